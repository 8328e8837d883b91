//! Turns paths, directories, standard input and the bundled documents into
//! [`Document`](crate::model::Document)s.
//!
//! [`Discovery`] finds the inputs and [`batches`] reads them. Compressed input is decoded, and a file of many
//! documents, such as a dump, is split into batches, so that only the part at work is in memory.

mod batch;
mod bundled;
mod byte_counter;
mod bzip2;
mod compression;
mod directory;
mod export;
mod json;
mod naming;
mod rows;
mod signals;
mod stream;

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;

pub use batch::{Batch, Item};
pub use byte_counter::{ByteCounter, is_pipe, is_stdin_given, is_stdin_piped};
pub use directory::Globs;
pub use signals::is_ignored;

use batch::{Container, Content, STANDARD_INPUT, read_once, together};
use compression::Compression;
use export::Export;
use json::{Json, Layout};
use naming::Naming;
use stream::{Damage, Stream, joined};

use crate::parallel::{Threads, ordered};

/// Inputs found for the paths of a command line.
#[derive(Debug, Default)]
pub struct Discovery {
    /// Inputs in the order of the paths, each name once.
    pub inputs: Vec<Input>,
    /// Errors of the paths without an input.
    pub errors: Vec<SourceError>,
}

/// Input that exists and has not been read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// File that was given as a path.
    File(PathBuf),
    /// File that was found in a directory.
    Walked(PathBuf),
    /// Standard input.
    Standard,
    /// Document that is bundled with the program.
    Bundled {
        /// Name of the file that it was made from.
        name: &'static str,
        /// Text of the document.
        text: &'static str,
    },
}

/// Settings for reading inputs.
#[derive(Debug, Clone)]
pub struct Options {
    /// Numbers of the wiki namespaces to read; empty for articles only (0).
    pub namespaces: Vec<i32>,
    /// JSON field that holds the title: a key, or keys joined by dots. By default, the usual fields are
    /// tried.
    pub title_field: Option<String>,
    /// JSON field that holds the text, in the same form.
    pub text_field: Option<String>,
    /// Maximum size in bytes of one document after decompression: a file, or a page or value of a larger
    /// file. Larger ones are reported and skipped, so that a small input cannot fill the memory.
    pub max_document: usize,
    /// Returns whether a page of a dump can have records, given its title and text as they are in the XML.
    /// Other pages are skipped before they are parsed.
    pub prefilter: fn(&str, &str) -> bool,
    /// Whether redirects of wikis are items too. By default they are skipped.
    pub redirects: bool,
    /// Number of threads for decompression, where a format allows several.
    pub threads: Threads,
    /// Counter of the bytes read.
    pub counter: Option<ByteCounter>,
    /// Number of pages of dumps that were skipped because the prefilter rejects them or their namespace is not read.
    pub unwanted: Arc<AtomicUsize>,
}

/// Default maximum size of a document. However its text is made, reading it takes less than 2 GiB of memory. MediaWiki
/// allows 2 MiB per page.
pub const MAX_DOCUMENT: usize = 8 * 1024 * 1024;

impl Default for Options {
    fn default() -> Self {
        Options {
            namespaces: Vec::new(),
            title_field: None,
            text_field: None,
            max_document: MAX_DOCUMENT,
            prefilter: |_, _| true,
            redirects: false,
            threads: Threads::default(),
            counter: None,
            unwanted: Arc::default(),
        }
    }
}

/// Reason why there is no document, with what was expected.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// Path that does not exist.
    #[error(
        "{0}: no such file or directory; expected a file, a directory or `-` for standard input"
    )]
    Missing(String),
    /// Directory without files.
    #[error("{0}: no documents in this directory; hidden files are ignored")]
    NoDocuments(String),
    /// Directory without files that match the globs.
    #[error("{0}: no files in this directory match --glob")]
    NoMatch(String),
    /// File that was given as a path and is not text.
    #[error("{name}: not text, {}", binary(*archive))]
    Binary {
        /// Name as a document.
        name: String,
        /// Kind of archive, if it is one.
        archive: Option<&'static str>,
    },
    /// File in a directory that is not a document, such as a picture among articles.
    #[error("{0}: skipped: not a document")]
    Skipped(String),
    /// File of extracted records where only documents can be read.
    #[error("{0}: these are extracted records; expected the documents")]
    Records(String),
    /// Input that could not be opened or read.
    #[error("{name}: cannot read: {error}")]
    Unreadable {
        /// Name as a document.
        name: String,
        /// Error of the operating system.
        error: io::Error,
    },
    /// File that is truncated or corrupt. Everything before the damage was read.
    #[error("{name}: damaged at byte {offset}: {what}; everything before it was read")]
    Damaged {
        /// Name of the file.
        name: String,
        /// Offset of the damage in the file, in compressed bytes if it is compressed.
        offset: u64,
        /// Description of the damage.
        what: String,
    },
    /// Document that exceeds the maximum size. The others were read.
    #[error(
        "{name}: skipped: larger than {}; raise the limit with --max-document",
        size(*most)
    )]
    TooLarge {
        /// Name of the file, with the title of the page or the line of the value.
        name: String,
        /// Maximum size in bytes.
        most: usize,
    },
    /// Page of a dump that is not well-formed XML. The others were read.
    #[error("{name}: {what}; page skipped")]
    BadPage {
        /// Name of the file and title of the page.
        name: String,
        /// Description of the fault.
        what: String,
    },
    /// JSON value that is not a document. The others were read.
    #[error("{name}:{line}: {what}")]
    BadValue {
        /// Name of the file.
        name: String,
        /// Line in the file.
        line: usize,
        /// Description of the fault.
        what: String,
    },
}

