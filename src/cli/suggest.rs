//! Suggestions for wrong arguments.

use std::ffi::OsString;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Command, CommandFactory};

use crate::cli::{Cli, fields};
use crate::query::nearest;

/// Arguments as other programs call them, with what they are called here.
const SYNONYMS: &[(&str, &str)] = &[
    ("filter", "where"),
    ("query", "where"),
    ("columns", "fields"),
    ("select", "fields"),
    ("order-by", "sort"),
    ("order", "sort"),
    ("sort-by", "sort"),
    ("groupby", "group-by"),
    ("mean", "avg"),
    ("average", "avg"),
    ("total", "sum"),
    ("having", "min-count"),
    ("head", "limit"),
    ("max-count", "limit"),
    ("wide", "all-columns"),
    ("output-format", "format"),
    ("to", "format"),
    ("jobs", "threads"),
    ("silent", "quiet"),
    ("include", "glob"),
    ("exclude", "glob"),
];

/// Replaces clap's suggestion for an unknown argument unless the two are spelt alike. Clap mostly compares how they
/// start, and suggests `--quiet` for `--sqlite`.
pub(super) fn improve(usage: &mut clap::Error, arguments: &[OsString]) {
    if usage.kind() != ErrorKind::UnknownArgument {
        return;
    }
    let argument = |kind| match usage.get(kind) {
        Some(ContextValue::String(argument)) => Some(argument.clone()),
        _ => None,
    };
    let Some(given) = argument(ContextKind::InvalidArg) else { return };
    let Some(name) = given.strip_prefix("--") else { return };
    let near = |suggested: &str| !nearest(name, [suggested.trim_start_matches('-')]).is_empty();
    let suggested = argument(ContextKind::SuggestedArg);
    if suggested.as_deref().is_some_and(near) {
        return;
    }
    if suggested.is_some() {
        usage.remove(ContextKind::SuggestedArg);
        usage.remove(ContextKind::Usage); // it contains the suggestion
    }
    if let Some(tip) = tip(name, arguments) {
        let tips = vec![StyledStr::from(tip)];
        usage.insert(ContextKind::Suggested, ContextValue::StyledStrs(tips));
    }
}

/// Says what may have been meant by an unknown argument.
fn tip(given: &str, arguments: &[OsString]) -> Option<String> {
    let root = Cli::command();
    let command = arguments.iter().skip(1).find_map(|one| root.find_subcommand(one))?;
    let synonym = SYNONYMS.iter().find(|(other, _)| *other == given).map(|(_, here)| *here);
    if let Some(here) = synonym.filter(|here| has(command, here)) {
        return Some(format!("the argument is called '--{here}' here"));
    }
    let field = given.replace('-', "_");
    if fields::of_command(command.get_name()).contains(&field) && has(command, "where") {
        return Some(format!("to filter by the field '{field}', write --where '{field} = …'"));
    }
    let others: Vec<&str> =
        root.get_subcommands().filter(|other| has(other, given)).map(Command::get_name).collect();
    let others = others.join("', '");
    (!others.is_empty()).then(|| format!("'--{given}' is an argument of '{others}'"))
}

/// Returns whether a command has an argument with this long name.
fn has(command: &Command, long: &str) -> bool {
    command.get_arguments().any(|argument| argument.get_long() == Some(long))
}
