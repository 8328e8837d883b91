//! Conditions on the values of a field.

use std::cmp::Ordering;

use crate::dataset::{KnownOrganisation, NameInRecord, NameIndex};
use crate::model::{Range, Value, fold, folded, slug};

use crate::query::{FieldPath, HasFields, Pattern, UnknownField};

/// Condition on a field. A list fulfils it if any of its items does.
#[derive(Debug, Clone)]
pub(super) struct Condition {
    field: FieldPath,
    test: Test,
    /// Whether the values are names of organisations, and the other names that the document uses for the same
    /// organisation count too.
    any_name: bool,
}

/// Test of one value.
#[derive(Debug, Clone)]
pub(super) enum Test {
    /// There is no value.
    Missing,
    /// Text that matches the pattern.
    Matches(Pattern),
    /// One of these texts, folded.
    OneOf(Vec<String>),
    /// Number that compares so.
    Number(Comparison, Number),
    /// Date that can be in the range.
    Date(Range),
    /// This truth value.
    Boolean(bool),
    /// Name that means this organisation.
    Means(Box<Meaning>),
    /// Name that makes this id: `reed-party`.
    Makes(String),
}

/// An organisation, and the fields that say which one a name means.
#[derive(Debug, Clone)]
pub(super) struct Meaning {
    organisation: KnownOrganisation,
    links: Option<FieldPath>,
    country: Option<FieldPath>,
    date: Option<FieldPath>,
}

/// How two values compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Comparison {
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// Number to compare with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Number {
    Integer(i64),
    Decimal(f64),
}

impl Condition {
    pub(super) fn new<R: HasFields>(field: FieldPath, test: Test) -> Self {
        let declared = field.field::<R>();
        // the names of a party's own record are in its fields
        let refers = declared.names && declared.linked && field.is_whole();
        let any_name = refers
            && matches!(test, Test::Matches(_) | Test::OneOf(_) | Test::Means(_) | Test::Makes(_));
        Condition { field, test, any_name }
    }

    /// Returns a condition on the field at a path.
    ///
    /// # Errors
    /// If the record has no such field.
    pub(super) fn on<R: HasFields>(path: &str, test: Test) -> Result<Self, UnknownField> {
        Ok(Condition::new::<R>(FieldPath::parse::<R>(path)?, test))
    }

    /// Returns the fields that it needs.
    pub(super) fn fields(&self) -> impl Iterator<Item = &FieldPath> {
        let others = match &self.test {
            Test::Means(meaning) => {
                [&meaning.links, &meaning.country, &meaning.date].map(Option::as_ref)
            }
            _ => [None; 3],
        };
        [&self.field].into_iter().chain(others.into_iter().flatten())
    }

    /// Returns whether it needs the names of organisations in a document.
    pub(super) fn needs_names(&self) -> bool {
        self.any_name
    }

    /// Returns its relative cost.
    pub(super) fn cost(&self) -> u8 {
        match self.test {
            _ if self.any_name => 2,
            Test::Matches(_) => 1,
            _ => 0,
        }
    }

    /// Returns whether a record fulfils it, or `None` if the record does not say: the field has no value, or a
    /// date has no year.
    pub(super) fn evaluate<R: HasFields>(&self, record: &R, names: &NameIndex) -> Option<bool> {
        let value = self.field.value(record);
        if let Test::Missing = self.test {
            return Some(value.is_empty());
        }
        match value {
            Value::List(items) => any(items.iter().map(|item| self.accepts(item, record, names))),
            value if value.is_empty() => None,
            value => self.accepts(&value, record, names),
        }
    }

