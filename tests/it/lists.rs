//! Lists and `show` on the bundled documents.

use std::fs;
use std::process::Stdio;

use insta::assert_snapshot;
use serde_json::Value;

use crate::directory::Directory;
use crate::{CORPUS, Ran, command, hustings, run};

const LISTS: [&str; 3] = ["parties", "elections", "events"];

/// Returns the output of a successful command.
fn printed(arguments: &str) -> String {
    let ran = hustings(&words(arguments));
    assert_eq!(ran.status, Some(0), "{arguments}: {}", ran.err);
    ran.out
}

fn json(arguments: &str) -> Value {
    serde_json::from_str(&printed(arguments)).expect("valid JSON")
}

#[test]
fn every_format_of_every_list() {
    for list in LISTS {
        for format in ["table", "jsonl", "csv", "tsv", "markdown"] {
            assert_snapshot!(format!("{list}_{format}"), printed(&format!("{list} -f {format}")));
        }
    }
}

#[test]
fn tables_fit_a_width() {
    for list in ["parties", "elections", "events", "show HKP"] {
        for width in [80, 160] {
            let table = printed(&format!("{list} --width {width}"));
            let widest = table.lines().map(|line| line.chars().count()).max();
            assert!(widest <= Some(width), "{list} takes {widest:?} of {width}");
            assert_snapshot!(format!("{list}_{width}").replace(' ', "_"), table);
        }
    }
}

#[test]
fn the_columns_that_matter_most_stay_at_80() {
    for (list, columns) in [
        ("parties", &["name", "country", "founded", "ideology"][..]),
        ("elections", &["party", "date", "votes", "share", "seats"]),
    ] {
        for documents in ["data", "examples", &CORPUS.join(" ")] {
            let table = printed(&format!("{list} {documents} --width 80"));
            let headings: Vec<&str> = table.lines().next().unwrap().split_whitespace().collect();
            for column in columns {
                assert!(headings.contains(column), "{list} {documents}: no {column}: {headings:?}");
            }
            assert!(table.lines().all(|line| line.chars().count() <= 80), "{list} {documents}");
        }
    }
}

#[test]
fn json_and_json_lines_are_the_same_records() {
    for list in LISTS {
        let array = json(&format!("{list} --json"));
        let lines = printed(&format!("{list} --jsonl"));
        let lines: Vec<Value> =
            lines.lines().map(|line| serde_json::from_str(line).expect("valid JSON")).collect();
        assert_eq!(array, Value::Array(lines), "{list}");
    }
}

#[test]
fn short_names_of_formats() {
    for list in LISTS {
        for format in ["json", "jsonl", "csv"] {
            let short = printed(&format!("{list} --{format}"));
            assert_eq!(short, printed(&format!("{list} --format {format}")), "{list} {format}");
        }
    }
}

#[test]
fn a_page_has_the_records_of_the_lists() {
    let page = &json("show hkp --json")[0];
    assert_eq!(page["party"], json("parties --name HKP --json")[0]);
    assert_eq!(page["elections"], json("elections --party HKP --sort date --json"));
    for event in page["events"].as_array().expect("an array") {
        assert_eq!(event["source"]["document"], page["party"]["source"]["document"]);
    }
    assert_eq!(page["lines"]["abbreviation"], serde_json::json!([12]));
}

#[test]
fn a_name_is_any_name() {
    let page = printed("show HKP");
    for name in ["hkp", "halkin kurtulus partisi", "People's Liberation Party", "liberation"] {
        assert_eq!(hustings(&["show", name]).out, page, "{name}");
    }
    // an id is a name too
    assert_eq!(printed("show peoples-liberation-party-turkey"), page);
    assert_eq!(
        printed("explain peoples-liberation-party-turkey founded"),
        printed("explain HKP founded")
    );
    let ran = hustings(&["show", "communist party of"]);
    assert_eq!(ran.status, Some(1));
    assert_snapshot!("show_of_several", ran.err);
}

