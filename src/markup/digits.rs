//! The digits of other scripts in figures: `۱۲۳٬۴۵۶` becomes `123,456`.

use crate::markup::{Arena, Block, Page, Text};

/// Replaces the digits of other scripts in the cells of tables and the values of infoboxes, so that later stages only meet
/// Latin ones. Texts with more letters than digits stay as they are.
pub fn latin<'a>(page: &mut Page<'a>, document: &str, arena: &'a Arena) {
    if !may_have_digits(document.as_bytes()) {
        return;
    }
    for block in &mut page.blocks {
        match block {
            Block::Infobox(infobox) => {
                infobox.entries.iter_mut().for_each(|entry| replace(&mut entry.value, arena));
            }
            Block::Table(table) => {
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.for_each(|cell| replace(cell, arena));
            }
            _ => {}
        }
    }
}

/// Whether a text has bytes with which digits of other scripts begin: a quick test.
fn may_have_digits(text: &[u8]) -> bool {
    memchr::memchr3(0xd9, 0xdb, 0xe0, text).is_some()
        || memchr::memmem::find(text, b"\xef\xbc").is_some()
}

fn replace<'a>(text: &mut Text<'a>, arena: &'a Arena) {
    let shown = text.as_str();
    if shown.is_ascii() || !may_have_digits(shown.as_bytes()) {
        return;
    }
    let digits = shown.chars().filter(|c| digit(*c).is_some()).count();
    let letters = shown.chars().filter(|c| c.is_alphabetic()).count();
    if digits > 0 && digits >= letters {
        *text = text.replaced(arena, |c| digit(c).or_else(|| mark(c)));
    }
}

/// The digits zero of other scripts: of Arabic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati, Odia, Tamil, Telugu,
/// Kannada, Malayalam, Sinhala, Thai, Lao, Tibetan, and the wide ones of East Asia. The others follow each.
const ZEROS: [char; 16] = [
    '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}',
    '\u{c66}', '\u{ce6}', '\u{d66}', '\u{de6}', '\u{e50}', '\u{ed0}', '\u{f20}', '\u{ff10}',
];

/// Returns the Latin digit for one of another script.
fn digit(c: char) -> Option<char> {
    ZEROS.iter().find_map(|zero| {
        let value = u32::from(c).checked_sub(u32::from(*zero)).filter(|value| *value < 10)?;
        char::from_digit(value, 10)
    })
}

/// Returns the Latin mark for one in figures of another script.
fn mark(c: char) -> Option<char> {
    match c {
        '٬' | '،' | '，' => Some(','),
        '٫' | '．' => Some('.'),
        '٪' | '％' => Some('%'),
        '／' => Some('/'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_all_scripts() {
        for (text, expected) in [
            ("۱۲۳٬۴۵۶", "123,456"),
            ("١٢٫٥٪", "12.5%"),
            ("१,२३,४५६", "1,23,456"),
            ("১২৩", "123"),
            ("๑๒๓", "123"),
            ("１２３，４５６", "123,456"),
            ("१२,५०० (२०१९)", "12,500 (2019)"),
            ("พ.ศ. ๒๕๐๔", "พ.ศ. 2504"),
            ("حزب ۲۲", "حزب ۲۲"),
            ("123", "123"),
        ] {
            let arena = Arena::new();
            let mut found = Text::new(text, 0..text.len());
            replace(&mut found, &arena);
            assert_eq!(found.as_str(), expected);
            assert_eq!(found.span().range(), 0..text.len(), "{text}");
        }
    }
}
