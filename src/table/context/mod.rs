//! The election that a table is about, by the texts over it.

mod defaults;
mod title;

pub use defaults::ContextDefaults;
pub use title::{basis_in, kind_in};

use title::{body_in, without_office};

use crate::lexicon::countries::country_in;
use crate::lexicon::elections::{
    BODY_WORDS, CLEAR_ELECTION_WORDS, CONSTITUENCY_WORDS, DIVISION_WORDS, ELECTION_WORDS,
    GENERAL_WORDS, PLURAL_WORDS, POLL_WORDS, RESULT_WORDS, SECTION_WORDS, SINGLE_OFFICE_WORDS,
};
use crate::lexicon::names::{NAME_LINKS, PARTY_WORDS};
use crate::lexicon::word_list::WordList;
use crate::markup::{Heading, Text};
use crate::model::{Basis, Date, ElectionKind, Located, MAX_REPEATED, Precision, Span, folded};
use crate::nlp::sentence::first_sentence;
use crate::values::date::{find_dates, find_dates_in_value};
use crate::values::number::find_round;
use crate::values::text::{has_word, single_spaced};

/// Title, headings and captions over a table.
#[derive(Debug, Clone, Default)]
pub struct ElectionContext<'a> {
    title: Option<Text<'a>>,
    /// Whether the page is about neither parties nor elections.
    is_on_other_page: bool,
    /// Whether the document is a data file.
    is_data: bool,
    country: Option<Located<&'a str>>,
    /// Whether the first paragraphs name an election, and the title does not.
    is_under_head: bool,
    /// The constituency that the first sentence defines, on a page whose title does not say so.
    place: Option<Text<'a>>,
    /// The day in the first sentence of a page about an election, or the days of its rounds.
    days: Vec<(Date, Span)>,
    /// The day in the infobox of a section, with the level of the section.
    section_day: Option<(Date, Span, u8)>,
    /// From the section to the innermost subsection.
    headings: Vec<Heading<'a>>,
    captions: Vec<Text<'a>>,
}

impl<'a> ElectionContext<'a> {
    /// Returns the context that a page's title, its lead and the first paragraphs give. A page about a party has none of
    /// them here, whatever its words, and a page whose type is known no first paragraphs.
    pub fn of_page(title: Option<Text<'a>>, lead: Option<Text<'a>>, head: &[Text<'a>]) -> Self {
        let first = lead.and_then(|lead| first_sentence(lead));
        let title = title.or_else(|| first.and_then(title::named_election));
        let title = title.filter(is_short);
        let named = |text: Text<'_>| {
            let country = country_in(text.as_str())?;
            let at = text.as_str().find(country);
            let span = at.map_or(text, |at| text.slice(at..at + country.len())).span();
            Some(Located::inferred(country, span))
        };
        let country = title.and_then(|title| named(title).or_else(|| named(first?)));
        let mut context = ElectionContext { title, country, ..ElectionContext::default() };
        if context.is_election_page() {
            let year = context.year().and_then(|year| year.parse().ok());
            context.days = first.map_or_else(Vec::new, |first| days_of_rounds(first, year));
        } else {
            context.place = first.and_then(title::defined_constituency);
        }
        if !context.is_election_page() {
            context.read_head(head);
        }
        context
    }

