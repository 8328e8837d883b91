//! What the columns of a table of results mean beside what their headers say.

use crate::lexicon::headers::{FORMER_WORDS, MEMBER_WORDS, WINNER_WORDS};
use crate::lexicon::names::PARTY_WORDS;
use crate::model::{ElectionField, RecordField, fold};
use crate::table::contestants::Contestant;
use crate::table::contestants::Contestants;
use crate::table::context::ElectionContext;
use crate::table::feeds;
use crate::table::unpivot::year_in;
use crate::table::{CellType, Column, RawTable, is_choice};
use crate::values::name::is_person_name;
use crate::values::text::has_word;

/// What a table lists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ColumnRoles {
    /// Its candidates are those who were elected.
    pub winners: bool,
    /// Its contestants are the answers to a question.
    pub choices: bool,
    /// Its candidates have their party behind the name: `Candidate and nominating parties`.
    pub with_parties: bool,
    /// Its parties stand in brackets, where `Ind.` is short for those of none.
    pub in_brackets: bool,
}

impl ColumnRoles {
    /// Gives the columns of a raw the fields that its other columns and its cells tell.
    pub fn assign(
        raw: &mut RawTable<'_, '_>,
        context: &ElectionContext<'_>,
        contestant: &Contestant,
        known: &Contestants,
    ) -> Self {
        let mut roles = ColumnRoles::default();
        choose_year(raw, context);
        let own = contestant.party.is_some() || contestant.person.is_some();
        roles.winners = find_winners(raw, context, own);
        let column = |field| raw.columns.iter().position(|column| feeds(column, field));
        if let Some(candidate) = column(ElectionField::Candidate) {
            roles.with_parties = column(ElectionField::Party).is_none()
                && raw.columns[candidate].label.has_word(&["party", "parties", "affiliation"]);
        }
        let named = [ElectionField::Party, ElectionField::Candidate, ElectionField::Election];
        let named = named.iter().any(|field| column(*field).is_some());
        if raw.has_header && !named {
            roles.choices = find_unnamed(raw, known);
        } else if !raw.has_header {
            judge_names(raw, context, known);
        }
        roles
    }
}

fn set(column: &mut Column<'_>, field: ElectionField) {
    column.field = Some(field);
    column.reader = field.declaration().reader;
}

/// The fields that count or measure votes.
const FIGURES: [ElectionField; 2] = [ElectionField::Votes, ElectionField::Share];

/// Of columns that give one figure for several years, that of the page's own year feeds the field.
fn choose_year(raw: &mut RawTable<'_, '_>, context: &ElectionContext<'_>) {
    // the columns with a year in their header, with the year and what else the header says
    let of_years: Vec<(usize, String, String)> = (raw.columns.iter().enumerate())
        .filter_map(|(at, column)| {
            let range = year_in(&column.header)?;
            let found = &column.header[range.clone()];
            let year =
                found.as_bytes().windows(4).position(|four| four.iter().all(u8::is_ascii_digit))?;
            let rest = format!("{}{}", &column.header[..range.start], &column.header[range.end..]);
            Some((at, found[year..year + 4].to_owned(), fold(&rest)))
        })
        .collect();
    if of_years.len() < 2 {
        return;
    }
    let Some(year) = context.year() else { return };
    if !of_years.iter().any(|(_, own, _)| *own == year) {
        return;
    }
    for (own, _, rest) in of_years.iter().filter(|(_, own, _)| *own == year) {
        let rival = of_years.iter().find(|(other, _, same)| {
            other != own && same == rest && raw.columns[*other].field.is_some()
        });
        if let Some((rival, _, _)) = rival {
            let (field, reader) = (raw.columns[*rival].field, raw.columns[*rival].reader);
            raw.columns[*own].field = field;
            raw.columns[*own].reader = reader;
        }
    }
    for (other, _, _) in of_years.iter().filter(|(_, other, _)| *other != year) {
        raw.columns[*other].field = None;
    }
}

