//! The lineage that one document states: in the fields of its parties and the roles of its events.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use crate::dataset::evidence::{Citation, SourceDocument};
use crate::dataset::identity::Redirects;
use crate::dataset::known_party::{KnownParty, country, home};
use crate::dataset::lineage::name::{self, Link, key};
use crate::dataset::resolve::Mention;
use crate::dataset::{Dataset, MAX_NAMES};
use crate::diagnostic::{Excerpt, Related};
use crate::lexicon::labels::field_of;
use crate::model::{
    Date, EdgeKind, Event, EventField, EventKind, Method, Party, PartyField, Provenance, Record,
    RecordField, Source, Value,
};
use crate::values::key::key as label_key;

/// The statements of lineage in the records of a document.
#[derive(Debug, Default)]
pub struct Statements {
    pub(super) parties: Vec<KnownParty>,
    pub(super) statements: Vec<Statement>,
    pub(super) redirects: Redirects,
}

/// One statement that an organisation came from another or went into it.
#[derive(Debug, Clone)]
pub(super) struct Statement {
    pub kind: EdgeKind,
    pub from: Mention,
    pub to: Mention,
    pub date: Option<Date>,
    /// Whether the date is only that of the party's founding or dissolution.
    pub implied: bool,
    /// Whether it confirms another statement, but is not enough alone.
    pub confirms: bool,
    /// The country of the document's party.
    pub country: Option<String>,
    /// The same, or else the country that the party's name has.
    pub home: Option<String>,
    pub source: Source,
    pub citations: Vec<(&'static str, Citation)>,
    pub place: Option<Related>,
}

/// The fields of a party that name its relatives.
const FIELDS: [PartyField; 5] = [
    PartyField::Predecessor,
    PartyField::SplitFrom,
    PartyField::MergerOf,
    PartyField::Successor,
    PartyField::MergedInto,
];

impl Statements {
    /// Returns what the records of one or more documents say. The statements have evidence if the dataset was made
    /// [with its source](Dataset::with_source).
    pub fn of(dataset: &Dataset) -> Self {
        Statements::read(dataset, Keep::Citations)
    }

    /// Returns what the records of whole documents say, with the places that
    /// [contradictions](crate::dataset::Lineage::contradictions) are reported at.
    pub fn with_places(dataset: &Dataset) -> Self {
        Statements::read(dataset, Keep::Places)
    }

    fn read(dataset: &Dataset, keep: Keep) -> Self {
        let mut all = Statements::default();
        let mut subjects: HashMap<&str, Subject<'_>> = HashMap::new();
        for party in &dataset.parties {
            subjects.entry(&*party.source.document).or_insert(Subject::of(party));
        }
        for event in &dataset.events {
            if let Some(subject) = subjects.get_mut(&*event.source.document) {
                subject.take_part(event);
            }
        }
        let reader = |document: &'_ str| {
            let (document, subject) = subjects.get_key_value(document)?;
            Some(Reader::of(dataset, document, Some(subject), keep))
        };
        for party in &dataset.parties {
            all.parties.push(KnownParty::of(party, dataset));
            if let Some(reader) = reader(&party.source.document) {
                reader.party(party, &mut all.statements);
            }
        }
        // only documents with a merger of two ask for them
        let of_two = dataset.events.iter().filter(|event| {
            event.kind == EventKind::Merger && event.subject.len() == 2 && event.into.is_empty()
        });
        let merging: HashSet<&str> = of_two.map(|event| &*event.source.document).collect();
        let mut last_years: HashMap<(&str, String), i32> = HashMap::new();
        for event in dataset.events.iter().filter(|one| merging.contains(&*one.source.document)) {
            let Some(year) = event.date.as_ref().and_then(Date::start_year) else { continue };
            for name in &event.organisations {
                let last = last_years.entry((&event.source.document, key(name))).or_insert(year);
                *last = year.max(*last);
            }
        }
        let foundings = dataset.events.iter().filter(|event| event.kind == EventKind::Founding);
        let founded: HashSet<(&str, String)> = foundings
            .flat_map(|event| event.subject.iter().map(|name| (&*event.text, key(name))))
            .collect();
        for event in &dataset.events {
            let document = &*event.source.document;
            let reader =
                reader(document).unwrap_or_else(|| Reader::of(dataset, document, None, keep));
            reader.event(event, &founded, &last_years, &mut all.statements);
        }
        all
    }

