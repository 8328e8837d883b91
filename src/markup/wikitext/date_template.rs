//! Templates of dates on the wikis of all languages.

use crate::lexicon::dates::Meaning;

/// Whether a template with this normalised name shows a date. The order of its arguments depends on the wiki; see
/// [`date_text`].
pub fn is_date(name: &str) -> bool {
    NAMES.contains(&name)
        || PREFIXES.iter().any(|prefix| name.starts_with(prefix))
        || SUFFIXES.iter().any(|suffix| name.ends_with(suffix))
}

const NAMES: &[&str] = &[
    // English
    "startdate", "start-date", "start and end dates", "end-date", "enddate", "dts", "date", "dtsh",
    "film date", "birth-date", "death-date", "launch date", "date table sorting", "bda", "dda",
    "dob", "dmy", "mdy", "release date", "date and age", "year", "foundation date",
    "formation date", "dissolution date", // German
    "datum", "datumzelle", "julgregdatum", "sortdate", // French
    "date-", "date rapide", "date simple", "date sport", "datesport", // Spanish
    "fecha", "julgregfecha", // Italian, Polish, Portuguese
    "data", "data inizio", "data fine", "data fondazione", "dataext", "dni", "dtext", "dtlink",
    "falecimento", "falecimento e idade", "morte", "nascimento", // Russian
    "сс3",        // Turkish
    "tarih",
];

const PREFIXES: &[&str] = &[
    "start date", "end date", "birth date", "birth year and age", "death date",
    "death year and age", "date de ", "date d'", "date d’", "fecha de ", "data de ", "data di ",
    "data d'", "data rozpoczecia", "data zakonczenia", "data urodzenia", "data i wiek",
    "datum van ", "дата",
];

const SUFFIXES: &[&str] = &["tarihi", "tarihi ve yasi", "tarihi ve yas"];

/// Returns the date that the arguments of a template give, as ISO if they are numbers or names of months; otherwise
/// the arguments one after another.
///
/// The number of four digits is the year. Before it are the day and the month, after it the month and the day.
pub fn date_text(parts: &[String]) -> String {
    let first: Vec<Part> = parts.iter().take(3).map(|part| Part::of(part)).collect();
    let date = match first[..] {
        [Part::Year(year), month, day] => match month.month() {
            Some(month) => iso(year, month, day.day()),
            None => Some(year.to_string()),
        },
        [Part::Year(year), month] => match month.month() {
            Some(month) => iso(year, month, None),
            None => Some(year.to_string()),
        },
        [Part::Year(year)] => Some(year.to_string()),
        [month, Part::Year(year), ..] => month.month().and_then(|month| iso(year, month, None)),
        [day, month, Part::Year(year)] => match (day, month) {
            (Part::Month(month), day)
            | (Part::Number(month @ 1..=12), day @ Part::Number(13..)) => {
                day.day().and_then(|day| iso(year, month, Some(day)))
            }
            (day, month) => {
                let month = month.month().zip(day.day());
                month.and_then(|(month, day)| iso(year, month, Some(day)))
            }
        },
        _ => None,
    };
    date.unwrap_or_else(|| parts.join(" "))
}

/// Returns a day or a month in the form of ISO 8601.
fn iso(year: u16, month: u8, day: Option<u8>) -> Option<String> {
    Some(match day {
        Some(day) => format!("{year}-{month:02}-{day:02}"),
        None => format!("{year}-{month:02}"),
    })
}

/// An argument of a template of dates.
#[derive(Debug, Clone, Copy)]
enum Part {
    /// A number of four digits.
    Year(u16),
    /// The name of a month.
    Month(u8),
    /// A number of one or two digits, with or without the ending of an ordinal.
    Number(u8),
    /// Any other text.
    Text,
}

impl Part {
    /// Reads an argument.
    fn of(text: &str) -> Self {
        const MAX_ENDING: usize = 3;
        let text = text.trim();
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, ending) = text.split_at(digits);
        match digits {
            0 => Meaning::of(text.trim_end_matches('.')).month.map_or(Part::Text, Part::Month),
            1 | 2 if ending.chars().count() <= MAX_ENDING => {
                number.parse().map_or(Part::Text, Part::Number)
            }
            4 if ending.is_empty() => number.parse().map_or(Part::Text, Part::Year),
            _ => Part::Text,
        }
    }

    /// Returns the month that it names or numbers.
    fn month(self) -> Option<u8> {
        match self {
            Part::Month(month) | Part::Number(month @ 1..=12) => Some(month),
            _ => None,
        }
    }

    /// Returns the day of a month.
    fn day(self) -> Option<u8> {
        match self {
            Part::Number(day @ 1..=31) => Some(day),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_read_in_the_order_of_each_wiki() {
        for (parts, expected) in [
            (&["1961", "5", "4"][..], "1961-05-04"),
            (&["1961", "05", "04", "12", "30"], "1961-05-04"),
            (&["1961", "May", "4"], "1961-05-04"),
            (&["1961", "5"], "1961-05"),
            (&["1961"], "1961"),
            (&["1961", "yes"], "1961"),
            (&["4", "mai", "1961"], "1961-05-04"),
            (&["1er", "mai", "1961", "en politique"], "1961-05-01"),
            (&["4", "5", "1961"], "1961-05-04"),
            (&["1º", "5", "1961"], "1961-05-01"),
            (&["24", "5", "1961", "si"], "1961-05-24"),
            (&["4", "мая", "1961"], "1961-05-04"),
            (&["May", "4", "1961"], "1961-05-04"),
            (&["5", "24", "1961"], "1961-05-24"),
            (&["5", "1961"], "1961-05"),
            (&["mayo", "1961"], "1961-05"),
            (&["4 mai 1961"], "4 mai 1961"),
            (&["1961-05-04"], "1961-05-04"),
            (&["24.5.1961"], "24.5.1961"),
            (&["4", "mai"], "4 mai"),
            (&["31", "31", "1961"], "31 31 1961"),
            (&["unknown"], "unknown"),
            (&[], ""),
        ] {
            let parts: Vec<String> = parts.iter().map(|part| (*part).to_owned()).collect();
            assert_eq!(date_text(&parts), expected, "{parts:?}");
        }
    }

    #[test]
    fn templates_of_dates_are_known_by_their_names() {
        for name in [
            "start date and age", "date", "date de fondation", "julgregdatum", "fecha de inicio",
            "data", "dtlink", "dtext", "датасобытия", "дата", "baslangic tarihi",
            "dogum tarihi ve yasi", "datum",
        ] {
            assert!(is_date(name), "{name}");
        }
        for name in ["update", "infobox", "database", "candidate", "mandate"] {
            assert!(!is_date(name), "{name}");
        }
    }
}
