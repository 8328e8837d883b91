//! Paths, directories and standard input.

use std::fs::File;

use insta::assert_snapshot;

use crate::directory::Directory;
use crate::{command, hustings, hustings_reading, run};

#[test]
fn without_a_path_the_bundled_documents_are_read() {
    let ran = hustings(&["parties", "--json"]);
    assert_eq!(ran.status, Some(0));
    assert!(ran.err.starts_with("note: no PATH given; reading the 3 bundled documents\n"));
}

const TEXT: &str = "= Reed Party =\n\nReed Party\n- Founded: 1976\n";

#[test]
fn without_a_path_piped_input_is_read() {
    for arguments in [
        &["parties", "--json"][..],
        &["parties", "--json", "--input-format", "plain"],
        &["events"],
        &["show", "reed-party"],
        &["explain", "Reed Party", "founded"],
        &["check"],
        &["extract", "--evidence"],
    ] {
        let piped = hustings_reading(TEXT, arguments);
        let given = hustings_reading(TEXT, &[arguments, &["-"]].concat());
        assert_eq!(piped.status, Some(0), "{arguments:?}: {}", piped.err);
        assert_eq!((&piped.out, &piped.err), (&given.out, &given.err), "{arguments:?}");
        assert!(!piped.err.contains("bundled"), "{arguments:?}: {}", piped.err);
    }
    let ran = hustings_reading(TEXT, &["parties", "--csv", "--fields", "name,source"]);
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("name,source\nReed Party,-:1\n", ""));
}

#[test]
fn without_a_path_a_file_on_standard_input_is_read() {
    let directory = Directory::new("file_on_standard_input");
    for (text, out) in [(TEXT, "name\nReed Party\n"), ("", "name\n")] {
        let file = File::open(directory.file("reed.txt", text.as_bytes())).unwrap();
        let arguments = ["parties", "--csv", "--fields", "name"];
        let ran = run(command().args(arguments).stdin(file), Vec::new());
        assert_eq!((ran.status, ran.out.as_str()), (Some(0), out), "{}", ran.err);
    }
}

#[test]
fn with_a_path_piped_input_is_left_alone() {
    let arguments = ["parties", "data", "--csv", "--fields", "name"];
    assert_eq!(hustings_reading(TEXT, &arguments).out, hustings(&arguments).out);
}

