//! Families of hostile documents: a piece repeated any number of times.

use hustings::model::{Document, Syntax};

/// Documents of one kind, of any length.
pub struct Family {
    pub syntax: Syntax,
    /// Text before the pieces.
    pub before: &'static str,
    /// Repeated piece. `@` becomes a different number each time, and `#` a different word.
    pub piece: &'static str,
    /// End of each piece, after all of them.
    pub end: &'static str,
    /// Text after the ends.
    pub after: &'static str,
}

impl Family {
    /// Returns the document with this number of pieces.
    pub fn document(&self, pieces: usize) -> Document {
        let pieces_of = numbered(self.piece, pieces);
        let text = [self.before, &pieces_of, &self.end.repeat(pieces), self.after].concat();
        Document { syntax: Some(self.syntax), ..Document::new("a", text) }
    }

    /// Returns the name of the family for messages.
    pub fn name(&self) -> String {
        format!("{:?}: {:?} × n, {:?} × n", self.syntax, self.piece, self.end)
    }

    /// Returns the number of pieces in a document of this length.
    pub fn pieces(&self, bytes: usize) -> usize {
        let ten_thousand = self.document(10_000).text.len();
        let alone = self.document(0).text.len();
        bytes * 10_000 / (ten_thousand - alone).max(1)
    }
}

/// Repeats a text. `@` becomes a different number each time, and `#` a different word.
pub fn numbered(piece: &str, times: usize) -> String {
    if !piece.contains(['@', '#']) {
        return piece.repeat(times);
    }
    let one = |number: usize| piece.replace('@', &number.to_string()).replace('#', &word(number));
    (0..times).map(one).collect()
}

/// Returns a different capitalised word for each number.
fn word(mut number: usize) -> String {
    let mut word = String::new();
    for _ in 0..5 {
        word.insert(0, char::from(b'a' + (number % 26) as u8));
        number /= 26;
    }
    word[..1].to_uppercase() + &word[1..]
}

/// Returns nested pieces, with and without their ends.
pub fn nested() -> Vec<Family> {
    const WIKITEXT: &[(&str, &str)] = &[
        ("{{", "}}"),
        ("{{a|", "}}"),
        ("{{ubl|", "}}"),
        ("{{start date|", "}}"),
        ("{{{a|", "}}}"),
        ("[[", "]]"),
        ("[[a|", "]]"),
        ("[[File:a|", "]]"),
        ("{|\n", "|}\n"),
        ("{|\n|\n", "|}\n"),
        ("<ref>", "</ref>"),
        ("<div>", "</div>"),
        ("<small>", "</small>"),
        ("<!--", "-->"),
        ("<nowiki>", "</nowiki>"),
        ("{{a|[[b|{|\n|", "|}]]}}"),
        ("[http://a ", "]"),
    ];
    const HTML: &[(&str, &str)] = &[
        ("<div>", "</div>"),
        ("<b>", "</b>"),
        ("<p><b>", "</b>"),
        ("<span>", "</span>"),
        ("<span>Founded<b>", "</b></span>"),
        ("<div>Founded<div>1990", "</div></div>"),
        ("<dl><dt>Founded<dd>", "</dl>"),
        ("<ul><li>", "</ul>"),
        ("<dl><dd>", "</dl>"),
        ("<table><tr><td>", "</table>"),
        ("<table class=\"infobox\"><tr><th>a<td>", "</table>"),
        ("<a href=\"", "\">"),
        ("<sup class=\"reference\">", "</sup>"),
        ("<!--", "-->"),
        ("<svg>", "</svg>"),
        ("<select>", "</select>"),
        ("<template>", "</template>"),
    ];
    const PLAIN: &[(&str, &str)] =
        &[("(", ")"), ("[", "]"), ("[[a|", "]]"), ("“", "”"), ("{", "}")];
    let of = |syntax, before, pairs: &'static [(&str, &str)]| {
        pairs.iter().flat_map(move |(piece, end)| {
            let family = move |end| Family { syntax, before, piece, end, after: "" };
            [family(""), family(end)]
        })
    };
    of(Syntax::Wikitext, "A [[b]] ", WIKITEXT)
        .chain(of(Syntax::Wikitext, "{{Infobox political party\n| ideology = ", WIKITEXT))
        .chain(of(Syntax::Html, "<!DOCTYPE html><p>A ", HTML))
        .chain(of(Syntax::Plain, "= Foo Party =\n\nIt was founded in 1976 by ", PLAIN))
        .chain(of(Syntax::Plain, "= Foo Party =\n\nFoo Party\n- Ideology: ", PLAIN))
        .collect()
}

