//! Lists of candidates in one cell: `Ann Lee (D) 52.1%`, one a line or run together.

use crate::lexicon::elections::{ITEM_MARKS, UNCONTESTED};
use crate::lexicon::headers::{FORMER_WORDS, REMAINING_CONTESTANTS};
use crate::markup::Text;
use crate::model::ElectionField;
use crate::table::evidence::{Condition, Verdict};
use crate::table::layout::Layout;
use crate::table::layout::long::LongTable;
use crate::table::{Column, RawTable, Table, TableIssues, TableRow};
use crate::values::number::{read_count, read_percent};
use crate::values::text::{has_word, is_blank, is_one_of};

/// Candidate in a cell, with what follows the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Listed<'a> {
    /// The name.
    pub candidate: Option<Text<'a>>,
    /// The party in brackets.
    pub party: Option<Text<'a>>,
    /// The percentage.
    pub share: Option<Text<'a>>,
    /// The number of votes.
    pub votes: Option<Text<'a>>,
    /// The word in place of figures that says that nobody else was a candidate.
    pub outcome: Option<Text<'a>>,
}

impl<'a> Listed<'a> {
    /// Sets the values of the candidate in a row.
    pub fn add_to(&self, row: &mut LongTable<'a>) {
        let fields = [
            (ElectionField::Candidate, self.candidate),
            (ElectionField::Party, self.party),
            (ElectionField::Share, self.share),
            (ElectionField::Votes, self.votes),
            (ElectionField::Outcome, self.outcome),
        ];
        for (field, text) in fields {
            if let Some(text) = text {
                row.set(field, text);
            }
        }
    }

    /// Whether there is a figure, or the word in place of one.
    pub fn is_measured(&self) -> bool {
        self.share.is_some() || self.votes.is_some() || self.outcome.is_some()
    }
}

/// Maximum length of the name of a candidate or a party in bytes.
const MAX_NAME_LENGTH: usize = 90;

/// Returns the candidates of a cell, each `name (party) figure`: party, figure or both may be missing.
///
/// Lines and dots separate candidates, and so do figures, as a plain rendering has lost the lines.
pub fn candidates(cell: Text<'_>) -> Vec<Listed<'_>> {
    let mut found = Vec::new();
    let mut start = 0;
    let text = cell.as_str();
    for (at, mark) in text.char_indices().filter(|(_, c)| ITEM_MARKS.contains(c)) {
        run(cell.slice(start..at), &mut found);
        start = at + mark.len_utf8();
    }
    run(cell.slice(start..text.len()), &mut found);
    found
}

/// Adds the candidates of a text in which only their figures separate them.
fn run<'a>(text: Text<'a>, found: &mut Vec<Listed<'a>>) {
    let mut rest = text.trim();
    while !rest.is_empty() {
        let mut item = Listed::default();
        let end = name_end(rest.as_str());
        item.candidate = Some(trimmed(rest.slice(0..end))).filter(|name| is_name(name.as_str()));
        let mut at = end;
        while let Some(next) = detail(rest, at, &mut item) {
            at = next;
        }
        let name = item.candidate.map(Text::as_str).unwrap_or_default();
        if item.party.is_none() && is_one_of(name, &REMAINING_CONTESTANTS) {
            item.party = item.candidate.take();
        }
        if item.candidate.is_some() || item.party.is_some() {
            found.push(item);
        }
        if at == 0 {
            return;
        }
        rest = rest.slice(at..rest.len()).trim();
    }
}

/// Returns the end of the name that a text begins with: at a bracket, a figure or an outcome.
fn name_end(text: &str) -> usize {
    let mut begins_word = true;
    for (at, c) in text.char_indices() {
        let figure = begins_word && c.is_ascii_digit();
        if matches!(c, '(' | '[') || figure || (begins_word && outcome(&text[at..]).is_some()) {
            return at;
        }
        begins_word = !c.is_alphanumeric();
    }
    text.len()
}

