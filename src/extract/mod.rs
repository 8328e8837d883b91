//! Extraction: the blocks of a document become records.
//!
//! [`extract`] is the whole of it. It never fails; what is doubtful becomes a diagnostic.

mod clause;
pub mod date;
mod election;
mod event;
mod infobox;
mod list;
mod mention;
mod name;
mod number;
mod occasion;
mod party;
mod sentence;
mod statement;
mod subject;
mod table;
mod text;
mod token;
mod vocabulary;

pub use name::abbreviates;
pub use number::{read_count, read_percent, read_rank, read_seats};
pub use vocabulary::countries::country_in;

use election::Contestant;
use mention::Organisations;
use occasion::Occasion;
use sentence::sentences;
use statement::statements;
use subject::{Subject, subject, untitled_party};
use vocabulary::events::APPENDIX_SECTIONS;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::markup::{self, Block, Page, Text};
use crate::model::{Document, Election, Event, LineIndex, Party, Source, Span, fold};

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
    let lines = LineIndex::new(&document.text);
    let mut diagnostics = Diagnostics::new(document, &lines);
    report_text(document, &mut diagnostics);
    let page = markup::parse(&document.text);
    let source =
        |offset: usize| Source { document: document.name.clone(), line: lines.line(offset) };
    let prose = prose(&page);

    let subject = if page.title.is_some() { subject(&page) } else { None };
    let mut party = match subject {
        Some(Subject::Party) => party::of_page(&page, &source, &mut diagnostics),
        None if page.title.is_none() => {
            untitled_party(&page).map(|names| party::of_names(names, &prose, &source))
        }
        _ => None,
    };
    let mut organisations = Organisations::new(own_names(&page, party.as_ref(), subject));
    if let Some(newspaper) = party.as_ref().and_then(|party| party.newspaper.as_deref()) {
        organisations.exclude(newspaper);
    }
    for &sentence in &prose {
        organisations.learn(sentence);
    }
    let mut stated = Vec::new();
    for &sentence in &prose {
        stated.extend(statements(sentence, &organisations, &mut diagnostics));
    }
    if let Some(party) = &mut party {
        party::complete(party, &page, &prose, &organisations, &stated);
    }
    let person = page
        .title
        .filter(|_| subject == Some(Subject::Person))
        .map(|title| text::without_gloss(title).as_str())
        .filter(|title| name::is_person_name(title));
    let contestant = Contestant {
        party: party.as_ref().map(|party| (party.name.clone(), party.id.clone())),
        person: person.map(str::to_owned),
        country: party.as_ref().and_then(|party| party.country.clone()),
    };
    let elections = elections(&page, subject, &contestant, &source, &mut diagnostics);
    let events = stated
        .iter()
        .map(|statement| event::of_statement(statement, &organisations, &source))
        .collect();
    Extraction {
        parties: party.into_iter().collect(),
        elections,
        events,
        organisations: organisations.all().to_vec(),
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

/// The names of the organisation that a page is about: its party, or what its title names.
fn own_names(
    page: &Page<'_>,
    party: Option<&Party>,
    subject: Option<Subject>,
) -> Option<Vec<String>> {
    let titled = page
        .title
        .map(text::without_gloss)
        .filter(|title| subject == Some(Subject::Other) && party::is_organisation(title.as_str()));
    party.map(party::names).or_else(|| Some(vec![text::single_spaced(titled?.as_str())]))
}

/// The sentences of a page: those of its paragraphs, and the items of its lists, which are one each;
/// without the sections that list sources and other pages.
fn prose<'a>(page: &Page<'a>) -> Vec<Text<'a>> {
    let mut prose = Vec::new();
    let mut appendix = None;
    for block in &page.blocks {
        match block {
            Block::Heading(heading) => {
                if appendix.is_none_or(|level| heading.level <= level) {
                    let listed = APPENDIX_SECTIONS.contains(&fold(heading.text.as_str()).as_str());
                    appendix = listed.then_some(heading.level);
                }
            }
            Block::Paragraph(text) if appendix.is_none() => prose.extend(sentences(*text)),
            Block::List(items) if appendix.is_none() => {
                prose.extend(items.iter().filter(|item| !item.is_empty()));
            }
            _ => {}
        }
    }
    prose
}

/// The results of a page's infobox, if it is about an election, and of its tables.
fn elections(
    page: &Page<'_>,
    subject: Option<Subject>,
    contestant: &Contestant,
    source: &impl Fn(usize) -> Source,
    diagnostics: &mut Diagnostics<'_>,
) -> Vec<Election> {
    let mut occasion = Occasion::of_page(page.title.filter(|_| contestant.party.is_none()));
    let mut elections = Vec::new();
    if subject == Some(Subject::Election)
        && let Some(infobox) = page.infobox()
    {
        elections.extend(election::read_infobox(infobox, &occasion, source));
    }
    for block in &page.blocks {
        match block {
            Block::Heading(heading) => occasion.enter(*heading),
            Block::Table(table) => {
                elections.extend(election::read_table(
                    table,
                    &occasion,
                    contestant,
                    source,
                    diagnostics,
                ));
            }
            _ => {}
        }
    }
    elections
}
