//! Results in the infobox of an election.

use foldhash::HashMap;

use crate::extract::election::cell::read_field;
use crate::extract::election::names::{bare, distinctive_votes, names};
use crate::lexicon::cues::AND;
use crate::lexicon::labels;
use crate::markup::{Entry, Infobox, Text};
use crate::model::{
    Basis, Date, Election, ElectionField, ElectionKind, Located, Point, Precision, Qualifier,
    Reading, Record, Source, Span, fold,
};
use crate::table::context::ElectionContext;
use crate::values::date::find_dates_in_value;
use crate::values::number::read_count;
use crate::values::text::is_blank;

/// Contents of the infobox of an election.
#[derive(Debug, Default)]
pub struct ElectionBox {
    /// The label of the page's own election.
    label: Option<Box<str>>,
    /// The kind of the page's own election.
    kind: Option<ElectionKind>,
    /// The date of each round.
    dates: Vec<Located<Date>>,
    /// The body that was elected.
    body: Option<Located<String>>,
    /// The seats of the whole body.
    seats_total: Option<Located<i64>>,
    /// The contestants, a row each.
    contestants: Vec<Election>,
}

/// Reads the infobox of an election: keys of one number, `party1`, `candidate1`, `seats1` and so on, are a
/// row; the others are about the election as a whole.
pub fn read<'a>(
    infobox: &Infobox<'a>,
    context: &mut ElectionContext<'a>,
    source: &impl Fn(usize) -> Source,
) -> ElectionBox {
    let mut whole = ElectionBox::default();
    let mut contestants: Vec<Election> = Vec::new();
    let mut places: HashMap<usize, usize> = HashMap::default();
    for entry in infobox.entries.iter().filter(|entry| !is_blank(entry.value.as_str())) {
        let value = entry.value;
        let key = fold(entry.key.as_str()).replace('_', " ");
        let name = key.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
        match labels::concept(name).unwrap_or(&key) {
            "election date" | "date" => {
                whole.dates = days(value);
            }
            "seats for election" => {
                whole.seats_total = leading_count(value);
                let body = body_of_seats(value);
                whole.body = body.map(|body| Located::read(body.as_str().to_owned(), body.span()));
            }
            "country" => context.set_country(value),
            _ => {}
        }
        let Some((name, number)) = numbered(&key) else { continue };
        let Some(field) = labels::contestant_field(name) else { continue };
        let at = *places.entry(number).or_insert_with(|| {
            let source = source(entry.key.span().start);
            contestants.push(Election {
                source,
                basis: Some(Basis::Infobox),
                ..Election::default()
            });
            contestants.len() - 1
        });
        read_field(&mut contestants[at], field, value, value.method());
    }
    let named = |election: &Election| election.party.is_some() || election.candidate.is_some();
    whole.contestants = contestants.into_iter().filter(named).collect();
    let mut own = Election::default();
    let defaults = context.defaults();
    defaults.complete(&mut own, None);
    whole.label = own.election;
    whole.kind = own.kind;
    let date = whole.date_of(None);
    for election in &mut whole.contestants {
        replace(election, ElectionField::Date, date.as_ref());
        replace(election, ElectionField::Body, whole.body.as_ref());
        set(election, ElectionField::SeatsTotal, whole.seats_total.as_ref());
        defaults.complete(election, None);
    }
    whole
}

/// Returns the day that the infobox of an election gives.
pub fn day(infobox: &Infobox<'_>) -> Option<(Date, Span)> {
    let dated = |entry: &&Entry<'_>| {
        let key = fold(entry.key.as_str()).replace('_', " ");
        labels::concept(&key).unwrap_or(&key) == "election date"
    };
    let entry = infobox.entries.iter().find(dated)?;
    let day = days(entry.value).pop()?;
    Some((day.value, day.provenance.span))
}

impl ElectionBox {
    /// Returns the contestants that the infobox names.
    pub fn contestants(&self) -> &[Election] {
        &self.contestants
    }

    /// Adds rows of a box that an extraction of text left as a table over the text.
    pub fn add(&mut self, rows: Vec<Election>) {
        let of_box = |row| Election { basis: Some(Basis::Infobox), ..row };
        self.contestants.extend(rows.into_iter().map(of_box));
    }

    /// Whether the infobox has nothing that rows of tables lack.
    fn is_empty(&self) -> bool {
        self.contestants.is_empty()
            && self.dates.is_empty()
            && self.body.is_none()
            && self.seats_total.is_none()
    }

