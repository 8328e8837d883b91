//! Recognises and cleans the names of people and parties.

use crate::lexicon::elections::{INCUMBENCY_MARKS, STATUS_WORDS};
use crate::lexicon::names::DOCTRINE_ENDINGS;
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::Text;
use crate::model::folded;
use crate::values::text::{single_spaced, without_footnotes, without_gloss};

/// Removes the marks of incumbents, footnotes and order from a name: `Jane Roe (inc.)`, `Kaya*`,
/// `1. Kaya [a]`.
pub fn clean_name(text: &str) -> String {
    let text = single_spaced(&without_footnotes(text));
    let mut name = text.trim_start_matches(['*', '†', '‡']).trim_start();
    if name.starts_with(|c: char| c.is_ascii_digit())
        && let Some((order, rest)) = name.split_once(". ")
        && order.bytes().all(|byte| byte.is_ascii_digit())
    {
        name = rest;
    }
    while !name.ends_with(|c: char| c.is_ascii_alphanumeric())
        && let Some(mark) = INCUMBENCY_MARKS.iter().find(|mark| {
            let at = name.len().saturating_sub(mark.len());
            name.is_char_boundary(at) && name[at..].eq_ignore_ascii_case(mark)
        })
    {
        name = name[..name.len() - mark.len()].trim_end();
    }
    name = name.trim_end_matches(',');
    if name.len() == text.len() { text } else { name.to_owned() }
}

/// Whether a folded text has a word for a part in government or for the outcome of an election.
pub fn has_status_word(key: &str) -> bool {
    let is_mark = |c: char| !c.is_alphanumeric() && c != '-';
    key.split(is_mark).any(|word| STATUS_WORDS.contains(word))
}

/// Whether a text has the form of a person's full name: two to six words, all capitalised except
/// particles, and no digits.
pub fn looks_like_person(text: &str) -> bool {
    const MAX: usize = 6;
    let (mut words, mut capitals) = (0, 0);
    for word in text.split_whitespace() {
        let has_capital = has_capital(word);
        if words == MAX
            || !(has_capital || LexicalTags::of(&folded(word)).has(LexicalTag::PersonParticle))
        {
            return false;
        }
        words += 1;
        capitals += usize::from(has_capital);
    }
    let is_mark =
        |byte: u8| byte.is_ascii_digit() || matches!(byte, b'/' | b':' | b'%' | b'|' | b';');
    capitals >= 2 && !text.bytes().any(is_mark)
}

/// What a word of a person's name is not.
pub const NO_PERSON: [LexicalTag; 4] =
    [LexicalTag::NotPerson, LexicalTag::Body, LexicalTag::Country, LexicalTag::People];

/// Whether a text has the form of a person's full name and no word that excludes it.
pub fn is_person_name(text: &str) -> bool {
    looks_like_person(text)
        && !text.split_whitespace().any(|word| {
            let word = folded(word.trim_matches(|c: char| !c.is_alphanumeric() && c != '\''));
            LexicalTags::of(&word).has_any(NO_PERSON) || DOCTRINE_ENDINGS.ends(&word)
        })
}

/// Returns the name in a title: all of it if the lead begins with it, brackets included, and they hold no abbreviation, or
/// else what is left [without its gloss](without_gloss).
pub fn titled_name<'a>(title: Text<'a>, lead: Option<Text<'_>>) -> Text<'a> {
    let bare = without_gloss(title);
    let gloss = title.as_str().get(bare.len()..).unwrap_or_default().trim_matches([' ', '(', ')']);
    let is_whole = !gloss.is_empty()
        && !gloss.split(' ').any(looks_like_abbreviation)
        && lead.is_some_and(|lead| {
            const MAX_ARTICLE: usize = 6;
            let length = title.as_str().chars().count() + MAX_ARTICLE;
            let end = lead.as_str().char_indices().map(|(at, _)| at).nth(length);
            let beginning = &lead.as_str()[..end.unwrap_or(lead.len())];
            folded(beginning).contains(&*folded(title.as_str()))
        });
    if is_whole { title } else { bare }
}

/// Whether a word begins with a capital, perhaps after a mark or a short prefix: `d'Orme`. Letters of
/// scripts without case count as capitals.
pub fn has_capital(word: &str) -> bool {
    if word.starts_with(|c: char| c.is_ascii_uppercase()) {
        return true;
    }
    // "nGaedheal", "bhFianna": an Irish letter before the capital
    let eclipsed = word
        .get(..word.len().min(3))
        .unwrap_or_default()
        .trim_start_matches(|c: char| c.is_ascii_lowercase());
    if eclipsed.starts_with(|c: char| c.is_ascii_uppercase()) {
        return true;
    }
    let mut letters = word.chars().filter(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | '-'));
    match letters.next() {
        Some(first) if first.is_alphabetic() && !first.is_lowercase() => true,
        Some(_) => {
            let mut parts = word.split(['\'', '’', '-']);
            let short = parts.next().is_some_and(|part| part.chars().nth(3).is_none());
            short && parts.next().is_some_and(|part| part.starts_with(char::is_uppercase))
        }
        None => false,
    }
}

