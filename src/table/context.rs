//! Which election a table is about, told by what stands over it.

use std::cell::OnceCell;
use std::sync::LazyLock;

use crate::lexicon::countries::country_in;
use crate::lexicon::elections::{
    BODY_WORDS, CLEAR_ELECTION_WORDS, CONSTITUENCY_WORDS, ELECTION_WORDS, KINDS, NO_REGIONS,
    OFFICE_WORDS, PART_WORDS, POLL_WORDS, RESULT_WORDS, SECTION_WORDS, SINGLE_OFFICE_WORDS,
};
use crate::lexicon::names::{NAME_LINKS, PARTY_WORDS};
use crate::lexicon::word_map::WordMap;
use crate::markup::{Heading, Text};
use crate::model::{
    Date, Election, ElectionField, ElectionKind, Located, Precision, Provenance, Record, Span, fold,
};
use crate::nlp::sentence::sentences;
use crate::values::date::{find_dates, find_dates_in_value};
use crate::values::number::find_round;
use crate::values::text::{has_digit, has_word, single_spaced};

/// The title, headings and captions over a table.
#[derive(Debug, Clone, Default)]
pub struct ElectionContext<'a> {
    title: Option<Text<'a>>,
    /// Whether the page is about something else than parties and elections.
    unpolitical: bool,
    country: Option<Located<&'a str>>,
    /// The day that the first sentence of a page about an election tells.
    day: Option<(Date, Span)>,
    /// The day that an infobox in a section gives, with the level of the section.
    section_day: Option<(Date, Span, usize)>,
    /// From the section to the innermost subsection.
    headings: Vec<Heading<'a>>,
    captions: Vec<Text<'a>>,
}

