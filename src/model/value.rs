//! Values of fields, independent of the type of record.

use std::borrow::Cow;
use std::collections::hash_map::Entry;
use std::fmt;
use std::hash::BuildHasher;
use std::sync::Arc;

use foldhash::HashMap;
use serde::de::{DeserializeOwned, MapAccess, Visitor};
use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::model::{
    Basis, ChangeKind, Date, EdgeKind, ElectionKind, EventKind, MemberBasis, Precision, Texts,
    push_tight,
};

/// Type of a field's values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A string or `null`.
    Text,
    /// One of these strings, or `null`.
    OneOf(&'static [&'static str]),
    /// A whole number or `null`.
    Integer,
    /// A number or `null`.
    Decimal,
    /// `true` or `false`.
    Boolean,
    /// An EDTF string or `null`.
    Date,
    /// An object with these parts, or `null`. Without parts it is open: its keys come from the document.
    Object(&'static [(&'static str, Kind)]),
    /// A list of one of the others.
    List(&'static Kind),
}

impl Kind {
    /// Returns the named parts of a value of this kind, with their kinds; for a list, the parts of its items.
    /// [`Value::part`] knows these and the keys of an open object.
    pub fn parts(self) -> &'static [(&'static str, Kind)] {
        match self {
            Kind::Date => &[("year", Kind::Integer), ("decade", Kind::Integer)],
            Kind::Object(parts) => parts,
            Kind::List(item) => item.parts(),
            Kind::Text | Kind::OneOf(_) | Kind::Integer | Kind::Decimal | Kind::Boolean => &[],
        }
    }
}

/// Value of a field, borrowed from its record.
///
/// It serialises as the JSON that `hustings` prints and displays as the cell of a table.
#[derive(Debug, Clone)]
pub enum Value<'a> {
    /// Unknown.
    Null,
    /// A string.
    Text(Cow<'a, str>),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Decimal(f64),
    /// True or false.
    Boolean(bool),
    /// A date.
    Date(&'a Date),
    /// Named parts, such as a count and its year.
    Object(&'a dyn Parts),
    /// Several values.
    List(Vec<Value<'a>>),
}

/// Value with named parts. Tables show its `Display`.
pub trait Parts: fmt::Display + fmt::Debug {
    /// Passes on the parts with their names, in the order of the JSON object.
    fn each<'p>(&'p self, pass: &mut dyn FnMut(Cow<'p, str>, Value<'p>));

    /// Returns the parts with their names.
    fn parts(&self) -> Vec<(Cow<'_, str>, Value<'_>)> {
        let mut parts = Vec::new();
        self.each(&mut |name, value| parts.push((name, value)));
        parts
    }

    /// Whether there are no parts.
    fn is_empty(&self) -> bool {
        self.parts().is_empty()
    }
}

impl<'a> Value<'a> {
    /// Whether the value is `null`, an empty list or an empty object.
    pub fn is_empty(&self) -> bool {
        match self {
            Value::Null => true,
            Value::List(items) => items.is_empty(),
            Value::Object(object) => object.is_empty(),
            Value::Text(_)
            | Value::Integer(_)
            | Value::Decimal(_)
            | Value::Boolean(_)
            | Value::Date(_) => false,
        }
    }

    /// Returns the values of a list, or the single value; nothing for an empty value.
    pub fn items(self) -> Vec<Value<'a>> {
        match self {
            Value::List(items) => items,
            value if value.is_empty() => Vec::new(),
            value => vec![value],
        }
    }

    /// Returns the part called `name`: a part of an object, the `year` or `decade` of a date, or that part of
    /// each item of a list. Any other name, or a value without parts, gives `Null`.
    pub fn part(&self, name: &str) -> Value<'a> {
        match self {
            Value::Object(object) => object
                .parts()
                .into_iter()
                .find(|(key, _)| key == name)
                .map_or(Value::Null, |(_, value)| value),
            Value::Date(date) => match (name, date.year()) {
                ("year", Some(year)) => Value::Integer(year.into()),
                ("decade", Some(_)) if date.precision() == Some(Precision::Century) => Value::Null,
                ("decade", Some(year)) => Value::Integer((year.div_euclid(10) * 10).into()),
                _ => Value::Null,
            },
            Value::List(items) => Value::List(
                items.iter().map(|item| item.part(name)).filter(|part| !part.is_empty()).collect(),
            ),
            _ => Value::Null,
        }
    }
}

