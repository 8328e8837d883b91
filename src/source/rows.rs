//! Tables in JSON, as the text of a data file: lists of rows, and lists of objects with the same keys.

use serde_json::{Map, Value};

/// Returns the text of the tables in an object, each under its key; `None` if there are none. An object with a title for
/// a section has it above the table instead.
pub(super) fn tables_in(object: &Map<String, Value>) -> Option<String> {
    let section = object.iter().find(|(key, _)| key.contains("section") && key.contains("title"));
    let section = section.and_then(|(_, title)| title.as_str());
    let mut out = String::new();
    for (key, value) in object {
        let Some(text) = value.as_array().and_then(table) else { continue };
        if !out.is_empty() {
            out.push('\n');
        }
        let heading = section.unwrap_or(key);
        out.push_str(&format!("== {} ==\n\n{text}", cell(heading)));
    }
    (!out.is_empty()).then_some(out)
}

/// Returns the text of a table: at least two rows of cells, or flat objects.
pub(super) fn table<'v>(items: impl IntoIterator<Item = &'v Value>) -> Option<String> {
    const MIN_ROWS: usize = 2;
    let items: Vec<&Value> = items.into_iter().collect();
    if items.len() < MIN_ROWS {
        return None;
    }
    of_rows(&items).or_else(|| of_objects(&items))
}

/// Returns the text of rows that are arrays of cells.
fn of_rows(rows: &[&Value]) -> Option<String> {
    let mut out = String::new();
    if rows.iter().all(|row| row.as_array().is_some_and(|row| row.len() < MIN_COLUMNS)) {
        return None;
    }
    for row in rows {
        let cells = row.as_array()?.iter().map(text).collect::<Option<Vec<String>>>()?;
        let first = cells.first()?;
        // a cell that spans the whole table
        let is_sole = cells.len() > 1 && cells.iter().all(|cell| cell == first);
        push(&mut out, if is_sole { &cells[..1] } else { &cells });
    }
    Some(out)
}

/// Returns the text of flat objects, with their keys as the header; `None` if they share too few keys.
fn of_objects(objects: &[&Value]) -> Option<String> {
    let mut keys: Vec<String> = Vec::new();
    let mut rows: Vec<Vec<(String, String)>> = Vec::with_capacity(objects.len());
    for object in objects {
        let mut fields = Vec::new();
        flatten(object.as_object()?, "", &mut fields);
        let known = fields.iter().filter(|(key, _)| keys.contains(key)).count();
        if known * 2 < keys.len() {
            return None;
        }
        for (key, _) in &fields {
            if keys.len() < MAX_COLUMNS && !keys.contains(key) {
                keys.push(key.clone());
            }
        }
        rows.push(fields);
    }
    if keys.len() < MIN_COLUMNS {
        return None;
    }
    let mut out = String::new();
    push(&mut out, &keys);
    for fields in rows {
        let cell = |key: &String| {
            let field = fields.iter().find(|(name, _)| name == key);
            field.map(|(_, text)| text.clone()).unwrap_or_default()
        };
        push(&mut out, &keys.iter().map(cell).collect::<Vec<String>>());
    }
    Some(out)
}

/// Minimum number of columns of a table.
const MIN_COLUMNS: usize = 2;

/// Maximum number of columns of a list of objects.
const MAX_COLUMNS: usize = 100;

/// Collects the fields of an object; the keys of an object in a field follow its own: `party name`.
fn flatten(object: &Map<String, Value>, prefix: &str, fields: &mut Vec<(String, String)>) {
    for (key, value) in object {
        let key = match prefix {
            "" => cell(key),
            prefix => format!("{prefix} {}", cell(key)),
        };
        match value {
            Value::Object(inner) if prefix.is_empty() => flatten(inner, &key, fields),
            value => fields.extend(text(value).map(|text| (key, text))),
        }
    }
}

/// Returns the text of a cell; `None` for an object or an array of them.
fn text(value: &Value) -> Option<String> {
    match value {
        Value::Null => Some(String::new()),
        Value::String(text) => Some(cell(text)),
        Value::Bool(_) | Value::Number(_) => Some(value.to_string()),
        Value::Array(items) => {
            let is_plain = |item: &Value| !item.is_array() && !item.is_object();
            let items = items.iter().map(|item| is_plain(item).then(|| text(item)).flatten());
            Some(items.collect::<Option<Vec<String>>>()?.join(", "))
        }
        Value::Object(_) => None,
    }
}

/// Returns a text in one line, as a cell needs.
fn cell(text: &str) -> String {
    text.split_whitespace().collect::<Vec<&str>>().join(" ")
}

/// Adds a row.
fn push(out: &mut String, cells: &[String]) {
    out.push_str(&cells.join("\t"));
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn tables_of_objects_and_rows() {
        for (value, expected) in [
            (
                json!({"results": [{"party": "A\tB", "votes": 1}, {"votes": 2, "party": null}]}),
                Some("== results ==\n\nparty\tvotes\nA B\t1\n\t2\n"),
            ),
            (
                json!({"page_title": "P", "section_title": "S", "cells": [["a", "b"], ["x", "x"]]}),
                Some("== S ==\n\na\tb\nx\n"),
            ),
            (
                json!({"r": [{"p": {"name": "A"}, "l": ["x", 1]}, {"p": {"name": "B"}}]}),
                Some("== r ==\n\nl\tp name\nx, 1\tA\n\tB\n"),
            ),
            (json!({"r": [{"a": 1, "b": 2}, {"c": 2, "d": 3}]}), None),
            (json!({"r": [{"a": 1}, {"a": 2}]}), None),
            (json!({"r": [[1], [2]]}), None),
            (json!({"years": [1, 2, 3], "a": "b"}), None),
            (json!({}), None),
        ] {
            let found = tables_in(value.as_object().unwrap());
            assert_eq!(found.as_deref(), expected, "{value}");
        }
    }
}
