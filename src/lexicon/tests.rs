//! Tests of the words of all languages: their form, their gaps, and their examples.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use crate::extract::extract;
use crate::lexicon::countries::country_in;
use crate::lexicon::elections::{ASSENTS, REFUSALS};
use crate::lexicon::examples::Reading;
use crate::lexicon::headers;
use crate::lexicon::labels::field_of;
use crate::lexicon::language::Language;
use crate::lexicon::languages::LANGUAGES;
use crate::lexicon::lists::Under;
use crate::markup::{Arena, Text};
use crate::model::{Document, Event, RecordField, Syntax, fold};
use crate::nlp::chunk::names_organisation;
use crate::nlp::predicate::predicates;
use crate::nlp::token::tokens;
use crate::table::context::kind_in;
use crate::table::is_summary_label;
use crate::values::date::{find_dates, read_date};
use crate::values::key::key;
use crate::values::list::{read_list, read_people};
use crate::values::name::is_person_name;
use crate::values::number::{find_round, read_count, read_seats};
use crate::values::text::is_one_of;

/// Kinds of words that are compared with a text as it is written, and so are not folded.
const WRITTEN: &[&str] = &[
    "dates.", "numbers.", "lists.post_nominals", "lists.name_suffixes", "names.joining_words",
    "pages.infobox_prefixes", "pages.defining_verbs", "cues.case_endings", "cues.locative_endings",
    "cues.short_case_endings", "predicates.case_markers",
];

#[test]
fn words_are_folded() {
    for language in LANGUAGES {
        for (kind, words) in language.words() {
            if WRITTEN.iter().any(|written| kind.starts_with(written)) {
                continue;
            }
            for word in words {
                assert_eq!(word, fold(word), "{}: {kind}", language.name);
            }
        }
    }
}

/// Kinds whose words may be listed several times: what they say adds up.
const ADDING_UP: &[&str] = &[
    "dates.words", "dates.ambiguous_months", "headers.headers", "predicates.markers", "facts.verbs",
];

#[test]
fn no_word_has_two_meanings_in_a_language() {
    for language in LANGUAGES {
        for (kind, words) in language.words() {
            if ADDING_UP.contains(&kind.as_str()) {
                continue;
            }
            let mut seen: HashMap<&str, usize> = HashMap::new();
            words.iter().for_each(|word| *seen.entry(word).or_default() += 1);
            let twice: Vec<_> = seen.into_iter().filter(|(_, count)| *count > 1).collect();
            assert!(twice.is_empty(), "{}: {kind}: {twice:?}", language.name);
        }
    }
}

