//! Values in filter expressions, read by the type of the field that they are compared with.

use crate::model::{Kind, Range, fold};

use crate::query::condition::{Comparison, Number, Test};
use crate::query::{Pattern, nearest};

/// Reason why a value cannot be compared so: what was expected, and advice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Mismatch {
    pub message: String,
    pub label: String,
}

/// Operator between a field and values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Operator {
    Compare(Comparison),
    Matches,
}

/// Returns why values of a field cannot be compared by an operator, if they cannot.
pub(super) fn check(field: &str, kind: Kind, operator: Operator) -> Result<(), Mismatch> {
    let mismatch = |what: &str, sign: &str, label: String| {
        Err(Mismatch {
            message: format!("`{sign}` cannot compare `{field}`, which is {what}"),
            label,
        })
    };
    let is_order = !matches!(operator, Operator::Matches | Operator::Compare(Comparison::Equal));
    let sign = operator.sign();
    match scalar(kind) {
        Kind::Integer | Kind::Decimal if operator == Operator::Matches => {
            mismatch("a number", sign, "expected `=`, `!=`, `<`, `<=`, `>`, `>=` or `in`".into())
        }
        Kind::Date if operator == Operator::Matches => {
            mismatch("a date", sign, "expected `=`, `!=`, `<`, `<=`, `>`, `>=` or `in`".into())
        }
        Kind::Boolean if operator != Operator::Compare(Comparison::Equal) => {
            mismatch("true or false", sign, "expected `=` or `!=`".into())
        }
        Kind::Text | Kind::OneOf(_) if is_order => {
            mismatch("text", sign, "expected `=`, `!=`, `~`, `!~` or `in`".into())
        }
        Kind::Object(parts) if is_order => {
            let parts: Vec<String> =
                parts.iter().map(|(part, _)| format!("`{field}.{part}`")).collect();
            let label = match &parts[..] {
                [] => "expected `=`, `!=`, `~`, `!~` or `in`".to_owned(),
                parts => format!("compare one of its parts: {}", parts.join(", ")),
            };
            mismatch("an object", sign, label)
        }
        _ => Ok(()),
    }
}

/// Returns the test of a value.
pub(super) fn test(kind: Kind, operator: Operator, value: &str) -> Result<Test, Mismatch> {
    let comparison = match operator {
        Operator::Matches => {
            let pattern: Result<Pattern, _> = value.parse();
            return pattern.map(Test::Matches).map_err(|error| Mismatch {
                message: error.summary(),
                label: "remove the slashes to search for the text itself".into(),
            });
        }
        Operator::Compare(comparison) => comparison,
    };
    match scalar(kind) {
        Kind::Integer | Kind::Decimal => {
            let number = number(value).ok_or_else(|| Mismatch {
                message: format!("{value:?} is not a number"),
                label: "expected a number, such as 1500, 1,500 or 2.5".into(),
            })?;
            Ok(Test::Number(comparison, number))
        }
        Kind::Date => date(comparison, value).map(Test::Date),
        Kind::Boolean => match fold(value).as_str() {
            "true" | "yes" => Ok(Test::Boolean(true)),
            "false" | "no" => Ok(Test::Boolean(false)),
            _ => Err(Mismatch {
                message: format!("{value:?} is neither true nor false"),
                label: "expected `true` or `false`".into(),
            }),
        },
        Kind::OneOf(names) => {
            let key = fold(value);
            if names.iter().any(|name| fold(name) == key) {
                return Ok(Test::one_of([value]));
            }
            let label = match nearest(value, names.iter().copied()).first() {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("expected one of {}", names.join(", ")),
            };
            Err(Mismatch { message: format!("{value:?} is never a value of this field"), label })
        }
        Kind::Text | Kind::Object(_) | Kind::List(_) => Ok(Test::one_of([value])),
    }
}

/// Returns the kind of the values that a condition is tested on: for a list, that of its items.
fn scalar(kind: Kind) -> Kind {
    match kind {
        Kind::List(item) => *item,
        kind => kind,
    }
}

/// Reads a number: digits that may be grouped by commas or underscores, a decimal point, and a percent sign.
fn number(text: &str) -> Option<Number> {
    let plain = text.strip_suffix('%').unwrap_or(text);
    let digits: String = match plain.split_once(',') {
        Some((first, rest)) => {
            let sign = ['-', '+'];
            let groups = rest.split('.').next().unwrap_or_default().split(',');
            let are_groups = groups.clone().all(|group| group.len() == 3);
            let first = first.trim_start_matches(sign);
            if !are_groups || !(1..=3).contains(&first.len()) {
                return None;
            }
            plain.replace(',', "")
        }
        None => plain.replace('_', ""),
    };
    if let Ok(number) = digits.parse() {
        return Some(Number::Integer(number));
    }
    // neither `inf` nor `1e9`
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit() || b"+-.".contains(&byte));
    let number: f64 = digits.parse().ok().filter(|_| is_plain)?;
    number.is_finite().then_some(Number::Decimal(number))
}

/// Returns the days that compare so with a date or a range of dates.
fn date(comparison: Comparison, text: &str) -> Result<Range, Mismatch> {
    const EXPECTED: &str = "expected a date, such as 1976, 1994-09, 2005-06-15 or 1970s";
    let range: Range = text.parse().map_err(|_| Mismatch {
        message: format!("{text:?} is not a date"),
        label: match comparison {
            Comparison::Equal => format!("{EXPECTED}, or a range, such as 1970..1990"),
            _ => EXPECTED.to_owned(),
        },
    })?;
    if comparison != Comparison::Equal && text.contains("..") {
        return Err(Mismatch {
            message: format!("{text:?} is a range"),
            label: "expected one date; compare with a range by `=`".into(),
        });
    }
    Ok(match comparison {
        Comparison::Equal => range,
        Comparison::Less => range.before(),
        Comparison::LessOrEqual => Range { first: None, ..range },
        Comparison::Greater => range.after(),
        Comparison::GreaterOrEqual => Range { last: None, ..range },
    })
}

impl Operator {
    /// Returns it as it is written.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Operator::Matches => "~",
            Operator::Compare(Comparison::Equal) => "=",
            Operator::Compare(Comparison::Less) => "<",
            Operator::Compare(Comparison::LessOrEqual) => "<=",
            Operator::Compare(Comparison::Greater) => ">",
            Operator::Compare(Comparison::GreaterOrEqual) => ">=",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_may_be_grouped() {
        for (text, expected) in [
            ("1500", Some(Number::Integer(1500))),
            ("1,500", Some(Number::Integer(1500))),
            ("-12,345,678", Some(Number::Integer(-12_345_678))),
            ("1_500", Some(Number::Integer(1500))),
            ("1,500.25", Some(Number::Decimal(1500.25))),
            ("12.5%", Some(Number::Decimal(12.5))),
            (".5", Some(Number::Decimal(0.5))),
            ("99999999999999999999", Some(Number::Decimal(1e20))),
            ("1,5", None),
            ("1500,000", None),
            ("inf", None),
            ("1e9", None),
            ("-", None),
            ("", None),
            ("%", None),
        ] {
            assert_eq!(number(text), expected, "{text}");
        }
    }
}
