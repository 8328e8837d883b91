//! Names of organisations in the fields of a party: without the years, comments and abbreviations around them.

use crate::lexicon::countries::country_in;
use crate::lexicon::lists::{PART_PHRASES, PART_WORDS, VACANT};
use crate::lexicon::names::{ARTICLES, PARTY_WORDS};
use crate::model::{Date, fold};
use crate::values::date::find_dates_in_value;
use crate::values::name::{abbreviates, looks_like_abbreviation};
use crate::values::text::{has_word, is_blank, is_one_of};

/// Link of a document: the text that it shows, and the title of the page that it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::dataset) struct Link {
    pub label: String,
    pub page: String,
}

/// Organisation that a value names.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(in crate::dataset) struct NamedIn {
    /// The name, without what is not part of it.
    pub name: String,
    /// Its abbreviation, and the name with the words in brackets that may be part of it.
    pub others: Vec<String>,
    /// The title of the page that it links to.
    pub page: Option<String>,
    /// The date in brackets after it: `Reed Party (1974)`.
    pub date: Option<Date>,
}

/// Returns the key by which names are compared: [folded](fold), without an article, apostrophes, points and the spaces
/// around dashes and slashes.
pub(in crate::dataset) fn key(name: &str) -> String {
    let folded = fold(name);
    let bare = folded.split_once(' ').filter(|(first, _)| ARTICLES.contains(first));
    let name = bare.map_or(folded.as_str(), |(_, rest)| rest);
    let mut key = String::with_capacity(name.len());
    for c in name.chars().filter(|c| !matches!(c, '\'' | '"' | '.')) {
        match c {
            '-' | '/' if key.ends_with(' ') => {
                key.pop();
                key.push(c);
            }
            ' ' if key.ends_with(['-', '/']) => {}
            c => key.push(c),
        }
    }
    key
}

/// Removes the words in brackets at the end of a title: `Reed Party (Ruritania)`.
pub(in crate::dataset) fn split_gloss(title: &str) -> (&str, Option<&str>) {
    match title.rfind(" (") {
        Some(at) if at > 0 && title.ends_with(')') => {
            (title[..at].trim_end(), Some(&title[at + 2..title.len() - 1]))
        }
        _ => (title, None),
    }
}

/// Removes the words in brackets at the end of a title that are no part of the name: a country, a year, or what kind of
/// thing it is.
pub(super) fn short_title<'t>(title: &'t str, own_country: Option<&str>) -> &'t str {
    let (short, gloss) = split_gloss(title);
    let is_plain = |part: &str| {
        part.parse::<i32>().is_ok()
            || country_in(part).is_some()
            || own_country.is_some_and(|country| fold(country) == fold(part))
            || has_word(part, &PARTY_WORDS)
    };
    let plain = gloss.is_some_and(|gloss| gloss.split(',').map(str::trim).all(is_plain));
    if plain { short } else { title }
}

/// Reads the organisation that an item of a list names; `None` if it names none.
pub(in crate::dataset) fn read(item: &str, links: &[Link]) -> Option<NamedIn> {
    let text = without_part_phrase(item.trim());
    let found = links.iter().filter_map(|link| Some((text.find(link.label.as_str())?, link)));
    let first = found.min_by_key(|(at, link)| (*at, usize::MAX - link.label.len()));
    let mut glosses: Vec<&str> = Vec::new();
    let mut name = match first {
        Some((0, link)) => {
            glosses.extend(in_brackets(&text[link.label.len()..]));
            link.label.as_str()
        }
        // a description with a link: `a short-lived Reed Party`
        Some((_, link)) if text.starts_with(char::is_lowercase) => link.label.as_str(),
        _ => text,
    };
    let whole = name;
    while let (bare, Some(gloss)) = bracketed_end(name)
        && !bare.is_empty()
        && is_comment(gloss, bare)
    {
        name = bare;
        glosses.push(gloss);
    }
    let name = name.trim_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':'));
    let quoted = [('"', '"'), ('“', '”')].into_iter().find_map(|(open, close)| {
        let inner = name.strip_prefix(open)?.strip_suffix(close)?;
        (!inner.contains([open, close])).then_some(inner)
    });
    let name = quoted.unwrap_or(name).trim();
    let page = first.map(|(_, link)| link.page.clone());
    if !is_name(name, page.is_some()) {
        return None;
    }
    let mut dates = glosses.iter().flat_map(|gloss| find_dates_in_value(gloss));
    let date = dates.next().map(|found| found.date).filter(|date| date.is_certain());
    let date = date.filter(|_| dates.next().is_none());
    let short = glosses.iter().filter(|gloss| is_abbreviation_of(gloss, name));
    let mut others: Vec<String> = short.map(|gloss| (*gloss).to_owned()).collect();
    if whole.trim() != name {
        others.push(whole.trim().to_owned());
    }
    Some(NamedIn { name: name.to_owned(), others, page, date })
}

