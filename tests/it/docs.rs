//! README.md, ARCHITECTURE.md and the book in `docs/`: examples print what is shown, tables match the
//! declarations, links and paths resolve.
//!
//! `UPDATE_DOCS=1 cargo test` rewrites the outputs and the tables.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use hustings::lint::RULES;
use hustings::model::{
    Change, Date, Edge, Election, ElectionKind, Event, EventKind, Kind, Link, Party, Range, Record,
};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const MAX_README_LINES: usize = 300;

#[test]
fn the_readme_is_short() {
    let lines = read("README.md").lines().count();
    assert!(lines <= MAX_README_LINES, "README.md has {lines} lines; move some of them to docs/");
}

#[test]
fn tables_match_the_declarations() {
    for (document, name, table) in [
        ("docs/records.md", "party fields", fields::<Party>()),
        ("docs/records.md", "election fields", fields::<Election>()),
        ("docs/records.md", "event fields", fields::<Event>()),
        ("docs/lineage.md", "edge fields", fields::<Edge>()),
        ("docs/identity.md", "change fields", fields::<Change>()),
        ("docs/identity.md", "link fields", fields::<Link>()),
        ("docs/records.md", "election kinds", names(ElectionKind::ALL.iter().map(|k| k.name()))),
        ("docs/records.md", "event kinds", names(EventKind::ALL.iter().map(|k| k.name()))),
        ("docs/checks.md", "codes", codes()),
        ("README.md", "accuracy", accuracy()),
        ("README.md", "performance", performance()),
    ] {
        let (begin, end) = (format!("<!-- generated: {name} -->\n"), "<!-- end -->");
        edit(document, |text| {
            let Some((before, rest)) = text.split_once(&begin) else {
                panic!("{document} has no line {}", begin.trim());
            };
            let (shown, after) = rest.split_once(end).expect("a generated part has an end");
            let expected = format!("\n{table}\n");
            check(document, &format!("the table of {name}"), shown, &expected);
            format!("{before}{begin}{expected}{end}{after}")
        });
    }
}

/// The last column of the code map in ARCHITECTURE.md is what `architecture.rs` checks.
#[test]
fn the_code_map_lists_the_allowed_imports() {
    const DOCUMENT: &str = "ARCHITECTURE.md";
    edit(DOCUMENT, |text| {
        let mut updated = text.to_owned();
        for (layer, allowed) in crate::architecture::MAY_IMPORT {
            let row = text.lines().find(|line| line.starts_with(&format!("| `{layer}` | ")));
            let row = row.unwrap_or_else(|| panic!("the code map has no row for `{layer}`"));
            let about = row.split(" | ").nth(1).expect("a row has three cells");
            let allowed = match allowed {
                [] => "nothing\n".to_owned(),
                allowed => names(allowed.iter().copied()),
            };
            let expected = format!("| `{layer}` | {about} | {} |", allowed.trim_end());
            check(DOCUMENT, &format!("the row of `{layer}`"), row, &expected);
            updated = updated.replace(row, &expected);
        }
        updated
    });
}

/// Each row of the table of dates gives a text and its EDTF; each row of the table of ranges begins
/// with a range.
#[test]
fn dates_and_ranges_are_read_as_shown() {
    let dates = read("docs/dates.md");
    let cells = |heading: &str, column: usize| -> Vec<String> {
        let (_, section) = dates.split_once(heading).expect(heading);
        let section = section.split("\n#").next().unwrap_or_default();
        let rows = section.lines().filter(|line| line.starts_with("| ")).skip(2);
        let cell = |row: &str| row.split('|').nth(column + 1).unwrap_or_default().trim().to_owned();
        rows.map(|row| cell(row).trim_matches('`').to_owned()).collect()
    };
    let texts = cells("## From text to date", 0);
    let expected = cells("## From text to date", 1);
    assert!(expected.len() > 5, "{expected:?}");
    for (text, expected) in texts.iter().zip(&expected) {
        assert!(expected.parse::<Date>().is_ok(), "{expected} is not a date");
        let found = hustings::values::date::find_dates_in_value(text);
        let found: Vec<String> = found.iter().map(|found| found.date.to_string()).collect();
        assert_eq!(found, [expected.as_str()], "{text}");
    }
    let ranges = cells("## Ranges", 0);
    assert!(ranges.len() > 3, "{ranges:?}");
    for range in ranges {
        assert!(range.parse::<Range>().is_ok(), "{range} is not a range");
    }
}

