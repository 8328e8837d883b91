//! Paths to fields and their parts.

use crate::model::{Field, Kind, Record, Value};

use crate::query::nearest;

/// Something with declared fields: a [`Record`], or whatever else can be filtered.
pub trait HasFields {
    /// Its name, such as `party`.
    const NAME: &'static str;
    /// Declarations of the fields.
    const FIELDS: &'static [Field];
    /// Short names for a part of a field: `("year", "date.year")`.
    const SHORTHANDS: &'static [(&'static str, &'static str)];

    /// Returns the value of the field at `index` of `FIELDS`.
    fn get(&self, index: usize) -> Value<'_>;

    /// Returns the name of the document that it was read from.
    fn document(&self) -> &str;
}

impl<R: Record> HasFields for R {
    const NAME: &'static str = <R as Record>::NAME;
    const FIELDS: &'static [Field] = <R as Record>::FIELDS;
    const SHORTHANDS: &'static [(&'static str, &'static str)] = <R as Record>::SHORTHANDS;

    fn get(&self, index: usize) -> Value<'_> {
        Record::get(self, index)
    }

    fn document(&self) -> &str {
        &self.source().document
    }
}

/// Path to a field of a record or a part of it: `name`, `membership.count`, `founded.decade`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldPath {
    name: String,
    index: usize,
    part: Option<String>,
    kind: Kind,
}

/// Name that is not a field of a record.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.message())]
pub struct UnknownField {
    record: &'static str,
    name: String,
    nearest: Option<String>,
    known: Vec<&'static str>,
}

impl FieldPath {
    /// Parses a path: the name of a field, `field.part`, or one of the record's shorthands.
    ///
    /// A date has the parts `year` and `decade`. A part of a list is that part of each item. The parts of an
    /// open object, such as `infobox`, are its keys in the document.
    ///
    /// # Errors
    /// If the record has no such field, or the field no such part.
    pub fn parse<R: HasFields>(text: &str) -> Result<Self, UnknownField> {
        let shorthand = R::SHORTHANDS.iter().find(|(short, _)| *short == text);
        let path = shorthand.map_or(text, |(_, long)| long);
        let (field, part) = match path.split_once('.') {
            Some((field, part)) => (field, Some(part)),
            None => (path, None),
        };
        let found = index::<R>(field).and_then(|index| {
            let kind = match part {
                Some(part) => kind_of_part(R::FIELDS[index].kind, part)?,
                None => R::FIELDS[index].kind,
            };
            Some((index, kind))
        });
        let (index, kind) = found.ok_or_else(|| UnknownField::new::<R>(text))?;
        Ok(FieldPath { name: text.to_owned(), index, part: part.map(str::to_owned), kind })
    }

    /// Parses several paths, in their order and without duplicates.
    ///
    /// # Errors
    /// If one of them cannot be parsed.
    pub fn parse_all<R: HasFields>(texts: &[impl AsRef<str>]) -> Result<Vec<Self>, UnknownField> {
        let mut paths: Vec<FieldPath> = Vec::new();
        for text in texts {
            let path = FieldPath::parse::<R>(text.as_ref())?;
            if !paths.contains(&path) {
                paths.push(path);
            }
        }
        Ok(paths)
    }

    /// Returns the path of a whole field, by its index in [`Record::FIELDS`].
    pub(super) fn whole(index: usize, field: &Field) -> Self {
        FieldPath { name: field.name.to_owned(), index, part: None, kind: field.kind }
    }

    /// Returns the path as it was written.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns whether it is the path of a whole field.
    pub(super) fn is_whole(&self) -> bool {
        self.part.is_none()
    }

    /// Returns the field of the path.
    pub fn field<R: HasFields>(&self) -> &'static Field {
        &R::FIELDS[self.index]
    }

    /// Returns the type of its values.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// Returns the value at the path, `Null` if the record has none.
    pub fn value<'a, R: HasFields>(&self, record: &'a R) -> Value<'a> {
        let value = record.get(self.index);
        match &self.part {
            Some(part) => value.part(part),
            None => value,
        }
    }
}

