//! Temporary directories.

use std::fs;
use std::path::{Path, PathBuf};

/// Directory for one test, which is removed when the test ends.
pub struct Directory(PathBuf);

impl Directory {
    pub fn new(name: &str) -> Self {
        // two runs of the tests may share a target directory
        let name = format!("{name}-{}", std::process::id());
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).expect("a temporary directory can be made");
        Directory(path)
    }

    pub fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.join(name);
        fs::write(&path, bytes).expect("a temporary file can be written");
        path.display().to_string()
    }

    pub fn path(&self) -> &str {
        self.0.to_str().expect("the target directory has a name in UTF-8")
    }

    /// Replaces the path of this directory in a message.
    pub fn hide(&self, message: &str) -> String {
        message.replace(self.path(), "DIRECTORY")
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}