#[test]
fn empty_input_without_a_path_is_noted() {
    let ran = hustings_reading("", &["parties", "--json"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(0), "[]\n"));
    assert_snapshot!(ran.err, @r"
    note: no PATH given, and standard input is empty; give a PATH, or `</dev/null` for the bundled documents
    -:1:1: warning[D002]: the document is empty
    note: no party found
    ");
    // there is no note if standard input was requested
    let ran = hustings_reading("", &["parties", "-", "--json"]);
    assert!(!ran.err.contains("PATH"), "{}", ran.err);
}

#[test]
fn unreadable_inputs_are_reported_and_the_others_read() {
    let directory = Directory::new("what_cannot_be_read");
    directory.file("text.txt", b"= A title =\n");
    directory.file("picture.png", b"\x89PNG\0");
    let picture = directory.file("other.png", b"\x89PNG\0");
    let ran = hustings(&["parties", "no/such/file", &picture, directory.path(), "--json"]);
    assert_eq!(ran.status, Some(1));
    assert_snapshot!(directory.hide(&ran.err), @r"
    error: no/such/file: no such file or directory; expected a file, a directory or `-` for standard input
    error: DIRECTORY/other.png: not text, it contains NUL bytes; expected UTF-8
    note: DIRECTORY/picture.png: skipped: not a document
    note: no party found
    ");
}

#[test]
fn a_directory_without_documents_is_an_error() {
    let directory = Directory::new("without_documents");
    directory.file(".hidden", b"= A title =\n");
    let ran = hustings(&["parties", directory.path()]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""));
    assert_snapshot!(directory.hide(&ran.err), @r"
    error: DIRECTORY: no documents in this directory; hidden files are ignored
    error: no input could be read
    ");
}

#[test]
fn skipped_files_in_a_directory_are_not_errors() {
    let directory = Directory::new("passed_over");
    directory.file("a.png", b"\x89PNG\0");
    directory.file("b.png", b"\x89PNG\0");
    directory.file("c.txt", b"= A title =\n");
    let ran = hustings(&["parties", directory.path(), "--json"]);
    assert_eq!(ran.status, Some(0));
    let note = "note: DIRECTORY/a.png and 1 more: skipped: not documents\n";
    assert!(directory.hide(&ran.err).starts_with(note), "{}", ran.err);
}

#[test]
fn odd_texts_are_read() {
    let directory = Directory::new("odd_texts");
    directory.file("empty.txt", b"");
    directory
        .file("mark.txt", b"\xef\xbb\xbf= Foo Party =\r\n\r\nFoo Party\r\n- Founded: 1976\r\n");
    directory.file("not-utf-8.txt", b"= Bar Party =\n\nBar Party\n- Leader: J\xf6rg Haas\n");
    let ran =
        hustings(&["parties", directory.path(), "--csv", "--fields", "name,founded,leader,source"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert_snapshot!(directory.hide(&ran.out), @r"
    name,founded,leader,source
    Foo Party,1976,,DIRECTORY/mark.txt:1
    Bar Party,,J�rg Haas,DIRECTORY/not-utf-8.txt:1
    ");
    assert_snapshot!(directory.hide(&ran.err), @r"
    DIRECTORY/empty.txt:1:1: warning[D002]: the document is empty
    DIRECTORY/not-utf-8.txt:4:12: warning[D001]: not UTF-8 from here on; invalid bytes are read as U+FFFD
    ");
}

#[test]
fn a_line_without_an_end_is_read() {
    const LENGTH: usize = 1 << 17;
    for unit in ["x", "word ", "(", "| ", "- ", "= ", "1976 ", "Party, "] {
        for head in ["", "= Foo Party =\n\nFoo Party\n- Ideology: "] {
            let text = format!("{head}{}", unit.repeat(LENGTH / unit.len()));
            let ran = hustings_reading(text.as_str(), &["events", "-", "--count-by", "kind"]);
            assert_eq!(ran.status, Some(0), "{head}{unit}: {}", ran.err);
        }
    }
}

#[test]
fn an_invalid_date_is_reported_by_the_list_that_has_it() {
    let text = "\
= Foo Party =

Foo Party
- Founded: 31 February 2005

The party split on 30 February 2007.

== Election results ==
| Date | Votes | Share |
| 22th May 2009 | 5,112 | 7% |
";
    for (list, message) in [
        ("parties", "-:4:12: error[P002]: "),
        ("elections", "-:10:3: note[P001]: "),
        ("events", "-:6:20: error[P002]: "),
    ] {
        let ran = hustings_reading(text, &[list, "-", "--json"]);
        assert_eq!(ran.status, Some(0), "{list}: {}", ran.err);
        assert!(ran.err.lines().any(|line| line.starts_with(message)), "{list}: {}", ran.err);
        assert_eq!(ran.err.matches("[P00").count(), 1, "{list}: {}", ran.err);
    }
}

#[test]
fn standard_input_is_a_dash() {
    let ran = hustings_reading("= A title =\n", &["parties", "-", "--json"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn a_loop_of_links_is_walked_once() {
    let directory = Directory::new("loop_of_links");
    directory.file("a.txt", b"= A title =\n");
    std::os::unix::fs::symlink(
        directory.path(),
        std::path::Path::new(directory.path()).join("loop"),
    )
    .unwrap();
    let ran = hustings(&["parties", directory.path(), "--quiet"]);
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
}

#[test]
fn a_saved_page_is_detected_or_read_as_requested() {
    let directory = Directory::new("saved_page");
    let text = "The <b>Foo Party</b> is a political party in Norway. It was founded in 1976.";
    let fragment = directory.file("fragment", text.as_bytes());
    let saved = directory.file("The_Foo_Party.html", format!("<p>{text}</p>").as_bytes());
    let name = |arguments: &[&str]| {
        let fields = ["--fields", "name,founded", "--csv"];
        hustings(&[&["parties"], arguments, &fields[..]].concat()).out
    };
    assert_eq!(name(&[&saved]), "name,founded\nFoo Party,1976\n");
    assert_eq!(name(&[&fragment, "--input-format", "html"]), "name,founded\nFoo Party,1976\n");
}
