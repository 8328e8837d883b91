//! What documents say of one party, compared.

use std::collections::BTreeMap;

use crate::diagnostic::{Diagnostic, Excerpt, Related, Rule};
use crate::lint::rules::{ambiguous_name, conflicting_documents};
use crate::model::{Date, LineIndex, Party, PartyField, Record, RecordField, fold};

/// What a document says of its party, with the places where it says it.
#[derive(Debug, Clone)]
pub struct Assertion {
    /// The identifier of the party.
    id: String,
    country: String,
    name: (String, Related),
    /// What else it is called, folded.
    others: Vec<String>,
    abbreviation: Option<(String, Related)>,
    founded: Option<(Date, Related)>,
    dissolved: Option<(Date, Related)>,
}

impl Assertion {
    /// What a document of this text and these lines says of a party. Nothing where it names no country:
    /// parties of different countries bear the same names.
    pub fn of(party: &Party, text: &str, lines: &LineIndex) -> Option<Self> {
        let place = |field: PartyField| {
            let span = party.evidence_of(field).next()?.span;
            Some(Related {
                document: party.source.document.clone(),
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

/// What is doubtful of parties that several documents tell of: names that two of them bear, and dates
/// of one party that cannot both be right.
pub fn find_conflicts(assertions: &[Assertion]) -> Vec<Diagnostic> {
    let mut doubts = Vec::new();
    let mut named: BTreeMap<(&str, String), Vec<&Assertion>> = BTreeMap::new();
    let mut short: BTreeMap<(&str, String), Vec<&Assertion>> = BTreeMap::new();
    for claim in assertions {
        named.entry((&claim.country, fold(&claim.name.0))).or_default().push(claim);
        if let Some((abbreviation, _)) = &claim.abbreviation {
            short.entry((&claim.country, fold(abbreviation))).or_default().push(claim);
        }
    }
    for assertions in named.into_values().filter(|assertions| assertions.len() > 1) {
        let (first, others) = (assertions[0], &assertions[1..]);
        let mut twins = Vec::new();
        for other in others.iter().filter(|other| !is_of_document(other, first)) {
            if other.id == first.id && !are_apart(first, other) && !differ(first, other) {
                doubts.extend(contradiction(PartyField::Founded, &first.founded, &other.founded));
                doubts.extend(contradiction(
                    PartyField::Dissolved,
                    &first.dissolved,
                    &other.dissolved,
                ));
            } else {
                twins.push(*other);
            }
        }
        doubts.extend(ambiguous(&first.name, &twins, |claim| Some(&claim.name)));
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
            doubts.extend(ambiguous(abbreviation, &twins, |claim| claim.abbreviation.as_ref()));
        }
    }
    doubts
}

fn is_of_document(one: &Assertion, other: &Assertion) -> bool {
    one.name.1.document == other.name.1.document
}

/// Whether both have other names, and none of them in common.
fn differ(one: &Assertion, other: &Assertion) -> bool {
    !one.others.is_empty()
        && !other.others.is_empty()
        && !one.others.iter().any(|name| other.others.contains(name))
}

/// Whether two parties of one name were founded so far apart that they are rather two.
fn are_apart(one: &Assertion, other: &Assertion) -> bool {
    const MAX_DISTANCE: i32 = 10;
    let year = |claim: &Assertion| claim.founded.as_ref().and_then(|(date, _)| date.year());
    matches!((year(one), year(other)), (Some(one), Some(other)) if one.abs_diff(other) > MAX_DISTANCE as u32)
}

/// Two dates of one party that cannot both be right.
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
        diagnostic(&conflicting_documents::RULE, place, message, vec![related])
    })
}

/// A name that others bear too.
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
    Some(diagnostic(&ambiguous_name::RULE, place, message, related))
}

fn diagnostic(
    rule: &'static Rule,
    place: &Related,
    message: String,
    related: Vec<Related>,
) -> Diagnostic {
    let Related { document, line, column, span, excerpt, .. } = place.clone();
    Diagnostic { rule, document, line, column, span, message, related, excerpt }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::model::Document;

    /// What is told of documents that are given as name, title and infobox.
    fn told(documents: &[(&str, &str, &str)]) -> Vec<(&'static Rule, String)> {
        let assertions: Vec<Assertion> = documents
            .iter()
            .flat_map(|(name, title, entries)| {
                let text = format!("= {title} =\n\n{title}\n- Country: Ruritania\n{entries}");
                Dataset::linted(Document::new(*name, text)).assertions
            })
            .collect();
        let told = find_conflicts(&assertions).into_iter();
        told.map(|one| {
            let excerpt = one.excerpt.unwrap_or_else(|| panic!("{} has no excerpt", one.message));
            assert!(one.related.iter().all(|related| related.excerpt.is_some()));
            (one.rule, format!("{} {}", one.document, excerpt.slice(one.span)))
        })
        .collect()
    }

    #[test]
    fn documents_that_tell_of_one_party() {
        let one = ("a", "Reed Party", "- Founded: 1976\n- Dissolved: 1990\n");
        assert_eq!(told(&[one, ("b", "Reed Party", "- Founded: March 1976\n")]), []);
        assert_eq!(
            told(&[one, ("b", "Reed Party", "- Founded: 1979\n- Dissolved: 1992\n")]),
            [
                (&conflicting_documents::RULE, "a 1976".to_owned()),
                (&conflicting_documents::RULE, "a 1990".to_owned())
            ]
        );
        assert_eq!(told(&[one, ("b", "Reed Party", "- Founded: c. 1979\n")]), []);
        assert_eq!(told(&[one, ("b", "Mill Party", "- Founded: 1979\n")]), []);
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
            assert_eq!(told(&[one, other]), expected, "{other:?}");
        }
    }
}
