//! Which frames of a sentence tell one thing, and the statement that they make together.

use std::ops::Range;

use crate::lexicon::cues::{COORDINATORS, DUAL_WORDS, PAIR_WORDS, PLURAL_PRONOUNS};
use crate::lexicon::frames::{Marker, Role, Sense};
use crate::lexicon::tags::LexicalTag;
use crate::model::EventKind;
use crate::nlp::clause::Link;
use crate::nlp::frame::{FilledFrame, Parse};
use crate::nlp::marker::marker_of;
use crate::nlp::mention::EntityRef;
use crate::nlp::predicate::Voice;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::statement::conditions::{breaks_with, is_marked, is_with_company};
use crate::nlp::statement::parts::{Statement, is_alliance};
use crate::nlp::temporal_scope::clause_at;

/// Whether two neighbouring predicates tell one thing: a founding and how it came about, with no more than one date.
pub(super) fn are_one(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let one = &parse.predicates[first.predicate];
    let other = &parse.predicates[second.predicate];
    if one.is_unreal || other.is_unreal {
        return false;
    }
    let founding = |frame: &FilledFrame| {
        (frame.sense.is_founding() || becomes_party(parse, first, frame)) && !frame.is_of_other
    };
    let origin = |frame: &FilledFrame| {
        matches!(
            frame.sense,
            Sense::SplitOff
                | Sense::Leave
                | Sense::Expel
                | Sense::Merge
                | Sense::Absorb
                | Sense::Succeed
                | Sense::Precede
                | Sense::Dissolve
                | Sense::Resign
        )
    };
    let has_date = |range: Range<usize>| parse.dates.iter().any(|date| range.contains(&date.start));
    // "left A in 1980, joined B in 1981", "In 1980 left A, joined B in 1981"
    let begin = clause_at(parse.clauses, one.tokens.start)
        .map_or(0, |at| parse.clauses[at].tokens.start.min(one.tokens.start));
    let first_dated =
        has_date(begin..one.tokens.start) || has_date(one.tokens.end..other.tokens.start);
    let both_dated = first_dated
        && clause_at(parse.clauses, other.tokens.start).is_some_and(|at| {
            let end = parse.clauses[at].tokens.end;
            has_date(other.tokens.end..end.max(other.tokens.end))
        });
    if first.sense == Sense::Leave && second.sense == Sense::Join {
        return second.subject == first.subject && first.subject.is_some() && !both_dated;
    }
    if first.sense == Sense::Dissolve && second.sense == Sense::Join {
        // "Roe dissolved A and joined B": who joins is not A
        return !both_dated
            && first.fills(Role::Subject)
            && !first.fills(Role::By)
            && second.fills(Role::Into)
            && (first.subject == second.subject || are_its_members(parse, first, second));
    }
    if leads_to(parse, first, second)
        || splits_into(parse, first, second)
        || dissolves_into(parse, first, second)
        || has_new_name(first, second)
        || had_name(first, second)
        || is_succession(parse, first, second)
        || is_division(parse, first, second)
        || takes_name(parse, first, second)
        || become_one(parse, first, second)
        || founded_instead(parse, first, second)
        || founded_alliance(parse, first, second).is_some()
    {
        return true;
    }
    if !(founding(first) && origin(second) || origin(first) && founding(second)) {
        return false;
    }
    // "A left the Front and formed B with C": the two make an alliance
    let founders =
        second.fillers(Role::By).filter(|at| parse.mentions[*at].entity.is_organisation());
    if first.sense == Sense::Leave && founders.count() > 1 {
        return false;
    }
    // each with a date of its own: two things
    let between = one.tokens.end..other.tokens.start;
    let next = parse.predicates[second.predicate + 1..].iter().find(|next| next.sense.is_some());
    let end = next.map_or(parse.words.len(), |next| next.tokens.start);
    let last = clause_at(parse.clauses, other.tokens.start);
    let end = last.map_or(end, |at| end.min(parse.clauses[at].tokens.end));
    let dated = |range: Range<usize>| parse.dates.iter().any(|date| range.contains(&date.start));
    let begin = match first.predicate {
        0 => 0,
        at => parse.predicates[at - 1].tokens.end,
    };
    // "Founded in 1951, it merged with A": the date of another clause
    let clause_start =
        clause_at(parse.clauses, one.tokens.start).map_or(0, |at| parse.clauses[at].tokens.start);
    let begin = begin.max(clause_start);
    let first_dated = dated(begin..one.tokens.start) || dated(between.clone());
    let second_dated = dated(other.tokens.end..end);
    if first_dated && second_dated && !is_noun_of(parse, first, second) {
        return false;
    }
    let clause = |at: usize| clause_at(parse.clauses, at).map(|at| (at, parse.clauses[at].link));
    let (from, to) = (clause(one.tokens.start), clause(other.tokens.start));
    if second.is_purpose {
        return true;
    }
    // what a relative clause says is another thing
    if from != to && matches!(from, Some((_, Link::Relative))) {
        return false;
    }
    match (founding(first), second.sense) {
        // "formed as a merger", "formed when A and B merged", "formed after leaving A"
        (true, _) => {
            // "Launched by Roe in 1990, it was absorbed by A": the link is in another clause
            let opens = one.tokens.start == 0;
            let clause = to.filter(|_| opens);
            let start = clause.map_or(0, |(at, _)| parse.clauses[at].tokens.start);
            let between = between.start.max(start)..between.end;
            is_linked(parse, &between, first, second)
        }
        // "left to form B", "merged, forming B", "broke away and founded B"
        (false, _) => shares_subject(parse, first, second),
    }
}

