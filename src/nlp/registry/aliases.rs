//! Other names of an organisation that a sentence says it has: former and new ones, short forms, abbreviations.

use std::ops::Range;

use super::EntityRegistry;
use crate::lexicon::cues::{
    ALIAS_CUES, INDEFINITE_WORDS, RENAMING_CUES, SHORT_FORM_ENDINGS, SHORT_FORM_JOINTS,
    SINGULAR_PRONOUNS,
};
use crate::lexicon::tags::LexicalTag;
use crate::nlp::chunk::{joined, names_organisation};
use crate::nlp::gloss::{bracket, glosses, is_cued, with_links};
use crate::nlp::sentence::Sentence;
use crate::nlp::token::{Token, phrase_length};
use crate::values::name::{Abbreviable, abbreviates, has_initials_of};

impl EntityRegistry {
    /// Learns new names of the own organisation: `it was renamed the Democratic Union`.
    pub(super) fn learn_new_names(&mut self, sentence: &Sentence<'_>) {
        const MAX_ADJECTIVES: usize = 4;
        let words = sentence.words();
        if !sentence.has(LexicalTag::CueEnd) {
            return;
        }
        let is_own = |at: usize| {
            let known = self.organisation_at(words, at).is_some_and(|(_, index)| index == 0);
            // "founded a new party under the name of the Front"
            let is_other = || {
                let before = &words[at.saturating_sub(MAX_ADJECTIVES)..at];
                let article = before.iter().rev().find(|word| {
                    word.is(LexicalTag::Determiner) || INDEFINITE_WORDS.contains(word.key)
                });
                article.is_some_and(|word| INDEFINITE_WORDS.contains(word.key))
            };
            // "the Party", but not "the Reed Party"
            let in_name = || {
                let goes_on =
                    words.get(at + 1).is_some_and(|next| next.capital && !next.is_separated());
                let is_bare = at > 0 && !words[at - 1].is(LexicalTag::DefiniteArticle);
                words[at].capital && (is_bare || goes_on)
            };
            known
                || (self.is_own_noun(&words[at]) && !is_other() && !in_name())
                || (at == 0 && SINGULAR_PRONOUNS.contains(words[at].key))
        };
        let Some(own) = (0..words.len()).find(|&at| is_own(at)) else { return };
        let after = sentence.chunks().iter().filter(|chunk| chunk.start > own);
        self.learn_cued(sentence, after, &RENAMING_CUES);
    }