impl<'a> ElectionContext<'a> {
    /// What a page's title and first sentence tell; without a title for a page about a party,
    /// whatever the words of its title.
    pub fn of_page(title: Option<Text<'a>>, lead: Option<Text<'a>>) -> Self {
        let first = lead.and_then(|lead| sentences(lead).into_iter().next());
        let named = |text: Text<'_>| {
            let country = country_in(text.as_str())?;
            let at = text.as_str().find(country);
            let span = at.map_or(text, |at| text.slice(at..at + country.len())).span();
            Some(Located::inferred(country, span))
        };
        let country = title.and_then(|title| named(title).or_else(|| named(first?)));
        let mut context = ElectionContext { title, country, ..ElectionContext::default() };
        context.day = first.filter(|_| context.is_election_page()).and_then(only_day);
        context
    }

    /// Notes that the page is about something else than parties and elections: what only looks like
    /// results is none there.
    pub fn on_other_page(&mut self) {
        self.unpolitical = true;
    }

    /// Whether the page is about something else, so that a table has to tell that it is of results.
    pub fn is_on_other_page(&self) -> bool {
        self.unpolitical
    }

    /// Whether a caption, a heading or the title names an election, in a word that means nothing else.
    pub fn names_election(&self) -> bool {
        self.inside_out().any(|text| has_word(text.as_str(), &CLEAR_ELECTION_WORDS))
    }

    /// Notes the country that an infobox gives.
    pub fn in_country(&mut self, country: Text<'a>) {
        self.country = Some(Located::read(country.as_str(), country.span()));
    }

    /// Goes on to the section under `heading`, leaving those on its level and below.
    pub fn enter(&mut self, heading: Heading<'a>) {
        self.headings.retain(|outer| outer.level < heading.level);
        self.section_day = self.section_day.take().filter(|(.., level)| *level < heading.level);
        self.headings.push(heading);
    }

    /// Whether a heading stands over what follows.
    pub fn is_in_section(&self) -> bool {
        !self.headings.is_empty()
    }

    /// Notes the day that an infobox gives, if it stands in a section.
    pub fn in_section_on(&mut self, day: Date, span: Span) {
        let level = self.headings.last().map(|heading| heading.level);
        self.section_day = level.map(|level| (day, span, level));
    }

    /// Notes that a label stands over what follows, as a heading that is none: `Nicosia:`.
    pub fn label(&mut self, label: Text<'a>) {
        let text = label.as_str().trim_end_matches(':');
        self.enter(Heading { level: LABEL_LEVEL, text: label.slice(0..text.len()).trim() });
    }

    /// The same with more captions of a table.
    pub fn under(&self, captions: &[Text<'a>]) -> Self {
        let mut context = self.clone();
        context.captions.extend_from_slice(captions);
        context
    }

    /// Whether the page is about an election or a constituency.
    pub fn is_election_page(&self) -> bool {
        self.title.is_some_and(|title| {
            has_word(title.as_str(), &ELECTION_WORDS)
                || has_word(title.as_str(), &CONSTITUENCY_WORDS)
        })
    }

    /// Whether anything over the table speaks of an election or its results, or gives a date.
    pub fn speaks_of_election(&self) -> bool {
        self.inside_out().any(|text| {
            let text = text.as_str();
            has_word(text, &ELECTION_WORDS)
                || has_word(text, &CONSTITUENCY_WORDS)
                || has_word(text, &RESULT_WORDS)
                || !find_dates_in_value(text).is_empty()
        })
    }

    /// Whether a heading or a caption says that nobody was elected: opinion polls, forecasts.
    pub fn speaks_of_polls(&self) -> bool {
        self.captions_and_headings().any(|text| has_word(text.as_str(), &POLL_WORDS))
    }

    /// The year of the election that the page or the part of it is about.
    pub fn year(&self) -> Option<String> {
        let dated = |text: Text<'a>| find_dates_in_value(text.as_str()).into_iter().next();
        let title = self.title.filter(|_| self.is_election_page());
        let found = title.into_iter().chain(self.inside_out()).find_map(dated)?;
        found.date.start_year().map(|year| format!("{year:04}"))
    }

    /// Whether the nearest text over the table has one of the folded words.
    pub fn nearest_has_word(&self, words: &[&str]) -> bool {
        self.inside_out().next().is_some_and(|text| has_word(text.as_str(), words))
    }

    /// Whether the page is about the election of one person, told by the office.
    pub fn elects_one(&self) -> bool {
        self.title.is_some_and(|title| has_word(title.as_str(), &SINGLE_OFFICE_WORDS))
    }

    /// The round of voting that a caption or a heading tells.
    fn round(&self) -> Option<(i64, Span)> {
        self.captions_and_headings().find_map(|text| {
            let (range, round) = find_round(text.as_str())?;
            Some((round, text.slice(range).span()))
        })
    }

    /// What the results under all this have in common.
    pub fn defaults(&self) -> ContextDefaults<'_, 'a> {
        ContextDefaults {
            context: self,
            is_election_page: self.is_election_page(),
            kind: OnceCell::new(),
            titled_kind: OnceCell::new(),
            kind_of_title: OnceCell::new(),
            round: OnceCell::new(),
            label: OnceCell::new(),
            body: OnceCell::new(),
            constituencies: Default::default(),
        }
    }

    /// The kind of election that the innermost text which tells one tells.
    fn kind(&self) -> Option<(ElectionKind, Span)> {
        self.inside_out().find_map(|text| Some((kind_in(text.as_str())?, text.span())))
    }

    /// The kind that the title tells where a heading tells a vaguer one, that of a general election: a
    /// by-election to a parliament, the general election of a governor.
    fn titled_kind(&self) -> Option<ElectionKind> {
        let titled = kind_in(self.title.filter(|_| self.is_election_page())?.as_str())?;
        let vague = || {
            let defaults = self.inside_out().find(|text| kind_in(text.as_str()).is_some());
            defaults.map(Text::as_str).is_some_and(|text| {
                let of_election = has_word(text, &ELECTION_WORDS);
                let own = of_election && !find_dates_in_value(text).is_empty();
                !own && (!of_election || has_word(text, &["general"]))
            })
        };
        (titled != ElectionKind::General && vague()).then_some(titled)
    }

    /// Captions, then headings from the innermost.
    fn captions_and_headings(&self) -> impl Iterator<Item = Text<'a>> {
        let headings = self.headings.iter().rev().map(|heading| heading.text);
        self.captions.iter().rev().copied().chain(headings)
    }

    /// Captions, then headings from the innermost, then the title.
    fn inside_out(&self) -> impl Iterator<Item = Text<'a>> {
        self.captions_and_headings().chain(self.title)
    }

    /// What the election is called: the innermost text with a date, or else the title of a page about
    /// an election, or else the innermost text that speaks of one.
    fn election(&self) -> Option<Text<'a>> {
        let titled = self.title.filter(|_| self.is_election_page());
        self.inside_out()
            .filter(|&text| Some(text) != self.title || titled.is_some())
            .find(|text| {
                // what is said of all the time since is no election's name
                let dates = find_dates_in_value(text.as_str());
                dates.first().is_some_and(|found| !found.date.is_open())
            })
            .or(titled)
            .or_else(|| {
                let mut headings = self.headings.iter().rev().map(|heading| heading.text);
                headings.find(|text| kind_in(text.as_str()).is_some())
            })
    }

    /// The body that is elected: a caption or heading that names one and no date, without the words
    /// that speak of the election: `Lok Sabha elections`.
    fn body(&self) -> Option<Text<'a>> {
        let headings = self.headings.iter().rev().map(|heading| heading.text);
        self.captions.iter().rev().copied().chain(headings).find_map(body_in)
    }

    /// The party of all candidates on a page that lists only its own: `Labour Party candidates in the
    /// 2003 Freedonian election`.
    pub fn party_of_candidates(&self) -> Option<Located<String>> {
        let title = self.title.filter(|_| self.is_election_page())?;
        let (party, rest) = title.as_str().split_once(" candidates")?;
        let span = title.slice(0..party.len()).span();
        let named = party.split_whitespace().all(|word| {
            word.starts_with(|c: char| !c.is_lowercase() && !c.is_ascii_digit())
                || NAME_LINKS.contains(&word)
        });
        (named && !rest.is_empty() && has_word(party, &PARTY_WORDS))
            .then(|| Located::inferred(single_spaced(party), span))
    }

    /// The ward or state that a section of a page about many contests is named for.
    fn ward(&self, kind: Option<ElectionKind>) -> Option<Located<String>> {
        let title = self.title?;
        let by_part = |heading: &Heading<'_>| {
            let heading = fold(heading.text.as_str());
            heading.contains("by ") && has_word(&heading, PARTED_BY)
        };
        let many = kind == Some(ElectionKind::Local)
            || has_word(title.as_str(), &["elections"])
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

