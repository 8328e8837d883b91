use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::markup::testing::{assert_texts_match, sketch};

/// Returns the blocks of a page in short, one per line.
fn blocks(text: &str) -> String {
    let arena = Arena::new();
    sketch(&parse(arena.text(text), &arena))
}

#[test]
fn text_between_tags() {
    for (text, expected) in [
        ("", ""),
        ("<p>a\n  b</p>", "p a b\n"),
        ("<p>a</p>b<p>c", "p a\np b\np c\n"),
        ("<div>a<br><br>b<br>c</div>", "p a\np b c\n"),
        ("<p>A&#160;&amp; B &lt;c&gt;&shy;</p>", "p A\u{a0}& B <c>\n"),
        ("<p>a&#146;b &#x80;1</p>", "p a’b €1\n"),
        ("<p>&nope; &#xD800; &</p>", "p &nope; &#xD800; &\n"),
        ("<p>in ( <span style='display:none'>x</span> Rome )</p>", "p in (Rome)\n"),
        ("<p>a<sup class=reference>[1]</sup>, <sup>2</sup>b</p>", "p a, 2b\n"),
        ("<p>a<!-- b -->c<script>d</script></p><style>e</style>", "p ac\n"),
        ("<ul><li>a<ul><li>b</ul>c<li><p>d</p></ul>", "- a\n- b\n- c\n- d\n"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "- a\n- b\n"),
        ("<h2><span>A</span><span class=mw-editsection>[edit]</span></h2>b", "h2 A\np b\n"),
        (
            "<div class='mw-heading mw-heading3'><h3 id=A>A</h3><span class=mw-editsection>e</span></div>",
            "h3 A\n",
        ),
        ("<section><h2>A</h2><p>b</section><blockquote>c</blockquote>", "h2 A\np b\np c\n"),
        ("<figure><img><figcaption>a</figcaption></figure><p>b", "p b\n"),
        (
            "<div class=navbox>a</div><p hidden>b</p><div style='Color:red; display : none'>c</div>",
            "",
        ),
        (
            "<span class=noprint>a</span><div class=noprint><table class=wikitable><tr><td>b</table></div>",
            "row b\n",
        ),
    ] {
        assert_eq!(blocks(text), expected, "{text:?}");
    }
}

#[test]
fn fact_sheets() {
    let expected =
        "title Foo Party\np Foo is a party.\ninfobox : Founded=1976 Leader=Ada Roe\np It won.\n";
    for sheet in [
        "<ul><li><b>Founded:</b> 1976</li><li><b>Leader:</b> Ada Roe</li></ul>",
        "<p><strong>Founded</strong>: 1976<br><strong>Leader:</strong> Ada Roe</p>",
        "<p><b>Founded:</b> 1976 | <b>Leader:</b> Ada Roe</p>",
        "<p><b>Founded</b></p><p>1976</p><p><b>Leader</b></p><p>Ada Roe</p>",
        "<h3>Founded</h3><p>1976</p><h3>Leader</h3><p>Ada Roe</p>",
        "<dl><dt>Founded</dt><dd>1976</dd><dt>Leader</dt><dd>Ada Roe</dd></dl>",
        "<dl><div><dt>Founded:<dd>1976</div><div><dt>Leader:<dd>Ada Roe</div></dl>",
        "<div><span>Founded</span><span>1976</span></div><div><span>Leader</span> <b>Ada Roe</b></div>",
        "<div><i></i><div>Founded</div><div>1976</div></div><div><h4>Leader</h4><p>Ada Roe</p></div>",
        "<table><tr><td>Founded</td><td>1976</td></tr><tr><td>Leader</td><td>Ada Roe</td></tr></table>",
        "<table><caption>Facts</caption><tr><th>Founded:<td>1976<tr><th>Leader:<td>Ada Roe</table>",
    ] {
        let text = format!("<h1>Foo Party</h1><p>Foo is a party.</p>{sheet}<p>It won.</p>");
        assert_eq!(blocks(&text), expected, "{sheet}");
    }
}

