//! Arguments and reading of the commands that compare the parties of several documents.

use std::path::PathBuf;

use anyhow::Context;

use crate::cli::messages::Summary;
use crate::cli::reading::{self, Reading};
use crate::cli::{ExitStatus, Messages, counted};
use crate::dataset::{
    Citations, Dataset, Decisions, Entities, KnownParty, PartyIndex, Profile, RecordTypes,
    Redirects, UniqueIds, merged, prefilter,
};
use crate::diagnostic::{Diagnostic, Topic};
use crate::model::{Document, Party, RecordLines};
use crate::records::{self, RecordError};
use crate::source::read_text;

/// Heading of arguments about identity.
pub(super) const HEADING: &str = "Identity";

/// The largest file of decisions, in bytes.
const MAX_DECISIONS: usize = 64 << 20;

/// Arguments about which documents are about one organisation.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = HEADING)]
#[group(skip)]
pub(super) struct Arguments {
    /// Read decisions about which parties are the same, which win over everything else
    ///
    /// Each line of FILE has `same` or `different`, a tab, a party, a tab and another party. A party is the name of a
    /// document, the title of a page, a Wikidata id, or an `id`. Lines that start with `#` are comments.
    #[arg(long, value_name = "FILE")]
    same: Option<PathBuf>,
}

impl Arguments {
    /// Reads the decisions.
    ///
    /// # Errors
    /// If the file cannot be read, or has other lines.
    pub(super) fn decisions(&self) -> anyhow::Result<Decisions> {
        let Some(path) = &self.same else { return Ok(Decisions::default()) };
        let text = read_text(path, MAX_DECISIONS).context("--same")?;
        Decisions::parse(&text).with_context(|| format!("--same {}", path.display()))
    }
}

/// The parties of all documents.
pub(super) struct Gathered {
    parties: Vec<(Party, Citations)>,
    redirects: Redirects,
    status: ExitStatus,
}

/// The parties of all documents, with the organisations that they are about.
pub(super) struct Compared {
    parties: Vec<(Party, Citations)>,
    /// The organisations, by the indexes of the parties.
    pub entities: Entities,
    /// Whether all input was read.
    pub status: ExitStatus,
}

/// What was read at a time.
struct Piece {
    parties: Vec<(Party, Citations)>,
    diagnostics: Vec<Diagnostic>,
}

impl Piece {
    fn of(mut dataset: Dataset) -> Self {
        const TOPICS: &[Topic] = &[Topic::Document, Topic::Infobox];
        let diagnostics = dataset.diagnostics_about(&dataset.parties, TOPICS);
        let diagnostics = diagnostics.into_iter().cloned().collect();
        let originals = dataset.source_documents;
        let parties = std::mem::take(&mut dataset.parties).into_iter().map(|party| {
            let original = originals.get(&*party.source.document);
            let citations = original.map(|original| original.citations(&party, None));
            (party, citations.unwrap_or_default())
        });
        Piece { parties: parties.collect(), diagnostics }
    }

    /// Returns the documents about parties.
    fn documents(&self) -> Vec<&str> {
        self.parties.iter().map(|(party, _)| &*party.source.document).collect()
    }
}

impl Gathered {
    /// Reads the parties of all documents and records, with their evidence if requested.
    ///
    /// # Errors
    /// If no input could be read.
    pub(super) fn read(
        arguments: &reading::Arguments,
        evidence: bool,
        messages: &mut Messages<'_>,
    ) -> anyhow::Result<Self> {
        let of = move |document: Document| {
            Piece::of(match evidence {
                true => Dataset::with_source(document),
                false => Dataset::of_types(document, RecordTypes::Parties),
            })
        };
        let of_records = move |lines: RecordLines| -> Vec<Result<Piece, RecordError>> {
            let datasets = records::datasets(&lines, evidence).into_iter();
            datasets.map(|dataset| dataset.map(Piece::of)).collect()
        };
        let mut reading = Reading::of_all(
            arguments,
            of,
            of_records,
            prefilter,
            Some(Piece::documents),
            messages,
        )?;
        let mut summary = Summary::default();
        let mut parties = Vec::new();
        let mut ids = UniqueIds::default();
        while let Some(mut piece) = reading.next(messages) {
            summary.extend(&piece.diagnostics);
            for (party, _) in &mut piece.parties {
                if let Some(id) = ids.take(&party.id) {
                    party.id = id;
                }
            }
            parties.extend(piece.parties);
        }
        let status = reading.finish(messages)?;
        messages.diagnostics(&summary);
        Ok(Gathered { parties, redirects: reading.redirects(), status })
    }

    /// Finds the organisations that the parties are about, and reports what could not be decided.
    pub(super) fn compare(self, decisions: &Decisions, messages: &mut Messages<'_>) -> Compared {
        let compared = self.compare_quietly(decisions);
        report(&compared.entities, messages);
        compared
    }

    /// Finds the organisations that the parties are about.
    pub(super) fn compare_quietly(self, decisions: &Decisions) -> Compared {
        let Gathered { parties, redirects, status } = self;
        let profiles = parties.iter();
        let profiles =
            profiles.map(|(party, _)| Profile::of(party).with_redirects(&redirects)).collect();
        let entities = Entities::of(profiles, decisions);
        Compared { parties, entities, status }
    }
}

/// Reports decisions about unknown parties, and matches that are not certain.
pub(super) fn report(entities: &Entities, messages: &mut Messages<'_>) {
    const MAX: usize = 3;
    for (line, party) in entities.unknown() {
        messages.note(format_args!("--same, line {line}: no document is about `{party}`"));
    }
    let possible = entities.possible();
    if possible.is_empty() {
        return;
    }
    let number = counted(possible.len(), "possible match", "possible matches");
    messages.note(format_args!(
        "{number} not joined; `hustings same NAME` shows them, --same FILE decides"
    ));
    for one in possible.iter().take(MAX) {
        let [one, other] = [one.pair.0, one.pair.1].map(|at| {
            let profile = &entities.profiles()[at];
            format!("{} ({})", profile.name, profile.source)
        });
        messages.note(format_args!("possible match: {one} and {other}"));
    }
}

impl Compared {
    /// Returns a party for each document, with its organisation.
    pub(super) fn single(&self) -> Vec<(Party, Citations)> {
        let parties = self.parties.iter().enumerate();
        let parties = parties.map(|(at, (party, citations))| {
            let entity = self.entities.id(self.entities.entity_of(at)).to_owned();
            (Party { entity: Some(entity), ..party.clone() }, citations.clone())
        });
        parties.collect()
    }

    /// Returns a party for each organisation, with the values of all documents.
    pub(super) fn merged(&self) -> Vec<(Party, Citations)> {
        let entities = 0..self.entities.len();
        let merged = entities.map(|entity| {
            let members = self.entities.members(entity).iter().map(|at| &self.parties[*at]);
            let mut all = Citations::default();
            let parties: Vec<&Party> = members
                .map(|(party, citations)| {
                    all.join(&party.source.document, citations.clone());
                    party
                })
                .collect();
            (merged(&parties, self.entities.id(entity)), all)
        });
        merged.collect()
    }
}

impl Compared {
    /// Returns the parties, and their index, which finds organisations by a name.
    pub(super) fn into_index(self) -> (Vec<Party>, PartyIndex) {
        let parties: Vec<Party> = self.parties.into_iter().map(|(party, _)| party).collect();
        let none = Dataset::default();
        let known = parties.iter().map(|party| KnownParty::of(party, &none)).collect();
        (parties, PartyIndex::of(known, self.entities))
    }
}