/// Reads one detail after a name, from a byte on. Returns its end, or `None` at the next candidate.
fn detail<'a>(text: Text<'a>, at: usize, item: &mut Listed<'a>) -> Option<usize> {
    let all = text.as_str();
    let blank = |c: char| c.is_whitespace() || matches!(c, ':' | ',' | '–' | '—' | '-' | ';');
    let start = all.len() - all[at..].trim_start_matches(blank).len();
    let rest = &all[start..];
    if rest.starts_with('[') {
        return rest.find(']').map(|length| start + length + 1); // a footnote
    }
    if let Some(inside) = rest.strip_prefix('(') {
        let Some(length) = inside.find(')').filter(|length| *length <= MAX_NAME_LENGTH) else {
            // never closed: a figure may follow
            let length = figure_length(inside);
            let end = start + 1 + length;
            return (length > 0 && note(text.slice(start + 1..end), item)).then_some(end);
        };
        let mut inside = text.slice(start + 1..start + 1 + length).trim();
        if let Some((party, figure)) = inside.as_str().rsplit_once([',', ';', ':'])
            && party.contains(char::is_alphabetic)
            && figure_field(figure.trim(), item).is_some()
        {
            let from = inside.len() - figure.len();
            note(inside.slice(from..inside.len()).trim(), item);
            inside = inside.slice(0..party.len()).trim();
        }
        if !note(inside, item) && item.party.is_none() && !is_blank(inside.as_str()) {
            item.party = Some(inside);
        }
        return Some(start + length + 2);
    }
    if let Some(length) = outcome(rest).filter(|_| !item.is_measured()) {
        item.outcome = Some(text.slice(start..start + length));
        return Some(start + length);
    }
    let length = figure_length(rest);
    if length > 0 && start == at && all[..at].ends_with('%') {
        return Some(start + length); // a slip after a percentage: `63.36 %0`
    }
    (length > 0 && note(text.slice(start..start + length), item)).then_some(start + length)
}

/// Gives a figure to the candidate; returns whether it was still missing.
fn note<'a>(text: Text<'a>, item: &mut Listed<'a>) -> bool {
    let Some(field) = figure_field(text.as_str(), item) else { return false };
    match field {
        Figure::Share => item.share = Some(text),
        Figure::Votes => item.votes = Some(text),
    }
    true
}

/// Kind of figure after a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Figure {
    Share,
    Votes,
}

/// Returns the kind of a figure, if the candidate lacks it.
fn figure_field(text: &str, item: &Listed<'_>) -> Option<Figure> {
    let text = text.trim().trim_end_matches("votes").trim_end();
    let starts = text.starts_with(|c: char| c.is_ascii_digit());
    let percent = text.contains('%') || (read_count(text).is_none() && text.contains(['.', ',']));
    if starts && percent && item.share.is_none() && read_percent(text).is_some() {
        return Some(Figure::Share);
    }
    (starts && !percent && item.votes.is_none() && read_count(text).is_some())
        .then_some(Figure::Votes)
}

/// Returns the length of the number that a text begins with, with its percent sign.
fn figure_length(text: &str) -> usize {
    let digits = text
        .char_indices()
        .find(|(_, c)| !(c.is_ascii_digit() || matches!(c, '.' | ',' | '\'' | '’')))
        .map_or(text.len(), |(at, _)| at);
    let digits = text[..digits].trim_end_matches(['.', ',']).len();
    let rest = &text[digits..];
    let gap = rest.len() - rest.trim_start().len();
    if digits > 0 && rest.trim_start().starts_with('%') { digits + gap + 1 } else { digits }
}

/// Returns the length of the word that a text begins with, if it says that nobody else was a candidate.
fn outcome(text: &str) -> Option<usize> {
    let length = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = &text[..length];
    (length > 0 && is_one_of(word, &UNCONTESTED)).then_some(length)
}

/// Returns a name without marks around it.
fn trimmed(text: Text<'_>) -> Text<'_> {
    let marks = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | '"' | '\'' | '’' | '“' | '”');
    let name = text.as_str();
    let start = name.len() - name.trim_start_matches(marks).len();
    let end = name.trim_end_matches(marks).len().max(start);
    text.slice(start..end)
}