/// Returns a long text that is in force for many rows or sentences: a title, a header, a cell that spans them.
pub fn long() -> Vec<Family> {
    const TABLE: &str = "{{Infobox political party\n| name = Foo Party\n}}\n'''Foo Party''' is a political party.\n{|\n";
    const WIKITEXT: &[(&str, &str)] = &[
        (
            "{{Infobox political party\n| name = ",
            "}}\n{|\n! Election !! Votes\n|-\n| 1990 || 1\n|}\n",
        ),
        ("{{Infobox political party\n| name = ", "}} In 1990 the party split.\n"),
        (
            "'''Foo''' is a town.\n== 1998 election ",
            " ==\n{|\n! Party !! Votes\n|-\n| A Party || 1\n|}\n",
        ),
    ];
    const ROWS: &[(&str, &str)] = &[
        ("! Election !! Votes !! ", "\n|-\n| 1990 || 1 || a"),
        ("! Leader !! Election !! Votes\n|-\n| rowspan=1000000000 | ", "\n| 1990 || 1\n|-"),
        (
            "! Leader !! Election !! Votes\n|-\n| Ada || 1980 || 1\n|-\n| ",
            " || 1985 || 1\n|-\n| 1990",
        ),
        ("! Election !! Votes\n|-\n| 1980 || 1\n|-\n| colspan=2 | ", "\n|-\n| 1990 || 1"),
    ];
    const PLAIN: &[(&str, &str)] = &[
        ("= ", " =\n\n| Election | Votes |\n| 1990 | 1 |\n"),
        ("= 1998 Foo election ", " =\n\n| Party | Votes |\n| A Party | 1 |\n"),
        (
            "= Foo Party =\n\nFoo Party\n- Founded: 1976\n\n== ",
            " ==\n\n| Election | Votes |\n| 1990 | 1 |\n",
        ),
    ];
    let of = |syntax, begin: &'static str, (before, end): &(&'static str, &'static str)| {
        let before = [begin, before].concat().leak();
        Family { syntax, before, piece: "Foo ", end, after: "" }
    };
    let wikitext = WIKITEXT.iter().map(|family| of(Syntax::Wikitext, "", family));
    let rows = ROWS.iter().map(|family| of(Syntax::Wikitext, TABLE, family));
    let plain = PLAIN.iter().map(|family| of(Syntax::Plain, "", family));
    wikitext.chain(rows).chain(plain).collect()
}

