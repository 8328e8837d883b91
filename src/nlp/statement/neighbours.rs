//! What a frame or a statement takes from those next to it.

use std::ops::Range;

use crate::lexicon::cues::{COORDINATORS, WHEN_WORDS};
use crate::lexicon::frames::{Marker, Role, Sense};
use crate::lexicon::predicates::CURRENT_WORDS;
use crate::lexicon::tags::LexicalTag;
use crate::model::EventKind;
use crate::nlp::frame::{FilledFrame, Parse};
use crate::nlp::marker::marker_of;
use crate::nlp::mention::{EntityRef, MentionForm};
use crate::nlp::noun_phrase::is_inserted;
use crate::nlp::predicate::{Voice, office_length};
use crate::nlp::statement::parts::Statement;
use crate::nlp::temporal_scope::clause_at;

/// Takes out what only says who leads those that act, and gives the verbs these people: `a faction led by Roe left the
/// Front`, `founded by officers led by Roe`. Adds the verbs and what was taken out to `described`.
pub(super) fn without_leaders(
    parse: &Parse<'_, '_>,
    frames: Vec<FilledFrame>,
    described: &mut Vec<(usize, usize)>,
) -> Vec<FilledFrame> {
    if !frames.iter().any(|frame| describes_leader(parse, frame)) {
        return frames; // as in most sentences
    }
    let clause = |frame: &FilledFrame| {
        clause_at(parse.clauses, parse.predicates[frame.predicate].tokens.start)
    };
    let mut kept: Vec<FilledFrame> = Vec::with_capacity(frames.len());
    let mut frames = frames.into_iter().peekable();
    while let Some(frame) = frames.next() {
        if !describes_leader(parse, &frame) {
            kept.push(frame);
            continue;
        }
        // "merged with A (led by Roe) and B (led by Doe)"
        if in_list(parse, &frame) {
            let verb = kept.last().or(frames.peek()).map(|verb| verb.predicate);
            described.extend(verb.map(|verb| (verb, frame.predicate)));
            continue;
        }
        let acts = |verb: &FilledFrame, voice: Voice| {
            let predicate = &parse.predicates[verb.predicate];
            // "was founded when A, led by Roe, broke up": who leads A founds nothing
            let between = predicate.tokens.end..parse.predicates[frame.predicate].tokens.start;
            let begins = |at: usize| WHEN_WORDS.contains(parse.words[at].key);
            has_leader(verb.sense)
                && predicate.voice == voice
                && clause(verb) == clause(&frame)
                && !between.clone().any(begins)
        };
        let before = kept.last_mut().filter(|verb| acts(verb, Voice::Passive));
        let verb = match frames.peek_mut() {
            Some(next) if acts(next, Voice::Active) => Some(next),
            _ => before,
        };
        let Some(verb) = verb else {
            kept.push(frame);
            continue;
        };
        described.push((verb.predicate, frame.predicate));
        // a part that takes a name of its own splits off
        if verb.sense.frame().agent.1 == Some(Role::By) || verb.sense == Sense::Rename {
            verb.roles.extend(frame.fillers(Role::Incoming).map(|person| (Role::By, person)));
        }
    }
    kept
}

/// Whether a participle says who leads what the word before it means: `a group led by Roe`.
fn describes_leader(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    const MAX_DISTANCE: usize = 3;
    let predicate = &parse.predicates[frame.predicate];
    if frame.sense != Sense::Lead || predicate.voice != Voice::Passive {
        return false; // as most
    }
    let start = predicate.tokens.start;
    let Some(before) = start.checked_sub(1).map(|at| &parse.words[at]) else { return false };
    let near = &parse.words[start.saturating_sub(MAX_DISTANCE)..start];
    let is_noun = !before.capital
        && !near.iter().any(|word| word.is(LexicalTag::Auxiliary))
        && !before.tags.has_any([
            LexicalTag::Conjunction,
            LexicalTag::Marker,
            LexicalTag::Pronoun,
            LexicalTag::Determiner,
        ])
        && !COORDINATORS.contains(before.key);
    let is_free = parse.words[start].is_separated()
        || is_noun
        || parse.phrases.iter().any(|phrase| phrase.tokens.end == start);
    is_free && frame.fills(Role::Incoming)
}

