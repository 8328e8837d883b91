//! Steps from a document to its records.

use std::sync::Arc;

use crate::diagnostic::Diagnostics;
use crate::extract::classify::{Subject, Whole, untitled_party, without_headline};
use crate::extract::links::PageLinks;
use crate::extract::party::{Facts, OwnEvents};
use crate::extract::{Extraction, RecordTypes, election, entities, event, party};
use crate::lint::rules::{empty_document, invalid_utf8};
use crate::lint::{self, Analysis};
use crate::markup::{self, Arena, Page};
use crate::model::{
    Document, Election, Event, Evidence, LineIndex, Party, PartyField, Pieces, Record, Source,
    fold, without_spare,
};
use crate::nlp::coreference::leading_names;
use crate::nlp::discourse::Discourse;
use crate::nlp::event_mention::{event_mentions, given_dates};
use crate::nlp::passage::{KeptPassages, Passages, passages};
use crate::nlp::registry::{EntityRegistry, Names};
use crate::values::name::titled_name;

/// Extracts the records of these types, and perhaps some of other types; with `lints`, runs the checks
/// that compare all parts of the document too.
pub fn run(document: &Document, types: RecordTypes, lints: bool) -> Extraction {
    // the page is dropped before the events become one list
    let (extraction, events) = read(document, types, lints);
    Extraction { events: events.into_vec(), ..extraction }
}

/// Does the same as [`run`], and returns the events apart, in pieces.
fn read(document: &Document, types: RecordTypes, lints: bool) -> (Extraction, Pieces<Event>) {
    let arena = Arena::new();
    // parsing takes memory for a while, so the index of lines is made after it
    let relevant = relevant_page(document, types, &arena);
    let lines = LineIndex::new(&document.text);
    let mut diagnostics = Diagnostics::new(document, &lines);
    invalid_utf8::check(document, &mut diagnostics);
    empty_document::check(document, &mut diagnostics);
    let Some((page, subject)) = relevant else {
        let diagnostics = diagnostics.finish();
        return (Extraction { diagnostics, ..Extraction::default() }, Pieces::new());
    };
    let is_read = types.needs_text() || !subject.is_described;
    let kept = if is_read { passages(&page, &arena) } else { KeptPassages::default() };
    let passages = Passages::of(&kept);
    let steps = Steps {
        document,
        name: document.name.as_str().into(),
        lines: &lines,
        types,
        page: &page,
        subject,
        passages: &passages,
    };

    let mut party = steps.party(&mut diagnostics);
    let mut elections = steps.elections(party.as_ref(), &mut diagnostics);
    let registry = steps.registry(party.as_ref(), &elections);
    let (mut events, own_events, facts) = steps.events(party.as_ref(), &registry, &mut diagnostics);
    if let Some(party) = &mut party {
        party::complete(party, &passages, &registry, &own_events, &facts);
    }
    let links = PageLinks::of(&page);
    party.iter_mut().for_each(|party| links.add_to(party));
    elections.iter_mut().for_each(|election| links.add_to(election));
    events.iter_mut().for_each(|event| links.add_to(event));

    steps.refine_diagnostics(party.as_ref(), &elections, &mut diagnostics);
    if lints {
        let analysis = Analysis {
            document,
            page: &page,
            page_type: subject.page_type,
            party: party.as_ref(),
            elections: &elections,
            passages: &passages,
            registry: &registry,
            own_events: own_events.all(),
            event_count: events.len(),
        };
        lint::lint(&analysis, &mut diagnostics);
    }
    let extraction = Extraction {
        parties: party.into_iter().collect(),
        elections,
        events: Vec::new(),
        organisations: registry.into_organisations(),
        diagnostics: diagnostics.finish(),
    };
    (extraction, events)
}

impl RecordTypes {
    /// Whether the sentences of a page that has a title or an infobox are needed.
    fn needs_text(self) -> bool {
        self != RecordTypes::Elections
    }

    /// Whether events are needed.
    fn needs_events(self) -> bool {
        matches!(self, RecordTypes::All | RecordTypes::Events)
    }

    /// Whether a page about this subject can have records of these types.
    fn can_be_in(self, subject: &Subject<'_>) -> bool {
        self != RecordTypes::Parties || !subject.is_described || subject.is_party()
    }
}

/// Parses and classifies a page. Returns `None` if it cannot have records of these types; most pages show
/// this at their beginning.
fn relevant_page<'a>(
    document: &'a Document,
    types: RecordTypes,
    arena: &'a Arena,
) -> Option<(Page<'a>, Subject<'a>)> {
    if types == RecordTypes::Parties
        && let Some(head) = markup::parse_head(document, arena).map(without_headline)
        && !types.can_be_in(&Subject::of(&head))
    {
        return None;
    }
    let page = without_headline(markup::parse(document, arena));
    let subject = Subject::of(&page);
    types.can_be_in(&subject).then_some((page, subject))
}

