//! Resolution of the organisation that a command is asked about.

use crate::cli::list::Reached;
use crate::cli::reading::{self, Reading};
use crate::cli::{ExitStatus, Messages};
use crate::dataset::{Dataset, NameIndex, NameMatches, Resolution};
use crate::model::{Document, Party, RecordLines};
use crate::query::{Filter, nearest};
use crate::records;

/// Records of the documents that have an organisation of a name.
pub(super) struct Named {
    /// Datasets of the documents, kept apart because two documents can have one name.
    pub datasets: Vec<Dataset>,
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
        let of_records = move |lines: RecordLines| {
            let piece = |dataset| Piece { dataset, file: Some(lines.file.clone()) };
            let datasets = records::datasets(&lines, evidence).into_iter();
            datasets.map(|read| read.map(piece)).collect()
        };
        let of = move |document| Piece { dataset: of(document), file: None };
        let mut reading = Reading::with_records(arguments, of, of_records, |_, _| true, messages)?;
        let mut named =
            Named { datasets: Vec::new(), others: Vec::new(), status: ExitStatus::Done };
        let mut last: Option<Piece> = None;
        while let Some(piece) = reading.next(messages) {
            match &mut last {
                Some(last) if last.goes_on_in(&piece) => last.dataset.append(piece.dataset),
                last => {
                    if let Some(last) = last.replace(piece) {
                        named.add(last.dataset, name);
                    }
                }
            }
        }
        if let Some(last) = last {
            named.add(last.dataset, name);
        }
        named.status = reading.finish(messages)?;
        Ok(named)
    }

    /// Keeps the records of a document in which the name matches, and otherwise the names of its parties.
    fn add(&mut self, one: Dataset, name: &str) {
        if one.matches(name).is_empty() {
            self.others.extend(one.parties.iter().flat_map(Party::names).map(str::to_owned));
        } else {
            self.datasets.push(one);
        }
    }

    /// Returns the parties that the name resolves to among those that match the filters, each with the records of its
    /// document. Otherwise prints an error.
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
            Resolution::NotFound => {
                report_nearest(name, self.others.iter().map(String::as_str), messages);
            }
        }
        None
    }
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
    messages
        .error(format_args!("`{name}` matches several organisations; use a full name or an id"));
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
