//! The same facts as wikitext, as HTML, as a plain rendering and as different extractions of text leave them.

use hustings::extract::extract;
use hustings::model::Document;

const LEAD: &str =
    "The Reed Party (RP) is a centre-left political party in Finland. It was founded in 1990.";

/// The infobox, a label and a value each.
const BOX: [(&str, &str); 5] = [
    ("Leader", "Jane Roe"),
    ("Founded", "3 May 1990"),
    ("Ideology", "Localism"),
    ("Political position", "Centre-left"),
    ("Headquarters", "Dorn"),
];

/// The header of the party's results and its rows.
const HEADER: [&str; 4] = ["Election", "Votes", "%", "Seats"];
const ROWS: [[&str; 4]; 3] = [
    ["1995", "43,838", "12.4", "24"],
    ["1999", "51,204", "14.1", "29"],
    ["2003", "9,871", "2.7", "0"],
];

/// Returns rows, each joined by one text and ended by another.
fn rows(cell: &str, end: &str) -> String {
    let header = std::iter::once(HEADER);
    header.chain(ROWS).map(|row| row.join(cell) + end).collect()
}

/// Returns the infobox, its labels and values joined by one text and its entries ended by another.
fn entries(value: &str, end: &str) -> String {
    BOX.iter().map(|(label, text)| format!("{label}{value}{text}{end}")).collect()
}

/// Returns an extracted text: title, infobox, lead, heading and table.
fn extracted(infobox: &str, table: &str) -> String {
    format!("Reed Party\n\nReed Party\n{infobox}\n{LEAD}\n\nElection results\n\n{table}\n")
}

/// The article in each form, with the name of its file.
fn forms() -> Vec<(&'static str, String)> {
    let keys = ["leader", "founded", "ideology", "position", "headquarters"];
    let fields: String =
        keys.iter().zip(BOX).map(|(key, (_, value))| format!("| {key} = {value}\n")).collect();
    let wikitext = format!(
        "{{{{Infobox political party\n| name = Reed Party\n{fields}}}}}\n{}\n\n== Election results ==\n{{| class=\"wikitable\"\n! {}\n{}|}}\n",
        LEAD.replace("Reed Party", "'''Reed Party'''"),
        HEADER.join(" !! "),
        ROWS.map(|row| format!("|-\n| {}\n", row.join(" || "))).concat(),
    );
    let labels: String = BOX
        .iter()
        .map(|(label, value)| format!("<tr><th>{label}</th><td>{value}</td></tr>"))
        .collect();
    let html = format!(
        "<html><head><title>Reed Party</title></head><body><h1>Reed Party</h1><table class=\"infobox\"><tr><th colspan=\"2\">Reed Party</th></tr>{labels}</table><p>{LEAD}</p><h2>Election results</h2><table class=\"wikitable\"><tr><th>{}</th></tr>{}</table></body></html>",
        HEADER.join("</th><th>"),
        ROWS.map(|row| format!("<tr><td>{}</td></tr>", row.join("</td><td>"))).concat(),
    );
    let items: String = BOX.iter().map(|(label, value)| format!("- {label}: {value}\n")).collect();
    let bars: String = rows(" | ", " |\n").lines().map(|row| format!("| {row}\n")).collect();
    let plain =
        format!("= Reed Party =\n\nReed Party\n{items}\n{LEAD}\n\n== Election results ==\n{bars}");
    let aligned: String = std::iter::once(HEADER)
        .chain(ROWS)
        .map(|[one, two, three, four]| format!("{one:<10}{two:>10}{three:>8}{four:>8}\n"))
        .collect();
    vec![
        ("a.wiki", wikitext),
        ("a.html", html),
        ("plain.txt", plain),
        ("glued.txt", extracted(&entries("", "\n\n"), &rows("", "\n"))),
        ("spaced.txt", extracted(&entries(" ", "\n"), &rows(" ", "\n"))),
        ("stacked.txt", extracted(&entries("\n", "\n"), &rows("\n", "\n"))),
        ("apart.txt", extracted(&entries("\n\n", "\n\n"), &rows("\n\n", "\n\n"))),
        ("bars.txt", extracted(&entries(" | ", " |\n"), &rows(" | ", "\n"))),
        ("tabs.txt", extracted(&entries("\t", "\n"), &rows("\t", "\n"))),
        ("colons.txt", extracted(&entries(": ", "\n"), &aligned)),
        ("semicolons.txt", extracted(&entries(": ", "\n"), &rows(";", "\n"))),
    ]
}

#[test]
fn the_same_records_come_from_each_form_of_an_article() {
    for (name, text) in forms() {
        let extraction = extract(&Document::new(name, text.clone()));
        let parties: Vec<String> = extraction
            .parties
            .iter()
            .map(|party| {
                format!(
                    "{} {:?} {:?} {:?} {:?} {:?} {:?} {:?}",
                    party.name,
                    party.abbreviation,
                    party.country,
                    party.founded.as_ref().map(ToString::to_string),
                    party.ideology,
                    party.position,
                    party.leader,
                    party.headquarters,
                )
            })
            .collect();
        let expected = "Reed Party Some(\"RP\") Some(\"Finland\") Some(\"1990-05-03\") [\"Localism\"] [\"centre-left\"] [\"Jane Roe\"] Some(\"Dorn\")";
        assert_eq!(parties, [expected], "{name}\n{text}");
        let results: Vec<String> = extraction
            .elections
            .iter()
            .map(|row| {
                let date = row.date.as_ref().map(ToString::to_string).unwrap_or_default();
                let party = row.party.as_deref().unwrap_or_default();
                format!("{date} {party} {:?} {:?} {:?}", row.votes, row.share, row.seats)
            })
            .collect();
        let expected = [
            "1995 Reed Party Some(43838) Some(12.4) Some(24)",
            "1999 Reed Party Some(51204) Some(14.1) Some(29)",
            "2003 Reed Party Some(9871) Some(2.7) Some(0)",
        ];
        assert_eq!(results, expected, "{name}\n{text}");
    }
}
