//! The statement that two frames of a sentence make together.

use crate::lexicon::frames::{Marker, Role, Sense};
use crate::model::EventKind;
use crate::nlp::frame::{FilledFrame, Parse};
use crate::nlp::marker::marker_of;
use crate::nlp::mention::EntityRef;
use crate::nlp::predicate::Voice;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::statement::conditions::{breaks_with, home_of_actor, is_with_company};
use crate::nlp::statement::pairs::Pair;
use crate::nlp::statement::parts::{Statement, is_alliance};

/// Makes the statement of two predicates that tell one thing.
pub(super) fn combine(
    parse: &Parse<'_, '_>,
    pair: Pair,
    [first, second]: [&FilledFrame; 2],
    default: Option<usize>,
    registry: &EntityRegistry,
) -> Option<Statement> {
    match pair {
        Pair::Move => moved(parse, first, second),
        Pair::Succession => Some(succession(parse, first, second)),
        Pair::Alliance(statement) => Some(statement),
        Pair::Entry => {
            let mut statement =
                Statement::new(EventKind::Merger, [second.predicate, first.predicate], false);
            statement.add_all(Role::Subject, first.fillers(Role::Subject));
            statement.add_all(Role::Into, second.fillers(Role::Into));
            Some(statement)
        }
        Pair::Cause => {
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
            Some(statement)
        }
        Pair::NewName => {
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
            Some(statement)
        }
        Pair::FormerName => {
            let mut statement =
                Statement::new(EventKind::Renaming, [first.predicate, second.predicate], false);
            statement.add_all(Role::From, second.fillers(Role::From));
            statement.add_all(Role::Into, second.fillers(Role::Into));
            Some(statement)
        }
        Pair::Dissolution => {
            let mut statement =
                Statement::new(EventKind::Merger, [second.predicate, first.predicate], false);
            let dissolved: Vec<usize> = first.fillers(Role::Subject).collect();
            let entity = |at: usize| &parse.mentions[at].entity;
            let is_other = |at: &usize| !dissolved.iter().any(|one| entity(*one) == entity(*at));
            let others: Vec<usize> = second.fillers(Role::Subject).filter(is_other).collect();
            statement.add_all(Role::Subject, dissolved.iter().copied());
            statement.add_all(Role::Into, others);
            Some(statement)
        }
        Pair::Parting => {
            let mut statement =
                Statement::new(EventKind::Split, [first.predicate, second.predicate], true);
            statement.add_all(Role::Subject, second.fillers(Role::Subject));
            let left: Vec<usize> =
                first.fillers(Role::From).chain(first.fillers(Role::Subject)).collect();
            let own = default.filter(|_| left.is_empty());
            statement.add_all(Role::From, left.into_iter().chain(own));
            Some(statement)
        }
        Pair::Union => {
            let mut statement = Statement {
                roles: first.roles.clone(),
                ..Statement::new(EventKind::Merger, [first.predicate, second.predicate], false)
            };
            let made = if second.sense == Sense::Found { Role::Subject } else { Role::Into };
            statement.add_all(Role::Into, second.fillers(made));
            Some(statement)
        }
        Pair::Replacement => {
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
            Some(statement)
        }
        Pair::Founding => founded(parse, first, second, default),
    }
}

/// Puts a founding and how it came about together.
fn founded(
    parse: &Parse<'_, '_>,
    first: &FilledFrame,
    second: &FilledFrame,
    default: Option<usize>,
) -> Option<Statement> {
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
            // "this dissident faction formed B"
            let verb = &parse.predicates[founding.predicate].tokens;
            let acts = noun.voice == Voice::Noun && noun.tokens.end == verb.start;
            let leaves = matches!(origin.sense, Sense::Leave | Sense::Expel | Sense::Resign)
                || (origin.sense == Sense::SplitOff && (is_unnamed || is_named || acts));
            // "founded by Roe after his resignation from the government"
            let next = parse.words.get(noun.tokens.end).and_then(marker_of);
            let left_other = origin.sense == Sense::Resign && next == Some(Marker::From);
            let own = default.filter(|at| parse.is_home(*at) && !left_other);
            let own = home_of_actor(parse, origin).or(own).filter(other_than_made);
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
            if left_other && parents.is_empty() {
                statement.kind = EventKind::Founding;
            }
            statement.add_all(Role::From, parents);
            let led = founding.fillers(Role::By).chain(origin.fillers(Role::By));
            let led = led.chain(origin.fillers(Role::Outgoing)).filter(|at| !is_organisation(*at));
            statement.add_all(Role::By, led);
        }
        // "Roe and Doe came together and founded A"
        Sense::Merge
            if founding.fills(Role::By)
                && !origin.roles.iter().any(|(_, at)| is_organisation(*at)) =>
        {
            statement.add_all(Role::Subject, made.iter().copied());
            statement.add_all(Role::By, founding.fillers(Role::By));
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
