//! Extraction: the blocks of a document become records.
//!
//! [`extract`] is the whole of it. It never fails; what is doubtful becomes a diagnostic.

mod classify;
mod election;
mod event;
mod party;

pub use classify::prefilter;

use classify::{is_organisation, lead, page_type, self_reference_nouns};
use election::infobox::ElectionBox;
use party::untitled_party;

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::lexicon::pages::PageType;
use crate::lint::rules::{empty_document, invalid_utf8};
use crate::lint::{self, Analysis};
use crate::markup::{self, Arena, Block, Page};
use crate::model::{
    Document, Election, Event, LineIndex, Located, Party, PartyField, Provenance, Record, Source,
};
use crate::nlp::event_mention::event_mentions;
use crate::nlp::passage::{self, Passage};
use crate::nlp::registry::EntityRegistry;
use crate::table::contestants::{Contestant, Contestants};
use crate::table::context::ElectionContext;
use crate::values::{name, text};

/// What one document says.
#[derive(Debug, Default)]
pub struct Extraction {
    /// The party that it is about, if it is about one.
    pub parties: Vec<Party>,
    /// The results that its tables and its infobox give.
    pub elections: Vec<Election>,
    /// The dated event_mentions of its prose.
    pub events: Vec<Event>,
    /// Names that mean one organisation, a list each.
    pub organisations: Vec<Vec<String>>,
    /// What is doubtful.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the records of a document.
///
/// ```
/// use hustings::extract::extract;
/// use hustings::model::Document;
///
/// let text = "= Foo Party =\n\nFoo Party\n- Founded: March 1976\n- Ideology: Socialism, Pacifism\n";
/// let party = &extract(&Document::new("foo.txt", text)).parties[0];
/// assert_eq!(party.founded.as_ref().map(ToString::to_string).as_deref(), Some("1976-03"));
/// assert_eq!(party.ideology, ["Socialism", "Pacifism"]);
/// ```
pub fn extract(document: &Document) -> Extraction {
    read(document, RecordTypes::All, false)
}

/// The records that a document is read for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RecordTypes {
    /// Those of all types, and who has which names.
    #[default]
    All,
    /// Parties: a page that is about something else is not read on.
    Parties,
    /// Results: prose is not read.
    Elections,
    /// Events.
    Events,
}

/// Reads what is sought of a document. The records that are sought are those that [`extract`] gives.
pub fn extract_only(document: &Document, sought: RecordTypes) -> Extraction {
    read(document, sought, false)
}

/// Reads the records of a document as [`extract`] does, and takes a second look at it, which finds more
/// that is doubtful: markup that is never closed, figures that cannot be right, places that contradict
/// each other.
pub fn extract_and_lint(document: &Document) -> Extraction {
    read(document, RecordTypes::All, true)
}

fn read(document: &Document, sought: RecordTypes, lints: bool) -> Extraction {
    let lines = LineIndex::new(&document.text);
    let mut diagnostics = Diagnostics::new(document, &lines);
    invalid_utf8::check(document, &mut diagnostics);
    empty_document::check(document, &mut diagnostics);
    let arena = Arena::new();
    // most pages are about something else, which their beginning tells
    if sought == RecordTypes::Parties
        && let Some(head) = markup::parse_head(document, &arena)
        && page_type(&head) != Some(PageType::Party)
    {
        return Extraction { diagnostics: diagnostics.finish(), ..Extraction::default() };
    }
    let page = markup::parse(document, &arena);
    let source =
        |offset: usize| Source { document: document.name.clone(), line: lines.line(offset) };
    let described = page.title.is_some() || page.infobox().is_some();
    let page_type = if described { page_type(&page) } else { None };
    if sought == RecordTypes::Parties && described && page_type != Some(PageType::Party) {
        return Extraction { diagnostics: diagnostics.finish(), ..Extraction::default() };
    }
    let reads_prose = sought != RecordTypes::Elections || !described;
    let passages = if reads_prose { passage::passages(&page, &arena) } else { Vec::new() };

    let mut party = match page_type {
        Some(PageType::Party) => party::of_page(&page, &source, &mut diagnostics),
        None if !described => {
            untitled_party(&passages).map(|names| party::of_names(names, &passages, &source))
        }
        _ => None,
    };
    let contestant = contestant(&page, page_type, party.as_ref());
    let elections = elections(&page, page_type, &contestant, &source, &mut diagnostics);

    let registry = registry(&page, page_type, party.as_ref(), &elections, &passages);
    let mut stated = Vec::new();
    let mut date_issues = Vec::new();
    for passage in &passages {
        stated.extend(event_mentions(passage, &registry, &mut date_issues));
    }
    for (found, span) in &date_issues {
        lint::report_date(found, *span, &mut diagnostics);
    }
    if let Some(party) = &mut party {
        party::complete(party, &passages, &registry, &stated);
    }
    let tells_events = matches!(sought, RecordTypes::All | RecordTypes::Events);
    let boxed = page.infobox().filter(|_| party.is_some() && tells_events);
    let named = party.as_ref().map(|party| party.provenance_of(PartyField::Name).span);
    let named = named.unwrap_or_default();
    let mut events =
        boxed.map_or_else(Vec::new, |boxed| event::of_glosses(boxed, &registry, named, &source));
    events.extend(stated.iter().map(|statement| event::of_mention(statement, &registry, &source)));
    let of_party = party.iter().flat_map(Record::evidence).map(|one| one.provenance.span);
    let of_elections = elections.iter().flat_map(Record::evidence).map(|one| one.provenance.span);
    lint::refine(&page, page_type, of_party.chain(of_elections), &mut diagnostics);
    if lints {
        let analysis = Analysis {
            document,
            page: &page,
            page_type,
            party: party.as_ref(),
            elections: &elections,
            passages: &passages,
            registry: &registry,
            event_mentions: &stated,
            event_count: events.len(),
        };
        lint::lint(&analysis, &mut diagnostics);
    }
    Extraction {
        parties: party.into_iter().collect(),
        elections,
        events,
        organisations: registry.into_organisations(),
        diagnostics: diagnostics.finish(),
    }
}

