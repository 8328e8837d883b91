//! Markup that is never closed, for the rules S002 to S006.

use crate::lint::Analysis;
use crate::markup::Construct;
use crate::model::Span;

/// Returns the unclosed markup of a kind that hides nothing, with its [`opener`] and its place.
pub fn unclosed<'r>(
    analysis: &Analysis<'r, '_>,
    construct: Construct,
) -> impl Iterator<Item = (&'r str, Span)> {
    let unclosed = analysis.page.unclosed.iter();
    unclosed
        .filter(move |one| one.construct == construct && !one.hides)
        .map(|one| (opener(analysis, one.opener), one.opener))
}

/// Returns the markup at `span` without its attributes and its last `>`: `<ref` of `<ref name="a">`.
pub fn opener<'a>(analysis: &Analysis<'_, 'a>, span: Span) -> &'a str {
    let opener = analysis.document.text.get(span.range()).unwrap_or_default();
    let name = opener.split([' ', '\n', '\t']).next().unwrap_or_default();
    name.trim_end_matches('>')
}
