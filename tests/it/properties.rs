//! Properties of any text: nothing panics, every value has evidence, every span slices the text, every line
//! exists, and the same text gives the same records.

use std::sync::LazyLock;

use hustings::dataset::{Dataset, Decisions, Redirects};
use hustings::model::{
    Document, Election, Party, PartyField, Record, Redirect, Source, Syntax, slug,
};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{FailurePersistence, FileFailurePersistence, RngSeed};

use crate::corpus::samples;
use crate::targets::invariants::{check, check_diff, check_entities};

proptest! {
    #![proptest_config(config())]

    #[test]
    fn arbitrary_text_is_read(text in "(?s).{0,300}") {
        check(&Document::new("arbitrary", text));
    }

    #[test]
    fn arbitrary_bytes_are_read(bytes in vec(any::<u8>(), 0..300)) {
        check(&Document::decode("bytes", bytes));
    }

    #[test]
    fn pieces_of_articles_in_any_order_are_read(pieces in vec(select(PIECES), 0..80)) {
        check(&Document::new("pieces", pieces.concat()));
    }

    #[test]
    fn pieces_of_wikitext_in_any_order_are_read(pieces in vec(select(&*ALL_PIECES), 0..80)) {
        check(&Document::new("pieces.wiki", pieces.concat()));
    }

    #[test]
    fn pieces_of_html_in_any_order_are_read(pieces in vec(select(&*HTML_PIECES), 0..80)) {
        check(&Document::new("Pieces_of_html.html", format!("<p>{}", pieces.concat())));
    }

    #[test]
    fn pieces_of_infoboxes_in_html_in_any_order_are_read(
        class in select(&["vcard", "vevent"][..]),
        pieces in vec(select(&*HTML_PIECES), 0..60),
    ) {
        let pieces = pieces.concat();
        let text = format!("<table class=\"infobox {class}\"><tr><th>A Party<tr>{pieces}");
        check(&Document::new("Box_of_a_Party.html", text));
    }

    #[test]
    fn pieces_of_infoboxes_in_any_order_are_read(pieces in vec(select(&*ALL_PIECES), 0..60)) {
        let text = format!("{{{{Infobox political party\n| name = A Party\n{}", pieces.concat());
        check(&Document::new("box.wiki", text));
    }

    #[test]
    fn edited_articles_are_read(
        sample in any::<Index>(),
        edits in vec((edit(), any::<Index>(), any::<Index>()), 1..8),
    ) {
        let mut text = sample.get(&ARTICLES[..]).clone();
        for (edit, at, to) in edits {
            edit.make(&mut text, at, to);
        }
        check(&Document::new("edited", text));
    }

    #[test]
    fn parties_are_recognised_in_any_order(parties in vec(party(), 0..12)) {
        check_entities(&placed(parties, "a", |one| &mut one.source), &Redirects::default(), &Decisions::default());
    }

    #[test]
    fn snapshots_are_compared_in_any_order(
        old in (vec(party(), 0..8), vec(result(), 0..4)),
        new in (vec(party(), 0..8), vec(result(), 0..4)),
    ) {
        let of = |(parties, results): (Vec<Party>, Vec<Election>)| move || {
            let parties = placed(parties.clone(), "a", |one| &mut one.source).into_iter();
            let results = placed(results.clone(), "r", |one| &mut one.source).into_iter();
            let parties =
                parties.map(|party| Dataset { parties: vec![party], ..Dataset::default() });
            let results =
                results.map(|result| Dataset { elections: vec![result], ..Dataset::default() });
            let mut redirects = Redirects::default();
            redirects.expect("a0");
            redirects.add(Redirect { title: "Mill Party".into(), document: "a0".into() });
            redirects.finish();
            (parties.chain(results).collect(), redirects)
        };
        check_diff(&[old, new].map(of));
    }
}

/// Returns parties that are alike: of few names, countries, dates and identifiers.
fn party() -> impl Strategy<Value = Party> {
    let text = |texts: &'static [&'static str]| select(texts);
    let name = text(&["Reed Party", "Mill Party", "Reed Union", "Reed Party (1920)", ""]);
    let short = text(&["", "", "RP", "MP"]);
    let country = text(&["", "Malta", "Malta", "Turkey"]);
    let founded = text(&["", "197X", "1976-03", "1976", "1990", "1921"]);
    let dissolved = text(&["", "", "", "1980", "1960"]);
    let page = text(&["", "", "Reed Party", "Mill Party"]);
    let item = text(&["", "", "", "Q1", "Q2"]);
    let leader = text(&["", "Jane Roe", "Otto Berg"]);
    (name, short, country, founded, dissolved, page, item, leader).prop_map(
        |(name, short, country, founded, dissolved, page, item, leader)| {
            let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            let mut party = Party {
                id: slug(name),
                name: name.to_owned(),
                abbreviation: filled(short),
                country: filled(country),
                founded: founded.parse().ok(),
                dissolved: dissolved.parse().ok(),
                leader: filled(leader).into_iter().collect(),
                ..Party::default()
            };
            for (kind, id) in [("page", filled(page)), ("wikidata", filled(item))] {
                let pair = id.map(|id| (kind.to_owned(), id));
                pair.map(|pair| party.accept(PartyField::Identifiers, pair.into()));
            }
            party
        },
    )
}

