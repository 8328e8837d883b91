//! Changes of a figure: headers of such columns, and arrows that replace signs.

use crate::model::fold;

/// Whether a column header announces changes.
pub fn is_change_header(header: &str) -> bool {
    const MAX_LENGTH: usize = 20;
    let in_one_line = || fold(header).split_whitespace().collect::<Vec<_>>().join(" ");
    header.len() <= MAX_LENGTH && CHANGE_HEADERS.contains(&in_one_line().as_str())
}

/// Returns the sign for an arrow, by the folded name of its template or image.
pub fn sign(arrow: &str) -> Option<&'static str> {
    SIGNS.iter().find(|(_, names)| names.contains(&arrow)).map(|(sign, _)| *sign)
}

/// Whether a text is a number without a sign, so that an arrow after it can replace the sign.
pub fn is_unsigned(text: &str) -> bool {
    let text = text.trim().trim_end_matches('%');
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

/// Headers of columns of changes, folded.
const CHANGE_HEADERS: &[&str] = &[
    "+/-", "±", "%±", "±%", "±pp", "+/- %", "change", "seat change", "swing", "seats +/-", "diff.",
];

/// The signs, with the folded names of their arrows.
const SIGNS: &[(&str, &[&str])] = &[
    ("+", &["increase", "increasenegative", "increaseneutral", "up", "rise", "gain"]),
    ("-", &["decrease", "decreasepositive", "decreaseneutral", "down", "fall", "loss"]),
];
