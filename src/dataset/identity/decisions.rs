//! Decisions of people about which records are of one organisation.

/// What somebody decided about two records or pages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// Whether both are the same organisation.
    pub same: bool,
    /// The two: names of documents, titles of pages, Wikidata ids, or ids of parties.
    pub pair: (String, String),
    /// The line of the file.
    pub line: usize,
}

/// All decisions of a run. They win over scores and identifiers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Decisions(pub Vec<Decision>);

/// Reason why decisions cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "line {line}: expected `same`, `different` or a comment that starts with `#`, then two parties, separated by tabs; found {found:?}"
)]
pub struct DecisionsError {
    /// The line.
    pub line: usize,
    /// What it has.
    pub found: String,
}

impl Decisions {
    /// Reads decisions, one on each line: `same` or `different`, a tab, a party, a tab, another party. A party is the
    /// name of a document, the title of a page, a Wikidata id, or an `id`. Lines that start with `#` are comments.
    ///
    /// ```
    /// use hustings::dataset::Decisions;
    ///
    /// let decisions = Decisions::parse("# checked by hand\nsame\tReed Party\tQ42\n")?;
    /// assert!(decisions.0[0].same);
    /// # Ok::<(), hustings::dataset::DecisionsError>(())
    /// ```
    ///
    /// # Errors
    /// If a line has another form.
    pub fn parse(text: &str) -> Result<Self, DecisionsError> {
        let mut decisions = Vec::new();
        for (number, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let cells: Vec<&str> = line.split('\t').map(str::trim).collect();
            let (same, one, other) = match cells[..] {
                ["same", one, other] if !one.is_empty() && !other.is_empty() => (true, one, other),
                ["different", one, other] if !one.is_empty() && !other.is_empty() => {
                    (false, one, other)
                }
                _ => return Err(DecisionsError { line: number + 1, found: line.to_owned() }),
            };
            let pair = (one.to_owned(), other.to_owned());
            decisions.push(Decision { same, pair, line: number + 1 });
        }
        Ok(Decisions(decisions))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_lines_are_errors() {
        for (text, line) in [("same\ta", 1), ("\n#a\nequal\ta\tb", 3), ("same a b", 1)] {
            assert_eq!(Decisions::parse(text).unwrap_err().line, line, "{text}");
        }
    }
}