#[test]
fn fact_sheets_beside_other_text() {
    for (text, expected) in [
        (
            "<h1>Foo Party</h1><p>Foo is a party.<br>Founded: 1976<br>Leader: Ada Roe<br>It has won each of the elections of the country.</p>",
            "title Foo Party\np Foo is a party.\ninfobox : Founded=1976 Leader=Ada Roe\np It has won each of the elections of the country.\n",
        ),
        (
            "<h1>Foo Party</h1><h2>Key facts</h2><ul><li>Ideology: <ul><li>Localism</li><li>Reform</li></ul></li><li>Founded: 1976</li><li>It met.</li></ul>",
            "title Foo Party\nh2 Key facts\ninfobox : Ideology=Localism/Reform Founded=1976\n- It met.\n",
        ),
        (
            "<h1>Foo Party</h1><p>Website: <a href='https://foo.example/'>Home</a><br>Founded: 1976</p>",
            "title Foo Party\ninfobox : Website=https://foo.example/ Founded=1976\n",
        ),
        (
            "<h1>Parties</h1><h2>Foo Party</h2><dl><dt>Founded<dd>1976<dt>Leader<dd>Ada Roe</dl>",
            "title Parties\nh2 Foo Party\n- Founded\n- 1976\n- Leader\n- Ada Roe\n",
        ),
    ] {
        assert_eq!(blocks(text), expected, "{text:?}");
    }
}

#[test]
fn titles() {
    for (text, expected) in [
        ("<title>Foo - Wikipedia</title><body><h1 id=firstHeading>Bar</h1>a", "title Bar\np a\n"),
        ("<title>Foo - Wikipedia</title><body>a", "title Foo\np a\n"),
        ("<h1>Foo</h1><p>a", "title Foo\np a\n"),
        ("<p>a <h1>Foo</h1>", "p a\nh1 Foo\n"),
        ("<p>The <b>Foo Party</b> is a party.", "title Foo Party\np The Foo Party is a party.\n"),
        ("<p>This is a list of <b>foos</b>.", "p This is a list of foos.\n"),
        (
            "<table class='infobox vevent'><caption>1998 Foo election</caption></table><p><b>Elections</b> were",
            "title 1998 Foo election\ninfobox 1998 Foo election:\np Elections were\n",
        ),
        ("<body>a<div id=mw-content-text>b<main>c</main></div>d", "p b\np c\n"),
    ] {
        assert_eq!(blocks(text), expected, "{text:?}");
    }
}

#[test]
fn tables() {
    for (text, expected) in [
        (
            "<table><caption>A</caption><tr><th>Party<th>+/-<tr><td>b<td>1<tfoot><tr><td>c<td></table>",
            "row A\nrow Party|+/-\nrow b|1\nrow c|\n",
        ),
        (
            "<table><tr><th colspan=2>Party<th rowspan=2>Seats<tr><td style='background:#f00'><td>b<tr><td>c</table>",
            "row Party|Party|Seats\nrow |b|Seats\nrow c\n",
        ),
        (
            "<table><tr><th>Party<br>name<th>x<tr><td>a<br />b<td><ul><li>c<li>d</ul></table>",
            "row Party name|x\nrow a/b|c/d\n",
        ),
        (
            "<table><tr><th>a<th>Change<tr><td>b<td><img alt=Increase>3<tr><td><img alt=Increase>1<td>\
             <span><img alt='Decrease'></span>&#160;4<tr><td>c<td><img alt=Steady>0</table>",
            "row a|Change\nrow b|▲3\nrow ▲1|▼\u{a0}4\nrow c|0\n",
        ),
        // a layout table
        (
            "<table><tr><td>a<table><tr><th>b<th>c<tr><td>d<td>e</table><td><p>f</p><h3>g</h3></table>",
            "p a\nrow b|c\nrow d|e\np f\nh3 g\n",
        ),
        ("<table style='float:right'><tr><td>links</table><p>a", "p a\n"),
        (
            "<table class=wikitable><tr><td>a<table class=wikitable><tr><td>b</table>c</table>",
            "row a/c\nrow b\n",
        ),
        ("<table class=wikitable><tr><td></td></tr></table>", ""),
        ("<table><p>a</p><tr><td>b<td>c<tr><td>d<td>e</table>", "row b|c\nrow d|e\n"),
        (
            "<table class=wikitable><tr style='display:none'><td>a<tr><td><span style=display:none>07</span>7</table>",
            "row 7\n",
        ),
    ] {
        assert_eq!(blocks(text), expected, "{text:?}");
    }
}

