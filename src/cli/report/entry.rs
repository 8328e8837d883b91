//! Entries of a report: parties, and documents that have results or events but no party of their own.

use std::collections::HashSet;

use crate::dataset::{Citation, Dataset, SourceDocument, UniqueIds};
use crate::model::{
    Date, Election, Event, Method, Party, PartyField, Record, RecordField, Value, slug,
};
use crate::output::report::{Entry, Excerpts, Facet, Place, Sheet, Shown, to_line};

/// What entries can be selected by: the name and the label of each facet.
const FACETS: [(&str, &str); 6] = [
    ("country", "Country"),
    ("ideology", "Ideology"),
    ("position", "Position"),
    ("decade", "Founded"),
    ("election", "Kind of election"),
    ("event", "Kind of event"),
];

/// An entry, before the values of its facets are numbered.
pub(super) struct Made {
    entry: Entry,
    facets: [Vec<String>; FACETS.len()],
    sheet: String,
}

/// All entries of a report.
pub(super) struct Entries {
    pub entries: Vec<Entry>,
    pub facets: Vec<Facet>,
    /// The sheet of each entry as a line.
    pub sheets: Vec<String>,
    /// The indexes of the entries that are parties.
    pub parties: Vec<usize>,
    ids: UniqueIds,
}

impl Default for Entries {
    fn default() -> Self {
        Entries {
            entries: Vec::new(),
            facets: FACETS.iter().map(|(name, label)| Facet::new(name, label)).collect(),
            sheets: Vec::new(),
            parties: Vec::new(),
            ids: UniqueIds::default(),
        }
    }
}

impl Entries {
    pub(super) fn add(&mut self, made: Made) {
        let Made { mut entry, facets, sheet } = made;
        entry.facets = self
            .facets
            .iter_mut()
            .zip(facets)
            .map(|(facet, values)| {
                let mut values: Vec<usize> =
                    values.iter().map(|value| facet.index(value)).collect();
                values.sort_unstable();
                values.dedup();
                values
            })
            .collect();
        // two documents may be about parties of one name
        if let Some(own) = self.ids.take(&entry.id) {
            entry.id = own;
        }
        if entry.party {
            self.parties.push(self.entries.len());
        }
        self.entries.push(entry);
        self.sheets.push(sheet);
    }
}

/// Returns the entries of a document: its parties in their order, and itself if it has results or events that are those
/// of no party.
pub(super) fn entries(dataset: &Dataset) -> Vec<Made> {
    let mut made = Vec::with_capacity(1);
    let mut shown_elections: HashSet<*const Election> = HashSet::new();
    let mut shown_events: HashSet<*const Event> = HashSet::new();
    for party in &dataset.parties {
        let elections = dataset.elections_of(party);
        let events = dataset.events_of(party);
        shown_elections.extend(elections.iter().map(|one| std::ptr::from_ref(*one)));
        shown_events.extend(events.iter().map(|one| std::ptr::from_ref(*one)));
        made.push(of_party(dataset, party, &elections, &events));
    }
    let elections: Vec<&Election> = dataset
        .elections
        .iter()
        .filter(|one| !shown_elections.contains(&std::ptr::from_ref(*one)))
        .collect();
    let events: Vec<&Event> = dataset
        .events
        .iter()
        .filter(|one| !shown_events.contains(&std::ptr::from_ref(*one)))
        .collect();
    let document = elections.first().map(|one| &one.source.document);
    if let Some(document) = document.or(events.first().map(|one| &one.source.document)) {
        made.push(of_document(dataset, document, &elections, &events));
    }
    made
}

fn of_party(dataset: &Dataset, party: &Party, elections: &[&Election], events: &[&Event]) -> Made {
    let document = &party.source.document;
    let names = dataset.names.names(document, &party.name);
    let people = party.leader.iter().chain(&party.founder).map(String::as_str);
    let words = party.names().skip(1).chain(names.iter().map(String::as_str)).chain(people);
    let mut known = HashSet::from([party.name.as_str()]);
    let words: Vec<&str> = words.filter(|word| known.insert(word)).take(MAX_WORDS).collect();
    let decade = Value::part(&party.value(PartyField::Founded), "decade");
    let decade = decade.items().iter().map(|decade| format!("{decade}s")).collect();
    let mut entry = Entry {
        id: party.id.clone(),
        party: true,
        name: party.name.clone(),
        short: party.abbreviation.clone(),
        words: words.join("\n"),
        document: document.to_string(),
        founded: party.founded.as_ref().map(sortable),
        dissolved: party.dissolved.as_ref().map(sortable),
        colour: party.colour_code.as_deref().and_then(colour),
        counts: (elections.len(), events.len(), 0),
        ..Entry::default()
    };
    if entry.id.is_empty() {
        entry.id = slug(&party.name);
    }
    let country = party.country.clone().into_iter().collect();
    let facets = [
        country,
        party.ideology.clone(),
        party.position.clone(),
        decade,
        kinds(elections),
        event_kinds(events),
    ];
    let mut sheet = SheetOf::new(dataset, document);
    let record = (sheet.shown(party, MAIN), party.source.line);
    Made { entry, facets, sheet: sheet.line(Some(record), elections, events) }
}

