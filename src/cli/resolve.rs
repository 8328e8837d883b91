//! Resolution of the organisation that a command is asked about.

use std::collections::{HashMap, HashSet};
use std::io;
use std::sync::Arc;

use foldhash::HashMap as FastMap;

use crate::cli::identity::Gathered;
use crate::cli::list::{AskedParty, Reached};
use crate::cli::reading::{self, Reading};
use crate::cli::{ExitStatus, Messages};
use crate::dataset::{
    Asked, Dataset, Decisions, Entities, KnownOrganisation, KnownParty, NameInRecord, NameIndex,
    PartyIndex, Redirects, Resolution, UniqueIds,
};
use crate::model::{Document, Election, Event, Party, RecordLines, slug};
use crate::query::{Filter, Pattern, nearest};
use crate::records;

/// A question about an organisation, and how documents are read to answer it.
pub(super) struct Question<'a> {
    /// Its name or id, or a part of its name.
    pub name: &'a str,
    pub reading: &'a reading::Arguments,
    /// Reads a document.
    pub of: fn(Document) -> Dataset,
    /// Whether the evidence of extracted records is read.
    pub evidence: bool,
    /// What the organisation must match.
    pub filters: &'a [Filter],
    pub decisions: &'a Decisions,
    /// Whether documents about others are read again for the results and events that they have of the organisation.
    pub mentions: bool,
}

/// The records of the organisations that a name means.
pub(super) struct Named {
    index: PartyIndex,
    /// The organisations; none if only results and events have the name.
    pub organisations: Vec<usize>,
    /// The documents about the organisations, and others whose party has such a name. They are kept apart because two
    /// documents can have one name.
    datasets: Vec<Dataset>,
    /// Results and events that name an organisation of the name, in other documents.
    pub mentions: Dataset,
    /// Whether all input was read.
    pub status: ExitStatus,
}

/// Records that were read at a time: those of a document, or a run of extracted records.
struct Piece {
    dataset: Dataset,
    /// File of the extracted records.
    file: Option<String>,
}

impl Piece {
    /// Returns the documents about parties.
    fn documents(&self) -> Vec<&str> {
        reading::parties(&self.dataset)
    }

    /// Returns whether another piece has more records of the same document.
    fn goes_on_in(&self, next: &Piece) -> bool {
        self.file.is_some()
            && self.file == next.file
            && self.dataset.document() == next.dataset.document()
    }
}

/// Maximum number of candidates that are printed.
const MAX: usize = 10;

/// What documents say, kept until all of them are read and the organisation is found.
#[derive(Default)]
struct Collected {
    /// The documents in which a party may have the name.
    datasets: Vec<Dataset>,
    /// The parties of all documents, each with the index of its dataset if that is kept.
    parties: Vec<(KnownParty, Option<usize>)>,
    /// Results and events that name an organisation of the name, in documents that are not about one.
    mentions: Dataset,
    /// The names of the other documents, and by the hash of each name in their results and events their indexes.
    others: Vec<String>,
    by_name: FastMap<u64, Vec<u32>>,
    ids: UniqueIds,
}

impl Collected {
    /// Keeps the records of a document in which the name matches, and of others the names of their parties and of those
    /// that they mention.
    fn add(&mut self, mut one: Dataset, asked: &Asked, question: &Question<'_>) {
        self.ids.make_unique(&mut one);
        let known: Vec<KnownParty> =
            one.parties.iter().map(|party| KnownParty::of(party, &one)).collect();
        let is_kept = known.iter().any(|party| asked.may_mean(party));
        let place = is_kept.then_some(self.datasets.len());
        self.parties.extend(known.into_iter().map(|party| (party, place)));
        if is_kept {
            self.datasets.push(one);
            return;
        }
        if question.mentions
            && let Some(document) = one.document().map(str::to_owned)
        {
            let number = u32::try_from(self.others.len()).unwrap_or(u32::MAX);
            let names = names_in(&one).flat_map(|name| name.hashes().collect::<Vec<u64>>());
            for name in names.collect::<HashSet<u64>>() {
                self.by_name.entry(name).or_default().push(number);
            }
            self.others.push(document);
        }
        if one.keep_mentions(question.name) {
            one.parties = Vec::new();
            self.mentions.append(one);
        }
    }

    /// Returns the names of documents about others that may name an organisation.
    fn mentioning(&self, index: &PartyIndex, entity: usize) -> HashSet<&str> {
        let found = index.hashes_of(entity);
        let found = found.iter().filter_map(|name| self.by_name.get(name)).flatten();
        found.filter_map(|at| self.others.get(*at as usize)).map(String::as_str).collect()
    }
}

