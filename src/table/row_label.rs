//! Words in place of a contestant or a figure: summaries, answers, seats without a contest.

use std::sync::LazyLock;

use crate::lexicon::elections::{
    ASSENTS, GAIN_JOINTS, HOLD_ENDINGS, NO_PARTY, REFUSALS, SUMMARY_LABELS, SUMMARY_ROWS, TOTALS,
    UNCONTESTED,
};
use crate::lexicon::names::PARTY_WORDS;
use crate::lexicon::word_map::WordMap;
use crate::model::folded;
use crate::table::typed_row::TypedRow;
use crate::values::text::is_one_of;

/// Whether a row sums up, or says which party holds the seat.
pub fn is_summary(row: &TypedRow<'_, '_>) -> bool {
    let nobody = |text: &str| is_one_of(text, &NO_PARTY);
    first_text(row).is_none_or(|text| is_summary_label(text) && !nobody(text))
}

/// Returns the first text of a row that is not blank.
pub fn first_text<'a>(row: &TypedRow<'_, 'a>) -> Option<&'a str> {
    row.filled().next().map(|(_, text)| text.as_str())
}

/// Whether a text is an answer in favour.
pub fn is_assent(text: &str) -> bool {
    is_one_of(text, &ASSENTS)
}

/// Whether a text is an answer against.
pub fn is_refusal(text: &str) -> bool {
    is_one_of(text, &REFUSALS)
}

/// Whether a text is an answer to a question that is voted on: `Yes`, `Against`.
pub fn is_answer(text: &str) -> bool {
    is_assent(text) || is_refusal(text)
}

/// Whether a text in place of a contestant makes a row a summary: `Total`, `Turnout`,
/// `Invalid/blank votes`, `Labour hold`.
pub fn is_summary_label(text: &str) -> bool {
    // most first cells are years
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let label = folded(text);
    let begins = |word: &&str| {
        label
            .strip_prefix(*word)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    let is_party =
        || label.split(|c: char| !c.is_alphanumeric()).any(|word| PARTY_WORDS.contains(word));
    let first = label.as_bytes().first();
    let alike = || first.and_then(|first| SUMMARY_ROWS_BY_BYTE.get(first)).into_iter().flatten();
    SUMMARY_LABELS.contains(&label)
        || HOLD_ENDINGS.iter().any(|ending| label.ends_with(ending))
        || GAIN_JOINTS.iter().any(|gain| label.contains(gain))
        || (alike().any(begins) && !is_party())
}

/// Whether a text in place of a contestant says that the row has the totals.
pub fn is_total(text: &str) -> bool {
    is_one_of(text, &TOTALS)
}

/// [`SUMMARY_ROWS`] by their first bytes.
static SUMMARY_ROWS_BY_BYTE: LazyLock<WordMap<u8, Vec<&str>>> = LazyLock::new(|| {
    let mut rows: WordMap<u8, Vec<&str>> = WordMap::default();
    for row in SUMMARY_ROWS.iter() {
        rows.entry(row.bytes().next().unwrap_or_default()).or_default().push(row);
    }
    rows
});

/// Whether a text says, in place of figures, that nobody stood against the winner.
pub fn is_uncontested(text: &str) -> bool {
    is_one_of(text.trim_end_matches('.'), &UNCONTESTED)
}
