//! What the prose says beside what the tables and the infobox say.
//!
//! A sentence is compared only where it is plain which result, or which fact of the party, it is about:
//! a number of a district, a poll or an alliance that differs is no doubt.

use std::ops::Range;

use crate::diagnostic::{Code, Diagnostics};
use crate::lexicon::checks::{
    LATER_FOUNDING, MEMBER_WORDS, PART_WORDS, PAST_LEADER_WORDS, ROUGH_WORDS, SEAT_WORDS,
    WINNING_WORDS,
};
use crate::lexicon::elections::ELECTION_WORDS;
use crate::lint::{Read, agree, boxed, is_plain, place, places_in, tables};
use crate::markup::Text;
use crate::model::{Date, Election, EventKind, Party, Reading, Span, fold};
use crate::nlp::attribute::{facts as own_facts, leader_in};
use crate::nlp::mention::{EntityRef, mentions};
use crate::nlp::passage::Passage;
use crate::table::context::kind_in;
use crate::values::date::{find_dates, find_dates_in_value};
use crate::values::number::{read_count, read_percent};

/// Reports where the prose does not go with the rest of the document.
pub fn check(read: &Read<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    if !read.elections.is_empty() {
        results(read, diagnostics);
    }
    if let Some(party) = read.party.filter(|_| read.page.infobox().is_some()) {
        founding(read, party, diagnostics);
        leader(read, party, diagnostics);
        membership(read, party, diagnostics);
    }
}

/// What a number of a sentence counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Figure {
    Votes,
    Share,
    Seats,
}

impl Figure {
    fn field(self) -> &'static str {
        match self {
            Figure::Votes => "votes",
            Figure::Share => "share",
            Figure::Seats => "seats",
        }
    }

    fn of(self, row: &Election) -> Option<f64> {
        match self {
            Figure::Votes => row.votes.map(|votes| votes as f64),
            Figure::Share => row.share,
            Figure::Seats => row.seats.map(|seats| seats as f64),
        }
    }
}

/// A number of a sentence with its unit.
#[derive(Debug, Clone, PartialEq)]
struct Stated {
    figure: Figure,
    value: f64,
    /// How far it may be from what it rounds.
    rounding: f64,
    range: Range<usize>,
}

impl Stated {
    fn agrees(&self, value: f64) -> bool {
        (self.value - value).abs() <= self.rounding + 1e-9
    }

    /// Whether a value could be the same number with a slip in it, and not another thing.
    fn is_near(&self, value: f64) -> bool {
        let (less, more) = (self.value.min(value), self.value.max(value));
        more <= less * 2.0 || (self.figure == Figure::Seats && more - less <= 3.0)
    }
}

/// The votes, shares and seats that a sentence gives.
fn figures(text: &str) -> Vec<Stated> {
    let mut found = Vec::new();
    let words: Vec<(usize, &str)> = text
        .split_whitespace()
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        .collect();
    let plain = |at: usize| {
        words
            .get(at)
            .map_or("", |(_, word)| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%'))
    };
    for (at, (start, word)) in words.iter().enumerate() {
        let number = word.trim_start_matches(['(', '[', '"']);
        let inner = start + word.len() - number.len();
        let number = number.trim_end_matches(['.', ',', ';', ')', ']', ':', '"']);
        if !number.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let next = plain(at + 1).to_lowercase();
        let figure = match next.as_str() {
            _ if number.ends_with('%') => Figure::Share,
            "percent" => Figure::Share,
            "per" if plain(at + 2) == "cent" => Figure::Share,
            "vote" | "votes" => Figure::Votes,
            next if SEAT_WORDS.contains(&next) => Figure::Seats,
            _ => continue,
        };
        let before = |back: usize| at.checked_sub(back).map_or("", &plain).to_lowercase();
        // `12 of the 60 seats`: the number is that of the whole
        let is_whole = before(1) == "of" || (before(1) == "the" && before(2) == "of");
        let rough = [before(1), before(2)].iter().any(|word| ROUGH_WORDS.contains(&word.as_str()));
        let value = match figure {
            Figure::Share => read_percent(number),
            Figure::Votes | Figure::Seats => read_count(number).map(|count| count as f64),
        };
        let Some(value) = value.filter(|_| !(is_whole && figure == Figure::Seats)) else {
            continue;
        };
        let step = match figure {
            Figure::Share => {
                let digits = |behind: &str| behind.bytes().filter(u8::is_ascii_digit).count();
                let decimals = number.split(['.', ',']).nth(1).map_or(0, digits);
                10_f64.powi(-i32::try_from(decimals).unwrap_or(0))
            }
            Figure::Votes => {
                let digits = number.replace([',', '.'], "");
                let zeros = digits.len() - digits.trim_end_matches('0').len();
                if zeros >= 2 { 10_f64.powi(i32::try_from(zeros).unwrap_or(0)) } else { 0.0 }
            }
            Figure::Seats => 0.0,
        };
        let rounding = if rough { step.max(value * 0.1) } else { step };
        found.push(Stated { figure, value, rounding, range: inner..inner + number.len() });
    }
    found
}

/// A sentence about one result of one contestant.
struct About<'r> {
    rows: Vec<&'r Election>,
}

