//! What stands over a column of a wide table, taken apart.

use std::ops::Range;

use crate::lexicon::headers;
use crate::lexicon::headers::{
    HEADER_ENDINGS, OTHER_HEADERS, REMAINING_CONTESTANTS, TALLY_WORDS, fields_of, listing,
};
use crate::lexicon::names::PARTY_WORDS;
use crate::markup::Text;
use crate::model::{ElectionField, RecordField, fold};
use crate::table::{CellType, Column, is_summary_label};
use crate::values::date::find_dates_in_value;
use crate::values::number::find_round;
use crate::values::text::{has_digit, has_word, single_spaced};

/// The fields that a group's columns can measure.
const MEASURES: [ElectionField; 6] = [
    ElectionField::Votes,
    ElectionField::Share,
    ElectionField::Seats,
    ElectionField::Change,
    ElectionField::Rank,
    ElectionField::Candidate,
];

/// What stands over a column, taken apart.
#[derive(Debug, Clone, Default)]
pub(super) struct ColumnHeader<'a> {
    /// What is measured, if the header says it.
    pub(super) field: Option<ElectionField>,
    /// The words that say it, folded.
    pub(super) measure: String,
    /// The same as they stand.
    pub(super) header: String,
    /// Whose figures they are.
    pub(super) contestant: Option<Text<'a>>,
    /// Which election they are of.
    pub(super) election: Option<Text<'a>>,
    /// Which round they are of.
    pub(super) round: Option<Text<'a>>,
    /// What stands over a contestant and says more than what is measured.
    pub(super) above: Vec<Text<'a>>,
}

impl<'a> ColumnHeader<'a> {
    /// Whether a header may say of whom or what its figures are; most say only what is measured.
    pub(super) fn may_have_dimension(column: &Column<'a>) -> bool {
        column.label.parts().iter().zip(column.label.key().split('\n')).any(|(part, words)| {
            let text = part.as_str();
            let header = headers::concept(words).unwrap_or(words);
            has_digit(text)
                || text.contains('[')
                || listing(header).is_empty()
                || is_of_others(words)
                || find_round(text).is_some()
        })
    }

