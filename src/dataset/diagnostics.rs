//! Selection of the diagnostics about some records.

use std::collections::HashMap;

use crate::dataset::Dataset;
use crate::diagnostic::{Diagnostic, Topic};
use crate::model::{Kind, Record, RecordField, Span, SpanSet};

impl Dataset {
    /// Returns the diagnostics of these topics, and those of other topics at a place that one of the records
    /// was read from: an impossible date in an infobox is about its party.
    pub fn diagnostics_about<R: Record>(
        &self,
        records: &[R],
        topics: &[Topic],
    ) -> Vec<&Diagnostic> {
        let is_of_topic = |one: &Diagnostic| topics.contains(&one.rule.topic);
        let mut read: HashMap<&str, Vec<Span>> = HashMap::new();
        for other in self.diagnostics.iter().filter(|one| !is_of_topic(one)) {
            read.entry(&other.document).or_default();
        }
        for record in records {
            if let Some(spans) = read.get_mut(&*record.source().document) {
                let evidence = record.evidence().iter().filter(|one| is_read(one.field()));
                spans.extend(evidence.map(|evidence| evidence.span()));
            }
        }
        let read: HashMap<&str, SpanSet> = read
            .into_iter()
            .map(|(document, spans)| (document, spans.into_iter().collect()))
            .collect();
        let was_read = |one: &Diagnostic| {
            let Some(spans) = read.get(one.document.as_str()) else { return false };
            one.places_in(&one.document).any(|(_, span)| spans.overlaps(span))
        };
        self.diagnostics.iter().filter(|one| is_of_topic(one) || was_read(one)).collect()
    }
}

/// Whether a field's text is parsed, not only kept unchanged.
fn is_read(field: impl RecordField) -> bool {
    field.declaration().kind != Kind::Object(&[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Rule;
    use crate::lint::rules::{ambiguous_row, impossible_date, repeated_key};
    use crate::model::{Evidence, Party, PartyField, Provenance, Source};

    fn diagnostic(document: &str, rule: &'static Rule, start: usize) -> Diagnostic {
        Diagnostic {
            rule,
            document: document.into(),
            line: 1,
            column: start + 1,
            span: Span::new(start, start + 4),
            message: String::new(),
            related: Vec::new(),
            excerpt: None,
        }
    }

    #[test]
    fn a_diagnostic_is_about_the_records_read_from_its_place() {
        let party = Party {
            source: Source { document: "a.txt".into(), line: 1 },
            evidence: vec![Evidence::new(PartyField::Founded, Provenance::read(Span::new(10, 30)))],
            ..Party::default()
        };
        let diagnostics = vec![
            diagnostic("a.txt", &repeated_key::RULE, 90),
            diagnostic("a.txt", &impossible_date::RULE, 20),
            diagnostic("a.txt", &impossible_date::RULE, 30),
            diagnostic("b.txt", &impossible_date::RULE, 20),
            diagnostic("b.txt", &ambiguous_row::RULE, 20),
        ];
        let dataset = Dataset { diagnostics, ..Dataset::default() };
        let about = dataset.diagnostics_about(&[party], &[Topic::Infobox]);
        assert_eq!(about, [&dataset.diagnostics[0], &dataset.diagnostics[1]]);
    }
}
