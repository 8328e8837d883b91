//! Predicates of events in English.

use crate::lexicon::language::Predicates;
use crate::model::{
    EventKind::Alliance, EventKind::Ban, EventKind::Conflict, EventKind::Congress,
    EventKind::Demonstration, EventKind::Dissolution, EventKind::Election, EventKind::Founding,
    EventKind::Ideology, EventKind::Leadership, EventKind::Merger, EventKind::Migration,
    EventKind::Publication, EventKind::Renaming, EventKind::Split, EventKind::Statement,
    EventKind::Trial, EventKind::Violence,
};

/// The words.
pub const WORDS: Predicates = Predicates {
    predicates: &[
        (
            Founding,
            3,
            &[
                "arose", "grew out of", "came about", "founded", "established", "born",
                "came into being", "came into existence", "refounded", "re-founded",
                "re-established", "reestablished", "constituted", "founding", "foundation",
                "establishment", "was formed", "were formed", "been formed", "officially formed",
                "set up",
            ],
        ),
        (
            Founding,
            2,
            &[
                "formed", "created", "launched", "inaugurated", "formation", "creation", "emerged",
                "originated", "founds", "establishes",
            ],
        ),
        (
            Split,
            3,
            &[
                "split", "splits", "split off", "split from", "broke away", "breaking away",
                "breakaway", "splintered", "splinter", "seceded", "secession", "schism",
                "splitting", "broke off",
            ],
        ),
        (
            Merger,
            3,
            &[
                "merged", "merge", "merges", "merging", "merger", "fused", "fusion", "unification",
                "unified", "amalgamated", "amalgamation", "united to form", "absorbed",
                "were united",
            ],
        ),
        (
            Renaming,
            3,
            &[
                "renamed", "changed its name", "change its name", "name change",
                "changed the name", "adopted the name", "took the name", "rebranded", "renaming",
                "adopted its current name", "changed its title", "took its current name",
            ],
        ),
        (
            Dissolution,
            3,
            &[
                "dissolved", "dissolution", "disbanded", "ceased to exist", "wound up", "defunct",
                "disintegrated", "liquidated", "ceased its activities", "ceased activity",
                "self-dissolved", "dissolving", "disbanding", "abolished",
            ],
        ),
        (
            Ban,
            3,
            &[
                "banned", "outlawed", "prohibited", "proscribed", "declared illegal",
                "closed down", "shut down", "banning", "was closed", "were closed",
                "forcibly closed", "made illegal", "suppressed",
            ],
        ),
        (Ban, 1, &["ban"]),
        (
            Congress,
            3,
            &[
                "congress", "conference", "plenum", "party congress", "founding congress",
                "general congress", "convention", "congresses", "conferences", "plenary",
            ],
        ),
        (Congress, 1, &["meeting", "gathering", "gathered", "assembled", "session"]),
        (
            Election,
            3,
            &[
                "election", "elections", "by-election", "referendum", "electoral", "ran for",
                "stood for", "contested", "polls", "elected to parliament", "won seats",
                "parliamentary seats", "presidential candidate",
            ],
        ),
        (Election, 2, &["votes", "vote", "candidates", "candidate", "seats", "elected"]),
        (
            Leadership,
            2,
            &[
                "re-elected", "governor of", "mayor of", "minister of", "prime minister",
                "chief minister", "leading figure", "president of", "resignation", "retirement",
                "succession",
            ],
        ),
        (
            Leadership,
            3,
            &[
                "under the chairmanship", "elected leader", "elected chairman",
                "elected president", "elected chairperson", "elected secretary",
                "elected general secretary", "elected as", "became leader", "became chairman",
                "became president", "became the leader", "became party leader", "stepped down",
                "resigned", "head of", "succeeded", "took over", "appointed", "replaced",
                "leader of", "leader since", "chairman of", "chairman since",
                "general secretary of", "chairmanship", "chosen as", "became the chairman",
                "party leader", "became general secretary", "new leader", "president of the party",
                "chairperson of", "first secretary of", "served as", "has led",
                "became its leader", "became its chairman", "became prime minister",
                "became chief minister", "became mayor", "became minister", "became governor",
                "became secretary", "became chairperson", "became chairwoman", "became head",
                "became its president", "became its general secretary", "became its chairperson",
                "became its chairwoman", "became its chair", "became deputy",
                "became secretary general", "became first secretary", "elected chair",
                "elected its", "was appointed", "sworn in", "took office",
            ],
        ),
        (
            Leadership,
            1,
            &[
                "leaders", "chairmen", "chairpersons", "presidents", "general secretaries",
                "secretaries", "leadership", "led by", "under the leadership of", "chairman",
                "leader", "led", "secretary", "headed", "president",
            ],
        ),
        (Alliance, 1, &["withdrew"]),
        (
            Alliance,
            3,
            &[
                "withdrew its support", "left the coalition", "left the government",
                "joined the government", "entered the government", "entered government",
                "withdrew from", "quit the coalition", "withdrew support", "alliance", "coalition",
                "coordination committee", "joint list", "joined forces", "popular front",
                "united front", "electoral bloc", "pact", "cooperation agreement",
                "joined the coalition", "common list", "electoral list", "coordinating committee",
                "confederation", "allied with", "joint platform",
            ],
        ),
        (
            Alliance,
            2,
            &[
                "cooperation", "affiliated", "joined", "admitted", "observer member",
                "full member", "bloc", "allied",
            ],
        ),
        (Publication, 2, &["issue", "appeared", "issues"]),
        (
            Publication,
            3,
            &[
                "published", "publishing", "publishes", "publication", "started publishing",
                "began publishing", "newspaper", "journal", "magazine", "periodical", "newsletter",
                "first issue",
            ],
        ),
        (
            Statement,
            3,
            &[
                "voted for", "voted against", "called upon", "urged", "pledged", "declaration",
                "declared", "announced", "statement", "demanded", "condemned", "called for",
                "calls for", "called on", "decision", "decided", "proclaimed", "resolution",
                "announcement", "manifesto", "stated", "denounced", "programme was adopted",
                "proposed", "voted to", "accused",
            ],
        ),
        (
            Statement,
            2,
            &[
                "rejected", "refused", "signed", "calls", "agreed", "claimed", "criticised",
                "criticized", "supported", "opposed", "endorsed",
            ],
        ),
        (
            Demonstration,
            3,
            &[
                "struck", "on strike", "walked out", "blockaded", "human chain", "blocked",
                "picketed", "marchers", "demonstrators", "demonstration", "demonstrations",
                "demonstrated", "rally", "rallies", "march", "marched", "protest", "protests",
                "protested", "strike", "strikes", "sit-in", "come together", "came together",
                "general strike", "may day", "hunger strike", "boycott", "boycotted",
            ],
        ),
        (
            Demonstration,
            2,
            &[
                "resistance", "celebrated", "celebration", "celebrations", "commemorated",
                "commemoration", "occupied", "occupation of",
            ],
        ),
        (Violence, 2, &["offensive"]),
        (
            Violence,
            3,
            &[
                "killed", "murdered", "assassinated", "assassination", "bombing", "bombed",
                "attack", "attacks", "attacked", "massacre", "executed", "shot dead", "shot",
                "clash", "clashes", "uprising", "insurrection", "raid", "raided", "wounded",
                "armed struggle", "kidnapped", "bomb", "ambush", "hanged", "killing", "rebellion",
                "revolt", "explosion", "insurgency", "civil war", "guerrilla war",
            ],
        ),
        (Violence, 1, &["coup", "armed", "war", "battle", "invasion", "crackdown"]),
        (
            Trial,
            3,
            &[
                "put on trial", "on trial", "stood trial", "arrested", "trial", "tried",
                "sentenced", "imprisoned", "convicted", "charged", "detained", "jailed",
                "prosecuted", "arrest", "arrests", "lawsuit", "verdict", "acquitted",
                "prosecution", "indicted", "death sentence", "court ruled",
            ],
        ),
        (Trial, 1, &["court", "prison"]),
        (
            Ideology,
            3,
            &[
                "renounced", "embraced", "broke with", "moved away from", "abandoned marxism",
                "abandoned its", "adopted marxism", "ideological", "programme", "reoriented",
                "adopted a programme", "converted to", "turned to", "shifted to", "repudiated",
                "maoism", "marxism", "leninism", "social democracy", "political line", "hoxhaism",
                "trotskyism", "eurocommunism",
            ],
        ),
        (Ideology, 1, &["adopted", "abandoned", "moderated", "orientation", "ideology"]),
        (
            Conflict,
            3,
            &[
                "internal conflict", "dispute", "disputes", "expelled", "expulsion", "purge",
                "purged", "infighting", "power struggle", "factional", "rift",
                "inner-party struggle", "party crisis", "quarrel",
            ],
        ),
        (
            Conflict,
            2,
            &["conflict", "crisis", "disagreement", "disagreements", "tensions", "struggle"],
        ),
        (
            Migration,
            3,
            &[
                "migrated", "emigrated", "exile", "exiled", "fled", "emigration", "migration",
                "deported", "went into exile", "escaped to", "moved abroad", "refuge", "asylum",
            ],
        ),
    ],
    choosing_words: &[
        "elected", "chose", "chosen", "appointed", "named", "selected", "elects", "nominated",
    ],
    making_words: &[
        "formed", "founded", "established", "created", "launched", "forming", "founding",
    ],
    manners: &["split", "merged", "left", "banned", "dissolved", "renamed"],
    settings: &["at", "during"],
    birth_words: &["born"],
    life_words: &["born", "b", "d", "died"],
    lifetime_openings: &["c", "since", "until"],
    held_words: &["held"],
    anniversary_words: &["anniversary"],
    origin_words: &["in", "from", "of", "off", "within", "faction", "group"],
    passive_words: &["was"],
    founding_participles: &["founded", "established", "formed"],
    origin_nouns: &["party"],
    merger_nouns: &["merger", "fusion", "unification", "union"],
    result_words: &["form", "into", "forming", "formed", "create", "creating"],
};
