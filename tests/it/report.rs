//! `hustings report`, as far as it can be tested without a browser; `tests/browser` tests the rest.

use std::fs;
use std::io::Write;
use std::process::Stdio;

use serde_json::Value;

use crate::directory::Directory;
use crate::{command, hustings, hustings_reading};

/// A report, taken apart.
struct Page {
    html: String,
    index: Value,
    /// The lines of the block of data.
    lines: Vec<String>,
    data: Value,
}

impl Page {
    fn of(html: String) -> Self {
        let block = |id: &str| {
            let begin = format!("<script type=\"application/json\" id=\"{id}\">");
            let (_, rest) = html.split_once(&begin).expect("the page has the block");
            rest.split_once("</script>").expect("the block has an end").0
        };
        let read = |block: &str| serde_json::from_str(block).expect("the block is JSON");
        let (index, data) = (read(block("index")), read(block("data")));
        let lines = block("data").lines().map(str::to_owned).collect();
        Page { html, index, lines, data }
    }

    fn index(&self) -> &Value {
        &self.index
    }

    fn entry(&self, id: &str) -> (usize, &Value) {
        let entries = self.index()["entries"].as_array().expect("there are entries");
        let found = entries.iter().enumerate().find(|(_, entry)| entry["id"] == id);
        found.unwrap_or_else(|| panic!("there is no entry {id}"))
    }

    fn sheet(&self, id: &str) -> &Value {
        let families = self.index()["families"].as_u64().expect("families are counted");
        &self.data[1 + usize::try_from(families).unwrap() + self.entry(id).0]
    }

    /// Returns the value of a field of a row, and the texts that it was read from.
    fn value(&self, sheet: &Value, row: &Value, record: usize, name: &str) -> (Value, Vec<String>) {
        let fields = self.index()["records"][record]["fields"].as_array().expect("fields");
        let field = fields.iter().position(|field| field["name"] == name).expect("a known field");
        let row = row[0].as_array().expect("a row");
        let shown =
            row.iter().find(|shown| shown[0] == field).unwrap_or_else(|| panic!("{name}: {row:?}"));
        let text = |place: &Value| {
            let number = |at: usize| usize::try_from(place[at].as_u64().unwrap()).unwrap();
            let text = sheet["excerpts"][number(0)]["text"].as_str().expect("a text");
            let units: Vec<u16> = text.encode_utf16().collect();
            String::from_utf16_lossy(&units[number(1)..number(2)])
        };
        (shown[1].clone(), shown[2].as_array().expect("places").iter().map(text).collect())
    }
}

fn report(arguments: &[&str]) -> Page {
    let ran = hustings(&[&["report"], arguments].concat());
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    Page::of(ran.out)
}

#[test]
fn values_have_the_text_that_they_were_read_from() {
    let page = report(&["data"]);
    let id = "peoples-liberation-party-turkey";
    let sheet = page.sheet(id);
    let party = |name: &str| page.value(sheet, &sheet["record"], 0, name);
    assert_eq!(
        party("founded"),
        ("2005-06-15".into(), vec!["2005-06-15".into(), "15 June 2005".into()])
    );
    assert_eq!(party("native_name").1, ["Halkın Kurtuluş Partisi"]);
    let election = |name: &str| page.value(sheet, &sheet["elections"][0], 1, name);
    assert_eq!(election("votes"), (60396.into(), vec!["60,396".into()]));
    let entry = page.entry(id).1;
    assert_eq!(entry["counts"], serde_json::json!([5, 8, 2]));
    assert_eq!(entry["short"], "HKP");
    assert_eq!(page.index()["documents"], 3);
}

#[test]
fn each_line_of_the_data_is_a_part_of_it() {
    let page = report(&["examples/lineage", "data"]);
    assert_eq!(page.lines.first().map(String::as_str), Some("["));
    assert_eq!(page.lines.last().map(String::as_str), Some("]"));
    let parts = page.data.as_array().expect("an array");
    assert_eq!(page.lines.len() - 2, parts.len());
    for (line, part) in page.lines[1..].iter().zip(parts) {
        let line: Value = serde_json::from_str(line.trim_end_matches(',')).expect("a line is JSON");
        assert_eq!(&line, part);
    }
}

#[test]
fn relatives_share_a_family_with_its_drawing() {
    let page = report(&["examples/lineage"]);
    let reed = &page.entry("reed-party").1["family"];
    let mill = &page.entry("mill-party").1["family"];
    assert_eq!(reed[0], mill[0]);
    assert_ne!(reed[1], mill[1]);
    let family = &page.data[1 + usize::try_from(reed[0].as_u64().unwrap()).unwrap()];
    assert!(family["svg"].as_str().is_some_and(|svg| svg.contains("Union of Labour")));
    let split = family["relations"].as_array().unwrap().iter().find(|one| one["kind"] == "split");
    let split = split.expect("the Reed Party split from the Mill Party");
    assert_eq!(split["from"][0], "Mill Party");
    assert_eq!(split["date"], "1952-03-09");
    let place = usize::try_from(split["places"][0][0].as_u64().unwrap()).unwrap();
    assert!(family["excerpts"][place]["document"].as_str().unwrap().ends_with(".txt"));
}

