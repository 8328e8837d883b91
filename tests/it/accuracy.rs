//! Accuracy on the documents of `eval/`: the floor, and the figures that `docs/accuracy.md` shows.
//!
//! With `UPDATE_DOCS=1` in the environment, the figures in `docs/accuracy.md` are rewritten.

use std::collections::BTreeMap;
use std::fs;

use crate::score::{Score, documents, floor_file};

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/accuracy.md");
const BEGIN: &str = "<!-- figures -->\n";
const END: &str = "<!-- end -->";

fn score() -> Score {
    Score::of(&documents(), "").unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn figures_stay_above_their_floor() {
    let json = fs::read_to_string(floor_file()).expect("eval/floor.json is readable");
    let floor: BTreeMap<String, f64> =
        serde_json::from_str(&json).expect("eval/floor.json is valid");
    let score = score();
    let below = score.below(&floor);
    assert!(below.is_empty(), "{}", below.join("\n"));

    // A floor that is too high is noticed, and so is one of a field that is not scored.
    let high = |name: &str| BTreeMap::from([(name.to_owned(), 100.1)]);
    assert!(score.below(&high("result.votes"))[0].contains("F1 of result.votes is"));
    assert!(score.below(&high("result.turnout"))[0].contains("is not scored"));
}

#[test]
fn documentation_shows_the_figures() {
    let text = fs::read_to_string(DOCUMENT).expect("docs/accuracy.md is readable");
    let (before, rest) = text.split_once(BEGIN).expect("docs/accuracy.md has figures");
    let (shown, after) = rest.split_once(END).expect("the figures have an end");
    let figures = format!("\n{}\n", score().report());
    if std::env::var_os("UPDATE_DOCS").is_some() {
        let text = format!("{before}{BEGIN}{figures}{END}{after}");
        fs::write(DOCUMENT, text).expect("docs/accuracy.md is writable");
    } else {
        assert!(
            shown == figures,
            "docs/accuracy.md shows other figures; `UPDATE_DOCS=1 cargo test --test it accuracy` rewrites them\n\
             --- shown{shown}--- measured{figures}"
        );
    }
}
