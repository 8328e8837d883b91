//! `schema`: extracted records are valid, and malformed ones are not.

use hustings::model::{Election, Event, Field, Party, Record};
use insta::assert_snapshot;
use jsonschema::Validator;
use serde_json::{Value, json};

use crate::{CORPUS, hustings};

/// Types of records with their lists.
const TYPES: [(&str, &str); 3] =
    [("party", "parties"), ("election", "elections"), ("event", "events")];

const INPUTS: [&str; 2] = ["data", "examples"];

fn printed(arguments: &[&str]) -> String {
    let ran = hustings(arguments);
    assert_eq!(ran.status, Some(0), "{arguments:?}: {}", ran.err);
    ran.out
}

fn objects(arguments: &[&str]) -> Vec<Value> {
    let lines = printed(&[arguments, &["--quiet"], &INPUTS, CORPUS].concat());
    lines.lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

/// Returns the schema of one type of record, or of any.
fn schema(of: &[&str]) -> Validator {
    let schema: Value =
        serde_json::from_str(&printed(&[&["schema"], of].concat())).expect("a schema is JSON");
    assert!(jsonschema::meta::is_valid(&schema), "{of:?}");
    jsonschema::draft202012::new(&schema).expect("the schema is sound")
}

fn assert_valid(schema: &Validator, object: &Value) {
    let faults =
        schema.iter_errors(object).map(|fault| format!("{fault}: {}", fault.instance_path()));
    let faults: Vec<String> = faults.collect();
    assert!(faults.is_empty(), "{object}:\n{}", faults.join("\n"));
}

#[test]
fn a_schema_has_every_field() {
    assert_snapshot!("schema_event", printed(&["schema", "event"]));
    assert_fields::<Party>();
    assert_fields::<Election>();
    assert_fields::<Event>();
}

fn assert_fields<R: Record>() {
    let schema = printed(&["schema", R::NAME]);
    for Field { name, meaning, .. } in R::FIELDS {
        let message = format!("\"{name}\": {{\n      \"description\": \"{meaning}\"");
        assert!(schema.contains(&message), "{message}");
    }
}

#[test]
fn extracted_records_match_the_schema() {
    let of_type = TYPES.map(|(of, _)| (of, schema(&[of])));
    let any = schema(&[]);
    for evidence in [&[][..], &["--evidence"]] {
        let lines = objects(&[&["extract"], evidence].concat());
        assert!(lines.len() > 500);
        for line in lines {
            for (of, schema) in &of_type {
                match line["type"] == *of {
                    true => assert_valid(schema, &line),
                    false => assert!(!schema.is_valid(&line), "{line}"),
                }
            }
            assert!(any.is_valid(&line), "{line}");
        }
    }
}

#[test]
fn listed_records_match_it_except_for_the_head() {
    for (of, list) in TYPES {
        let schema = schema(&[of]);
        for mut object in objects(&[list, "--jsonl", "--evidence"]) {
            assert!(!schema.is_valid(&object), "{object}");
            object["type"] = of.into();
            object["schema"] = 2.into();
            assert_valid(&schema, &object);
        }
    }
}

#[test]
fn malformed_records_do_not_match_it() {
    let any = schema(&[]);
    let party = json!({"type": "party", "schema": 2, "id": "a", "name": "A",
                       "source": {"document": "a.txt", "line": 1}});
    let election = json!({"type": "election", "schema": 2, "source": {"document": "", "line": 1}});
    let event = json!({"type": "event", "schema": 2, "kind": "other", "text": "A.",
                       "source": {"document": "a.txt", "line": 1}});
    for (record, changes) in [
        (
            &party,
            &[
                ("type", json!("group")),
                ("type", json!("event")),
                ("schema", json!(1)),
                ("schema", json!("2")),
                ("name", json!(null)),
                ("name", json!(["A"])),
                ("founded", json!(1976)),
                ("founded", json!("March 1976")),
                ("founded", json!("1976-13")),
                ("ideology", json!("Pacifism")),
                ("ideology", json!([1])),
                ("membership", json!({"count": "many"})),
                ("seats", json!([{"won": 1.5}])),
                ("infobox", json!({"Founded": 1976})),
                ("source", json!(null)),
                ("source", json!({"document": "a.txt"})),
                ("names", json!(["A", "B"])),
                ("lines", json!({"nmae": [1]})),
                ("lines", json!({"name": ["1"]})),
                ("evidence", json!({"name": [{"line": 1}]})),
            ][..],
        ),
        (&election, &[("votes", json!(1.5)), ("share", json!("0.13%")), ("kind", json!("coup"))]),
        (&event, &[("kind", json!(null)), ("text", json!(null)), ("people", json!([null]))]),
    ] {
        assert_valid(&any, record);
        for (key, value) in changes {
            let mut changed = record.clone();
            changed[key] = value.clone();
            assert!(!any.is_valid(&changed), "{changed}");
        }
        for key in record.as_object().expect("an object").keys() {
            let mut cut = record.clone();
            cut.as_object_mut().expect("an object").remove(key);
            assert!(!any.is_valid(&cut), "{cut}");
        }
    }
    // fields of a newer version, and unknown values
    let mut newer = party.clone();
    newer["anthem"] = "La la".into();
    newer["founded"] = Value::Null;
    newer["seats"] = Value::Null;
    assert_valid(&any, &newer);
}
