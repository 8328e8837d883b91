//! Glosses: the names in brackets after a name.

use std::ops::Range;

use crate::lexicon::cues::{ALIAS_CUES, DEFINITE_ARTICLES};
use crate::lexicon::labels::{concept, field_of};
use crate::lexicon::names::{ENGLISH_PARTY_WORDS, LANGUAGE_NAMES, LITERAL_WORDS};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::model::{PartyField, folded};
use crate::nlp::sentence::Sentence;
use crate::nlp::token::{Token, phrase_length};
use crate::values::name::{abbreviates, has_capital, looks_like_abbreviation};
use crate::values::text::{has_one_of, single_spaced, split_outside_brackets};

/// Whether a bracket opens after a name.
pub fn is_glossed(sentence: &Sentence<'_>, name: &Range<usize>) -> bool {
    let after = end_of_name(sentence, name);
    sentence.text.as_str()[after..].trim_start().starts_with('(')
}

/// Returns the byte after a name with its case ending or its closing bracket: `Partisi'nin (TİP)`, `Party (Left) (P-L)`.
pub fn end_of_name(sentence: &Sentence<'_>, name: &Range<usize>) -> usize {
    let last = &sentence.words()[name.end - 1];
    let end = last.range().end;
    let rest = &sentence.text.as_str()[end..];
    if last.possessive {
        end + rest.find(|c: char| c.is_whitespace() || c == '(').unwrap_or(rest.len())
    } else if name.len() > 1 && last.before == "(" && rest.starts_with(')') {
        end + 1
    } else {
        end
    }
}

/// Returns the content of the bracket that opens at `at`, after white space at most, and the offset after it.
pub fn bracket(text: &str, at: usize) -> Option<(&str, usize)> {
    /// What is longer is no gloss.
    const MAX_LENGTH: usize = 1000;
    let open = at + text[at..].len() - text[at..].trim_start().len();
    if !text[open..].starts_with('(') {
        return None;
    }
    let mut depth = 0usize;
    let within = |(offset, _): &(usize, char)| *offset < MAX_LENGTH;
    for (offset, c) in text[open..].char_indices().take_while(within) {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((&text[open + 1..open + offset], open + offset + 1));
        }
    }
    None
}

/// Returns a name with what a small word links to it, if it is abbreviated with it: `Council for the Revolution in
/// Iraq (CRI)`.
pub fn with_links(sentence: &Sentence<'_>, chunk: &Range<usize>) -> Range<usize> {
    const MAX_LINKED: usize = 8;
    let words = sentence.words();
    let last = words.len().min(chunk.end + MAX_LINKED);
    let is_part = |word: &Token<'_>| {
        word.capital
            || word.tags.has_any([
                LexicalTag::NameLink,
                LexicalTag::NameConnective,
                LexicalTag::PlacePreposition,
                LexicalTag::DefiniteArticle,
            ])
    };
    let parts =
        words[chunk.end..last].iter().take_while(|word| is_part(word) && !word.is_separated());
    let ends = (chunk.end + 1..=chunk.end + parts.count()).rev();
    let text = sentence.text.as_str();
    let from = words[chunk.start].range().start;
    let is_abbreviated = |end: &usize| {
        let to = words[end - 1].range().end;
        let gloss = bracket(text, to).map(|(inside, _)| glosses(inside));
        gloss.into_iter().flatten().any(|gloss| abbreviates(&gloss.name, &text[from..to]))
    };
    chunk.start..ends.into_iter().find(is_abbreviated).unwrap_or(chunk.end)
}

/// A name in a gloss.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gloss {
    /// The name.
    pub name: String,
    /// Whether it is in another language than the document: `Greek: Κόμμα Ελλάδας, Komma Elladas`.
    pub is_foreign: bool,
    /// Whether it is in the language that the text names: `English: Party of Greece`.
    pub has_language: bool,
}

impl Gloss {
    /// A name in the document's own language.
    pub fn of(name: String) -> Self {
        Gloss { name, is_foreign: false, has_language: false }
    }
}

/// Returns the names in a gloss: `Halkın Kurtuluş Partisi, HKP`, `in Turkish: Türkiye İşçi Partisi`, `formerly the Reed
/// Front (RF)`.
pub fn glosses(inside: &str) -> Vec<Gloss> {
    let mut found = Vec::new();
    let mut follows_foreign = false;
    for range in split_outside_brackets(inside, |_, c| matches!(c, ',' | ';')) {
        let mut piece = Piece::of(inside[range].trim());
        piece.is_foreign |= is_other_script(piece.name);
        // after a name in another language comes how it is pronounced or written in Latin letters
        piece.is_foreign |= follows_foreign && !piece.is_explained && !is_english(piece.name);
        follows_foreign = piece.is_foreign;
        piece.add_names(&mut found);
    }
    found
}