    /// Whether a row is of the page's own election: it has its label, or it has the same kind and date.
    fn is_of(&self, row: &Election) -> bool {
        let same = |own: &Located<Date>| {
            let date = row.date.as_ref();
            date.is_some_and(|date| *date == own.value || date.is_year_of(&own.value))
        };
        // the primary that a section of the page is about is another election
        let other_kind = row.kind.is_some() && self.kind.is_some() && row.kind != self.kind;
        (row.election == self.label && !other_kind)
            || (row.kind.is_some() && row.kind == self.kind && self.dates.iter().any(same))
    }

    /// Returns the date of a round; without `round`, the range from the first day to the last. A single
    /// date is that of the whole election.
    fn date_of(&self, round: Option<u32>) -> Option<Located<Date>> {
        let (first, last) = (self.dates.first()?, self.dates.last()?);
        if let Some(round) = round {
            let own = round.checked_sub(1).and_then(|at| self.dates.get(at as usize));
            return own.or(Some(first)).cloned();
        }
        let (from, to) = (first.span(), last.span());
        let span = Span::new(from.start, to.end.max(from.end));
        let whole = match (&first.value, &last.value) {
            (Date::Point(start), Date::Point(end)) if start != end => {
                Some(Located::read(Date::Interval(Some(*start), Some(*end)), span))
            }
            _ => None,
        };
        whole.or_else(|| Some(first.clone()))
    }

    /// Joins the rows of the infobox with those of the page's tables. A contestant with a row in a table
    /// gets no other, but that row takes from the infobox what it lacks. Day, body and size of the body
    /// apply to every row of the page's own election.
    pub fn join(mut self, mut tabled: Vec<Election>) -> Vec<Election> {
        if self.is_empty() {
            return tabled;
        }
        for row in tabled.iter_mut().filter(|row| self.is_of(row)) {
            replace(row, ElectionField::Date, self.date_of(row.details.round).as_ref());
            set(row, ElectionField::Body, self.body.as_ref());
            set(row, ElectionField::SeatsTotal, self.seats_total.as_ref());
        }
        let mut called: HashMap<String, Vec<usize>> = HashMap::default();
        for (at, row) in tabled.iter().enumerate() {
            for name in names(row) {
                let rows = called.entry(name).or_default();
                if rows.len() < MAX_ROWS && rows.last() != Some(&at) {
                    rows.push(at);
                }
            }
        }
        let same = |a: &Option<Box<str>>, b: &Option<Box<str>>| match (a, b) {
            (Some(a), Some(b)) => bare(a) == bare(b),
            _ => false,
        };
        let mut rows = Vec::new();
        for from in std::mem::take(&mut self.contestants) {
            let mut places: Vec<usize> =
                names(&from).filter_map(|name| called.get(&name)).flatten().copied().collect();
            places.sort_unstable();
            let known = places.into_iter().filter(|at| {
                let row = &tabled[*at];
                (row.election == from.election || self.is_of(row))
                    && row.constituency == from.constituency
                    && (same(&row.party, &from.party)
                        || same(&row.candidate, &from.candidate)
                        || (distinctive_votes(row).is_some() && row.votes == from.votes))
            });
            // the infobox is about the last of several rounds; of equal rows the first is taken
            let round = |at: usize| tabled[at].details.round;
            let last = known.reduce(|best, at| if round(at) > round(best) { at } else { best });
            match last {
                Some(at) => complete(&mut tabled[at], from),
                None => rows.push(from),
            }
        }
        rows.extend(tabled);
        rows
    }
}

/// Sets a field of a row that is empty to a value of the whole election.
fn set<T: Clone + Into<Reading>>(
    row: &mut Election,
    field: ElectionField,
    value: Option<&Located<T>>,
) {
    if let Some(Located { value, provenance }) = value
        && row.value(field).is_empty()
    {
        row.set(field, value.clone(), *provenance);
    }
}

/// Sets a field of a row to a value of the whole election, in place of its own value.
fn replace<T: Clone + Into<Reading>>(
    row: &mut Election,
    field: ElectionField,
    value: Option<&Located<T>>,
) {
    if let Some(Located { value, provenance }) = value {
        row.replace(field, value.clone(), *provenance);
    }
}

/// Maximum number of rows of a page searched for one name: the rounds and places of an election.
const MAX_ROWS: usize = 1000;