#[test]
fn documents_about_one_party_share_its_family() {
    let folder = Directory::new("report-same");
    let article = |name: &str, more: &str| {
        format!("{{{{Infobox political party\n| name = {name}\n| country = Malta\n{more}\n}}}}\n")
    };
    for (file, name, more) in [
        ("en.wiki", "Reed Party", "| wikidata = Q42\n| predecessor = [[Mill Party]]"),
        ("de.wiki", "Schilfpartei", "| wikidata = Q42"),
        ("mill.wiki", "Mill Party", "| foundation = 1921"),
    ] {
        folder.file(file, article(name, more).as_bytes());
    }
    let page = report(&[folder.path()]);
    let entry = |id: &str| page.entry(id);
    let (german, english) = (entry("schilfpartei"), entry("reed-party"));
    assert_eq!(german.1["same"], serde_json::json!([english.0]));
    assert_eq!(english.1["same"], serde_json::json!([german.0]));
    assert!(english.1["family"].is_array());
    assert_eq!(english.1["family"], german.1["family"]);
    assert_eq!(entry("mill-party").1["same"], Value::Null);
}

#[test]
fn facets_and_findings_are_there() {
    let page = report(&["examples/inconsistent", "data"]);
    let facet = |name: &str| -> Vec<&str> {
        let facets = page.index()["facets"].as_array().unwrap();
        let facet = facets.iter().find(|facet| facet["name"] == name).expect("a known facet");
        facet["values"].as_array().unwrap().iter().filter_map(Value::as_str).collect()
    };
    assert!(facet("country").contains(&"Turkey"));
    assert!(facet("position").contains(&"far-left"));
    assert!(facet("decade").contains(&"2000s"));
    assert!(facet("election").contains(&"general"));
    assert!(facet("event").contains(&"founding"));
    assert_eq!(facet("ideology").iter().filter(|value| value.starts_with("Marxism")).count(), 1);
    let findings = page.data[0].as_array().unwrap();
    assert_eq!(findings[0]["severity"], "error");
    let code = |code: &str| findings.iter().find(|one| one["code"] == code).expect("it is found");
    assert_eq!(code("T006")["places"][0]["text"][1], "51 / 50");
    assert_eq!(code("X003")["places"].as_array().unwrap().len(), 2);
}

/// Records give the same page, but without findings, and with the text of a value in place of its line.
#[test]
fn records_are_reported_like_documents() {
    let documents = report(&["data"]);
    let records = hustings(&["extract", "data", "--evidence", "--quiet"]).out;
    let ran = hustings_reading(records, &["report", "-"]);
    let page = Page::of(ran.out);
    let id = "peoples-liberation-party-turkey";
    let (own, other) = (page.sheet(id), documents.sheet(id));
    let founded = |page: &Page, sheet: &Value| page.value(sheet, &sheet["record"], 0, "founded");
    assert_eq!(founded(&page, own), founded(&documents, other));
    assert_eq!(own["events"].as_array().unwrap().len(), other["events"].as_array().unwrap().len());
    assert_eq!(page.index()["checked"], false);
    assert_eq!(documents.index()["checked"], true);

    let records = hustings(&["extract", "data", "--quiet"]).out;
    let page = Page::of(hustings_reading(records, &["report", "-"]).out);
    let sheet = page.sheet(id);
    assert_eq!(
        page.value(sheet, &sheet["record"], 0, "founded"),
        ("2005-06-15".into(), vec![String::new()])
    );
    assert_eq!(sheet["excerpts"][0]["bare"], true);
}

#[test]
fn documents_without_a_party_have_an_entry_too() {
    let page = report(&["tests/corpus/1974-lusitanian-parliamentary-election.txt"]);
    let entry = &page.index()["entries"][0];
    assert_eq!(entry["party"], false);
    assert_ne!(entry["counts"][0], 0);
}

