//! Writes sentences and values by filling the slots in `words`.

use super::random::Random;
use super::syntax::{Syntax, Writer};
use super::words::{
    ADJECTIVES, ADVERBS, COUNTRIES, ELECTION_KINDS, FIRST_NAMES, MONTHS, NOUNS, ORDINALS, PAPERS,
    PARTY_ENDS, PARTY_WORDS, PLACE_ENDS, SURNAME_ENDS, SYLLABLES, TAILS, VERBS, WORD_ENDS,
};

/// Fills slots with words and writes the result.
pub struct Scribe {
    pub page: Writer,
    pub random: Random,
    /// The name of the page's party.
    pub abbreviation: String,
    /// The year of its founding.
    pub founded: usize,
    /// Its country.
    pub country: (&'static str, &'static str),
}

impl Scribe {
    pub fn new(syntax: Syntax, mut random: Random) -> Self {
        let country = COUNTRIES[random.between(0, COUNTRIES.len() - 1)];
        let founded = random.between(1900, 1985);
        let page = Writer { syntax, out: String::new() };
        Scribe { page, random, abbreviation: String::new(), founded, country }
    }

    /// Writes a text with its slots filled.
    pub fn write(&mut self, text: &str) {
        let mut rest = text;
        while let Some((before, slot, after)) = next_slot(rest) {
            self.page.text(before);
            self.slot(slot);
            rest = after;
        }
        self.page.text(rest);
    }

    /// Returns what `write` would write.
    pub fn made(&mut self, text: &str) -> String {
        let before = std::mem::take(&mut self.page.out);
        self.write(text);
        std::mem::replace(&mut self.page.out, before)
    }

    /// Returns what `write` would write, without markup.
    pub fn bare(&mut self, text: &str) -> String {
        let syntax = std::mem::replace(&mut self.page.syntax, Syntax::Plain);
        let bare = self.made(text);
        self.page.syntax = syntax;
        bare
    }

    /// Writes a sentence, often with a footnote.
    pub fn sentence(&mut self, sentence: &str) {
        let start = self.page.out.len();
        self.write(sentence);
        if let Some(first) =
            self.page.out[start..].chars().next().filter(|first| first.is_lowercase())
        {
            let upper = first.to_uppercase().to_string();
            self.page.out.replace_range(start..start + first.len_utf8(), &upper);
        }
        if self.random.chance(20) {
            self.footnote();
        }
    }

    fn slot(&mut self, slot: &str) {
        let word = match slot {
            "noun" | "adjective" if self.random.chance(12) => &self.rare(),
            "noun" => self.random.common(NOUNS),
            "adjective" => self.random.common(ADJECTIVES),
            "verb" => self.random.common(VERBS),
            "adverb" => self.random.common(ADVERBS),
            "month" => self.random.pick(MONTHS),
            "ordinal" => self.random.common(ORDINALS),
            "election" => self.random.common(ELECTION_KINDS),
            "paper" => self.random.pick(PAPERS),
            "country" => self.country.0,
            "nationality" => self.country.1,
            "tail" => {
                let tail = self.random.pick(TAILS);
                return self.write(tail);
            }
            "link" => return self.link(),
            "place" => {
                let place = self.place();
                let linked = self.random.chance(50);
                return self.named(&place, linked);
            }
            "person" => {
                let person = self.person();
                let linked = self.random.chance(40);
                return self.named(&person, linked);
            }
            "org" => {
                let name = self.organisation();
                return self.named(&name, true);
            }
            "abbr" => &self.abbreviation.clone(),
            "date" => &self.date(),
            "day" => &self.random.between(1, 28).to_string(),
            "decade" => &format!("{}0s", self.random.between(190, 202)),
            "founded" => &self.founded.to_string(),
            "year" => &self.random.between(1900, 2023).to_string(),
            "count" => &self.count(7),
            "small" => &self.random.between(2, 400).to_string(),
            "seats" => &self.random.between(1, 60).to_string(),
            "percent" => &self.percent(),
            "genus" => &self.syllables(3, "us"),
            "url" => &format!("https://www.{}.example.org/", self.syllables(2, "").to_lowercase()),
            other => unreachable!("no slot is called {other}"),
        };
        self.page.text(word);
    }

    fn named(&mut self, name: &str, linked: bool) {
        if linked { self.page.link(name, name) } else { self.page.text(name) }
    }

