//! Tables of other data sets: what their columns are, and their rows as parties.

use csv::ReaderBuilder;

use crate::model::{Date, Party, PartyField, Reading, Record, fold};

/// Parties of another data set.
#[derive(Debug, Clone, Default)]
pub struct LinkTable {
    /// The rows.
    pub rows: Vec<LinkRow>,
}

/// A party of another data set.
#[derive(Debug, Clone, Default)]
pub struct LinkRow {
    /// Its id there.
    pub id: String,
    /// What the row says of it.
    pub party: Party,
    /// The first and the last year for which the data set has it.
    pub years: (Option<i32>, Option<i32>),
}

/// Reason why a table cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LinkTableError {
    /// A row that is not as wide as the header, or not readable at all.
    #[error("line {line}: {what}")]
    Row {
        /// The line.
        line: u64,
        /// What is wrong with it.
        what: String,
    },
    /// No column has a role that is needed.
    #[error(
        "no column for the {role}; name it with --columns {role}=COLUMN; the columns are {columns}"
    )]
    NoColumn {
        /// The role.
        role: &'static str,
        /// The names of all columns.
        columns: String,
    },
    /// A role or a column that does not exist.
    #[error(
        "--columns {given}: expected ROLE=COLUMN with one of the roles {roles} and one of the columns {columns}"
    )]
    Unknown {
        /// What was given.
        given: String,
        /// The names of the roles.
        roles: String,
        /// The names of all columns.
        columns: String,
    },
}

/// What a column has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Id,
    Name,
    Abbreviation,
    Country,
    First,
    Last,
    Url,
    Wikidata,
    Page,
}

/// The roles with their names in `--columns`, and the words by which a heading has them.
const ROLES: &[(Role, &str, &[&str])] = &[
    (Role::Id, "id", &["id", "party id", "partyfacts id", "key", "code"]),
    (
        Role::Abbreviation,
        "abbreviation",
        &[
            "name short", "abbreviation", "short", "short name", "abbr", "acronym",
            "party name short",
        ],
    ),
    (
        Role::Name,
        "name",
        &[
            "name", "name english", "name other", "party name", "party name english", "label",
            "title", "party", "name native", "alias", "aliases", "names",
        ],
    ),
    (
        Role::Country,
        "country",
        &[
            "country", "country name", "country short", "country code", "country name short",
            "iso", "iso3", "iso2", "nation",
        ],
    ),
    (
        Role::First,
        "first",
        &["year first", "first", "first year", "founded", "start", "inception", "from"],
    ),
    (Role::Last, "last", &["year last", "last", "last year", "dissolved", "end", "to"]),
    (Role::Wikidata, "wikidata", &["wikidata", "wikidata id", "qid", "item"]),
    (Role::Page, "page", &["enwiki title", "wikipedia title", "page", "page title", "article"]),
    (Role::Url, "url", &["url", "website", "wikipedia", "homepage", "link"]),
];

impl LinkTable {
    /// Reads tab-separated values with a header. Columns are recognised by their headings; `chosen` has `ROLE=COLUMN`
    /// for others. Several columns may have names.
    ///
    /// ```
    /// use hustings::dataset::LinkTable;
    ///
    /// let table = LinkTable::parse("id\tname\tcountry\n7\tReed Party\tMLT\n", &[])?;
    /// assert_eq!(table.rows[0].party.name, "Reed Party");
    /// # Ok::<(), hustings::dataset::LinkTableError>(())
    /// ```
    ///
    /// # Errors
    /// If a column of ids or names is missing, a chosen column does not exist, or a row has more or fewer cells than the
    /// header.
    pub fn parse(text: &str, chosen: &[String]) -> Result<Self, LinkTableError> {
        let mut reader = ReaderBuilder::new()
            .delimiter(b'\t')
            .quoting(false)
            .has_headers(true)
            .from_reader(text.as_bytes());
        let failed = |error: csv::Error| LinkTableError::Row {
            line: error.position().map_or(1, csv::Position::line),
            what: match error.kind() {
                csv::ErrorKind::UnequalLengths { expected_len, len, .. } => format!(
                    "expected {expected_len} cells separated by tabs, as in the header, but found {len}"
                ),
                _ => error.to_string(),
            },
        };
        let headings: Vec<String> =
            reader.headers().map_err(failed)?.iter().map(str::to_owned).collect();
        let roles = roles(&headings, chosen)?;
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(failed)?;
            rows.push(row(&record, &roles));
        }
        Ok(LinkTable { rows })
    }
}

