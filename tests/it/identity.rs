//! One party in many documents: `--merge`, `same`, `--same`, `show`, `diff`, `link`.

use std::process::Stdio;

use insta::assert_snapshot;

use crate::directory::Directory;
use crate::{command, hustings, hustings_reading, run};

/// Returns an article about a party of Malta.
fn article(name: &str, more: &str) -> String {
    format!(
        "{{{{Infobox political party\n| name = {name}\n| country = Malta\n{more}\n}}}}\n\
         The '''{name}''' is a political party in [[Malta]].\n"
    )
}

/// Returns a folder with articles about three parties, one of them in two languages.
fn articles(name: &str) -> Directory {
    let directory = Directory::new(name);
    let reed = article("Reed Party", "| foundation = 1976\n| abbreviation = RP\n| wikidata = Q42");
    directory.file("en.wiki", reed.as_bytes());
    let schilf = article(
        "Schilfpartei",
        "| foundation = 15 March 1976\n| leader = Jane Roe\n| wikidata = Q42",
    );
    directory.file("de.wiki", schilf.as_bytes());
    directory.file("mill.wiki", article("Mill Party", "| foundation = 1980").as_bytes());
    directory.file("mills.wiki", article("The Mill Party", "| foundation = 1999").as_bytes());
    directory.file(
        "election.txt",
        b"= 1998 Maltese general election =\n\n\
          | Party | Votes | % | Seats |\n|---|---|---|---|\n\
          | Reed Party | 1,000 | 40.0 | 4 |\n| Orchard League | 1,500 | 60.0 | 6 |\n",
    );
    directory
}

/// Returns what a command prints on standard output in a folder, which `arguments` may name by its path.
fn out(directory: &Directory, arguments: &[&str]) -> String {
    let path = directory.path();
    // the width of a table must not depend on where the folder is
    let arguments = arguments.iter().map(|argument| match argument.strip_prefix(path) {
        Some("") => ".",
        Some(file) => file.trim_start_matches('/'),
        None => argument,
    });
    let ran = run(command().current_dir(path).args(arguments).stdin(Stdio::null()), Vec::new());
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    ran.out.replace("./", "")
}

#[test]
fn documents_about_one_party_are_merged() {
    let directory = articles("merged");
    let path = directory.path();
    let fields = "entity,name,founded,aliases,conflicts,sources.document";
    let merged = out(&directory, &["parties", path, "--merge", "--fields", fields, "-f", "tsv"]);
    assert_snapshot!(merged);
    let entities = out(&directory, &["parties", path, "--csv", "--fields", "id,entity"]);
    assert_snapshot!(entities);
    let counted =
        out(&directory, &["parties", path, "--csv", "--count-by", "entity", "--limit", "1"]);
    assert_eq!(counted, "value,count\nQ42,2\n");
    let of_two =
        ["parties", path, "--merge", "--count", "--where", "sources.line > 0 and name ~ mill"];
    assert_eq!(out(&directory, &of_two), "2\n");
}

#[test]
fn evidence_of_a_merged_party_names_its_documents() {
    let directory = articles("merged_evidence");
    let arguments = [
        "parties",
        directory.path(),
        "--merge",
        "--jsonl",
        "--evidence",
        "--where",
        "entity = Q42",
    ];
    let row: serde_json::Value =
        serde_json::from_str(&out(&directory, &arguments)).expect("a line is JSON");
    let founded = row["evidence"]["founded"].as_array().expect("places");
    let places: Vec<_> =
        founded.iter().map(|one| (one["document"].as_str(), one["text"].as_str())).collect();
    assert_eq!(places, [(Some("de.wiki"), Some("15 March 1976")), (Some("en.wiki"), Some("1976"))]);
}