#[test]
fn infoboxes_of_parties() {
    for (rows, expected) in [
        (
            "<caption>Foo Party<br><span lang=tr>Fu Partisi</span></caption><tr><th>Leader<td>Ann",
            "Foo Party: native_name=Fu Partisi Leader=Ann",
        ),
        (
            "<tr><th colspan=2>Foo<br>Party of B<tr><td colspan=2><a href='/wiki/File:A_b.svg'><img></a>\
             caption<tr><td><b>Founded:</b><td>1976",
            "Foo: logo=A b.svg Founded=1976",
        ),
        (
            "<tr><th colspan=2>Foo<tr><th>Seats in the <a>Diet</a><td><div>4&#160;/&#160;545</div><tr><th>Senate<td>3/10",
            "Foo: seats1_title=Diet seats1=4\u{a0}/\u{a0}545 seats2_title=Senate seats2=3/10",
        ),
        (
            "<tr><th colspan=2>Foo<tr><th>Colours<td><span style='background-color:#0a0'></span> Green\
             <tr><th colspan=2>Website<tr><td colspan=2><a href='http://foo.org/'>Official site</a>",
            "Foo: Colours=Green colorcode=#00aa00 Website=Official site",
        ),
        (
            "<tr><th colspan=2>Foo<tr><th>Ideology<td><a>A, b</a><br><a>C</a><a>D</a><ul><li>E<li>F</ul>",
            "Foo: Ideology=A, b/C/D/E/F",
        ),
    ] {
        let text = format!("<table class='infobox vcard'>{rows}</table>");
        assert_eq!(blocks(&text), format!("infobox {expected}\n"), "{rows}");
    }
}

#[test]
fn infoboxes_that_are_not_tables() {
    for (text, expected) in [
        (
            "<div class=infobox_v3><div class=entete>Foo</div><div><a href='/wiki/Fichier:A.svg'><img></a></div>\
             <table><caption>Présentation</caption><tr><th>Fondation<td>1977</table><p class=navbar>modifier</p></div>",
            "infobox Foo: logo=A.svg Fondation=1977\n",
        ),
        (
            "<aside class=portable-infobox><h2>Foo</h2><section><div class=pi-data><h3 class=pi-data-label>Leader\
             </h3><div class=pi-data-value>Ann</div></div></section></aside>",
            "infobox Foo: Leader=Ann\n",
        ),
        (
            "<div class=infobox><h3>Foo</h3><dl><dt>Leader:<dd>Ann<dt>Founded<dd>1976</dl></div>",
            "infobox Foo: Leader=Ann Founded=1976\n",
        ),
        // a box of links
        (
            "<table class=infobox><tr><th>Politics of Foo<tr><td><ul><li><a>A</a></ul></table><p>b",
            "p b\n",
        ),
    ] {
        assert_eq!(blocks(text), expected, "{text}");
    }
}

#[test]
fn infoboxes_of_elections() {
    let text = "<table class='infobox vevent'><caption>1998 Foo election</caption>\
        <tr><td colspan=4><table><tr><td>1994&#160;←<td><b>20 May 1998</b><td>→ 2002</table>\
        <tr><td colspan=4><table><tr><th colspan=4>All 9 seats in the Diet\
        <tr><th>&#160;<th>First party<th>Second party\
        <tr><th>Leader<td>Ann<td>Bob<tr><th>Seats&#160;won<td>5<td>3\
        <tr><th>Seat&#160;change<td><img alt=Increase>2<td>±0\
        <tr><th>&#160;<th>Third party<tr><th>Leader<td>Cid</table>\
        <tr><td colspan=4><table><tr><td><b>Minister before election</b><br>Dan<td><b>Elected</b><br>Ann</table>\
        </table>";
    assert_eq!(
        blocks(text),
        "title 1998 Foo election\n\
         infobox 1998 Foo election: previous_election=1994 election_date=20 May 1998 next_election=2002 \
         seats_for_election=All 9 seats in the Diet leader1=Ann leader2=Bob seats_won1=5 seats_won2=3 \
         seat_change1=▲2 seat_change2=±0 leader3=Cid\n"
    );
}

#[test]
fn first_tags() {
    for (text, expected) in [
        ("<!-- a --> <?xml b?>\n<DIV class=c>", Some("DIV")),
        ("<!DOCTYPE html>", Some("!DOCTYPE")),
        ("<b", None),
        ("a <p>", None),
        ("<3 is a heart", None),
        ("<!-- a", None),
    ] {
        assert_eq!(first_tag(text), expected, "{text:?}");
    }
}