/// The most other names and people that an entry is found by.
const MAX_WORDS: usize = 60;

fn of_document(
    dataset: &Dataset,
    document: &str,
    elections: &[&Election],
    events: &[&Event],
) -> Made {
    let whole = dataset.source_documents.get(document).and_then(SourceDocument::whole);
    let title = whole.and_then(|(document, _)| document.title.clone());
    let name = title.unwrap_or_else(|| document.to_owned());
    let countries = elections.iter().filter_map(|election| election.country.as_deref());
    let mut country: Vec<String> = countries.map(str::to_owned).collect();
    country.dedup();
    let entry = Entry {
        id: slug(&name),
        name,
        document: document.to_owned(),
        counts: (elections.len(), events.len(), 0),
        ..Entry::default()
    };
    let facets = [country, vec![], vec![], vec![], kinds(elections), event_kinds(events)];
    let sheet = SheetOf::new(dataset, document).line(None, elections, events);
    Made { entry, facets, sheet }
}

fn kinds(elections: &[&Election]) -> Vec<String> {
    elections.iter().filter_map(|one| Some(one.kind?.name().to_owned())).collect()
}

fn event_kinds(events: &[&Event]) -> Vec<String> {
    events.iter().map(|one| one.kind.name().to_owned()).collect()
}

fn sortable(date: &Date) -> (String, Option<i32>) {
    (date.to_string(), date.year())
}

/// Returns a colour code with six digits.
fn colour(code: &str) -> Option<String> {
    let digits = code.trim().trim_start_matches('#');
    let is_code =
        matches!(digits.len(), 3 | 6) && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let digits = is_code.then_some(digits)?.to_ascii_lowercase();
    let digits = match digits.len() {
        3 => digits.chars().flat_map(|digit| [digit, digit]).collect(),
        _ => digits,
    };
    Some(format!("#{digits}"))
}

/// The fields of a party that are shown elsewhere on its page.
const MAIN: &[&str] = &["id", "source", "name"];

/// The fields of results and events that are shown elsewhere on the page.
const LISTED: &[&str] = &["source", "party_id"];

/// Returns the fields of an event that are not shown: if its organisations have roles, the list of them repeats them.
fn without(event: &Event) -> &'static [&'static str] {
    let Event { subject, from, into, with, .. } = event;
    match [subject, from, into, with].iter().all(|role| role.is_empty()) {
        true => LISTED,
        false => &["source", "organisations"],
    }
}

/// A sheet in the making.
struct SheetOf<'d> {
    dataset: &'d Dataset,
    document: &'d str,
    original: Option<&'d SourceDocument>,
    excerpts: Excerpts,
}

impl<'d> SheetOf<'d> {
    fn new(dataset: &'d Dataset, document: &'d str) -> Self {
        let original = dataset.source_documents.get(document);
        SheetOf { dataset, document, original, excerpts: Excerpts::default() }
    }

    fn line(
        mut self,
        record: Option<(Vec<Shown<'_>>, usize)>,
        elections: &[&Election],
        events: &[&Event],
    ) -> String {
        let elections: Vec<_> =
            elections.iter().map(|one| (self.shown(*one, LISTED), one.source.line)).collect();
        let events: Vec<_> =
            events.iter().map(|one| (self.shown(*one, without(one)), one.source.line)).collect();
        to_line(&Sheet { record, elections, events, excerpts: self.excerpts })
    }

    /// Returns the values of a record with their places, without some fields and those whose keys come from the
    /// document: their texts are in the lines of the others.
    fn shown<'r, R: Record>(&mut self, record: &'r R, without: &[&str]) -> Vec<Shown<'r>> {
        let citations = self.original.map(|original| original.citations(record, None));
        let lines = self.dataset.lines.get(self.document).filter(|_| R::NAME == Party::NAME);
        let mut shown = Vec::new();
        for field in R::Field::ALL.iter().filter(|field| record.has(**field)) {
            let declaration = field.declaration();
            let is_open = declaration.kind == crate::model::Kind::Object(&[]);
            if is_open || without.contains(&field.name()) {
                continue;
            }
            let cited = citations.as_ref().map_or(&[][..], |known| known.of(field.name()));
            let mut places: Vec<Place> = cited.iter().map(|one| self.place(one)).collect();
            if places.is_empty() {
                let line = lines.and_then(|lines| lines.first(field.name()));
                places.extend(line.map(|line| {
                    self.excerpts.add_text(("", line), "", 0..0, Method::Read, String::new(), true)
                }));
            }
            shown.push(Shown { field: field.index(), value: record.value(*field), places });
        }
        shown
    }

    fn place(&mut self, citation: &Citation) -> Place {
        let Citation { line, text, how, section, key, .. } = citation;
        let at = match (key, section) {
            (Some(key), _) => key.clone(),
            (None, Some(section)) => section.clone(),
            (None, None) => String::new(),
        };
        match self.original.and_then(SourceDocument::whole) {
            Some((document, lines)) => {
                let span = citation.provenance().span;
                self.excerpts.add(&document.text, lines, span, *how, at)
            }
            None => self.excerpts.add_text(("", *line), text, 0..text.len(), *how, at, true),
        }
    }
}
