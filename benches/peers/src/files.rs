//! Files that are only opened and read.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use anyhow::Result;

/// Opens and reads every file under a directory.
pub fn read(directory: &Path, threads: usize) -> Result<()> {
    let mut files = Vec::new();
    find(directory, &mut files)?;
    let next = AtomicUsize::new(0);
    let work = || -> Result<usize> {
        let (mut total, mut buffer) = (0, Vec::new());
        while let Some(path) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            buffer.clear();
            total += File::open(path)?.read_to_end(&mut buffer)?;
        }
        Ok(total)
    };
    let total = thread::scope(|scope| -> Result<usize> {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().map(|worker| worker.join().expect("a worker does not panic")).sum()
    })?;
    println!("{} files, {total} bytes", files.len());
    Ok(())
}

fn find(directory: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    let mut entries = fs::read_dir(directory)?.collect::<Result<Vec<_>, _>>()?;
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        if entry.file_type()?.is_dir() {
            find(&entry.path(), files)?;
        } else {
            files.push(entry.path());
        }
    }
    Ok(())
}
