//! Conflicts between documents about one party.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Excerpt, Related, diagnostic_at};
use crate::lint::rules::{ambiguous_name, conflicting_documents};
use crate::model::{Date, LineIndex, Party, PartyField, Record, RecordField, fold};

/// What a document says about its party, with the places.
#[derive(Debug, Clone)]
pub struct Assertion {
    /// The identifier of the party.
    id: String,
    country: String,
    name: (String, Related),
    /// Its other names, folded.
    others: Vec<String>,
    abbreviation: Option<(String, Related)>,
    founded: Option<(Date, Related)>,
    dissolved: Option<(Date, Related)>,
}

impl Assertion {
    /// Returns what a document with this text and these lines says about a party; `None` if it names no
    /// country, as parties of different countries share names.
    pub fn of(party: &Party, text: &str, lines: &LineIndex) -> Option<Self> {
        let place = |field: PartyField| {
            let span = party.evidence_of(field).next()?.span;
            Some(Related {
                document: party.source.document.to_string(),
                line: lines.line(span.start),
                column: lines.column(text, span.start),
                span,
                message: String::new(),
                excerpt: Some(Excerpt::of(text, lines, span)),
            })
        };
        let dated = |field: PartyField, date: &Option<Date>| Some((date.clone()?, place(field)?));
        Some(Assertion {
            id: party.id.clone(),
            country: fold(party.country.as_deref()?),
            name: (
                party.name.clone(),
                place(PartyField::Name).or_else(|| place(PartyField::Country))?,
            ),
            others: party
                .native_name
                .iter()
                .chain(&party.other_names)
                .map(|name| fold(name))
                .collect(),
            abbreviation: party.abbreviation.clone().zip(place(PartyField::Abbreviation)),
            founded: dated(PartyField::Founded, &party.founded),
            dissolved: dated(PartyField::Dissolved, &party.dissolved),
        })
    }
}

/// Finds the conflicts between documents: names that two parties share, and dates of one party that
/// cannot both be right.
pub fn find_conflicts(assertions: &[Assertion]) -> Vec<Diagnostic> {
    let mut conflicts = Vec::new();
    let mut named: BTreeMap<(&str, String), Vec<&Assertion>> = BTreeMap::new();
    let mut short: BTreeMap<(&str, String), Vec<&Assertion>> = BTreeMap::new();
    for assertion in assertions {
        named.entry((&assertion.country, fold(&assertion.name.0))).or_default().push(assertion);
        if let Some((abbreviation, _)) = &assertion.abbreviation {
            short.entry((&assertion.country, fold(abbreviation))).or_default().push(assertion);
        }
    }
    for assertions in named.into_values().filter(|assertions| assertions.len() > 1) {
        let (first, others) = (assertions[0], &assertions[1..]);
        let mut twins = Vec::new();
        for other in others.iter().filter(|other| !is_of_document(other, first)) {
            if other.id == first.id && !are_apart(first, other) && !differ(first, other) {
                conflicts.extend(contradiction(
                    PartyField::Founded,
                    &first.founded,
                    &other.founded,
                ));
                conflicts.extend(contradiction(
                    PartyField::Dissolved,
                    &first.dissolved,
                    &other.dissolved,
                ));
            } else {
                twins.push(*other);
            }
        }
        conflicts.extend(ambiguous(&first.name, &twins, |assertion| Some(&assertion.name)));
    }
    for assertions in short.into_values().filter(|assertions| assertions.len() > 1) {
        let first = assertions[0];
        let name = fold(&first.name.0);
        let twins: Vec<&Assertion> = assertions[1..]
            .iter()
            .copied()
            .filter(|other| !is_of_document(other, first) && fold(&other.name.0) != name)
            .collect();
        if let Some(abbreviation) = &first.abbreviation {
            conflicts.extend(ambiguous(abbreviation, &twins, |assertion| {
                assertion.abbreviation.as_ref()
            }));
        }
    }
    conflicts
}

fn is_of_document(one: &Assertion, other: &Assertion) -> bool {
    one.name.1.document == other.name.1.document
}

/// Whether both have other names, but none in common.
fn differ(one: &Assertion, other: &Assertion) -> bool {
    !one.others.is_empty()
        && !other.others.is_empty()
        && !one.others.iter().any(|name| other.others.contains(name))
}

