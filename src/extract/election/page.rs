//! Results of a page: of its infobox and of all its tables.

use crate::diagnostic::Diagnostics;
use crate::extract::classify::Subject;
use crate::extract::election::infobox::ElectionBox;
use crate::extract::election::{infobox, read_table, repeats};
use crate::lexicon::pages::PageType;
use crate::lint::rules::data_file;
use crate::lint::rules::unread_table::{self, Cause};
use crate::markup::{Block, Page, TableBlock, Text};
use crate::model::{
    Election, Located, MAX_REPEATED, Party, PartyField, Provenance, Record, Source, extend_tight,
};
use crate::nlp::passage;
use crate::nlp::sentence::first_sentence;
use crate::table::contestants::{DefaultContestant, KnownContestants};
use crate::table::context::ElectionContext;
use crate::values::{name, text};

/// Reads the results of a page's tables, and of its infobox if the page is about an election. A contestant
/// who is in both has the row of the table, completed from the infobox.
pub fn of_page(
    page: &Page<'_>,
    subject: &Subject<'_>,
    party: Option<&Party>,
    source: &impl Fn(usize) -> Source,
    diagnostics: &mut Diagnostics<'_>,
) -> Vec<Election> {
    let is_table = |block: &Block<'_>| matches!(block, Block::Table(_));
    let has_tables = !page.unclear_tables.is_empty() || page.blocks.iter().any(is_table);
    if !has_tables && subject.page_type != Some(PageType::Election) {
        return Vec::new(); // as most pages
    }
    let contestant = default_contestant(page, subject, party);
    let title = page.title.filter(|_| party.is_none());
    let lead = subject.lead.filter(|_| party.is_none());
    let head = head(page);
    let is_unknown = party.is_none() && subject.page_type.is_none();
    let head = if is_unknown { head.as_slice() } else { &[] };
    let mut context = ElectionContext::of_page(title, lead, head);
    if subject.page_type == Some(PageType::Election) {
        let first = paragraphs(page).filter_map(|text| first_sentence(text));
        context.complete_day(first);
    }
    if page.is_data {
        context.set_data();
    }
    let is_political = matches!(subject.page_type, Some(PageType::Party | PageType::Election));
    if subject.is_described && !is_political && party.is_none() {
        context.set_other_page();
    }
    let mut boxed = ElectionBox::default();
    if subject.page_type == Some(PageType::Election)
        && let Some(infobox) = page.infobox()
    {
        boxed = infobox::read(infobox, &mut context, source);
    }
    for table in &page.unclear_tables {
        unread_table::report(*table, Cause::JoinedCells, diagnostics);
    }
    let mut elections = Vec::new();
    // the number of the table of each row
    let mut tables = Vec::new();
    let mut known = KnownContestants::default();
    known.learn(boxed.contestants());
    let mut above = None;
    // a table over the lead of an extracted text was the box beside it
    let is_extracted = page.is_line_title && subject.page_type == Some(PageType::Election);
    let lead_start = subject.lead.filter(|_| is_extracted).map(|lead| lead.span().start);
    for (block_number, block) in page.blocks.iter().enumerate() {
        match block {
            Block::Heading(heading) => context.enter(**heading),
            Block::List(items) => {
                if let Some(label) = passage::label(items) {
                    context.enter_label(label);
                }
            }
            Block::Infobox(infobox) => {
                if context.is_in_section()
                    && let Some((day, span)) = infobox::day(infobox)
                {
                    context.set_section_day(day, span);
                }
            }
            Block::Table(table) => {
                let caption = above.and_then(passage::caption);
                let context = context.with_captions(caption.as_slice());
                let read = read_table(table, &context, &contestant, &known, source, diagnostics);
                known.learn(&read);
                match lead_start.is_some_and(|lead| is_before(table, lead)) {
                    true => boxed.add(read),
                    false => {
                        tables.extend(read.iter().map(|_| block_number));
                        match elections.is_empty() {
                            true => elections = read,
                            false => extend_tight(&mut elections, read),
                        }
                    }
                }
            }
            _ => {}
        }
        above = Some(block);
    }
    let mut elections = boxed.join(elections);
    repeats::mark(&mut elections, &tables);
    if elections.is_empty() && page.is_data {
        data_file::report(page, diagnostics);
    }
    elections
}

/// Whether a table is before a place in the document.
fn is_before(table: &TableBlock<'_>, place: usize) -> bool {
    table.rows.last().is_some_and(|row| row.span().end <= place)
}

/// Returns the first paragraphs of a page before any table.
fn head<'a>(page: &Page<'a>) -> Vec<Text<'a>> {
    let before = page.blocks.iter().take_while(|block| !matches!(block, Block::Table(_)));
    before.filter_map(Block::paragraph).take(MAX_FIRST).collect()
}

/// Returns the first paragraphs of a page.
fn paragraphs<'a>(page: &Page<'a>) -> impl Iterator<Item = Text<'a>> {
    page.blocks.iter().filter_map(Block::paragraph).take(MAX_FIRST)
}

/// How many paragraphs are the first ones.
const MAX_FIRST: usize = 6;

/// Returns the contestant of the rows that name none.
fn default_contestant(
    page: &Page<'_>,
    subject: &Subject<'_>,
    party: Option<&Party>,
) -> DefaultContestant {
    let person = page
        .title
        .filter(|_| subject.page_type == Some(PageType::Person))
        .map(text::without_gloss)
        .filter(|title| name::is_person_name(title.as_str()));
    let inferred =
        |party: &Party, field: PartyField| Provenance::inferred(party.provenance_of(field).span);
    DefaultContestant {
        party: party.filter(|party| party.name.len() <= MAX_REPEATED).map(|party| Located {
            value: (party.name.clone(), party.id.clone()),
            provenance: inferred(party, PartyField::Name),
        }),
        person: person.map(|name| Located::inferred(name.as_str().to_owned(), name.span())),
        country: party.and_then(|party| {
            let provenance = inferred(party, PartyField::Country);
            let country = party.country.clone().filter(|country| country.len() <= MAX_REPEATED);
            country.map(|value| Located { value, provenance })
        }),
    }
}