impl fmt::Display for Value<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Value::Null => Ok(()),
            Value::Text(text) => out.write_str(text),
            Value::Integer(number) => write!(out, "{number}"),
            Value::Decimal(number) => write!(out, "{number}"),
            Value::Boolean(so) => write!(out, "{so}"),
            Value::Date(date) => write!(out, "{date}"),
            Value::Object(object) => write!(out, "{object}"),
            Value::List(items) => {
                for (i, item) in items.iter().enumerate() {
                    let separator = if i == 0 { "" } else { "; " };
                    write!(out, "{separator}{item}")?;
                }
                Ok(())
            }
        }
    }
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null => serializer.serialize_unit(),
            Value::Text(text) => serializer.serialize_str(text),
            Value::Integer(number) => serializer.serialize_i64(*number),
            Value::Decimal(number) => serializer.serialize_f64(*number),
            Value::Boolean(so) => serializer.serialize_bool(*so),
            Value::Date(date) => serializer.collect_str(date),
            Value::Object(object) => {
                let parts = object.parts();
                let mut map = serializer.serialize_map(Some(parts.len()))?;
                for (name, value) in parts {
                    map.serialize_entry(&name, &value)?;
                }
                map.end()
            }
            Value::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
        }
    }
}

/// Value that was read from a document, before a field takes it.
#[derive(Debug, Clone, PartialEq)]
pub enum Reading {
    /// A string.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Decimal(f64),
    /// A date.
    Date(Date),
    /// A number of members.
    Membership(Box<Membership>),
    /// The seats in one body.
    Seats(Box<Seats>),
    /// A text under a key of the document.
    Pair(String, String),
    /// A kind of election.
    ElectionKind(ElectionKind),
    /// A kind of event.
    EventKind(EventKind),
    /// A kind of edge.
    EdgeKind(EdgeKind),
    /// What a result is based on.
    Basis(Basis),
    /// A kind of change.
    ChangeKind(ChangeKind),
    /// Why a party belongs to an organisation.
    MemberBasis(MemberBasis),
}

macro_rules! reading_from {
    ($($Type:ty, $Variant:ident;)*) => {$(
        impl From<$Type> for Reading {
            fn from(value: $Type) -> Self {
                Reading::$Variant(value.into())
            }
        }
    )*};
}

reading_from! {
    String, Text;
    i64, Integer;
    f64, Decimal;
    Date, Date;
    Membership, Membership;
    Seats, Seats;
    ElectionKind, ElectionKind;
    EventKind, EventKind;
    EdgeKind, EdgeKind;
    Basis, Basis;
    ChangeKind, ChangeKind;
    MemberBasis, MemberBasis;
}

impl From<(String, String)> for Reading {
    fn from((key, text): (String, String)) -> Self {
        Reading::Pair(key, text)
    }
}

/// Rust type of a field. It is read from the JSON that its [`Value`] is written as.
pub trait FieldValue: Default + DeserializeOwned {
    /// The type of its JSON.
    const KIND: Kind;

    /// Whether there always is a value: never `null`, and a key in every line of records.
    const ALWAYS: bool = false;

    /// Returns the value as it is printed.
    fn value(&self) -> Value<'_>;

    /// Whether the value is `null`, an empty list or an empty object.
    fn is_empty(&self) -> bool {
        self.value().is_empty()
    }

    /// Returns the texts of a list of texts; of any other field none.
    fn texts(&self) -> &[String] {
        &[]
    }

    /// Takes a reading of the right type: a single value keeps the first one, a list collects all that differ.
    /// Returns whether the reading was taken.
    fn accept(&mut self, reading: Reading) -> bool;
}

macro_rules! single {
    ($($Type:ty, $Kind:ident, $value:ident => $made:expr;)*) => {$(
        impl FieldValue for Option<$Type> {
            const KIND: Kind = Kind::$Kind;

            fn value(&self) -> Value<'_> {
                match self {
                    Some($value) => $made,
                    None => Value::Null,
                }
            }

            fn is_empty(&self) -> bool {
                self.is_none()
            }

            fn accept(&mut self, reading: Reading) -> bool {
                match reading {
                    Reading::$Kind(new) if self.is_none() => {
                        *self = new.try_into().ok();
                        self.is_some()
                    }
                    _ => false,
                }
            }
        }
    )*};
}

single! {
    String, Text, text => Value::Text(Cow::Borrowed(text));
    Box<str>, Text, text => Value::Text(Cow::Borrowed(text));
    u32, Integer, number => Value::Integer(i64::from(*number));
    i64, Integer, number => Value::Integer(*number);
    f64, Decimal, number => Value::Decimal(*number);
    Date, Date, date => Value::Date(date);
}