/// Runs every command of every `console` block. Those of one document run in one directory, which holds
/// the repository's `data` and `examples`. A command is skipped if it needs a program that is missing.
#[cfg(unix)]
#[test]
fn examples_print_what_is_shown() {
    let mut run = 0;
    for document in pages() {
        let directory = crate::directory::Directory::new(&document.replace(['/', '.'], "-"));
        for name in ["data", "examples"] {
            let link = Path::new(directory.path()).join(name);
            std::os::unix::fs::symlink(Path::new(ROOT).join(name), link)
                .expect("a link can be made");
        }
        edit(&document, |text| {
            let mut updated = String::new();
            let mut rest = text;
            while let Some((before, block)) = rest.split_once("```console\n") {
                let (block, after) = block.split_once("```\n").expect("a block has an end");
                updated.push_str(before);
                updated.push_str("```console\n");
                for (command, shown) in commands(block) {
                    let mut printed = shown.clone();
                    if let Some(output) = console::run(&command, &shown, directory.path()) {
                        printed = output;
                        run += 1;
                    }
                    console::compare(&document, &command, &shown, &printed);
                    write!(updated, "$ {command}\n{printed}").expect("a string grows");
                }
                updated.push_str("```\n");
                rest = after;
            }
            updated + rest
        });
    }
    assert!(run >= 30, "only {run} commands were run");
}

/// Every link between documents names a file that exists and, after a `#`, one of its headings. Pages of
/// the book link only to each other, because nothing else is published with them.
#[test]
fn links_resolve() {
    let mut followed = 0;
    for document in documents() {
        let folder = Path::new(&document).parent().unwrap_or(Path::new(""));
        for target in links(&prose(&read(&document))) {
            if target.contains("://") || target.starts_with("mailto:") {
                continue;
            }
            let (file, anchor) = target.split_once('#').unwrap_or((&target, ""));
            let file = match file {
                "" => PathBuf::from(&document),
                file => normalize(&folder.join(file)),
            };
            assert!(
                Path::new(ROOT).join(&file).exists(),
                "{document} links to {target}: no such file"
            );
            let in_book = |path: &Path| path.starts_with("docs");
            assert!(
                !in_book(Path::new(&document)) || in_book(&file),
                "{document} links to {target}: outside of docs/"
            );
            if !anchor.is_empty() {
                let headings = anchors(&read(&file.to_string_lossy()));
                assert!(
                    headings.contains(anchor),
                    "{document} links to {target}: no such heading among {headings:?}"
                );
            }
            followed += 1;
        }
    }
    assert!(followed > 30, "only {followed} links were found");
}

#[test]
fn the_summary_lists_every_page() {
    let listed: BTreeSet<String> = links(&read("docs/SUMMARY.md")).into_iter().collect();
    let pages: BTreeSet<String> = pages()
        .iter()
        .filter_map(|page| page.strip_prefix("docs/"))
        .filter(|page| *page != "SUMMARY.md")
        .map(str::to_owned)
        .collect();
    assert_eq!(listed, pages);
}

/// A path in backticks that begins with a folder of the repository exists.
#[test]
fn named_paths_exist() {
    const FOLDERS: [&str; 9] =
        ["src/", "tests/", "docs/", "eval/", "benches/", "fuzz/", "examples/", "data/", ".ci/"];
    let mut found = 0;
    for document in documents() {
        for name in code_spans(&prose(&read(&document))) {
            let path = name.split([' ', '#']).next().unwrap_or_default();
            let is_path = FOLDERS.iter().any(|folder| path.starts_with(folder));
            if is_path && !path.contains(['*', '<', '…']) {
                let exists = Path::new(ROOT).join(path.trim_end_matches('/')).exists();
                assert!(exists, "{document} names `{path}`, which does not exist");
                found += 1;
            }
        }
    }
    assert!(found > 20, "only {found} paths were found");
}

