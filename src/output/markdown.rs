//! Tables in GitHub Flavored Markdown.

use std::fmt::Display;
use std::io::{self, Write};

use crate::model::Kind;
use crate::output::grid::{Gathered, Grid};
use crate::output::{Format, Rows};
use crate::query::Column;

/// Markdown table, with numbers aligned to the right.
///
/// It has the columns of a [`Table`](super::Table) without a width, and no padding.
#[derive(Debug, Clone, Copy, Default)]
pub struct Markdown;

impl Format for Markdown {
    fn start<'a>(
        &'a self,
        columns: &'a [Column],
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        Ok(Box::new(Gathered {
            grid: Grid::new(columns),
            finish: |grid: Grid<'_>| write(grid, out).map(|()| Vec::new()),
        }))
    }
}

fn write(Grid { columns, rows, .. }: Grid<'_>, out: &mut dyn Write) -> io::Result<()> {
    line(out, columns.iter().map(|column| escaped(&column.name)))?;
    line(
        out,
        columns.iter().map(|column| match column.kind {
            Kind::Integer | Kind::Decimal => "---:",
            _ => "---",
        }),
    )?;
    for row in rows {
        line(out, row.iter().map(|cell| escaped(cell)))?;
    }
    Ok(())
}

fn line(out: &mut dyn Write, cells: impl Iterator<Item = impl Display>) -> io::Result<()> {
    out.write_all(b"|")?;
    for cell in cells {
        write!(out, " {cell} |")?;
    }
    out.write_all(b"\n")
}

/// Escapes what Markdown would interpret in the text of a cell: marks of emphasis, code, links and entities, and what
/// makes a link of an address.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let (before, after) = (&text[..at], &text[at + c.len_utf8()..]);
        let is_mark = match c {
            '|' | '\\' | '*' | '`' | '<' | '[' | '~' | '&' | '@' | '$' => true,
            // inside a word it is only a character
            '_' => {
                !(before.ends_with(char::is_alphanumeric)
                    && after.starts_with(char::is_alphanumeric))
            }
            ':' => after.starts_with("//"),
            '.' => ends_with_www(before),
            _ => false,
        };
        if is_mark {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

fn ends_with_www(text: &str) -> bool {
    let start = text.len().saturating_sub(3);
    text.get(start..).is_some_and(|end| end.eq_ignore_ascii_case("www"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Value;
    use crate::output::written;

    #[test]
    fn what_markdown_would_interpret_is_escaped() {
        for (text, expected) in [
            ("_i_ **b** ~~s~~ `c`", "\\_i\\_ \\*\\*b\\*\\* \\~\\~s\\~\\~ \\`c\\`"),
            ("seats_total", "seats_total"),
            (
                "http://a.example/b www.c.example WWW.d",
                "http\\://a.example/b www\\.c.example WWW\\.d",
            ),
            ("x@d.example &copy; $1$", "x\\@d.example \\&copy; \\$1\\$"),
            ("[a](b) <i> a|b \\", "\\[a](b) \\<i> a\\|b \\\\"),
            ("İşçi Partisi: 12.5", "İşçi Partisi: 12.5"),
        ] {
            assert_eq!(escaped(text), expected, "{text}");
        }
    }

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