/// Returns the names of organisations in the results and events of a dataset.
fn names_in(dataset: &Dataset) -> impl Iterator<Item = NameInRecord<'_>> {
    let Dataset { elections, events, names, .. } = dataset;
    let of_results = elections.iter().filter_map(|one| NameInRecord::of_election(one, names));
    of_results.chain(events.iter().flat_map(|one| NameInRecord::of_event(one, names)))
}

impl Named {
    /// Reads all documents, finds the organisations that the name means, and reads again what else is about them. Prints
    /// an error if there is none.
    ///
    /// # Errors
    /// If no input could be read.
    pub(super) fn read(
        question: &Question<'_>,
        messages: &mut Messages<'_>,
    ) -> anyhow::Result<Option<Self>> {
        let asked = Asked::of(question.name);
        let mut all = Collected::default();
        let add = |one| all.add(one, &asked, question);
        let (status, redirects) = each(question, question.of, messages, add)?;
        let (parties, places) = std::mem::take(&mut all.parties).into_iter().unzip();
        let index = PartyIndex::compare(parties, &redirects, question.decisions);
        let Some(organisations) = organisations(&index, &asked, &all, places, question, messages)
        else {
            return Ok(None);
        };
        let wanted = wanted(&index, &organisations, &all);
        let Collected { datasets, mentions, .. } = all;
        let mut named = Named { index, organisations, datasets, mentions, status };
        if question.reading.can_be_repeated() {
            named.read_again(wanted, question, messages)?;
        } else if let number @ 1.. = wanted.keys().filter(|one| !named.mentions_in(one)).count() {
            messages.note(format_args!(
                "{number} more documents about the organisation, or with its results and events, have other \
                 names for it; pass files instead of standard input to show them"
            ));
        }
        Ok(Some(named))
    }

    /// Whether results or events of a document are among the mentions.
    fn mentions_in(&self, document: &str) -> bool {
        let Dataset { elections, events, .. } = &self.mentions;
        elections.iter().any(|one| *one.source.document == *document)
            || events.iter().any(|one| *one.source.document == *document)
    }

    /// Reads documents again: those about the organisations, of which the ids are given, and those that may name them.
    fn read_again(
        &mut self,
        wanted: HashMap<String, Option<String>>,
        question: &Question<'_>,
        messages: &Messages<'_>,
    ) -> anyhow::Result<()> {
        if self.organisations.is_empty() {
            return Ok(());
        }
        self.mentions = Dataset::default();
        if wanted.is_empty() {
            return Ok(());
        }
        let wanted = Arc::new(wanted);
        let (asked, of) = (Arc::clone(&wanted), question.of);
        let of = move |document: Document| match asked.contains_key(&document.name) {
            true => of(document),
            false => Dataset::default(),
        };
        let mut sink = io::sink();
        let Named { index, organisations, datasets, mentions, .. } = self;
        each(question, of, &mut messages.muted(&mut sink), |mut one| {
            match one.document().and_then(|document| wanted.get(document)) {
                Some(Some(id)) => {
                    one.parties.iter_mut().for_each(|party| id.clone_into(&mut party.id));
                    datasets.push(one);
                }
                Some(None) => {
                    let Dataset { elections, events, names, .. } = &mut one;
                    let mut is_meant = |name: &NameInRecord<'_>| {
                        organisations.iter().any(|entity| index.is_meant(*entity, name))
                    };
                    elections.retain(|one| {
                        NameInRecord::of_election(one, names).as_ref().is_some_and(&mut is_meant)
                    });
                    events.retain(|one| {
                        NameInRecord::of_event(one, names).any(|name| is_meant(&name))
                    });
                    one.parties = Vec::new();
                    mentions.append(one);
                }
                None => {}
            }
        })?;
        Ok(())
    }

    /// Returns the organisations of all documents.
    pub(super) fn entities(&self) -> &Entities {
        self.index.entities()
    }

    /// Returns the documents that are kept: those about the organisations, and others whose party has such a name.
    pub(super) fn datasets(&self) -> &[Dataset] {
        &self.datasets
    }

    /// Returns the names of the documents about the organisations.
    pub(super) fn documents(&self) -> HashSet<&str> {
        let members = self.organisations.iter().flat_map(|one| self.entities().members(*one));
        let profiles = self.entities().profiles();
        members.map(|at| &*profiles[*at].source.document).collect()
    }

    /// Returns the parties of an organisation in the order of the input, each with the records of its document.
    pub(super) fn members(&self, entity: usize) -> Vec<(&Dataset, &Party)> {
        let profiles = self.entities().profiles();
        let parties = || {
            let datasets = self.datasets.iter();
            datasets.flat_map(|one| one.parties.iter().map(move |party| (one, party)))
        };
        let members = self.entities().members(entity).iter();
        let members = members.filter_map(|at| {
            let profile = &profiles[*at];
            // one document may be given twice
            parties().find(|(_, party)| party.id == profile.id && party.source == profile.source)
        });
        members.collect()
    }

    /// Returns the results of an organisation in documents about others, each with the records of its document.
    pub(super) fn elections_elsewhere(&self, entity: usize) -> Vec<(&Dataset, &Election)> {
        let results = self.elsewhere(entity).flat_map(|dataset| {
            let results = dataset.elections.iter().filter(|one| one.details.repeats.is_none());
            results.map(move |one| (dataset, one))
        });
        let is_meant = |(dataset, one): &(&Dataset, &Election)| {
            let name = NameInRecord::of_election(one, &dataset.names);
            name.is_some_and(|name| self.index.is_meant(entity, &name))
        };
        results.filter(is_meant).collect()
    }

    /// Returns the events of an organisation in documents about others, each with the records of its document.
    pub(super) fn events_elsewhere(&self, entity: usize) -> Vec<(&Dataset, &Event)> {
        let events = self.elsewhere(entity);
        let events =
            events.flat_map(|dataset| dataset.events.iter().map(move |one| (dataset, one)));
        let is_meant = |(dataset, one): &(&Dataset, &Event)| {
            let mut names = NameInRecord::of_event(one, &dataset.names);
            names.any(|name| self.index.is_meant(entity, &name))
        };
        events.filter(is_meant).collect()
    }

    /// Returns the documents that are not about an organisation.
    fn elsewhere(&self, entity: usize) -> impl Iterator<Item = &Dataset> {
        let members = self.entities().members(entity).iter();
        let profiles = self.entities().profiles();
        let own: HashSet<&str> = members.map(|at| &*profiles[*at].source.document).collect();
        let is_other = move |one: &&Dataset| one.document().is_none_or(|name| !own.contains(name));
        self.datasets.iter().filter(is_other).chain([&self.mentions])
    }
}

