//! Evidence in every kind of input, and `explain`, which shows it.

use std::fs;
use std::io::Write;

use flate2::write::GzEncoder;
use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::directory::Directory;
use crate::{Ran, hustings, hustings_reading};

const LISTS: [&str; 3] = ["parties", "elections", "events"];

/// Plain article with Turkish letters, no-break spaces and a cell that spans rows.
const PLAIN: &str = "= Işık Partisi =\n\nIşık Partisi\n- Leader: Ayşe\u{a0}İnce, İbrahim Çağlar\n\
    - Founded: 25 November 1996\n- Ideology: Sosyalizm, Barış\n- Country: Turkey\n\n\
    The party was founded on 25 November 1996 by Ayşe İnce in İzmir.\n\n== Election results ==\n\n\
    === General elections ===\n| Election | Leader | Votes | % | Seats | Note |\n\
    | Jun. 2015 | Ayşe\u{a0}İnce | 60,396 | 0.13% | 0\u{a0}/\u{a0}550 | ğ |\n\
    | Nov. 2015 | 83,057 | 0.17% | 0 / 550 | ş |\n";

const HTML: &str = "<!DOCTYPE html><html><head><title>I&#351;&#305;k Partisi - Wikipedia</title></head>\
    <body><h1>Işık Partisi</h1><table class=\"infobox vcard\"><tr><th colspan=2>Işık Partisi</th></tr>\
    <tr><th>Leader</th><td>Ay&#x15F;e&nbsp;&Iacute;nce</td></tr><tr><th>Founded</th>\
    <td>25&#160;November&nbsp;1996</td></tr><tr><th>Country</th><td>Turkey</td></tr></table>\
    <p>The I&#351;&#305;k Partisi is a political party in <b>Turkey</b> &amp; was founded in 1996.</p>\
    <h2>Election results</h2><table class=\"wikitable\"><tr><th>Election<th>Leader<th>Votes<th>Seats\
    <tr><td>2011<td rowspan=2>Ay&#x15F;e &Iacute;nce<td>58&thinsp;716<td>0&nbsp;/&nbsp;550\
    <tr><td>2015<td>60,396<td>1 / 550</table></body></html>\r\n";

fn wiki() -> String {
    fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/examples/workers-dawn-party.wiki"))
        .expect("the example is there")
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), flate2::Compression::default());
    encoder.write_all(bytes).and_then(|()| encoder.finish()).expect("memory takes everything")
}

/// Returns inputs of every kind, each with its file name and the decoded text of its document.
fn inputs() -> Vec<(&'static str, Vec<u8>, String)> {
    let crlf = PLAIN.replace('\n', "\r\n");
    let marked = format!("\u{feff}{crlf}");
    let mut broken = PLAIN.replace("Ideology: ", "Ideology: \u{fffd}").into_bytes();
    let at = broken.windows(3).position(|three| three == "\u{fffd}".as_bytes());
    broken.splice(at.map_or(0..0, |at| at..at + 3), [0xff]);
    let lossy = String::from_utf8_lossy(&broken).into_owned();
    let wiki = wiki();
    let escaped = wiki.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    let dump = format!(
        "<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\"><page><title>Rome</title>\
         <ns>0</ns><revision><text>''Rome''</text></revision></page><page><title>Workers' Dawn Party\
         </title><ns>0</ns><revision><text>{escaped}</text></revision></page></mediawiki>"
    );
    let lines = format!(
        "{}\n{}\n",
        json!({"title": "Rome", "text": "'''Rome''' is a city."}),
        json!({"title": "Workers' Dawn Party", "text": wiki})
    );
    vec![
        ("plain.txt", PLAIN.into(), PLAIN.into()),
        ("crlf.txt", crlf.clone().into(), crlf.clone()),
        ("marked.txt", marked.into(), crlf),
        ("broken.txt", broken, lossy),
        ("plain.txt.gz", gzip(PLAIN.as_bytes()), PLAIN.into()),
        ("page.html", HTML.into(), HTML.into()),
        ("dawn.wiki", wiki.clone().into(), wiki.clone()),
        ("dump.xml", dump.clone().into(), wiki.clone()),
        ("dump.xml.gz", gzip(dump.as_bytes()), wiki.clone()),
        ("pages.jsonl", lines.into(), wiki.clone()),
        ("marked.jsonl", json!({"text": format!("\u{feff}{wiki}")}).to_string().into(), wiki),
    ]
}

fn done(ran: Ran) -> String {
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    ran.out
}

