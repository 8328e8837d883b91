//! Whole pages: about parties, elections, news and anything else in an encyclopedia.

use super::random::Random;
use super::scribe::Scribe;
use super::syntax::{Cell, Syntax};
use super::words::{
    COLOURS, ELECTION_KINDS, HEADINGS, IDEOLOGIES, OTHERS, PARTY_HEADINGS, PARTY_SENTENCES,
    POSITIONS, SENTENCES,
};

/// The topic of a page.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PageType {
    Party,
    Election,
    /// Several parties, without title and infobox.
    News,
    /// Neither parties nor elections: a person, a town, a beetle.
    Other,
}

/// A page and its title.
pub struct Page {
    pub title: String,
    pub text: String,
}

impl Page {
    /// Writes a page of about `sentences` sentences; it is the same for the same seed and number.
    pub fn new(
        seed: u64,
        number: u64,
        syntax: Syntax,
        subject: PageType,
        sentences: usize,
    ) -> Self {
        let mut random = Random::new(seed, number);
        let sentences = random.about(sentences);
        let mut scribe = Scribe::new(syntax, random);
        let title = match subject {
            PageType::Party => party(&mut scribe, sentences),
            PageType::Election => election(&mut scribe, sentences),
            PageType::News => news(&mut scribe, sentences),
            PageType::Other => other(&mut scribe, sentences),
        };
        Page { title, text: scribe.page.out }
    }
}

type Entries = Vec<(String, String)>;

fn party(scribe: &mut Scribe, sentences: usize) -> String {
    let name = scribe.organisation();
    let (country, nationality) = scribe.country;
    scribe.abbreviation =
        name.split(' ').filter_map(|word| word.chars().find(|c| c.is_uppercase())).collect();
    let title = if scribe.random.chance(60) { format!("{name} ({country})") } else { name.clone() };
    scribe.page.title(&title);
    let entries = party_entries(scribe);
    scribe.page.infobox("Infobox political party", &name, &entries);

    scribe.page.begin_paragraph();
    scribe.page.text("The ");
    scribe.page.bold(&name);
    let abbreviation = scribe.abbreviation.clone();
    scribe.write(&format!(" ({abbreviation}) is a political party in {country} that stands for "));
    let ideology = scribe.random.pick(IDEOLOGIES);
    scribe.page.link(ideology, &ideology.to_lowercase());
    scribe.sentence(". It was founded in {founded} by {person}.");
    scribe.page.end_paragraph();

    prose(scribe, PARTY_HEADINGS, sentences, 60);
    results(scribe, "Election results", "National Assembly");
    if scribe.random.chance(30) {
        results(scribe, "Regional elections", "Regional Council");
    }
    scribe.page.heading(2, "See also");
    let related = [format!("List of political parties in {country}"), scribe.organisation()];
    scribe.page.list(&related);
    scribe
        .page
        .end(&[&format!("Political parties in {country}"), &format!("{nationality} parties")]);
    title
}

/// Returns the entries of a party's infobox, a random part of the possible ones.
fn party_entries(scribe: &mut Scribe) -> Entries {
    let mut entries = Entries::new();
    let abbreviation = scribe.abbreviation.clone();
    let leaders = values(scribe, 3, |scribe| scribe.bare("{person}"));
    let ideologies = values(scribe, 4, |scribe| scribe.random.common(IDEOLOGIES).to_owned());
    let colour = format!("#{:06X}", scribe.random.between(0, 0xff_ffff));
    let chances = [
        ("native_name", 40, scribe.bare("{place} {org}")),
        ("logo", 50, scribe.bare("{place} logo.svg")),
        ("colorcode", 40, colour),
        ("abbreviation", 70, abbreviation),
        ("leader", 90, leaders),
        ("founder", 40, scribe.made("{person}")),
        ("founded", 95, founded(scribe)),
        ("dissolved", 30, "2023".to_owned()),
        ("headquarters", 60, scribe.bare("{place}, {country}")),
        ("newspaper", 30, scribe.made("{paper}")),
        ("youth_wing", 30, scribe.bare("{place} Youth")),
        ("membership", 50, scribe.bare("{count}")),
        ("membership_year", 40, scribe.bare("{year}")),
        ("ideology", 95, ideologies),
        ("position", 80, scribe.random.common(POSITIONS).to_owned()),
        ("international", 25, scribe.made("{org}")),
        ("european", 20, scribe.made("{org}")),
        ("colours", 50, scribe.random.pick(COLOURS).to_owned()),
        ("slogan", 20, scribe.bare("The {adjective} {noun}, the {adjective} {noun}")),
        ("seats1_title", 40, scribe.bare("National Assembly of {country}")),
        ("seats1", 40, scribe.bare("{seats} / 450")),
        ("country", 90, scribe.country.0.to_owned()),
        ("website", 50, scribe.bare("{url}")),
    ];
    for (key, percent, value) in chances {
        if scribe.random.chance(percent) {
            entries.push((key.to_owned(), value));
        }
    }
    entries
}

