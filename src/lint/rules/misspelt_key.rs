//! I004: an infobox key that is nearly a known one.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lexicon::labels::{OTHER_LABELS, field_of, labels_of};
use crate::lint::Analysis;
use crate::lint::blocks::party_infobox;
use crate::markup::Entry;
use crate::model::{Field, PartyField, Reader, RecordField};
use crate::values::date::read_date;
use crate::values::key::key;
use crate::values::text::is_blank;

pub static RULE: Rule = Rule {
    code: "I004",
    severity: Severity::Warning,
    topic: Topic::Infobox,
    summary: "An infobox key is probably misspelt.",
    meaning: "The key is unknown and differs by a letter or two from the key of a field that is missing and that the value would fit. A wiki does not show the value, and no field takes it.",
    example: "| fouded = 1976",
    help: "correct the key",
};

/// Reports the unknown keys of a party's infobox that are nearly the key of a field that has no other
/// key there.
pub fn check(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(infobox) = party_infobox(analysis) else { return };
    let keys = infobox.entries.iter().map(|entry| key(entry.key.as_str()).into_owned());
    let keys: Vec<String> = keys.collect();
    let fields = || PartyField::ALL.iter().map(|field| (field.declaration(), labels_of(*field)));
    let is_known = |key: &str| OTHER_LABELS.contains(key) || field_of(key).is_some();
    // An infobox with more unknown keys is of another kind.
    const MAX_UNKNOWN: usize = 50;
    let unknown =
        infobox.entries.iter().zip(&keys).filter(|(entry, written)| {
            !is_blank(entry.value.as_str()) && !is_known(written.as_str())
        });
    for (entry, written) in unknown.take(MAX_UNKNOWN) {
        // A key of another template that is equally near is equally likely.
        let other = OTHER_LABELS.iter().filter_map(|known| distance(written, known)).min();
        let nearest = fields()
            .flat_map(|(field, labels)| labels.iter().map(move |known| (field, labels, *known)))
            .filter_map(|(field, labels, known)| {
                Some((distance(written, known)?, field, labels, known))
            })
            .min_by_key(|(distance, ..)| *distance);
        let Some((distance, field, labels, known)) = nearest else { continue };
        let is_given = keys.iter().any(|key| labels.contains(&key.as_str()));
        if is_given || other.is_some_and(|other| other <= distance) || !fits(entry, field) {
            continue;
        }
        let message = format!(
            "unknown key \"{}\"; did you mean \"{known}\" (field `{}`)?",
            entry.key.as_str(),
            field.name
        );
        diagnostics.report(&RULE, entry.key.span(), message);
    }
}

/// Returns the edit distance of two keys, if it is small for their length.
fn distance(written: &str, known: &str) -> Option<usize> {
    let length = known.chars().count().min(written.chars().count());
    let most = match length {
        0..=4 => return None,
        5..=7 => 1,
        _ => 2,
    };
    let is_near = written.len().abs_diff(known.len()) <= 2 * most;
    let distance = is_near.then(|| strsim::damerau_levenshtein(written, known));
    distance.filter(|distance| *distance <= most)
}

/// Whether a value could be one of a field.
fn fits(entry: &Entry<'_>, field: &Field) -> bool {
    let value = entry.value.as_str();
    let has_letters = value.chars().any(char::is_alphabetic);
    match field.reader {
        Reader::Date => read_date(value).is_some(),
        Reader::People | Reader::List | Reader::Positions | Reader::Colours => has_letters,
        Reader::Address => entry.raw.as_str().contains('.'),
        _ => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, infobox};

    #[test]
    fn keys_of_an_infobox() {
        for (entries, expected) in [
            ("- Founded: 1976\n- Foundr: Jane Roe\n", &[(&RULE, "Foundr")][..]),
            ("- Fouded: 1976\n- Ideology: Socialism\n", &[(&RULE, "Fouded")]),
            // the right key is there
            ("- Founded: 1976\n- Fouded: 1977\n", &[]),
            // the value is not a date
            ("- Fouded: by workers\n- Ideology: Socialism\n", &[]),
            ("- Ideology: Socialism\n- Registered: 1976\n- Allegiance: Reed\n", &[]),
            ("- Ideology: Socialism\n- Hq: Rome\n- Mott: Rise\n", &[]),
        ] {
            assert_findings("a.txt", &infobox(entries), expected);
        }
    }
}
