//! Paths, directories, standard input and the bundled documents to [`Document`]s.

mod bundled;
mod directory;

use std::collections::HashSet;
use std::fs;
use std::io::{self, Read};
use std::path::PathBuf;

use crate::model::Document;

/// What the paths of a command line stand for.
#[derive(Debug, Default)]
pub struct Discovery {
    /// The documents in the order of the paths, each name once.
    pub inputs: Vec<Input>,
    /// Why some paths stand for nothing.
    pub errors: Vec<SourceError>,
}

/// A document that is known to be there and not yet read.
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

/// Why there is no document: what was expected, and what to do.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// There is nothing at a path.
    #[error(
        "{0}: no such file or directory; expected a document, a directory of documents, or - for \
         standard input"
    )]
    Missing(String),
    /// A directory holds no files.
    #[error("{0}: no documents in this directory; files whose names begin with a dot do not count")]
    NoDocuments(String),
    /// A file that was given is not text.
    #[error("{0}: not text, for it holds zero bytes; expected UTF-8")]
    Binary(String),
    /// A file that was come across is not text, such as a picture among articles.
    #[error("{0}: passed over, for it is not text")]
    PassedOver(String),
    /// Something could not be opened or read.
    #[error("{name}: could not be read: {error}")]
    Unreadable {
        /// The name as a document.
        name: String,
        /// What the system says.
        error: io::Error,
    },
}

/// How many bytes are looked at to tell text from anything else.
const LOOKED_AT: usize = 8 * 1024;

impl Discovery {
    /// Finds the documents of `paths`: files, directories with everything under them, and `-` for
    /// standard input. No file is opened.
    pub fn of(paths: &[PathBuf]) -> Self {
        let mut found = Discovery::default();
        for path in paths {
            let name = path.display().to_string();
            if name == "-" {
                found.inputs.push(Input::Standard);
                continue;
            }
            match fs::metadata(path) {
                Ok(metadata) if metadata.is_dir() => {
                    let (files, mut errors) = directory::walk(path);
                    if files.is_empty() && errors.is_empty() {
                        errors.push(SourceError::NoDocuments(name));
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

    /// The bundled documents.
    pub fn bundled() -> Self {
        let inputs = bundled::DOCUMENTS.map(|(name, text)| Input::Bundled { name, text });
        Discovery { inputs: inputs.into(), errors: Vec::new() }
    }
}

impl Input {
    /// The name of the document: the path as given or walked to, `-` for standard input, the file's
    /// name for a bundled document.
    pub fn name(&self) -> String {
        match self {
            Input::File(path) | Input::Walked(path) => path.display().to_string(),
            Input::Standard => "-".to_owned(),
            Input::Bundled { name, .. } => (*name).to_owned(),
        }
    }

    /// Reads the document.
    ///
    /// # Errors
    /// If it cannot be read, or has a zero byte near its beginning and so is not text.
    pub fn read(&self) -> Result<Document, SourceError> {
        let bytes = match self {
            Input::Bundled { name, text } => return Ok(Document::new(*name, *text)),
            Input::File(path) | Input::Walked(path) => fs::read(path),
            Input::Standard => {
                let mut bytes = Vec::new();
                io::stdin().lock().read_to_end(&mut bytes).map(|_| bytes)
            }
        };
        let name = self.name();
        match bytes {
            Err(error) => Err(SourceError::Unreadable { name, error }),
            Ok(bytes) if !is_text(&bytes) => Err(match self {
                Input::Walked(_) => SourceError::PassedOver(name),
                _ => SourceError::Binary(name),
            }),
            Ok(bytes) => Ok(Document::decode(name, bytes)),
        }
    }
}

fn is_text(bytes: &[u8]) -> bool {
    memchr::memchr(0, &bytes[..bytes.len().min(LOOKED_AT)]).is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_that_is_missing_does_not_hide_the_others() {
        let paths = ["no/such", "data/peoples-liberation-party-turkey.txt", "-", "data", "-"];
        let found = Discovery::of(&paths.map(PathBuf::from));
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
        let read = |input: &Input| input.read().expect("the documents of this repository").text;
        let bundled: Vec<String> = Discovery::bundled().inputs.iter().map(read).collect();
        let files: Vec<String> = Discovery::of(&["data".into()]).inputs.iter().map(read).collect();
        assert_eq!(bundled, files);
    }

    #[test]
    fn zero_bytes_make_no_text() {
        for (bytes, expected) in
            [(&b"= Title ="[..], true), (b"", true), (b"\x89PNG\0", false), (b"a\0", false)]
        {
            assert_eq!(is_text(bytes), expected, "{bytes:?}");
        }
    }
}