/// Returns up to `max` values, as a list in a random style.
fn values(scribe: &mut Scribe, max: usize, value: impl Fn(&mut Scribe) -> String) -> String {
    let number = scribe.random.between(1, max);
    let values: Vec<String> = (0..number).map(|_| value(scribe)).collect();
    let linked: Vec<String> = values.iter().map(|value| format!("[[{value}]]")).collect();
    match scribe.page.syntax {
        Syntax::Plain => values.join(", "),
        Syntax::Html => values.join("<br>"),
        Syntax::Wikitext => match scribe.random.between(0, 3) {
            0 => format!("{{{{ubl|{}}}}}", linked.join("|")),
            1 => format!("{{{{plainlist|\n* {}\n}}}}", linked.join("\n* ")),
            2 => linked.join(", "),
            _ => linked.join("<br />"),
        },
    }
}

fn founded(scribe: &mut Scribe) -> String {
    let year = scribe.founded;
    if scribe.page.syntax == Syntax::Wikitext && scribe.random.chance(60) {
        let (month, day) = (scribe.random.between(1, 12), scribe.random.between(1, 28));
        return format!("{{{{start date and age|{year}|{month}|{day}|df=yes}}}}");
    }
    scribe.date_in(year)
}

/// Writes sections of prose under some of the headings, with a number of sentences in all. `of_parties` is the
/// percentage of sentences about parties.
fn prose(scribe: &mut Scribe, headings: &[&str], sentences: usize, of_parties: usize) {
    let mut left = sentences;
    while left > 0 {
        let (heading, level) =
            (scribe.random.pick(headings), if scribe.random.chance(30) { 3 } else { 2 });
        scribe.page.heading(level, heading);
        if scribe.page.syntax == Syntax::Wikitext {
            decoration(scribe);
        }
        for _ in 0..scribe.random.between(1, 4) {
            let length = scribe.random.between(1, 7).min(left);
            left -= length;
            paragraph(scribe, length, of_parties);
            if left == 0 {
                break;
            }
        }
    }
}

fn paragraph(scribe: &mut Scribe, sentences: usize, of_parties: usize) {
    scribe.page.begin_paragraph();
    for at in 0..sentences {
        if at > 0 {
            scribe.page.out.push(' ');
        }
        let of_party = scribe.random.chance(of_parties);
        let sentence = scribe.random.pick(if of_party { PARTY_SENTENCES } else { SENTENCES });
        scribe.sentence(sentence);
    }
    scribe.page.end_paragraph();
}

/// Writes what may precede the text of a wikitext section: images, references to other pages, comments.
fn decoration(scribe: &mut Scribe) {
    let decoration = match scribe.random.between(0, 7) {
        0 => format!("{{{{Main|{}}}}}\n", scribe.bare("{noun} of {country}")),
        1..=2 => {
            let picture = scribe.bare("{place} {noun}.jpg|thumb|upright");
            format!("[[File:{picture}|{}]]\n", scribe.made("{person} in {place}, {date}"))
        }
        3 => scribe.bare("<!-- The {noun} of this section is {adverb} {verb}. -->\n"),
        _ => String::new(),
    };
    scribe.page.out.push_str(&decoration);
}

/// Writes the table of a party's results; the cell of a leader spans several elections.
fn results(scribe: &mut Scribe, heading: &str, body: &str) {
    scribe.page.heading(2, heading);
    let body = format!("{body} of {}", scribe.country.0);
    let total = scribe.random.between(80, 650);
    let (mut year, mut led) = (scribe.founded + scribe.random.between(1, 5), 0);
    let mut rows = Vec::new();
    for _ in 0..scribe.random.about(5).min(12) {
        let mut row = vec![Cell::of(year.to_string())];
        year += scribe.random.between(1, 4);
        if led == 0 {
            led = scribe.random.between(1, 3);
            row.push(Cell { rows: led, ..Cell::linked(scribe.person()) });
        }
        led -= 1;
        let seats = scribe.random.between(0, total / 3);
        row.push(Cell::of(scribe.count(7)));
        row.push(Cell::of(scribe.percent() + "%"));
        row.push(Cell::of(format!("{seats} / {total}")));
        row.push(Cell::of(format!("+{}", scribe.random.between(1, 30))));
        rows.push(row);
    }
    scribe.page.table(
        &body,
        &["Election", "Party leader", "Votes", "Share", "Seats", "+/-"],
        &rows,
    );
}