/// Options and commands in backticks exist, in the pages about the use of the program.
#[test]
fn named_options_and_commands_exist() {
    const OTHER_PROGRAMS: [&str; 3] = ["docs/performance.md", "docs/cluster.md", "docs/decisions"];
    let help = |arguments: &[&str]| crate::hustings(arguments).out;
    let main = help(&["--help"]);
    let (_, listed) = main.split_once("Commands:\n").expect("the help lists the commands");
    let commands: Vec<&str> = listed
        .lines()
        .take_while(|line| !line.is_empty())
        .filter(|line| line.starts_with("  ") && !line.starts_with("   "))
        .filter_map(|line| line.split_whitespace().next())
        .collect();
    let mut options = BTreeSet::from(["--version".to_owned(), "-V".to_owned()]);
    for command in commands.iter().filter(|command| **command != "help") {
        let help = help(&[command, "--help"]);
        let words = help.split(|c: char| c.is_whitespace() || [',', '`'].contains(&c));
        options.extend(words.filter(|word| word.starts_with('-')).map(str::to_owned));
    }
    let mut found = 0;
    for document in pages() {
        if OTHER_PROGRAMS.iter().any(|prefix| document.starts_with(prefix)) {
            continue;
        }
        for span in code_spans(&prose(&read(&document))) {
            let mut words = span.split([' ', '=']);
            let first = words.next().unwrap_or_default();
            if first.starts_with('-') {
                let exists = options.contains(first) || first == "-";
                assert!(exists, "{document} names the option `{first}`, which does not exist");
                found += 1;
            }
            let command = words.next().unwrap_or_default();
            if first == "hustings" && command.starts_with(|c: char| c.is_lowercase()) {
                let exists = commands.contains(&command);
                assert!(exists, "{document} names the command `{command}`, which does not exist");
                found += 1;
            }
        }
    }
    assert!(found > 40, "only {found} options and commands were found");
}

/// A name in backticks in ARCHITECTURE.md that looks like Rust (`Page`, `markup::parse`, `MAX_DATES`)
/// occurs in the sources.
#[test]
fn named_items_exist() {
    let mut sources = String::new();
    for folder in ["src", "tests", "fuzz/src", "benches"] {
        for file in files(folder, "rs") {
            sources.push_str(&read(&file));
        }
    }
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let words: BTreeSet<&str> = sources.split(|c| !is_name(c)).collect();
    let architecture = prose(&read("ARCHITECTURE.md"));
    let mut found = 0;
    for span in code_spans(&architecture) {
        let name = span.split(['(', '<', '!']).next().unwrap_or_default();
        let is_rust = name.chars().all(|c| is_name(c) || c == ':')
            && (name.contains("::") || name.starts_with(|c: char| c.is_uppercase()));
        let last = name.rsplit("::").next().unwrap_or_default();
        let is_variable = last.starts_with("UPDATE_") || last.starts_with("INSTA_");
        if is_rust && !is_variable && last.len() > 1 {
            assert!(
                words.contains(last),
                "ARCHITECTURE.md names `{span}`, which is not in the sources"
            );
            found += 1;
        }
    }
    assert!(found > 20, "only {found} names were found");
}

/// Returns the README and the pages of the book: the documents whose examples are run.
fn pages() -> Vec<String> {
    let mut pages = vec!["README.md".to_owned()];
    pages.extend(files("docs", "md"));
    pages
}

/// Returns every document whose links and paths are checked.
fn documents() -> Vec<String> {
    let mut documents = pages();
    documents.extend(["ARCHITECTURE.md", "CHANGELOG.md"].map(str::to_owned));
    documents.extend(files("examples", "md"));
    documents
}

