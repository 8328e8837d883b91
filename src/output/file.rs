//! Files that commands write.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, NamedTempFile};

/// A file that is written beside the one that it is to replace, so that at any time that one is either whole or what it
/// was before. It is deleted if it is dropped.
#[derive(Debug)]
pub struct Temporary {
    file: NamedTempFile,
    target: PathBuf,
}

impl Temporary {
    /// Creates an empty file in the folder of `path`, with the permissions of the file that is there.
    ///
    /// # Errors
    /// If it cannot be created, or `path` leads to something else than a file.
    pub fn beside(path: &Path) -> io::Result<Self> {
        // a link stays, and leads to the new file
        let target = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let before = target.metadata().ok();
        if before.as_ref().is_some_and(|before| !before.is_file()) {
            return Err(io::Error::other("it is not a regular file"));
        }
        let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty());
        let mut builder = Builder::new();
        builder.prefix(".hustings-").suffix(".tmp");
        if let Some(permissions) = before.map(|before| before.permissions()).or(usual_permissions())
        {
            builder.permissions(permissions);
        }
        let file = builder.tempfile_in(folder.unwrap_or(Path::new(".")))?;
        Ok(Temporary { file, target })
    }

    /// The path of the temporary file, for a library that opens it.
    pub fn path(&self) -> &Path {
        self.file.path()
    }

    /// Replaces the other file.
    ///
    /// # Errors
    /// If it cannot be replaced; then it is what it was before.
    pub fn replace(self) -> io::Result<()> {
        self.file.persist(self.target).map(drop).map_err(|error| error.error)
    }
}

impl Write for Temporary {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

/// Writes a file by way of a [temporary](Temporary) one. What is not a regular file, such as a named pipe or
/// `/dev/null`, is written to directly.
///
/// # Errors
/// If the file cannot be written; then it is what it was before.
pub fn replace(
    path: &Path,
    write: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<()> {
    if path.metadata().is_ok_and(|before| !before.is_file()) {
        let mut out = BufWriter::new(File::create(path)?);
        write(&mut out)?;
        return out.flush();
    }
    let mut out = BufWriter::new(Temporary::beside(path)?);
    write(&mut out)?;
    out.into_inner().map_err(io::IntoInnerError::into_error)?.replace()
}

/// The permissions of a new file, less those that the process does not give: temporary files are else for their owner
/// only.
#[cfg(unix)]
fn usual_permissions() -> Option<std::fs::Permissions> {
    use std::os::unix::fs::PermissionsExt;
    Some(std::fs::Permissions::from_mode(0o666))
}

#[cfg(not(unix))]
fn usual_permissions() -> Option<std::fs::Permissions> {
    None
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_file_is_written_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.html");
        replace(&path, |out| out.write_all(b"one")).unwrap();
        let failed = replace(&path, |out| {
            out.write_all(b"tw")?;
            Err(io::ErrorKind::StorageFull.into())
        });
        assert_eq!(failed.unwrap_err().kind(), io::ErrorKind::StorageFull);
        assert_eq!(fs::read(&path).unwrap(), b"one");
        replace(&path, |out| out.write_all(b"three")).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"three");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "a temporary file is left");
        assert!(replace(folder.path(), |_| Ok(())).is_err());
        assert!(replace(&folder.path().join("no/a.html"), |_| Ok(())).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn links_devices_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};

        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("a.html"), folder.path().join("link.html"));
        fs::write(&path, "one").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&path, &link).unwrap();
        replace(&link, |out| out.write_all(b"two")).unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert!(link.is_symlink());
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o640);
        replace(Path::new("/dev/null"), |out| out.write_all(b"two")).unwrap();
        assert!(!Path::new("/dev/null").is_file());
    }
}
