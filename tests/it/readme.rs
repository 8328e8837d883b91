//! The README: what it shows is what happens, and what it tables is what is declared.
//!
//! With `UPDATE_README=1` in the environment, the README is written anew instead of compared.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use hustings::lint::RULES;
use hustings::model::{Date, Election, ElectionKind, Event, EventKind, Kind, Party, Range, Record};

const README: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");

#[test]
fn tables_are_the_declarations() {
    for (name, table) in [
        ("party", fields::<Party>()),
        ("election", fields::<Election>()),
        ("event", fields::<Event>()),
        ("election kinds", names(ElectionKind::ALL.iter().map(|kind| kind.name()))),
        ("event kinds", names(EventKind::ALL.iter().map(|kind| kind.name()))),
        ("diagnostics", diagnostics()),
    ] {
        let (begin, end) = (format!("<!-- {name} -->\n"), "<!-- end -->");
        edit(|readme| {
            let (before, rest) = readme
                .split_once(&begin)
                .unwrap_or_else(|| panic!("README.md has no {}", begin.trim()));
            let (told, after) = rest.split_once(end).expect("what is begun ends");
            let wanted = format!("\n{table}\n");
            check(&format!("the table of {name}"), told, &wanted);
            format!("{before}{begin}{wanted}{end}{after}")
        });
    }
}

/// The table of dates has two columns: what a text says and the EDTF that it becomes; that of ranges
/// begins with a range.
#[test]
fn dates_and_ranges_are_read() {
    let readme = fs::read_to_string(README).expect("the README is there");
    let cells = |heading: &str, column: usize| -> Vec<String> {
        let (_, section) = readme.split_once(heading).expect(heading);
        let section = section.split("\n#").next().unwrap_or_default();
        let rows = section.lines().filter(|line| line.starts_with("| ")).skip(2);
        let cell = |row: &str| row.split('|').nth(column + 1).unwrap_or_default().trim().to_owned();
        rows.map(|row| cell(row).trim_matches('`').to_owned()).collect()
    };
    let texts = cells("## Dates", 0);
    let dates = cells("## Dates", 1);
    assert!(dates.len() > 5, "{dates:?}");
    for (text, wanted) in texts.iter().zip(&dates) {
        assert!(wanted.parse::<Date>().is_ok(), "{wanted} is no date");
        let found = hustings::values::date::find_dates_in_value(text);
        let found: Vec<String> = found.iter().map(|found| found.date.to_string()).collect();
        assert_eq!(found, [wanted.as_str()], "{text}");
    }
    let ranges = cells("### Ranges", 0);
    assert!(ranges.len() > 3, "{ranges:?}");
    for range in ranges {
        assert!(range.parse::<Range>().is_ok(), "{range} is no range");
    }
}

/// Every command of every `console` block is run in a directory that holds the repository's `data`
/// and `examples`; those that need a program that is not there are skipped.
#[cfg(unix)]
#[test]
fn commands_print_what_is_shown() {
    let directory = crate::directory::Directory::new("readme");
    for name in ["data", "examples"] {
        let here = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        std::os::unix::fs::symlink(here, Path::new(directory.path()).join(name))
            .expect("a link can be made");
    }
    let mut run = 0;
    edit(|readme| {
        let mut updated = String::new();
        let mut rest = readme;
        while let Some((before, block)) = rest.split_once("```console\n") {
            let (block, after) = block.split_once("```\n").expect("a block that begins ends");
            updated.push_str(before);
            updated.push_str("```console\n");
            for (command, shown) in commands(block) {
                let printed = match console::run(&command, &shown, directory.path()) {
                    Some(printed) => {
                        run += 1;
                        printed
                    }
                    None => shown.clone(),
                };
                console::compare(&command, &shown, &printed);
                write!(updated, "$ {command}\n{printed}").expect("a string grows");
            }
            updated.push_str("```\n");
            rest = after;
        }
        updated + rest
    });
    assert!(run >= 10, "{run} commands were run");
}

/// The commands of a block, each with the output that is shown under it.
#[cfg(unix)]
fn commands(block: &str) -> Vec<(String, String)> {
    let mut commands: Vec<(String, String)> = Vec::new();
    let mut goes_on = false;
    for line in block.lines() {
        match (line.strip_prefix("$ "), commands.last_mut()) {
            (Some(command), _) => commands.push((command.to_owned(), String::new())),
            (None, Some((command, _))) if goes_on => {
                command.push('\n');
                command.push_str(line);
            }
            (None, Some((_, shown))) => {
                shown.push_str(line);
                shown.push('\n');
            }
            (None, None) => panic!("a block begins with a command, not with {line}"),
        }
        goes_on = line.ends_with('\\') && (goes_on || line.starts_with("$ "));
    }
    commands
}

#[cfg(unix)]
#[allow(clippy::print_stdout)] // what was skipped
mod console {
    use std::env;
    use std::path::PathBuf;
    use std::process::{Command, Stdio};

    /// The width of the terminal that the README shows.
    const WIDTH: usize = 100;
    /// Programs that a command may need, each with a command that succeeds where it is there.
    const TOOLS: [(&str, &str); 5] = [
        ("jq", "jq --version"),
        ("duckdb", "duckdb --version"),
        ("sqlite-utils", "sqlite-utils --version"),
        ("pandas", "python3 -c 'import pandas'"),
        ("python3", "python3 --version"),
    ];