/// Returns long sequences of one piece.
pub fn wide() -> Vec<Family> {
    const BOX: &str = "{{Infobox political party\n| name = Foo Party\n";
    const ELECTION: &str = "{{Infobox election\n| election_name = 1998 Foo election\n";
    const TABLE: &str = "A [[b]]\n{|\n! Election !! Votes !! %\n|-\n| a ";
    const PROSE: &str = "= Foo Party =\n\nFoo Party\n- Founded: 1976\n\n";
    const PAGE: &str = "<!DOCTYPE html><title>Foo Party</title><p>a\n";
    // a result in each cell
    const MATRIX: &str = "= 1998 Foo election =\n\n| Constituency | Ash Party | Birch Party | Cedar Party \
        | Elm Party | Fir Party | Hazel Party | Larch Party | Maple Party | Oak Party | Pine Party |\n";
    // a cell above for each column
    const SPANNED: &str = "A [[b]]\n{|\n! Election !! Votes !! Candidate !! Party !! Leader \
        !! Candidate !! Party !! Leader !! Candidate !! Party !! Leader !! Candidate !! Party !! Leader\n\
        |-\n|1990||1||Ann Lee||Labour||Bo Marsh||Ann Lee||Labour||Bo Marsh||Ann Lee||Labour||Bo Marsh\
        ||Ann Lee||Labour||Bo Marsh\n";
    const FACTS: &str = "# Foo Party\n\nThe Foo Party is a political party.\n\n";
    const SHEET: &str = "<!DOCTYPE html><h1>Foo Party</h1><p>Founded: 1976<br>Leader: Ada</p>";
    const VCARD: &str =
        "<!DOCTYPE html><table class=\"infobox vcard\"><caption>Foo Party</caption>";
    const WIKITEXT: &[(&str, &str, &str)] = &[
        ("A [[b]] ", "{{a|b}} ", ""),
        ("A [[b]] ", "{{t @|b}} ", ""),
        ("A [[b]] ", "[[# b|c]] ", ""),
        ("A [[b]] ", "&nbsp;", ""),
        ("A [[b]] ", "'", ""),
        ("A [[b]]\n", "* a\n", ""),
        ("A [[b]]\n", "== a ==\n", ""),
        ("", "== a ==\n<small>\n", ""),
        ("", "== a ==\n<small>\n\n", ""),
        (BOX, "| a = b\n| a (@) = b\n", "}}"),
        ("A [[b]]\n", "<br>", ""),
        (TABLE, "|| 1 ", "\n|}"),
        (TABLE, "\n| a", "\n|}"),
        (TABLE, "\n|-\n| 2011 || 60,396 || 0.1", "\n|}"),
        (TABLE, "|| colspan=1000000000| x ", "\n|}"),
        (TABLE, "|| rowspan=1000000000| x ", "\n|}"),
        (TABLE, "\n|-\n| rowspan=1000000000| x || rowspan=99999999| y", "\n|}"),
        (SPANNED, "|-\n|1990||2\n", "|}"),
        ("A [[b]]\n", "{|\n|+ # election\n! Party !! Votes\n|-\n| A || 1\n|}\n", ""),
        (BOX, "| key@ = a\n", "}}"),
        (BOX, "| ideology = a\n", "}}"),
        (BOX, "| seats@_title = Diet\n| seats@ = 1 / 10\n", "}}"),
        (BOX, "| leader@_title = Deputy leader\n| leader@_name = Ada\n", "}}"),
        (BOX, "| ideology = #, ", "}}"),
        ("{{Infobox political party\n| ideology = ", "#, ", "\n}}"),
        ("{{Infobox political party\n| ideology = ", "(1990–1995), ", "\n}}"),
        ("{{Infobox political party\n| ideology = ", "()", "\n}}"),
        ("{{Infobox political party\n| ideology = ", "[]", "\n}}"),
        ("{{Infobox political party\n| leader = ", "# Byron<br>", "\n}}"),
        ("{{Infobox political party\n| leader = ", "TD ", "\n}}"),
        ("{{Infobox political party\n| leader = ", "Jane # (1990) ", "\n}}"),
        ("{{Infobox political party\n| membership = ", "۱۲۳ ", "\n}}"),
        ("A [[b]] ", "<span style=display:none>a", ""),
        ("A [[b]] ", "<s>a", ""),
        ("A [[b]] 1", "<sup>2</sup>1", ""),
        ("A [[b]] ", "{{increase}} ", ""),
        ("{{Infobox political party\n| founded = ", "1 May 1970, ", "\n}}"),
        ("{{Infobox political party\n| membership = ", "1,000,", "\n}}"),
        ("{{Infobox political party\n| other_names = ", "#, ", "\n}}"),
        (ELECTION, "| party@ = Party #\n| candidate@ = Ada #\n| seats@ = 3\n", "}}"),
        (
            "{{Election box begin|title=General election 1999}}\n",
            "{{Election box candidate|party=#|candidate=Ada #|votes=1,000}}\n",
            "{{Election box end}}",
        ),
    ];
    const PLAIN: &[(&str, &str, &str)] = &[
        (PROSE, "In 1976 ", ""),
        (PROSE, "1 May 1970, ", ""),
        (PROSE, "1976–", ""),
        (PROSE, "The party was founded in 1976. ", ""),
        (PROSE, "In the 1990 general election it won @ votes. ", ""),
        ("= Foo Party =\n\n| Election | Votes |\n", "| 1990 | @ |\n", ""),
        (PROSE, "The # Party (#) was founded in 1976. ", ""),
        (PROSE, "It split from the # Front in 1976 and ", ""),
        // tables of extracted texts, whole and broken
        ("", "Party\n", ""),
        ("", "Party\nVotes\n%\nSeats\n", ""),
        ("Party\nVotes\n%\n", "# Party\n12\n3.4\n", ""),
        ("", "Party Votes % Seats +/–\n", ""),
        ("", "Votes % Votes % Votes % Votes % Votes % Votes % Votes % Votes % Votes %\n\n", ""),
        ("", "Party  Votes  %  12\n", ""),
        ("", "Party Votes % 12\nA 1\n", ""),
        ("", "a   1   2\n\nParty Votes % Seats\nA 1\n\n", ""),
        (PROSE, "(RP ", ""),
        (PROSE, "Karl von der ", ""),
        (PROSE, "In 2007 Jane # replaced John # as leader. ", ""),
        (PROSE, "Its newspaper is The #. ", ""),
        // names in bold, dates on lines of their own, and rows that are read as sentences
        ("# Parties\n\n", "**\n", ""),
        ("# Parties\n\n", "**A# Party\n\n**\n\n", ""),
        ("# Parties\n\n", "**A# Party**\n\n**Founded: 1990**\n\n", ""),
        ("# Parties\n\na\n\n", "1990\n\nA# split.\n\n", ""),
        ("# Parties\n\na\n\n", "1990 - A# split\n", ""),
        ("# Parties\n\n| Year | Event |\n|---|---|\n", "| 1990 | A |\n", ""),
        ("# Parties\n\n| Party | Founded | Notes |\n|---|---|---|\n", "| A# | 1990 | b |\n", ""),
        ("# Parties\n\n", "A# Party (B#) – c\n\n", ""),
        (PROSE, "In 1990 it was renamed the A# Party. ", ""),
        ("Party Votes % Seats\n", "# Party 1,200 3.4 12\n", ""),
        ("Party Votes % Seats\n", "# Party 1,200 3.4 12 ", ""),
        ("Party Votes % Seats\nA ", "1 ", "\n"),
        ("Election Votes % Seats\n", "1990 x\ny\n", ""),
        ("Party Island Votes\n", "# Party Saba 12\n", ""),
        ("", "PartyVotes%Seats+/–\n", ""),
        ("PartyVotes%Seats+/–\n", "#1,20034.512+3\n", ""),
        ("", "PartyVotesLeaderSeatsLeader1\n", ""),
        ("party,votes\n", "#,1\n", ""),
        ("1998 election\n\n", "+--+\n| A | 1 |\n", ""),
        ("", "PartyVotes%Seats+/–Votes%Seats\nA1111111111111111111111111111111111111\n", ""),
        (MATRIX, "| # |1|2|3|4|5|6|7|8|9|0|\n", ""),
        ("", "a |\n", ""),
        ("", "a\n|\n", ""),
        ("", "a\n|b\n", ""),
        ("", "| a | b |\n|---|---|\n", ""),
        ("", "a\n|\n1 | 2 |\n", ""),
        ("", "a   b   c\n", ""),
        ("", "a   1   2\n", ""),
        ("", "--- === -----", ""),
        ("", "Title\n=====\n", ""),
        ("", "Leader Ada\n\n", ""),
        ("Leader Ada\nFounded 1990\nIdeology Socialism\n", "x y\n", ""),
        (PROSE, "Ada Byron ", ""),
        (PROSE, "# and ", ""),
        (PROSE, "A. ", ""),
        (PROSE, "a", ""),
        (PROSE, "9", ""),
        (PROSE, ", ", ""),
        (PROSE, "[1]", ""),
        (PROSE, "\u{301}", ""),
        (PROSE, "İ", ""),
        (PROSE, "\u{202e}", ""),
        (PROSE, "a\n\n", ""),
        (PROSE, "- a\n", ""),
        (PROSE, "- Key @: a\n", ""),
        // facts about a party
        (FACTS, "- **Founded**: @\n", ""),
        (FACTS, "- **Founded:** 1990\n- **Leader** Ada #\n", ""),
        (FACTS, "- Ideology:\n- a\n", ""),
        (FACTS, "| **Founded** | @ |\n| Leader | Ada # |\n", ""),
        (FACTS, "**Founded**\n\n@\n\n", ""),
        (FACTS, "**Leader**\n", ""),
        (FACTS, "## Facts\n\n- Leader: Ada #\n", ""),
        (FACTS, "Founded\n:   @\n", ""),
        (FACTS, "Founded: 1990 | ", "\n"),
        (FACTS, "Leader: Ada # | Founded: @ | ", "\n"),
        (PROSE, "| a ", ""),
        (PROSE, "| a |\n", ""),
        (PROSE, "| Nov. 2015 | 83,057 | 0.17% |\n", ""),
        ("= ", "A ", " =\n\nIt was founded in 1976.\n"),
        (
            "= 1998 Foo election =\n\n| Party | Candidate | Votes | % |\n",
            "| Party # | Ada # | @ | 1.0 |\n",
            "",
        ),
    ];
    const HTML: &[(&str, &str, &str)] = &[
        (PAGE, "<b>a</b>", ""),
        (PAGE, "</b>", ""),
        (PAGE, "<p>", ""),
        (PAGE, "&amp;", ""),
        (PAGE, "&", ""),
        (PAGE, "<", ""),
        (PAGE, "<a href=\"/wiki/#\">#</a> ", ""),
        ("<!DOCTYPE html><div", " a=\"b\"", ">"),
        ("<!DOCTYPE html><div", " a@='b'", ""),
        ("<!DOCTYPE html><div class=\"", "c@ ", "\">"),
        ("<!DOCTYPE html><table><tr>", "<td>a", ""),
        ("<!DOCTYPE html><table><tr><th>Party<th>Votes", "<tr><td>a<td>1", ""),
        ("<!DOCTYPE html><table><tr>", "<td colspan=1000000000>a", ""),
        ("<!DOCTYPE html><table><tr>", "<tr><td rowspan=1000000000>a<td rowspan=65534>b", ""),
        (VCARD, "<tr><th>Founded<td>1976", ""),
        (SHEET, "<li><b>Founded:</b> @", ""),
        (SHEET, "<li><b>Founded:</b> 1976<li><b>Leader:</b> Ada #", ""),
        (SHEET, "<dl><dt>Founded<dd>@<dd>a</dl>", ""),
        (SHEET, "<div><span>Leader</span><span>Ada #</span></div>", ""),
        (SHEET, "<div><div>Founded</div><div>@</div></div>", ""),
        (SHEET, "<b>Founded:</b> @<br>", ""),
        (SHEET, "<b>Founded:</b> 1976 | ", ""),
        (SHEET, "<h3>Leader</h3>Ada #", ""),
        (SHEET, "<h2>Facts</h2>", ""),
        (SHEET, "<table><tr><th>Founded<td>@</table>", ""),
        (SHEET, "<i></i>", ""),
        (VCARD, "<tr><th>Key @<td>a", ""),
        (VCARD, "<tr><th>Ideology<td>#, b", ""),
    ];
    let of = |syntax, pieces: &'static [(&str, &str, &str)]| {
        pieces.iter().map(move |(before, piece, after)| Family {
            syntax,
            before,
            piece,
            end: "",
            after,
        })
    };
    of(Syntax::Wikitext, WIKITEXT)
        .chain(of(Syntax::Plain, PLAIN))
        .chain(of(Syntax::Html, HTML))
        .collect()
}
