//! `extract`, and commands that read its records in place of documents.

use std::io::Write;

use flate2::write::GzEncoder;
use insta::assert_snapshot;
use serde_json::{Map, Value};

use crate::directory::Directory;
use crate::{CORPUS, hustings, hustings_reading};

/// Lists with the types of their records.
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

/// Returns whether a value is empty.
fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => false,
    }
}

#[test]
fn a_line_has_a_record_with_its_names_and_lines() {
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
fn the_fields_are_those_of_the_lists_without_empty_ones() {
    for evidence in [&[][..], &["--evidence"]] {
        for inputs in [&[], CORPUS] {
            let extract = [&["extract", "--quiet"], inputs, evidence].concat();
            let out = done(&extract);
            let mut lines = objects(&out);
            for (list, name) in LISTS {
                let all: &[&str] = if list == "elections" { &["--all"] } else { &[] };
                let list = [&[list, "--quiet", "--jsonl"], all, inputs, evidence].concat();
                let listed = objects(&done(&list));
                let begins = format!("{{\"type\":\"{name}\",\"schema\":2,");
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
fn unread_inputs_are_reported() {
    let ran = hustings(&["extract", "no/such/file", "data"]);
    assert_eq!(ran.status, Some(1));
    assert!(ran.err.starts_with("error: no/such/file: no such file"), "{}", ran.err);
    assert_eq!(ran.out, done(&["extract", "data", "--quiet"]));
    assert_eq!(hustings(&["extract", "no/such/file"]).status, Some(2));
}

/// Commands to run on documents and on the records extracted from them.
const QUESTIONS: &[&[&str]] = &[
    &["parties"],
    &["parties", "--json"],
    &["parties", "--jsonl", "--evidence"],
    &["parties", "--csv", "--sort", "-founded", "--limit", "7"],
    &["parties", "--name", "party", "--founded", "1950..", "--fields", "name,founded.year,source"],
    &["parties", "--ideology", "socialism", "--sort", "name", "--jsonl", "--evidence"],
    &["parties", "--count-by", "ideology"],
    &["parties", "--count-by", "decade", "--sort", "value", "--csv"],
    &["parties", "--fields", "infobox,membership,seats", "--jsonl"],
    &["elections", "-f", "tsv"],
    &["elections", "--json", "--evidence", "--fields", "votes,share"],
    &["elections", "--party", "hkp", "-f", "markdown"],
    &["elections", "--party", "people's liberation", "--jsonl", "--sort", "votes"],
    &["elections", "--kind", "general,local", "--year", "2000..", "--json"],
    &["elections", "--count-by", "party"],
    &["events", "--jsonl"],
    &["events", "--party", "TKP/ML", "--sort", "date", "--csv"],
    &["events", "--party", "/^tdk/", "--count-by", "kind"],
    &["events", "--text", "/congress|split/", "--json", "--evidence"],
    &["events", "--kind", "no-such-kind"],
    &["lineage", "--jsonl"],
    &["lineage", "--of", "tkp/ml", "-f", "tree"],
    &["lineage", "--json", "--evidence"],
    &["show", "hkp"],
    &["show", "hkp", "--json"],
    &["show", "people's liberation party", "--json", "--evidence"],
    &["show", "tkp", "--width", "80"],
    &["show", "party"],
    &["show", "partty"],
];

/// Returns the exit status and output of a command on these inputs.
fn answer(question: &[&str], inputs: &[&str]) -> (Option<i32>, String) {
    let ran = hustings(&[question, inputs, &["--quiet"]].concat());
    (ran.status, ran.out)
}

fn assert_same_answers(documents: &[&str], records: &[&str]) {
    for question in QUESTIONS {
        assert_eq!(answer(question, records), answer(question, documents), "{question:?}");
    }
}

// two tests, since they take long one after another
#[test]
fn records_of_the_corpus_give_the_same_output() {
    assert_records_suffice("corpus", CORPUS);
}

#[test]
fn records_of_the_examples_give_the_same_output() {
    assert_records_suffice("examples", &["examples", "data"]);
}

/// Fails if the records of some documents do not give the same output as the documents.
fn assert_records_suffice(name: &str, documents: &[&str]) {
    let directory = Directory::new(&format!("records_answer_{name}"));
    let lines = hustings(&[&["extract", "--quiet", "--evidence"], documents].concat()).out;
    let records = directory.file("records.jsonl", lines.as_bytes());
    assert_same_answers(documents, &[&records]);
    for evidence in [&["--evidence"][..], &[]] {
        let again = hustings(&[&["extract", &records], evidence].concat());
        let anew = hustings(&[&["extract"], documents, evidence].concat());
        assert_eq!((again.err.as_str(), again.out), ("", anew.out));
    }
}

#[test]
fn records_are_detected_in_every_form() {
    let lines = done(&["extract", "--quiet", "data", "--evidence"]);
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(lines.as_bytes()).unwrap();
    let directory = Directory::new("records_known");
    directory.file("a.txt.gz", &encoder.finish().unwrap());
    let question = ["parties", "--json", "--evidence"];
    let (_, expected) = answer(&question, &["data"]);
    assert_eq!(answer(&question, &[directory.path()]), (Some(0), expected.clone()));
    let ran = hustings_reading(lines.as_str(), &["parties", "--json", "--evidence", "-"]);
    assert_eq!((ran.out, ran.err.as_str()), (expected.clone(), ""));

    // in an array, with the keys in another order and with empty values
    let question =
        ["parties", "--csv", "--sort", "name", "--fields", "name,founded,slogan,seats,source"];
    let (_, expected) = answer(&question, &["data"]);
    let lines = objects(&lines).into_iter().map(|mut line| {
        line.entry("slogan").or_insert(Value::Null);
        line.entry("seats").or_insert(Value::Null);
        line.insert("a key of tomorrow".into(), Value::Bool(true));
        Value::Object(line)
    });
    let array = Value::Array(lines.collect()).to_string();
    let ran = hustings_reading(array, &[&question[..], &["-"]].concat());
    assert_eq!((ran.out, ran.err.as_str()), (expected, ""));
}

#[test]
fn records_and_documents_are_read_together() {
    let directory = Directory::new("records_and_documents");
    let lines = done(&["extract", "--quiet", "examples/unity-bloc.wiki.zst"]);
    let document = "{\"title\": \"Reed Party\", \"text\": \"It was founded in 1976.\"}\n";
    let first = directory.file("a.jsonl", lines.as_bytes());
    let second = directory.file("b.jsonl", format!("{lines}{document}{lines}").as_bytes());
    let inputs = [first.as_str(), "data/peoples-liberation-party-turkey.txt", &second];
    let (status, out) = answer(&["events", "--fields", "source.document", "--csv"], &inputs);
    assert_eq!(status, Some(0));
    let mut documents: Vec<&str> = out.lines().collect();
    documents.dedup();
    let b = format!("{second}#Reed Party");
    let bloc = "examples/unity-bloc.wiki.zst";
    assert_eq!(documents, ["source.document", bloc, inputs[1], bloc, &b, bloc]);
}

/// Returns a party with so many results that its records are read in several batches.
fn long_document() -> String {
    let rows = (0..2500).map(|row| format!("| {} | Ada Byron | {} |\n", 1900 + row % 100, row * 7));
    format!(
        "= Reed Party =\n\nReed Party\n- Abbreviation: RP\n- Founded: 1898\n- Country: Ruritania\n\n\
         == Election results ==\n| Election | Leader | Votes |\n{}",
        rows.collect::<String>()
    )
}

#[test]
fn records_of_one_document_can_be_in_several_batches() {
    let directory = Directory::new("records_far_apart");
    let document = directory.file("reed.txt", long_document().as_bytes());
    let inputs = [document.as_str(), "data/peoples-liberation-party-turkey.txt"];
    let lines = done(&[&["extract", "--quiet", "--evidence"], &inputs[..]].concat());
    assert!(lines.len() > 1 << 20, "{}", lines.len());
    let records = directory.file("records.jsonl", lines.as_bytes());
    for question in [
        &["show", "rp", "--json", "--evidence"][..],
        &["show", "hkp"],
        &["elections", "--party", "rp", "--jsonl"],
        &["elections", "--count-by", "leader"],
        &["elections", "--sort", "-votes", "--limit", "5", "--csv"],
    ] {
        let (status, out) = answer(question, &[&records]);
        assert!((status, &out) == (Some(0), &answer(question, &inputs).1), "{question:?}: {out}");
    }
}

#[test]
fn invalid_and_unknown_records_are_reported_and_skipped() {
    let good =
        r#"{"type":"party","schema":2,"id":"a","name":"A","source":{"document":"a.txt","line":1}}"#;
    let lines = [
        good,
        r#"{"type":"manifesto","schema":2,"title":"B"}"#,
        r#"{"type":"party","schema":3,"id":"c","name":"C"}"#,
        r#"{"type":"party","schema":2,"id":"d","name":"D","founded":"last year"}"#,
        r#"{"type":"party","schema":2,"id":"e","name":["E"]}"#,
        r#"{"type":"party","schema":2,"id":"f","name":"F"#,
        r#"{"schema":2,"name":"G","type":"party"} {}"#,
        r#"{"schema":2,"name":"H","type":"group"}"#,
        r#"{"type":"election","schema":2,"votes":"many"}"#,
        r#"{"type":"event","schema":2,"kind":"revolution","text":"I"}"#,
        r#"{"type":"party","schema":2}"#,
    ]
    .join("\n");
    let ran = hustings_reading(lines.as_str(), &["extract", "-"]);
    assert_eq!(ran.status, Some(1));
    assert_snapshot!("no_records", ran.err);
    let left = [
        good,
        r#"{"type":"event","schema":2,"kind":"other","text":"I","source":{"document":"","line":0}}"#,
        r#"{"type":"party","schema":2,"id":"","name":"","source":{"document":"","line":0}}"#,
    ];
    let mut out: Vec<&str> = ran.out.lines().collect();
    out.iter_mut()
        .for_each(|line| *line = line.trim_end_matches(",\"lines\":{}}").trim_end_matches('}'));
    assert_eq!(out, left.map(|line| line.trim_end_matches('}')));

    // values that are not requested are not read
    let ran = hustings_reading(lines, &["parties", "-", "--csv", "--fields", "id"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(1), "id\na\nd\ne\n\"\"\n"));
}

#[test]
fn missing_evidence_is_reported_once() {
    let lines = done(&["extract", "--quiet", "data"]);
    let directory = Directory::new("records_cannot");
    let path = directory.file("records.jsonl", lines.as_bytes());
    let mut message = String::new();
    for arguments in [
        &["check"][..],
        &["parties", "--json", "--evidence"],
        &["show", "hkp", "--json", "--evidence"],
        &["explain", "hkp", "founded"],
        &["extract", "--evidence"],
    ] {
        let ran = hustings(&[arguments, &[path.as_str()]].concat());
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{arguments:?}");
        message.push_str(&format!("{}:\n{}", arguments.join(" "), ran.err));
    }
    assert_snapshot!("records_cannot", directory.hide(&message));
}

#[test]
fn values_are_explained_from_the_evidence_in_records() {
    let lines = done(&["extract", "--quiet", "--evidence", "data"]);
    for (name, arguments) in [
        ("explain_records_party", &["explain", "hkp", "founded", "-"][..]),
        ("explain_records_leader", &["explain", "hkp", "elections.leader", "--year", "2015", "-"]),
    ] {
        let ran = hustings_reading(lines.as_str(), arguments);
        assert_eq!(ran.status, Some(0), "{}", ran.err);
        assert_snapshot!(name, format!("{}{}", ran.err, ran.out));
    }
}
