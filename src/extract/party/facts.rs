//! What single sentences say of the document's own party in the present: where it sits, who leads it, what it belongs to.
//!
//! A value counts only if the sentence speaks of the party itself. Its subject is the party (`it is a member of …`, `the
//! party has …`), or a description follows a name of the party (`…, led by Jane Roe, …`), or a label belongs to the
//! party (`its newspaper is …`).

use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

use crate::extract::party::fact_values::{VIEW, Values};
use crate::lexicon::List;
use crate::lexicon::cues::{
    INDEFINITE_WORDS, NEGATIONS, PERSONAL_RELATIVES, POSSESSIVE_PRONOUNS, POSSESSIVE_RELATIVES,
};
use crate::lexicon::facts::Facts as FactWords;
use crate::lexicon::labels::{concept, field_of};
use crate::lexicon::languages::LANGUAGES;
use crate::lexicon::lists::PAST_WORDS;
use crate::lexicon::names::OWN_NOUN_COMPLEMENTS;
use crate::lexicon::pages::COPULAS;
use crate::lexicon::tags::LexicalTag;
use crate::model::{Method, Party, PartyField, Provenance, Reading, Record, Span};
use crate::nlp::coreference::default_subject;
use crate::nlp::discourse::Discourse;
use crate::nlp::marker::marker_of;
use crate::nlp::mention::{EntityRef, Mention, MentionForm, mentions};
use crate::nlp::passage::Passage;
use crate::nlp::phrase_trie::PhraseTrie;
use crate::nlp::predicate::{defining_copula, office_length};
use crate::nlp::registry::EntityRegistry;
use crate::nlp::token::{Token, phrase_length};

/// The most sentences that are read.
const MAX_PASSAGES: usize = 60;

/// The most values that are kept, and the most phrases of a sentence that are looked at.
const MAX_FACTS: usize = 64;

/// The most sentences that may introduce the party by what they call it.
const MAX_LEAD: usize = 8;

/// A value that a sentence gives.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fact {
    pub field: PartyField,
    pub reading: Reading,
    pub span: Span,
    /// Whether the sentence is in the past tense, so that it holds only for a party that no longer exists.
    pub is_past: bool,
    /// The index of the sentence.
    pub passage: usize,
}

/// The values that the sentences of a document give, in their order.
#[derive(Debug, Default)]
pub struct Facts {
    found: Vec<Fact>,
    passages: usize,
}

impl Facts {
    /// Adds the values that a passage gives. The discourse is what the passages before it named.
    pub fn add(&mut self, passage: &Passage<'_>, registry: &EntityRegistry, discourse: &Discourse) {
        if self.passages >= MAX_PASSAGES
            || self.found.len() >= MAX_FACTS
            || registry.own().is_none()
        {
            return;
        }
        if passage.list_heading.is_some() {
            return;
        }
        self.passages += 1;
        let is_early = self.passages <= MAX_LEAD;
        let facts = facts_in(passage, is_early, registry, discourse).into_iter();
        self.found.extend(facts.map(|fact| Fact { passage: self.passages, ..fact }));
    }

    /// Sets the fields of a party that have no value, except for its founders. What it believes may have been read from its
    /// definition only in part.
    pub(super) fn complete(&self, party: &mut Party, is_past: bool) {
        let is_read =
            |fact: &&Fact| fact.field != PartyField::Founder && (is_past || !fact.is_past);
        self.set(party, self.found.iter().filter(is_read));
    }

    /// Sets the founders of a party that a sentence gives, if nothing gives others.
    pub(super) fn complete_founders(&self, party: &mut Party) {
        let founders = self.found.iter().filter(|fact| fact.field == PartyField::Founder);
        let Some(first) = founders.clone().next() else { return };
        let mut named = founders.clone().filter_map(|fact| match &fact.reading {
            Reading::Text(name) if fact.passage == first.passage => Some(name),
            _ => None,
        });
        let is_part = party.founder.iter().all(|known| named.clone().any(|name| name == known));
        if !is_part || is_boxed(party, PartyField::Founder) || named.next().is_none() {
            return;
        }
        for fact in founders.filter(|fact| fact.passage == first.passage) {
            let is_new = |name: &String| !party.founder.contains(name);
            if matches!(&fact.reading, Reading::Text(name) if is_new(name)) {
                let provenance = Provenance::inferred(fact.span);
                party.set(fact.field, fact.reading.clone(), provenance);
            }
        }
    }

