//! X001: a sentence and a table row that give one result differently.
//!
//! A sentence is compared only if it clearly speaks of one row: a figure of a district, a poll or an
//! alliance may differ.

use std::collections::{HashMap, HashSet};

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lexicon::claims::{ELECTION_PHRASES, PART_WORDS, WINNING_WORDS};
use crate::lexicon::cues::SUBJECT_PRONOUNS;
use crate::lexicon::elections::ELECTION_WORDS;
use crate::lint::Analysis;
use crate::lint::blocks::BlockSpans;
use crate::lint::dates::overlap;
use crate::lint::evidence::span_of;
use crate::lint::figures::{Measure, figures};
use crate::markup::Text;
use crate::model::{Date, Election, ElectionField, Span, fold};
use crate::nlp::discourse::Discourse;
use crate::nlp::mention::{EntityRef, mentions};
use crate::nlp::passage::Passage;
use crate::table::context::kind_in;
use crate::values::date::find_dates;
use crate::values::text::has_word;

pub static RULE: Rule = Rule {
    code: "X001",
    severity: Severity::Warning,
    topic: Topic::Conflict,
    summary: "The prose and a table give different values for one result.",
    meaning: "A sentence gives the votes, the share, the seats or the polling day of the party's result in an election, and a table row gives another value, beyond rounding. `elections` returns the row.",
    example: "In the 2015 general election it won 60,396 votes.\n\n| Election | Votes |\n| 2015 | 60,936 |",
    help: "check the source for the right value",
};

/// Reports the figures and polling days of the prose that differ from those of the table row.
pub fn check(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    if analysis.elections.is_empty() {
        return;
    }
    let results = Results::of(analysis);
    let mut above: Option<(Span, &Election)> = None;
    for passage in analysis.passages.iter() {
        let sentence = passage.sentence.text;
        let adjoins = above.as_ref().is_some_and(|(span, _)| {
            let here = sentence.span();
            span.end <= here.start && here.start - span.end < 4
        });
        let previous = above.take().filter(|_| adjoins).map(|(_, row)| row);
        let Some(row) = row_of(analysis, &results, &passage, previous) else { continue };
        above = Some((sentence.span(), row));
        let has_word_of =
            |list: &[&str]| passage.sentence.words().iter().any(|word| list.contains(&word.key));
        if has_word_of(&PART_WORDS) {
            continue;
        }
        compare_polling_day(&results, sentence, row, diagnostics);
        if has_word_of(&WINNING_WORDS) {
            compare_figures(&results, sentence, row, diagnostics);
        }
    }
}

/// The results of a document, to be found again for each of its sentences.
struct Results<'r> {
    rows: &'r [Election],
    /// Indices by year and folded name of the party, one more than [`MAX_ROWS`] at most; those of the document's own
    /// party under no name too.
    by_year: HashMap<(i32, Option<String>), Vec<usize>>,
    /// All dates.
    dates: HashSet<&'r Date>,
    /// All values of each measure, the numbers of seats in the infobox among them, in ascending order.
    values: HashMap<Measure, Vec<f64>>,
    tables: BlockSpans,
}

impl<'r> Results<'r> {
    fn of(analysis: &Analysis<'r, '_>) -> Self {
        let rows = analysis.elections;
        let mut by_year: HashMap<(i32, Option<String>), Vec<usize>> = HashMap::new();
        for (index, row) in rows.iter().enumerate() {
            let Some(year) = row.date.as_ref().and_then(Date::year) else { continue };
            let party = row.party.as_deref().map(|party| Some(fold(party)));
            for of in row.party_id.as_ref().map(|_| None).into_iter().chain(party) {
                let known = by_year.entry((year, of)).or_default();
                if known.len() <= MAX_ROWS {
                    known.push(index);
                }
            }
        }
        let held = analysis.party.map_or(&[][..], |party| &party.seats).iter();
        let held =
            held.flat_map(|seats| [seats.won, seats.total]).flatten().map(|seats| seats as f64);
        let mut values: HashMap<Measure, Vec<f64>> = HashMap::new();
        for measure in [Measure::Votes, Measure::Share, Measure::Seats] {
            let rows = rows.iter().filter_map(|row| measure.of(row));
            let mut all: Vec<f64> =
                rows.chain(held.clone().filter(|_| measure == Measure::Seats)).collect();
            all.sort_by(f64::total_cmp);
            values.insert(measure, all);
        }
        Results {
            rows,
            by_year,
            dates: rows.iter().filter_map(|row| row.date.as_ref()).collect(),
            values,
            tables: BlockSpans::of_tables(analysis.page),
        }
    }

