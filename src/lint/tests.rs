//! Each doubt with documents that show it, and others that must not.

use crate::diagnostic::Code;
use crate::extract::extract_and_lint;
use crate::model::Document;

/// The codes that a document is told, each with the text of its place.
fn told(name: &str, text: &str) -> Vec<(Code, String)> {
    let told = extract_and_lint(&Document::new(name, text)).diagnostics.into_iter();
    told.map(|one| (one.code, text[one.span.range()].to_owned())).collect()
}

/// A document, by a name and a text, with what it is told.
type Case<'c> = (&'c str, &'c str, &'c [(Code, &'c str)]);

/// Each document, a name for its syntax and a text, is told just these.
fn tells<const N: usize>(cases: [Case<'_>; N]) {
    for (name, text, expected) in cases {
        let expected: Vec<(Code, String)> =
            expected.iter().map(|(code, text)| (*code, (*text).to_owned())).collect();
        assert_eq!(told(name, text), expected, "{text}");
    }
}

#[test]
fn markup_that_is_never_ended() {
    let page = |rest: &str| format!("'''Reed Party''' is a party founded in 1976.\n\n{rest}");
    for (rest, expected) in [
        ("It has {{a|b}}, [[c]] and <small>d</small>.<ref>e</ref>", vec![]),
        ("It has {{a.", vec![(Code::UnclosedTemplate, "{{")]),
        ("It has [[a.\n\n== Results ==", vec![(Code::UnclosedLink, "[[")]),
        ("{|\n| a || b\n\n== Leaders ==", vec![(Code::UnclosedTable, "{|")]),
        ("{|\n| a || [[b\n|}", vec![(Code::UnclosedLink, "[[")]),
        ("It <small>fell.", vec![(Code::UnclosedTag, "<small>")]),
        ("It <b>fell <i>and</b> rose</i>.<br>It <span/> fell.", vec![]),
        ("It fell.<ref name=\"a\">", vec![(Code::UnclosedTag, "<ref name=\"a\">")]),
        ("It fell.<ref name=\"a\"/> It rose.", vec![]),
        ("It fell.<ref name=\"a\"><ref name=\"b\" />c</ref>", vec![]),
        ("It fell.<ref name=\"a\"><ref>b</ref>", vec![(Code::UnclosedTag, "<ref name=\"a\">")]),
        ("It fell.<!-- a", vec![(Code::Swallowed, "<!--")]),
        ("It fell.<!-- a -->", vec![]),
        ("It fell.<ref>a\n\n== Leaders ==\nJane Roe</ref>", vec![(Code::Swallowed, "<ref>")]),
        ("It fell.<ref>a\n\n=== Of the book ===\np. 1</ref>", vec![]),
        ("<nowiki>{{ [[</nowiki> <nowiki/> <!-- {{ -->", vec![]),
    ] {
        let text = page(rest);
        let expected: Vec<(Code, String)> =
            expected.into_iter().map(|(code, text)| (code, text.to_owned())).collect();
        assert_eq!(told("a.wiki", &text), expected, "{rest}");
    }
}

#[test]
fn tags_of_html_that_are_never_ended() {
    let page = |rest: &str| format!("<h1>Reed Party</h1><p>It was founded in 1976.{rest}");
    for (rest, expected) in [
        ("<p>a<ul><li>b<li>c</ul><br><img src=a>", vec![]),
        ("<table class=wikitable><tr><td>a<td>b<tr><td>c<td>d</table>", vec![]),
        ("<div>a", vec![(Code::UnclosedTag, "<div>")]),
        ("<b>a<i>b</b>c</i>", vec![]),
        ("<div><b>a</div>", vec![(Code::UnclosedTag, "<b>")]),
        ("<a href=\"b\">c", vec![(Code::UnclosedLink, "<a href=\"b\">")]),
        ("<table><tr><td>a", vec![(Code::UnclosedTable, "<table>")]),
        ("<!-- a --><p>b", vec![]),
        ("<!-- a <p>b", vec![(Code::Swallowed, "<!--")]),
        ("<span/>a", vec![]),
    ] {
        let text = page(rest);
        let expected: Vec<(Code, String)> =
            expected.into_iter().map(|(code, text)| (code, text.to_owned())).collect();
        assert_eq!(told("a.html", &text), expected, "{rest}");
    }
}

#[test]
fn no_more_is_noted_than_can_be_read() {
    for opener in ["{{", "[[", "<small>", "<ref>"] {
        let text = format!("'''A Party''' is a party.\n\n{}", opener.repeat(5000));
        assert!(told("a.wiki", &text).len() <= 101, "{opener}");
    }
}

#[test]
fn templates_in_values() {
    let with = |value: &str, prose: &str| {
        format!(
            "{{{{Infobox political party\n| name = Reed Party\n| leader = {value}\n}}}}\n'''Reed Party''' is a party.{prose}"
        )
    };
    for (text, expected) in [
        (with("{{nowrap|Jane Roe}}", ""), vec![]),
        (with("{{odd name|Jane Roe}}", ""), vec![(Code::UnknownTemplate, "odd name")]),
        (
            with("{{odd name|Jane Roe}}<br>{{odd name|Tom Doe}}", ""),
            vec![(Code::UnknownTemplate, "odd name")],
        ),
        (with("Jane Roe", " It {{odd name|fell}} in 1990."), vec![]),
    ] {
        let expected: Vec<(Code, String)> =
            expected.into_iter().map(|(code, text)| (code, text.to_owned())).collect();
        assert_eq!(told("a.wiki", &text), expected, "{text}");
    }
}

#[test]
fn keys_and_values_of_an_infobox() {
    let head = "= Reed Party =\n\nReed Party\n";
    for (entry, expected) in [
        ("- Founded: 1976\n- Foundr: Jane Roe\n", vec![(Code::KeyMisspelt, "Foundr")]),
        ("- Fouded: 1976\n- Ideology: Socialism\n", vec![(Code::KeyMisspelt, "Fouded")]),
        // the right key is there
        ("- Founded: 1976\n- Fouded: 1977\n", vec![]),
        // the value is no date
        ("- Fouded: by workers\n- Ideology: Socialism\n", vec![]),
        ("- Ideology: Socialism\n- Registered: 1976\n- Allegiance: Reed\n", vec![]),
        ("- Ideology: Socialism\n- Hq: Rome\n- Mott: Rise\n", vec![]),
        (
            "- Ideology: Socialism\n- Seats1 title: Senate\n- Seats1: 62 / 60\n",
            vec![(Code::SeatsAboveTotal, "62 / 60")],
        ),
        ("- Ideology: Socialism\n- Seats1 title: Senate\n- Seats1: 2 / 60\n", vec![]),
        (
            "- Ideology: Socialism\n- Seats1 title: Senate\n- Seats1: 1,2,3\n",
            vec![(Code::InfoboxNumber, "1,2,3")],
        ),
        ("- Ideology: Socialism\n- Seats1 title: Senate\n- Seats1: None\n", vec![]),
    ] {
        let expected: Vec<(Code, String)> =
            expected.into_iter().map(|(code, text)| (code, text.to_owned())).collect();
        assert_eq!(told("a.txt", &format!("{head}{entry}")), expected, "{entry}");
    }
}

#[test]
fn a_document_in_which_nothing_was_found() {
    tells([
        ("a.txt", "\n = Rome =\n\nRome is a city.\n", &[(Code::NothingFound, "= Rome =")]),
        ("a.txt", "= Rome =\n\nIt was founded in 1753.\n", &[]),
        ("a.txt", " \n", &[(Code::Empty, "")]),
    ]);
}

/// A page about an election with one table.
fn table(header: &str, rows: &[&str]) -> String {
    let rows: String = rows.iter().map(|row| format!("| {row} |\n")).collect();
    format!("= 2015 Ruritanian general election =\n\n== Results ==\n| {header} |\n{rows}")
}

#[test]
fn figures_of_one_election() {
    let header = "Party | Votes | %";
    for (header, rows, expected) in [
        (header, &["Reed Party | 600 | 60.0", "Mill Party | 400 | 40.0"][..], vec![]),
        (
            header,
            &["Reed Party | 600 | 60.0", "Mill Party | 300 | 30.0", "Sea Party | 100 | 20.0"],
            vec![(Code::SharesAboveWhole, "20.0")],
        ),
        // without votes: the largest
        (
            "Party | %",
            &["Reed Party | 60.0", "Mill Party | 30.0", "Sea Party | 21.0"],
            vec![(Code::SharesAboveWhole, "60.0")],
        ),
        // rounding
        ("Party | %", &["Reed Party | 60.2", "Mill Party | 40.2"], vec![]),
        // an alliance and its members
        (
            "Party | %",
            &["Reed Alliance | 60.0", "Mill Party | 35.0", "Sea Party | 25.0", "Hill Party | 40.0"],
            vec![],
        ),
        // two votes for each voter
        ("Party | %", &["Reed Party | 90.0", "Mill Party | 70.0", "Sea Party | 40.0"], vec![]),
        // votes that add up in the same way
        (header, &["Reed Party | 600 | 60.0", "Mill Party | 480 | 48.0"], vec![]),
        // the same party in two lists
        ("Party | %", &["Reed Party | 60.0", "Mill Party | 30.0", "Reed Party | 21.0"], vec![]),
        (
            header,
            &[
                "Reed Party | 600 | 60.0", "Mill Party | 3,000 | 30.0", "Sea Party | 60 | 6.0",
                "Hill Party | 40 | 4.0",
            ],
            vec![(Code::TotalsApart, "3,000")],
        ),
        // a share that rounds nearly everything away
        (
            header,
            &[
                "Reed Party | 60,000 | 60.0", "Mill Party | 39,000 | 39.0",
                "Sea Party | 990 | 0.9", "Hill Party | 21 | 0.1",
            ],
            vec![],
        ),
        ("Party | Seats", &["Reed Party | 62 / 60"], vec![(Code::SeatsAboveTotal, "62 / 60")]),
        ("Party | Seats", &["Reed Party | 2 / 60"], vec![]),
    ] {
        let text = table(header, rows);
        let expected: Vec<(Code, String)> =
            expected.into_iter().map(|(code, text)| (code, text.to_owned())).collect();
        assert_eq!(told("a.txt", &text), expected, "{text}");
    }
}

#[test]
fn misfits_of_a_column_are_told_once() {
    let text = table(
        "Party | Votes | %",
        &[
            "Reed Party | many | 60.0", "Mill Party | some | 30.0", "Sea Party | few | 6.0",
            "Hill Party | 40 | 4.0", "Lake Party | ¹ | ²",
        ],
    );
    assert_eq!(told("a.txt", &text), [(Code::CellType, "many".to_owned())]);
    let text = table(
        "Party | Votes | %",
        &[
            "Reed Party | 600 | 60.0", "Mill Party | see below | see there",
            "Sea Party | 60 | 6.0", "Hill Party | 40 | 4.0", "Lake Party | 10 | 1.0",
        ],
    );
    assert_eq!(told("a.txt", &text), [(Code::CellType, "see below".to_owned())]);
}

/// A page of a party with its infobox, prose and table.
fn party(entries: &str, prose: &str, rows: &str) -> String {
    let table = match rows {
        "" => String::new(),
        rows => format!("\n== General elections ==\n| Election | Votes | % | Seats |\n{rows}"),
    };
    format!(
        "= Reed Party =\n\nReed Party\n{entries}\nThe Reed Party (RP) is a political party in Ruritania. {prose}\n{table}"
    )
}

#[test]
fn prose_and_table() {
    let rows = "| 2011 | 58,716 | 12.9% | 5 / 50 |\n| June 2015 | 60,396 | 13.0% | 6 / 50 |\n| Nov. 2015 | 83,057 | 17.2% | 7 / 50 |\n| 7 June 2020 | 90,100 | 18.1% | 8 / 50 |\n";
    for (prose, expected) in [
        ("In the general election of June 2015 the party won 60,396 votes or 13.0%.", vec![]),
        (
            "In the general election of June 2015 the party won 60,936 votes or 13.0%.",
            vec!["60,936"],
        ),
        // it goes on
        ("RP stood in the general election of 2011. It won 57,816 votes.", vec!["57,816"]),
        ("RP stood in the general election of 2011. It won 58,716 votes.", vec![]),
        // rounded
        ("In the 2011 general election it won about 59,000 votes and 13%.", vec![]),
        ("In the 2011 general election the party won 58,700 votes.", vec![]),
        // the number of another election
        ("In the 2011 general election it won 60,396 votes.", vec![]),
        // which of the two elections of the year?
        ("In the 2015 general election the party won 70,000 votes.", vec![]),
        // a part of it, another kind, a poll, an alliance, another party
        ("In the 2011 general election the party won 30,716 votes in the province.", vec![]),
        ("In the 2011 local elections the party won 50,000 votes.", vec![]),
        ("In the 2011 general election the party had 12.1% in the polls.", vec![]),
        ("In the 2011 general election the Mill Party won 50,000 votes.", vec![]),
        ("In the 2011 general election the party won 14.2% of the vote.", vec!["14.2%"]),
        ("In the 2011 general election the party won 4 seats.", vec!["4"]),
        ("In the 2011 general election the party won 5 of the 50 seats.", vec![]),
        ("The party stood in the general election of 14 June 2020.", vec!["14 June 2020"]),
        ("The party stood in the general election of 7 June 2020.", vec![]),
        ("The party met on 14 June 2020 for the general election.", vec![]),
    ] {
        let text = party("- Abbreviation: RP\n", prose, rows);
        let expected: Vec<(Code, String)> =
            expected.into_iter().map(|text| (Code::ProseAndTable, text.to_owned())).collect();
        assert_eq!(told("a.txt", &text), expected, "{prose}");
    }
}

#[test]
fn prose_and_infobox() {
    let entries = "- Founded: March 1976\n- Leader: Jane Roe\n- Membership: 12,500 (2015)\n";
    for (prose, expected) in [
        ("The party was founded in 1976.", vec![]),
        ("The party was founded on 4 March 1976 in Rome.", vec![]),
        ("The party was founded in 1978 in Rome.", vec!["1978"]),
        ("The party was founded in 1976. It was refounded in 1990.", vec![]),
        ("The party was re-established in 1990.", vec![]),
        ("The Mill Party was founded in 1978.", vec![]),
        ("Its youth wing was founded in 1978.", vec![]),
        ("Tom Doe is the current chairman of the party.", vec!["Tom Doe"]),
        ("Jane Roe is the current chairwoman of the party.", vec![]),
        ("Tom Doe was the first chairman of the party.", vec![]),
        ("Tom Doe is the deputy chairman of the party.", vec![]),
        ("In 2015 the party had 14,700 members.", vec!["14,700"]),
        ("In 2015 the party had 12,500 members.", vec![]),
        ("In 2015 the party had 13,000 members.", vec![]),
        ("In 2010 the party had 14,700 members.", vec![]),
        ("In 2015 the Mill Party had 14,700 members.", vec![]),
    ] {
        let text = party(entries, prose, "");
        let expected: Vec<(Code, String)> =
            expected.into_iter().map(|text| (Code::ProseAndInfobox, text.to_owned())).collect();
        assert_eq!(told("a.txt", &text), expected, "{prose}");
    }
}

#[test]
fn results_outside_the_life_of_a_party() {
    let row = |year: i32| format!("| {year} | 58,716 | 12.9% | 5 / 50 |\n");
    for (entries, year, is_told) in [
        ("- Founded: 1976\n- Dissolved: 1990\n", 1980, false),
        ("- Founded: 1976\n- Dissolved: 1990\n", 1975, false),
        ("- Founded: 1976\n- Dissolved: 1990\n", 1974, true),
        ("- Founded: 1976\n- Dissolved: 1990\n", 1991, false),
        ("- Founded: 1976\n- Dissolved: 1990\n", 1995, true),
        ("- Founded: 1976\n- Predecessor: Mill Party\n", 1963, false),
        ("- Founded: c. 1976\n", 1963, false),
        ("- Ideology: Socialism\n", 1963, false),
    ] {
        let text = party(entries, "", &row(year));
        let expected: Vec<(Code, String)> =
            is_told.then(|| (Code::OutsideLife, year.to_string())).into_iter().collect();
        assert_eq!(told("a.txt", &text), expected, "{text}");
    }
}
