//! Statements of many documents, put together to edges: the same edge of two documents is one.

use std::collections::{HashMap, HashSet};

use crate::dataset::evidence::Citations;
use crate::dataset::identity::{Decisions, Entities};
use crate::dataset::known_party::KnownParty;
use crate::dataset::lineage::name::{key, short_title, split_gloss};
use crate::dataset::lineage::statement::{Statement, Statements};
use crate::dataset::resolve::{Context, Mention, PartyIndex, Time, is_distinctive};
use crate::diagnostic::Related;
use crate::model::{Date, Edge, EdgeField, EdgeKind, Method, Record, RecordField, fold, slug};
use crate::values::name::{abbreviates, looks_like_abbreviation};

/// The family tree: organisations, and the edges between them.
#[derive(Debug, Default)]
pub struct Lineage {
    /// The organisations; edges refer to them by index.
    pub organisations: Vec<Organisation>,
    /// The edges, in the order in which the documents state them.
    pub edges: Vec<TracedEdge>,
    /// Edges that other edges contradict, which are left out.
    pub(super) rejected: Vec<Rejected>,
}

/// An organisation of the family tree.
#[derive(Debug, Clone, Default)]
pub struct Organisation {
    /// Its entity, if a document is about it.
    pub entity: Option<String>,
    /// The name under which it is shown.
    pub name: String,
    /// All its names.
    pub names: Vec<String>,
    /// The document about it.
    pub document: Option<String>,
    /// The country that its document is about.
    pub country: Option<String>,
    /// The date of its founding, if a document is about it.
    pub founded: Option<Date>,
    /// The date of its dissolution, if a document is about it.
    pub dissolved: Option<Date>,
    /// The organisation that it is too, in another document; that one has the edges and names of both.
    pub same_as: Option<usize>,
}

/// An edge with the organisations at its ends.
#[derive(Debug, Clone)]
pub struct TracedEdge {
    /// The edge as it is printed.
    pub edge: Edge,
    /// The index of the older organisation.
    pub from: usize,
    /// The index of the younger organisation.
    pub to: usize,
    /// Where the edge is stated, if evidence was requested.
    pub citations: Citations,
    /// Each statement with its date.
    pub(super) stated: Vec<Stated>,
}

/// One statement of an edge.
#[derive(Debug, Clone)]
pub(super) struct Stated {
    pub date: Option<Date>,
    pub implied: bool,
    pub document: String,
    pub place: Option<Related>,
}

/// An edge that was left out for another one in the opposite direction.
#[derive(Debug, Clone)]
pub(super) struct Rejected {
    pub edge: TracedEdge,
    /// The edge in the other direction.
    pub other: TracedEdge,
}

impl Lineage {
    /// Puts the statements of all documents together.
    pub fn of(statements: Statements) -> Self {
        let Statements { parties, statements, redirects } = statements;
        let index = PartyIndex::compare(parties, &redirects, &Decisions::default());
        let mut builder = Builder::new(index, &statements);
        let (confirming, stating): (Vec<&Statement>, Vec<&Statement>) =
            statements.iter().partition(|statement| statement.confirms);
        stating.into_iter().for_each(|statement| builder.add(statement));
        confirming.into_iter().for_each(|statement| builder.add(statement));
        builder.finish()
    }

    /// Returns how many edges were left out because others contradict their direction.
    pub fn contradicted(&self) -> usize {
        self.rejected.len()
    }
}

impl TracedEdge {
    /// Returns where documents state the edge. The places are known only for statements
    /// [with their places](Statements::with_places).
    pub fn places(&self) -> impl Iterator<Item = &Related> {
        self.stated.iter().filter_map(|stated| stated.place.as_ref())
    }
}

/// What identifies an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Identity {
    /// The party that a document is about.
    Party(usize),
    /// The page that a name links to.
    Page(String),
    /// A name in a place.
    Name(Place, String),
}

/// Where a name means one organisation.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Place {
    /// In a country.
    Country(String),
    /// In a document whose country is unknown.
    Document(String),
    /// Anywhere, because the name is distinctive.
    Anywhere,
}

impl Place {
    /// Returns the place of a name, given as its key, in a statement.
    fn of(key: &str, statement: &Statement) -> Self {
        match &statement.home {
            Some(country) => Place::Country(fold(country)),
            None if is_distinctive(key) => Place::Anywhere,
            None => Place::Document(statement.source.document.to_string()),
        }
    }
}