/// The steps of an extraction, over what all of them need.
struct Steps<'a> {
    document: &'a Document,
    /// The name of the document.
    name: Arc<str>,
    lines: &'a LineIndex,
    types: RecordTypes,
    page: &'a Page<'a>,
    subject: Subject<'a>,
    passages: &'a Passages<'a>,
}

impl<'a> Steps<'a> {
    /// Returns the source of a record that begins at an offset.
    fn source(&self) -> impl Fn(usize) -> Source {
        |offset| Source { document: Arc::clone(&self.name), line: self.lines.line(offset) }
    }

    /// Reads the party that the document is about, without what its text adds.
    fn party(&self, diagnostics: &mut Diagnostics<'_>) -> Option<Party> {
        let source = self.source();
        if self.subject.is_party() {
            let (lead, passages) = (self.subject.lead, self.passages);
            let party = party::of_page(self.page, lead, passages, &source, diagnostics);
            return party.map(|mut party| {
                party::identify(&mut party, &self.document.text);
                party
            });
        }
        let title = self.page.title;
        let is_titled = |names: &Names| {
            title.is_none_or(|title| {
                let title = fold(titled_name(title, self.subject.lead).as_str());
                names.iter().any(|name| fold(name) == title)
            })
        };
        let names = (!self.subject.is_described).then(|| untitled_party(self.passages))?;
        let names = names.filter(is_titled);
        names.map(|names| party::of_names(names, self.passages, &source))
    }

    /// Reads the results of the infobox and the tables.
    fn elections(&self, party: Option<&Party>, diagnostics: &mut Diagnostics<'_>) -> Vec<Election> {
        // "History of the Front": its tables are about the Front
        let whole = self.subject.whole.filter(|_| party.is_none());
        let whole = whole.and_then(Whole::party).map(party::of_title);
        let party = party.or(whole.as_ref());
        let (page, subject, source) = (self.page, &self.subject, self.source());
        without_spare(election::of_page(page, subject, party, &source, diagnostics))
    }

    /// Registers the organisations of the document.
    fn registry(&self, party: Option<&Party>, elections: &[Election]) -> EntityRegistry {
        entities::register(self.page, &self.subject, party, elections, self.passages)
    }

    /// Reads the events of the infobox and the text, what those of the text say of the document's own organisation, and
    /// what else its sentences say of it if it is a party.
    fn events(
        &self,
        party: Option<&Party>,
        registry: &EntityRegistry,
        diagnostics: &mut Diagnostics<'_>,
    ) -> (Pieces<Event>, OwnEvents, Facts) {
        let source = self.source();
        let is_asked = self.types.needs_events();
        let of_infobox = self.page.infobox().zip(party).filter(|_| is_asked);
        let mut events = of_infobox.map_or_else(Pieces::new, |(infobox, party)| {
            let named = party.provenance_of(PartyField::Name).span;
            event::of_glosses(infobox, registry, named, &source).into()
        });
        let mut own_events = OwnEvents::default();
        let mut facts = Facts::default();
        let mut issues = Vec::new();
        let mut discourse = Discourse::default();
        discourse.resume(registry.whole());
        for (at, passage) in self.passages.iter().enumerate() {
            let dates = given_dates(&passage.sentence);
            let list = self.passages.range(at + 1..at + 1 + passage.listed);
            discourse.announce(leading_names(list, registry));
            if party.is_some() {
                facts.add(&passage, registry, &discourse);
            }
            let found = event_mentions(&passage, dates, registry, &mut discourse, &mut issues);
            own_events.add(&found, at);
            if is_asked {
                events.extend(found.iter().map(|one| event::of_mention(one, registry, &source)));
            }
        }
        for (found, span) in &issues {
            lint::report_date(found, *span, diagnostics);
        }
        (events, own_events, facts)
    }

    /// Drops and merges the diagnostics that only the whole page shows to be wrong or repeated.
    fn refine_diagnostics(
        &self,
        party: Option<&Party>,
        elections: &[Election],
        diagnostics: &mut Diagnostics<'_>,
    ) {
        let of_party = party.into_iter().flat_map(Record::evidence).map(Evidence::span);
        let of_elections = elections.iter().flat_map(Record::evidence);
        let of_elections = of_elections.map(Evidence::span);
        let evidence = of_party.chain(of_elections);
        lint::refine(self.page, self.subject.page_type, evidence, diagnostics);
    }
}