/// Finds the column of those who were elected, and their parties; returns whether the table is a list
/// of winners. Who held the seat before is no candidate.
fn find_winners(raw: &mut RawTable<'_, '_>, context: &ElectionContext<'_>, own: bool) -> bool {
    let columns = &raw.columns;
    let former = |column: &Column<'_>| column.label.has_word(&FORMER_WORDS);
    let winning = |column: &Column<'_>| column.label.has_word(&WINNER_WORDS) && !former(column);
    let names = |at: &usize| {
        let texts: Vec<&str> = raw.texts(*at).map(|text| text.as_str()).take(40).collect();
        let lettered = texts.iter().filter(|text| !text.contains(|c: char| c.is_ascii_digit()));
        !texts.is_empty() && lettered.count() * 4 >= texts.len() * 3
    };
    let is_party = |column: &Column<'_>| column.label.has_word(&["party", "parties", "coalition"]);
    let column = (0..columns.len())
        .rfind(|at| winning(&columns[*at]) && !is_party(&columns[*at]) && names(at));
    let Some(column) = column else { return false };
    let placed = columns.iter().any(|column| feeds(column, ElectionField::Constituency));
    let ranked = columns.iter().any(|column| {
        feeds(column, ElectionField::Rank) && column.label.has_word(&["rank", "place", "position"])
            || column.label.has_word(&["place"])
    });
    let lists_candidates =
        columns.iter().any(|column| feeds(column, ElectionField::Candidate) && !winning(column));
    let of_members = columns[column].label.has_word(&MEMBER_WORDS);
    // a list of those who won one election after the other, on a page that is about none of them
    let dated = columns.iter().any(|column| feeds(column, ElectionField::Election));
    let placed = placed || (dated && !own && !of_members);
    let listed = context.nearest_has_word(&["members", "member", "mps", "composition"]);
    let told = !of_members
        || context.nearest_has_word(&["winner", "winners", "elected", "results", "result"])
        || (context.is_election_page() && !listed);
    if !placed || ranked || lists_candidates || !told {
        return false;
    }
    let person = |at: &usize| {
        let column = &raw.columns[*at];
        !is_party(column) && (former(column) || winning(column))
    };
    // the winner's columns end where those of another person begin
    let end = (column + 1..columns.len()).find(person).unwrap_or(columns.len());
    let party_columns: Vec<usize> =
        (0..columns.len()).filter(|&at| is_party(&columns[at])).collect();
    let party = party_columns.iter().copied().find(|at| (column..end).contains(at));
    let several = (0..columns.len()).filter(person).count() > 1;
    let party = party.or_else(|| party_columns.first().copied().filter(|_| !several));
    for (at, column) in raw.columns.iter_mut().enumerate() {
        let person = former(column) || winning(column);
        if feeds(column, ElectionField::Party)
            || feeds(column, ElectionField::Candidate)
            || (person && at != end)
        {
            let figure = FIGURES.iter().any(|field| feeds(column, *field));
            if !figure || former(column) {
                column.field = None;
            }
        }
    }
    for column in raw.columns.iter_mut().filter(|column| feeds(column, ElectionField::Rank)) {
        column.field = None; // the number of the constituency
    }
    set(&mut raw.columns[column], ElectionField::Candidate);
    if let Some(party) = party {
        set(&mut raw.columns[party], ElectionField::Party);
    }
    true
}

/// Finds who stood in a table that has figures and does not say over which column the contestants
/// are: the first, if it has no header; returns whether they are answers to a question.
fn find_unnamed(raw: &mut RawTable<'_, '_>, known: &Contestants) -> bool {
    let measured = |column: &Column<'_>| FIGURES.iter().any(|field| feeds(column, *field));
    if !raw.columns.iter().any(measured) {
        return false;
    }
    let texts: Vec<&str> = raw.texts(0).map(|text| text.as_str()).collect();
    let choices = texts.iter().filter(|text| is_choice(text)).count();
    if choices >= 2 && choices * 3 >= texts.len() * 2 {
        set(&mut raw.columns[0], ElectionField::Candidate);
        return true;
    }
    let lettered = |cell_type: CellType| matches!(cell_type, CellType::Text | CellType::Person);
    if raw.columns[0].header.is_empty() && raw.columns[0].cell_type.is_some_and(lettered) {
        let people = texts.iter().filter(|text| {
            known.is_party(text).map_or_else(|| is_person_name(text), |is_party| !is_party)
        });
        let field = match people.count() * 2 > texts.len() {
            true => ElectionField::Candidate,
            false => ElectionField::Party,
        };
        set(&mut raw.columns[0], field);
    }
    false
}

/// Tells people from parties in a table without a header: by the tables before, by words that only
/// parties have, or else by the office that is voted on.
fn judge_names(raw: &mut RawTable<'_, '_>, context: &ElectionContext<'_>, known: &Contestants) {
    let fed = |field| raw.columns.iter().position(|column| feeds(column, field));
    let (column, person) = match (fed(ElectionField::Candidate), fed(ElectionField::Party)) {
        (Some(column), None) => (column, true),
        (None, Some(column)) => (column, context.elects_one()),
        _ => return,
    };
    let judge =
        |text: &str| known.is_party(text).or_else(|| has_word(text, &PARTY_WORDS).then_some(true));
    let judged: Vec<bool> = raw.texts(column).filter_map(|text| judge(text.as_str())).collect();
    let people = judged.iter().filter(|is_party| !**is_party).count();
    let person = if judged.is_empty() { person } else { people * 2 > judged.len() };
    let field = if person { ElectionField::Candidate } else { ElectionField::Party };
    set(&mut raw.columns[column], field);
}