/// Returns the organisations that the name means; none if only results and events have it. Otherwise prints an error.
fn organisations(
    index: &PartyIndex,
    asked: &Asked,
    all: &Collected,
    places: Vec<Option<usize>>,
    question: &Question<'_>,
    messages: &mut Messages<'_>,
) -> Option<Vec<usize>> {
    let Question { name, filters, .. } = question;
    let mut reached = Reached::new(filters.len());
    let found = {
        let reached = std::cell::RefCell::new(&mut reached);
        let profiles = index.entities().profiles();
        let party = |at: usize| {
            let profile = &profiles[at];
            let mut parties = all.datasets[places[at]?].parties.iter();
            parties.find(|party| party.id == profile.id && party.source == profile.source)
        };
        let names = NameIndex::default();
        index.find(asked, |at| {
            let mut reached = reached.borrow_mut();
            filters.is_empty()
                || party(at).is_some_and(|party| reached.matches(filters, party, &names))
        })
    };
    if !reached.is_empty()
        && let Some(explanation) = reached.explanation("party", filters)
    {
        messages.error(format_args!("`{name}`: {explanation}"));
        return None;
    }
    let Dataset { elections, events, .. } = &all.mentions;
    match found {
        Resolution::Found(organisations) => {
            if organisations.len() > 1 {
                note_candidates(name, described(index.entities(), &organisations), messages);
            }
            return Some(organisations);
        }
        Resolution::NotFound if !elections.is_empty() || !events.is_empty() => {
            return Some(Vec::new());
        }
        Resolution::Ambiguous(organisations) => {
            report_candidates(name, described(index.entities(), &organisations), messages);
        }
        Resolution::NotFound => report_nearest(name, index.names(), messages),
    }
    None
}

/// Returns the documents to be read again: those about the organisations that are not kept, each with the id of its
/// party, and those that may name them.
fn wanted(
    index: &PartyIndex,
    organisations: &[usize],
    all: &Collected,
) -> HashMap<String, Option<String>> {
    let kept: HashSet<&str> = all.datasets.iter().filter_map(Dataset::document).collect();
    let mut wanted = HashMap::new();
    for entity in organisations {
        for document in all.mentioning(index, *entity) {
            wanted.entry(document.to_owned()).or_insert(None);
        }
        for at in index.entities().members(*entity) {
            let profile = &index.entities().profiles()[*at];
            if !kept.contains(&*profile.source.document) {
                wanted.insert(profile.source.document.to_string(), Some(profile.id.clone()));
            }
        }
    }
    wanted
}

