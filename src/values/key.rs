//! Keys of infoboxes.

use std::borrow::Cow;

use crate::lexicon::labels;
use crate::model::folded;
use crate::values::text::single_spaced;

/// An infobox key folded, with spaces for underscores and without numbers: `Leader1_Title` is
/// `leader title`; that of another language as the English one that means the same.
pub fn key(key: &str) -> Cow<'_, str> {
    let mut key = folded(key);
    if !key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b' ') {
        let unnumbered = key.chars().filter(|c| !c.is_ascii_digit());
        let spaced: String =
            unnumbered.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        key = Cow::Owned(single_spaced(&spaced));
    }
    labels::concept(&key).map_or(key, Cow::Borrowed)
}