    /// Adds the statements of other documents.
    pub fn append(&mut self, other: Statements) {
        self.parties.extend(other.parties);
        self.statements.extend(other.statements);
        self.redirects.append(other.redirects);
    }

    /// Returns the documents that are about a party.
    pub fn documents(&self) -> impl Iterator<Item = &str> {
        self.parties.iter().map(|party| &*party.source.document)
    }

    /// Adds the redirects to the pages of parties.
    pub fn add_redirects(&mut self, redirects: Redirects) {
        self.redirects.append(redirects);
    }
}

/// The part of a statement's provenance that is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Keep {
    /// The places of its parts, to print them as evidence.
    Citations,
    /// The place to report it at.
    Places,
}

/// The party that a document is about, and how long the document follows it.
struct Subject<'d> {
    party: &'d Party,
    /// The last year of an event in which it takes part.
    last_year: Option<i32>,
    /// The years in which it took a new name, each with the key of that name, if the text says it.
    renamings: Vec<(Option<i32>, Option<String>)>,
}

impl<'d> Subject<'d> {
    fn of(party: &'d Party) -> Self {
        Subject { party, last_year: None, renamings: Vec::new() }
    }

    /// Whether it is one of its names.
    fn is_named(&self, name: &str) -> bool {
        let name = key(name);
        self.party.names().any(|own| key(own) == name)
    }

    fn take_part(&mut self, event: &Event) {
        let year = event.date.as_ref().and_then(Date::start_year);
        if year > self.last_year && event.organisations.iter().any(|name| self.is_named(name)) {
            self.last_year = year;
        }
        let is_own = |names: &[String]| names.iter().any(|name| self.is_named(name));
        if event.kind == EventKind::Renaming && (is_own(&event.subject) || is_own(&event.into)) {
            self.renamings.push((year, event.into.first().map(|name| key(name))));
        }
    }

    /// Whether it was called by its first name until an event gave it another one: the last of its renamings, if none gave
    /// it the first name or one that the text does not say.
    fn took_last_name(&self, event: &Event) -> bool {
        let first = self.party.names().next().map(key).unwrap_or_default();
        let year = event.date.as_ref().and_then(Date::start_year);
        let is_part = |name: &str| name.contains(&*first) || first.contains(name);
        let new = event.into.first().map(|name| key(name));
        year.is_some()
            && new.as_ref().is_some_and(|new| !is_part(new))
            && self.renamings.iter().all(|(other, into)| {
                into.as_ref().is_some_and(|into| !is_part(into)) && (*other < year || *into == new)
            })
    }
}

/// The statements of one document while they are read.
struct Reader<'d> {
    dataset: &'d Dataset,
    document: &'d str,
    subject: Option<&'d Subject<'d>>,
    country: Option<String>,
    home: Option<String>,
    original: Option<&'d SourceDocument>,
    keep: Keep,
}

impl<'d> Reader<'d> {
    fn of(
        dataset: &'d Dataset,
        document: &'d str,
        subject: Option<&'d Subject<'d>>,
        keep: Keep,
    ) -> Self {
        let party = subject.map(|subject| subject.party);
        Reader {
            dataset,
            document,
            subject,
            country: party.and_then(country),
            home: party.and_then(home),
            original: dataset.source_documents.get(document),
            keep,
        }
    }

    /// Returns a place as it is printed with a record.
    fn citation(&self, provenance: Provenance) -> Option<Citation> {
        let original = self.original.filter(|_| self.keep == Keep::Citations);
        let citation = original?.citation(provenance)?;
        Some(Citation { document: Some(self.document.to_owned()), ..citation })
    }

