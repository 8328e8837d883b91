//! JSON Schema of the lines (draft 2020-12, <https://json-schema.org/draft/2020-12>).

use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::model::{Date, Election, Event, Field, Kind, Method, Party, Record};
use crate::records::{SCHEMA, key};

/// Schema or a part of one. Its keys keep their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Schema(Node);

#[derive(Debug, Clone, PartialEq)]
enum Node {
    Leaf(Value),
    Object(Vec<(&'static str, Node)>),
    List(Vec<Node>),
}

/// Draft of the schemas.
const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// Returns the schema of the lines of one type of record.
pub fn schema_of<R: Record>() -> Schema {
    let mut entries = vec![("$schema", text(DRAFT)), ("title", text(R::NAME))];
    entries.extend(line::<R>());
    entries.push(("$defs", Node::Object(shared())));
    Schema(Node::Object(entries))
}

/// Returns the schema of any line.
pub fn schema() -> Schema {
    let mut definitions = vec![
        (Party::NAME, Node::Object(line::<Party>())),
        (Election::NAME, Node::Object(line::<Election>())),
        (Event::NAME, Node::Object(line::<Event>())),
    ];
    let any = definitions.iter().map(|(name, _)| reference(name)).collect();
    definitions.extend(shared());
    Schema(Node::Object(vec![
        ("$schema", text(DRAFT)),
        ("title", text("record")),
        ("description", text("A line of the records that hustings extracts from documents")),
        ("oneOf", Node::List(any)),
        ("$defs", Node::Object(definitions)),
    ]))
}

/// Returns the keys of the schema of a line.
fn line<R: Record>() -> Vec<(&'static str, Node)> {
    let about = |meaning: &str, node: Vec<(&'static str, Node)>| {
        Node::Object([vec![("description", text(meaning))], node].concat())
    };
    let mut properties = vec![
        (
            key::TYPE,
            about(
                "The type of the record",
                vec![("type", text("string")), ("const", text(R::NAME))],
            ),
        ),
        (
            key::SCHEMA,
            about(
                "The version of the lines",
                vec![("type", text("integer")), ("const", Node::Leaf(SCHEMA.into()))],
            ),
        ),
    ];
    let fields = R::FIELDS.iter();
    properties.extend(fields.map(|field| (field.name, about(field.meaning, value(field)))));
    let texts = list(object(vec![("type", text("string"))]));
    let names = "Of each organisation that the record names by one of several names: all of them, the \
                 record's own first";
    let lists = vec![("type", text("array")), ("items", texts)];
    properties.push((key::NAMES, about(names, lists)));
    if R::NAME == Party::NAME {
        let lines = by_field::<R>(list(whole()));
        properties
            .push((key::LINES, about("Of each field the lines that it was read from", lines)));
    }
    let places = by_field::<R>(list(reference(PLACE)));
    properties
        .push((key::EVIDENCE, about("Of each field the places that its value comes from", places)));
    let always = R::FIELDS.iter().filter(|field| field.always).map(|field| field.name);
    let required = [key::TYPE, key::SCHEMA].into_iter().chain(always).map(text).collect();
    vec![
        ("description", text(R::MEANING)),
        ("type", text("object")),
        ("properties", Node::Object(properties)),
        ("required", Node::List(required)),
    ]
}

/// Returns an object with a key for each field and the same schema for all values.
fn by_field<R: Record>(value: Node) -> Vec<(&'static str, Node)> {
    let names = R::FIELDS.iter().map(|field| text(field.name)).collect();
    vec![
        ("type", text("object")),
        ("propertyNames", object(vec![("enum", Node::List(names))])),
        ("additionalProperties", value),
    ]
}

/// Returns the schema of a field.
fn value(field: &Field) -> Vec<(&'static str, Node)> {
    of_kind(field.kind, field.always)
}

/// Returns the schema of a kind of value, which includes `null` unless there is always a value.
fn of_kind(kind: Kind, always: bool) -> Vec<(&'static str, Node)> {
    let typed = |name: &str| match always {
        true => ("type", text(name)),
        false => ("type", Node::List(vec![text(name), text("null")])),
    };
    match kind {
        Kind::Text => vec![typed("string")],
        Kind::OneOf(names) => {
            let null = (!always).then_some(Node::Leaf(Value::Null));
            let names = names.iter().map(|name| text(name)).chain(null).collect();
            vec![typed("string"), ("enum", Node::List(names))]
        }
        Kind::Integer => vec![typed("integer")],
        Kind::Decimal => vec![typed("number")],
        Kind::Boolean => vec![("type", text("boolean"))],
        Kind::Date => vec![("$ref", text("#/$defs/date"))],
        Kind::Object([]) => {
            let text = object(vec![("type", text("string"))]);
            vec![typed("object"), ("additionalProperties", text)]
        }
        Kind::Object(parts) => {
            let properties =
                parts.iter().map(|(name, kind)| (*name, object(of_kind(*kind, always))));
            let properties = ("properties", Node::Object(properties.collect()));
            let names = parts.iter().map(|(name, _)| text(name)).collect();
            let required = always.then_some(("required", Node::List(names)));
            [typed("object"), properties].into_iter().chain(required).collect()
        }
        Kind::List(item) => {
            vec![typed("array"), ("items", object(of_kind(*item, is_plain(*item))))]
        }
    }
}

/// Returns whether values of a kind have no parts that can be unknown.
fn is_plain(kind: Kind) -> bool {
    !matches!(kind, Kind::Object(_))
}

const PLACE: &str = "place";

/// Returns the definitions that all schemas refer to.
fn shared() -> Vec<(&'static str, Node)> {
    let optional = || object(vec![("type", Node::List(vec![text("string"), text("null")]))]);
    let manners = Method::NAMES.iter().map(|name| text(name)).collect();
    let cell = vec![
        ("type", Node::List(vec![text("object"), text("null")])),
        ("properties", object(vec![("row", whole()), ("column", whole())])),
        ("required", Node::List(vec![text("row"), text("column")])),
    ];
    let place = vec![
        ("line", whole()),
        ("column", whole()),
        ("start", whole()),
        ("end", whole()),
        ("text", object(vec![("type", text("string"))])),
        ("how", object(vec![("type", text("string")), ("enum", Node::List(manners))])),
        ("section", optional()),
        ("key", optional()),
        ("cell", object(cell)),
    ];
    let required = place.iter().map(|(name, _)| text(name)).collect();
    let date = vec![
        ("description", text("A date of EDTF (ISO 8601-2), no more precise than its text")),
        ("type", Node::List(vec![text("string"), text("null")])),
        ("pattern", text(&Date::pattern())),
    ];
    let place = vec![
        ("description", text("A place in the document, and how the value was come by")),
        ("type", text("object")),
        ("properties", Node::Object(place)),
        ("required", Node::List(required)),
    ];
    vec![("date", object(date)), (PLACE, object(place))]
}

fn object(entries: Vec<(&'static str, Node)>) -> Node {
    Node::Object(entries)
}

fn list(items: Node) -> Node {
    object(vec![("type", text("array")), ("items", items)])
}

/// Returns the schema of a line, column or byte offset.
fn whole() -> Node {
    object(vec![("type", text("integer")), ("minimum", Node::Leaf(0.into()))])
}

fn text(text: &str) -> Node {
    Node::Leaf(text.into())
}

fn reference(name: &str) -> Node {
    object(vec![("$ref", text(&format!("#/$defs/{name}")))])
}

impl Serialize for Schema {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Serialize for Node {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Node::Leaf(value) => value.serialize(serializer),
            Node::Object(entries) => {
                serializer.collect_map(entries.iter().map(|(key, value)| (key, value)))
            }
            Node::List(items) => serializer.collect_seq(items),
        }
    }
}
