//! Comparison of two profiles.

use std::fmt;

use crate::dataset::identity::index::{Compact, Index, Name, Symbol};
use crate::dataset::identity::score::{Feature, Score};
use crate::model::Date;
use crate::values::name::abbreviates;

/// Compares two profiles of an index.
pub fn compare(index: &Index, one: &Compact, other: &Compact) -> Score {
    compare_into(Score::explained(), index, one, other)
}

/// Compares two profiles as [`compare`] does, without texts that show how features compare.
pub fn compare_fast(index: &Index, one: &Compact, other: &Compact) -> Score {
    compare_into(Score::default(), index, one, other)
}

fn compare_into(mut score: Score, index: &Index, one: &Compact, other: &Compact) -> Score {
    country(one, other, &mut score);
    names(index, one, other, &mut score);
    abbreviations(index, one, other, &mut score);
    dates(one, other, &mut score);
    years(one, other, &mut score);
    match (one.website, other.website) {
        (Some(one), Some(other)) if one == other => {
            score.add(Feature::Website, 3.0, index.text(one))
        }
        (Some(_), Some(_)) => score.add(Feature::Website, -0.3, "different"),
        _ => {}
    }
    let people = shared(&one.people, &other.people);
    if let Some(first) = people.first() {
        let points = if people.len() > 1 { 2.8 } else { 1.8 };
        score.add(Feature::People, points, index.text(*first));
    } else if !one.people.is_empty() && !other.people.is_empty() {
        score.add(Feature::People, -0.4, "different");
    }
    if let Some(file) = shared(&one.files, &other.files).first() {
        score.add(Feature::File, 3.0, index.text(*file));
    }
    relatives(index, one, other, &mut score);
    score
}

fn country(one: &Compact, other: &Compact, score: &mut Score) {
    match (one.country, other.country) {
        (Some(one), Some(other)) if one == other => score.add(Feature::Country, 1.5, "same"),
        (Some(_), Some(_)) => score.add(Feature::Country, -5.0, "different"),
        _ => {}
    }
}

/// Similarity of two names.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Similarity {
    /// From 0, nothing in common, to 1, the same.
    share: f32,
    /// The weight of the words that they share.
    weight: f32,
    exact: bool,
    /// Whether one of them is without the words in brackets after it, and the other is not.
    bare: bool,
    /// The names.
    pair: (usize, usize),
}

fn names(index: &Index, one: &Compact, other: &Compact, score: &mut Score) {
    let mut best = Similarity::default();
    let mut exact = 0;
    for (at, name) in one.names.iter().enumerate() {
        for (place, known) in other.names.iter().enumerate() {
            let found = Similarity { pair: (at, place), ..similarity(index, name, known) };
            exact += usize::from(found.exact);
            let rank = |one: &Similarity| {
                (one.exact && !one.bare, one.exact, one.share * one.weight.min(1.0) + one.share)
            };
            if rank(&found) > rank(&best) {
                best = found;
            }
        }
    }
    let (Some(first), Some(second)) = (one.names.get(best.pair.0), other.names.get(best.pair.1))
    else {
        return;
    };
    let text = index.text(first.whole);
    if best.exact {
        let shared = index.is_shared(first.whole, one.country);
        let points = 2.6 + 2.4 * best.weight.min(1.0) - if best.bare { 1.2 } else { 0.0 };
        score.add(Feature::Name, points, text);
        if exact > 1 {
            score.add(Feature::SecondName, 1.0, exact);
        }
        if shared {
            score.add(Feature::SharedName, -2.0, text);
        }
    } else {
        let points = match best.share {
            share if share < 0.2 => -2.0,
            share => (5.0 * (share - 0.45) * best.weight.clamp(0.4, 1.0)).max(-1.5),
        };
        score.add(Feature::Words, points, format_args!("{text} ~ {}", index.text(second.whole)));
    }
}