/// Whose results the tables of a page are, where a row does not say it.
fn contestant(page: &Page<'_>, page_type: Option<PageType>, party: Option<&Party>) -> Contestant {
    let person = page
        .title
        .filter(|_| page_type == Some(PageType::Person))
        .map(text::without_gloss)
        .filter(|title| name::is_person_name(title.as_str()));
    let inferred =
        |party: &Party, field: PartyField| Provenance::inferred(party.provenance_of(field).span);
    Contestant {
        party: party.map(|party| Located {
            value: (party.name.clone(), party.id.clone()),
            provenance: inferred(party, PartyField::Name),
        }),
        person: person.map(|name| Located::inferred(name.as_str().to_owned(), name.span())),
        country: party.and_then(|party| {
            let provenance = inferred(party, PartyField::Country);
            party.country.clone().map(|value| Located { value, provenance })
        }),
    }
}

/// Who is named in a document: the organisation that it is about, those of the infobox and of the
/// results, and whom the prose names.
fn registry(
    page: &Page<'_>,
    page_type: Option<PageType>,
    party: Option<&Party>,
    elections: &[Election],
    passages: &[Passage<'_>],
) -> EntityRegistry {
    let nouns = self_reference_nouns(page, party.is_some());
    let titled = page
        .title
        .map(|title| text::single_spaced(text::without_gloss(title).as_str()))
        .filter(|title| page_type == Some(PageType::Other) && is_organisation(title, &nouns));
    let own = party.map(party::names).or_else(|| titled.map(|title| vec![title]));
    let mut registry = EntityRegistry::new(own, &nouns);
    if let Some(newspaper) = party.and_then(|party| party.newspaper.as_deref()) {
        registry.exclude(newspaper);
    }
    let related = party.map_or_else(Vec::new, party::related);
    let contestants = elections.iter().filter_map(|election| election.party.clone());
    for name in related.into_iter().chain(contestants.filter(|name| name.contains(' '))) {
        registry.add(vec![name]);
    }
    for passage in passages.iter().filter(|passage| passage.is_lead) {
        registry.learn_definition(&passage.sentence);
    }
    for passage in passages {
        registry.learn(&passage.sentence);
    }
    registry
}

/// The results of a page's infobox, if it is about an election, and of its tables. Where both have a
/// contestant, the table's row stands, with what only the infobox tells.
fn elections(
    page: &Page<'_>,
    page_type: Option<PageType>,
    contestant: &Contestant,
    source: &impl Fn(usize) -> Source,
    diagnostics: &mut Diagnostics<'_>,
) -> Vec<Election> {
    let title = page.title.filter(|_| contestant.party.is_none());
    let mut context = ElectionContext::of_page(title, lead(page));
    let described = page.title.is_some() || page.infobox().is_some();
    if described && !matches!(page_type, Some(PageType::Party | PageType::Election)) {
        context.on_other_page();
    }
    let mut boxed = ElectionBox::default();
    if page_type == Some(PageType::Election)
        && let Some(infobox) = page.infobox()
    {
        boxed = election::infobox::read(infobox, &mut context, source);
    }
    let mut elections = Vec::new();
    let mut known = Contestants::default();
    known.learn(boxed.contestants());
    let mut above = None;
    for block in &page.blocks {
        match block {
            Block::Heading(heading) => context.enter(*heading),
            Block::List(items) => {
                if let Some(label) = passage::label(items) {
                    context.label(label);
                }
            }
            Block::Infobox(infobox) => {
                if context.is_in_section()
                    && let Some((day, span)) = election::infobox::day(infobox)
                {
                    context.in_section_on(day, span);
                }
            }
            Block::Table(table) => {
                let caption = above.and_then(passage::caption);
                let context = context.under(caption.as_slice());
                let read =
                    election::read_table(table, &context, contestant, &known, source, diagnostics);
                known.learn(&read);
                elections.extend(read);
            }
            _ => {}
        }
        above = Some(block);
    }
    boxed.join(elections)
}