/// A part of a gloss between commas, without the words that say what the name in it is.
#[derive(Debug, Default)]
struct Piece<'a> {
    name: &'a str,
    is_foreign: bool,
    /// Whether words say that it is a former name or a translation, and not what is before it written otherwise.
    is_explained: bool,
    /// Whether a language is named before it.
    has_language: bool,
}

impl<'a> Piece<'a> {
    fn of(text: &'a str) -> Self {
        // "full name: Union of Labour—_Związek Pracy_": what follows is the name once more
        let text = text.split(['—', '_']).next().unwrap_or_default().trim_end();
        let mut piece = Piece { name: text, ..Piece::default() };
        if let Some(rest) = after_cue(text) {
            (piece.name, piece.is_explained) = (rest, true);
        }
        let label = |text: &'a str| {
            let (label, name) = text.split_once(':')?;
            let word = folded(label.rsplit(' ').next().unwrap_or_default());
            let is_language = is_language(&word);
            (is_language || name.starts_with(' ')).then_some((is_language, name.trim_start()))
        };
        let before_bracket = piece.name.find(['(', '[']).unwrap_or(piece.name.len());
        if let Some((is_language, name)) =
            label(piece.name).filter(|_| piece.name[..before_bracket].contains(':'))
        {
            (piece.name, piece.is_foreign) = (name, is_language && !is_english(name));
            piece.is_explained |= !piece.is_foreign;
            piece.has_language = is_language;
        } else {
            piece.without_language();
        }
        for word in LITERAL_WORDS.iter() {
            if let Some(name) = piece.name.strip_prefix(word) {
                let name = name.trim_start();
                piece = Piece { name, is_explained: true, ..Piece::default() };
            }
        }
        piece
    }

    /// Takes away the word before a name that says which it is: `schwedisch Ålands Framtid`, `Abkürzung ÅF`.
    fn without_language(&mut self) {
        let Some((first, rest)) = self.name.split_once(' ') else { return };
        let key = folded(first.trim_end_matches('.'));
        let is_language = is_language(&key);
        // "Cornish for Sons of Cornwall"
        if let Some(("for", meaning)) = rest.split_once(' ')
            && is_language
        {
            *self = Piece { name: meaning, is_explained: true, ..Piece::default() };
            return;
        }
        let is_small = first.starts_with(char::is_lowercase);
        let field = || field_of(concept(&key).unwrap_or(&key));
        if is_language && is_other_script(rest) && !is_other_script(first) {
            (self.name, self.is_foreign, self.has_language) = (rest, true, true);
        } else if rest.starts_with(char::is_uppercase) {
            if is_language && is_small {
                (self.name, self.is_foreign, self.has_language) = (rest, true, true);
            } else if field() == Some(PartyField::Abbreviation) {
                (self.name, self.is_explained) = (rest, true);
            }
        }
    }

    /// Adds the names: one, or two where a bracket holds another one or an "or" joins abbreviations.
    fn add_names(&self, found: &mut Vec<Gloss>) {
        let add = |name: &str, is_foreign: bool, found: &mut Vec<Gloss>| {
            let name = name.trim_matches(|c: char| QUOTES.contains(&c) || c.is_whitespace());
            let short = looks_like_abbreviation(name) && name.is_ascii();
            // "National Democratic Party (East Germany)": a country is no other name
            let is_name = is_name(name) || (self.has_language && is_written_name(name));
            if is_name && (is_foreign || !names_country(name)) {
                let is_foreign = is_foreign && !short;
                let has_language = self.has_language;
                found.push(Gloss { name: single_spaced(name), is_foreign, has_language });
            }
        };
        let alternatives = || ALTERNATIVE_MARKS.iter().find_map(|mark| self.name.split_once(mark));
        // "AKP or AK Parti"
        if let Some((one, other)) = alternatives()
            && looks_like_abbreviation(one)
            && looks_like_abbreviation(other)
        {
            add(one, self.is_foreign, found);
            return add(other, self.is_foreign, found);
        }
        // "Reed Front (RF)", "Mifleget HaPoalim (Hebrew: מפלגת הפועלים)", but "KKE (m-l)" is one name
        if let Some(open) = self.name.find('(')
            && let Some((inner, _)) = bracket(self.name, open)
        {
            let outer = self.name[..open].trim();
            let inner = glosses(inner);
            // "سازمان مردم (اکثریت)": what is in the same letters belongs to the name
            let is_other = |inner: &Gloss| {
                inner.has_language || !is_other_script(outer) || !is_other_script(&inner.name)
            };
            let belongs = |inner: &Gloss| {
                inner.is_foreign && is_other(inner)
                    || abbreviates(&inner.name, outer)
                    || (self.has_language && looks_like_abbreviation(&inner.name))
            };
            if inner.iter().any(belongs) {
                // "Mifleget HaPoalim (Hebrew: …)" is that name in Latin letters
                let is_written = inner[0].is_foreign && !is_english(outer);
                add(outer, self.is_foreign || is_written, found);
                return found.extend(inner);
            }
        }
        // "حزب الإصلاح Hizb al-Islah": the name, then written in Latin letters
        if is_other_script(self.name)
            && let Some(at) = self.name.find(is_latin)
            && self.name[..at].ends_with(' ')
        {
            add(&self.name[..at], true, found);
            return add(&self.name[at..], true, found);
        }
        add(self.name, self.is_foreign, found);
    }
}

