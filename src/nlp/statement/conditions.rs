//! What the words around a predicate show of what it says: who its subject is a part of, with whom it acts, what
//! goes on after it.

use crate::lexicon::cues::PLURAL_OWN_NOUNS;
use crate::lexicon::frames::{Marker, Role, Sense};
use crate::lexicon::names::{ALLIANCE_WORDS, GENITIVE_WORDS};
use crate::lexicon::pages::COPULAS;
use crate::lexicon::predicates::{
    DECISION_PHRASES, DISSIDENT_NOUNS, FORMER_WORDS, NAME_NOUNS, PART_NOUNS, REFOUNDING_WORDS,
    RELATION_NOUNS, REMAINS_NOUNS, REPETITION_WORDS, TAKEOVER_PHRASES,
};
use crate::lexicon::tags::LexicalTag;
use crate::model::EventKind;
use crate::nlp::clause::Link;
use crate::nlp::frame::{FilledFrame, Parse};
use crate::nlp::marker::marker_of;
use crate::nlp::mention::MentionForm;
use crate::nlp::noun_phrase::NounPhrase;
use crate::nlp::predicate::{Voice, office_length};
use crate::nlp::statement::parts::Statement;
use crate::nlp::temporal_scope::clause_at;
use crate::nlp::token::{Token, listed_phrase_length, phrase_length};

/// Whether the noun before a name says that it is that of an alliance: `the coalition New Path`.
pub(super) fn is_called_alliance(parse: &Parse<'_, '_>, mention: usize) -> bool {
    let start = parse.mentions[mention].tokens.start;
    start > 0
        && !parse.words[start - 1].capital
        && ALLIANCE_WORDS.contains(parse.words[start - 1].key)
        && !parse.words[start].before.contains([',', ';', ':'])
}

/// Returns the organisation in which one joins others: the Front in `joined A and B in the Front`.
pub(super) fn joined_inside(parse: &Parse<'_, '_>, frame: &FilledFrame) -> Vec<usize> {
    let (inside, others): (Vec<usize>, Vec<usize>) =
        frame.fillers(Role::Into).partition(|at| is_marked(parse, *at, Marker::In));
    if others.is_empty() { Vec::new() } else { inside }
}

/// Whether a predicate stands in a relative clause.
pub(super) fn is_relative(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let clause = clause_at(parse.clauses, parse.predicates[frame.predicate].tokens.start);
    clause.is_some_and(|at| parse.clauses[at].link == Link::Relative)
}

/// Makes the founding anew of an organisation as another one a renaming: `The Guard was reconstituted in 1945 as the
/// Front`. Returns whether it is one.
pub(super) fn refounds(
    parse: &Parse<'_, '_>,
    frame: &FilledFrame,
    default: Option<usize>,
    statement: &mut Statement,
) -> bool {
    let tokens = &parse.predicates[frame.predicate].tokens;
    if !REFOUNDING_WORDS.contains(parse.words[tokens.start].key) {
        return false;
    }
    let subject = frame.subject.map(|phrase| parse.phrases[phrase].mentions.clone());
    let is_old = |at: &usize| subject.as_ref().is_some_and(|subject| subject.contains(at));
    let (mut old, new): (Vec<usize>, Vec<usize>) = frame.fillers(Role::Subject).partition(is_old);
    old.extend(default.filter(|_| frame.is_elided));
    let is_organisation = |at: &usize| parse.mentions[*at].entity.is_organisation();
    let is_other = |new: &usize| {
        is_organisation(new)
            && old.iter().all(|old| parse.mentions[*old].entity != parse.mentions[*new].entity)
    };
    if !old.iter().any(is_organisation) || !new.iter().any(is_other) {
        return false;
    }
    statement.kind = EventKind::Renaming;
    statement.founds = false;
    statement.roles = old.into_iter().map(|at| (Role::Subject, at)).collect();
    statement.roles.extend(new.into_iter().map(|at| (Role::Into, at)));
    true
}

/// Whether a predicate says that something happened once more.
pub(super) fn is_repeated(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let tokens = &parse.predicates[frame.predicate].tokens;
    let before = tokens.start.checked_sub(1);
    let mut near = before.into_iter().chain([tokens.end]).filter_map(|at| parse.words.get(at));
    near.any(|word| REPETITION_WORDS.contains(word.key))
}

/// Whether something leaves an organisation in a state: `leaving the party with nine seats`.
pub(super) fn leaves_behind(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let end = parse.predicates[frame.predicate].tokens.end;
    let object = parse.phrases.iter().find(|phrase| {
        phrase.marker.is_none() && phrase.tokens.start >= end && phrase.start <= end + 1
    });
    let next = object.and_then(|object| parse.words.get(object.tokens.end));
    next.filter(|next| !next.is_separated())
        .is_some_and(|next| matches!(marker_of(next), Some(Marker::With | Marker::As)))
}

