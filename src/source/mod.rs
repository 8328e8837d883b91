//! Paths, directories, standard input and the bundled documents to [`Document`](crate::model::Document)s.
//!
//! [`Discovery`] finds the inputs, [`batches`] reads them. What is compressed is decoded, and a file of
//! many documents, such as a dump, is cut into batches, so that no more of it is in memory than is at
//! work.

mod batch;
mod bundled;
mod byte_counter;
mod bzip2;
mod compression;
mod directory;
mod export;
mod json;

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::PathBuf;
use std::sync::Arc;

pub use batch::{Batch, Item};
pub use byte_counter::{ByteCounter, is_pipe, is_stdin_given};
pub use directory::Globs;

use batch::{Container, Content, together};
use compression::{Compression, Damage, Stream, joined};
use export::Export;
use json::{Json, Layout};

use crate::parallel::{Threads, ordered};

/// What the paths of a command line stand for.
#[derive(Debug, Default)]
pub struct Discovery {
    /// The inputs in the order of the paths, each name once.
    pub inputs: Vec<Input>,
    /// Why some paths stand for nothing.
    pub errors: Vec<SourceError>,
}

/// A file, or what is like one, that is known to be there and not yet read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A file that was given.
    File(PathBuf),
    /// A file that was come across under a directory.
    Walked(PathBuf),
    /// Standard input.
    Standard,
    /// A document that is part of the program.
    Bundled {
        /// The name of the file that it was made from.
        name: &'static str,
        /// Its text.
        text: &'static str,
    },
}

/// What is read of files of many documents, where in them it stands, and how it is gone about.
#[derive(Debug, Clone)]
pub struct Options {
    /// The numbers of the namespaces of a wiki whose pages are read; none for that of articles, 0.
    pub namespaces: Vec<i32>,
    /// The field of a JSON object that holds the title: a key, or keys joined by dots. Without it, the
    /// usual ones are looked at.
    pub title_field: Option<String>,
    /// The field that holds the text, likewise.
    pub text_field: Option<String>,
    /// The most bytes that one document may have, decompressed: as a file, or as its page or value in a
    /// file of many. What is larger is told and passed over, so that nothing small can become so large that
    /// it does not fit into memory.
    pub max_document: usize,
    /// Whether a page of an export may matter, told by its title and its text as they stand in the XML.
    /// What may not is set aside before it is parsed.
    pub prefilter: fn(&str, &str) -> bool,
    /// How many threads decode what is compressed, where that can be done by several.
    pub threads: Threads,
    /// What counts the bytes that are read.
    pub meter: Option<ByteCounter>,
}

/// The most bytes of one document, where nothing else is asked for; a page of MediaWiki has 2 MiB at most.
pub const MAX_DOCUMENT: usize = 256 * 1024 * 1024;

impl Default for Options {
    fn default() -> Self {
        Options {
            namespaces: Vec::new(),
            title_field: None,
            text_field: None,
            max_document: MAX_DOCUMENT,
            prefilter: |_, _| true,
            threads: Threads::default(),
            meter: None,
        }
    }
}

/// Why there is no document: what was expected, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// There is nothing at a path.
    #[error(
        "{0}: no such file or directory; expected a file, a directory or `-` for standard input"
    )]
    Missing(String),
    /// A directory holds no files.
    #[error("{0}: no documents in this directory; hidden files are ignored")]
    NoDocuments(String),
    /// No file of a directory matches.
    #[error("{0}: no files in this directory match --glob")]
    NoMatch(String),
    /// A file that was given is not text.
    #[error("{name}: not text, {}", binary(*archive))]
    Binary {
        /// The name as a document.
        name: String,
        /// The kind of archive that it is, if it is one.
        archive: Option<&'static str>,
    },
    /// A file that was come across is no document, such as a picture or settings among articles.
    #[error("{0}: skipped: not a document")]
    PassedOver(String),
    /// A file holds records where documents are asked for.
    #[error("{0}: these are extracted records; expected the documents")]
    Records(String),
    /// Something could not be opened or read.
    #[error("{name}: cannot read: {error}")]
    Unreadable {
        /// The name as a document.
        name: String,
        /// What the system says.
        error: io::Error,
    },
    /// A file is cut off, or its bytes are not what they should be. What stands before them was read.
    #[error("{name}: damaged at byte {offset}: {what}; everything before it was read")]
    Damaged {
        /// The name of the file.
        name: String,
        /// How far it could be read: in bytes of the file, if it is compressed of the compressed ones.
        offset: u64,
        /// What is wrong.
        what: String,
    },
    /// A document is larger than is asked for. The others were read.
    #[error(
        "{name}: skipped: larger than {}; raise the limit with --max-document",
        size(*most)
    )]
    TooLarge {
        /// The name of the file, with the title of the page or the line of the value.
        name: String,
        /// The most bytes.
        most: usize,
    },
    /// A page of an export is not well-formed. The others were read.
    #[error("{name}: {what}; page skipped")]
    BadPage {
        /// The name of the file and the title of the page.
        name: String,
        /// What is wrong.
        what: String,
    },
    /// A value of a file of JSON is no document. The others were read.
    #[error("{name}:{line}: {what}")]
    BadValue {
        /// The name of the file.
        name: String,
        /// The line of the file.
        line: usize,
        /// What is wrong.
        what: String,
    },
}

