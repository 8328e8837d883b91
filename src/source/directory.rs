//! Files in a directory.

use std::io;
use std::path::{Path, PathBuf};

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
/// Links are followed, except for a link to a directory that contains it.
pub(super) fn walk(directory: &Path, globs: &Globs) -> (Vec<PathBuf>, Vec<SourceError>) {
    let mut files = Vec::new();
    let mut errors = Vec::new();
    let walk =
        WalkBuilder::new(directory).standard_filters(false).hidden(true).follow_links(true).build();
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

    #[test]
    fn unreadable_directories_are_reported_once() {
        let (files, errors) = walk(Path::new("no/such/directory"), &Globs::default());
        assert!(files.is_empty());
        let messages: Vec<String> = errors.iter().map(ToString::to_string).collect();
        assert_eq!(messages.len(), 1, "{messages:?}");
        assert_eq!(messages[0].matches("no/such/directory").count(), 1, "{messages:?}");
    }
}