/// Whether a participle says who leads one of several organisations that are listed.
fn in_list(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let start = parse.predicates[frame.predicate].tokens.start;
    let is_leader = |at: usize| is_inserted(parse.words, &parse.mentions[at]);
    parse.phrases.iter().any(|phrase| {
        phrase.mentions.len() > 2
            && phrase.tokens.start < start
            && phrase.tokens.end >= start
            && phrase.mentions.clone().any(is_leader)
    })
}

/// Whether those who do something may have a leader in it.
fn has_leader(sense: Sense) -> bool {
    matches!(
        sense,
        Sense::Found
            | Sense::SplitOff
            | Sense::Leave
            | Sense::Merge
            | Sense::Join
            | Sense::Ally
            | Sense::Emerge
            | Sense::Rename
    )
}

/// Gives a merger what an organisation was called after it: `was renamed B after a merger with C`.
pub(super) fn name_mergers(parse: &Parse<'_, '_>, frames: &mut [FilledFrame]) {
    for at in 1..frames.len() {
        let [renamed, merger] = [&frames[at - 1], &frames[at]];
        let noun = &parse.predicates[merger.predicate];
        let names = renamed.sense == Sense::Rename
            && merger.sense == Sense::Merge
            && noun.voice == Voice::Noun
            && noun.is_adjunct
            && !noun.is_unreal
            && merger.fills(Role::Subject)
            && !merger.fills(Role::Into);
        let is_part = |name: &usize| {
            let entity = &parse.mentions[*name].entity;
            !merger.fillers(Role::Subject).any(|at| parse.mentions[at].entity == *entity)
        };
        let name = renamed.fillers(Role::Into).find(is_part).filter(|_| names);
        let former: Vec<usize> = renamed.fillers(Role::Subject).collect();
        if let Some(name) = name {
            // first, as of one organisation under two names only the first role is told
            let roles = &mut frames[at].roles;
            roles.insert(0, (Role::Into, name));
            roles.extend(former.into_iter().map(|part| (Role::Subject, part)));
        }
    }
}

/// Lets a pronoun mean who took an office and not who left it, where somebody leaves it after that: `Roe resigned in
/// favour of Doe; she was succeeded by Poe`.
pub(super) fn follow_successors(parse: &Parse<'_, '_>, statements: &mut [Statement]) {
    for at in 1..statements.len() {
        let (before, after) = statements.split_at_mut(at);
        let (Some(first), Some(second)) = (before.last(), after.first_mut()) else { return };
        let is_change = |one: &Statement| one.kind == EventKind::Leadership && !one.is_void;
        let left: Option<&EntityRef> =
            first.fillers(Role::Outgoing).next().map(|at| &parse.mentions[at].entity);
        let Some(taken) = first.fillers(Role::Incoming).next() else { continue };
        if !is_change(first) || !is_change(second) {
            continue;
        }
        let is_same = |at: usize| {
            let mention = &parse.mentions[at];
            mention.form == MentionForm::Pronoun && Some(&mention.entity) == left
        };
        for (role, at) in &mut second.roles {
            if *role == Role::Outgoing && is_same(*at) {
                *at = taken;
            }
        }
    }
}

/// Gives changes of office the organisation that another statement says somebody led: `Roe, who had led the Front since
/// 1991, resigned in 1997`.
pub(super) fn share_offices(parse: &Parse<'_, '_>, statements: &mut [Statement]) {
    let is_leadership = |statement: &Statement| statement.kind == EventKind::Leadership;
    if statements.iter().filter(|one| is_leadership(one)).count() < 2 {
        return;
    }
    let people = |statement: &Statement| -> Vec<EntityRef> {
        let people = statement
            .roles
            .iter()
            .filter(|(role, _)| matches!(role, Role::Incoming | Role::Outgoing));
        people.map(|(_, at)| parse.mentions[*at].entity.clone()).collect()
    };
    let led: Vec<(usize, Vec<EntityRef>)> = statements
        .iter()
        .filter(|one| is_leadership(one))
        .filter_map(|one| Some((one.fillers(Role::Subject).next()?, people(one))))
        .collect();
    for statement in statements.iter_mut().filter(|one| is_leadership(one)) {
        if statement.fillers(Role::Subject).next().is_some() {
            continue;
        }
        let own = people(statement);
        let known = led.iter().find(|(_, people)| own.iter().any(|one| people.contains(one)));
        if let Some((organisation, _)) = known {
            statement.add(Role::Subject, *organisation);
        }
    }
}