    /// Reads the first paragraphs of a page whose title names no election: whether they name one, and its days.
    fn read_head(&mut self, head: &[Text<'a>]) {
        const MAX_WORDS: usize = 6;
        let names_election = |text: &Text<'_>| has_word(text.as_str(), &ELECTION_WORDS);
        self.is_under_head = head.iter().any(names_election);
        if self.is_under_head && self.days.is_empty() {
            let first = head.iter().filter_map(|text| first_sentence(*text));
            let mut dated = first.filter(|text| {
                names_election(text) || text.as_str().split_whitespace().count() <= MAX_WORDS
            });
            let days = dated
                .find_map(|text| Some(days_of_rounds(text, None)).filter(|one| !one.is_empty()));
            self.days = days.unwrap_or_default();
        }
    }

    /// Takes the day from the first of some sentences that names an election and a day, in the year of the title if it has
    /// one, unless the first sentence of the page has it: an extracted text may begin with the captions of its infobox.
    pub fn complete_day(&mut self, sentences: impl IntoIterator<Item = Text<'a>>) {
        if !self.days.is_empty() || !self.is_election_page() {
            return;
        }
        let year: Option<i32> = self.year().and_then(|year| year.parse().ok());
        let named = sentences.into_iter().filter(|text| has_word(text.as_str(), &ELECTION_WORDS));
        let of_year =
            |(day, _): &(Date, Span)| year.is_none_or(|year| day.start_year() == Some(year));
        let days = named.map(|text| days_of_rounds(text, year));
        let found = days.into_iter().find(|days| days.iter().any(of_year));
        self.days = found.filter(|days| days.iter().all(of_year)).unwrap_or_default();
    }

    /// Notes that the page is about neither parties nor elections, where figures of sport and trade look
    /// like results.
    pub fn set_other_page(&mut self) {
        self.is_on_other_page = true;
    }

    /// Notes that the document is nothing but a table, so that only its columns say what it is about.
    pub fn set_data(&mut self) {
        self.is_data = true;
    }

    /// Whether the document is nothing but a table.
    pub fn is_data(&self) -> bool {
        self.is_data
    }

    /// Whether the page is about neither parties nor elections.
    pub fn is_on_other_page(&self) -> bool {
        self.is_on_other_page
    }

    /// Whether the page has no title, as extracted texts often have not.
    pub fn is_untitled(&self) -> bool {
        self.title.is_none()
    }

    /// Whether a caption, a heading or the title names an election in an unambiguous word.
    pub fn names_election(&self) -> bool {
        self.inside_out().any(|text| has_word(text.as_str(), &CLEAR_ELECTION_WORDS))
    }

    /// Sets the country that an infobox gives.
    pub fn set_country(&mut self, country: Text<'a>) {
        self.country = is_short(&country).then(|| Located::read(country.as_str(), country.span()));
    }

    /// Enters the section under `heading` and leaves those on its level and below.
    pub fn enter(&mut self, heading: Heading<'a>) {
        self.headings.retain(|outer| outer.level < heading.level);
        self.section_day = self.section_day.take().filter(|(.., level)| *level < heading.level);
        if is_short(&heading.text) {
            self.headings.push(heading);
        }
    }

    /// Whether there is a heading.
    pub fn is_in_section(&self) -> bool {
        !self.headings.is_empty()
    }

    /// Sets the day that an infobox in a section gives.
    pub fn set_section_day(&mut self, day: Date, span: Span) {
        let level = self.headings.last().map(|heading| heading.level);
        self.section_day = level.map(|level| (day, span, level));
    }

    /// Enters the part of a section under a label, a heading in all but markup: `Nicosia:`.
    pub fn enter_label(&mut self, label: Text<'a>) {
        let text = label.as_str().trim_end_matches(':');
        self.enter(Heading { level: LABEL_LEVEL, text: label.slice(0..text.len()).trim() });
    }

    /// Returns the context with more captions of a table.
    pub fn with_captions(&self, captions: &[Text<'a>]) -> Self {
        let mut context = self.clone();
        context.captions.reserve_exact(captions.len());
        context.captions.extend(captions.iter().copied().filter(is_short));
        context
    }

    /// Whether the page is about an election or a constituency.
    pub fn is_election_page(&self) -> bool {
        self.place.is_some() || self.title.is_some_and(names_vote)
    }

    /// Whether any text over the table mentions an election or results, or has a date.
    pub fn mentions_election(&self) -> bool {
        let mut texts = self.inside_out();
        self.is_under_head
            || texts.any(|text| {
                names_vote(text)
                    || has_word(text.as_str(), &RESULT_WORDS)
                    || !find_dates_in_value(text.as_str()).is_empty()
            })
    }

    /// Whether any text over the table mentions an election.
    pub fn mentions_vote(&self) -> bool {
        self.inside_out().any(names_vote)
    }

    /// Whether nothing says that the page is about votes: it has no title, and neither its lead nor a text over the table
    /// mentions any.
    pub fn lacks_vote(&self) -> bool {
        self.is_untitled() && !self.is_under_head && !self.mentions_vote()
    }

    /// Whether a heading or a caption mentions polls or forecasts, which elect nobody.
    pub fn mentions_polls(&self) -> bool {
        self.captions_and_headings().any(|text| has_word(text.as_str(), &POLL_WORDS))
    }

    /// Returns the year of the election that the page, or the part of it, is about.
    pub fn year(&self) -> Option<String> {
        let dated = |text: Text<'a>| find_dates_in_value(text.as_str()).into_iter().next();
        let title = self.title.filter(|_| self.is_election_page());
        let found = title.into_iter().chain(self.inside_out()).find_map(dated)?;
        found.date.start_year().map(|year| format!("{year:04}"))
    }

    /// Whether the nearest text over the table has one of the folded words.
    pub fn nearest_has_word(&self, words: &WordList<&'static str>) -> bool {
        self.inside_out().next().is_some_and(|text| has_word(text.as_str(), words))
    }

    /// Returns the day of a round of the election that the page is about: the only one, or that of the round.
    fn day(&self, round: Option<u32>) -> Option<&(Date, Span)> {
        match (self.days.as_slice(), round) {
            ([day], _) => Some(day),
            ([_, _, ..], Some(round)) => self.days.get(round.checked_sub(1)? as usize),
            _ => None,
        }
    }

    /// Whether the page is about the election of one person: its title names such an office.
    pub fn elects_one(&self) -> bool {
        self.title.is_some_and(|title| has_word(title.as_str(), &SINGLE_OFFICE_WORDS))
    }

    /// Returns the round of voting that a caption or a heading names.
    fn round(&self) -> Option<(i64, Span)> {
        self.captions_and_headings().find_map(|text| {
            let (range, round) = find_round(text.as_str())?;
            Some((round, text.slice(range).span()))
        })
    }

    /// Returns what the results under this context have in common.
    pub fn defaults(&self) -> ContextDefaults<'_, 'a> {
        ContextDefaults::of(self)
    }

    /// Returns the kind of election, from the innermost text that names one.
    fn kind(&self) -> Option<(ElectionKind, Span)> {
        self.inside_out().find_map(|text| Some((kind_in(text.as_str())?, text.span())))
    }

    /// Returns the kind in the title where a heading names a vaguer one, that of a general election: a
    /// by-election to a parliament, the general election of a governor.
    fn titled_kind(&self) -> Option<ElectionKind> {
        let titled = kind_in(self.title.filter(|_| self.is_election_page())?.as_str())?;
        let vague = || {
            let innermost = self.inside_out().find(|text| kind_in(text.as_str()).is_some());
            innermost.map(Text::as_str).is_some_and(|text| {
                let of_election = has_word(text, &ELECTION_WORDS);
                let own = of_election && !find_dates_in_value(text).is_empty();
                !own && (!of_election || has_word(text, &GENERAL_WORDS))
            })
        };
        (titled != ElectionKind::General && vague()).then_some(titled)
    }

    /// Returns the captions, then the headings from the innermost.
    fn captions_and_headings(&self) -> impl Iterator<Item = Text<'a>> {
        let headings = self.headings.iter().rev().map(|heading| heading.text);
        self.captions.iter().rev().copied().chain(headings)
    }

    /// Returns the captions, the headings from the innermost, and the title.
    fn inside_out(&self) -> impl Iterator<Item = Text<'a>> {
        self.captions_and_headings().chain(self.title)
    }

