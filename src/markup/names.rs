//! Words in the names of infoboxes and pages.

use crate::lexicon::cues::PLURAL_OWN_NOUNS;
use crate::lexicon::names::JOINING_WORDS;
use crate::lexicon::pages::ELECTION_NAMES;
use crate::model::folded;

/// Whether the folded name of an infobox or a page is about elections.
pub fn is_election_name(name: &str) -> bool {
    ELECTION_NAMES.iter().any(|part| name.contains(part))
}

/// Whether a title or a heading is about several organisations: `Political parties of Norland`.
pub fn names_several(heading: &str) -> bool {
    let mut words = heading.split(|c: char| !c.is_alphanumeric());
    words.any(|word| PLURAL_OWN_NOUNS.contains(&folded(word)))
}

/// Whether a name continues on the next line: `Front of` and `Czechs`.
pub fn continues(line: &str, next: &str) -> bool {
    let joins = |word: Option<&str>| word.is_some_and(is_joining);
    joins(line.split_whitespace().last()) || joins(next.split_whitespace().next())
}

/// Whether a word or mark is inside names, and neither begins nor ends one.
fn is_joining(word: &str) -> bool {
    matches!(word, "&" | "–" | "-") || JOINING_WORDS.contains(word)
}