#[test]
fn filters() {
    for (arguments, expected) in [
        ("parties --ideology marxism-leninism", 2),
        ("parties --ideology marxism-leninism --ideology HOXHAISM", 1),
        ("parties --ideology '/^anti-/'", 2),
        ("parties --name tkp", 2),
        ("parties --name 'Halkin Kurtulus'", 1),
        ("parties --country turkey --position far-left", 2),
        ("parties --country turk", 0),
        ("parties --country greece --country turkey", 2),
        ("parties --leader okuyan", 1),
        ("parties --founded 1970..1980", 1),
        ("parties --founded 1970s", 1),
        ("parties --founded ..1976", 2),
        ("parties --founded 1976..", 2),
        ("parties --dissolved 1994-09", 1),
        ("elections --party hkp", 5),
        ("elections --party 'Halkın Kurtuluş Partisi' --kind local", 2),
        ("elections --kind local --kind general", 5),
        ("elections --kind local,general", 5),
        ("elections --kind LOCAL", 2),
        ("elections --year 2015", 2),
        ("elections --year 2015-11..2023", 2),
        ("elections --body assembly", 3),
        ("elections --country TURKEY", 5),
        ("elections --country greece", 0),
        ("events --party mlkp-k", 1),
        ("events --kind split,merger", 3),
        ("events --place kilis", 1),
        ("events --place izmir", 0),
        ("events --place istanbul", 1),
        ("events --text '/renounced|condemned/'", 1),
        ("events --year 1984", 1),
        ("events --year ..1920", 2),
    ] {
        let found = json(&format!("{arguments} --json"));
        assert_eq!(found.as_array().map(Vec::len), Some(expected), "{arguments}: {found:#}");
    }
}

