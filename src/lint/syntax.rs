//! Doubts about markup.

use std::collections::HashMap;

use crate::diagnostic::{Code, Diagnostics};
use crate::lint::{Read, boxed, holds, tables};
use crate::markup::{Mark, Page, Text};
use crate::model::{Evidence, Span, fold};

/// Reports the markup that is begun and never ended.
pub fn check(read: &Read<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    let text = read.document.text.as_str();
    for unclosed in &read.page.unclosed {
        let opener = text.get(unclosed.opener.range()).unwrap_or_default();
        let opener = opener.split([' ', '\n', '\t']).next().unwrap_or_default();
        let opener = opener.trim_end_matches('>');
        let (code, message) = match unclosed.mark {
            _ if unclosed.hides => {
                let message = match unclosed.mark {
                    Mark::Comment => "the comment is never ended: all behind it is hidden".into(),
                    _ => format!(
                        "the \"{opener}>\" ends only behind a heading: what is between is hidden"
                    ),
                };
                (Code::Swallowed, message)
            }
            Mark::Template => (Code::UnclosedTemplate, "the template is never closed".into()),
            Mark::Link if opener.starts_with('<') => {
                (Code::UnclosedLink, "the link has no \"</a>\"".into())
            }
            Mark::Link => (Code::UnclosedLink, "the link is not closed".into()),
            Mark::Table => (Code::UnclosedTable, "the table is never ended".into()),
            Mark::Comment => (Code::UnclosedTag, "the comment is never ended".into()),
            Mark::Tag => (Code::UnclosedTag, format!("the tag \"{opener}>\" is never closed")),
        };
        diagnostics.report(code, unclosed.opener, message);
    }
}

/// Reports the templates in values whose meaning is not known, each once: those in an infobox or a table from which
/// something was read (`evidence`), or could not be read.
pub fn unknown_templates<'e>(
    page: &Page<'_>,
    evidence: impl Iterator<Item = &'e Evidence>,
    diagnostics: &mut Diagnostics<'_>,
) {
    if page.unknown_templates.is_empty() {
        return;
    }
    let blocks: Vec<Span> = boxed(page).into_iter().chain(tables(page)).collect();
    let unread = diagnostics.gathered().iter();
    let unread = unread
        .filter(|one| matches!(one.code, Code::InfoboxDate | Code::InfoboxNumber | Code::CellType));
    let mut values: Vec<Span> =
        evidence.map(|evidence| evidence.span).chain(unread.map(|one| one.span)).collect();
    values.retain(|value| blocks.iter().any(|block| holds(*block, *value)));
    values.sort_unstable();
    // of a value that feeds a field, all of it counts
    let entries = page.infobox().map_or(&[][..], |infobox| &infobox.entries);
    let whole = entries.iter().map(|entry| entry.raw.span()).filter(|raw| {
        let first = values.partition_point(|value| value.start < raw.start);
        values.get(first).is_some_and(|value| value.start < raw.end)
    });
    let whole: Vec<Span> = whole.collect();
    values.extend(whole);
    values.sort_unstable();
    // the farthest end of the values up to each
    let mut farthest = 0;
    let ends: Vec<usize> = values
        .iter()
        .map(|value| {
            farthest = farthest.max(value.end);
            farthest
        })
        .collect();
    let mut told: Vec<(Text<'_>, usize)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for template in &page.unknown_templates {
        let before = values.partition_point(|value| value.start < template.span.end);
        if before > 0 && ends[before - 1] > template.span.start {
            let at = *known.entry(fold(template.name.as_str())).or_insert_with(|| {
                told.push((template.name, 0));
                told.len() - 1
            });
            told[at].1 += 1;
        }
    }
    for (name, number) in told {
        let more = match number - 1 {
            0 => String::new(),
            1 => ", here and in 1 more place".into(),
            more => format!(", here and in {more} more places"),
        };
        let message = format!(
            "the template \"{}\" is not known: its texts are read as they stand{more}",
            name.as_str().trim()
        );
        diagnostics.report(Code::UnknownTemplate, name.span(), message);
    }
}
