//! Questions: `--where`, groups, and what is said about the rows that are not printed.

use hustings::model::{Election, Event, Party};
use hustings::query::{Filter, HasFields};
use insta::assert_snapshot;
use serde_json::Value;

use crate::{CORPUS, hustings};

/// Returns the output of a successful command, and its messages without the first, which names the documents.
fn asked(arguments: &[&str]) -> (String, String) {
    let ran = hustings(arguments);
    assert!(ran.status < Some(2), "{arguments:?}: {}", ran.err);
    let notes =
        ran.err.lines().filter(|line| !line.contains("no PATH") && !line.contains(": note["));
    (ran.out, notes.map(|line| format!("{line}\n")).collect())
}

fn printed(arguments: &[&str]) -> String {
    asked(arguments).0
}

#[test]
fn expressions_filter_every_list() {
    for (list, expression, expected) in [
        ("parties", "founded < 1980 and ideology ~ \"marxis\" and not dissolved present", 0),
        ("parties", "founded < 1980 and ideology ~ marxis", 1),
        ("parties", "founded < 1980 or ideology ~ marxis", 3),
        ("parties", "country missing", 1),
        ("parties", "name ~ tkp or abbreviation = tkp", 1),
        ("parties", "membership.count in (985, 1,000)", 1),
        ("elections", "votes > 50,000 and share < 0.15", 1),
        ("elections", "party = hkp and kind = general", 3),
        ("elections", "source.line >= 40 and not votes missing", 4),
        ("events", "kind in (split, merger) and organisations ~ mlkp", 1),
        ("events", "place present and date < 1990", 2),
        ("events", "text ~ /renounced|condemned/", 1),
        ("lineage", "kind = split and from ~ leninist", 2),
    ] {
        let count = printed(&[list, "--where", expression, "--count"]);
        assert_eq!(count, format!("{expected}\n"), "{list} --where '{expression}'");
        let rows = printed(&[list, "--where", expression, "--jsonl"]);
        assert_eq!(rows.lines().count(), expected, "{list} --where '{expression}'");
    }
}

/// A named filter is short for an expression.
#[test]
fn named_filters_are_expressions() {
    // records are read in less time than their documents, and give the same lists
    let directory = crate::directory::Directory::new("named_filters");
    let records = hustings(&[&["extract", "-q"], CORPUS].concat()).out;
    let records = directory.file("records.jsonl", records.as_bytes());
    for (list, short, long) in [
        ("parties", &["--ideology", "hoxhaism"][..], "ideology ~ hoxhaism"),
        ("parties", &["--founded", "1970..1980"], "founded = 1970..1980"),
        ("parties", &["--country", "TURKEY"], "country = turkey"),
        ("parties", &["--name", "/^hkp$/"], "name ~ /^hkp$/ or abbreviation ~ /^hkp$/"),
        ("elections", &["--party", "hkp"], "party ~ hkp"),
        (
            "elections",
            &["--kind", "local,general", "--year", "2015"],
            "kind in (local, general) and date = 2015",
        ),
        ("events", &["--party", "tkp/ml"], "organisations ~ 'tkp/ml'"),
        ("events", &["--text", "/a b/"], "text ~ /a b/"),
        ("lineage", &["--year", "..1980"], "date <= 1980"),
    ] {
        for input in ["data", &records] {
            let list = [list, "--jsonl", "-q", input];
            let short = printed(&[&list, short].concat());
            assert_eq!(short, printed(&[&list[..], &["--where", long]].concat()), "{long}");
        }
    }
}

/// The same answers are given from extracted records, which are read field by field.
#[test]
fn records_give_the_same_answers() {
    let directory = crate::directory::Directory::new("questions_of_records");
    let records = hustings(&[&["extract", "-q"], CORPUS].concat()).out;
    let file = std::path::Path::new(directory.path()).join("records.jsonl");
    std::fs::write(&file, records).expect("a file can be written");
    let file = file.to_str().expect("a path in UTF-8");
    for arguments in [
        &[
            "parties",
            "--where",
            "founded < 1980 and (ideology ~ marxis or country present)",
            "--jsonl",
        ][..],
        &[
            "parties", "--where", "not country = turkey or leader ~ a", "--fields", "name,leader",
            "--csv",
        ],
        &["parties", "--group-by", "country,decade", "--max", "founded,membership.count", "--csv"],
        &["parties", "--group-by", "ideology", "--count"],
        &["parties", "--count"],
        &[
            "elections", "--where", "party ~ party and votes > 1000", "--sort", "date,-votes",
            "--jsonl",
        ],
        &["elections", "--group-by", "party,year", "--sum", "votes", "--avg", "share", "--json"],
        &["events", "--where", "organisations = tdkp or date missing", "--count"],
        &["events", "--sum", "year", "--json"],
    ] {
        let of = |inputs: &[&str]| printed(&[arguments, inputs, &["-q"]].concat());
        let expected = of(CORPUS);
        assert!(expected.len() > 1, "{arguments:?}");
        assert_eq!(of(&[file]), expected, "{arguments:?}");
        for threads in ["1", "3"] {
            assert_eq!(printed(&[arguments, &[file, "-q", "-j", threads]].concat()), expected);
        }
    }
}

