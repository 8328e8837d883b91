//! Files in a directory.

use std::collections::HashSet;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use ignore::overrides::{Override, OverrideBuilder};
use ignore::{DirEntry, Error, WalkBuilder};

use crate::source::SourceError;

/// Globs that select files in a directory. A file is selected if any glob matches it and no glob with `!`
/// does. Without globs, all files are.
///
/// The syntax is that of `.gitignore`: `*.wiki` matches in any directory, `parties/*.wiki` in one.
#[derive(Debug, Clone, Default)]
pub struct Globs(Option<Override>);

impl Globs {
    /// Parses globs.
    ///
    /// # Errors
    /// With the reason, if one of them is invalid.
    pub fn parse(globs: &[String]) -> Result<Self, String> {
        if globs.is_empty() {
            return Ok(Globs::default());
        }
        let mut builder = OverrideBuilder::new("");
        for glob in globs {
            builder.add(glob).map_err(|error| error.to_string())?;
        }
        builder.build().map(|globs| Globs(Some(globs))).map_err(|error| error.to_string())
    }

    /// Returns whether there are no globs.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// Returns whether a file is selected, given its path relative to the directory.
    fn let_through(&self, path: &Path) -> bool {
        self.0.as_ref().is_none_or(|globs| !globs.matched(path, false).is_ignore())
    }
}

/// Returns all files under `directory` that the globs select, sorted by the bytes of their paths, and errors
/// for what could not be read. Hidden files are ignored.
///
/// Links are followed, but each directory is read once, however many links lead to it.
pub(super) fn walk(directory: &Path, globs: &Globs) -> (Vec<PathBuf>, Vec<SourceError>) {
    let mut files = Vec::new();
    let mut errors = Vec::new();
    let directories = Directories::of(directory);
    let walk = WalkBuilder::new(directory)
        .standard_filters(false)
        .hidden(true)
        .follow_links(true)
        .sort_by_file_name(OsStr::cmp)
        .filter_entry(move |entry| directories.is_first(entry))
        .build();
    for entry in walk {
        match entry {
            Ok(entry) if is_file(&entry) => {
                let inside = entry.path().strip_prefix(directory).unwrap_or(entry.path());
                if globs.let_through(inside) {
                    files.push(entry.into_path());
                }
            }
            Ok(_) => {}
            Err(error) if is_loop(&error) => {}
            Err(error) => errors.push(unreadable(directory, error)),
        }
    }
    files.sort_by(|one, other| {
        one.as_os_str().as_encoded_bytes().cmp(other.as_os_str().as_encoded_bytes())
    });
    (files, errors)
}

/// The directories of a walk, each of which is read once.
struct Directories {
    /// The directory that is walked, as it was given and without links.
    root: (PathBuf, Option<PathBuf>),
    /// The other directories that links led to, without links.
    elsewhere: Mutex<HashSet<PathBuf>>,
}

impl Directories {
    fn of(directory: &Path) -> Self {
        let root = (directory.to_owned(), fs::canonicalize(directory).ok());
        Directories { root, elsewhere: Mutex::default() }
    }

    /// Returns whether an entry is a file, or a directory that is not read under another path. A directory inside the
    /// walked one is read under its own path, any other under the first that leads to it.
    fn is_first(&self, entry: &DirEntry) -> bool {
        if !entry.file_type().is_some_and(|kind| kind.is_dir()) || entry.depth() == 0 {
            return true;
        }
        // what cannot be found is reported when it is read
        let Ok(found) = fs::canonicalize(entry.path()) else { return true };
        let (given, root) = &self.root;
        let inside = root.as_ref().and_then(|root| found.strip_prefix(root).ok());
        match inside.filter(|inside| !is_hidden(inside)) {
            Some(inside) => entry.path() == given.join(inside),
            None => self.elsewhere.lock().unwrap_or_else(PoisonError::into_inner).insert(found),
        }
    }
}

/// Returns whether a walk ignores this path inside its directory.
fn is_hidden(inside: &Path) -> bool {
    let is_hidden = |name: &OsStr| name.as_encoded_bytes().starts_with(b".");
    inside.components().any(|part| matches!(part, Component::Normal(name) if is_hidden(name)))
}

/// Returns whether an entry is a regular file. Reading a pipe or a device might never end.
fn is_file(entry: &DirEntry) -> bool {
    entry.file_type().is_some_and(|kind| kind.is_file())
}

fn is_loop(error: &Error) -> bool {
    match error {
        Error::Loop { .. } => true,
        Error::WithPath { err, .. } | Error::WithDepth { err, .. } => is_loop(err),
        _ => false,
    }
}

