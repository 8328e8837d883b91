//! Declared fields of records.
//!
//! Columns of tables, `--fields`, `--sort`, filters, CSV headers, JSON and the documentation are
//! generated from [`Record::FIELDS`].

use std::fmt::{Debug, Display};
use std::hash::Hash;

use serde::Deserializer;

use crate::model::Source;
use crate::model::provenance::{Evidence, Provenance};
use crate::model::value::{Kind, Reading, Value};

/// Declaration of one field of a record.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name in JSON.
    pub name: &'static str,
    /// The name as the key of an object, after another one: `,"name":`.
    pub key: &'static str,
    /// Its meaning, in one line.
    pub meaning: &'static str,
    /// The type of its values.
    pub kind: Kind,
    /// Whether every record has a value for it.
    pub always: bool,
    /// How its text in an infobox or a table is read.
    pub reader: Reader,
    /// Whether its values are names of organisations, so that other names of the same organisation match
    /// too.
    pub names: bool,
    /// Whether its values are names of organisations or people, whose pages are in the field `links`.
    pub linked: bool,
    /// Whether it holds original text in place of values, which spreadsheets get only on request.
    pub raw: bool,
    /// Its priority in the default table: the column with the lowest number is dropped first when the
    /// terminal is narrow; 0 is shown only on request.
    pub importance: u8,
}

impl Field {
    /// Defaults of a declaration.
    pub const DEFAULT: Field = Field {
        name: "",
        key: "",
        meaning: "",
        kind: Kind::Text,
        always: false,
        reader: Reader::Unread,
        names: false,
        linked: false,
        raw: false,
        importance: 0,
    };
}

/// Parser of the text of an infobox value or a table cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reader {
    /// Not read from infoboxes and tables.
    Unread,
    /// Text, unchanged.
    Text,
    /// Texts joined by commas.
    List,
    /// Names of colours.
    Colours,
    /// Names of people.
    People,
    /// The name of a party.
    Party,
    /// A constituency or region.
    Place,
    /// A date: in a table, the label of an election.
    Date,
    /// Political positions, normalised.
    Positions,
    /// A party's part in government, or an outcome.
    Status,
    /// A number of things: votes, members.
    Count,
    /// A percentage.
    Percent,
    /// Seats won, with or without their total.
    Seats,
    /// A difference from the previous election.
    Change,
    /// A rank.
    Rank,
    /// A round of voting.
    Round,
    /// The colour code of a web page.
    ColourCode,
    /// The name of a media file.
    File,
    /// A web address.
    Address,
}

/// A field of one type of record: an enum that `record!` generates, a variant for each field in the
/// order of [`Record::FIELDS`].
pub trait RecordField: Copy + Ord + Hash + Debug + Display + Send + Sync + 'static {
    /// All fields, in the order of the JSON object.
    const ALL: &'static [Self];

    /// The field of the pages that names are linked to.
    const LINKS: Self;

    /// Returns the index of the field in [`Record::FIELDS`].
    fn index(self) -> usize;

    /// Returns the declaration of the field.
    fn declaration(self) -> &'static Field;

    /// Returns the name of the field in JSON.
    fn name(self) -> &'static str {
        self.declaration().name
    }

    /// Finds the field with this name.
    fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|field| field.name() == name)
    }
}

/// A record: values of declared fields, with their evidence.
pub trait Record: Clone + Default + Send + Sync {
    /// The fields of the record.
    type Field: RecordField;

    /// The record's name, such as `party`.
    const NAME: &'static str;
    /// What a record is, in one line.
    const MEANING: &'static str;
    /// The declarations of the fields, in the order of the JSON object.
    const FIELDS: &'static [Field];
    /// Short names for a part of a field: `("year", "date.year")`.
    const SHORTHANDS: &'static [(&'static str, &'static str)];

    /// Returns the value of the field at `index` of [`Record::FIELDS`].
    fn get(&self, index: usize) -> Value<'_>;

    /// Returns the value of a field.
    fn value(&self, field: Self::Field) -> Value<'_>;

    /// Whether a field has a value: neither `null` nor an empty list or object.
    fn has(&self, field: Self::Field) -> bool;

    /// Returns the texts of a field that is a list of texts; of any other field none.
    fn texts(&self, field: Self::Field) -> &[String];

