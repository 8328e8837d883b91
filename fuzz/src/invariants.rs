//! Invariants of any document: nothing panics, every span lies in the text, every value has evidence, every line
//! number exists, the same text gives the same records, and records that are written can be read again.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::io::Cursor;

use hustings::dataset::{
    Asked, Citation, Dataset, Decisions, Difference, Entities, KnownParty, NameInRecord,
    PartyIndex, Profile, Redirects, Resolution, Snapshot, SourceDocument, merged,
};
use hustings::diagnostic::Diagnostic;
use hustings::extract::{
    Extraction, RecordTypes, extract, extract_and_lint, extract_only, prefilter,
};
use hustings::markup::{Arena, parse};
use hustings::model::{
    Change, ChangeKind, Document, Party, Record, RecordField, RecordLines, Span, Syntax, Value,
};
use hustings::records::{Plan, Wanted, datasets, lines, select};
use hustings::source::{Batch, Item, Options, batches_of};

/// Reads a document and panics if an invariant does not hold.
pub fn check(document: &Document) {
    let found = extract(document);
    let original = SourceDocument::of(document.clone());
    check_records(document, &original, &found.parties);
    check_records(document, &original, &found.elections);
    check_records(document, &original, &found.events);
    for Diagnostic { rule, span, line, column, .. } in &found.diagnostics {
        check_place(document, *span, *line);
        assert!(rule.code == "D002" || span.start < span.end, "{rule:?} at nothing: {document:?}");
        assert!(*column >= 1, "column {column} of {document:?}");
    }
    assert!(found.parties.len() <= 1, "two parties of {document:?}");

    let Extraction { parties, elections, events, organisations, diagnostics } = extract(document);
    assert_eq!(found.parties, parties);
    assert_eq!(found.elections, elections);
    assert_eq!(found.events, events);
    assert_eq!(found.organisations, organisations);
    assert_eq!(found.diagnostics, diagnostics);

    let linted = extract_and_lint(document);
    for one in &linted.diagnostics {
        check_place(document, one.span, one.line);
        one.related.iter().for_each(|related| check_place(document, related.span, related.line));
    }
    assert_eq!(linted.parties, found.parties);
    assert_eq!(linted.elections, found.elections);
    assert_eq!(linted.events, found.events);

    check_record_types(document, &found);
    check_written(&Dataset::with_source(document.clone()));
    check_written(&Dataset::of(document.clone()));
}

/// Checks that extracting one type of record gives the same records as extracting all, also for a page of a dump.
fn check_record_types(document: &Document, found: &Extraction) {
    assert_eq!(extract_only(document, RecordTypes::Parties).parties, found.parties);
    assert_eq!(extract_only(document, RecordTypes::Elections).elections, found.elections);
    assert_eq!(extract_only(document, RecordTypes::Events).events, found.events);
    for title in ["A page", "Green Party", "List of parties"] {
        let (title, syntax) = (Some(title.to_owned()), Some(Syntax::Wikitext));
        let page = Document { title: title.clone(), syntax, ..document.clone() };
        let parties = extract(&page).parties;
        assert_eq!(extract_only(&page, RecordTypes::Parties).parties, parties, "{page:?}");
        let escaped = page.text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        let passes = prefilter(&title.unwrap_or_default(), &escaped);
        assert!(passes || parties.is_empty(), "filtered out, but about a party: {page:?}");
    }
}

/// Checks that the records of a document can be written and read again.
pub fn check_written(dataset: &Dataset) {
    let written = lines(dataset).expect("writing to memory succeeds");
    let read = read_lines(written.clone(), !dataset.source_documents.is_empty());
    let mut again = Dataset::default();
    for read in read {
        again.append(read.expect("written records can be read"));
    }
    check_same(&dataset.parties, &again.parties);
    check_same(&dataset.elections, &again.elections);
    check_same(&dataset.events, &again.events);
    let rewritten = lines(&again).expect("writing to memory succeeds");
    assert_eq!(String::from_utf8(written), String::from_utf8(rewritten));
}

/// Reads lines of records, grouped by document; each invalid line gives an error.
pub fn read_lines(bytes: Vec<u8>, evidence: bool) -> Vec<Result<Dataset, String>> {
    let batches = batches_of("a", Cursor::new(bytes), Options::default());
    let mut all = Vec::new();
    for item in batches.flat_map(Batch::items) {
        match item {
            Ok(Item::Records(lines)) => {
                let read = datasets(&lines, evidence).into_iter();
                all.extend(read.map(|read| read.map_err(|error| error.to_string())));
            }
            Ok(Item::Document(_) | Item::Redirect(_)) => {}
            Err(error) => all.push(Err(error.to_string())),
        }
    }
    all
}

