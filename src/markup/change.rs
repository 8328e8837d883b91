//! How pages show that a figure rose or fell: headers of such columns, and arrows for signs.

use crate::model::fold;

/// Whether a header is that of a column that tells changes.
pub fn is_change_header(header: &str) -> bool {
    const MAX_LENGTH: usize = 20;
    let in_one_line = || fold(header).split_whitespace().collect::<Vec<_>>().join(" ");
    header.len() <= MAX_LENGTH && CHANGE_HEADERS.contains(&in_one_line().as_str())
}

/// The sign that an arrow stands for, by the folded name of its template or picture.
pub fn sign(arrow: &str) -> Option<&'static str> {
    SIGNS.iter().find(|(_, names)| names.contains(&arrow)).map(|(sign, _)| *sign)
}

/// Whether a text is a number that has no sign, so that an arrow behind it may be meant as one.
pub fn is_unsigned(text: &str) -> bool {
    let text = text.trim().trim_end_matches('%');
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

/// Headers of columns that tell changes, folded.
const CHANGE_HEADERS: &[&str] = &[
    "+/-", "±", "%±", "±%", "±pp", "+/- %", "change", "seat change", "swing", "seats +/-", "diff.",
];

/// The signs, each with the names of its arrows, folded.
const SIGNS: &[(&str, &[&str])] = &[
    ("+", &["increase", "increasenegative", "increaseneutral", "up", "rise", "gain"]),
    ("-", &["decrease", "decreasepositive", "decreaseneutral", "down", "fall", "loss"]),
];