macro_rules! named_field {
    ($($Type:ident)*) => {$(
        impl FieldValue for $Type {
            const KIND: Kind = Kind::OneOf($Type::NAMES);
            const ALWAYS: bool = true;

            fn value(&self) -> Value<'_> {
                Value::Text(self.name().into())
            }

            fn accept(&mut self, reading: Reading) -> bool {
                match reading {
                    Reading::$Type(new) => {
                        *self = new;
                        true
                    }
                    _ => false,
                }
            }
        }

        impl FieldValue for Option<$Type> {
            const KIND: Kind = Kind::OneOf($Type::NAMES);

            fn value(&self) -> Value<'_> {
                self.map_or(Value::Null, |name| Value::Text(name.name().into()))
            }

            fn is_empty(&self) -> bool {
                self.is_none()
            }

            fn accept(&mut self, reading: Reading) -> bool {
                match reading {
                    Reading::$Type(new) if self.is_none() => {
                        *self = Some(new);
                        true
                    }
                    _ => false,
                }
            }
        }
    )*};
}

named_field! { ElectionKind EventKind EdgeKind Basis ChangeKind MemberBasis }

/// Makes a text that is always there usable as a field.
macro_rules! text_field {
    ($($Type:ty)*) => {$(
        impl FieldValue for $Type {
            const KIND: Kind = Kind::Text;
            const ALWAYS: bool = true;

            fn value(&self) -> Value<'_> {
                Value::Text(Cow::Borrowed(self))
            }

            fn accept(&mut self, reading: Reading) -> bool {
                match reading {
                    Reading::Text(text) if str::is_empty(self) => {
                        *self = text.into();
                        true
                    }
                    _ => false,
                }
            }
        }
    )*};
}

text_field! { String Box<str> }

/// The maximum number of texts in a list; no organisation has so many of anything.
const MAX_TEXTS: usize = 1000;

/// Makes a list of texts usable as a field.
macro_rules! texts_field {
    ($($Type:ty)*) => {$(
        impl FieldValue for $Type {
            const KIND: Kind = Kind::List(&Kind::Text);

            fn value(&self) -> Value<'_> {
                Value::List(self.iter().map(|text| Value::Text(Cow::Borrowed(text))).collect())
            }

            fn texts(&self) -> &[String] {
                self
            }

            fn is_empty(&self) -> bool {
                <[String]>::is_empty(self)
            }

            fn accept(&mut self, reading: Reading) -> bool {
                match reading {
                    Reading::Text(text) if self.len() < MAX_TEXTS && !self.contains(&text) => {
                        self.push(text);
                        true
                    }
                    _ => false,
                }
            }
        }
    )*};
}

texts_field! { Vec<String> Texts }

/// Makes a type with [`Parts`] usable as a field, alone and in a list.
macro_rules! object_field {
    ($($Type:ident { $($part:literal: $Kind:ident),* })*) => {$(
        impl FieldValue for Option<$Type> {
            const KIND: Kind = Kind::Object(&[$(($part, Kind::$Kind)),*]);

            fn value(&self) -> Value<'_> {
                self.as_ref().map_or(Value::Null, |object| Value::Object(object))
            }

            fn accept(&mut self, reading: Reading) -> bool {
                match reading {
                    Reading::$Type(new) if self.is_none() => {
                        *self = Some(*new);
                        true
                    }
                    _ => false,
                }
            }
        }

        impl FieldValue for Vec<$Type> {
            const KIND: Kind = Kind::List(&<Option<$Type> as FieldValue>::KIND);

            fn value(&self) -> Value<'_> {
                Value::List(self.iter().map(|object| Value::Object(object)).collect())
            }

            fn accept(&mut self, reading: Reading) -> bool {
                match reading {
                    Reading::$Type(new) => {
                        self.push(*new);
                        true
                    }
                    _ => false,
                }
            }
        }
    )*};
}

object_field! {
    Membership { "count": Integer, "year": Integer, "min": Integer, "max": Integer, "approximate": Boolean }
    Seats { "body": Text, "won": Integer, "total": Integer }
}

/// Number of members of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default)]
pub struct Membership {
    /// The number of members.
    pub count: Option<i64>,
    /// The year of the count.
    pub year: Option<i64>,
    /// The minimum in `80,000+` or `70,000–80,000`.
    pub min: Option<i64>,
    /// The maximum in `70,000–80,000`.
    pub max: Option<i64>,
    /// Whether the count is approximate.
    pub approximate: bool,
}

