//! Help, completions and man pages.

use insta::assert_snapshot;

use crate::hustings;

const LISTS: [&str; 4] = ["parties", "elections", "events", "lineage"];

#[test]
fn help_ends_in_examples() {
    for arguments in [
        &["-h"][..],
        &["parties", "-h"],
        &["elections", "-h"],
        &["events", "-h"],
        &["lineage", "-h"],
        &["show", "-h"],
        &["explain", "-h"],
        &["check", "-h"],
        &["report", "-h"],
        &["extract", "-h"],
        &["schema", "-h"],
        &["completions", "-h"],
        &["man", "-h"],
    ] {
        let ran = hustings(arguments);
        assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""), "{arguments:?}");
        assert_snapshot!(arguments.join("_"), ran.out);
        let long = [&arguments[..arguments.len() - 1], &["--help"]].concat();
        for help in [ran.out, hustings(&long).out] {
            let end = help.trim_end().rsplit("\n\n").next();
            assert!(end.is_some_and(|end| end.starts_with("Examples:\n  hustings ")), "{help}");
        }
    }
}

#[test]
fn long_help_lists_every_field() {
    assert_snapshot!("elections_--help", hustings(&["elections", "--help"]).out);
    for list in LISTS {
        let help = hustings(&[list, "--help"]).out;
        assert!(help.contains("\nFields:\n  "), "{help}");
        assert!(help.contains("\n  source "), "{help}");
    }
}

#[test]
fn every_shell_has_completions() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let ran = hustings(&["completions", shell]);
        assert_eq!(ran.status, Some(0), "{shell}");
        for word in LISTS.iter().chain(&["count-by", "evidence", "show", "explain"]) {
            assert!(ran.out.contains(word), "{shell} lacks {word}");
        }
    }
}

#[test]
fn every_command_has_a_man_page() {
    assert!(hustings(&["man"]).out.contains(".TH hustings 1"));
    for list in LISTS {
        let ran = hustings(&["man", list]);
        assert_eq!(ran.status, Some(0), "{list}");
        assert!(ran.out.contains(&format!(".TH hustings-{list} 1")), "{}", ran.out);
        for section in ["FIELDS", "EXAMPLES"] {
            assert!(ran.out.contains(&format!(".SH {section}\n.nf\n")), "{list}: {section}");
        }
    }
    let ran = hustings(&["man", "partys"]);
    assert_eq!(ran.status, Some(2));
}
