//! Reads numbers as documents write them.

use std::borrow::Cow;
use std::ops::Range;

use crate::lexicon::elections::{ROUND_NOUNS, ROUND_ORDINALS, RUNOFF_WORDS};
use crate::lexicon::numbers::{
    APPROXIMATIONS, AT_LEAST, AT_MOST, MULTIPLES, OF_JOINTS, PERCENT_NOUNS, RANK_ENDINGS,
    SEAT_NOUNS, VOTE_NOUNS,
};
use crate::markup::change::sign_of;
use crate::model::fold;
use crate::values::text::{folds_to, has_digit, is_one_of, without_footnotes};

/// Reads a count: `60,396`, `58.716`, `27 461`, `1,15,501`, `~15,000`, `8.5 million`, `60,396† (+3)`.
///
/// Marks of approximation, footnotes, arrows, a percentage beside it and glosses in brackets are ignored. Groups have
/// three digits or, in the Indian system, two and at the end three. Returns `None` for fractions, wrong groups (`1,2,3`)
/// and anything else.
pub fn read_count(text: &str) -> Option<i64> {
    // a quick path: most figures are only digits
    let plain = grouped(text);
    if plain.is_some() || !has_digit(text) {
        return plain;
    }
    let text = visible(text);
    let counted = || Some(count_and_percent(&text)?.0);
    let text = first_figure(&text);
    let text = without_bounds(text).trim_end_matches(['+', ' ']);
    // a quick test: names and sentences have digits too
    if !begins_with_digit(text) {
        return counted();
    }
    if !ends_in_digit(text) {
        if let Some(number) = without_noun(text, &VOTE_NOUNS) {
            return grouped(number);
        }
        let end = text.rfind(|c: char| c.is_ascii_digit()).map_or(0, |at| at + 1);
        let word = text[end..].trim_matches([' ', '.', '\u{a0}']);
        let multiple = MULTIPLES.iter().find(|(known, _)| word == *known || folds_to(word, known));
        if let Some((_, factor)) = multiple {
            let number: f64 = text[..end].replace(',', ".").parse().ok()?;
            return whole(number * factor);
        }
    }
    grouped(text).or_else(counted)
}

/// Returns a text without footnotes and without characters that nobody sees, such as marks of direction.
fn visible(text: &str) -> Cow<'_, str> {
    let text = without_footnotes(text);
    let is_invisible = |c: char| matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{fe0e}' | '\u{fe0f}' | '\u{feff}');
    match !text.is_ascii() && text.contains(is_invisible) {
        true => Cow::Owned(text.replace(is_invisible, "")),
        false => text,
    }
}

/// Returns the figure that a text begins with, without the arrows and marks of notes around it: `▲ 1,234† (+3)`,
/// `10.5% ▼ 1.0`, `7¹`.
fn first_figure(text: &str) -> &str {
    let text = text.trim_start_matches(|c: char| c.is_whitespace() || sign_of(c).is_some());
    let end = text.find(|c: char| matches!(c, '(' | '\n') || sign_of(c).is_some());
    let text = &text[..end.unwrap_or(text.len())];
    text.trim_end_matches(|c: char| c.is_whitespace() || is_note_mark(c))
}

/// Whether a character behind a figure is the mark of a note: `†`, `¹`.
fn is_note_mark(c: char) -> bool {
    matches!(
        c,
        '*' | '†' | '‡' | '§' | '¶' | '⁎' | '∗' | '¹' | '²' | '³' | 'ª' | 'º' | '⁰'..='ⁿ' | 'ᵃ'..='ᵡ'
    )
}

/// Reads a count with the percentage beside it: `60,396 (0.13%)`, `60,396 / 0.13%`, `0.13% (60,396)`.
fn count_and_percent(text: &str) -> Option<(i64, f64)> {
    let (before, after) = text.split_once('%')?;
    let before = before.trim_end();
    let is_mark =
        |c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | '/' | '|' | ';' | '–' | '-');
    let figure = before.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ','));
    let (count, share) = before.split_at(figure.len());
    let (count, share) = match count.trim_matches(is_mark) {
        "" => (after.trim_matches(is_mark), share),
        count => (count, share),
    };
    Some((grouped(count)?, read_percent(share)?))
}

/// Returns the number before one of some nouns: `55,381 votes`.
fn without_noun<'t>(text: &'t str, nouns: &[&str]) -> Option<&'t str> {
    let (number, noun) = text.split_at(text.rfind(|c: char| c.is_ascii_digit())? + 1);
    is_one_of(noun.trim(), nouns).then_some(number)
}

