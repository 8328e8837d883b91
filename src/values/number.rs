//! Reads numbers as documents write them.

use std::ops::Range;

use crate::lexicon::elections::{ROUND_NOUNS, ROUND_ORDINALS, RUNOFF_WORDS};
use crate::lexicon::numbers::{
    APPROXIMATIONS, AT_LEAST, AT_MOST, MULTIPLES, OF_JOINTS, RANK_ENDINGS, SEAT_NOUNS,
};
use crate::model::fold;
use crate::values::text::{has_digit, without_footnotes};

/// Reads a count: `60,396`, `58.716`, `27 461`, `1,15,501`, `~15,000`, `8.5 million`.
///
/// Marks of approximation, footnotes and glosses in brackets are ignored. Groups have three digits or, in
/// the Indian system, two and at the end three. Returns `None` for fractions, wrong groups (`1,2,3`) and
/// anything else.
pub fn read_count(text: &str) -> Option<i64> {
    // a quick path: most figures are only digits
    let plain = grouped(text);
    if plain.is_some() || !has_digit(text) {
        return plain;
    }
    let text = without_footnotes(text);
    let text = text.split('(').next().unwrap_or_default().trim();
    let text = text.trim_start_matches(['~', '≈', '>', '<', '≥', '≤']).trim_end_matches(['+', '*']);
    let text = without_approximation(text.trim());
    if !ends_in_digit(text) {
        for (word, factor) in MULTIPLES.iter().copied() {
            if let Some(number) = text.strip_suffix(word) {
                let number: f64 = number.trim().replace(',', ".").parse().ok()?;
                return whole(number * factor);
            }
        }
    }
    grouped(text)
}

/// Whether a text ends in a digit.
fn ends_in_digit(text: &str) -> bool {
    text.as_bytes().last().is_some_and(u8::is_ascii_digit)
}

/// A count that may be approximate or a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Amount {
    /// The number, if the text gives one.
    pub count: Option<i64>,
    /// The lower bound: 80,000 for `80,000+`.
    pub min: Option<i64>,
    /// The upper bound: 80,000 for `70,000–80,000`.
    pub max: Option<i64>,
    /// Whether the text marks the number as approximate.
    pub approximate: bool,
}

/// Reads a count that may be approximate or a range: `~15,000`, `80,000+`, `70,000–80,000`.
///
/// Glosses in brackets are ignored. Returns `None` if there is no number.
pub fn read_amount(text: &str) -> Option<Amount> {
    let text = without_footnotes(text);
    let text = text.split('(').next().unwrap_or_default().trim();
    let bare = text.trim_start_matches(['~', '≈']);
    let approximate =
        bare.len() < text.len() || without_approximation(bare.trim()).len() < bare.trim().len();
    if let Some((min, max)) = bare.split_once(['–', '-', '—'])
        && let (Some(min), Some(max)) = (read_count(min), read_count(max))
    {
        return Some(Amount { min: Some(min), max: Some(max), approximate, ..Amount::default() });
    }
    // a word after the number is the unit: `2,013 members`
    let counted = || {
        let (number, _) = text
            .rsplit_once(|c: char| c.is_whitespace())
            .filter(|(_, word)| word.chars().all(char::is_alphabetic))?;
        read_count(number)
    };
    let count = read_count(text).or_else(counted)?;
    let lower = text.to_lowercase();
    let at_least = text.ends_with('+')
        || text.starts_with(['>', '≥'])
        || AT_LEAST.iter().any(|words| after_words(&lower, words).is_some());
    let at_most = text.starts_with(['<', '≤'])
        || AT_MOST.iter().any(|words| after_words(&lower, words).is_some());
    Some(match (at_least, at_most) {
        (true, _) => Amount { min: Some(count), ..Amount::default() },
        (_, true) => Amount { max: Some(count), ..Amount::default() },
        _ => Amount { count: Some(count), approximate, ..Amount::default() },
    })
}

