//! Findings with the lines of the document that they are about.

use crate::diagnostic::{Diagnostic, Excerpt, Severity};
use crate::model::{LineIndex, Span};
use crate::output::snippet::{Level, Mark, Report, Shown};

/// Renders a finding with the lines of its places.
pub(super) fn rendered(diagnostic: &Diagnostic, colour: bool) -> String {
    let Diagnostic { rule, document, span, message, related, excerpt, .. } = diagnostic;
    let level = match rule.severity {
        Severity::Error => Level::Error,
        Severity::Warning => Level::Warning,
        Severity::Note => Level::Note,
    };
    let pieces: Vec<Piece> = std::iter::once(excerpt)
        .chain(related.iter().map(|related| &related.excerpt))
        .map(Piece::of)
        .collect();
    let primary = pieces[0].mark(document, *span, "");
    let others = related.iter().zip(&pieces[1..]);
    let others =
        others.map(|(one, piece)| piece.mark(&one.document, one.span, &one.message)).collect();
    let report = Report {
        level,
        code: Some(rule.code),
        title: message,
        primary,
        others,
        help: Some(rule.help),
    };
    report.render(colour)
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