/// Whether an alliance, a merger or a joining makes what the next predicate founds: `a coalition, which led to the
/// creation of C`, `joined B to form C`.
fn leads_to(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let one = &parse.predicates[first.predicate];
    let other = &parse.predicates[second.predicate];
    // "a merger of A and B gave birth to C"
    let bears = second.sense == Sense::Precede
        && other.voice == Voice::Active
        && matches!(first.sense, Sense::Ally | Sense::Merge)
        && one.voice == Voice::Noun
        && first.fills(Role::Subject);
    let makes = second.sense == Sense::Found && !second.is_of_other;
    if !(bears || makes) || !second.fills(Role::Subject) {
        return false;
    }
    let between = one.tokens.end..other.tokens.start;
    match (first.sense, other.voice) {
        _ if bears => true,
        (Sense::Ally | Sense::Merge, Voice::Noun) => {
            first.fills(Role::Subject)
                && between.clone().any(|at| parse.words[at].is(LexicalTag::ResultVerb))
        }
        // "A and B joined to form C"
        (Sense::Join, Voice::Active) if !first.fills(Role::Into) => {
            first.fillers(Role::Subject).count() > 1 && is_purpose(parse, second)
        }
        // "joined B to form C", "joined forces to create C"
        (Sense::Join | Sense::Ally, Voice::Active) => {
            let others = if first.sense == Sense::Join { Role::Into } else { Role::Subject };
            (first.fills(others) || first.subject.is_none() && first.sense == Sense::Ally)
                && second.subject == first.subject
                && is_purpose(parse, second)
        }
        _ => false,
    }
}

/// Whether a split makes what the next predicate names: `A split in 1981 gave rise to B`.
fn splits_into(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let is_organisation = |at: usize| parse.mentions[at].entity.is_organisation();
    first.sense == Sense::SplitOff
        && parse.predicates[first.predicate].voice == Voice::Noun
        && second.sense == Sense::Precede
        && parse.predicates[second.predicate].voice == Voice::Active
        && second.fillers(Role::Subject).any(is_organisation)
        && !second.fillers(Role::From).any(is_organisation)
}

/// Whether what dissolves itself merges with another one, into which it goes: `A dissolved itself and merged with B`.
fn dissolves_into(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let dissolves = first.sense == Sense::Dissolve
        && parse.predicates[first.predicate].voice == Voice::Active
        && first.fills(Role::Subject)
        && !first.fills(Role::By);
    let merges = second.sense == Sense::Merge
        && parse.predicates[second.predicate].voice != Voice::Noun
        && second.subject == first.subject
        && second.fillers(Role::Subject).any(|at| is_marked(parse, at, Marker::With))
        && !second.fills(Role::Into);
    dissolves && merges
}

/// Whether the subject of a predicate is the members of that of the one before: `A dissolved, and its members joined B`.
fn are_its_members(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let subject = |frame: &FilledFrame| frame.subject.map(|at| &parse.phrases[at]);
    let entity = |at: usize| &parse.mentions[at].entity;
    match (subject(first), subject(second)) {
        (Some(whole), Some(members)) => {
            members.is_membership
                && whole.mentions.len() == 1
                && entity(members.mentions.start) == entity(whole.mentions.start)
        }
        _ => false,
    }
}

