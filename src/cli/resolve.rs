//! Resolution of the organisation that a command is asked about.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::cli::list::Reached;
use crate::cli::reading::{self, Reading};
use crate::cli::{ExitStatus, Messages};
use crate::dataset::{
    Dataset, Decisions, Entities, NameIndex, NameMatches, Profile, Resolution, UniqueIds,
};
use crate::model::{Document, Party, RecordLines, Source};
use crate::query::{Filter, nearest};
use crate::records;

/// Records of the documents that have an organisation of a name.
pub(super) struct Named {
    /// Datasets of the documents, kept apart because two documents can have one name.
    pub datasets: Vec<Dataset>,
    /// Results and events that name an organisation of the name, in documents that are not about one.
    pub mentions: Dataset,
    /// Profiles of all parties.
    profiles: Vec<Profile>,
    ids: UniqueIds,
    /// Names of the organisations in all other documents.
    others: Vec<String>,
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
    /// Returns whether another piece has more records of the same document.
    fn goes_on_in(&self, next: &Piece) -> bool {
        self.file.is_some()
            && self.file == next.file
            && self.dataset.document() == next.dataset.document()
    }
}

/// Maximum number of candidates that are printed.
const MAX: usize = 10;

impl Named {
    /// Reads documents with `of`, and extracted records, with their evidence if requested. Keeps the records
    /// of documents in which `name` matches an organisation.
    ///
    /// # Errors
    /// If no input could be read.
    pub(super) fn read(
        name: &str,
        arguments: &reading::Arguments,
        of: fn(Document) -> Dataset,
        evidence: bool,
        messages: &mut Messages<'_>,
    ) -> anyhow::Result<Self> {
        let mut named = Named {
            datasets: Vec::new(),
            mentions: Dataset::default(),
            profiles: Vec::new(),
            ids: UniqueIds::default(),
            others: Vec::new(),
            status: ExitStatus::Done,
        };
        named.status = each(arguments, of, evidence, messages, |one| named.add(one, name))?;
        Ok(named)
    }

    /// Keeps the records of a document in which the name matches, and otherwise the names of its parties, and what
    /// mentions the name.
    fn add(&mut self, mut one: Dataset, name: &str) {
        self.ids.make_unique(&mut one);
        self.profiles.extend(one.parties.iter().map(Profile::of));
        if !one.matches(name).is_empty() {
            self.datasets.push(one);
            return;
        }
        self.others.extend(one.parties.iter().flat_map(Party::names).map(str::to_owned));
        if one.keep_mentions(name) {
            one.parties = Vec::new();
            self.mentions.append(one);
        }
    }

    /// Returns the organisations that all parties are about.
    pub(super) fn entities(&self, decisions: &Decisions) -> Entities {
        Entities::of(self.profiles.clone(), decisions)
    }

    /// Reads the documents about the same organisations as `found` in which the name does not match, as far as the input
    /// can be read again.
    ///
    /// # Errors
    /// If the input cannot be read again.
    pub(super) fn read_members(
        &mut self,
        entities: &Entities,
        found: &[Source],
        arguments: &reading::Arguments,
        of: fn(Document) -> Dataset,
        evidence: bool,
        messages: &mut Messages<'_>,
    ) -> anyhow::Result<()> {
        let profiles = entities.profiles();
        let is_found = |at: &usize| found.contains(&profiles[*at].source);
        let own = (0..profiles.len()).filter(is_found);
        let members = own.flat_map(|at| entities.members(entities.entity_of(at)));
        let kept: HashSet<&str> = self.datasets.iter().filter_map(Dataset::document).collect();
        let missing: HashMap<String, String> = members
            .map(|at| &profiles[*at])
            .filter(|profile| !kept.contains(profile.source.document.as_str()))
            .map(|profile| (profile.source.document.clone(), profile.id.clone()))
            .collect();
        if missing.is_empty() {
            return Ok(());
        }
        if !arguments.can_be_repeated() {
            let number = missing.len();
            messages.note(format_args!(
                "{number} more documents about the organisation have other names for it; pass files \
                 instead of standard input to show them"
            ));
            return Ok(());
        }
        let wanted = Arc::new(missing);
        let asked = Arc::clone(&wanted);
        let of = move |document: Document| match asked.contains_key(&document.name) {
            true => of(document),
            false => Dataset::default(),
        };
        let datasets = &mut self.datasets;
        each(arguments, of, evidence, messages, |mut one| {
            let id = one.document().and_then(|document| wanted.get(document));
            if let Some(id) = id.cloned() {
                one.parties.iter_mut().for_each(|party| id.clone_into(&mut party.id));
                datasets.push(one);
            }
        })?;
        Ok(())
    }

    /// Returns whether results or events name the organisation.
    fn has_mentions(&self) -> bool {
        !self.mentions.elections.is_empty() || !self.mentions.events.is_empty()
    }

    /// Returns the parties that the name resolves to among those that match the filters, each with the records of its
    /// document; none if only results and events [name](Named::mentions) it. Otherwise prints an error.
    pub(super) fn parties(
        &self,
        name: &str,
        filters: &[Filter],
        messages: &mut Messages<'_>,
    ) -> Option<Vec<(&Dataset, &Party)>> {
        let mut matches = NameMatches::default();
        for dataset in &self.datasets {
            matches.append(dataset.matches(name));
        }
        let mut reached = Reached::new(filters.len());
        matches.retain(|party| reached.matches(filters, party, &NameIndex::default()));
        if !reached.is_empty()
            && let Some(explanation) = reached.explanation("party", filters)
        {
            messages.error(format_args!("`{name}`: {explanation}"));
            return None;
        }
        match matches.resolve() {
            Resolution::Found(parties) => {
                let of = |party| self.datasets.iter().find(|dataset| has(dataset, party));
                return Some(parties.into_iter().filter_map(|one| Some((of(one)?, one))).collect());
            }
            Resolution::Ambiguous(parties) => {
                report_candidates(name, parties.into_iter().map(candidate), messages);
            }
            Resolution::NotFound if self.has_mentions() => return Some(Vec::new()),
            Resolution::NotFound => {
                report_nearest(name, self.others.iter().map(String::as_str), messages);
            }
        }
        None
    }
}

/// Calls `add` with the records of each document, wherever the input was cut.
fn each(
    arguments: &reading::Arguments,
    of: impl Fn(Document) -> Dataset + Send + Sync + 'static,
    evidence: bool,
    messages: &mut Messages<'_>,
    mut add: impl FnMut(Dataset),
) -> anyhow::Result<ExitStatus> {
    let of_records = move |lines: RecordLines| {
        let piece = |dataset| Piece { dataset, file: Some(lines.file.clone()) };
        let datasets = records::datasets(&lines, evidence).into_iter();
        datasets.map(|read| read.map(piece)).collect()
    };
    let of = move |document| Piece { dataset: of(document), file: None };
    let mut reading = Reading::with_records(arguments, of, of_records, |_, _| true, messages)?;
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
    reading.finish(messages)
}

/// Returns whether a party is this very one of a dataset, not just equal to one.
fn has(dataset: &Dataset, party: &Party) -> bool {
    dataset.parties.iter().any(|one| std::ptr::eq(one, party))
}

/// Returns what distinguishes a party from others.
fn candidate(party: &Party) -> String {
    let Party { name, source, .. } = party;
    match &party.abbreviation {
        Some(abbreviation) => format!("{name} ({abbreviation}), {source}"),
        None => format!("{name}, {source}"),
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