/// Checks that a field has the same value whether it is read alone or with all others.
pub fn check_single_fields<R: Record + PartialEq + Debug>(bytes: Vec<u8>) {
    let batches = batches_of("a", Cursor::new(bytes), Options::default());
    for item in batches.flat_map(Batch::items) {
        let Ok(Item::Records(lines)) = item else { continue };
        for at in 0..lines.lines.len() {
            let line = RecordLines { lines: vec![lines.lines[at].clone()], ..lines.clone() };
            let read = |wanted| {
                let mut all = Vec::new();
                let plan = Plan::new::<R>(Vec::new(), wanted);
                select::<R>(
                    &line,
                    &plan,
                    |_, _| true,
                    |read| {
                        all.extend(read.map(|read| read.record.clone()));
                    },
                );
                all.pop()
            };
            let Some(whole) = read(Wanted::all::<R>(false)) else { continue };
            for (index, field) in R::FIELDS.iter().enumerate() {
                let alone =
                    read(Wanted::fields::<R>(&[field.name])).expect("a part of a readable record");
                let values = [&whole, &alone].map(|record| record.get(index).to_string());
                assert_eq!(values[0], values[1], "{} of {line:?}", field.name);
            }
        }
    }
}

/// Checks that records are equal, ignoring their evidence, whose order may differ.
fn check_same<R: Record + Clone + PartialEq + Debug>(records: &[R], others: &[R]) {
    let without_evidence = |records: &[R]| -> Vec<R> {
        let mut records = records.to_vec();
        records.iter_mut().for_each(|record| record.evidence_mut().clear());
        records
    };
    assert_eq!(without_evidence(records), without_evidence(others));
}

fn check_records<R: Record>(document: &Document, original: &SourceDocument, records: &[R]) {
    let mut faults = Vec::new();
    check_places(document, records, &mut faults);
    assert!(faults.is_empty(), "{}: {document:?}", faults.join("\n"));
    for record in records {
        let citations = original.citations(record, None);
        let cited = R::FIELDS.iter().flat_map(|field| citations.of(field.name));
        let mut number = 0;
        for Citation { line, column, start, end, text, .. } in cited {
            number += 1;
            assert_eq!(document.text.get(*start..*end), Some(text.as_str()));
            let before = &document.text[..*start];
            assert_eq!(*line, 1 + before.matches('\n').count());
            let on_line = before.rsplit('\n').next().unwrap_or_default();
            assert_eq!(*column, 1 + on_line.chars().count());
        }
        assert_eq!(number, record.evidence().len());
        for evidence in record.evidence() {
            let span = evidence.span();
            check_place(document, span, record.source().line);
            assert!(span.start < span.end, "{} of nothing: {document:?}", evidence.field());
        }
    }
}

/// Checks that a span lies on character boundaries of the text and that a line exists in it.
fn check_place(document: &Document, span: Span, line: usize) {
    let Document { text, .. } = document;
    assert!(text.get(span.range()).is_some(), "{span:?} does not slice {text:?}");
    let lines = 1 + text.matches('\n').count();
    assert!((1..=lines).contains(&line), "line {line} of {text:?}");
}

/// The fields that can come from a title outside the text, in a dump or a file name.
const TITLED: [&str; 9] = [
    "name", "other_names", "election", "kind", "date", "country", "constituency", "party",
    "candidate",
];

/// Checks that every value of a record has evidence in the document and empty fields have none; each item of a list has
/// one place.
pub fn check_places<R: Record>(document: &Document, records: &[R], faults: &mut Vec<String>) {
    let arena = Arena::new();
    let title = parse(document, &arena).title;
    let unplaced = title.is_some_and(|title| title.span().is_empty());
    for record in records {
        assert_eq!(*record.source().document, *document.name);
        for evidence in record.evidence() {
            let text = &document.text[evidence.span().range()];
            assert!(!text.trim().is_empty(), "{}: {}", document.name, evidence.field());
        }
        for field in R::Field::ALL {
            let value = record.value(*field);
            let places = record.evidence_of(*field).count();
            let fits = match (&value, field.name()) {
                (_, "id" | "party_id" | "basis" | "repeats" | "source") => continue,
                (_, name) if unplaced && TITLED.contains(&name) && places == 0 => continue,
                (Value::List(items), _) => places == items.len(),
                (Value::Object(object), "infobox" | "other") => {
                    let parts = object.parts();
                    let filled = parts.iter().filter(|(_, text)| !text.to_string().is_empty());
                    places == filled.count()
                }
                // the title of a page may come from outside the text
                (Value::Object(object), "identifiers") => {
                    let parts = object.parts();
                    let outside = parts.iter().filter(|(kind, _)| unplaced && kind == "page");
                    places == parts.len() - outside.count()
                }
                (value, _) => (places > 0) != value.is_empty(),
            };
            if !fits {
                let line = record.source().line;
                let at = format!("{}:{line}: {}.{}", document.name, R::NAME, field.name());
                faults.push(format!("{at} = {value} has {places} places"));
            }
        }
    }
}

