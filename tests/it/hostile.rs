//! Hostile documents: nothing panics, hangs, or takes memory out of proportion.

use std::fs;

use hustings::extract::extract_and_lint;
use hustings::model::Document;
use hustings::query::Pattern;
use hustings::source::{Batch, Options, SourceError, batches_of};
use serde_json::{Value, json};

use crate::containers::{COMPRESSIONS, dump_of, export, gzip, page};
use crate::directory::Directory;
use crate::families::{long, nested, wide};
use crate::{Ran, hustings, hustings_reading};

#[test]
fn nesting_of_a_hundred_thousand_is_read() {
    for family in nested() {
        extract_and_lint(&family.document(2_000));
    }
    let wiki = ["{{", "[[", "{|\n", "<ref>", "<div>"].map(|opener| (opener, "A [[b]]\n"));
    let html = ["<div>", "<b>", "<table><tr><td>"].map(|opener| (opener, "<!DOCTYPE html>"));
    for (opener, before) in wiki.into_iter().chain(html) {
        extract_and_lint(&Document::new("a", format!("{before}{}", opener.repeat(100_000))));
    }
}

#[test]
fn long_sequences_are_read() {
    for family in wide().into_iter().chain(long()) {
        extract_and_lint(&family.document(family.pieces(6_000)));
    }
}

#[test]
fn many_openers_and_many_columns_are_read() {
    const MANY: usize = 300_000;
    for text in [
        "{{".repeat(MANY),
        "[[".repeat(MANY),
        "<".repeat(MANY),
        format!("{{|\n{}", "!!".repeat(MANY)),
        format!("= A =\n\n{}", "|".repeat(MANY)),
        format!("<table><tr>{}", "<td>".repeat(MANY)),
    ] {
        extract_and_lint(&Document::new("a", text));
    }
}

#[test]
fn spans_are_no_longer_than_their_table() {
    let wiki = "'''1998 Foo election'''\n{|\n! Party !! Votes !! Seats\n|-\n\
                | rowspan=1000000000| A || rowspan=1000000000| 1,000 || 5\n|-\n| 6\n|-\n\
                | colspan=1000000000| B\n|}\n";
    let html = "<title>1998 Foo election</title><table><tr><th>Party<th>Votes<th>Seats<tr>\
                <td rowspan=1000000000>A<td rowspan=1000000000>1,000<td>5<tr><td>6<tr>\
                <td colspan=1000000000>B</table>";
    for text in [wiki, html] {
        let found = extract_and_lint(&Document::new("a", text)).elections;
        let seats: Vec<Option<i64>> = found.iter().map(|election| election.seats).collect();
        assert_eq!(seats[..2], [Some(5), Some(6)], "{text}");
        assert!(found.iter().all(|election| election.votes.is_none_or(|votes| votes == 1000)));
    }
}

#[test]
fn a_long_line_is_read() {
    let words = "The party was founded in 1976 by Ada Byron and others in Foo, ".repeat(5_000);
    let found = extract_and_lint(&Document::new("a", format!("= Foo Party =\n\n{words}")));
    assert!(!found.events.is_empty());
    extract_and_lint(&Document::new("a", format!("= Foo Party =\n\n{}", "a".repeat(2_000_000))));
}

#[test]
fn deeply_nested_json_is_not_a_document() {
    for opener in ["[", "{\"a\":", "[{\"text\":"] {
        for beginning in ["[{\"a\":", "{\n\"a\":", "{\"a\":"] {
            let text = format!("{beginning}{}", opener.repeat(100_000));
            let read = read(text.as_bytes(), Options::default());
            assert!(matches!(read[..], [Err(SourceError::BadValue { .. })]), "{opener}");
        }
    }
}

#[test]
fn expressions_take_linear_time_and_bounded_memory() {
    let bait = format!("{}!", "a".repeat(100_000));
    for expression in ["/^(a+)+$/", "/^(a|aa)+$/", "/^(a|a?)+$/", "/(.*)*,(.*)*;/", "/a*a*a*a*b/"] {
        let pattern: Pattern = expression.parse().expect("it is an expression");
        assert!(!pattern.matches(&bait), "{expression}");
    }
    let ran = hustings(&["parties", "--name", "/((a{1000}){1000}){1000}/"]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.err.contains("exceeds size limit"), "{}", ran.err);
}

