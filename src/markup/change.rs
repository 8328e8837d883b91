//! Changes of a figure: headers of such columns, and arrows that replace signs.

use crate::lexicon::elections::{FALLS, RISES};
use crate::lexicon::headers::CHANGE_HEADERS;
use crate::model::folded;

/// Whether a column header announces changes.
pub fn is_change_header(header: &str) -> bool {
    const MAX_LENGTH: usize = 20;
    if header.len() > MAX_LENGTH {
        return false;
    }
    let header = folded(header);
    CHANGE_MARKS.contains(&&*header) || CHANGE_HEADERS.contains(&header)
}

/// Returns the sign for an arrow, by the folded name of its template or image.
pub fn sign(arrow: &str) -> Option<&'static str> {
    match arrow {
        _ if RISES.contains(arrow) => Some("+"),
        _ if FALLS.contains(arrow) => Some("-"),
        _ => None,
    }
}

/// Whether a text is a number without a sign, so that an arrow after it can replace the sign.
pub fn is_unsigned(text: &str) -> bool {
    let text = text.trim().trim_end_matches('%');
    text.starts_with(|c: char| c.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
}

/// Marks over columns of changes.
const CHANGE_MARKS: &[&str] = &["+/-", "±", "%±", "±%", "±pp", "+/- %"];