/// Whether the clause goes on with a predicate of a kind: `joined the Union in the elections of 1951`.
pub(super) fn goes_on_with(parse: &Parse<'_, '_>, frame: &FilledFrame, kind: EventKind) -> bool {
    let start = parse.predicates[frame.predicate].tokens.end;
    let clause = clause_at(parse.clauses, start.saturating_sub(1));
    let end = clause.map_or(parse.words.len(), |at| parse.clauses[at].tokens.end);
    parse
        .predicates
        .iter()
        .any(|one| one.kind == kind && one.tokens.start >= start && one.tokens.end <= end)
}

/// Whether organisations replace each other as something: `as the largest party`.
pub(super) fn has_office(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    const MAX_DISTANCE: usize = 12;
    let end = parse.predicates[frame.predicate].tokens.end;
    let people = frame.fills(Role::Incoming) || frame.fills(Role::Outgoing);
    let rest = &parse.words[end..parse.words.len().min(end + MAX_DISTANCE)];
    !people && rest.iter().any(|word| marker_of(word) == Some(Marker::As))
}

/// Whether the subject of a predicate is a part of an organisation: `a faction of the party`.
pub(super) fn is_of_part(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    match frame.fills(Role::Subject) {
        true => is_subject_of_members(parse, frame),
        false => part_noun(parse, frame).is_some(),
    }
}

/// Whether the subject of a predicate is members or a part of an organisation that is named.
pub(super) fn is_subject_of_members(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let predicate = parse.predicates[frame.predicate].tokens.start;
    let clause = clause_at(parse.clauses, predicate).map(|at| &parse.clauses[at].tokens);
    frame.subject.is_some_and(|phrase| {
        let phrase = &parse.phrases[phrase];
        // "most of the Front, which had left the League": the clause is about the Front
        phrase.is_membership && clause.is_none_or(|clause| clause.contains(&phrase.tokens.start))
    })
}

/// Whether the subject of a predicate is people who are no longer members of an organisation.
pub(super) fn is_of_former_members(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    const MAX_DISTANCE: usize = 4;
    frame.subject.is_some_and(|phrase| {
        let phrase = &parse.phrases[phrase];
        let before = phrase.tokens.start.saturating_sub(MAX_DISTANCE)..phrase.tokens.start;
        phrase.is_membership
            && parse.words[before].iter().any(|word| FORMER_WORDS.contains(word.key))
    })
}

/// Returns the organisation of the person who does something, as an office or a membership says: `the former chairman of
/// the Front broke away`, `Roe, a former Front minister who had been expelled`.
pub(super) fn home_of_actor(parse: &Parse<'_, '_>, frame: &FilledFrame) -> Option<usize> {
    const MAX_OFFICE: usize = 4;
    let start = parse.predicates[frame.predicate].tokens.start;
    let of_office = |phrase: &NounPhrase| {
        let before = phrase.start.saturating_sub(MAX_OFFICE)..phrase.start;
        phrase.marker == Some(Marker::Of)
            && !phrase.is_marked_after
            && before.into_iter().any(|at| {
                let office = office_length(&parse.words[at..]);
                office.is_some_and(|length| at + length == phrase.start)
            })
    };
    let is_organisation = |at: &usize| parse.mentions[*at].entity.is_organisation();
    let before = parse.phrases.iter().rev().filter(|phrase| phrase.tokens.end <= start);
    let mut homes = before.filter(|phrase| phrase.is_membership || of_office(phrase));
    homes.next().and_then(|phrase| phrase.mentions.clone().find(is_organisation))
}

/// Whether what an organisation becomes is said by a noun of another kind and not by a name: `became the nucleus of`.
pub(super) fn becomes_other(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let tokens = &parse.predicates[frame.predicate].tokens;
    let Some([article, noun, of]) = parse.words.get(tokens.end..tokens.end + 3) else {
        return false;
    };
    let is_other = |noun: &Token<'_>| !noun.capital && !noun.is(LexicalTag::FoundedNoun);
    parse.words[tokens.start].is(LexicalTag::Becoming)
        && article.is(LexicalTag::Determiner)
        && is_other(noun)
        && !noun.is_separated()
        && marker_of(of) == Some(Marker::Of)
}

/// Whether what an organisation becomes is a part of another one.
pub(super) fn is_into_part(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    frame.fillers(Role::Into).any(|at| is_of_members(parse, at))
}

