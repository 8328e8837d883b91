//! Doubts about tables of results: cells that are told once, seats above their total, and the figures
//! of one election that do not go together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::diagnostic::{Code, Diagnostic, Diagnostics, Topic};
use crate::lexicon::elections::{CONSTITUENCY_WORDS, ELECTION_WORDS, RESULT_WORDS};
use crate::lexicon::subjects::PageType;
use crate::lint::result::{Contest, contests};
use crate::lint::{Read, holds, place};
use crate::markup::{Block, Page, TableBlock, Text};
use crate::model::{Election, Span};
use crate::nlp::passage::caption;
use crate::values::number::read_seats;
use crate::values::text::{has_word, is_blank};

/// Drops the doubts about tables of a page that is about no party and speaks of an election in no title,
/// heading or caption: what was taken for a result there is probably none.
pub fn of_results(page: &Page<'_>, page_type: Option<PageType>, diagnostics: &mut Diagnostics<'_>) {
    let is_of_table = |one: &Diagnostic| one.code.topic() == Topic::Table;
    if page_type == Some(PageType::Party) || !diagnostics.gathered().iter().any(is_of_table) {
        return;
    }
    // schools are primary too, and races have results
    let tells = |word: &&str| !["primary", "poll", "result", "results"].contains(word);
    let words: Vec<&str> =
        ELECTION_WORDS.iter().chain(RESULT_WORDS.iter()).copied().filter(tells).collect();
    let speaks = |text: &str| has_word(text, &words) || has_word(text, CONSTITUENCY_WORDS);
    let told = page.title.is_none_or(|title| speaks(title.as_str()))
        || page.blocks.iter().any(|block| match block {
            Block::Heading(heading) => speaks(heading.text.as_str()),
            Block::Table(table) => {
                let mut first = table.rows.first().into_iter().flat_map(|row| &row.cells);
                first.any(|cell| has_word(cell.as_str(), &words))
            }
            block => caption(block).is_some(),
        });
    if !told {
        diagnostics.retain(|one, _| !is_of_table(one));
    }
}

/// Tells once what several cells share: of a column of which many misfit, and of a row, the first. Of a
/// cell of marks only, such as that of a footnote, nothing is told.
pub fn dedup(page: &Page<'_>, diagnostics: &mut Diagnostics<'_>) {
    /// So many of a column, and one in so many of its cells, tell that it is not what its header says.
    const ENOUGH: usize = 3;
    const ONE_IN: usize = 4;
    let says = |text: &str| text.contains(|c: char| c.is_alphabetic() || c.is_ascii_digit());
    diagnostics.retain(|one, text| {
        one.code != Code::CellType || text.get(one.span.range()).is_none_or(says)
    });
    if !diagnostics.gathered().iter().any(|one| one.code == Code::CellType) {
        return;
    }
    for table in tables(page) {
        let Some(whole) = span_of(table) else { continue };
        let misfits = diagnostics.gathered().iter();
        let misfits = misfits.filter(|one| one.code == Code::CellType && holds(whole, one.span));
        let mut misfits: Vec<Span> = misfits.map(|one| one.span).collect();
        if misfits.len() < 2 {
            continue;
        }
        misfits.sort_unstable();
        let mut filled: Vec<usize> = Vec::new();
        let mut columns: BTreeMap<usize, BTreeSet<Span>> = BTreeMap::new();
        let mut rows: BTreeMap<usize, BTreeSet<Span>> = BTreeMap::new();
        for (number, row) in table.rows.iter().enumerate() {
            for (at, cell) in row.cells.iter().enumerate() {
                filled.resize(filled.len().max(at + 1), 0);
                filled[at] += usize::from(!is_blank(cell.as_str()));
                let span = cell.span();
                if misfits.binary_search(&span).is_ok() {
                    columns.entry(at).or_default().insert(span);
                    rows.entry(number).or_default().insert(span);
                }
            }
        }
        let is_odd = |(column, spans): &(&usize, &BTreeSet<Span>)| {
            spans.len() >= ENOUGH && spans.len() * ONE_IN >= filled[**column]
        };
        let odd: Vec<BTreeSet<Span>> =
            columns.iter().filter(is_odd).map(|(_, spans)| spans.clone()).collect();
        let told: BTreeSet<Span> = odd.iter().flatten().copied().collect();
        odd.iter().for_each(|spans| tell_first(spans, "column", diagnostics));
        for spans in rows.into_values() {
            let left: BTreeSet<Span> = spans.difference(&told).copied().collect();
            tell_first(&left, "row", diagnostics);
        }
    }
}

