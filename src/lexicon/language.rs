//! The shape that all languages share: the kinds of words that extraction needs.
//!
//! A kind that a language has no words for is an empty list, so that a gap is visible; the test
//! `gaps` counts the words of each kind in each language.

use crate::lexicon::List;
use crate::lexicon::cues::TimeUnit;
pub use crate::lexicon::date_word::Dates;
#[cfg(test)]
use crate::lexicon::entry::Entry;
#[cfg(test)]
use crate::lexicon::examples::Examples;
pub use crate::lexicon::facts::Facts;
use crate::lexicon::frames::{Form, Marker, Sense, WordOrder};
use crate::lexicon::lists::Under;
pub use crate::lexicon::page_words::Pages;
use crate::model::{Basis, ElectionKind, EventKind};

/// Declares a group of kinds of words: a struct with a list for each kind.
macro_rules! group {
    (
        $(#[doc = $about:literal])*
        pub struct $Group:ident {
            $( $(#[doc = $doc:literal])* $kind:ident: [$T:ty], )*
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone, Copy)]
        pub struct $Group {
            $( $(#[doc = $doc])* pub $kind: &'static [$T], )*
        }

        impl $Group {
            /// No words of any kind.
            pub const EMPTY: Self = $Group { $($kind: &[],)* };

            /// Returns the words of each kind.
            #[cfg(test)]
            pub fn words(&self) -> Vec<(&'static str, Vec<&'static str>)> {
                vec![$((stringify!($kind), self.$kind.iter().flat_map(Entry::words).collect()),)*]
            }
        }
    };
}

pub(super) use group;

/// Declares [`Language`] with its groups.
macro_rules! language {
    ($( $(#[doc = $doc:literal])* $group:ident: $Group:ident, )*) => {
        /// All words of one language.
        #[derive(Debug, Clone, Copy)]
        pub struct Language {
            /// Its English name.
            #[cfg_attr(not(test), expect(dead_code, reason = "only tests print it"))]
            pub name: &'static str,
            /// Its code in ISO 639: `en`.
            #[cfg_attr(not(test), expect(dead_code, reason = "only tests print it"))]
            pub code: &'static str,
            $( $(#[doc = $doc])* pub $group: $Group, )*
            /// Phrases with their expected readings.
            #[cfg(test)]
            pub examples: Examples,
        }

        impl Language {
            /// A language without words.
            pub const EMPTY: Self = Language {
                name: "",
                code: "",
                $($group: $Group::EMPTY,)*
                #[cfg(test)]
                examples: &[],
            };

            /// Returns the words of each kind, by `group.kind`.
            #[cfg(test)]
            pub fn words(&self) -> Vec<(String, Vec<&'static str>)> {
                let groups = [$((stringify!($group), self.$group.words()),)*];
                let kinds = groups.into_iter().flat_map(|(group, kinds)| {
                    kinds.into_iter().map(move |(kind, words)| (format!("{group}.{kind}"), words))
                });
                kinds.collect()
            }
        }
    };
}

language! {
    /// Words in dates.
    dates: Dates,
    /// Words in numbers and seats.
    numbers: Numbers,
    /// Words in lists of ideologies, positions, people and colours.
    lists: Lists,
    /// Labels of infoboxes.
    labels: Labels,
    /// Headers of tables.
    headers: Headers,
    /// Words in titles and tables of elections.
    elections: Elections,
    /// Words that show what a page is about.
    pages: Pages,
    /// Words in names of organisations, people and places.
    names: Names,
    /// Predicates of events.
    predicates: Predicates,
    /// Function words and fixed phrases of prose.
    cues: Cues,
    /// Words in sentences that repeat a figure or a fact of a table or an infobox.
    claims: Claims,
    /// Countries.
    places: Places,
    /// Words of sentences that give a value of a party.
    facts: Facts,
}

group! {
    /// Words in numbers and seats, as they are written.
    pub struct Numbers {
        /// Words after a number that multiply it: `8.5 million`.
        multiples: [(&'static str, f64)],
        /// Words before a number that make it an estimate: `about 60,000`.
        approximations: [&'static str],
        /// Words before a number that is a lower bound: `over 3,000`.
        at_least: [&'static str],
        /// Words before a number that is an upper bound: `up to 500`.
        at_most: [&'static str],
        /// Words after a number of seats: `350 seats`.
        seat_nouns: [&'static str],
        /// Words after a number of votes, folded: `55,381 votes`.
        vote_nouns: [&'static str],
        /// Words after a percentage, folded: `11.3 per cent`.
        percent_nouns: [&'static str],
        /// Words between the seats won and those of the whole body: `12 of 60`.
        of_words: [&'static str],
        /// Endings of a rank: `8th`.
        rank_endings: [&'static str],
        /// Words in place of a value that is missing or unknown.
        blanks: [&'static str],
    }
}

group! {
    /// Words in lists.
    pub struct Lists {
        /// Headings inside a list, by a part of a word, and what they say about the items below them.
        headings: [(&'static str, Under)],
        /// Words that are headings without a colon too.
        bare_headings: [&'static str],
        /// Words before or after a value that no longer holds.
        past_words: [&'static str],
        /// Words in place of a leader when there is none.
        vacant: [&'static str],
        /// Words in the titles of people who do not lead the organisation.
        deputy_words: [&'static str],
        /// Letters after a person's name for an office or an honour, as they are written.
        post_nominals: [&'static str],
        /// Parts of a name after a comma, as they are written: `Jr.`.
        name_suffixes: [&'static str],
        /// Words for "and" that join two people's names; words that occur inside a name are left out.
        people_joints: [&'static str],
        /// Words that join two full names of people, but may also be inside one: `y`.
        full_name_joints: [&'static str],
        /// Political positions, with spaces for dashes, and their normal form.
        positions: [(&'static str, &'static str)],
        /// Adjectives of doctrines with the doctrine: `liberal` and `Liberalism`; hyphens are spaces.
        doctrines: [(&'static str, &'static str)],
        /// Words in a date of founding or dissolution before the name of a relative, as in `1984 (merged into
        /// the Reed Party)`, with the field of [`Party`](crate::model::Party) that the name belongs to.
        relative_phrases: [(&'static str, &'static str)],
        /// Words before the name of an organisation that say that a part of it is meant: `factions of`.
        part_phrases: [&'static str],
        /// Words in brackets after the name of an organisation that are no part of it: `majority`, `legal
        /// successor`.
        part_words: [&'static str],
    }
}

group! {
    /// Labels of infoboxes, folded and without numbers.
    pub struct Labels {
        /// The labels of each concept: a field of [`Party`](crate::model::Party) by its name with spaces,
        /// or another one that the readers of infoboxes ask for.
        labels: [(&'static str, List)],
        /// Labels that are known but give no field.
        others: [&'static str],
        /// Words before a label that do not change its meaning.
        prefixes: [&'static str],
    }
}

group! {
    /// Headers of tables.
    pub struct Headers {
        /// The headers of each concept of [`CONCEPTS`](crate::lexicon::headers::CONCEPTS).
        headers: [(&'static str, List)],
        /// Headers of names, of people more often than of parties.
        names: [&'static str],
        /// Parts of other headers, each with its field; the first that a header contains counts.
        parts: [(&'static str, &'static str)],
        /// Endings of a header that follow the name of a contestant or a round, each with its field.
        endings: [(&'static str, &'static str)],
        /// Headers that are known but give no field.
        others: [&'static str],
        /// Headers of tables of opinion polls.
        polls: [&'static str],
        /// Words over people or parties that held the seat before.
        formers: [&'static str],
        /// Words over those who were elected.
        winners: [&'static str],
        /// Words over those who were not elected in the same contest.
        losers: [&'static str],
        /// Those of them that are also used over the members of a body, whoever elected them.
        members: [&'static str],
        /// Words over what happened, or over what else there is to say, in words.
        events: [&'static str],
        /// Words over figures that are not a contestant's.
        tallies: [&'static str],
        /// Words over figures of all contestants together.
        wholes: [&'static str],
        /// Words for all contestants who have no column of their own.
        remaining: [&'static str],
        /// Words over a rank that cannot be the name of a place.
        places: [&'static str],
        /// Words over other ranks.
        ranks: [&'static str],
        /// Words of headers that no name of a contestant has.
        measures: [&'static str],
        /// Words over parties.
        parties: [&'static str],
        /// Words over people whose parties follow their names.
        affiliations: [&'static str],
        /// Words over the party or candidate that won.
        winning: [&'static str],
        /// Nouns that end the names of columns in data files: `candidatevotes`.
        column_nouns: [&'static str],
        /// Parts of headers of voters rather than votes.
        voters: [&'static str],
    }
}

group! {
    /// Words in titles, headings and tables of elections.
    pub struct Elections {
        /// Beginnings of words that show the kind of an election; the first that a text contains counts.
        kinds: [(&'static str, ElectionKind)],
        /// Words in the titles of elections.
        election_words: [&'static str],
        /// Further words of elections that occur in prose.
        electoral_words: [&'static str],
        /// Those of `election_words` that mean something else outside politics: `primary`, `poll`.
        ambiguous_words: [&'static str],
        /// Words in the headings of results.
        result_words: [&'static str],
        /// Words in headings that describe a section and name no place or body.
        section_words: [&'static str],
        /// Words in headings and captions of opinion polls and forecasts.
        poll_words: [&'static str],
        /// Beginnings of rows that sum up or describe the vote.
        summary_rows: [&'static str],
        /// Labels of rows that add up all others.
        totals: [&'static str],
        /// Whole labels of such rows.
        summary_labels: [&'static str],
        /// Endings of rows that say who keeps or takes the seat: `Labour hold`.
        hold_endings: [&'static str],
        /// Words between the winner and the loser of a seat: `BJP gain from INC`.
        gain_words: [&'static str],
        /// Words for a party's part in government, or for the outcome of an election.
        status_words: [&'static str],
        /// Words in place of a change when there is no number.
        change_words: [&'static str],
        /// Words in place of figures where nobody else stood.
        uncontested: [&'static str],
        /// Marks of an incumbent after a name.
        incumbency_marks: [&'static str],
        /// Abbreviations for a contestant without a party.
        independent_marks: [&'static str],
        /// Parties that follow a person in a header: `Ann Lee Democratic`.
        common_parties: [&'static str],
        /// Words for a place that elects somebody, in brackets or at the end of a title.
        constituency_words: [&'static str],
        /// Words in headings for a numbered part of a country.
        part_words: [&'static str],
        /// Words in the names of elected bodies.
        body_words: [&'static str],
        /// Words after "Assembly of" and the like that are not a region.
        no_regions: [&'static str],
        /// Offices that headings begin with.
        office_words: [&'static str],
        /// Words in titles for an office that one person holds.
        single_office_words: [&'static str],
        /// Answers that approve the question of a referendum.
        assents: [&'static str],
        /// Answers that reject it.
        refusals: [&'static str],
        /// Nouns for a round of voting.
        round_nouns: [&'static str],
        /// Ordinals of rounds.
        round_ordinals: [(&'static str, i64)],
        /// Words for a second round.
        runoff_words: [&'static str],
        /// Words in the headings of general elections.
        general_words: [&'static str],
        /// Words in the titles of pages about many contests.
        plural_words: [&'static str],
        /// Words in headings that divide results: `Results by district`.
        division_words: [&'static str],
        /// Words in headings over numbers of seats.
        seat_headings: [&'static str],
        /// Words in headings over those who were elected.
        result_headings: [&'static str],
        /// Words in headings over the members of a body.
        member_headings: [&'static str],
        /// Words in headings over percentages that are not shares of votes.
        no_share_headings: [&'static str],
        /// Words in headings over tables that repeat results, folded.
        bases: [(&'static str, Basis)],
        /// Words for a contestant without a party.
        no_party: [&'static str],
        /// Names of templates and pictures of an arrow upwards.
        rises: [&'static str],
        /// Names of templates and pictures of an arrow downwards.
        falls: [&'static str],
    }
}

group! {
    /// Words in names of organisations, people and places.
    pub struct Names {
        /// Words in the names of parties and of alliances of parties.
        party_words: [&'static str],
        /// Ends of compound words in the names of parties: `Volkspartei`.
        party_endings: [&'static str],
        /// Endings of adverbs, which may begin a sentence: `Formally`.
        adverb_endings: [&'static str],
        /// Ends of words that say who leads something: `Labour-led`.
        leading_endings: [&'static str],
        /// Ends of compound words before a person's name: `Bundesminister`.
        title_endings: [&'static str],
        /// Nouns that may end the name of a party in lower case: `the Labour party`.
        party_nouns: [&'static str],
        /// Endings that make the first word of a party's name its members: `the Liberals`.
        plural_endings: [&'static str],
        /// Plurals of the last words of names, and the singular in a name: `parties`, `Party`.
        plural_name_nouns: [(&'static str, &'static str)],
        /// Nouns for organisations that are names of their own with a capital: `the Alliance`.
        bare_names: [&'static str],
        /// Words of doctrines before such a noun.
        party_adjectives: [&'static str],
        /// Words in the names of alliances of parties.
        alliance_words: [&'static str],
        /// Words in the names of other organisations.
        organisation_words: [&'static str],
        /// Names of organs of an organisation or a state, which are not organisations themselves.
        no_organisations: [&'static str],
        /// Last words of capitalised chunks that name no organisation.
        no_organisation_endings: [&'static str],
        /// Nouns for what is told of an organisation, before its name: `History of the Front`.
        partitive_nouns: [&'static str],
        /// Abbreviations that name no organisation.
        no_abbreviations: [&'static str],
        /// Words that make a congress a meeting and not an organisation.
        meeting_words: [&'static str],
        /// Nouns after which a capitalised chunk is the title of a publication.
        publication_nouns: [&'static str],
        /// Words before the name of an organisation and of nothing else: `joined`, `members of`.
        organisation_cues: [&'static str],
        /// Words after it: `won`, `candidate`.
        organisation_followers: [&'static str],
        /// Words after the name of a person: `resigned`, `died`.
        person_followers: [&'static str],
        /// Common given names.
        given_names: [&'static str],
        /// Nouns that mean the page's own organisation after "the".
        own_nouns: [&'static str],
        /// Those of them that have a capital letter because all nouns have: `die Partei`.
        capital_own_nouns: [&'static str],
        /// Nouns that mean it without an article.
        bare_own_nouns: [&'static str],
        /// Articles before the name of an organisation.
        articles: [&'static str],
        /// Small words inside the names of organisations.
        connectives: [&'static str],
        /// Small words that continue a name before a capitalised word.
        links: [&'static str],
        /// Words for "and" between two names or two parts of one.
        joints: [&'static str],
        /// Nouns that are possessive inside a name: `People's Party`.
        possessive_words: [&'static str],
        /// Small words inside the names of people.
        person_particles: [&'static str],
        /// Words that are not part of a person's name.
        not_person_words: [&'static str],
        /// Endings of the adjectives in a name, of which each may stand for another: `der Freien Union`. The first is
        /// that of the name itself.
        adjective_endings: [&'static str],
        /// Ends of adjectives in lower case that continue the name of an organisation: `Parti socialiste`.
        small_adjectives: [&'static str],
        /// Nouns in lower case that do so after "of": `Parti des travailleurs`.
        small_nouns: [&'static str],
        /// Nouns for parties in lower case that end names in languages whose prose is not parsed: `Napredna stranka`.
        small_party_nouns: [&'static str],
        /// Titles and offices before a name.
        titles: [&'static str],
        /// Offices that lead an organisation, in the singular.
        leading_offices: [&'static str],
        /// Offices of a state, in the singular.
        state_offices: [&'static str],
        /// Words after "in" that are not places.
        no_places: [&'static str],
        /// Words that may follow the name of a place that has an article.
        place_followers: [&'static str],
        /// Words between the short form of a name and the rest: `Communist Party of Ruritania`.
        genitive_words: [&'static str],
        /// Prepositions before a place.
        place_prepositions: [&'static str],
        /// Prepositions before the place that somebody goes to.
        goal_prepositions: [&'static str],
        /// Verbs of going somewhere.
        motion_verbs: [&'static str],
        /// Prepositions before a place that has an article.
        region_prepositions: [&'static str],
        /// Articles that may be part of the name of a place: `in The Hague`.
        place_articles: [&'static str],
        /// Prepositions before such a name.
        place_article_prepositions: [&'static str],
        /// Words before a capitalised chunk that is not a person.
        no_person_words: [&'static str],
        /// Words that begin sentences but may be part of a name inside one.
        inner_words: [&'static str],
        /// Nouns that may be a meeting or the end of the name of an organisation.
        meeting_nouns: [&'static str],
        /// Endings of the names of doctrines.
        doctrine_endings: [&'static str],
        /// Endings of qualifiers that belong to a name: `(Marxist–Leninist)`, `(Reconstructed)`.
        qualifier_endings: [&'static str],
        /// Adjectives for an organisation that has just been named as founded: `the new party`.
        new_words: [&'static str],
        /// Words before a translation of a name: `lit.`.
        literal_words: [&'static str],
        /// Languages whose names are no adjectives of a country: `arabic`.
        language_names: [&'static str],
        /// Endings of adjectives for the people of a place: `-ian`.
        place_adjective_endings: [&'static str],
        /// Endings of adjectives that begin with a name: `Warsaw-based`.
        compound_endings: [&'static str],
        /// Last words of the names of courts, ministries and other authorities.
        authority_nouns: [&'static str],
        /// Endings of adjectives of doctrines: `Islamist`.
        doctrine_adjectives: [&'static str],
        /// Nouns for a part of an organisation, which is one too.
        wing_nouns: [&'static str],
        /// Words after "the party" that make it another one.
        own_noun_complements: [&'static str],
        /// Words between an office and the organisation.
        office_complements: [&'static str],
        /// Words between a person and the office: `X, who is the current chairman`.
        office_fillers: [&'static str],
        /// Words before an office that somebody only stands for.
        candidacy_words: [&'static str],
        /// Nouns for people who run in an election: "candidate".
        candidate_nouns: [&'static str],
        /// Words that neither begin nor end a name, as they are written.
        joining_words: [&'static str],
    }
}

group! {
    /// Predicates of events.
    pub struct Predicates {
        /// Phrases that show a kind of event, with a weight from 1 (a hint) to 3 (it says so). Of
        /// several in a clause the heavier counts, then the nearer to the date.
        predicates: [(EventKind, u8, List)],
        /// Phrases with a frame: their sense, form and weight.
        frames: [(Sense, Form, u8, List)],
        /// Prepositions and postpositions, by how they attach an argument.
        markers: [(Marker, List)],
        /// Words after an argument that attach it: `tarafından`.
        postpositions: [(Marker, List)],
        /// Case endings after the apostrophe of a name, in lower case with their diacritics.
        case_markers: [(Marker, List)],
        /// Nouns for the page's own organisation in a case: `partiden`.
        inflected_nouns: [(Marker, List)],
        /// What the order of words allows.
        word_orders: [WordOrder],
        /// Nouns for people or a part of an organisation, before or after its name: `members of the Front`.
        member_nouns: [&'static str],
        /// Words before people who are no longer members of an organisation.
        former_words: [&'static str],
        /// Words before what was only tried, planned or denied.
        attempt_words: [&'static str],
        /// Verbs of a plan that came to nothing: `the merger failed`.
        failure_phrases: [&'static str],
        /// Auxiliaries of the passive.
        passive_auxiliaries: [&'static str],
        /// Auxiliaries of the perfect.
        perfect_auxiliaries: [&'static str],
        /// Articles, possessives and other words that begin a noun phrase.
        determiners: [&'static str],
        /// Words after which a participle only describes: `the newly formed`.
        attributive_words: [&'static str],
        /// Participles between a noun and its name: `a party called the Front`.
        naming_words: [&'static str],
        /// Verbs of winning a vote: `won the leadership`.
        winning_verbs: [&'static str],
        /// Nouns for the office of a leader.
        leadership_nouns: [&'static str],
        /// Nouns before the name that something has: `under the name of`.
        name_nouns: [&'static str],
        /// Nouns for what holds organisations together, which one may cut: `cut its ties with the Front`.
        relation_nouns: [&'static str],
        /// Nouns for a part of an organisation that can go its own way: `wing`.
        part_nouns: [&'static str],
        /// Words that make a founding one of what was there before: `registered again`.
        repetition_words: [&'static str],
        /// Participles of being founded anew, perhaps as something else: `reconstituted as`.
        refounding_words: [&'static str],
        /// Prepositions before what something turns into: `evolved into`.
        change_prepositions: [&'static str],
        /// Nouns between prepositions before who gets something: `in favour of`.
        favour_nouns: [&'static str],
        /// Words for the name that an organisation has now: `took its present name`.
        current_words: [&'static str],
        /// Nouns between a copula and what something is: `one of the founders`, `the result of a merger`.
        linking_nouns: [&'static str],
        /// Nouns for people of an organisation who disagree with it.
        dissident_nouns: [&'static str],
        /// Phrases before "of" for what is left of an organisation, which acts as it: `what was left`.
        rest_phrases: [&'static str],
        /// Nouns for what an organisation leaves behind: `the remnants of the Front`.
        remains_nouns: [&'static str],
        /// Participles of taking an office of a state: `sworn in`.
        state_participles: [&'static str],
        /// Verbs of taking an organisation or an office: `took over`.
        takeover_phrases: [&'static str],
        /// Words for what came of something: `the outcome was`.
        result_nouns: [&'static str],
        /// Prepositions between a verb and what came of it: `led to`.
        result_prepositions: [&'static str],
        /// Decisions before the infinitive of what was decided and done.
        decision_phrases: [&'static str],
        /// Prepositions before what something is done for: `formed for the election`.
        purpose_prepositions: [&'static str],
        /// Words between a founding and what it came from: `as`, `when`, `after`.
        origin_links: [&'static str],
        /// Verbs between a noun and what came of it: `a split that led to the Front`.
        result_verbs: [&'static str],
        /// Nouns for what can be founded and is an organisation: `founded a party`.
        founded_nouns: [&'static str],
        /// Verbs of choosing somebody, before an office: `elected … chairman`.
        choosing_words: [&'static str],
        /// Verbs of choosing somebody or taking an office, after it: `Vorsitzender wurde`.
        office_first_words: [&'static str],
        /// Articles of the genitive after a noun: `Mitglieder der Union`.
        genitive_articles: [&'static str],
        /// Verbs of taking an office, before it: `became … chairman`.
        becoming_words: [&'static str],
        /// Verbs before the name of something that was made.
        making_words: [&'static str],
        /// Predicates that report an event even in a clause of time: `after it split`.
        manners: [&'static str],
        /// Words before a meeting that is only the place of the event: `at its congress`.
        settings: [&'static str],
        /// Predicates of a birth, which found something too.
        birth_words: [&'static str],
        /// Words before a year of birth or death.
        life_words: [&'static str],
        /// First words of a lifetime in brackets.
        lifetime_openings: [&'static str],
        /// Verbs after a meeting that took place.
        held_words: [&'static str],
        /// Nouns for an anniversary.
        anniversary_words: [&'static str],
        /// Auxiliaries of the passive in the past tense.
        passive_words: [&'static str],
        /// Participles of being founded.
        founding_participles: [&'static str],
    }
}

group! {
    /// Function words and fixed phrases of prose.
    pub struct Cues {
        /// Words for "and".
        and: [&'static str],
        /// Phrases before another name of the organisation that a sentence defines.
        alias_cues: [&'static str],
        /// Phrases after a name and its comma that a short form of it follows: `or simply`.
        short_form_joints: [&'static str],
        /// Phrases after a short form of the name before it: `for short`.
        short_form_endings: [&'static str],
        /// Phrases before a new name of the organisation.
        renaming_cues: [&'static str],
        /// Phrases after which a clause names a purpose and not an event.
        purposes: [&'static str],
        /// Relative pronouns.
        relatives: [&'static str],
        /// Conjunctions that begin a clause after a comma.
        conjunctions: [&'static str],
        /// Auxiliary verbs.
        auxiliaries: [&'static str],
        /// Verbs in the past tense that do not end in "ed".
        past_verbs: [&'static str],
        /// First words of a phrase of time at the head of a sentence: `Following the coup of 1980, …`.
        temporal_openings: [&'static str],
        /// Words that make the predicate after them a time: `after its founding`.
        temporal_words: [&'static str],
        /// Words that make the predicate before them a time or a purpose: `kuruluşundan sonra`.
        temporal_postpositions: [&'static str],
        /// Words that are capitalised at the head of a sentence and begin no name.
        sentence_words: [&'static str],
        /// Abbreviations with a full stop, and whether only before a number.
        abbreviations: [(&'static str, bool)],
        /// Endings of a case after the apostrophe of a name, in lower case with their diacritics.
        case_endings: [&'static str],
        /// Those of one letter, which count only in documents of the language: `Sana'a`.
        short_case_endings: [&'static str],
        /// Those of the locative case.
        locative_endings: [&'static str],
        /// Short words that lose their vowel before another one, without the apostrophe: `l'Union`.
        elisions: [&'static str],
        /// Definite articles, in languages whose prose is parsed.
        definite_articles: [&'static str],
        /// Prepositions with a definite article in them: `del`.
        contracted_articles: [&'static str],
        /// Conjunctions between two clauses or two names, in languages whose prose is parsed.
        coordinators: [&'static str],
        /// Phrases that join names as "and" does: `together with`.
        joint_phrases: [&'static str],
        /// Words between a noun for several organisations and their names: `six parties, including`.
        listing_words: [&'static str],
        /// Words before a time, for what was until then: `prior to`.
        before_words: [&'static str],
        /// Copulas of what is so now.
        present_copulas: [&'static str],
        /// Words before the years between which an organisation existed.
        existence_words: [&'static str],
        /// Words before the other side of a comparison: `the largest party after`.
        comparing_words: [&'static str],
        /// Those that say whose something is: `the Front, whose leader`.
        possessive_relatives: [&'static str],
        /// Words that point to what was named last: `that party`.
        demonstratives: [&'static str],
        /// The same of several: `these parties`.
        plural_demonstratives: [&'static str],
        /// Conjunctions before what was otherwise: `while Roe stayed`.
        contrast_words: [&'static str],
        /// Articles of the dative.
        dative_articles: [&'static str],
        /// Words for what happened earlier than the rest of the text: `had previously stood in 2010`.
        earlier_words: [&'static str],
        /// Words before the end of a time: `until his death in 1990`.
        until_words: [&'static str],
        /// Words that begin a relative clause before an auxiliary verb.
        complementizers: [&'static str],
        /// Relative pronouns for people, which begin a clause without a comma too.
        personal_relatives: [&'static str],
        /// Relative pronouns for things, which do so after a noun.
        impersonal_relatives: [&'static str],
        /// Relative pronouns that may follow a preposition.
        oblique_relatives: [&'static str],
        /// Pronouns for an organisation.
        singular_pronouns: [&'static str],
        /// Pronouns for several organisations, or for the members of one.
        plural_pronouns: [&'static str],
        /// Possessive pronouns for an organisation.
        possessive_pronouns: [&'static str],
        /// Possessive pronouns for several organisations.
        plural_possessives: [&'static str],
        /// Possessive pronouns for a person.
        person_possessives: [&'static str],
        /// Pronouns for a person.
        person_pronouns: [&'static str],
        /// Words of denial: `did not return until 1975`.
        negations: [&'static str],
        /// Pronouns for a person as an object: `him`.
        object_pronouns: [&'static str],
        /// Prepositions before who leads a group: `a group around Roe`.
        leader_prepositions: [&'static str],
        /// Nouns for kinds of organisations, each of which may mean the one that has it in its name: `the league`.
        kind_nouns: [&'static str],
        /// Words before a noun that make it another than the own organisation: `bir parti`.
        indefinite_words: [&'static str],
        /// Words for two: `the two parties`, `both parties`.
        pair_words: [&'static str],
        /// Words after the article for the last one that was named: `the latter`.
        latter_words: [&'static str],
        /// Words for both of two, which need no article: `both parties`, `both merged`.
        dual_words: [&'static str],
        /// Nouns for several organisations.
        plural_own_nouns: [&'static str],
        /// Endings of verbs in the past tense.
        past_endings: [&'static str],
        /// Words after a number of units of time before the last date: `three years earlier`.
        ago_words: [&'static str],
        /// Endings of participles in the present: `winning`.
        participle_endings: [&'static str],
        /// Words in the place of a subject where something is said to be: `there was a split`.
        expletives: [&'static str],
        /// Words between the dates of a series: `in 1982 and 1983`.
        date_joints: [&'static str],
        /// Units in which time is counted.
        time_units: [(&'static str, TimeUnit)],
        /// Small numbers in words.
        numerals: [(&'static str, i64)],
        /// Words after a count of time since another date: `two weeks later`.
        later_words: [&'static str],
        /// Words before a unit for the one of the last date: `that year`.
        same_words: [&'static str],
        /// Words before a unit for the one after that: `the next year`.
        next_words: [&'static str],
        /// Verbs before a date that something comes from: `dating from the 1870s`.
        date_origins: [&'static str],
        /// Prepositions before what was going on at the time: `during the Debate of 1983`.
        setting_prepositions: [&'static str],
        /// Words between a date and what happened then: `until 1968, when it dissolved`.
        when_words: [&'static str],
        /// Prepositions before a month.
        month_prepositions: [&'static str],
        /// Pronouns at the head of a sentence about the own organisation.
        subject_pronouns: [&'static str],
        /// Words before a relative clause whose antecedent is lost.
        lost_antecedents: [&'static str],
    }
}

group! {
    /// Words in sentences that repeat a figure or a fact of a table or an infobox.
    pub struct Claims {
        /// Words of sentences about a part of a result, or about something else than the result.
        part_words: [&'static str],
        /// Verbs of getting votes or seats.
        winning_words: [&'static str],
        /// Nouns for seats after a number.
        seat_words: [&'static str],
        /// Nouns for members after a number.
        member_words: [&'static str],
        /// Words before a number that is an estimate.
        rough_words: [&'static str],
        /// Beginnings of words in sentences about another founding than the first.
        later_founding: [&'static str],
        /// Words of sentences about former leaders, or leaders of a part.
        past_leader_words: [&'static str],
        /// Words of sentences about the present.
        now_words: [&'static str],
        /// Words for percent after a number, in one word.
        percent_words: [&'static str],
        /// Nouns for votes after a number.
        vote_words: [&'static str],
        /// Phrases before the date of an election.
        election_phrases: [&'static str],
    }
}

group! {
    /// Places.
    pub struct Places {
        /// Countries by the name that records have, each with the words for its people and its other
        /// names. Former countries are among them, since old elections name them.
        countries: [(&'static str, List)],
        /// Capitals and great cities whose names of several words look like those of people.
        cities: [&'static str],
        /// Nouns for places, before the name of one: `city` in "the city of Dorn".
        nouns: [&'static str],
    }
}