/// The most edges between two organisations, the most documents of an edge, and the most statements whose dates and
/// places are kept. No edge has so many, but records may contain anything.
const MAX_EDGES: usize = 20;
const MAX_SOURCES: usize = 1000;
const MAX_STATED: usize = 100;

struct Builder {
    index: PartyIndex,
    /// The pages that a name links to in a place.
    pages: HashMap<(Place, String), HashSet<String>>,
    /// The longest names of the organisations that have a short name in a place.
    longest: HashMap<(Place, String), HashSet<String>>,
    organisations: Vec<Organisation>,
    by_identity: HashMap<Identity, usize>,
    links: Vec<TracedEdge>,
    by_ends: HashMap<(usize, usize), Vec<usize>>,
}

impl Builder {
    fn new(index: PartyIndex, statements: &[Statement]) -> Self {
        let mut pages: HashMap<(Place, String), HashSet<String>> = HashMap::new();
        let mut longest: HashMap<(Place, String), HashSet<String>> = HashMap::new();
        let mentions = statements
            .iter()
            .flat_map(|statement| [(statement, &statement.from), (statement, &statement.to)]);
        for (statement, mention) in mentions {
            let place = |key: String| (Place::of(&key, statement), key);
            if let Some(page) = &mention.page {
                for name in [mention.name.as_str(), split_gloss(page).0] {
                    pages.entry(place(key(name))).or_default().insert(slug(page));
                }
            }
            let mut keys = keys(mention).into_iter();
            let first = keys.next().unwrap_or_default();
            for short in keys.filter(|short| *short != first) {
                longest.entry(place(short)).or_default().insert(first.clone());
            }
        }
        Builder {
            organisations: organisations(&index),
            by_identity: (0..index.parties.len())
                .map(|at| (Identity::Party(at), first_of(index.entities(), at)))
                .collect(),
            index,
            pages,
            longest,
            links: Vec::new(),
            by_ends: HashMap::new(),
        }
    }

    /// Returns the organisation that a mention means.
    fn organisation(&mut self, mention: &Mention, statement: &Statement, time: Time) -> usize {
        let country = statement.home.as_deref();
        let date = statement.date.as_ref();
        let context = Context { document: &statement.source.document, country, date, time };
        let identity = match self.index.resolve(mention, context) {
            Some(party) => Identity::Party(party),
            None => self.unresolved(mention, statement),
        };
        let at = *self.by_identity.entry(identity).or_insert_with(|| {
            let name = shown(mention, country);
            self.organisations.push(Organisation { name, ..Organisation::default() });
            self.organisations.len() - 1
        });
        let known = &mut self.organisations[at].names;
        let page = mention.page.iter().map(|page| split_gloss(page).0.to_owned());
        for name in
            [mention.name.clone()].into_iter().chain(mention.others.iter().cloned()).chain(page)
        {
            const MAX: usize = 100;
            if known.len() < MAX && !known.contains(&name) {
                known.push(name);
            }
        }
        at
    }

    /// Returns the identity of an organisation that no document is about.
    fn unresolved(&self, mention: &Mention, statement: &Statement) -> Identity {
        if let Some(page) = &mention.page {
            return Identity::Page(slug(page));
        }
        let keys = keys(mention);
        let place = |key: &String| (Place::of(key, statement), key.clone());
        let only = |known: Option<&HashSet<String>>| {
            known.filter(|known| known.len() == 1).and_then(|known| known.iter().next().cloned())
        };
        if let Some(page) = keys.iter().find_map(|key| only(self.pages.get(&place(key)))) {
            return Identity::Page(page);
        }
        let first = keys.into_iter().next().unwrap_or_default();
        let key = only(self.longest.get(&place(&first))).unwrap_or(first);
        Identity::Name(Place::of(&key, statement), key)
    }

    /// Adds a statement to the edge that it states, or as an edge of its own.
    fn add(&mut self, statement: &Statement) {
        if key(&statement.from.name).is_empty() || key(&statement.to.name).is_empty() {
            return;
        }
        let from = self.organisation(&statement.from, statement, Time::Before);
        let to = self.organisation(&statement.to, statement, Time::After);
        let renames = statement.kind == EdgeKind::Renaming;
        if from == to && (!renames || key(&statement.from.name) == key(&statement.to.name)) {
            return;
        }
        let stated = Stated {
            date: statement.date.clone(),
            implied: statement.implied,
            document: statement.source.document.to_string(),
            place: statement.place.clone(),
        };
        let known = self.by_ends.get(&(from, to)).cloned().unwrap_or_default();
        let count = known.len();
        let same = known.into_iter().find(|at| {
            let link = &self.links[*at];
            let names = from != to || key(&link.edge.from) == key(&statement.from.name);
            names && are_one(link, statement)
        });
        match same {
            Some(at) => join(&mut self.links[at], statement, stated),
            None if statement.confirms || count >= MAX_EDGES => {}
            None => {
                let link = self.link(statement, stated, from, to);
                self.by_ends.entry((from, to)).or_default().push(self.links.len());
                self.links.push(link);
            }
        }
    }