impl UnknownField {
    fn new<R: HasFields>(name: &str) -> Self {
        let (field, part) = name.split_once('.').unwrap_or((name, ""));
        let whole = R::FIELDS.iter().map(|field| field.name.to_owned());
        let short = R::SHORTHANDS.iter().map(|(short, _)| (*short).to_owned());
        let parts = R::FIELDS.iter().flat_map(|field| {
            field.kind.parts().iter().map(|(part, _)| format!("{}.{part}", field.name))
        });
        let candidates: Vec<String> = match index::<R>(field) {
            Some(_) if !part.is_empty() => parts.collect(),
            _ => whole.chain(short).chain(parts).collect(),
        };
        UnknownField {
            record: R::NAME,
            name: name.to_owned(),
            nearest: nearest(name, candidates.iter().map(String::as_str))
                .first()
                .map(|&nearest| nearest.to_owned()),
            known: R::FIELDS.iter().map(|field| field.name).collect(),
        }
    }

    /// Returns the field that is spelt most like it, if any is.
    pub fn nearest(&self) -> Option<&str> {
        self.nearest.as_deref()
    }

    /// Returns the names of all fields.
    pub fn known(&self) -> &[&'static str] {
        &self.known
    }

    fn message(&self) -> String {
        let guess = match &self.nearest {
            Some(nearest) => format!("; did you mean `{nearest}`?"),
            None => String::new(),
        };
        format!(
            "unknown field `{}` of {}{guess}\nfields: {}\nuse a dot for part of a field: `source.line`, \
             or `.year` and `.decade` of a date",
            self.name,
            self.record,
            self.known.join(", "),
        )
    }
}

/// Returns the index of the field called `name`.
fn index<R: HasFields>(name: &str) -> Option<usize> {
    R::FIELDS.iter().position(|field| field.name == name)
}

/// Returns the type of a part of values of `kind`, if there is such a part.
fn kind_of_part(kind: Kind, part: &str) -> Option<Kind> {
    if let Kind::Object(&[]) = kind {
        return Some(Kind::Text);
    }
    let (_, found) = kind.parts().iter().find(|(name, _)| *name == part)?;
    match kind {
        Kind::List(_) => Some(Kind::List(found)),
        _ => Some(*found),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Election, Event, Membership, Party, Seats, Source};

    #[test]
    fn reads_fields_parts_and_shorthands() {
        let seats = |won| Seats { won: Some(won), ..Seats::default() };
        let mut party = Party {
            name: "Green Party".into(),
            membership: Some(Membership {
                count: Some(985),
                year: Some(2025),
                ..Membership::default()
            }),
            seats: vec![seats(3), Seats::default(), seats(5)],
            source: Source { document: "a.txt".into(), line: 7 },
            ..Party::default()
        };
        party.infobox.add("Party Name", "Greens");
        for (path, kind, expected) in [
            ("name", Kind::Text, "Green Party"),
            ("native_name", Kind::Text, ""),
            ("membership.count", Kind::Integer, "985"),
            ("seats.won", Kind::List(&Kind::Integer), "3; 5"),
            ("source.line", Kind::Integer, "7"),
            ("infobox.Party Name", Kind::Text, "Greens"),
            ("infobox.Absent", Kind::Text, ""),
            ("year", Kind::Integer, ""),
        ] {
            let path = FieldPath::parse::<Party>(path).unwrap();
            assert_eq!(path.value(&party).to_string(), expected, "{path:?}");
            assert_eq!(path.kind(), kind, "{path:?}");
        }
    }

    #[test]
    fn an_unknown_field_names_the_nearest_and_the_known() {
        for (name, error, nearest) in [
            ("foundd", FieldPath::parse::<Party>("foundd").unwrap_err(), "founded"),
            (
                "membership.cuont",
                FieldPath::parse::<Party>("membership.cuont").unwrap_err(),
                "membership.count",
            ),
            ("date.yaer", FieldPath::parse::<Event>("date.yaer").unwrap_err(), "date.year"),
            ("yaer", FieldPath::parse::<Election>("yaer").unwrap_err(), "year"),
        ] {
            let message = error.to_string();
            assert!(message.contains(&format!("unknown field `{name}`")), "{message}");
            assert!(message.contains(&format!("did you mean `{nearest}`?")), "{message}");
            assert!(message.contains(", source\n"), "{message}");
        }
        let far = FieldPath::parse::<Party>("xyzzy").unwrap_err().to_string();
        assert!(!far.contains("did you mean"), "{far}");
    }
}
