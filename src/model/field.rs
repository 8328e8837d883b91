//! Fields: what every record declares of itself, once.
//!
//! Columns of tables, `--fields`, `--sort`, filters, CSV headers, JSON and the documentation are all
//! made from [`Record::FIELDS`].

use serde::Deserializer;

use crate::model::value::{Evidence, How, Kind, Reading, Value};
use crate::model::{Source, Span};

/// One field of a record.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name in JSON.
    pub name: &'static str,
    /// Its meaning, in one line.
    pub meaning: &'static str,
    /// The shape of its values.
    pub kind: Kind,
    /// Whether a record always has a value of it.
    pub always: bool,
    /// How its text is read where it stands in an infobox or a table.
    pub reader: Reader,
    /// Whether its values are names of organisations, which the document may give other names too.
    pub names: bool,
    /// Its place in the default table: 1 is the column that goes last when room is short, 0 is a
    /// column that is shown only when it is asked for.
    pub importance: u8,
}

impl Field {
    /// What a declaration need not say.
    pub const DEFAULT: Field = Field {
        name: "",
        meaning: "",
        kind: Kind::Text,
        always: false,
        reader: Reader::Unread,
        names: false,
        importance: 0,
    };
}

/// How the text of an infobox value or a table cell is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reader {
    /// Not read from infoboxes and tables.
    Unread,
    /// Text as it stands.
    Text,
    /// Texts joined by commas.
    List,
    /// Names of colours.
    Colours,
    /// Names of people.
    People,
    /// The name of a party.
    Party,
    /// A part of the world: a constituency, a region.
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
    /// A difference to the time before.
    Change,
    /// A place in an order.
    Rank,
    /// A round of voting.
    Round,
    /// The colour code of a web page.
    ColourCode,
    /// The name of a media file.
    File,
    /// An address of the web.
    Address,
}

/// A record: values under declared fields.
pub trait Record: Clone + Default + Send + Sync {
    /// The record's name, such as `party`.
    const NAME: &'static str;
    /// What a record is, in one line.
    const MEANING: &'static str;
    /// The fields in the order of the JSON object.
    const FIELDS: &'static [Field];
    /// Short names for a part of a field: `("year", "date.year")`.
    const SHORTHANDS: &'static [(&'static str, &'static str)];

    /// The value of the field at `index` of [`Record::FIELDS`].
    fn get(&self, index: usize) -> Value<'_>;

    /// Reads the value of the field at `index` from the JSON that it is written as; `null` is no value.
    ///
    /// # Errors
    /// If it is something else.
    fn read<'de, D: Deserializer<'de>>(&mut self, index: usize, json: D) -> Result<(), D::Error>;

    /// Gives a reading to the field at `index`, noting where and how it was come by. Returns whether the
    /// field took it: a single value keeps the first.
    fn accept_as(&mut self, index: usize, reading: Reading, span: Span, how: How) -> bool;

    /// Gives a reading that stands at `span` to the field at `index`, as [`Record::accept_as`] does.
    fn accept(&mut self, index: usize, reading: Reading, span: Span) -> bool {
        self.accept_as(index, reading, span, How::Read)
    }

    /// Notes the bytes that a value of `field` comes from, and how. What stands nowhere in the document,
    /// as the title that a dump gives a page, has an empty span and is not noted.
    fn cite_as(&mut self, field: &'static str, span: Span, how: How) {
        if !span.is_empty() {
            self.evidence_mut().push(Evidence { field, span, how });
        }
    }

    /// Notes the bytes that a value of `field` was read from.
    fn cite(&mut self, field: &'static str, span: Span) {
        self.cite_as(field, span, How::Read);
    }

    /// Where each value comes from: of a list of values a place for each, in their order.
    fn evidence(&self) -> &[Evidence];

    /// The same, to be added to.
    fn evidence_mut(&mut self) -> &mut Vec<Evidence>;