    /// Reads the value of the field at `index` from its JSON; `null` leaves the field empty.
    ///
    /// # Errors
    /// If the JSON has another type.
    fn read<'de, D: Deserializer<'de>>(&mut self, index: usize, json: D) -> Result<(), D::Error>;

    /// Gives a value to a field without noting where it comes from. Returns whether the field took it.
    fn accept(&mut self, field: Self::Field, value: Reading) -> bool;

    /// Empties a field, and drops its evidence.
    fn clear(&mut self, field: Self::Field);

    /// Sets a field, and notes where the value comes from. Returns whether the field took the value: a
    /// field with one value keeps the first that it is given, a list gathers all that differ.
    ///
    /// ```
    /// use hustings::model::{Date, Method, Party, PartyField, Provenance, Record, Span};
    ///
    /// let mut party = Party::default();
    /// let founded: Date = "1976".parse()?;
    /// assert!(party.set(PartyField::Founded, founded, Provenance::read(Span::new(9, 13))));
    /// assert_eq!(party.provenance_of(PartyField::Founded).method, Method::Read);
    /// # Ok::<(), hustings::model::DateError>(())
    /// ```
    fn set(
        &mut self,
        field: Self::Field,
        value: impl Into<Reading>,
        provenance: Provenance,
    ) -> bool {
        let taken = self.accept(field, value.into());
        if taken {
            self.cite(field, provenance);
        }
        taken
    }

    /// Sets a field in place of the value and the evidence that it had.
    fn replace(&mut self, field: Self::Field, value: impl Into<Reading>, provenance: Provenance) {
        self.clear(field);
        self.set(field, value, provenance);
    }

    /// Adds a place that the value of a field comes from. A value that stands nowhere in the document,
    /// such as the title of a page in a dump, has an empty span, which is not noted.
    fn cite(&mut self, field: Self::Field, provenance: Provenance) {
        if !provenance.span.is_empty() {
            self.evidence_mut().push(Evidence::new(field, provenance));
        }
    }

    /// Returns where each value comes from: for a list of values a place for each, in their order.
    fn evidence(&self) -> &[Evidence<Self::Field>];

    /// Returns the evidence, to be changed.
    fn evidence_mut(&mut self) -> &mut Vec<Evidence<Self::Field>>;

    /// Returns the places that the value of a field comes from.
    fn evidence_of(&self, field: Self::Field) -> impl Iterator<Item = Provenance> {
        let evidence = self.evidence().iter();
        evidence.filter(move |evidence| evidence.field() == field).map(Evidence::provenance)
    }

    /// Returns the first place that the value of a field comes from; the default if there is none.
    fn provenance_of(&self, field: Self::Field) -> Provenance {
        self.evidence_of(field).next().unwrap_or_default()
    }

    /// Returns where the record was read from.
    fn source(&self) -> &Source;

    /// Returns the index in [`Record::FIELDS`] of the field called `name`.
    fn index(name: &str) -> Option<usize> {
        Self::FIELDS.iter().position(|field| field.name == name)
    }
}