/// Removes words that say that only a part of the organisation is meant: `factions of the Reed Party`.
fn without_part_phrase(text: &str) -> &str {
    let words = text.split(' ').take(4).scan(0, |end, word| {
        *end += word.len() + 1;
        Some(*end - 1)
    });
    let ends: Vec<usize> = words.filter(|end| *end < text.len()).collect();
    let phrase = ends.into_iter().rev().find(|end| {
        let phrase = fold(&text[..*end]);
        let (_, bare) = phrase
            .split_once("the ")
            .filter(|(before, _)| before.is_empty())
            .unwrap_or(("", &phrase));
        PART_PHRASES.contains(bare)
    });
    let rest = phrase.map_or(text, |end| text[end..].trim_start());
    let article = rest.split_once(' ').filter(|(first, _)| {
        phrase.is_some()
            && ARTICLES.contains(fold(first).as_str())
            && first.starts_with(char::is_lowercase)
    });
    article.map_or(rest, |(_, rest)| rest)
}

/// Splits the bracket at the end of a text off: `Reed Party (RP)` and `RP`; with or without a space before it.
fn bracketed_end(text: &str) -> (&str, Option<&str>) {
    let text = text.trim_end();
    let Some(inner) = text.strip_suffix(')') else { return (text, None) };
    let mut depth = 1;
    for (at, c) in inner.char_indices().rev() {
        match c {
            ')' => depth += 1,
            '(' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return (inner[..at].trim_end(), Some(inner[at + 1..].trim()));
        }
    }
    (text, None)
}

/// Returns the contents of the outer brackets of a text.
fn in_brackets(text: &str) -> Vec<&str> {
    let (mut depth, mut start) = (0usize, 0);
    let mut found = Vec::new();
    for (at, c) in text.char_indices() {
        match c {
            '(' => {
                if depth == 0 {
                    start = at + 1;
                }
                depth += 1;
            }
            ')' if depth > 0 => {
                depth -= 1;
                if depth == 0 {
                    found.push(text[start..at].trim());
                }
            }
            _ => {}
        }
    }
    found
}

/// Whether words in brackets after a name are no part of it: a date, its abbreviation, or a comment.
fn is_comment(gloss: &str, name: &str) -> bool {
    gloss.is_empty()
        || !find_dates_in_value(gloss).is_empty()
        || is_abbreviation_of(gloss, name)
        || has_word(gloss, &PART_WORDS)
        || (gloss.starts_with(char::is_lowercase) && gloss.contains(' '))
}

fn is_abbreviation_of(gloss: &str, name: &str) -> bool {
    !gloss.contains(' ') && looks_like_abbreviation(gloss) && abbreviates(gloss, name)
}

