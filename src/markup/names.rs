//! Words in the names of infoboxes and pages.

/// Whether the folded name of an infobox or a page is about elections.
pub fn is_election_name(name: &str) -> bool {
    ELECTION_WORDS.iter().any(|word| name.contains(word))
}

/// Whether a name continues on the next line: `Front of` and `Czechs`.
pub fn continues(line: &str, next: &str) -> bool {
    let joins = |word: Option<&str>| word.is_some_and(|word| JOINING_WORDS.contains(&word));
    joins(line.split_whitespace().last()) || joins(next.split_whitespace().next())
}

/// Words in the names of election infoboxes, folded.
const ELECTION_WORDS: &[&str] =
    &["elect", "elecc", "eleic", "elez", "verkiezing", "wahl", "wybor", "выбор", "secim"];

/// Words inside names, which neither begin nor end a name.
const JOINING_WORDS: &[&str] = &[
    "of", "for", "and", "the", "in", "to", "&", "–", "-", "de", "du", "des", "der", "für", "und",
    "y", "del", "per", "della", "dei", "do", "da", "e", "van", "voor", "en", "et", "ve", "için",
];
