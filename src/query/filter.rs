//! Filters of records.

use crate::dataset::{KnownOrganisation, NameIndex};
use crate::model::Range;

use crate::query::condition::{Condition, Meaning, Test, any};
use crate::query::{HasFields, Pattern, UnknownField};

/// Filter of records: conditions joined by `and`, `or` and `not`, with the text that asks for it.
///
/// A condition on a missing value is neither true nor false, and a record matches only if the whole filter is true.
/// So neither `founded < 1980` nor `not founded < 1980` matches a record without a date.
///
/// ```
/// use hustings::dataset::NameIndex;
/// use hustings::model::Party;
/// use hustings::query::Filter;
///
/// let filter = Filter::parse::<Party>("founded < 1980 and ideology ~ marxis")?;
/// let party = Party {
///     founded: "1976".parse().ok(),
///     ideology: vec!["Marxism–Leninism".to_owned()],
///     ..Party::default()
/// };
/// assert!(filter.accepts(&party, &NameIndex::default()));
/// # Ok::<(), hustings::query::ExpressionError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Filter {
    text: String,
    expression: Expression,
}

/// Conditions joined by `and`, `or` and `not`.
#[derive(Debug, Clone)]
pub(super) enum Expression {
    All(Vec<Expression>),
    Any(Vec<Expression>),
    Not(Box<Expression>),
    Condition(Condition),
}

impl Filter {
    pub(super) fn of(text: &str, expression: Expression) -> Self {
        Filter { text: text.to_owned(), expression }
    }

    /// Returns a filter that matches a record if a value of any of the fields matches the pattern.
    ///
    /// # Errors
    /// If the record has no such field.
    pub fn matching<R: HasFields>(
        fields: &[&str],
        pattern: &Pattern,
    ) -> Result<Self, UnknownField> {
        let condition = |field: &&str| Condition::on::<R>(field, Test::Matches(pattern.clone()));
        let conditions = fields.iter().map(|field| condition(field).map(Expression::Condition));
        let text = format!("{} ~ {pattern}", fields.join(", "));
        Ok(Filter { text, expression: Expression::any(conditions.collect::<Result<_, _>>()?) })
    }

    /// Returns a filter that matches a record if a value of `field` matches the pattern, or one of `ids` is the same text.
    ///
    /// # Errors
    /// If the record has no such field.
    pub fn naming<R: HasFields>(
        field: &str,
        ids: &[&str],
        pattern: &Pattern,
    ) -> Result<Self, UnknownField> {
        let mut filter = Filter::matching::<R>(&[field], pattern)?;
        for id in ids {
            filter = filter.or(Filter::one_of::<R>(id, &[pattern.to_string()])?);
        }
        Ok(filter)
    }

    /// Returns a filter that matches a record if a value of `field` means an organisation.
    ///
    /// # Errors
    /// If the record has no such field.
    pub fn meaning<R: HasFields>(
        field: &str,
        organisation: &KnownOrganisation,
    ) -> Result<Self, UnknownField> {
        let test = Test::Means(Box::new(Meaning::of::<R>(organisation)));
        let condition = Condition::on::<R>(field, test)?;
        let id = organisation.index.entities().id(organisation.entity);
        let text = format!("{field} means {id}");
        Ok(Filter { text, expression: Expression::Condition(condition) })
    }

    /// Returns a filter that matches a record if a value of `field` is a name that makes this id.
    ///
    /// # Errors
    /// If the record has no such field.
    pub fn making<R: HasFields>(field: &str, id: &str) -> Result<Self, UnknownField> {
        let condition = Condition::on::<R>(field, Test::Makes(id.to_owned()))?;
        let text = format!("{field} makes {id}");
        Ok(Filter { text, expression: Expression::Condition(condition) })
    }

    /// Returns a filter that matches a record if this or another one does.
    pub fn or(self, other: Filter) -> Self {
        let Filter { text, expression } = self;
        Filter { text, expression: Expression::any(vec![expression, other.expression]) }
    }