#[test]
fn entities_of_a_dump_are_not_expanded() {
    let mut bomb = String::from("<!DOCTYPE mediawiki [<!ENTITY a0 \"ha\">");
    for level in 1..40 {
        let names = format!("&a{};", level - 1).repeat(10);
        bomb += &format!("<!ENTITY a{level} \"{names}\">");
    }
    let laughing = page("Foo &a39; Party", "", "'''Foo''' @ was founded in 1976.");
    let laughing = laughing.replace("&amp;a39;", "&a39;").replace('@', "&a39;");
    bomb += &format!("]>\n{}", export(&[laughing, page("Bar Party", "", "'''Bar''' is one.")]));
    for read in read(bomb.as_bytes(), Options::default()) {
        match read {
            Ok(document) => assert!(document.text.len() < 200, "{}", document.text),
            Err(SourceError::BadPage { .. }) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

/// Returns the documents in these bytes.
fn read(bytes: &[u8], options: Options) -> Vec<Result<Document, SourceError>> {
    batches_of("-", std::io::Cursor::new(bytes.to_vec()), options)
        .flat_map(Batch::documents)
        .collect()
}

/// Reads these bytes with a maximum document size.
fn bounded(bound: &str, bytes: &[u8]) -> Ran {
    let arguments = ["parties", "-", "--max-document", bound, "--csv", "--fields", "name"];
    hustings_reading(bytes, &arguments)
}

#[test]
fn large_documents_are_skipped_and_the_message_names_the_limit() {
    let bomb = vec![b' '; 4 << 20];
    for (extension, compress) in COMPRESSIONS {
        let compressed = compress(&bomb);
        assert!(compressed.len() < 30_000, "{extension} is {} bytes", compressed.len());
        let ran = bounded("1M", &compressed);
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{extension}");
        assert_eq!(
            ran.err,
            "error: -: skipped: larger than 1 MiB; raise the limit with --max-document\n\
             error: no input could be read\n"
        );
    }
    let twice = gzip(&gzip(&bomb));
    assert!(twice.len() < 500, "{}", twice.len());
    assert!(bounded("1M", &twice).err.starts_with("error: -: skipped: larger than 1 MiB"));
    let mebibyte = vec![b' '; 1 << 20];
    assert_eq!(bounded("1M", &gzip(&mebibyte)).status, Some(0));
    assert_eq!(bounded("1M", &[&mebibyte[..], b" "].concat()).status, Some(2));
    for wrong in ["0", "", "M", "-1", "1T", "1.5M", "99999999999999999999", "99999999999999999G"] {
        let ran = hustings(&["parties", &format!("--max-document={wrong}")]);
        assert_eq!(ran.status, Some(2), "{wrong}");
        assert!(ran.err.contains("expected a size such as 500K, 256M or 2G"), "{}", ran.err);
    }
}

#[test]
fn only_the_large_page_or_value_is_skipped() {
    let party = |name: &str| format!("'''{name}''' is a party.\n{{{{Infobox political party}}}}\n");
    let title = |at: usize| format!("Party {at}");
    for length in [60_000, 70_000, 900_000] {
        let texts: Vec<(String, String)> = (0..5)
            .map(|at| {
                let filler = if at == 2 { "a ".repeat(length / 2) } else { String::new() };
                (title(at), party(&title(at)) + &filler)
            })
            .collect();
        let pages: Vec<String> = texts.iter().map(|(title, text)| page(title, "", text)).collect();
        let values: Vec<Value> =
            texts.iter().map(|(title, text)| json!({"title": title, "text": text})).collect();
        let lines: String = values.iter().map(|value| format!("{value}\n")).collect();
        let pretty = serde_json::to_string_pretty(&values).expect("values are JSON");
        for (number, (bytes, place)) in [
            (export(&pages), "-#Party 2"),
            (lines.clone(), "-:3"),
            (json!(values).to_string(), "-:1"),
            (pretty, "-:10"),
            (lines.trim_end().to_owned(), "-:3"),
        ]
        .into_iter()
        .enumerate()
        {
            let too_large = length > 1 << 16;
            let kept: Vec<usize> = (0..5).filter(|at| *at != 2 || !too_large).collect();
            let names: String = kept.iter().map(|at| title(*at) + "\n").collect();
            let ran = bounded("64K", bytes.as_bytes());
            assert_eq!(ran.status, Some(i32::from(too_large)), "{number} {length}: {}", ran.err);
            assert_eq!(ran.out, format!("name\n{names}"), "{number} {length}");
            let message = format!("error: {place}: skipped: larger than 64 KiB");
            assert_eq!(ran.err.starts_with(&message), too_large, "{number}: {}", ran.err);
            assert_eq!(bounded("64K", &gzip(bytes.as_bytes())).out, ran.out, "{number} {length}");
        }
    }
}

#[test]
fn a_value_without_an_end_is_reported_and_not_kept_in_memory() {
    let before = "{\"title\": \"A\", \"text\": \"= A =\"}\n";
    for open in ["{\"text\": \"", "[[[", "{\"a\": ["] {
        let options = Options { max_document: 1 << 20, ..Options::default() };
        let bytes = [before, open, &"b".repeat(5 << 20)].concat();
        let read = read(bytes.as_bytes(), options);
        assert!(
            matches!(&read[..], [Ok(_), Err(SourceError::TooLarge { name, most: 1_048_576 })]
                if name == "-:2"),
            "{open}"
        );
    }
}

#[test]
fn a_dump_itself_has_no_size_limit() {
    let dump = dump_of(3000);
    let arguments = ["parties", "-", "--max-document", "4K", "-q", "--csv", "--fields", "name"];
    let ran = hustings_reading(dump, &arguments);
    assert_eq!((ran.status, ran.out.lines().count()), (Some(0), 3001), "{}", ran.err);
}

#[test]
fn titles_are_names_and_never_paths() {
    let directory = Directory::new("titles");
    let titles = ["../../../etc/passwd", "/etc/passwd", "..", "a\\..\\b", "~/x", "-", "--help"];
    let pages: Vec<String> = titles
        .iter()
        .map(|title| page(title, "", "{{Infobox political party\n| name = A\n}}\n'''A''' is one."))
        .collect();
    let dump = directory.file("dump.xml", export(&pages).as_bytes());
    let ran = hustings(&["parties", &dump, "--csv", "--fields", "source.document"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let expected: Vec<String> = titles.iter().map(|title| format!("{dump}#{title}")).collect();
    assert_eq!(ran.out.lines().skip(1).collect::<Vec<_>>(), expected);
    assert_eq!(fs::read_dir(directory.path()).expect("it is there").count(), 1);
}

#[test]
fn control_characters_are_escaped_on_a_terminal_and_kept_in_json() {
    let evil = "A\u{1b}[2J\u{7}\u{202e}\u{9b}1m\u{0}B";
    let line = json!({
        "title": format!("{evil} Party"),
        "text": format!("= {evil} Party =\n\n{evil} Party\n- Founded: 1976\n- Ideology: {evil}\n"),
    });
    let harmful = ['\u{1b}', '\u{7}', '\u{202e}', '\u{9b}', '\0'];
    for format in ["table", "markdown", "json", "jsonl"] {
        let ran = hustings_reading(
            format!("{line}\n"),
            &["parties", "-", "-f", format, "--fields", "ideology"],
        );
        assert_eq!(ran.status, Some(0), "{}", ran.err);
        assert!(!ran.err.contains(harmful), "{:?}", ran.err);
        match format {
            "json" | "jsonl" => {
                let value: Value = serde_json::from_str(ran.out.trim()).expect("it is JSON");
                let value = value.get(0).unwrap_or(&value);
                assert_eq!(value["ideology"][0], evil);
            }
            _ => assert!(!ran.out.contains(harmful), "{format}: {:?}", ran.out),
        }
    }
    let shown = hustings_reading(format!("{line}\n"), &["show", "Party", "-"]);
    assert!(shown.out.contains("1976") && !shown.out.contains(harmful), "{:?}", shown.out);
    let missing = hustings(&["parties", "no\u{1b}[31m\u{202e}file"]);
    assert!(!missing.err.contains(harmful), "{:?}", missing.err);
}

#[test]
fn a_line_break_in_a_name_begins_no_line_of_a_message() {
    let line = json!({
        "title": "A\nerror: everything is lost\rB",
        "text": "A Party\n- Founded: 22th May 1976\n- Leader: Ada\n- Leader: Eve\n",
    });
    let directory = Directory::new("line_breaks");
    let picture = directory.file("a\nb.txt", b"\0");
    for arguments in [
        &["parties", "-", "--jsonl"][..],
        &["parties", &picture, "--jsonl"],
        &["parties", "no\nsuch", "--jsonl"],
        &["report", "-", "-o", "no\nsuch/a.html"],
    ] {
        let ran = hustings_reading(format!("{line}\n"), arguments);
        assert!(!ran.err.is_empty(), "{arguments:?}");
        for message in ran.err.lines() {
            let is_begun = ["error: ", "note: ", "-#A error: everything is lost B:"]
                .iter()
                .any(|beginning| message.starts_with(beginning));
            assert!(is_begun && !message.starts_with("error: everything"), "{}", ran.err);
        }
    }
}

#[test]
fn truncated_archives_are_read_up_to_their_end() {
    let lines: String = (0..40)
        .map(|at| json!({"title": format!("Party {at}"), "text": "= A =\n"}).to_string() + "\n")
        .collect();
    let bytes = export(&[page("A", "", "a &amp; '''b'''"), page("B", "", "c")]);
    for bytes in [lines.into_bytes(), bytes.into_bytes()] {
        let whole = read(&bytes, Options::default());
        let archives = COMPRESSIONS.map(|(_, compress)| compress(&bytes));
        for archive in archives.into_iter().chain([bytes]) {
            for cut in 0..archive.len() {
                let documents = read(&archive[..cut], Options::default());
                let read: Vec<&Document> = documents.iter().flatten().collect();
                let mut names = read.iter().map(|document| document.name.as_str());
                let known = |name: &str| whole.iter().flatten().any(|one| one.name == name);
                // a few bytes do not identify a format
                assert!(names.all(|name| name == "-" || known(name)), "{cut}: {documents:?}");
            }
        }
    }
}