    /// Returns the name of the election: the innermost text with a date, or else the title of a page
    /// about an election, or else the innermost heading that names a kind.
    fn election(&self) -> Option<Text<'a>> {
        let titled = self.title.filter(|_| self.is_election_page());
        self.inside_out()
            .filter(|&text| Some(text) != self.title || titled.is_some())
            .find(|text| {
                // an open range covers more than one election
                let dates = find_dates_in_value(text.as_str());
                dates.first().is_some_and(|found| !found.date.is_open())
            })
            .or(titled)
            .or_else(|| {
                let mut headings = self.headings.iter().rev().map(|heading| heading.text);
                headings.find(|text| kind_in(text.as_str()).is_some())
            })
    }

    /// Returns the body that is elected: from a caption or heading that names one and no date, without
    /// the words for the election: `Lok Sabha elections`.
    fn body(&self) -> Option<Text<'a>> {
        self.captions_and_headings().find_map(body_in)
    }

    /// Returns what a heading or a caption says that the results are based on.
    pub fn basis(&self) -> Option<Basis> {
        self.captions_and_headings().find_map(|text| basis_in(text.as_str()))
    }

    /// Returns the party of all candidates on a page that lists only its own: `Labour Party candidates in the
    /// 2003 Freedonian election`.
    pub fn party_of_candidates(&self) -> Option<Located<String>> {
        let title = self.title.filter(|_| self.is_election_page())?;
        let (party, rest) = title.as_str().split_once(" candidates")?;
        let span = title.slice(0..party.len()).span();
        let named = party.split_whitespace().all(|word| {
            word.starts_with(|c: char| !c.is_lowercase() && !c.is_ascii_digit())
                || NAME_LINKS.contains(word)
        });
        (named && !rest.is_empty() && has_word(party, &PARTY_WORDS))
            .then(|| Located::inferred(single_spaced(party), span))
    }

    /// Returns the ward or state that a section of a page about many contests is named for.
    fn ward(&self, kind: Option<ElectionKind>) -> Option<Located<String>> {
        let title = self.title?;
        let by_part = |heading: &Heading<'_>| {
            let heading = folded(heading.text.as_str());
            heading.contains("by ") && has_word(&heading, &DIVISION_WORDS)
        };
        let many = kind == Some(ElectionKind::Local)
            || has_word(title.as_str(), &PLURAL_WORDS)
            || self.headings.iter().rev().skip(1).any(by_part);
        let heading = self.headings.last().filter(|_| many)?.text;
        let section = heading.as_str();
        let plain = !has_word(section, &ELECTION_WORDS)
            && !has_word(section, &SECTION_WORDS)
            && !has_word(section, &BODY_WORDS)
            && find_dates_in_value(section).is_empty();
        let value = plain.then(|| without_office(section))??;
        Some(Located::inferred(value, heading.span()))
    }
}

