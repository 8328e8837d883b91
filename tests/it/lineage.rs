//! `lineage`: edges of fields and events, resolution, formats, trees; and what `check` says about them.

use insta::assert_snapshot;
use serde_json::{Value, json};

use crate::directory::Directory;
use crate::{Ran, hustings, hustings_reading};

/// Documents about four parties of an invented country.
const FAMILY: &str = "examples/lineage";

fn done(arguments: &[&str]) -> String {
    let ran = hustings(&[&["lineage"], arguments].concat());
    assert_eq!((ran.status, ran.err.as_str()), (Some(0), ""), "{arguments:?}");
    ran.out
}

#[test]
fn a_timeline_is_an_image() {
    let svg = done(&[FAMILY, "--of", "RP", "--format", "svg"]);
    assert!(svg.starts_with("<svg xmlns=") && svg.ends_with("</svg>\n"));
    assert!(svg.contains("Family of Reed Party"));
    assert!(svg.contains("Reed Party split from Mill Party, 1952-03-09"));
    assert_eq!(svg.matches("class=\"lane").count(), 6, "{svg}");
    // filters and the depth apply
    let svg = done(&[FAMILY, "--of", "RP", "--depth", "1", "--kind", "split", "-f", "svg"]);
    assert_eq!(svg.matches("class=\"lane").count(), 2);
    let svg = done(&[FAMILY, "-f", "svg"]);
    assert!(svg.contains("Rush Party") && svg.contains("Family trees"));
    let ran = hustings(&["lineage", FAMILY, "-f", "svg", "--fields", "from"]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.err.contains("--format svg cannot be used with --fields"), "{}", ran.err);
}

/// Returns rows of edges as text: `from -> to kind date`.
fn edges(ran: &Ran) -> Vec<String> {
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    let edge = |line: &str| {
        let edge: Value = serde_json::from_str(line).expect("valid JSON");
        let text = |name: &str| edge[name].as_str().unwrap_or("?").to_owned();
        format!("{} -> {} {} {}", text("from"), text("to"), text("kind"), text("date"))
    };
    ran.out.lines().map(edge).collect()
}

/// Returns the edges of records, which are given without the keys that all of them have.
fn of_records(records: &[Value]) -> Vec<String> {
    let line = |record: &Value| {
        let mut line = json!({"schema": 2, "text": "", "source": {"document": "a.txt", "line": 1}});
        let known = line.as_object_mut().expect("an object");
        known.extend(record.as_object().expect("an object").clone());
        line.to_string() + "\n"
    };
    let lines: String = records.iter().map(line).collect();
    edges(&hustings_reading(lines, &["lineage", "--jsonl", "-q", "-"]))
}

/// Returns the edges of parties in wikitext, each with the lines of its infobox.
fn of_parties(parties: &[(&str, &str)]) -> Vec<String> {
    let ran = hustings_reading(pages(parties), &["lineage", "--jsonl", "-q", "-"]);
    edges(&ran)
}

/// Returns pages about parties as JSON Lines.
fn pages(parties: &[(&str, &str)]) -> String {
    let page = |(title, entries): &(&str, &str)| {
        let name = title.split(" (").next().unwrap_or_default();
        let text = format!(
            "{{{{Infobox political party\n| name = {name}\n| country = Ruritania\n{entries}\n}}}}\n\
             '''{name}''' is a political party in Ruritania.\n"
        );
        json!({"title": title, "text": text}).to_string() + "\n"
    };
    parties.iter().map(page).collect()
}

#[test]
fn every_format() {
    for format in ["table", "json", "csv", "markdown", "dot", "mermaid"] {
        assert_snapshot!(format!("lineage_{format}"), done(&[FAMILY, "-f", format]));
    }
    let evidence = done(&[FAMILY, "--jsonl", "--evidence", "--kind", "split"]);
    assert_snapshot!("lineage_evidence", evidence);
}

#[test]
fn filters_order_and_counts_are_those_of_all_lists() {
    for (arguments, expected) in [
        (
            &["--kind", "split", "--csv", "--fields", "from,to"][..],
            "from,to\nMill Party,Reed Party\n",
        ),
        (
            &["--year", "..1930", "--csv", "--fields", "from"],
            "from\nOld Mill Party\nWeavers' League\n",
        ),
        (
            &["--csv", "--fields", "to,year", "--sort", "-date", "--limit", "1"],
            "to,year\nMoor Front,1981\n",
        ),
        (&["--csv", "--count-by", "kind"], "value,count\nmerger,4\nsuccessor,2\nsplit,1\n"),
        (
            &["--country", "elbonia", "--csv", "-q"],
            "date,kind,from,to,from_document,to_document,country,sources,links,source\n",
        ),
        (
            &["--of", "MP", "--depth", "1", "--csv", "--fields", "to"],
            "to\nMill Party\nMill Party\nUnion of Labour\nReed Party\n",
        ),
        (
            &["--of", "moor", "--csv", "--fields", "from"],
            "from\nOld Mill Party\nWeavers' League\nMill Party\nReed Party\n",
        ),
    ] {
        assert_eq!(done(&[&[FAMILY], arguments].concat()), expected, "{arguments:?}");
    }
}