/// Whether a text can be the name of a candidate.
fn is_name(text: &str) -> bool {
    (2..=MAX_NAME_LENGTH).contains(&text.len())
        && text.chars().any(|c| c.is_alphabetic() && !c.is_lowercase())
        && !is_blank(text)
}

/// Signals for a table with a list of candidates in each cell of a column.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signals {
    /// Half of the cells of a column list candidates, most of them with party and figure.
    pub has_list_column: bool,
}

impl Signals {
    /// Weighs the signals.
    pub fn verdict(&self) -> Verdict {
        Verdict::of(&[
            Condition::needs_evidence("cells list candidates").signal(self.has_list_column, 2)
        ])
    }
}

/// Hypothesis that a column lists the candidates of each row.
#[derive(Debug)]
pub struct CellList {
    signals: Signals,
    /// The column of the lists.
    column: Option<usize>,
}

impl CellList {
    /// Collects the signals of a table.
    pub fn of(table: &RawTable<'_, '_>) -> Self {
        let column = (1..table.columns.len()).find(|&at| is_list(table, at));
        CellList { signals: Signals { has_list_column: column.is_some() }, column }
    }

    /// Weighs the signals.
    pub fn verdict(&self) -> Verdict {
        self.signals.verdict()
    }

    /// Returns the table with a row for each candidate.
    ///
    /// Of the other columns the place and the date keep their fields; an incumbent's party is no
    /// candidate's. A header such as `Previous result` is the label of another election.
    pub fn table<'a>(&self, table: &RawTable<'a, 'a>, issues: &mut TableIssues) -> Table<'a> {
        let column = self.column.unwrap_or_default();
        let header = &table.columns[column];
        let earlier = header.label.parts().last().copied();
        let earlier = earlier.filter(|text| has_word(text.as_str(), &FORMER_WORDS));
        let kept: &'static [ElectionField] = if earlier.is_some() {
            &[ElectionField::Constituency]
        } else {
            &[ElectionField::Election, ElectionField::Constituency]
        };
        let mut long = LongTable::of(table, |at| (at != column).then_some(kept));
        let mut above: Option<Text<'a>> = None;
        for row in table.rows_in_place(issues) {
            let (cells, span) = match row {
                TableRow::Cells(cells, span) => (cells, span),
                separator => {
                    long.push(separator);
                    continue;
                }
            };
            let Some(list) = cells.text(column) else { continue };
            // the cell of two incumbents spans both their rows
            if above.replace(list).is_some_and(|above| above.as_str() == list.as_str()) {
                continue;
            }
            for item in candidates(list).into_iter().filter(Listed::is_measured) {
                long.begin(&cells);
                if let Some(label) = earlier {
                    long.set(ElectionField::Election, label);
                }
                item.add_to(&mut long);
                long.end(span);
            }
        }
        long.finish(Layout::CellList)
    }
}

/// Whether half of the cells of a column list candidates with their figures.
fn is_list(table: &RawTable<'_, '_>, column: usize) -> bool {
    let Column { cell_type, .. } = &table.columns[column];
    if cell_type.is_some_and(|cell_type| !cell_type.is_text()) {
        return false;
    }
    let mut cells = 0_usize;
    let mut lists = 0_usize;
    for text in table.texts(column) {
        cells += 1;
        if !text.as_str().contains('(') {
            continue; // no party
        }
        let items = candidates(text);
        let with_party = items
            .iter()
            .filter(|item| item.candidate.is_some() && item.party.is_some() && item.is_measured());
        lists += usize::from(with_party.count() * 2 >= items.len().max(1));
    }
    lists > 0 && lists * 2 >= cells
}