/// What all results under one context have in common, each part of it read when the first of them lacks
/// it.
#[derive(Debug)]
pub struct ContextDefaults<'o, 'a> {
    /// Where it is told.
    pub context: &'o ElectionContext<'a>,
    is_election_page: bool,
    kind: OnceCell<Option<(ElectionKind, Span)>>,
    titled_kind: OnceCell<Option<ElectionKind>>,
    kind_of_title: OnceCell<Option<ElectionKind>>,
    round: OnceCell<Option<(i64, Span)>>,
    label: OnceCell<Option<ElectionLabel<'a>>>,
    body: OnceCell<Option<Located<String>>>,
    /// The constituency of a local election, and of any other.
    constituencies: [OnceCell<Option<Located<String>>>; 2],
}

/// What an election is called, with the date in it.
#[derive(Debug)]
struct ElectionLabel<'a> {
    text: Text<'a>,
    date: Option<(Date, Span)>,
}

impl<'a> ContextDefaults<'_, 'a> {
    /// Gives a result what its own row does not say: label, date, kind, body, country, constituency.
    /// `country` is the one that is known besides.
    pub fn complete(&self, election: &mut Election, country: Option<&str>) {
        let context = self.context;
        if election.kind.is_none() {
            self.tell_kind(election);
        }
        if election.round.is_none()
            && let Some((round, span)) = *self.round.get_or_init(|| context.round())
        {
            election.set(ElectionField::Round, round, Provenance::inferred(span));
        }
        if election.election.is_none()
            && let Some(label) = self.label()
        {
            let text = single_spaced(label.text.as_str());
            election.set(ElectionField::Election, text, Provenance::inferred(label.text.span()));
            if election.date.is_none()
                && let Some((date, span)) = &label.date
            {
                // the title tells the year, the first sentence the day, unless the section is about
                // another election of that year
                let titled = *self
                    .kind_of_title
                    .get_or_init(|| context.title.and_then(|title| kind_in(title.as_str())));
                let own = context.section_day.as_ref().map(|(day, span, _)| (day, *span));
                let apart =
                    matches!(election.kind, Some(ElectionKind::Primary | ElectionKind::ByElection));
                let lead = context.day.as_ref().filter(|_| titled == election.kind || !apart);
                let day = own.or(lead.map(|(day, span)| (day, *span)));
                let day = day.filter(|(day, _)| date.is_year_of(day));
                let (date, span) = day.unwrap_or((date, *span));
                election.set(ElectionField::Date, date.clone(), Provenance::inferred(span));
            }
        }
        if election.body.is_none()
            && let Some(body) = self.body()
        {
            election.set(ElectionField::Body, body.value.clone(), body.provenance);
        }
        if election.kind.is_none()
            && let Some(kind) = election.body.as_deref().and_then(kind_in)
        {
            set_kind_by_body(election, kind);
        }
        if election.kind == Some(ElectionKind::General)
            && let (Some(body), Some(country)) = (&election.body, country)
            && is_of_a_region(body, country)
        {
            set_kind_by_body(election, ElectionKind::Regional);
        }
        let Some(title) = context.title.filter(|_| self.is_election_page) else { return };
        if election.constituency.is_none()
            && let Some(Located { value, provenance }) = self.constituency(title, election.kind)
        {
            election.set(ElectionField::Constituency, value.clone(), *provenance);
        }
        if election.country.is_none()
            && let Some(Located { value, provenance }) = context.country
        {
            election.set(ElectionField::Country, value.to_owned(), provenance);
        }
    }

    /// Gives a result the kind that its own label tells, or else the innermost text over it that does.
    fn tell_kind(&self, election: &mut Election) {
        let own = election.election.as_deref().and_then(kind_in);
        let own = own.map(|kind| (kind, election.provenance_of(ElectionField::Election)));
        let over = || {
            let told = *self.kind.get_or_init(|| self.context.kind());
            told.map(|(kind, span)| (kind, Provenance::inferred(span)))
        };
        let told = own.or_else(over);
        let titled = told
            .filter(|(kind, _)| *kind == ElectionKind::General)
            .and_then(|_| *self.titled_kind.get_or_init(|| self.context.titled_kind()));
        let title = self.context.title.map(Text::span).unwrap_or_default();
        let titled = titled.map(|kind| (kind, Provenance::inferred(title)));
        if let Some((kind, provenance)) = titled.or(told) {
            election.set(ElectionField::Kind, kind, provenance);
        }
    }

    /// What the election is called.
    fn label(&self) -> Option<&ElectionLabel<'a>> {
        let read = || {
            let text = self.context.election()?;
            let date = find_dates_in_value(text.as_str()).into_iter().next();
            let date = date.map(|found| (found.date, text.slice(found.range).span()));
            Some(ElectionLabel { text, date })
        };
        self.label.get_or_init(read).as_ref()
    }

    /// The constituency that a section with a number is named for, or the title tells, or else any section
    /// is named for.
    fn constituency(
        &self,
        title: Text<'a>,
        kind: Option<ElectionKind>,
    ) -> Option<&Located<String>> {
        let read = || {
            let ward = self.context.ward(kind);
            let is_numbered = |ward: &Located<String>| {
                has_word(&ward.value, &PART_WORDS) && has_digit(&ward.value)
            };
            if ward.as_ref().is_some_and(is_numbered) {
                return ward;
            }
            let titled = constituency_in(title.as_str());
            titled.map(|value| Located::inferred(value, title.span())).or(ward)
        };
        let is_other = usize::from(kind != Some(ElectionKind::Local));
        self.constituencies[is_other].get_or_init(read).as_ref()
    }

    /// The body that is elected.
    fn body(&self) -> Option<&Located<String>> {
        let read = || {
            let body = self.context.body()?;
            Some(Located::inferred(single_spaced(body.as_str()), body.span()))
        };
        self.body.get_or_init(read).as_ref()
    }
}