fn binary(archive: Option<&str>) -> String {
    match archive {
        Some(kind) => format!("but a {kind} archive; unpack it and pass its files"),
        None => "it contains NUL bytes; expected UTF-8".to_owned(),
    }
}

/// A number of bytes for people, exactly.
fn size(bytes: usize) -> String {
    let units = [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")];
    match units.iter().find(|(unit, _)| bytes >= *unit && bytes.is_multiple_of(*unit)) {
        Some((unit, name)) => format!("{} {name}", bytes / unit),
        None => format!("{bytes} bytes"),
    }
}

impl SourceError {
    /// What came of reading the file called `name`.
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
    /// Whether pages of a namespace are to be read.
    fn wants_namespace(&self, number: i32) -> bool {
        if self.namespaces.is_empty() { number == 0 } else { self.namespaces.contains(&number) }
    }
}

impl Discovery {
    /// Finds the inputs of `paths`: files, directories with everything under them that `globs` let
    /// through, and `-` for standard input. No file is opened.
    pub fn of(paths: &[PathBuf], globs: &Globs) -> Self {
        let mut found = Discovery::default();
        for path in paths {
            let name = path.display().to_string();
            if name == "-" {
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

    /// Standard input alone.
    pub fn standard_input() -> Self {
        Discovery { inputs: vec![Input::Standard], errors: Vec::new() }
    }

    /// The bundled documents.
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
    metered(Arc::new(container), Box::new(reader))
}

/// Reads batches in parallel and returns what `of` makes of each item, in the order of the input. Only a few
/// batches are in memory at a time.
///
/// `of` receives each document, each run of records, and an error in place of what could not be read.
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
    let work = move |batch: Batch| -> Vec<T> { batch.items().into_iter().map(&of).collect() };
    ordered(threads, batches, work).flatten()
}

/// The batches of one input.
type Batches = Box<dyn Iterator<Item = Batch> + Send>;

impl Input {
    /// The name of the input: the path as given or walked to, `-` for standard input, the file's name for a
    /// bundled document.
    pub fn name(&self) -> String {
        match self {
            Input::File(path) | Input::Walked(path) => path.display().to_string(),
            Input::Standard => "-".to_owned(),
            Input::Bundled { name, .. } => (*name).to_owned(),
        }
    }

    /// Reads as much of the input as tells what it is.
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
            Ok(stream) => metered(container, stream),
            Err(error) => one(&container, Content::Failed(container.error(error))),
        }
    }
}

/// How many bytes tell what an input is; many a document is no longer.
const HEAD: usize = 64 * 1024;
/// How often something may have been compressed.
const MAX_LAYERS: usize = 4;

/// The batches of a stream, whose bytes are counted if that is asked for.
fn metered(container: Arc<Container>, stream: Stream) -> Batches {
    let stream = match &container.options.meter {
        Some(meter) => meter.count(stream),
        None => stream,
    };
    recognised(container, stream, 0)
}

/// The batches of a stream, by what its first bytes tell.
fn recognised(container: Arc<Container>, mut stream: Stream, layers: usize) -> Batches {
    // most documents are read in one go
    let mut head = Vec::with_capacity(HEAD / 4);
    let read = stream.by_ref().take(HEAD as u64).read_to_end(&mut head);
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
        // what was read of a document that is damaged is a document, if there is anything
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

/// A single batch.
fn one(container: &Arc<Container>, content: Content) -> Batches {
    Box::new(std::iter::once(Batch::new(container, content)))
}

/// A stream that has failed already, and says so when it is read.
struct Failing(Option<io::Error>);

impl Failing {
    /// What follows what was read of a stream: the error that it ended with, or the rest.
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