/// Whether a text begins with a digit.
fn begins_with_digit(text: &str) -> bool {
    text.as_bytes().first().is_some_and(u8::is_ascii_digit)
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
    let text = visible(text);
    let text = first_figure(&text);
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

/// Returns a number without the marks and words before it that make it approximate or a bound: `≥ 60`, `about 60`.
fn without_bounds(text: &str) -> &str {
    let text = text.trim_start_matches(['~', '≈', '<', '>', '≤', '≥', ' ']);
    without_approximation(text.trim_end())
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
    let text = visible(text);
    let text = first_figure(&text).trim_start_matches('%').trim_end_matches('%').trim();
    let text = without_noun(text, &PERCENT_NOUNS).unwrap_or(text);
    if let Some((whole, part)) = text.split_once('·') {
        return read_percent(&format!("{whole}.{part}"));
    }
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
    let text = visible(text);
    let mut text = first_figure(&text);
    if !begins_with_digit(without_bounds(text)) {
        return None;
    }
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
    let text = visible(text);
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

/// Reads the percentage beside a count: `60,396 (0.13%)`, `60,396 / 0.13%`.
pub fn read_percent_beside(text: &str) -> Option<f64> {
    Some(count_and_percent(&visible(text))?.1)
}

/// Reads a change, with an ASCII sign before the number: `−3`, `3 −`, `▼ 3` and `(−3)` are `-3`. Returns other texts, such
/// as `New`, as they are; `None` if there is nothing but an arrow.
pub fn read_change(text: &str) -> Option<String> {
    if let [b'+' | b'-', figure @ ..] = text.as_bytes()
        && figure.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.')
    {
        return Some(text.to_owned());
    }
    let noted = visible(text);
    let mut change = noted.trim();
    if let Some(inner) = change.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        change = inner.trim();
    }
    let is_arrow = |c: char| sign_of(c).is_some();
    let ends = [change.chars().next(), change.chars().next_back()];
    let arrow = ends.into_iter().flatten().find_map(sign_of).unwrap_or_default();
    let change = change.trim_matches(|c: char| is_arrow(c) || c.is_whitespace() || is_note_mark(c));
    let change = change.replace(['−', '–', '‐', '‒', '—', '－'], "-").replace('＋', "+");
    let trailing = change.strip_suffix(['+', '-']).map(str::trim_end);
    let is_figure = |number: &str| {
        number.starts_with(|c: char| c.is_ascii_digit())
            && number
                .bytes()
                .all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'%'))
    };
    if let Some(number) = trailing.filter(|number| is_figure(number)) {
        return Some(format!("{}{number}", &change[change.len() - 1..]));
    }
    let signed = match change.split_at_checked(1) {
        Some((sign @ ("+" | "-"), difference)) => format!("{sign}{}", difference.trim_start()),
        _ if change.split(' ').next().is_some_and(is_figure) => match arrow {
            _ if change.bytes().all(|byte| matches!(byte, b'0' | b'.' | b',' | b'%' | b' ')) => {
                change
            }
            sign => format!("{sign}{change}"),
        },
        _ => change,
    };
    (!signed.is_empty()).then_some(signed)
}

fn whole(number: f64) -> Option<i64> {
    const LARGEST: f64 = 9_007_199_254_740_992.0; // 2^53: up to here every whole number is exact
    let rounded = number.round();
    (0.0..=LARGEST).contains(&rounded).then_some(rounded as i64)
}

/// Reads digits in groups, which the same separator joins.
fn grouped(text: &str) -> Option<i64> {
    let is_separator =
        |c: char| matches!(c, ',' | '.' | '\'' | '’' | 'ʼ' | '′' | '´') || c.is_whitespace();
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
            ("60,396†", Some(60396)),
            ("60,396²", Some(60396)),
            ("▲ 60,396", Some(60396)),
            ("60,396 ▼ 12", Some(60396)),
            ("60,396\n4.1%", Some(60396)),
            ("60,396 / 4.1%", Some(60396)),
            ("4.1% (60,396)", Some(60396)),
            ("60,396\u{a0}4.1%", Some(60396)),
            ("\u{200e}60,396\u{200f}", Some(60396)),
            ("60ʼ396", Some(60396)),
            ("60,396 votes", Some(60396)),
            ("12.5 lakh", Some(1_250_000)),
            ("1.2 crore", Some(12_000_000)),
            ("85 тыс.", Some(85000)),
            ("1,5 Mio.", Some(1_500_000)),
            ("30k", Some(30000)),
            ("12 Frank", None),
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
            ("41.4†", Some(41.4)),
            ("12,5 % (+1,2)", Some(12.5)),
            ("10.5% ▼ 1.0", Some(10.5)),
            ("11.3 per cent", Some(11.3)),
            ("11·9", Some(11.9)),
            ("101", None),
            ("+1.98", None),
            ("-", None),
            ("1e1", None),
            ("", None),
        ] {
            assert_eq!(read_percent(text), expected, "{text:?}");
        }
        assert_eq!(read_percent_beside("60,396 (0.13%)"), Some(0.13));
        assert_eq!(read_percent_beside("60,396 (2015)"), None);
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
            ("12 out of 150", Some((12, Some(150)))),
            ("7 (+3)", Some((7, None))),
            ("9 / 120 ▼ 3", Some((9, Some(120)))),
            ("7¹", Some((7, None))),
            ("24", Some((24, None))),
            ("New", None),
            ("1/2/3", None),
        ] {
            assert_eq!(read_seats(text), expected, "{text:?}");
        }
    }

    #[test]
    fn changes() {
        for (text, expected) in [
            ("+3", Some("+3")),
            ("−3", Some("-3")),
            ("3 −", Some("-3")),
            ("▲ 3", Some("+3")),
            ("▽2", Some("-2")),
            ("1 ▼", Some("-1")),
            ("(▲5)", Some("+5")),
            ("▲ +3", Some("+3")),
            ("▼−2", Some("-2")),
            ("▼ 1.2%", Some("-1.2%")),
            ("▼ 1.0 pp", Some("-1.0 pp")),
            ("▬ 0", Some("0")),
            ("▲ 0", Some("0")),
            ("±0", Some("±0")),
            ("⬇️3", Some("-3")),
            ("New", Some("New")),
            ("▼ 12th", Some("12th")),
            ("▲", None),
            ("", None),
        ] {
            assert_eq!(read_change(text).as_deref(), expected, "{text:?}");
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