/// Names and texts that try to leave the place that they are in.
#[test]
fn hostile_documents_stay_data() {
    const ATTACKS: [&str; 7] = [
        "</script><script>alert(1)</script>",
        "<!--<script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "javascript:alert(1)",
        "\u{202e}evil\u{2066}\u{2028}\u{2029}\u{7}",
        "{{script}}{{data}}{{title}}",
    ];
    let folder = Directory::new("report-hostile");
    for (number, attack) in ATTACKS.iter().enumerate() {
        let text = format!(
            "= {attack} Party =\n\n{attack} Party\n- Leader: {attack}\n- Ideology: {attack}, Red\n- Website: {attack}\n\
             - Country: {attack}\n- Founded: 1976\n- Split from: {attack} Front\n- Colour code: {attack}\n\n\
             The {attack} Party was founded in 1976. In 1980 it split from the {attack} Front.\n\n\
             | Election | Votes | % |\n|---|---|---|\n| {attack} | 5 | 3% |\n| 1980 | 9{attack} | 120% |\n"
        );
        folder.file(&format!("{number}.txt"), text.as_bytes());
    }
    let title = format!("--title={}", ATTACKS.concat());
    let page = report(&[folder.path(), &title]);
    assert!(page.html.is_char_boundary(0));
    // the data, the script, and nothing else
    assert_eq!(page.html.matches("<script").count(), 3, "another script");
    assert_eq!(page.html.matches("</script").count(), 3);
    let template = report(&["data"]).html;
    for tag in ["<img", "<svg", "<a ", "<style", "<title", "<meta", "<!--"] {
        assert_eq!(page.html.matches(tag).count(), template.matches(tag).count(), "{tag}");
    }
    assert!(!page.html.contains(['\u{202e}', '\u{2066}', '\u{2028}', '\u{2029}', '\u{7}']));
    let names = page.index()["entries"].to_string();
    assert!(names.contains("\\\\u{202e}evil") && names.contains("</script>"), "{names}");
    for entry in page.index()["entries"].as_array().unwrap() {
        assert!(entry.get("colour").is_none(), "{entry}");
    }
}

#[test]
fn the_policy_allows_only_the_own_script() {
    let html = report(&["data"]).html;
    let (_, policy) = html.split_once("http-equiv=\"Content-Security-Policy\" content=\"").unwrap();
    let policy = policy.split('"').next().unwrap();
    assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
    assert!(!policy.contains("unsafe") && !policy.contains("http"), "{policy}");
    let (before, _) = html.split_once("<body>").unwrap();
    for word in ["src=", "href=", "@import", "url(http", "//fonts"] {
        assert!(!before.contains(word), "{word}");
    }
}

#[test]
fn a_file_is_replaced_only_by_a_whole_report() {
    let folder = Directory::new("report-file");
    let output = format!("{}/report.html", folder.path());
    let ran = hustings(&["report", "data", "-o", &output]);
    assert_eq!((ran.status, ran.out.as_str()), (Some(0), ""));
    assert_eq!(folder.hide(&ran.err), "note: DIRECTORY/report.html: 3 parties, 3 findings\n");
    let first = fs::read_to_string(&output).unwrap();
    assert_eq!(first, hustings(&["report", "data"]).out);

    // what cannot be read leaves the file that was there
    let ran = hustings(&["report", "no-such-file", "-o", &output]);
    assert_eq!(ran.status, Some(2), "{}", ran.err);
    assert_eq!(fs::read_to_string(&output).unwrap(), first);

    // the report of a folder is not read again
    folder.file("a.txt", b"= Reed Party =\n\nReed Party\n- Founded: 1950\n");
    let ran = hustings(&["report", folder.path(), "-o", &output]);
    assert_eq!(folder.hide(&ran.err), "note: DIRECTORY/report.html: 1 party, 0 findings\n");
    assert_eq!(Page::of(fs::read_to_string(&output).unwrap()).index()["documents"], 1);

    let ran = hustings(&["report", "data", "-o", &format!("{}/no/report.html", folder.path())]);
    assert_eq!(ran.status, Some(2));
    let message = "error: cannot write DIRECTORY/no/report.html: ";
    assert!(folder.hide(&ran.err).starts_with(message), "{}", ran.err);
}

#[test]
fn a_report_that_is_killed_leaves_the_old_one() {
    let folder = Directory::new("report-killed");
    let output = folder.file("report.html", b"the old report");
    let mut command = command();
    command.args(["report", "-", "-o", &output]).stdin(Stdio::piped()).stderr(Stdio::null());
    let mut child = command.spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let line = "{\"title\": \"Reed Party\", \"text\": \"The Reed Party was founded in 1950.\"}\n";
    input.write_all(line.repeat(2000).as_bytes()).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(fs::read(&output).unwrap(), b"the old report");
}

#[test]
fn nothing_found_is_a_page_too() {
    let page = Page::of(hustings_reading("", &["report", "-"]).out);
    assert_eq!(page.index()["entries"], serde_json::json!([]));
    assert_eq!(page.lines.len(), 3);
}

#[test]
fn equal_names_have_different_addresses() {
    let folder = Directory::new("report-names");
    for name in ["a", "b", "c"] {
        folder.file(&format!("{name}.txt"), b"= Reed Party =\n\nReed Party\n- Founded: 1950\n");
    }
    let page = report(&[folder.path()]);
    let entries = page.index()["entries"].as_array().unwrap();
    let ids: Vec<&str> = entries.iter().filter_map(|entry| entry["id"].as_str()).collect();
    assert_eq!(ids, ["reed-party", "reed-party-2", "reed-party-3"]);
}