    /// Makes the edge of its first statement.
    fn link(&self, statement: &Statement, stated: Stated, from: usize, to: usize) -> TracedEdge {
        let (older, younger) = (&self.organisations[from], &self.organisations[to]);
        let name = |one: &Organisation, mention: &Mention| match from == to {
            true => mention.name.clone(),
            false => one.name.clone(),
        };
        let known = younger.country.as_ref().or(older.country.as_ref());
        let country = known.or(statement.country.as_ref()).cloned();
        let mut edge = Edge {
            date: statement.date.clone(),
            kind: statement.kind,
            from: name(older, &statement.from),
            to: name(younger, &statement.to),
            from_document: older.document.clone(),
            to_document: younger.document.clone(),
            country,
            sources: vec![statement.source.clone()],
            source: statement.source.clone(),
            ..Edge::default()
        };
        // the pages of both names, if records have a field for them
        if let Some(links) = EdgeField::named("links") {
            let ends = [(&statement.from, edge.from.clone()), (&statement.to, edge.to.clone())];
            for (mention, name) in ends {
                let page = mention.page.as_ref().map(|page| (name, page.clone()));
                page.map(|pair| edge.accept(links, pair.into()));
            }
        }
        let mut link =
            TracedEdge { edge, from, to, citations: Citations::default(), stated: vec![stated] };
        cite(&mut link, statement);
        link
    }

    fn finish(mut self) -> Lineage {
        self.drop_wrong_dates();
        self.tell_mergers();
        let mut out: HashSet<usize> = HashSet::new();
        let mut rejected = Vec::new();
        for at in 0..self.links.len() {
            let (from, to) = (self.links[at].from, self.links[at].to);
            for other in self.by_ends.get(&(to, from)).into_iter().flatten() {
                let (one, two) = (&self.links[at], &self.links[*other]);
                if from == to || at > *other || !contradict(one, two) {
                    continue;
                }
                let weights = (self.weight(one), self.weight(two));
                for (lost, won, is_lost) in
                    [(at, *other, weights.0 <= weights.1), (*other, at, weights.1 <= weights.0)]
                {
                    if is_lost && out.insert(lost) {
                        let (edge, other) = (self.links[lost].clone(), self.links[won].clone());
                        rejected.push(Rejected { edge, other });
                    }
                }
            }
        }
        let links = self.links.into_iter().enumerate().filter(|(at, _)| !out.contains(at));
        let links = links.map(|(_, link)| link).collect();
        Lineage { organisations: self.organisations, edges: links, rejected }
    }

    /// Drops the dates of foundings that are older than the organisation that came in: a party lists all that ever
    /// merged into it, also those that came later.
    fn drop_wrong_dates(&mut self) {
        for link in &mut self.links {
            let year = |at: usize| self.organisations[at].founded.as_ref().and_then(Date::year);
            let Some(founded) = year(link.from) else { continue };
            let is_wrong = |one: &Stated| {
                one.implied
                    && one.date.as_ref().and_then(Date::year).is_some_and(|year| year < founded)
            };
            if link.stated.iter().any(is_wrong) {
                link.stated.iter_mut().filter(|one| is_wrong(one)).for_each(|one| one.date = None);
                link.edge.date = best_date(&link.stated);
                if link.edge.date.is_none() {
                    link.citations.remove("date");
                }
                let implied = link.stated.iter().all(|one| one.implied);
                let older = year(link.to).is_some_and(|year| year < founded);
                if link.edge.kind == EdgeKind::Merger && implied && older {
                    link.edge.kind = EdgeKind::Joined;
                }
            }
        }
    }

    /// Returns how well an edge is supported: by the number of documents, of statements, and by whether its older
    /// organisation is the older one.
    fn weight(&self, link: &TracedEdge) -> (usize, usize, i8) {
        let year = |at: usize| self.organisations[at].founded.as_ref().and_then(Date::year);
        let ages = match (year(link.from), year(link.to)) {
            (Some(older), Some(younger)) => (younger.cmp(&older)) as i8,
            _ => 0,
        };
        (link.edge.sources.len(), link.stated.len(), ages)
    }