/// Returns results that are alike.
fn result() -> impl Strategy<Value = Election> {
    (select(&["Reed Party", "Mill Party"][..]), select(&[1998, 2002][..]), 0..4_i64).prop_map(
        |(party, year, votes)| Election {
            party: Some(party.into()),
            date: format!("{year}").parse().ok(),
            votes: Some(votes),
            ..Election::default()
        },
    )
}

/// Returns records each in a document of its own, so that two snapshots have documents of the same names.
fn placed<R>(mut records: Vec<R>, name: &str, source: fn(&mut R) -> &mut Source) -> Vec<R> {
    for (number, record) in records.iter_mut().enumerate() {
        *source(record) = Source { document: format!("{name}{number}").into(), line: 1 };
    }
    records
}

/// Returns the configuration of all properties.
///
/// The seed is fixed, so that a test run depends only on the code. `PROPTEST_RNG_SEED=N` and
/// `PROPTEST_CASES=N` search further. The seed of a failure is saved in `properties.proptest-regressions`, to
/// be committed and replayed first. A seed gives another text when the corpus changes, so add the text to the
/// test below too.
fn config() -> ProptestConfig {
    // enough for each piece of a text to come up many times
    const CASES: u32 = 128;
    let default = ProptestConfig::default();
    let cases = std::env::var_os("PROPTEST_CASES").map_or(CASES, |_| default.cases);
    let rng_seed = match default.rng_seed {
        RngSeed::Random => RngSeed::Fixed(1979),
        given => given,
    };
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/it/properties.proptest-regressions");
    let failure_persistence: Box<dyn FailurePersistence> =
        Box::new(FileFailurePersistence::Direct(file));
    let failure_persistence = Some(failure_persistence);
    ProptestConfig { cases, rng_seed, failure_persistence, ..default }
}

#[test]
fn former_failures_are_read() {
    for text in [
        "[| Party | A | B |\n was founded 1976\n\n[| Party | A | B |\n",
        "The Free\u{a0}Party was founded in 1969.\n\nThe Free\u{a0}Party was founded in 1969.\n",
        "The Free-  Party was founded in 1969.\n\nThe Free-  Party was founded in 1969.\n",
    ] {
        check(&Document::new("broken", text));
    }
    for text in [
        // a template that leaves nothing of a cell
        "{{Infobox party|name=A}}\n{|\n! Election\n! Votes\n! %\n! Seats\n|-\n! 2001\n| 2\n\
         | {{Composition bar||}}\n|-\n! 2007\n| 3",
        // a start tag without a `>` before the end tag
        "{{Infobox political party\n| name = A\n| slogan = <nowiki{bread}}</nowiki>\n}}\n",
        "a <nowiki</nowiki> b <nowiki>{{</nowiki>",
    ] {
        check(&Document { syntax: Some(Syntax::Wikitext), ..Document::new("broken", text) });
    }
}

/// Texts of the corpus.
static ARTICLES: LazyLock<Vec<String>> =
    LazyLock::new(|| samples().into_iter().map(|sample| sample.document.text).collect());

/// Edit of a text.
#[derive(Debug, Clone, Copy)]
enum Edit {
    /// Removes the text between two places.
    Cut,
    /// Removes everything after a place.
    Truncate,
    /// Copies a line.
    CopyLine,
    /// Swaps two lines.
    SwapLines,
    /// Swaps two cells of a row.
    SwapCells,
    /// Removes a cell of a row.
    DropCell,
    /// Inserts a piece.
    Insert(&'static str),
    /// Uses Windows line endings.
    CarriageReturns,
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        1 => Just(Edit::Cut),
        1 => Just(Edit::Truncate),
        1 => Just(Edit::CopyLine),
        1 => Just(Edit::SwapLines),
        1 => Just(Edit::SwapCells),
        1 => Just(Edit::DropCell),
        8 => select(&*ALL_PIECES).prop_map(Edit::Insert),
        1 => Just(Edit::CarriageReturns),
    ]
}

