//! Findings as a report shows them.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use crate::cli::finding::MAX_RELATED;
use crate::diagnostic::{Diagnostic, Excerpt, Related};
use crate::model::Span;
use crate::output::report::{Entry, Finding, FindingPlace};

/// Returns findings with their texts, errors first.
pub(super) fn findings(mut diagnostics: Vec<Diagnostic>) -> Vec<Finding> {
    diagnostics.sort_by_key(|one| Reverse(one.rule.severity));
    diagnostics.iter().map(finding).collect()
}

/// Gives each entry the number of findings about its document.
pub(super) fn count(findings: &[Finding], entries: &mut [Entry]) {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for finding in findings {
        let documents: HashSet<&str> =
            finding.places.iter().map(|place| place.document.as_str()).collect();
        documents.into_iter().for_each(|document| *counts.entry(document).or_default() += 1);
    }
    for entry in entries {
        entry.counts.2 = counts.get(entry.document.as_str()).copied().unwrap_or_default();
    }
}

fn finding(diagnostic: &Diagnostic) -> Finding {
    let Diagnostic { rule, document, line, span, message, related, excerpt, .. } = diagnostic;
    let mut places = vec![place(document, *line, *span, "", excerpt)];
    places.extend(related.iter().take(MAX_RELATED).map(|one| {
        let Related { document, line, span, message, excerpt, .. } = one;
        place(document, *line, *span, message, excerpt)
    }));
    Finding {
        code: rule.code,
        severity: rule.severity.to_string(),
        message: message.clone(),
        help: rule.help,
        places,
    }
}

fn place(
    document: &str,
    line: usize,
    span: Span,
    label: &str,
    excerpt: &Option<Excerpt>,
) -> FindingPlace {
    let text = excerpt.as_ref().map(|excerpt| around(excerpt, span)).unwrap_or_default();
    FindingPlace { document: document.to_owned(), line, text, label: label.to_owned() }
}

/// Returns the text before a place, at it and after it, each cut where it is long.
pub(super) fn around(excerpt: &Excerpt, span: Span) -> [String; 3] {
    const AROUND: usize = 160;
    const MAX: usize = 400;
    let marked = excerpt.slice(span);
    let start = span.start.saturating_sub(excerpt.start).min(excerpt.text.len());
    let before = excerpt.text.get(..start).unwrap_or_default();
    let after = excerpt.text.get(start + marked.len()..).unwrap_or_default();
    let cut = |text: &str, most: usize| match text.char_indices().nth(most) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    };
    let skipped = before.chars().count().saturating_sub(AROUND);
    let before = match skipped {
        0 => before.to_owned(),
        skipped => format!("…{}", before.chars().skip(skipped).collect::<String>()),
    };
    [before, cut(marked, MAX), cut(after, AROUND)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_around_the_place() {
        let excerpt = |text: &str| Excerpt { text: text.into(), start: 10, line: 3, column: 1 };
        let at = |start: usize, end: usize| Span::new(start + 10, end + 10);
        assert_eq!(around(&excerpt("- Founded: 1976."), at(11, 15)), ["- Founded: ", "1976", "."]);
        assert_eq!(around(&excerpt(""), at(5, 9)), ["", "", ""]);
        let long = "ü".repeat(1000);
        let [before, marked, after] = around(&excerpt(&long), at(800, 1800));
        assert_eq!(before.chars().count(), 161);
        assert_eq!(marked.chars().count(), 401);
        assert_eq!(after.chars().count(), 100);
    }
}
