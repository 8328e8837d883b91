//! Tables of GitHub Flavored Markdown.

use std::io::{self, Write};

use super::{Format, harmless};
use crate::model::Kind;
use crate::query::{Column, Row};

/// A table between pipes, numbers to the right.
///
/// It has the columns of the default table, or those asked for, and is not padded.
#[derive(Debug, Clone, Copy, Default)]
pub struct Markdown;

impl Format for Markdown {
    fn write(
        &self,
        columns: &[Column],
        rows: &mut dyn Iterator<Item = Row<'_>>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        let shown: Vec<usize> =
            (0..columns.len()).filter(|&index| columns[index].importance > 0).collect();
        line(out, shown.iter().map(|&index| escaped(&columns[index].name)))?;
        line(
            out,
            shown.iter().map(|&index| match columns[index].kind {
                Kind::Integer | Kind::Decimal => "---:".to_owned(),
                _ => "---".to_owned(),
            }),
        )?;
        for row in rows {
            line(out, shown.iter().map(|&index| escaped(&row[index].to_string())))?;
        }
        Ok(())
    }
}

fn line(out: &mut dyn Write, cells: impl Iterator<Item = String>) -> io::Result<()> {
    out.write_all(b"|")?;
    for cell in cells {
        write!(out, " {cell} |")?;
    }
    out.write_all(b"\n")
}

/// A cell's text, with nothing that Markdown would read as its own.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in harmless(text).chars() {
        if matches!(c, '|' | '\\' | '*' | '`' | '<' | '[') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::super::written;
    use super::*;
    use crate::model::Value;

    #[test]
    fn escapes_and_aligns() {
        let mut columns = vec![
            Column::asked_for("name", Kind::Text),
            Column::asked_for("votes", Kind::Integer),
            Column::asked_for("infobox", Kind::Object(&[])),
        ];
        columns[2].importance = 0;
        let row =
            vec![Value::Text("a|b\n*c*".into()), Value::Integer(7), Value::Text("raw".into())];
        assert_eq!(
            written(&Markdown, &columns, vec![row]),
            "| name | votes |\n| --- | ---: |\n| a\\|b \\*c\\* | 7 |\n"
        );
    }
}
