//! Prose among the lines of a paragraph.
//!
//! What an extractor leaves of headings, captions, navigation and infoboxes stands in paragraphs too, and often in the
//! same paragraph as prose: `Founded 28 November 1964`, `← 1977 23 October 1979 1981 →`.

use std::cell::LazyCell;

use crate::lexicon::cues::PAST_ENDINGS;
use crate::lexicon::labels::field_of;
use crate::lexicon::pages::{CAPTION_WORDS, FINAL_VERB_ENDINGS, SITE_LINES};
use crate::lexicon::tags::{LanguageId, LexicalTag};
use crate::markup::{Arena, Text};
use crate::model::{PartyField, folded};
use crate::nlp::sentence::{ends_sentence, parts};
use crate::nlp::token::{Token, tokens_in};
use crate::values::date::find_dates_in_value;
use crate::values::key::key;

/// Returns the parts of a paragraph of a document in a language that are prose: runs of whole lines. The language is
/// asked for only if it matters.
///
/// Lines of a sentence belong together. A line or such a group is prose if it ends like a sentence, has a finite verb,
/// begins with a date and a dash or colon as in a chronicle, or is long and mostly in small letters. So is a
/// [dated label](is_dated_label).
pub fn prose<'a>(
    paragraph: Text<'a>,
    language: impl FnOnce() -> Option<LanguageId>,
) -> Vec<Text<'a>> {
    let text = paragraph.as_str();
    if text.len() > MAX_CAPTION && !text.contains('\n') && ends_sentence(text) {
        return vec![paragraph];
    }
    let language = LazyCell::new(language);
    let mut arena = Arena::new();
    let mut kept: Vec<(usize, usize)> = Vec::new();
    let mut is_run = false;
    for (start, end) in groups(text) {
        let line = text[start..end].trim();
        if is_dated_label(line) || begins_with_date(line) {
            kept.push((start, end));
            is_run = false;
        } else if is_prose(paragraph.slice(start..end), &arena, || *language) {
            match kept.last_mut().filter(|_| is_run) {
                Some(last) => last.1 = end,
                None => kept.push((start, end)),
            }
            is_run = true;
        } else {
            is_run = false;
        }
        arena.reset();
    }
    kept.into_iter().map(|(start, end)| paragraph.slice(start..end).trim()).collect()
}

/// Whether a line gives the first or the last date of an organisation by its label: `Founded: 3 May 1984`.
pub fn is_dated_label(line: &str) -> bool {
    const MAX_LENGTH: usize = 60;
    line.len() <= MAX_LENGTH
        && line.split_once(':').is_some_and(|(label, date)| dates_life(label) && is_date(date))
}

/// Whether a label is that of the first or the last date of an organisation.
pub fn dates_life(label: &str) -> bool {
    matches!(field_of(&key(label)), Some(PartyField::Founded | PartyField::Dissolved))
}

/// Whether a value is a date and no more.
pub fn is_date(value: &str) -> bool {
    let dates = find_dates_in_value(value);
    let is_mark = |c: char| !c.is_alphanumeric();
    dates.len() == 1 && {
        let (before, after) = (&value[..dates[0].range.start], &value[dates[0].range.end..]);
        before.chars().all(is_mark) && after.chars().all(is_mark)
    }
}

/// Splits a text into lines, and joins those that a sentence goes over.
fn groups(text: &str) -> Vec<(usize, usize)> {
    let mut groups: Vec<(usize, usize)> = Vec::new();
    let mut start = 0;
    let mut before: Option<&str> = None;
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let line = text[start..end].trim();
        if !line.is_empty() {
            let goes_on = |group: &&mut (usize, usize)| {
                before.is_some_and(|before| goes_on(before, line))
                    && !is_small_heading(text[group.0..group.1].trim(), line)
            };
            match groups.last_mut().filter(goes_on) {
                Some(group) => group.1 = end,
                None => groups.push((start, end)),
            }
            before = Some(line);
        }
        start = end + 1;
    }
    groups
}

/// Whether lines before one that begins with a capital are headings in small letters, as machines translate them.
fn is_small_heading(lines: &str, next: &str) -> bool {
    const MAX_WORDS: usize = 3;
    next.starts_with(char::is_uppercase)
        && !lines.contains(|c: char| !(c.is_lowercase() || c.is_whitespace()))
        && lines.split_whitespace().count() <= MAX_WORDS
}