    fn accepts<R: HasFields>(
        &self,
        value: &Value<'_>,
        record: &R,
        names: &NameIndex,
    ) -> Option<bool> {
        let accepts_text = |text: &str| match &self.test {
            Test::Matches(pattern) => pattern.matches(text),
            Test::OneOf(texts) => {
                let key = folded(text);
                texts.iter().any(|one| *one == *key)
            }
            Test::Makes(id) => slug(text) == *id,
            _ => false,
        };
        match (&self.test, value) {
            (Test::Number(comparison, number), value) => number.compares(*comparison, value),
            (Test::Date(range), Value::Date(date)) => date.year().map(|_| date.can_lie_in(*range)),
            (Test::Boolean(expected), Value::Boolean(found)) => Some(expected == found),
            (Test::Matches(_) | Test::OneOf(_) | Test::Makes(_), value) => {
                Some(with_text(value, |text| {
                    accepts_text(text)
                        || self.any_name
                            && names
                                .names(record.document(), text)
                                .iter()
                                .any(|name| accepts_text(name))
                }))
            }
            (Test::Means(meaning), value) => {
                Some(with_text(value, |text| meaning.accepts(text, record, names)))
            }
            (Test::Missing | Test::Date(_) | Test::Boolean(_), _) => None,
        }
    }
}

impl Test {
    /// Returns a test for one of these texts as a whole.
    pub(super) fn one_of(texts: impl IntoIterator<Item = impl AsRef<str>>) -> Self {
        Test::OneOf(texts.into_iter().map(|text| fold(text.as_ref())).collect())
    }
}

impl Meaning {
    /// Returns the meaning of names in records of a type.
    pub(super) fn of<R: HasFields>(organisation: &KnownOrganisation) -> Self {
        let field = |name| FieldPath::parse::<R>(name).ok();
        Meaning {
            organisation: organisation.clone(),
            links: field("links"),
            country: field("country"),
            date: field("date"),
        }
    }

    /// Returns whether a name in a record means the organisation.
    fn accepts<R: HasFields>(&self, name: &str, record: &R, names: &NameIndex) -> bool {
        let value =
            |path: &Option<FieldPath>| path.as_ref().map_or(Value::Null, |path| path.value(record));
        let text = |value: Value<'_>| (!value.is_empty()).then(|| value.to_string());
        let (page, country) = (text(value(&self.links).part(name)), text(value(&self.country)));
        let date = value(&self.date);
        let KnownOrganisation { index, entity } = &self.organisation;
        let others = names.names(record.document(), name);
        index.is_meant(
            *entity,
            &NameInRecord {
                document: record.document(),
                name,
                others,
                page: page.as_deref(),
                country: country.as_deref(),
                date: if let Value::Date(date) = &date { Some(date) } else { None },
            },
        )
    }
}

impl Number {
    /// Returns whether a value compares so with this number; `None` if the value is not a number.
    fn compares(self, comparison: Comparison, value: &Value<'_>) -> Option<bool> {
        let order = match (value, self) {
            (Value::Integer(value), Number::Integer(number)) => value.cmp(&number),
            (Value::Integer(value), Number::Decimal(number)) => (*value as f64).total_cmp(&number),
            (Value::Decimal(value), Number::Integer(number)) => value.total_cmp(&(number as f64)),
            (Value::Decimal(value), Number::Decimal(number)) => value.total_cmp(&number),
            _ => return None,
        };
        Some(match comparison {
            Comparison::Equal => order == Ordering::Equal,
            Comparison::Less => order == Ordering::Less,
            Comparison::LessOrEqual => order != Ordering::Greater,
            Comparison::Greater => order == Ordering::Greater,
            Comparison::GreaterOrEqual => order != Ordering::Less,
        })
    }
}

/// Returns whether any of the answers is true; `None` if none is and some are unknown, or if there are none.
pub(super) fn any(answers: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut all = None;
    let mut is_unknown = false;
    for answer in answers {
        match answer {
            Some(true) => return Some(true),
            Some(false) => all = Some(false),
            None => is_unknown = true,
        }
    }
    if is_unknown { None } else { all }
}

/// Calls `question` with the text of a value, without copying text values.
pub(super) fn with_text<T>(value: &Value<'_>, question: impl FnOnce(&str) -> T) -> T {
    match value {
        Value::Text(text) => question(text),
        other => question(&other.to_string()),
    }
}