    /// Takes the header of a column apart.
    pub(super) fn of(column: &Column<'a>) -> Self {
        let mut head = ColumnHeader::default();
        let mut names: Vec<Text<'a>> = Vec::new();
        let mut measures: Vec<(Text<'a>, ElectionField)> = Vec::new();
        let mut other = None;
        for part in column.label.parts() {
            let rest = head.take_round_or_election(without_note(*part));
            let words = fold(&single_spaced(rest.as_str()));
            if words.is_empty() {
                continue;
            }
            other = None;
            match Meaning::of(rest, &words) {
                Meaning::Contestant(name, field) => {
                    names.push(name);
                    head.field = field.or(head.field);
                }
                Meaning::Measure(field) => measures.push((rest, field)),
                Meaning::Other => other = Some(rest),
            }
        }
        if let Some(other) = other {
            let header = single_spaced(other.as_str());
            return ColumnHeader { field: None, measure: fold(&header), header, ..head };
        }
        head.contestant = names.pop();
        if let Some((words, field)) = measures.last() {
            head.field = Some(*field);
            head.header = single_spaced(words.as_str());
            head.measure = fold(&head.header);
        }
        if head.contestant.is_some() {
            let defaults = |(words, field): &(Text<'a>, ElectionField)| {
                (!is_exact(&fold(words.as_str()), *field)).then_some(*words)
            };
            head.above = measures.iter().filter_map(defaults).chain(names).collect();
        }
        head
    }

    /// Takes the round or the year out of a part of a header; returns what remains.
    pub(super) fn take_round_or_election(&mut self, part: Text<'a>) -> Text<'a> {
        let text = part.as_str();
        let range = if let Some((range, _)) = find_round(text) {
            self.round = Some(part.slice(range.clone()));
            range
        } else {
            let Some(range) = year_in(text) else { return part };
            self.election = Some(part.slice(range.clone()));
            range
        };
        let marks = |c: char| !c.is_alphanumeric() && !matches!(c, '%' | '#' | '.');
        let remains = |from: usize, to: usize| {
            let piece = &text[from..to];
            let start = from + piece.len() - piece.trim_start_matches(marks).len();
            part.slice(start..start + text[start..to].trim_end_matches(marks).len())
        };
        let before = remains(0, range.start);
        if before.is_empty() { remains(range.end, text.len()) } else { before }
    }

    /// Whether it says of whom or what the figures are.
    pub(super) fn has_dimension(&self) -> bool {
        self.contestant.is_some() || self.election.is_some() || self.round.is_some()
    }

    /// What makes columns one group.
    pub(super) fn key(&self) -> [String; 4] {
        let key = |text: Option<Text<'_>>| text.map(|text| fold(text.as_str())).unwrap_or_default();
        let above: Vec<&str> = self.above.iter().map(|text| text.as_str()).collect();
        [key(self.contestant), key(self.election), key(self.round), fold(&above.join(" "))]
    }
}

/// The date that a header tells, with its year: `2004`, `June 2015`.
pub fn year_in(text: &str) -> Option<Range<usize>> {
    let digits = |range: &Range<usize>| {
        let inside = &text[range.clone()];
        inside.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit))
    };
    if !digits(&(0..text.len())) {
        return None;
    }
    let dated = find_dates_in_value(text).into_iter().map(|found| found.range).find(digits);
    // what is counted behind a year makes it no date elsewhere: `2004 seats`
    dated.or_else(|| {
        let mut start = 0;
        text.split(|c: char| !c.is_alphanumeric()).find_map(|word| {
            let range = start..start + word.len();
            start = range.end + text[range.end..].chars().next().map_or(0, char::len_utf8);
            (CellType::of(word) == CellType::Year).then_some(range)
        })
    })
}

/// A part of a header without the footnote behind it.
pub(super) fn without_note(part: Text<'_>) -> Text<'_> {
    let end = part.as_str().find('[').filter(|at| *at > 0).unwrap_or(part.as_str().len());
    part.slice(0..end).trim()
}

/// What a part of a header means.
pub(super) enum Meaning<'a> {
    /// It names a contestant, and may say what is measured too.
    Contestant(Text<'a>, Option<ElectionField>),
    /// It says what is measured.
    Measure(ElectionField),
    /// Something else.
    Other,
}

impl<'a> Meaning<'a> {
    pub(super) fn of(part: Text<'a>, words: &str) -> Self {
        let header = headers::concept(words).unwrap_or(words);
        let exact = listing(header);
        if exact.is_empty()
            && let Some((name, field)) = with_ending(part)
        {
            return Meaning::Contestant(name, Some(field));
        }
        if is_of_others(words) {
            return Meaning::Contestant(part, None);
        }
        if OTHER_HEADERS.contains(words) || is_summary_label(words) {
            return Meaning::Other;
        }
        let fields = fields_of(header);
        let named = exact.is_empty() && is_name(part.as_str());
        let measure = MEASURES.iter().find(|measure| fields.iter().any(|field| field == **measure));
        match measure {
            Some(measure) if !named => Meaning::Measure(*measure),
            _ if !fields.is_empty() && !named => Meaning::Other,
            _ if has_word(words, &TALLY_WORDS) && !named => Meaning::Other,
            _ if part.as_str().starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase()) => {
                Meaning::Contestant(part, None)
            }
            _ => Meaning::Other,
        }
    }
}

/// Whether folded words stand for the contestants who have no column of their own.
fn is_of_others(words: &str) -> bool {
    let first = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    REMAINING_CONTESTANTS.contains(&first) || REMAINING_CONTESTANTS.contains(&words)
}