/// Declares a record: the struct with its documentation, the enum of its fields, and its [`Record`]
/// implementation.
///
/// Each field has its meaning as a doc comment, its name and variant, its type, and in braces whatever
/// differs from [`Field::DEFAULT`]. Fields that few records have are `in` [`Rare`](crate::model::Rare) details, whose struct
/// is named after the others.
macro_rules! record {
    (
        #[doc = $about:literal]
        pub struct $Record:ident($name:literal), $RecordField:ident$(, $Details:ident)? {
            $(
                #[doc = $meaning:literal]
                $field:ident $(in $details:ident)? as $Variant:ident: $Type:ty { $($option:ident: $setting:expr),* $(,)? }
            )*
        }
        shorthands { $($short:literal: $long:literal),* $(,)? }
    ) => {
        $crate::model::field::record_structs! {
            ($about, $Record, $RecordField $(, $Details)?) {} {}
            $([$($details)?] #[doc = $meaning] $field: $Type;)*
        }

        #[doc = concat!("Fields of [`", stringify!($Record), "`].")]
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $RecordField {
            $(
                #[doc = $meaning]
                $Variant,
            )*
            /// Pages that its names are linked to.
            Links,
            /// Where the record was read from.
            Source,
        }

        impl $crate::model::RecordField for $RecordField {
            const ALL: &'static [Self] =
                &[$($RecordField::$Variant,)* $RecordField::Links, $RecordField::Source];
            const LINKS: Self = $RecordField::Links;

            fn index(self) -> usize {
                self as usize
            }

            fn declaration(self) -> &'static $crate::model::Field {
                &<$Record as $crate::model::Record>::FIELDS[self as usize]
            }
        }

        impl std::fmt::Display for $RecordField {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                out.write_str($crate::model::RecordField::name(*self))
            }
        }

        impl $Record {
            /// Empties a field that is not empty.
            fn empty(&mut self, field: $RecordField) {
                use $crate::model::Record as _;
                match field {
                    _ if !self.has(field) => {}
                    $($RecordField::$Variant => self $(.$details)? .$field = <$Type>::default(),)*
                    $RecordField::Links => self.links = $crate::model::Pairs::default(),
                    $RecordField::Source => self.source = $crate::model::Source::default(),
                }
            }
        }

        impl $crate::model::Record for $Record {
            type Field = $RecordField;

            const NAME: &'static str = $name;
            const MEANING: &'static str = $about.trim_ascii_start();
            #[allow(clippy::needless_update, reason = "a declaration may set every option")]
            const FIELDS: &'static [$crate::model::Field] = &[
                $($crate::model::Field {
                    name: stringify!($field),
                    key: concat!(",\"", stringify!($field), "\":"),
                    meaning: $meaning.trim_ascii_start(),
                    kind: <$Type as $crate::model::FieldValue>::KIND,
                    always: <$Type as $crate::model::FieldValue>::ALWAYS,
                    $($option: $setting,)*
                    ..$crate::model::Field::DEFAULT
                },)*
                $crate::model::Field {
                    name: "links",
                    key: ",\"links\":",
                    meaning: "Pages that its names are linked to: each name with the title of the page",
                    kind: <$crate::model::Pairs as $crate::model::FieldValue>::KIND,
                    ..$crate::model::Field::DEFAULT
                },
                $crate::model::Field {
                    name: "source",
                    key: ",\"source\":",
                    meaning: "Document and line of the record",
                    kind: <$crate::model::Source as $crate::model::FieldValue>::KIND,
                    always: <$crate::model::Source as $crate::model::FieldValue>::ALWAYS,
                    ..$crate::model::Field::DEFAULT
                },
            ];
            const SHORTHANDS: &'static [(&'static str, &'static str)] = &[$(($short, $long)),*];

            fn get(&self, index: usize) -> $crate::model::Value<'_> {
                let field = <$RecordField as $crate::model::RecordField>::ALL.get(index);
                field.map_or($crate::model::Value::Null, |field| self.value(*field))
            }

            fn value(&self, field: $RecordField) -> $crate::model::Value<'_> {
                use $crate::model::FieldValue as _;
                match field {
                    $($RecordField::$Variant => self $(.$details)? .$field.value(),)*
                    $RecordField::Links => self.links.value(),
                    $RecordField::Source => self.source.value(),
                }
            }

            fn has(&self, field: $RecordField) -> bool {
                match field {
                    $($RecordField::$Variant => !$crate::model::FieldValue::is_empty(&self $(.$details)? .$field),)*
                    $RecordField::Links => !self.links.is_empty(),
                    $RecordField::Source => true,
                }
            }

            fn texts(&self, field: $RecordField) -> &[String] {
                use $crate::model::FieldValue as _;
                match field {
                    $($RecordField::$Variant => self $(.$details)? .$field.texts(),)*
                    $RecordField::Links | $RecordField::Source => &[],
                }
            }

            fn read<'de, D: serde::Deserializer<'de>>(
                &mut self,
                index: usize,
                json: D,
            ) -> Result<(), D::Error> {
                use serde::Deserialize as _;
                match <$RecordField as $crate::model::RecordField>::ALL.get(index) {
                    $(Some($RecordField::$Variant) => {
                        if let Some(value) = Option::<$Type>::deserialize(json)? {
                            self $(.$details)? .$field = value;
                        } else {
                            self.empty($RecordField::$Variant);
                        }
                    })*
                    Some($RecordField::Links) => {
                        self.links = Option::deserialize(json)?.unwrap_or_default();
                    }
                    Some($RecordField::Source) => {
                        self.source = Option::deserialize(json)?.unwrap_or_default();
                    }
                    None => {}
                }
                Ok(())
            }

            fn accept(&mut self, field: $RecordField, value: $crate::model::Reading) -> bool {
                use $crate::model::FieldValue as _;
                match field {
                    $($RecordField::$Variant => self $(.$details)? .$field.accept(value),)*
                    $RecordField::Links => self.links.accept(value),
                    $RecordField::Source => false,
                }
            }

            fn clear(&mut self, field: $RecordField) {
                self.empty(field);
                self.evidence.retain(|evidence| evidence.field() != field);
            }

            fn evidence(&self) -> &[$crate::model::Evidence<$RecordField>] {
                &self.evidence
            }

            fn evidence_mut(&mut self) -> &mut Vec<$crate::model::Evidence<$RecordField>> {
                &mut self.evidence
            }

            fn source(&self) -> &$crate::model::Source {
                &self.source
            }
        }
    };
}