/// Whether a text can be the name of an organisation: it has letters besides its dates, and is not a description that
/// begins with a small letter, unless it is a link.
fn is_name(text: &str, linked: bool) -> bool {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).count();
    let begins_small = text.starts_with(char::is_lowercase) && text.contains(' ');
    let dated: usize =
        find_dates_in_value(text).iter().map(|found| letters(&text[found.range.clone()])).sum();
    let blank = is_blank(text) || is_one_of(text, &VACANT);
    !blank
        && letters(text) > dated
        && (linked || !begins_small)
        && !text.contains(['{', '}', '|', '='])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_without_comments() {
        for (item, name, others, date) in [
            ("Reed Party", "Reed Party", vec![], None),
            ("Reed Party (RP)", "Reed Party", vec!["RP", "Reed Party (RP)"], None),
            ("Reed Party (1974)", "Reed Party", vec!["Reed Party (1974)"], Some("1974")),
            ("Reed Party (1990-1995)", "Reed Party", vec!["Reed Party (1990-1995)"], None),
            (
                "Reed Party (Majority, 1920)",
                "Reed Party",
                vec!["Reed Party (Majority, 1920)"],
                Some("1920"),
            ),
            (
                "Reed Party (not legal successor)",
                "Reed Party",
                vec!["Reed Party (not legal successor)"],
                None,
            ),
            ("Reed Party (Marxist)", "Reed Party (Marxist)", vec![], None),
            ("RWP (NS)", "RWP (NS)", vec![], None),
            (
                "Reed Party (Ruritania) (1974)",
                "Reed Party (Ruritania)",
                vec!["Reed Party (Ruritania) (1974)"],
                Some("1974"),
            ),
            ("factions of the Reed Party", "Reed Party", vec![], None),
            ("majority of Reed Party", "Reed Party", vec![], None),
            ("Majority Party", "Majority Party", vec![], None),
            ("“Reed Party”", "Reed Party", vec!["“Reed Party”"], None),
            ("\"Free Reeds\" Committee", "\"Free Reeds\" Committee", vec![], None),
            ("26 July Movement", "26 July Movement", vec![], None),
        ] {
            let read = read(item, &[]).unwrap_or_else(|| panic!("{item} is a name"));
            assert_eq!(read.name, name, "{item}");
            assert_eq!(read.others, others, "{item}");
            assert_eq!(read.date.map(|date| date.to_string()).as_deref(), date, "{item}");
        }
        for item in [
            "None", "1974", "", "members of smaller parties", "in 1964 to form another", "p. 71",
            "(1974)",
        ] {
            assert_eq!(read(item, &[]), None, "{item}");
        }
    }

    #[test]
    fn links_give_the_page_and_the_end_of_the_name() {
        let links =
            [("Reed Party", "Reed Party (Ruritania)"), ("army branch", "Army of Ruritania")];
        let links = links.map(|(label, page)| Link { label: label.into(), page: page.into() });
        for (item, name, page) in [
            ("Reed Party (army branch)", "Reed Party", Some("Reed Party (Ruritania)")),
            ("Reed Party of exiles", "Reed Party", Some("Reed Party (Ruritania)")),
            ("factions of the Reed Party", "Reed Party", Some("Reed Party (Ruritania)")),
            ("Mill Party", "Mill Party", None),
        ] {
            let read = read(item, &links).unwrap_or_else(|| panic!("{item} is a name"));
            assert_eq!((read.name.as_str(), read.page.as_deref()), (name, page), "{item}");
        }
    }

    #[test]
    fn titles_keep_what_belongs_to_the_name() {
        for (title, expected) in [
            ("Reed Party", "Reed Party"),
            ("Reed Party (Turkey)", "Reed Party"),
            ("Reed Party (Turkey, 1990)", "Reed Party"),
            ("Reed Party (Ruritania)", "Reed Party"),
            ("Reed (political party)", "Reed"),
            ("Reed Party (Marxist)", "Reed Party (Marxist)"),
        ] {
            assert_eq!(short_title(title, Some("Ruritania")), expected);
        }
    }

    #[test]
    fn keys() {
        for (one, other) in [
            ("The Greens", "Greens"),
            ("People’s Party", "Peoples Party"),
            ("Alliance 90 / The Greens", "Alliance 90/The Greens"),
            ("Front – Action", "Front-Action"),
        ] {
            assert_eq!(key(one), key(other), "{one}");
        }
    }
}
