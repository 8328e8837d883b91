//! S001: a template of unknown meaning in a value.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lint::blocks::{contains, infobox_spans, table_spans};
use crate::lint::rules::{unreadable_cell, unreadable_date, unreadable_number};
use crate::markup::{Page, Text};
use crate::model::{Span, fold};

pub static RULE: Rule = Rule {
    code: "S001",
    severity: Severity::Note,
    topic: Topic::Syntax,
    summary: "A value contains an unknown template.",
    meaning: "Templates are not expanded. The output of common templates is known; of all others, the text of the arguments is read. The value may contain too much, or lack what the template adds.",
    example: "| founded = {{some template|1976|x}}",
    help: "check that the value was read as the page shows it",
};

/// Reports the unknown templates in values, each name once.
///
/// A value here is a piece of an infobox or a table that a record cites in `evidence`, or that could not
/// be read.
pub fn check(
    page: &Page<'_>,
    evidence: impl Iterator<Item = Span>,
    diagnostics: &mut Diagnostics<'_>,
) {
    if page.unknown_templates.is_empty() {
        return;
    }
    let values = Values::of(page, evidence, diagnostics);
    let mut counts: Vec<(Text<'_>, usize)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for template in page.unknown_templates.iter().filter(|one| values.overlap(one.span)) {
        let at = *known.entry(fold(template.name.as_str())).or_insert_with(|| {
            counts.push((template.name, 0));
            counts.len() - 1
        });
        counts[at].1 += 1;
    }
    for (name, count) in counts {
        let more = match count - 1 {
            0 => String::new(),
            1 => ", here and in 1 more place".into(),
            more => format!(", here and in {more} more places"),
        };
        let message = format!(
            "unknown template \"{}\"; its arguments are read as text{more}",
            name.as_str().trim()
        );
        diagnostics.report(&RULE, name.span(), message);
    }
}

/// The places of the values of a page.
struct Values {
    /// In order of their starts.
    spans: Vec<Span>,
    /// The farthest end of the spans up to each.
    ends: Vec<usize>,
}

impl Values {
    fn of(
        page: &Page<'_>,
        evidence: impl Iterator<Item = Span>,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Self {
        let blocks: Vec<Span> = infobox_spans(page).into_iter().chain(table_spans(page)).collect();
        let rules = [&unreadable_date::RULE, &unreadable_number::RULE, &unreadable_cell::RULE];
        let unread = diagnostics.collected().iter().filter(|one| rules.contains(&one.rule));
        let mut spans: Vec<Span> = evidence.chain(unread.map(|one| one.span)).collect();
        spans.retain(|value| blocks.iter().any(|block| contains(*block, *value)));
        spans.sort_unstable();
        // If any part of an entry feeds a field, all of the entry counts.
        let entries = page.infobox().map_or(&[][..], |infobox| &infobox.entries);
        let whole = entries.iter().map(|entry| entry.raw.span()).filter(|raw| {
            let first = spans.partition_point(|value| value.start < raw.start);
            spans.get(first).is_some_and(|value| value.start < raw.end)
        });
        let whole: Vec<Span> = whole.collect();
        spans.extend(whole);
        spans.sort_unstable();
        let mut farthest = 0;
        let ends = spans.iter().map(|value| {
            farthest = farthest.max(value.end);
            farthest
        });
        Values { ends: ends.collect(), spans }
    }

    /// Whether a span shares a byte with any of the values.
    fn overlap(&self, span: Span) -> bool {
        let before = self.spans.partition_point(|value| value.start < span.end);
        before > 0 && self.ends[before - 1] > span.start
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::assert_findings;

    #[test]
    fn templates_in_values() {
        let with = |value: &str, prose: &str| {
            format!(
                "{{{{Infobox political party\n| name = Reed Party\n| leader = {value}\n}}}}\n'''Reed Party''' is a party.{prose}"
            )
        };
        for (text, expected) in [
            (with("{{nowrap|Jane Roe}}", ""), &[][..]),
            (with("{{odd name|Jane Roe}}", ""), &[(&RULE, "odd name")]),
            (with("{{odd name|Jane Roe}}<br>{{odd name|Tom Doe}}", ""), &[(&RULE, "odd name")]),
            (with("Jane Roe", " It {{odd name|fell}} in 1990."), &[]),
        ] {
            assert_findings("a.wiki", &text, expected);
        }
    }
}
