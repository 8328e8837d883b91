//! Words of prose: what makes a sentence an event of a kind.

use std::sync::LazyLock;

use crate::lexicon::languages::with_all;
use crate::model::{
    EventKind, EventKind::Alliance, EventKind::Ban, EventKind::Conflict, EventKind::Congress,
    EventKind::Demonstration, EventKind::Dissolution, EventKind::Election, EventKind::Founding,
    EventKind::Ideology, EventKind::Leadership, EventKind::Merger, EventKind::Migration,
    EventKind::Publication, EventKind::Renaming, EventKind::Split, EventKind::Statement,
    EventKind::Trial, EventKind::Violence,
};

/// Phrases that tell a kind of event, folded, each with its weight from 1 (a hint) to 3 (it says
/// so). Of several in a clause the heavier and the nearer to the date decides.
pub const PREDICATES: &[(EventKind, u8, &[&str])] = &[
    // Turkish
    (
        Founding,
        3,
        &[
            "kuruldu", "kurulmus", "kurulmustur", "kurulan", "kurulus", "kurulusu", "kurulusunu",
            "kurdu", "kurdular", "kurarak", "kurmustur",
        ],
    ),
    (Founding, 2, &["olusturuldu", "olusturdu", "dogdu", "ortaya cikti"]),
    (
        Split,
        3,
        &[
            "bolundu", "bolunme", "bolunmesi", "bolunerek", "ayrildi", "ayrilan", "ayrilarak",
            "koptu",
        ],
    ),
    (Split, 2, &["ayrilik"]),
    (
        Merger,
        3,
        &[
            "birlesti", "birlestiler", "birleserek", "birlesme", "birlesmesi", "birlesmesiyle",
            "katilarak",
        ],
    ),
    (
        Renaming,
        3,
        &[
            "adini degistirdi", "ismini degistirdi", "adini aldi", "ismini aldi", "adini alarak",
            "olarak degistirdi", "olarak degistirildi", "adini", "ismini",
        ],
    ),
    (Renaming, 2, &["degistirdi"]),
    (
        Dissolution,
        3,
        &[
            "feshedildi", "feshetti", "feshi", "dagildi", "dagitildi", "son verdi",
            "kendini feshetti",
        ],
    ),
    (Ban, 3, &["kapatildi", "kapatilan", "kapatilmasi", "kapatti", "yasaklandi", "yasaklanan"]),
    (
        Congress,
        3,
        &[
            "kongre", "kongresi", "kongresini", "kongresinde", "kongrede", "kurultay", "kurultayi",
            "kurultayini", "kurultayinda", "konferans", "konferansi", "konferansini",
            "konferansinda",
        ],
    ),
    (
        Election,
        3,
        &[
            "secim", "secimi", "secimde", "seciminde", "secimlerde", "secimler", "secimleri",
            "secimlerinde", "secimlerine", "referandum", "referandumunda",
        ],
    ),
    (Election, 2, &["oy", "oyla", "milletvekili", "sandalye", "aday"]),
    (
        Leadership,
        3,
        &[
            "genel baskan secildi", "genel baskanliga", "genel baskanligina", "genel baskan oldu",
            "genel sekreter secildi", "baskan secildi", "istifa etti", "gorevden ayrildi",
            "baskanligina secildi", "genel baskani oldu",
        ],
    ),
    (Alliance, 3, &["ittifak", "ittifaki", "ittifakina", "cephesine katildi", "gucbirligi"]),
    (Alliance, 2, &["katildi"]),
    (
        Publication,
        3,
        &[
            "yayimladi", "yayimlandi", "yayinladi", "yayinlandi", "yayimlanmaya", "cikardi",
            "yayin hayatina",
        ],
    ),
    (Publication, 2, &["gazetesi", "dergisi", "gazetesini", "dergisini"]),
    (
        Statement,
        3,
        &[
            "acikladi", "aciklandi", "duyurdu", "ilan etti", "kinadi", "cagri yapti", "bildirdi",
            "karari aldi",
        ],
    ),
    (
        Demonstration,
        3,
        &[
            "miting duzenledi", "greve", "greve cikti", "boykot etti", "protesto etti",
            "yuruyus duzenledi",
        ],
    ),
    (
        Demonstration,
        2,
        &[
            "miting", "mitingi", "mitinge", "mitinginde", "grev", "grevi", "yuruyus", "yuruyusu",
            "gosteri", "gosterisi", "boykot", "direnisi",
        ],
    ),
    (
        Violence,
        3,
        &[
            "olduruldu", "oldurulen", "katledildi", "saldiri", "saldirida", "saldirisi",
            "bombalandi", "idam edildi",
        ],
    ),
    (
        Trial,
        3,
        &[
            "tutuklandi", "tutuklanan", "gozaltina", "yargilandi", "mahkum", "dava acildi",
            "beraat etti", "hapis",
        ],
    ),
    (Conflict, 3, &["ihrac edildi", "ihrac edilen", "ihrac"]),
    (Migration, 3, &["surgune", "yurt disina", "iltica etti"]),
    // English
    (
        Founding,
        3,
        &[
            "arose", "grew out of", "came about", "founded", "established", "born",
            "came into being", "came into existence", "refounded", "re-founded", "re-established",
            "reestablished", "constituted", "founding", "foundation", "establishment",
            "was formed", "were formed", "been formed", "officially formed", "set up",
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
            "breakaway", "splintered", "splinter", "seceded", "secession", "schism", "splitting",
            "broke off",
        ],
    ),
    (
        Merger,
        3,
        &[
            "merged", "merge", "merges", "merging", "merger", "fused", "fusion", "unification",
            "unified", "amalgamated", "amalgamation", "united to form", "absorbed", "were united",
        ],
    ),
    (
        Renaming,
        3,
        &[
            "renamed", "changed its name", "change its name", "name change", "changed the name",
            "adopted the name", "took the name", "rebranded", "renaming",
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
            "banned", "outlawed", "prohibited", "proscribed", "declared illegal", "closed down",
            "shut down", "banning", "was closed", "were closed", "forcibly closed", "made illegal",
            "suppressed",
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
            "under the chairmanship", "elected leader", "elected chairman", "elected president",
            "elected chairperson", "elected secretary", "elected general secretary", "elected as",
            "became leader", "became chairman", "became president", "became the leader",
            "became party leader", "stepped down", "resigned", "head of", "succeeded", "took over",
            "appointed", "replaced", "leader of", "leader since", "chairman of", "chairman since",
            "general secretary of", "chairmanship", "chosen as", "became the chairman",
            "party leader", "became general secretary", "new leader", "president of the party",
            "chairperson of", "first secretary of", "served as", "has led", "became its leader",
            "became its chairman", "became prime minister", "became chief minister",
            "became mayor", "became minister", "became governor", "became general secretary",
            "became secretary", "became chairperson", "became chairwoman", "became head",
            "became its president", "became its general secretary", "became its chairperson",
            "became its chairwoman", "became its chair", "became deputy",
            "became secretary general", "became first secretary", "elected chair", "elected its",
            "was appointed", "sworn in", "took office",
        ],
    ),
    (
        Leadership,
        1,
        &[
            "leaders", "chairmen", "chairpersons", "presidents", "general secretaries",
            "secretaries", "leadership", "led by", "under the leadership of", "chairman", "leader",
            "led", "secretary", "headed", "president",
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
            "cooperation", "affiliated", "joined", "admitted", "observer member", "full member",
            "bloc", "allied",
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
            "struck", "on strike", "walked out", "blockaded", "human chain", "blocked", "picketed",
            "marchers", "demonstrators", "demonstration", "demonstrations", "demonstrated",
            "rally", "rallies", "march", "marched", "protest", "protests", "protested", "strike",
            "strikes", "sit-in", "come together", "came together", "general strike", "may day",
            "hunger strike", "boycott", "boycotted",
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
            "killed", "murdered", "assassinated", "assassination", "bombing", "bombed", "attack",
            "attacks", "attacked", "massacre", "executed", "shot dead", "shot", "clash", "clashes",
            "uprising", "insurrection", "raid", "raided", "wounded", "armed struggle", "kidnapped",
            "bomb", "ambush", "hanged", "killing", "rebellion", "revolt", "explosion",
            "insurgency", "civil war", "guerrilla war",
        ],
    ),
    (Violence, 1, &["coup", "armed", "war", "battle", "invasion", "crackdown"]),
    (
        Trial,
        3,
        &[
            "put on trial", "on trial", "stood trial", "arrested", "trial", "tried", "sentenced",
            "imprisoned", "convicted", "charged", "detained", "jailed", "prosecuted", "arrest",
            "arrests", "lawsuit", "verdict", "acquitted", "prosecution", "indicted",
            "death sentence", "court ruled",
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
            "internal conflict", "dispute", "disputes", "expelled", "expulsion", "purge", "purged",
            "infighting", "power struggle", "factional", "rift", "inner-party struggle",
            "party crisis", "quarrel",
        ],
    ),
    (Conflict, 2, &["conflict", "crisis", "disagreement", "disagreements", "tensions", "struggle"]),
    (
        Migration,
        3,
        &[
            "migrated", "emigrated", "exile", "exiled", "fled", "emigration", "migration",
            "deported", "went into exile", "escaped to", "moved abroad", "refuge", "asylum",
        ],
    ),
];

