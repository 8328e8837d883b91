//! Findings with the lines of the document that they are about.

use crate::diagnostic::{Diagnostic, Excerpt, Severity};
use crate::model::{Field, Kind, LineIndex, Span, Value};
use crate::output::Style;
use crate::output::snippet::{Level, Mark, Report, Shown};
use crate::query::HasFields;

/// The names of severities and topics, for filters.
const SEVERITIES: &[&str] = &["note", "warning", "error"];
const TOPICS: &[&str] = &["document", "infobox", "syntax", "table", "date", "name", "across"];

/// Declares a field of a finding.
const fn field(name: &'static str, kind: Kind, meaning: &'static str) -> Field {
    Field { name, meaning, kind, always: true, ..Field::DEFAULT }
}

/// The fields of a finding, as JSON has them.
impl HasFields for Diagnostic {
    const NAME: &'static str = "finding";
    const FIELDS: &'static [Field] = &[
        field("code", Kind::Text, "Code of the rule"),
        field("severity", Kind::OneOf(SEVERITIES), "note, warning or error"),
        field("topic", Kind::OneOf(TOPICS), "Part of a document that it is about"),
        field("document", Kind::Text, "Name of the document"),
        field("line", Kind::Integer, "Line of the place"),
        field("column", Kind::Integer, "Column of the place, in characters"),
        field("start", Kind::Integer, "First byte of the place"),
        field("end", Kind::Integer, "One past its last byte"),
        field("text", Kind::Text, "Text at the place"),
        field("message", Kind::Text, "What was found and what was expected"),
        field("help", Kind::Text, "What to do about it"),
    ];
    const SHORTHANDS: &'static [(&'static str, &'static str)] = &[];

    fn get(&self, index: usize) -> Value<'_> {
        let number = |number: usize| Value::Integer(i64::try_from(number).unwrap_or(i64::MAX));
        match index {
            0 => Value::Text(self.rule.code.into()),
            1 => Value::Text(self.rule.severity.to_string().into()),
            2 => Value::Text(self.rule.topic.to_string().into()),
            3 => Value::Text(self.document.as_str().into()),
            4 => number(self.line),
            5 => number(self.column),
            6 => number(self.span.start),
            7 => number(self.span.end),
            8 => {
                let excerpt = self.excerpt.as_ref();
                Value::Text(excerpt.map_or("", |excerpt| excerpt.slice(self.span)).into())
            }
            9 => Value::Text(self.message.as_str().into()),
            10 => Value::Text(self.rule.help.into()),
            _ => Value::Null,
        }
    }

    fn document(&self) -> &str {
        &self.document
    }
}

/// Maximum number of related places that are shown.
pub(super) const MAX_RELATED: usize = 4;

/// Renders a finding with the lines of its places.
pub(super) fn rendered(diagnostic: &Diagnostic, style: Style) -> String {
    let Diagnostic { rule, document, span, message, related, excerpt, .. } = diagnostic;
    let level = match rule.severity {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
        Severity::Note => Level::Note,
    };
    let pieces: Vec<Piece> = std::iter::once(excerpt)
        .chain(related.iter().take(MAX_RELATED).map(|related| &related.excerpt))
        .map(Piece::of)
        .collect();
    let primary = pieces[0].mark(document, *span, "");
    let mut others: Vec<Mark<'_>> = related
        .iter()
        .zip(&pieces[1..])
        .map(|(one, piece)| piece.mark(&one.document, one.span, &one.message))
        .collect();
    let left_out = related.len() - others.len();
    let last = (0..others.len()).max_by_key(|at| related[*at].span);
    if let Some(last) = last.filter(|_| left_out > 0) {
        let places = if left_out == 1 { "place" } else { "places" };
        others[last].label += &format!(" (and in {left_out} more {places})");
    }
    let report = Report {
        level,
        code: Some(rule.code),
        title: message,
        primary,
        others,
        help: Some(rule.help),
    };
    report.render(style)
}

/// A piece of a document that is printed.
struct Piece<'d> {
    text: &'d str,
    start: usize,
    lines: LineIndex,
}

impl<'d> Piece<'d> {
    fn of(excerpt: &'d Option<Excerpt>) -> Self {
        match excerpt {
            Some(Excerpt { text, start, line, column }) => {
                Piece { text, start: *start, lines: LineIndex::beginning_at(text, *line, *column) }
            }
            None => Piece { text: "", start: 0, lines: LineIndex::new("") },
        }
    }

    fn mark<'p>(&'p self, name: &'p str, span: Span, label: &str) -> Mark<'p> {
        let place = |offset: usize| offset.saturating_sub(self.start);
        Mark {
            document: Shown { name, text: self.text, lines: &self.lines },
            span: Span::new(place(span.start), place(span.end)),
            label: label.to_owned(),
        }
    }
}