/// Declares the struct of a record, and that of its details if it has any. Takes one field after another to the first or
/// the second pair of braces.
macro_rules! record_structs {
    (
        $head:tt { $($own:tt)* } { $($of_details:tt)* }
        [] #[doc = $meaning:literal] $field:ident: $Type:ty;
        $($rest:tt)*
    ) => {
        $crate::model::field::record_structs! {
            $head { $($own)* #[doc = $meaning] pub $field: $Type, } { $($of_details)* }
            $($rest)*
        }
    };
    (
        $head:tt { $($own:tt)* } { $($of_details:tt)* }
        [details] #[doc = $meaning:literal] $field:ident: $Type:ty;
        $($rest:tt)*
    ) => {
        $crate::model::field::record_structs! {
            $head { $($own)* } { $($of_details)* #[doc = $meaning] pub $field: $Type, }
            $($rest)*
        }
    };
    (
        ($about:literal, $Record:ident, $RecordField:ident $(, $Details:ident)?)
        { $($own:tt)* } $of_details:tt
    ) => {
        #[doc = $about]
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct $Record {
            $($own)*
            $(
                /// Fields that few records have.
                pub details: $crate::model::Rare<$Details>,
            )?
            /// Pages that its names are linked to: each name with the title of the page
            pub links: $crate::model::Pairs,
            /// Where the record was read from.
            pub source: $crate::model::Source,
            /// Where each value comes from.
            pub evidence: Vec<$crate::model::Evidence<$RecordField>>,
        }

        $($crate::model::field::details_struct! { $Record, $Details $of_details })?
    };
}

/// Declares the struct of the details of a record.
macro_rules! details_struct {
    ($Record:ident, $Details:ident { $($fields:tt)* }) => {
        #[doc = concat!("Fields that few of the records [`", stringify!($Record), "`] have.")]
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct $Details {
            $($fields)*
        }

        impl $crate::model::Details for $Details {
            fn none() -> &'static Self {
                static NONE: std::sync::LazyLock<$Details> =
                    std::sync::LazyLock::new($Details::default);
                &NONE
            }
        }
    };
}

pub(crate) use {details_struct, record, record_structs};

#[cfg(test)]
mod tests {
    use crate::model::{Change, Edge, Election, Event, Link, Member, Party, Record, RecordField};

    fn check<R: Record>() {
        for (index, field) in R::Field::ALL.iter().enumerate() {
            assert_eq!(field.index(), index);
            assert_eq!(field.name(), R::FIELDS[index].name);
            assert_eq!(R::Field::named(field.name()), Some(*field));
            let variant = format!("{field:?}").to_lowercase();
            assert_eq!(variant, field.name().replace('_', ""), "a variant is named as its field");
        }
        assert_eq!(R::Field::ALL.len(), R::FIELDS.len());
        assert_eq!(R::Field::named("nothing"), None);
    }

    #[test]
    fn variants_match_declarations() {
        check::<Party>();
        check::<Election>();
        check::<Event>();
        check::<Edge>();
        check::<Change>();
        check::<Link>();
        check::<Member>();
    }
}