fn similarity(index: &Index, one: &Name, other: &Name) -> Similarity {
    let sum = |words: &[Symbol]| words.iter().map(|word| index.weight(*word)).sum::<f32>();
    if one.whole == other.whole {
        let bare = one.is_bare != other.is_bare;
        let weight = sum(&one.words);
        return Similarity { share: 1.0, weight, exact: true, bare, pair: (0, 0) };
    }
    let (mut left, mut right) = (Vec::new(), Vec::new());
    let (mut at, mut place, mut weight) = (0, 0, 0.0);
    while at < one.words.len() || place < other.words.len() {
        match (one.words.get(at), other.words.get(place)) {
            (Some(word), Some(known)) if word == known => {
                weight += index.weight(*word);
                (at, place) = (at + 1, place + 1);
            }
            (Some(word), known) if known.is_none_or(|known| word < known) => {
                left.push(*word);
                at += 1;
            }
            (_, Some(known)) => {
                right.push(*known);
                place += 1;
            }
            _ => break,
        }
    }
    // forms of one word: "socialist" and "socialists"
    let mut alike = 0.0;
    for word in &left {
        let near = right.iter().position(|known| are_forms(index.text(*word), index.text(*known)));
        if let Some(near) = near {
            let known = right.swap_remove(near);
            alike += 0.8 * index.weight(*word).min(index.weight(known));
        }
    }
    let (first, second) = (sum(&one.words), sum(&other.words));
    let both = weight + alike;
    let share = match first + second > 0.0 {
        // of all words, and of those of the shorter name
        true => 1.4 * both / (first + second) + 0.3 * both / first.min(second),
        false => 0.0,
    };
    Similarity { share: share.min(0.98), weight: both, ..Similarity::default() }
}

/// Whether two words are probably forms or spellings of one.
fn are_forms(one: &str, other: &str) -> bool {
    const MIN: usize = 4;
    let lengths = (one.chars().count(), other.chars().count());
    if lengths.0.min(lengths.1) < MIN || lengths.0.abs_diff(lengths.1) > 3 {
        return false;
    }
    let common = one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count();
    common * 4 >= lengths.0.max(lengths.1) * 3 || strsim::normalized_levenshtein(one, other) >= 0.8
}

fn abbreviations(index: &Index, one: &Compact, other: &Compact, score: &mut Score) {
    if let Some(same) = shared(&one.abbreviations, &other.abbreviations).first() {
        let text = index.text(*same);
        let is_whole = one.abbreviations.first() == other.abbreviations.first();
        let points = if text.chars().count() > 2 { 2.0 } else { 1.2 };
        let points = if is_whole { points } else { points - 0.8 };
        return score.add(Feature::Abbreviation, points, text);
    }
    let spells = |short: &Compact, long: &Compact| {
        let pairs = short
            .abbreviations
            .iter()
            .flat_map(|one| long.names.iter().map(move |name| (one, name)));
        let mut pairs = pairs.map(|(short, name)| (index.text(*short), index.text(name.whole)));
        pairs
            .find(|(short, name)| short.len() > 2 && abbreviates(short, name))
            .map(|(short, _)| short)
    };
    match (one.abbreviations.is_empty(), other.abbreviations.is_empty()) {
        (false, false) => score.add(Feature::Abbreviation, -1.0, "different"),
        (true, true) => {}
        _ => {
            if let Some(short) = spells(one, other).or_else(|| spells(other, one)) {
                score.add(Feature::Initials, 0.8, short);
            }
        }
    }
}

