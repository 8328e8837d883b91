//! What a title, a heading or a caption says of an election: its kind, its body, its constituency.

use std::sync::LazyLock;

use crate::lexicon::countries::country_in;
use crate::lexicon::cues::DEFINITE_ARTICLES;
use crate::lexicon::elections::{
    BASES, BODY_WORDS, CONSTITUENCY_WORDS, ELECTION_WORDS, KINDS, NO_REGIONS, OFFICE_WORDS,
    RESULT_WORDS,
};
use crate::lexicon::tags::LexicalTag;
use crate::lexicon::word_list::has_whole;
use crate::lexicon::word_map::WordMap;
use crate::markup::{Arena, Text};
use crate::model::{Basis, ElectionKind, fold, folded};
use crate::nlp::predicate::defining_copula;
use crate::nlp::token::tokens;
use crate::values::date::find_dates_in_value;
use crate::values::text::{has_one_of, has_word, single_spaced};

/// Returns the kind of election that a text names: that of the first of [`KINDS`] that begins one of its
/// words.
pub fn kind_in(text: &str) -> Option<ElectionKind> {
    // most labels of elections are years
    if !text.bytes().any(|byte| byte.is_ascii_alphabetic() || !byte.is_ascii()) {
        return None;
    }
    let mut text = fold(text);
    // `Results by county` does not name a county's election
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

/// Returns what a text over results says that they are based on.
pub fn basis_in(text: &str) -> Option<Basis> {
    let text = folded(text);
    let bit = |byte: u8| 1u64 << (byte % 64);
    // the first letters of the words, a bit for each: most of the many phrases begin with none of them
    let begins = |at: &usize| *at == 0 || !text.as_bytes()[at - 1].is_ascii_alphanumeric();
    let first = (0..text.len()).filter(begins).fold(0, |bits, at| bits | bit(text.as_bytes()[at]));
    let may_be = |phrase: &str| phrase.bytes().next().is_some_and(|byte| first & bit(byte) != 0);
    let known = BASES.iter().find(|(phrase, _)| may_be(phrase) && has_whole(&text, phrase));
    known.map(|(_, basis)| *basis)
}

/// Positions in [`KINDS`], in order, by the first letter of the word.
static BY_FIRST_LETTER: LazyLock<WordMap<char, Vec<usize>>> = LazyLock::new(|| {
    let mut places: WordMap<char, Vec<usize>> = WordMap::default();
    for (place, (word, _)) in KINDS.iter().enumerate() {
        places.entry(word.chars().next().unwrap_or_default()).or_default().push(place);
    }
    places
});

/// Maximum length of a body's name in bytes.
const MAX_BODY_LENGTH: usize = 80;

/// Marks that end the name of a body.
const BODY_ENDS: [&str; 4] = [" (", " — ", " – ", ": "];

/// Returns the name of a body that a caption or heading begins with, if it has no date.
pub(super) fn body_in(text: Text<'_>) -> Option<Text<'_>> {
    let words = text.as_str();
    let lower = words.to_ascii_lowercase();
    let find = |word: &&str| memchr::memmem::find(lower.as_bytes(), word.as_bytes());
    let end = ["election", "result", "by-election"].iter().filter_map(find).min();
    let end = end.unwrap_or(words.len());
    let find = |mark: &&str| memchr::memmem::find(&words.as_bytes()[..end], mark.as_bytes());
    let end = BODY_ENDS.iter().filter_map(find).min().unwrap_or(end);
    let body = text.slice(0..end).trim();
    let named = body.len() <= MAX_BODY_LENGTH
        && !words.contains('?')
        && has_word(body.as_str(), &BODY_WORDS)
        && find_dates_in_value(words).is_empty();
    named.then_some(body)
}

/// Returns the constituency that a title names: `Moray (UK Parliament constituency)`, `2008 Glasgow East
/// by-election`, `1952 United States presidential election in North Dakota`.
pub(super) fn constituency_in(title: &str) -> Option<String> {
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
    let is_whole = |key: &str| CONSTITUENCY_WORDS.iter().any(|word| key.ends_with(word));
    is_whole(&folded(&title)).then_some(title)
}

/// Returns the constituency that a caption names: `Bablake ward`, `General election 2010: Chelmsford`.
pub(super) fn captioned(caption: Text<'_>) -> Option<Text<'_>> {
    let text = caption.as_str();
    let key = folded(text);
    let is_place = |place: &str| {
        !place.is_empty()
            && place.starts_with(|c: char| c.is_uppercase())
            && find_dates_in_value(place).is_empty()
            && !has_word(place, &ELECTION_WORDS)
            && !has_word(place, &RESULT_WORDS)
    };
    if CONSTITUENCY_WORDS
        .iter()
        .any(|word| key.strip_suffix(word).is_some_and(|rest| rest.ends_with(' ')))
    {
        return is_place(text).then_some(caption);
    }
    let (election, place) = text.rsplit_once(": ")?;
    let place = caption.slice(text.len() - place.len()..text.len()).trim();
    (has_word(election, &ELECTION_WORDS) && is_place(place.as_str())).then_some(place)
}

/// Returns the election that a sentence says was held, without the article: `The 1987 Tendring Council election was held`.
pub(super) fn named_election(sentence: Text<'_>) -> Option<Text<'_>> {
    const MAX_WORDS: usize = 12;
    let arena = Arena::new();
    let words = tokens(sentence, &arena);
    let verb =
        words.iter().take(MAX_WORDS).position(|word| word.is(LexicalTag::PassiveAuxiliary))?;
    let article = usize::from(DEFINITE_ARTICLES.contains(words[0].key));
    let (first, last) = (words.get(article)?, words[..verb].last()?);
    let name =
        sentence.slice(first.range().start..last.range().end.max(first.range().start)).trim();
    has_word(name.as_str(), &ELECTION_WORDS).then_some(name)
}

/// Returns the constituency that a sentence defines: `Transcona is a provincial electoral division in Manitoba`.
pub(super) fn defined_constituency(sentence: Text<'_>) -> Option<Text<'_>> {
    const MAX_PHRASE: usize = 12;
    let arena = Arena::new();
    let words = tokens(sentence, &arena);
    let verb = defining_copula(&words)?;
    let end = words.len().min(verb + MAX_PHRASE);
    let phrase = words[verb..end].last()?.range().end;
    let defines =
        has_word(&sentence.as_str()[words[verb].range().start..phrase], &CONSTITUENCY_WORDS);
    let article = usize::from(DEFINITE_ARTICLES.contains(words[0].key));
    let name = words.get(article..verb)?;
    // a gloss in brackets is no part of the name
    let end = name.iter().position(|word| word.before.contains('(')).unwrap_or(name.len());
    let (first, last) = (name.first()?, name[..end].last()?);
    defines.then(|| sentence.slice(first.range().start..last.range().end).trim())
}

/// Returns the place in a heading, without the office that is voted on: `Mayor of Chelsea`; `None` if
/// there is only an office.
pub(super) fn without_office(heading: &str) -> Option<String> {
    let heading = single_spaced(heading);
    let names_office = |key: &str| OFFICE_WORDS.iter().any(|office| key.starts_with(office));
    if !names_office(&folded(&heading)) {
        return Some(heading);
    }
    heading.split_once(" of ").map(|(_, place)| place.to_owned())
}

/// Whether a body belongs to a part of the country: `Parliament of Galicia` in Spain.
pub(super) fn is_of_a_region(body: &str, country: &str) -> bool {
    let Some((head, place)) = body.split_once(" of ") else { return false };
    let place = place.trim_start_matches("the ");
    has_one_of(head, &["parliament", "assembly", "legislature", "council"])
        && !has_one_of(head, &["national", "grand", "federal"])
        && fold(place) != fold(country)
        && country_in(place).is_none()
        && !has_word(place, &NO_REGIONS)
        && place.starts_with(char::is_uppercase)
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