/// Whether `short` abbreviates `name`: it goes through the name's words in order, taking of each its
/// first letter or the whole word, and leaves out none but small words.
///
/// ```
/// use hustings::values::name::abbreviates;
/// assert!(abbreviates("HKP", "Halkın Kurtuluş Partisi"));
/// assert!(abbreviates("TKP/ML-Hareketi", "Türkiye Komünist Partisi/Marksist-Leninist - Hareketi"));
/// assert!(!abbreviates("TKP/ML", "Türkiye Komünist Partisi/Marksist-Leninist - Hareketi"));
/// ```
pub fn abbreviates(short: &str, name: &str) -> bool {
    Abbreviable::new(name).is_abbreviated_by(short)
}

/// Whether `short` has the initials of the words of `name` in another order, as that of a name in another language
/// often has: `RMM` and `Mauritian Militant Renewal`.
///
/// ```
/// use hustings::values::name::has_initials_of;
/// assert!(has_initials_of("RMM", "Mauritian Militant Renewal"));
/// assert!(has_initials_of("PCF", "French Communist Party"));
/// assert!(!has_initials_of("NSW", "Jane Roe"));
/// ```
pub fn has_initials_of(short: &str, name: &str) -> bool {
    let mut letters: Vec<char> = letter_words(short).concat().chars().collect();
    letters.sort_unstable();
    let has = |words: &[String]| {
        let is_small = |word: &&String| LexicalTags::of(word).has(LexicalTag::NameConnective);
        let large = words.iter().filter(|word| !is_small(word));
        let mut initials: Vec<char> = large.filter_map(|word| word.chars().next()).collect();
        initials.sort_unstable();
        initials.len() > 1 && letters == initials
    };
    // "Koalisyon ng Pilipino": small words of other languages
    let is_capital = |word: &&str| word.starts_with(char::is_uppercase);
    let capitals = || name.split(' ').filter(is_capital).flat_map(letter_words).collect::<Vec<_>>();
    has(&letter_words(name)) || has(&capitals())
}

/// A name split into words, to test many abbreviations against it.
#[derive(Debug)]
pub struct Abbreviable {
    words: Vec<String>,
    letters: usize,
}

impl Abbreviable {
    /// Splits a name into words.
    pub fn new(name: &str) -> Self {
        let words = letter_words(name);
        Abbreviable { letters: words.iter().map(String::len).sum(), words }
    }

    /// Whether `short` abbreviates the name: see [`abbreviates`].
    pub fn is_abbreviated_by(&self, short: &str) -> bool {
        if !(2..=24).contains(&self.words.len()) {
            return false;
        }
        let key = folded(short);
        let mut letters = String::with_capacity(key.len());
        letters.extend(letter_parts(&key));
        (2..self.letters).contains(&letters.len()) && spells(&letters, &self.words)
    }
}

/// Returns the folded words of a text, without marks.
fn letter_words(text: &str) -> Vec<String> {
    letter_parts(&folded(text)).map(str::to_owned).collect()
}

/// Returns the words of a folded text, without marks.
fn letter_parts(key: &str) -> impl Iterator<Item = &str> {
    key.split(|c: char| !c.is_alphanumeric() && c != '\'')
        .map(|word| word.trim_matches('\''))
        .filter(|word| !word.is_empty())
}

/// Whether letters are the initials of words, or whole words, in order.
fn spells(letters: &str, words: &[String]) -> bool {
    /// No abbreviation is longer.
    const MAX_LENGTH: usize = 127;
    if letters.len() > MAX_LENGTH {
        return false;
    }
    // the bytes up to which the words so far spell the letters, a bit for each
    let mut reached = 1u128;
    for word in words {
        if reached == 0 {
            return false; // as for most words
        }
        let initial = word.chars().next().map_or(0, char::len_utf8);
        let small = LexicalTags::of(word).has(LexicalTag::NameConnective);
        let mut next = if small { reached } else { 0 };
        for at in (0..=letters.len()).filter(|at| reached >> at & 1 != 0) {
            for part in [word.as_str(), &word[..initial]] {
                if letters[at..].starts_with(part) {
                    next |= 1 << (at + part.len());
                }
            }
        }
        reached = next;
    }
    reached >> letters.len() & 1 != 0
}

