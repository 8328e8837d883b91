//! Series of dates that share one predicate, each with participants of its own: `The Front was founded in 1946, the
//! League in 1948 and the Union in 1950`, `the Front (1946) and the League (1948) were founded`.

use std::borrow::Cow;
use std::ops::Range;

use crate::lexicon::cues::COORDINATORS;
use crate::lexicon::frames::{Role, Sense};
use crate::lexicon::tags::LexicalTag;
use crate::model::EventKind;
use crate::nlp::analysis::{Analysis, overlaps};
use crate::nlp::clause::is_verb;
use crate::nlp::mention::{EntityRef, Mention, MentionForm};
use crate::nlp::statement::Statement;
use crate::nlp::token::Token;

/// For each date of a sentence, the noun phrase that only it has.
#[derive(Debug, Default)]
pub(super) struct Series {
    items: Vec<Option<Item>>,
}

/// A noun phrase that takes its predicate from the text before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Item {
    phrase: usize,
    /// Whether the date is in brackets, so that the predicate may also follow.
    bracketed: bool,
}

/// The most words without a meaning of their own between a date and its phrase.
const MAX_GAP: usize = 4;

impl Series {
    /// Finds the items of a sentence.
    pub(super) fn of(analysis: &Analysis<'_>, dates: &[Range<usize>]) -> Self {
        if dates.len() < 2 {
            return Series::default();
        }
        let item = |index: usize| {
            let bracketed = analysis.bracketed_item(&dates[index]);
            let bracketed = bracketed.map(|phrase| Item { phrase, bracketed: true });
            if index == 0 {
                let phrase = analysis.item_after_colon(&dates[0])?;
                return Some(Item { phrase, bracketed: false });
            }
            let last = index - 1;
            let before = || analysis.item_before(dates[last].end, &dates[index]);
            let next = dates.get(index + 1).map_or(analysis.words.len(), |next| next.start);
            let after = || analysis.item_after(dates[last].end, &dates[index], next);
            let plain = || before().or_else(after).map(|phrase| Item { phrase, bracketed: false });
            bracketed.or_else(plain)
        };
        let mut items: Vec<Option<Item>> = (0..dates.len()).map(item).collect();
        if let Some(first) = analysis.bracketed_item(&dates[0])
            && items.iter().any(|item| item.is_some_and(|item| item.bracketed))
        {
            items[0] = Some(Item { phrase: first, bracketed: true });
        }
        Series { items }
    }

    fn is_empty(&self) -> bool {
        self.items.iter().all(Option::is_none)
    }

    fn item(&self, index: usize) -> Option<Item> {
        self.items.get(index).copied().flatten()
    }

    /// Whether a date takes its predicate from the date before it.
    pub(super) fn shares(&self, index: usize) -> bool {
        index > 0 && self.item(index).is_some_and(|item| !item.bracketed)
    }

    /// Returns what a statement says of a date: with its own participants and without those of the other dates.
    pub(super) fn statement<'s>(
        &self,
        analysis: &Analysis<'_>,
        index: usize,
        statement: &'s Statement,
    ) -> Cow<'s, Statement> {
        if self.is_empty() {
            return Cow::Borrowed(statement);
        }
        let mut own = statement.clone();
        if let Some(item) = self.item(index) {
            let first = analysis.phrases[item.phrase].mentions.start;
            let is_parallel = |at: usize| match item.bracketed {
                true => self.is_of_other(analysis, index, at),
                false => at < first,
            };
            analysis.put(item, is_parallel, &mut own);
        }
        own.roles.retain(|(_, mention)| !self.is_of_other(analysis, index, *mention));
        Cow::Owned(own)
    }

    /// Whether a mention is only in the item of another date.
    fn is_of_other(&self, analysis: &Analysis<'_>, index: usize, mention: usize) -> bool {
        let own = self.item(index).map(|item| item.phrase);
        let items = self.items.iter().flatten().filter(|item| Some(item.phrase) != own);
        let holds = |item: &Item| analysis.phrases[item.phrase].mentions.contains(&mention);
        items.into_iter().any(holds)
    }

    /// Removes the participants of other dates from those of a date.
    pub(super) fn restrict(
        &self,
        analysis: &Analysis<'_>,
        index: usize,
        roles: &[(Role, Mention)],
        mentions: &mut Vec<Mention>,
    ) {
        if self.is_empty() {
            return;
        }
        let item = self.item(index).filter(|item| !item.bracketed);
        let item = item.map(|item| &analysis.phrases[item.phrase].tokens);
        let is_other = |mention: &Mention| {
            let at = analysis.mentions.iter().position(|one| one == mention);
            at.is_some_and(|at| self.is_of_other(analysis, index, at))
        };
        mentions.retain(|mention| match item {
            Some(item) => {
                overlaps(item, &mention.tokens) || roles.iter().any(|(_, one)| one == mention)
            }
            None => !is_other(mention),
        });
    }
}