fn dates(one: &Compact, other: &Compact, score: &mut Score) {
    /// The same day, month or year, then up to 1, 3, 10 and more years apart.
    const FOUNDED: [f32; 7] = [3.5, 2.5, 1.8, 0.2, -0.8, -2.0, -3.0];
    const DISSOLVED: [f32; 7] = [2.5, 1.8, 1.2, 0.0, -0.6, -1.5, -1.5];
    for (feature, first, second, points) in [
        (Feature::Founded, &one.founded, &other.founded, FOUNDED),
        (Feature::Dissolved, &one.dissolved, &other.dissolved, DISSOLVED),
    ] {
        if let (Some(first), Some(second)) = (first, second) {
            let points = agreement(first, second).map_or(0.0, |step| points[step]);
            score.add(feature, points, Both(first, second));
        }
    }
    let gone = |one: &Compact, other: &Compact| {
        let ended = one.dissolved.as_ref().and_then(Date::year)?;
        let began = other.founded.as_ref().and_then(Date::year)?;
        (ended < began).then_some((ended, began))
    };
    if let Some((ended, began)) = gone(one, other).or_else(|| gone(other, one)) {
        score.add(Feature::Lifetime, -3.0, format_args!("{ended} < {began}"));
    }
}

/// Compares the years for which a data set has a party with its lifetime, or with those of another one.
fn years(one: &Compact, other: &Compact, score: &mut Score) {
    /// Data sets begin and end with elections, so a few years say nothing.
    const GAP: i32 = 4;
    if one.years.is_none() && other.years.is_none() {
        return;
    }
    let span = |one: &Compact| match one.years {
        Some(years) => years,
        None => {
            (one.founded.as_ref().and_then(Date::year), one.dissolved.as_ref().and_then(Date::year))
        }
    };
    let (first, second) = (span(one), span(other));
    let is_before = |one: (Option<i32>, Option<i32>), other: (Option<i32>, Option<i32>)| {
        one.1.zip(other.0).filter(|(last, first)| last.saturating_add(GAP) < *first)
    };
    if let Some((last, first)) = is_before(first, second).or_else(|| is_before(second, first)) {
        score.add(Feature::Lifetime, -3.0, format_args!("{last} < {first}"));
    } else if first.0.is_some() && second.0.is_some() {
        score.add(Feature::Lifetime, 0.3, "overlap");
    }
}

/// Two dates, written once if they are the same.
struct Both<'d>(&'d Date, &'d Date);

impl fmt::Display for Both<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 == self.1 {
            true => write!(out, "{}", self.0),
            false => write!(out, "{} ~ {}", self.0, self.1),
        }
    }
}

/// Returns how far two dates agree, if both have a year: 0 for the same day, 1 for the month, 2 for the year, 3 to 6 for up to
/// 1, 3, 10 and more years between them.
fn agreement(one: &Date, other: &Date) -> Option<usize> {
    let same = || {
        let text = one.to_string();
        match text == other.to_string() {
            true if text.len() >= "1976-03-15".len() => 0,
            true if text.len() >= "1976-03".len() => 1,
            _ => 2,
        }
    };
    Some(match one.year()?.abs_diff(other.year()?) {
        0 => same(),
        1 => 3,
        2..=3 => 4,
        4..=10 => 5,
        _ => 6,
    })
}

/// Compares the relatives of two organisations. One that the other names as a relative is not the same.
fn relatives(index: &Index, one: &Compact, other: &Compact, score: &mut Score) {
    let names = |profile: &Compact| -> Vec<Symbol> {
        profile.names.iter().map(|name| name.whole).collect()
    };
    let (own, others) = (names(one), names(other));
    let is_named = |relatives: &[Symbol], names: &[Symbol], own: &[Symbol]| {
        let mut found = relatives.iter().filter(|name| names.contains(name) && !own.contains(name));
        found.next().copied()
    };
    let named = is_named(&one.relatives, &others, &own);
    if let Some(name) = named.or_else(|| is_named(&other.relatives, &own, &others)) {
        score.add(Feature::Relative, -3.0, index.text(name));
    } else if let Some(name) = shared(&one.relatives, &other.relatives).first() {
        score.add(Feature::Lineage, 1.2, index.text(*name));
    }
}

/// Returns what two short lists have in common.
fn shared(one: &[Symbol], other: &[Symbol]) -> Vec<Symbol> {
    one.iter().filter(|item| other.contains(item)).copied().collect()
}
