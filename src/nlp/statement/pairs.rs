//! Which neighbouring predicates of a sentence tell one thing, and how.

use std::ops::Range;

use crate::lexicon::cues::{COORDINATORS, DUAL_WORDS, PAIR_WORDS, PLURAL_PRONOUNS};
use crate::lexicon::frames::{Marker, Role, Sense};
use crate::lexicon::tags::LexicalTag;
use crate::model::EventKind;
use crate::nlp::clause::Link;
use crate::nlp::frame::{FilledFrame, Parse};
use crate::nlp::marker::marker_of;
use crate::nlp::predicate::Voice;
use crate::nlp::statement::conditions::is_marked;
use crate::nlp::statement::parts::Statement;
use crate::nlp::temporal_scope::clause_at;

/// How two neighbouring predicates tell one thing.
pub(super) enum Pair {
    /// A leaving and a joining: `left A to join B`.
    Move,
    /// An end and a joining: `dissolved itself and joined B`.
    Entry,
    /// Two that say what came after what: `A was dissolved and succeeded by B`.
    Succession,
    /// What was founded is an alliance: `A left B and formed the coalition C with D`.
    Alliance(Statement),
    /// One that makes what the other founds: `joined B to form C`.
    Cause,
    /// A name that another one follows: `was called A before it was renamed B`.
    NewName,
    /// A name that the second one gives: `founded in 1990, it was called A until 1995`.
    FormerName,
    /// An end that the second one makes a merger: `dissolved to form B`.
    Dissolution,
    /// A split into what the second one founds: `split, forming B and C`.
    Parting,
    /// A merger whose name the second one gives: `merged and took the name C`.
    Union,
    /// A founding in the place of what ended: `founded B in the place of A`.
    Replacement,
    /// A founding and how it came about: `left A and founded B`.
    Founding,
}