#[test]
fn a_tree_has_ancestors_above_and_descendants_below() {
    let tree = done(&[FAMILY, "--of", "reed party", "-f", "tree"]);
    assert_snapshot!("lineage_tree", tree);
    let narrow = done(&[FAMILY, "--of", "RP", "-f", "tree", "--width", "30"]);
    assert!(narrow.lines().all(|line| line.chars().count() <= 30), "{narrow}");
    // what goes in a circle is shown once
    let circle = pages(&[
        ("A Party", "| predecessor = [[B Party]]"),
        ("B Party", "| predecessor = [[C Party]]"),
        ("C Party", "| predecessor = [[A Party]]"),
    ]);
    let ran = hustings_reading(circle, &["lineage", "--of", "A Party", "-f", "tree", "-"]);
    assert_snapshot!("lineage_circle", ran.out);
}

#[test]
fn unknown_and_ambiguous_names_are_reported() {
    for (name, status, expected) in [
        (
            "Ried Party",
            1,
            "error: no organisation named `Ried Party`\n  did you mean `Reed Party`?\n",
        ),
        ("party", 1, "error: `party` matches several organisations"),
    ] {
        let ran = hustings(&["lineage", FAMILY, "--of", name]);
        assert_eq!((ran.status, ran.out.as_str()), (Some(status), ""), "{name}");
        assert!(ran.err.starts_with(expected), "{}", ran.err);
    }
    for arguments in [
        &["-f", "tree"][..],
        &["--depth", "1"],
        &["-f", "dot", "--fields", "from"],
        &["-f", "mermaid", "--count-by", "kind"],
        &["--evidence"],
        &["--kind", "marriage"],
    ] {
        let ran = hustings(&[&["lineage", FAMILY], arguments].concat());
        assert_eq!((ran.status, ran.out.as_str()), (Some(2), ""), "{arguments:?}");
    }
    let ran = hustings(&["lineage", FAMILY, "--year", "1800"]);
    assert_eq!(
        (ran.status, ran.err.as_str()),
        (Some(0), "note: no edge matches: none of 7 matches `--year 1800`\n")
    );
}

#[test]
fn roles_of_events_give_edges() {
    let event = |kind: &str, roles: Value| {
        let mut event = json!({"type": "event", "kind": kind, "date": "1972"});
        event
            .as_object_mut()
            .expect("an object")
            .extend(roles.as_object().expect("an object").clone());
        event
    };
    for (event, expected) in [
        (
            event("founding", json!({"subject": ["B"], "from": ["A"]})),
            vec!["A -> B successor 1972"],
        ),
        (
            event(
                "founding",
                json!({"subject": ["B"], "by": ["A", "Jane Roe"], "organisations": ["A", "B"]}),
            ),
            vec!["A -> B founding 1972"],
        ),
        (
            event("split", json!({"subject": ["B"], "from": ["A"], "date": null})),
            vec!["A -> B split ?"],
        ),
        (
            event("merger", json!({"subject": ["A", "B"], "into": ["C"]})),
            vec!["A -> C merger 1972", "B -> C merger 1972"],
        ),
        (event("merger", json!({"subject": ["A"], "into": ["C"]})), vec!["A -> C joined 1972"]),
        (
            event("merger", json!({"subject": ["A", "B"], "into": ["B"]})),
            vec!["A -> B joined 1972"],
        ),
        // "A merged with B" does not say which one went on
        (event("merger", json!({"subject": ["A", "B"]})), vec![]),
        (
            event("renaming", json!({"subject": ["B"], "from": ["A"], "into": ["B"]})),
            vec!["A -> B renaming 1972"],
        ),
        (event("renaming", json!({"subject": ["B"], "into": ["B"]})), vec![]),
        (event("dissolution", json!({"subject": ["B"], "from": ["A"]})), vec![]),
        (event("split", json!({"subject": ["A"], "from": ["A"]})), vec![]),
    ] {
        assert_eq!(of_records(std::slice::from_ref(&event)), expected, "{event}");
    }
    // what is founded is new, however many join it
    let text = json!({"text": "A joined in founding C."});
    let with_text = |mut event: Value| {
        event
            .as_object_mut()
            .expect("an object")
            .extend(text.as_object().expect("an object").clone());
        event
    };
    let founding = with_text(event("founding", json!({"subject": ["C"]})));
    let merger = with_text(event("merger", json!({"subject": ["A"], "into": ["C"]})));
    assert_eq!(of_records(&[merger, founding]), ["A -> C merger 1972"]);
}