/// Whether two parties of one name were founded so far apart that they are probably different.
fn are_apart(one: &Assertion, other: &Assertion) -> bool {
    const MAX_DISTANCE: i32 = 10;
    let year = |assertion: &Assertion| assertion.founded.as_ref().and_then(|(date, _)| date.year());
    matches!((year(one), year(other)), (Some(one), Some(other)) if one.abs_diff(other) > MAX_DISTANCE as u32)
}

/// Reports two dates of one party that cannot both be right.
fn contradiction(
    field: PartyField,
    one: &Option<(Date, Related)>,
    other: &Option<(Date, Related)>,
) -> Option<Diagnostic> {
    let ((first, place), (second, other)) = (one.as_ref()?, other.as_ref()?);
    let apart = match (first.year(), second.year()) {
        (Some(first), Some(second)) => first != second,
        _ => false,
    };
    (apart && first.is_certain() && second.is_certain()).then(|| {
        let message = conflicting_documents::related(field.name(), second);
        let related = Related { message, ..other.clone() };
        let message = conflicting_documents::message(field.name(), first, second, &other.document);
        diagnostic_at(&conflicting_documents::RULE, place, message, vec![related])
    })
}

/// Reports a name that other parties have too.
fn ambiguous<'c>(
    (name, place): &(String, Related),
    twins: &[&'c Assertion],
    of: impl Fn(&'c Assertion) -> Option<&'c (String, Related)>,
) -> Option<Diagnostic> {
    const MAX: usize = 3;
    let related: Vec<Related> = twins
        .iter()
        .take(MAX)
        .filter_map(|twin| of(twin))
        .map(|(_, place)| Related { message: ambiguous_name::related(), ..place.clone() })
        .collect();
    let other = twins.first()?;
    let (document, other) = (&other.name.1.document, &other.name.0);
    let message = ambiguous_name::message(name, document, other, twins.len() - 1);
    Some(diagnostic_at(&ambiguous_name::RULE, place, message, related))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::diagnostic::Rule;
    use crate::model::Document;

    /// The conflicts between documents that are given as name, title and infobox.
    fn conflicts(documents: &[(&str, &str, &str)]) -> Vec<(&'static Rule, String)> {
        let assertions: Vec<Assertion> = documents
            .iter()
            .flat_map(|(name, title, entries)| {
                let text = format!("= {title} =\n\n{title}\n- Country: Ruritania\n{entries}");
                Dataset::linted(Document::new(*name, text)).assertions
            })
            .collect();
        let found = find_conflicts(&assertions).into_iter();
        found
            .map(|one| {
                let excerpt =
                    one.excerpt.unwrap_or_else(|| panic!("{} has no excerpt", one.message));
                assert!(one.related.iter().all(|related| related.excerpt.is_some()));
                (one.rule, format!("{} {}", one.document, excerpt.slice(one.span)))
            })
            .collect()
    }

    #[test]
    fn documents_about_one_party() {
        let one = ("a", "Reed Party", "- Founded: 1976\n- Dissolved: 1990\n");
        assert_eq!(conflicts(&[one, ("b", "Reed Party", "- Founded: March 1976\n")]), []);
        assert_eq!(
            conflicts(&[one, ("b", "Reed Party", "- Founded: 1979\n- Dissolved: 1992\n")]),
            [
                (&conflicting_documents::RULE, "a 1976".to_owned()),
                (&conflicting_documents::RULE, "a 1990".to_owned())
            ]
        );
        assert_eq!(conflicts(&[one, ("b", "Reed Party", "- Founded: c. 1979\n")]), []);
        assert_eq!(conflicts(&[one, ("b", "Mill Party", "- Founded: 1979\n")]), []);
    }

    #[test]
    fn names_of_several_parties() {
        let one = ("a", "Reed Party", "- Founded: 1920\n- Abbreviation: RP\n");
        for (other, expected) in [
            (("b", "Reed Party (1980)", "- Founded: 1980\n"), Some("a Reed Party")),
            (("b", "Reed Party", "- Founded: 1980\n"), Some("a Reed Party")),
            (("b", "Radical Party", "- Abbreviation: RP\n"), Some("a RP")),
            (("b", "Radical Party", "- Abbreviation: RaP\n"), None),
        ] {
            let expected: Vec<(&'static Rule, String)> =
                expected.map(|text| (&ambiguous_name::RULE, text.to_owned())).into_iter().collect();
            assert_eq!(conflicts(&[one, other]), expected, "{other:?}");
        }
    }
}