    /// What a command prints; `None` if it needs something that is not there. Messages come first, and
    /// only where some are shown.
    pub fn run(command: &str, shown: &str, directory: &str) -> Option<String> {
        for (tool, probe) in TOOLS {
            if command.contains(tool) && !shell(probe, directory).status.success() {
                println!("skipped, for {tool} is not there: {command}");
                return None;
            }
        }
        let mut line = command.replace("cargo run --release -- ", "hustings ");
        if let Some(example) = command.strip_prefix("cargo run --release --example ") {
            let built = programs().join("examples").join(example);
            if !built.is_file() {
                println!("skipped, for the example is not built: {command}");
                return None;
            }
            line = built.display().to_string();
        }
        let tables = ["parties", "elections", "events", "show"];
        let list = tables.iter().any(|list| line.starts_with(&format!("hustings {list}")));
        if list && !line.contains(['|', '>']) && !line.contains("--help") {
            line.push_str(&format!(" --width {WIDTH}"));
        }
        let output = shell(&line, directory);
        let out = String::from_utf8(output.stdout).expect("output is UTF-8");
        let err = String::from_utf8(output.stderr).expect("messages are UTF-8");
        assert!(output.status.code() < Some(2), "{command}: {err}");
        Some(if tells(shown) { err + &out } else { out })
    }

    /// Compares what is printed with what is shown. Of other programs only the words count, for their
    /// layouts change from version to version.
    pub fn compare(command: &str, shown: &str, printed: &str) {
        if TOOLS.iter().any(|(tool, _)| command.contains(tool)) {
            let words = |text: &str| {
                let words = text.split(|c: char| c.is_whitespace() || "│─┌┐└┘├┤┬┴┼".contains(c));
                words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
            };
            if words(shown) == words(printed) {
                return;
            }
        }
        super::check(&format!("the output of `{command}`"), shown, printed);
    }

    /// Whether some of the lines are messages, which go to standard error.
    fn tells(shown: &str) -> bool {
        shown.lines().any(|line| {
            ["note: ", "error: "].iter().any(|kind| line.starts_with(kind))
                || [": note[", ": warning["].iter().any(|kind| line.contains(kind))
        })
    }

    fn shell(line: &str, directory: &str) -> std::process::Output {
        let inherited = env::var_os("PATH").unwrap_or_default();
        let path = env::join_paths([programs()].into_iter().chain(env::split_paths(&inherited)));
        Command::new("sh")
            .args(["-c", line])
            .current_dir(directory)
            .env("PATH", path.expect("a path can be made"))
            .env_remove("NO_COLOR")
            .env_remove("COLUMNS")
            .stdin(Stdio::null())
            .output()
            .expect("a shell runs")
    }

    /// The directory of the program that is tested.
    fn programs() -> PathBuf {
        let program = assert_cmd::cargo::cargo_bin!("hustings");
        program.parent().expect("it is in a directory").to_path_buf()
    }
}

/// A table of a record's fields: name, type, meaning.
fn fields<R: Record>() -> String {
    let mut table = String::from("| field | type | meaning |\n| --- | --- | --- |\n");
    for field in R::FIELDS {
        let (name, meaning) = (field.name, field.meaning.replace('|', "\\|"));
        writeln!(table, "| `{name}` | {} | {meaning} |", kind(field.kind)).expect("a string grows");
    }
    table
}

fn kind(of: Kind) -> String {
    match of {
        Kind::Text | Kind::OneOf(_) => "text".into(),
        Kind::Integer => "integer".into(),
        Kind::Decimal => "number".into(),
        Kind::Boolean => "true or false".into(),
        Kind::Date => "date".into(),
        Kind::Object([]) => "object of texts".into(),
        Kind::Object(parts) => {
            let parts: Vec<String> = parts.iter().map(|(name, _)| format!("`{name}`")).collect();
            format!("object of {}", parts.join(", "))
        }
        Kind::List(item) => format!("list of {}", kind(*item)).replace("list of text", "texts"),
    }
}

/// Names in a line.
fn names(names: impl Iterator<Item = &'static str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    names.join(", ") + "\n"
}

fn diagnostics() -> String {
    let mut table = String::from("| code | severity | meaning |\n| --- | --- | --- |\n");
    for rule in RULES {
        let summary = rule.summary.trim_end_matches('.').replace('|', "\\|");
        writeln!(table, "| {} | {} | {summary} |", rule.code, rule.severity)
            .expect("a string grows");
    }
    table
}

/// Reads the README, and writes it anew where that is asked for.
fn edit(change: impl FnOnce(&str) -> String) {
    // Tests run at once, and each may write.
    static LOCK: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _alone = LOCK.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let readme = fs::read_to_string(README).expect("the README is there");
    let changed = change(&readme);
    if updates() && changed != readme {
        fs::write(README, changed).expect("the README can be written");
    }
}

fn updates() -> bool {
    std::env::var_os("UPDATE_README").is_some()
}

/// Fails if what is shown is not what is, unless the README is being updated.
fn check(what: &str, shown: &str, is: &str) {
    assert!(
        updates() || shown == is,
        "README.md does not tell {what} as it is; UPDATE_README=1 cargo test writes it anew\n\
         --- shown\n{shown}--- is\n{is}"
    );
}
