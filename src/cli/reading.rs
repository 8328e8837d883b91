//! Reads the inputs of a command and reports what could not be read.

use std::path::{self, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use anyhow::{anyhow, bail};

use crate::cli::progress::Following;
use crate::cli::{ExitStatus, Messages, Progress};
use crate::dataset::{Dataset, Redirects};
use crate::model::{Document, RecordLines, Redirect, Syntax};
use crate::parallel::Threads;
use crate::records::RecordError;
use crate::source::{
    ByteCounter, Discovery, Globs, Input, Item, Options, SourceError, batches, is_stdin_given, read,
};

/// The arguments that select the input.
#[derive(Debug, Clone, clap::Args)]
#[group(skip)]
pub(super) struct Arguments {
    /// Files or directories to read, or `-` for standard input [default: piped input, or else the bundled
    /// documents]
    ///
    /// A file is a document, a wiki dump, JSON, JSON Lines or extracted records, and may be compressed with gzip,
    /// bzip2 or zstd. Directories are read recursively. Without PATH, standard input is read if it is a pipe or a
    /// file, and otherwise the documents that are bundled with hustings.
    #[arg(value_name = "PATH", help_heading = None)]
    pub paths: Vec<PathBuf>,
    /// Input syntax
    #[arg(long, value_name = "SYNTAX", value_enum, default_value_t, help_heading = "Input")]
    input_format: InputFormat,
    /// Read only files matching GLOB in directories; prefix with `!` to exclude
    #[arg(short, long, value_name = "GLOB", help_heading = "Input")]
    glob: Vec<String>,
    /// Read only pages in these namespaces of a wiki dump, by number [default: 0, articles]
    #[arg(
        long,
        value_name = "NUMBERS",
        value_delimiter = ',',
        allow_negative_numbers = true,
        help_heading = "Input"
    )]
    namespace: Vec<i32>,
    /// JSON field that holds the title of a document, such as `title` or `page.title`
    #[arg(long, value_name = "FIELD", help_heading = "Input")]
    title_field: Option<String>,
    /// JSON field that holds the text of a document
    #[arg(long, value_name = "FIELD", help_heading = "Input")]
    text_field: Option<String>,
    /// Skip documents larger than SIZE when decompressed, such as 500K, 256M or 2G
    #[arg(long, value_name = "SIZE", default_value = "8M", value_parser = bytes, help_heading = "Input")]
    max_document: usize,
    /// Number of threads [default: number of cores]
    #[arg(short = 'j', long, value_name = "N", value_parser = threads, help_heading = "Input")]
    threads: Option<Threads>,
}

impl Arguments {
    /// Returns whether the input can be read twice: it is not standard input.
    pub(super) fn can_be_repeated(&self) -> bool {
        let is_stdin = |path: &PathBuf| path.as_os_str() == "-";
        !self.paths.iter().any(is_stdin) && (!self.paths.is_empty() || !is_stdin_given())
    }
}

/// Returns a test whether a document is the output of a command, or in it, so that an earlier output in a folder that
/// is read is not read again.
pub(super) fn is_in(output: &Path) -> impl Fn(&Document) -> bool + Send + Sync + 'static {
    let own = path::absolute(output).ok();
    let name = output.file_name().map(|name| name.to_string_lossy().into_owned());
    move |document| {
        // few documents have its name, and only for these the path from the root is asked for
        name.as_ref().is_none_or(|name| document.name.contains(name))
            && own.as_ref().is_some_and(|own| {
                path::absolute(&document.name).is_ok_and(|path| path.starts_with(own))
            })
    }
}

/// Parses a number of threads.
fn threads(text: &str) -> Result<Threads, String> {
    let number = text.parse().ok().and_then(Threads::new);
    number.ok_or_else(|| "expected a number from 1 to 1024".to_owned())
}

