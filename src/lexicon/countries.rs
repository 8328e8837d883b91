//! Finds the country that a text names.

use std::borrow::Cow;
use std::cmp::Reverse;
use std::sync::LazyLock;

use crate::lexicon::List;
use crate::lexicon::in_all_languages;
use crate::lexicon::word_map::WordMap;
use crate::model::folded;

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

/// Folded words with their countries, by the first run of letters and digits of the word.
type ByFirstRun = WordMap<Cow<'static, str>, Vec<(Cow<'static, str>, &'static str)>>;

static BY_NAME: LazyLock<ByFirstRun> = LazyLock::new(|| {
    by_first_run(COUNTRIES.iter().map(|(country, _)| (folded(country).into(), *country)))
});

static BY_OTHER_WORD: LazyLock<ByFirstRun> =
    LazyLock::new(|| {
        by_first_run(COUNTRIES.iter().flat_map(|(country, others)| {
            others.iter().map(|other| (Cow::Borrowed(*other), *country))
        }))
    });

fn by_first_run(words: impl Iterator<Item = (Cow<'static, str>, &'static str)>) -> ByFirstRun {
    let mut by_first_run = ByFirstRun::default();
    for (word, country) in words {
        let run = match &word {
            Cow::Borrowed(word) => Cow::Borrowed(first_run(word)),
            Cow::Owned(word) => Cow::Owned(first_run(word).to_owned()),
        };
        by_first_run.entry(run).or_default().push((word, country));
    }
    // the longest comes first, and the first match counts
    by_first_run.values_mut().for_each(|known| known.sort_by_key(|(word, _)| Reverse(word.len())));
    by_first_run
}

/// Returns the letters and digits that a text begins with.
fn first_run(text: &str) -> &str {
    let end = text.bytes().position(|byte| !byte.is_ascii_alphanumeric()).unwrap_or(text.len());
    match text[end..].is_empty() || text.as_bytes()[end].is_ascii() {
        true => &text[..end], // as most
        false => &text[..text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())],
    }
}

/// Returns the country of the first known word or phrase of a folded text, whole; of several at the same
/// place, that of the longest.
fn first_in(text: &str, words: &ByFirstRun) -> Option<&'static str> {
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        rest = &rest[start..];
        let run = first_run(rest);
        let matches = |word: &str| {
            rest.strip_prefix(word).is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        };
        let known = words.get(run).into_iter().flatten().find(|(word, _)| matches(word));
        if let Some((_, country)) = known {
            return Some(country);
        }
        rest = &rest[run.len()..];
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
            ("Allahabad North (Assembly constituency)", None),
            ("business of Chadwick", None),
        ] {
            assert_eq!(country_in(text), expected, "{text}");
        }
    }
}