/// What the results in a section are parted by, as its heading says: `Results by district`.
const PARTED_BY: &[&str] = &[
    "district", "districts", "constituency", "constituencies", "region", "regions", "county",
    "counties", "province", "provinces", "state", "states", "municipality", "municipalities",
    "canton", "cantons", "department", "departments", "island", "islands", "place", "area",
];

/// The level of a label that stands for a heading: below all of them.
const LABEL_LEVEL: usize = 9;

/// Gives a result the kind that its body tells.
fn set_kind_by_body(election: &mut Election, kind: ElectionKind) {
    let body = election.provenance_of(ElectionField::Body).span;
    election.replace(ElectionField::Kind, kind, Provenance::inferred(body));
}

/// The place in a heading that may name the office that is voted on: `Mayor of Chelsea`; none where it
/// names only the office.
fn without_office(heading: &str) -> Option<String> {
    let heading = single_spaced(heading);
    let key = fold(&heading);
    if !OFFICE_WORDS.iter().any(|office| key.starts_with(office)) {
        return Some(heading);
    }
    heading.split_once(" of ").map(|(_, place)| place.to_owned())
}

/// Whether a body is that of a part of a country: `Parliament of Galicia` in Spain.
fn is_of_a_region(body: &str, country: &str) -> bool {
    let Some((head, place)) = body.split_once(" of ") else { return false };
    let place = place.trim_start_matches("the ");
    has_word(head, &["parliament", "assembly", "legislature", "council"])
        && !has_word(head, &["national", "grand", "federal"])
        && fold(place) != fold(country)
        && country_in(place).is_none()
        && !has_word(place, &NO_REGIONS)
        && place.starts_with(char::is_uppercase)
}