/// Returns how two neighbouring predicates tell one thing, with no more than one date; `None` if they tell two.
pub(super) fn pair(
    parse: &Parse<'_, '_>,
    first: &FilledFrame,
    second: &FilledFrame,
) -> Option<Pair> {
    let one = &parse.predicates[first.predicate];
    let other = &parse.predicates[second.predicate];
    if one.is_unreal || other.is_unreal {
        return None;
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
    // "left A in 1980, joined B in 1981", "In 1980 left A, joined B in 1981"
    let begin = clause_at(parse.clauses, one.tokens.start)
        .map_or(0, |at| parse.clauses[at].tokens.start.min(one.tokens.start));
    let first_dated = parse.has_date_in(begin..one.tokens.start)
        || parse.has_date_in(one.tokens.end..other.tokens.start);
    let both_dated = first_dated
        && clause_at(parse.clauses, other.tokens.start).is_some_and(|at| {
            let end = parse.clauses[at].tokens.end;
            parse.has_date_in(other.tokens.end..end.max(other.tokens.end))
        });
    if first.sense == Sense::Leave && second.sense == Sense::Join {
        let is_same = second.subject == first.subject && first.subject.is_some();
        return (is_same && !both_dated).then_some(Pair::Move);
    }
    if first.sense == Sense::Dissolve && second.sense == Sense::Join {
        // "Roe dissolved A and joined B": who joins is not A
        let enters = first.fills(Role::Subject)
            && !first.fills(Role::By)
            && second.fills(Role::Into)
            && (first.subject == second.subject || are_its_members(parse, first, second));
        return (enters && !both_dated).then_some(Pair::Entry);
    }
    let alliance = || founded_alliance(parse, first, second).map(Pair::Alliance);
    let succession = is_succession(parse, first, second).then_some(Pair::Succession);
    if let Some(pair) = succession.or_else(alliance) {
        return Some(pair);
    }
    if leads_to(parse, first, second) {
        return Some(Pair::Cause);
    } else if has_new_name(first, second) {
        return Some(Pair::NewName);
    } else if had_name(first, second) {
        return Some(Pair::FormerName);
    } else if dissolves_into(parse, first, second) {
        return Some(Pair::Dissolution);
    } else if splits_into(parse, first, second) {
        return Some(Pair::Parting);
    } else if takes_name(parse, first, second) || become_one(parse, first, second) {
        return Some(Pair::Union);
    } else if founded_instead(parse, first, second) {
        return Some(Pair::Replacement);
    } else if is_division(parse, first, second) {
        return Some(Pair::Founding);
    }
    if !(founding(first) && origin(second) || origin(first) && founding(second)) {
        return None;
    }
    // "A left the Front and formed B with C": the two make an alliance
    let founders =
        second.fillers(Role::By).filter(|at| parse.mentions[*at].entity.is_organisation());
    if first.sense == Sense::Leave && founders.count() > 1 {
        return None;
    }
    // each with a date of its own: two things
    let between = one.tokens.end..other.tokens.start;
    let next = parse.predicates[second.predicate + 1..].iter().find(|next| next.sense.is_some());
    let end = next.map_or(parse.words.len(), |next| next.tokens.start);
    let last = clause_at(parse.clauses, other.tokens.start);
    let end = last.map_or(end, |at| end.min(parse.clauses[at].tokens.end));
    let begin = match first.predicate {
        0 => 0,
        at => parse.predicates[at - 1].tokens.end,
    };
    // "Founded in 1951, it merged with A": the date of another clause
    let clause_start =
        clause_at(parse.clauses, one.tokens.start).map_or(0, |at| parse.clauses[at].tokens.start);
    let begin = begin.max(clause_start);
    let first_dated =
        parse.has_date_in(begin..one.tokens.start) || parse.has_date_in(between.clone());
    let second_dated = parse.has_date_in(other.tokens.end..end);
    if first_dated && second_dated && !is_noun_of(parse, first, second) {
        return None;
    }
    let clause = |at: usize| clause_at(parse.clauses, at).map(|at| (at, parse.clauses[at].link));
    let (from, to) = (clause(one.tokens.start), clause(other.tokens.start));
    if second.is_purpose {
        return Some(Pair::Founding);
    }
    // what a relative clause says is another thing
    if from != to && matches!(from, Some((_, Link::Relative))) {
        return None;
    }
    // "founded by Roe in 2009 and taken over by Doe"
    let joined = |at: usize| COORDINATORS.contains(parse.words[at].key);
    if founding(first)
        && other.voice == Voice::Passive
        && other.tokens.start.checked_sub(1).is_some_and(joined)
    {
        return None;
    }
    let is_one = match founding(first) {
        // "formed as a merger", "formed when A and B merged", "formed after leaving A"
        true => {
            // "Launched by Roe in 1990, it was absorbed by A": the link is in another clause
            let opens = one.tokens.start == 0;
            let clause = to.filter(|_| opens);
            let start = clause.map_or(0, |(at, _)| parse.clauses[at].tokens.start);
            let between = between.start.max(start)..between.end;
            is_linked(parse, &between, first, second)
        }
        // "left to form B", "merged, forming B", "broke away and founded B"
        false => shares_subject(parse, first, second),
    };
    is_one.then_some(Pair::Founding)
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

/// Whether a split makes what the next predicate names: `A split in 1981 gave rise to B`, `A split, giving rise to B`.
fn splits_into(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let is_organisation = |at: usize| parse.mentions[at].entity.is_organisation();
    let entity = |at: usize| &parse.mentions[at].entity;
    let is_noun = parse.predicates[first.predicate].voice == Voice::Noun;
    let splits = is_noun || first.fillers(Role::Subject).any(is_organisation);
    let is_other = |at: usize| {
        let splits = |one: usize| !is_noun && entity(one) == entity(at);
        is_organisation(at) && !first.fillers(Role::Subject).any(splits)
    };
    first.sense == Sense::SplitOff
        && splits
        && (is_noun || !first.fills(Role::From))
        && second.sense == Sense::Precede
        && parse.predicates[second.predicate].voice == Voice::Active
        && second.fillers(Role::Subject).any(is_organisation)
        && !second.fillers(Role::From).any(is_other)
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
        && !(parse.has_date_in(one.tokens.end..other.tokens.start)
            && parse.has_date_in(other.tokens.end..parse.words.len()))
}

/// Whether those that merged make something together: `merged with B in 1991, and the two became C`, `A and B merged, and
/// they formed C`.
fn become_one(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    const MAX_DISTANCE: usize = 3;
    let (one, other) = (&parse.predicates[first.predicate], &parse.predicates[second.predicate]);
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
        && !(parse.has_date_in(one.tokens.end..start)
            && parse.has_date_in(other.tokens.end..parse.words.len()))
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
    let between = one.tokens.end..other.tokens.start;
    let next = parse.predicates[second.predicate + 1..].iter().find(|next| next.sense.is_some());
    let end = next.map_or(parse.words.len(), |next| next.tokens.start);
    let begin = match first.predicate {
        0 => 0,
        at => parse.predicates[at - 1].tokens.end,
    };
    let first_dated =
        parse.has_date_in(between.clone()) || parse.has_date_in(begin..one.tokens.start);
    // "In 1990 Roe resigned; Doe, her successor, was replaced in 1994"
    let is_apart = |at: usize| parse.words[at].before.contains(';');
    let second_dated = parse.has_date_in(other.tokens.end..end);
    leaves
        && takes
        && !(first_dated && second_dated && between.clone().any(is_apart))
        && !(parse.has_date_in(between) && second_dated)
}

/// Whether an organisation splits, and the next predicate tells what a part of it founds: `A split into three:
/// seven members formed B`, `A split and B emerged`.
fn is_division(parse: &Parse<'_, '_>, first: &FilledFrame, second: &FilledFrame) -> bool {
    let one = &parse.predicates[first.predicate];
    let other = &parse.predicates[second.predicate];
    let is_organisation = |at: usize| parse.mentions[at].entity.is_organisation();
    let founders = second.fillers(Role::By).any(is_organisation);
    let founds = match second.sense {
        Sense::Found => !second.is_of_other && !founders,
        // "A split in 1990 and emerged stronger in 1991"
        Sense::Emerge => {
            second.subject.is_some() && second.subject != first.subject && !second.fills(Role::From)
        }
        _ => false,
    };
    let are_apart = second.sense == Sense::Emerge
        && parse.has_date_in(one.tokens.end..other.tokens.start)
        && parse.has_date_in(other.tokens.end..parse.words.len());
    first.sense == Sense::SplitOff
        && one.voice != Voice::Passive
        && first.fillers(Role::Subject).any(is_organisation)
        && !first.fills(Role::From)
        && founds
        && other.voice == Voice::Active
        && second.fillers(Role::Subject).any(is_organisation)
        && !are_apart
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
    let is_organisation = |at: usize| parse.mentions[at].entity.is_organisation();
    // "a group that left A founded B": who left is not named
    if first.has_other_subject
        && matches!(first.sense, Sense::SplitOff | Sense::Leave | Sense::Expel)
        && (parse.predicates[first.predicate].is_prenominal
            || (second.has_other_subject && other.voice == Voice::Active))
    {
        return true;
    }
    // "merged A with B to form C"
    let joins = first.sense == Sense::Merge
        && first.fillers(Role::Subject).filter(|at| is_organisation(*at)).count() > 1
        && !first.fills(Role::Into)
        && second.sense == Sense::Found
        && is_purpose(parse, second);
    if joins {
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
        let is_alone = phrase.mentions.len() == 1 && entity.is_person();
        is_alone.then_some(entity)
    };
    let between = parse.predicates[first.predicate].tokens.end
        ..parse.predicates[second.predicate].tokens.start;
    let begin =
        clause_at(parse.clauses, between.start).map_or(0, |at| parse.clauses[at].tokens.start);
    // "left A in 1969, and in 1971 he founded B"
    let dates = parse.dates.iter().filter(|date| (begin..between.end).contains(&date.start));
    let words = parse.words.get(between.clone()).unwrap_or_default();
    // "left A; in 1971 he founded B"
    let joined = words.iter().any(|word| COORDINATORS.contains(word.key) || word.before == ";");
    joined && dates.count() < 2 && person(first).is_some() && person(first) == person(second)
}
