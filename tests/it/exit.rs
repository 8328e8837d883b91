//! Exit statuses and streams.

use std::process::Stdio;

use insta::assert_snapshot;

use crate::{command, hustings};

#[test]
fn wrong_usage_is_2_and_suggests_a_fix() {
    for (name, arguments) in [
        ("no_command", &[][..]),
        ("unknown_field", &["parties", "--sort", "foundd"]),
        ("unknown_part", &["parties", "--fields", "name,membership.cuont"]),
        ("unknown_field_of_a_count", &["parties", "--count-by", "country", "--sort", "-country"]),
        ("unknown_kind", &["elections", "--kind", "locl"]),
        ("no_range", &["parties", "--founded", "the seventies"]),
        ("no_expression", &["events", "--text", "/(/"]),
        ("two_formats", &["events", "--json", "--csv"]),
        ("no_threads", &["events", "-j", "0"]),
        ("threads_without_a_number", &["check", "--threads", "many"]),
        ("unknown_shell", &["completions", "tcsh"]),
        ("unknown_argument", &["elections", "--sqlite"]),
        ("misspelt_argument", &["parties", "--founde", "1976"]),
        ("argument_of_another_program", &["parties", "--order-by", "name"]),
        ("argument_of_another_command", &["elections", "--ideology", "x"]),
        ("field_as_an_argument", &["parties", "--native-name", "x"]),
        ("wrong_expression", &["parties", "--where", "foundd < 1980 and ideology ~ marxis"]),
        ("expression_without_an_end", &["events", "--where", "kind = split and (year > 1970"]),
        ("wrong_expression_of_findings", &["check", "--where", "severity = eror"]),
        ("regular_expression_for_a_whole_name", &["parties", "--country", "/x/"]),
        (
            "unknown_column",
            &["elections", "--group-by", "year", "--sum", "votes", "--sort", "-votes"],
        ),
        ("no_number", &["parties", "--sum", "membership"]),
        ("groups_are_missing", &["parties", "--min-count", "2"]),
    ] {
        let ran = hustings(arguments);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{arguments:?}");
        assert_snapshot!(name, ran.err);
    }
}

#[test]
fn no_match_is_0() {
    for (arguments, out) in [
        (&["parties", "--name", "nobody at all"][..], ""),
        (&["parties", "--name", "nobody at all", "--json"], "[]\n"),
        (&["parties", "--name", "nobody at all", "--jsonl"], ""),
        (&["parties", "--name", "nobody at all", "--csv", "--fields", "id,year"], "id,year\n"),
        (&["parties", "--name", "nobody at all", "--count-by", "year", "--csv"], "value,count\n"),
    ] {
        let ran = hustings(arguments);
        assert_eq!((ran.status, ran.out.as_str()), (Some(0), out), "{arguments:?}");
        let note = "note: no party matches: none of 3 matches `--name nobody at all`\n";
        assert!(ran.err.ends_with(note), "{}", ran.err);
    }
}

#[test]
fn an_unknown_name_is_1() {
    let ran = hustings(&["show", "Nobody At All"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(1), ""));
    assert!(ran.err.contains("error: no organisation named `Nobody At All`\n"), "{}", ran.err);
}

#[test]
fn quiet_leaves_standard_error_empty() {
    let ran = hustings(&["parties", "--name", "nobody at all", "--quiet"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_the_program() {
    use std::os::unix::process::ExitStatusExt;

    const SIGINT: i32 = 2;
    crate::assert_heeded(SIGINT);
    let mut child = command()
        .args(["parties", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    // the program waits for input
    let held = child.stdin.take();
    std::thread::sleep(std::time::Duration::from_millis(100));
    let interrupted =
        std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(interrupted.unwrap().success());
    // a shell reports this as 128 + 2
    assert_eq!(child.wait().unwrap().signal(), Some(SIGINT));
    drop(held);
}