/// Of misfits in a column or row keeps the first, and says there how many more there are.
fn tell_first(spans: &BTreeSet<Span>, of: &str, diagnostics: &mut Diagnostics<'_>) {
    let Some(first) = spans.first().filter(|_| spans.len() > 1) else { return };
    let more = spans.len() - 1;
    diagnostics.retain(|one, _| {
        one.code != Code::CellType || one.span == *first || !spans.contains(&one.span)
    });
    let told = diagnostics.gathered().iter_mut();
    for one in told.filter(|one| one.code == Code::CellType && one.span == *first) {
        one.message.push_str(&match more {
            1 => format!("; and so is 1 more cell of this {of}"),
            _ => format!("; and so are {more} more cells of this {of}"),
        });
    }
}

/// Reports seats above their total, shares above the whole, and rows that imply other totals.
pub fn check(read: &Read<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    too_many_seats(read, diagnostics);
    for contest in contests(read) {
        let odd = totals_apart(&contest, read, diagnostics);
        if !odd {
            shares_above_whole(&contest, diagnostics);
        }
    }
}

/// Turns the misfit of a cell such as `62 / 60` into what it is, and compares the columns of seats.
fn too_many_seats(read: &Read<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    let mut cells: HashMap<Span, Text<'_>> = HashMap::new();
    if diagnostics.gathered().iter().any(|one| one.code == Code::CellType) {
        for table in tables(read.page) {
            cells.extend(
                table.rows.iter().flat_map(|row| &row.cells).map(|cell| (cell.span(), *cell)),
            );
        }
    }
    for one in diagnostics.gathered().iter_mut().filter(|one| one.code == Code::CellType) {
        if let Some(cell) = cells.get(&one.span)
            && let Some((won, Some(total))) = read_seats(cell.as_str())
            && won > total
        {
            one.code = Code::SeatsAboveTotal;
            one.message = too_many(won, total);
        }
    }
    for row in read.elections {
        if let (Some(won), Some(total)) = (row.seats, row.seats_total)
            && won > total
            && let Some(span) = place(row, "seats")
        {
            let of = place(row, "seats_total").filter(|of| *of != span);
            let related = of.map(|of| (of, format!("there are {total} seats")));
            diagnostics.report_with(
                Code::SeatsAboveTotal,
                span,
                too_many(won, total),
                related.into_iter().collect(),
            );
        }
    }
}

/// That more seats are won than there are.
pub fn too_many(won: i64, total: i64) -> String {
    format!("{won} seats are more than the {total} that there are")
}

/// Reports the rows whose votes and share together imply a total that is tenfold that of the others, or
/// a tenth. Returns whether there is one.
fn totals_apart(
    contest: &Contest<'_>,
    read: &Read<'_, '_>,
    diagnostics: &mut Diagnostics<'_>,
) -> bool {
    /// Rounding alone moves a total by no more than this part of it.
    const EXACT: f64 = 0.2;
    const TENFOLD: f64 = 8.0;
    let total = |row: &&'_ Election| -> Option<(f64, Span, Span)> {
        let (votes, share) = (row.votes?, row.share?);
        let (votes_at, share_at) = (place(*row, "votes")?, place(*row, "share")?);
        let written = read.document.text.get(share_at.range())?;
        let decimals = written
            .split(['.', ','])
            .nth(1)
            .map_or(0, |behind| behind.bytes().take_while(u8::is_ascii_digit).count());
        let step = 0.5 / 10_f64.powi(i32::try_from(decimals).ok()?);
        let exact = share > 0.0 && step / share <= EXACT && votes >= 20;
        exact.then(|| (votes as f64 / share * 100.0, votes_at, share_at))
    };
    let totals: Vec<(f64, Span, Span)> = contest.rows.iter().filter_map(total).collect();
    let mut sorted: Vec<f64> = totals.iter().map(|(total, ..)| *total).collect();
    sorted.sort_by(f64::total_cmp);
    let Some(&middle) = sorted.get(sorted.len() / 2) else { return false };
    let is_apart = |total: f64| total > middle * TENFOLD || total * TENFOLD < middle;
    let apart: Vec<&(f64, Span, Span)> =
        totals.iter().filter(|(total, ..)| is_apart(*total)).collect();
    let few = totals.len() >= 3 && apart.len() * 4 <= totals.len().max(4);
    let like = totals.iter().find(|(total, ..)| !is_apart(*total));
    let Some((usual, votes_of_usual, _)) = like.filter(|_| few) else { return false };
    for (total, votes, share) in &apart {
        let message = format!(
            "the votes and the share of this row imply some {} votes in all, those of another row {}",
            rounded(*total),
            rounded(*usual)
        );
        let related = vec![
            (*share, "the share".to_owned()),
            (*votes_of_usual, format!("this row implies some {}", rounded(*usual))),
        ];
        diagnostics.report_with(Code::TotalsApart, *votes, message, related);
    }
    !apart.is_empty()
}