#[test]
fn on_the_page_of_one_of_two_that_merged_the_other_joined_it_if_it_goes_on() {
    let party = json!({"type": "party", "name": "A", "id": "a"});
    let merger = |subjects: [&str; 2]| json!({"type": "event", "kind": "merger", "date": "1990", "subject": subjects, "organisations": subjects});
    let later =
        json!({"type": "event", "kind": "election", "date": "1995", "organisations": ["A"]});
    let earlier =
        json!({"type": "event", "kind": "election", "date": "1985", "organisations": ["A"]});
    for (records, expected) in [
        ([merger(["A", "B"]), earlier.clone()], "A -> B joined 1990"),
        ([merger(["A", "B"]), later], "B -> A joined 1990"),
        ([merger(["B", "A"]), earlier], "B -> A joined 1990"),
    ] {
        let [first, second] = records;
        assert_eq!(of_records(&[party.clone(), first, second]), [expected]);
    }
}

#[test]
fn names_of_one_organisation_are_kept_in_a_renaming() {
    let party = json!({"type": "party", "name": "New Party", "id": "new-party", "other_names": ["Old Party"], "country": "Ruritania"});
    let renaming = json!({"type": "event", "kind": "renaming", "date": "1990", "from": ["Old Party"], "into": ["New Party"]});
    let split = json!({"type": "event", "kind": "split", "subject": ["Left"], "from": ["Old Party"], "date": "1985"});
    assert_eq!(
        of_records(&[party, renaming, split]),
        ["Old Party -> New Party renaming 1990", "New Party -> Left split 1985"]
    );
}

#[test]
fn the_last_new_name_of_a_page_follows_its_title() {
    let page = |text: &str| {
        let text = format!(
            "Reed Party\n\nThe Reed Party (RP) was a political party in Ruritania. {text}\n"
        );
        edges(&hustings_reading(text, &["lineage", "--jsonl", "-q", "-"]))
    };
    assert_eq!(
        page("In 1981 it was renamed the Centre Union."),
        ["Reed Party -> Centre Union renaming 1981"]
    );
    // the title is a later name
    let none: [&str; 0] = [];
    let later = "In 1981 the party was renamed the Centre Union. In 1990 it took its present name.";
    assert_eq!(page(later), none);
}

#[test]
fn the_same_edge_in_two_documents_is_one() {
    for (one, other, expected) in [
        (
            "| successor = [[B Party]]\n| dissolved = 1980",
            "| founded = 3 May 1980\n| predecessor = [[A Party]]",
            vec!["A Party -> B Party successor 1980-05-03"],
        ),
        (
            "| successor = [[B Party]]",
            "| founded = 1980\n| split = [[A Party]]",
            vec!["A Party -> B Party split 1980"],
        ),
        (
            "| merged = [[B Party]] (1980)",
            "| founded = 1980\n| merger = [[A Party]]",
            vec!["A Party -> B Party merger 1980"],
        ),
        (
            "| merged = [[B Party]]\n| dissolved = 1980",
            "| founded = 1950",
            vec!["A Party -> B Party joined 1980"],
        ),
        (
            "| merged = [[B Party]]\n| dissolved = 1980",
            "| founded = 1980",
            vec!["A Party -> B Party merger 1980"],
        ),
        // what splits off may come back
        (
            "| merged = [[B Party]]\n| split = [[B Party]]\n| founded = 1970\n| dissolved = 1980",
            "",
            vec!["B Party -> A Party split 1970", "A Party -> B Party joined 1980"],
        ),
        // a party lists all that ever merged into it
        (
            "| founded = 1980",
            "| founded = 1950\n| merger = [[A Party]]",
            vec!["A Party -> B Party joined ?"],
        ),
    ] {
        assert_eq!(of_parties(&[("A Party", one), ("B Party", other)]), expected, "{one}; {other}");
    }
    let out = done(&[FAMILY, "--json"]);
    let rows: Vec<Value> = serde_json::from_str(&out).expect("valid JSON");
    let shared = rows
        .iter()
        .find(|row| row["from"] == "Mill Party" && row["kind"] == "merger")
        .expect("a merger");
    let documents: Vec<&str> = shared["sources"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|one| one["document"].as_str())
        .collect();
    assert_eq!(
        documents,
        ["examples/lineage/mill-party.txt", "examples/lineage/union-of-labour.txt"]
    );
}

