//! S001: a template of unknown meaning in a value.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lint::blocks::BlockSpans;
use crate::lint::rules::{unreadable_cell, unreadable_date, unreadable_number};
use crate::markup::{Page, Text};
use crate::model::{Span, SpanSet, fold};

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
    let values = values(page, evidence, diagnostics);
    let mut counts: Vec<(Text<'_>, usize)> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for template in page.unknown_templates.iter().filter(|one| values.overlaps(one.span)) {
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

/// Returns the places of the values of a page.
fn values(
    page: &Page<'_>,
    evidence: impl Iterator<Item = Span>,
    diagnostics: &mut Diagnostics<'_>,
) -> SpanSet {
    let blocks = BlockSpans::of_infobox_and_tables(page);
    let rules = [&unreadable_date::RULE, &unreadable_number::RULE, &unreadable_cell::RULE];
    let unread = diagnostics.collected().iter().filter(|one| rules.contains(&one.rule));
    let spans = evidence.chain(unread.map(|one| one.span));
    let spans: SpanSet = spans.filter(|value| blocks.around(*value).is_some()).collect();
    // If any part of an entry feeds a field, all of the entry counts.
    let entries = page.infobox().map_or(&[][..], |infobox| &infobox.entries);
    let whole = entries.iter().map(|entry| entry.raw.span()).filter(|raw| spans.begins_in(*raw));
    let whole: Vec<Span> = whole.collect();
    whole.into_iter().chain(spans).collect()
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
