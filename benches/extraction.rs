//! How many documents a second are read into records: extraction alone, of texts in memory.
//!
//! `cargo bench` runs it; `cargo bench --bench extraction -- tables` runs one of the three.

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use hustings::extract::extract;
use hustings::model::Document;

fn main() {
    divan::main();
}

/// Whole articles: an infobox, prose and a table of results.
#[divan::bench]
fn articles(bencher: Bencher<'_, '_>) {
    measure(bencher, |number| {
        format!("{}{}{}", infobox(number), prose(number, 12), table(number, 8))
    });
}

/// Articles that are nearly all tables, with the cells lost that a span covered.
#[divan::bench]
fn tables(bencher: Bencher<'_, '_>) {
    measure(bencher, |number| format!("{}{}", infobox(number), table(number, 60)));
}

/// Texts of nothing but sentences.
#[divan::bench]
fn sentences(bencher: Bencher<'_, '_>) {
    measure(bencher, |number| prose(number, 60));
}

/// Reads a corpus of these texts, numbered, one document after the other.
fn measure(bencher: Bencher<'_, '_>, text: impl Fn(usize) -> String) {
    const DOCUMENTS: usize = 64;
    let name = |number: usize| format!("{number}.txt");
    let corpus: Vec<Document> =
        (0..DOCUMENTS).map(|number| Document::new(name(number), text(number))).collect();
    let bytes: usize = corpus.iter().map(|document| document.text.len()).sum();
    bencher
        .counter(ItemsCount::new(DOCUMENTS))
        .counter(BytesCount::new(bytes))
        .bench(|| corpus.iter().map(extract).for_each(divan::black_box_drop));
}

const PLACES: [&str; 5] = ["Malta", "Portugal", "Estonia", "Iceland", "Slovenia"];
const IDEAS: [&str; 5] = ["Socialism", "Liberalism", "Conservatism", "Federalism", "Pacifism"];
const PEOPLE: [&str; 5] =
    ["Ana Borg", "Rui Tavares", "Kaja Tamm", "Jón Einarsson", "Marko Zupančič"];

fn pick<'a>(from: &[&'a str; 5], number: usize) -> &'a str {
    from[number % from.len()]
}

fn infobox(number: usize) -> String {
    let (place, idea) = (pick(&PLACES, number), pick(&IDEAS, number));
    let (other_idea, leader) = (pick(&IDEAS, number + 2), pick(&PEOPLE, number));
    format!(
        "= Reform Party {number} =\n\nReform Party {number}\n- Leader: {leader}\n\
         - Founded: {} March {}\n- Ideology: {idea}, {other_idea}\n- Position: Centre to centre-left\n\
         - Country: {place}\n- Colours: Red, Yellow,\n- Membership: {},500 (2019)\n\n\
         Reform Party {number} (RP{number}) is a political party in {place}.\n\n",
        1 + number % 28,
        1900 + number % 100,
        1 + number % 90,
    )
}

fn prose(number: usize, sentences: usize) -> String {
    let mut prose = String::from("== History ==\n");
    for at in 0..sentences {
        let year = 1920 + (number + at) % 100;
        let (place, person) = (pick(&PLACES, at), pick(&PEOPLE, number + at));
        prose.push_str(&match at % 4 {
            0 => format!("In {year} the party held its Third Congress in {place}. "),
            1 => format!("{person}, a former minister, has been its leader since {year}. "),
            2 => format!("The Workers' Union of {place} split from it on 4 May {year}. "),
            _ => format!("It won {},396 votes or 4.{}%, and little changed.\n\n", at + 10, at % 10),
        });
    }
    prose.push('\n');
    prose
}

fn table(number: usize, rows: usize) -> String {
    let mut table = String::from(
        "== Election results ==\n| Election | Party leader | Votes | Share | Seats | +/- |\n",
    );
    for at in 0..rows {
        let (year, seats) = (1950 + at, (number + at) % 40);
        // The leader's cell spans three rows, so that two of them have lost it.
        let leader = match at % 3 {
            0 => format!("{} | ", pick(&PEOPLE, number + at / 3)),
            _ => String::new(),
        };
        let end = if leader.is_empty() { " |" } else { "" };
        table.push_str(&format!(
            "| {year} | {leader}{},057 | {}.17% | {seats} / 120 | +{} |{end}\n",
            at + 20,
            1 + at % 30,
            at % 5,
        ));
    }
    table.push('\n');
    table
}