fn results(read: &Read<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    let mut above: Option<(Span, Vec<&Election>)> = None;
    for passage in read.passages {
        let text = passage.sentence.text;
        let adjoins = above.as_ref().is_some_and(|(span, _)| {
            let here = text.span();
            span.end <= here.start && here.start - span.end < 4
        });
        let carried = above.take().filter(|_| adjoins).map(|(_, rows)| rows);
        let Some(about) = about(read, passage, carried) else { continue };
        above = Some((text.span(), about.rows.clone()));
        let plain = !passage.sentence.words().iter().any(|word| PART_WORDS.contains(&word.key));
        if !plain {
            continue;
        }
        polling_day(read, passage, &about, diagnostics);
        let wins = passage.sentence.words().iter().any(|word| WINNING_WORDS.contains(&word.key));
        if wins {
            compare(read, text, &about, diagnostics);
        }
    }
}

/// The rows that a sentence speaks of: those of the only organisation that it names, in the only year
/// and of the kind that it names. `carried` are those of the sentence before, for one that goes on.
fn about<'r>(
    read: &Read<'r, '_>,
    passage: &Passage<'_>,
    carried: Option<Vec<&'r Election>>,
) -> Option<About<'r>> {
    let sentence = &passage.sentence;
    let text = sentence.text.as_str();
    let dates = find_dates(text);
    let named = mentions(sentence, &[], read.registry);
    let places = named.iter().any(|mention| matches!(mention.who, EntityRef::Place(_)));
    let mut who: Vec<&EntityRef> =
        named.iter().map(|mention| &mention.who).filter(|who| who.is_organisation()).collect();
    who.dedup();
    if places || who.len() > 1 {
        return None;
    }
    let begins_with_own =
        sentence.words().first().is_some_and(|word| matches!(word.key, "it" | "they"))
            || named
                .first()
                .is_some_and(|mention| mention.who == EntityRef::Own && mention.tokens.start == 0);
    if dates.is_empty() {
        let rows = carried.filter(|_| begins_with_own)?;
        return Some(About { rows });
    }
    let names: Vec<String> = match who.first() {
        Some(EntityRef::Organisation(label)) => {
            let known = read.registry.organisations().iter();
            let mut known = known.filter(|names| names.contains(label));
            known.next()?.iter().map(|name| fold(name)).collect()
        }
        Some(EntityRef::Own) => read.registry.own()?.iter().map(|name| fold(name)).collect(),
        _ => return None,
    };
    let years: Vec<Option<i32>> = dates.iter().map(|found| found.date.year()).collect();
    let year = years.first().copied().flatten()?;
    let speaks = crate::values::text::has_word(text, &ELECTION_WORDS);
    if !speaks || years.iter().any(|other| *other != Some(year)) {
        return None;
    }
    let own = matches!(who.first(), Some(EntityRef::Own));
    let is_of = |row: &&Election| {
        let party = row.party.as_deref().map(fold);
        (own && row.party_id.is_some()) || party.is_some_and(|party| names.contains(&party))
    };
    let in_year: Vec<&Election> = read
        .elections
        .iter()
        .filter(is_of)
        .filter(|row| row.date.as_ref().and_then(Date::year) == Some(year))
        .collect();
    let kind = kind_in(text);
    let rows: Vec<&Election> = in_year
        .iter()
        .copied()
        .filter(|row| kind.is_none() || row.kind == kind)
        .filter(|row| {
            row.date
                .as_ref()
                .is_some_and(|date| dates.iter().any(|found| same_month(&found.date, date)))
        })
        .collect();
    // without a kind or a month the year has to have one election
    let told = kind.is_some() || in_year.len() == 1;
    let whole = rows.iter().all(|row| row.constituency.is_none());
    (told && whole && rows.len() == 1).then_some(About { rows })
}

