//! Processor time: what scans again and again allocates nothing, so that only time shows it.
//!
//! These tests take minutes and are meant for an optimised build:
//! `cargo test --release --test work -- --ignored`. There are tens of thousands of pairs, so a run takes one of
//! [`PARTS`] parts of them, another one each day. `WORK_PART=3` takes that part, from 0, and `WORK_PART=all` takes all,
//! which is 40 minutes. A failure names the documents and the part.

use std::time::{SystemTime, UNIX_EPOCH};

use hustings::dataset::{Dataset, Lineage, Statements, find_conflicts};
use hustings::model::Document;
use hustings::records;
use rustix::time::{ClockId, clock_gettime};

use crate::commands::{COMMANDS, run};
use crate::families::{Family, numbered};
use crate::{families, sized};

/// Size of the smallest document in bytes; the next ones have four and sixteen times as much.
const BYTES: usize = 16_000;

/// Maximum ratio of the times for four times the input. Where a part of the time is quadratic it is up to 16.
const MAX: f64 = 7.5;

/// Times below this are not compared, in seconds.
const MIN: f64 = 0.004;

/// The number of parts that pairs and commands are divided into.
const PARTS: u64 = 16;

/// The pairs and commands of a run.
enum Part {
    All,
    One(u64),
}

impl Part {
    /// Returns the part that `WORK_PART` asks for, or the one of the day.
    fn of_run() -> Self {
        const DAY: u64 = 24 * 60 * 60;
        match std::env::var("WORK_PART").as_deref() {
            Ok("all") => Part::All,
            Ok(part) => Part::One(part.parse().expect("WORK_PART is a number or `all`")),
            Err(_) => {
                let now = SystemTime::now().duration_since(UNIX_EPOCH).expect("it is after 1970");
                Part::One(now.as_secs() / DAY % PARTS)
            }
        }
    }

    /// Whether the run has the pair or command with this number.
    fn has(&self, number: u64) -> bool {
        match self {
            Part::All => true,
            Part::One(part) => number % PARTS == *part,
        }
    }

    /// Fails if anything was found.
    fn assert_none(&self, found: &[String]) {
        let part = match self {
            Part::All => "all".to_owned(),
            Part::One(part) => part.to_string(),
        };
        assert!(found.is_empty(), "WORK_PART={part}\n{}", found.join("\n"));
    }
}

/// Returns the processor time that this thread takes for some work, in seconds.
fn time(work: impl FnOnce()) -> f64 {
    let now = || {
        let time = clock_gettime(ClockId::ThreadCPUTime);
        time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
    };
    let start = now();
    work();
    now() - start
}

/// Number of times that each size is measured. The minimum counts: other programs slow this one down, but never make it
/// faster.
const RUNS: usize = 6;

/// Returns a description of what takes more than linear time. `document` returns the document of the given number of
/// bytes.
///
/// From one size to the next, a limit or a cache that is full can change the rate once. Growth continues, so that a
/// finding takes two steps in a row.
fn superlinear(
    name: &str,
    bytes: usize,
    document: impl Fn(usize) -> Document,
    work: impl Fn(&Document),
) -> Option<String> {
    let mut smaller = document(bytes);
    let mut times = Vec::new();
    for size in [4 * bytes, 16 * bytes] {
        let larger = document(size);
        let (once, more) = times_of_step(&smaller, &larger, &work)?;
        times.push(format!("{:.1} times the time, {:.1} ms", more / once, more * 1000.0));
        smaller = larger;
    }
    Some(format!("{}: {name}", times.join("; then ")))
}

/// Returns the times for a document and for one that has four times its size, if the larger takes more than linear
/// time in all runs.
fn times_of_step(
    smaller: &Document,
    larger: &Document,
    work: impl Fn(&Document),
) -> Option<(f64, f64)> {
    let (mut once, mut more) = (f64::MAX, f64::MAX);
    for _ in 0..RUNS {
        more = more.min(time(|| work(larger)));
        if more < MIN {
            return None;
        }
        once = once.min(time(|| work(smaller)));
        if more <= MAX * once {
            return None;
        }
    }
    Some((once, more))
}

/// Does what the commands do with a document.
fn read(document: &Document) {
    let dataset = Dataset::linted(document.clone());
    drop(find_conflicts(&dataset.assertions));
    drop(Lineage::of(Statements::with_places(&dataset)).contradictions());
    drop(records::lines(&dataset));
}

/// Ways in which the pieces of two families follow each other.
const WAYS: usize = 4;

/// Returns a document with the pieces of two families.
fn joined(one: &Family, other: &Family, way: usize, bytes: usize) -> Document {
    let line = |piece: &str| piece.trim_end_matches('\n').to_owned() + "\n";
    let (piece, other_piece) = (line(one.piece), line(other.piece));
    let text = match way {
        0 => sized(one, bytes / 2).text + "\n\n" + &sized(other, bytes / 2).text,
        1 => {
            let half = |piece: &str| numbered(piece, bytes / 2 / piece.len());
            [one.before, &half(&piece), &half(&other_piece), one.after].concat()
        }
        2 => {
            let both = format!("{piece}{other_piece}");
            [one.before, &numbered(&both, bytes / both.len()), one.after].concat()
        }
        _ => {
            let whole = |family: &Family| {
                let Family { before, piece, end, after, .. } = family;
                format!("{before}{piece}{end}{after}\n\n")
            };
            let wholes = whole(one) + &whole(other);
            numbered(&wholes, bytes / wholes.len())
        }
    };
    Document { syntax: Some(one.syntax), ..Document::new("a", text) }
}

#[test]
#[ignore = "takes minutes, and an optimised build"]
fn all_pairs_of_families_take_linear_time() {
    let part = Part::of_run();
    let all: Vec<Family> = families().collect();
    let mut found = Vec::new();
    let pairs = all.iter().flat_map(|one| all.iter().map(move |other| (one, other)));
    let pairs = pairs.filter(|(one, other)| one.syntax == other.syntax);
    for (number, (one, other)) in (0..).zip(pairs) {
        if part.has(number) {
            for way in 0..WAYS {
                let name = format!("way {way} of {} and {}", one.name(), other.name());
                let document = |bytes| joined(one, other, way, bytes);
                found.extend(superlinear(&name, BYTES, document, read));
            }
        }
    }
    part.assert_none(&found);
}

#[test]
#[ignore = "takes minutes, and an optimised build"]
fn all_commands_take_linear_time_for_all_families() {
    let part = Part::of_run();
    let mut found = Vec::new();
    let all: Vec<Family> = families().collect();
    // the families of each command follow each other, so that each part has all commands
    let runs = COMMANDS.iter().flat_map(|command| all.iter().map(move |family| (command, family)));
    for (number, (command, family)) in (0..).zip(runs) {
        if part.has(number) {
            let name = format!("{} {}", command.join(" "), family.name());
            let document = |bytes| sized(family, bytes);
            found
                .extend(superlinear(&name, 4 * BYTES, document, |document| run(command, document)));
        }
    }
    part.assert_none(&found);
}