    /// Sets fields that have no value. Of people and positions only those of the first sentence count.
    fn set<'f>(&self, party: &mut Party, facts: impl Iterator<Item = &'f Fact> + Clone) {
        let known = |field: PartyField| !party.value(field).is_empty();
        let mut open: Vec<PartyField> = facts.clone().map(|fact| fact.field).collect();
        open.retain(|field| match field {
            PartyField::Ideology => !is_boxed(party, *field),
            field => !known(*field),
        });
        for fact in facts.clone().filter(|fact| open.contains(&fact.field)) {
            let is_repeated = fact.field == PartyField::Ideology && is_known(fact, &party.ideology);
            let is_single = matches!(fact.field, PartyField::Leader | PartyField::Position);
            let first = facts.clone().find(|one| one.field == fact.field);
            let is_late = is_single && first.is_some_and(|first| first.passage != fact.passage);
            if !is_repeated && !is_late {
                let provenance = Provenance::inferred(fact.span);
                party.set(fact.field, fact.reading.clone(), provenance);
            }
        }
    }
}

/// Whether a field has a value that no sentence gave.
fn is_boxed(party: &Party, field: PartyField) -> bool {
    let mut evidence = party.evidence().iter().filter(|one| one.field() == field);
    evidence.any(|one| one.provenance().method != Method::Inferred)
}

/// Whether a doctrine, or a narrower one, is among those known: `Nationalism` beside `Scottish nationalism`.
fn is_known(fact: &Fact, known: &[String]) -> bool {
    let Reading::Text(name) = &fact.reading else { return false };
    let name = name.to_lowercase();
    known.iter().any(|known| {
        let known = known.to_lowercase();
        known == name || known.strip_suffix(name.as_str()).is_some_and(|rest| rest.ends_with(' '))
    })
}

/// Returns the values that a sentence gives of the document's own party.
fn facts_in(
    passage: &Passage<'_>,
    is_early: bool,
    registry: &EntityRegistry,
    discourse: &Discourse,
) -> Vec<Fact> {
    let sentence = &passage.sentence;
    let Some(language) = sentence.language else { return Vec::new() };
    let facts = &language.words().facts;
    let words = sentence.words();
    let named = LazyCell::new(|| mentions(sentence, &[], registry, discourse));
    let places = places(words, facts);
    let opening = opening(words);
    let called = called(words, registry).filter(|_| is_early);
    if places.is_empty() && opening.is_none() && called.is_none() {
        return Vec::new(); // as most
    }
    let is_about_own = default_subject(registry, discourse) == Some(EntityRef::Own);
    let mut reader = Reader {
        words,
        facts,
        mentions: &named,
        values: Values::of(sentence, facts),
        is_about_own,
        called: called.clone(),
        read: Vec::new(),
    };
    let mut found = Vec::new();
    for place in places {
        found.extend(reader.read(&place));
    }
    found.extend(reader.read_attributes(opening, called));
    found
}

/// A phrase between a party and a value.
#[derive(Debug)]
struct Place {
    field: &'static str,
    tokens: Range<usize>,
    kind: Kind,
}

/// How a phrase leads to a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// With the party as its subject: `belongs to`.
    Verb,
    /// After a copula or after the party: `led by`.
    Description,
    /// As a copula after a label: the `is` of `its newspaper is`.
    Label,
}

/// The phrases that lead to values, in all languages.
static PHRASES: LazyLock<PhraseTrie<()>> = LazyLock::new(|| {
    let phrases = LANGUAGES.iter().flat_map(|language| {
        let facts = &language.facts;
        let listed = facts.verbs.iter().chain(facts.descriptions).flat_map(|(_, phrases)| *phrases);
        listed.chain(facts.view_phrases)
    });
    PhraseTrie::of(phrases.map(|phrase| (*phrase, ())))
});

