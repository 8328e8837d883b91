//! Footnote marks in prose: `[4]`, `[a]`, `[note 3]`, `[citation needed]`, with the page after them: `[1]:23`.

use crate::lexicon::pages::FOOTNOTE_WORDS;
use crate::model::folded;

/// Returns the length of the footnote marks that a text begins with, with the white space and commas between them; 0 if
/// it begins with none. `is_attached` says that no white space precedes them: `[a]` is only a mark after a word.
pub fn marks(text: &str, is_attached: bool) -> usize {
    let mut length = 0;
    let mut next = 0;
    let mut is_attached = is_attached;
    while let Some(mark) = mark(&text[next..], is_attached) {
        length = next + mark;
        let rest = &text[length..];
        next = text.len() - rest.trim_start_matches(is_between).len();
        is_attached = true;
    }
    length
}

/// Returns the offset of the first footnote mark in the first `length` bytes of a text, a word, such as 9 in
/// `Nationale[4]`.
pub fn find_in_word(text: &str, length: usize) -> Option<usize> {
    let mut marks = memchr::memchr_iter(b'[', &text.as_bytes()[..length]).filter(|at| *at > 0);
    marks.find(|at| mark(&text[*at..], true).is_some())
}

/// Whether a character may be between two marks. Some wikis have spaces without width there.
fn is_between(c: char) -> bool {
    c.is_whitespace() || c == ',' || is_invisible(c)
}

/// Whether a character takes no space.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Returns the length of the mark that begins a text, with its page.
fn mark(text: &str, is_attached: bool) -> Option<usize> {
    const MAX_LENGTH: usize = 48;
    let bytes = text.as_bytes();
    if bytes.first() != Some(&b'[') {
        return None;
    }
    let close = memchr::memchr(b']', &bytes[..bytes.len().min(MAX_LENGTH)])?;
    let rest = &text[close + 1..];
    let is_inside_word = rest.starts_with(char::is_lowercase);
    let label = text[1..close].trim();
    let is_letter = |label: &str| {
        let bytes = label.as_bytes();
        let all = |test: fn(&u8) -> bool| bytes.iter().all(test);
        match bytes.len() {
            1 => all(u8::is_ascii_alphabetic),
            2 => all(u8::is_ascii_lowercase),
            3 | 4 => bytes.iter().all(|byte| matches!(byte, b'i' | b'v' | b'x')),
            _ => false,
        }
    };
    let is_mark = is_number(label)
        || (is_attached && !is_inside_word && is_letter(label))
        || is_phrase(label);
    if !is_mark {
        return None;
    }
    let length = close + 1;
    let invisible = rest.len() - rest.trim_start_matches(is_invisible).len();
    Some(length + page(&rest[invisible..]).map_or(invisible, |page| invisible + page))
}

/// Whether a label is the number of a footnote: `4`, `12a`. A year is an addition to a quotation.
fn is_number(label: &str) -> bool {
    let number = label.strip_suffix(|c: char| c.is_ascii_lowercase()).unwrap_or(label);
    (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a label is a phrase of a wiki, which a number may follow: `citation needed`, `note 3`, `A 1`.
fn is_phrase(label: &str) -> bool {
    let phrase = label.trim_end_matches(|c: char| c.is_ascii_digit());
    let is_numbered = phrase.len() < label.len();
    let phrase = phrase.trim_matches(|c: char| c.is_whitespace() || matches!(c, '?' | '.' | '¿'));
    let is_group = phrase.len() == 1 && phrase.bytes().all(|byte| byte.is_ascii_alphabetic());
    (is_numbered && is_group) || FOOTNOTE_WORDS.contains(&folded(phrase))
}

/// Returns the length of the page after a mark: `:23`, `:45–46`. After a space it has to end the sentence:
/// `[1]: 23 Next`.
fn page(text: &str) -> Option<usize> {
    let after = text.strip_prefix(':')?;
    let number = after.strip_prefix([' ', '\u{a0}', '\u{200a}', '\u{2009}']).unwrap_or(after);
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '–' | '-'));
    let is_number = number.starts_with(|c: char| c.is_ascii_digit());
    let is_apart = number.len() < after.len();
    let next = rest.trim_start();
    let ends =
        next.len() < rest.len() && !next.starts_with(|c: char| !c.is_uppercase() && c != '[');
    (is_number && (!is_apart || rest.is_empty() || ends)).then(|| text.len() - rest.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn footnote_marks() {
        for (text, expected) in [
            ("[4] Next", "[4]"),
            ("[4]Next", "[4]"),
            ("[a][12] Next", "[a][12]"),
            ("[1], [2] Next", "[1], [2]"),
            ("[12a] Next", "[12a]"),
            ("[ 4 ] Next", "[ 4 ]"),
            ("[citation needed] Next", "[citation needed]"),
            ("[1] [Citation needed] Next", "[1] [Citation needed]"),
            ("[note 3]Next", "[note 3]"),
            ("[nb 1][N 2] Next", "[nb 1][N 2]"),
            ("[when?] Next", "[when?]"),
            ("[1]:23 Next", "[1]:23"),
            ("[1]:23–25[2] Next", "[1]:23–25[2]"),
            ("[1]: 23 Next", "[1]: 23"),
            ("[1]: 23 members", "[1]"),
            ("[xiv] Next", "[xiv]"),
            ("[1]\u{200b}[2]\u{200b} Next", "[1]\u{200b}[2]\u{200b}"),
            ("[Anm. 1] Next", "[Anm. 1]"),
            ("[réf. nécessaire] Next", "[réf. nécessaire]"),
            ("[cita requerida] Next", "[cita requerida]"),
            ("[kaynak belirtilmeli] Next", "[kaynak belirtilmeli]"),
            ("[not 2] Next", "[not 2]"),
            ("[1990] Next", ""),
            ("[t]he", ""),
            ("[the party] Next", ""),
            ("[4", ""),
            ("[[4]]", ""),
            ("[]", ""),
            ("Next", ""),
            ("", ""),
        ] {
            assert_eq!(&text[..marks(text, true)], expected, "{text:?}");
        }
        assert_eq!(marks("[4] Next", false), 3);
        assert_eq!(marks("[I] think", false), 0);
        assert_eq!(find_in_word("Nationale[4],", 13), Some(9));
        assert_eq!(find_in_word("A[b]c[note 4]", 10), Some(5));
        assert_eq!(find_in_word("[4]", 3), None);
        assert_eq!(find_in_word("CPI(M)", 6), None);
    }
}
