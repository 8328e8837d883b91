//! Files of many documents, and compressed files.

use std::fs;
use std::io::Write;

use bzip2::write::BzEncoder;
use flate2::write::GzEncoder;
use insta::assert_snapshot;
use ruzstd::encoding::{CompressionLevel, compress_to_vec};
use serde_json::{Value, json};

use crate::directory::Directory;
use crate::{hustings, hustings_reading};

const TITLE: &str = "Workers' Dawn Party";
const LISTS: [&str; 3] = ["parties", "elections", "events"];

/// Returns an article in wikitext that has records of every type.
fn article() -> String {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/workers-dawn-party.wiki"))
        .expect("the example is there")
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes everything")
}

pub fn bzip2(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = BzEncoder::new(Vec::new(), bzip2::Compression::default());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes everything")
}

pub fn zstd(bytes: &[u8]) -> Vec<u8> {
    compress_to_vec(bytes, CompressionLevel::Fastest)
}

pub type Compress = fn(&[u8]) -> Vec<u8>;
pub const COMPRESSIONS: [(&str, Compress); 3] = [("gz", gzip), ("bz2", bzip2), ("zst", zstd)];

/// Compresses two halves separately.
fn in_two(bytes: &[u8], compress: Compress) -> Vec<u8> {
    let (first, second) = bytes.split_at(bytes.len() / 2);
    [compress(first), compress(second)].concat()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

pub fn page(title: &str, inside: &str, text: &str) -> String {
    format!(
        "  <page>\n    <title>{}</title>\n{inside}    <revision>\n      <id>7</id>\n      \
         <text bytes=\"{}\" xml:space=\"preserve\">{}</text>\n    </revision>\n  </page>\n",
        escaped(title),
        text.len(),
        escaped(text)
    )
}

pub fn export(pages: &[String]) -> String {
    format!(
        "<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\" version=\"0.11\">\n  \
         <siteinfo>\n    <namespaces>\n      <namespace key=\"0\" />\n      \
         <namespace key=\"1\" case=\"first-letter\">Talk</namespace>\n      \
         <namespace key=\"14\">Kategori</namespace>\n    </namespaces>\n  </siteinfo>\n{}\
         </mediawiki>\n",
        pages.concat()
    )
}

/// Returns the article in every container, with the title that each gives it.
fn containers() -> Vec<(&'static str, Vec<u8>)> {
    let text = article();
    let object = json!({"title": TITLE, "text": text});
    let enterprise = json!({
        "name": TITLE,
        "identifier": 7,
        "namespace": {"identifier": 0},
        "article_body": {"wikitext": text, "html": "<p>Not this</p>"},
    });
    let pretty = serde_json::to_string_pretty(&object).expect("a value is JSON");
    vec![
        ("dump.xml", export(&[page(TITLE, "    <ns>0</ns>\n", &text)]).into_bytes()),
        ("lines.jsonl", format!("{object}\n").into_bytes()),
        ("no-end.jsonl", object.to_string().into_bytes()),
        ("array.json", json!([object]).to_string().into_bytes()),
        ("pretty-array.json", format!("[\n{pretty}\n]\n").into_bytes()),
        ("pretty.json", pretty.into_bytes()),
        ("enterprise.ndjson", format!("{enterprise}\n").into_bytes()),
    ]
}

/// Returns the records of a list, or of all, without the document's name.
fn records(command: &[&str], path: &str, input: &[u8]) -> Vec<Value> {
    let ran = hustings_reading(input, &[command, &[path]].concat());
    assert_eq!(ran.status, Some(0), "{command:?} {path}: {}", ran.err);
    let mut records: Vec<Value> =
        ran.out.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    for record in &mut records {
        record["source"]["document"] = Value::Null;
        // only a container says under which title a document is a page
        record["identifiers"] = Value::Null;
        record["lines"] = Value::Null;
    }
    records
}

#[test]
fn a_document_gives_the_same_records_in_every_container_and_compression() {
    let directory = Directory::new("same_records");
    let plain = directory.file("article.wiki", article().as_bytes());
    let all = records(&["extract"], &plain, b"");
    let lists = LISTS.map(|list| records(&[list, "--jsonl"], &plain, b""));
    for (name, bytes) in containers() {
        let path = directory.file(name, &bytes);
        for (list, expected) in LISTS.iter().zip(&lists) {
            assert!(!expected.is_empty(), "{list}");
            assert_eq!(&records(&[list, "--jsonl"], &path, b""), expected, "{list} {name}");
        }
    }
    let single = ("article.wiki", article().into_bytes());
    for (name, bytes) in containers().into_iter().chain([single]) {
        for (extension, compress) in COMPRESSIONS {
            let whole = compress(&bytes);
            let path = directory.file(&format!("{name}.{extension}"), &whole);
            assert_eq!(records(&["extract"], &path, b""), all, "{path}");
            let parted = in_two(&bytes, compress);
            assert_eq!(records(&["extract"], "-", &parted), all, "{name} {extension}");
        }
        let nested = gzip(&zstd(&bytes));
        assert_eq!(records(&["extract"], "-", &nested), all, "{name} nested");
    }
}

/// Returns the names and founding years of the parties of an input.
fn parties(arguments: &[&str], input: impl Into<Vec<u8>>) -> (Option<i32>, String, String) {
    let fields = ["parties", "-", "--csv", "--fields", "name,founded,source"];
    let ran = hustings_reading(input, &[&fields[..], arguments].concat());
    (ran.status, ran.out, ran.err)
}

/// Returns a small article about a party.
fn party(name: &str, founded: u16) -> String {
    format!("{{{{Infobox political party\n| name = {name}\n| founded = {founded}\n}}}}\nText.\n")
}

#[test]
fn other_namespaces_and_redirects_are_skipped() {
    let ns = |number: i32| format!("    <ns>{number}</ns>\n");
    let wanted = page("Green Party (Malta)", &ns(0), &party("Green Party", 1980));
    let pages = [
        page("Redirected", &format!("{}    <redirect title=\"X\" />\n", ns(0)), &party("A", 1981)),
        page("Sent on", &ns(0), "#YÖNLENDİR [[Green Party (Malta)]]"),
        wanted,
        page("Talk:Green Party", &ns(1), &party("Talked", 1982)),
        page("Module:Green", &ns(0), &party("Code", 1983))
            .replace("<text", "<model>Scribunto</model>\n      <text"),
    ];
    let dump = export(&pages);
    let (status, out, err) = parties(&[], dump.as_str());
    assert_eq!((status, err.as_str()), (Some(0), ""));
    assert_snapshot!(out, @r"
    name,founded,source
    Green Party,1980,-#Green Party (Malta):1
    ");
    let (_, out, _) = parties(&["--namespace", "1,14"], dump.as_str());
    assert_snapshot!(out, @r"
    name,founded,source
    Talk:Green Party,1982,-#Talk:Green Party:1
    ");
    // before version 0.5, only the title contains the namespace
    let old = dump.replace(&ns(0), "").replace(&ns(1), "");
    assert_eq!(parties(&["--namespace", "1,14"], old).1, out);
}

#[test]
fn the_title_comes_from_the_dump_and_the_text_from_the_last_revision() {
    let text = "\n\n'''GP''' is a political party in Malta. It was founded in 1980.";
    let revised = page("Green Party & Friends", "    <ns>0</ns>\n", text).replace(
        "    <revision>",
        "    <revision>\n      <text>'''Old''' is a political party.</text>\n    </revision>\n    \
         <revision>",
    );
    let (status, out, err) = parties(&[], export(&[revised]));
    assert_eq!((status, err.as_str()), (Some(0), ""));
    assert_snapshot!(out, @r"
    name,founded,source
    Green Party & Friends,1980,-#Green Party & Friends:1
    ");
}

#[test]
fn invalid_values_are_reported_and_the_others_read() {
    let lines = [
        json!({"title": "Green Party", "text": party("Green Party", 1980)}).to_string(),
        "{\"title\": \"Cut off\", \"text\": \"= A".to_owned(),
        String::new(),
        json!({"title": "No text"}).to_string(),
        json!(["a list"]).to_string(),
        json!({"url": "https://example.org/red", "text": party("Red Party", 1990)}).to_string(),
    ];
    let (status, out, err) = parties(&[], lines.join("\r\n"));
    assert_eq!(status, Some(1));
    assert_snapshot!(out, @r"
    name,founded,source
    Green Party,1980,-#Green Party:1
    Red Party,1990,-#https://example.org/red:1
    ");
    assert_snapshot!(err, @r#"
    error: -:2: invalid JSON: EOF while parsing a string (column 33)
    error: -:4: no field "text" in this object, only title; use --text-field to name another
    error: -:5: expected an object such as {"title": …, "text": …}
    "#);
    let array = format!("[\n{},\n{},\n7,\n{}]", lines[0], lines[3], lines[5]);
    let (status, from_array, err) = parties(&[], array);
    assert_eq!((status, from_array), (Some(1), out));
    assert_snapshot!(err, @r#"
    error: -:3: no field "text" in this object, only title; use --text-field to name another
    error: -:4: expected an object such as {"title": …, "text": …}
    "#);
}

#[test]
fn tables_in_json_are_read() {
    let objects = [
        json!({"year": 1998, "party": "Reed Party", "votes": 4377, "share": 58.4}),
        json!({"year": 1998, "party": "Hill Party", "votes": 3120, "share": 41.6}),
    ];
    let rows = json!([
        ["Year", "Party", "Votes", "%"],
        [1998, "Reed Party", "4,377", 58.4],
        [1998, "Hill Party", "3,120", 41.6]
    ]);
    let expected = "date,party,votes,share\n1998,Reed Party,4377,58.4\n1998,Hill Party,3120,41.6\n";
    for text in [
        json!(objects).to_string(),
        objects.each_ref().map(|object| format!("{object}\n")).concat(),
        rows.to_string(),
        json!({"page_title": "1998 general election", "table": rows}).to_string(),
        json!({"results": objects, "years": [1998]}).to_string(),
    ] {
        let arguments = ["elections", "-", "--csv", "--fields", "date,party,votes,share"];
        let ran = hustings_reading(text.as_bytes(), &arguments);
        assert_eq!((ran.status, ran.out.as_str()), (Some(0), expected), "{text}\n{}", ran.err);
    }
}

#[test]
fn data_files_without_results_say_so() {
    let directory = Directory::new("data_files");
    let sweets = directory.file("sweets.csv", b"sweet,sugar\nfudge,0.7\ntoffee,0.9\n");
    let list = directory.file("list.json", b"[{\"a\": 1, \"b\": 2}, {\"a\": 3, \"b\": 4}]");
    let ran = hustings(&["parties", &sweets, &list, "--csv", "--fields", "name"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(0), "name\n"));
    assert_snapshot!(directory.hide(&ran.err), @r"
    DIRECTORY/sweets.csv:1:1: warning[D004]: no results in this data file of 2 rows with the columns `sweet`, `sugar`
    DIRECTORY/list.json#1:1:1: warning[D004]: no results in this data file of 2 rows with the columns `a`, `b`
    note: no party found
    ");
}

#[test]
fn many_bad_values_are_counted() {
    let (status, _, err) = parties(&[], "{\"a\": 1}\n".repeat(100));
    assert_eq!(status, Some(2));
    assert_eq!(err.lines().count(), 12, "{err}");
    assert!(err.contains("error: 90 more errors like these\n"), "{err}");
}

#[test]
fn fields_of_json_can_be_named() {
    let text = party("Green Party", 1980);
    let line =
        json!({"page": {"heading": "Greens (Malta)", "wiki.text": text}, "text": "Not this"});
    let fields = ["--title-field", "page.heading", "--text-field", "page.wiki.text"];
    let (status, _, err) = parties(&fields, line.to_string());
    assert_eq!(status, Some(2));
    assert!(err.contains("no field \"page.wiki.text\""), "{err}");
    let line = json!({"page": {"heading": "Greens (Malta)", "text": text}, "text": "Not this"});
    let fields = ["--title-field", "page.heading", "--text-field", "page.text"];
    let (status, out, err) = parties(&fields, line.to_string());
    assert_eq!((status, err.as_str()), (Some(0), ""));
    assert_eq!(out, "name,founded,source\nGreens,1980,-#Greens (Malta):1\n");
}

/// Returns an export of `number` parties, founded in consecutive years.
pub fn dump_of(number: u16) -> String {
    let page_of = |at: u16| {
        let filler =
            "It wants peace, bread and land for all who live here. ".repeat(usize::from(at % 7));
        let text = format!("{}{filler}\n", party(&format!("Party {at}"), 1000 + at % 1000));
        page(&format!("Party {at}"), "    <ns>0</ns>\n", &text)
    };
    export(&(0..number).map(page_of).collect::<Vec<_>>())
}

#[test]
fn large_dumps_are_read_completely_and_in_order_in_every_compression() {
    const NUMBER: u16 = 2000;
    let dump = dump_of(NUMBER);
    let expected: String =
        (0..NUMBER).map(|at| format!("Party {at},{}\n", 1000 + at % 1000)).collect();
    let many_streams: Vec<u8> = dump.as_bytes().chunks(50_000).flat_map(bzip2).collect();
    for bytes in [dump.clone().into_bytes(), gzip(dump.as_bytes()), many_streams] {
        let ran =
            hustings_reading(bytes, &["parties", "-", "--csv", "--fields", "name,founded", "-q"]);
        assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""));
        assert!(ran.out.strip_prefix("name,founded\n") == Some(&expected), "{}", ran.out.len());
    }
}

#[test]
fn everything_before_damage_is_read_and_the_damage_reported() {
    let dump = dump_of(60);
    let whole = parties(&[], dump.as_str()).1;
    for (extension, compress) in COMPRESSIONS {
        let parted: Vec<u8> = dump.as_bytes().chunks(2000).flat_map(compress).collect();
        for cut in (40..parted.len() - 1).step_by(parted.len() / 17) {
            let (status, out, err) = parties(&[], &parted[..cut]);
            assert_ne!(status, Some(0), "{extension} {cut}");
            assert!(whole.starts_with(&out), "{extension} {cut}: {out}");
            assert!(err.starts_with("error: -: damaged at byte "), "{extension} {cut}: {err}");
            let mut corrupt = parted.clone();
            corrupt[cut..cut + 9].fill(0x55);
            let (_, out, err) = parties(&[], corrupt);
            let answered = out.lines().filter(|line| whole.contains(line)).count();
            assert!(answered * 2000 + 8000 > cut || !err.is_empty(), "{extension} {cut}: {err}");
        }
    }
    let directory = Directory::new("damage");
    let cut = directory.file("cut.xml", &dump.as_bytes()[..3000]);
    let ran = hustings(&["parties", &cut, "--csv", "--fields", "name"]);
    assert_eq!(ran.status, Some(1));
    assert!(ran.out.starts_with("name\nParty 0\nParty 1\n"), "{}", ran.out);
    assert_snapshot!(directory.hide(&ran.err), @r#"error: DIRECTORY/cut.xml: damaged at byte 3000: ends inside the page "Party 6"; everything before it was read"#);
}

#[test]
fn all_lists_treat_a_damaged_dump_alike() {
    let directory = Directory::new("damaged_of_others");
    // no page is about a party, so that some lists skip them before they are parsed
    let pages: Vec<String> = (0..5)
        .map(|at| page(&format!("River {at}"), "", "'''River''' is a river in [[Ruritania]]."))
        .collect();
    let whole = export(&pages);
    let cut = directory.file("cut.xml", &whole.as_bytes()[..whole.len() - 100]);
    for list in ["parties", "elections", "events"] {
        let field = if list == "parties" { "name" } else { "date" };
        for (format, expected) in [("--json", "[]\n".to_owned()), ("--csv", format!("{field}\n"))] {
            let ran = hustings(&[list, &cut, format, "--fields", field, "--quiet"]);
            assert_eq!(ran.status, Some(1), "{list} {}", ran.err);
            assert_eq!(ran.out, expected, "{list}");
            assert_eq!(ran.err.lines().count(), 1, "{list}: {}", ran.err);
        }
    }
}

#[test]
fn a_truncated_document_is_read_up_to_its_end() {
    let text =
        format!("= Green Party =\n\nGreen Party\n- Founded: 1980\n\n{}", "Text. ".repeat(20_000));
    for (extension, compress) in COMPRESSIONS {
        let parted: Vec<u8> = text.as_bytes().chunks(25_000).flat_map(compress).collect();
        let (status, out, err) = parties(&[], &parted[..parted.len() - 3]);
        assert_eq!(status, Some(1), "{extension}");
        assert!(out.contains("Green Party,1980"), "{extension}: {out}");
        assert!(err.contains("unexpected end"), "{extension}: {err}");
    }
}

#[test]
fn only_the_malformed_page_is_skipped() {
    let pages = [
        page("Green Party", "", &party("Green Party", 1980)),
        page("Bad", "    <b></c>\n", &party("Bad", 1985)),
        page("Red Party", "", &party("Red Party", 1990)),
    ];
    let (status, out, err) = parties(&[], export(&pages));
    assert_eq!(status, Some(1));
    assert!(out.contains("Green Party,1980") && out.contains("Red Party,1990"), "{out}");
    assert_snapshot!(err, @"error: -#Bad: malformed XML in the page at byte 501: ill-formed document: expected `</b>`, but `</c>` was found; page skipped");
}

#[test]
fn unsupported_archives_are_reported() {
    let directory = Directory::new("archives");
    let zip = directory.file("articles.zip", b"PK\x03\x04\x14\0\0\0");
    let ran = hustings(&["parties", &zip]);
    assert_eq!(ran.status, Some(2));
    assert_snapshot!(directory.hide(&ran.err), @r"
    error: DIRECTORY/articles.zip: not text, but a zip archive; unpack it and pass its files
    error: no input could be read
    ");
}

#[test]
fn globs_select_files_in_a_directory() {
    let directory = Directory::new("globs");
    for (name, party_name) in [("a.wiki", "A"), ("b.txt", "B"), ("c.wiki", "C")] {
        directory.file(name, party(party_name, 1980).as_bytes());
    }
    let listed = |globs: &[&str]| {
        let arguments = ["parties", directory.path(), "--csv", "--fields", "name"];
        let ran = hustings(&[&arguments[..], globs].concat());
        (ran.status, ran.out.lines().skip(1).collect::<String>(), ran.err)
    };
    assert_eq!(listed(&["-g", "*.wiki"]).1, "AC");
    assert_eq!(listed(&["-g", "!c.*"]).1, "AB");
    assert_eq!(listed(&["-g", "*.wiki", "-g", "!c.*"]).1, "A");
    let (status, _, err) = listed(&["-g", "*.html"]);
    assert_eq!(status, Some(2));
    assert!(err.contains("no files in this directory match --glob"), "{err}");
    let (status, _, err) = listed(&["-g", "{"]);
    assert_eq!(status, Some(2));
    assert!(err.starts_with("error: --glob: "), "{err}");
}

#[test]
fn other_json_among_articles_is_skipped() {
    let directory = Directory::new("other_json");
    directory.file("article.wiki", party("Green Party", 1980).as_bytes());
    directory.file("package.json", b"{\n  \"name\": \"articles\",\n  \"version\": \"1\"\n}\n");
    directory.file("numbers.json", b"[{\"a\": 1}, {\"a\": 2}]");
    let ran = hustings(&["parties", directory.path(), "--csv", "--fields", "name"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(0), "name\nGreen Party\n"));
    assert_snapshot!(directory.hide(&ran.err), @"note: DIRECTORY/numbers.json and 1 more: skipped: not documents");
    // a given file is an error
    let given = directory.file("given.json", b"{\"name\": \"articles\"}");
    assert_eq!(hustings(&["parties", &given]).status, Some(2));
}

#[test]
fn a_dump_without_articles_gives_an_empty_list() {
    let dump = export(&[page("A", "    <ns>0</ns>\n", "#REDIRECT [[B]]")]);
    let ran = hustings_reading(dump, &["parties", "-", "--json"]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(0), "[]\n"), "{}", ran.err);
}

#[test]
fn documents_of_one_title_have_distinct_names() {
    let line = |name| json!({"title": TITLE, "text": party(name, 1976)}).to_string() + "\n";
    let filler = json!({"title": "Rome", "text": "Rome is a city. ".repeat(20_000)}).to_string();
    // in several batches
    let lines = ["One Party", "Two Party", "Three Party"].map(line).join(&(filler + "\n"));
    let pages =
        ["One Party", "Two Party", "Three Party"].map(|name| page(TITLE, "", &party(name, 1976)));
    for input in [lines, export(&pages)] {
        for threads in ["1", "4"] {
            let arguments = ["parties", "--csv", "--fields", "source.document", "-j", threads];
            let ran = hustings_reading(input.as_bytes(), &arguments);
            let names: Vec<&str> = ran.out.lines().skip(1).collect();
            let expected = ["", "#2", "#3"].map(|number| format!("-#{TITLE}{number}"));
            assert_eq!(names, expected, "{}", ran.err);
        }
    }
}

#[test]
fn the_output_does_not_depend_on_the_number_of_threads() {
    let directory = Directory::new("threads");
    // enough to be read in several batches
    let padding = format!("<!--{}-->", " ".repeat(60_000));
    let named = |at: usize| article().replace("Dawn", &format!("Dawn {at}")) + &padding;
    let mut lines = String::new();
    for at in 0..8 {
        lines += &match at {
            7 => "{\"title\":\n".to_owned(),
            _ => format!("{}\n", json!({"title": format!("Party {at}"), "text": named(at)})),
        };
    }
    directory.file("a.jsonl", lines.as_bytes());
    let pages: Vec<String> =
        (8..16).map(|at| page(&format!("Party {at}"), "    <ns>0</ns>\n", &named(at))).collect();
    let dump = export(&pages);
    let streams: Vec<u8> = dump.as_bytes().chunks(50_000).flat_map(bzip2).collect();
    directory.file("b.xml.bz2", &streams);
    directory.file("c.xml.bz2", &streams[..streams.len() / 2]);
    directory.file("d.wiki", named(16).as_bytes());
    for arguments in [
        &["parties", "--csv"][..],
        &["elections", "--sort", "votes", "--json"],
        &["events", "--jsonl", "--limit", "100"],
        &["extract", "--evidence"],
        &["check", "--format", "jsonl"],
        &["show", "Dawn 11", "--json"],
    ] {
        let ran = |threads: &[&str]| {
            let path = [directory.path()];
            // the name comes before the path
            let mut line = arguments.to_vec();
            let options = line.iter().position(|one| one.starts_with('-')).unwrap_or(line.len());
            line.splice(options..options, path.iter().chain(threads).copied());
            let ran = hustings(&line);
            (ran.status, ran.out, ran.err)
        };
        let expected = ran(&[]);
        assert_eq!(expected.0, Some(1), "{}", expected.2);
        for threads in [&["-j", "1"][..], &["-j3"], &["--threads=50"]] {
            assert!(ran(threads) == expected, "{arguments:?} {threads:?}");
        }
    }
}
