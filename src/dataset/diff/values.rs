//! Comparison of two values of a field.

use std::collections::BTreeSet;

use crate::model::{ChangeKind, Date, PartyField, Record, RecordField, Value, fold};

/// Whether a field is compared: not the identifiers and texts that are made for a run or kept as they are.
pub fn is_compared(field: PartyField) -> bool {
    !matches!(
        field,
        PartyField::Id
            | PartyField::Entity
            | PartyField::Aliases
            | PartyField::Conflicts
            | PartyField::Sources
            | PartyField::Infobox
            | PartyField::Links
            | PartyField::Source
    )
}

/// Returns how the value of a field changed; `None` if it is the same, however it is written.
pub fn compare(field: impl RecordField, old: &Value<'_>, new: &Value<'_>) -> Option<ChangeKind> {
    match (old.is_empty(), new.is_empty()) {
        (true, true) => return None,
        (true, false) => return Some(ChangeKind::Added),
        (false, true) => return Some(ChangeKind::Removed),
        (false, false) => {}
    }
    let same = match (old, new) {
        (Value::Date(one), Value::Date(other)) => return dates(one, other),
        (Value::Integer(one), Value::Integer(other)) => one == other,
        (Value::Decimal(one), Value::Decimal(other)) => (one - other).abs() < 1e-9,
        (Value::Object(one), Value::Object(other)) => {
            let parts = |object: &dyn crate::model::Parts| -> BTreeSet<(String, String)> {
                let parts = object.parts().into_iter().filter(|(_, value)| !value.is_empty());
                parts.map(|(name, value)| (name.into_owned(), fold(&value.to_string()))).collect()
            };
            parts(*one) == parts(*other)
        }
        (Value::List(one), Value::List(other)) => lists(one, other),
        _ if field.name() == "website" => address(&old.to_string()) == address(&new.to_string()),
        _ => words(&old.to_string()) == words(&new.to_string()),
    };
    (!same).then_some(ChangeKind::Changed)
}

/// Returns the values of all fields of a record as texts.
pub fn all_texts<R: Record>(record: &R) -> Vec<String> {
    R::Field::ALL.iter().map(|field| record.value(*field).to_string()).collect()
}

/// Returns the text of each item of a value.
pub fn texts(value: Value<'_>) -> Vec<String> {
    value.items().iter().map(ToString::to_string).collect()
}

fn dates(old: &Date, new: &Date) -> Option<ChangeKind> {
    match () {
        () if old == new => None,
        () if new.refines(old) => Some(ChangeKind::Refined),
        () => Some(ChangeKind::Changed),
    }
}

/// Whether two lists have the same items, in whatever order, or are the same words divided in another way.
fn lists(old: &[Value<'_>], new: &[Value<'_>]) -> bool {
    let items = |list: &[Value<'_>]| -> BTreeSet<Vec<String>> {
        list.iter().map(|item| words(&item.to_string())).collect()
    };
    let all = |list: &[Value<'_>]| {
        let mut all: Vec<String> = list.iter().flat_map(|item| words(&item.to_string())).collect();
        all.sort();
        all
    };
    items(old) == items(new) || all(old) == all(new)
}

/// Returns the folded words of a text in alphabetical order.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let words = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words: Vec<String> = words.map(str::to_owned).collect();
    words.sort();
    words
}

/// Returns an address without what does not change where it leads to.
fn address(text: &str) -> String {
    let bare = fold(text);
    let bare = bare.trim_end_matches('/');
    bare.strip_prefix("http://").unwrap_or(bare).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(old: &str, new: &str) -> Option<ChangeKind> {
        compare(PartyField::Slogan, &Value::Text(old.into()), &Value::Text(new.into()))
    }

    #[test]
    fn markup_order_and_case_are_no_change() {
        for (old, new, expected) in [
            ("Reed Street 1, Dorn", "Dorn, Reed street 1", None),
            ("Reed–Mill", "Reed-Mill", None),
            ("Reed Street 1", "Reed Street 2", Some(ChangeKind::Changed)),
            ("", "Reed", Some(ChangeKind::Added)),
            ("Reed", "", Some(ChangeKind::Removed)),
        ] {
            let empty = |text: &str| text.is_empty();
            if !empty(old) && !empty(new) {
                assert_eq!(change(old, new), expected, "{old} {new}");
            }
        }
        let list = |items: &[&str]| {
            items.iter().map(|item| Value::Text((*item).to_owned().into())).collect::<Vec<_>>()
        };
        for (old, new, expected) in [
            (&["Socialism", "Pacifism"][..], &["pacifism", "Socialism"][..], None),
            (&["Socialism Pacifism"], &["Socialism", "Pacifism"], None),
            (
                &["Liberalism", "Social liberalism"],
                &["Social liberalism"],
                Some(ChangeKind::Changed),
            ),
            (&["Socialism"], &["Socialism", "Pacifism"], Some(ChangeKind::Changed)),
            (&[], &["Socialism"], Some(ChangeKind::Added)),
        ] {
            let found =
                compare(PartyField::Ideology, &Value::List(list(old)), &Value::List(list(new)));
            assert_eq!(found, expected, "{old:?} {new:?}");
        }
    }

    #[test]
    fn dates_are_compared_as_dates() {
        for (old, new, expected) in [
            ("1975", "1975", None),
            ("1975", "1975-03-15", Some(ChangeKind::Refined)),
            ("1975-03-15", "1975", Some(ChangeKind::Changed)),
            ("1975", "1976", Some(ChangeKind::Changed)),
        ] {
            let date = |text: &str| text.parse::<Date>().expect("a date");
            let (one, other) = (date(old), date(new));
            let found = compare(PartyField::Founded, &Value::Date(&one), &Value::Date(&other));
            assert_eq!(found, expected, "{old} {new}");
        }
    }
}
