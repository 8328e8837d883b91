//! The tables of a type of record, from the declarations of its fields.

use crate::model::{Field, Kind, Record};

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its name, such as `party` or `party_ideology`.
    pub name: String,
    /// What a row is.
    pub meaning: String,
    /// Its columns.
    pub columns: Vec<Column>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// The type of its cells.
    pub kind: ColumnKind,
    /// Its part in the table.
    pub role: Role,
    /// What a cell is.
    pub meaning: String,
}

/// Type of the cells of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnKind {
    /// Texts.
    Text,
    /// Whole numbers.
    Integer,
    /// Numbers with a fraction.
    Decimal,
    /// True or false.
    Boolean,
}

/// Part of a column in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The number of the row, from 1.
    Key,
    /// The key of a row in the table with this name.
    Reference(&'static str),
    /// The place of the row among those of one record, from 1.
    Number,
    /// Values that rows are often selected by.
    Selected,
    /// Texts that words are searched in.
    Searched,
    /// Other values.
    Plain,
}

/// Which tables are asked for, apart from those that are always written.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// The entries of infoboxes with their original text.
    pub infobox: bool,
    /// Where each value was found.
    pub evidence: bool,
}

/// How one field of a record is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Not at all.
    Nowhere,
    /// In one column.
    Single,
    /// In a column for the date and one for its year.
    Date,
    /// In one column for each part.
    Parts(&'static [(&'static str, Kind)]),
    /// Joined in one column, and each item in a row of the table with this index after that of the record.
    Items(usize),
    /// Each key with its text in a row of the table with this index after that of the record.
    Entries(usize),
}

/// The tables of one type of record.
pub(super) struct Layout {
    /// The name of the type.
    pub record: &'static str,
    /// How each field is written.
    pub forms: Vec<Form>,
    /// The table of the records, then those of lists.
    pub tables: Vec<Table>,
    /// The index of the table of the places, if it is asked for.
    pub evidence: Option<usize>,
}

impl Layout {
    pub(super) fn of<R: Record>(asked: Asked) -> Self {
        let mut columns = vec![column("key", ColumnKind::Integer, Role::Key, "Number of the row")];
        let mut lists: Vec<Table> = Vec::new();
        let mut forms = Vec::with_capacity(R::FIELDS.len());
        for field in R::FIELDS {
            let name = |part: &str| format!("{}_{part}", field.name);
            forms.push(match field.kind {
                _ if field.raw && !asked.infobox => Form::Nowhere,
                Kind::Object(&[]) => {
                    lists.push(list::<R>(field, &[("name", Kind::Text), ("value", Kind::Text)]));
                    Form::Entries(lists.len())
                }
                Kind::Object(parts) if field.name == "source" => {
                    let part = |(part, kind): &(&str, Kind)| {
                        let role = if *part == "document" { Role::Selected } else { Role::Plain };
                        column(part, column_kind(*kind), role, field.meaning)
                    };
                    columns.extend(parts.iter().map(part));
                    Form::Parts(parts)
                }
                Kind::Object(parts) => {
                    let part = |(part, kind): &(&str, Kind)| {
                        column(&name(part), column_kind(*kind), Role::Plain, field.meaning)
                    };
                    columns.extend(parts.iter().map(part));
                    Form::Parts(parts)
                }
                Kind::List(item) => {
                    let (parts, role) = match item {
                        Kind::Object(parts) => (*parts, Role::Plain),
                        _ => (&[(field.name, Kind::Text)][..], Role::Searched),
                    };
                    columns.push(column(field.name, ColumnKind::Text, role, field.meaning));
                    lists.push(list::<R>(field, parts));
                    Form::Items(lists.len())
                }
                Kind::Date => {
                    columns.push(column(field.name, ColumnKind::Text, Role::Plain, field.meaning));
                    let meaning = format!("{}: the year", field.meaning);
                    let year = name("year");
                    columns.push(column(&year, ColumnKind::Integer, Role::Selected, &meaning));
                    Form::Date
                }
                kind => {
                    columns.push(column(field.name, column_kind(kind), role(field), field.meaning));
                    Form::Single
                }
            });
        }
        let records = Table { name: R::NAME.to_owned(), meaning: R::MEANING.to_owned(), columns };
        let mut tables = vec![records];
        tables.append(&mut lists);
        let evidence = asked.evidence.then(|| {
            tables.push(places::<R>());
            tables.len() - 1
        });
        Layout { record: R::NAME, forms, tables, evidence }
    }
}

/// The kinds of value for which a person selects rows, besides years and documents.
fn role(field: &Field) -> Role {
    match field.kind {
        Kind::OneOf(_) => Role::Selected,
        Kind::Text if field.name == "id" || field.name == "party_id" => Role::Selected,
        Kind::Text if field.name == "country" => Role::Selected,
        Kind::Text => Role::Searched,
        _ => Role::Plain,
    }
}

fn column(name: &str, kind: ColumnKind, role: Role, meaning: &str) -> Column {
    Column { name: name.to_owned(), kind, role, meaning: meaning.to_owned() }
}

fn column_kind(kind: Kind) -> ColumnKind {
    match kind {
        Kind::Integer => ColumnKind::Integer,
        Kind::Decimal => ColumnKind::Decimal,
        Kind::Boolean => ColumnKind::Boolean,
        _ => ColumnKind::Text,
    }
}

/// The first columns of a table with several rows for each record.
fn linked<R: Record>(number: &str) -> Vec<Column> {
    let key = format!("Key of the row in {}", R::NAME);
    vec![
        column(R::NAME, ColumnKind::Integer, Role::Reference(R::NAME), &key),
        column("number", ColumnKind::Integer, Role::Number, number),
    ]
}

/// The table of a field with several values.
fn list<R: Record>(field: &Field, parts: &[(&str, Kind)]) -> Table {
    let mut columns = linked::<R>("Place in the list, from 1");
    columns.extend(parts.iter().enumerate().map(|(at, (part, kind))| {
        let role = if at == 0 { Role::Selected } else { Role::Plain };
        column(part, column_kind(*kind), role, field.meaning)
    }));
    Table {
        name: format!("{}_{}", R::NAME, field.name),
        meaning: field.meaning.to_owned(),
        columns,
    }
}

/// The parts of a place that a value comes from.
pub(super) const PLACE: &[(&str, ColumnKind, &str)] = &[
    ("line", ColumnKind::Integer, "Line, from 1"),
    ("column", ColumnKind::Integer, "Column in characters, from 1"),
    ("start", ColumnKind::Integer, "First byte in the decoded document"),
    ("end", ColumnKind::Integer, "One past the last byte"),
    ("text", ColumnKind::Text, "Source text"),
    ("how", ColumnKind::Text, "How the value was derived from it"),
    ("section", ColumnKind::Text, "Section"),
    ("key", ColumnKind::Text, "Key in the infobox"),
];

/// The table of the places that values come from.
fn places<R: Record>() -> Table {
    let mut columns = linked::<R>("Number among the places of the record, from 1");
    let first = [
        ("field", ColumnKind::Text, "Field whose value comes from the place"),
        ("document", ColumnKind::Text, "Document"),
    ];
    let plain = |(name, kind, meaning): &(&str, ColumnKind, &str)| {
        column(name, *kind, Role::Plain, meaning)
    };
    columns.extend(first.iter().chain(PLACE).map(plain));
    Table {
        name: format!("{}_evidence", R::NAME),
        meaning: "A place that a value comes from".to_owned(),
        columns,
    }
}
