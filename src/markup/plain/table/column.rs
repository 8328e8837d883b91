//! The labels of columns in a header whose cells an extraction joined or set under each other.

use crate::lexicon::headers::{
    HEADER_ENDINGS, NAME_HEADERS, begins_header, concept, fields_of, header_key, is_listed,
};
use crate::markup::Text;
use crate::model::{ElectionField, Reader, RecordField, folded};

/// A column of a table by its label.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column<'a> {
    pub(super) label: Text<'a>,
    pub(super) kind: Kind,
    /// The field that its label means.
    pub(super) field: Option<ElectionField>,
}

/// What the cells of a column are, as its label says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The name of a contestant or a place, or other words.
    Words,
    /// An election by its date.
    Date,
    /// A whole number.
    Count,
    /// A percentage.
    Percent,
    /// Seats, perhaps with those of the whole body.
    Seats,
    /// A change since the election before.
    Change,
    /// A place in an order.
    Rank,
    /// The label is not known.
    Unknown,
}

impl Kind {
    /// Returns the kind of a column that feeds a field.
    fn of(field: Option<ElectionField>) -> Self {
        let Some(field) = field else { return Kind::Unknown };
        match field.declaration().reader {
            Reader::Date => Kind::Date,
            Reader::Count => Kind::Count,
            Reader::Percent => Kind::Percent,
            Reader::Seats => Kind::Seats,
            Reader::Change => Kind::Change,
            Reader::Rank => Kind::Rank,
            _ if field == ElectionField::Election => Kind::Date,
            _ => Kind::Words,
        }
    }

    /// Whether cells are numbers.
    pub(super) fn is_figure(self) -> bool {
        !matches!(self, Kind::Words | Kind::Date)
    }
}

impl<'a> Column<'a> {
    /// Returns the column under a label.
    pub(super) fn new(label: Text<'a>) -> Self {
        let key = header_key(label.as_str());
        let field = fields_of(concept(&key).unwrap_or(&key)).first();
        // "# of constituency votes"
        let figure = HEADER_ENDINGS.iter().find(|(ending, _)| key.ends_with(ending));
        let field = match Kind::of(field) {
            Kind::Words if key.contains('%') => Some(ElectionField::Share),
            Kind::Words => figure.and_then(|(_, name)| ElectionField::named(name)).or(field),
            _ => field,
        };
        let kind = match Kind::of(field) {
            Kind::Unknown if NAME_HEADERS.contains(&key) => Kind::Words,
            kind => kind,
        };
        Column { label, kind, field }
    }
}

impl Column<'_> {
    /// Whether cells name whose results the row gives, or where.
    fn names_contestant(&self) -> bool {
        matches!(
            self.field,
            Some(ElectionField::Party | ElectionField::Candidate | ElectionField::Constituency)
        )
    }
}

/// The most characters of a header.
const MAX_HEADER: usize = 300;

/// Whether a line may begin a header: its first word begins a label that is listed.
pub(super) fn may_begin_header(line: &str) -> bool {
    let first = line.split(char::is_whitespace).next().unwrap_or_default();
    let end = boundaries(first).next().unwrap_or(first.len());
    line.len() <= MAX_HEADER && !line.ends_with(['.', ',']) && begins_header(&folded(&first[..end]))
}

/// Returns the columns of a table if the labels make a header of results: a contestant, an election or a place, and a
/// figure, and most labels are known.
pub(super) fn header(columns: Vec<Column<'_>>) -> Option<Vec<Column<'_>>> {
    const MIN_COLUMNS: usize = 3;
    let has = |kinds: &[Kind]| columns.iter().any(|column| kinds.contains(&column.kind));
    let known = columns.iter().filter(|column| column.kind != Kind::Unknown).count();
    let is_header = columns.len() >= MIN_COLUMNS
        && known * 2 > columns.len()
        && (has(&[Kind::Date]) || columns.iter().any(Column::names_contestant))
        && has(&[Kind::Count, Kind::Percent, Kind::Seats]);
    is_header.then_some(columns)
}

/// Splits a header at spaces into labels: `Party Votes % Seats`. There may be several ways, as `Votes %` may be one
/// label: those with long labels come first. A word that is in no label must begin with a capital.
pub(super) fn spaced<'a>(document: Text<'a>, text: Text<'a>) -> Vec<Vec<Column<'a>>> {
    const MAX_WORDS: usize = 32;
    let words = words(text);
    if words.len() > MAX_WORDS {
        return Vec::new();
    }
    let labels = labels(document, &words);
    let mut ways = Vec::new();
    join_labels(&labels, 0, &mut Vec::new(), &mut ways);
    ways.into_iter().filter_map(header).collect()
}

/// A label that begins at a word of a header.
struct Label<'a> {
    column: Column<'a>,
    /// The word after it.
    next: usize,
}

