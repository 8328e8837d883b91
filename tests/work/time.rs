//! Processor time: what scans again and again allocates nothing, so that only time shows it.
//!
//! These tests take minutes and are meant for an optimised build:
//! `cargo test --release --test work -- --ignored`.

use hustings::dataset::{Dataset, Lineage, Statements, find_conflicts};
use hustings::model::Document;
use hustings::records;
use rustix::time::{ClockId, clock_gettime};

use crate::commands::{COMMANDS, run};
use crate::families::{Family, numbered};
use crate::{families, sized};

/// Size of the smaller of two documents in bytes; the larger has four times as much.
const BYTES: usize = 16_000;

/// Maximum ratio of the times for four times the input. Where a part of the time is quadratic it is up to 16.
const MAX: f64 = 7.5;

/// Times below this are not compared, in seconds.
const MIN: f64 = 0.004;

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

/// Returns a description of what takes more than linear time, if it does so several times.
fn superlinear(name: &str, work: impl Fn(usize)) -> Option<String> {
    let (mut once, mut more) = (f64::MAX, f64::MAX);
    // other programs slow this one down, but never make it faster
    for _ in 0..6 {
        once = once.min(time(|| work(0)));
        more = more.min(time(|| work(1)));
        if more < MIN || more <= MAX * once {
            return None;
        }
    }
    Some(format!("{:.1} times the time, {:.1} ms: {name}", more / once, more * 1000.0))
}

/// Does what the commands do with a document.
fn read(document: &Document) {
    let dataset = Dataset::linted(document.clone());
    drop(find_conflicts(&dataset.assertions));
    drop(Lineage::of(Statements::with_places(&dataset)).contradictions());
    drop(records::lines(&dataset));
}

/// Returns documents in which pieces of two families follow each other in a few ways.
fn joined(one: &Family, other: &Family, bytes: usize) -> [Document; 4] {
    let line = |piece: &str| piece.trim_end_matches('\n').to_owned() + "\n";
    let (piece, other_piece) = (line(one.piece), line(other.piece));
    let half = |piece: &str| numbered(piece, bytes / 2 / piece.len());
    let both = format!("{piece}{other_piece}");
    let whole = |family: &Family| {
        let Family { before, piece, end, after, .. } = family;
        format!("{before}{piece}{end}{after}\n\n")
    };
    let wholes = whole(one) + &whole(other);
    let texts = [
        sized(one, bytes / 2).text + "\n\n" + &sized(other, bytes / 2).text,
        [one.before, &half(&piece), &half(&other_piece), one.after].concat(),
        [one.before, &numbered(&both, bytes / both.len()), one.after].concat(),
        numbered(&wholes, bytes / wholes.len()),
    ];
    texts.map(|text| Document { syntax: Some(one.syntax), ..Document::new("a", text) })
}

#[test]
#[ignore = "takes minutes, and an optimised build"]
fn all_pairs_of_families_take_linear_time() {
    let all: Vec<Family> = families().collect();
    let mut found = Vec::new();
    for one in &all {
        for other in all.iter().filter(|other| other.syntax == one.syntax) {
            let [small, large] = [1, 4].map(|times| joined(one, other, times * BYTES));
            for (way, documents) in small.into_iter().zip(large).enumerate() {
                let documents = [documents.0, documents.1];
                let name = format!("way {way} of {} and {}", one.name(), other.name());
                found.extend(superlinear(&name, |size| read(&documents[size])));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
#[ignore = "takes minutes, and an optimised build"]
fn all_commands_take_linear_time_for_all_families() {
    let mut found = Vec::new();
    for family in families() {
        let documents = [1, 4].map(|times| sized(&family, 4 * times * BYTES));
        for command in COMMANDS {
            let name = format!("{} {}", command.join(" "), family.name());
            found.extend(superlinear(&name, |size| run(command, &documents[size])));
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}