/// Checks the evidence of a record, and returns the number of its places.
fn check(record: &Value, text: &str, what: &str) -> usize {
    let evidence = record["evidence"].as_object().expect("there is evidence");
    let mut number = 0;
    for (field, places) in evidence {
        assert!(!record[field].is_null(), "{what}: {field}");
        for place in places.as_array().expect("a list of places") {
            number += 1;
            let at = |key: &str| place[key].as_u64().map(|at| at as usize).expect("a number");
            let slice = text.get(at("start")..at("end"));
            assert_eq!(slice, place["text"].as_str(), "{what}: {field}");
            let line = text.split('\n').nth(at("line") - 1).expect("a line");
            let rest: String = line.chars().skip(at("column") - 1).collect();
            let first = place["text"].as_str().and_then(|text| text.split('\n').next());
            assert!(rest.starts_with(first.unwrap_or_default()), "{what}: {field} {place}");
            let ways = ["stated", "normalised", "carried", "computed", "inferred"];
            assert!(ways.contains(&place["how"].as_str().unwrap_or_default()), "{place}");
        }
    }
    number
}

#[test]
fn slicing_the_document_gives_the_text_for_every_kind_of_input() {
    let directory = Directory::new("evidence");
    for (name, bytes, text) in inputs() {
        let path = directory.file(name, &bytes);
        for list in LISTS {
            for order in [&[][..], &["--sort", "-source.line"]] {
                let arguments = [&[list, "--jsonl", "--evidence", &path][..], order].concat();
                let out = done(hustings(&arguments));
                let places: usize = out
                    .lines()
                    .map(|line| serde_json::from_str(line).expect("valid JSON"))
                    .map(|record: Value| check(&record, &text, &format!("{list} of {name}")))
                    .sum();
                assert!(places > 0, "{list} of {name}");
            }
        }
    }
}

#[test]
fn evidence_has_the_place_and_the_derivation_of_a_value() {
    let arguments =
        ["elections", "--jsonl", "--evidence", "-", "--fields", "date,leader,votes,kind"];
    let out = done(hustings_reading(PLAIN, &arguments));
    let last: Value = serde_json::from_str(out.lines().last().expect("two rows")).expect("JSON");
    assert_snapshot!(serde_json::to_string_pretty(&last["evidence"]).expect("JSON"), @r#"
    {
      "date": [
        {
          "cell": {
            "column": 1,
            "row": 3
          },
          "column": 3,
          "end": 397,
          "how": "normalised",
          "key": null,
          "line": 16,
          "section": "Election results > General elections",
          "start": 388,
          "text": "Nov. 2015"
        }
      ],
      "kind": [
        {
          "cell": null,
          "column": 5,
          "end": 269,
          "how": "inferred",
          "key": null,
          "line": 13,
          "section": "Election results",
          "start": 252,
          "text": "General elections"
        }
      ],
      "leader": [
        {
          "cell": {
            "column": 2,
            "row": 2
          },
          "column": 15,
          "end": 349,
          "how": "carried",
          "key": null,
          "line": 15,
          "section": "Election results > General elections",
          "start": 337,
          "text": "Ayşe İnce"
        }
      ],
      "votes": [
        {
          "cell": {
            "column": 2,
            "row": 3
          },
          "column": 15,
          "end": 406,
          "how": "normalised",
          "key": null,
          "line": 16,
          "section": "Election results > General elections",
          "start": 400,
          "text": "83,057"
        }
      ]
    }
    "#);
}

#[test]
fn evidence_is_limited_to_the_requested_fields() {
    let line = done(hustings(&[
        "parties", "data", "--jsonl", "--evidence", "--fields", "founded.year,country", "--limit",
        "1",
    ]));
    let record: Value = serde_json::from_str(&line).expect("JSON");
    let fields: Vec<&String> = record["evidence"].as_object().expect("evidence").keys().collect();
    assert_eq!(fields, ["country", "founded"]);
}

#[test]
fn a_title_from_a_dump_has_no_place() {
    let page = "<mediawiki><page><title>2015 Ruritanian general election</title><ns>0</ns><revision><text>\
                {|\n! Party !! Votes\n|-\n| Labour || 7\n|}</text></revision></page></mediawiki>";
    let out = done(hustings_reading(page, &["elections", "-", "--jsonl", "--evidence"]));
    let record: Value = serde_json::from_str(&out).expect("one row");
    assert_eq!(record["election"], "2015 Ruritanian general election");
    let fields: Vec<&String> = record["evidence"].as_object().expect("evidence").keys().collect();
    assert_eq!(fields, ["party", "votes"]);
}

#[test]
fn one_organisation_is_shown_with_its_evidence() {
    let out = done(hustings(&["show", "HKP", "--json", "--evidence", "data"]));
    let pages: Value = serde_json::from_str(&out).expect("JSON");
    let name = "data/peoples-liberation-party-turkey.txt";
    let text = fs::read_to_string(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/data/peoples-liberation-party-turkey.txt"
    ))
    .expect("the bundled document is there");
    let page = &pages[0];
    assert_eq!(page["party"]["source"]["document"], name);
    let mut places = check(&page["party"], &text, "party");
    for section in ["elections", "events"] {
        for record in page[section].as_array().expect("a list") {
            places += check(record, &text, section);
        }
    }
    assert!(places > 100);
    let without = done(hustings(&["show", "HKP", "--json", "data"]));
    assert!(!without.contains("\"evidence\""));
}