/// The number of words of each kind in each language; a gap is a dot.
#[test]
fn gaps() {
    let mut table = format!("{:34}", "");
    for language in LANGUAGES {
        write!(table, "{:>5}", language.code).expect("a string takes text");
    }
    let counts = |language: &Language| -> Vec<(String, usize)> {
        language.words().into_iter().map(|(kind, words)| (kind, words.len())).collect()
    };
    let counts: Vec<_> = LANGUAGES.iter().map(counts).collect();
    for row in 0..counts[0].len() {
        write!(table, "\n{:34}", counts[0][row].0).expect("a string takes text");
        for language in &counts {
            let count = match language[row].1 {
                0 => ".".to_owned(),
                count => count.to_string(),
            };
            write!(table, "{count:>5}").expect("a string takes text");
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn examples_are_read_as_expected() {
    let mut wrong = String::new();
    for language in LANGUAGES {
        for (reading, phrases) in language.examples {
            for (phrase, expected) in *phrases {
                let read = read(*reading, phrase);
                if read != *expected {
                    let name = language.name;
                    writeln!(
                        wrong,
                        "{name} {reading:?} {phrase:?}: {read:?}, expected {expected:?}"
                    )
                    .expect("a string takes text");
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn every_language_has_negative_examples() {
    for language in LANGUAGES.iter().filter(|language| language.code != "mul") {
        let mut negative: BTreeMap<String, usize> = BTreeMap::new();
        for (reading, phrases) in language.examples {
            let count = phrases.iter().filter(|(_, expected)| expected.is_empty()).count();
            *negative.entry(format!("{reading:?}")).or_default() += count;
        }
        for reading in ["Dates", "Label", "Header", "ElectionKind", "Row", "Round", "Positions"] {
            let count = negative.get(reading).copied().unwrap_or_default();
            assert!(count > 0, "{}: {reading}", language.name);
        }
    }
}

/// Reads a phrase and writes what was read in the form that [`Reading`] describes.
fn read(reading: Reading, phrase: &str) -> String {
    let text = Text::new(phrase, 0..phrase.len());
    let joined = |parts: Vec<String>, by: &str| parts.join(by);
    match reading {
        Reading::Dates => {
            let dates = find_dates(phrase).into_iter().map(|found| found.date.to_string());
            joined(dates.collect(), " ")
        }
        Reading::MainDate => {
            read_date(phrase).map_or_else(String::new, |found| found.date.to_string())
        }
        Reading::Label => field_of(&key(phrase)).map_or("", RecordField::name).to_owned(),
        Reading::Header => {
            let header = fold(phrase);
            let fields = headers::fields_of(headers::concept(&header).unwrap_or(&header));
            joined(fields.iter().map(|field| field.name().to_owned()).collect(), " ")
        }
        Reading::ElectionKind => kind_in(phrase).map_or_else(String::new, |kind| kind.to_string()),
        Reading::Row => if is_summary_label(phrase) { "summary" } else { "" }.to_owned(),
        Reading::Count => read_count(phrase).map_or_else(String::new, |count| count.to_string()),
        Reading::Seats => match read_seats(phrase) {
            Some((won, Some(total))) => format!("{won}/{total}"),
            Some((won, None)) => won.to_string(),
            None => String::new(),
        },
        Reading::Round => {
            find_round(phrase).map_or_else(String::new, |(_, round)| round.to_string())
        }
        Reading::People => {
            joined(read_people(text).into_iter().map(|person| person.text).collect(), "; ")
        }
        Reading::List => {
            let items = read_list(text).into_iter().map(|item| match item.under {
                Under::Current => item.text,
                Under::Former => format!("{} (former)", item.text),
                Under::Factions => format!("{} (factions)", item.text),
            });
            joined(items.collect(), "; ")
        }
        Reading::Positions => {
            let infobox = format!("{{{{Infobox political party\n| position = {phrase}\n}}}}");
            let document = Document {
                title: Some("Blue Party".to_owned()),
                ..document(infobox, Syntax::Wikitext)
            };
            extract(&document).parties.swap_remove(0).position.join(" ")
        }
        Reading::Answer if is_one_of(phrase, &ASSENTS) => "yes".to_owned(),
        Reading::Answer if is_one_of(phrase, &REFUSALS) => "no".to_owned(),
        Reading::Answer => String::new(),
        Reading::Events => {
            let arena = Arena::new();
            let found = predicates(&tokens(text, &arena)).into_iter();
            let found = found.map(|predicate| match predicate.is_adjunct {
                true => format!("({} {})", predicate.kind, predicate.weight),
                false => format!("{} {}", predicate.kind, predicate.weight),
            });
            joined(found.collect(), " ")
        }
        Reading::Statements => {
            let document = document(phrase.to_owned(), Syntax::Plain);
            joined(extract(&document).events.iter().map(statement).collect(), "; ")
        }
        Reading::Name => {
            let arena = Arena::new();
            let organisation = names_organisation(&tokens(text, &arena));
            match (organisation, is_person_name(phrase)) {
                (true, _) => "organisation".to_owned(),
                (false, true) => "person".to_owned(),
                (false, false) => String::new(),
            }
        }
        Reading::Country => country_in(phrase).unwrap_or_default().to_owned(),
        Reading::Page => {
            let title = Some("Example".to_owned());
            let document = Document { title, ..document(phrase.to_owned(), Syntax::Plain) };
            let is_of_party = !extract(&document).parties.is_empty();
            if is_of_party { "party" } else { "" }.to_owned()
        }
    }
}

/// Writes an event as [`Reading::Statements`] describes.
fn statement(event: &Event) -> String {
    let mut out = event.kind.to_string();
    for (role, names) in [
        ("subject", &event.subject),
        ("from", &event.from),
        ("into", &event.into),
        ("with", &event.with),
        ("by", &event.by),
        ("incoming", &event.incoming),
        ("outgoing", &event.outgoing),
    ] {
        if !names.is_empty() {
            write!(out, " {role}={}", names.join("+")).expect("a string takes text");
        }
    }
    out
}

fn document(text: String, syntax: Syntax) -> Document {
    Document {
        name: "example".to_owned(),
        title: None,
        text,
        syntax: Some(syntax),
        malformed: None,
    }
}