/// Returns a number without the words before it that make it approximate: `about 60,000`.
fn without_approximation(text: &str) -> &str {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        return text;
    }
    let rest = APPROXIMATIONS.iter().find_map(|words| after_words(text, words));
    rest.map_or(text, str::trim_start)
}

/// Returns the text after the words that it begins with, in any case, and a space.
fn after_words<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let start = text.get(..words.len())?;
    start.eq_ignore_ascii_case(words).then(|| text[words.len()..].strip_prefix(' '))?
}

/// Reads a percentage with or without its sign: `0.13%`, `13,0 %`, `%0,13`, `100`. Returns `None` below 0
/// and above 100.
pub fn read_percent(text: &str) -> Option<f64> {
    let decimal = |byte: u8| byte.is_ascii_digit() || byte == b'.';
    let bare = text.strip_suffix('%').unwrap_or(text);
    if bare.bytes().all(decimal) {
        let share = bare.parse().ok()?;
        return (0.0..=100.0).contains(&share).then_some(share);
    }
    let text = without_footnotes(text);
    let text = text.trim().trim_start_matches('%').trim_end_matches(['%', '*']).trim();
    if !text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',') {
        return None;
    }
    let share: f64 = match text.contains(',') {
        true => text.replace(',', ".").parse().ok()?,
        false => text.parse().ok()?,
    };
    (0.0..=100.0).contains(&share).then_some(share)
}

/// Reads the seats won and, if given, the seats of the whole body: `0 / 550`, `12 of 60`, `350 seats`,
/// `24`.
pub fn read_seats(text: &str) -> Option<(i64, Option<i64>)> {
    if !has_digit(text) {
        return None;
    }
    let text = without_footnotes(text);
    let mut text = text.trim();
    if !ends_in_digit(text) {
        text = SEAT_NOUNS.iter().find_map(|noun| text.strip_suffix(noun)).unwrap_or(text);
    }
    let words = || OF_JOINTS.iter().find_map(|of| text.split_once(of));
    let worded = || text.contains(' ').then(words).flatten();
    match text.split_once('/').or_else(worded) {
        Some((won, total)) => {
            let (won, total) = (won.trim(), total.trim());
            let number = || total.split_whitespace().next().unwrap_or_default();
            Some((read_count(won)?, Some(read_count(total).or_else(|| read_count(number()))?)))
        }
        None => Some((read_count(text)?, None)),
    }
}

/// Reads a rank: `8`, `8th`, `#8`, `8.`.
pub fn read_rank(text: &str) -> Option<i64> {
    let text = without_footnotes(text);
    let text = text.trim().trim_start_matches('#').trim_end_matches('.').trim();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, ending) = text.split_at(digits);
    let is_known = || RANK_ENDINGS.iter().any(|known| ending.eq_ignore_ascii_case(known));
    (ending.is_empty() || is_known()).then(|| number.parse().ok())?
}

/// Finds the round of voting in a text, with its bytes: `1st round`, `Round 2`, `Runoff`.
pub fn find_round(text: &str) -> Option<(Range<usize>, i64)> {
    if text.is_ascii() && !text.split(|c: char| !c.is_ascii_alphanumeric()).any(may_name_round) {
        return None;
    }
    let is_part = |c: char| c.is_alphanumeric();
    let mut words: Vec<(Range<usize>, String)> = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (start, is_part(c)) {
            (None, true) => start = Some(at),
            (Some(from), false) => {
                words.push((from..at, fold(&text[from..at])));
                start = None;
            }
            _ => {}
        }
    }
    let number = |word: &str| {
        ROUND_ORDINALS.iter().find(|(ordinal, _)| *ordinal == word).map(|(_, number)| *number)
    };
    let is_noun = |word: &str| ROUND_NOUNS.contains(word);
    let pair = words.windows(2).find_map(|pair| {
        let [(first, before), (second, after)] = pair else { return None };
        let round = match (is_noun(before), is_noun(after)) {
            (false, true) => number(before),
            (true, false) => number(after),
            _ => None,
        };
        let together = text[first.end..second.start].chars().all(|c| !matches!(c, '(' | ':' | ','));
        Some((first.start..second.end, round.filter(|_| together)?))
    });
    let runoff = || {
        let whole = |(range, word): &(Range<usize>, String)| {
            RUNOFF_WORDS.contains(word.as_str()).then(|| range.clone())
        };
        let parted = |pair: &[(Range<usize>, String)]| {
            let range = pair.first()?.0.start..pair.last()?.0.end;
            RUNOFF_WORDS.contains(fold(&text[range.clone()]).as_str()).then_some(range)
        };
        words.iter().find_map(whole).or_else(|| words.windows(2).find_map(parted))
    };
    pair.or_else(|| runoff().map(|range| (range, 2)))
}