/// Whether something takes a name after the one that it had: `was first called A, but was later renamed B`.
fn has_new_name(first: &FilledFrame, second: &FilledFrame) -> bool {
    first.sense == Sense::NameBefore
        && first.fills(Role::From)
        && second.sense == Sense::Rename
        && (second.fills(Role::Into) || first.fills(Role::Into))
        && !second.fills(Role::From)
        && (second.subject == first.subject || second.is_elided && first.is_elided)
}

/// Whether something takes a new name, and the next predicate has the old one: `took its present name in 1984, having
/// previously been called A`.
fn had_name(first: &FilledFrame, second: &FilledFrame) -> bool {
    first.sense == Sense::Rename
        && !first.fills(Role::Into)
        && !first.fills(Role::From)
        && second.sense == Sense::NameBefore
        && second.fills(Role::From)
        && second.fills(Role::Into)
        && (second.subject == first.subject || second.is_elided)
}

/// Whether a preposition stands before a verb: `to form C`.
fn is_purpose(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let start = parse.predicates[frame.predicate].tokens.start;
    start > 0 && parse.words[start - 1].is(LexicalTag::Marker)
}

/// Whether something is founded in the place of another organisation: `A was formed in 1990 to replace B`.
fn founded_instead(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    first.sense == Sense::Found
        && first.fills(Role::Subject)
        && !first.is_of_other
        && second.sense == Sense::Replace
        && second.fills(Role::Subject)
        && is_purpose(parse, second)
}

/// Whether a part that leaves an organisation takes a name of its own: `a group left the Front and called itself the
/// League`.
fn becomes_party(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let is_organisation = |at: usize| parse.mentions[at].entity.is_organisation();
    second.sense == Sense::Rename
        && matches!(first.sense, Sense::SplitOff | Sense::Leave | Sense::Expel)
        && parse.predicates[second.predicate].voice == Voice::Active
        && second.fillers(Role::Into).any(is_organisation)
        && !first.fillers(Role::Subject).any(is_organisation)
}

/// Whether what merged takes a new name: `merged with B in 1991, taking the name C`, `fused to become C`.
fn takes_name(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let (one, other) = (&parse.predicates[first.predicate], &parse.predicates[second.predicate]);
    let dated = |range: Range<usize>| parse.dates.iter().any(|date| range.contains(&date.start));
    // "the four parties merged to become C": they need not be named
    let merges = first.fills(Role::Subject) || is_purpose(parse, second);
    first.sense == Sense::Merge
        && one.voice != Voice::Noun
        && merges
        && !first.fills(Role::Into)
        && second.sense == Sense::Rename
        && other.voice == Voice::Active
        && second.fills(Role::Into)
        && (second.subject == first.subject || second.is_elided && first.is_elided)
        && !(dated(one.tokens.end..other.tokens.start)
            && dated(other.tokens.end..parse.words.len()))
}

/// Whether those that merged make something together: `merged with B in 1991, and the two became C`, `A and B merged, and
/// they formed C`.
fn become_one(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    const MAX_DISTANCE: usize = 3;
    let (one, other) = (&parse.predicates[first.predicate], &parse.predicates[second.predicate]);
    let dated = |range: Range<usize>| parse.dates.iter().any(|date| range.contains(&date.start));
    let is_made = match second.sense {
        Sense::Rename => second.fills(Role::Into),
        Sense::Found => second.fills(Role::Subject) && !second.is_of_other,
        _ => false,
    };
    let start = other.tokens.start;
    let before = &parse.words[start.saturating_sub(MAX_DISTANCE).max(one.tokens.end)..start];
    let are_both = before.iter().any(|word| {
        PLURAL_PRONOUNS.contains(word.key)
            || PAIR_WORDS.contains(word.key)
            || DUAL_WORDS.contains(word.key)
    });
    first.sense == Sense::Merge
        && one.voice != Voice::Noun
        && first.fillers(Role::Subject).count() + usize::from(first.is_elided) >= 2
        && !first.fills(Role::Into)
        && is_made
        && other.voice == Voice::Active
        && are_both
        && !(dated(one.tokens.end..start) && dated(other.tokens.end..parse.words.len()))
}