impl Edit {
    fn make(self, text: &mut String, at: Index, to: Index) {
        let boundary = |index: Index, text: &str| {
            let mut offset = index.index(text.len() + 1);
            while !text.is_char_boundary(offset) {
                offset -= 1;
            }
            offset
        };
        match self {
            Edit::Cut => {
                let (at, to) = (boundary(at, text), boundary(to, text));
                text.replace_range(at.min(to)..at.max(to), "");
            }
            Edit::Truncate => text.truncate(boundary(at, text)),
            Edit::CopyLine | Edit::SwapLines => {
                let mut lines: Vec<&str> = text.split('\n').collect();
                let (at, to) = (at.index(lines.len()), to.index(lines.len()));
                match self {
                    Edit::CopyLine => lines.insert(to, lines[at]),
                    _ => lines.swap(at, to),
                }
                *text = lines.join("\n");
            }
            Edit::SwapCells | Edit::DropCell => {
                let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
                let rows: Vec<usize> =
                    (0..lines.len()).filter(|&line| lines[line].starts_with('|')).collect();
                if rows.is_empty() {
                    return;
                }
                let row = &mut lines[*at.get(&rows)];
                let mut cells: Vec<&str> = row.split('|').collect();
                let (first, second) = (at.index(cells.len()), to.index(cells.len()));
                match self {
                    Edit::DropCell => drop(cells.remove(second)),
                    _ => cells.swap(first, second),
                }
                *row = cells.join("|");
                *text = lines.join("\n");
            }
            Edit::Insert(piece) => text.insert_str(boundary(at, text), piece),
            Edit::CarriageReturns => *text = text.replace('\n', "\r\n"),
        }
    }
}

/// Pieces of plain articles and of wikitext, the latter twice as likely.
static ALL_PIECES: LazyLock<Vec<&str>> = LazyLock::new(|| [PIECES, WIKITEXT, WIKITEXT].concat());

/// Pieces of plain articles and of HTML, the latter twice as likely.
static HTML_PIECES: LazyLock<Vec<&str>> = LazyLock::new(|| [PIECES, HTML, HTML].concat());

/// Pieces of HTML, well-formed or not.
const HTML: &[&str] = &[
    "<html>",
    "<title>1998 Foo election - Wikipedia</title>",
    "<h1>",
    "<h2>",
    "</h2>",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<div class=\"navbox\">",
    "<table>",
    "<table class=\"wikitable\">",
    "<table class=\"infobox vcard\">",
    "<table class=\"infobox vevent\"><caption>1998 Foo election</caption>",
    "</table>",
    "<caption>",
    "<tr>",
    "</tr>",
    "<th>",
    "<td>",
    "<td colspan=\"2\">",
    "<td rowspan=\"3\">",
    "<th>Party<th>Votes<th>%<th>Seats<tr>",
    "<th>Founded<td>1976<tr>",
    "<th>Leader<td>",
    "<th>Ideology<td>",
    "<th>Seats in the Diet<td>3 / 10<tr>",
    "<th>Colours<td><span style=\"background-color:#12ab34\">",
    "<th>Seat change<td><img alt=\"Increase\">2",
    "<td>1994 ←<td>20 May 1998<td>→ 2002<tr>",
    "<ul>",
    "<li>",
    "</ul>",
    "<dl><dt>",
    "<dd>",
    "<a href=\"http://example.org/ğ\">",
    "<a href=\"/wiki/File:A.svg\"><img>",
    "</a>",
    "<b>",
    "</b>",
    "<br>",
    "<sup class=\"reference\">[1]</sup>",
    "<span style=\"display:none\">",
    "</span>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "&nbsp;",
    "&amp;",
    "&#8211;",
    "&#xD800;",
    "&",
    "<",
    ">",
    "\"",
    "\n",
];

