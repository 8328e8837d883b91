//! Doubts about infoboxes: misspelt keys, numbers that cannot be read, seats above their total.

use crate::diagnostic::{Code, Diagnostics};
use crate::lexicon::keys::OTHER_KEYS;
use crate::lexicon::subjects::PageType;
use crate::lint::Read;
use crate::lint::table::too_many;
use crate::markup::{Entry, Infobox};
use crate::model::{Field, Party, Reader, Record};
use crate::values::date::read_date;
use crate::values::key::key;
use crate::values::number::read_seats;
use crate::values::text::is_blank;

/// Reports what is doubtful in a party's infobox.
pub fn check(read: &Read<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(infobox) = read.page.infobox() else { return };
    if read.page_type != Some(PageType::Party) {
        return;
    }
    misspelt(infobox, diagnostics);
    for entry in &infobox.entries {
        let key = key(entry.key.as_str());
        let value = entry.value.as_str();
        if key != "seats" || is_blank(value) {
            continue;
        }
        match read_seats(value) {
            Some((won, Some(total))) if won > total => {
                diagnostics.report(Code::SeatsAboveTotal, entry.value.span(), too_many(won, total));
            }
            Some(_) => {}
            None if holds_number(value) => diagnostics.report(
                Code::InfoboxNumber,
                entry.value.span(),
                format!("\"{value}\" is no number of seats: expected one such as 24 or 24 / 40"),
            ),
            None => {}
        }
    }
}

/// Whether a short value is meant as a number.
fn holds_number(value: &str) -> bool {
    const MAX_LENGTH: usize = 40;
    value.len() <= MAX_LENGTH
        && !value.contains('\n')
        && value.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

/// Reports the keys that are nearly those of a field that the infobox has no other key for.
fn misspelt(infobox: &Infobox<'_>, diagnostics: &mut Diagnostics<'_>) {
    let keys = infobox.entries.iter().map(|entry| key(entry.key.as_str()).into_owned());
    let keys: Vec<String> = keys.collect();
    let fields = || Party::FIELDS.iter().filter(|field| !field.keys.is_empty());
    let is_known =
        |key: &str| OTHER_KEYS.contains(&key) || fields().any(|field| field.keys.contains(&key));
    // an infobox with more keys that are not known is of another kind
    const MAX_UNKNOWN: usize = 50;
    let unknown =
        infobox.entries.iter().zip(&keys).filter(|(entry, written)| {
            !is_blank(entry.value.as_str()) && !is_known(written.as_str())
        });
    for (entry, written) in unknown.take(MAX_UNKNOWN) {
        let near = |known: &str| {
            let length = known.chars().count().min(written.chars().count());
            let most = match length {
                0..=4 => return None,
                5..=7 => 1,
                _ => 2,
            };
            let lengths = written.len().abs_diff(known.len());
            let distance =
                (lengths <= 2 * most).then(|| strsim::damerau_levenshtein(written, known));
            distance.filter(|distance| *distance <= most)
        };
        // a key of another template that is as near is as likely
        let other = OTHER_KEYS.iter().filter_map(|known| near(known)).min();
        let meant = fields()
            .flat_map(|field| field.keys.iter().map(move |known| (field, *known)))
            .filter_map(|(field, known)| Some((near(known)?, field, known)))
            .min_by_key(|(distance, ..)| *distance);
        let Some((distance, field, known)) = meant else { continue };
        let is_there = keys.iter().any(|key| field.keys.contains(&key.as_str()));
        if is_there || other.is_some_and(|other| other <= distance) || !fits(entry, field) {
            continue;
        }
        let message = format!(
            "the key \"{}\" is not known: \"{known}\" was probably meant, which gives `{}`",
            entry.key.as_str(),
            field.name
        );
        diagnostics.report(Code::KeyMisspelt, entry.key.span(), message);
    }
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
