//! Predicates: the phrases of a sentence that say what kind of event happened.

mod lineage;
mod phrases;
mod surroundings;

use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::cues::{COMPLEMENTIZERS, COORDINATORS, INDEFINITE_WORDS, LEADER_PREPOSITIONS};
use crate::lexicon::dates::Meaning;
use crate::lexicon::frames::{Form, MARKERS, Marker, Sense};
use crate::lexicon::names::{AUTHORITY_NOUNS, LEADING_OFFICES, STATE_OFFICES};
use crate::lexicon::pages::{COPULAS, DEFINING_WORDS};
use crate::lexicon::predicates::{BIRTH_WORDS, RESULT_PREPOSITIONS};
use crate::lexicon::tags::{LanguageId, LexicalTag};
use crate::model::EventKind;
use crate::nlp::chunk::names_organisation;
use crate::nlp::marker::marker_of;
use crate::nlp::phrase_trie::{Beginning, PhraseTrie};
pub use crate::nlp::predicate::lineage::may_tell_lineage;
use crate::nlp::predicate::phrases::{Entry, entries, gapped};
use crate::nlp::predicate::surroundings::{
    drop_acts, is_agent, is_failed, is_goal, is_headline, is_noun, is_occasion, is_only_discussed,
    is_setting, is_side_noun, is_temporal, is_title, is_under, is_unreal, lighten_causes, purpose,
    quotations,
};
use crate::nlp::token::{Token, phrase_length};

/// A phrase that expresses a kind of event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predicate {
    /// The kind.
    pub kind: EventKind,
    /// From 1, a hint, to 3, an explicit statement.
    pub weight: u8,
    /// The tokens of the phrase.
    pub tokens: Range<usize>,
    /// Whether the phrase only gives a time, place or purpose: `after its founding`, `in order to form`.
    pub is_adjunct: bool,
    /// What the phrase means, if it has a frame.
    pub sense: Option<Sense>,
    /// How its arguments are found.
    pub voice: Voice,
    /// Whether it was only tried, planned or denied.
    pub is_unreal: bool,
    /// Whether it is a participle before the noun that it describes: `ayrılan`.
    pub is_prenominal: bool,
}

/// How a predicate takes its arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice {
    /// The subject acts.
    Active,
    /// It happens to the subject.
    Passive,
    /// A noun.
    Noun,
}

static OFFICES: LazyLock<PhraseTrie<()>> =
    LazyLock::new(|| PhraseTrie::of(LEADING_OFFICES.iter().map(|phrase| (*phrase, ()))));

static STATE: LazyLock<PhraseTrie<()>> =
    LazyLock::new(|| PhraseTrie::of(STATE_OFFICES.iter().map(|phrase| (*phrase, ()))));