fn binary(archive: Option<&str>) -> String {
    match archive {
        Some(kind) => format!("but a {kind} archive; unpack it and pass its files"),
        None => "it contains NUL bytes; expected UTF-8".to_owned(),
    }
}

/// Formats a number of bytes exactly.
fn size(bytes: usize) -> String {
    let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")];
    match units.iter().find(|(unit, _)| bytes >= *unit && bytes.is_multiple_of(*unit)) {
        Some((unit, name)) => format!("{} {name}", bytes / unit),
        None => format!("{bytes} bytes"),
    }
}

impl SourceError {
    /// Returns the error of reading the file `name`.
    fn reading(name: &str, error: io::Error) -> Self {
        let name = name.to_owned();
        match error.get_ref().and_then(|inner| inner.downcast_ref::<Damage>()) {
            Some(Damage { offset, what }) => {
                SourceError::Damaged { name, offset: *offset, what: what.clone() }
            }
            None => SourceError::Unreadable { name, error },
        }
    }
}

impl Options {
    /// Returns whether pages of a namespace are read.
    fn wants_namespace(&self, number: i32) -> bool {
        if self.namespaces.is_empty() { number == 0 } else { self.namespaces.contains(&number) }
    }
}

impl Discovery {
    /// Finds the inputs of `paths`: files, all files in directories that `globs` accept, and `-` for standard
    /// input. Opens no file.
    pub fn of(paths: &[PathBuf], globs: &Globs) -> Self {
        let mut found = Discovery::default();
        for path in paths {
            let name = path.display().to_string();
            if name == STANDARD_INPUT {
                found.inputs.push(Input::Standard);
                continue;
            }
            match fs::metadata(path) {
                Ok(metadata) if metadata.is_dir() => {
                    let (files, mut errors) = directory::walk(path, globs);
                    if files.is_empty() && errors.is_empty() {
                        errors.push(match globs.is_empty() {
                            true => SourceError::NoDocuments(name),
                            false => SourceError::NoMatch(name),
                        });
                    }
                    found.inputs.extend(files.into_iter().map(Input::Walked));
                    found.errors.append(&mut errors);
                }
                Ok(_) => found.inputs.push(Input::File(path.clone())),
                Err(error) if error.kind() == io::ErrorKind::NotFound => {
                    found.errors.push(SourceError::Missing(name));
                }
                Err(error) => found.errors.push(SourceError::Unreadable { name, error }),
            }
        }
        let mut names = HashSet::new();
        found.inputs.retain(|input| names.insert(input.name()));
        found
    }

    /// Returns standard input alone.
    pub fn standard_input() -> Self {
        Discovery { inputs: vec![Input::Standard], errors: Vec::new() }
    }

    /// Returns the bundled documents.
    pub fn bundled() -> Self {
        let inputs = bundled::DOCUMENTS.map(|(name, text)| Input::Bundled { name, text });
        Discovery { inputs: inputs.into(), errors: Vec::new() }
    }
}

/// Reads the inputs one after the other, a batch at a time.
///
/// ```no_run
/// use hustings::source::{Discovery, Options, Batch, batches};
///
/// let found = Discovery::of(&["dump.xml.bz2".into()], &Default::default());
/// for document in batches(found.inputs, Options::default()).flat_map(Batch::documents) {
///     println!("{}", document?.name);
/// }
/// # Ok::<(), hustings::source::SourceError>(())
/// ```
pub fn batches(
    inputs: Vec<Input>,
    options: Options,
) -> impl Iterator<Item = Batch> + Send + 'static {
    let options = Arc::new(options);
    together(inputs.into_iter().flat_map(move |input| input.open(&options)))
}