/// Endings of Turkish cases behind the apostrophe of a name; those of one letter are left out, for
/// they may belong to the name: `Sana'a`.
pub const CASE_ENDINGS: &[&str] = &[
    "da", "de", "ta", "te", "dan", "den", "tan", "ten", "nda", "nde", "ndan", "nden", "nin", "nın",
    "nun", "nün", "in", "ın", "un", "ün", "ni", "nı", "nu", "nü", "ya", "ye", "yi", "yı", "yu",
    "yü", "na", "ne", "yla", "yle", "la", "le", "daki", "deki", "taki", "teki", "ndaki", "ndeki",
];

/// Those of the case that tells where.
pub const LOCATIVE_ENDINGS: &[&str] = &["da", "de", "ta", "te", "nda", "nde"];

/// Words before an opening phrase that only tells when, folded: `Following the coup of 1980, …`.
pub const TEMPORAL_OPENINGS: &[&str] =
    &["following", "after", "before", "since", "prior", "upon", "during", "amid"];

/// Words within whose reach a phrase only tells when, folded: `after its founding`.
pub const TEMPORAL_WORDS: &[&str] = &["after", "before", "following", "since", "upon"];

/// Phrases that tell what happened even so: `after it split`.
pub const MANNERS: &[&str] = &["split", "merged", "left", "banned", "dissolved", "renamed"];