/// The fields that a row of a table takes from the infobox.
const COMPLETED: [ElectionField; 6] = [
    ElectionField::Leader,
    ElectionField::Candidate,
    ElectionField::Votes,
    ElectionField::Share,
    ElectionField::Seats,
    ElectionField::Change,
];

/// Fills the empty fields of a row from another one.
fn complete(row: &mut Election, mut from: Election) {
    let is_empty = |field: &ElectionField| row.value(*field).is_empty();
    let empty: Vec<ElectionField> = COMPLETED.into_iter().filter(is_empty).collect();
    row.candidate = row.candidate.take().or(from.candidate);
    row.votes = row.votes.or(from.votes);
    row.share = row.share.or(from.share);
    row.seats = row.seats.or(from.seats);
    if let Some(leader) = from.details.leader.take_if(|_| row.details.leader.is_none()) {
        row.details.leader = Some(leader);
    }
    if let Some(change) = from.details.change.take_if(|_| row.details.change.is_none()) {
        row.details.change = Some(change);
    }
    row.evidence.extend(from.evidence.into_iter().filter(|one| empty.contains(&one.field())));
}

/// Returns the dates in a value; the days of `17 and 24 February 2013` are a date each.
fn days(value: Text<'_>) -> Vec<Located<Date>> {
    let mut dates = Vec::new();
    let text = value.as_str();
    for found in find_dates_in_value(text) {
        if let Date::Point(last) = found.date
            && last.qualifier == Qualifier::Exact
            && last.precision() == Precision::Day
            && let (Some(month), Some(last_day)) = (last.month, last.day)
        {
            let days = earlier_days(&text[..found.range.start], last_day);
            dates.extend(days.into_iter().filter_map(|(at, day)| {
                let point = match last.year {
                    Some(year) => Point::day(year, month, day),
                    None => Point::yearless(month, day),
                };
                let span = value.slice(at..found.range.end).span();
                Some(Located::read(Date::Point(point?), span))
            }));
        }
        dates.push(Located::read(found.date, value.slice(found.range).span()));
    }
    dates
}

/// Returns the days before a date that share its month, each with its offset: of `4, 11 and ` the fourth
/// and the eleventh.
fn earlier_days(before: &str, last: u8) -> Vec<(usize, u8)> {
    let mut days = Vec::new();
    let mut next = last;
    let mut before = before.trim_end();
    while let Some(rest) = day_joints().find_map(|joint| before.strip_suffix(joint)) {
        let rest = rest.trim_end();
        let at = rest.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let day = rest[at..].parse::<u8>().ok().filter(|day| rest.len() - at <= 2 && *day < next);
        let Some(day) = day else { break };
        days.push((at, day));
        next = day;
        before = rest[..at].trim_end();
    }
    days.reverse();
    days
}

/// Returns the words and marks that join days of one month.
fn day_joints() -> impl Iterator<Item = &'static str> {
    AND.iter().copied().chain(["&", ","])
}

/// Returns the body in `All 120 seats in the Diet of Ruritania`.
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

/// Splits `popular vote1` into name and number.
fn numbered(key: &str) -> Option<(&str, usize)> {
    let name = key.trim_end_matches(|c: char| c.is_ascii_digit());
    Some((name.trim_end(), key[name.len()..].parse().ok()?))
}

/// Returns the first number in a text: `All 550 seats of the …`.
fn leading_count(text: Text<'_>) -> Option<Located<i64>> {
    let mut end = 0;
    text.as_str().split_inclusive(char::is_whitespace).find_map(|word| {
        end += word.len();
        let value = read_count(word.trim_end())?;
        let span = text.slice(end - word.len()..end).trim().span();
        Some(Located::read(value, span))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_days_of_one_month_are_a_date_each() {
        for (text, expected) in [
            ("17 and 24 February 2013", &["2013-02-17", "2013-02-24"][..]),
            ("4, 11 & 17 April 2011", &["2011-04-04", "2011-04-11", "2011-04-17"]),
            ("20 September 1998", &["1998-09-20"]),
            ("12 May 1991 and 2 June 1991", &["1991-05-12", "1991-06-02"]),
            ("All 30 and 24 February 2013", &["2013-02-24"]),
            ("1990", &["1990"]),
        ] {
            let days = days(Text::new(text, 0..text.len()));
            let days: Vec<String> = days.iter().map(|day| day.value.to_string()).collect();
            assert_eq!(days, expected, "{text}");
        }
    }
}