/// Reads what a reader gives as [`batches`] does a file called `name`: what is in memory already, or comes
/// from a connection.
///
/// ```
/// use hustings::source::{Options, Batch, batches_of};
///
/// let lines: &[u8] = br#"{"title": "Foo Party", "text": "The party was founded in 1976."}"#;
/// let batches = batches_of("foo.jsonl", lines, Options::default());
/// let documents: Vec<_> = batches.flat_map(Batch::documents).collect::<Result<_, _>>()?;
/// assert_eq!(documents[0].name, "foo.jsonl#Foo Party");
/// # Ok::<(), hustings::source::SourceError>(())
/// ```
pub fn batches_of(
    name: impl Into<String>,
    reader: impl Read + Send + 'static,
    options: Options,
) -> impl Iterator<Item = Batch> + Send + 'static {
    let name = name.into();
    let container = Container { name, walked: false, options: Arc::new(options) };
    counted(Arc::new(container), Box::new(reader))
}

/// Reads a file that goes with a question, such as a table of another data set: UTF-8, at most `most` bytes.
///
/// # Errors
/// If it does not exist, cannot be read, is larger, or is not UTF-8.
pub fn read_text(path: &Path, most: usize) -> Result<String, SourceError> {
    let name = path.display().to_string();
    let unreadable = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => SourceError::Missing(name.clone()),
        _ => SourceError::Unreadable { name: name.clone(), error },
    };
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    let file = File::open(path).map_err(unreadable)?;
    file.take(limit).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() > most {
        return Err(SourceError::TooLarge { name, most });
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        unreadable(io::Error::new(io::ErrorKind::InvalidData, error.utf8_error()))
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Reads batches in parallel and returns what `of` makes of each item, in the order of the input. Only a few
/// batches are in memory at a time.
///
/// `of` receives each document, each run of records, and an error in place of what could not be read. Documents have
/// distinct names: later ones of a title that was there before get a number, as in `foo.jsonl#Foo Party#2`.
///
/// ```
/// use hustings::dataset::Dataset;
/// use hustings::parallel::Threads;
/// use hustings::source::{Item, Options, batches_of, read};
///
/// let lines: &[u8] = b"{\"text\": \"= Foo Party =\\n\\nFoo Party\\n- Founded: 1976\"}\n{\"text\": 7}\n";
/// let batches = batches_of("foo.jsonl", lines, Options::default());
/// let datasets = read(Threads::default(), batches, |item| {
///     item.and_then(Item::document).map(Dataset::of)
/// });
/// let parties: Vec<Option<usize>> = datasets.map(|one| Some(one.ok()?.parties.len())).collect();
/// assert_eq!(parties, [Some(1), None]);
/// ```
pub fn read<T: Send + 'static>(
    threads: Threads,
    batches: impl Iterator<Item = Batch> + Send + 'static,
    of: impl Fn(Result<Item, SourceError>) -> T + Send + Sync + 'static,
) -> impl Iterator<Item = T> {
    let naming = Naming::default();
    let work = move |(number, batch): (usize, Batch)| -> Vec<T> {
        let turn = naming.turn(number);
        let mut items = batch.items();
        turn.name(&mut items);
        items.into_iter().map(&of).collect()
    };
    ordered(threads, batches.enumerate(), work).flatten()
}

/// Batches of one input.
type Batches = Box<dyn Iterator<Item = Batch> + Send>;

impl Input {
    /// Returns the name of the input: its path, `-` for standard input, or the file name of a bundled
    /// document.
    pub fn name(&self) -> String {
        match self {
            Input::File(path) | Input::Walked(path) => path.display().to_string(),
            Input::Standard => STANDARD_INPUT.to_owned(),
            Input::Bundled { name, .. } => (*name).to_owned(),
        }
    }

    /// Reads the beginning of the input, detects its format, and returns its batches.
    fn open(self, options: &Arc<Options>) -> Batches {
        let container = Arc::new(Container {
            name: self.name(),
            walked: matches!(self, Input::Walked(_)),
            options: Arc::clone(options),
        });
        let stream: io::Result<Stream> = match &self {
            Input::Bundled { text, .. } => return one(&container, Content::Text(text)),
            Input::File(path) | Input::Walked(path) => {
                File::open(path).map(|file| Box::new(file) as Stream)
            }
            Input::Standard => Ok(Box::new(io::stdin())),
        };
        match stream {
            Ok(stream) => counted(container, stream),
            Err(error) => one(&container, Content::Failed(container.error(error))),
        }
    }
}

