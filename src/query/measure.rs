//! Figures about the records of a group: sums, averages, least and greatest values.

use crate::model::{Date, Kind, Record, Value};

use crate::query::order::SortKey;
use crate::query::{Column, FieldPath, UnknownField};

/// What is worked out of the values of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// Their sum.
    Sum,
    /// Their average.
    Average,
    /// The least of them.
    Least,
    /// The greatest of them.
    Greatest,
}

impl Function {
    /// Returns the beginning of the name of its column.
    pub fn name(self) -> &'static str {
        match self {
            Function::Sum => "sum",
            Function::Average => "avg",
            Function::Least => "min",
            Function::Greatest => "max",
        }
    }
}

/// Figure about the records of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measure {
    pub(super) function: Function,
    pub(super) field: FieldPath,
}

/// Reason why there is no such figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MeasureError {
    /// The record has no such field.
    #[error(transparent)]
    Unknown(#[from] UnknownField),
    /// The values of the field have no such figure.
    #[error("--{function} {field}: expected a field of {expected}{parts}")]
    Kind {
        /// Name of the function.
        function: &'static str,
        /// Path of the field.
        field: String,
        /// Kinds that the function takes.
        expected: &'static str,
        /// Parts of the field that may be meant.
        parts: String,
    },
}

impl Measure {
    /// Returns a figure about the field at a path.
    ///
    /// # Errors
    /// If the record has no such field, or its values have no such figure.
    pub fn of<R: Record>(function: Function, path: &str) -> Result<Self, MeasureError> {
        let field = FieldPath::parse::<R>(path)?;
        let is_number = |kind: Kind| matches!(item(kind), Kind::Integer | Kind::Decimal);
        let (fits, expected) = match function {
            Function::Sum | Function::Average => (is_number(field.kind()), "numbers"),
            Function::Least | Function::Greatest => {
                (!matches!(item(field.kind()), Kind::Object(_)), "numbers, dates or texts")
            }
        };
        if !fits {
            let parts = field.kind().parts().iter().filter(|(_, kind)| is_number(*kind));
            let parts: Vec<String> = parts.map(|(part, _)| format!("`{path}.{part}`")).collect();
            let parts = match parts.is_empty() {
                true => String::new(),
                false => format!(", such as {}", parts.join(", ")),
            };
            let (function, field) = (function.name(), path.to_owned());
            return Err(MeasureError::Kind { function, field, expected, parts });
        }
        Ok(Measure { function, field })
    }

    /// Returns its column: `sum_votes`.
    pub fn column(&self) -> Column {
        let kind = match self.function {
            Function::Average => Kind::Decimal,
            _ => item(self.field.kind()),
        };
        Column::asked_for(format!("{}_{}", self.function.name(), self.field.name()), kind)
    }
}

/// Returns the kind of the items of a list, and any other kind itself.
pub(super) fn item(kind: Kind) -> Kind {
    match kind {
        Kind::List(item) => *item,
        kind => kind,
    }
}

/// Figure that grows with each record.
#[derive(Debug, Clone)]
pub(super) enum Figure {
    /// Exact sum, and how many numbers it has.
    Total { billionths: i128, number: i64 },
    /// Least or greatest value so far, with its key.
    Extreme(Option<(SortKey, Owned)>),
}

/// Value that outlives its record.
#[derive(Debug, Clone)]
pub(super) enum Owned {
    Integer(i64),
    Decimal(f64),
    Boolean(bool),
    Date(Date),
    Text(String),
}

/// What a number is multiplied by before it is added. Numbers in documents have fewer decimals than this, so
/// their sum is exact and does not depend on their order.
const UNIT: i128 = 1_000_000_000;

impl Figure {
    pub(super) fn new(function: Function) -> Self {
        match function {
            Function::Sum | Function::Average => Figure::Total { billionths: 0, number: 0 },
            Function::Least | Function::Greatest => Figure::Extreme(None),
        }
    }

    /// Takes the values of a record.
    pub(super) fn add<R: Record>(&mut self, measure: &Measure, record: &R) {
        match measure.field.value(record) {
            Value::List(items) => {
                items.into_iter().for_each(|item| self.add_value(measure.function, item));
            }
            value => self.add_value(measure.function, value),
        }
    }

