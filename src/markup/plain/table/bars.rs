//! Rows between bars: `| a | b |`.

use crate::markup::text::beginning;
use crate::markup::{Row, Text};

/// Parses `| a | b |`; returns `None` for the rule under a Markdown header.
pub(in crate::markup::plain) fn row(line: Text<'_>) -> Option<Row<'_>> {
    let content = line.as_str();
    let end = content.len() - usize::from(content.len() > 1 && content.ends_with('|'));
    let mut cells = cells(line.slice(1..end));
    if content.contains('=') {
        cells.retain(|cell| !is_attribute(cell.as_str()));
    }
    let rule =
        |cell: &Text<'_>| cell.len() >= 3 && cell.as_str().chars().all(|c| c == '-' || c == ':');
    (!cells.iter().all(rule)).then(|| Row::new(cells, line.span()))
}

/// Returns a line of prose without the bars around it; `None` if its bars divide cells. An extraction leaves bars after a
/// paragraph that was a cell, and in the middle of a sentence: `The party split | when Roe left it. |`.
pub(in crate::markup::plain) fn prose(line: Text<'_>) -> Option<Text<'_>> {
    /// The least words of a sentence, and of each part of it.
    const MIN_WORDS: usize = 8;
    const MIN_PART: usize = 3;
    const MAX_PARTS: usize = 4;
    let bars = memchr::memchr_iter(b'|', line.as_bytes()).count();
    if !(1..=MAX_PARTS + 1).contains(&bars) {
        return None; // most lines have none
    }
    // most rows end in a figure
    if !ends_sentence(line.as_str().trim_end_matches(['|', ' '])) {
        return None;
    }
    let parts: Vec<Text<'_>> = cells(line).into_iter().filter(|part| !part.is_empty()).collect();
    let words = |part: &Text<'_>| part.as_str().split_whitespace().count();
    let goes_on = |pair: &[Text<'_>]| {
        let is_half = parts.len() == 2 && words(&pair[0]) >= MIN_WORDS;
        ends_sentence(pair[0].as_str())
            || pair[1].as_str().starts_with(char::is_lowercase)
            || is_half
    };
    let (first, last) = (parts.first()?, parts.last()?);
    // the parameter of a template: `| caption = …`
    let is_prose = !line.as_str().contains('=')
        && parts.len() <= MAX_PARTS
        && ends_sentence(last.as_str())
        && parts.iter().map(words).sum::<usize>() >= MIN_WORDS
        && parts.iter().all(|part| words(part) >= MIN_PART)
        && parts.windows(2).all(goes_on);
    let whole = first.span().start..last.span().end;
    let start = line.span().start;
    is_prose.then(|| line.slice(whole.start - start..whole.end - start))
}

/// Whether a text ends as a sentence does.
fn ends_sentence(text: &str) -> bool {
    let is_after = |c: char| matches!(c, '"' | '”' | '’' | '»' | ')' | ']') || c.is_ascii_digit();
    let bare = text.trim_end_matches(is_after).trim_end_matches('[');
    let is_digit = |c: char| c.is_ascii_digit();
    // "45.2"
    let is_figure = text.ends_with(is_digit) && bare.trim_end_matches('.').ends_with(is_digit);
    if is_figure {
        return false;
    }
    text.ends_with(['.', '!', '?']) || bare.ends_with(['.', '!', '?'])
}

/// Splits a row at its bars and trims the cells. A bar inside leftover wikitext does not separate cells.
fn cells(row: Text<'_>) -> Vec<Text<'_>> {
    let content = row.as_str();
    let bars = memchr::memchr_iter(b'|', content.as_bytes()).count();
    let mut cells = Vec::with_capacity(bars + 1);
    let mut start = 0;
    let mut at = 0;
    while let Some(offset) = memchr::memchr3(b'|', b'[', b'{', &content.as_bytes()[at..]) {
        at += offset;
        let rest = &content[at..];
        let closing = match rest.as_bytes() {
            [b'[', b'[', ..] => Some("]]"),
            [b'{', b'{', ..] => Some("}}"),
            _ => None,
        };
        let leftover = closing.and_then(|closing| {
            let window = beginning(rest, MAX_LEFTOVER_LENGTH);
            window.find(closing).map(|end| end + closing.len())
        });
        if rest.starts_with('|') {
            cells.push(row.slice(start..at).trim());
            start = at + 1;
        }
        at += leftover.unwrap_or(1);
    }
    cells.push(row.slice(start..content.len()).trim());
    cells
}

/// Whether a cell is only a leftover attribute: `style="width: 5px"`.
fn is_attribute(cell: &str) -> bool {
    cell.split_once('=').is_some_and(|(name, value)| {
        let name = name.trim();
        !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_lowercase())
            && value.trim().len() >= 2
            && value.trim().starts_with('"')
            && value.trim().ends_with('"')
    })
}

/// The most characters of a leftover link or template in a cell, so that unclosed ones cost little.
const MAX_LEFTOVER_LENGTH: usize = 300;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_that_divide_nothing() {
        let read = |line| prose(Text::new(line, 0..line.len())).map(Text::as_str);
        for (line, expected) in [
            (
                "The Reed Party was founded in 1961 by Jane Roe. |",
                "The Reed Party was founded in 1961 by Jane Roe.",
            ),
            (
                "|The Reed Party was founded in 1961 by Jane Roe.[3] | |",
                "The Reed Party was founded in 1961 by Jane Roe.[3]",
            ),
            (
                "| In 1963 the party split | when Owen Lyle left it.",
                "In 1963 the party split | when Owen Lyle left it.",
            ),
            (
                "It was dissolved in 1980. | Its members left it.",
                "It was dissolved in 1980. | Its members left it.",
            ),
            (
                "In 1963 Jane Roe and her friends founded the Reed | Party of Norland.",
                "In 1963 Jane Roe and her friends founded the Reed | Party of Norland.",
            ),
        ] {
            assert_eq!(read(line), Some(expected), "{line}");
        }
        for line in [
            "The Reed Party was founded in 1961 by Jane Roe.",
            "| Reed Party | 4,377 | 45.2 | 23 |",
            "Leader | Jane Roe |",
            "| 1961 | The Reed Party was founded by Jane Roe and her friends. |",
            "| Reform of the law | The law on parties was changed in 1961 and again in 1963. |",
            "Localism, green politics and the politics of the centre |",
            "| Roe Inc. | 4,377 | Dorn St. |",
        ] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