/// Returns the phrases of a sentence that may lead to values, in its order.
fn places(words: &[Token<'_>], facts: &FactWords) -> Vec<Place> {
    let mut places = Vec::new();
    let mut from = 0;
    for at in 0..words.len() {
        if facts.label_copulas.contains(&words[at].key) || COPULAS.contains(words[at].key) {
            places.push(Place { field: "", tokens: at..at + 1, kind: Kind::Label });
        }
        if places.len() >= MAX_FACTS {
            break;
        }
        if at < from || PHRASES.longest(&words[at..]).is_none() {
            continue; // as most words
        }
        let longest = |phrases: List| {
            phrases.iter().filter_map(|phrase| phrase_length(&words[at..], phrase)).max()
        };
        for (list, kind) in [(facts.verbs, Kind::Verb), (facts.descriptions, Kind::Description)] {
            for (field, phrases) in list {
                if let Some(length) = longest(phrases) {
                    places.push(Place { field, tokens: at..at + length, kind });
                    from = from.max(at + 1);
                }
            }
        }
        if let Some(length) = longest(facts.view_phrases) {
            places.push(Place { field: VIEW, tokens: at..at + length, kind: Kind::Verb });
        }
    }
    places
}

/// Returns the words with which a sentence describes its subject before a comma: `A centrist party, it …`.
fn opening(words: &[Token<'_>]) -> Option<Range<usize>> {
    const MAX_WORDS: usize = 14;
    words.first().filter(|word| INDEFINITE_WORDS.contains(word.key))?;
    let comma = words.iter().take(MAX_WORDS).skip(1).position(|word| word.before.ends_with(','));
    // the comma may be between its adjectives
    let mut ends = (comma? + 1..words.len().min(MAX_WORDS)).filter(|at| words[*at].is_separated());
    let noun = ends.find(|end| {
        words[end - 1].tags.has_any([LexicalTag::OwnNoun, LexicalTag::FoundedNoun])
            || words[..*end].iter().any(|word| word.is(LexicalTag::OwnNoun) && !word.capital)
    });
    noun.map(|end| 1..end)
}

/// Returns the adjectives with which a sentence may call the party by a noun: `the centrist party`.
fn called(words: &[Token<'_>], registry: &EntityRegistry) -> Option<Range<usize>> {
    const MAX_ADJECTIVES: usize = 4;
    let nouns = (2..words.len()).filter(|at| registry.is_own_noun(&words[*at]));
    let mut phrases = nouns.filter(|noun| {
        let next = words.get(noun + 1).filter(|next| !next.is_separated());
        !words[*noun].capital
            && !words[*noun].is_separated()
            && !next.is_some_and(|next| OWN_NOUN_COMPLEMENTS.contains(next.key))
    });
    phrases.find_map(|noun| {
        let first = (noun.saturating_sub(MAX_ADJECTIVES)..noun)
            .rfind(|at| words[*at].is(LexicalTag::DefiniteArticle))?;
        (first + 1 < noun).then_some(first + 1..noun)
    })
}

/// The reader of one sentence.
struct Reader<'s, 'a> {
    words: &'s [Token<'a>],
    facts: &'static FactWords,
    mentions: &'s [Mention],
    values: Values<'s, 'a>,
    /// Whether the subject of a sentence that names none is the party.
    is_about_own: bool,
    /// The adjectives with which the sentence calls the party by a noun.
    called: Option<Range<usize>>,
    /// The tokens of the values that were read.
    read: Vec<Range<usize>>,
}

impl Reader<'_, '_> {
    /// Reads the value after a phrase, if the phrase is about the party.
    fn read(&mut self, place: &Place) -> Vec<Fact> {
        let (start, end) = (place.tokens.start, place.tokens.end);
        let (field, is_past, from) = match place.kind {
            Kind::Label => {
                let Some(field) = self.label(start) else {
                    return self
                        .holder(start)
                        .or_else(|| self.predicate(start))
                        .unwrap_or_default();
                };
                let is_past = !self.facts.label_copulas.contains(&self.words[start].key);
                (field, is_past, end)
            }
            kind => {
                let auxiliary = self.auxiliary(start);
                let is_about = match (kind, auxiliary) {
                    (Kind::Verb, None) => self.is_subject(start),
                    (Kind::Verb, Some(verb)) | (Kind::Description, Some(verb)) => {
                        self.is_subject(verb)
                    }
                    _ => self.is_described(start),
                };
                if !is_about || self.is_denied(start) {
                    return Vec::new();
                }
                let verb = auxiliary.or_else(|| self.copula_before(start));
                let is_present =
                    |verb: usize| self.facts.label_copulas.contains(&self.words[verb].key);
                let is_past = verb.is_some_and(|verb| !is_present(verb));
                (place.field, is_past, end)
            }
        };
        let is_label = place.kind == Kind::Label;
        let values = self.values.read(field, from, is_label, self.mentions);
        let mut facts = Vec::new();
        for (field, reading, tokens) in values {
            let span = self.values.span_of(&tokens);
            self.read.push(tokens);
            facts.push(Fact { field, reading, span, is_past, passage: 0 });
        }
        facts
    }

    /// Returns the copula or the auxiliary before a phrase, perhaps with adverbs between.
    fn auxiliary(&self, start: usize) -> Option<usize> {
        const MAX_DISTANCE: usize = 3;
        let mut before = (start.saturating_sub(MAX_DISTANCE)..start).rev();
        let at = before.find(|at| {
            let word = &self.words[*at];
            word.is(LexicalTag::Auxiliary) || COPULAS.contains(word.key)
        })?;
        // "is a party led by"
        let is_adverb = |word: &Token<'_>| {
            !word.capital
                && !word.is_separated()
                && !word.tags.has_any([
                    LexicalTag::Determiner,
                    LexicalTag::FoundedNoun,
                    LexicalTag::OwnNoun,
                    LexicalTag::Marker,
                    LexicalTag::Relative,
                ])
        };
        self.words[at + 1..start].iter().all(is_adverb).then_some(at)
    }

    /// Returns the copula of the definition that a description belongs to.
    fn copula_before(&self, start: usize) -> Option<usize> {
        self.words[..start].iter().rposition(|word| COPULAS.contains(word.key))
    }

    /// Whether somebody else is denied, or was once, what a phrase says: `was never a member of`, `formerly led by`.
    fn is_denied(&self, start: usize) -> bool {
        const MAX_DISTANCE: usize = 3;
        self.words[start.saturating_sub(MAX_DISTANCE)..start].iter().any(|word| {
            NEGATIONS.contains(word.key)
                || PAST_WORDS.contains(word.key)
                || word.is(LexicalTag::Attempt)
        })
    }

    /// Whether the own party is the subject of a verb.
    fn is_subject(&self, verb: usize) -> bool {
        let before = self.mentions.iter().rev().filter(|mention| mention.tokens.end <= verb);
        let mut subjects = before.filter(|mention| {
            let at = mention.tokens.start;
            let is_value = self.read.iter().any(|value| value.contains(&at));
            mention.entity.is_participant() && !is_value && !self.is_attached(at)
        });
        let Some(subject) = subjects.next() else {
            // "Es miembro de …", "The centrist party is …"
            let follows = |called: &Range<usize>| {
                called.end < verb && self.begins_predicate(called.end + 1, verb)
            };
            return self.is_about_own && (verb == 0 || self.called.as_ref().is_some_and(follows));
        };
        let end = subject.tokens.end;
        subject.entity == EntityRef::Own
            && subject.form != MentionForm::Possessive
            && !self.words[end - 1].possessive
            && self.begins_predicate(end, verb)
            && !self.is_in_relative(end, verb)
    }

    /// Whether a preposition attaches a name to what is before it: `of the party`, `by Jane Roe`.
    fn is_attached(&self, start: usize) -> bool {
        if start == 0 || self.words[start].before.contains([',', ';', ':']) {
            return false;
        }
        let mut before = self.words[..start].iter().rev();
        let is_small = |word: &&Token<'_>| word.is(LexicalTag::Determiner);
        let word = before.by_ref().find(|word| !is_small(word));
        word.is_some_and(|word| marker_of(word).is_some() && !word.capital)
    }

    /// Whether a name is right before its predicate, and not before a noun: not `the party leader is`.
    fn begins_predicate(&self, end: usize, verb: usize) -> bool {
        let Some(next) = self.words.get(end).filter(|_| end < verb) else { return true };
        if next.is_separated() || next.has_past_ending() {
            return true;
        }
        let is_verb = |verbs: &[(&str, List)]| {
            verbs.iter().any(|(_, verbs)| {
                verbs.iter().any(|verb| phrase_length(&self.words[end..], verb).is_some())
            })
        };
        next.tags.has_any([
            LexicalTag::Auxiliary,
            LexicalTag::PastVerb,
            LexicalTag::Relative,
            LexicalTag::Conjunction,
            LexicalTag::PredicateStart,
            LexicalTag::Marker,
        ]) && office_length(&self.words[end..]).is_none()
            || COPULAS.contains(next.key)
            || is_verb(self.facts.verbs)
            || end + 1 == verb
    }

    /// Whether a verb belongs to a relative clause that describes something else than the name before it.
    fn is_in_relative(&self, end: usize, verb: usize) -> bool {
        let between = end..verb;
        let Some(relative) =
            between.clone().rev().find(|at| self.words[*at].is(LexicalTag::Relative))
        else {
            return false;
        };
        let mut named = self.mentions.iter().filter(|mention| mention.tokens.end <= relative);
        let antecedent = named.next_back().map(|mention| mention.tokens.end);
        let resumes = relative + 1 < verb && self.words[verb].is_separated();
        !resumes
            && (antecedent != Some(end) || PERSONAL_RELATIVES.contains(self.words[relative].key))
    }

    /// Whether a description belongs to the own party: right after its name, or after the noun that defines it.
    fn is_described(&self, start: usize) -> bool {
        let before = self.mentions.iter().rev().filter(|mention| mention.tokens.end <= start);
        let mut others = before.filter(|mention| {
            let at = mention.tokens.start;
            let is_value = |value: &Range<usize>| value.contains(&at);
            // "a party in Norland led by"
            let mut small = self.words[..at].iter().rev();
            let small = small.find(|word| !word.is(LexicalTag::Determiner));
            let in_place = small.is_some_and(|word| word.is(LexicalTag::PlacePreposition));
            mention.entity.is_participant() && !in_place && !self.read.iter().any(is_value)
        });
        let Some(subject) = others.next() else { return false };
        let end = subject.tokens.end;
        if subject.entity != EntityRef::Own
            || subject.form == MentionForm::Possessive
            || self.words[end - 1].possessive
            || self.is_attached(subject.tokens.start)
        {
            return false;
        }
        let between = &self.words[end..start];
        let is_noun = |word: &&Token<'_>| {
            !word.capital
                && word.tags.has_any([
                    LexicalTag::FoundedNoun,
                    LexicalTag::MemberNoun,
                    LexicalTag::OwnNoun,
                ])
        };
        match between.iter().position(|word| COPULAS.contains(word.key)) {
            Some(copula) => {
                between[copula..].iter().filter(is_noun).count() == 1
                    && !between[copula..].iter().any(|word| word.is(LexicalTag::Relative))
                    && begins_definition(&between[copula..])
            }
            None => {
                let is_after = between.is_empty() || self.words[start].is_separated();
                is_after && self.is_gloss(end..start)
            }
        }
    }

    /// Whether tokens are in one bracket: the other names in `the party (RP; Dutch: Rietpartij), led by`.
    fn is_gloss(&self, tokens: Range<usize>) -> bool {
        let (Some(first), Some(next)) = (self.words.get(tokens.start), self.words.get(tokens.end))
        else {
            return false;
        };
        tokens.is_empty() || first.before.contains('(') && next.before.contains(')')
    }

    /// Returns the field whose label ends before a copula, if it is that of the own party.
    fn label(&self, copula: usize) -> Option<&'static str> {
        const MAX_LABEL: usize = 3;
        // "the headquarters of the party are"
        let owner = self.mentions.iter().find(|mention| {
            mention.tokens.end == copula
                && mention.entity == EntityRef::Own
                && mention.form != MentionForm::Possessive
        });
        let link = owner.and_then(|owner| {
            let mut before = owner.tokens.start.checked_sub(1)?;
            if self.words[before].is(LexicalTag::Determiner) {
                before = before.checked_sub(1)?;
            }
            self.facts.label_links.contains(&self.words[before].key).then_some(before)
        });
        let end = link.unwrap_or(copula);
        let (start, field) = (end.saturating_sub(MAX_LABEL)..end).find_map(|start| {
            let label: Vec<&str> = self.words[start..end].iter().map(|word| word.key).collect();
            let label = label.join(" ");
            let field = field_of(concept(&label).unwrap_or(&label))?;
            let (_, field) = LABELLED.iter().find(|(known, _)| *known == field)?;
            (link.is_some() || self.is_owned(start)).then_some((start, *field))
        })?;
        (!self.words[start + 1..end].iter().any(|word| word.is_separated())).then_some(field)
    }

    /// Reads the leader or founder that a sentence names: `Jane Roe is its leader`.
    fn holder(&self, copula: usize) -> Option<Vec<Fact>> {
        const MAX_LABEL: usize = 3;
        let word = &self.words[copula];
        let person = self.mentions.iter().find(|mention| mention.tokens.end == copula)?;
        let EntityRef::Person(name) = &person.entity else { return None };
        if word.is_separated() || self.is_attached(person.tokens.start) {
            return None;
        }
        let owner = self.mentions.iter().find(|mention| {
            mention.tokens.start >= copula
                && mention.tokens.start <= copula + 2
                && mention.entity == EntityRef::Own
        })?;
        let owns =
            owner.form == MentionForm::Possessive || self.words[owner.tokens.end - 1].possessive;
        let rest = &self.words[owner.tokens.end..];
        let fillers = rest.iter().take_while(|word| self.facts.label_fillers.contains(&word.key));
        let start = owner.tokens.end + fillers.count();
        let most = self.words.len().min(start + MAX_LABEL);
        let field = (start + 1..=most).rev().find_map(|end| {
            let label: Vec<&str> = self.words[start..end].iter().map(|word| word.key).collect();
            let label = label.join(" ");
            let field = field_of(concept(&label).unwrap_or(&label))?;
            let goes_on = self.words.get(end).is_some_and(|next| {
                !next.is_separated() && (next.capital || OWN_NOUN_COMPLEMENTS.contains(next.key))
            });
            matches!(field, PartyField::Leader | PartyField::Founder)
                .then_some(field)
                .filter(|_| !goes_on)
        })?;
        let is_past = !self.facts.label_copulas.contains(&word.key) && field == PartyField::Leader;
        let span = self.values.span_of(&person.tokens);
        let reading = Reading::Text(name.to_string());
        owns.then(|| vec![Fact { field, reading, span, is_past, passage: 0 }])
    }

    /// Reads what a sentence says that the party is by adjectives: `it is socially liberal`, `it is a centrist, liberal
    /// party`.
    fn predicate(&self, copula: usize) -> Option<Vec<Fact>> {
        const MAX_WORDS: usize = 10;
        if !self.facts.label_copulas.contains(&self.words[copula].key) || !self.is_subject(copula) {
            return None;
        }
        let has_article =
            self.words.get(copula + 1).is_some_and(|word| INDEFINITE_WORDS.contains(word.key));
        let start = copula + 1 + usize::from(has_article);
        let last = self.words.len().min(start + MAX_WORDS);
        let ends = |at: &usize| match has_article {
            true => self.words[*at].tags.has_any([LexicalTag::OwnNoun, LexicalTag::FoundedNoun]),
            false => !self.words[*at].before.is_empty() && self.words[*at].is_separated(),
        };
        let end = (start..last).find(ends);
        let end = end.or((!has_article && last == self.words.len()).then_some(last))?;
        let is_plain = |word: &Token<'_>| {
            !word.tags.has_any([
                LexicalTag::Marker,
                LexicalTag::Auxiliary,
                LexicalTag::Relative,
                LexicalTag::Determiner,
            ]) && !NEGATIONS.contains(word.key)
        };
        if start >= end || !self.words[start..end].iter().all(is_plain) {
            return None;
        }
        let read = |tokens| self.values.attributes(tokens);
        let begins = !read(start..end.min(start + 2)).is_empty();
        let found = begins.then(|| read(start..end))?;
        let facts = found.into_iter().map(|(field, reading, tokens)| {
            let span = self.values.span_of(&tokens);
            Fact { field, reading, span, is_past: false, passage: 0 }
        });
        Some(facts.collect())
    }

    /// Whether a label that begins at a token belongs to the own party: `its`, `the party's`, `whose`.
    fn is_owned(&self, label: usize) -> bool {
        let fillers = self.words[..label].iter().rev();
        let fillers = fillers
            .take_while(|word| {
                self.facts.label_fillers.contains(&word.key) && !word.is(LexicalTag::Pronoun)
            })
            .count();
        (0..=fillers).any(|filler| {
            let end = label - filler;
            let Some(owner) = end.checked_sub(1).map(|at| &self.words[at]) else { return false };
            if self.words[end].is_separated() {
                return false;
            }
            let named = self.mentions.iter().find(|mention| mention.tokens.end == end);
            let is_own = named.is_some_and(|named| named.entity == EntityRef::Own);
            let owns = owner.possessive || POSSESSIVE_PRONOUNS.contains(owner.key);
            // "the party leader is"
            let is_noun = || named.is_some_and(|named| named.form == MentionForm::Noun);
            is_own && (owns || is_noun())
                || end == 1 && self.facts.label_owners.contains(&owner.key)
                || POSSESSIVE_RELATIVES.contains(owner.key) && self.is_described(end - 1)
        })
    }

    /// Reads the position and the doctrines in what a sentence calls the party: `A centrist party, it …`, `the centrist
    /// party`.
    fn read_attributes(
        &self,
        opening: Option<Range<usize>>,
        called: Option<Range<usize>>,
    ) -> Vec<Fact> {
        let mut found = Vec::new();
        let described = opening.filter(|opening| {
            let next = self.mentions.iter().find(|one| one.tokens.start >= opening.end);
            next.is_some_and(|next| {
                next.entity == EntityRef::Own
                    && next.form != MentionForm::Possessive
                    && next.tokens.start <= opening.end + 1
            })
        });
        let is_other = |one: &Mention| matches!(one.entity, EntityRef::Organisation(_));
        let called = called.filter(|called| {
            let mut before = self.mentions.iter().take_while(|one| one.tokens.end <= called.start);
            // "It was attacked by the communist party": another one
            let article = called.start - 1;
            let is_verb = |word: &Token<'_>| {
                word.has_past_ending()
                    || word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
            };
            !before.any(is_other)
                && !self.words[..article].iter().any(is_verb)
                && !article.checked_sub(1).is_some_and(|at| {
                    self.words[at].is(LexicalTag::Marker) && !self.words[article].is_separated()
                })
        });
        for tokens in described.into_iter().chain(called) {
            for (field, reading, tokens) in self.values.attributes(tokens) {
                let span = self.values.span_of(&tokens);
                found.push(Fact { field, reading, span, is_past: false, passage: 0 });
            }
        }
        found
    }
}

/// Whether words are a copula with an article: `is a`.
fn begins_definition(words: &[Token<'_>]) -> bool {
    defining_copula(words) == Some(0)
}

/// Fields that sentences give after a label, with their names here.
const LABELLED: [(PartyField, &str); 9] = [
    (PartyField::Leader, "leader"),
    (PartyField::Founder, "founder"),
    (PartyField::Headquarters, "headquarters"),
    (PartyField::Newspaper, "newspaper"),
    (PartyField::YouthWing, "youth wing"),
    (PartyField::Colours, "colours"),
    (PartyField::Slogan, "slogan"),
    (PartyField::Ideology, "ideology"),
    (PartyField::Position, "position"),
];

#[cfg(test)]
mod tests;
