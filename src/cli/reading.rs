//! From paths to the records of their documents, telling what could not be read.

use std::path::PathBuf;

use anyhow::{anyhow, bail};

use crate::cli::progress::Following;
use crate::cli::{ExitStatus, Messages, Progress};
use crate::dataset::Dataset;
use crate::model::{Document, RecordLines, Syntax};
use crate::parallel::{Threads, ordered};
use crate::records::RecordError;
use crate::source::{
    Batch, ByteCounter, Discovery, Globs, Input, Item, Options, SourceError, batches,
};

/// The arguments that say what is read, and how.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Arguments {
    /// Documents, dumps, JSON and extracted records, compressed or not: files, directories with all under
    /// them, or - for standard input; without any, the bundled documents
    #[arg(value_name = "PATH", help_heading = None)]
    paths: Vec<PathBuf>,
    /// The syntax of the documents, where it is not to be told by their content
    #[arg(long, value_name = "SYNTAX", value_enum, default_value_t, help_heading = "Input")]
    input_format: InputFormat,
    /// Of directories, read only the files that match; with a ! before it, all others
    #[arg(short, long, value_name = "GLOB", help_heading = "Input")]
    glob: Vec<String>,
    /// Of a wiki's export, read the pages of these namespaces, by number; without it, articles (0)
    #[arg(
        long,
        value_name = "NUMBERS",
        value_delimiter = ',',
        allow_negative_numbers = true,
        help_heading = "Input"
    )]
    namespace: Vec<i32>,
    /// Of JSON, the field that holds the title of a document: a key, or keys joined by dots
    #[arg(long, value_name = "FIELD", help_heading = "Input")]
    title_field: Option<String>,
    /// Of JSON, the field that holds the text
    #[arg(long, value_name = "FIELD", help_heading = "Input")]
    text_field: Option<String>,
    /// The most that one document may have, decompressed; what is larger is passed over. K, M and G stand
    /// for a thousand and twenty-four, its square and its cube
    #[arg(long, value_name = "BYTES", default_value = "256M", value_parser = bytes, help_heading = "Input")]
    max_document: usize,
    /// How many threads work at once; without it, as many as there are cores
    #[arg(short = 'j', long, value_name = "N", value_parser = threads, help_heading = "Input")]
    threads: Option<Threads>,
}

/// Reads a number of threads.
fn threads(text: &str) -> Result<Threads, String> {
    let number = text.parse().ok().and_then(Threads::new);
    number.ok_or_else(|| "expected a number of threads, from 1 to 1024".to_owned())
}

/// Reads a number of bytes.
fn bytes(text: &str) -> Result<usize, String> {
    let (number, power) = match text.char_indices().next_back() {
        Some((at, 'k' | 'K')) => (&text[..at], 1),
        Some((at, 'm' | 'M')) => (&text[..at], 2),
        Some((at, 'g' | 'G')) => (&text[..at], 3),
        _ => (text, 0),
    };
    let bytes =
        number.parse::<usize>().ok().and_then(|number| number.checked_mul(1024_usize.pow(power)));
    bytes
        .filter(|bytes| *bytes > 0)
        .ok_or_else(|| "expected a number of bytes, as 500K, 256M or 2G".to_owned())
}

/// The syntaxes that can be asked for.
#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum InputFormat {
    /// Tell it by the content, or else by the extension
    #[default]
    Auto,
    /// The plain rendering of an article, or plain text
    Plain,
    /// The wikitext of MediaWiki
    Wikitext,
    /// HTML: a saved page, or a part of one
    Html,
}

impl InputFormat {
    fn syntax(self) -> Option<Syntax> {
        match self {
            InputFormat::Auto => None,
            InputFormat::Plain => Some(Syntax::Plain),
            InputFormat::Wikitext => Some(Syntax::Wikitext),
            InputFormat::Html => Some(Syntax::Html),
        }
    }
}

