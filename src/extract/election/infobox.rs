//! The results in an election's infobox.

use super::read_field;
use crate::extract::date::find_dates_in_value;
use crate::extract::number::read_count;
use crate::extract::occasion::Occasion;
use crate::extract::text::is_blank;
use crate::extract::vocabulary::languages::english_key;
use crate::markup::{Infobox, Text};
use crate::model::{Date, Election, ElectionKind, Evidence, Record, Source, fold};

/// What the infobox of an election tells.
#[derive(Debug, Default)]
pub struct ElectionBox {
    /// The label that the rows of the page's own election bear.
    label: Option<String>,
    /// The kind of the page's own election.
    kind: Option<ElectionKind>,
    /// When it was held, a date for each round.
    dates: Vec<Date>,
    /// The body that was elected.
    body: Option<String>,
    /// The seats of the whole body.
    seats_total: Option<i64>,
    /// The contestants, a row each.
    contestants: Vec<Election>,
}

/// Reads an election's infobox: its numbered keys, `party1`, `candidate1`, `seats1` and so on, are a row
/// each; the others tell of the election as a whole.
pub fn read(
    infobox: &Infobox<'_>,
    occasion: &mut Occasion<'_>,
    source: &impl Fn(usize) -> Source,
) -> ElectionBox {
    let mut whole = ElectionBox::default();
    let mut contestants: Vec<(usize, Election)> = Vec::new();
    for entry in infobox.entries.iter().filter(|entry| !is_blank(entry.value.as_str())) {
        let value = entry.value;
        let key = fold(entry.key.as_str()).replace('_', " ");
        let name = key.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
        match english_key(name).unwrap_or(&key) {
            "election date" | "date" => {
                let found = find_dates_in_value(value.as_str());
                whole.dates = found.into_iter().map(|found| found.date).collect();
            }
            "seats for election" => {
                whole.seats_total = leading_count(value.as_str());
                whole.body = body_of_seats(value).map(|body| body.as_str().to_owned());
            }
            "country" => occasion.in_country(value.as_str()),
            _ => {}
        }
        let Some((name, number)) = numbered(&key) else { continue };
        let Some((_, field)) =
            INFOBOX_KEYS.iter().find(|(key, _)| *key == english_key(name).unwrap_or(name))
        else {
            continue;
        };
        let Some(index) = Election::index(field) else { continue };
        let at = contestants.iter().position(|(taken, _)| *taken == number).unwrap_or_else(|| {
            let source = source(entry.key.span().start);
            contestants.push((number, Election { source, ..Election::default() }));
            contestants.len() - 1
        });
        read_field(&mut contestants[at].1, &Election::FIELDS[index], index, value);
    }
    let named = |election: &Election| election.party.is_some() || election.candidate.is_some();
    whole.contestants =
        contestants.into_iter().map(|(_, election)| election).filter(named).collect();
    let mut own = Election::default();
    occasion.complete(&mut own, None);
    whole.label = own.election;
    whole.kind = own.kind;
    for election in &mut whole.contestants {
        election.date = whole.dates.first().cloned();
        election.body.clone_from(&whole.body);
        election.seats_total = election.seats_total.or(whole.seats_total);
        occasion.complete(election, None);
    }
    whole
}

impl ElectionBox {
    /// The contestants that the infobox names.
    pub fn contestants(&self) -> &[Election] {
        &self.contestants
    }

    /// Whether a row is of the page's own election: it bears its label, or its caption names an
    /// election of the same kind and of no other time.
    fn is_of(&self, row: &Election) -> bool {
        let date = row.date.as_ref().map(Date::to_string).unwrap_or_default();
        let same = |own: &Date| {
            let own = own.to_string();
            own == date || (date.len() == 4 && own.starts_with(&date))
        };
        row.election == self.label
            || (row.kind.is_some() && row.kind == self.kind && self.dates.iter().any(same))
    }