/// Returns the parties that texts ask for. The parties of all documents are read first if a text may be an id or entity,
/// such as `reed-party-malta` or `Q42`.
///
/// # Errors
/// If no input could be read.
pub(super) fn asked_parties(
    patterns: Vec<Pattern>,
    reading: &reading::Arguments,
    messages: &mut Messages<'_>,
) -> anyhow::Result<Vec<AskedParty>> {
    let parties = patterns.into_iter();
    let parties = parties.map(|pattern| (identifier(&pattern), pattern));
    let mut parties: Vec<AskedParty> =
        parties.map(|(id, pattern)| AskedParty { pattern, id, organisation: None }).collect();
    let Some(id) = parties.iter().find_map(|party| party.id.as_ref()) else { return Ok(parties) };
    if !reading.can_be_repeated() {
        messages.note(format_args!(
            "`{id}` is compared only with the names and ids in each document; pass files instead of standard input \
             to find an entity"
        ));
        return Ok(parties);
    }
    let mut sink = io::sink();
    let gathered = Gathered::read(reading, false, &mut messages.muted(&mut sink))?;
    let index = Arc::new(gathered.compare_quietly(&Decisions::default()).into_index().1);
    for party in &mut parties {
        let entity = party.id.as_ref().and_then(|id| index.identified(&Asked::of(id)));
        party.organisation =
            entity.map(|entity| KnownOrganisation { index: Arc::clone(&index), entity });
    }
    Ok(parties)
}

/// Returns the id or entity that a text may be: of several words, or of Wikidata. One of a single word is a name too.
fn identifier(pattern: &Pattern) -> Option<String> {
    let text = pattern.to_string();
    let digits = text.strip_prefix('q').unwrap_or_default();
    if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(text.to_uppercase());
    }
    (text.contains('-') && slug(&text) == text).then_some(text)
}

/// Calls `add` with the records of each document, wherever the input was cut. Returns whether all input was read, and
/// the redirects to documents about parties.
fn each(
    question: &Question<'_>,
    of: impl Fn(Document) -> Dataset + Send + Sync + 'static,
    messages: &mut Messages<'_>,
    mut add: impl FnMut(Dataset),
) -> anyhow::Result<(ExitStatus, Redirects)> {
    let evidence = question.evidence;
    let of_records = move |lines: RecordLines| {
        let piece = |dataset| Piece { dataset, file: Some(lines.file.clone()) };
        let datasets = records::datasets(&lines, evidence).into_iter();
        datasets.map(|read| read.map(piece)).collect()
    };
    let of = move |document| Piece { dataset: of(document), file: None };
    let mut reading =
        Reading::with_redirects(question.reading, of, of_records, Piece::documents, messages)?;
    let mut last: Option<Piece> = None;
    while let Some(piece) = reading.next(messages) {
        match &mut last {
            Some(last) if last.goes_on_in(&piece) => last.dataset.append(piece.dataset),
            last => {
                if let Some(last) = last.replace(piece) {
                    add(last.dataset);
                }
            }
        }
    }
    if let Some(last) = last {
        add(last.dataset);
    }
    Ok((reading.finish(messages)?, reading.redirects()))
}

/// Returns what distinguishes organisations from others: entity, first name, country and document.
pub(super) fn described<'e>(
    entities: &'e Entities,
    found: &'e [usize],
) -> impl Iterator<Item = String> + 'e {
    found.iter().map(|entity| {
        let id = entities.id(*entity);
        let first = entities.members(*entity).first().map(|at| &entities.profiles()[*at]);
        let Some(first) = first else { return id.to_owned() };
        let country = first.country.as_ref().map(|country| format!(", {country}"));
        format!("{id}: {}{}, {}", first.name, country.unwrap_or_default(), first.source)
    })
}

/// Prints that several organisations have a name, with some of them.
fn note_candidates(
    name: &str,
    candidates: impl Iterator<Item = String>,
    messages: &mut Messages<'_>,
) {
    let candidates: Vec<String> = candidates.collect();
    messages.note(format_args!(
        "`{name}` is the name of {} organisations; use an entity to show one",
        candidates.len()
    ));
    candidates.iter().take(MAX).for_each(|candidate| messages.note(candidate));
    if let Some(more @ 1..) = candidates.len().checked_sub(MAX) {
        messages.note(format_args!("and {more} more"));
    }
}

/// Prints that several organisations match a name, with some of them.
pub(super) fn report_candidates(
    name: &str,
    mut candidates: impl Iterator<Item = String>,
    messages: &mut Messages<'_>,
) {
    messages.error(format_args!(
        "`{name}` matches several organisations; use a full name, an id or an entity"
    ));
    for candidate in candidates.by_ref().take(MAX) {
        messages.hint(candidate);
    }
    if let more @ 1.. = candidates.count() {
        messages.hint(format_args!("and {more} more"));
    }
}

/// Prints that no organisation has a name, with those that have a similar one.
pub(super) fn report_nearest<'n>(
    name: &str,
    others: impl Iterator<Item = &'n str>,
    messages: &mut Messages<'_>,
) {
    messages.error(format_args!("no organisation named `{name}`"));
    for name in nearest(name, others).into_iter().take(3) {
        messages.hint(format_args!("did you mean `{name}`?"));
    }
}
