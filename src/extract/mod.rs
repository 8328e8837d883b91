//! Extraction: the blocks of a document become records.
//!
//! [`extract`] is the whole of it. It never fails; what is doubtful becomes a diagnostic.

mod check;
mod clause;
pub mod date;
mod election;
mod entities;
mod event;
mod list;
mod mention;
mod name;
mod number;
mod occasion;
mod outline;
mod party;
mod phrase;
mod prose;
mod scope;
mod sentence;
mod statement;
mod subject;
mod table;
mod text;
mod token;
mod told;
mod tree;
mod trigger;
mod vocabulary;

pub use name::abbreviates;
pub use number::{read_count, read_percent, read_rank, read_seats};
pub use outline::{Outline, Standing, TableCell};
pub use subject::may_be_party;
pub use vocabulary::countries::country_in;

/// The readers of values that are no part of the interface, for what reads anything with them.
#[doc(hidden)]
pub mod values {
    pub use super::list::{read_colours, read_list, read_people};
    pub use super::name::{clean_name, has_status_word, is_person_name, looks_like_abbreviation};
    pub use super::number::{read_amount, read_bracketed_percent};
    pub use super::text::without_footnotes;
}

use election::infobox::ElectionBox;
use election::{Contestant, Contestants};
use entities::Entities;
use occasion::Occasion;
use party::untitled_party;
use prose::Passage;
use statement::statements;
use subject::{Subject, is_organisation, lead, own_nouns, subject};
use told::Told;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markup::{self, Arena, Block, Page};
use crate::model::{Document, Election, Event, LineIndex, Party, Record, Source, Span};

/// What one document says.
#[derive(Debug, Default)]
pub struct Extraction {
    /// The party that it is about, if it is about one.
    pub parties: Vec<Party>,
    /// The results that its tables and its infobox give.
    pub elections: Vec<Election>,
    /// The dated statements of its prose.
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
    read(document, Sought::All, false)
}

/// The records that a document is read for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sought {
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
pub fn extract_sought(document: &Document, sought: Sought) -> Extraction {
    read(document, sought, false)
}

/// Reads the records of a document as [`extract`] does, and takes a second look at it, which finds more
/// that is doubtful: markup that is never closed, figures that cannot be right, places that contradict
/// each other.
pub fn examine(document: &Document) -> Extraction {
    read(document, Sought::All, true)
}

fn read(document: &Document, sought: Sought, examines: bool) -> Extraction {
    let lines = LineIndex::new(&document.text);
    let mut diagnostics = Diagnostics::new(document, &lines);
    report_text(document, &mut diagnostics);
    let arena = Arena::new();
    // most pages are about something else, which their beginning tells
    if sought == Sought::Parties
        && let Some(head) = markup::parse_head(document, &arena)
        && subject(&head) != Some(Subject::Party)
    {
        return Extraction { diagnostics: diagnostics.finish(), ..Extraction::default() };
    }
    let page = markup::parse(document, &arena);
    let source =
        |offset: usize| Source { document: document.name.clone(), line: lines.line(offset) };
    let described = page.title.is_some() || page.infobox().is_some();
    let subject = if described { subject(&page) } else { None };
    if sought == Sought::Parties && described && subject != Some(Subject::Party) {
        return Extraction { diagnostics: diagnostics.finish(), ..Extraction::default() };
    }
    let reads_prose = sought != Sought::Elections || !described;
    let passages = if reads_prose { prose::passages(&page, &arena) } else { Vec::new() };

    let mut party = match subject {
        Some(Subject::Party) => party::of_page(&page, &source, &mut diagnostics),
        None if !described => {
            untitled_party(&passages).map(|names| party::of_names(names, &passages, &source))
        }
        _ => None,
    };
    let contestant = contestant(&page, subject, party.as_ref());
    let elections = elections(&page, subject, &contestant, &source, &mut diagnostics);

    let entities = entities(&page, subject, party.as_ref(), &elections, &passages);
    let mut stated = Vec::new();
    for passage in &passages {
        stated.extend(statements(passage, &entities, &mut diagnostics));
    }
    if let Some(party) = &mut party {
        party::complete(party, &passages, &entities, &stated);
    }
    let tells_events = matches!(sought, Sought::All | Sought::Events);
    let boxed = page.infobox().filter(|_| party.is_some() && tells_events);
    let named = party.as_ref().and_then(|party| party.evidence_of("name").next());
    let named = named.map(|evidence| evidence.span);
    let mut events =
        boxed.map_or_else(Vec::new, |boxed| event::of_glosses(boxed, &entities, named, &source));
    events
        .extend(stated.iter().map(|statement| event::of_statement(statement, &entities, &source)));
    check::of_results(&page, subject, &mut diagnostics);
    check::say_once(&page, &mut diagnostics);
    let cited = party.iter().map(Record::evidence).chain(elections.iter().map(Record::evidence));
    check::unknown_templates(&page, cited.flatten(), &mut diagnostics);
    if examines {
        let read = check::Read {
            document,
            page: &page,
            subject,
            party: party.as_ref(),
            elections: &elections,
            passages: &passages,
            entities: &entities,
            statements: &stated,
            events: events.len(),
        };
        check::check(&read, &mut diagnostics);
    }
    Extraction {
        parties: party.into_iter().collect(),
        elections,
        events,
        organisations: entities.into_organisations(),
        diagnostics: diagnostics.finish(),
    }
}