/// What may stand around a name.
const QUOTES: [char; 7] = ['"', '“', '”', '\'', '‘', '’', '\u{200e}'];

/// What joins two abbreviations of one name.
const ALTERNATIVE_MARKS: [&str; 2] = [" or ", " / "];

/// Returns what follows a cue for other names, without its article: `previously known as the Reed Front`.
fn after_cue(text: &str) -> Option<&str> {
    const MAX_WORDS: usize = 5;
    let spaces = text.match_indices(' ').map(|(at, _)| at).take(MAX_WORDS);
    let cue = spaces.filter(|at| ALIAS_CUES.contains(&folded(&text[..*at])));
    let rest = &text[cue.last()? + 1..];
    let article = rest.split_once(' ').filter(|(first, _)| DEFINITE_ARTICLES.contains(first));
    Some(article.map_or(rest, |(_, rest)| rest))
}

/// Whether a folded word is a language: `greek`, `arabic`.
fn is_language(word: &str) -> bool {
    LexicalTags::of(word).has(LexicalTag::People) || LANGUAGE_NAMES.contains(word)
}

/// Whether one of the cues comes right before a token or its article.
pub fn is_cued(words: &[Token<'_>], at: usize, cues: &[&str]) -> bool {
    let article = at.checked_sub(1).is_some_and(|at| words[at].is(LexicalTag::DefiniteArticle));
    let before = &words[..at - usize::from(article)];
    let last = before.last().filter(|word| word.is(LexicalTag::CueEnd));
    last.is_some_and(|last| {
        let mut ending = cues.iter().filter(|cue| cue.ends_with(last.key));
        ending.any(|cue| {
            let start = before.len().checked_sub(cue.split(' ').count());
            start.is_some_and(|start| phrase_length(&before[start..], cue).is_some())
        })
    })
}

/// Whether a name has an English word for a party.
fn is_english(name: &str) -> bool {
    has_one_of(name, ENGLISH_PARTY_WORDS)
}

/// Whether a name begins with a letter that is not Latin.
pub fn is_other_script(name: &str) -> bool {
    name.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !is_latin(c))
}

fn is_latin(c: char) -> bool {
    c.is_alphabetic() && (c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c))
}

/// Whether a text is the name of an organisation, and not a country or other words.
fn is_name(name: &str) -> bool {
    // what qualifies a name may have small letters: "KKE (m-l)"
    let bare = without_brackets(name);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let tags = |word: &str| LexicalTags::of(&folded(word));
    let is_proper = words.iter().all(|word| {
        has_capital(word)
            || tags(word).has_any([
                LexicalTag::NameLink,
                LexicalTag::NameJoint,
                LexicalTag::PlacePreposition,
            ])
            || matches!(*word, "-" | "–")
            || DEFINITE_ARTICLES.contains(word)
    });
    words.first().is_some_and(|first| has_capital(first))
        && is_proper
        && !name.contains(|c: char| c.is_ascii_digit())
        && (looks_like_abbreviation(name) || words.len() >= 2 || !name.is_ascii())
}