/// Parses a size in bytes.
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
        // offsets in a text have 32 bits
        .filter(|bytes| *bytes > 0 && u32::try_from(*bytes).is_ok())
        .ok_or_else(|| "expected a size such as 500K, 256M or 2G".to_owned())
}

/// Values of `--input-format`.
#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum InputFormat {
    /// Detect it from the content, or else from the file extension
    #[default]
    Auto,
    /// Plain text, such as the text of an article without its markup
    Plain,
    /// MediaWiki markup
    Wikitext,
    /// HTML page or fragment
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

/// Input of a command while it is read, as results for its documents and runs of records.
pub(super) struct Reading<T = Dataset> {
    made: Box<dyn Iterator<Item = Result<Made<T>, Unread>>>,
    /// Progress bar, while it is shown.
    following: Option<Following>,
    /// Number of documents read.
    read: usize,
    /// Number of pages of dumps that were read and not wanted.
    unwanted: Arc<AtomicUsize>,
    /// Number of errors, printed or not.
    errors: usize,
    /// Number of errors that were not printed.
    unprinted: usize,
    /// Files that were skipped because they are not documents.
    skipped: Vec<String>,
    /// File whose records were rejected as a whole, so that this is reported once.
    rejected: Option<String>,
    /// Whether standard input was read because no PATH was given, and was empty.
    empty_stdin: Arc<AtomicBool>,
    /// Redirects to the documents about parties, which `parties` returns.
    redirects: Redirects,
    parties: Option<DocumentsOf<T>>,
}

/// Returns the names of the documents about parties among what was read at a time.
type DocumentsOf<T> = fn(&T) -> Vec<&str>;

/// What an item was read as.
enum Made<T> {
    Read(T),
    Redirect(Redirect),
}

/// Reason why something could not be read.
#[derive(Debug, thiserror::Error)]
enum Unread {
    #[error(transparent)]
    Source(SourceError),
    /// Records in this file that have no evidence.
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

/// Returns the documents about the parties of a dataset.
pub(super) fn parties(dataset: &Dataset) -> Vec<&str> {
    dataset.parties.iter().map(|party| &*party.source.document).collect()
}

/// Maximum number of errors in parts of files that are printed one by one.
const MAX: usize = 10;

impl<T: Send + 'static> Reading<T> {
    /// Starts to read documents; records are an error. `of` is called for each document. Keeps the redirects to the
    /// documents about parties, which `parties` returns.
    ///
    /// # Errors
    /// If a glob is invalid.
    pub(super) fn of(
        arguments: &Arguments,
        of: impl Fn(Document) -> T + Send + Sync + 'static,
        parties: DocumentsOf<T>,
        messages: &mut Messages<'_>,
    ) -> anyhow::Result<Self> {
        let of_records = |lines: RecordLines| Err(Unread::Source(SourceError::Records(lines.file)));
        let of = move |item| match item {
            Item::Document(document) => vec![Ok(Made::Read(of(document)))],
            Item::Records(lines) => vec![of_records(lines)],
            Item::Redirect(redirect) => vec![Ok(Made::Redirect(redirect))],
        };
        Self::of_items(arguments, |_, _| true, Some(parties), of, messages)
    }

    /// Starts to read documents and records. `of` is called for each document and `of_records` for each run of
    /// records. Pages of a dump are skipped if `prefilter` rejects their title and text.
    ///
    /// # Errors
    /// If a glob is invalid.
    pub(super) fn with_records(
        arguments: &Arguments,
        of: impl Fn(Document) -> T + Send + Sync + 'static,
        of_records: impl Fn(RecordLines) -> Vec<Result<T, RecordError>> + Send + Sync + 'static,
        prefilter: fn(&str, &str) -> bool,
        messages: &mut Messages<'_>,
    ) -> anyhow::Result<Self> {
        Self::of_all(arguments, of, of_records, prefilter, None, messages)
    }

