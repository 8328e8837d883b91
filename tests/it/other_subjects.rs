//! Pages about other things than parties and elections, whose titles, infoboxes and tables look much like theirs.
//!
//! Each subject is written as wikitext, HTML, a plain rendering and extracted text, under two titles. None may give a party,
//! a result, or a finding about a table or an infobox.

use hustings::extract::{Extraction, extract_and_lint};
use hustings::model::Document;

/// What a page is about.
struct Subject {
    titles: [&'static str; 2],
    /// Labels and values of the infobox.
    labels: &'static [(&'static str, &'static str)],
    /// First sentence after the title.
    lead: &'static str,
    /// Heading of the table.
    section: &'static str,
    /// Header and rows of the table.
    rows: &'static [&'static [&'static str]],
}

const SUBJECTS: &[Subject] = &[
    Subject {
        titles: ["Red Pike (submarine)", "Grey Perch (submarine)"],
        labels: &[
            ("Colour", "Red"),
            ("Founded", "3 May 1938"),
            ("Leader", "Cpt. Ann Lee"),
            ("Displacement", "1,100 t"),
        ],
        lead: "was a submarine of the coastal fleet, launched in 1938.",
        section: "Patrols",
        rows: &[
            &["Date", "Commander", "Ships", "%"],
            &["1940", "Ann Lee", "3", "12.5"],
            &["1941", "Bo Marsh", "5", "20.8"],
        ],
    },
    Subject {
        titles: ["1983–84 Reed Town season", "1990–91 Hill City season"],
        labels: &[("Chairman", "Cy Roe"), ("Manager", "Di Fenn"), ("Colours", "Green")],
        lead: "was the club's twelfth season in the second division.",
        section: "League table",
        rows: &[
            &["Pos", "Team", "Won", "Lost", "Points", "%"],
            &["1", "Reed Town", "20", "4", "64", "83.3"],
            &["2", "Hill City", "18", "6", "58", "75.0"],
        ],
    },
    Subject {
        titles: ["Garden Party (song)", "The Party's Over (song)"],
        labels: &[("Released", "4 June 1972"), ("Genre", "Folk"), ("Label", "Mill Records")],
        lead: "is a song that the band Old Mill recorded in 1972.",
        section: "Charts",
        rows: &[
            &["Chart", "Year", "Peak position"],
            &["Ruritania", "1972", "4"],
            &["Freedonia", "1973", "12"],
        ],
    },
    Subject {
        titles: ["People's Front (album)", "New Democrats (album)"],
        labels: &[("Artist", "The Reeds"), ("Released", "1999"), ("Producer", "Ann Lee")],
        lead: "is the second album by the rock band The Reeds.",
        section: "Track listing",
        rows: &[&["No.", "Title", "Length"], &["1", "March", "3:05"], &["2", "Vote", "4:10"]],
    },
    Subject {
        titles: ["Warm front", "Cold front"],
        labels: &[("Type", "Weather front"), ("Colour", "Red")],
        lead: "is the boundary of a mass of air of another temperature.",
        section: "Frequency",
        rows: &[&["Month", "Days", "%"], &["May", "4", "12.9"], &["June", "3", "10.0"]],
    },
    Subject {
        titles: ["Dock Workers' Union", "Union of Weavers"],
        labels: &[
            ("Founded", "1902"),
            ("Headquarters", "Dorn"),
            ("Members", "12,000 (1990)"),
            ("Key people", "Ann Lee, general secretary"),
        ],
        lead: "is a trade union of people who work in the port of Dorn.",
        section: "General secretaries",
        rows: &[&["Name", "Term"], &["Ann Lee", "1950–1960"], &["Bo Marsh", "1960–1975"]],
    },
    Subject {
        titles: ["Liga del Norte", "Liga Mar"],
        labels: &[("Country", "Ruritania"), ("Founded", "1943"), ("Teams", "18")],
        lead: "is the first division of professional football in Ruritania.",
        section: "Champions",
        rows: &[
            &["Season", "Winner", "Runner-up", "Points"],
            &["2001", "Reed Town", "Hill City", "64"],
            &["2002", "Hill City", "Reed Town", "61"],
        ],
    },
    Subject {
        titles: ["Independence (film)", "The Candidate's Daughter (film)"],
        labels: &[
            ("Directed by", "Di Fenn"),
            ("Release date", "2 May 2003"),
            ("Country", "Freedonia"),
        ],
        lead: "is a film of 2003 about a general election in a small town.",
        section: "Cast",
        rows: &[&["Actor", "Role"], &["Ann Lee", "The candidate"], &["Bo Marsh", "The mayor"]],
    },
    Subject {
        titles: ["Class 40 locomotive", "Class 52 locomotive"],
        labels: &[("Colour", "#aa0000"), ("Built", "1951–1957"), ("Number built", "48")],
        lead: "was a class of steam locomotives of the state railway.",
        section: "Numbers",
        rows: &[
            &["Year", "Number", "Total", "%"],
            &["1951", "12", "48", "25.0"],
            &["1952", "20", "48", "41.7"],
        ],
    },
    Subject {
        titles: ["High jump at the 1962 Games", "Long jump at the 1966 Games"],
        labels: &[
            ("Venue", "Dorn Stadium"),
            ("Dates", "14 September 1962"),
            ("Winning mark", "2.21"),
        ],
        lead: "was held on 14 September 1962 in the stadium of Dorn.",
        section: "Results",
        rows: &[
            &["Rank", "Name", "Country", "Result"],
            &["1", "Ann Lee", "Ruritania", "2.21"],
            &["2", "Di Fenn", "Freedonia", "2.19"],
        ],
    },
    Subject {
        titles: ["Blue Ridge (wine)", "Red Hill (wine)"],
        labels: &[("Region", "Seeland"), ("Founded", "1890"), ("Owner", "Roe family")],
        lead: "is a wine estate in Seeland that grows four varieties.",
        section: "Vintages",
        rows: &[
            &["Year", "Bottles", "Share"],
            &["1990", "12,000", "40 %"],
            &["1991", "9,000", "30 %"],
        ],
    },
    Subject {
        titles: ["Cellulose", "Lignin"],
        labels: &[("Formula", "C6H10O5"), ("Colour", "White"), ("Density", "1.5 g/cm3")],
        lead: "is an organic compound in the walls of plant cells.",
        section: "Content",
        rows: &[&["Plant", "%"], &["Cotton", "90"], &["Wood", "45"]],
    },
    Subject {
        titles: ["Party leader", "Party line (telephony)"],
        labels: &[],
        lead: "is an expression with several uses in everyday language.",
        section: "Use",
        rows: &[&["Year", "Number"], &["1950", "12"], &["1960", "40"]],
    },
    Subject {
        titles: ["Young Poets Prize 1988", "Mill Prize 2004"],
        labels: &[("Awarded for", "Poetry"), ("Country", "Ruritania")],
        lead: "was given for the best book of poems by an author under thirty.",
        section: "Winners and nominees",
        rows: &[
            &["Nominee", "Book", "Result"],
            &["Ann Lee", "Reeds", "Won"],
            &["Bo Marsh", "Hills", "Nominated"],
        ],
    },
    Subject {
        titles: ["Liberty Bridge", "Unity Bridge"],
        labels: &[("Opened", "1 May 1911"), ("Length", "312 m"), ("Designer", "Cy Roe")],
        lead: "is a road bridge over the river Dorn.",
        section: "Traffic",
        rows: &[
            &["Year", "Vehicles", "Change"],
            &["1990", "12,100", "+3.1 %"],
            &["2000", "15,300", "+2.4 %"],
        ],
    },
    Subject {
        titles: ["Northern Star Party Boats", "National Ferry Company"],
        labels: &[
            ("Founded", "1971"),
            ("Founder", "Di Fenn"),
            ("Headquarters", "Dorn"),
            ("Slogan", "All aboard"),
        ],
        lead: "is a company that runs ferries and excursions on the lakes.",
        section: "Fleet",
        rows: &[&["Ship", "Seats", "Year"], &["Lee", "120", "1980"], &["Marsh", "80", "1985"]],
    },
    Subject {
        titles: ["Dorn Central School", "Hill Grammar School"],
        labels: &[
            ("Motto", "Learn"),
            ("Principal", "Ann Lee"),
            ("Colours", "Blue and gold"),
            ("Founded", "1888"),
        ],
        lead: "is a secondary school with six hundred pupils.",
        section: "Enrolment",
        rows: &[&["Year", "Pupils", "%"], &["2000", "580", "48.1"], &["2010", "610", "51.9"]],
    },
    Subject {
        titles: ["Moor beetle", "Reed warbler of Dorn"],
        labels: &[("Family", "Carabidae"), ("Order", "Coleoptera")],
        lead: "is a species of the wetlands, first described in 1822.",
        section: "Counts",
        rows: &[
            &["Site", "Number", "Percentage"],
            &["North", "120", "54.5"],
            &["South", "100", "45.5"],
        ],
    },
    Subject {
        titles: ["Battle of Mill Hill", "Siege of Dorn"],
        labels: &[
            ("Date", "12 March 1644"),
            ("Commanders", "Ann Lee"),
            ("Result", "Victory of the League"),
        ],
        lead: "was fought on 12 March 1644 between two armies.",
        section: "Losses",
        rows: &[
            &["Side", "Strength", "Losses"],
            &["League", "4,000", "300"],
            &["Crown", "5,200", "1,100"],
        ],
    },
    Subject {
        titles: ["Dorn Open Chess Tournament", "Seeland Masters"],
        labels: &[("Venue", "Dorn"), ("Founded", "1930"), ("Winner", "Bo Marsh")],
        lead: "is a chess tournament for invited masters.",
        section: "Final standings",
        rows: &[
            &["Place", "Player", "Country", "Points", "Won"],
            &["1", "Bo Marsh", "Freedonia", "9", "7"],
            &["2", "Cy Roe", "Ruritania", "8½", "6"],
        ],
    },
    Subject {
        titles: ["Dorn (town)", "Upper Mill"],
        labels: &[
            ("Mayor", "Ann Lee"),
            ("Population", "12,345 (2001)"),
            ("Area", "12 km2"),
            ("Founded", "1204"),
        ],
        lead: "is a town in Seeland on the river Dorn.",
        section: "Population",
        rows: &[
            &["Year", "Population", "Change"],
            &["1991", "11,900", "+2.1"],
            &["2001", "12,345", "+3.7"],
        ],
    },
    Subject {
        titles: ["The Dorn Herald", "People's Voice"],
        labels: &[
            ("Type", "Daily newspaper"),
            ("Founded", "1871"),
            ("Editor", "Di Fenn"),
            ("Circulation", "40,000"),
        ],
        lead: "is a daily newspaper printed in Dorn.",
        section: "Circulation",
        rows: &[
            &["Year", "Copies", "Share of market (%)"],
            &["1990", "52,000", "31.0"],
            &["2000", "40,000", "25.5"],
        ],
    },
    Subject {
        titles: ["Mill Street line", "Hill line"],
        labels: &[("Colour", "Green"), ("Stations", "14"), ("Opened", "1933")],
        lead: "is a line of the underground railway of Dorn.",
        section: "Passengers",
        rows: &[
            &["Year", "Passengers", "Seats", "%"],
            &["1999", "4,100", "300", "12.1"],
            &["2000", "4,500", "320", "13.0"],
        ],
    },
    Subject {
        titles: ["Star Voters (video game)", "Campaign (video game)"],
        labels: &[("Developer", "Reed Games"), ("Release", "2011"), ("Genre", "Strategy")],
        lead: "is a strategy game in which players govern a planet.",
        section: "Reception",
        rows: &[&["Magazine", "Score"], &["Play", "81 %"], &["Pixel", "77 %"]],
    },
    Subject {
        titles: ["Dance Contest 2009", "Song Contest of Dorn 1996"],
        labels: &[("Host", "Dorn"), ("Winner", "Ann Lee"), ("Date", "16 May 2009")],
        lead: "was a contest of singers and dancers on television.",
        section: "Final",
        rows: &[
            &["Artist", "Song", "Jury points", "Place"],
            &["Ann Lee", "Reeds", "120", "1"],
            &["Bo Marsh", "Hills", "98", "2"],
        ],
    },
    Subject {
        titles: ["Reed Valley Railway", "Hill Tramway"],
        labels: &[
            ("Headquarters", "Dorn"),
            ("Dates of operation", "1890–1952"),
            ("Successor", "State Railway"),
        ],
        lead: "was a narrow railway from Dorn to the hills.",
        section: "Stations",
        rows: &[
            &["Station", "Opened", "Closed"],
            &["Dorn", "1890", "1952"],
            &["Mill", "1892", "1950"],
        ],
    },
    Subject {
        titles: ["Marsh Green", "Lee Green"],
        labels: &[("Born", "3 May 1950"), ("Occupation", "Painter"), ("Nationality", "Ruritanian")],
        lead: "(born 3 May 1950) is a painter who lives in Dorn.",
        section: "Exhibitions",
        rows: &[&["Year", "Place", "Works"], &["1980", "Dorn", "12"], &["1990", "Hill", "20"]],
    },
    Subject {
        titles: ["Social Liberal Arts College", "Democratic School of Dorn"],
        labels: &[
            ("Type", "Private college"),
            ("President", "Cy Roe"),
            ("Colours", "Red"),
            ("Established", "1949"),
        ],
        lead: "is a private college in Dorn that teaches the arts.",
        section: "Students",
        rows: &[&["Year", "Students", "Share"], &["1990", "300", "30 %"], &["2000", "700", "70 %"]],
    },
    Subject {
        titles: ["Cycling Tour of Seeland 1973", "Tour of the Hills 1981"],
        labels: &[("Dates", "3–9 June 1973"), ("Stages", "6"), ("Winner", "Di Fenn")],
        lead: "was a cycling race in six stages.",
        section: "General classification",
        rows: &[
            &["Rank", "Rider", "Team", "Time"],
            &["1", "Di Fenn", "Mill", "22:10:05"],
            &["2", "Cy Roe", "Reed", "22:11:45"],
        ],
    },
    Subject {
        titles: ["Conservative treatment", "Radical surgery"],
        labels: &[("Specialty", "Surgery")],
        lead: "is a way of treating a disease.",
        section: "Outcome",
        rows: &[&["Group", "Patients", "%"], &["A", "120", "60.0"], &["B", "80", "40.0"]],
    },
    Subject {
        titles: ["Parliament (band)", "The Senators (band)"],
        labels: &[
            ("Origin", "Dorn"),
            ("Years active", "1979–1985"),
            ("Members", "Ann Lee, Bo Marsh"),
        ],
        lead: "was a band that played soul and funk.",
        section: "Discography",
        rows: &[&["Year", "Title", "Position"], &["1980", "Votes", "12"], &["1982", "Seats", "8"]],
    },
    Subject {
        titles: ["Coalition Dam", "Alliance Reservoir"],
        labels: &[("Country", "Ruritania"), ("Opened", "1966"), ("Height", "81 m")],
        lead: "is a dam on the upper Dorn that feeds two power stations.",
        section: "Output",
        rows: &[&["Year", "GWh", "%"], &["1990", "410", "12.2"], &["1991", "390", "11.6"]],
    },
];

/// Returns the page of a subject in each form, with its name.
fn pages(subject: &Subject, title: &str) -> [(String, String); 4] {
    let bare = title.split(" (").next().unwrap_or(title);
    let Subject { labels, lead, section, rows, .. } = subject;
    let entries = |entry: &dyn Fn(&str, &str) -> String| -> String {
        labels.iter().map(|(label, value)| entry(label, value)).collect()
    };
    let lines =
        |line: &dyn Fn(&[&str]) -> String| -> String { rows.iter().map(|row| line(row)).collect() };
    let wikitext = format!(
        "{{{{Infobox thing\n| name = {bare}\n{}}}}}\n'''{bare}''' {lead}\n\n== {section} ==\n{{| class=\"wikitable\"\n{}|}}\n",
        entries(&|label, value| format!("| {label} = {value}\n")),
        lines(&|row| format!("|-\n| {}\n", row.join(" || ")))
            .replacen("| ", "! ", 1)
            .replacen("|-\n", "", 1),
    );
    let html = format!(
        "<!DOCTYPE html><title>{title}</title><h1>{title}</h1><table class=\"infobox\"><caption>{bare}</caption>{}</table>\
         <p><b>{bare}</b> {lead}</p><h2>{section}</h2><table class=\"wikitable\">{}</table>",
        entries(&|label, value| format!("<tr><th>{label}</th><td>{value}</td></tr>")),
        lines(&|row| format!("<tr><td>{}</td></tr>", row.join("</td><td>"))),
    );
    let plain = format!(
        "= {title} =\n\n{bare}\n{}\n{bare} {lead}\n\n== {section} ==\n{}",
        entries(&|label, value| format!("- {label}: {value}\n")),
        lines(&|row| format!("| {} |\n", row.join(" | "))),
    );
    let extracted = format!(
        "{title}\n\n{bare}\n{}\n{bare} {lead}\n\n{section}[edit]\n\n{}",
        entries(&|label, value| format!("{label}{value}\n")),
        lines(&|row| format!("{}\n", row.join(" "))),
    );
    [("a.wiki", wikitext), ("a.html", html), ("a.txt", plain), ("b.txt", extracted)]
        .map(|(name, text)| (name.to_owned(), text))
}

#[test]
fn pages_about_other_things_give_nothing() {
    let mut faults = Vec::new();
    let mut count = 0;
    for subject in SUBJECTS {
        for title in subject.titles {
            for (name, text) in pages(subject, title) {
                let titled = name.ends_with(".wiki").then(|| title.to_owned());
                let document = Document { title: titled, ..Document::new(&name, &text) };
                let Extraction { parties, elections, diagnostics, .. } =
                    extract_and_lint(&document);
                let found = diagnostics.iter().filter(|one| one.rule.code.starts_with(['T', 'I']));
                let found: Vec<&str> = found.map(|one| one.rule.code).collect();
                if !parties.is_empty() || !elections.is_empty() || !found.is_empty() {
                    faults.push(format!(
                        "{title} ({name}): {} parties, {} results, findings {found:?}",
                        parties.len(),
                        elections.len(),
                    ));
                }
                count += 1;
            }
        }
    }
    assert!(count >= 250, "{count} pages");
    assert!(faults.is_empty(), "{} of {count}\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_same_forms_give_a_party_and_its_results() {
    let subject = Subject {
        titles: ["Reed Party", "Hill Party"],
        labels: &[
            ("Leader", "Ann Lee"),
            ("Founded", "3 May 1938"),
            ("Ideology", "Agrarianism"),
            ("Headquarters", "Dorn"),
        ],
        lead: "is a political party in Ruritania.",
        section: "Election results",
        rows: &[
            &["Election", "Votes", "%", "Seats"],
            &["1990", "12,100", "31.2", "40"],
            &["1994", "9,800", "25.1", "31"],
        ],
    };
    for title in subject.titles {
        for (name, text) in pages(&subject, title) {
            let titled = name.ends_with(".wiki").then(|| title.to_owned());
            let document = Document { title: titled, ..Document::new(&name, &text) };
            let Extraction { parties, elections, .. } = extract_and_lint(&document);
            assert_eq!((parties.len(), elections.len()), (1, 2), "{title} ({name})");
        }
    }
}
