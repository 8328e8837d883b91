//! `extract`: records as lines of JSON.

use insta::assert_snapshot;
use serde_json::{Map, Value};

use crate::{hustings, hustings_reading};

/// The lists with the types of their records.
const LISTS: [(&str, &str); 3] =
    [("parties", "party"), ("elections", "election"), ("events", "event")];

fn done(arguments: &[&str]) -> String {
    let ran = hustings(arguments);
    assert_eq!(ran.status, Some(0), "{arguments:?}: {}", ran.err);
    ran.out
}

fn objects(lines: &str) -> Vec<Map<String, Value>> {
    let object = |line| match serde_json::from_str(line) {
        Ok(Value::Object(object)) => object,
        other => panic!("{line}: {other:?}"),
    };
    lines.lines().map(object).collect()
}

/// Whether a value says nothing.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => false,
    }
}

#[test]
fn a_line_is_a_record_with_all_that_its_document_tells_of_it() {
    let text = "= Reed Party =\n\nReed Party\n- Abbreviation: RP\n- Founded: March 1976\n\n\
                In 1981 the RP held its first congress.\n\n== Election results ==\n\
                | Election | Votes |\n| June 1980 | 58,716 |\n";
    let ran = hustings_reading(text, &["extract", "-"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
    assert_snapshot!(ran.out);
    let ran = hustings_reading(text, &["extract", "-", "--evidence"]);
    assert_snapshot!("with_evidence", ran.out.lines().last().unwrap_or_default());
}

#[test]
fn the_fields_are_those_of_the_lists_without_what_is_unknown() {
    for evidence in [&[][..], &["--evidence"]] {
        for inputs in [&[][..], &["tests/corpus"]] {
            let extract = [&["extract", "--quiet"], inputs, evidence].concat();
            let out = done(&extract);
            let mut lines = objects(&out);
            for (list, name) in LISTS {
                let list = [&[list, "--quiet", "--jsonl"], inputs, evidence].concat();
                let listed = objects(&done(&list));
                let begins = format!("{{\"type\":\"{name}\",\"schema\":1,");
                let first = out.lines().filter(|line| line.starts_with(&begins));
                assert_eq!(first.count(), listed.len());
                let (of_type, others) =
                    lines.into_iter().partition::<Vec<_>, _>(|line| line["type"] == name);
                lines = others;
                for (mut line, mut record) in of_type.into_iter().zip(listed) {
                    for more in ["type", "schema", "names", "lines"] {
                        line.remove(more);
                    }
                    record.retain(|key, value| key == "evidence" || !is_empty(value));
                    assert_eq!(line, record);
                }
            }
            assert_eq!(lines, []);
        }
    }
}

#[test]
fn what_is_not_read_is_told() {
    let ran = hustings(&["extract", "no/such/file", "data"]);
    assert_eq!(ran.status, Some(1));
    assert!(ran.err.starts_with("error: no/such/file: no such file"), "{}", ran.err);
    assert_eq!(ran.out, done(&["extract", "data", "--quiet"]));
    assert_eq!(hustings(&["extract", "no/such/file"]).status, Some(2));
}