    /// Returns the results of a year that a party has under any of these folded names, or that are the document's own.
    fn in_year(&self, year: i32, names: Vec<String>, is_own: bool) -> Vec<&'r Election> {
        let own = is_own.then_some(None);
        let keys = names.into_iter().map(Some).chain(own);
        let mut found: Vec<usize> =
            keys.filter_map(|key| self.by_year.get(&(year, key))).flatten().copied().collect();
        found.sort_unstable();
        found.dedup();
        found.into_iter().map(|index| &self.rows[index]).collect()
    }
}

/// Returns the row that a sentence speaks of: the result of the only organisation that it names, in the
/// only year and the kind of election that it names.
///
/// A sentence that names no date and begins with the document's own organisation continues the sentence
/// before it, which spoke of `previous`.
fn row_of<'r>(
    analysis: &Analysis<'r, '_>,
    results: &Results<'r>,
    passage: &Passage<'_>,
    previous: Option<&'r Election>,
) -> Option<&'r Election> {
    let sentence = &passage.sentence;
    let text = sentence.text.as_str();
    let dates = find_dates(text);
    let named = mentions(sentence, &[], analysis.registry, &Discourse::default());
    let has_place = named.iter().any(|mention| matches!(mention.entity, EntityRef::Place(_)));
    let mut organisations: Vec<&EntityRef> =
        named.iter().map(|mention| &mention.entity).filter(|who| who.is_organisation()).collect();
    organisations.dedup();
    if has_place || organisations.len() > 1 {
        return None;
    }
    if dates.is_empty() {
        let begins_with_pronoun =
            sentence.words().first().is_some_and(|word| SUBJECT_PRONOUNS.contains(word.key));
        let begins_with_own = named
            .first()
            .is_some_and(|mention| mention.entity == EntityRef::Own && mention.tokens.start == 0);
        return previous.filter(|_| begins_with_pronoun || begins_with_own);
    }
    let years: Vec<Option<i32>> = dates.iter().map(|found| found.date.year()).collect();
    let year = years.first().copied().flatten()?;
    if !has_word(text, &ELECTION_WORDS) || years.iter().any(|other| *other != Some(year)) {
        return None;
    }
    let (names, is_own) = match organisations.first() {
        Some(EntityRef::Organisation(label)) => (analysis.registry.names_of(label)?, false),
        Some(EntityRef::Own) => (analysis.registry.own()?, true),
        _ => return None,
    };
    let in_year = results.in_year(year, names.iter().map(|name| fold(name)).collect(), is_own);
    if in_year.len() > MAX_ROWS {
        return None;
    }
    let kind = kind_in(text);
    let rows: Vec<&Election> = in_year
        .iter()
        .copied()
        .filter(|row| kind.is_none() || row.kind == kind)
        .filter(|row| {
            row.date
                .as_ref()
                .is_some_and(|date| dates.iter().any(|found| share_month(&found.date, date)))
        })
        .collect();
    // Without a kind the year must have one election.
    let is_known = kind.is_some() || in_year.len() == 1;
    match rows.as_slice() {
        [row] if is_known && row.constituency.is_none() => Some(row),
        _ => None,
    }
}

/// The most results of one year among which a sentence can mean one.
const MAX_ROWS: usize = 200;

/// Whether two dates of one year can be in one month.
fn share_month(one: &Date, other: &Date) -> bool {
    match (one, other) {
        (Date::Point(one), Date::Point(other)) => {
            one.month.is_none() || other.month.is_none() || one.month == other.month
        }
        _ => overlap(one, other),
    }
}