#[test]
fn documents_with_the_same_name_keep_their_own_evidence() {
    let texts = [
        "Foo Party\n- Country: Turkey\n- Founded: 1976\n",
        "Foo Party\n- Country: Malta\n- Founded: May 1980\n",
    ];
    let texts = texts.map(|text| format!("= Foo Party =\n\n{text}"));
    let lines = texts.clone().map(|text| json!({"title": "Foo Party", "text": text}).to_string());
    let lines = lines.join("\n");
    let records = done(hustings_reading(lines.clone(), &["extract", "--evidence", "-"]));
    for input in [lines, records] {
        let ask = |arguments: &[&str]| done(hustings_reading(input.clone(), arguments));
        let out = ask(&["show", "Foo Party", "--json", "--evidence", "-"]);
        let pages: Value = serde_json::from_str(&out).expect("JSON");
        let pages = pages.as_array().expect("a list");
        assert_eq!(pages.len(), 2);
        for ((page, text), name) in pages.iter().zip(&texts).zip(["", "#2"]) {
            assert!(check(&page["party"], text, "party") > 1);
            assert_eq!(page["party"]["source"]["document"], format!("-#Foo Party{name}"));
            assert_eq!(page["lines"]["founded"], json!([5]), "{page}");
        }
        let explained = ask(&["explain", "Foo Party", "founded", "-"]);
        assert!(explained.contains("-#Foo Party:5:12"), "{explained}");
        assert!(explained.contains("stated: founded = 1976"), "{explained}");
        assert!(explained.contains("-#Foo Party#2:5:12"), "{explained}");
        assert!(explained.contains("normalised: founded = 1980-05"), "{explained}");
    }
}

#[test]
fn evidence_needs_json() {
    for arguments in [
        &["parties", "--evidence"][..],
        &["elections", "--evidence", "--csv"],
        &["events", "--evidence", "-f", "tsv"],
        &["events", "--evidence", "--json", "--count-by", "kind"],
        &["show", "HKP", "--evidence"],
    ] {
        let ran = hustings(arguments);
        assert_eq!(ran.status, Some(2), "{arguments:?}");
        assert!(ran.err.contains("--evidence"), "{}", ran.err);
        assert!(ran.out.is_empty());
    }
}

/// Returns the output of `explain` for the plain article.
fn explained(field: &[&str]) -> String {
    done(hustings_reading(PLAIN, &[&["explain", "ışık"], field, &["-"]].concat()))
}