    /// Does the same for all pages, and keeps the redirects to the documents about parties, which `parties` returns.
    ///
    /// # Errors
    /// If a glob is invalid.
    pub(super) fn with_redirects(
        arguments: &Arguments,
        of: impl Fn(Document) -> T + Send + Sync + 'static,
        of_records: impl Fn(RecordLines) -> Vec<Result<T, RecordError>> + Send + Sync + 'static,
        parties: DocumentsOf<T>,
        messages: &mut Messages<'_>,
    ) -> anyhow::Result<Self> {
        Self::of_all(arguments, of, of_records, |_, _| true, Some(parties), messages)
    }

    /// Does the same with a prefilter, and with redirects if `parties` is given.
    ///
    /// # Errors
    /// If a glob is invalid.
    pub(super) fn of_all(
        arguments: &Arguments,
        of: impl Fn(Document) -> T + Send + Sync + 'static,
        of_records: impl Fn(RecordLines) -> Vec<Result<T, RecordError>> + Send + Sync + 'static,
        prefilter: fn(&str, &str) -> bool,
        parties: Option<DocumentsOf<T>>,
        messages: &mut Messages<'_>,
    ) -> anyhow::Result<Self> {
        let of = move |item| match item {
            Item::Document(document) => vec![Ok(Made::Read(of(document)))],
            Item::Records(lines) => {
                let file = lines.file.clone();
                let made = of_records(lines).into_iter();
                let made = made.map(|made| made.map(Made::Read));
                made.map(|made| made.map_err(|error| Unread::of_record(&file, error))).collect()
            }
            Item::Redirect(redirect) => vec![Ok(Made::Redirect(redirect))],
        };
        Self::of_items(arguments, prefilter, parties, of, messages)
    }

    fn of_items(
        arguments: &Arguments,
        prefilter: fn(&str, &str) -> bool,
        parties: Option<DocumentsOf<T>>,
        of: impl Fn(Item) -> Vec<Result<Made<T>, Unread>> + Send + Sync + 'static,
        messages: &mut Messages<'_>,
    ) -> anyhow::Result<Self> {
        let globs = Globs::parse(&arguments.glob).map_err(|error| anyhow!("--glob: {error}"))?;
        let reads_stdin_by_default = arguments.paths.is_empty() && is_stdin_given();
        let Discovery { inputs, errors } = if reads_stdin_by_default {
            Discovery::standard_input()
        } else if arguments.paths.is_empty() {
            let bundled = Discovery::bundled();
            messages.note(format_args!(
                "no PATH given; reading the {} bundled documents",
                bundled.inputs.len()
            ));
            bundled
        } else {
            Discovery::of(&arguments.paths, &globs)
        };
        let threads = arguments.threads.unwrap_or_default();
        let (counter, following) = followed(&inputs, messages);
        let options = Options {
            namespaces: arguments.namespace.clone(),
            title_field: arguments.title_field.clone(),
            text_field: arguments.text_field.clone(),
            max_document: arguments.max_document,
            prefilter,
            redirects: parties.is_some(),
            threads,
            counter,
            unwanted: Arc::default(),
        };
        let unwanted = Arc::clone(&options.unwanted);
        let syntax = arguments.input_format.syntax();
        let empty_stdin = Arc::new(AtomicBool::new(false));
        let found_empty = Arc::clone(&empty_stdin);
        let work = move |item| match item {
            Ok(Item::Document(document)) => {
                if reads_stdin_by_default && document.name == "-" && document.text.is_empty() {
                    found_empty.store(true, Ordering::Relaxed);
                }
                let syntax = syntax.or(document.syntax);
                of(Item::Document(Document { syntax, ..document }))
            }
            Ok(item) => of(item),
            Err(error) => vec![Err(Unread::Source(error))],
        };
        let mut reading = Reading {
            made: Box::new(read(threads, batches(inputs, options), work).flatten()),
            following,
            read: 0,
            unwanted,
            errors: 0,
            unprinted: 0,
            skipped: Vec::new(),
            rejected: None,
            empty_stdin,
            redirects: Redirects::default(),
            parties,
        };
        errors.into_iter().for_each(|error| reading.note(Unread::Source(error), messages));
        Ok(reading)
    }

