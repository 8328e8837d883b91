//! JSON Lines, with one part of the file per thread.

use std::borrow::Cow;
use std::fs::{self, File};
use std::hint::black_box;
use std::io::{BufRead, BufReader, Seek, SeekFrom};
use std::path::Path;
use std::thread;

use anyhow::{Context, Result};
use regex::Regex;
use serde::Deserialize;

#[derive(Deserialize)]
struct Document<'a> {
    #[serde(borrow)]
    text: Cow<'a, str>,
}

/// Calls `work` with each line of the file and returns the results in order.
pub fn each_line<S: Default + Send>(
    path: &Path,
    threads: usize,
    work: impl Fn(&mut S, &[u8]) -> Result<()> + Sync,
) -> Result<Vec<S>> {
    let length = fs::metadata(path).with_context(|| path.display().to_string())?.len();
    let part = length.div_ceil(threads as u64);
    let stretch = |from: u64, to: u64| -> Result<S> {
        let mut reader = BufReader::with_capacity(256 * 1024, File::open(path)?);
        let (mut at, mut line, mut state) = (from, Vec::new(), S::default());
        if from > 0 {
            // A line that begins before the part belongs to the previous part.
            at = from - 1;
            reader.seek(SeekFrom::Start(at))?;
            at += reader.skip_until(b'\n')? as u64;
        }
        while at < to {
            line.clear();
            at += reader.read_until(b'\n', &mut line)? as u64;
            work(&mut state, &line)?;
        }
        Ok(state)
    };
    thread::scope(|scope| {
        let stretch = &stretch;
        let workers: Vec<_> = (0..threads as u64)
            .map(|number| (number * part, ((number + 1) * part).min(length)))
            .map(|(from, to)| scope.spawn(move || stretch(from, to)))
            .collect();
        workers.into_iter().map(|worker| worker.join().expect("a worker does not panic")).collect()
    })
}

/// Calls `work` with the text of each document.
pub fn each_text<S: Default + Send>(
    path: &Path,
    threads: usize,
    work: impl Fn(&mut S, &str) + Sync,
) -> Result<Vec<S>> {
    each_line(path, threads, |state, line| {
        let document: Document<'_> = serde_json::from_slice(line)?;
        work(state, &document.text);
        Ok(())
    })
}

/// Only splits the texts into lines.
pub fn split(path: &Path, threads: usize) -> Result<()> {
    let counts: Vec<(usize, usize)> = each_text(path, threads, |(lines, bytes), text| {
        for line in text.lines() {
            *lines += 1;
            *bytes += black_box(line).len();
        }
    })?;
    let (lines, bytes) = counts.iter().fold((0, 0), |sum, part| (sum.0 + part.0, sum.1 + part.1));
    println!("{lines} lines, {bytes} bytes");
    Ok(())
}

/// Searches dates with one regular expression for seven forms.
pub fn dates(path: &Path, threads: usize) -> Result<()> {
    let month =
        "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    let forms = [
        format!(r"\d{{1,2}} {month} \d{{4}}"),
        format!(r"{month} \d{{1,2}}, \d{{4}}"),
        format!(r"{month} \d{{4}}"),
        format!(r"{month} \d{{1,2}}"),
        r"\d{4}-\d{2}-\d{2}".to_owned(),
        r"(?:1[5-9]|20)\d\ds".to_owned(),
        r"(?:1[5-9]|20)\d\d".to_owned(),
    ];
    let form = Regex::new(&format!(r"(?-u)\b(?:{})\b", forms.join("|")))?;
    let counts: Vec<usize> =
        each_text(path, threads, |count, text| *count += form.find_iter(text).count())?;
    println!("{} dates", counts.iter().sum::<usize>());
    Ok(())
}