fn election(scribe: &mut Scribe, sentences: usize) -> String {
    let (country, nationality) = scribe.country;
    let (year, kind) = (scribe.random.between(1946, 2023), scribe.random.common(ELECTION_KINDS));
    let date = scribe.bare(&format!("{{day}} {{month}} {year}"));
    let title = format!("{year} {nationality} {kind} election");
    scribe.page.title(&title);
    let mut entries: Entries = vec![
        ("election_name".to_owned(), title.clone()),
        ("country".to_owned(), country.to_owned()),
        ("election_date".to_owned(), date.clone()),
    ];
    let parties: Vec<String> =
        (0..scribe.random.between(3, 9)).map(|_| scribe.organisation()).collect();
    for (at, party) in parties.iter().enumerate().take(4) {
        let number = at + 1;
        let linked = if scribe.page.syntax == Syntax::Wikitext {
            format!("[[{party}]]")
        } else {
            party.clone()
        };
        entries.push((format!("leader{number}"), scribe.made("{person}")));
        entries.push((format!("party{number}"), linked));
        entries.push((format!("seats{number}"), scribe.bare("{seats}")));
        entries.push((format!("popular_vote{number}"), scribe.bare("{count}")));
        entries.push((format!("percentage{number}"), scribe.bare("{percent}%")));
    }
    scribe.page.infobox("Infobox election", &title, &entries);
    scribe.page.begin_paragraph();
    scribe.page.text("The ");
    scribe.page.bold(&title);
    scribe.sentence(&format!(" was held in {country} on {date}."));
    scribe.page.end_paragraph();
    prose(scribe, HEADINGS, sentences, 40);

    scribe.page.heading(2, "Results");
    let rows: Vec<Vec<Cell>> = parties
        .iter()
        .map(|party| {
            let seats = scribe.random.between(0, 90);
            vec![
                Cell::linked(party),
                Cell::of(scribe.count(7)),
                Cell::of(scribe.percent()),
                Cell::of(seats.to_string()),
            ]
        })
        .collect();
    scribe.page.table(&title, &["Party", "Votes", "%", "Seats"], &rows);
    for _ in 0..scribe.random.between(0, 3) {
        let place = scribe.place();
        scribe.page.heading(3, &place);
        let rows: Vec<Vec<Cell>> = parties
            .iter()
            .map(|party| {
                let votes = scribe.count(5);
                vec![
                    Cell::linked(party),
                    Cell::of(scribe.person()),
                    Cell::of(votes),
                    Cell::of(scribe.percent()),
                ]
            })
            .collect();
        scribe.page.table(&place, &["Party", "Candidate", "Votes", "%"], &rows);
    }
    scribe.page.end(&[&format!("Elections in {country}"), &format!("{year} elections")]);
    title
}

fn news(scribe: &mut Scribe, sentences: usize) -> String {
    let name = scribe.organisation();
    scribe.abbreviation = name.split(' ').filter_map(|word| word.chars().next()).collect();
    let title = scribe.bare("{place} {noun} {verb} the {adjective} {noun}");
    scribe.page.begin_paragraph();
    let abbreviation = scribe.abbreviation.clone();
    scribe.sentence(&format!(
        "The {name} ({abbreviation}) {{verb}} the {{noun}} in {{place}} on {{date}}."
    ));
    scribe.page.end_paragraph();
    let mut left = sentences;
    while left > 0 {
        let length = scribe.random.between(1, 5).min(left);
        left -= length;
        paragraph(scribe, length, 70);
    }
    title
}

fn other(scribe: &mut Scribe, sentences: usize) -> String {
    let other = &OTHERS[scribe.random.between(0, OTHERS.len() - 1)];
    let title = scribe.bare(other.title);
    scribe.page.title(&title);
    let mut entries = Entries::new();
    for (key, value) in other.keys {
        if scribe.random.chance(80) {
            entries.push(((*key).to_owned(), scribe.made(value)));
        }
    }
    scribe.page.infobox(other.template, &title, &entries);
    scribe.page.begin_paragraph();
    scribe.page.bold(&title);
    scribe.sentence(other.defining);
    scribe.page.end_paragraph();
    prose(scribe, HEADINGS, sentences, 2);
    if scribe.random.chance(25) {
        let rows: Vec<Vec<Cell>> = (0..scribe.random.about(8))
            .map(|_| {
                vec![
                    Cell::of(scribe.random.between(1950, 2023).to_string()),
                    Cell::linked(scribe.place()),
                    Cell::of(scribe.count(4)),
                    Cell::of(scribe.person()),
                ]
            })
            .collect();
        scribe.page.heading(2, "Seasons");
        scribe.page.table(&title, &["Season", "Place", "Points", "Coach"], &rows);
    }
    scribe.page.end(&[other.category, &format!("{} in {}", other.category, scribe.country.0)]);
    title
}