/// A number with three digits that count.
fn rounded(number: f64) -> i64 {
    let step = 10_f64.powf((number.max(1.0).log10().floor() - 2.0).max(0.0));
    ((number / step).round() * step) as i64
}

/// Reports the largest share of a contest whose shares add up to more than the whole.
///
/// Nothing is told where something explains it: a coalition beside its members, contestants that stand
/// there twice, several votes for each voter, or votes that add up in the same way.
fn shares_above_whole(contest: &Contest<'_>, diagnostics: &mut Diagnostics<'_>) {
    const WHOLE: f64 = 100.5;
    const MAX_ROWS: usize = 200;
    let mut shares: Vec<(Span, f64, Option<i64>)> = Vec::new();
    for row in &contest.rows {
        let Some((share, span)) = row.share.zip(place(*row, "share")) else { continue };
        if !shares.iter().any(|(known, ..)| *known == span) {
            shares.push((span, share, row.votes));
        }
        if shares.len() > MAX_ROWS {
            return;
        }
    }
    let sum: f64 = shares.iter().map(|(_, share, _)| share).sum();
    if sum <= WHOLE || shares.len() < 2 || contest.has_twins() {
        return;
    }
    let several = (2..=5).any(|votes| (sum - 100.0 * f64::from(votes)).abs() < 3.0);
    if several || sum > 180.0 || is_summed_up(&shares) {
        return;
    }
    // with the votes it can be told which share is wrong
    let votes: Option<Vec<i64>> = shares.iter().map(|(_, _, votes)| *votes).collect();
    let wrong = match &votes {
        Some(votes) => {
            let all: i64 = votes.iter().sum();
            let apart = |(_, share, votes): &&(Span, f64, Option<i64>)| {
                let expected = votes.unwrap_or_default() as f64 / all.max(1) as f64 * 100.0;
                share - expected > 0.5 && *share > expected * 1.02
            };
            let wrong: Vec<&(Span, f64, Option<i64>)> = shares.iter().filter(apart).collect();
            // where all are, the shares are of something else than these votes
            match wrong.as_slice() {
                [one] => Some(**one),
                _ => return,
            }
        }
        None => None,
    };
    let largest = shares.iter().copied().max_by(|one, other| one.1.total_cmp(&other.1));
    let Some((span, ..)) = wrong.or(largest) else { return };
    let message =
        format!("the {} shares of this election add up to {sum:.1} percent", shares.len());
    let related = shares
        .iter()
        .filter(|(other, ..)| *other != span && wrong.is_none())
        .take(1)
        .map(|(other, ..)| (*other, "one of the others".to_owned()))
        .collect();
    diagnostics.report_with(Code::SharesAboveWhole, span, message, related);
}

/// Whether one of the shares is the sum of a run of others: that of a coalition beside its members.
fn is_summed_up(shares: &[(Span, f64, Option<i64>)]) -> bool {
    let near = |one: f64, other: f64, rows: usize| (one - other).abs() <= 0.06 * (rows + 1) as f64;
    (0..shares.len()).any(|from| {
        let mut sum = 0.0;
        (from..shares.len()).any(|to| {
            sum += shares[to].1;
            let rows = to - from + 1;
            let run = from..=to;
            rows >= 2
                && shares.iter().enumerate().any(|(at, (_, share, _))| {
                    !run.contains(&at) && *share > 1.0 && near(*share, sum, rows)
                })
        })
    })
}

fn tables<'p, 'a>(page: &'p Page<'a>) -> impl Iterator<Item = &'p TableBlock<'a>> {
    page.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

fn span_of(table: &TableBlock<'_>) -> Option<Span> {
    let (first, last) = (table.rows.first()?, table.rows.last()?);
    Some(Span::new(first.span.start, last.span.end.max(first.span.end)))
}