/// Returns the labels that begin at each word, the longest first, without those after which the words cannot all be
/// labels.
fn labels<'a>(document: Text<'a>, words: &[Text<'a>]) -> Vec<Vec<Label<'a>>> {
    const MAX_LABEL: usize = 6;
    let mut labels: Vec<Vec<Label<'a>>> = words.iter().map(|_| Vec::new()).collect();
    for (at, first) in words.iter().enumerate().rev() {
        let last = words.len().min(at + MAX_LABEL);
        let known =
            (at + 1..=last).rev().map(|next| (between(document, *first, words[next - 1]), next));
        let known = known.filter(|(label, _)| is_known(label.as_str()));
        let mut found: Vec<Label<'a>> =
            known.map(|(label, next)| Label { column: Column::new(label), next }).collect();
        if found.is_empty() && !first.as_str().starts_with(char::is_lowercase) {
            let column = Column { label: *first, kind: Kind::Unknown, field: None };
            found.push(Label { column, next: at + 1 });
        }
        found.retain(|label| labels.get(label.next).is_none_or(|after| !after.is_empty()));
        labels[at] = found;
    }
    labels
}

/// Adds the ways to join the words from `at` on to labels, after the labels before them.
fn join_labels<'a>(
    labels: &[Vec<Label<'a>>],
    at: usize,
    before: &mut Vec<Column<'a>>,
    ways: &mut Vec<Vec<Column<'a>>>,
) {
    const MAX_WAYS: usize = 32;
    let Some(here) = labels.get(at) else {
        ways.push(before.clone());
        return;
    };
    for label in here {
        if ways.len() == MAX_WAYS {
            return;
        }
        before.push(label.column);
        join_labels(labels, label.next, before, ways);
        before.pop();
    }
}

/// Splits a header whose labels are glued to each other: `PartyVotes%Seats+/–`.
pub(super) fn glued(text: Text<'_>) -> Option<Vec<Column<'_>>> {
    let content = text.as_str();
    let mut columns = Vec::new();
    let mut start = 0;
    for end in boundaries(content).chain([content.len()]) {
        let label = text.slice(start..end).trim();
        start = end;
        if !label.is_empty() {
            columns.push(Column::new(label));
        }
    }
    header(columns)
}

/// Whether a text is a label that is listed.
pub(super) fn is_known(label: &str) -> bool {
    let key = header_key(label);
    is_listed(&key) || NAME_HEADERS.contains(&key)
}

/// Returns where glued labels may meet: at a capital after a small letter or a mark, and at a mark after a letter or
/// another line.
fn boundaries(text: &str) -> impl Iterator<Item = usize> {
    let begins = |c: char| matches!(c, '%' | '+' | '±' | '#' | '∆' | 'Δ');
    let pairs = text.char_indices().zip(text.char_indices().skip(1));
    pairs.filter_map(move |((_, before), (at, c))| {
        let is_boundary = match before {
            '\n' => begins(c),
            '%' | '.' | ')' | ']' => c.is_uppercase() || (begins(c) && c != '%'),
            '–' | '-' | '−' => (c.is_uppercase() || begins(c)) && is_change(&text[..at]),
            _ if before.is_lowercase() => c.is_uppercase() || begins(c),
            _ if before.is_alphanumeric() => begins(c),
            '±' | '∆' | 'Δ' => c.is_uppercase(),
            _ => false,
        };
        is_boundary.then_some(at)
    })
}

/// Whether a text ends with the label `+/–`.
fn is_change(text: &str) -> bool {
    ["+/–", "+/-", "+/−"].iter().any(|label| text.ends_with(label))
}

/// Returns the words of a text.
pub(super) fn words(text: Text<'_>) -> Vec<Text<'_>> {
    let mut words = Vec::with_capacity(text.as_str().split_whitespace().count());
    let mut start = None;
    for (at, c) in text.as_str().char_indices().chain([(text.len(), ' ')]) {
        match (c.is_whitespace(), start) {
            (true, Some(from)) => {
                words.push(text.slice(from..at));
                start = None;
            }
            (false, None) => start = Some(at),
            _ => {}
        }
    }
    words
}

/// Returns the part of a document from one text to another.
pub(super) fn between<'a>(document: Text<'a>, first: Text<'a>, last: Text<'a>) -> Text<'a> {
    document.slice(first.span().start..last.span().end)
}
