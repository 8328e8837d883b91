//! The entries of lists of organisations: `Unity (Vienotība) – liberal conservative. It was formed in 2011 …`.

use super::EntityRegistry;
use crate::lexicon::tags::LexicalTag;
use crate::markup::Arena;
use crate::nlp::chunk::names_organisation;
use crate::nlp::gloss::{glosses, without_brackets};
use crate::nlp::mention::EntityRef;
use crate::nlp::sentence::Sentence;
use crate::nlp::token::tokens_in;
use crate::values::text::single_spaced;

/// A name, and the text in brackets after it.
struct Head<'t> {
    name: &'t str,
    gloss: &'t str,
}

impl<'t> Head<'t> {
    /// Splits a name and its bracket.
    fn of(text: &'t str) -> Self {
        let name = without_brackets(text);
        Head { name, gloss: text[name.len()..].trim_matches([' ', '(', ')']) }
    }
}

impl EntityRegistry {
    /// Learns the organisation that a heading names with a bracket, in a text that is about none: `Labour Party (Parti
    /// travailliste, PTr)`.
    pub fn learn_heading(&mut self, heading: &str) {
        let head = Head::of(heading);
        if head.gloss.is_empty() || self.own().is_some() {
            return; // as most
        }
        let arena = Arena::new();
        let words = tokens_in(arena.text(head.name), &arena, self.language);
        if names_organisation(&words) {
            self.add_entry(&head);
        }
    }

    /// Adds the name and those in the bracket.
    fn add_entry(&mut self, head: &Head<'_>) {
        let mut names = vec![single_spaced(head.name)];
        names.extend(glosses(head.gloss).into_iter().map(|gloss| gloss.name));
        self.add(names);
    }

    /// Learns the organisation with which an entry of a list begins, in a text that is about none. In a text that
    /// `lists` organisations, a name with a bracket needs no word for one: `Unity (Vienotība) – …`.
    pub fn learn_entry(&mut self, sentence: &Sentence<'_>, lists: bool) {
        let Some(head) = head(sentence.text.as_str()).filter(|_| self.own().is_none()) else {
            return;
        };
        let arena = Arena::new();
        let words = tokens_in(arena.text(head.name), &arena, self.language);
        let is_name = words.iter().all(|word| {
            word.capital
                || word.tags.has_any([LexicalTag::NameLink, LexicalTag::NameJoint])
                || word.key.starts_with(|c: char| c.is_ascii_digit())
        });
        let is_person = words.first().is_some_and(|word| word.is(LexicalTag::GivenName));
        let is_listed = lists && !head.gloss.is_empty() && !is_person;
        if is_name && (names_organisation(&words) || is_listed) {
            self.add_entry(&head);
        }
    }

    /// Returns the organisation with which an entry of a list begins, if it is known.
    pub fn entry(&self, sentence: &Sentence<'_>) -> Option<EntityRef> {
        let head = head(sentence.text.as_str()).filter(|_| self.own().is_none())?;
        Some(self.entity(self.index_of(&single_spaced(head.name))?))
    }
}

/// Splits the beginning of an entry: a short name that begins with a capital, perhaps with a bracket, before a dash, or
/// with a bracket before a colon.
fn head(text: &str) -> Option<Head<'_>> {
    const MAX_LENGTH: usize = 120;
    const MAX_WORDS: usize = 9;
    let limit = text.len().min(MAX_LENGTH);
    let limit = (0..=limit).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default();
    let begin = &text[..limit];
    if !begin.starts_with(char::is_uppercase) {
        return None;
    }
    let dash = [" – ", " — ", " - "].iter().filter_map(|mark| begin.find(mark)).min();
    let colon = begin.find("): ").map(|at| at + 1);
    let end = dash.into_iter().chain(colon).min()?;
    let head = Head::of(text[..end].trim_end());
    let name = head.name;
    let is_short = name.split_whitespace().nth(MAX_WORDS).is_none();
    let is_plain = !name.contains([',', ';', ':', '(']) && !name.contains(". ");
    (is_short && is_plain && !name.is_empty()).then_some(head)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_entries() {
        for (text, expected) in [
            ("Unity (Vienotība) – liberal.", Some(("Unity", "Vienotība"))),
            ("Reform Party – centre-right.", Some(("Reform Party", ""))),
            ("Forward Bloc (FB): founded in 1958.", Some(("Forward Bloc", "FB"))),
            ("Leader: Jane Roe", None),
            ("In 1990 – a bad year – it split.", Some(("In 1990", ""))),
            ("Founded in 1990, it – after long talks – split.", None),
            ("unity (Vienotība) – liberal.", None),
        ] {
            let head = head(text).map(|head| (head.name, head.gloss));
            assert_eq!(head, expected, "{text:?}");
        }
    }
}
