//! `hustings check`: findings in every format, and exit statuses.

use hustings::lint::RULES;
use insta::assert_snapshot;
use serde_json::Value;

use crate::directory::Directory;
use crate::{hustings, hustings_reading};

/// Documents with findings of each severity, two of which contradict each other.
const FLAWED: &str = "examples/inconsistent";

/// Returns the exit status and the output of a command.
fn checked(arguments: &[&str]) -> (Option<i32>, String) {
    let ran = hustings(&[&["check", "--quiet"], arguments].concat());
    assert_eq!(ran.err, "", "{arguments:?}");
    (ran.status, ran.out)
}

fn json(arguments: &[&str]) -> Vec<Value> {
    let (_, out) = checked(&[arguments, &["--format", "json"]].concat());
    serde_json::from_str(&out).expect("valid JSON")
}

fn codes(arguments: &[&str]) -> Vec<String> {
    let findings = json(arguments).into_iter();
    findings.map(|one| one["code"].as_str().expect("a code").to_owned()).collect()
}

#[test]
fn the_bundled_documents_have_notes_only() {
    let (status, out) = checked(&[]);
    assert_eq!(status, Some(0));
    assert_snapshot!("check_bundled", out);
}

#[test]
fn findings_are_sorted_by_severity_and_show_their_lines() {
    let (status, out) = checked(&[FLAWED]);
    assert_eq!(status, Some(1));
    assert_snapshot!("check_text", out);
}

#[test]
fn json_has_the_same_findings() {
    let (status, out) = checked(&[FLAWED, "--format", "json"]);
    assert_eq!(status, Some(1));
    assert_snapshot!("check_json", out);
    let (_, lines) = checked(&[FLAWED, "--format", "jsonl"]);
    let lines: Vec<Value> =
        lines.lines().map(|line| serde_json::from_str(line).expect("valid JSON")).collect();
    assert_eq!(lines, serde_json::from_str::<Vec<Value>>(&out).expect("valid JSON"));
    assert_eq!(
        checked(&["data/peoples-liberation-party-turkey.txt", "--format", "json", "--ignore", "T"])
            .1,
        "[]\n"
    );
}

#[test]
fn places_match_the_documents() {
    for one in json(&[FLAWED, "data"]) {
        let related = one["related"].as_array().expect("a list").iter();
        for place in std::iter::once(&one).chain(related) {
            let number = |key: &str| place[key].as_u64().expect("a number") as usize;
            let document = place["document"].as_str().expect("a name");
            let text = std::fs::read_to_string(document).expect("the document is there");
            let (start, end) = (number("start"), number("end"));
            assert_eq!(&text[start..end], place["text"], "{one}");
            let line = text[..start].matches('\n').count() + 1;
            let column = text[..start].rsplit('\n').next().map_or(0, |line| line.chars().count());
            assert_eq!((number("line"), number("column")), (line, column + 1), "{one}");
        }
    }
}

#[test]
fn codes_are_selected_and_ignored_by_prefix() {
    let all = codes(&[FLAWED]);
    for (arguments, beginnings, ignored) in [
        (&["--select", "T"][..], &["T"][..], &[][..]),
        (&["--select", "t006,X"], &["T006", "X"], &[]),
        (&["--select", "T", "--select", "S00"], &["T", "S"], &[]),
        (&["--ignore", "T,S"], &[""], &["T", "S"]),
        (&["--select", "T", "--ignore", "T006"], &["T"], &["T006"]),
    ] {
        let begins = |code: &String, with: &[&str]| with.iter().any(|one| code.starts_with(one));
        let expected: Vec<String> = all
            .iter()
            .filter(|code| begins(code, beginnings) && !begins(code, ignored))
            .cloned()
            .collect();
        assert_eq!(codes(&[&[FLAWED], arguments].concat()), expected, "{arguments:?}");
    }
    assert_eq!(codes(&[FLAWED, "--limit", "2"]), all[..2]);
}

#[test]
fn the_status_follows_the_reported_findings() {
    for (arguments, status) in [
        (&[FLAWED, "--select", "T006"][..], 1),
        (&[FLAWED, "--limit", "0"], 1),
        (&[FLAWED, "--ignore", "T006,P002,S006"], 0),
        (&[FLAWED, "--select", "X"], 0),
        (&["data"], 0),
    ] {
        assert_eq!(checked(arguments).0, Some(status), "{arguments:?}");
    }
    let ran = hustings(&["check", "data", "nowhere"]);
    assert_eq!(ran.status, Some(1), "{}", ran.err);
    let ran = hustings(&["check", "nowhere"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{}", ran.err);
}

#[test]
fn unknown_codes_are_wrong_usage() {
    for (name, arguments) in [
        ("check_unknown_prefix", &["--select", "T06"][..]),
        ("check_unknown_letter", &["--ignore", "Q"]),
        ("check_unknown_code", &["--explain", "T0006"]),
    ] {
        let ran = hustings(&[&["check"], arguments].concat());
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert_snapshot!(name, ran.err);
    }
}

#[test]
fn every_code_is_explained() {
    assert_snapshot!("check_explain", checked(&["--explain", "t006"]).1);
    for rule in RULES {
        let (status, out) = checked(&["--explain", rule.code]);
        assert_eq!(status, Some(0));
        assert!(out.contains("\nWhat to do: "), "{out}");
        assert!(!rule.help.ends_with('.') && rule.meaning.ends_with('.'), "{out}");
    }
}

#[test]
fn text_is_sanitized() {
    let text = "= A Party =\n\n- Founded: 31 April\u{1b}[2J 1976\u{202e}\n";
    let ran = hustings_reading(text, &["check", "-", "--color", "never"]);
    assert!(!ran.out.contains(['\u{1b}', '\u{202e}']), "{:?}", ran.out);
}

#[test]
fn long_texts_are_cut() {
    let directory = Directory::new("check");
    let text = format!("= A Party =\n\n{} {{{{b {}", "a ".repeat(100_000), "c ".repeat(100_000));
    directory.file("a.wiki", format!("'''A'''\n\n{text}").as_bytes());
    let ran = hustings(&["check", directory.path()]);
    assert!(ran.out.len() < 2000, "{}", ran.out.len());
    let ran = hustings(&["check", directory.path(), "--format", "json"]);
    assert!(ran.out.len() < 8000, "{}", ran.out.len());
}
