//! Selection and order of the fields that are printed.

use crate::model::{Kind, Record, Value};

use crate::query::{FieldPath, UnknownField};

/// Values of a record under the columns.
pub type Row<'a> = Vec<Value<'a>>;

/// Column of an output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Heading, and key in JSON.
    pub name: String,
    /// Type of its values.
    pub kind: Kind,
    /// Importance: see [`Field::importance`](crate::model::Field::importance). A column with
    /// [`Column::ASKED_FOR`] is never left out.
    pub importance: u8,
}

impl Column {
    /// Importance of a requested column.
    pub const ASKED_FOR: u8 = u8::MAX;

    /// Returns a column that is never left out.
    pub fn asked_for(name: impl Into<String>, kind: Kind) -> Self {
        Column { name: name.into(), kind, importance: Column::ASKED_FOR }
    }
}

/// Fields that are printed of each record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Projection {
    fields: Vec<FieldPath>,
    columns: Vec<Column>,
}

impl Projection {
    /// Returns all fields, in the order of their declaration.
    pub fn all<R: Record>() -> Self {
        let column = |(index, field)| {
            let path = FieldPath::whole(index, field);
            let column = Column {
                name: field.name.to_owned(),
                kind: field.kind,
                importance: field.importance,
            };
            (path, column)
        };
        let (fields, columns) = R::FIELDS.iter().enumerate().map(column).unzip();
        Projection { fields, columns }
    }

    /// Returns all fields whose values are not [raw](crate::model::Field::raw) texts.
    pub fn of_values<R: Record>() -> Self {
        let Projection { fields, columns } = Self::all::<R>();
        let kept = R::FIELDS.iter().zip(fields.into_iter().zip(columns));
        let (fields, columns) = kept.filter(|(field, _)| !field.raw).map(|(_, kept)| kept).unzip();
        Projection { fields, columns }
    }

    /// Returns the fields at these paths, in their order and without duplicates.
    ///
    /// # Errors
    /// If the record has no such field.
    pub fn of<R: Record>(paths: &[impl AsRef<str>]) -> Result<Self, UnknownField> {
        let fields = FieldPath::parse_all::<R>(paths)?;
        let columns =
            fields.iter().map(|field| Column::asked_for(field.name(), field.kind())).collect();
        Ok(Projection { fields, columns })
    }

    /// Leaves out these fields by default.
    pub fn without(mut self, names: &[&str]) -> Self {
        for column in &mut self.columns {
            if names.contains(&column.name.as_str()) {
                column.importance = 0;
            }
        }
        self
    }

    /// Adds a field under a heading.
    ///
    /// # Errors
    /// If the record has no such field.
    pub fn with<R: Record>(mut self, path: &str, heading: &str) -> Result<Self, UnknownField> {
        let field = FieldPath::parse::<R>(path)?;
        self.columns.push(Column::asked_for(heading, field.kind()));
        self.fields.push(field);
        Ok(self)
    }

    /// Returns the columns, one for each field.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Returns the names of the fields that are needed, without duplicates.
    pub fn fields<R: Record>(&self) -> Vec<&'static str> {
        let mut names: Vec<&str> = Vec::new();
        for path in &self.fields {
            let name = path.field::<R>().name;
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// Returns the values of a record under the columns.
    pub fn row<'a, R: Record>(&self, record: &'a R) -> Row<'a> {
        self.fields.iter().map(|field| field.value(record)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Party;

    #[test]
    fn selects_every_field_or_those_that_are_named() {
        let all = Projection::all::<Party>();
        assert_eq!(all.columns().len(), Party::FIELDS.len());
        assert_eq!(all.columns()[1].name, "name");
        let values = Projection::of_values::<Party>();
        assert_eq!(values.columns().len(), Party::FIELDS.len() - 1);
        assert!(values.columns().iter().all(|column| column.name != "infobox"));

        let some = Projection::of::<Party>(&["year", "name", "year"]).unwrap();
        let names: Vec<_> = some.columns().iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["year", "name"]);
        let party = Party { name: "Green Party".into(), ..Party::default() };
        assert_eq!(some.row(&party)[1].to_string(), "Green Party");
        assert!(Projection::of::<Party>(&["nmae"]).is_err());
    }

    #[test]
    fn hides_and_adds_columns() {
        let projection = Projection::all::<Party>().without(&["name"]);
        assert_eq!(projection.columns()[1].importance, 0);
        let projection = projection.with::<Party>("source.line", "line").unwrap();
        let last = projection.columns().last().unwrap();
        assert_eq!(*last, Column::asked_for("line", Kind::Integer));
    }
}