    /// Writes a link whose label differs from its target.
    fn link(&mut self) {
        let (adjective, noun) = (self.random.common(ADJECTIVES), self.random.common(NOUNS));
        match self.random.between(0, 2) {
            0 => self.page.link(noun, noun),
            1 => self.page.link(&format!("{noun} ({adjective})"), noun),
            _ => self.page.link(&format!("{adjective} {noun}"), &format!("{adjective} {noun}")),
        }
    }

    /// Writes a footnote, if the syntax has them.
    fn footnote(&mut self) {
        match self.page.syntax {
            Syntax::Plain => {}
            Syntax::Html => {
                let number = self.random.between(1, 120);
                self.page.put(format_args!(
                    "<sup id=\"cite_ref-{number}\" class=\"reference\">\
                     <a href=\"#cite_note-{number}\">[{number}]</a></sup>"
                ));
            }
            Syntax::Wikitext => {
                let named = self.bare("{noun}{small}");
                let footnote = match self.random.between(0, 9) {
                    0..=1 => format!("<ref name=\"{named}\" />"),
                    2 => format!("{{{{citation needed|date={}}}}}", self.bare("{month} {year}")),
                    3..=4 => self.bare(
                        "<ref>{person}, \"The {adjective} {noun}\", {paper}, {date}, p. {small}.</ref>",
                    ),
                    _ => {
                        let cite = self.bare(
                            "cite news |last={place} |first=A. \
                             |title={adjective} {noun} {verb} the {adjective} {noun} of {place} \
                             |url={url}{noun}/{small} |access-date={date} \
                             |work={paper} |date={date} |page={small}",
                        );
                        format!("<ref name=\"{named}\">{{{{{cite}}}}}</ref>")
                    }
                };
                self.page.out.push_str(&footnote);
            }
        }
    }

    pub fn person(&mut self) -> String {
        let (first, end) = (self.random.pick(FIRST_NAMES), self.random.pick(SURNAME_ENDS));
        let syllables = self.random.between(1, 2);
        format!("{first} {}", self.syllables(syllables, end))
    }

    pub fn place(&mut self) -> String {
        let (syllables, end) = (self.random.between(1, 2), self.random.pick(PLACE_ENDS));
        self.syllables(syllables, end)
    }

    /// Returns a rare word.
    fn rare(&mut self) -> String {
        let (syllables, end) = (self.random.between(1, 3), self.random.pick(WORD_ENDS));
        self.syllables(syllables, end).to_lowercase()
    }

    fn syllables(&mut self, number: usize, end: &str) -> String {
        let mut name = String::new();
        for at in 0..number {
            let syllable = self.random.pick(SYLLABLES);
            let mut letters = syllable.chars();
            match letters.next().filter(|_| at == 0) {
                Some(first) => name.extend(first.to_uppercase().chain(letters)),
                None => name.push_str(syllable),
            }
        }
        name + end
    }

    /// Returns the name of a party.
    pub fn organisation(&mut self) -> String {
        let (first, second) = (self.random.common(PARTY_WORDS), self.random.pick(PARTY_WORDS));
        let end = self.random.common(PARTY_ENDS);
        match self.random.between(0, 3) {
            0 => format!("{first} {end}"),
            1 => format!("{first} {end} of {}", self.country.0),
            2 => format!("{first} {second} {end}"),
            _ => format!("{} {first} {end}", self.place()),
        }
    }

    /// Returns a date as in prose.
    pub fn date(&mut self) -> String {
        let year = self.random.between(1900, 2023);
        self.date_in(year)
    }

    /// Returns a date in a year.
    pub fn date_in(&mut self, year: usize) -> String {
        let (day, month) = (self.random.between(1, 28), self.random.pick(MONTHS));
        match self.random.between(0, 9) {
            0..=4 => format!("{day} {month} {year}"),
            5..=6 => format!("{month} {day}, {year}"),
            7 => format!("{month} {year}"),
            _ => year.to_string(),
        }
    }

    /// Returns a number of at most, and mostly, `digits` digits.
    pub fn count(&mut self, digits: u32) -> String {
        let digits = digits - self.random.between(0, 2) as u32;
        let number = self.random.between(10usize.pow(digits - 1), 10usize.pow(digits) - 1);
        let digits = number.to_string();
        let mut count = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                count.push(',');
            }
            count.push(digit);
        }
        count
    }

    pub fn percent(&mut self) -> String {
        format!("{}.{}", self.random.between(0, 48), self.random.between(1, 99))
    }
}

/// Splits a text into the part before the first slot, the slot, and the part after it. Other braces are text.
fn next_slot(text: &str) -> Option<(&str, &str, &str)> {
    let (before, from) = text.split_once('{')?;
    let (slot, after) = from.split_once('}')?;
    Some((before, slot, after))
}