    /// The places that the value of the field called `name` comes from.
    fn evidence_of(&self, name: &str) -> impl Iterator<Item = &Evidence> {
        self.evidence().iter().filter(move |evidence| evidence.field == name)
    }

    /// The record's place in its document.
    fn source(&self) -> &Source;

    /// The index in [`Record::FIELDS`] of the field called `name`.
    fn index(name: &str) -> Option<usize> {
        Self::FIELDS.iter().position(|field| field.name == name)
    }
}

/// Declares a record: the struct, with its documentation, and its [`Record`] implementation.
///
/// Each field has its meaning as a doc comment, its type, and in braces whatever differs from
/// [`Field::DEFAULT`].
macro_rules! record {
    (
        #[doc = $about:literal]
        pub struct $Record:ident($name:literal) {
            $(
                #[doc = $meaning:literal]
                $field:ident: $Type:ty { $($option:ident: $setting:expr),* $(,)? }
            )*
        }
        shorthands { $($short:literal: $long:literal),* $(,)? }
    ) => {
        #[doc = $about]
        #[derive(Debug, Clone, PartialEq, Default)]
        pub struct $Record {
            $(
                #[doc = $meaning]
                pub $field: $Type,
            )*
            /// Where the record stands.
            pub source: $crate::model::Source,
            /// The bytes that each value comes from.
            pub evidence: Vec<$crate::model::Evidence>,
        }

        impl $crate::model::Record for $Record {
            const NAME: &'static str = $name;
            const MEANING: &'static str = $about.trim_ascii_start();
            const FIELDS: &'static [$crate::model::Field] = &[
                $($crate::model::Field {
                    name: stringify!($field),
                    meaning: $meaning.trim_ascii_start(),
                    kind: <$Type as $crate::model::FieldValue>::KIND,
                    always: <$Type as $crate::model::FieldValue>::ALWAYS,
                    $($option: $setting,)*
                    ..$crate::model::Field::DEFAULT
                },)*
                $crate::model::Field {
                    name: "source",
                    meaning: "Where the record stands: its document and line",
                    kind: <$crate::model::Source as $crate::model::FieldValue>::KIND,
                    always: <$crate::model::Source as $crate::model::FieldValue>::ALWAYS,
                    ..$crate::model::Field::DEFAULT
                },
            ];
            const SHORTHANDS: &'static [(&'static str, &'static str)] = &[$(($short, $long)),*];

            fn get(&self, index: usize) -> $crate::model::Value<'_> {
                use $crate::model::FieldValue as _;
                let mut at = 0..;
                $(if at.next() == Some(index) {
                    return self.$field.value();
                })*
                if at.next() == Some(index) { self.source.value() } else { $crate::model::Value::Null }
            }

            fn read<'de, D: serde::Deserializer<'de>>(
                &mut self,
                index: usize,
                json: D,
            ) -> Result<(), D::Error> {
                use serde::Deserialize as _;
                let mut at = 0..;
                $(if at.next() == Some(index) {
                    self.$field = Option::<$Type>::deserialize(json)?.unwrap_or_default();
                    return Ok(());
                })*
                if at.next() == Some(index) {
                    self.source = Option::deserialize(json)?.unwrap_or_default();
                }
                Ok(())
            }

            fn accept_as(
                &mut self,
                index: usize,
                reading: $crate::model::Reading,
                span: $crate::model::Span,
                how: $crate::model::How,
            ) -> bool {
                use $crate::model::FieldValue as _;
                let mut at = 0..;
                $(if at.next() == Some(index) {
                    let taken = self.$field.accept(reading);
                    if taken {
                        self.cite_as(stringify!($field), span, how);
                    }
                    return taken;
                })*
                false
            }

            fn evidence(&self) -> &[$crate::model::Evidence] {
                &self.evidence
            }

            fn evidence_mut(&mut self) -> &mut Vec<$crate::model::Evidence> {
                &mut self.evidence
            }

            fn source(&self) -> &$crate::model::Source {
                &self.source
            }
        }
    };
}

pub(crate) use record;