/// Whether a word has the form of an abbreviation: up to its first dash or slash, at least two capitals
/// and no more small letters than capitals, as in `TKP`, `TKİH`, `TKP/ML-Hareketi`, `MLKP-K`. Roman
/// numerals and initials do not count.
pub fn looks_like_abbreviation(word: &str) -> bool {
    // most words of prose have no capital but the first
    if !word.bytes().skip(1).any(|byte| byte.is_ascii_uppercase() || !byte.is_ascii()) {
        return false;
    }
    let head = word.split(['/', '-', '–', '—', ' ']).next().unwrap_or_default();
    let capitals = head.chars().filter(|c| c.is_uppercase()).count();
    if capitals < 2 {
        return false;
    }
    let small = head.chars().filter(|c| c.is_lowercase()).count();
    // "II", "XVIIIe"
    let number = head.trim_end_matches(char::is_lowercase);
    let roman = number.chars().all(|c| "IVXLC".contains(c));
    let initials = head.contains('.');
    // "N'Jie", "O'B": a prefix of a name
    let prefixed = || {
        head.split_once(['\'', '’']).is_some_and(|(first, rest)| {
            first.chars().nth(1).is_none() && rest.contains(char::is_lowercase)
        })
    };
    capitals >= small && !roman && !initials && !prefixed()
}

/// Whether a word consists of initials: `C.`, `J.R.`, `E`.
pub fn is_initial(word: &str) -> bool {
    word.strip_suffix('.').unwrap_or(word).split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    })
}

/// Whether a name is nothing but an abbreviation, perhaps with what tells it apart: `TKP`, `M-L KKE`, `KKE (m-l)`.
pub fn is_abbreviation(name: &str) -> bool {
    const MAX_LENGTH: usize = 12;
    const MAX_WORD: usize = 3;
    let bare = name.find(" (").map_or(name, |open| &name[..open]);
    let is_short = |word: &str| {
        word.len() <= MAX_WORD && word.chars().all(|c| c.is_ascii_uppercase() || c == '-')
    };
    // "FU–DU", but not "TKP/ML-Hareketi"
    let is_whole = |word: &str| {
        let mut parts = word.split(['-', '–']);
        !word.contains(['-', '–'])
            || parts.all(|part| part.len() > 1 && part.chars().all(|c| c.is_uppercase()))
    };
    name.chars().count() <= MAX_LENGTH
        && bare.split(' ').any(|word| looks_like_abbreviation(word) && is_whole(word))
        && bare.split(' ').all(|word| looks_like_abbreviation(word) || is_short(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go() {
        for (text, expected) in [
            ("Jane Roe (inc.)", "Jane Roe"),
            ("Jane Roe (incumbent)*", "Jane Roe"),
            ("Jane Roe [a]", "Jane Roe"),
            ("1. Jane Roe", "Jane Roe"),
            ("Roe, Jane", "Roe, Jane"),
            ("St. John Roe", "St. John Roe"),
            ("*", ""),
            ("", ""),
        ] {
            assert_eq!(clean_name(text), expected, "{text:?}");
        }
    }

    #[test]
    fn people_have_capitals() {
        for name in
            ["Nurullah Ankut", "Carl-Emil van-Dyck", "Giorgos d'Orme", "Nguyễn Thanh", "J. R. Doe"]
        {
            assert!(looks_like_person(name), "{name}");
        }
        for text in ["Opposition", "External support", "60,396", "Party of 1920", ""] {
            assert!(!looks_like_person(text), "{text}");
        }
        assert!(!is_person_name("Kilis Province"));
        assert!(!is_person_name("Worker Resistance"));
        assert!(is_person_name("Mustafa Suphi"));
    }

    #[test]
    fn abbreviations() {
        for (short, name) in [
            ("TKP", "Türkiye Komünist Partisi"),
            ("TKP/ML Hareketi", "Türkiye Komünist Partisi/Marksist-Leninist - Hareketi"),
            ("PCE (r)", "Partido Comunista de España (reconstituido)"),
            ("CPI(M)", "Communist Party of India (Marxist)"),
        ] {
            assert!(abbreviates(short, name), "{short} {name}");
        }
        for (short, name) in [
            ("TKP/ML (YIÖ)", "Türkiye Komünist Partisi/Marksist-Leninist - Hareketi"),
            ("MLKP-K", "Marksist Leninist Komünist Partisi"),
            ("T", "Türkiye"),
        ] {
            assert!(!abbreviates(short, name), "{short} {name}");
        }
    }

    #[test]
    fn abbreviations_have_capitals() {
        for word in ["TKP", "TKİH", "TKP/ML-Hareketi", "MLKP-K", "DHKP/C", "MUNKASPART", "PvdA"] {
            assert!(looks_like_abbreviation(word), "{word}");
        }
        for word in ["II", "XIV", "U.S.", "Party", "A", "iPhone", "No"] {
            assert!(!looks_like_abbreviation(word), "{word}");
        }
    }

    #[test]
    fn abbreviations_may_have_what_tells_them_apart() {
        for name in ["TKP", "M-L KKE", "KKE (m-l)", "CPI (ML)", "ΚΚΕ (μ-λ)", "FU–DU"] {
            assert!(is_abbreviation(name), "{name}");
        }
        for name in ["Reed Party", "FORD–Kenya", "TKP/ML-Hareketi", "RP of Dorn", "Reed Party (RP)"]
        {
            assert!(!is_abbreviation(name), "{name}");
        }
    }
}
