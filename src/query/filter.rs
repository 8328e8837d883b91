//! Filters of records.

use crate::dataset::NameIndex;
use crate::model::{Range, Record, Value, fold};

use crate::query::{FieldPath, Pattern, UnknownField};

/// Test of the values of one or more fields.
#[derive(Debug, Clone)]
pub struct Filter {
    fields: Vec<FieldPath>,
    test: Test,
}

/// Condition on a value.
#[derive(Debug, Clone)]
pub enum Test {
    /// Text that matches the pattern.
    Text(Pattern),
    /// Name that matches the pattern, or another name of the same organisation in the record's document that
    /// does.
    Name(Pattern),
    /// Date that can be in the range.
    Date(Range),
    /// One of these texts.
    OneOf(Vec<String>),
    /// No value.
    Missing,
}

impl Filter {
    /// Returns a filter that matches a record if any value of any of the fields passes `test`.
    ///
    /// # Errors
    /// If the record has no such field.
    pub fn new<R: Record>(fields: &[&str], test: Test) -> Result<Self, UnknownField> {
        let fields = fields.iter().map(|field| FieldPath::parse::<R>(field));
        Ok(Filter { fields: fields.collect::<Result<_, _>>()?, test })
    }

    /// Returns whether it needs the names of organisations in a document.
    pub fn needs_names(&self) -> bool {
        matches!(self.test, Test::Name(_))
    }

    /// Returns its relative cost. Cheap filters run first.
    pub fn cost(&self) -> u8 {
        match self.test {
            Test::Date(_) | Test::OneOf(_) | Test::Missing => 0,
            Test::Text(_) => 1,
            Test::Name(_) => 2,
        }
    }

    /// Returns the names of its fields.
    pub fn fields<R: Record>(&self) -> impl Iterator<Item = &'static str> {
        self.fields.iter().map(|path| path.field::<R>().name)
    }

    /// Returns whether the record matches.
    pub fn accepts<R: Record>(&self, record: &R, names: &NameIndex) -> bool {
        if matches!(self.test, Test::Missing) {
            return self.fields.iter().all(|field| field.value(record).is_empty());
        }
        let document = &record.source().document;
        self.fields
            .iter()
            .flat_map(|field| field.value(record).items())
            .any(|value| self.test.accepts(&value, document, names))
    }
}

impl Test {
    fn accepts(&self, value: &Value<'_>, document: &str, names: &NameIndex) -> bool {
        match (self, value) {
            (Test::Date(range), Value::Date(date)) => date.can_lie_in(*range),
            (Test::Date(_) | Test::Missing, _) => false,
            (Test::Text(pattern), value) => with_text(value, |text| pattern.matches(text)),
            (Test::Name(pattern), value) => with_text(value, |text| {
                pattern.matches(text)
                    || names.names(document, text).iter().any(|name| pattern.matches(name))
            }),
            (Test::OneOf(allowed), value) => with_text(value, |text| {
                let key = fold(text);
                allowed.iter().any(|one| fold(one) == key)
            }),
        }
    }
}

/// Calls `question` with the text of a value, without copying text values.
pub(super) fn with_text<T>(value: &Value<'_>, question: impl FnOnce(&str) -> T) -> T {
    match value {
        Value::Text(text) => question(text),
        other => question(&other.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Election, ElectionKind, Party, Source};

    fn text(pattern: &str) -> Test {
        Test::Text(pattern.parse().unwrap())
    }

    #[test]
    fn text_is_searched_in_every_value_of_every_field() {
        let party = Party {
            name: "People's Liberation Party".into(),
            abbreviation: Some("HKP".into()),
            ideology: vec!["Communism".into(), "Marxism–Leninism".into()],
            ..Party::default()
        };
        for (fields, test, expected) in [
            (&["ideology"][..], text("marxism-leninism"), true),
            (&["ideology"], text("hoxhaism"), false),
            (&["name", "abbreviation"], text("hkp"), true),
            (&["name"], text("hkp"), false),
            (&["country"], text(""), false),
        ] {
            let filter = Filter::new::<Party>(fields, test).unwrap();
            assert_eq!(filter.accepts(&party, &NameIndex::default()), expected, "{filter:?}");
        }
    }

    #[test]
    fn names_are_resolved_within_the_document() {
        let mut names = NameIndex::default();
        names.add("a.txt", &["People's Liberation Party".into(), "HKP".into()]);
        let filter =
            Filter::new::<Election>(&["party"], Test::Name("hkp".parse().unwrap())).unwrap();
        for (document, expected) in [("a.txt", true), ("b.txt", false)] {
            let row = Election {
                party: Some("People’s Liberation Party".into()),
                source: Source { document: document.into(), line: 1 },
                ..Election::default()
            };
            assert_eq!(filter.accepts(&row, &names), expected, "{document}");
        }
    }

    #[test]
    fn a_date_can_lie_in_the_range() {
        for (date, range, expected) in [
            ("1976", "1970..1980", true),
            ("197X", "1976", true),
            ("2005/..", "2020", true),
            ("2005-06-15", "2005-07", false),
            ("XXXX-04-02", "..2100", false),
        ] {
            let party = Party { founded: date.parse().ok(), ..Party::default() };
            let filter =
                Filter::new::<Party>(&["founded"], Test::Date(range.parse().unwrap())).unwrap();
            assert_eq!(filter.accepts(&party, &NameIndex::default()), expected, "{date} {range}");
        }
    }

    #[test]
    fn one_of_several_is_the_whole_value() {
        let row = Election { kind: Some(ElectionKind::ByElection), ..Election::default() };
        for (allowed, expected) in
            [(&["by-election", "local"][..], true), (&["election"], false), (&[], false)]
        {
            let allowed = allowed.iter().map(|&one| one.to_owned()).collect();
            let filter = Filter::new::<Election>(&["kind"], Test::OneOf(allowed)).unwrap();
            assert_eq!(filter.accepts(&row, &NameIndex::default()), expected, "{filter:?}");
        }
    }
}