/// Whether a word is one of a round or begins one: a quick test, since few headers have any.
fn may_name_round(word: &str) -> bool {
    let begins = |known: &&str| {
        known.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
    };
    !word.is_empty()
        && (ROUND_NOUNS.iter().any(|noun| noun.eq_ignore_ascii_case(word))
            || RUNOFF_WORDS.iter().any(begins))
}

/// Reads a percentage in brackets after a count: `60,396 (0.13%)`.
pub fn read_bracketed_percent(text: &str) -> Option<f64> {
    let (_, rest) = text.split_once('(')?;
    let (inside, _) = rest.split_once(')')?;
    inside.contains('%').then(|| read_percent(inside))?
}

fn whole(number: f64) -> Option<i64> {
    const LARGEST: f64 = 9_007_199_254_740_992.0; // 2^53: up to here every whole number is exact
    let rounded = number.round();
    (0.0..=LARGEST).contains(&rounded).then_some(rounded as i64)
}

/// Reads digits in groups, which the same separator joins.
fn grouped(text: &str) -> Option<i64> {
    let is_separator = |c: char| matches!(c, ',' | '.' | '\'' | '’') || c.is_whitespace();
    let mut number = 0_i64;
    // the number of digits of the first group and of the current one
    let (mut first, mut group) = (0, 0);
    let mut separator = None;
    // whether the groups between the first and the last have three digits, or two
    let (mut western, mut indian) = (true, true);
    for c in text.chars() {
        if let Some(digit) = c.to_digit(10) {
            number = number.checked_mul(10)?.checked_add(digit.into())?;
            group += 1;
            continue;
        }
        if !is_separator(c) || group == 0 {
            return None;
        }
        match separator {
            None if group == 1 && number == 0 => return None,
            None => (first, separator) = (group, Some(c)),
            Some(known) if known != c => return None,
            Some(_) => (western, indian) = (western && group == 3, indian && group == 2),
        }
        group = 0;
    }
    let good = match separator {
        None => group > 0,
        Some(separator) => {
            let western = western && first <= 3;
            let indian = indian && first <= 2 && separator == ',';
            group == 3 && (western || indian)
        }
    };
    good.then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts() {
        for (text, expected) in [
            ("60,396", Some(60396)),
            ("60396", Some(60396)),
            ("58.716", Some(58716)),
            ("1.058.716", Some(1_058_716)),
            ("27 461", Some(27461)),
            ("27\u{a0}461", Some(27461)),
            ("27\u{202f}461", Some(27461)),
            ("1'234'567", Some(1_234_567)),
            ("1,15,501", Some(115_501)),
            ("~15,000", Some(15000)),
            ("80,000+ (disputed)", Some(80000)),
            ("152.902 (2014)", Some(152_902)),
            ("8.5\u{a0}million (1945)", Some(8_500_000)),
            ("1 234 567", Some(1_234_567)),
            ("rund 15.000", Some(15000)),
            ("1,2 Millionen", Some(1_200_000)),
            ("около 27 461", Some(27461)),
            ("60,396[a]", Some(60396)),
            ("about 60,000 (1989)", Some(60000)),
            ("0", Some(0)),
            ("1,2,3", None),
            ("12,34", None),
            ("12.5", None),
            ("0.130", None),
            ("1,234.567", None),
            ("–", None),
            ("", None),
            ("many", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(read_count(text), expected, "{text:?}");
        }
    }

    #[test]
    fn amounts() {
        let amount = |count, min, max, approximate| Some(Amount { count, min, max, approximate });
        for (text, expected) in [
            ("985", amount(Some(985), None, None, false)),
            ("~15,000", amount(Some(15000), None, None, true)),
            ("about 60,000 (1989)", amount(Some(60000), None, None, true)),
            ("80,000+ (disputed)", amount(None, Some(80000), None, false)),
            ("over 3,000", amount(None, Some(3000), None, false)),
            ("up to 500", amount(None, None, Some(500), false)),
            ("fewer than 60 (1920)", amount(None, None, Some(60), false)),
            ("2,013 members (2023)", amount(Some(2013), None, None, false)),
            ("70,000–80,000", amount(None, Some(70000), Some(80000), false)),
            ("many", None),
        ] {
            assert_eq!(read_amount(text), expected, "{text:?}");
        }
    }

    #[test]
    fn percentages() {
        for (text, expected) in [
            ("0.13%", Some(0.13)),
            ("13,0 %", Some(13.0)),
            ("%0,13", Some(0.13)),
            ("% 0,13", Some(0.13)),
            ("13,0\u{a0}%", Some(13.0)),
            ("27,34", Some(27.34)),
            ("100", Some(100.0)),
            ("41.4[b]", Some(41.4)),
            ("101", None),
            ("+1.98", None),
            ("-", None),
            ("1e1", None),
            ("", None),
        ] {
            assert_eq!(read_percent(text), expected, "{text:?}");
        }
        assert_eq!(read_bracketed_percent("60,396 (0.13%)"), Some(0.13));
        assert_eq!(read_bracketed_percent("60,396 (2015)"), None);
    }

    #[test]
    fn seats() {
        for (text, expected) in [
            ("0 / 550", Some((0, Some(550)))),
            ("0/550", Some((0, Some(550)))),
            ("12 of 60", Some((12, Some(60)))),
            ("350 seats", Some((350, None))),
            ("24 sandalye", Some((24, None))),
            ("12 von 60", Some((12, Some(60)))),
            ("12 van de 150", Some((12, Some(150)))),
            ("12 sur 60", Some((12, Some(60)))),
            ("5 de 300", Some((5, Some(300)))),
            ("3 из 450", Some((3, Some(450)))),
            ("2 / 137 with allies", Some((2, Some(137)))),
            ("24", Some((24, None))),
            ("New", None),
            ("1/2/3", None),
        ] {
            assert_eq!(read_seats(text), expected, "{text:?}");
        }
    }

    #[test]
    fn rounds() {
        for (text, expected) in [
            ("1st round", Some(("1st round", 1))),
            ("Second round votes", Some(("Second round", 2))),
            ("Votes (round 2)", Some(("round 2", 2))),
            ("First-round", Some(("First-round", 1))),
            ("Runoff", Some(("Runoff", 2))),
            ("Run-off results", Some(("Run-off", 2))),
            ("Premier tour", Some(("Premier tour", 1))),
            ("1. Wahlgang", Some(("1. Wahlgang", 1))),
            ("Primera vuelta", Some(("Primera vuelta", 1))),
            ("Round", None),
            ("First votes", None),
            ("Second", None),
            ("", None),
        ] {
            let found = find_round(text).map(|(range, round)| (&text[range], round));
            assert_eq!(found, expected, "{text:?}");
        }
    }

    #[test]
    fn ranks() {
        for (text, expected) in [
            ("8", Some(8)),
            ("8th", Some(8)),
            ("#8", Some(8)),
            ("1.", Some(1)),
            ("th", None),
            ("8 / 9", None),
        ] {
            assert_eq!(read_rank(text), expected, "{text:?}");
        }
    }
}