    /// Returns a place as a diagnostic has it.
    fn place(&self, provenance: Provenance) -> Option<Related> {
        let original = self.original.filter(|_| self.keep == Keep::Places);
        let (document, lines) = original?.whole()?;
        let span = provenance.span;
        document.text.get(span.range()).filter(|text| !text.is_empty())?;
        Some(Related {
            document: self.document.to_owned(),
            line: lines.line(span.start),
            column: lines.column(&document.text, span.start),
            span,
            message: String::new(),
            excerpt: Some(Excerpt::of(&document.text, lines, span)),
        })
    }

    /// Reads the fields of a party that name its relatives.
    fn party(&self, party: &Party, statements: &mut Vec<Statement>) {
        let own = Mention {
            name: party.name.clone(),
            others: party.names().skip(1).take(MAX_NAMES).map(str::to_owned).collect(),
            page: None,
            own: true,
        };
        for field in FIELDS {
            let links = links_of(party, field);
            let lines = self.dataset.lines.get(self.document);
            let line = lines.and_then(|lines| lines.first(field.name()));
            let source = Source { line: line.unwrap_or(party.source.line), ..party.source.clone() };
            let (items, kind, forward, dated) = match field {
                PartyField::Predecessor => {
                    (&party.predecessor, EdgeKind::Successor, false, PartyField::Founded)
                }
                PartyField::SplitFrom => {
                    (&party.split_from, EdgeKind::Split, false, PartyField::Founded)
                }
                PartyField::MergerOf => {
                    (&party.merger_of, EdgeKind::Merger, false, PartyField::Founded)
                }
                PartyField::Successor => {
                    (&party.successor, EdgeKind::Successor, true, PartyField::Dissolved)
                }
                _ => (&party.merged_into, EdgeKind::Joined, true, PartyField::Dissolved),
            };
            let own_date =
                if dated == PartyField::Founded { &party.founded } else { &party.dissolved };
            for (at, item) in items.iter().enumerate() {
                let Some(read) = name::read(item, &links) else { continue };
                let provenance = party.evidence_of(field).nth(at);
                let implied = read.date.is_none();
                let known = self.dataset.names.names(self.document, &read.name);
                let mut others = read.others;
                others.extend(
                    known.iter().filter(|name| **name != read.name).take(MAX_NAMES).cloned(),
                );
                let other = Mention { name: read.name, others, page: read.page, own: false };
                let (from, to) = if forward { (own.clone(), other) } else { (other, own.clone()) };
                let mut citations = Vec::new();
                let mut cite = |name: &'static str, provenance: Option<Provenance>| {
                    citations.extend(
                        provenance.and_then(|one| self.citation(one)).map(|one| (name, one)),
                    );
                };
                let inferred = |one: Provenance| Provenance::inferred(one.span);
                let date_place = match implied {
                    true => party.evidence_of(dated).next().map(inferred),
                    false => provenance.map(|one| Provenance::new(one.span, Method::Read)),
                };
                if read.date.is_some() || own_date.is_some() {
                    cite("date", date_place);
                }
                cite("kind", provenance.map(inferred));
                let name = party.evidence_of(PartyField::Name).next();
                let (from_place, to_place) =
                    if forward { (name, provenance) } else { (provenance, name) };
                cite("from", from_place);
                cite("to", to_place);
                statements.push(Statement {
                    kind,
                    from,
                    to,
                    date: read.date.or_else(|| own_date.clone()),
                    implied,
                    confirms: false,
                    country: self.country.clone(),
                    home: self.home.clone(),
                    source: source.clone(),
                    citations,
                    place: provenance.and_then(|one| self.place(one)),
                });
            }
        }
    }

    /// Reads the roles of an event. `founded` has what each sentence founds, `last_years` the last year in which an
    /// organisation takes part in an event of a document.
    fn event(
        &self,
        event: &Event,
        founded: &HashSet<(&str, String)>,
        last_years: &HashMap<(&str, String), i32>,
        statements: &mut Vec<Statement>,
    ) {
        let mut add = |kind, (from_field, from): Role<'_>, (to_field, to): Role<'_>, confirms| {
            statements.push(self.of_event(
                event,
                kind,
                (from_field, from),
                (to_field, to),
                confirms,
            ));
        };
        match event.kind {
            EventKind::Founding => {
                for to in roles(EventField::Subject, &event.subject) {
                    for from in roles(EventField::From, &event.from) {
                        add(EdgeKind::Successor, from, to, false);
                    }
                    let by = roles(EventField::By, &event.by);
                    for from in by.filter(|(_, (_, name))| event.organisations.contains(name)) {
                        add(EdgeKind::Founding, from, to, false);
                    }
                }
            }
            EventKind::Split => {
                for to in roles(EventField::Subject, &event.subject) {
                    // what leaves one organisation for another joins that
                    for other in roles(EventField::Into, &event.into) {
                        add(EdgeKind::Joined, to, other, false);
                    }
                    for from in roles(EventField::From, &event.from) {
                        add(EdgeKind::Split, from, to, false);
                    }
                }
            }
            EventKind::Merger => {
                for to in roles(EventField::Into, &event.into) {
                    let from: Vec<Role<'_>> = roles(EventField::Subject, &event.subject)
                        .filter(|(_, (_, name))| key(name) != key(to.1.1))
                        .collect();
                    let is_new = founded.contains(&(&*event.text, key(to.1.1)));
                    let kind =
                        if from.len() > 1 || is_new { EdgeKind::Merger } else { EdgeKind::Joined };
                    for from in from {
                        add(kind, from, to, false);
                    }
                }
                if let Some((from, to)) = self.absorbed(event, last_years) {
                    let names = &event.subject;
                    let role = |at: usize| (EventField::Subject, (at, &names[at]));
                    add(EdgeKind::Joined, role(from), role(to), false);
                } else if event.into.is_empty() {
                    for from in roles(EventField::Subject, &event.subject) {
                        for to in roles(EventField::Subject, &event.subject) {
                            if from.1.1 != to.1.1 {
                                add(EdgeKind::Joined, from, to, true);
                            }
                        }
                    }
                }
            }
            EventKind::Renaming => {
                let names = || roles(EventField::From, &event.from);
                // "A was renamed B": the subject is the old name, unless the document is about it
                let subjects =
                    roles(EventField::Subject, &event.subject).filter(|(_, (_, name))| {
                        names().next().is_none()
                            && !self.subject.is_some_and(|subject| {
                                subject.is_named(name) && !subject.took_last_name(event)
                            })
                    });
                for from in names().chain(subjects) {
                    for to in roles(EventField::Into, &event.into) {
                        add(EdgeKind::Renaming, from, to, false);
                    }
                }
            }
            _ => {}
        }
    }

    /// Returns which of two merging organisations went into which. If one is the party of the document: into it if
    /// `A merged with B` names it last, or if the document follows it further; otherwise it went into the other. Of two
    /// others, into the last one if it alone takes part in later events of the document.
    fn absorbed(
        &self,
        event: &Event,
        last_years: &HashMap<(&str, String), i32>,
    ) -> Option<(usize, usize)> {
        let ([first, second], []) = (&*event.subject, &*event.into) else {
            return None;
        };
        let year = event.date.as_ref().and_then(Date::start_year);
        let is_own = |name| self.subject.is_some_and(|subject| subject.is_named(name));
        match (is_own(first), is_own(second)) {
            (false, true) => Some((0, 1)),
            (true, false) => {
                event.date.as_ref()?;
                let goes_on = self.subject.is_some_and(|subject| subject.last_year > year);
                Some(if goes_on { (1, 0) } else { (0, 1) })
            }
            (false, false) => {
                year?;
                let goes_on =
                    |name: &str| last_years.get(&(self.document, key(name))).copied() > year;
                (!goes_on(first) && goes_on(second)).then_some((0, 1))
            }
            (true, true) => None,
        }
    }

    fn of_event(
        &self,
        event: &Event,
        kind: EdgeKind,
        (from_field, (from_at, from)): Role<'_>,
        (to_field, (to_at, to)): Role<'_>,
        confirms: bool,
    ) -> Statement {
        let links = links_of_record(event);
        let mention = |name: &str| {
            let names = self.dataset.names.names(self.document, name);
            let wanted = key(name);
            let has = |own: &str| {
                let own = key(own);
                own == wanted || names.iter().any(|name| key(name) == own)
            };
            let own = self.subject.is_some_and(|subject| subject.party.names().any(has));
            let others =
                names.iter().filter(|other| *other != name).take(MAX_NAMES).cloned().collect();
            let page = links.iter().find(|link| key(&link.label) == wanted);
            let page = page.map(|link| link.page.clone());
            Mention { name: name.to_owned(), others, page, own }
        };
        let place_of = |field: EventField, at: usize| event.evidence_of(field).nth(at);
        let whole = event.evidence_of(EventField::Text).next();
        let mut citations = Vec::new();
        for (name, provenance) in [
            ("date", event.evidence_of(EventField::Date).next()),
            ("kind", event.evidence_of(EventField::Kind).next()),
            ("from", place_of(from_field, from_at)),
            ("to", place_of(to_field, to_at)),
        ] {
            citations.extend(provenance.and_then(|one| self.citation(one)).map(|one| (name, one)));
        }
        let place = place_of(to_field, to_at).or(whole);
        Statement {
            kind,
            from: mention(from),
            to: mention(to),
            date: event.date.clone(),
            implied: false,
            confirms,
            country: self.country.clone(),
            home: self.home.clone(),
            source: event.source.clone(),
            citations,
            place: place.and_then(|one| self.place(one)),
        }
    }
}