/// Returns the predicates of a sentence, in order. Where several overlap, the first one wins, and of
/// these the longest. `elected X chairman` means leadership, whoever X is; `President X` means nothing.
pub fn predicates(words: &[Token<'_>]) -> Vec<Predicate> {
    predicates_in(words, None)
}

/// Returns the predicates of a sentence of a language.
pub fn predicates_in(words: &[Token<'_>], language: Option<LanguageId>) -> Vec<Predicate> {
    const MAX_ADJECTIVES: usize = 3;
    let purpose = LazyCell::new(|| purpose(words));
    let quoted = LazyCell::new(|| quotations(words));
    let mut found: Vec<Predicate> = Vec::new();
    // the second parts of phrases, which are no predicates of their own
    let mut tails: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !words[at].tags.has_any(PREDICATE_OPENINGS) {
            at += 1;
            continue; // as most words
        }
        let begins = words[at].is(LexicalTag::PredicateStart);
        let gapped = begins.then(|| gapped_at(words, at, language)).flatten();
        let entry = gapped.as_ref().map(|(entry, length, _)| (*entry, *length));
        let entry = entry.or_else(|| entry_at(words, at, language)).filter(|(_, length)| {
            !tails.iter().any(|tail| tail.start < at + length && at < tail.end)
        });
        let Some((entry, length)) = entry else {
            at += 1;
            continue;
        };
        tails.extend(gapped.map(|(_, _, tail)| tail));
        let mut tokens = at..at + length;
        at = tokens.end;
        let Entry { kind, mut weight, frame } = entry;
        // "president of the party", "allied with": the preposition attaches what follows
        let attaches = match frame {
            Some((Sense::Ally, _)) => Some(Marker::With),
            Some((Sense::Lead, Form::Noun)) => Some(Marker::Of),
            _ => None,
        };
        if let Some(marker) = attaches
            && let Some(end) = tokens.clone().skip(1).find(|&at| is_marker(&words[at], marker))
        {
            tokens.end = end;
        }
        if kind == EventKind::Trial && frame.is_none() && is_agent(words, tokens.start) {
            weight = 1;
        }
        if weight == 1 && kind == EventKind::Leadership && is_title(words, &tokens) {
            continue;
        }
        let next = words.get(tokens.end).filter(|next| !next.is_separated());
        // "the election commission": no election
        let of_authority = next.is_some_and(|next| AUTHORITY_NOUNS.contains(next.key));
        if kind == EventKind::Election && frame.is_none() && tokens.len() == 1 && of_authority {
            continue;
        }
        // "tried to": no trial
        let attempts = words[tokens.start].is(LexicalTag::Attempt)
            && next.is_some_and(|next| next.is(LexicalTag::Marker));
        if kind == EventKind::Trial && attempts {
            continue;
        }
        // "served as chairman of": the office belongs to the verb
        let belongs = |last: &Predicate| {
            const MAX_DISTANCE: usize = 3;
            last.kind == EventKind::Leadership
                && last.voice != Voice::Noun
                && tokens.start >= last.tokens.end
                && tokens.start - last.tokens.end <= MAX_DISTANCE
                && !words[last.tokens.end..=tokens.start].iter().any(Token::is_separated)
        };
        if matches!(frame, Some((Sense::Lead, Form::Noun))) && found.last().is_some_and(belongs) {
            continue;
        }
        // "merged under the leadership of Roe as the Front": how they merged
        let is_manner = |last: &Predicate| {
            last.sense.is_some_and(Sense::is_lineage)
                && last.voice != Voice::Noun
                && words[last.tokens.end..tokens.start].iter().all(|word| {
                    word.is(LexicalTag::Determiner) || marker_of(word) == Some(Marker::Other)
                })
        };
        if matches!(frame, Some((Sense::Lead, Form::Noun))) && found.last().is_some_and(is_manner) {
            continue;
        }
        if matches!(frame, Some((Sense::Lead, Form::Participle))) && is_causative(words, tokens.end)
        {
            continue;
        }
        // "a party of the Chilean left from 1940"
        let is_side = matches!(frame, Some((Sense::Leave, _)))
            && tokens.len() == 1
            && is_side_noun(words, tokens.start);
        if is_side {
            continue;
        }
        let Some(voice) = voice(words, &tokens, frame) else { continue };
        // "a coalition party", "the coalition New Path": the noun only describes
        let has_article =
            tokens.start > 0 && words[tokens.start - 1].is(LexicalTag::DefiniteArticle);
        let describes = voice == Voice::Noun
            && matches!(frame, Some((Sense::Ally, _)))
            && words.get(tokens.end).is_some_and(|next| {
                let is_name = has_article && next.capital;
                (is_name || next.is(LexicalTag::FoundedNoun) && !next.capital)
                    && !next.is_separated()
            });
        // "a six-party formation": an organisation and no founding
        let is_organisation = matches!(frame, Some((Sense::Found, Form::Noun)))
            && tokens.len() == 1
            && words[tokens.start].is(LexicalTag::FoundedNoun)
            && !words.get(tokens.end).is_some_and(|next| is_marker(next, Marker::Of))
            && is_indefinite(words, tokens.start);
        if describes || is_organisation {
            continue;
        }
        // "it was announced that", "registered its candidates": nothing is founded
        let of_others = frame.and_then(|(sense, _)| sense.kind_of_others());
        let of_others =
            of_others.filter(|_| voice != Voice::Passive || says_that(words, tokens.end));
        let (kind, frame) = of_others.map_or((kind, frame), |kind| (kind, None));
        // "the Liberal Left became": a word of a name
        let follows_name = tokens.start > 0
            && words[tokens.start - 1].capital
            && words[tokens.start].capital
            && !words[tokens.start].is_separated();
        if follows_name && frame.is_some() && voice != Voice::Noun {
            continue;
        }
        // "Chief Electoral Officer": a word of a name
        let in_name = tokens.start > 0 && words[tokens.start].capital;
        // "the Cold War", "Attorney General and Minister of Justice"
        let only_names = matches!(
            kind,
            EventKind::Violence
                | EventKind::Trial
                | EventKind::Statement
                | EventKind::Ideology
                | EventKind::Conflict
                | EventKind::Migration
        );
        // "the Congress government"
        let next = words.get(tokens.end).filter(|next| !next.is_separated());
        let describes = next.is_some_and(|next| {
            !next.capital
                && (next.tags.has_any([
                    LexicalTag::FoundedNoun,
                    LexicalTag::MemberNoun,
                    LexicalTag::OfficeStart,
                ]) || AUTHORITY_NOUNS.contains(next.key))
        });
        if in_name && kind == EventKind::Congress && tokens.len() == 1 && describes {
            let before = &words[tokens.start - 1];
            let counted = before.capital || before.is(LexicalTag::Meeting);
            if !counted {
                continue;
            }
        }
        let is_dated = || {
            words[tokens.end..]
                .iter()
                .take(2)
                .any(|word| word.key.starts_with(|c: char| c.is_ascii_digit()))
        };
        if in_name
            && only_names
            && frame.is_none()
            && tokens.len() == 1
            && !is_dated()
            && !is_headline(words)
        {
            continue;
        }
        let weight = if in_name && weight > 1 { weight - 1 } else { weight };
        let meets = matches!(kind, EventKind::Congress | EventKind::Demonstration);
        let setting = meets && is_setting(words, &tokens, found.last());
        if words[tokens.start].before.ends_with('(')
            && BIRTH_WORDS.contains(words[tokens.start].key)
        {
            continue;
        }
        let next = words.get(tokens.end).filter(|next| !next.is_separated());
        // "lost power to a National-Labour coalition": the noun is a participant
        let takes_part = matches!(frame, Some((Sense::Ally, _)))
            && voice == Voice::Noun
            && tokens
                .start
                .checked_sub(1)
                .is_some_and(|before| words[before].capital && !words[tokens.start].is_separated());
        // "a fusion of A and B by the second prime minister, Roe"
        let is_agent = matches!(frame, Some((Sense::Lead, Form::Noun)))
            && (tokens.start.saturating_sub(MAX_ADJECTIVES)..tokens.start)
                .rev()
                .take_while(|&at| !words[at + 1].is_separated())
                .any(|at| marker_of(&words[at]) == Some(Marker::By));
        if takes_part && is_goal(words, tokens.start) {
            continue;
        }
        let is_adjunct = takes_part
            || is_agent
            || (matches!(frame, Some((Sense::Lead, Form::Noun))) && is_under(words, tokens.start))
            || is_temporal(words, tokens.start, kind)
            || next.is_some_and(|next| next.is(LexicalTag::TemporalAfter))
            || (kind == EventKind::Election && is_occasion(words, tokens.start))
            || purpose.as_ref().is_some_and(|purpose| purpose.contains(&tokens.start));
        found.push(Predicate {
            kind,
            weight: if setting { 1 } else { weight },
            is_adjunct,
            sense: frame.map(|(sense, _)| sense),
            voice,
            is_unreal: (is_unreal(words, tokens.start)
                && !matches!(frame, Some((Sense::Succeed | Sense::Precede, _))))
                || frame.is_some() && quoted.iter().any(|quote| quote.contains(&tokens.start))
                || (voice == Voice::Noun
                    && (is_only_discussed(words, tokens.end)
                        || frame.is_some() && is_failed(words, tokens.end))),
            is_prenominal: matches!(frame, Some((_, Form::Prenominal | Form::PassivePrenominal))),
            tokens,
        });
    }
    drop_acts(words, &mut found);
    lighten_causes(words, &mut found);
    found
}

/// Whether an indefinite article or a numeral stands before a noun and its adjectives: `a six-party formation`.
fn is_indefinite(words: &[Token<'_>], noun: usize) -> bool {
    const MAX_ADJECTIVES: usize = 4;
    let before = words[noun.saturating_sub(MAX_ADJECTIVES + 1)..noun].iter().rev();
    let mut before = before.skip_while(|word| {
        !word.is_separated() && !word.tags.has_any([LexicalTag::Determiner, LexicalTag::Marker])
    });
    before.next().is_some_and(|word| INDEFINITE_WORDS.contains(word.key))
}

/// Whether what follows a verb is made to do something: `led Roe to leave the Front`.
fn is_causative(words: &[Token<'_>], at: usize) -> bool {
    const MAX_DISTANCE: usize = 7;
    let rest = words[at..].iter().take(MAX_DISTANCE).take_while(|word| !word.is_separated());
    let to = rest.enumerate().skip(1).find(|(_, word)| is_marker(word, Marker::Into));
    let verb = to.and_then(|(to, _)| words.get(at + to + 1));
    verb.is_some_and(|verb| verb.is(LexicalTag::PredicateStart) && !verb.capital)
}

/// Whether a clause is what a verb of saying says, after a date or not: `announced on 20 November that …`.
fn says_that(words: &[Token<'_>], at: usize) -> bool {
    let is_date = |word: &&Token<'_>| {
        !word.is_separated()
            && (word.is(LexicalTag::Marker)
                || word.key.starts_with(|c: char| c.is_ascii_digit())
                || Meaning::of(word.key).month.is_some())
    };
    let mut rest = words[at..].iter().skip_while(is_date);
    rest.next().is_some_and(|word| COMPLEMENTIZERS.contains(word.key))
}

/// What the first word of a predicate is.
const PREDICATE_OPENINGS: [LexicalTag; 5] = [
    LexicalTag::PredicateStart,
    LexicalTag::OfficeFirst,
    LexicalTag::Choosing,
    LexicalTag::Becoming,
    LexicalTag::Winning,
];

/// Returns what the lexicon says of the longest phrase that begins at a token, and its length.
fn entry_at(
    words: &[Token<'_>],
    at: usize,
    language: Option<LanguageId>,
) -> Option<(Entry, usize)> {
    if let Some(sense) = choice_at(words, at) {
        let form = match sense {
            Sense::Elect if words[at].is(LexicalTag::OfficeFirst) => Form::FinalParticiple,
            Sense::Elect => Form::Participle,
            _ => Form::Active,
        };
        let entry = Entry { kind: EventKind::Leadership, weight: 3, frame: Some((sense, form)) };
        return Some((entry, 1));
    }
    if words[at].is(LexicalTag::Becoming) && is_name_of_organisation(words, at + 1) {
        // "the congress became the African National Congress"
        let frame = Some((Sense::Rename, Form::Active));
        return Some((Entry { kind: EventKind::Renaming, weight: 3, frame }, 1));
    }
    if !words[at].is(LexicalTag::PredicateStart) {
        return None;
    }
    if let Some(found) = entry_around_date(words, at, language) {
        return Some(found);
    }
    let (length, entry) = entries(language).longest(&words[at..])?;
    // "led to", "resulted in": what follows came of it, but not "created in 1957"
    let next = words.get(at + length).filter(|next| !next.is_separated());
    let results = words[at].is(LexicalTag::ResultVerb)
        && length == 1
        && !words[at].is(LexicalTag::Making)
        && next.is_some_and(|next| RESULT_PREPOSITIONS.contains(next.key));
    (!results).then_some((entry, length))
}

/// Returns what the lexicon says of a phrase that a date divides, and the length of its first part: 1 for `joined in
/// 1990 to form`. The phrase may have the preposition of the date: `known until 1990 as`.
fn entry_around_date(
    words: &[Token<'_>],
    at: usize,
    language: Option<LanguageId>,
) -> Option<(Entry, usize)> {
    const MAX_FIRST: usize = 2;
    const MAX_REST: usize = 3;
    /// No date has its number after more words: a preposition, and a month.
    const MAX_BEFORE: usize = 2;
    let near = words[at + 1..].iter().take(MAX_FIRST + MAX_BEFORE);
    if !near.into_iter().any(is_number) {
        return None; // as after most verbs
    }
    let entries = entries(language);
    let mut beginning = Beginning::default();
    for first in 1..=MAX_FIRST {
        beginning = entries.begin(beginning, words[at + first - 1].key)?;
        let date = &words[at + first..];
        let Some(gap) = date_length(date) else { continue };
        let rest = date[gap..].iter().take(MAX_REST).take_while(|word| !word.is_separated());
        let rest = || rest.clone().map(|word| word.key);
        let with_preposition = || entries.begin(beginning, date[0].key);
        let entry = entries.longest_after(beginning, rest());
        let entry = entry.or_else(|| entries.longest_after(with_preposition()?, rest()));
        if let Some((_, entry)) = entry {
            return Some((entry, first));
        }
    }
    None
}

fn is_number(word: &Token<'_>) -> bool {
    word.key.as_bytes().first().is_some_and(u8::is_ascii_digit)
}

/// Returns the length of a date at the beginning of some words, with its preposition: 2 for `in 1990`, 3 for `2 March 1990`.
pub fn date_length(words: &[Token<'_>]) -> Option<usize> {
    const MAX_PARTS: usize = 4;
    let first = words.first().filter(|word| !word.is_separated())?;
    let is_preposition =
        !first.capital && first.tags.has_any([LexicalTag::Marker, LexicalTag::Temporal]);
    let start = usize::from(is_preposition);
    let is_part = |word: &&Token<'_>| is_number(word) || Meaning::of(word.key).month.is_some();
    // a number is the first part or follows the month
    if !words[start..].iter().take(2).any(is_number) {
        return None; // as after most verbs
    }
    let parts = words[start..].iter().take(MAX_PARTS).take_while(is_part).count();
    let date = &words[start..start + parts];
    date.iter().any(is_number).then_some(start + parts)
}

/// Returns the sense of the longest phrase that begins at a token, its form and its length.
pub fn sense_at(
    words: &[Token<'_>],
    at: usize,
    language: Option<LanguageId>,
) -> Option<(Sense, Form, usize)> {
    let (length, entry) = entries(language).longest(&words[at..])?;
    entry.frame.map(|(sense, form)| (sense, form, length))
}

/// Returns the sense and the form of the longest phrase that ends before a token: `broke away` in `broke away from`.
pub fn sense_before(
    words: &[Token<'_>],
    end: usize,
    language: Option<LanguageId>,
) -> Option<(Sense, Form)> {
    const MAX_LENGTH: usize = 4;
    (end.saturating_sub(MAX_LENGTH)..end).find_map(|at| {
        let begins = words[at].is(LexicalTag::PredicateStart);
        let (sense, form, length) = begins.then(|| sense_at(words, at, language))??;
        (at + length == end).then_some((sense, form))
    })
}

/// Whether a name of an organisation begins at a token, perhaps after an article, and no noun follows it: `the Freedom
/// Party`, but not `the Freedom Party candidate`.
fn is_name_of_organisation(words: &[Token<'_>], at: usize) -> bool {
    let article = words.get(at).is_some_and(|word| word.is(LexicalTag::DefiniteArticle));
    let rest = words.get(at + usize::from(article)..).unwrap_or_default();
    let is_name = |word: &Token<'_>| {
        word.capital || word.tags.has_any([LexicalTag::NameLink, LexicalTag::NameJoint])
    };
    let name = rest.iter().enumerate().take_while(|(at, word)| {
        (*at == 0 || !word.is_separated()) && is_name(word) && !word.is(LexicalTag::Title)
    });
    let end = name.filter(|(_, word)| word.capital).last().map_or(0, |(at, _)| at + 1);
    let goes_on = rest.get(end).is_some_and(|next| {
        !next.is_separated()
            && !next.tags.has_any([
                LexicalTag::Marker,
                LexicalTag::Conjunction,
                LexicalTag::Relative,
                LexicalTag::Temporal,
            ])
            && !COORDINATORS.contains(next.key)
            && next.key.starts_with(char::is_alphabetic)
    });
    end > 0 && !goes_on && !rest[end - 1].possessive && names_organisation(&rest[..end])
}

/// Returns what the lexicon says of a phrase of two parts whose first begins at a token and whose second ends the
/// clause, the length of the first and the tokens of the second: `spaltete sich 1990 von der Union ab`.
fn gapped_at(
    words: &[Token<'_>],
    at: usize,
    language: Option<LanguageId>,
) -> Option<(Entry, usize, Range<usize>)> {
    const MAX_DISTANCE: usize = 30;
    let phrases = gapped(language).get(words[at].key)?;
    phrases.iter().find_map(|(head, tail, entry)| {
        let length = phrase_length(&words[at..], head)?;
        let rest = &words[at + length..words.len().min(at + length + MAX_DISTANCE)];
        let end = rest.iter().position(|word| word.before.contains([';', ':']));
        let rest = &rest[..end.unwrap_or(rest.len())];
        let ends_clause = |after: Option<&Token<'_>>| {
            after.is_none_or(|next| {
                next.is_separated()
                    || next.is(LexicalTag::Conjunction)
                    || COORDINATORS.contains(next.key)
            })
        };
        // "set up in 1950" is a phrase of one part
        let first = usize::from(phrase_length(rest, tail).is_some());
        let tail = (first..rest.len()).find_map(|start| {
            let end = start + phrase_length(&rest[start..], tail)?;
            // "set it up in 1950"
            let of_pronoun = start == 1 && rest[0].is(LexicalTag::Pronoun);
            // "known until 1990 as the Front", "called it into being in 1990"
            let of_date = date_length(rest) == Some(start) || date_length(&rest[end..]).is_some();
            let is_plain = tail.contains(' ');
            let ends = of_pronoun || of_date || is_plain || ends_clause(rest.get(end));
            ends.then_some(at + length + start..at + length + end)
        })?;
        Some((*entry, length, tail))
    })
}

/// Returns what a verb of choosing or becoming means if an office follows within a few words: `elected …
/// chairman`, `became its leader`.
fn choice_at(words: &[Token<'_>], at: usize) -> Option<Sense> {
    const MAX_DISTANCE: usize = 7;
    if words[at].is(LexicalTag::OfficeFirst) {
        // "Vorsitzender wurde Roe", "genel başkan seçildi"
        let start = at.saturating_sub(MAX_DISTANCE);
        let near = (start..at).rev().take_while(|&at| !words[at + 1].before.contains([',', ';']));
        if near.into_iter().any(|at| office_length(&words[at..]).is_some()) {
            let chooses = words[at].is(LexicalTag::Choosing);
            return Some(if chooses { Sense::Elect } else { Sense::Lead });
        }
    }
    let sense = match &words[at] {
        word if word.is(LexicalTag::Choosing) => Sense::Elect,
        word if word.is(LexicalTag::Becoming) => Sense::Lead,
        // "won the leadership election", "beat Roe for the leadership"
        word if word.is(LexicalTag::Winning) => {
            let rest = words[at + 1..].iter().take(MAX_DISTANCE + 2);
            // "won the election under the leadership of Roe"
            let mut rest = rest.take_while(|word| {
                !word.before.contains([',', ';']) && !LEADER_PREPOSITIONS.contains(word.key)
            });
            return rest.any(|word| word.is(LexicalTag::LeadershipNoun)).then_some(Sense::Lead);
        }
        _ => return None,
    };
    let rest = &words[at + 1..words.len().min(at + 1 + MAX_DISTANCE)];
    let range = rest.iter().take_while(|word| !word.before.contains([',', ';'])).count();
    let is_office = |words: &[Token<'_>]| office_length(words).is_some() || is_state_office(words);
    let office = (0..range).any(|offset| is_office(&rest[offset..]));
    // "was elected chairman in 1990 and re-elected in 1994"
    let goes_on = || {
        const MAX_BACK: usize = 12;
        let joined = at.checked_sub(1).is_some_and(|at| COORDINATORS.contains(words[at].key));
        joined && (at.saturating_sub(MAX_BACK)..at).any(|at| office_length(&words[at..]).is_some())
    };
    (office || goes_on()).then_some(sense)
}

/// Whether words begin with an office of a state: `prime minister`.
pub fn is_state_office(words: &[Token<'_>]) -> bool {
    words.first().is_some_and(|word| word.is(LexicalTag::OfficeStart))
        && STATE.longest(words).is_some()
}

/// Whether an office of a state ends before a token: `minister` before `of Finance`.
pub fn ends_state_office(words: &[Token<'_>], end: usize) -> bool {
    const MAX_WORDS: usize = 3;
    let mut starts = end.saturating_sub(MAX_WORDS)..end;
    starts.any(|start| {
        STATE.longest(&words[start..]).is_some_and(|(length, ())| start + length == end)
    })
}

/// Returns the index of the first copula that an article or a numeral follows: `is a`, `was one`.
pub fn defining_copula(words: &[Token<'_>]) -> Option<usize> {
    let defines =
        |pair: &[Token<'_>]| COPULAS.contains(pair[0].key) && DEFINING_WORDS.contains(pair[1].key);
    words.windows(2).position(defines)
}

/// Returns the number of words of the leader's office with which `words` begins, if it does.
pub fn office_length(words: &[Token<'_>]) -> Option<usize> {
    words.first().filter(|word| word.is(LexicalTag::OfficeStart))?;
    OFFICES.longest(words).map(|(length, ())| length)
}

/// Returns how a predicate takes its arguments; `None` if it is none, as a participle that only describes:
/// `the newly formed Front`.
fn voice(
    words: &[Token<'_>],
    tokens: &Range<usize>,
    frame: Option<(Sense, Form)>,
) -> Option<Voice> {
    let Some((sense, form)) = frame else {
        // "at a meeting": no verb
        let noun = tokens.start > 0 && is_noun(words, tokens.start);
        return Some(if noun { Voice::Noun } else { Voice::Active });
    };
    match form {
        Form::Active if is_attributive(words, tokens) => None,
        Form::Active => Some(Voice::Active),
        Form::Passive | Form::PassivePrenominal => Some(Voice::Passive),
        Form::Prenominal => Some(Voice::Active),
        Form::FinalParticiple => Some(
            final_voice(words, tokens).unwrap_or_else(|| participle_voice(words, tokens, sense)),
        ),
        Form::Noun => Some(Voice::Noun),
        Form::VerbOrNoun if is_noun(words, tokens.start) => Some(Voice::Noun),
        Form::Participle | Form::VerbOrNoun => {
            if form == Form::Participle && is_attributive(words, tokens) {
                return None;
            }
            Some(participle_voice(words, tokens, sense))
        }
    }
}

/// Whether a participle only describes the noun after it: `the newly formed Front`, `the banned party`.
fn is_attributive(words: &[Token<'_>], tokens: &Range<usize>) -> bool {
    let Some(before) = tokens.start.checked_sub(1).map(|at| &words[at]) else { return false };
    let next = words.get(tokens.end).filter(|next| !next.is_separated());
    let describes = next.is_some_and(|next| {
        !next.tags.has_any([LexicalTag::Marker, LexicalTag::Auxiliary, LexicalTag::Determiner])
            && next.key.starts_with(char::is_alphabetic)
    });
    // "the first elected", but not "the party elected"
    let ordinal = before.is(LexicalTag::Meeting) && !before.is(LexicalTag::FoundedNoun);
    // "with organised labour"
    let marked = next.is_some_and(|next| !next.capital)
        && matches!(marker_of(before), Some(Marker::With | Marker::Of | Marker::By));
    let opens = (before.is(LexicalTag::Attributive) || ordinal || marked)
        || (before.is(LexicalTag::Determiner) && !words[tokens.start].is_separated());
    opens && describes
}

const VOICE_BOUNDS: [LexicalTag; 3] =
    [LexicalTag::PastVerb, LexicalTag::Conjunction, LexicalTag::Relative];

/// Returns the voice of a participle by the auxiliary before it, or else by what follows it.
fn participle_voice(words: &[Token<'_>], tokens: &Range<usize>, sense: Sense) -> Voice {
    const MAX_DISTANCE: usize = 6;
    let start = tokens.start;
    // "was formed to replace the Front"
    let before = start.checked_sub(1).map(|at| &words[at]);
    if before.and_then(marker_of) == Some(Marker::Into) && !words[start].has_past_ending() {
        return Voice::Active;
    }
    for at in (start.saturating_sub(MAX_DISTANCE)..start).rev() {
        let word = &words[at];
        if word.is(LexicalTag::PassiveAuxiliary) {
            return Voice::Passive;
        }
        if word.is(LexicalTag::PerfectAuxiliary) {
            return Voice::Active;
        }
        if words[at + 1].is_separated() || word.tags.has_any(VOICE_BOUNDS) {
            break;
        }
    }
    let next = words.get(tokens.end).filter(|next| !next.is_separated());
    // "fundado el 9 de octubre": a date is no object
    let dated = words
        .get(tokens.end + 1)
        .is_some_and(|word| word.key.starts_with(|c: char| c.is_ascii_digit()));
    let object = next.is_some_and(|next| {
        (next.capital
            || (next.is(LexicalTag::Determiner) && !dated)
            || next.is(LexicalTag::Pronoun))
            && !next.is(LexicalTag::Marker)
    });
    let lacks_object = !object && !sense.is_intransitive();
    if lacks_object { Voice::Passive } else { Voice::Active }
}

/// Returns the voice of a participle at the end of its clause by its auxiliary, which may be far.
fn final_voice(words: &[Token<'_>], tokens: &Range<usize>) -> Option<Voice> {
    const MAX_DISTANCE: usize = 30;
    let start = tokens.start.saturating_sub(MAX_DISTANCE);
    let after = words.get(tokens.end).filter(|next| !next.is_separated());
    let before = (start..tokens.start).rev().take_while(|&at| !words[at + 1].before.contains(';'));
    after.into_iter().chain(before.map(|at| &words[at])).find_map(|word| {
        if word.is(LexicalTag::PassiveAuxiliary) {
            Some(Voice::Passive)
        } else {
            word.is(LexicalTag::PerfectAuxiliary).then_some(Voice::Active)
        }
    })
}

/// Whether a preposition attaches what follows it in this way.
fn is_marker(word: &Token<'_>, marker: Marker) -> bool {
    let mut markers = MARKERS.iter().filter(|(known, _)| *known == marker);
    word.is(LexicalTag::Marker) && markers.any(|(_, words)| words.contains(&word.key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Arena, Text};
    use crate::nlp::token::tokens;

    fn read(text: &str) -> Vec<Predicate> {
        let arena = Arena::new();
        predicates(&tokens(Text::new(text, 0..text.len()), &arena))
    }

    #[test]
    fn kinds_and_weights() {
        for (text, expected) in [
            ("It was founded by workers", vec!["founding 3"]),
            ("They elected Jane Roe as its chairwoman", vec!["leadership 3"]),
            ("It met President Roe", vec![]),
            ("It decided at its Fourth Congress", vec!["statement 3", "congress 1"]),
            ("It was banned soon after its founding", vec!["ban 3", "(founding 3)"]),
            ("A committee met in order to found a party", vec!["(founding 2)"]),
            ("It was born through a split from the front", vec!["founding 3", "split 3"]),
        ] {
            let read: Vec<String> = read(text)
                .into_iter()
                .map(|predicate| match predicate.is_adjunct {
                    true => format!("({} {})", predicate.kind, predicate.weight),
                    false => format!("{} {}", predicate.kind, predicate.weight),
                })
                .collect();
            assert_eq!(read, expected, "{text:?}");
        }
    }

    #[test]
    fn voices() {
        use Voice::{Active, Noun, Passive};
        for (text, expected) in [
            ("The party was founded in 1990", vec![Passive]),
            ("The party founded in 1990", vec![Passive]),
            ("Roe founded the Front", vec![Active]),
            ("Roe had founded it", vec![Active]),
            ("The parties merged in 1990", vec![Active]),
            ("The Front was merged into it", vec![Passive]),
            ("The party split in 1990", vec![Active]),
            ("A split in the party", vec![Noun]),
            ("It was formed as split from it", vec![Passive, Noun]),
            ("the newly formed Front", vec![]),
        ] {
            let voices: Vec<Voice> =
                read(text).into_iter().map(|predicate| predicate.voice).collect();
            assert_eq!(voices, expected, "{text:?}");
        }
    }

    #[test]
    fn what_was_only_tried() {
        for (text, expected) in [
            ("They tried to merge", true),
            ("An attempt to ban the party failed", true),
            ("They never merged", true),
            ("They merged", false),
            ("Talks failed, and it dissolved", false),
        ] {
            assert!(read(text).iter().any(|one| one.is_unreal == expected), "{text:?}");
        }
    }
}