/// Returns the files of a folder and its subfolders with this extension, as sorted paths in the repository.
fn files(folder: &str, extension: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![PathBuf::from(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(Path::new(ROOT).join(&folder)).expect("a folder can be listed") {
            let path = folder.join(entry.expect("a folder can be listed").file_name());
            if Path::new(ROOT).join(&path).is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == extension) {
                found.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    found.sort();
    found
}

/// Returns a document without its fenced blocks.
fn prose(document: &str) -> String {
    let mut fenced = false;
    let mut prose = String::new();
    for line in document.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            prose.push_str(line);
            prose.push('\n');
        }
    }
    prose
}

/// Returns the targets of the inline links of a text, `[…](target)`.
fn links(text: &str) -> Vec<String> {
    let targets = text.match_indices("](").map(|(at, _)| &text[at + 2..]);
    targets.filter_map(|rest| rest.split_once(')')).map(|(target, _)| target.to_owned()).collect()
}

/// Returns what stands between single backticks.
fn code_spans(text: &str) -> Vec<String> {
    let paragraphs =
        text.split("\n\n").flat_map(|paragraph| paragraph.split('`').skip(1).step_by(2));
    paragraphs.map(|span| span.replace('\n', " ")).collect()
}

/// Returns the anchors that GitHub and mdBook give the headings of a document.
fn anchors(document: &str) -> BTreeSet<String> {
    let prose = prose(document);
    let headings = prose.lines().filter(|line| line.starts_with('#'));
    headings
        .map(|heading| {
            let text = heading.trim_start_matches('#').trim().to_lowercase();
            let kept = text.chars().filter(|c| c.is_alphanumeric() || [' ', '-', '_'].contains(c));
            kept.map(|c| if c == ' ' { '-' } else { c }).collect()
        })
        .collect()
}

/// Resolves the `..` of a path.
fn normalize(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for part in path {
        match part.to_str() {
            Some("..") => drop(normal.pop()),
            Some(".") => (),
            _ => normal.push(part),
        }
    }
    normal
}

/// Returns the commands of a block, each with the output that is shown under it.
#[cfg(unix)]
fn commands(block: &str) -> Vec<(String, String)> {
    let mut commands: Vec<(String, String)> = Vec::new();
    let mut continues = false;
    for line in block.lines() {
        match (line.strip_prefix("$ "), commands.last_mut()) {
            (Some(command), _) => commands.push((command.to_owned(), String::new())),
            (None, Some((command, _))) if continues => {
                command.push('\n');
                command.push_str(line);
            }
            (None, Some((_, shown))) => {
                shown.push_str(line);
                shown.push('\n');
            }
            (None, None) => panic!("expected a command at the beginning of a block, found {line}"),
        }
        continues = line.ends_with('\\') && (continues || line.starts_with("$ "));
    }
    commands
}

#[cfg(unix)]
#[allow(clippy::print_stdout)] // names the skipped commands
mod console {
    use std::env;
    use std::path::PathBuf;
    use std::process::{Command, Stdio};

    /// The width of the terminal that the documents show.
    const WIDTH: usize = 100;
    /// Programs that a command may need, each with a command that succeeds if it is installed.
    const TOOLS: [(&str, &str); 5] = [
        ("jq", "jq --version"),
        ("duckdb", "duckdb --version"),
        ("sqlite-utils", "sqlite-utils --version"),
        ("pandas", "python3 -c 'import pandas'"),
        ("python3", "python3 --version"),
    ];

    /// Returns what a command prints, or `None` if it needs a program that is missing. Messages come first, and
    /// only if some are shown.
    pub fn run(command: &str, shown: &str, directory: &str) -> Option<String> {
        for (tool, probe) in TOOLS {
            if command.contains(tool) && !shell(probe, directory).status.success() {
                println!("skipped, because {tool} is not installed: {command}");
                return None;
            }
        }
        let mut line = command.replace("cargo run -- ", "hustings ");
        if let Some(example) = command.strip_prefix("cargo run --release --example ") {
            let (example, arguments) = example.split_once(" -- ").unwrap_or((example, ""));
            let built = programs().join("examples").join(example);
            if !built.is_file() {
                println!("skipped, because the example is not built: {command}");
                return None;
            }
            line = format!("{} {arguments}", built.display());
        }
        let tables = ["parties", "elections", "events", "lineage", "show"];
        let is_table = tables.iter().any(|list| line.starts_with(&format!("hustings {list}")));
        if is_table && !line.contains(['|', '>']) && !line.contains("--help") {
            line.push_str(&format!(" --width {WIDTH}"));
        }
        let output = shell(&line, directory);
        let out = String::from_utf8(output.stdout).expect("output is UTF-8");
        let err = String::from_utf8(output.stderr).expect("messages are UTF-8");
        assert!(output.status.code() < Some(2), "{command}: {err}");
        Some(if shows_messages(shown) { err + &out } else { out })
    }

    /// Compares what is printed with what is shown. Of other programs only the words count, because their
    /// layouts change from version to version.
    pub fn compare(document: &str, command: &str, shown: &str, printed: &str) {
        if TOOLS.iter().any(|(tool, _)| command.contains(tool)) {
            let words = |text: &str| {
                let words = text.split(|c: char| c.is_whitespace() || "│─┌┐└┘├┤┬┴┼".contains(c));
                words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
            };
            if words(shown) == words(printed) {
                return;
            }
        }
        super::check(document, &format!("the output of `{command}`"), shown, printed);
    }

    /// Whether some of the lines are messages, which go to standard error.
    fn shows_messages(shown: &str) -> bool {
        shown.lines().any(|line| {
            ["note: ", "warning: ", "error: "].iter().any(|kind| line.starts_with(kind))
                || [": note[", ": warning[", ": error["].iter().any(|kind| line.contains(kind))
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

    /// Returns the directory of the program under test.
    fn programs() -> PathBuf {
        let program = assert_cmd::cargo::cargo_bin!("hustings");
        program.parent().expect("it is in a directory").to_path_buf()
    }
}

/// Returns the table of a record's fields: name, type, meaning.
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

fn names(names: impl Iterator<Item = &'static str>) -> String {
    let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
    names.join(", ") + "\n"
}

fn codes() -> String {
    let mut table = String::from("| code | severity | meaning |\n| --- | --- | --- |\n");
    for rule in RULES {
        let summary = rule.summary.trim_end_matches('.').replace('|', "\\|");
        writeln!(table, "| {} | {} | {summary} |", rule.code, rule.severity)
            .expect("a string grows");
    }
    table
}

/// Returns the README's table of accuracy: the sums in docs/accuracy.md.
fn accuracy() -> String {
    let full = read("docs/accuracy.md");
    let mut table = String::from("| | precision | recall | F1 |\n| --- | ---: | ---: | ---: |\n");
    for (kind, records) in [("party", "parties"), ("result", "results"), ("event", "events")] {
        let (_, rows) = full.split_once(&format!("| {kind} ")).expect(kind);
        for (row, of) in [("(record)", ""), ("(values)", ", each field")] {
            let row = rows.lines().find(|line| line.contains(row)).expect(row);
            let cells: Vec<&str> = row.trim_end_matches([' ', '|']).split('|').collect();
            let figures: Vec<&str> =
                cells[cells.len() - 3..].iter().map(|cell| cell.trim()).collect();
            writeln!(table, "| {records}{of} | {} |", figures.join(" | ")).expect("a string grows");
        }
    }
    table
}

/// Returns the README's table of speed: some rows of the full table in docs/performance.md.
fn performance() -> String {
    // What is asked, where it stands in the full table, and what a person would use otherwise.
    const ROWS: [(&str, &str, &str, &str); 5] = [
        (
            "find the parties in a 211 MB dump",
            "211 MB dump in XML, a party page in fifty → parties",
            "lxml + mwparserfromhell: party pages",
            "lxml and mwparserfromhell",
        ),
        (
            "read 10 MB of wikitext",
            "10 MB of wikitext → records",
            "wtf_wikipedia: boxes and tables",
            "wtf_wikipedia, infoboxes and tables only",
        ),
        (
            "read 40,000 plain articles",
            "40,000 plain documents in JSON Lines → records",
            "Python `re`: infobox and tables",
            "a Python script with `re`, infoboxes and tables only",
        ),
        (
            "find the dated events of 100 articles", "100 of them → events", "dateparser: dates",
            "dateparser, dates only",
        ),
        (
            "filter and sort 200,000 records",
            "200,000 records of parties: ideology and founding years, sorted, as JSON",
            "DuckDB",
            "DuckDB",
        ),
    ];
    let full = read("docs/performance.md");
    let mut table = String::from("| task | hustings | instead | |\n| --- | ---: | --- | ---: |\n");
    for (task, work, peer, instead) in ROWS {
        let (_, rows) = full.split_once(&format!("| **{work}** |")).expect(work);
        let rows = rows.split("\n| **").next().unwrap_or_default();
        let seconds = |who: &str| {
            let row = rows.lines().find_map(|row| row.strip_prefix(&format!("| {who} | ")));
            let seconds = row.and_then(|row| row.split(" |").next()).expect(who).to_owned();
            if seconds.ends_with('s') { seconds } else { seconds + " s" }
        };
        writeln!(table, "| {task} | {} | {instead} | {} |", seconds("hustings"), seconds(peer))
            .expect("a string grows");
    }
    table
}

fn read(path: &str) -> String {
    let text = fs::read_to_string(Path::new(ROOT).join(path));
    text.unwrap_or_else(|error| panic!("{path} cannot be read: {error}"))
}

/// Changes a document if an update is asked for.
fn edit(path: &str, change: impl FnOnce(&str) -> String) {
    // Tests run in parallel, and several of them change one document.
    static LOCK: std::sync::Mutex<()> = std::sync::Mutex::new(());
    let _guard = LOCK.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let text = read(path);
    let changed = change(&text);
    if is_updating() && changed != text {
        fs::write(Path::new(ROOT).join(path), changed).expect("a document can be written");
    }
}

fn is_updating() -> bool {
    std::env::var_os("UPDATE_DOCS").is_some()
}

/// Fails if a document is out of date, unless it is being updated.
fn check(document: &str, what: &str, shown: &str, expected: &str) {
    assert!(
        is_updating() || shown == expected,
        "{document}: {what} is out of date; run UPDATE_DOCS=1 cargo test\n\
         --- shown\n{shown}--- expected\n{expected}"
    );
}