/// The kind of election that a text speaks of: that of the first of [`KINDS`] which begins a word of it.
pub fn kind_in(text: &str) -> Option<ElectionKind> {
    // most labels of elections are years
    if !text.bytes().any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii()) {
        return None;
    }
    let mut text = fold(text);
    // `Results by county` are of no county's election
    if let Some(at) = text.find(" by ").filter(|at| !text[at + 4..].starts_with("election")) {
        text.truncate(at);
    } else if text.starts_with("by ") && !text.starts_with("by election") {
        return None;
    }
    let mut inside = false;
    let beginnings = text.char_indices().filter_map(|(at, c)| {
        let begins = !std::mem::replace(&mut inside, c.is_alphanumeric());
        let first = begins.then(|| BY_FIRST_LETTER.get(&c))??;
        first.iter().copied().find(|kind| text[at..].starts_with(KINDS[*kind].0))
    });
    beginnings.min().map(|first| KINDS[first].1)
}

/// The places of the words in [`KINDS`], in order, by their first letters.
static BY_FIRST_LETTER: LazyLock<WordMap<char, Vec<usize>>> = LazyLock::new(|| {
    let mut places: WordMap<char, Vec<usize>> = WordMap::default();
    for (place, (word, _)) in KINDS.iter().enumerate() {
        places.entry(word.chars().next().unwrap_or_default()).or_default().push(place);
    }
    places
});

/// The only day that a sentence tells.
fn only_day(sentence: Text<'_>) -> Option<(Date, Span)> {
    let mut days = find_dates(sentence.as_str())
        .into_iter()
        .filter(|found| found.date.precision() == Some(Precision::Day));
    let found = days.next()?;
    days.next().is_none().then(|| (found.date, sentence.slice(found.range).span()))
}

/// The longest name of a body in bytes.
const MAX_BODY_LENGTH: usize = 80;

/// What ends the name of a body.
const BODY_ENDS: [&str; 4] = [" (", " — ", " – ", ": "];