/// Whether a part of an organisation acts that is not named, nor its members: `one part formed B`, but not `a group of
/// workers formed B`.
pub(super) fn is_by_part(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let start = parse.predicates[frame.predicate].tokens.start;
    // "the faction led by Roe formed B"
    let leader = parse.phrases.iter().find(|phrase| phrase.tokens.end == start);
    let leads = leader.filter(|phrase| phrase.marker == Some(Marker::By)).and_then(|leader| {
        let before = parse.predicates[..frame.predicate].last()?;
        let is_participle = before.sense == Some(Sense::Lead) && before.voice == Voice::Passive;
        (is_participle && before.tokens.end >= leader.start).then_some(before.tokens.start)
    });
    let end = leads.unwrap_or(start);
    let noun = end.checked_sub(1).map(|at| &parse.words[at]);
    frame.subject.is_none()
        && noun.is_some_and(|noun| {
            !noun.capital && PART_NOUNS.contains(noun.key) && !parse.words[end].is_separated()
        })
}

/// Whether an organisation ends its friendship with another one: `A broke with B`, but not `the left wing broke with B`.
pub(super) fn breaks_with(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let tokens = &parse.predicates[frame.predicate].tokens;
    let last = &parse.words[tokens.end - 1];
    tokens.len() > 1
        && marker_of(last) == Some(Marker::With)
        && !is_subject_of_members(parse, frame)
        && part_noun(parse, frame).is_none()
}

/// Whether a predicate says that an organisation was a member of another one, into which it need not have gone: `was a
/// member of the International`.
pub(super) fn says_membership(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let start = parse.predicates[frame.predicate].tokens.start;
    COPULAS.contains(parse.words[start].key)
}

/// Whether an organisation ends its relations with another one: `cut ties with B`, but not `a group cut its ties with B`.
pub(super) fn ends_friendship(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let mut words = parse.words[parse.predicates[frame.predicate].tokens.clone()].iter();
    words.any(|word| RELATION_NOUNS.contains(word.key))
        && !is_subject_of_members(parse, frame)
        && part_noun(parse, frame).is_none()
}

/// Whether "it" that is left is an alliance without a name that the sentence tells of: `made an alliance with B but left it`.
pub(super) fn leaves_alliance(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let is_pronoun = |at: usize| parse.mentions[at].form == MentionForm::Pronoun;
    let mut before = parse.predicates[..frame.predicate].iter();
    frame.fillers(Role::From).next().is_some_and(is_pronoun)
        && before.any(|one| one.sense == Some(Sense::Ally))
}

/// Whether a verb for a change says that only the name changes: `the group changed its name`.
pub(super) fn says_name(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let mut words = parse.words[parse.predicates[frame.predicate].tokens.clone()].iter();
    words.any(|word| NAME_NOUNS.contains(word.key))
}

/// Whether somebody decided what a predicate says: `the majority voted to change the name`.
pub(super) fn is_decided(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    const MAX_LENGTH: usize = 3;
    let start = parse.predicates[frame.predicate].tokens.start;
    let mut before = start.saturating_sub(MAX_LENGTH)..start;
    before.any(|at| {
        let decision = listed_phrase_length(&parse.words[at..], &DECISION_PHRASES);
        decision.is_some_and(|length| at + length == start)
    })
}

/// Returns the place of the noun for a part of an organisation before a predicate, in its clause.
pub(super) fn part_noun(parse: &Parse<'_, '_>, frame: &FilledFrame) -> Option<usize> {
    const MAX_DISTANCE: usize = 8;
    let end = parse.predicates[frame.predicate].tokens.start;
    let clause = clause_at(parse.clauses, end).map_or(0, |one| parse.clauses[one].tokens.start);
    let begin = clause.max(end.saturating_sub(MAX_DISTANCE));
    (begin..end).rev().find(|at| PART_NOUNS.contains(parse.words[*at].key))
}

/// Returns the organisation that a part belongs to: the one that the sentence names as that of the part, or of another
/// part before it, or else the last one before it.
pub(super) fn origin_of_part(parse: &Parse<'_, '_>, frame: &FilledFrame) -> Option<usize> {
    let is_organisation = |at: &usize| parse.mentions[*at].entity.is_organisation();
    let end = parse.predicates[frame.predicate].tokens.start;
    let before = || parse.phrases.iter().rev().filter(|phrase| phrase.tokens.end <= end);
    let of_part = before().filter(|phrase| phrase.is_membership);
    let named = of_part.chain(before().filter(|phrase| phrase.marker.is_none()));
    named.flat_map(|phrase| phrase.mentions.clone()).find(is_organisation)
}

/// Whether a noun for a merger names only those with whom: `a merger with B`.
pub(super) fn is_with_company(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let is_noun = parse.predicates[frame.predicate].voice == Voice::Noun;
    is_noun
        && !frame.roles.is_empty()
        && frame.roles.iter().all(|(_, at)| is_marked(parse, *at, Marker::With))
}