    /// Separates mergers, which make a new organisation, from joining one that goes on: the new one was founded in that
    /// year, or several joined it in one year and nothing says that it existed before.
    fn tell_mergers(&mut self) {
        let year = |link: &TracedEdge| link.edge.date.as_ref().and_then(Date::year);
        let mut joined: HashMap<(usize, i32), HashSet<usize>> = HashMap::new();
        let mut first: HashMap<usize, i32> = HashMap::new();
        for link in &self.links {
            let Some(year) = year(link) else { continue };
            for end in [link.from, link.to] {
                let known = first.entry(end).or_insert(year);
                *known = year.min(*known);
            }
            if link.edge.kind == EdgeKind::Joined {
                joined.entry((link.to, year)).or_default().insert(link.from);
            }
        }
        for link in self.links.iter_mut().filter(|link| link.edge.kind == EdgeKind::Joined) {
            let Some(year) = year(link) else { continue };
            let founded = self.organisations[link.to].founded.as_ref().and_then(Date::year);
            let several = first.get(&link.to) == Some(&year)
                && joined.get(&(link.to, year)).is_some_and(|from| from.len() > 1);
            if founded.map_or(several, |founded| founded == year) {
                link.edge.kind = EdgeKind::Merger;
            }
        }
    }
}

/// Returns the keys of the names of a mention, the longest first.
fn keys(mention: &Mention) -> Vec<String> {
    let mut keys: Vec<String> =
        mention.others.iter().chain([&mention.name]).map(|name| key(name)).collect();
    keys.sort_by_key(|name| std::cmp::Reverse(name.len()));
    keys
}

/// Returns the first party that is the same organisation as a party.
fn first_of(entities: &Entities, at: usize) -> usize {
    entities.members(entities.entity_of(at)).first().copied().unwrap_or(at)
}

/// Returns the organisations that documents are about. The first document about one has what all say.
fn organisations(index: &PartyIndex) -> Vec<Organisation> {
    let entities = index.entities();
    let entity = |at: usize| entities.id(entities.entity_of(at)).to_owned();
    let parties = index.parties.iter().enumerate();
    let mut all: Vec<Organisation> =
        parties.map(|(at, party)| of_party(party, entity(at))).collect();
    for at in 0..all.len() {
        let first = first_of(entities, at);
        if first == at {
            continue;
        }
        all[at].same_as = Some(first);
        let other = all[at].clone();
        let one = &mut all[first];
        let known: HashSet<String> = one.names.iter().map(|name| key(name)).collect();
        one.names.extend(other.names.into_iter().filter(|name| !known.contains(&key(name))));
        one.country = one.country.take().or(other.country);
        one.founded = one.founded.take().or(other.founded);
        one.dissolved = one.dissolved.take().or(other.dissolved);
    }
    all
}

/// Returns the organisation that a document is about.
fn of_party(party: &KnownParty, entity: String) -> Organisation {
    Organisation {
        entity: Some(entity),
        name: party.name.clone(),
        names: party.names.clone(),
        document: Some(party.source.document.to_string()),
        country: party.country.clone(),
        founded: party.founded.clone(),
        dissolved: party.dissolved.clone(),
        same_as: None,
    }
}

/// Returns the name to show for an organisation that no document is about: the title of the page that it links to, if
/// the name is only an abbreviation or a part of it, or else what it abbreviates.
fn shown(mention: &Mention, country: Option<&str>) -> String {
    let title = mention.page.as_deref().map(|page| short_title(page, country));
    let fuller = title.filter(|title| {
        looks_like_abbreviation(&mention.name)
            || mention.page.as_ref() == Some(&mention.name)
            || (title.len() > mention.name.len() && key(title).contains(&key(&mention.name)))
    });
    let short = looks_like_abbreviation(&mention.name);
    let long = mention.others.iter().find(|name| short && abbreviates(&mention.name, name));
    fuller.or(long.map(String::as_str)).unwrap_or(&mention.name).to_owned()
}

/// Adds a statement of an edge to it.
fn join(link: &mut TracedEdge, statement: &Statement, stated: Stated) {
    let edge = &mut link.edge;
    if specific(statement.kind) > specific(edge.kind) {
        edge.kind = statement.kind;
    }
    let document = &statement.source.document;
    match edge.sources.iter().position(|known| known.document == *document) {
        Some(at) => edge.sources[at].line = edge.sources[at].line.min(statement.source.line),
        None if edge.sources.len() < MAX_SOURCES => edge.sources.push(statement.source.clone()),
        None => {}
    }
    edge.source = edge.sources[0].clone();
    if link.stated.len() < MAX_STATED {
        link.stated.push(stated);
        edge.date = best_date(&link.stated);
        cite(link, statement);
    }
}