/// The name of a body that a caption or heading begins with, if it has no date.
fn body_in(text: Text<'_>) -> Option<Text<'_>> {
    let words = text.as_str();
    let lower = words.to_ascii_lowercase();
    let find = |word: &&str| memchr::memmem::find(lower.as_bytes(), word.as_bytes());
    let end = ["election", "result", "by-election"].iter().filter_map(find).min();
    let end = end.unwrap_or(words.len());
    let end = BODY_ENDS.iter().filter_map(|mark| words[..end].find(mark)).min().unwrap_or(end);
    let body = text.slice(0..end).trim();
    let named = body.as_str().len() <= MAX_BODY_LENGTH
        && !words.contains('?')
        && has_word(body.as_str(), &BODY_WORDS)
        && find_dates_in_value(words).is_empty();
    named.then_some(body)
}

/// The constituency that a title names: `Moray (UK Parliament constituency)`, `2008 Glasgow East
/// by-election`, `1952 United States presidential election in North Dakota`.
fn constituency_in(title: &str) -> Option<String> {
    let title = single_spaced(title);
    if let Some((name, gloss)) = title.split_once(" (")
        && has_word(gloss, &CONSTITUENCY_WORDS)
    {
        return Some(name.to_owned());
    }
    if let Some(at) = title.rfind("by-election") {
        let name = title[..at].trim().trim_start_matches(|c: char| c.is_ascii_digit()).trim();
        return (!name.is_empty()).then(|| name.to_owned());
    }
    let place = title.split_once("election in ").or_else(|| title.split_once("elections in "));
    if let Some((_, place)) = place {
        let place = place.trim_start_matches("the ").trim_end_matches(|c: char| c.is_ascii_digit());
        return Some(place.trim_end_matches([' ', ',']).to_owned());
    }
    let whole = CONSTITUENCY_WORDS.iter().any(|word| fold(&title).ends_with(word));
    whole.then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds() {
        for (text, expected) in [
            ("General elections", Some(ElectionKind::General)),
            ("Local elections", Some(ElectionKind::Local)),
            ("Parliamentary elections", Some(ElectionKind::General)),
            ("2014 Cowdenbeath by-election", Some(ElectionKind::ByElection)),
            ("European Parliament", Some(ElectionKind::European)),
            ("1990 Maryland gubernatorial election", Some(ElectionKind::Regional)),
            ("2004 Civic Democratic Party leadership election", Some(ElectionKind::Other)),
            ("Democratic primary election", Some(ElectionKind::Primary)),
            ("United States Senate elections", Some(ElectionKind::Senate)),
            ("2015 Türkiye genel seçimleri", Some(ElectionKind::General)),
            ("Yerel seçimler", Some(ElectionKind::Local)),
            ("Bundestagswahl 1990", Some(ElectionKind::General)),
            ("Landtagswahl in Hessen 1990", Some(ElectionKind::Regional)),
            ("Élections européennes", Some(ElectionKind::European)),
            ("Élection présidentielle", Some(ElectionKind::Presidential)),
            ("Elecciones generales de 1993", Some(ElectionKind::General)),
            ("Senado", Some(ElectionKind::Senate)),
            ("Elezioni comunali", Some(ElectionKind::Local)),
            ("Eleições autárquicas", Some(ElectionKind::Local)),
            ("Tweede Kamerverkiezingen 1998", Some(ElectionKind::General)),
            ("Wybory do Parlamentu Europejskiego", Some(ElectionKind::European)),
            ("Выборы президента", Some(ElectionKind::Presidential)),
            ("Edward Newark", None),
        ] {
            assert_eq!(kind_in(text), expected, "{text}");
        }
    }

    #[test]
    fn constituencies() {
        for (title, expected) in [
            ("Moray (UK Parliament constituency)", Some("Moray")),
            ("2008 Glasgow East by-election", Some("Glasgow East")),
            ("1952 United States presidential election in North Dakota", Some("North Dakota")),
            ("Texas's 21st congressional district", Some("Texas's 21st congressional district")),
            ("1887 German federal election", None),
        ] {
            assert_eq!(constituency_in(title).as_deref(), expected, "{title}");
        }
    }
}