#[test]
fn fields_sort_and_limit() {
    assert_snapshot!(
        printed("elections --fields date,votes,share,seats_total,source.line --sort -votes --limit 3"),
        @r"
    date     votes  share  seats_total  source.line
    ───────────────────────────────────────────────
    2015-11  83057   0.17          550           40
    2015-06  60396   0.13          550           39
    2023     31831   0.06          600           41
    ");
    assert_snapshot!(printed("parties --fields abbreviation,decade,membership --sort founded --csv"), @r"
    abbreviation,decade,membership
    TKP,1920,
    ,1970,
    HKP,2000,985 (2025)
    ");
    assert_snapshot!(printed("elections --fields year,other --sort year --limit 2 --jsonl"), @r#"
    {"year":2014,"other":{"Number of municipalities":"0"}}
    {"year":2015,"other":{}}
    "#);
}

#[test]
fn unknown_values_sort_last_in_both_directions() {
    let last = |arguments: &str| {
        let rows = json(arguments);
        rows.as_array().and_then(|rows| rows.last()).cloned().unwrap_or_default()
    };
    for sort in ["membership.count", "-membership.count", "dissolved", "-dissolved"] {
        let row =
            last(&format!("parties --sort {sort} --fields membership.count,dissolved --json"));
        assert!(row[sort.trim_start_matches('-')].is_null(), "{sort}: {row}");
    }
    for sort in ["date", "-date"] {
        let row = last(&format!("events --sort {sort} --json"));
        assert!(row["date"].as_str().is_some_and(|date| date.starts_with("XXXX")), "{sort}: {row}");
    }
}

#[test]
fn counts() {
    assert_snapshot!(printed("parties --count-by ideology --limit 3"), @r"
    value             count
    ───────────────────────
    Marxism–Leninism      2
    Anti-imperialism      1
    Anti-revisionism      1
    ");
    assert_snapshot!(printed("elections --count-by year --sort value --csv"), @r"
    value,count
    2014,1
    2015,2
    2023,1
    2024,1
    ");
    assert_snapshot!(printed("elections --party HKP --count-by kind --json"), @r#"
    [
    {"value":"general","count":3},
    {"value":"local","count":2}
    ]
    "#);
}

#[test]
fn colour_is_off_by_default() {
    let coloured = printed("parties --color always");
    assert!(coloured.contains('\u{1b}'));
    let plain = printed("parties");
    assert!(!plain.contains('\u{1b}'));
    let bare = coloured.replace("\u{1b}[1m", "").replace("\u{1b}[0m", "");
    assert_eq!(bare, plain);
}

#[test]
fn the_examples_of_every_help_work() {
    let directory = Directory::new("examples_of_help");
    let articles = std::path::Path::new(directory.path()).join("articles");
    fs::create_dir_all(&articles).expect("a directory can be made");
    for entry in fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/data")).expect("data is there")
    {
        let path = entry.expect("data can be listed").path();
        fs::copy(&path, articles.join(path.file_name().expect("a file"))).expect("it is copied");
    }
    for year in ["2021", "2025"] {
        let snapshot = std::path::Path::new(directory.path()).join(year);
        fs::create_dir_all(&snapshot).expect("a directory can be made");
        let more = if year == "2021" { "" } else { "| leader = [[Jane Roe]]\n" };
        let founded = if year == "2021" { "1976" } else { "15 March 1976" };
        let text = format!(
            "{{{{Infobox political party\n| name = Reed Party\n| country = Malta\n\
             | foundation = {founded}\n{more}}}}}\nThe '''Reed Party''' is a political party.\n"
        );
        fs::write(snapshot.join("reed.wiki"), text).expect("a file can be written");
    }
    for (name, id) in
        [("parlgov.tsv", "id"), ("partyfacts.tsv", "partyfacts_id"), ("wikidata.tsv", "id")]
    {
        let text = format!("{id}\tname\tcountry\n7\tPeople's Party\tTurkey\n");
        directory.file(name, text.as_bytes());
    }
    directory.file("decisions.tsv", b"# nothing is decided\n");
    let mut run = 0;
    for of in [
        "", "parties", "elections", "events", "lineage", "same", "diff", "link", "show", "check",
        "completions", "man",
    ] {
        let arguments: Vec<&str> = of.split_whitespace().chain(["-h"]).collect();
        let help = hustings(&arguments).out;
        let (_, examples) = help.split_once("Examples:\n").expect("help has examples");
        for example in examples.lines().take_while(|line| !line.trim().is_empty()) {
            let Ran { status, out, err } = run_example(example.trim(), &directory);
            assert_eq!(status, Some(0), "{example}: {err}");
            let found =
                !err.lines().any(|line| line.contains(" matches: ") || line.ends_with(" found"));
            let writes_file = example.contains(" -o ") || example.contains("hustings export ");
            assert!(out.is_empty() == writes_file && found, "{example}: {err}");
            run += 1;
        }
    }
    assert!(run > 20, "{run} examples were run");
}

/// Runs the part of an example that calls hustings, without pipes into other programs or files.
fn run_example(example: &str, directory: &Directory) -> Ran {
    let (piped, ours) = match example.strip_prefix("cat article.txt | ") {
        Some(ours) => (true, ours),
        None => (false, example),
    };
    let words = words(ours);
    let end = words.iter().position(|&word| word == "|" || word == ">").unwrap_or(words.len());
    assert_eq!(words[0], "hustings", "{example}");
    let mut command = command();
    command.current_dir(directory.path()).args(&words[1..end]);
    if piped {
        let text = include_str!("../../data/peoples-liberation-party-turkey.txt");
        run(command.stdin(Stdio::piped()), text.into())
    } else {
        run(command.stdin(Stdio::null()), Vec::new())
    }
}

/// Splits a command line into words, with quotes of either kind.
fn words(line: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = line.trim();
    while let Some(first) = rest.chars().next() {
        let (word, after) = match first {
            '\'' | '"' => rest[1..].split_once(first).expect("a quote that is opened is closed"),
            _ => rest.split_once(' ').unwrap_or((rest, "")),
        };
        words.push(word);
        rest = after.trim_start();
    }
    words
}

/// A list reads only what its records need, but a filter by name needs all names in the text.
#[test]
fn reading_only_some_record_types_does_not_change_them() {
    for inputs in [CORPUS, &["data"], &["examples"]] {
        for (list, fields) in
            [("parties", "founded,leader,split_from"), ("elections", "date,party,votes")]
        {
            let printed = |more: &[&str]| {
                let arguments = [list, "--csv", "--fields", fields, "--quiet"];
                hustings(&[&arguments[..], inputs, more].concat()).out
            };
            let all = printed(&[]);
            assert!(all.lines().count() > 1 || inputs == ["examples"], "{inputs:?} {list}");
            if list == "elections" {
                // an empty pattern matches every name, so that all records with a party are requested
                let named: Vec<String> =
                    printed(&["--party", "/./"]).lines().map(str::to_owned).collect();
                let expected: Vec<&str> = all
                    .lines()
                    .enumerate()
                    .filter(|(at, line)| *at == 0 || line.split(',').nth(1) != Some(""))
                    .map(|(_, line)| line)
                    .collect();
                assert_eq!(named, expected, "{inputs:?}");
            }
        }
    }
}
