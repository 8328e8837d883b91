//! The title of a text: the line that names what the text under it is about.

use foldhash::HashSet;

use super::line::{Line, LineKind};
use crate::lexicon::elections::ELECTION_WORDS;
use crate::lexicon::pages::TITLE_ENDINGS;
use crate::markup::Text;
use crate::model::{Folded, folded};

/// Returns a title without the name of its site: `Reed Party - Wikipedia, the free encyclopedia`, `Reed Party Explained`.
pub(super) fn without_site(title: Text<'_>) -> Text<'_> {
    let text = title.as_str();
    let names_site = |at: &usize| {
        let rest = folded(text[*at..].trim_start());
        TITLE_ENDINGS.iter().any(|ending| match ending.starts_with(['-', '|']) {
            true => rest.starts_with(ending),
            false => rest == *ending,
        })
    };
    let end = text.match_indices(' ').map(|(at, _)| at).find(names_site);
    // what is left of a template above: `Reed Party}}`
    let text = text[..end.unwrap_or(text.len())].trim_end_matches(['}', ']']);
    title.slice(0..text.len())
}

/// The most words of a title.
const MAX_TITLE_WORDS: usize = 14;

/// Returns the line that is the title: the first of the short lines of their own at the beginning that does not end as
/// a sentence does, and whose words the text under it uses; or else the first line, if the text names it again.
pub(super) fn title_line(lines: &[Line<'_>], first: usize, text: &str) -> Option<usize> {
    const MAX_LINES: usize = 4;
    if let Some(line) = named_line(lines, first) {
        return Some(line);
    }
    let filled = (first..lines.len()).filter(|at| lines[*at].kind != LineKind::Blank);
    let alone = |at: &usize| {
        lines[*at].kind == LineKind::Prose
            && lines.get(at + 1).is_some_and(|next| {
                next.kind == LineKind::Blank || (*at == first && is_apart(lines[*at].content, next))
            })
            && (*at == first || lines[at - 1].kind == LineKind::Blank)
            && lines[*at].content.as_str().split_whitespace().count() <= MAX_TITLE_WORDS
    };
    let mut titles = filled.take(MAX_LINES).take_while(alone);
    let titled = titles.find(|at| is_title(lines[*at].content, text));
    titled.or_else(|| Some(first).filter(|first| is_repeated_title(lines, *first, text)))
}

/// Returns the first of the short lines at the beginning that a paragraph soon after it begins with: what the paragraph
/// defines. Words of the site may be above it.
fn named_line(lines: &[Line<'_>], first: usize) -> Option<usize> {
    const MAX_LINES: usize = 12;
    const MAX_DISTANCE: usize = 80;
    const MIN_WORDS: usize = 2;
    let is_prose = |at: &usize| lines[*at].kind == LineKind::Prose;
    let is_filled = |at: &usize| lines[*at].kind != LineKind::Blank;
    let last = lines.len().min(first + MAX_DISTANCE);
    let long: Vec<(usize, Folded<'_>)> = (first..last)
        .filter(|at| is_prose(at) && lines[*at].content.as_str().len() >= MIN_PARAGRAPH)
        .map(|at| (at, folded(beginning(lines[at].content.as_str()))))
        .collect();
    (first..last).filter(is_filled).take(MAX_LINES).filter(is_prose).find(|at| {
        let title = lines[*at].content.as_str();
        let words = title.split_whitespace().count();
        let goes_on = |rest: &str| rest.starts_with([' ', ',']);
        let is_first = || {
            let key = folded(title);
            long.iter()
                .any(|(under, begin)| under > at && begin.strip_prefix(&*key).is_some_and(goes_on))
        };
        (MIN_WORDS..=MAX_TITLE_WORDS).contains(&words)
            && !title.ends_with(['.', ':', ';', ',', '!', '?', '|'])
            && is_first()
    })
}

/// The least length of a paragraph.
const MIN_PARAGRAPH: usize = 90;

/// Returns the beginning of a paragraph that can be its subject.
fn beginning(paragraph: &str) -> &str {
    const LENGTH: usize = 150;
    paragraph.char_indices().nth(LENGTH).map_or(paragraph, |(end, _)| &paragraph[..end])
}

/// Whether the line after a short one does not go on with it: it is much longer, or begins with no letter.
fn is_apart(line: Text<'_>, next: &Line<'_>) -> bool {
    const SHORT: usize = 60;
    const LONG: usize = 90;
    if next.kind != LineKind::Prose {
        return true;
    }
    let next = next.content.as_str();
    line.as_str().len() <= SHORT
        && match next.starts_with(char::is_alphanumeric) {
            true => next.len() >= LONG && !next.starts_with(char::is_lowercase),
            false => true,
        }
}

/// Whether the first line is a title that other lines follow without a blank one: the text names it again, whole.
fn is_repeated_title(lines: &[Line<'_>], first: usize, text: &str) -> bool {
    let is_prose = |line: &&Line<'_>| line.kind == LineKind::Prose;
    let Some(line) = lines.get(first).filter(is_prose).map(|line| line.content) else {
        return false;
    };
    let under = head(text.get(line.span().end..).unwrap_or_default());
    line.as_str().contains(' ')
        && is_title(line, text)
        && folded(under).contains(&*folded(line.as_str()))
}

/// Whether a line is a title of the text that follows it.
fn is_title(line: Text<'_>, text: &str) -> bool {
    let title = line.as_str();
    let ends = title.ends_with(['.', ':', ';', ',', '!', '?', '|']);
    let begins = title.starts_with(|c: char| c.is_alphanumeric() && !c.is_lowercase());
    if ends || !begins || title.contains(": ") {
        return false;
    }
    let words = || title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let all = words().take(MAX_TITLE_WORDS + 1).count();
    if all > MAX_TITLE_WORDS {
        return false;
    }
    let has_year = title.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit));
    let words_of_title = folded(title);
    let names_election = || {
        words_of_title
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| ELECTION_WORDS.contains(word))
    };
    if has_year && names_election() {
        return true;
    }
    let under = folded(head(text.get(line.span().end..).unwrap_or_default()));
    let under: HashSet<&str> = under.split(|c: char| !c.is_alphanumeric()).collect();
    words().filter(|word| under.contains(folded(word).as_ref())).count() * 2 >= all
}

/// Returns the beginning of a text that is long enough to name what the text is about.
fn head(text: &str) -> &str {
    const LENGTH: usize = 1500;
    text.char_indices().nth(LENGTH).map_or(text, |(end, _)| &text[..end])
}