/// Whether two dates of one year can lie in one month.
fn same_month(one: &Date, other: &Date) -> bool {
    match (one, other) {
        (Date::Point(one), Date::Point(other)) => {
            one.month.is_none() || other.month.is_none() || one.month == other.month
        }
        _ => agree(one, other),
    }
}

/// Reports a number of a sentence that differs from its row.
fn compare(
    read: &Read<'_, '_>,
    text: Text<'_>,
    about: &About<'_>,
    diagnostics: &mut Diagnostics<'_>,
) {
    let stated = figures(text.as_str());
    for one in &stated {
        let figure = one.figure;
        if stated.iter().filter(|other| other.figure == figure).count() > 1 {
            continue;
        }
        let known = read.elections.iter().filter_map(|row| figure.of(row));
        let held = read.party.map_or(&[][..], |party| &party.seats).iter();
        let held =
            held.flat_map(|seats| [seats.won, seats.total]).flatten().map(|seats| seats as f64);
        let mut known = known.chain(held.filter(|_| figure == Figure::Seats));
        if known.any(|value| one.agrees(value)) {
            continue;
        }
        let Some(row) = about.rows.first() else { continue };
        let Some((value, cell)) = figure.of(row).zip(place(*row, figure.field())) else { continue };
        let in_table = tables(read.page).iter().any(|table| super::holds(*table, cell));
        if !one.is_near(value) || !in_table {
            continue;
        }
        let written = &text.as_str()[one.range.clone()];
        let of = row.date.as_ref().map(ToString::to_string).unwrap_or_default();
        diagnostics.report_with(
            Code::ProseAndTable,
            text.slice(one.range.clone()).span(),
            format!(
                "the prose gives {written} as the {} of {of}, the table {value}{}",
                figure.field(),
                if figure == Figure::Share { "%" } else { "" }
            ),
            vec![(cell, "the table".to_owned())],
        );
    }
}

/// Reports the day of an election that is another day of the same month in the table.
fn polling_day(
    read: &Read<'_, '_>,
    passage: &Passage<'_>,
    about: &About<'_>,
    diagnostics: &mut Diagnostics<'_>,
) {
    let text = passage.sentence.text;
    let dates = find_dates(text.as_str());
    let ([found], Some(row)) = (dates.as_slice(), about.rows.first()) else { return };
    let (Date::Point(prose), Some(Date::Point(table))) = (&found.date, &row.date) else { return };
    let days = prose.day.zip(table.day);
    let other = days.is_some_and(|(prose, table)| prose != table) && prose.month == table.month;
    // `elections on 7 June 2015`: the date is that of the election
    let before = text.as_str()[..found.range.start].trim_end();
    let before = fold(before.trim_end_matches(" the"));
    let of_election = ["election of", "elections of", "election on", "elections on", "held on"];
    let tied = of_election.iter().any(|words| before.ends_with(words));
    let known = read.elections.iter().any(|row| row.date.as_ref() == Some(&found.date));
    if let Some(cell) = place(*row, "date").filter(|_| other && tied && !known) {
        diagnostics.report_with(
            Code::ProseAndTable,
            text.slice(found.range.clone()).span(),
            format!("the prose has the election on {}, the table on {table}", found.date),
            vec![(cell, "the table".to_owned())],
        );
    }
}

/// Reports a founding date in the prose that cannot be that of the infobox.
fn founding(read: &Read<'_, '_>, party: &Party, diagnostics: &mut Diagnostics<'_>) {
    let boxes = boxed(read.page);
    let Some(cell) = places_in(&party.evidence, "founded", &boxes).next() else { return };
    let Some(founded) = party.founded.as_ref().filter(|founded| is_plain(founded)) else { return };
    let Some(infobox) = read.page.infobox() else { return };
    let entry = infobox.entries.iter().find(|entry| super::holds(entry.raw.span(), cell));
    let Some(entry) = entry else { return };
    let boxed: Vec<Date> =
        find_dates_in_value(entry.value.as_str()).into_iter().map(|found| found.date).collect();
    let mut told: Vec<(Date, Span)> = Vec::new();
    for statement in read.event_mentions.iter().filter(|one| one.kind == EventKind::Founding) {
        let words = statement.words;
        let later = words
            .iter()
            .any(|word| LATER_FOUNDING.iter().any(|beginning| word.key.starts_with(beginning)));
        for fact in own_facts(statement).into_iter().filter(|fact| fact.field == "founded") {
            let Reading::Date(date) = fact.reading else { continue };
            if boxed.iter().chain([founded]).any(|known| agree(known, &date)) {
                return;
            }
            if !later && is_plain(&date) {
                told.push((date, fact.span));
            }
        }
    }
    let [(date, span)] = told.as_slice() else { return };
    let relatives = !(party.predecessor.is_empty()
        && party.merger_of.is_empty()
        && party.split_from.is_empty());
    if relatives || date.year().is_none() {
        return;
    }
    diagnostics.report_with(
        Code::ProseAndInfobox,
        *span,
        format!("the prose has the party founded in {date}, the infobox in {founded}"),
        vec![(cell, "the infobox".to_owned())],
    );
}