/// Returns the statement that an alliance of others was founded: `C, an alliance of A and B, was formed`, `C was formed as
/// an alliance of A and B`.
fn founded_alliance(
    parse: &Parse<'_, '_>,
    first: &FilledFrame,
    second: &FilledFrame,
) -> Option<Statement> {
    const MAX_LINK: usize = 4;
    let (ally, founding) = match (first.sense, second.sense) {
        (Sense::Ally, Sense::Found | Sense::Emerge) => (first, second),
        (Sense::Found | Sense::Emerge, Sense::Ally) => (second, first),
        _ => return None,
    };
    let noun = &parse.predicates[ally.predicate];
    let verb = &parse.predicates[founding.predicate];
    let is_noun = noun.voice == Voice::Noun && !noun.is_unreal && !verb.is_unreal;
    let entity = |at: usize| &parse.mentions[at].entity;
    let members: Vec<usize> = ally.fillers(Role::Subject).collect();
    let made: Vec<usize> = founding.fillers(Role::Subject).collect();
    let is_passive = verb.voice == Voice::Passive || founding.sense == Sense::Emerge;
    if !is_noun || !is_passive || members.len() < 2 || made.is_empty() {
        return None;
    }
    let named: Vec<usize> = ally.fillers(Role::Into).collect();
    let into = if founding.predicate < ally.predicate {
        // "formed as an alliance of": the words between say so
        let before = noun.tokens.start.saturating_sub(MAX_LINK).max(verb.tokens.end);
        let links = before..noun.tokens.start;
        let as_alliance = parse.words[links].iter().any(|word| marker_of(word) == Some(Marker::As));
        if as_alliance { made } else { return None }
    } else {
        let known =
            |at: &usize| named.iter().chain(&members).any(|other| entity(*other) == entity(*at));
        if named.is_empty() || !made.iter().all(known) {
            return None;
        }
        named
    };
    let mut statement =
        Statement::new(EventKind::Alliance, [founding.predicate, ally.predicate], true);
    let is_other = |at: &usize| !into.iter().any(|one| entity(*one) == entity(*at));
    statement.add_all(Role::Subject, members.into_iter().filter(is_other));
    statement.add_all(Role::Into, into);
    Some(statement)
}

/// Whether somebody leaves an office and somebody else takes it, at one time: `Roe resigned in 1990 and was
/// succeeded by Doe`, `after Roe's death Doe became leader`.
fn is_succession(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let leaves = first.sense == Sense::Resign && first.fills(Role::Outgoing)
        // "elected Roe to replace Doe", "Roe became leader after the death of Doe"
        || matches!(first.sense, Sense::Elect | Sense::Lead) && first.fills(Role::Incoming);
    let takes = match first.sense {
        Sense::Elect | Sense::Lead => {
            let is_after = || parse.predicates[second.predicate].is_adjunct;
            let verb = parse.predicates[first.predicate].voice != Voice::Noun;
            second.fills(Role::Outgoing)
                && (second.sense == Sense::Replace && (first.sense == Sense::Elect)
                    || second.sense == Sense::Resign && verb && is_after())
        }
        _ => {
            matches!(second.sense, Sense::Elect | Sense::Lead | Sense::Replace)
                && second.fills(Role::Incoming)
        }
    };
    let (one, other) = (&parse.predicates[first.predicate], &parse.predicates[second.predicate]);
    let dates_in = |range: Range<usize>| parse.dates.iter().any(|date| range.contains(&date.start));
    let between = one.tokens.end..other.tokens.start;
    let next = parse.predicates[second.predicate + 1..].iter().find(|next| next.sense.is_some());
    let end = next.map_or(parse.words.len(), |next| next.tokens.start);
    let begin = match first.predicate {
        0 => 0,
        at => parse.predicates[at - 1].tokens.end,
    };
    let first_dated = dates_in(between.clone()) || dates_in(begin..one.tokens.start);
    // "In 1990 Roe resigned; Doe, her successor, was replaced in 1994"
    let is_apart = |at: usize| parse.words[at].before.contains(';');
    let second_dated = dates_in(other.tokens.end..end);
    leaves
        && takes
        && !(first_dated && second_dated && between.clone().any(is_apart))
        && !(dates_in(between) && second_dated)
}