/// Reports the figures of a sentence that no row and no infobox has, and that its row gives nearly so.
fn compare_figures(
    results: &Results<'_>,
    sentence: Text<'_>,
    row: &Election,
    diagnostics: &mut Diagnostics<'_>,
) {
    let figures = figures(sentence.as_str());
    for figure in &figures {
        let measure = figure.measure;
        let same = figures.iter().filter(|other| other.measure == measure);
        if same.take(2).count() > 1 || figure.agrees_with_any(&results.values[&measure]) {
            continue;
        }
        let cell = span_of(row, measure.field());
        let Some((value, cell)) = measure.of(row).zip(cell) else { continue };
        if !figure.is_near(value) || results.tables.around(cell).is_none() {
            continue;
        }
        let written = sentence.slice(figure.range.clone());
        let date = row.date.as_ref().map(ToString::to_string).unwrap_or_default();
        let message = format!(
            "the prose gives {} as the {} of {date}, the table {value}{}",
            written.as_str(),
            measure.field(),
            if measure == Measure::Share { "%" } else { "" }
        );
        diagnostics.report_with(&RULE, written.span(), message, related(cell));
    }
}

/// Reports a polling day that is another day of the same month in the table.
fn compare_polling_day(
    results: &Results<'_>,
    sentence: Text<'_>,
    row: &Election,
    diagnostics: &mut Diagnostics<'_>,
) {
    let dates = find_dates(sentence.as_str());
    let [found] = dates.as_slice() else { return };
    let (Date::Point(prose), Some(Date::Point(table))) = (&found.date, &row.date) else { return };
    let days = prose.day.zip(table.day);
    let differs = days.is_some_and(|(prose, table)| prose != table) && prose.month == table.month;
    let before = sentence.as_str()[..found.range.start].trim_end();
    let before = fold(before.trim_end_matches(" the"));
    let is_of_election = ELECTION_PHRASES.iter().any(|words| before.ends_with(words));
    let is_known = results.dates.contains(&found.date);
    let cell = span_of(row, ElectionField::Date).filter(|_| differs && is_of_election && !is_known);
    if let Some(cell) = cell {
        let span = sentence.slice(found.range.clone()).span();
        let message = format!("the prose dates the election {}, the table {table}", found.date);
        diagnostics.report_with(&RULE, span, message, related(cell));
    }
}

fn related(cell: Span) -> Vec<(Span, String)> {
    vec![(cell, "the table".to_owned())]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, party_page};

    #[test]
    fn results_in_prose_and_table() {
        let table = "| Election | Votes | % | Seats |\n| 2011 | 58,716 | 12.9% | 5 / 50 |\n| June 2015 | 60,396 | 13.0% | 6 / 50 |\n| Nov. 2015 | 83,057 | 17.2% | 7 / 50 |\n| 7 June 2020 | 90,100 | 18.1% | 8 / 50 |\n";
        for (prose, expected) in [
            ("In the general election of June 2015 the party won 60,396 votes or 13.0%.", None),
            (
                "In the general election of June 2015 the party won 60,936 votes or 13.0%.",
                Some("60,936"),
            ),
            // continued in the next sentence
            ("RP stood in the general election of 2011. It won 57,816 votes.", Some("57,816")),
            ("RP stood in the general election of 2011. It won 58,716 votes.", None),
            // rounded
            ("In the 2011 general election it won about 59,000 votes and 13%.", None),
            ("In the 2011 general election the party won 58,700 votes.", None),
            // the number of another election
            ("In the 2011 general election it won 60,396 votes.", None),
            // which of the two elections of the year?
            ("In the 2015 general election the party won 70,000 votes.", None),
            // a part of it, another kind, a poll, an alliance, another party
            ("In the 2011 general election the party won 30,716 votes in the province.", None),
            ("In the 2011 local elections the party won 50,000 votes.", None),
            ("In the 2011 general election the party had 12.1% in the polls.", None),
            ("In the 2011 general election the Mill Party won 50,000 votes.", None),
            ("In the 2011 general election the party won 14.2% of the vote.", Some("14.2%")),
            ("In the 2011 general election the party won 4 seats.", Some("4")),
            ("In the 2011 general election the party won 5 of the 50 seats.", None),
            ("The party stood in the general election of 14 June 2020.", Some("14 June 2020")),
            ("The party stood in the general election of 7 June 2020.", None),
            ("The party met on 14 June 2020 for the general election.", None),
        ] {
            let expected: Vec<(&Rule, &str)> =
                expected.into_iter().map(|text| (&RULE, text)).collect();
            let page = party_page("- Abbreviation: RP\n", prose, table);
            assert_findings("a.txt", &page, &expected);
        }
    }
}
