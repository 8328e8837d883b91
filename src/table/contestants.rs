//! The contestants of a table: those that the document and other tables name, and the column of those
//! that the header does not name.

use std::collections::HashMap;

use crate::lexicon::headers::NAME_HEADERS;
use crate::lexicon::names::PARTY_WORDS;
use crate::model::{Election, ElectionField, Located, fold};
use crate::table::row_label::is_answer;
use crate::table::{CellType, Column, RawTable, TableContext};
use crate::values::name::{clean_name, is_person_name};
use crate::values::text::has_word;

/// Default contestant for rows that name none.
#[derive(Debug, Clone, Default)]
pub struct DefaultContestant {
    /// The party that the document is about, with its identifier.
    pub party: Option<Located<(String, String)>>,
    /// The person that the document is about.
    pub person: Option<Located<String>>,
    /// The country of either.
    pub country: Option<Located<String>>,
}

/// Contestants in the tables read so far: whether a name, or the last word of one, is a party's.
#[derive(Debug, Clone, Default)]
pub struct KnownContestants {
    is_party: HashMap<String, bool>,
}

impl KnownContestants {
    /// Adds the contestants of some results.
    pub fn learn(&mut self, elections: &[Election]) {
        let mut above = None;
        for election in elections {
            if let Some(candidate) = &election.candidate {
                let name = fold(candidate);
                let last = name.rsplit(' ').next().unwrap_or_default().to_owned();
                self.is_party.entry(last).or_insert(false);
                self.is_party.entry(name).or_insert(false);
            }
            // the rows of a party's own table are all its own
            if let Some(party) = election.party.as_deref().filter(|party| above != Some(*party)) {
                self.is_party.insert(fold(party), true);
                above = Some(party);
            }
        }
    }

    /// Whether a name is that of a party; `None` for an unknown name.
    pub fn is_party(&self, name: &str) -> Option<bool> {
        self.is_party.get(&fold(&clean_name(name))).copied()
    }
}

/// Finds the column of contestants by its cells, if the header names none. Returns whether they are
/// answers to a question.
pub fn find_contestants(table: &mut RawTable<'_, '_>, context: &TableContext<'_, '_>) -> bool {
    if !table.has_header {
        tell_people_from_parties(table, context);
        return false;
    }
    find_named_column(table);
    if !table.has_any(&[ElectionField::Party, ElectionField::Candidate, ElectionField::Election])
        && table.has_any(&[ElectionField::Votes, ElectionField::Share])
    {
        return find_in_first_column(table, context.known);
    }
    false
}

/// Lets a column of names feed the candidates, in a table of votes that names none: `Name, Party, Votes`.
fn find_named_column(table: &mut RawTable<'_, '_>) {
    let has_votes = table.has_any(&[ElectionField::Votes, ElectionField::Share]);
    if !has_votes || table.has_any(&[ElectionField::Candidate, ElectionField::Election]) {
        return;
    }
    let is_of_names =
        |column: &Column<'_>| column.field.is_none() && NAME_HEADERS.contains(column.label.key());
    let Some(at) = table.columns.iter().position(is_of_names) else { return };
    let (mut names, mut people) = (0, 0);
    for text in table.texts(at) {
        names += 1;
        people += usize::from(is_person_name(text.as_str()));
    }
    if people * 2 > names {
        table.columns[at].feed(ElectionField::Candidate);
    }
}

/// Finds the contestants in the first column of a table with figures, if they are answers or if the
/// column has no label. Returns whether they are answers.
fn find_in_first_column(table: &mut RawTable<'_, '_>, known: &KnownContestants) -> bool {
    let texts: Vec<&str> = table.texts(0).map(|text| text.as_str()).collect();
    let answers = texts.iter().filter(|text| is_answer(text)).count();
    let first = &mut table.columns[0];
    if answers >= 2 && answers * 3 >= texts.len() * 2 {
        first.feed(ElectionField::Candidate);
        return true;
    }
    if first.header.is_empty() && matches!(first.cell_type, Some(CellType::Text | CellType::Person))
    {
        let is_person = |text: &&&str| match known.is_party(text) {
            Some(is_party) => !is_party,
            None => is_person_name(text),
        };
        let people = texts.iter().filter(is_person).count();
        first.feed(if people * 2 > texts.len() {
            ElectionField::Candidate
        } else {
            ElectionField::Party
        });
    }
    false
}

/// Decides whether the names in a table without a header are people or parties: by the tables before, by
/// words that only parties have, or else by the office that is voted on.
fn tell_people_from_parties(table: &mut RawTable<'_, '_>, context: &TableContext<'_, '_>) {
    let (column, are_people) =
        match (table.column(ElectionField::Candidate), table.column(ElectionField::Party)) {
            (Some(column), None) => (column, true),
            (None, Some(column)) => (column, context.election.elects_one()),
            _ => return,
        };
    let is_party = |text: &str| {
        context.known.is_party(text).or_else(|| has_word(text, &PARTY_WORDS).then_some(true))
    };
    let judged: Vec<bool> =
        table.texts(column).filter_map(|text| is_party(text.as_str())).collect();
    let people = judged.iter().filter(|is_party| !**is_party).count();
    let are_people = if judged.is_empty() { are_people } else { people * 2 > judged.len() };
    table.columns[column].feed(if are_people {
        ElectionField::Candidate
    } else {
        ElectionField::Party
    });
}