    /// Learns the name that an organisation had before it took one of the own names: `The Front was renamed the Reed
    /// Party`, on a page about the latter.
    pub(super) fn learn_former_name(&mut self, sentence: &Sentence<'_>) {
        const MAX_DISTANCE: usize = 6;
        let words = sentence.words();
        if !sentence.has(LexicalTag::CueEnd) {
            return;
        }
        for pair in sentence.chunks().windows(2) {
            let [former, new] = pair else { continue };
            let named = &words[former.clone()];
            let between = &words[former.end..new.start];
            let is_verb = |word: &Token<'_>| {
                word.tags.has_any([LexicalTag::PassiveAuxiliary, LexicalTag::PredicateStart])
            };
            if between.first().is_some_and(is_verb)
                && between.len() <= MAX_DISTANCE
                && !between.iter().any(Token::is_separated)
                && names_organisation(named)
                && is_cued(words, new.start, &RENAMING_CUES)
                && self.organisation_at(words, new.start).is_some_and(|(_, index)| index == 0)
            {
                self.add_to(0, joined(named));
            }
        }
    }

    /// Learns the short form of a name that a sentence gives after it: `the Reed Union – Greens, or Reed Union for short`.
    pub(super) fn learn_short_forms(&mut self, sentence: &Sentence<'_>) {
        let words = sentence.words();
        let chunks = sentence.chunks();
        for pair in chunks.windows(2) {
            let [name, short] = pair else { continue };
            let Some(joint) = words.get(name.end).filter(|joint| joint.before.contains(',')) else {
                continue;
            };
            let between = &words[name.end..short.start];
            let length = SHORT_FORM_JOINTS
                .iter()
                .filter(|joint_words| joint_words.starts_with(joint.key))
                .filter_map(|joint_words| phrase_length(between, joint_words))
                .max();
            let Some(length) = length else { continue };
            let is_article = |word: &Token<'_>| word.is(LexicalTag::Determiner);
            let is_next = between[length..].iter().all(is_article) && between.len() <= length + 1;
            let after = &words[short.end..];
            let is_said =
                SHORT_FORM_ENDINGS.iter().any(|ending| phrase_length(after, ending).is_some());
            let is_closed = after.first().is_some_and(|word| word.before.contains(','));
            let is_part = words[short.clone()]
                .iter()
                .all(|word| words[name.clone()].iter().any(|other| other.key == word.key));
            let known = self.organisation_at(words, name.start);
            let full = known.as_ref().map_or(name, |(range, _)| range);
            let names = [full, short].map(|name| joined(&words[name.clone()]));
            // "RPN, or the Reed Party of Norland,"
            if is_next
                && words[name.end - 1].abbreviation
                && names_organisation(&words[short.clone()])
                && (abbreviates(&names[0], &names[1]) || has_initials_of(&names[0], &names[1]))
            {
                let [short, full] = names;
                self.add(vec![full, short]);
                continue;
            }
            let is_name = names_organisation(&words[full.start..name.end]);
            // "Stranka za Reku (Party for the River), or SR,"
            let [full, short] = &names;
            let known = known.map_or(&names[..1], |(_, index)| &self.organisations[index]);
            let stands_for = |name: &String| {
                abbreviates(short, name) || name.len() > short.len() && has_initials_of(short, name)
            };
            let is_known = is_part || stands_for(full) || known.iter().any(stands_for);
            if is_next && is_name && (is_said || (is_closed && is_known)) {
                self.add(names.to_vec());
            }
        }
    }

    /// Learns aliases of the own organisation from a sentence that defines it: `formerly the Democratic Front (DF)`,
    /// `officially the Freedom Party`.
    pub fn learn_definition(&mut self, sentence: &Sentence<'_>) {
        if self.own().is_some() {
            self.learn_opening_gloss(sentence);
            self.learn_cued(sentence, sentence.chunks().iter(), &ALIAS_CUES);
        }
    }

    /// Learns the names in a bracket with which the text under a title begins: `(RP; Dutch: Rietpartij), a party in …`.
    fn learn_opening_gloss(&mut self, sentence: &Sentence<'_>) {
        let text = sentence.text.as_str();
        let Some((inside, _)) = bracket(text, 0).filter(|(_, end)| text[*end..].starts_with(','))
        else {
            return;
        };
        let glossed = glosses(inside);
        for gloss in &glossed {
            self.add_to(0, gloss.name.clone());
        }
        self.remember_foreign(&glossed);
    }

    /// Learns the chunks after a cue as names of the own organisation.
    fn learn_cued<'c>(
        &mut self,
        sentence: &Sentence<'_>,
        chunks: impl Iterator<Item = &'c Range<usize>>,
        cues: &[&str],
    ) {
        for chunk in chunks {
            let words = &sentence.words()[chunk.clone()];
            // "better known as Dash": a name without a word for an organisation
            let is_bare = |word: &Token<'_>| {
                word.text.chars().count() > 2
                    && !word.tags.has_any([
                        LexicalTag::Country,
                        LexicalTag::People,
                        LexicalTag::NoAbbreviation,
                        LexicalTag::Title,
                    ])
            };
            let is_name = names_organisation(words)
                || (cues.len() == ALIAS_CUES.len() && words.iter().all(is_bare));
            if is_name && is_cued(sentence.words(), chunk.start, cues) {
                let chunk = with_links(sentence, chunk);
                let glossed = self.glossed(sentence, chunk);
                for gloss in &glossed {
                    self.add_to(0, gloss.name.clone());
                }
                self.remember_foreign(&glossed);
            }
        }
    }

    /// Learns the words that abbreviate a name of the own organisation as its names.
    pub(super) fn learn_own_abbreviations(&mut self, words: &[Token<'_>]) {
        let known = self.own_names.len();
        let own = self.organisations[0][known..].iter().map(|name| Abbreviable::new(name));
        self.own_names.extend(own);
        for at in 0..words.len() {
            if !words[at].abbreviation {
                continue;
            }
            let pair = words
                .get(at + 1)
                .filter(|next| next.capital && !next.is_separated())
                .map(|next| format!("{} {}", words[at].text, next.text));
            let candidates = pair.into_iter().chain([words[at].text.to_owned()]);
            for short in candidates {
                if self.abbreviates_own(&short) && !self.has_qualified_form(&short) {
                    self.add_to(0, short);
                    break;
                }
            }
        }
    }

    /// Whether a word abbreviates a name of the own organisation.
    fn abbreviates_own(&mut self, short: &str) -> bool {
        let compared = self.no_abbreviations.get(short).copied().unwrap_or(0);
        let abbreviates =
            self.own_names[compared..].iter().any(|name| name.is_abbreviated_by(short));
        if !abbreviates && compared < self.own_names.len() {
            self.no_abbreviations.insert(short.to_owned(), self.own_names.len());
        }
        abbreviates
    }
}
