//! Finds the country that a text names.

use std::cmp::Reverse;
use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::lexicon::List;
use crate::lexicon::in_all_languages;
use crate::lexicon::languages::ENGLISH;
use crate::lexicon::word_map::WordMap;
use crate::model::{fold, folded};

in_all_languages! {
    /// Countries by the name that records have, each with its other words, folded.
    COUNTRIES: [(&'static str, List)] = places.countries;
}

/// Returns the country that a text names or, if it names none, the one whose people it mentions, such as
/// "Turkish" in "2015 Turkish general election". Of several words the first counts, then the longest.
///
/// ```
/// use hustings::values::country_in;
/// assert_eq!(country_in("1887 German federal election"), Some("Germany"));
/// assert_eq!(country_in("a riding in British Columbia, Canada"), Some("Canada"));
/// assert_eq!(country_in("The Labour Party"), None);
/// ```
pub fn country_in(text: &str) -> Option<&'static str> {
    let text = folded(text);
    first_in(&text, &BY_NAME).or_else(|| first_in(&text, &BY_OTHER_WORD))
}

/// Folded words with their countries, by the beginning of the word.
type ByBeginning = WordMap<&'static str, Vec<(&'static str, &'static str)>>;

static BY_NAME: LazyLock<ByBeginning> = LazyLock::new(|| by_beginning(country_names()));

static BY_OTHER_WORD: LazyLock<ByBeginning> = LazyLock::new(|| {
    by_beginning(
        COUNTRIES
            .iter()
            .flat_map(|(country, others)| others.iter().map(|other| (*other, *country))),
    )
});

/// Returns the names of countries, folded and as they are. They are English, so that English has them all.
pub fn country_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    static NAMES: LazyLock<Vec<(String, &str)>> = LazyLock::new(|| {
        ENGLISH.places.countries.iter().map(|(country, _)| (fold(country), *country)).collect()
    });
    NAMES.iter().map(|(folded, country)| (folded.as_str(), *country))
}

fn by_beginning(words: impl Iterator<Item = (&'static str, &'static str)>) -> ByBeginning {
    // a little more than there are, so that the map is made once
    const CAPACITY: usize = 1500;
    let mut known = ByBeginning::with_capacity_and_hasher(CAPACITY, FixedState::default());
    for (word, country) in words {
        known.entry(beginning(word)).or_default().push((word, country));
    }
    // the longest comes first, and the first match counts
    known.values_mut().for_each(|known| known.sort_by_key(|(word, _)| Reverse(word.len())));
    known
}

/// Returns the ASCII letters and digits that a text begins with, or its first character. Texts that begin with the same
/// whole word have the same beginning.
fn beginning(text: &str) -> &str {
    let end = text.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(text.len());
    let first = || text.chars().next().map_or(0, char::len_utf8);
    &text[..if end == 0 { first() } else { end }]
}

/// Returns the country of the first known word or phrase of a folded text, whole; of several at the same
/// place, that of the longest.
fn first_in(text: &str, words: &ByBeginning) -> Option<&'static str> {
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        rest = &rest[start..];
        let beginning = beginning(rest);
        let matches = |word: &str| {
            rest.strip_prefix(word).is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        };
        let known = words.get(beginning).into_iter().flatten().find(|(word, _)| matches(word));
        if let Some((_, country)) = known {
            return Some(country);
        }
        rest = rest[beginning.len()..].trim_start_matches(char::is_alphanumeric);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries() {
        for (text, expected) in [
            ("1887 German federal election", Some("Germany")),
            ("1952 United States presidential election in North Dakota", Some("United States")),
            ("Moray (UK Parliament constituency)", Some("United Kingdom")),
            ("Te Aroha (New Zealand electorate)", Some("New Zealand")),
            ("1975 North Vietnamese legislative election", Some("North Vietnam")),
            ("a party in Guinea-Bissau", Some("Guinea-Bissau")),
            ("a communist party in Türkiye", Some("Turkey")),
            ("партия (Россия)", Some("Russia")),
            ("Xæturkey, æturkey", None),
            ("Allahabad North (Assembly constituency)", None),
            ("business of Chadwick", None),
        ] {
            assert_eq!(country_in(text), expected, "{text}");
        }
    }

    #[test]
    fn english_has_the_names_of_all_countries() {
        for (country, _) in COUNTRIES.iter() {
            assert!(country_names().any(|(_, name)| name == *country), "{country}");
        }
    }
}
