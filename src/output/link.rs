//! Links of a terminal to documents.

use std::fmt::Write;
use std::path::{self, Path};

use crate::model::Document;

/// What a terminal shows besides plain text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Style {
    /// Whether headings are bold and marks have colours.
    pub colour: bool,
    /// Whether the names of documents are links.
    pub links: bool,
}

impl Style {
    /// Returns a text as a link to the file that a document was read from, as terminals understand it
    /// ([OSC 8](https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda)), or the text itself if there
    /// are to be no links or there is no such file. A page of a dump, `dump.xml#Title`, links to the dump.
    pub(super) fn link(self, text: &str, document: &str) -> String {
        let file = || {
            let names = [Some(document), Document::container(document)];
            let found = names.into_iter().flatten().find(|name| Path::new(name).is_file())?;
            path::absolute(found).ok()
        };
        match self.links.then(file).flatten() {
            Some(file) => format!("\u{1b}]8;;{}\u{1b}\\{text}\u{1b}]8;;\u{1b}\\", address(&file)),
            None => text.to_owned(),
        }
    }
}

/// Returns the address of a file (RFC 8089), in which every other character than those of plain paths is encoded.
fn address(file: &Path) -> String {
    let mut address = String::from("file://");
    for byte in file.to_string_lossy().replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' | b':' => {
                address.push(char::from(byte));
            }
            // writing to a string does not fail
            _ => drop(write!(address, "%{byte:02X}")),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_files_have_links() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a b\u{1b}.txt");
        std::fs::write(&path, "").unwrap();
        let name = path.to_str().unwrap();
        let style = Style { links: true, ..Style::default() };
        for document in [name.to_owned(), format!("{name}#Title")] {
            let link = style.link("text", &document);
            assert!(link.starts_with("\u{1b}]8;;file:///"), "{link:?}");
            assert!(link.ends_with("a%20b%1B.txt\u{1b}\\text\u{1b}]8;;\u{1b}\\"), "{link:?}");
        }
        for document in ["-", "no-such-file.txt", "-#Title", ""] {
            assert_eq!(style.link("text", document), "text");
        }
        assert_eq!(Style::default().link("text", name), "text");
    }
}