/// Pieces of wikitext, well-formed or not.
const WIKITEXT: &[&str] = &[
    "{{",
    "{{",
    "}}",
    "}}",
    "}}",
    "[[",
    "]]",
    "]]",
    "{|\n",
    "\n|}",
    "\n|}\n",
    "\n|-\n",
    "\n|+ ",
    "\n| ",
    "\n! ",
    "||",
    "!!",
    "|",
    "=",
    "\n|",
    "''",
    "'''",
    "<br>",
    "<br />",
    "<ref>",
    "<ref name=\"a\"/>",
    "</ref>",
    "<ref ",
    "<!--",
    "-->",
    "<nowiki>",
    "</nowiki>",
    "<nowiki />",
    "<small>",
    "</small>",
    "<",
    ">",
    "&nbsp;",
    "&amp;",
    "&#8211;",
    "&;",
    "&#xD800;",
    "\n* ",
    "\n# ",
    "\n; ",
    "\n: ",
    "\n== ",
    " ==\n",
    "\n\n",
    "rowspan=2|",
    "rowspan=\"3\" | ",
    "colspan=99999999|",
    "style=\"a\" | ",
    "{{Infobox political party\n",
    "{{Infobox election\n",
    "\n| name = ",
    "\n| founded = ",
    "\n| dissolved = ",
    "\n| leader = ",
    "\n| ideology = ",
    "\n| position = ",
    "\n| membership = ",
    "\n| seats1_title = ",
    "\n| seats1 = ",
    "\n| country = ",
    "\n| logo = ",
    "\n| website = ",
    "\n| colorcode = ",
    "\n| election_date = ",
    "\n| party1 = ",
    "\n| candidate1 = ",
    "\n| popular_vote1 = ",
    "{{start date|2013|04|21}}",
    "{{start date|df=y|",
    "{{dts|",
    "{{circa}} ",
    "{{ubl|",
    "{{hlist|",
    "{{plainlist|\n* ",
    "{{nowrap|",
    "{{lang|tr|",
    "{{ill|Ayşe|tr|",
    "{{composition bar|4|55|hex=#fff}}",
    "{{percentage|1|",
    "{{formatnum:",
    "{{efn|",
    "{{!}}",
    "{{nbsp}}",
    "{{snd}}",
    "{{unknown thing|",
    "{{OldStyleDate|19 December|1915|6 December}}",
    "{{Election box begin|title=General election 1999}}\n",
    "{{Election box candidate|party=A|candidate=B|votes=1,000|percentage=9.9|change=}}\n",
    "{{Election box end}}\n",
    "{{Election results|party1=A|votes1=10|seats1=",
    "{{{",
    "}}}",
    "[http://a.example ",
    "[https://",
    "[[:tr:Şafak|Şafak]]",
    "[[File:A.svg|10px]]",
    "[[Category:A]]",
    "__NOTOC__\n",
    "! Election !! Votes !! % !! Seats\n|-\n",
    "| 2011 || 60,396 || 0.13 || 0 / 550\n|-\n",
    "1891/1893",
    "~2006/7",
    "8.5&nbsp;million",
    "İstanbul",
    "Çağdaş Gül",
    "\u{a0}",
    "\r\n",
];

/// Pieces of plain articles, well-formed or not.
const PIECES: &[&str] = &[
    "\n",
    "\n",
    "\n\n",
    "\r\n",
    " ",
    " ",
    "\u{a0}",
    "\t",
    "\u{feff}",
    "\u{200b}",
    "= ",
    " =\n",
    "== ",
    " ==\n",
    "=== Results ===\n",
    "- ",
    "* ",
    "- Founded: ",
    "- Ideology: ",
    "- Leader: ",
    "- Position: ",
    "- Seats1: ",
    "- Seats1 Title: ",
    "- Membership: ",
    "- Party: ",
    "- Country: ",
    "- Party1: ",
    "- Votes1: ",
    ":",
    "|",
    "|",
    "| ",
    " | ",
    " |\n",
    "| Election | Leader | Votes | % | Seats |\n",
    "| Party | Candidate | Votes | % | ± |\n",
    "| 2015 | 60,396 | 0.13% | 0 / 550 | |\n",
    "| Total | 1 | 100 | |\n",
    "|---|:-:|\n",
    "[",
    "]",
    "[[",
    "]]",
    "{{",
    "}}",
    "(",
    ")",
    "()",
    "[1]",
    "“",
    "”",
    "'",
    "’s",
    "–",
    "—",
    "−",
    "-",
    "/",
    ".",
    ". ",
    ",",
    ", ",
    ";",
    "&",
    "%",
    "#",
    "+/–",
    "…",
    "1",
    "22th",
    "1,2,3",
    "12.5%",
    "1976",
    "99999999999999999999",
    "0000",
    "31 February 2005",
    "15 June",
    "June 15, 1970",
    "15–16 June",
    "1983–1984",
    "1990s",
    "since 2005",
    "c. 1920",
    "before 1981",
    "29 February 1900",
    "the 35th anniversary of",
    "In 1976 ",
    "İ",
    "ı",
    "İzmir",
    "ğ",
    "ﬁ",
    "ß",
    "Σ",
    "ς",
    "é",
    "e\u{301}",
    "党",
    "حزب",
    "🗳️",
    "\u{fffd}",
    "\0",
    "Party",
    "the party ",
    "It ",
    " was founded ",
    " split from ",
    " merged with ",
    " and ",
    ", which ",
    " by ",
    " in ",
    " at ",
    "Gen. ",
    "A. B. Smith",
    "Communist Party of Turkey",
    "People's Front (PF)",
    "(TKP)",
    "TKP/ML",
    "Jr.",
    "No. 4",
];