#[test]
fn of_opposite_directions_the_better_supported_one_is_given() {
    let a = ("A Party", "| predecessor = [[B Party]]");
    assert_eq!(of_parties(&[a, ("B Party", "| predecessor = [[A Party]]")]), [""; 0]);
    let dated = [
        ("A Party", "| founded = 1950\n| successor = [[B Party]]\n| predecessor = [[B Party]]"),
        ("B Party", "| founded = 1990"),
    ];
    assert_eq!(of_parties(&dated), ["A Party -> B Party successor ?"], "the older one is older");
    let supported = [a, ("B Party", "| predecessor = [[A Party]]\n| successor = [[A Party]]")];
    assert_eq!(of_parties(&supported), ["B Party -> A Party successor ?"]);
    let ran = hustings_reading(pages(&supported), &["lineage", "-"]);
    assert_eq!(
        ran.err,
        "note: 1 edge left out: documents contradict its direction; `hustings check` reports it\n"
    );
}

#[test]
fn names_resolve_by_link_or_else_within_the_country() {
    let resolved = |text: &str| {
        let ran = hustings_reading(text, &["lineage", "--jsonl", "-q", "-"]);
        let edge: Value =
            serde_json::from_str(ran.out.lines().next().expect("an edge")).expect("valid JSON");
        edge["from_document"].as_str().map(|name| name.trim_start_matches("-#").to_owned())
    };
    let reed = ("Reed Party (Ruritania)", "| founded = 1950\n| abbreviation = RP");
    for (entry, others, expected) in [
        ("[[Reed Party (Ruritania)|Reeds]]", vec![reed], Some("Reed Party (Ruritania)")),
        ("Reed Party", vec![reed], Some("Reed Party (Ruritania)")),
        ("The Reed Party (1950–1980)", vec![reed], Some("Reed Party (Ruritania)")),
        ("factions of the Reed Party", vec![reed], Some("Reed Party (Ruritania)")),
        ("RP", vec![reed], Some("Reed Party (Ruritania)")),
        // a page that is not among the documents
        ("[[Reed Party (Elbonia)|Reed Party]]", vec![reed], None),
        ("[[Reed Party (Ruritania, 1931)|Reed Party]]", vec![reed], None),
        // two parties have the name
        ("Reed Party", vec![reed, ("Reed Party (1931)", "| founded = 1931")], None),
        // the other one did not exist
        (
            "Reed Party",
            vec![reed, ("Reed Party (1991)", "| founded = 1991")],
            Some("Reed Party (Ruritania)"),
        ),
    ] {
        let own = format!("| founded = 1970\n| predecessor = {entry}");
        let all: Vec<(&str, &str)> =
            std::iter::once(("Own Party", own.as_str())).chain(others).collect();
        assert_eq!(resolved(&pages(&all)).as_deref(), expected, "{entry}");
    }
}

#[test]
fn names_of_unknown_countries_are_those_of_their_document() {
    let split = |document: &str, from: &str, to: &str| {
        json!({"type": "event", "kind": "split", "subject": [to], "from": [from], "date": "1972",
            "source": {"document": document, "line": 1}})
    };
    let left = "Left Party of Turkey";
    for (from, expected) in [("Democratic Party", 2), ("Communist Party of Turkey", 1)] {
        let edges = of_records(&[split("a.txt", from, left), split("b.txt", from, left)]);
        assert_eq!(edges.len(), expected, "{edges:?}");
    }
    // an abbreviation is the name that it has elsewhere in the country
    let party = |document: &str| {
        json!({"type": "party", "id": document, "name": document, "country": "Ruritania",
            "source": {"document": document, "line": 1}})
    };
    let mut full = split("a.txt", "RP", "Left");
    full["names"] = json!([["RP", "Reed Party"]]);
    let all = [party("a.txt"), full, party("b.txt"), split("b.txt", "RP", "Left")];
    assert_eq!(of_records(&all), ["Reed Party -> Left split 1972"]);
}