    fn add_value(&mut self, function: Function, value: Value<'_>) {
        match self {
            Figure::Total { billionths, number } => {
                let more = match value {
                    Value::Integer(value) => i128::from(value) * UNIT,
                    Value::Decimal(value) => (value * UNIT as f64).round() as i128,
                    _ => return,
                };
                *billionths = billionths.saturating_add(more);
                *number += 1;
            }
            Figure::Extreme(extreme) => {
                if let Some(key) = SortKey::of(value.clone())
                    && is_further(function, &key, extreme)
                {
                    *extreme = Owned::of(value).map(|value| (key, value));
                }
            }
        }
    }

    /// Takes the figure of the records that follow.
    pub(super) fn append(&mut self, function: Function, other: Figure) {
        match (self, other) {
            (
                Figure::Total { billionths, number },
                Figure::Total { billionths: more, number: n },
            ) => {
                *billionths = billionths.saturating_add(more);
                *number += n;
            }
            (Figure::Extreme(extreme), Figure::Extreme(Some((key, value))))
                if is_further(function, &key, extreme) =>
            {
                *extreme = Some((key, value));
            }
            _ => {}
        }
    }

    /// Returns its value, `Null` if no record has one.
    pub(super) fn value(&self, measure: &Measure) -> Value<'_> {
        match self {
            Figure::Total { number: 0, .. } | Figure::Extreme(None) => Value::Null,
            Figure::Total { billionths, number } => {
                let total = || *billionths as f64 / UNIT as f64;
                match measure.function {
                    Function::Average => Value::Decimal(rounded(total() / *number as f64)),
                    _ => match i64::try_from(billionths / UNIT) {
                        Ok(whole) if item(measure.field.kind()) == Kind::Integer => {
                            Value::Integer(whole)
                        }
                        _ => Value::Decimal(total()),
                    },
                }
            }
            Figure::Extreme(Some((_, value))) => value.value(),
        }
    }
}

/// Returns whether a value is beyond the extreme so far.
fn is_further(function: Function, key: &SortKey, extreme: &Option<(SortKey, Owned)>) -> bool {
    extreme.as_ref().is_none_or(|(known, _)| match function {
        Function::Least => key < known,
        _ => key > known,
    })
}

/// Rounds an average to two decimals, or to four significant digits if these are more.
fn rounded(average: f64) -> f64 {
    const DIGITS: i32 = 4;
    const DECIMALS: i32 = 2;
    if average == 0.0 || !average.is_finite() {
        return average;
    }
    let magnitude = average.abs().log10().floor() as i32 + 1;
    let decimals = (DIGITS - magnitude).max(DECIMALS);
    // printing rounds correctly and gives the number with the shortest form
    let text = format!("{average:.*}", decimals.unsigned_abs() as usize);
    text.parse().unwrap_or(average)
}

impl Owned {
    fn of(value: Value<'_>) -> Option<Self> {
        Some(match value {
            Value::Integer(number) => Owned::Integer(number),
            Value::Decimal(number) => Owned::Decimal(number),
            Value::Boolean(so) => Owned::Boolean(so),
            Value::Date(date) => Owned::Date(date.clone()),
            Value::Text(text) => Owned::Text(text.into_owned()),
            Value::Null | Value::Object(_) | Value::List(_) => return None,
        })
    }

    fn value(&self) -> Value<'_> {
        match self {
            Owned::Integer(number) => Value::Integer(*number),
            Owned::Decimal(number) => Value::Decimal(*number),
            Owned::Boolean(so) => Value::Boolean(*so),
            Owned::Date(date) => Value::Date(date),
            Owned::Text(text) => Value::Text(text.as_str().into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn averages_are_rounded() {
        for (average, expected) in [
            (58441.333333333336, "58441.33"),
            (12.3456, "12.35"),
            (1.23456, "1.235"),
            (0.123456, "0.1235"),
            (0.0000123456, "0.00001235"),
            (-2.0 / 3.0, "-0.6667"),
            (1e15, "1000000000000000"),
            (0.0, "0"),
            (2.5, "2.5"),
        ] {
            assert_eq!(rounded(average).to_string(), expected, "{average}");
        }
    }
}