#[test]
fn the_places_of_a_value_are_underlined() {
    assert_snapshot!(explained(&["founded"]), @"
    Işık Partisi
     --> -:5:12
      |
    5 | - Founded: 25 November 1996
      |            ^^^^^^^^^^^^^^^^ normalised: founded = 1996-11-25
      |
     ::: -:9:26
      |
    9 | The party was founded on 25 November 1996 by Ayşe İnce in İzmir.
      |                          ---------------- inferred: founded = 1996-11-25
    ");
    assert_snapshot!(explained(&["leader"]), @"
    Işık Partisi
     --> -:4:11
      |
    4 | - Leader: Ayşe İnce, İbrahim Çağlar
      |           ^^^^^^^^^  -------------- stated: leader = İbrahim Çağlar
      |           |
      |           normalised: leader = Ayşe İnce
    ");
    assert_snapshot!(explained(&["elections.leader"]), @r#"
    Işık Partisi, Jun. 2015
      --> -:15:15
       |
    15 | | Jun. 2015 | Ayşe İnce | 60,396 | 0.13% | 0 / 550 | ğ |
       |               ^^^^^^^^^ normalised: leader = Ayşe İnce

    Işık Partisi, Nov. 2015
      --> -:15:15
       |
    15 | | Jun. 2015 | Ayşe İnce | 60,396 | 0.13% | 0 / 550 | ğ |
       |               ^^^^^^^^^ carried: leader = Ayşe İnce

    note[T002]: the row has 5 of 6 cells; "Leader" is taken from the row above
      --> -:16:1
       |
    16 | | Nov. 2015 | 83,057 | 0.17% | 0 / 550 | ş |
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: check that the values are under the right headers
    "#);
    assert_snapshot!(explained(&["elections", "--year", "2015-11"]), @r#"
    Işık Partisi, Nov. 2015
      --> -:16:3
       |
    13 | === General elections ===
       |     ----------------- inferred: kind = general
    14 | | Election | Leader | Votes | % | Seats | Note |
    15 | | Jun. 2015 | Ayşe İnce | 60,396 | 0.13% | 0 / 550 | ğ |
       |               --------- carried: leader = Ayşe İnce
    16 | | Nov. 2015 | 83,057 | 0.17% | 0 / 550 | ş |
       |   ^^^^^^^^^   ------   -----   -------   - stated: other = ş
       |   |           |        |       |
       |   |           |        |       normalised: seats = 0
       |   |           |        |       normalised: seats_total = 550
       |   |           |        normalised: share = 0.17
       |   |           normalised: votes = 83057
       |   stated: election = Nov. 2015
       |   normalised: date = 2015-11
       |
      ::: -:1:3
       |
     1 | = Işık Partisi =
       |   ------------ inferred: party = Işık Partisi
       |
      ::: -:7:12
       |
     7 | - Country: Turkey
       |            ------ inferred: country = Turkey

    note[T002]: the row has 5 of 6 cells; "Leader" is taken from the row above
      --> -:16:1
       |
    16 | | Nov. 2015 | 83,057 | 0.17% | 0 / 550 | ş |
       | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
       |
       = help: check that the values are under the right headers
    "#);
    assert_snapshot!(explained(&["events.place"]), @"
    Işık Partisi, 1996-11-25
     --> -:9:59
      |
    9 | The party was founded on 25 November 1996 by Ayşe İnce in İzmir.
      |                                                           ^^^^^ stated: place = İzmir
    ");
}

#[test]
fn a_finding_about_many_rows_is_shown_with_the_row_asked_for() {
    let rows: String =
        (1991..2000).map(|year| format!("| {year} | 12,{} |\n", year % 1000)).collect();
    let table = format!("| Election | Leader | Votes |\n| 1990 | Jane Roe | 12,000 |\n{rows}");
    let text =
        format!("= Reed Party =\n\nReed Party\n- Founded: 1976\n\nIt is a party.\n\n{table}");
    let arguments = ["explain", "reed", "elections.votes", "--year", "1999", "-"];
    let shown = done(hustings_reading(text.as_bytes(), &arguments));
    assert!(shown.contains("(and 8 more rows of this table)"), "{shown}");
    assert!(shown.contains("18 | | 1999 | 12,999 |"), "{shown}");
    assert_eq!(shown.matches("here too").count(), 4, "{shown}");
    assert!(shown.contains("here too (and in 4 more places)"), "{shown}");
}

#[test]
fn explain_is_plain_unless_colour_is_asked_for() {
    let plain = explained(&["founded"]);
    let coloured = explained(&["founded", "--color", "always"]);
    assert!(!plain.contains('\u{1b}') && coloured.contains('\u{1b}'));
}

#[test]
fn output_is_sanitized() {
    let text = "= Foo Party =\n\nFoo Party\n- Leader: \u{1b}[31mAnn\u{202e} Lee\n- Founded: 1976\n";
    let ran = hustings_reading(text, &["explain", "foo", "leader", "-"]);
    assert!(!ran.out.contains(['\u{1b}', '\u{202e}']), "{}", ran.out);
    assert!(ran.out.contains("\\u{1b}[31mAnn\\u{202e} Lee"), "{}", ran.out);
}

#[test]
fn unknown_values_and_fields_are_reported() {
    for (arguments, status, message) in [
        (&["explain", "HKP", "fonded"][..], 2, "did you mean `founded`?"),
        (&["explain", "HKP", "elections.vote"], 2, "did you mean `votes`?"),
        (&["explain", "HKPX", "founded"], 1, "no organisation named `HKPX`"),
        (
            &["explain", "HKP", "dissolved"],
            0,
            "`dissolved` of People's Liberation Party is unknown",
        ),
        (&["explain", "HKP", "founded", "--year", "2015"], 2, "--year"),
    ] {
        let ran = hustings(&[arguments, &["data"]].concat());
        assert_eq!(ran.status, Some(status), "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains(message), "{arguments:?}: {}", ran.err);
        assert!(ran.out.is_empty(), "{arguments:?}: {}", ran.out);
    }
    let ran = hustings(&["explain", "HKP", "id", "data"]);
    assert!(ran.out.contains("does not appear in the text"), "{}", ran.out);
}

#[test]
fn contradictions_are_shown_with_the_value() {
    let explained = |field: &str| {
        let ran = hustings(&["explain", "reed party", field, "examples/inconsistent"]);
        assert_eq!(ran.status, Some(0), "{}", ran.err);
        ran.out
    };
    assert_snapshot!("explain_other_document", explained("founded"));
    assert_snapshot!("explain_prose_and_table", explained("elections.votes"));
}