/// Returns the role of each column.
fn roles(headings: &[String], chosen: &[String]) -> Result<Vec<Option<Role>>, LinkTableError> {
    let columns = || headings.join(", ");
    let mut roles: Vec<Option<Role>> = vec![None; headings.len()];
    for given in chosen {
        let found = given.split_once('=').and_then(|(role, column)| {
            let (role, ..) = ROLES.iter().find(|(_, name, _)| *name == role.trim())?;
            Some((*role, headings.iter().position(|heading| heading == column.trim())?))
        });
        let Some((role, at)) = found else {
            let names: Vec<&str> = ROLES.iter().map(|(_, name, _)| *name).collect();
            let (roles, columns) = (names.join(", "), columns());
            return Err(LinkTableError::Unknown { given: given.clone(), roles, columns });
        };
        roles[at] = Some(role);
    }
    let is_chosen = |roles: &[Option<Role>], role| roles.contains(&Some(role));
    let known: Vec<Role> =
        ROLES.iter().map(|(role, ..)| *role).filter(|role| !is_chosen(&roles, *role)).collect();
    for (at, heading) in
        headings.iter().enumerate().filter(|(at, _)| roles[*at].is_none()).collect::<Vec<_>>()
    {
        let heading = fold(heading).replace(['_', '-', '.'], " ");
        let role = ROLES.iter().find(|(_, _, words)| words.contains(&heading.as_str()));
        let role = role.map(|(role, ..)| *role).filter(|role| known.contains(role));
        // only names may have several columns
        roles[at] = role.filter(|role| *role == Role::Name || !is_chosen(&roles, *role));
    }
    if !is_chosen(&roles, Role::Id) {
        let free = (0..headings.len()).find(|at| {
            roles[*at].is_none() && fold(&headings[*at]).split(['_', ' ']).any(|word| word == "id")
        });
        let Some(at) = free else {
            return Err(LinkTableError::NoColumn { role: "id", columns: columns() });
        };
        roles[at] = Some(Role::Id);
    }
    if !is_chosen(&roles, Role::Name) {
        return Err(LinkTableError::NoColumn { role: "name", columns: columns() });
    }
    Ok(roles)
}

/// Returns a row as a party.
fn row(record: &csv::StringRecord, roles: &[Option<Role>]) -> LinkRow {
    let mut row = LinkRow::default();
    for (cell, role) in record.iter().zip(roles) {
        let (cell, Some(role)) = (cell.trim(), role) else { continue };
        if cell.is_empty() {
            continue;
        }
        let party = &mut row.party;
        let mut identify = |kind: &str, id: &str| {
            party.accept(PartyField::Identifiers, (kind.to_owned(), id.to_owned()).into());
        };
        match role {
            Role::Id => cell.clone_into(&mut row.id),
            Role::Wikidata => identify("wikidata", cell),
            Role::Page => identify("page", cell),
            Role::Url => match page_of(cell) {
                Some((kind, id)) => identify(kind, &id),
                None => party.website = Some(cell.to_owned()),
            },
            Role::Name => {
                for name in cell.split(" / ").flat_map(|part| part.split("; ")).map(str::trim) {
                    add_name(party, name);
                }
            }
            Role::Abbreviation => party.abbreviation = Some(cell.to_owned()),
            Role::Country => party.country = Some(cell.to_owned()),
            Role::First | Role::Last => {
                let year = cell.parse::<Date>().ok().and_then(|date| date.year());
                let year = year.or_else(|| cell.get(..4).and_then(|year| year.parse().ok()));
                let years = &mut row.years;
                let place = if *role == Role::First { &mut years.0 } else { &mut years.1 };
                *place = year;
            }
        }
    }
    row
}

fn add_name(party: &mut Party, name: &str) {
    if party.name.is_empty() {
        name.clone_into(&mut party.name);
    } else if !name.is_empty() && party.names().all(|known| known != name) {
        party.accept(PartyField::OtherNames, Reading::Text(name.to_owned()));
    }
}

/// Returns the page or the Wikidata item that an address leads to.
fn page_of(address: &str) -> Option<(&'static str, String)> {
    let (_, rest) = address.split_once("://")?;
    let (host, path) = rest.split_once('/')?;
    let name = path.rsplit('/').next().filter(|name| !name.is_empty())?;
    match host {
        _ if host.ends_with("wikidata.org") => Some(("wikidata", name.to_owned())),
        _ if host.ends_with("wikipedia.org") => {
            let bytes: Vec<u8> = percent_decoded(name);
            Some(("page", String::from_utf8_lossy(&bytes).replace('_', " ")))
        }
        _ => None,
    }
}

fn percent_decoded(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, others @ ..] = rest {
        let code = others.get(..2).filter(|_| *first == b'%');
        let code = code.and_then(|hex| str::from_utf8(hex).ok());
        match code.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &others[2..];
            }
            None => {
                bytes.push(*first);
                rest = others;
            }
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_recognised_by_their_headings() {
        let text = "partyfacts_id\tcountry\tname_english\tname\tname_short\tenwiki_title\turl\tyear_first\n\
                    7\tMLT\tReed Party / Reeds\tPartit\tRP\tReed Party\thttps://www.wikidata.org/wiki/Q42\t1976\n";
        let table = LinkTable::parse(text, &[]).expect("a table");
        let LinkRow { id, party, years } = &table.rows[0];
        assert_eq!((id.as_str(), party.name.as_str(), years.0), ("7", "Reed Party", Some(1976)));
        assert_eq!(party.other_names, ["Reeds", "Partit"]);
        assert_eq!(party.abbreviation.as_deref(), Some("RP"));
        assert_eq!(party.identifiers.to_string(), "page: Reed Party; wikidata: Q42");
    }

    #[test]
    fn columns_can_be_chosen() {
        let text = "nr\twhat\n7\tReed Party\n";
        assert!(LinkTable::parse(text, &[]).is_err());
        let chosen = ["id=nr".to_owned(), "name=what".to_owned()];
        assert_eq!(LinkTable::parse(text, &chosen).expect("a table").rows[0].id, "7");
        let wrong = LinkTable::parse(text, &["id=number".to_owned()]).unwrap_err().to_string();
        assert!(wrong.contains("nr, what"), "{wrong}");
    }

    #[test]
    fn ragged_rows_are_errors() {
        let error = LinkTable::parse("id\tname\n7\n", &[]).unwrap_err().to_string();
        assert!(error.starts_with("line 2: expected 2 cells"), "{error}");
    }
}
