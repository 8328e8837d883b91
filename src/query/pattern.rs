//! Patterns of text filters.

use std::fmt;
use std::str::FromStr;

use memchr::memmem::Finder;
use regex::Regex;

use crate::model::{fold, folded};

/// Text to search for: a part of the value, compared through [`fold`], or a regular expression between slashes.
///
/// ```
/// use hustings::query::Pattern;
/// let part: Pattern = "marxism-leninism".parse()?;
/// assert!(part.matches("Anti-revisionist Marxism–Leninism"));
/// let whole: Pattern = "/^Green/".parse()?;
/// assert!(whole.matches("Green Party") && !whole.matches("The Greens"));
/// # Ok::<(), hustings::query::PatternError>(())
/// ```
#[derive(Debug, Clone)]
pub enum Pattern {
    /// Folded text that the fold of the value contains.
    Part(Box<Finder<'static>>),
    /// Regular expression that matches in the value or in its fold, so that lower-case expressions ignore
    /// case.
    Expression(Regex),
}

/// Invalid regular expression between slashes.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("invalid regular expression: {reason}\nremove the slashes to search for the text itself")]
pub struct PatternError {
    reason: String,
}

impl PatternError {
    /// Returns what is wrong, in a line.
    pub fn summary(&self) -> String {
        let last = self.reason.lines().last().unwrap_or_default();
        let reason = last.strip_prefix("error: ").unwrap_or(last);
        format!("invalid regular expression: {reason}")
    }
}

impl FromStr for Pattern {
    type Err = PatternError;

    fn from_str(text: &str) -> Result<Self, PatternError> {
        match text.strip_prefix('/').and_then(|rest| rest.strip_suffix('/')) {
            Some(expression) => Regex::new(expression)
                .map(Pattern::Expression)
                .map_err(|error| PatternError { reason: error.to_string() }),
            None => Ok(Pattern::Part(Box::new(Finder::new(&fold(text)).into_owned()))),
        }
    }
}

impl fmt::Display for Pattern {
    /// Writes the folded text, or the expression between slashes.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Pattern::Part(part) => out.write_str(&String::from_utf8_lossy(part.needle())),
            Pattern::Expression(regex) => write!(out, "/{regex}/"),
        }
    }
}

impl Pattern {
    /// Returns whether `text` matches.
    pub fn matches(&self, text: &str) -> bool {
        match self {
            Pattern::Part(part) => part.find(folded(text).as_bytes()).is_some(),
            Pattern::Expression(regex) => regex.is_match(text) || regex.is_match(&folded(text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn matches_parts_and_expressions() {
        for (pattern, text, expected) in [
            ("izmir", "İzmir", true),
            ("İZMİR", "izmir", true),
            ("marxism-leninism", "Marxism–Leninism", true),
            ("leninism", "Marxism–Leninism", true),
            ("trotskyism", "Marxism–Leninism", false),
            ("", "anything", true),
            ("/", "either/or", true),
            ("/usr", "/usr", true),
            ("/^Green/", "Green Party", true),
            ("/^green/", "Green Party", true),
            ("/^GREEN/", "Green Party", false),
            ("/izmir$/", "İzmir", true),
            ("//", "anything", true),
            (r"/^\d{4}$/", "1976", true),
        ] {
            let parsed: Pattern = pattern.parse().unwrap();
            assert_eq!(parsed.matches(text), expected, "{pattern} in {text}");
        }
    }

    #[test]
    fn an_invalid_expression_is_an_error() {
        let error = "/(/".parse::<Pattern>().unwrap_err().to_string();
        assert!(error.starts_with("invalid regular expression"), "{error}");
    }
}