/// A participant of an event: the field that names it, its index there, and its name.
type Role<'e> = (EventField, (usize, &'e String));

fn roles(field: EventField, names: &[String]) -> impl Iterator<Item = Role<'_>> {
    /// The most participants of a kind; no sentence has so many.
    const MAX: usize = 50;
    names.iter().take(MAX).enumerate().map(move |role| (field, role))
}

/// Returns the links in the infobox values that a field was read from, as wikitext has them, and then those of the
/// record.
fn links_of(party: &Party, field: PartyField) -> Vec<Link> {
    let values = party.infobox.iter().filter(|(key, _)| field_of(&label_key(key)) == Some(field));
    let mut links: Vec<Link> = values.flat_map(|(_, raw)| links_in(raw)).collect();
    links.extend(links_of_record(party));
    links
}

/// Returns the links that a record has: each name with the title of its page.
fn links_of_record<R: Record>(record: &R) -> Vec<Link> {
    let Some(at) = R::index("links") else { return Vec::new() };
    let Value::Object(pages) = record.get(at) else { return Vec::new() };
    let link = |(name, page): (Cow<'_, str>, Value<'_>)| Link {
        label: name.into_owned(),
        page: page.to_string(),
    };
    pages.parts().into_iter().map(link).collect()
}

/// Finds the links in wikitext.
fn links_in(raw: &str) -> Vec<Link> {
    let mut links = Vec::new();
    let mut rest = raw;
    while let Some(start) = rest.find("[[") {
        rest = &rest[start + 2..];
        let Some(end) = rest.find("]]") else { break };
        let inside = &rest[..end];
        let (page, label) = inside.split_once('|').unwrap_or((inside, inside));
        let (page, label) = (page.trim(), plain(label));
        if !label.is_empty() && !page.is_empty() && !page.starts_with([':', '#']) {
            links.push(Link { label, page: page.replace('_', " ") });
        }
    }
    links
}

/// Returns the label of a link without the markup that labels have.
fn plain(label: &str) -> String {
    let mut text = String::with_capacity(label.len());
    let mut in_tag = false;
    for c in label.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => {
                in_tag = false;
                text.push(' ');
            }
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    let text =
        text.replace("'''", "").replace("''", "").replace("&nbsp;", " ").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}