impl Parts for Membership {
    fn each<'p>(&'p self, pass: &mut dyn FnMut(Cow<'p, str>, Value<'p>)) {
        pass("count".into(), self.count.value());
        pass("year".into(), self.year.value());
        pass("min".into(), self.min.value());
        pass("max".into(), self.max.value());
        pass("approximate".into(), Value::Boolean(self.approximate));
    }
}

impl fmt::Display for Membership {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let about = if self.approximate { "~" } else { "" };
        match (self.count, self.min, self.max) {
            (Some(count), ..) => write!(out, "{about}{count}")?,
            (None, Some(min), Some(max)) => write!(out, "{about}{min}–{max}")?,
            (None, Some(min), None) => write!(out, "{min}+")?,
            (None, None, Some(max)) => write!(out, "≤{max}")?,
            (None, None, None) => return Ok(()),
        }
        self.year.map_or(Ok(()), |year| write!(out, " ({year})"))
    }
}

/// Seats that a party holds in one body.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default)]
pub struct Seats {
    /// The body, such as a parliament or its chamber.
    pub body: Option<String>,
    /// The party's seats.
    pub won: Option<i64>,
    /// The seats of the whole body.
    pub total: Option<i64>,
}

impl Parts for Seats {
    fn each<'p>(&'p self, pass: &mut dyn FnMut(Cow<'p, str>, Value<'p>)) {
        pass("body".into(), self.body.value());
        pass("won".into(), self.won.value());
        pass("total".into(), self.total.value());
    }
}

impl fmt::Display for Seats {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.body.as_deref().unwrap_or_default())?;
        let gap = if self.body.is_some() { " " } else { "" };
        match (self.won, self.total) {
            (Some(won), Some(total)) => write!(out, "{gap}{won}/{total}"),
            (Some(won), None) => write!(out, "{gap}{won}"),
            (None, Some(total)) => write!(out, "{gap}–/{total}"),
            (None, None) => Ok(()),
        }
    }
}

/// Texts by the keys of a document, in its order, without duplicate keys.
#[derive(Debug, Clone, Default)]
pub struct Pairs {
    /// Boxed, as records are many, and most have none.
    some: Option<Box<PairTable>>,
}

/// The pairs, with an index if there are many or if a key was given again.
#[derive(Debug, Clone, Default)]
struct PairTable {
    pairs: Vec<(Box<str>, Box<str>)>,
    index: Option<Box<PairIndex>>,
}

/// What finds the keys of many pairs and numbers those that are given again.
#[derive(Debug, Clone, Default)]
struct PairIndex {
    /// The index of the first key with each hash, once there are more than [`FEW`].
    places: HashMap<u64, u32>,
    /// The indexes of the other keys.
    others: Vec<u32>,
    /// How often each key was given, by its index, if more than once.
    times: HashMap<usize, usize>,
}

/// The number of keys up to which a search through all of them is fast.
const FEW: usize = 16;

impl Pairs {
    /// Adds a text. A key that is taken already is numbered, `Leader (2)`, so that nothing is lost.
    pub fn add(&mut self, key: impl Into<String>, text: impl Into<String>) {
        self.some.get_or_insert_default().add(key.into(), text.into().into());
    }

    /// Returns the text of a key.
    pub fn get(&self, key: &str) -> Option<&str> {
        let table = self.some.as_ref()?;
        table.place(key).map(|at| &*table.pairs[at].1)
    }

    /// Iterates over the keys and texts in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.pairs().iter().map(|(key, text)| (&**key, &**text))
    }

    /// Whether there are no texts.
    pub fn is_empty(&self) -> bool {
        self.pairs().is_empty()
    }

    fn pairs(&self) -> &[(Box<str>, Box<str>)] {
        self.some.as_ref().map_or(&[], |table| &table.pairs)
    }
}

impl PairTable {
    fn add(&mut self, key: String, text: Box<str>) {
        let free = match self.place(&key) {
            Some(at) => loop {
                let times = self.index.get_or_insert_default().times.entry(at).or_insert(1);
                *times += 1;
                let numbered = format!("{key} ({times})");
                if self.place(&numbered).is_none() {
                    break numbered;
                }
            },
            None => key,
        };
        // most of the many records that have any have one
        if self.pairs.is_empty() {
            self.pairs.reserve_exact(1);
        }
        push_tight(&mut self.pairs, (free.into(), text));
        if self.pairs.len() > FEW {
            let index = self.index.get_or_insert_default();
            let known = index.places.len() + index.others.len();
            (known..).zip(&self.pairs[known..]).for_each(|(at, (key, _))| index.add(key, at));
        }
    }