/// The documents that the arguments name, or the bundled ones where they name none, being read.
pub(super) struct Reading<T = Dataset> {
    /// What is made of each.
    made: Box<dyn Iterator<Item = Result<T, Unread>>>,
    /// What tells how far it has come, while anybody is told.
    following: Option<Following>,
    /// How many documents were read.
    read: usize,
    /// How many errors were told or counted.
    errors: usize,
    /// How many parts of files could not be read, and were not told one by one.
    untold: usize,
    /// The files that are no documents.
    passed_over: Vec<String>,
    /// The file whose records were the last that could not be read, all for the same reason.
    refused: Option<String>,
}

/// Why something could not be read.
#[derive(Debug, thiserror::Error)]
enum Unread {
    #[error(transparent)]
    Source(SourceError),
    /// Records without evidence, in the file of this name.
    #[error("{0}: {no_evidence}", no_evidence = RecordError::NoEvidence)]
    NoEvidence(String),
}

impl Unread {
    fn of_record(file: &str, error: RecordError) -> Self {
        let name = file.to_owned();
        match error {
            RecordError::Bad { line, what } => {
                Unread::Source(SourceError::BadValue { name, line, what })
            }
            RecordError::NoEvidence => Unread::NoEvidence(name),
        }
    }
}

/// The most parts of files that are told one by one where they cannot be read.
const MAX: usize = 10;