fn cite(link: &mut TracedEdge, statement: &Statement) {
    let date = statement.date.as_ref().map(Date::to_string);
    for (name, citation) in &statement.citations {
        let value = match *name {
            "date" => date.as_deref(),
            "from" => Some(statement.from.name.as_str()),
            "to" => Some(statement.to.name.as_str()),
            _ => None,
        };
        let mut citation = citation.clone();
        // whether a place states the value depends on the value, which is another one in the record
        if matches!(citation.how, Method::Read | Method::Stated) {
            let stated = value == Some(citation.text.as_str());
            citation.how = if stated { Method::Stated } else { Method::Read };
        }
        link.citations.add(name, citation);
    }
}

/// Returns the date of an edge: one that is stated rather than implied, then the most precise one.
fn best_date(stated: &[Stated]) -> Option<Date> {
    let mut best: Option<(&Date, bool)> = None;
    for one in stated {
        let Some(date) = &one.date else { continue };
        let better = match best {
            None => true,
            Some((known, implied)) if implied == one.implied => {
                agree(known, date) && length(date) < length(known)
            }
            Some((known, true)) => !(agree(known, date) && length(known) < length(date)),
            Some((known, false)) => agree(known, date) && length(date) < length(known),
        };
        if better {
            best = Some((date, one.implied));
        }
    }
    best.map(|(date, _)| date.clone())
}

/// Returns about how many days a date can be.
fn length(date: &Date) -> i64 {
    let days = |(year, month, day): (i32, u8, u8)| {
        i64::from(year) * 372 + i64::from(month) * 31 + i64::from(day)
    };
    match (date.earliest(), date.latest()) {
        (Some(first), Some(last)) => days(last) - days(first),
        _ => i64::MAX,
    }
}

/// Whether two dates can be the same.
pub(super) fn agree(one: &Date, other: &Date) -> bool {
    let begins = |one: &Date, other: &Date| match (one.earliest(), other.latest()) {
        (Some(first), Some(last)) => first <= last,
        _ => true,
    };
    begins(one, other) && begins(other, one)
}

/// Whether a statement states an edge that is known: of a kind that can be the same, and of a date that can. Two dates
/// of which one is only implied can be the same.
fn are_one(link: &TracedEdge, statement: &Statement) -> bool {
    let stated = link.stated.iter().filter(|one| !one.implied).filter_map(|one| one.date.as_ref());
    let agrees = |date: &Date| stated.clone().all(|known| agree(known, date));
    let dates = statement.implied || statement.date.as_ref().is_none_or(agrees);
    dates && are_of_one_family(link.edge.kind, statement.kind)
}

/// Kinds of edges that can be different views of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Split,
    Merger,
    Renaming,
    /// A kind that says little.
    Any,
}

fn family(kind: EdgeKind) -> Family {
    match kind {
        EdgeKind::Split => Family::Split,
        EdgeKind::Merger | EdgeKind::Joined => Family::Merger,
        EdgeKind::Renaming => Family::Renaming,
        EdgeKind::Founding | EdgeKind::Successor => Family::Any,
    }
}

pub(super) fn are_of_one_family(one: EdgeKind, other: EdgeKind) -> bool {
    let (one, other) = (family(one), family(other));
    one == other || one == Family::Any || other == Family::Any
}

/// Returns how much a kind says; of two statements of an edge the one that says more counts.
fn specific(kind: EdgeKind) -> u8 {
    match kind {
        EdgeKind::Successor => 0,
        EdgeKind::Founding => 1,
        EdgeKind::Renaming => 2,
        EdgeKind::Joined => 3,
        EdgeKind::Split => 4,
        EdgeKind::Merger => 5,
    }
}

/// Whether two edges in opposite directions cannot both be true: they are of one family, and can be of one date. An
/// organisation can split off and merge back, and be founded again.
fn contradict(one: &TracedEdge, other: &TracedEdge) -> bool {
    let dates = match (&one.edge.date, &other.edge.date) {
        (Some(one), Some(other)) => agree(one, other),
        _ => true,
    };
    dates && are_of_one_family(one.edge.kind, other.edge.kind)
}