    /// Returns a filter that matches a record if a value of the field is one of these texts.
    ///
    /// # Errors
    /// If the record has no such field.
    pub fn one_of<R: HasFields>(field: &str, texts: &[String]) -> Result<Self, UnknownField> {
        let condition = Condition::on::<R>(field, Test::one_of(texts))?;
        let text = format!("{field} in ({})", texts.join(", "));
        Ok(Filter { text, expression: Expression::Condition(condition) })
    }

    /// Returns a filter that matches a record if its date can be in the range.
    ///
    /// # Errors
    /// If the record has no such field.
    pub fn within<R: HasFields>(field: &str, range: Range) -> Result<Self, UnknownField> {
        let condition = Condition::on::<R>(field, Test::Date(range))?;
        let text = format!("{field} = {range}");
        Ok(Filter { text, expression: Expression::Condition(condition) })
    }

    /// Returns a filter that matches a record if it has no value for the field.
    ///
    /// # Errors
    /// If the record has no such field.
    pub fn missing<R: HasFields>(field: &str) -> Result<Self, UnknownField> {
        let condition = Condition::on::<R>(field, Test::Missing)?;
        let text = format!("{field} missing");
        Ok(Filter { text, expression: Expression::Condition(condition) })
    }

    /// Returns the same filter with another text that asks for it.
    pub fn with_text(self, text: String) -> Self {
        Filter { text, ..self }
    }

    /// Returns the text that asks for it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns whether it needs the names of organisations in a document.
    pub fn needs_names(&self) -> bool {
        self.expression.conditions().into_iter().any(Condition::needs_names)
    }

    /// Returns its relative cost. Cheap filters run first.
    pub fn cost(&self) -> u8 {
        self.expression.conditions().into_iter().map(Condition::cost).max().unwrap_or(0)
    }

    /// Returns the names of its fields.
    pub fn fields<R: HasFields>(&self) -> Vec<&'static str> {
        let conditions = self.expression.conditions().into_iter();
        conditions.flat_map(Condition::fields).map(|field| field.field::<R>().name).collect()
    }

    /// Returns whether the record matches. `names` has the names of organisations in its document.
    pub fn accepts<R: HasFields>(&self, record: &R, names: &NameIndex) -> bool {
        self.expression.evaluate(record, names) == Some(true)
    }
}

impl Expression {
    /// Joins expressions by `and`.
    pub(super) fn all(mut parts: Vec<Expression>) -> Self {
        match parts.len() {
            1 => parts.swap_remove(0),
            _ => Expression::All(parts),
        }
    }

    /// Joins expressions by `or`.
    pub(super) fn any(mut parts: Vec<Expression>) -> Self {
        match parts.len() {
            1 => parts.swap_remove(0),
            _ => Expression::Any(parts),
        }
    }

    /// Negates an expression if asked to.
    pub(super) fn negated(self, negate: bool) -> Self {
        if negate { Expression::Not(Box::new(self)) } else { self }
    }

    /// Returns whether it is true of a record, or `None` if that is unknown.
    fn evaluate<R: HasFields>(&self, record: &R, names: &NameIndex) -> Option<bool> {
        let evaluate = |part: &Expression| part.evaluate(record, names);
        match self {
            Expression::Condition(condition) => condition.evaluate(record, names),
            Expression::Not(part) => evaluate(part).map(|is_true| !is_true),
            Expression::Any(parts) => any(parts.iter().map(evaluate)),
            // all are true unless any is false
            Expression::All(parts) => {
                let is_false = |part| evaluate(part).map(|is_true| !is_true);
                any(parts.iter().map(is_false)).map(|any_false| !any_false)
            }
        }
    }

    /// Returns all conditions.
    fn conditions(&self) -> Vec<&Condition> {
        match self {
            Expression::Condition(condition) => vec![condition],
            Expression::Not(part) => part.conditions(),
            Expression::All(parts) | Expression::Any(parts) => {
                parts.iter().flat_map(Expression::conditions).collect()
            }
        }
    }
}
