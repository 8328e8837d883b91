//! The corpus: small documents, each with the records that the program must read from it.
//!
//! `tests/corpus/NAME.txt`, `NAME.wiki` or `NAME.html` is a document and `NAME.json` holds its records: one
//! field a line, in the order of the declaration, without empty fields and the basis of results in tables, and with the
//! line in place of the source. A `.json` alone is about the bundled document of that name.
//!
//! The key `truth` says where an answer comes from:
//!
//! - `hand-written`: a person wrote it before the program read the document. It measures accuracy.
//! - `reviewed`: the program wrote it and a person compared it with the document. It guards against
//!   regressions, and may repeat a mistake that the review missed.
//!
//! `UPDATE_CORPUS=1 cargo test corpus` rewrites the reviewed answers, so that the difference can be reviewed. It
//! leaves hand-written ones alone.

use std::fs;
use std::path::{Path, PathBuf};

use hustings::extract::{Extraction, extract};
use hustings::model::{Basis, Document, Record};

use crate::targets::invariants::check_places;

/// Environment variable that rewrites the answers.
const UPDATE: &str = "UPDATE_CORPUS";
/// Extensions of the documents.
const EXTENSIONS: [&str; 3] = ["txt", "wiki", "html"];

/// Origin of an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Truth {
    /// Written by a person before the program read the document.
    HandWritten,
    /// Written by the program and reviewed by a person.
    Reviewed,
}

impl Truth {
    const ALL: [Truth; 2] = [Truth::HandWritten, Truth::Reviewed];

    fn name(self) -> &'static str {
        match self {
            Truth::HandWritten => "hand-written",
            Truth::Reviewed => "reviewed",
        }
    }

    /// Returns the first lines of an answer.
    fn head(self) -> String {
        format!("{{\n  \"truth\": \"{}\",\n", self.name())
    }

    /// Returns the origin of an answer, or `Reviewed` if it does not exist yet.
    fn of(answer: &str) -> Option<Self> {
        if answer.is_empty() {
            return Some(Truth::Reviewed);
        }
        Truth::ALL.into_iter().find(|truth| answer.starts_with(&truth.head()))
    }
}

#[test]
fn the_corpus_gives_its_records() {
    let update = std::env::var_os(UPDATE).is_some_and(|value| !value.is_empty());
    let mut faults = Vec::new();
    for Sample { document, answer } in samples() {
        let mut expected = fs::read_to_string(&answer).unwrap_or_default();
        let Some(truth) = Truth::of(&expected) else {
            faults.push(format!("{}: the answer does not begin with `truth`", document.name));
            continue;
        };
        let found = truth.head() + &records(&extract(&document));
        if update && truth == Truth::Reviewed {
            fs::write(&answer, &found).expect("an answer can be written");
            expected.clone_from(&found);
        }
        if expected != found {
            let truth = truth.name();
            faults.push(format!("{} ({truth})\n{}", document.name, difference(&expected, &found)));
        }
    }
    assert!(
        faults.is_empty(),
        "{} documents give other records (- expected, + found); {UPDATE}=1 rewrites the answers that are \
         not hand-written\n\n{}",
        faults.len(),
        faults.join("\n")
    );
}

#[test]
fn the_same_facts_in_wikitext_and_in_html_are_the_same_records() {
    let answer = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(name);
        let text = fs::read_to_string(path).expect("the answer is there");
        // a file of wikitext does not say under which title it is a page
        let others = ["\"infobox\":", "\"line\":", "\"identifiers\":"];
        let written = |line: &&str| !others.iter().any(|other| line.contains(other));
        text.lines().filter(written).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(answer("html-and-wikitext-html.json"), answer("html-and-wikitext-wiki.json"));
}