/// Whether a header that has words of headers in it is a name for all that: `Labour Party`,
/// `Forum for Democratic Change`.
pub(super) fn is_name(text: &str) -> bool {
    let measures = ["votes", "vote", "seats", "seat", "share", "percentage", "winning", "number"];
    let long = text.split_whitespace().count() > 2 && !text.contains(['%', '+', '#', '±']);
    let capital = text.starts_with(char::is_uppercase);
    let ended = text.split_whitespace().nth(1).is_some() && has_word(text, &PARTY_WORDS);
    let titled = text.split_whitespace().filter(|word| word.starts_with(char::is_uppercase));
    capital
        && !has_word(text, &measures)
        && !text.contains('/')
        && (ended || (long && titled.count() > 2))
}

/// The name of a contestant before one of the [`HEADER_ENDINGS`]: `Lee %`, `Lee #`.
pub(super) fn with_ending(part: Text<'_>) -> Option<(Text<'_>, ElectionField)> {
    let text = part.as_str();
    HEADER_ENDINGS.iter().find_map(|(ending, field)| {
        let at = text.len().checked_sub(ending.len()).filter(|at| text.is_char_boundary(*at))?;
        let (name, last) = text.split_at(at);
        let parted =
            name.ends_with(char::is_whitespace) || !last.starts_with(char::is_alphanumeric);
        let name = part.slice(0..name.trim_end().len());
        let capital = name.as_str().starts_with(char::is_uppercase);
        let word = fold(name.as_str());
        let known = !fields_of(&word).is_empty();
        let found = last.eq_ignore_ascii_case(ending)
            && parted
            && capital
            && !known
            && !has_word(&word, &TALLY_WORDS)
            && !is_summary_label(&word);
        ElectionField::named(field).filter(|_| found).map(|field| (name, field))
    })
}

/// Whether folded words are a header of a field and no more.
pub(super) fn is_exact(words: &str, field: ElectionField) -> bool {
    let header = headers::concept(words).unwrap_or(words);
    listing(header).iter().any(|listed| listed == field)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_headers() {
        for (part, expected) in [
            ("Votes", "votes"),
            ("% of votes", "share"),
            ("No. of elected", "seats"),
            ("Lee %", "Lee, share"),
            ("Lee #", "Lee, votes"),
            ("Labour", "Labour"),
            ("Labour Party", "Labour Party"),
            ("Forum for Democratic Change", "Forum for Democratic Change"),
            ("Coalition for Tomorrow", "Coalition for Tomorrow"),
            ("Other/Independent", "Other/Independent"),
            ("PSUV", "PSUV"),
            ("Total votes", "other"),
            ("List votes", "votes"),
            ("Party list seats", "seats"),
            ("Voter Turnout", "other"),
            ("Total", "other"),
            ("Winning Party", "other"),
            ("First elected", "other"),
            ("Population", "other"),
            ("c/u", "other"),
        ] {
            let text = Text::new(part, 0..part.len());
            let found = match Meaning::of(text, &fold(part)) {
                Meaning::Contestant(name, None) => name.as_str().to_owned(),
                Meaning::Contestant(name, Some(field)) => format!("{}, {field}", name.as_str()),
                Meaning::Measure(field) => field.to_string(),
                Meaning::Other => "other".to_owned(),
            };
            assert_eq!(found, expected, "{part:?}");
        }
    }

    #[test]
    fn rounds_and_years_in_headers() {
        for (part, rest, election, round) in [
            ("No. of elected 2004", "No. of elected", "2004", ""),
            ("2004 seats", "seats", "2004", ""),
            ("1st round", "", "", "1st round"),
            ("Votes (2nd round)", "Votes", "", "2nd round"),
            ("Votes", "Votes", "", ""),
        ] {
            let mut head = ColumnHeader::default();
            let remains = head.take_round_or_election(Text::new(part, 0..part.len()));
            let shown = |text: Option<Text<'static>>| text.map_or("", Text::as_str);
            let found = (remains.as_str(), shown(head.election), shown(head.round));
            assert_eq!(found, (rest, election, round), "{part:?}");
        }
    }
}