    /// When a round was held; a date alone is that of the whole election.
    fn date_of(&self, round: Option<i64>) -> Option<Date> {
        let later = round.and_then(|round| usize::try_from(round - 1).ok());
        later.and_then(|later| self.dates.get(later)).or(self.dates.first()).cloned()
    }

    /// The rows of the infobox and of the page's tables as one: a contestant who has a row in a table
    /// has no other, but that row takes from the infobox what it lacks. The day, the body and its size
    /// are those of every row of the page's own election.
    pub fn join(mut self, mut tabled: Vec<Election>) -> Vec<Election> {
        for row in tabled.iter_mut().filter(|row| self.is_of(row)) {
            row.date = self.date_of(row.round).or(row.date.take());
            row.body = row.body.take().or_else(|| self.body.clone());
            row.seats_total = row.seats_total.or(self.seats_total);
        }
        let same = |a: &Option<String>, b: &Option<String>| match (a, b) {
            (Some(a), Some(b)) => fold(a) == fold(b),
            _ => false,
        };
        let mut rows = Vec::new();
        for from in std::mem::take(&mut self.contestants) {
            let known = tabled.iter_mut().filter(|row| {
                (row.election == from.election || self.is_of(row))
                    && row.constituency == from.constituency
                    && (same(&row.party, &from.party) || same(&row.candidate, &from.candidate))
            });
            // of several rounds the infobox tells the last; of equal rows it is the first
            let last = known.reduce(|best, row| if row.round > best.round { row } else { best });
            match last {
                Some(row) => complete(row, from),
                None => rows.push(from),
            }
        }
        rows.extend(tabled);
        rows
    }
}

/// Gives a row what it lacks and another has.
fn complete(row: &mut Election, from: Election) {
    row.leader = row.leader.take().or(from.leader);
    row.candidate = row.candidate.take().or(from.candidate);
    row.votes = row.votes.or(from.votes);
    row.share = row.share.or(from.share);
    row.seats = row.seats.or(from.seats);
    row.change = row.change.take().or(from.change);
    let known: Vec<&str> = row.evidence.iter().map(|evidence| evidence.field).collect();
    let new = |evidence: &Evidence| !known.contains(&evidence.field);
    let new: Vec<Evidence> = from.evidence.into_iter().filter(new).collect();
    row.evidence.extend(new);
}

/// The body of `All 120 seats in the Diet of Ruritania`.
fn body_of_seats(value: Text<'_>) -> Option<Text<'_>> {
    let text = value.as_str();
    let line = text.find('\n').unwrap_or(text.len());
    let start = ["seats in the ", "seats of the ", "seats to the ", "seats in "]
        .iter()
        .find_map(|words| text[..line].find(words).map(|at| at + words.len()))?;
    let end = text[start..line].find([',', '(']).map_or(line, |end| start + end);
    let body = value.slice(start..end).trim();
    body.as_str().starts_with(char::is_uppercase).then_some(body)
}

/// The numbered keys of an election's infobox and the fields that they feed.
const INFOBOX_KEYS: &[(&str, &str)] = &[
    ("party", "party"),
    ("alliance", "party"),
    ("candidate", "candidate"),
    ("nominee", "candidate"),
    ("leader", "leader"),
    ("popular vote", "votes"),
    ("votes", "votes"),
    ("percentage", "share"),
    ("seats", "seats"),
    ("seats won", "seats"),
    ("seats after", "seats"),
    ("swing", "change"),
    ("seat change", "change"),
];

/// `popular vote1` as its name and number.
fn numbered(key: &str) -> Option<(&str, usize)> {
    let name = key.trim_end_matches(|c: char| c.is_ascii_digit());
    Some((name.trim_end(), key[name.len()..].parse().ok()?))
}

/// The number that a text begins with, or the first that stands in it: `All 550 seats of the …`.
fn leading_count(text: &str) -> Option<i64> {
    text.split_whitespace().find_map(read_count)
}