/// Whether a text over a table is short enough to be a label of each of its rows.
fn is_short(text: &Text<'_>) -> bool {
    text.len() <= MAX_REPEATED
}

/// The level of a label: below all headings.
const LABEL_LEVEL: u8 = 9;

/// Whether a text names an election or a constituency.
fn names_vote(text: Text<'_>) -> bool {
    has_word(text.as_str(), &ELECTION_WORDS) || has_word(text.as_str(), &CONSTITUENCY_WORDS)
}

/// Returns the day in a sentence, or the days of two rounds; none if there are more. Days in a row count as one:
/// `2 and 3 December 1979`. Those without a year are of the first one's, or else of `year`.
fn days_of_rounds(sentence: Text<'_>, year: Option<i32>) -> Vec<(Date, Span)> {
    const MAX_ROUNDS: usize = 2;
    let mut year = year;
    let mut days = Vec::new();
    for found in find_dates(sentence.as_str()) {
        let dated = year.and_then(|year| found.date.in_year(year)).unwrap_or(found.date);
        let is_day = match &dated {
            Date::Interval(Some(first), Some(last)) => {
                first.year == last.year
                    && [first, last].iter().all(|one| one.precision() == Precision::Day)
            }
            date => date.precision() == Some(Precision::Day),
        };
        if is_day && dated.start_year().is_some() {
            year = year.or(dated.start_year());
            days.push((dated, sentence.slice(found.range).span()));
        }
    }
    if days.len() > MAX_ROUNDS { Vec::new() } else { days }
}