/// Whether a sentence goes on from a line to the next.
fn goes_on(line: &str, next: &str) -> bool {
    if is_debris(line) || is_debris(next) || ends_sentence(line) || begins_with_date(next) {
        return false;
    }
    let mut words = next.split_whitespace();
    let first = words.next().unwrap_or_default();
    let second = words.next().unwrap_or_default();
    let is_small = |word: &str| word.starts_with(char::is_lowercase);
    is_small(first)
        || (first.starts_with(|c: char| c.is_ascii_digit()) && is_small(second))
        || line.ends_with([',', ';', '(', '–', '-'])
        || is_wrapped(line)
        || (ends_sentence(next) && line.split_whitespace().next_back().is_some_and(is_small))
}

/// Whether a line is as long as those of wrapped text.
fn is_wrapped(line: &str) -> bool {
    const MIN_LENGTH: usize = 50;
    line.len() >= MIN_LENGTH
}

/// The most bytes of a caption.
const MAX_CAPTION: usize = 200;

/// Whether a line is the rest of a table or of links to the pages before and after.
fn is_debris(line: &str) -> bool {
    (!line.is_ascii() && line.contains(['←', '→']))
        || line.starts_with('|')
        || line.ends_with('|')
        || (line.contains('|') && line.contains(" | "))
        || cites_book(line)
        || begins_as_of_site(line)
}

/// Whether a line is an entry of a bibliography, with the number of a book or a journal.
fn cites_book(line: &str) -> bool {
    ["ISBN", "ISSN"].iter().any(|number| {
        line.split_once(number).is_some_and(|(_, after)| {
            after
                .trim_start_matches([' ', ':', '-', '\u{a0}'])
                .starts_with(|c: char| c.is_ascii_digit())
        })
    })
}

/// Whether a line begins as one that a site adds.
fn begins_as_of_site(line: &str) -> bool {
    let first = line.as_bytes().first().map(u8::to_ascii_lowercase);
    let openings = SITE_LINES.iter().filter(|opening| opening.as_bytes().first() == first.as_ref());
    let begins = |opening: &&str| {
        line.get(..opening.len()).is_some_and(|head| head.eq_ignore_ascii_case(opening))
    };
    openings.copied().any(|opening| begins(&opening))
}

/// Whether one or more lines are prose.
fn is_prose(text: Text<'_>, arena: &Arena, language: impl Fn() -> Option<LanguageId>) -> bool {
    let text = text.trim();
    let line = text.as_str();
    let ends = ends_sentence(line);
    if ends && line.len() > MAX_CAPTION {
        return true;
    }
    let (mut words, mut small) = (0, 0);
    for word in line.split_whitespace() {
        words += 1;
        small += usize::from(word.starts_with(char::is_lowercase));
    }
    // longer than a caption
    const MAX_WORDS: usize = 15;
    if ends && words > MAX_WORDS {
        return true;
    }
    if is_debris(line) {
        return false;
    }
    if ends && words >= 3 && small > 0 {
        return !(names_picture(line) && is_caption(&tokens_in(text, arena, language())));
    }
    const LONG: usize = 12;
    (words >= LONG && small * 5 >= words * 2)
        || begins_with_date(line)
        || parts(text).any(|part| has_finite_verb(&tokens_in(part, arena, language())))
}

/// Whether the words have a verb as sentences do.
fn has_finite_verb(words: &[Token<'_>]) -> bool {
    let last = words.last().is_some_and(|word| {
        const MIN_LENGTH: usize = 5;
        !word.capital
            && word.key.len() >= MIN_LENGTH
            && words.len() >= 4
            && FINAL_VERB_ENDINGS.ends(word.key)
    });
    last || words.iter().any(|word| is_finite(word) || is_past(word))
}

fn is_finite(word: &Token<'_>) -> bool {
    !word.capital && (word.is(LexicalTag::Auxiliary) || word.is(LexicalTag::PastVerb))
}

/// Whether a word may be a verb in the past tense, or a participle: `founded`.
fn is_past(word: &Token<'_>) -> bool {
    const MIN_LENGTH: usize = 4;
    !word.capital && word.key.len() >= MIN_LENGTH && PAST_ENDINGS.ends(word.key)
}

/// Whether one of the first words is a word for a picture.
fn names_picture(line: &str) -> bool {
    const FIRST: usize = 5;
    let words = line.split_whitespace().take(FIRST);
    let mut bare = words.map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()));
    bare.any(|word| CAPTION_WORDS.contains(&folded(word)))
}