#[test]
fn groups_have_figures() {
    assert_snapshot!(
        "groups_of_elections",
        printed(&[
            "elections", "--group-by", "kind,year", "--sum", "votes", "--avg", "share", "--max",
            "votes"
        ])
    );
    assert_snapshot!(
        "totals_of_elections",
        printed(&["elections", "--sum", "votes,seats", "--min", "date", "--jsonl"])
    );
    assert_snapshot!("groups_by_decade", printed(&["events", "--group-by", "decade", "--csv"]));
    assert_snapshot!(
        "groups_by_country_and_decade",
        printed(&["parties", "--count-by", "country,decade", "--csv"])
    );
    assert_snapshot!(
        "groups_of_two",
        printed(&["parties", "--count-by", "ideology", "--min-count", "2", "--json"])
    );
    assert_snapshot!(
        "groups_by_count",
        printed(&[
            "events", "--group-by", "kind", "--sort", "-count,kind", "--limit", "3", "--csv"
        ])
    );
}

#[test]
fn rows_are_sorted_by_several_fields() {
    assert_snapshot!(
        "sorted_by_two_fields",
        printed(&["elections", "--sort", "kind,-votes", "--fields", "kind,votes,date", "--csv"])
    );
}

#[test]
fn counts_are_numbers_of_rows() {
    for (arguments, expected) in [
        (&["parties", "--count"][..], "3\n"),
        (&["parties", "--count", "--limit", "2"], "2\n"),
        (&["parties", "--count", "--json", "--sort", "name"], "3\n"),
        (&["parties", "--count", "--where", "name ~ nobody"], "0\n"),
        (&["elections", "--count", "--group-by", "kind"], "2\n"),
        (&["events", "--count", "--count-by", "kind", "--min-count", "4"], "3\n"),
    ] {
        assert_eq!(printed(arguments), expected, "{arguments:?}");
    }
}

#[test]
fn notes_say_what_is_not_printed() {
    for (arguments, expected) in [
        (
            &["parties", "--country", "turkey", "--where", "founded < 1900"][..],
            "note: no party matches: 2 of 3 match `--country turkey`, but none of these matches `founded < 1900`\n",
        ),
        (
            &["parties", "--country", "turkey", "--where", "name ~ a and leader ~ nobody"],
            "note: no party matches: 2 of 3 match `--country turkey` and `name ~ a`, but none of these matches `leader ~ nobody`\n",
        ),
        (
            &["parties", "--sort", "name", "--limit", "2"],
            "note: 2 of 3 rows; --limit N prints more\n",
        ),
        (&["parties", "--sort", "name", "--limit", "2", "--json"], ""),
        (&["parties", "--sort", "name", "--limit", "3"], ""),
        (
            &["parties", "--limit", "2"],
            "note: the first 2 rows; --limit N prints more if more records match\n",
        ),
        (
            &["events", "--count-by", "kind", "--limit", "2"],
            "note: 2 of 14 rows; --limit N prints more\n",
        ),
        (
            &["elections", "--width", "60"],
            "note: no room for kind, body, leader, seats_total; --all-columns prints all columns, --fields chooses\n",
        ),
        (&["elections", "--width", "60", "-q"], ""),
        (&["elections", "--width", "60", "--all-columns"], ""),
        (&["elections", "--width", "60", "--csv"], ""),
        (
            &["check", "--where", "code = T009"],
            "note: no finding matches: none of 3 matches `code = T009`\n",
        ),
        (
            &["lineage", "examples/lineage", "--of", "RP", "--year", "1800"],
            "note: no edge matches: none of 7 matches `--year 1800`\n",
        ),
        (
            &["lineage", "examples/lineage", "--of", "RP", "--depth", "0"],
            "note: no edge matches: none is near `--of RP`\n",
        ),
    ] {
        assert_eq!(asked(arguments).1, expected, "{arguments:?}");
    }
}

#[test]
fn all_columns_are_those_with_a_value() {
    let table = printed(&["parties", "--all-columns", "--width", "40"]);
    let headings: Vec<&str> = table.lines().next().unwrap_or_default().split_whitespace().collect();
    assert!(headings.contains(&"infobox") && headings.contains(&"source"), "{headings:?}");
    assert!(!headings.contains(&"europarty"), "{headings:?}");
}

#[test]
fn show_chooses_among_organisations() {
    let several = hustings(&["show", "communist party of"]);
    assert_eq!(several.status, Some(1));
    let one = printed(&["show", "communist party of", "--where", "founded = 1976"]);
    assert!(one.starts_with("Communist Party of Turkey/Marxist–Leninist – Hareketi\n"), "{one}");
    let none = hustings(&["show", "HKP", "--where", "country = malta"]);
    assert_eq!(none.status, Some(1));
    assert!(none.err.contains("none of 1 matches `country = malta`"), "{}", none.err);
}