#[test]
fn every_value_of_every_record_has_evidence() {
    let mut faults = Vec::new();
    for Sample { document, .. } in samples() {
        let Extraction { parties, elections, events, .. } = extract(&document);
        check_places(&document, &parties, &mut faults);
        check_places(&document, &elections, &mut faults);
        check_places(&document, &events, &mut faults);
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// Document with the file of its records.
pub struct Sample {
    pub document: Document,
    answer: PathBuf,
}

/// Returns the corpus sorted by name.
pub fn samples() -> Vec<Sample> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let corpus = root.join("tests/corpus");
    let mut names: Vec<String> = fs::read_dir(&corpus)
        .expect("the corpus is there")
        .filter_map(|entry| {
            let path = entry.expect("the corpus can be listed").path();
            Some(path.file_stem()?.to_str()?.to_owned())
        })
        .collect();
    names.sort();
    names.dedup();
    names
        .into_iter()
        .map(|name| {
            let mut owned = EXTENSIONS.iter().map(|extension| format!("{name}.{extension}"));
            let own = owned.find(|file| corpus.join(file).exists());
            let (folder, file) = match own {
                Some(file) => (corpus.clone(), file),
                None => (root.join("data"), format!("{name}.txt")),
            };
            let path = folder.join(&file);
            let bytes =
                fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            let answer = corpus.join(format!("{name}.json"));
            Sample { document: Document::decode(file, bytes), answer }
        })
        .collect()
}

/// Returns what was extracted in the form of an answer, without its head.
fn records(extraction: &Extraction) -> String {
    let Extraction { parties, elections, events, diagnostics, .. } = extraction;
    let diagnostics: Vec<String> = diagnostics
        .iter()
        .map(|diagnostic| format!("    \"{} line {}\"", diagnostic.rule.code, diagnostic.line))
        .collect();
    let lists = [
        ("parties", parties.iter().map(fields).collect()),
        ("elections", elections.iter().map(fields).collect()),
        ("events", events.iter().map(fields).collect()),
        ("diagnostics", diagnostics),
    ];
    let lists = lists.map(|(name, items)| match items.join(",\n") {
        items if items.is_empty() => format!("  \"{name}\": []"),
        items => format!("  \"{name}\": [\n{items}\n  ]"),
    });
    format!("{}\n}}\n", lists.join(",\n"))
}

/// Returns the fields of a record that have a value, one per line.
fn fields<R: Record>(record: &R) -> String {
    let lines: Vec<String> = R::FIELDS
        .iter()
        .enumerate()
        .map(|(index, field)| (field.name, record.get(index)))
        .filter(|(name, value)| *name != "source" && !value.is_empty())
        // what most results are based on
        .filter(|(name, value)| *name != "basis" || value.to_string() != Basis::Table.name())
        .map(|(name, value)| {
            let value = serde_json::to_string(&value).expect("a value is JSON");
            format!("      \"{name}\": {value},\n")
        })
        .collect();
    format!("    {{\n{}      \"line\": {}\n    }}", lines.concat(), record.source().line)
}

/// Returns the lines that differ, with their context.
fn difference(expected: &str, found: &str) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) = (expected.lines().collect(), found.lines().collect());
    // length of the longest common part of the lines from i and from j
    let mut common = vec![vec![0_usize; new.len() + 1]; old.len() + 1];
    for i in (0..old.len()).rev() {
        for j in (0..new.len()).rev() {
            common[i][j] = match old[i] == new[j] {
                true => common[i + 1][j + 1] + 1,
                false => common[i + 1][j].max(common[i][j + 1]),
            };
        }
    }
    let mut lines = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < old.len() || j < new.len() {
        if i < old.len() && j < new.len() && old[i] == new[j] {
            lines.push(format!("  {}", old[i]));
            (i, j) = (i + 1, j + 1);
        } else if j == new.len() || (i < old.len() && common[i + 1][j] >= common[i][j + 1]) {
            lines.push(format!("- {}", old[i]));
            i += 1;
        } else {
            lines.push(format!("+ {}", new[j]));
            j += 1;
        }
    }
    const AROUND: usize = 3;
    let changed: Vec<usize> = (0..lines.len()).filter(|&at| !lines[at].starts_with(' ')).collect();
    let near = |at: usize| changed.iter().any(|&change| at.abs_diff(change) <= AROUND);
    let mut shown = String::new();
    for (at, line) in lines.iter().enumerate().filter(|&(at, _)| near(at)) {
        let gap = at > 0 && !near(at - 1) && !shown.is_empty();
        shown.push_str(if gap { "  …\n" } else { "" });
        shown.push_str(line);
        shown.push('\n');
    }
    shown
}