/// Words before a meeting that is only where something happened, folded.
pub const SETTINGS: &[&str] = &["at", "during"];

/// Words of choosing somebody, folded.
pub const CHOOSING_WORDS: &[&str] =
    &["elected", "chose", "chosen", "appointed", "named", "selected", "elects", "nominated"];

/// Words behind which a clause tells a purpose, not what happened, folded.
pub const PURPOSES: &[&str] =
    &["in order to", "so as to", "with the aim", "aiming to", "aimed at", "with the goal"];

/// Words behind a comma that begin a clause about what stands before it.
pub const RELATIVES: &[&str] = &["which", "who", "whom", "whose", "where"];

/// Words behind a comma that begin a clause of its own.
pub const CONJUNCTIONS: &[&str] = &["and", "but", "while", "whereas", "or", "then"];

/// Abbreviations that end in a full stop, folded, and whether only before a number.
pub const ABBREVIATIONS: &[(&str, bool)] = &[
    ("jan", false),
    ("feb", false),
    ("mar", true),
    ("apr", false),
    ("jun", false),
    ("jul", false),
    ("aug", false),
    ("sep", false),
    ("sept", false),
    ("oct", false),
    ("nov", false),
    ("dec", false),
    ("no", true),
    ("nos", true),
    ("nr", true),
    ("vol", true),
    ("art", true),
    ("p", true),
    ("pp", true),
    ("dr", false),
    ("mr", false),
    ("mrs", false),
    ("ms", false),
    ("prof", false),
    ("st", false),
    ("gen", false),
    ("col", false),
    ("lt", false),
    ("sgt", false),
    ("rev", false),
    ("hon", false),
    ("sen", false),
    ("rep", false),
    ("gov", false),
    ("capt", false),
    ("cmdr", false),
    ("vs", false),
    ("etc", true),
    ("ca", false),
    ("c", false),
    ("approx", false),
    ("e.g", false),
    ("i.e", false),
    ("cf", false),
    ("al", false),
    ("inc", true),
    ("ltd", true),
    ("co", true),
    ("dept", false),
    ("est", true),
    ("mt", false),
    ("ft", false),
    ("messrs", false),
    ("fr", false),
    ("maj", false),
    ("pres", false),
    ("supt", false),
    ("fig", true),
    ("ed", false),
    ("eds", false),
    ("trans", false),
    ("b", true),
    ("d", true),
    ("r", true),
    ("av", false),
    ("sok", false),
    ("doc", false),
    ("bkz", false),
    ("orn", false),
    ("hz", false),
    ("yy", true),
    ("vb", true),
    ("mah", false),
];