/// Whether words that name a picture are a caption: `NPD logo until the end of 2010.`
fn is_caption(words: &[Token<'_>]) -> bool {
    // `The flag changed` has a verb, `Flag used until 1990` a participle
    let has_subject = || words.first().is_some_and(|word| word.is(LexicalTag::Sentence));
    let has_verb = words.iter().any(is_finite) || (has_subject() && words.iter().any(is_past));
    !has_verb
}

/// Whether a line begins like that of a chronicle: `1934: Founding of the party`, `12 May 1990 – Congress in Rome`.
pub fn begins_with_date(line: &str) -> bool {
    const MAX_LENGTH: usize = 30;
    if !line.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let separator = line.match_indices([':', '–', '—', '-']).find(|(at, mark)| {
        let rest = &line[at + mark.len()..];
        rest.starts_with(' ') && !rest.trim_start().starts_with(|c: char| c.is_ascii_digit())
    });
    separator.is_some_and(|(at, mark)| {
        let has_year =
            line[..at].split(|c: char| !c.is_ascii_digit()).any(|number| number.len() == 4);
        let said = line[at + mark.len()..].split_whitespace();
        at <= MAX_LENGTH && has_year && said.count() >= 2
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prose_of_paragraphs() {
        for (text, expected) in [
            ("The party was founded in 1990.", vec!["The party was founded in 1990."]),
            // headings, titles, captions, navigation
            (
                "History\nOrigins\nThe party was founded in 1990.",
                vec!["The party was founded in 1990."],
            ),
            (
                "It won.\nhistory\nfounding\nThe party was founded in 1990.",
                vec!["It won.", "The party was founded in 1990."],
            ),
            ("1979 Icelandic parliamentary election", vec![]),
            ("Dutch general election, 1905\n← 1901\n1909 →", vec![]),
            ("← 1978 2 and 3 December 1979 1983 →", vec![]),
            ("2007 ←\nFebruary 22, 2011\n→ 2015", vec![]),
            (
                "1.4 Democratic era\n1.5 Re-launch and 2009 elections\n1.6 Fiftieth anniversary",
                vec![],
            ),
            ("NPD logo until the end of 2010.", vec![]),
            ("Flag used until 1990.", vec![]),
            ("Share on FacebookTweet on Twitter", vec![]),
            ("This is an old revision of this page, as of 6 May 2016.", vec![]),
            (
                "Ann Reed and Owen Lyle, The Rise of the Hill Parties in the North, 1997 (ISBN 3-486-5)",
                vec![],
            ),
            // infoboxes
            ("Founded28 November 1964", vec![]),
            ("LeaderUdo Pastörs\nFounded 28 November 1964\nIdeologySocialism[1]", vec![]),
            ("Founded | January 1948 |\nDissolved | 1997 |", vec![]),
            (
                "New Party\nLeader Ann Reed\nFounded 10 December 1994\nDissolved 31 December 1997\nMerger of",
                vec![],
            ),
            ("Succeeded by\nNew Fraternity Party\nVoice of the People", vec![]),
            (
                "Turnout 85.2%\nDenmark held elections in 1979.",
                vec!["Denmark held elections in 1979."],
            ),
            ("November 1976", vec![]),
            // prose
            ("The flag changed in 1990.", vec!["The flag changed in 1990."]),
            ("It lost\nits seats in 1990", vec!["It lost\nits seats in 1990"]),
            (
                "The party was founded in March\n1976 by miners of the\nNorth.",
                vec!["The party was founded in March\n1976 by miners of the\nNorth."],
            ),
            (
                "The Reform Party of Ruritania,\nwhich left in 1990",
                vec!["The Reform Party of Ruritania,\nwhich left in 1990"],
            ),
            (
                "It won. It lost.\nLeader Ann Reed\nIn 1990 it split.",
                vec!["It won. It lost.", "In 1990 it split."],
            ),
            (
                "It won in Jun.\n2015 and lost in 2016.",
                vec!["It won in Jun.\n2015 and lost in 2016."],
            ),
            ("1934: Founding of the party", vec!["1934: Founding of the party"]),
            ("12 May 1990 – Congress in Rome", vec!["12 May 1990 – Congress in Rome"]),
            ("1994–1997 Ann Reed", vec![]),
            // other languages
            ("Die Partei löste sich 1990 auf.", vec!["Die Partei löste sich 1990 auf."]),
            ("Er starb 1990.", vec!["Er starb 1990."]),
            ("Vorsitzende Ann Reed\nGründung 3. März 1990", vec![]),
            (
                "Toplumcu Kurtuluş Partisi 2012'de kuruldu",
                vec!["Toplumcu Kurtuluş Partisi 2012'de kuruldu"],
            ),
            ("Kuruluş 9 Eylül 2023", vec![]),
            ("", vec![]),
        ] {
            let language = LanguageId::of_text([text]);
            let read = prose(Text::new(text, 0..text.len()), || language).into_iter();
            assert_eq!(read.map(|text| text.as_str()).collect::<Vec<_>>(), expected, "{text:?}");
        }
    }
}