/// Gives the renaming to the present name the one with which an organisation was founded: `Founded as the Front, it took
/// its present name in 1990`.
pub(super) fn take_founding_names(parse: &Parse<'_, '_>, statements: &mut [Statement]) {
    let is_name = |at: usize| {
        parse.mentions[at].form == MentionForm::Name
            && parse
                .phrases
                .iter()
                .any(|phrase| phrase.marker == Some(Marker::As) && phrase.mentions.contains(&at))
    };
    let founded = statements.iter().filter(|one| one.founds && !one.is_void);
    let Some(old) = founded.flat_map(|one| one.fillers(Role::Subject)).find(|at| is_name(*at))
    else {
        return;
    };
    for statement in statements.iter_mut().filter(|one| one.kind == EventKind::Renaming) {
        let words = &parse.words[parse.predicates[statement.main()].tokens.clone()];
        let is_present = words.iter().any(|word| CURRENT_WORDS.contains(word.key));
        let has = |role: Role| statement.fillers(role).next().is_some();
        let subject = statement.fillers(Role::Subject).next().filter(|at| *at != old);
        if let Some(subject) =
            subject.filter(|_| is_present && !has(Role::From) && !has(Role::Into))
        {
            statement.add(Role::From, old);
            statement.add(Role::Into, subject);
        }
    }
}

/// Gives changes of office the organisation in the title of who takes or leaves it: `the Front's chairman Roe`, `Front
/// leader Roe resigned`, `the leader of the Front, Roe, resigned`; or before the office: `Roe became the Front's leader`.
pub(super) fn name_offices(parse: &Parse<'_, '_>, statements: &mut [Statement]) {
    let is_led = |one: &&mut Statement| {
        one.kind == EventKind::Leadership && one.fillers(Role::Subject).next().is_none()
    };
    for statement in statements.iter_mut().filter(is_led) {
        let mut people = statement
            .roles
            .iter()
            .filter(|(role, _)| matches!(role, Role::Incoming | Role::Outgoing));
        let owner = people.find_map(|(_, person)| titled_by(parse, *person));
        let owner = owner.or_else(|| office_after(parse, statement));
        if let Some(organisation) = owner {
            statement.add(Role::Subject, organisation);
        }
    }
}

/// Returns the organisation whose office stands right before the name of a person.
fn titled_by(parse: &Parse<'_, '_>, person: usize) -> Option<usize> {
    let name = &parse.mentions[person].tokens;
    let is_office = |range: Range<usize>| {
        let length = parse.words.get(range.clone()).and_then(office_length);
        length.is_some() && length == Some(range.len())
    };
    parse.mentions.iter().position(|mention| {
        let tokens = &mention.tokens;
        if !mention.entity.is_organisation() || tokens.end > name.start || tokens.is_empty() {
            return false;
        }
        if tokens.end < name.start {
            return is_office(tokens.end..name.start);
        }
        let article = tokens.start > 0 && parse.words[tokens.start - 1].is(LexicalTag::Determiner);
        let of = tokens.start.checked_sub(1 + usize::from(article));
        of.is_some_and(|of| {
            marker_of(&parse.words[of]) == Some(Marker::Of)
                && (1..=of.min(MAX_OFFICE)).any(|length| is_office(of - length..of))
        })
    })
}

/// Returns the organisation whose office stands after the verb: `resigned as the Front's chair`, `was elected Front leader`.
fn office_after(parse: &Parse<'_, '_>, statement: &Statement) -> Option<usize> {
    const MAX_DISTANCE: usize = 8;
    let start = parse.predicates[statement.main()].tokens.start;
    let clause = clause_at(parse.clauses, start).map(|at| &parse.clauses[at].tokens)?;
    let end = clause.end.min(start + MAX_DISTANCE);
    parse.mentions.iter().position(|mention| {
        let tokens = &mention.tokens;
        let is_inside = tokens.end >= start && tokens.end <= end && !tokens.is_empty();
        let next = parse.words.get(tokens.end).filter(|next| !next.is_separated());
        is_inside
            && mention.entity.is_organisation()
            && mention.form == MentionForm::Name
            && next.is_some()
            && office_length(&parse.words[tokens.end..]).is_some()
    })
}

/// The most words of an office.
const MAX_OFFICE: usize = 3;