fn unreadable(directory: &Path, error: Error) -> SourceError {
    let mut name = directory.display().to_string();
    let mut cause = error;
    loop {
        cause = match cause {
            Error::WithPath { path, err } => {
                name = path.display().to_string();
                *err
            }
            Error::WithDepth { err, .. } => *err,
            Error::Io(error) => {
                return SourceError::Unreadable { name, error: system_error(error) };
            }
            other => {
                return SourceError::Unreadable { name, error: io::Error::other(other) };
            }
        };
    }
}

/// Returns the system's error without the path that the walk adds to it.
fn system_error(error: io::Error) -> io::Error {
    let cause = error.get_ref().and_then(|wrapped| wrapped.source());
    let code = cause.and_then(|cause| cause.downcast_ref::<io::Error>()?.raw_os_error());
    code.map_or(error, io::Error::from_raw_os_error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn walks_in_order_and_skips_hidden_files_and_loops() {
        let root = std::env::temp_dir().join(format!("hustings-walk-{}", std::process::id()));
        fs::create_dir_all(root.join("a")).unwrap();
        fs::create_dir_all(root.join(".hidden")).unwrap();
        for name in ["a/x.txt", "a.txt", "B.txt", ".hidden/y.txt", ".gitignore"] {
            fs::write(root.join(name), "*").unwrap();
        }
        #[cfg(unix)]
        std::os::unix::fs::symlink(&root, root.join("a/loop")).unwrap();

        for (globs, expected) in [
            (&[][..], &["B.txt", "a.txt", "a/x.txt"][..]),
            (&["a.txt"], &["a.txt"]),
            (&["a/*", "B*"], &["B.txt", "a/x.txt"]),
            (&["!a.txt"], &["B.txt", "a/x.txt"]),
            (&["*.wiki"], &[]),
        ] {
            let globs: Vec<String> = globs.iter().map(ToString::to_string).collect();
            let (files, errors) = walk(&root, &Globs::parse(&globs).unwrap());
            let inside = files.iter().map(|path| path.strip_prefix(&root).unwrap());
            let names: Vec<_> = inside.map(|path| path.to_str().unwrap()).collect();
            assert_eq!(names, expected, "{globs:?}");
            assert!(errors.is_empty(), "{errors:?}");
        }
        fs::remove_dir_all(&root).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn each_directory_is_read_once_however_many_links_lead_to_it() {
        use std::os::unix::fs::symlink;
        let root = std::env::temp_dir().join(format!("hustings-links-{}", std::process::id()));
        let walked = root.join("walked");
        fs::create_dir_all(walked.join("own/.hidden")).unwrap();
        fs::create_dir_all(root.join("other/below")).unwrap();
        for name in ["walked/own/a.txt", "walked/own/.hidden/h.txt", "other/below/b.txt"] {
            fs::write(root.join(name), "*").unwrap();
        }
        // a directory for each level, with two links to the next one
        for level in 0..20 {
            fs::create_dir(root.join(format!("chain{level}"))).unwrap();
            for link in ["one", "two"] {
                let next = root.join(format!("chain{}", level + 1));
                symlink(next, root.join(format!("chain{level}/{link}"))).unwrap();
            }
        }
        fs::create_dir(root.join("chain20")).unwrap();
        fs::write(root.join("chain20/last.txt"), "*").unwrap();
        for (link, target) in [
            ("before", "walked/own"),
            ("chain", "chain0"),
            ("hidden", "walked/own/.hidden"),
            ("left", "other/below"),
            ("right", "other"),
            ("up", "walked"),
        ] {
            symlink(root.join(target), walked.join(link)).unwrap();
        }
        symlink(&walked, root.join("other/back")).unwrap();
        let (files, errors) = walk(&walked, &Globs::default());
        let inside = files.iter().map(|path| path.strip_prefix(&walked).unwrap());
        let names: Vec<_> = inside.map(|path| path.to_str().unwrap()).collect();
        let last = format!("chain{}/last.txt", "/one".repeat(20));
        assert_eq!(names, [last.as_str(), "hidden/h.txt", "left/b.txt", "own/a.txt"]);
        assert!(errors.is_empty(), "{errors:?}");
        fs::remove_dir_all(&root).unwrap();
    }

    #[test]
    fn unreadable_directories_are_reported_once() {
        let (files, errors) = walk(Path::new("no/such/directory"), &Globs::default());
        assert!(files.is_empty());
        let messages: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(messages.len(), 1, "{messages:?}");
        assert_eq!(messages[0].matches("no/such/directory").count(), 1, "{messages:?}");
    }
}