impl Analysis<'_> {
    /// Returns the phrase right before a date that is alone in its brackets: `the Front (1946)`.
    fn bracketed_item(&self, date: &Range<usize>) -> Option<usize> {
        let alone = self.words[date.start].before.ends_with('(')
            && self.words.get(date.end).is_none_or(|next| next.before.starts_with(')'));
        let is_before = |phrase: usize| self.phrases[phrase].tokens.end == date.start;
        let phrase = (0..self.phrases.len()).find(|&at| alone && is_before(at))?;
        self.names_organisations(phrase).then_some(phrase)
    }

    /// Returns the phrase between two dates that has no predicate of its own: `…, the League in 1948`.
    fn item_before(&self, from: usize, date: &Range<usize>) -> Option<usize> {
        let gap = from..date.start;
        let opens = self.words.get(from).is_some_and(|word| self.opens_item(word));
        if gap.is_empty() || !opens || self.speaks(&gap) {
            return None;
        }
        let phrase = self.only_phrase(&gap)?;
        let tokens = &self.phrases[phrase].tokens;
        let is_place = |at: usize| {
            let is_place = |one: &&Mention| matches!(one.entity, EntityRef::Place(_));
            self.mentions.iter().filter(is_place).any(|one| one.tokens.contains(&at))
        };
        let adjoins = tokens.end + MAX_GAP >= date.start
            && (tokens.end..date.start).all(|at| {
                let word = &self.words[at];
                word.tags.has_any([LexicalTag::Marker, LexicalTag::Determiner]) || is_place(at)
            });
        let leads = from + MAX_GAP >= tokens.start
            && self.words[from..tokens.start].iter().all(|word| !word.capital);
        (adjoins && leads).then_some(phrase)
    }

    /// Returns the phrase between a colon and the first date: `Two left it: the League in 1948, …`.
    fn item_after_colon(&self, date: &Range<usize>) -> Option<usize> {
        let colon = (1..date.start).rev().find(|&at| self.words[at].before.contains(':'))?;
        self.speaks(&(0..colon)).then(|| self.item_before(colon, date)).flatten()
    }

    /// Returns the phrase after a date that has no predicate of its own: `…, and in 1948 the League`.
    fn item_after(&self, from: usize, date: &Range<usize>, next: usize) -> Option<usize> {
        let opening = (date.start.saturating_sub(MAX_GAP).max(from)..date.start).rev();
        let mut opening = opening.take_while(|&at| !self.words[at + 1].is_separated());
        let start = opening.find(|&at| self.opens_item(&self.words[at]))?;
        let phrase = self.phrases.iter().position(|phrase| phrase.tokens.start >= date.end)?;
        let tokens = &self.phrases[phrase].tokens;
        let after = self.words.get(tokens.end);
        let ends = after.is_none_or(|word| self.opens_item(word));
        let gap = start..tokens.end;
        let fits = tokens.start <= date.end + 1
            && tokens.end <= next
            && !self.words[date.end].is_separated()
            && ends;
        // "In 1946 A was founded": what precedes has its date before it too
        let preposed = !self.speaks(&(0..from)) && self.speaks(&(from..start));
        (fits && preposed && !self.speaks(&gap)).then_some(phrase)
    }

    /// Whether a word begins another item of a series.
    fn opens_item(&self, word: &Token<'_>) -> bool {
        word.before.contains([',', ';', ':']) || COORDINATORS.contains(word.key)
    }

    /// Whether words have a verb or a predicate.
    fn speaks(&self, range: &Range<usize>) -> bool {
        self.words[range.clone()].iter().any(|word| is_verb(word) && !word.capital)
            || self.predicates.iter().any(|one| overlaps(&one.tokens, range))
    }

    /// Returns the only phrase of some words, if it has organisations or people.
    fn only_phrase(&self, range: &Range<usize>) -> Option<usize> {
        let is_inside = |at: &usize| {
            let tokens = &self.phrases[*at].tokens;
            tokens.start >= range.start && tokens.end <= range.end
        };
        let mut inside = (0..self.phrases.len()).filter(is_inside);
        let phrase = inside.next().filter(|_| inside.next().is_none())?;
        let mut named = self.mentions[self.phrases[phrase].mentions.clone()].iter();
        named.all(|one| one.form == MentionForm::Name).then_some(phrase)
    }

    fn names_organisations(&self, phrase: usize) -> bool {
        let mut named = self.mentions[self.phrases[phrase].mentions.clone()].iter();
        named.all(|one| one.entity.is_organisation())
    }

    /// Puts a phrase into a statement, in the place of the one that it is parallel to.
    fn put(&self, item: Item, is_parallel: impl Fn(usize) -> bool, statement: &mut Statement) {
        let is_person = |at: usize| self.mentions[at].entity.is_person();
        let phrase = &self.phrases[item.phrase];
        if phrase.mentions.clone().any(|at| statement.roles.iter().any(|(_, one)| *one == at)) {
            return;
        }
        let (named, marker) = (phrase.mentions.clone(), phrase.marker);
        let joins = statement.predicates.iter().any(|at| {
            let sense = self.predicates[*at].sense;
            matches!(sense, Some(Sense::Merge | Sense::Ally | Sense::Join))
        });
        let phrase_of = |at: usize| self.phrases.iter().find(|one| one.mentions.contains(&at));
        // "changed its name to the Front in 1946 and the League in 1948"
        let renames = statement.kind == EventKind::Renaming
            && statement.fillers(Role::Into).any(&is_parallel);
        let parallel = statement.roles.iter().filter(|(role, at)| {
            *at < self.named
                && is_parallel(*at)
                && is_person(*at) == is_person(named.start)
                && (*role == Role::Into || !renames)
        });
        let parallel = parallel.max_by_key(|(_, at)| {
            let same = phrase_of(*at).is_some_and(|one| one.marker == marker);
            (same && !joins, self.mentions[*at].tokens.start)
        });
        let Some((role, old)) = parallel.copied() else {
            if item.bracketed {
                return;
            }
            // "Each of them split: the Front in 1968, …": nobody was named yet
            let has_subject = statement.fillers(Role::Subject).next().is_some();
            statement.roles.clear();
            let named = named.filter(|&at| !has_subject && !is_person(at));
            statement.add_all(Role::Subject, named);
            return;
        };
        let replaced = phrase_of(old).map_or(old..old + 1, |one| one.mentions.clone());
        // who took office from those who left it took it on another date
        let is_other = |filled: Role| role == Role::Incoming && filled == Role::Outgoing;
        statement.roles.retain(|(filled, at)| {
            !(is_other(*filled) || *filled == role && replaced.contains(at))
        });
        statement.add_all(role, named);
    }
}

