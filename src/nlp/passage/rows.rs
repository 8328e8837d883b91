//! The sentences in the rows of tables: of chronicles, and of lists of parties.
//!
//! ```text
//! | Year | Event                        |      | Party       | Founded | Notes                |
//! | 1990 | Jane Roe founded the League. |      | Reed League | 1990    | Split from the Front |
//! ```

use crate::lexicon::headers::{EVENT_HEADERS, NAME_HEADERS, header_key, listing};
use crate::markup::{Arena, Row, TableBlock, Text, TextBuilder};
use crate::model::{ElectionField, Span, folded};
use crate::nlp::prose::{dates_life, is_date};

/// The columns of a table that is read as sentences.
enum Columns {
    /// Of dates, and of what happened then.
    Chronicle { event: usize },
    /// Of the names of parties, of dates of their lives, and of what else there is to say.
    Parties { name: usize, dates: Vec<(usize, String)>, notes: Vec<usize> },
}

/// Gives each row of a table that is read as sentences to `read`: the name of the organisation that it is about, if it
/// is about one, and what it says: `1990 – Jane Roe founded the League.`, `Founded: 1990`. Of most tables none is.
pub(super) fn rows<'a>(
    table: &TableBlock<'a>,
    arena: &'a Arena,
    mut read: impl FnMut(Option<Text<'a>>, &[Text<'a>]),
) {
    let Some((header, rows)) = table.rows.split_first() else { return };
    let Some(columns) = columns(header) else { return };
    let mut builder = TextBuilder::new(arena);
    let mut texts: Vec<Text<'a>> = Vec::new();
    let mut day: Option<Text<'a>> = None;
    for row in rows {
        let cell = |at: usize| row.cells.get(at).copied().filter(|cell| !cell.is_empty());
        texts.clear();
        let name = match &columns {
            Columns::Chronicle { event } => {
                let dated = (0..*event).filter_map(cell).find(|one| is_date(one.as_str()));
                // a date over several rows
                let at = match dated {
                    None if row.cells.len() == *event => event - 1,
                    _ => *event,
                };
                day = dated.or(day);
                let said = day.zip(cell(at));
                let said = said.filter(|(day, event)| day.span().end <= event.span().start);
                texts.extend(said.map(|(day, event)| joined(&mut builder, day, " – ", event)));
                None
            }
            Columns::Parties { name, dates, notes } => {
                let Some(name) = cell(*name) else { continue };
                let dated = dates.iter().filter_map(|(at, label)| {
                    let date = cell(*at).filter(|date| is_date(date.as_str()))?;
                    Some(labelled(&mut builder, label, date))
                });
                texts.extend(dated);
                // a single word says nothing that is read
                let says_more = |note: &Text<'a>| note.as_str().contains(' ');
                texts.extend(notes.iter().filter_map(|at| cell(*at)).filter(says_more));
                Some(first_line(name))
            }
        };
        read(name, &texts);
    }
}

/// Returns the columns that the header of a table names, if they are read as sentences.
fn columns(header: &Row<'_>) -> Option<Columns> {
    const MAX_CHRONICLE: usize = 3;
    let says_events = |cell: &Text<'_>| EVENT_HEADERS.contains(&folded(cell.as_str()));
    let is_party = |cell: &Text<'_>| {
        let key = header_key(cell.as_str());
        listing(&key).first() == Some(ElectionField::Party) || NAME_HEADERS.contains(&key)
    };
    let all = |test: &dyn Fn(&Text<'_>) -> bool| -> Vec<usize> {
        let cells = header.cells.iter().enumerate();
        cells.filter(|(_, cell)| test(cell)).map(|(at, _)| at).collect()
    };
    let (names, notes) = (all(&is_party), all(&says_events));
    let dates = all(&|cell| dates_life(cell.as_str())).into_iter();
    let labelled = dates.map(|at| (at, format!("{}: ", header.cells[at].as_str())));
    let dates: Vec<(usize, String)> = labelled.collect();
    match (names.first(), &*notes) {
        (Some(name), _) if !dates.is_empty() => {
            Some(Columns::Parties { name: *name, dates, notes })
        }
        (None, [event]) if *event > 0 && header.cells.len() <= MAX_CHRONICLE => {
            Some(Columns::Chronicle { event: *event })
        }
        _ => None,
    }
}

/// Joins two texts into one.
pub(super) fn joined<'a>(
    builder: &mut TextBuilder<'a>,
    first: Text<'a>,
    mark: &str,
    second: Text<'a>,
) -> Text<'a> {
    builder.clear();
    builder.push_text(first);
    let between = Span::new(first.span().end, second.span().start.max(first.span().end));
    builder.push_made(mark, between);
    builder.push_text(second);
    builder.finish()
}

/// Returns a date with the header over it as its label, which ends with a colon. All of it stands where the date does.
fn labelled<'a>(builder: &mut TextBuilder<'a>, label: &str, date: Text<'a>) -> Text<'a> {
    builder.clear();
    builder.push_made(&[label, date.as_str()].concat(), date.span());
    builder.finish()
}

/// Returns the first line of a cell: a name may have one in another language under it.
fn first_line(cell: Text<'_>) -> Text<'_> {
    let end = cell.as_str().find('\n').unwrap_or(cell.as_str().len());
    cell.slice(0..end).trim()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Block, parse};
    use crate::model::{Document, Syntax};

    /// Returns the rows of the first table of a text, each with its name and what it says.
    fn read(text: &str) -> Vec<String> {
        let arena = Arena::new();
        let mut document = Document::new("test", text);
        document.syntax = Some(Syntax::Plain);
        let page = parse(&document, &arena);
        let tables = page.blocks.iter().filter_map(|block| match block {
            Block::Table(table) => Some(table),
            _ => None,
        });
        let mut read = Vec::new();
        for table in tables {
            rows(table, &arena, |name, texts| {
                let texts: Vec<&str> = texts.iter().map(|text| text.as_str()).collect();
                read.push(format!("{}> {}", name.map_or("", Text::as_str), texts.join(" | ")));
            });
        }
        read
    }

    #[test]
    fn rows_that_are_read_as_sentences() {
        for (text, expected) in [
            (
                "# Front\n\n| Year | Event |\n|---|---|\n| 1990 | Roe founds it. |\n| May 1991 | It splits. |",
                vec!["> 1990 – Roe founds it.", "> May 1991 – It splits."],
            ),
            (
                "# Parties\n\n| Party | Leader | Founded | Notes |\n|---|---|---|---|\n| Reed League | Ann Roe | 1990 | Split from the Front |\n| Hill Union | Jo Doe | ? | |",
                vec!["Reed League> Founded: 1990 | Split from the Front", "Hill Union> "],
            ),
            (
                "# Results\n\n| Party | Votes | Seats |\n|---|---|---|\n| Reed League | 1,990 | 3 |",
                vec![],
            ),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