    /// Returns the next result, and reports what could not be read before it.
    pub(super) fn next(&mut self, messages: &mut Messages<'_>) -> Option<T> {
        loop {
            match self.made.next()? {
                Ok(Made::Read(made)) => {
                    self.read += 1;
                    self.following.iter().for_each(Following::count_document);
                    if let Some(parties) = self.parties {
                        parties(&made).into_iter().for_each(|name| self.redirects.expect(name));
                    }
                    return Some(made);
                }
                Ok(Made::Redirect(redirect)) => {
                    self.unwanted.fetch_add(1, Ordering::Relaxed);
                    self.redirects.add(redirect);
                }
                Err(error) => self.note(error, messages),
            }
        }
    }

    fn note(&mut self, unread: Unread, messages: &mut Messages<'_>) {
        match &unread {
            // every part of a long file has this error
            Unread::Source(SourceError::Records(file)) | Unread::NoEvidence(file) => {
                if self.rejected.as_ref() == Some(file) {
                    return;
                }
                self.rejected = Some(file.clone());
                messages.error(&unread);
            }
            Unread::Source(SourceError::Skipped(name)) => {
                if self.skipped.last() != Some(name) {
                    self.skipped.push(name.clone());
                }
                return;
            }
            Unread::Source(
                SourceError::BadValue { .. }
                | SourceError::BadPage { .. }
                | SourceError::TooLarge { .. },
            ) if self.errors >= MAX => self.unprinted += 1,
            Unread::Source(_) => messages.error(&unread),
        }
        self.errors += 1;
    }

    /// Returns the redirects to documents about parties, after all was read.
    pub(super) fn redirects(&mut self) -> Redirects {
        let mut redirects = std::mem::take(&mut self.redirects);
        redirects.finish();
        redirects
    }

    /// Reports the errors that were only counted, and returns whether all input was read.
    ///
    /// # Errors
    /// If no input could be read.
    pub(super) fn finish(&mut self, messages: &mut Messages<'_>) -> anyhow::Result<ExitStatus> {
        self.following = None;
        let unprinted = std::mem::take(&mut self.unprinted);
        if unprinted > 0 {
            messages.error(format_args!("{unprinted} more errors like these"));
        }
        if self.empty_stdin.swap(false, Ordering::Relaxed) {
            messages.note(
                "no PATH given, and standard input is empty; give a PATH, or `</dev/null` for the \
                 bundled documents",
            );
        }
        let nothing_read = self.read == 0
            && self.unwanted.load(Ordering::Relaxed) == 0
            && (self.errors > 0 || !self.skipped.is_empty());
        report_skipped(std::mem::take(&mut self.skipped), messages);
        if nothing_read {
            bail!("no input could be read");
        }
        Ok(if self.errors == 0 { ExitStatus::Done } else { ExitStatus::Incomplete })
    }
}

/// Starts the progress bar if it is to be shown.
fn followed(inputs: &[Input], messages: &Messages<'_>) -> (Option<ByteCounter>, Option<Following>) {
    if messages.asked.quiet || messages.asked.no_progress || !Progress::can_be_shown() {
        return (None, None);
    }
    let (counter, inputs) = (ByteCounter::default(), inputs.to_vec());
    let size = move || inputs.iter().map(Input::size).sum();
    let following = messages.progress.follow(counter.clone(), size);
    (Some(counter), Some(following))
}

/// Reports all skipped files in one line, since a folder of articles can hold many pictures.
fn report_skipped(mut names: Vec<String>, messages: &mut Messages<'_>) {
    if names.is_empty() {
        return;
    }
    let first = names.swap_remove(0);
    match names.len() {
        0 => messages.note(SourceError::Skipped(first)),
        more => messages.note(format_args!("{first} and {more} more: skipped: not documents")),
    }
}