#[cfg(test)]
mod tests {
    use crate::nlp::testing::events;

    #[test]
    fn dates_of_a_series_have_their_own_participants() {
        for (text, expected) in [
            (
                "The Red Front was founded in 1946, the Green League in 1948, and the White Union in 1950.",
                vec![
                    "1946 founding subject=Red Front", "1948 founding subject=Green League",
                    "1950 founding subject=White Union",
                ],
            ),
            (
                "It began with the formation of the Red Front in 1946, and the Green League in 1948.",
                vec!["1946 founding subject=Red Front", "1948 founding subject=Green League"],
            ),
            (
                "In 1946 the Red Front was founded, and in 1948 the Green League.",
                vec!["1946 founding subject=Red Front", "1948 founding subject=Green League"],
            ),
            (
                "The Red Front merged with the Green League in 1946 and with the White Union in 1948.",
                vec![
                    "1946 merger subject=Red Front+Green League",
                    "1948 merger subject=Red Front+White Union",
                ],
            ),
            (
                "The Red Front was banned in 1946, but the Green League won the election in 1948.",
                vec!["1946 ban subject=Red Front", "1948 election"],
            ),
            (
                "The Red Front changed its name to the White Union in 1946, the Green League in 1948.",
                vec![
                    "1946 renaming subject=Red Front into=White Union",
                    "1948 renaming subject=Red Front from=White Union into=Green League",
                ],
            ),
            (
                "The Red Front (1946) and the Green League (1948) were founded by Jane Roe.",
                vec![
                    "1946 founding subject=Red Front by=Jane Roe",
                    "1948 founding subject=Green League by=Jane Roe",
                ],
            ),
        ] {
            assert_eq!(events(&[], text), expected, "{text:?}");
        }
    }
}