#[test]
fn dates_of_infoboxes_name_relatives() {
    for (entry, expected) in [
        ("| founded = 1990 (split from [[B Party]])", vec!["B Party -> A Party split 1990"]),
        (
            "| dissolved = 1990 (merged into the [[B Party]])",
            vec!["A Party -> B Party joined 1990"],
        ),
        ("| dissolved = 1990 (merged into another)", vec![]),
        (
            "| founded = 1990 (merger of [[B Party]] and [[C Party]])",
            vec!["B Party -> A Party merger 1990", "C Party -> A Party merger 1990"],
        ),
        (
            "| predecessor = [[B Party]] and the [[C Party]]",
            vec!["B Party -> A Party successor ?", "C Party -> A Party successor ?"],
        ),
        ("| predecessor = Law and Justice", vec!["Law and Justice -> A Party successor ?"]),
        ("| predecessor = None", vec![]),
    ] {
        assert_eq!(of_parties(&[("A Party", entry)]), expected, "{entry}");
    }
}

#[test]
fn records_give_the_same_edges_as_documents() {
    let directory = Directory::new("lineage-records");
    for evidence in [&[][..], &["--evidence"]] {
        let extracted = hustings(&[&["extract", FAMILY], evidence].concat()).out;
        let records = directory.file("records.jsonl", extracted.as_bytes());
        let arguments = [&["--jsonl"], evidence].concat();
        let of = |path: &str| done(&[&[path], arguments.as_slice()].concat());
        assert_eq!(of(&records), of(FAMILY), "{evidence:?}");
    }
}

#[test]
fn hostile_names_do_not_break_graphs() {
    let name = "A\"]; b -> c [x=\"|{{!}}<script>%%{init}%%\u{202e}`";
    let events = json!({"type": "event", "schema": 2, "kind": "split", "subject": ["B\\"], "from": [name], "text": "",
        "source": {"document": "a.txt", "line": 1}});
    for format in ["dot", "mermaid", "tree"] {
        let mut arguments = vec!["lineage", "-", "-f", format];
        if format == "tree" {
            arguments.extend(["--of", "B\\"]);
        }
        let ran = hustings_reading(events.to_string() + "\n", &arguments);
        assert_snapshot!(format!("lineage_hostile_{format}"), ran.out);
    }
}

#[test]
fn check_reports_contradictions() {
    for (parties, expected) in [
        (
            vec![
                ("A Party", "| predecessor = [[B Party]]"),
                ("B Party", "| predecessor = [[A Party]]"),
            ],
            vec!["X007"],
        ),
        (
            vec![
                ("A Party", "| predecessor = [[B Party]]"),
                ("B Party", "| predecessor = [[C Party]]"),
                ("C Party", "| predecessor = [[A Party]]"),
            ],
            vec!["X005"],
        ),
        // founded again
        (
            vec![
                ("A Party", "| founded = 1950\n| successor = [[B Party]] (1960)"),
                ("B Party", "| founded = 1960\n| successor = [[A Party]] (1970)"),
            ],
            vec![],
        ),
        (
            vec![
                ("A Party", "| founded = 1950\n| split = [[B Party]]"),
                ("B Party", "| founded = 1970"),
            ],
            vec!["X006"],
        ),
        (
            vec![
                ("A Party", "| founded = 1970\n| split = [[B Party]]"),
                ("B Party", "| founded = 1950"),
            ],
            vec![],
        ),
        (
            vec![
                ("A Party", "| dissolved = 1990\n| merged = [[B Party]]"),
                ("B Party", "| founded = 1980\n| merger = [[A Party]]"),
            ],
            vec!["X007"],
        ),
        (
            vec![
                ("A Party", "| dissolved = 1990\n| merged = [[B Party]]"),
                ("B Party", "| founded = 1991\n| merger = [[A Party]]"),
            ],
            vec![],
        ),
    ] {
        let ran = hustings_reading(
            pages(&parties),
            &["check", "-", "-q", "--select", "X", "-f", "jsonl"],
        );
        let codes: Vec<String> = ran
            .out
            .lines()
            .map(|line| {
                let finding: Value = serde_json::from_str(line).expect("valid JSON");
                assert!(finding["text"].as_str().is_some_and(|text| !text.is_empty()), "{line}");
                finding["code"].as_str().unwrap_or_default().to_owned()
            })
            .collect();
        assert_eq!(codes, expected, "{parties:?}");
    }
    let parties =
        [("A Party", "| predecessor = [[B Party]]"), ("B Party", "| predecessor = [[A Party]]")];
    assert_snapshot!(
        "lineage_check",
        hustings_reading(pages(&parties), &["check", "-", "-q", "--select", "X"]).out
    );
}