    /// Returns the index of a key.
    fn place(&self, key: &str) -> Option<usize> {
        let is_key = |at: &usize| &*self.pairs[*at].0 == key;
        let Some(index) = self.index.as_ref().filter(|index| !index.places.is_empty()) else {
            return (0..self.pairs.len()).find(is_key);
        };
        let first = index.places.get(&index.places.hasher().hash_one(key));
        first.into_iter().chain(&index.others).map(|at| *at as usize).find(is_key)
    }
}

impl PairIndex {
    /// Remembers the index of a key.
    fn add(&mut self, key: &str, at: usize) {
        let hash = self.places.hasher().hash_one(key);
        let place = u32::try_from(at).unwrap_or(u32::MAX);
        match self.places.entry(hash) {
            Entry::Vacant(free) => {
                free.insert(place);
            }
            Entry::Occupied(_) => self.others.push(place),
        }
    }
}

impl PartialEq for Pairs {
    fn eq(&self, other: &Self) -> bool {
        self.pairs() == other.pairs()
    }
}

impl Eq for Pairs {}

impl<'de> Deserialize<'de> for Pairs {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Texts;

        impl<'de> Visitor<'de> for Texts {
            type Value = Pairs;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object of texts")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Pairs, A::Error> {
                let mut pairs = Pairs::default();
                while let Some((key, text)) = map.next_entry::<String, String>()? {
                    pairs.add(key, text);
                }
                Ok(pairs)
            }
        }

        deserializer.deserialize_map(Texts)
    }
}

impl Parts for Pairs {
    fn each<'p>(&'p self, pass: &mut dyn FnMut(Cow<'p, str>, Value<'p>)) {
        self.iter().for_each(|(key, text)| pass(key.into(), Value::Text(text.into())));
    }

    fn is_empty(&self) -> bool {
        Pairs::is_empty(self)
    }
}

impl fmt::Display for Pairs {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, (key, text)) in self.iter().enumerate() {
            let separator = if i == 0 { "" } else { "; " };
            write!(out, "{separator}{key}: {text}")?;
        }
        Ok(())
    }
}

impl FieldValue for Pairs {
    const KIND: Kind = Kind::Object(&[]);

    fn value(&self) -> Value<'_> {
        Value::Object(self)
    }

    fn accept(&mut self, reading: Reading) -> bool {
        match reading {
            Reading::Pair(key, text) => {
                self.add(key, text);
                true
            }
            _ => false,
        }
    }
}

/// Place that a record was read from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Default, Deserialize)]
#[serde(default)]
pub struct Source {
    /// The document's name, which its records share.
    #[serde(deserialize_with = "shared")]
    pub document: Arc<str>,
    /// The line, counted from 1, on which the record begins.
    pub line: usize,
}

/// Reads a text that records share.
fn shared<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Arc<str>, D::Error> {
    String::deserialize(deserializer).map(Into::into)
}

impl Parts for Source {
    fn each<'p>(&'p self, pass: &mut dyn FnMut(Cow<'p, str>, Value<'p>)) {
        pass("document".into(), Value::Text(Cow::Borrowed(&self.document)));
        pass("line".into(), Value::Integer(i64::try_from(self.line).unwrap_or(i64::MAX)));
    }

    fn is_empty(&self) -> bool {
        false
    }
}

impl fmt::Display for Source {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.document, self.line)
    }
}

impl FieldValue for Source {
    const KIND: Kind = Kind::Object(&[("document", Kind::Text), ("line", Kind::Integer)]);
    const ALWAYS: bool = true;

    fn value(&self) -> Value<'_> {
        Value::Object(self)
    }

    fn accept(&mut self, _: Reading) -> bool {
        false
    }
}

impl FieldValue for Option<Source> {
    const KIND: Kind = <Source as FieldValue>::KIND;

    fn value(&self) -> Value<'_> {
        self.as_ref().map_or(Value::Null, |source| Value::Object(source))
    }

    fn accept(&mut self, _: Reading) -> bool {
        false
    }
}

impl FieldValue for Vec<Source> {
    const KIND: Kind = Kind::List(&<Source as FieldValue>::KIND);

    fn value(&self) -> Value<'_> {
        Value::List(self.iter().map(|source| Value::Object(source)).collect())
    }

    fn accept(&mut self, _: Reading) -> bool {
        false
    }
}