/// Nouns that mean the document's own organisation behind "the", folded.
pub const OWN_NOUNS: &[&str] = &[
    "party", "organisation", "organization", "movement", "front", "alliance", "group", "coalition",
    "bloc",
];

/// Turkish nouns that mean the document's own organisation without an article, folded.
pub const TURKISH_OWN_NOUNS: &[&str] = &["parti", "partiyi", "partinin", "hareket", "orgut"];

/// Headings of sections that tell nothing that happened, folded.
pub static APPENDIX_SECTIONS: LazyLock<Vec<&str>> =
    LazyLock::new(|| with_all(ENGLISH_APPENDIX_SECTIONS, |words| words.appendix_sections));

const ENGLISH_APPENDIX_SECTIONS: &[&str] = &[
    "see also", "references", "external links", "further reading", "notes", "bibliography",
    "sources", "footnotes", "citations", "literature", "works cited", "gallery",
    "notes and references", "publications",
];

/// What stands before another name of the organisation that a sentence defines, folded.
pub const ALIAS_CUES: &[&str] = &[
    "formerly", "formerly known as", "formerly called", "previously", "previously known as",
    "originally", "originally known as", "originally called", "originally named", "also known as",
    "also called", "better known as", "commonly known as", "known as", "officially",
    "officially known as", "officially called", "until then", "alternatively",
    "alternatively known as", "also",
];

/// Auxiliary verbs, folded.
pub const AUXILIARIES: &[&str] = &[
    "is", "are", "was", "were", "has", "have", "had", "would", "will", "did", "does", "could",
    "became", "becomes",
];

/// Verbs of the past that do not end in "ed", folded.
pub const PAST_VERBS: &[&str] = &[
    "won", "left", "led", "held", "took", "met", "made", "began", "split", "fought", "lost", "got",
    "went", "came", "ran", "stood", "grew", "fell", "rose", "sent", "set", "put", "gave", "wrote",
    "saw", "broke", "fled", "chose", "kept", "sought", "withdrew", "drew", "spent", "built", "sat",
    "quit", "struck", "spoke", "said", "told", "paid", "bought", "sold", "felt",
];

/// Nouns behind which a capitalised phrase is the title of a publication, folded.
pub const PUBLICATION_NOUNS: &[&str] = &[
    "newspaper", "newspapers", "journal", "weekly", "magazine", "bulletin", "organ", "daily",
    "periodical", "monthly", "paper", "publishing", "published", "magazines", "gazette",
    "newsletter", "book", "novel", "pamphlet",
];

/// Words behind which a capitalised phrase is something that was made, folded.
pub const MAKING_WORDS: &[&str] =
    &["formed", "founded", "established", "created", "launched", "forming", "founding"];

/// What stands before a new name of the organisation that a sentence is about, folded.
pub const RENAMING_CUES: &[&str] = &[
    "renamed", "renamed itself", "renamed as", "name to", "name of", "rebranded as",
    "rebranded itself", "rebranded itself as", "names to", "renamed to", "took the name",
    "adopted the name", "under the name",
];