#[test]
fn check_reports_findings_that_match() {
    let all = printed(&["check", "examples/inconsistent", "-f", "jsonl"]);
    let errors = |line: &&str| {
        let finding: Value = serde_json::from_str(line).expect("valid JSON");
        finding["severity"] == "error" && finding["line"].as_i64() > Some(5)
    };
    let expected: Vec<&str> = all.lines().filter(errors).collect();
    let where_ = ["--where", "severity = error and line > 5"];
    let found =
        hustings(&[&["check", "examples/inconsistent", "-f", "jsonl"], &where_[..]].concat());
    assert_eq!(found.out.lines().collect::<Vec<_>>(), expected);
    assert!(!expected.is_empty() && expected.len() < all.lines().count());
    // the exit status is that of what is reported
    let notes = hustings(&["check", "examples/inconsistent", "--where", "severity = note"]);
    assert_eq!(notes.status, Some(0), "{}", notes.out);
}

#[test]
fn shells_complete_names_of_fields() {
    for shell in ["bash", "fish", "zsh"] {
        let script = hustings(&["completions", shell]).out;
        for field in ["membership.count", "organisations", "seats_total"] {
            assert!(script.contains(field), "{shell} lacks {field}");
        }
    }
}

/// Shows an error with its place.
fn shown<R: HasFields>(expression: &str) -> String {
    let error = Filter::parse::<R>(expression).map(|_| ()).expect_err(expression);
    let before = expression[..error.span.start].chars().count();
    let width = expression[error.span.range()].chars().count().max(1);
    format!(
        "{expression}\n{}{} {}; {}\n",
        " ".repeat(before),
        "^".repeat(width),
        error.message,
        error.label
    )
}

#[test]
fn errors_point_at_what_is_wrong() {
    let expressions = [
        "", "foundd < 1980", "founded < 1980 and nmae ~ x", "xyzzy = 1", "membership.cuont > 3",
        "1980 > founded", "'name' = x", "founded", "founded 1980", "founded <",
        "founded < and name ~ x", "founded = abc", "founded < 1970..1980", "founded ~ 197",
        "name < m", "name = people party", "name ~ \"people", "name ~ /people", "name ~ /(/",
        "name like x", "founded == 1976", "founded =< 1976", "country = a && country = b",
        "country = a || country = b", "! dissolved present", "dissolved is null",
        "dissolved is 1980", "dissolved not 1980", "country in a, b", "country in (a b)",
        "country in ()", "country in (a,", "country = in", "(founded < 1980", "founded < 1980)",
        "(founded < 1980 name ~ x)", "and founded < 1980", "founded < 1980 or",
        "founded < 1980, name ~ x", "membership > 1000", "membership.count > many",
        "membership.count ~ 1", "membership.count = 1,5", "membership.approximate = maybe",
        "membership.approximate", "infobox > 3", "İİİ = \"ığüş\" x", "name = 'Ağaç' unt",
    ];
    let errors: Vec<String> = expressions.iter().map(|one| shown::<Party>(one)).collect();
    assert_snapshot!("errors_of_expressions", errors.join("\n"));
    let errors = [
        shown::<Event>("kind = spilt"),
        shown::<Event>("kind in (split, mergers)"),
        shown::<Event>("kind = nothing"),
        shown::<Election>("votes ~ 3"),
        shown::<Election>("foundde > 3"),
    ];
    assert_snapshot!("errors_of_kinds", errors.join("\n"));
}

#[test]
fn bars_are_beside_the_last_figure() {
    assert_snapshot!(
        "bars_of_years",
        printed(&["elections", "--group-by", "year", "--sum", "votes", "--bars"])
    );
    assert_snapshot!(
        "bars_of_kinds",
        printed(&["events", "--count-by", "kind", "--bars", "--limit", "4"])
    );
    for (arguments, expected) in [
        (&["elections", "--bars"][..], "error: --bars requires --count-by or --group-by\n"),
        (
            &["elections", "--count-by", "year", "--bars", "--csv"],
            "error: --bars requires the format `table`\n",
        ),
    ] {
        let ran = hustings(arguments);
        assert_eq!((ran.status, ran.err.as_str()), (Some(2), expected));
    }
}

#[test]
fn results_are_drawn_over_time() {
    assert_snapshot!(
        "chart_of_shares",
        printed(&["elections", "--party", "HKP", "--chart", "share", "--width", "60"])
    );
    let ran = hustings(&["elections", "--chart", "party"]);
    let expected =
        "error: --chart draws numbers, and `party` has none; try share, votes or seats\n";
    assert_eq!((ran.status, ran.err.as_str()), (Some(2), expected));
    let ran = hustings(&["elections", "--chart", "shares"]);
    assert!(ran.err.contains("`share`"), "{}", ran.err);
}
