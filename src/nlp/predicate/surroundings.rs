//! What the words around a predicate make of it: a plan, a title, a setting, a time, a cause.

use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::cues::{
    BEFORE_WORDS, COMPLEMENTIZERS, COORDINATORS, LEADER_PREPOSITIONS, PURPOSES,
};
use crate::lexicon::frames::Marker;
use crate::lexicon::names::{CANDIDACY_WORDS, GOAL_PREPOSITIONS};
use crate::lexicon::predicates::{
    FAILURE_PHRASES, HELD_WORDS, PURPOSE_PREPOSITIONS, RESULT_PREPOSITIONS,
};
use crate::lexicon::tags::LexicalTag;
use crate::model::EventKind;
use crate::nlp::clause::is_verb;
use crate::nlp::marker::marker_of;
use crate::nlp::phrase_trie::PhraseTrie;
use crate::nlp::predicate::{Predicate, Voice, is_marker};
use crate::nlp::token::{Token, listed_phrase_length};

static PURPOSE: LazyLock<PhraseTrie<()>> =
    LazyLock::new(|| PhraseTrie::of(PURPOSES.iter().map(|phrase| (*phrase, ()))));

/// Returns the tokens after the words that say for what something was done: `merged in order to win`. Before the verb it
/// ends at a comma: `In 2012, in order to win, it merged`.
pub(super) fn purpose(words: &[Token<'_>]) -> Option<Range<usize>> {
    let begins = |at: &usize| {
        words[*at].is(LexicalTag::PurposeStart) && PURPOSE.longest(&words[*at..]).is_some()
    };
    let start = (0..words.len()).find(begins)?;
    let opens = !words[..start].iter().any(is_verb);
    let comma = (start + 1..words.len()).find(|&at| opens && words[at].before.ends_with(','));
    Some(start + 1..comma.unwrap_or(words.len()))
}

/// Whether what a predicate says was only tried, planned or denied: `refused to merge`, `an attempt to ban`.
pub(super) fn is_unreal(words: &[Token<'_>], at: usize) -> bool {
    const MAX_DISTANCE: usize = 5;
    // "refused to follow and founded the Front": the infinitive alone is refused
    let goes_on = at > 0
        && COORDINATORS.contains(words[at - 1].key)
        && (words[at].has_past_ending() || words[at].is(LexicalTag::PastVerb));
    // "refused, however, to": one word between commas separates nothing
    let has_comma = |at: usize| words.get(at).is_some_and(|word| word.before == ",");
    let is_between = |at: usize| {
        has_comma(at) && has_comma(at + 1) || at > 0 && has_comma(at - 1) && has_comma(at)
    };
    (at.saturating_sub(MAX_DISTANCE)..at)
        .rev()
        .take_while(|&at| {
            is_between(at + 1) || !words[at + 1].before.contains([',', ';', ':', ')'])
        })
        .any(|at| {
            // "a party called the Front"
            let next = &words[at + 1];
            let names = words[at].is(LexicalTag::Naming)
                && (next.capital || next.is(LexicalTag::Determiner));
            // "those who opposed the ban set it up"
            let is_relative = at > 0 && words[at - 1].is(LexicalTag::Relative);
            let is_of_infinitive = goes_on && GOAL_PREPOSITIONS.contains(words[at + 1].key);
            words[at].is(LexicalTag::Attempt)
                && (!words[at].capital || at == 0)
                && !is_relative
                && !is_of_infinitive
                && !names
        })
}

/// Whether the verb of a noun says that it came to nothing: `a merger with the Front failed`.
pub(super) fn is_failed(words: &[Token<'_>], end: usize) -> bool {
    const MAX_DISTANCE: usize = 9;
    let rest = &words[end..];
    let near = (0..rest.len().min(MAX_DISTANCE)).take_while(|&at| !rest[at].is_separated());
    let mut verbs = near.filter(|&at| !rest[at].capital && is_verb(&rest[at]));
    let phrase = |at: usize| {
        let length = listed_phrase_length(&rest[at..], &FAILURE_PHRASES)?;
        // "the congress failed to elect a leader"
        let next = rest.get(at + length).filter(|next| !next.is_separated());
        next.is_none_or(|next| !GOAL_PREPOSITIONS.contains(next.key)).then_some(())
    };
    verbs.next().and_then(phrase).is_some()
}

/// Whether the word after a noun makes it a mere plan: `merger talks`.
pub(super) fn is_only_discussed(words: &[Token<'_>], end: usize) -> bool {
    let next = words.get(end).filter(|next| !next.is_separated() && !next.capital);
    next.is_some_and(|next| next.is(LexicalTag::Attempt))
}

/// Whether an office is a title before a name or a candidacy: `President X`, `for president`.
pub(super) fn is_title(words: &[Token<'_>], tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(1).map_or("", |at| words[at].key);
    let named = words.get(tokens.end).is_some_and(|next| next.capital && !next.is_separated());
    CANDIDACY_WORDS.contains(before) || named
}

/// Whether a meeting is only the setting of another event: `at its Fourth Congress`, but not `at its Fourth Congress,
/// held in May`; `founded at a congress held in May`. `last` is the predicate before it.
pub(super) fn is_setting(
    words: &[Token<'_>],
    meeting: &Range<usize>,
    last: Option<&Predicate>,
) -> bool {
    let before = &words[meeting.start.saturating_sub(4)..meeting.start];
    let follows_verb = last.is_some_and(|last| {
        last.sense.is_some()
            && last.voice != Voice::Noun
            && !words[last.tokens.end..=meeting.start].iter().any(Token::is_separated)
    });
    let held = words.get(meeting.end).is_some_and(|next| HELD_WORDS.contains(next.key));
    (!held || follows_verb) && before.iter().any(|word| word.is(LexicalTag::Setting))
}

/// Whether a noun is only what something is done for: `formed for the 1959 election`.
pub(super) fn is_occasion(words: &[Token<'_>], at: usize) -> bool {
    const MAX_DISTANCE: usize = 4;
    let mut before = (at.saturating_sub(MAX_DISTANCE)..at).rev().take_while(|&at| {
        let word = &words[at];
        !words[at + 1].is_separated() && !word.is(LexicalTag::Auxiliary)
    });
    before
        .find(|&at| words[at].is(LexicalTag::Marker))
        .is_some_and(|marker| PURPOSE_PREPOSITIONS.contains(words[marker].key))
}

/// Whether a noun is only who does what the verb before it says: `banned by the Supreme Court`.
pub(super) fn is_agent(words: &[Token<'_>], at: usize) -> bool {
    let mut before = words[..at].iter().rev();
    let before = before.find(|word| !(word.is(LexicalTag::Determiner) || word.capital));
    before.is_some_and(|word| is_marker(word, Marker::By))
}

/// Whether a name before a noun stands after a preposition of a goal: `to a National–Labour coalition`.
pub(super) fn is_goal(words: &[Token<'_>], at: usize) -> bool {
    let mut before = words[..at].iter().rev();
    let before = before.find(|word| !(word.is(LexicalTag::Determiner) || word.capital));
    before.is_some_and(|word| GOAL_PREPOSITIONS.contains(word.key))
}

/// Whether a noun follows "under", so that the verb tells what happened: `won under the leadership of Roe`.
pub(super) fn is_under(words: &[Token<'_>], noun: usize) -> bool {
    let article = noun.checked_sub(1).filter(|&at| words[at].is(LexicalTag::Determiner));
    let preposition = article.unwrap_or(noun).checked_sub(1);
    preposition.is_some_and(|at| LEADER_PREPOSITIONS.contains(words[at].key))
}

/// Whether a phrase only gives a time: `after its founding`, `shortly after the 2008 presidential election`; `during
/// the war`, but not `during the 2008 election`, in which it happened.
pub(super) fn is_temporal(words: &[Token<'_>], at: usize, kind: EventKind) -> bool {
    const MAX_DISTANCE: usize = 7;
    // "during a congress by dissolving into the Front"
    let is_means =
        |at: usize| marker_of(&words[at - 1]) == Some(Marker::By) && !words[at].is_separated();
    if at < 2 || words[at].is(LexicalTag::Manner) || is_means(at) {
        return false;
    }
    let is_bounded = |at: usize| {
        let word = &words[at];
        // "since 2010 Roe has led it"
        let is_point = word.key.starts_with(|c: char| c.is_ascii_digit())
            && at.checked_sub(1).is_some_and(|at| words[at].is(LexicalTag::Temporal));
        words[at + 1].before.contains(',')
            || is_point
            || word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
            || word.is(LexicalTag::Conjunction)
    };
    let near = (at.saturating_sub(MAX_DISTANCE)..at).rev().take_while(|&at| !is_bounded(at));
    let is_public =
        matches!(kind, EventKind::Election | EventKind::Congress | EventKind::Demonstration);
    near.into_iter().any(|at| {
        // "the following month they met"
        let describes = at > 0 && words[at - 1].is(LexicalTag::Determiner);
        // "was mayor before being arrested in 2014": the date is that of the arrest
        let is_next = BEFORE_WORDS.contains(words[at].key)
            && at > 0
            && !words[at + 1].is_separated()
            && (words[at + 1].is(LexicalTag::PassiveAuxiliary)
                || words[at + 1].has_participle_ending());
        let is_held = is_public && words[at].is(LexicalTag::Setting);
        words[at].is(LexicalTag::Temporal) && !(describes || is_next || is_held)
    })
}

/// Whether a word such as "left" does not mean leaving: a side of politics, `the Chilean left`, `of the left`, or what
/// remains, `was left`.
pub(super) fn is_side_noun(words: &[Token<'_>], at: usize) -> bool {
    let before = |back: usize| at.checked_sub(back).map(|at| &words[at]);
    let is_opened = match before(1) {
        // "what was left of the Front"
        Some(one) if one.is(LexicalTag::PassiveAuxiliary) => true,
        Some(one) if one.is(LexicalTag::People) && !one.is(LexicalTag::Country) => {
            before(2).is_some_and(|two| two.is(LexicalTag::Determiner))
        }
        Some(one) => one.is(LexicalTag::DefiniteArticle),
        None => false,
    };
    let next = words.get(at + 1).filter(|next| !next.is_separated());
    let has_object = next.is_some_and(|next| next.capital || next.is(LexicalTag::Determiner));
    is_opened && !has_object && !words[at].is_separated()
}

/// Whether most words of a sentence are capitalised, as in headlines and where all nouns are.
pub(super) fn is_headline(words: &[Token<'_>]) -> bool {
    let capital = words.iter().filter(|word| word.capital).count();
    2 * capital > words.len()
}

/// Drops the act of an authority by which something happened: `By a decision of 12 July 1996, the Front was dissolved`.
pub(super) fn drop_acts(words: &[Token<'_>], predicates: &mut Vec<Predicate>) {
    let is_verb =
        |word: &Token<'_>| word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb]);
    let [act, effect, ..] = predicates.as_slice() else { return };
    let is_means = act.sense.is_none()
        && effect.sense.is_some()
        && effect.voice != Voice::Noun
        && matches!(marker_of(&words[0]), Some(Marker::By | Marker::With))
        && !words[..act.tokens.end].iter().any(is_verb)
        && words[act.tokens.end..effect.tokens.start].iter().any(|word| word.before.contains(','));
    if is_means {
        predicates.remove(0);
    }
}

/// Makes light what only led to what the next predicate says: `A dispute in the Front led to the creation of the League`.
pub(super) fn lighten_causes(words: &[Token<'_>], predicates: &mut [Predicate]) {
    for at in 1..predicates.len() {
        let [cause, effect] = &mut predicates[at - 1..=at] else { continue };
        if cause.sense.is_some() || effect.sense.is_none() {
            continue;
        }
        let between = &words[cause.tokens.end..effect.tokens.start];
        let leads = between.windows(2).any(|pair| {
            pair[0].is(LexicalTag::ResultVerb)
                && !pair[0].is(LexicalTag::Auxiliary)
                && RESULT_PREPOSITIONS.contains(pair[1].key)
        });
        if leads {
            cause.weight = 1;
        }
    }
}

/// Returns the tokens inside quotation marks, where somebody speaks: no short titles.
pub(super) fn quotations(words: &[Token<'_>]) -> Vec<Range<usize>> {
    const MARKS: [char; 4] = ['"', '“', '”', '„'];
    const MIN_LENGTH: usize = 6;
    let mut quotations = Vec::new();
    let mut open = None;
    for (at, word) in words.iter().enumerate().filter(|(_, word)| word.before.contains(MARKS)) {
        for mark in word.before.chars().filter(|mark| MARKS.contains(mark)) {
            open = match open {
                Some(start) if mark != '„' => {
                    quotations.push(start..at);
                    None
                }
                _ => Some(at),
            };
        }
    }
    quotations.extend(open.map(|start| start..words.len()));
    quotations.retain(|quotation| quotation.len() >= MIN_LENGTH);
    quotations
}

/// Whether the word before a predicate makes it a noun: `a split`, `as split from`, `the 1992 split`, `party's
/// split`; but not `the party split`.
pub(super) fn is_noun(words: &[Token<'_>], at: usize) -> bool {
    let Some(before) = at.checked_sub(1).map(|at| &words[at]) else { return true };
    if words[at].is_separated() {
        return false;
    }
    let opens = |word: &Token<'_>| word.is(LexicalTag::Determiner) || word.is(LexicalTag::Marker);
    // "tried to ban the Front": an object follows
    let has_object = words.get(at + 1).is_some_and(|next| {
        !next.is_separated() && (next.capital || next.is(LexicalTag::DefiniteArticle))
    });
    if before.is(LexicalTag::Marker) && has_object {
        return !GOAL_PREPOSITIONS.contains(before.key);
    }
    let is_number = before.key.starts_with(|c: char| c.is_ascii_digit());
    if is_number {
        // "the 1992 split", but not "in 1992 split"
        return at >= 2 && (words[at - 2].is(LexicalTag::Determiner) || words[at - 2].possessive);
    }
    // "which in turn split", "a party that split"
    let follows = |back: usize, tag: LexicalTag| at >= back && words[at - back].is(tag);
    if follows(2, LexicalTag::Marker) && follows(3, LexicalTag::Relative)
        || follows(2, LexicalTag::OwnNoun) && COMPLEMENTIZERS.contains(before.key)
    {
        return false;
    }
    if opens(before) || before.possessive {
        return true;
    }
    let names = before.capital
        || before.tags.has_any([
            LexicalTag::FoundedNoun,
            LexicalTag::MemberNoun,
            LexicalTag::Party,
        ])
        || before.tags.has_any([LexicalTag::Auxiliary, LexicalTag::Conjunction]);
    // "a bitter split", "the first major split"
    let is_opened = |back: usize| {
        at >= back
            && opens(&words[at - back])
            && (at + 1 - back..at).all(|at| {
                let word = &words[at];
                !word.is_separated() && !word.capital && !word.is(LexicalTag::PastVerb)
            })
    };
    !names && (is_opened(2) || (is_opened(3) && words[at - 2].is(LexicalTag::Meeting)))
}