/// Number of bytes from which the format is detected. Many documents are shorter.
const HEAD: usize = 64 * 1024;
/// Maximum number of nested compressions.
const MAX_LAYERS: usize = 4;

/// Returns the batches of a stream and counts its bytes.
fn counted(container: Arc<Container>, stream: Stream) -> Batches {
    let stream = match &container.options.counter {
        Some(counter) => counter.count(stream),
        None => stream,
    };
    recognised(container, stream, 0)
}

/// Returns the batches of a stream, whose format is detected from its first bytes.
fn recognised(container: Arc<Container>, mut stream: Stream, layers: usize) -> Batches {
    // most documents are read in one go
    let mut head = Vec::with_capacity(HEAD / 4);
    let read = match container.name == STANDARD_INPUT {
        true => read_live_head(&mut stream, &mut head),
        false => stream.by_ref().take(HEAD as u64).read_to_end(&mut head),
    };
    if let Some(compression) = Compression::of(&head).filter(|_| layers < MAX_LAYERS) {
        let whole = joined(head, Failing::after(read.err(), stream));
        let decoded = compression.decode(whole, container.options.threads);
        return recognised(container, decoded, layers + 1);
    }
    let layout = Layout::of(&head);
    if !export::is_export(&head) && layout.is_none() {
        let most = container.options.max_document;
        let left = most.saturating_sub(head.len()).saturating_add(1) as u64;
        let read = match read {
            Ok(HEAD) => stream.take(left).read_to_end(&mut head),
            ended => ended,
        };
        if head.len() > most {
            return one(&container, Content::Failed(container.too_large(None)));
        }
        let failed = read.err().map(|error| Content::Failed(container.error(error)));
        // the part of a damaged document before the damage is a document, unless it is empty
        let document = (failed.is_none() || !head.is_empty()).then_some(Content::Document(head));
        let contents: Vec<Content> = document.into_iter().chain(failed).collect();
        return Box::new(contents.into_iter().map(move |one| Batch::new(&container, one)));
    }
    let whole = joined(head, Failing::after(read.err(), stream));
    match layout {
        Some(layout) => Box::new(Json::new(container, whole, layout)),
        None => Box::new(Export::new(container, whole)),
    }
}

/// Reads the beginning of standard input. Of JSON Lines one line is enough, as the other program may write the next one
/// later. Returns the number of bytes, or [`HEAD`] if there may be more.
fn read_live_head(stream: &mut Stream, head: &mut Vec<u8>) -> io::Result<usize> {
    loop {
        let is_enough = head.len() >= HEAD
            || (head.contains(&b'\n') && Layout::of(head) == Some(Layout::Lines));
        if is_enough {
            return Ok(HEAD);
        }
        if read_once(stream, head)? == 0 {
            return Ok(head.len());
        }
    }
}

/// Returns a single batch.
fn one(container: &Arc<Container>, content: Content) -> Batches {
    Box::new(std::iter::once(Batch::new(container, content)))
}

/// Stream that returns an earlier error when it is read.
struct Failing(Option<io::Error>);

impl Failing {
    /// Returns the rest of a stream after what was read of it: the error that ended it, or its remaining
    /// bytes.
    fn after(error: Option<io::Error>, rest: Stream) -> Stream {
        match error {
            Some(error) => Box::new(Failing(Some(error))),
            None => rest,
        }
    }
}

impl Read for Failing {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        self.0.take().map_or(Ok(0), Err)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Document;

    fn documents(found: Discovery) -> Vec<Document> {
        batches(found.inputs, Options::default())
            .flat_map(Batch::documents)
            .map(|read| read.expect("the documents of this repository"))
            .collect()
    }

    #[test]
    fn a_path_that_is_missing_does_not_hide_the_others() {
        let paths = ["no/such", "data/peoples-liberation-party-turkey.txt", "-", "data", "-"];
        let found = Discovery::of(&paths.map(PathBuf::from), &Globs::default());
        let names: Vec<String> = found.inputs.iter().map(Input::name).collect();
        assert_eq!(
            names,
            [
                "data/peoples-liberation-party-turkey.txt",
                "-",
                "data/communist-party-of-turkey-marxist-leninist-hareketi.txt",
                "data/communist-party-of-turkey-news.txt",
            ]
        );
        assert!(matches!(&found.errors[..], [SourceError::Missing(name)] if name == "no/such"));
    }

    #[test]
    fn the_bundled_documents_are_those_of_the_data_directory() {
        let texts = |found| documents(found).into_iter().map(|one| one.text).collect::<Vec<_>>();
        let walked = Discovery::of(&["data".into()], &Globs::default());
        assert_eq!(texts(Discovery::bundled()), texts(walked));
    }
}