/// Whether what follows the name of its language is a name, which may be one word or have small ones: `Norwegian: Venstre`,
/// `Slovak: Strana demokratickej ľavice`.
fn is_written_name(name: &str) -> bool {
    const MIN_LENGTH: usize = 3;
    const MAX_WORDS: usize = 10;
    let is_letter =
        |c: char| c.is_alphabetic() || matches!(c, ' ' | '-' | '–' | '\'' | '’' | '.' | '(' | ')');
    name.len() >= MIN_LENGTH
        && has_capital(name)
        && name.chars().all(is_letter)
        && name.split(' ').count() <= MAX_WORDS
}

/// Whether a name is that of a country or a people, and not of a party of it.
fn names_country(name: &str) -> bool {
    let words: Vec<LexicalTags> = without_brackets(name)
        .split_whitespace()
        .map(|word| LexicalTags::of(&folded(word)))
        .collect();
    words.len() <= 2
        && words.iter().any(|tags| tags.has_any([LexicalTag::Country, LexicalTag::People]))
        && !words.iter().any(|tags| tags.has_any([LexicalTag::Party, LexicalTag::Organisation]))
}

/// Returns a name without what is in brackets after a space.
pub(super) fn without_brackets(name: &str) -> &str {
    match name.find(" (").filter(|_| name.ends_with(')')) {
        Some(open) => &name[..open],
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_in_glosses() {
        // a name in another language begins with `~`
        for (text, expected) in [
            ("RP", vec!["RP"]),
            ("RP or RFP", vec!["RP", "RFP"]),
            ("Reed Front, RF", vec!["Reed Front", "RF"]),
            ("in Turkish: Kamış Partisi", vec!["~Kamış Partisi"]),
            ("Spanish: Partido del Carrizo, PC", vec!["~Partido del Carrizo", "PC"]),
            ("Arabic: حزب القصب, Hizb Qasab", vec!["~حزب القصب", "~Hizb Qasab"]),
            (
                "Arabic:حزب القصب‎ Hizb Qasab; Reed Party",
                vec!["~حزب القصب", "~Hizb Qasab", "Reed Party"],
            ),
            (
                "Greek: Κόμμα Καλαμιών (μαρξιστικό), ΚΚ (μ), KK (m)",
                vec!["~Κόμμα Καλαμιών (μαρξιστικό)", "~ΚΚ (μ)", "KK (m)"],
            ),
            ("Hizb Qasab (Hebrew: מפלגת הקנה)", vec!["~Hizb Qasab", "~מפלגת הקנה"]),
            ("formerly the Reed Front (RF)", vec!["Reed Front", "RF"]),
            (
                "previously known as the Union of Reeds in Dorn (URD)",
                vec!["Union of Reeds in Dorn", "URD"],
            ),
            ("Dutch: Rietpartij, lit. Party of Reeds", vec!["~Rietpartij", "Party of Reeds"]),
            ("Norwegian: Venstre, V", vec!["~Venstre"]),
            ("Hebrew מפלגת הקנה", vec!["~מפלגת הקנה"]),
            ("Arabic: حزب القصب (الأكثرية)", vec!["~حزب القصب (الأكثرية)"]),
            (
                "Slovak: Strana demokratickej ľavice, SDL",
                vec!["~Strana demokratickej ľavice", "SDL"],
            ),
            ("English: founded in 1990", vec![]),
            ("German: Schilfpartei (SP)", vec!["~Schilfpartei", "SP"]),
            ("RP; Dutch: Rietpartij", vec!["RP", "~Rietpartij"]),
            ("Dutch: Rietpartij, pronounced [ˈrit], RP", vec!["~Rietpartij", "RP"]),
            (
                "in Turkish: Kamış Partisi; abbreviated KP or KA Parti",
                vec!["~Kamış Partisi", "KP", "KA Parti"],
            ),
            ("leader: Roe", vec![]),
            ("translation: Party of Reeds", vec!["Party of Reeds"]),
            ("Cornish for Sons of Dorn", vec!["Sons of Dorn"]),
            ("schwedisch Vassens Framtid", vec!["~Vassens Framtid"]),
            ("Germany", vec![]),
            ("founded in 1990", vec![]),
        ] {
            let marked =
                |gloss: Gloss| format!("{}{}", if gloss.is_foreign { "~" } else { "" }, gloss.name);
            let found: Vec<String> = glosses(text).into_iter().map(marked).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
