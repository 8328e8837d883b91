//! I003: an infobox value that should be a number.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lint::Analysis;
use crate::lint::blocks::seat_entries;
use crate::markup::Text;
use crate::values::number::read_seats;
use crate::values::text::is_blank;

pub static RULE: Rule = Rule {
    code: "I003",
    severity: Severity::Warning,
    topic: Topic::Infobox,
    summary: "An infobox value is not a number.",
    meaning: "The key expects a number, but the value cannot be read as one although it contains digits. The field stays empty.",
    example: "| membership = 12,34",
    help: "write a whole number such as 60,396, and any remark after it in brackets",
};

/// Reports a membership figure that cannot be read.
pub fn report_membership(value: Text<'_>, diagnostics: &mut Diagnostics<'_>) {
    let message = format!(
        "cannot read \"{}\" as a membership figure; expected one such as 60,396",
        value.as_str()
    );
    diagnostics.report(&RULE, value.span(), message);
}

/// Reports the seats of a party's infobox that begin like a number and cannot be read.
pub fn check(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    for seats in seat_entries(analysis) {
        let value = seats.as_str();
        if !is_blank(value) && read_seats(value).is_none() && looks_like_number(value) {
            let message = format!(
                "cannot read \"{value}\" as a number of seats; expected one such as 24 or 24 / 40"
            );
            diagnostics.report(&RULE, seats.span(), message);
        }
    }
}

/// Whether a value is short and begins with a digit.
fn looks_like_number(value: &str) -> bool {
    const MAX_LENGTH: usize = 40;
    value.len() <= MAX_LENGTH
        && !value.contains('\n')
        && value.trim_start().starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, infobox};

    #[test]
    fn seats_of_an_infobox() {
        let seats = |value: &str| {
            infobox(&format!("- Ideology: Socialism\n- Seats1 title: Senate\n- Seats1: {value}\n"))
        };
        assert_findings("a.txt", &seats("1,2,3"), &[(&RULE, "1,2,3")]);
        assert_findings("a.txt", &seats("None"), &[]);
        assert_findings("a.txt", &seats("2 / 60"), &[]);
    }

    #[test]
    fn membership_of_an_infobox() {
        let membership = |value: &str| infobox(&format!("- Membership: {value}\n"));
        assert_findings("a.txt", &membership("12,34"), &[(&RULE, "12,34")]);
        assert_findings("a.txt", &membership("12,345"), &[]);
        assert_findings("a.txt", &membership("unknown"), &[]);
    }
}