/// Puts those together.
fn succession(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> Statement {
    let mut statement = Statement {
        roles: second.roles.clone(),
        ..Statement::new(EventKind::Leadership, [second.predicate, first.predicate], false)
    };
    for (role, mention) in &first.roles {
        let entity = &parse.mentions[*mention].entity;
        let known = statement.roles.iter().any(|(_, at)| parse.mentions[*at].entity == *entity);
        if !known {
            statement.add(*role, *mention);
        }
    }
    statement
}

/// Whether an organisation splits, and the next predicate tells what a part of it founds: `A split into three:
/// seven members formed B`.
fn is_division(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let one = &parse.predicates[first.predicate];
    let other = &parse.predicates[second.predicate];
    let is_organisation = |at: usize| parse.mentions[at].entity.is_organisation();
    let founders = second.fillers(Role::By).any(is_organisation);
    first.sense == Sense::SplitOff
        && one.voice != Voice::Passive
        && first.fillers(Role::Subject).any(is_organisation)
        && !first.fills(Role::From)
        && second.sense == Sense::Found
        && other.voice == Voice::Active
        && !second.is_of_other
        && second.fills(Role::Subject)
        && !founders
        && !parse.dates.iter().any(|date| {
            date.start >= one.tokens.end
                && date.end <= other.tokens.start
                && one.tokens.start > date.end
        })
}

fn is_noun_of(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let other = &parse.predicates[second.predicate];
    other.voice == Voice::Noun && first.predicate + 1 == second.predicate
}

/// Whether the words between a founding and the next predicate make that its origin.
fn is_linked(
    parse: &Parse<'_, '_>,
    between: &Range<usize>,
    first: &FilledFrame,
    second: &FilledFrame,
) -> bool {
    let other = &parse.predicates[second.predicate];
    let founded = &parse.predicates[first.predicate];
    // "originated as a split from A": the link is a part of the phrase
    let between = &(between.start - usize::from(founded.tokens.len() > 1)..between.end);
    // "founded A after leaving B", "after being expelled from B"
    let leaves = matches!(second.sense, Sense::Leave | Sense::Expel | Sense::SplitOff)
        && second.fills(Role::From)
        && other.is_adjunct
        && (second.subject.is_none() || second.subject == first.subject);
    if leaves && founded.voice == Voice::Active {
        return has_origin_link(parse, between);
    }
    if second.sense == Sense::Dissolve
        || (founded.voice == Voice::Active && first.sense == Sense::Found)
    {
        return other.voice == Voice::Noun && has_origin_link(parse, between);
    }
    has_origin_link(parse, between)
}

fn has_origin_link(parse: &Parse<'_, '_>, between: &Range<usize>) -> bool {
    between.clone().any(|at| parse.words[at].is(LexicalTag::OriginLink))
}

/// Whether a founding goes on with the subject of the predicate before it, or with what it left.
fn shares_subject(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let other = &parse.predicates[second.predicate];
    // "a group that left A founded B": who left is not named
    if first.has_other_subject
        && matches!(first.sense, Sense::SplitOff | Sense::Leave | Sense::Expel)
        && (parse.predicates[first.predicate].is_prenominal
            || (second.has_other_subject && other.voice == Voice::Active))
    {
        return true;
    }
    if parse.predicates[first.predicate].voice == Voice::Noun {
        // "durch den Zusammenschluss von A und B gegründet", "A ile B'nin birleşmesiyle kuruldu"
        const MAX_DISTANCE: usize = 3;
        let noun = &parse.predicates[first.predicate].tokens;
        let near = noun.start.saturating_sub(MAX_DISTANCE)..noun.end;
        if (other.voice == Voice::Passive || second.sense == Sense::Emerge)
            && has_origin_link(parse, &near)
        {
            return true;
        }
        // "a split led to the formation of B", "A, a split of B, was formed in 1990"
        return first.subject.is_some() == second.subject.is_some()
            && first.subject == second.subject
            || (first.is_elided && (other.voice == Voice::Passive));
    }
    // "a group left and formed B", "walked out to form B": no other subject stands between
    let between = parse.predicates[first.predicate].tokens.end..other.tokens.start;
    // "came together to" ends with the preposition
    let last = between.start - 1;
    let joined = (last..between.end).any(|at| {
        let word = &parse.words[at];
        (COORDINATORS.contains(word.key) && at > last) || word.is(LexicalTag::Marker)
    });
    let free = !parse.phrases.iter().any(|phrase| {
        // what was left may stand there
        let left = first.fillers(Role::From).any(|at| phrase.mentions.contains(&at));
        phrase.marker.is_none() && !left && between.contains(&phrase.tokens.start)
    });
    let same_clause = clause_at(parse.clauses, parse.predicates[first.predicate].tokens.start)
        == clause_at(parse.clauses, other.tokens.start);
    match other.voice {
        // "the rebels left A and in 1994 formed B"
        Voice::Active if second.subject.is_none() && first.subject.is_none() => {
            (same_clause || first.has_other_subject && !second.is_elided) && joined && free
        }
        Voice::Active => {
            second.subject == first.subject && (first.subject.is_some() || first.is_elided)
                || second.is_elided && first.subject.is_none()
                || are_same_person(parse, first, second)
        }
        Voice::Noun => false,
        Voice::Passive => false,
    }
}

/// Whether two predicates have one person as their subjects: `Roe left A, and in 1971 he founded B`.
fn are_same_person(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let person = |frame: &FilledFrame| {
        let phrase = &parse.phrases[frame.subject?];
        let entity = &parse.mentions[phrase.mentions.start].entity;
        let is_alone = phrase.mentions.len() == 1 && matches!(entity, EntityRef::Person(_));
        is_alone.then_some(entity)
    };
    let between = parse.predicates[first.predicate].tokens.end
        ..parse.predicates[second.predicate].tokens.start;
    let begin =
        clause_at(parse.clauses, between.start).map_or(0, |at| parse.clauses[at].tokens.start);
    // "left A in 1969, and in 1971 he founded B"
    let dates = parse.dates.iter().filter(|date| (begin..between.end).contains(&date.start));
    let words = parse.words.get(between.clone()).unwrap_or_default();
    let joined = words.iter().any(|word| COORDINATORS.contains(word.key));
    joined && dates.count() < 2 && person(first).is_some() && person(first) == person(second)
}

/// Puts a founding and its origin together.
pub(super) fn combine(
    parse: &Parse<'_, '_>,
    first: &FilledFrame,
    second: &FilledFrame,
    default: Option<usize>,
    registry: &EntityRegistry,
) -> Option<Statement> {
    if first.sense == Sense::Leave && second.sense == Sense::Join {
        return moved(parse, first, second);
    }
    if first.sense == Sense::Dissolve && second.sense == Sense::Join {
        let mut statement =
            Statement::new(EventKind::Merger, [second.predicate, first.predicate], false);
        statement.add_all(Role::Subject, first.fillers(Role::Subject));
        statement.add_all(Role::Into, second.fillers(Role::Into));
        return Some(statement);
    }
    if is_succession(parse, first, second) {
        return Some(succession(parse, first, second));
    }
    if let Some(statement) = founded_alliance(parse, first, second) {
        return Some(statement);
    }
    if leads_to(parse, first, second) {
        let mut statement = Statement {
            roles: first.roles.clone(),
            ..Statement::new(
                parse.predicates[first.predicate].kind,
                [first.predicate, second.predicate],
                true,
            )
        };
        let alliance =
            second.fillers(Role::Subject).any(|at| is_alliance(&parse.mentions[at], registry));
        if first.sense == Sense::Ally && !alliance {
            // a coalition that makes a party is a merger
            statement.kind = EventKind::Merger;
            statement.roles.iter_mut().filter(|(role, _)| *role == Role::With).for_each(
                |(role, _)| {
                    *role = Role::Subject;
                },
            );
        }
        if first.sense == Sense::Join {
            statement.kind = EventKind::Merger;
            statement.roles.iter_mut().for_each(|(role, _)| *role = Role::Subject);
        }
        statement.add_all(Role::Subject, unnamed_partner(parse, first, default));
        statement.add_all(Role::Into, second.fillers(Role::Subject));
        return Some(statement);
    }
    if has_new_name(first, second) {
        let mut statement = Statement {
            roles: second.roles.clone(),
            ..Statement::new(EventKind::Renaming, [second.predicate, first.predicate], false)
        };
        statement.add_all(Role::From, first.fillers(Role::From));
        if !second.fills(Role::Into) {
            // "was called A before it took its present name"
            statement.roles.retain(|(role, _)| *role != Role::Subject);
            statement.add_all(Role::Into, first.fillers(Role::Into));
        }
        return Some(statement);
    }
    if had_name(first, second) {
        let mut statement =
            Statement::new(EventKind::Renaming, [first.predicate, second.predicate], false);
        statement.add_all(Role::From, second.fillers(Role::From));
        statement.add_all(Role::Into, second.fillers(Role::Into));
        return Some(statement);
    }
    if dissolves_into(parse, first, second) {
        let mut statement =
            Statement::new(EventKind::Merger, [second.predicate, first.predicate], false);
        let dissolved: Vec<usize> = first.fillers(Role::Subject).collect();
        let entity = |at: usize| &parse.mentions[at].entity;
        let is_other = |at: &usize| !dissolved.iter().any(|one| entity(*one) == entity(*at));
        let others: Vec<usize> = second.fillers(Role::Subject).filter(is_other).collect();
        statement.add_all(Role::Subject, dissolved.iter().copied());
        statement.add_all(Role::Into, others);
        return Some(statement);
    }
    if splits_into(parse, first, second) {
        let mut statement =
            Statement::new(EventKind::Split, [first.predicate, second.predicate], true);
        statement.add_all(Role::Subject, second.fillers(Role::Subject));
        let left: Vec<usize> =
            first.fillers(Role::From).chain(first.fillers(Role::Subject)).collect();
        let own = default.filter(|_| left.is_empty());
        statement.add_all(Role::From, left.into_iter().chain(own));
        return Some(statement);
    }
    if takes_name(parse, first, second) || become_one(parse, first, second) {
        let mut statement = Statement {
            roles: first.roles.clone(),
            ..Statement::new(EventKind::Merger, [first.predicate, second.predicate], false)
        };
        let made = if second.sense == Sense::Found { Role::Subject } else { Role::Into };
        statement.add_all(Role::Into, second.fillers(made));
        return Some(statement);
    }
    if founded_instead(parse, first, second) {
        let mut statement = Statement {
            roles: first.roles.clone(),
            ..Statement::new(EventKind::Founding, [first.predicate, second.predicate], true)
        };
        let made: Vec<usize> = first.fillers(Role::Subject).collect();
        let entity = |at: usize| &parse.mentions[at].entity;
        let replaced = second
            .fillers(Role::Subject)
            .filter(|at| !made.iter().any(|one| entity(*one) == entity(*at)));
        statement.add_all(Role::From, replaced);
        return Some(statement);
    }
    let is_founding = first.sense.is_founding();
    let (founding, origin) = if is_founding { (first, second) } else { (second, first) };
    let made = match founding.sense {
        Sense::Rename => Role::Into,
        _ => Role::Subject,
    };
    let made: Vec<usize> = founding.fillers(made).collect();
    let is_organisation = |at: usize| parse.mentions[at].entity.is_organisation();
    let same = |a: usize, b: usize| parse.mentions[a].entity == parse.mentions[b].entity;
    let mut statement =
        Statement::new(EventKind::Founding, [founding.predicate, origin.predicate], true);
    let other_than_made =
        |at: &usize| is_organisation(*at) && !made.iter().any(|one| same(*one, *at));
    match origin.sense {
        Sense::SplitOff | Sense::Leave | Sense::Expel | Sense::Resign => {
            statement.kind = EventKind::Split;
            statement.predicates.reverse();
            statement.add_all(Role::Subject, made.iter().copied());
            let left: Vec<usize> = origin
                .fillers(Role::From)
                .chain(founding.fillers(Role::From))
                .filter(other_than_made)
                .collect();
            // "a group broke away to form B": who did is not named
            let is_unnamed = parse.predicates[origin.predicate].voice == Voice::Active
                && origin.subject.is_none()
                && !origin.is_elided;
            // "A breakaway faction, B, emerged", on the page of A
            let noun = &parse.predicates[origin.predicate];
            let is_named = noun.voice == Voice::Noun
                && origin
                    .subject
                    .is_some_and(|at| parse.phrases[at].tokens.start > noun.tokens.start);
            let leaves = matches!(origin.sense, Sense::Leave | Sense::Expel | Sense::Resign)
                || (origin.sense == Sense::SplitOff && (is_unnamed || is_named));
            let own = default.filter(|at| other_than_made(at) && parse.is_home(*at));
            let parents = if left.is_empty() && leaves && own.is_some() {
                // "a group left and formed B", on the page of A
                own.into_iter().collect()
            } else if left.is_empty() {
                // "A split, with a majority forming B": the subject is what was left
                let verbs = origin.fillers(Role::Subject).filter(other_than_made);
                verbs.chain(founding.fillers(Role::By).filter(other_than_made)).collect()
            } else {
                left
            };
            statement.add_all(Role::From, parents);
            let led = founding.fillers(Role::By).chain(origin.fillers(Role::By));
            let led = led.chain(origin.fillers(Role::Outgoing)).filter(|at| !is_organisation(*at));
            statement.add_all(Role::By, led);
        }
        Sense::Merge | Sense::Absorb => {
            statement.kind = EventKind::Merger;
            statement.predicates.reverse();
            let parts = origin.fillers(Role::Subject).filter(other_than_made);
            statement.add_all(Role::Subject, parts);
            let partner = unnamed_partner(parse, origin, default).filter(other_than_made);
            statement.add_all(Role::Subject, partner);
            statement.add_all(Role::Into, made.iter().copied());
            statement.add_all(Role::Into, origin.fillers(Role::Into).filter(|_| made.is_empty()));
        }
        Sense::Dissolve => {
            let parts: Vec<usize> = origin.fillers(Role::Subject).filter(other_than_made).collect();
            if parts.is_empty() || made.is_empty() {
                return None;
            }
            statement.kind = EventKind::Merger;
            statement.add_all(Role::Subject, parts);
            statement.add_all(Role::Into, made.iter().copied());
        }
        _ => {
            statement.add_all(Role::Subject, made.iter().copied());
            statement.add_all(Role::From, origin.fillers(Role::From).filter(other_than_made));
            statement.add_all(Role::By, founding.fillers(Role::By));
        }
    }
    Some(statement)
}

/// Returns the organisation that the text is about where only the other one is named: `A merger with B led to C`.
fn unnamed_partner(
    parse: &Parse<'_, '_>,
    merger: &FilledFrame,
    default: Option<usize>,
) -> Option<usize> {
    let is_own = |at: &usize| parse.mentions[*at].entity == EntityRef::Own;
    default.filter(is_own).filter(|_| is_with_company(parse, merger))
}

/// Puts a leaving and a joining together: `A left B to join C`.
fn moved(parse: &Parse<'_, '_>, left: &FilledFrame, joined: &FilledFrame) -> Option<Statement> {
    let is_organisation = |at: &usize| parse.mentions[*at].entity.is_organisation();
    let mut statement = Statement::new(EventKind::Split, [left.predicate, joined.predicate], false);
    if breaks_with(parse, left) && left.fillers(Role::Subject).any(|at| is_organisation(&at)) {
        // "A broke with B and joined C": it need not have been a part of B
        statement.kind = EventKind::Alliance;
        return Some(statement);
    }
    statement.add_all(Role::Subject, left.fillers(Role::Subject).filter(is_organisation));
    statement.add_all(Role::From, left.fillers(Role::From).filter(is_organisation));
    statement.add_all(Role::Into, joined.fillers(Role::Into).filter(is_organisation));
    let has_subject = statement.fillers(Role::Subject).next().is_some();
    has_subject.then_some(statement)
}

/// Whether a further predicate goes on about the founding: `with a majority forming B and a minority forming C`.
pub(super) fn is_same_founding(
    parse: &Parse<'_, '_>,
    statement: &Statement,
    next: &FilledFrame,
    last: &FilledFrame,
) -> bool {
    let founds_too = statement.kind == EventKind::Split
        && next.sense == Sense::Found
        && last.sense == Sense::Found
        && parse.predicates[next.predicate].tokens.start
            < parse.predicates[last.predicate].tokens.end + 24
        && parse.predicates[next.predicate].voice == Voice::Active
        && !next.is_of_other;
    let dated = parse.dates.iter().any(|date| {
        date.start >= parse.predicates[last.predicate].tokens.end
            && date.end <= parse.predicates[next.predicate].tokens.start
    });
    // "… and the left wing of C formed D": another one
    let of_other = next.fills(Role::From)
        || next.fillers(Role::By).any(|at| parse.mentions[at].entity.is_organisation());
    founds_too && !dated && !of_other && next.fills(Role::Subject)
}

pub(super) fn extend(statement: &mut Statement, next: &FilledFrame) {
    statement.predicates.push(next.predicate);
    statement.add_all(Role::Subject, next.fillers(Role::Subject));
}
