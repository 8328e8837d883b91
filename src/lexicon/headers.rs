//! What the folded headers of tables mean.
//!
//! Each header has a concept, one of [`CONCEPTS`]; an English one may have several.

use std::sync::LazyLock;

use crate::lexicon::in_all_languages;
use crate::lexicon::languages::LANGUAGES;
use crate::lexicon::word_map::PartFinder;
use crate::lexicon::word_table::{Builder, WordTable, each, first_word, is_same};
use crate::model::{ElectionField, Folded, Reader, RecordField, folded};

in_all_languages! {
    /// Parts of headers that are not listed, each with its field; the first that a header contains counts.
    HEADER_PARTS: [(&'static str, &'static str)] = headers.parts;
    /// Headers of names, of people more often than of parties.
    NAME_HEADERS: [&'static str] = headers.names;
    /// Endings of a header that follow the name of a contestant or a round, each with its field.
    HEADER_ENDINGS: [(&'static str, &'static str)] = headers.endings;
    /// Headers of tables of opinion polls, in which no votes were cast.
    POLL_HEADERS: [&'static str] = headers.polls;
    /// Words over people or parties that held the seat before.
    FORMER_WORDS: [&'static str] = headers.formers;
    /// Words over those who were elected.
    WINNER_WORDS: [&'static str] = headers.winners;
    /// Words over those who were not elected in the same contest.
    LOSER_WORDS: [&'static str] = headers.losers;
    /// Those of them that are also used over the members of a body, whoever elected them.
    MEMBER_WORDS: [&'static str] = headers.members;
    /// Words over what happened, or over what else there is to say, in words.
    EVENT_HEADERS: [&'static str] = headers.events;
    /// Words over figures that are not a contestant's.
    TALLY_WORDS: [&'static str] = headers.tallies;
    /// Words over figures of all contestants together.
    WHOLE_WORDS: [&'static str] = headers.wholes;
    /// Words for all contestants who have no column of their own.
    REMAINING_CONTESTANTS: [&'static str] = headers.remaining;
    /// Words over a rank that cannot be the name of a place.
    PLACE_HEADERS: [&'static str] = headers.places;
    /// Words over other ranks.
    RANK_HEADERS: [&'static str] = headers.ranks;
    /// Words of headers that no name of a contestant has.
    MEASURE_WORDS: [&'static str] = headers.measures;
    /// Words over parties.
    PARTY_HEADERS: [&'static str] = headers.parties;
    /// Words over people whose parties follow their names.
    AFFILIATION_HEADERS: [&'static str] = headers.affiliations;
    /// Words over the party or candidate that won.
    WINNING_HEADERS: [&'static str] = headers.winning;
    /// Nouns that end the names of columns in data files: `candidatevotes`.
    COLUMN_NOUNS: [&'static str] = headers.column_nouns;
    /// Parts of headers of voters rather than votes.
    VOTER_WORDS: [&'static str] = headers.voters;
}

/// A set of fields of an election.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fields(u32);

impl Fields {
    /// Returns the field called `name`; no field if there is none.
    pub fn named(name: &str) -> Self {
        ElectionField::named(name).map_or(Fields::default(), Fields::only)
    }

    /// Returns a set of one field.
    const fn only(field: ElectionField) -> Self {
        Fields(1 << field as u32)
    }

    /// Whether the set is empty.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Returns the number of fields.
    pub fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Returns the first field.
    pub fn first(self) -> Option<ElectionField> {
        ElectionField::ALL.get(self.0.trailing_zeros() as usize).copied()
    }

    /// Returns all fields but the first.
    pub fn without_first(self) -> Self {
        Fields(self.0 & self.0.wrapping_sub(1))
    }

    /// Returns the fields that pass a test.
    pub fn filter(self, test: impl Fn(ElectionField) -> bool) -> Self {
        let passing = self.iter().filter(|field| test(*field));
        Fields(passing.map(|field| Fields::only(field).0).sum())
    }

    /// Returns the fields in the order of their declaration.
    pub fn iter(self) -> impl Iterator<Item = ElectionField> {
        std::iter::successors(Some(self), |fields| Some(fields.without_first()))
            .map_while(Fields::first)
    }
}

/// The concepts of headers, each with the fields that it gives.
pub const CONCEPTS: &[(&str, &[ElectionField])] = &[
    ("election", &[ElectionField::Election]),
    ("year", &[ElectionField::Election]),
    ("date", &[ElectionField::Election]),
    ("constituency", &[ElectionField::Constituency]),
    ("party", &[ElectionField::Party]),
    ("candidate", &[ElectionField::Candidate]),
    ("leader", &[ElectionField::Leader]),
    ("votes", &[ElectionField::Votes]),
    ("vote share", &[ElectionField::Share]),
    ("seats", &[ElectionField::Seats, ElectionField::SeatsTotal]),
    ("total seats", &[ElectionField::Seats]),
    ("seats of the body", &[ElectionField::SeatsTotal]),
    ("change", &[ElectionField::Change]),
    ("rank", &[ElectionField::Rank]),
    ("round", &[ElectionField::Round]),
    ("outcome", &[ElectionField::Outcome]),
];

/// What the lists say about a folded header.
#[derive(Debug, Clone, Copy)]
struct Header {
    /// The concept of a foreign one.
    concept: Option<&'static str>,
    /// The fields that list an English one.
    fields: Fields,
    /// Whether it is known but gives no field.
    is_other: bool,
    /// Whether it is the first word of one with a concept.
    begins: bool,
}

/// A header that is not listed.
const UNKNOWN: Header = Header { concept: None, fields: Fields(0), is_other: false, begins: false };

/// The most headers and first words with their bytes, and twice as many slots: little more than there are.
const MAX_HEADERS: usize = 2000;
const MAX_BYTES: usize = 25_000;
const SLOTS: usize = 1 << 12;

static BUILT: Builder<Header, MAX_HEADERS, MAX_BYTES, SLOTS> = {
    let mut built = Builder::new(UNKNOWN);
    let mut place = 0;
    while place < LANGUAGES.len() {
        let language = &LANGUAGES[place];
        each!((concept, headers) in language.headers.headers => {
            each!(header in headers => {
                built.entry(first_word(header).0.as_bytes()).begins = true;
                let header = built.entry(header.as_bytes());
                if place == 0 {
                    header.fields = Fields(header.fields.0 | fields_of_concept(concept).0);
                } else if header.concept.is_none() {
                    header.concept = Some(concept);
                }
            });
        });
        each!(header in language.headers.others => {
            built.entry(header.as_bytes()).is_other = true;
        });
        place += 1;
    }
    built
};

static HEADERS: WordTable<Header> = BUILT.table();

/// Returns the fields that a concept gives.
const fn fields_of_concept(concept: &str) -> Fields {
    let mut all = Fields(0);
    each!((known, fields) in CONCEPTS => {
        if is_same(known, concept) {
            each!(field in fields => { all.0 |= Fields::only(field).0; });
        }
    });
    all
}

fn known(header: &str) -> &'static Header {
    HEADERS.get(header).unwrap_or(&UNKNOWN)
}

/// Returns the concept of a folded foreign header, which is also an English header.
pub fn concept(header: &str) -> Option<&'static str> {
    known(header).concept
}

/// Returns the fields that list a folded English header.
pub fn listing(header: &str) -> Fields {
    known(header).fields
}

/// Whether a folded text is a header that is known but gives no field.
pub fn is_other(header: &str) -> bool {
    known(header).is_other
}

/// Whether a folded word is the first one of a header with a concept, in any language.
pub fn begins_header(word: &str) -> bool {
    known(word).begins
}

/// Returns the fields that a folded English header can mean: those that list it or one of the headers that
/// a slash joins in it, or else the one of the first of [`HEADER_PARTS`] in it.
pub fn fields_of(header: &str) -> Fields {
    let listed = listing(header);
    if !listed.is_empty() || header.is_empty() {
        return listed;
    }
    // a gloss: `State (linked to summaries below)`
    if header.contains('(')
        && let Some((head, gloss)) = header.split_once(" (")
        && gloss.contains(' ')
        && !gloss.contains('%')
    {
        let known = listing(head);
        if !known.is_empty() {
            return known;
        }
    }
    if header.contains('/') {
        let parts = header.split('/').map(|part| listing(part.trim()));
        let joined = parts.fold(Fields::default(), |all, part| Fields(all.0 | part.0));
        let joined = joined
            .filter(|field| matches!(field.declaration().reader, Reader::Place | Reader::Party));
        if !joined.is_empty() {
            return joined;
        }
    }
    first_part(header).map_or(Fields::default(), |part| Fields::named(HEADER_PARTS[part].1))
}

/// Returns a header folded, with the names of columns that programs write divided into words: `candidate_votes`,
/// `PartyName`, `voteshare`.
///
/// ```text
/// "Party Name", "party_name", "PartyName", "partyname" → "party name"
/// ```
pub fn header_key(header: &str) -> Folded<'_> {
    let key = folded(header);
    if header.contains(char::is_whitespace) || is_listed(&key) || !header.is_ascii() {
        return key;
    }
    let mut words = String::with_capacity(header.len() + 4);
    let mut before = None;
    for c in header.chars() {
        let begins = c.is_ascii_uppercase() && before.is_some_and(|c: char| c.is_lowercase());
        match c {
            '_' => words.push(' '),
            _ if begins => words.extend([' ', c.to_ascii_lowercase()]),
            _ => words.push(c.to_ascii_lowercase()),
        }
        before = Some(c);
    }
    let words = words.trim();
    if words.contains(' ') {
        return Folded::of_key(words.to_owned());
    }
    let divided = COLUMN_NOUNS.iter().find_map(|noun| {
        let first = key.strip_suffix(noun)?;
        let divided = format!("{first} {noun}");
        is_listed(&divided).then_some(divided)
    });
    divided.map_or(key, Folded::of_key)
}

/// Whether a folded text is a header that is listed anywhere, in any language.
pub fn is_listed(header: &str) -> bool {
    let Header { concept, fields, is_other, .. } = known(header);
    !fields.is_empty() || concept.is_some() || *is_other
}

/// Whether a folded text contains one of [`HEADER_PARTS`].
pub fn has_header_part(header: &str) -> bool {
    first_part(header).is_some()
}

/// Returns the index of the first of [`HEADER_PARTS`] that a folded text contains.
fn first_part(header: &str) -> Option<usize> {
    static FINDER: LazyLock<PartFinder> =
        LazyLock::new(|| PartFinder::of(HEADER_PARTS.iter().map(|(part, _)| *part)));
    FINDER.find_in(header).map(|(_, number)| number).min()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::in_all;
    use crate::lexicon::languages::foreign;

    #[test]
    fn the_table_has_little_more_room_than_it_needs() {
        let bytes: usize = HEADERS.words().map(str::len).sum();
        for (used, most) in [(HEADERS.words().count(), MAX_HEADERS), (bytes, MAX_BYTES)] {
            assert!(most / 2 < used, "{used} of {most}");
        }
    }

    #[test]
    fn headers() {
        for (header, expected) in [
            ("votes", &["votes"][..]),
            ("seats", &["seats", "seats_total"]),
            ("state (linked to summaries below)", &["constituency"]),
            ("list/coalition", &["party"]),
            ("seats contested in 1990", &["seats_total"]),
            ("number of female candidates", &["candidate"]),
            ("turnout", &[]),
            ("", &[]),
        ] {
            let fields: Vec<&str> = fields_of(header).iter().map(RecordField::name).collect();
            assert_eq!(fields, expected, "{header}");
        }
    }

    #[test]
    fn names_of_columns_are_divided() {
        for (header, expected) in [
            ("Party Name", "party name"),
            ("party_name", "party name"),
            ("PartyName", "party name"),
            ("NameOfCandidate", "name of candidate"),
            ("candidatevotes", "candidate votes"),
            ("voteshare", "voteshare"),
            ("Votes", "votes"),
            ("LibDem", "lib dem"),
            ("VOTES", "votes"),
            ("_", "_"),
            ("", ""),
            ("İl", "il"),
        ] {
            assert_eq!(&*header_key(header), expected, "{header}");
        }
    }

    #[test]
    fn every_header_has_a_concept_that_is_known() {
        for (concept, _) in in_all(|language| language.headers.headers) {
            assert!(CONCEPTS.iter().any(|(known, _)| *known == concept), "{concept}");
        }
    }

    #[test]
    fn every_part_and_ending_names_a_field() {
        for (part, field) in HEADER_PARTS.iter().chain(HEADER_ENDINGS.iter()) {
            assert!(ElectionField::named(field).is_some(), "{part}: {field}");
        }
    }

    #[test]
    fn a_concept_of_a_foreign_header_is_an_english_header() {
        for (concept, _) in foreign().flat_map(|language| language.headers.headers) {
            assert!(!listing(concept).is_empty(), "{concept}");
        }
    }

    #[test]
    fn a_set_has_room_for_every_field() {
        assert!(ElectionField::ALL.len() <= u32::BITS as usize);
    }
}
