//! The header of a column of a wide table, split into what is measured and the dimensions.

use crate::lexicon::elections::ELECTION_WORDS;
use crate::lexicon::headers::{
    HEADER_ENDINGS, MEASURE_WORDS, REMAINING_CONTESTANTS, TALLY_WORDS, concept, fields_of,
    is_other, listing,
};
use crate::lexicon::names::PARTY_WORDS;
use crate::markup::Text;
use crate::model::{ElectionField, RecordField, fold};
use crate::table::label::year_in;
use crate::table::{Column, is_summary_label};
use crate::values::number::find_round;
use crate::values::text::{has_digit, has_word, single_spaced};

/// The fields that columns of a group can measure.
const MEASURES: [ElectionField; 6] = [
    ElectionField::Votes,
    ElectionField::Share,
    ElectionField::Seats,
    ElectionField::Change,
    ElectionField::Rank,
    ElectionField::Candidate,
];

/// Parts of the header of a column.
#[derive(Debug, Clone, Default)]
pub(super) struct ColumnHeader<'a> {
    /// The field that is measured, if the header says it.
    pub(super) field: Option<ElectionField>,
    /// The words for what is measured, folded.
    pub(super) measure: String,
    /// The words for what is measured, as written.
    pub(super) header: String,
    /// The contestant of the figures.
    pub(super) contestant: Option<Text<'a>>,
    /// The election of the figures.
    pub(super) election: Option<Text<'a>>,
    /// The round of the figures.
    pub(super) round: Option<Text<'a>>,
    /// The texts over the contestant that say more than what is measured.
    pub(super) above: Vec<Text<'a>>,
}

impl<'a> ColumnHeader<'a> {
    /// Whether a header may name a dimension; most only say what is measured.
    pub(super) fn may_have_dimension(column: &Column<'a>) -> bool {
        column.label.parts().iter().zip(column.label.key().split('\n')).any(|(part, words)| {
            let text = part.as_str();
            let header = concept(words).unwrap_or(words);
            has_digit(text)
                || text.contains('[')
                || listing(header).is_empty()
                || is_of_others(words)
                || find_round(text).is_some()
        })
    }

    /// Splits the header of a column.
    pub(super) fn of(column: &Column<'a>) -> Self {
        let mut header = ColumnHeader::default();
        let mut names: Vec<Text<'a>> = Vec::new();
        let mut measures: Vec<(Text<'a>, ElectionField)> = Vec::new();
        let mut other = None;
        for part in column.label.parts() {
            let rest = header.take_round_or_election(without_note(*part));
            let words = fold(&single_spaced(rest.as_str()));
            if words.is_empty() {
                continue;
            }
            other = None;
            match Meaning::of(rest, &words) {
                Meaning::Contestant(name, field) => {
                    names.push(name);
                    header.field = field.or(header.field);
                }
                Meaning::Measure(field) => measures.push((rest, field)),
                Meaning::Other => other = Some(rest),
            }
        }
        if let Some(other) = other {
            let text = single_spaced(other.as_str());
            return ColumnHeader { field: None, measure: fold(&text), header: text, ..header };
        }
        header.contestant = names.pop();
        if let Some((words, field)) = measures.last() {
            header.field = Some(*field);
            header.header = single_spaced(words.as_str());
            header.measure = fold(&header.header);
        }
        if header.contestant.is_some() {
            let above = |(words, field): &(Text<'a>, ElectionField)| {
                (!is_exact(&fold(words.as_str()), *field)).then_some(*words)
            };
            header.above = measures.iter().filter_map(above).chain(names).collect();
        }
        header
    }

    /// Takes the round or the year out of a part of a header and returns the rest.
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

    /// Whether the header names a dimension.
    pub(super) fn has_dimension(&self) -> bool {
        self.contestant.is_some() || self.election.is_some() || self.round.is_some()
    }

    /// Returns the key that columns of one group share.
    pub(super) fn key(&self) -> [String; 4] {
        let key = |text: Option<Text<'_>>| text.map(|text| fold(text.as_str())).unwrap_or_default();
        let above: Vec<&str> = self.above.iter().map(|text| text.as_str()).collect();
        [key(self.contestant), key(self.election), key(self.round), fold(&above.join(" "))]
    }
}

/// Returns a part of a header without the footnote after it.
pub(super) fn without_note(part: Text<'_>) -> Text<'_> {
    let end = part.as_str().find('[').filter(|at| *at > 0).unwrap_or(part.len());
    part.slice(0..end).trim()
}

/// Meaning of a part of a header.
pub(super) enum Meaning<'a> {
    /// A contestant, and perhaps the field that is measured.
    Contestant(Text<'a>, Option<ElectionField>),
    /// The field that is measured.
    Measure(ElectionField),
    /// Anything else.
    Other,
}

impl<'a> Meaning<'a> {
    /// Returns the meaning of a part; `words` is the part folded.
    pub(super) fn of(part: Text<'a>, words: &str) -> Self {
        let header = concept(words).unwrap_or(words);
        let exact = listing(header);
        if exact.is_empty()
            && let Some((name, field)) = with_ending(part)
        {
            return Meaning::Contestant(name, Some(field));
        }
        if is_of_others(words) {
            return Meaning::Contestant(part, None);
        }
        if is_other(words) || is_summary_label(words) {
            return Meaning::Other;
        }
        let fields = fields_of(header);
        let named = exact.is_empty() && is_name(part.as_str());
        let measure = MEASURES.iter().find(|measure| fields.iter().any(|field| field == **measure));
        match measure {
            Some(measure) if !named => Meaning::Measure(*measure),
            _ if !fields.is_empty() && !named => Meaning::Other,
            _ if has_word(words, &TALLY_WORDS) && !named => Meaning::Other,
            // "Landtagswahl 2016": an election
            _ if has_word(words, &ELECTION_WORDS) && !named => Meaning::Other,
            _ if part.as_str().starts_with(|c: char| c.is_alphabetic() && !c.is_lowercase()) => {
                Meaning::Contestant(part, None)
            }
            _ => Meaning::Other,
        }
    }
}

/// Whether folded words name the contestants without a column of their own: `Others`.
fn is_of_others(words: &str) -> bool {
    let first = words.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    REMAINING_CONTESTANTS.contains(first) || REMAINING_CONTESTANTS.contains(words)
}

/// Whether a header is a name even if it contains words of headers: `Labour Party`,
/// `Forum for Democratic Change`.
pub(super) fn is_name(text: &str) -> bool {
    let long = text.split_whitespace().count() > 2 && !text.contains(['%', '+', '#', '±']);
    let capital = text.starts_with(char::is_uppercase);
    let ended = text.split_whitespace().nth(1).is_some() && has_word(text, &PARTY_WORDS);
    let titled = text.split_whitespace().filter(|word| word.starts_with(char::is_uppercase));
    capital
        && !has_word(text, &MEASURE_WORDS)
        && !text.contains('/')
        && (ended || (long && titled.count() > 2))
}

/// Returns the name of a contestant before one of the [`HEADER_ENDINGS`], with the field of the ending:
/// `Lee %`, `Lee #`.
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

/// Whether folded words are a listed header of a field.
pub(super) fn is_exact(words: &str, field: ElectionField) -> bool {
    let header = concept(words).unwrap_or(words);
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
            let mut header = ColumnHeader::default();
            let rest_found = header.take_round_or_election(Text::new(part, 0..part.len()));
            let shown = |text: Option<Text<'static>>| text.map_or("", Text::as_str);
            let found = (rest_found.as_str(), shown(header.election), shown(header.round));
            assert_eq!(found, (rest, election, round), "{part:?}");
        }
    }
}