impl<T: Send + 'static> Reading<T> {
    /// Begins to read documents, and no records. `of` makes of a document what is asked for.
    ///
    /// # Errors
    /// If a glob is none.
    pub(super) fn of(
        arguments: &Arguments,
        of: impl Fn(Document) -> T + Send + Sync + 'static,
        messages: &mut Messages<'_>,
    ) -> anyhow::Result<Self> {
        let of = move |item| {
            vec![match item {
                Item::Document(document) => Ok(of(document)),
                Item::Records(RecordLines { file, .. }) => {
                    Err(Unread::Source(SourceError::Records(file)))
                }
            }]
        };
        Self::of_items(arguments, |_, _| true, of, messages)
    }

    /// Begins to read documents, of which `of` makes what is asked for, and records, of which `of_records` does.
    /// A page of an export that may not matter, by its title and text, is set aside.
    ///
    /// # Errors
    /// If a glob is none.
    pub(super) fn with_records(
        arguments: &Arguments,
        of: impl Fn(Document) -> T + Send + Sync + 'static,
        of_records: impl Fn(RecordLines) -> Vec<Result<T, RecordError>> + Send + Sync + 'static,
        prefilter: fn(&str, &str) -> bool,
        messages: &mut Messages<'_>,
    ) -> anyhow::Result<Self> {
        let of = move |item| match item {
            Item::Document(document) => vec![Ok(of(document))],
            Item::Records(lines) => {
                let file = lines.file.clone();
                let made = of_records(lines).into_iter();
                made.map(|made| made.map_err(|error| Unread::of_record(&file, error))).collect()
            }
        };
        Self::of_items(arguments, prefilter, of, messages)
    }

    fn of_items(
        arguments: &Arguments,
        prefilter: fn(&str, &str) -> bool,
        of: impl Fn(Item) -> Vec<Result<T, Unread>> + Send + Sync + 'static,
        messages: &mut Messages<'_>,
    ) -> anyhow::Result<Self> {
        let globs = Globs::parse(&arguments.glob).map_err(|error| anyhow!("--glob: {error}"))?;
        let Discovery { inputs, errors } = if arguments.paths.is_empty() {
            let bundled = Discovery::bundled();
            messages.note(format_args!(
                "no PATH, so the {} bundled documents are read",
                bundled.inputs.len()
            ));
            bundled
        } else {
            Discovery::of(&arguments.paths, &globs)
        };
        let threads = arguments.threads.unwrap_or_default();
        let (meter, following) = followed(&inputs, messages);
        let options = Options {
            namespaces: arguments.namespace.clone(),
            title_field: arguments.title_field.clone(),
            text_field: arguments.text_field.clone(),
            max_document: arguments.max_document,
            prefilter,
            threads,
            meter,
        };
        let syntax = arguments.input_format.syntax();
        let work = move |batch: Batch| -> Vec<Result<T, Unread>> {
            let items = batch.items().into_iter();
            let made = items.flat_map(|read| match read {
                Ok(Item::Document(document)) => {
                    let syntax = syntax.or(document.syntax);
                    of(Item::Document(Document { syntax, ..document }))
                }
                Ok(records) => of(records),
                Err(error) => vec![Err(Unread::Source(error))],
            });
            made.collect()
        };
        let mut reading = Reading {
            made: Box::new(ordered(threads, batches(inputs, options), work).flatten()),
            following,
            read: 0,
            errors: 0,
            untold: 0,
            passed_over: Vec::new(),
            refused: None,
        };
        errors.into_iter().for_each(|error| reading.note(Unread::Source(error), messages));
        Ok(reading)
    }

    /// What is made of the next document, telling what could not be read before it.
    pub(super) fn next(&mut self, messages: &mut Messages<'_>) -> Option<T> {
        loop {
            match self.made.next()? {
                Ok(made) => {
                    self.read += 1;
                    self.following.iter().for_each(Following::count_document);
                    return Some(made);
                }
                Err(error) => self.note(error, messages),
            }
        }
    }

    fn note(&mut self, unread: Unread, messages: &mut Messages<'_>) {
        match &unread {
            // each batch of a long file says so
            Unread::Source(SourceError::Records(file)) | Unread::NoEvidence(file) => {
                if self.refused.as_ref() == Some(file) {
                    return;
                }
                self.refused = Some(file.clone());
                messages.error(&unread);
            }
            Unread::Source(SourceError::PassedOver(name)) => {
                if self.passed_over.last() != Some(name) {
                    self.passed_over.push(name.clone());
                }
                return;
            }
            Unread::Source(
                SourceError::BadValue { .. }
                | SourceError::BadPage { .. }
                | SourceError::TooLarge { .. },
            ) if self.errors >= MAX => self.untold += 1,
            Unread::Source(_) => messages.error(&unread),
        }
        self.errors += 1;
    }

    /// Tells what is left to tell, once, and whether all was read.
    ///
    /// # Errors
    /// If nothing could be read.
    pub(super) fn finish(&mut self, messages: &mut Messages<'_>) -> anyhow::Result<ExitStatus> {
        self.following = None;
        let untold = std::mem::take(&mut self.untold);
        if untold > 0 {
            messages.error(format_args!("{untold} more like these could not be read"));
        }
        let nothing_read = self.read == 0 && (self.errors > 0 || !self.passed_over.is_empty());
        tell_passed_over(std::mem::take(&mut self.passed_over), messages);
        if nothing_read {
            bail!("nothing could be read");
        }
        Ok(if self.errors == 0 { ExitStatus::Done } else { ExitStatus::Incomplete })
    }
}

/// What counts what is read of the inputs and tells how far it has come, if anybody is to be told.
fn followed(inputs: &[Input], messages: &Messages<'_>) -> (Option<ByteCounter>, Option<Following>) {
    if messages.asked.quiet || messages.asked.no_progress || !Progress::can_be_told() {
        return (None, None);
    }
    let (meter, inputs) = (ByteCounter::default(), inputs.to_vec());
    let size = move || inputs.iter().map(Input::size).sum();
    let following = messages.progress.follow(meter.clone(), size);
    (Some(meter), Some(following))
}

/// Tells of all files that are no documents in one line: a folder of articles can hold many pictures.
fn tell_passed_over(mut names: Vec<String>, messages: &mut Messages<'_>) {
    if names.is_empty() {
        return;
    }
    let first = names.swap_remove(0);
    match names.len() {
        0 => messages.note(SourceError::PassedOver(first)),
        more => messages
            .note(format_args!("{first} and {more} more: passed over, for they are no documents")),
    }
}
