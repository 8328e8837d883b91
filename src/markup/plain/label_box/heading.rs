//! Headings over an infobox: whether they are those of a sheet of facts, or name another organisation.

use crate::lexicon::pages::SHEET_WORDS;
use crate::markup::Text;
use crate::model::{Folded, folded};

/// Whether what is under a heading may be facts about the party of the page: it has the title, or only words such as
/// `Basic information`.
pub(in crate::markup) fn is_of_sheet(heading: Text<'_>, title: Option<Text<'_>>) -> bool {
    let heading = folded(heading.as_str());
    is_general(words(&heading)) || title.is_some_and(|title| has_name(&heading, title))
}

/// Whether a line over an infobox names something else than the title does.
pub(super) fn names_other(name: Text<'_>, title: Text<'_>) -> bool {
    let name = folded(name.as_str());
    !has_name(&name, title) && !folded(title.as_str()).contains(&*name)
}

/// Whether a text is the title, perhaps without its gloss, and words that name nothing: `About the Reed Party`.
fn has_name(text: &Folded<'_>, title: Text<'_>) -> bool {
    let title = title.as_str();
    let end = title.find(['(', '|']).filter(|end| *end > 0).unwrap_or(title.len());
    let name = folded(title[..end].trim());
    match text.find(&*name).filter(|_| !name.is_empty()) {
        Some(at) => {
            is_general(words(&text[..at])) && {
                let after = text[at + name.len()..].trim();
                after.starts_with('(') || is_general(words(after))
            }
        }
        None => false,
    }
}

/// Whether all words name nothing.
fn is_general<'t>(mut words: impl Iterator<Item = &'t str>) -> bool {
    words.all(|word| SHEET_WORDS.contains(word) || word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Returns the words of a text.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_of_sheets() {
        let title = "Reed Party (Norland)";
        for (heading, expected) in [
            ("Basic Information", true),
            ("Key facts", true),
            ("Reed Party", true),
            ("About the Reed Party", true),
            ("Reed Party (RP): overview", true),
            ("Hill Party", false),
            ("Youth of the Reed Party", false),
            ("Hill", false),
        ] {
            let of = |text| Text::new(text, 0..str::len(text));
            assert_eq!(is_of_sheet(of(heading), Some(of(title))), expected, "{heading}");
        }
    }
}
