//! Words that several syntaxes go by.

/// Whether a folded name, that of an infobox or of a page, is that of one for elections.
pub fn is_of_election(name: &str) -> bool {
    ELECTION_WORDS.iter().any(|word| name.contains(word))
}

/// Whether a name that ends a line goes on in the next: `Front of` and `Czechs`.
pub fn goes_on(line: &str, next: &str) -> bool {
    let joins = |word: Option<&str>| word.is_some_and(|word| JOINING_WORDS.contains(&word));
    joins(line.split_whitespace().last()) || joins(next.split_whitespace().next())
}

/// Words in the names of infoboxes for elections, folded.
const ELECTION_WORDS: &[&str] =
    &["elect", "elecc", "eleic", "elez", "verkiezing", "wahl", "wybor", "выбор", "secim"];

/// Words inside names, at which no name begins or ends.
const JOINING_WORDS: &[&str] = &[
    "of", "for", "and", "the", "in", "to", "&", "–", "-", "de", "du", "des", "der", "für", "und",
    "y", "del", "per", "della", "dei", "do", "da", "e", "van", "voor", "en", "et", "ve", "için",
];
