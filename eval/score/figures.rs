//! Counts of right, false and missed values, and what is computed from them.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::truth::{EVENT_FIELDS, PARTY_FIELDS, RESULT_FIELDS, ROLES};

/// The name under which whole records are counted.
pub const RECORD: &str = "(record)";
/// The name of the sum of all fields of a record.
pub const VALUES: &str = "(values)";

/// The records that are scored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Party,
    Result,
    Event,
}

impl Kind {
    pub const ALL: [Kind; 3] = [Kind::Party, Kind::Result, Kind::Event];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Party => "party",
            Kind::Result => "result",
            Kind::Event => "event",
        }
    }

    /// The scored fields of the record, in the order of the report.
    pub fn fields(self) -> Vec<&'static str> {
        match self {
            Kind::Party => PARTY_FIELDS.to_vec(),
            Kind::Result => RESULT_FIELDS.to_vec(),
            Kind::Event => [EVENT_FIELDS, ROLES].concat(),
        }
    }
}

/// How many values are right, false and missed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    pub right: u32,
    pub wrong: u32,
    pub missed: u32,
}

impl Counts {
    /// Of the values given, the part that is right.
    pub fn precision(self) -> Option<f64> {
        ratio(self.right, self.right + self.wrong)
    }

    /// Of the values of the truth, the part that is given.
    pub fn recall(self) -> Option<f64> {
        ratio(self.right, self.right + self.missed)
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> Option<f64> {
        ratio(2 * self.right, 2 * self.right + self.wrong + self.missed)
    }

    fn add(&mut self, other: Counts) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
    }
}

fn ratio(part: u32, whole: u32) -> Option<f64> {
    (whole > 0).then(|| f64::from(part) / f64::from(whole))
}

/// A value that is false or missed.
#[derive(Debug)]
pub struct Finding {
    pub kind: Kind,
    pub field: &'static str,
    /// Whether it was missed; otherwise it was given and is false.
    pub missed: bool,
    pub line: Option<usize>,
    pub note: String,
}

/// The counts of one or more documents.
#[derive(Debug, Default)]
pub struct Sheet {
    counts: BTreeMap<(Kind, &'static str), Counts>,
    pub findings: Vec<Finding>,
}

impl Sheet {
    pub fn right(&mut self, kind: Kind, field: &'static str) {
        self.entry(kind, field).right += 1;
    }

    pub fn wrong(&mut self, kind: Kind, field: &'static str, line: Option<usize>, note: String) {
        self.entry(kind, field).wrong += 1;
        self.findings.push(Finding { kind, field, missed: false, line, note });
    }

    pub fn missed(&mut self, kind: Kind, field: &'static str, line: Option<usize>, note: String) {
        self.entry(kind, field).missed += 1;
        self.findings.push(Finding { kind, field, missed: true, line, note });
    }

    /// Adds the counts of another sheet, without its findings.
    pub fn add(&mut self, other: &Sheet) {
        for ((kind, field), counts) in &other.counts {
            self.entry(*kind, field).add(*counts);
        }
    }

    /// The counts of a field; `(values)` is the sum of all fields of a record.
    pub fn counts(&self, kind: Kind, field: &str) -> Counts {
        let mut sum = Counts::default();
        for ((of, name), counts) in &self.counts {
            if *of == kind && (*name == field || (field == VALUES && *name != RECORD)) {
                sum.add(*counts);
            }
        }
        sum
    }

    /// The record itself, all its values, and each field.
    pub fn rows(&self, kind: Kind) -> Vec<(&'static str, Counts)> {
        let rows = [RECORD, VALUES].into_iter().chain(kind.fields());
        let counted = rows.map(|field| (field, self.counts(kind, field)));
        counted.filter(|(_, counts)| *counts != Counts::default()).collect()
    }

    fn entry(&mut self, kind: Kind, field: &'static str) -> &mut Counts {
        self.counts.entry((kind, field)).or_default()
    }
}

/// A Markdown table, its columns padded to the same width; all but the first `left` are aligned right.
pub fn table(left: usize, header: &[&str], rows: &[Vec<String>]) -> String {
    let width = |column: usize| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.chain([header[column].chars().count()]).max().unwrap_or(0)
    };
    let mut out = String::new();
    let mut line = |cells: &[String]| {
        for (column, cell) in cells.iter().enumerate() {
            let width = width(column);
            let _ = match column < left {
                true => write!(out, "| {cell:<width$} "),
                false => write!(out, "| {cell:>width$} "),
            };
        }
        out.push_str("|\n");
    };
    line(&header.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>());
    let rule = |column: usize| match column < left {
        true => "-".repeat(width(column)),
        false => "-".repeat(width(column) - 1) + ":",
    };
    line(&(0..header.len()).map(rule).collect::<Vec<_>>());
    rows.iter().for_each(|row| line(row));
    out
}

/// A ratio in percent with one decimal.
pub fn percent(ratio: Option<f64>) -> String {
    ratio.map_or_else(|| "–".to_owned(), |ratio| format!("{:.1}", 100.0 * ratio))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ratios_of_counts() {
        let cases = [
            ((3, 1, 2), "75.0", "60.0", "66.7"),
            ((0, 0, 0), "–", "–", "–"),
            ((0, 0, 2), "–", "0.0", "0.0"),
            ((0, 2, 0), "0.0", "–", "0.0"),
            ((5, 0, 0), "100.0", "100.0", "100.0"),
        ];
        for ((right, wrong, missed), precision, recall, f1) in cases {
            let counts = Counts { right, wrong, missed };
            let is = [counts.precision(), counts.recall(), counts.f1()].map(percent);
            assert_eq!(is, [precision, recall, f1], "{counts:?}");
        }
    }

    #[test]
    fn values_are_all_fields_but_the_record() {
        let mut sheet = Sheet::default();
        sheet.right(Kind::Party, RECORD);
        sheet.right(Kind::Party, "name");
        sheet.missed(Kind::Party, "slogan", None, String::new());
        sheet.wrong(Kind::Event, "date", None, String::new());
        let mut sum = Sheet::default();
        sum.add(&sheet);
        sum.add(&sheet);
        assert_eq!(sum.counts(Kind::Party, VALUES), Counts { right: 2, wrong: 0, missed: 2 });
        let fields: Vec<_> = sum.rows(Kind::Party).into_iter().map(|(field, _)| field).collect();
        assert_eq!(fields, [RECORD, VALUES, "name", "slogan"]);
    }

    #[test]
    fn tables_are_padded() {
        let rows = [vec!["a".into(), "1".into()], vec!["bcd".into(), "22".into()]];
        assert_eq!(
            table(1, &["x", "n"], &rows),
            "| x   |  n |\n| --- | -: |\n| a   |  1 |\n| bcd | 22 |\n"
        );
    }
}