/// Whether a mention is in a phrase that is attached in this way.
pub(super) fn is_marked(parse: &Parse<'_, '_>, mention: usize, marker: Marker) -> bool {
    let mut phrases = parse.phrases.iter();
    phrases.any(|phrase| phrase.marker == Some(marker) && phrase.mentions.contains(&mention))
}

/// Whether members of another organisation found one.
pub(super) fn comes_from_members(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    frame.fillers(Role::From).any(|at| is_of_members(parse, at))
}

/// Whether organisations that are not named take part: `formed the Front with three smaller parties`.
pub(super) fn is_with_others(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    const MAX_DISTANCE: usize = 3;
    let predicate = &parse.predicates[frame.predicate];
    let Some(made) = frame.fillers(Role::Subject).map(|at| parse.mentions[at].tokens.end).max()
    else {
        return false;
    };
    let clause = clause_at(parse.clauses, predicate.tokens.start);
    let end = clause.map_or(made, |at| parse.clauses[at].tokens.end);
    predicate.voice == Voice::Active
        && (made.max(predicate.tokens.end)..end)
            .filter(|&at| marker_of(&parse.words[at]) == Some(Marker::With))
            .any(|with| {
                let mut phrase = parse.words[with + 1..end].iter().take(MAX_DISTANCE);
                phrase.any(|word| !word.capital && PLURAL_OWN_NOUNS.contains(word.key))
            })
}

/// Whether it comes from what an organisation left behind: `formed from the remnants of the Front`.
pub(super) fn comes_from_remains(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    const MAX_DISTANCE: usize = 3;
    frame.fillers(Role::From).any(|at| {
        let start = parse.mentions[at].tokens.start;
        let mut before = parse.words[start.saturating_sub(MAX_DISTANCE)..start].iter();
        before.any(|word| REMAINS_NOUNS.contains(word.key))
    })
}

/// Whether members of several organisations found one, who need not leave them: `formed by members of A, B and C`.
pub(super) fn comes_from_several(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let from: Vec<usize> = frame.fillers(Role::From).collect();
    let [first, .., last] = from.as_slice() else { return false };
    let phrase = parse.phrases.iter().find(|phrase| phrase.mentions.contains(first));
    phrase.is_some_and(|phrase| {
        let end = parse.mentions[*last].tokens.end.max(phrase.start);
        let start = parse.mentions[*first].tokens.start;
        let mut before = parse.words[..start].iter().rev();
        // "members of A and B", but not "deputies from A and B"
        let belong = before
            .find(|word| !word.is(LexicalTag::Determiner))
            .is_some_and(|word| GENITIVE_WORDS.contains(word.key));
        belong
            && !parse.words[phrase.start..end]
                .iter()
                .any(|word| FORMER_WORDS.contains(word.key) || DISSIDENT_NOUNS.contains(word.key))
    })
}

/// Whether a passive auxiliary stands right before a verb: `was inaugurated`.
pub(super) fn has_passive(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let start = parse.predicates[frame.predicate].tokens.start;
    start > 0 && parse.words[start - 1].is(LexicalTag::PassiveAuxiliary)
}

/// Whether the subject of a predicate is people alone.
pub(super) fn is_of_people(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    frame.subject.is_some_and(|phrase| {
        let mut mentions = parse.phrases[phrase].mentions.clone();
        let is_person = |at: usize| parse.mentions[at].entity.is_person();
        !mentions.is_empty() && mentions.all(is_person)
    })
}

/// Whether an organisation takes over another one and no office: `A took over B`, but not `A took over as the governing
/// party`.
pub(super) fn takes_in(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let predicate = &parse.predicates[frame.predicate];
    let verb = &parse.words[predicate.tokens.clone()];
    let is_organisation = |at: usize| parse.mentions[at].entity.is_organisation();
    let organisations = frame.fillers(Role::Subject).filter(|at| is_organisation(*at)).count();
    let of_subject = frame.subject.is_some_and(|phrase| {
        let mentions = parse.phrases[phrase].mentions.clone();
        frame.fillers(Role::Subject).any(|at| mentions.contains(&at))
    });
    predicate.voice == Voice::Active
        && TAKEOVER_PHRASES.iter().any(|one| phrase_length(verb, one) == Some(verb.len()))
        && of_subject
        && organisations > 1
        && !frame.fills(Role::Incoming)
}

/// Whether a mention stands for members or a part of an organisation.
pub(super) fn is_of_members(parse: &Parse<'_, '_>, mention: usize) -> bool {
    parse.phrases.iter().any(|phrase| phrase.is_membership && phrase.mentions.contains(&mention))
}