#[test]
fn the_order_of_paths_does_not_change_entities() {
    let directory = articles("order");
    let path = |name: &str| format!("{}/{name}", directory.path());
    let paths = ["en.wiki", "mill.wiki", "de.wiki", "mills.wiki"].map(path);
    let entities = |paths: &[&String], threads: &str| {
        let mut arguments =
            vec!["parties", "--csv", "--fields", "source.document,entity", "-j", threads];
        arguments.extend(paths.iter().map(|path| path.as_str()));
        let mut lines: Vec<String> =
            out(&directory, &arguments).lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    let forwards: Vec<&String> = paths.iter().collect();
    let backwards: Vec<&String> = paths.iter().rev().collect();
    assert_eq!(entities(&forwards, "1"), entities(&backwards, "3"));
}

#[test]
fn an_id_is_given_to_one_party() {
    let directory = Directory::new("unique_ids");
    let page = |title: &str| {
        let text = "= Reed Party =\\n\\nReed Party\\n- Founded: 1976\\n\\n| Election | Votes |\\n|---|---|\\n| 1998 | 1,000 |\\n";
        format!("{{\"title\": \"{title}\", \"text\": \"{text}\"}}\n")
    };
    let [one, two] = ["2021.jsonl", "2025.jsonl"]
        .map(|name| directory.file(name, page("Reed Party").as_bytes()));
    let ids =
        |arguments: &[&str]| out(&directory, &[arguments, &[one.as_str(), two.as_str()]].concat());
    assert_eq!(ids(&["parties", "--csv", "--fields", "id"]), "id\nreed-party\nreed-party-2\n");
    assert_eq!(
        ids(&["elections", "--csv", "--fields", "party_id"]),
        "party_id\nreed-party\nreed-party-2\n"
    );
    let second =
        ids(&["parties", "--csv", "--fields", "source.document", "--where", "id = reed-party-2"]);
    assert_eq!(second, "source.document\n2025.jsonl#Reed Party\n");
    let lines = ids(&["extract"]);
    assert!(
        lines.contains("\"id\":\"reed-party-2\"")
            && lines.contains("\"party_id\":\"reed-party-2\""),
        "{lines}"
    );
}

#[test]
fn same_explains_why() {
    let directory = articles("same");
    let path = directory.path();
    assert_snapshot!(out(&directory, &["same", "reed party", path]));
    assert_snapshot!(out(
        &directory,
        &["same", "mill-party", path, "--fields", "basis,party,features"]
    ));
    let ambiguous = hustings(&["same", "party", path]);
    assert_eq!(ambiguous.status, Some(1));
    assert!(ambiguous.err.contains("use a full name, an id or an entity"), "{}", ambiguous.err);
    assert!(ambiguous.err.contains("\n  Q42: "), "{}", ambiguous.err);
}

#[test]
fn people_decide() {
    let directory = articles("decisions");
    let decisions = directory.file(
        "decisions",
        b"# checked\ndifferent\ten.wiki\tde.wiki\nsame\tmill-party\tmills.wiki\n",
    );
    let path = directory.path();
    let arguments = [
        "parties", path, "-g", "*.wiki", "--csv", "--merge", "--fields", "name", "--same",
        &decisions,
    ];
    assert_eq!(out(&directory, &arguments), "name\nSchilfpartei\nReed Party\nMill Party\n");
    let wrong = directory.file("wrong", b"equal\ta\tb\n");
    let ran = hustings(&["parties", path, "--merge", "--same", &wrong]);
    assert_eq!(ran.status, Some(2));
    assert!(ran.err.contains("line 1: expected `same`"), "{}", ran.err);
    let missing = hustings(&["parties", path, "--merge", "--same", "no-such-file"]);
    assert!(missing.err.contains("--same: no-such-file: no such file"), "{}", missing.err);
}

#[test]
fn show_puts_documents_together() {
    let directory = articles("show_entities");
    let path = directory.path();
    assert_snapshot!(out(&directory, &["show", "Reed Party", path]));
    assert_snapshot!(out(&directory, &["show", "orchard league", path]));
    assert_eq!(out(&directory, &["show", "Q42", path]), out(&directory, &["show", "rp", path]));
}

/// Returns a folder with two parties of one name, one of them also under another name, and elections in both countries.
fn homonyms(name: &str) -> Directory {
    let directory = Directory::new(name);
    let maltese = "| foundation = 1976\n| wikidata = Q42";
    let text =
        article("Reed Party", maltese) + "In 1999 the Reed Party merged with the Moor Front.\n";
    directory.file("en.wiki", text.as_bytes());
    directory.file("de.wiki", article("Schilfpartei", maltese).as_bytes());
    let turkish = article("Reed Party", "| foundation = 1990").replace("Malta", "Turkey");
    let text = turkish + "In 1995 the Reed Party was banned.\n";
    directory.file("tr.wiki", text.as_bytes());
    for (title, party) in [
        ("1998 Maltese", "Reed Party"),
        ("2002 Turkish", "Reed Party"),
        ("2006 Maltese", "[[Schilfpartei|The Reeds]]"),
    ] {
        let text = format!(
            "'''{title} general election'''\n{{| class=\"wikitable\"\n! Party !! Votes !! Seats\n\
             |-\n| {party} || 1,000 || 4\n|-\n| Orchard League || 1,500 || 6\n|}}\n"
        );
        directory.file(&format!("{title} general election.wiki"), text.as_bytes());
    }
    directory
}

#[test]
fn filters_by_party_take_ids_and_entities() {
    let directory = homonyms("party_filters");
    let path = directory.path();
    let lines = out(&directory, &["extract", path, "-g", "*.wiki"]);
    let records = directory.file("records.jsonl", lines.as_bytes());
    for (party, years, events) in [
        ("reed party", "1998\n2002\n", "2\n"),
        ("Q42", "1998\n2006\n", "1\n"),
        ("reed-party-turkey", "2002\n", "1\n"),
        ("reed-party-2", "2002\n", "1\n"),
        ("reed-party", "1998\n2006\n", "1\n"),
        // known only from results
        ("orchard-league", "1998\n2002\n2006\n", "0\n"),
        ("mill-party", "", "0\n"),
    ] {
        for path in [path, &records] {
            let only = ["-g", "*.wiki", "--quiet", "--party", party];
            let of = |command, more: &[&str]| {
                out(&directory, &[&[command, path], &only[..], more].concat())
            };
            let found = of("elections", &["--csv", "--fields", "date", "--sort", "date"]);
            assert_eq!(found, format!("date\n{years}"), "{party} in {path}");
            assert_eq!(of("events", &["--count"]), events, "{party} in {path}");
        }
    }
    let ran = hustings_reading("", &["elections", "-", "--party", "Q42"]);
    assert!(ran.err.contains("pass files instead of standard input"), "{}", ran.err);
}

#[test]
fn show_has_what_other_documents_say() {
    let directory = homonyms("show_elsewhere");
    let path = directory.path();
    let shown = |name| {
        let json = out(&directory, &["show", name, path, "--json", "--quiet"]);
        let pages: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        let documents = |page: &serde_json::Value| {
            let rows = page["elections"].as_array().expect("results").iter();
            let names = rows.map(|row| row["source"]["document"].as_str().expect("a name"));
            names.map(|name| name.replace(" general election.wiki", "")).collect()
        };
        pages.as_array().expect("pages").iter().map(documents).collect::<Vec<Vec<String>>>()
    };
    // another name of the party finds the same results; a party of the same name elsewhere has others
    for name in ["Q42", "schilfpartei"] {
        assert_eq!(shown(name), [["1998 Maltese", "2006 Maltese"]], "{name}");
    }
    assert_eq!(shown("reed-party-turkey"), [["2002 Turkish"]]);
    assert_eq!(shown("Reed Party").concat(), ["1998 Maltese", "2006 Maltese", "2002 Turkish"]);
    assert_eq!(shown("orchard-league"), [["1998 Maltese", "2002 Turkish", "2006 Maltese"]]);
    let several = hustings(&["show", "reed party", path]);
    assert!(several.err.contains("note: reed-party-turkey: Reed Party, Turkey"), "{}", several.err);
    assert_snapshot!(out(&directory, &["show", "reed-party-turkey", path]));
}

#[test]
fn redirects_are_names_of_pages() {
    let directory = Directory::new("redirects");
    let page = |title: &str, text: &str| {
        let target =
            text.strip_prefix("#REDIRECT [[").and_then(|rest| rest.split([']', '#']).next());
        let redirect = target.map(|target| format!("<redirect title=\"{target}\" />"));
        format!(
            "<page><title>{title}</title><ns>0</ns>{}<revision><text>{text}</text></revision></page>\n",
            redirect.unwrap_or_default()
        )
    };
    let dump = |pages: &[String]| format!("<mediawiki>\n{}</mediawiki>\n", pages.concat());
    let old = dump(&[
        page("Old Orchard League", &article("Old Orchard League", "| foundation = 1955")),
        page("Mill Party", &article("Mill Party", "| foundation = 1980")),
        page("Mill Youth", &article("Mill Youth", "| foundation = 1981")),
        page("Reed Circle", &article("Reed Circle", "| foundation = 1920")),
    ]);
    let new = dump(&[
        page("Old Orchard League", "#REDIRECT [[Free Greens]]"),
        page("Free Greens", &article("Free Greens", "| foundation = 1990")),
        page("Mill Party", &article("Mill Party", "| foundation = 1980")),
        // a part of a page, of a party that the old snapshot has apart
        page("Mill Youth", "#REDIRECT [[Mill Party]]"),
        page("Reed Party", &article("Reed Party", "| foundation = 1976")),
        page("Reed Circle", "#REDIRECT [[Reed Party#History]]"),
    ]);
    let [old, new] = [("old.xml", old), ("new.xml", new)]
        .map(|(name, text)| directory.file(name, text.as_bytes()));
    let merged = ["parties", &old, &new, "--merge", "--csv", "--fields", "entity,name"];
    assert_eq!(
        out(&directory, &merged),
        "entity,name\nfree-greens,Old Orchard League\nmill-party,Mill Party\n\
         mill-youth,Mill Youth\nreed-circle,Reed Circle\nreed-party,Reed Party\n"
    );
    let same =
        ["same", "free greens", &old, &new, "--csv", "--fields", "basis,features.identifier"];
    assert_eq!(
        out(&directory, &same),
        "basis,features.identifier\nfirst,old-orchard-league\nidentifier,old-orchard-league\n"
    );
    let fields = ["--field", "party", "--csv", "--fields", "change,party"];
    assert_eq!(
        out(&directory, &[&["diff", &old, &new], &fields[..]].concat()),
        "change,party\nadded,Reed Party\nremoved,Mill Youth\nremoved,Reed Circle\n"
    );
    // a link to a redirect leads to the page
    let linking = article("Moor Front", "| predecessor = [[Old Orchard League|Orchardists]]");
    let moor = directory.file("moor.wiki", linking.as_bytes());
    let edges = ["lineage", &moor, &new, "--csv", "--fields", "from_document,to"];
    assert_eq!(out(&directory, &edges), "from_document,to\nnew.xml#Free Greens,Moor Front\n");
}

#[test]
fn standard_input_cannot_be_read_again() {
    let lines: String =
        [article("Reed Party", "| wikidata = Q42"), article("Schilfpartei", "| wikidata = Q42")]
            .iter()
            .map(|text| format!("{}\n", serde_json::json!({ "text": text })))
            .collect();
    let ran = hustings_reading(lines, &["show", "reed party", "-"]);
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    assert!(ran.err.contains("1 more documents about the organisation"), "{}", ran.err);
}

/// Returns a folder with two snapshots of articles.
fn snapshots(name: &str) -> Directory {
    let directory = Directory::new(name);
    let lines = |pages: &[(&str, &str)]| {
        let lines = pages.iter().map(|(name, more)| {
            serde_json::json!({ "title": name, "text": article(name, more) }).to_string() + "\n"
        });
        lines.collect::<String>()
    };
    let old = [
        (
            "Reed Party",
            "| foundation = 1976\n| leader = [[Jane Roe]]\n| ideology = [[Socialism]], [[Pacifism]]\n| website = http://reed.example",
        ),
        ("Mill Party", "| foundation = 1980"),
        (
            "Old Orchard League",
            "| foundation = 1 May 1955\n| leader = [[Otto Berg]]\n| abbreviation = OL",
        ),
    ];
    let new = [
        (
            "Reed Party",
            "| foundation = 15 March 1976\n| leader = Ione Marsh\n| ideology = pacifism<br>socialism\n| website = {{URL|reed.example}}",
        ),
        (
            "New Orchard League",
            "| foundation = {{start date|1955|5|1}}\n| leader = Otto Berg\n| abbreviation = OL",
        ),
        ("Harbour Front", "| foundation = 2001"),
    ];
    directory.file("2021.jsonl", lines(&old).as_bytes());
    directory.file("2025.jsonl", lines(&new).as_bytes());
    directory
}

#[test]
fn snapshots_are_compared_by_value() {
    let directory = snapshots("diff");
    let [old, new] =
        ["2021.jsonl", "2025.jsonl"].map(|name| format!("{}/{name}", directory.path()));
    let fields = "party,field,change,old,new,old_source,new_source";
    let arguments = ["diff", &old, &new, "--parties-only", "--fields", fields, "-f", "tsv"];
    assert_snapshot!(out(&directory, &arguments));
    let table = hustings(&["diff", &old, &new, "--field", "leader", "--parties-only"]);
    assert!(table.err.contains("2 parties in both; 1 field differs"), "{}", table.err);
    assert!(table.out.contains("Ione Marsh"), "{}", table.out);
    let refined = ["diff", &old, &new, "--change", "refined", "--csv", "--fields", "old,new"];
    assert_eq!(out(&directory, &refined), "old,new\n1976,1976-03-15\n");
}

#[test]
fn exit_code_says_whether_anything_differs() {
    let directory = snapshots("diff_exit");
    let [old, new] =
        ["2021.jsonl", "2025.jsonl"].map(|name| format!("{}/{name}", directory.path()));
    for (arguments, status) in [
        (&["diff", &old, &new][..], 0),
        (&["diff", &old, &new, "--exit-code"], 1),
        (&["diff", &old, &old, "--exit-code"], 0),
        (&["diff", &old, &new, "--exit-code", "--country", "turkey"], 0),
        (&["diff", &old], 2),
        (&["diff", &old, "no-such-file"], 2),
        (&["diff", &old, &new, "--json", "--evidence"], 2),
    ] {
        assert_eq!(hustings(arguments).status, Some(status), "{arguments:?}");
    }
}

#[test]
fn results_appear_and_change() {
    let directory = Directory::new("diff_results");
    let page = |votes: &str, more: &str| {
        format!(
            "= 1998 Maltese general election =\n\n| Party | Votes | Seats |\n|---|---|---|\n\
             | Reed Party | {votes} | 4 |\n| Mill Party | 1,500 | 6 |\n{more}"
        )
    };
    let old = directory.file("old.txt", page("1,000", "").as_bytes());
    let new = directory.file("new.txt", page("1,010", "| Orchard League | 20 | 0 |\n").as_bytes());
    let fields = "party,field,about,change,old,new";
    let changes = out(&directory, &["diff", &old, &new, "--csv", "--fields", fields]);
    assert_snapshot!(changes);
}

#[test]
fn parties_are_linked_to_other_data_sets() {
    let directory = articles("link");
    let table = directory.file(
        "table.tsv",
        b"party_no\tlabel\tname_short\tcountry\twikidata\n\
          1\tReed Union\tRU\tMLT\tQ42\n2\tMill Party\tMP\tMLT\t\n3\tMill Party\tMP\tTUR\t\n4\tHarbour Front\tHF\tMLT\t\n",
    );
    let columns = ["--columns", "id=party_no"];
    let arguments = [
        "link",
        directory.path(),
        "-g",
        "*.wiki",
        "--with",
        &table,
        "--csv",
        "--fields",
        "party,id,name,score,candidates",
    ];
    assert_snapshot!(out(&directory, &[&arguments[..], &columns].concat()));
    let features = [
        "link",
        directory.path(),
        "-g",
        "mill.wiki",
        "--with",
        &table,
        "-f",
        "tsv",
        "--fields",
        "features",
    ];
    assert_snapshot!(out(&directory, &[&features[..], &columns].concat()));
    let wrong = hustings(&["link", directory.path(), "--with", &table]);
    assert_eq!(wrong.status, Some(2));
    assert!(wrong.err.contains("name it with --columns id=COLUMN"), "{}", wrong.err);
}