/// Tells of a text that is empty or was not UTF-8.
fn report_text(document: &Document, diagnostics: &mut Diagnostics<'_>) {
    if let Some(offset) = document.malformed {
        let span = Span::new(offset, offset + char::REPLACEMENT_CHARACTER.len_utf8());
        let message =
            "the text is not UTF-8 from here on: what cannot be decoded is read as U+FFFD";
        diagnostics.report(Code::NotUtf8, span, message);
    }
    if document.text.trim().is_empty() {
        diagnostics.report(Code::Empty, Span::default(), "the document is empty");
    }
}

/// Whose results the tables of a page are, where a row does not say it.
fn contestant(page: &Page<'_>, subject: Option<Subject>, party: Option<&Party>) -> Contestant {
    let person = page
        .title
        .filter(|_| subject == Some(Subject::Person))
        .map(text::without_gloss)
        .filter(|title| name::is_person_name(title.as_str()));
    let span_of = |party: &Party, field: &str| {
        party.evidence_of(field).next().map(|evidence| evidence.span).unwrap_or_default()
    };
    Contestant {
        party: party.map(|party| Told {
            value: (party.name.clone(), party.id.clone()),
            span: span_of(party, "name"),
        }),
        person: person.map(|name| Told { value: name.as_str().to_owned(), span: name.span() }),
        country: party.and_then(|party| {
            let country = party.country.clone();
            country.map(|value| Told { value, span: span_of(party, "country") })
        }),
    }
}

/// Who is named in a document: the organisation that it is about, those of the infobox and of the
/// results, and whom the prose names.
fn entities(
    page: &Page<'_>,
    subject: Option<Subject>,
    party: Option<&Party>,
    elections: &[Election],
    passages: &[Passage<'_>],
) -> Entities {
    let nouns = own_nouns(page, party.is_some());
    let titled = page
        .title
        .map(|title| text::single_spaced(text::without_gloss(title).as_str()))
        .filter(|title| subject == Some(Subject::Other) && is_organisation(title, &nouns));
    let own = party.map(party::names).or_else(|| titled.map(|title| vec![title]));
    let mut entities = Entities::new(own, &nouns);
    if let Some(newspaper) = party.and_then(|party| party.newspaper.as_deref()) {
        entities.exclude(newspaper);
    }
    let related = party.map_or_else(Vec::new, party::related);
    let contestants = elections.iter().filter_map(|election| election.party.clone());
    for name in related.into_iter().chain(contestants.filter(|name| name.contains(' '))) {
        entities.add(vec![name]);
    }
    for passage in passages.iter().filter(|passage| passage.is_lead) {
        entities.learn_definition(&passage.sentence);
    }
    for passage in passages {
        entities.learn(&passage.sentence);
    }
    entities
}

/// The results of a page's infobox, if it is about an election, and of its tables. Where both have a
/// contestant, the table's row stands, with what only the infobox tells.
fn elections(
    page: &Page<'_>,
    subject: Option<Subject>,
    contestant: &Contestant,
    source: &impl Fn(usize) -> Source,
    diagnostics: &mut Diagnostics<'_>,
) -> Vec<Election> {
    let title = page.title.filter(|_| contestant.party.is_none());
    let mut occasion = Occasion::of_page(title, lead(page));
    let described = page.title.is_some() || page.infobox().is_some();
    if described && !matches!(subject, Some(Subject::Party | Subject::Election)) {
        occasion.on_other_page();
    }
    let mut boxed = ElectionBox::default();
    if subject == Some(Subject::Election)
        && let Some(infobox) = page.infobox()
    {
        boxed = election::infobox::read(infobox, &mut occasion, source);
    }
    let mut elections = Vec::new();
    let mut known = Contestants::default();
    known.learn(boxed.contestants());
    let mut above = None;
    for block in &page.blocks {
        match block {
            Block::Heading(heading) => occasion.enter(*heading),
            Block::List(items) => {
                if let Some(label) = prose::label(items) {
                    occasion.label(label);
                }
            }
            Block::Infobox(infobox) => {
                if occasion.is_in_section()
                    && let Some((day, span)) = election::infobox::day(infobox)
                {
                    occasion.in_section_on(day, span);
                }
            }
            Block::Table(table) => {
                let caption = above.and_then(prose::caption);
                let occasion = occasion.under(caption.as_slice());
                let read =
                    election::read_table(table, &occasion, contestant, &known, source, diagnostics);
                known.learn(&read);
                elections.extend(read);
            }
            _ => {}
        }
        above = Some(block);
    }
    boxed.join(elections)
}