/// Whether half of the cells of a column are names with figures: `Ann Lee (49.7%)`.
pub fn has_named_figures(table: &RawTable<'_, '_>, column: usize) -> bool {
    let measured = |text: Text<'_>| candidates(text).iter().any(Listed::is_measured);
    let (mut cells, mut figures) = (0_usize, 0_usize);
    for text in table.texts(column) {
        cells += 1;
        figures += usize::from(measured(text));
    }
    figures > 0 && figures * 2 >= cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::contestants::DefaultContestant;
    use crate::table::testing::with_table;

    /// Returns the candidates of a text, each as name, party, share, votes and outcome.
    fn read(text: &str) -> Vec<[&str; 5]> {
        let cell = Text::new(text, 0..text.len());
        let shown = |text: Option<Text<'_>>| text.map_or(0..0, |text| text.span().range());
        candidates(cell)
            .into_iter()
            .map(|item| {
                [item.candidate, item.party, item.share, item.votes, item.outcome]
                    .map(|part| &text[shown(part)])
            })
            .collect()
    }

    #[test]
    fn candidates_of_a_cell() {
        for (text, expected) in [
            (
                "Ann Lee (D) 52.1%\nBo Marsh (R) 47.9%",
                vec![["Ann Lee", "D", "52.1%", "", ""], ["Bo Marsh", "R", "47.9%", "", ""]],
            ),
            (
                "Ann P. Lee (D) 50.4% John Doe, Jr. ( FL ) 49 %",
                vec![["Ann P. Lee", "D", "50.4%", "", ""], ["John Doe, Jr.", "FL", "49 %", "", ""]],
            ),
            ("Ann Lee (Labour) Unopposed", vec![["Ann Lee", "Labour", "", "", "Unopposed"]]),
            ("Ann Lee (49.74%)", vec![["Ann Lee", "", "49.74%", "", ""]]),
            ("Ann Lee(51,5%)", vec![["Ann Lee", "", "51,5%", "", ""]]),
            ("Ann Lee (GRP) (50.02 %)", vec![["Ann Lee", "GRP", "50.02 %", "", ""]]),
            ("Ann Lee (GRP, 50.02%)", vec![["Ann Lee", "GRP", "50.02%", "", ""]]),
            ("Ann Lee (D) 30,114 (51.2%)", vec![["Ann Lee", "D", "51.2%", "30,114", ""]]),
            ("Ann Lee (D): 28,700 (48.8%) [2]", vec![["Ann Lee", "D", "48.8%", "28,700", ""]]),
            (
                "▌Ann Lee (D) 60% ▌Bo Marsh (R) 40%",
                vec![["Ann Lee", "D", "60%", "", ""], ["Bo Marsh", "R", "40%", "", ""]],
            ),
            ("Ann Lee (63.36 %0", vec![["Ann Lee", "", "63.36 %", "", ""]]),
            (
                "Ann Lee (D) 99.5% Others 0.5%",
                vec![["Ann Lee", "D", "99.5%", "", ""], ["", "Others", "0.5%", "", ""]],
            ),
            ("Ann Lee (D)", vec![["Ann Lee", "D", "", "", ""]]),
            ("–", vec![]),
            ("(", vec![]),
            ("", vec![]),
        ] {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }

    /// Returns the verdict on a table.
    fn verdict(text: &str) -> String {
        let title = "1990 Freedonian general election";
        with_table(title, &DefaultContestant::default(), text, |table, _| {
            CellList::of(&table).verdict().to_string()
        })
    }

    #[test]
    fn cells_with_the_candidates_of_a_place_are_lists() {
        let lists =
            "District|Candidates\n1st|Ann Lee (D) 52.1% Bo Marsh (R) 47.9%\n2nd|Ed Gray (R) 61%";
        assert_eq!(verdict(lists), "admissible, strength 2");
    }

    #[test]
    fn cells_without_parties_or_figures_are_not() {
        let expected = "rejected: not shown that cells list candidates";
        for table in [
            "District|Candidate|Share\n1st|Ann Lee (D)|52.1%\n2nd|Ed Gray (R)|61%",
            "District|Candidate\n1st|Ann Lee 52.1%\n2nd|Ed Gray 61%",
            "District|Votes\n1st|120\n2nd|610",
        ] {
            assert_eq!(verdict(table), expected, "{table}");
        }
    }
}