/// Checks that every party is in one organisation, ids are unique, and neither depends on the order of the parties.
pub fn check_entities(parties: &[Party], redirects: &Redirects, decisions: &Decisions) {
    let of = |parties: &[&Party]| {
        let profile = |party: &&Party| Profile::of(party).with_redirects(redirects);
        Entities::of(parties.iter().map(profile).collect(), decisions)
    };
    let forwards: Vec<&Party> = parties.iter().collect();
    let entities = of(&forwards);
    let mut ids = BTreeSet::new();
    let mut members = 0;
    for entity in 0..entities.len() {
        assert!(ids.insert(entities.id(entity).to_owned()), "{} twice", entities.id(entity));
        let own = entities.members(entity);
        members += own.len();
        let own: Vec<&Party> = own.iter().map(|at| &parties[*at]).collect();
        let all = merged(&own, entities.id(entity));
        assert_eq!(all.sources.len(), own.len());
        assert_eq!(merged(&[&all], entities.id(entity)).name, all.name);
    }
    assert_eq!(members, parties.len());
    let named = |entities: &Entities| {
        let profiles = entities.profiles().iter().enumerate();
        let mut named: Vec<(Profile, String)> = profiles
            .map(|(at, one)| (one.clone(), entities.id(entities.entity_of(at)).to_owned()))
            .collect();
        named.sort();
        named
    };
    let backwards: Vec<&Party> = parties.iter().rev().collect();
    assert_eq!(named(&entities), named(&of(&backwards)));
}

/// Checks that an entity finds its organisation, and that a name in a record means at most one.
pub fn check_names(datasets: &[Dataset], redirects: &Redirects, decisions: &Decisions) {
    let parties = datasets.iter().flat_map(|dataset| {
        dataset.parties.iter().map(move |party| KnownParty::of(party, dataset))
    });
    let index = PartyIndex::compare(parties.collect(), redirects, decisions);
    let entities = 0..index.entities().len();
    for entity in entities.clone() {
        let asked = Asked::of(index.entities().id(entity));
        assert_eq!(index.find(&asked, |_| true), Resolution::Found(vec![entity]));
    }
    for Dataset { elections, events, names, .. } in datasets {
        let of_results = elections.iter().filter_map(|one| NameInRecord::of_election(one, names));
        let of_events = events.iter().flat_map(|one| NameInRecord::of_event(one, names));
        for name in of_results.chain(of_events) {
            let meant = entities.clone().filter(|entity| index.is_meant(*entity, &name));
            assert!(meant.count() <= 1, "{name:?}");
        }
    }
}

/// Checks that a snapshot does not differ from itself, that the difference of two is the same in both directions, and that
/// it does not depend on the order of their documents. Each function gives the documents of a snapshot and its redirects.
pub fn check_diff(datasets: &[impl Fn() -> (Vec<Dataset>, Redirects); 2]) {
    let snapshot = |(documents, redirects): (Vec<Dataset>, Redirects)| {
        let mut snapshot = Snapshot::default();
        snapshot.add_redirects(redirects);
        documents.into_iter().for_each(|dataset| snapshot.add(dataset));
        snapshot
    };
    let of = |old: &Snapshot, new: &Snapshot| {
        let mut changes = Difference::of(old, new, &Decisions::default()).changes;
        changes.sort_by_cached_key(|one| format!("{one:?}"));
        changes
    };
    let [old, new] = [0, 1].map(|at| snapshot(datasets[at]()));
    assert_eq!(of(&old, &old), []);
    let forwards = of(&old, &new);
    let mirrored = |changes: Vec<Change>, turns: bool| -> BTreeSet<String> {
        changes.into_iter().map(|one| mirrored(one, turns)).collect()
    };
    assert_eq!(mirrored(forwards.clone(), false), mirrored(of(&new, &old), true));
    let backwards = [0, 1].map(|at| {
        let (documents, redirects) = datasets[at]();
        let parties = || documents.iter().flat_map(|one| &one.parties);
        let places: BTreeSet<_> = parties().map(|one| &one.source).collect();
        // of records from one place, only the order differs
        let are_placed = places.len() == parties().count();
        are_placed.then(|| snapshot((documents.into_iter().rev().collect(), redirects)))
    });
    if let [Some(old), Some(new)] = backwards {
        assert_eq!(of(&old, &new), forwards);
    }
}

/// Returns what a change says, old and new exchanged if it is to be turned. A refined date is a changed one from the other
/// side, and the name of the party is that in the new snapshot.
fn mirrored(change: Change, turns: bool) -> String {
    let Change { field, change: kind, old, new, old_source, new_source, .. } = change;
    let kind = match kind {
        ChangeKind::Added if turns => ChangeKind::Removed,
        ChangeKind::Removed if turns => ChangeKind::Added,
        ChangeKind::Refined => ChangeKind::Changed,
        kind => kind,
    };
    let (one, other) = ((old, old_source), (new, new_source));
    let (one, other) = if turns { (other, one) } else { (one, other) };
    format!("{field} {kind:?} {one:?} {other:?}")
}
