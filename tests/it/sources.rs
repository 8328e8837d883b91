//! Paths, directories and standard input.

use insta::assert_snapshot;

use crate::directory::Directory;
use crate::{hustings, hustings_reading};

#[test]
fn without_a_path_the_bundled_documents_are_read() {
    let ran = hustings(&["parties", "--json"]);
    assert_eq!(ran.status, Some(0));
    assert!(ran.err.starts_with("note: no PATH, so the 3 bundled documents are read\n"));
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_goes_on() {
    let directory = Directory::new("what_cannot_be_read");
    directory.file("text.txt", b"= A title =\n");
    directory.file("picture.png", b"\x89PNG\0");
    let picture = directory.file("other.png", b"\x89PNG\0");
    let ran = hustings(&["parties", "no/such/file", &picture, directory.path(), "--json"]);
    assert_eq!(ran.status, Some(1));
    assert_snapshot!(directory.hide(&ran.err), @r"
    error: no/such/file: no such file or directory; expected a document, a directory of documents, or - for standard input
    error: DIRECTORY/other.png: not text, for it holds zero bytes; expected UTF-8
    note: DIRECTORY/picture.png: passed over, for it is no document
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
    error: DIRECTORY: no documents in this directory; files whose names begin with a dot do not count
    error: nothing could be read
    ");
}

#[test]
fn what_is_passed_over_in_a_directory_is_no_error() {
    let directory = Directory::new("passed_over");
    directory.file("a.png", b"\x89PNG\0");
    directory.file("b.png", b"\x89PNG\0");
    directory.file("c.txt", b"= A title =\n");
    let ran = hustings(&["parties", directory.path(), "--json"]);
    assert_eq!(ran.status, Some(0));
    let note = "note: DIRECTORY/a.png and 1 more: passed over, for they are no documents\n";
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
    DIRECTORY/not-utf-8.txt:4:12: warning[D001]: the text is not UTF-8 from here on: what cannot be decoded is read as U+FFFD
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
fn a_bad_date_is_told_by_the_list_that_it_belongs_to() {
    let text = "\
= Foo Party =

Foo Party
- Founded: 31 February 2005

The party split on 30 February 2007.

== Election results ==
| Date | Votes | Share |
| 22th May 2009 | 5,112 | 7% |
";
    for (list, told) in [
        ("parties", "-:4:12: error[P002]: "),
        ("elections", "-:10:3: note[P001]: "),
        ("events", "-:6:20: error[P002]: "),
    ] {
        let ran = hustings_reading(text, &[list, "-", "--json"]);
        assert_eq!(ran.status, Some(0), "{list}: {}", ran.err);
        assert!(ran.err.lines().any(|line| line.starts_with(told)), "{list}: {}", ran.err);
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
fn a_saved_page_is_read_as_what_it_is_or_as_it_is_told() {
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
