//! Section of a command's help that lists the fields of its records.

use std::fmt::Write;

use crate::diagnostic::Diagnostic;
use crate::model::{Change, Edge, Election, Event, Kind, Link, Member, Party};
use crate::query::HasFields;

/// Returns all fields with their meanings and parts, followed by the examples.
pub(super) fn help<R: HasFields>(examples: &str) -> String {
    let widest = R::FIELDS.iter().map(|field| field.name.len()).max().unwrap_or_default();
    let mut help = String::from("Fields:\n");
    for field in R::FIELDS {
        // writing to a string does not fail
        let _ = writeln!(help, "  {:widest$}  {}{}", field.name, field.meaning, parts(field.kind));
    }
    for (short, long) in R::SHORTHANDS {
        let _ = writeln!(help, "  {short:widest$}  Short for {long}");
    }
    help.push_str("\nUse a dot for part of a field: ");
    help.push_str("`source.line`, or `.year` and `.decade` of a date.\n\n");
    help.push_str(examples);
    help
}

/// Returns the names of the fields that a command knows, with the parts of objects and the short names.
pub(super) fn of_command(command: &str) -> Vec<String> {
    match command {
        "parties" | "show" => names::<Party>(),
        "elections" => names::<Election>(),
        "events" => names::<Event>(),
        "lineage" => names::<Edge>(),
        "link" => names::<Link>(),
        "same" => names::<Member>(),
        "diff" => names::<Change>(),
        "check" => names::<Diagnostic>(),
        _ => Vec::new(),
    }
}

fn names<R: HasFields>() -> Vec<String> {
    let mut names = Vec::new();
    for field in R::FIELDS {
        names.push(field.name.to_owned());
        names.extend(field.kind.parts().iter().map(|(part, _)| format!("{}.{part}", field.name)));
    }
    names.extend(R::SHORTHANDS.iter().map(|(short, _)| (*short).to_owned()));
    names
}

/// Lists the parts of a kind, except for dates, which the last line of the help describes.
fn parts(kind: Kind) -> String {
    let names: Vec<&str> = kind.parts().iter().map(|(name, _)| *name).collect();
    if names.is_empty() || kind == Kind::Date {
        return String::new();
    }
    format!(" [parts: {}]", names.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_listed() {
        let help = help::<Party>("Examples:");
        for field in <Party as HasFields>::FIELDS {
            assert!(help.contains(&format!("\n  {} ", field.name)), "{}", field.name);
        }
        assert!(
            help.contains("year of the count [parts: count, year, min, max, approximate]\n"),
            "{help}"
        );
        assert!(help.ends_with("\n\nExamples:"), "{help}");
    }
}