#[test]
fn nested_and_unclosed_elements_take_linear_time() {
    for opener in [
        "<div>",
        "<b>a",
        "<table><tr><td>",
        "<ul><li>a",
        "<table class=infobox><tr><td>a",
        "<table class=wikitable><tr><td>",
        "<span><div>a",
        "<a>b",
        "<br>",
        "<td>",
        "a&amp;",
        "a&",
        "<table class=infobox><tr><th>a<td><table>",
        "<dl><dd>",
        "<p><b>",
        "<h2>a<table>",
    ] {
        blocks(&opener.repeat(10_000));
    }
    let rows = "<tr>".repeat(30_000);
    blocks(&format!("<table class=wikitable><tr><td colspan=999999999 rowspan=999999999>a{rows}"));
}

proptest! {
    #[test]
    fn verbatim_texts_match_the_document(
        pieces in proptest::collection::vec(select(PIECES), 0..60),
    ) {
        let document = pieces.concat();
        let arena = Arena::new();
        assert_texts_match(&parse(arena.text(&document), &arena), &document)?;
    }
}

const PIECES: &[&str] = &[
    "Founded: 1990",
    "<b>Leader</b>",
    "<dl><dt>",
    "<dd>",
    "<li>",
    "<p>",
    "</p>",
    "<div>",
    "</div>",
    "<div class=infobox>",
    "<table>",
    "<table class=wikitable>",
    "<table class='infobox vcard'>",
    "<table class='infobox vevent'>",
    "</table>",
    "<tr>",
    "</tr>",
    "<td>",
    "<td colspan=2>",
    "<td rowspan=3>",
    "</td>",
    "<th>",
    "<th>Seats in İ",
    "<th>Leader",
    "<th>Swing",
    "<th>Website",
    "<th>Colours",
    "<caption>",
    "</caption>",
    "<ul>",
    "<li>",
    "</ul>",
    "<dl>",
    "<dt>",
    "<dd>",
    "</dl>",
    "<h1>",
    "<h2>",
    "</h2>",
    "<a href='http://İ.org/'>",
    "</a>",
    "<a href='/wiki/File:%C4%B0.svg'>",
    "<img alt=Increase>",
    "<img src='a/ğ.png'>",
    "<b>",
    "</b>",
    "<span style='background-color:#12ab34'>",
    "<span style=display:none>",
    "</span>",
    "<br>",
    "<br/>",
    "<sup class=reference>",
    "</sup>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<title>",
    "</title>",
    "<style>",
    "</style>",
    "<body>",
    "<main>",
    "</main>",
    "<",
    ">",
    "&",
    ";",
    "&nbsp;",
    "&#8592;",
    "&amp;",
    "&#xD800;",
    "←",
    "İzmir ",
    "ğ",
    "党",
    "1 / 2",
    "34",
    "\u{a0}",
    "\r\n",
    " ",
    "a, b",
    "( ",
    " )",
    "\0",
];

#[test]
fn links_keep_their_targets() {
    for (text, expected) in [
        (
            "<p>It left <a href='/wiki/Foo_Party_(Bar)' title='Foo'>the <i>Foo</i>\n Party</a>.",
            "8..21 Foo Party (Bar)",
        ),
        (
            "<p><a href='./Foo'>a</a><a href='./Foo'>b</a> <a href='/wiki/A_%26_B'>A &amp; B</a>",
            "0..1 Foo, 1..2 Foo, 3..8 A & B",
        ),
        (
            "<p><a class=new href='/w/index.php?title=Foo_Front&amp;action=edit&amp;redlink=1'>Front</a>",
            "0..5 Foo Front",
        ),
        (
            "<p><a class='external text' href='https://en.wikipedia.org/wiki/A'>a</a> \
             <a class=extiw href='https://de.wikipedia.org/wiki/B'>b</a> \
             <a href='/wiki/Foo'>c</a> <a href='https://a.example/wiki/D'>d</a> <a>e</a>",
            "4..5 Foo",
        ),
        (
            "<html lang=de><body><p><a href='https://de.wikipedia.org/wiki/Foo'>a</a> \
             <a href='https://en.wikipedia.org/wiki/Bar'>b</a>",
            "0..1 Foo",
        ),
        ("<p>a <b>b</b>", ""),
    ] {
        let arena = Arena::new();
        let page = parse(arena.text(text), &arena);
        let Some(Block::Paragraph(text)) = page.blocks.first() else { panic!("{text}") };
        assert_eq!(crate::markup::testing::links(*text), expected, "{}", text.as_str());
    }
}
