//! The layers of the program, as ARCHITECTURE.md draws them.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Each layer with the others that it may import.
pub const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("parallel", &[]),
    ("source", &["model", "parallel"]),
    ("markup", &["model"]),
    ("diagnostic", &["model"]),
    ("lexicon", &["model"]),
    ("values", &["lexicon", "markup", "model"]),
    ("nlp", &["lexicon", "markup", "model", "values"]),
    ("table", &["lexicon", "markup", "model", "nlp", "values"]),
    ("lint", &["diagnostic", "lexicon", "markup", "model", "nlp", "table", "values"]),
    ("extract", &["diagnostic", "lexicon", "lint", "markup", "model", "nlp", "table", "values"]),
    ("dataset", &["diagnostic", "extract", "lint", "markup", "model", "parallel"]),
    ("records", &["dataset", "model"]),
    ("query", &["dataset", "model"]),
    ("output", &["model", "query"]),
    (
        "cli",
        &[
            "dataset", "diagnostic", "lint", "model", "output", "parallel", "query", "records",
            "source",
        ],
    ),
];

/// What reads or writes the world outside, and the layers that may.
const OUTSIDE: &[(&str, &[&str])] = &[
    ("std::fs", &["source"]),
    ("fs::", &["source"]),
    ("stdin(", &["source"]),
    ("stdout(", &["cli", "main"]),
    ("stderr(", &["cli", "main"]),
    ("std::env", &["cli", "main"]),
    ("env::var", &["cli"]),
    ("std::process", &["cli", "main"]),
    ("std::net", &[]),
    ("SystemTime", &[]),
    ("Instant", &[]),
    ("print!(", &[]),
    ("println!(", &[]),
    ("eprint!(", &[]),
    ("eprintln!(", &[]),
    ("dbg!(", &[]),
    ("clap::", &["cli"]),
    ("anyhow::", &["cli"]),
];

#[test]
fn a_layer_imports_only_what_stands_before_it() {
    for source in sources() {
        let Some((_, allowed)) = MAY_IMPORT.iter().find(|(layer, _)| *layer == source.layer) else {
            assert!(["lib", "main"].contains(&source.layer.as_str()), "{} has no layer", source);
            continue;
        };
        for (number, line) in source.code() {
            for imported in imports(line) {
                assert!(
                    imported == source.layer || allowed.contains(&imported),
                    "{source}:{number}: `{}` may not import `{imported}`: {line}",
                    source.layer,
                );
            }
        }
    }
}

#[test]
fn the_world_outside_is_read_and_written_in_few_places() {
    for source in sources() {
        for (number, line) in source.code() {
            for (what, allowed) in OUTSIDE {
                let found = line.match_indices(what).any(|(at, _)| is_whole(line, at));
                assert!(
                    !found || allowed.contains(&source.layer.as_str()),
                    "{source}:{number}: `{}` may not use `{what}`: {line}",
                    source.layer,
                );
            }
        }
    }
}

#[test]
fn queries_and_output_know_records_by_their_fields_alone() {
    for source in sources() {
        if !["query", "output"].contains(&source.layer.as_str()) {
            continue;
        }
        for (number, line) in source.code() {
            for record in ["Party", "Election", "Event"] {
                let named = line.match_indices(record).any(|(at, _)| {
                    let after = &line[at + record.len()..];
                    is_whole(line, at) && !after.starts_with(|c: char| c.is_alphanumeric())
                });
                assert!(!named, "{source}:{number}: `{record}` is named: {line}");
            }
        }
    }
}

#[test]
fn every_layer_is_there() {
    let mut files: BTreeMap<String, usize> = BTreeMap::new();
    for source in sources() {
        *files.entry(source.layer).or_default() += 1;
    }
    for (layer, _) in MAY_IMPORT {
        assert!(files.contains_key(*layer), "{layer} is gone; is it still in ARCHITECTURE.md?");
    }
}

/// One file of the program.
struct Source {
    path: PathBuf,
    /// The module of the crate that it belongs to; `lib` or `main` for the roots.
    layer: String,
    text: String,
}

impl std::fmt::Display for Source {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{}", self.path.display())
    }
}

impl Source {
    /// The numbered lines, without comments and without the tests at the end.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let numbered = self.text.lines().enumerate().map(|(index, line)| (index + 1, line));
        let before_tests = numbered.take_while(|(_, line)| !line.starts_with("#[cfg(test)]"));
        before_tests.filter(|(_, line)| !line.trim_start().starts_with("//"))
    }
}

fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = Vec::new();
    let mut directories = vec![root.clone()];
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(&directory).expect("src can be listed") {
            let path = entry.expect("src can be listed").path();
            if path.is_dir() {
                directories.push(path);
                continue;
            }
            // A file of nothing but tests, or of what they need.
            if path.file_name().is_some_and(|name| name == "tests.rs" || name == "testing.rs") {
                continue;
            }
            let inside = path.strip_prefix(&root).expect("it was found there");
            let first = inside.iter().next().and_then(|name| name.to_str()).unwrap_or_default();
            sources.push(Source {
                layer: first.trim_end_matches(".rs").to_owned(),
                text: fs::read_to_string(&path).expect("a source file can be read"),
                path,
            });
        }
    }
    assert!(sources.len() > 20, "the sources were found");
    sources
}

/// The modules that a line names after `crate::`.
fn imports(line: &str) -> Vec<&str> {
    let named = line.match_indices("crate::").filter(|(at, _)| is_whole(line, *at));
    let mut imports = Vec::new();
    for (at, prefix) in named {
        let rest = &line[at + prefix.len()..];
        assert!(!rest.starts_with('{'), "import one module a line: {line}");
        let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
        imports.push(&rest[..end]);
    }
    imports
}

/// Whether what stands at `at` is not the end of a longer name.
fn is_whole(line: &str, at: usize) -> bool {
    !line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_')
}