/// Reports a person whom the prose calls the leader now, and the infobox does not name.
fn leader(read: &Read<'_, '_>, party: &Party, diagnostics: &mut Diagnostics<'_>) {
    let boxes = boxed(read.page);
    let Some(cell) = places_in(&party.evidence, "leader", &boxes).next() else { return };
    let Some(infobox) = read.page.infobox() else { return };
    // whoever holds any office there is no contradiction
    let named: String =
        infobox.entries.iter().map(|entry| fold(entry.value.as_str()) + "\n").collect();
    for passage in read.passages {
        let words = passage.sentence.words();
        let now = words.iter().any(|word| matches!(word.key, "is" | "current" | "currently"));
        let past = words.iter().any(|word| PAST_LEADER_WORDS.contains(&word.key));
        if !now || past || !find_dates(passage.sentence.text.as_str()).is_empty() {
            continue;
        }
        let Some((name, span)) = leader_in(&passage.sentence, read.registry) else { continue };
        let is_named =
            fold(&name).split([' ', '-']).any(|part| part.len() > 2 && named.contains(part));
        if !is_named {
            diagnostics.report_with(
                Code::ProseAndInfobox,
                span,
                format!("the prose has \"{name}\" lead the party, whom the infobox does not name"),
                vec![(cell, "the infobox".to_owned())],
            );
        }
    }
}

/// Reports a number of members that differs from that of the same year in the infobox.
fn membership(read: &Read<'_, '_>, party: &Party, diagnostics: &mut Diagnostics<'_>) {
    let boxes = boxed(read.page);
    let Some(cell) = places_in(&party.evidence, "membership", &boxes).next() else { return };
    let Some(membership) = &party.membership else { return };
    let (Some(count), Some(year), false) =
        (membership.count, membership.year, membership.approximate)
    else {
        return;
    };
    for passage in read.passages {
        let sentence = &passage.sentence;
        let text = sentence.text.as_str();
        let dates = find_dates(text);
        let [date] = dates.as_slice() else { continue };
        let named = mentions(sentence, &[], read.registry);
        let own = named.iter().filter(|mention| mention.who.is_organisation());
        let mut own = own.map(|mention| mention.who == EntityRef::Own).peekable();
        let of_own = own.peek().is_some() && own.all(|own| own);
        let partly = sentence.words().iter().any(|word| PART_WORDS.contains(&word.key));
        if !of_own || partly || date.date.year().map(i64::from) != Some(year) {
            continue;
        }
        let words = sentence.words();
        let counted = words
            .windows(2)
            .filter(|pair| MEMBER_WORDS.contains(&pair[1].key) && !pair[1].is_parted());
        let mut counts =
            counted.filter_map(|pair| Some((read_count(pair[0].text)?, pair[0].range())));
        let (Some((told, place)), None) = (counts.next(), counts.next()) else { continue };
        let digits = told.to_string();
        let zeros = digits.len() - digits.trim_end_matches('0').len();
        let rounding = 10_f64.powi(i32::try_from(zeros).unwrap_or(0));
        let (told_f, count_f) = (told as f64, count as f64);
        let near = told_f.max(count_f) <= 2.0 * told_f.min(count_f);
        if (told_f - count_f).abs() > rounding && near {
            diagnostics.report_with(
                Code::ProseAndInfobox,
                sentence.text.slice(place).span(),
                format!("the prose gives {told} members in {year}, the infobox {count}"),
                vec![(cell, "the infobox".to_owned())],
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_a_sentence() {
        let read = |text: &str| -> Vec<(Figure, f64)> {
            figures(text).into_iter().map(|one| (one.figure, one.value)).collect()
        };
        for (text, expected) in [
            (
                "They received a total of 60,396 votes or 0.13%.",
                vec![(Figure::Votes, 60_396.0), (Figure::Share, 0.13)],
            ),
            ("It won 12 seats (3.5 percent).", vec![(Figure::Seats, 12.0), (Figure::Share, 3.5)]),
            ("It won 12 of the 60 seats.", vec![]),
            ("In 2015 it had 3 leaders.", vec![]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
