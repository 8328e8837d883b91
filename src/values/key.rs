//! Normalises the keys of infoboxes.

use crate::lexicon::labels;
use crate::model::{Folded, folded};
use crate::values::text::single_spaced;

/// Returns an infobox key folded, with spaces for underscores and without numbers: `leader title` for
/// `Leader1_Title`. A foreign key becomes the English one with the same meaning.
pub fn key(key: &str) -> Folded<'_> {
    let mut key = folded(key);
    if !key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b' ') {
        let unnumbered = key.chars().filter(|c| !c.is_ascii_digit());
        let spaced: String =
            unnumbered.map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        key = Folded::of_key(single_spaced(&spaced));
    }
    labels::concept(&key).map_or(key, Folded::of_key)
}
