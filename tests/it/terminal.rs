//! What a person at a terminal sees, in the pseudo-terminal of `script` (util-linux).

#![cfg(target_os = "linux")]

use std::process::{Command, Stdio};

use crate::command;

/// Returns what the program prints on a terminal with these variables set, without carriage returns; nothing where
/// `script` is missing.
fn on_terminal(variables: &[(&str, &str)], arguments: &str) -> Option<String> {
    let program = command();
    let line = format!("stty cols 80; {} {arguments}", program.get_program().display());
    let mut script = Command::new("script");
    script.args(["--quiet", "--return", "--command", &line, "/dev/null"]);
    script.stdin(Stdio::null()).current_dir(env!("CARGO_MANIFEST_DIR"));
    script.env("TERM", "xterm").env_remove("NO_COLOR").env_remove("PAGER").env_remove("LESS");
    script.envs(variables.iter().copied());
    let output = script.output().ok()?;
    Some(String::from_utf8(output.stdout).expect("output is UTF-8").replace('\r', ""))
}

#[test]
fn long_output_goes_through_the_pager() {
    let pager = [("PAGER", "sed 's/^/| /'")];
    let Some(paged) = on_terminal(&pager, "events data --limit 2 --fields date,kind -q") else {
        return;
    };
    assert!(
        paged.lines().count() == 4 && paged.lines().all(|line| line.starts_with("| ")),
        "{paged}"
    );
    // messages come before the pager, or after it
    let paged = on_terminal(&pager, "parties data --color never").unwrap();
    assert!(!paged.contains("| note") && paged.contains("note: no room for"), "{paged}");
    for (variables, arguments) in [
        (&pager[..], "parties data --no-pager"),
        (&[("PAGER", "")], "parties data"),
        (&[("PAGER", "cat")], "parties data"),
        (&[("PAGER", "/no/such/pager")], "parties data"),
        (&[("PAGER", "false"), ("TERM", "dumb")], "parties data"),
        (&pager, "extract data"),
        (&pager, "man"),
        (&pager, "--help"),
    ] {
        let printed = on_terminal(variables, arguments).unwrap();
        assert!(!printed.contains("\n| ") && printed.lines().count() > 3, "{arguments}: {printed}");
    }
    // who leaves the pager at once wants no more
    let left = on_terminal(&[("PAGER", "true")], "parties data -q").unwrap();
    assert_eq!(left, "");
}

#[test]
fn documents_are_links() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/peoples-liberation-party-turkey.txt");
    let link = format!("\u{1b}]8;;file://{path}\u{1b}\\data/peoples-liberation-party-turkey.txt:");
    for arguments in ["show HKP data --no-pager", "explain HKP founded data --no-pager"] {
        let Some(printed) = on_terminal(&[], arguments) else { return };
        assert!(printed.contains(&link), "{arguments}: {printed:?}");
        let plain = on_terminal(&[], &format!("{arguments} --color never")).unwrap();
        assert!(!plain.contains('\u{1b}'), "{plain:?}");
    }
}
