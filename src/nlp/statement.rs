//! Statements: what a sentence says of one happening, put together from the frames of its predicates.
//!
//! `Party formed in 1990 as a split from the Front` has two predicates and tells one thing: a split.

mod combine;
mod neighbours;
mod parts;

use std::ops::Range;

use crate::lexicon::cues::{PLURAL_OWN_NOUNS, UNTIL_WORDS};
use crate::lexicon::frames::{Marker, Role, Sense};
use crate::lexicon::names::{ALLIANCE_WORDS, GENITIVE_WORDS};
use crate::lexicon::predicates::{
    DISSIDENT_NOUNS, FORMER_WORDS, PART_NOUNS, REFOUNDING_WORDS, REMAINS_NOUNS, REPETITION_WORDS,
    TAKEOVER_PHRASES,
};
use crate::lexicon::tags::LexicalTag;
use crate::model::EventKind;
use crate::nlp::clause::Link;
use crate::nlp::frame::{FilledFrame, Parse};
use crate::nlp::marker::marker_of;
use crate::nlp::mention::{EntityRef, MentionForm};
use crate::nlp::predicate::Voice;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::statement::combine::{are_one, combine, extend, is_same_founding};
use crate::nlp::statement::neighbours::{
    follow_successors, name_mergers, name_offices, share_offices, take_founding_names,
    without_leaders,
};
pub use crate::nlp::statement::parts::Statement;
use crate::nlp::statement::parts::{is_alliance, names_party};
use crate::nlp::temporal_scope::clause_at;
use crate::nlp::token::{Token, phrase_length};

/// Puts the frames of a sentence together. `elided` is the index of a mention for the subject that the sentence
/// leaves out.
pub fn statements(
    parse: &Parse<'_, '_>,
    frames: Vec<FilledFrame>,
    elided: Option<usize>,
    registry: &EntityRegistry,
) -> Vec<Statement> {
    let mut statements: Vec<Statement> = Vec::new();
    let (frames, mut described) = without_offices(parse, frames);
    let mut frames = without_leaders(parse, frames, &mut described);
    for frame in &mut frames {
        fill_elided(parse, frame, elided);
    }
    attach_purposes(parse, &mut frames);
    name_mergers(parse, &mut frames);
    for at in 1..frames.len() {
        // "form a new alliance with B": no party is founded
        let [found, ally] = [&frames[at - 1], &frames[at]];
        let [verb, noun] = [found, ally].map(|frame| &parse.predicates[frame.predicate]);
        let is_alliance = found.sense == Sense::Found
            && ally.sense == Sense::Ally
            && noun.voice == Voice::Noun
            && !found.fills(Role::Subject)
            && (verb.tokens.end..noun.tokens.start).all(|at| !parse.words[at].is_separated())
            && noun.tokens.start < verb.tokens.end + 4;
        frames[at - 1].is_of_other |= is_alliance;
    }
    let mut at = 0;
    while at < frames.len() {
        let first = &frames[at];
        let second = frames.get(at + 1);
        let combined = second
            .filter(|second| are_one(parse, first, second))
            .and_then(|second| combine(parse, first, second, elided, registry));
        match combined {
            Some(mut statement) => {
                at += 2;
                // "A, B and C dissolved themselves and founded D as a merger": all that goes on the same
                while let Some(next) = frames.get(at)
                    && is_same_founding(parse, &statement, next, &frames[at - 1])
                {
                    extend(&mut statement, next);
                    at += 1;
                }
                statements.push(statement);
            }
            None => {
                statements.push(single(parse, first, elided, registry));
                at += 1;
            }
        }
    }
    for (verb, description) in described {
        let of_verb = |statement: &&mut Statement| statement.predicates.contains(&verb);
        if let Some(statement) = statements.iter_mut().find(of_verb) {
            statement.predicates.push(description);
        }
    }
    take_founding_names(parse, &mut statements);
    name_offices(parse, &mut statements);
    share_offices(parse, &mut statements);
    follow_successors(parse, &mut statements);
    statements
}

/// Takes out the offices that verbs speak of, and gives the verbs the organisation that they are offices of: `elected
/// leader of the party`, `resigned as chairman of the Front`. Returns the verbs and the offices too.
fn without_offices(
    parse: &Parse<'_, '_>,
    frames: Vec<FilledFrame>,
) -> (Vec<FilledFrame>, Vec<(usize, usize)>) {
    const MAX_DISTANCE: usize = 7;
    if !frames.iter().skip(1).any(|frame| frame.sense == Sense::Lead) {
        return (frames, Vec::new()); // as in most sentences
    }
    let mut kept: Vec<FilledFrame> = Vec::new();
    let mut offices = Vec::new();
    for frame in frames {
        let office = &parse.predicates[frame.predicate];
        let verb = kept.last_mut().filter(|verb| {
            let predicate = &parse.predicates[verb.predicate];
            let gap = predicate.tokens.end..office.tokens.start;
            let is_left = matches!(verb.sense, Sense::Leave | Sense::SplitOff);
            (is_left
                || matches!(
                    verb.sense,
                    Sense::Elect | Sense::Lead | Sense::Resign | Sense::Replace
                ))
                // "his resignation as leader of the Front"
                && (predicate.voice != Voice::Noun || verb.sense == Sense::Resign)
                && frame.sense == Sense::Lead
                && office.voice == Voice::Noun
                && gap.len() <= MAX_DISTANCE
                && !parse.words[gap.start..=gap.end].iter().any(Token::is_separated)
        });
        match verb {
            Some(verb) => {
                offices.push((verb.predicate, frame.predicate));
                let known = verb.fills(Role::Subject);
                // "broke with the leadership of the Front"
                let role = match verb.sense {
                    Sense::Leave | Sense::SplitOff => Role::From,
                    _ => Role::Subject,
                };
                let known = known && role == Role::Subject;
                let of = frame.fillers(Role::Subject).filter(|_| !known);
                verb.roles.extend(of.map(|organisation| (role, organisation)));
            }
            None => kept.push(frame),
        }
    }
    (kept, offices)
}

/// Moves what is founded on purpose to the verb of the main clause: in `merged with A, which had …, to form B`
/// the relative clause stands between.
fn attach_purposes(parse: &Parse<'_, '_>, frames: &mut Vec<FilledFrame>) {
    for at in 2..frames.len() {
        let start = parse.predicates[frames[at].predicate].tokens.start;
        let is_purpose = matches!(frames[at].sense, Sense::Found | Sense::Rename)
            && start > 0
            && parse.words[start - 1].is(LexicalTag::Marker)
            && parse.words[start - 1].before.ends_with(',');
        let main = frames[..at].iter().rposition(|frame| !is_relative(parse, frame));
        let is_purpose = is_purpose
            && (frames[at].sense == Sense::Found
                || main.is_some_and(|main| frames[main].sense == Sense::Merge));
        if let Some(main) = main.filter(|main| is_purpose && main + 1 < at) {
            let mut founding = frames.remove(at);
            founding.subject = frames[main].subject;
            founding.is_elided = frames[main].is_elided;
            founding.is_purpose = true;
            founding.roles.retain(|(role, _)| *role != Role::By);
            frames.insert(main + 1, founding);
        }
    }
}

/// Gives the subject that a sentence leaves out its role.
fn fill_elided(parse: &Parse<'_, '_>, frame: &mut FilledFrame, elided: Option<usize>) {
    let Some(elided) = elided.filter(|_| frame.is_elided) else { return };
    let declared = frame.sense.frame();
    let slot = match parse.predicates[frame.predicate].voice {
        Voice::Noun => declared.bearer,
        Voice::Passive => declared.patient,
        Voice::Active => declared.agent,
    };
    let makes_other =
        frame.fills(Role::Subject) && slot.0 == Some(Role::Subject) && frame.sense == Sense::Found;
    if let Some(role) = slot.0.filter(|role| !makes_other && *role != Role::By) {
        frame.roles.push((role, elided));
    }
}

/// Makes the statement of one frame.
fn single(
    parse: &Parse<'_, '_>,
    frame: &FilledFrame,
    default: Option<usize>,
    registry: &EntityRegistry,
) -> Statement {
    let predicate = &parse.predicates[frame.predicate];
    let is_organisation = |at: usize| parse.mentions[at].entity.is_organisation();
    let is_alliance =
        |at: usize| is_alliance(&parse.mentions[at], registry) || is_called_alliance(parse, at);
    let mut statement = Statement {
        kind: predicate.kind,
        predicates: vec![frame.predicate],
        roles: frame.roles.clone(),
        founds: frame.sense.is_founding(),
        is_void: predicate.is_unreal || frame.is_of_other,
    };
    let named = |role: Role| frame.fillers(role).any(is_organisation);
    match frame.sense {
        Sense::Found if refounds(parse, frame, default, &mut statement) => {}
        // "Roe was inaugurated as president"
        Sense::Found if has_passive(parse, frame) && is_of_people(parse, frame) => {
            statement.kind = EventKind::Leadership;
            let people = frame.subject.map(|phrase| parse.phrases[phrase].mentions.clone());
            statement.roles = people.into_iter().flatten().map(|at| (Role::Incoming, at)).collect();
            statement.founds = false;
        }
        Sense::Found => {
            if comes_from_members(parse, frame)
                && !comes_from_remains(parse, frame)
                && !comes_from_several(parse, frame)
            {
                statement.kind = EventKind::Split;
            }
            // "they founded the Front", where "they" are taken for the Front
            let entity = |at: usize| &parse.mentions[at].entity;
            statement.roles.retain(|(role, at)| {
                let is_made = |made| entity(made) == entity(*at);
                *role != Role::By || !frame.fillers(Role::Subject).any(is_made)
            });
            let founders = frame.fillers(Role::By).filter(|at| is_organisation(*at)).count();
            let is_allied = founders >= 2 && frame.fillers(Role::Subject).any(is_alliance)
                || founders > 0 && is_with_others(parse, frame);
            if is_allied {
                statement.kind = EventKind::Alliance;
                for (role, _) in &mut statement.roles {
                    *role = match *role {
                        Role::By => Role::Subject,
                        Role::Subject => Role::Into,
                        other => other,
                    };
                }
            }
        }
        // "evolved into the Front"
        Sense::Emerge if frame.fills(Role::Into) => {
            statement.kind = EventKind::Renaming;
            statement.founds = false;
            statement.is_void |= !named(Role::Subject) || !named(Role::Into);
        }
        // "a crisis arose in the Front"
        Sense::Emerge
            if frame.has_other_subject && !named(Role::Subject) && !is_relative(parse, frame) =>
        {
            statement.kind = EventKind::Other;
            statement.roles.clear();
            statement.founds = false;
        }
        // "registered again"
        Sense::Announce | Sense::Register if is_repeated(parse, frame) => {
            statement.kind = EventKind::Other;
            statement.roles.clear();
            statement.founds = false;
        }
        Sense::Announce | Sense::Register if comes_from_members(parse, frame) => {
            statement.kind = EventKind::Split;
        }
        Sense::Announce | Sense::Register if frame.is_of_other || !named(Role::Subject) => {
            statement.kind = frame.sense.kind_of_others().unwrap_or_default();
            statement.roles.clear();
            statement.founds = false;
            statement.is_void = predicate.is_unreal;
        }
        // "leaving the party with nine seats"
        Sense::Leave if leaves_behind(parse, frame) => statement.is_void = true,
        Sense::Leave => {
            if !named(Role::Subject) && named(Role::From) && part_noun(parse, frame).is_some() {
                // "Roe and his followers left the Front"
                statement.roles.retain(|(role, _)| *role == Role::From);
            } else if !named(Role::Subject) {
                statement.kind = EventKind::Other;
                statement.roles.clear();
            } else if is_subject_of_members(parse, frame) && named(Role::From) {
                // "a group of former Foo members left the Front": the Front is what they left
                statement.roles.retain(|(role, _)| *role == Role::From);
            } else if frame.fillers(Role::From).any(is_alliance) || !named(Role::From) {
                statement.kind = EventKind::Alliance;
                statement.roles.clear();
            }
        }
        // "A gave way to B"
        Sense::Resign
            if predicate.voice == Voice::Active
                && named(Role::Subject)
                && named(Role::Into)
                && !frame.fills(Role::Outgoing) =>
        {
            statement.kind = EventKind::Founding;
            statement.roles.retain(|(role, _)| matches!(role, Role::Subject | Role::Into));
            statement.roles.iter_mut().for_each(|(role, _)| {
                *role = if *role == Role::Into { Role::Subject } else { Role::From };
            });
        }
        // "A took over B"
        Sense::Lead if takes_in(parse, frame) => {
            statement.kind = EventKind::Merger;
            let subject = frame.subject.map(|phrase| parse.phrases[phrase].mentions.clone());
            let subject = subject.unwrap_or_default();
            statement.roles.iter_mut().filter(|(_, at)| subject.contains(at)).for_each(
                |(role, _)| {
                    *role = Role::Into;
                },
            );
        }
        // an organisation that is removed from a list leaves no office
        Sense::Resign if named(Role::Subject) && !frame.fills(Role::Outgoing) => {
            statement.kind = EventKind::Other;
            statement.roles.clear();
        }
        // a death is no resignation by itself
        Sense::Resign => {
            statement.is_void |= predicate.weight == 1;
            statement.roles.retain(|(role, _)| *role != Role::Into);
        }
        Sense::Expel => statement.roles.clear(),
        Sense::Succeed | Sense::Precede => {
            statement.is_void |= !named(Role::Subject) && !named(Role::From);
        }
        Sense::Join => {
            let is_party = |at: usize| names_party(&parse.mentions[at], registry);
            // "most of the groups", but not "132 people joined the party"
            let mut before = parse.words[..predicate.tokens.start].iter().rev().take(3);
            let groups = before.any(|word| word.is(LexicalTag::FoundedNoun) && !word.capital);
            let unnamed = frame.subject.is_none() && !frame.is_elided && groups;
            let inside = joined_inside(parse, frame);
            if named(Role::Subject) && !inside.is_empty() {
                // "joined A and B in the Front": those are its allies there
                statement.kind = EventKind::Alliance;
                for (role, at) in &mut statement.roles {
                    if *role == Role::Into && !inside.contains(at) {
                        *role = Role::With;
                    }
                }
            } else if !named(Role::Subject) && unnamed && frame.fillers(Role::Into).any(is_party) {
                // "most of the groups entered the Front"
            } else if !named(Role::Subject) {
                statement.kind = match named(Role::Into) {
                    true => EventKind::Other,
                    false => EventKind::Alliance,
                };
                statement.roles.clear();
            } else if goes_on_with(parse, frame, EventKind::Demonstration) {
                // "joined the Union in a march"
                statement.kind = EventKind::Demonstration;
                statement.roles.clear();
            } else if frame.fillers(Role::Into).any(is_alliance)
                || named(Role::With)
                || goes_on_with(parse, frame, EventKind::Election)
                || !frame.fillers(Role::Into).any(is_party)
            {
                statement.kind = EventKind::Alliance;
            }
        }
        // "the former members of A broke away", on the page of B: they had joined that
        Sense::SplitOff if is_of_former_members(parse, frame) => {
            let is_origin = |(role, at): &(Role, usize)| {
                *role == Role::From
                    && default.is_some_and(|own| parse.mentions[own].entity == EntityRef::Own)
                    && parse.mentions[*at].entity != EntityRef::Own
            };
            if statement.roles.iter().all(is_origin) {
                statement.roles.iter_mut().for_each(|(role, _)| *role = Role::Subject);
                statement.roles.extend(default.map(|own| (Role::From, own)));
            }
        }
        Sense::SplitOff => {
            // "a group split off as B", on the page of A
            let is_unnamed = predicate.voice == Voice::Active
                && frame.subject.is_none()
                && !frame.is_elided
                && named(Role::Subject)
                && !named(Role::From);
            let own = default.filter(|at| parse.mentions[*at].entity == EntityRef::Own);
            statement.roles.extend(own.filter(|_| is_unnamed).map(|own| (Role::From, own)));
            // "A split into B and C": what splits is what is left
            let verb = predicate.voice == Voice::Active;
            let from_subject = frame.subject.map(|phrase| parse.phrases[phrase].mentions.clone());
            let parts = frame
                .fillers(Role::Subject)
                .filter(|at| !from_subject.as_ref().is_some_and(|subject| subject.contains(at)));
            if verb && parts.count() > 0 && !frame.fills(Role::From) {
                for (role, at) in &mut statement.roles {
                    if *role == Role::Subject
                        && from_subject.as_ref().is_some_and(|one| one.contains(at))
                    {
                        *role = Role::From;
                    }
                }
            }
        }
        // "thousands came together in the square"
        Sense::Merge
            if predicate.weight == 2
                && !named(Role::Into)
                && frame.fillers(Role::Subject).filter(|at| is_organisation(*at)).count() < 2 =>
        {
            statement.kind = EventKind::Demonstration;
            statement.roles.clear();
        }
        // "announced a merger with B": what announced it merges too
        Sense::Merge if is_with_company(parse, frame) => {
            let before = parse.phrases.iter().filter(|phrase| {
                phrase.tokens.end <= predicate.tokens.start && phrase.marker.is_none()
            });
            let mut named = before.flat_map(|phrase| phrase.mentions.clone());
            let own = named.find(|at| is_organisation(*at)).or(default);
            statement.roles.extend(own.map(|own| (Role::Subject, own)));
        }
        // "dissolved itself into B"
        Sense::Dissolve if named(Role::Subject) && named(Role::Into) => {
            statement.kind = EventKind::Merger;
            statement.roles.retain(|(role, _)| matches!(role, Role::Subject | Role::Into));
        }
        Sense::Dissolve => statement.roles.retain(|(role, _)| *role != Role::Into),
        // "Roe brought A into B"
        Sense::Absorb if predicate.weight == 1 => {
            statement.is_void |= !named(Role::Subject) || !named(Role::Into);
        }
        Sense::NameBefore => {
            let is_name = |at: usize| {
                is_organisation(at)
                    && parse.mentions[at].form == MentionForm::Name
                    && !is_of_members(parse, at)
            };
            // "was known as A until 1995"; without the date it may be another name
            let ends = |date: &Range<usize>| {
                parse.words[date.clone()].iter().any(|word| UNTIL_WORDS.contains(word.key))
            };
            statement.is_void |= !named(Role::Into)
                || !frame.fillers(Role::From).any(is_name)
                || predicate.weight == 2 && !parse.dates.iter().any(ends);
        }
        // "the left wing became the B Party"
        Sense::Rename if named(Role::Into) && is_of_part(parse, frame) => {
            let own = origin_of_part(parse, frame).or(default);
            let into = frame.fillers(Role::Into).filter(|at| is_organisation(*at));
            statement.kind = EventKind::Split;
            statement.roles = into.map(|at| (Role::Subject, at)).collect();
            statement.roles.extend(own.map(|own| (Role::From, own)));
            statement.roles.extend(frame.fillers(Role::By).map(|at| (Role::By, at)));
        }
        // "turned itself into a party"
        Sense::Rename
            if !named(Role::Into)
                && parse.words[predicate.tokens.end - 1].is(LexicalTag::Marker) =>
        {
            statement.is_void = true;
        }
        // "continued as part of the Front"
        Sense::Rename if is_into_part(parse, frame) => statement.is_void = true,
        // "A became the B Party"
        Sense::Rename
            if predicate.weight == 2
                || parse.words[predicate.tokens.start].is(LexicalTag::Becoming) =>
        {
            statement.is_void |= !named(Role::Subject) || !named(Role::Into);
        }
        // "the name was changed from A to B"
        Sense::Rename
            if predicate.voice != Voice::Active
                && !named(Role::Subject)
                && named(Role::From)
                && named(Role::Into) =>
        {
            let own = default.map(|own| (Role::Subject, own));
            let old = frame.fillers(Role::From).map(|old| (Role::Subject, old));
            statement.roles.extend(own.into_iter().chain(old).take(1));
        }
        // "approved the change of the name to B": of the organisation that the text is about
        Sense::Rename if predicate.voice == Voice::Noun && !named(Role::Subject) => {
            let own = default.filter(|_| named(Role::Into) || named(Role::From));
            statement.roles.extend(own.map(|own| (Role::Subject, own)));
        }
        // "replacing the Front as official opposition": in a place and not in existence
        Sense::Replace if has_office(parse, frame) => {
            statement.kind = EventKind::Other;
            statement.roles.clear();
        }
        Sense::Replace => {
            let parties = |at: usize| is_organisation(at);
            let subject = frame.subject.map(|phrase| parse.phrases[phrase].mentions.clone());
            let orgs: Vec<usize> = frame.fillers(Role::Subject).filter(|at| parties(*at)).collect();
            let people = frame.fills(Role::Incoming) || frame.fills(Role::Outgoing);
            if let (Some(subject), false, 2..) = (subject, people, orgs.len()) {
                // an organisation in the place of another one
                statement.kind = EventKind::Founding;
                let passive = predicate.voice == Voice::Passive;
                for (role, at) in &mut statement.roles {
                    *role = match subject.contains(at) == passive {
                        true => Role::From,
                        false => Role::Subject,
                    };
                }
            } else if predicate.weight == 2 && predicate.voice == Voice::Passive {
                // "Roe was followed by Doe", but not "the war was followed by a famine"
                statement.is_void |= !(frame.fills(Role::Incoming) && frame.fills(Role::Outgoing));
            }
        }
        // "Roe was suspended from the Front"
        Sense::Ban
            if predicate.weight == 2 && predicate.voice != Voice::Noun && !named(Role::Subject) =>
        {
            statement.kind = EventKind::Conflict;
            statement.roles.clear();
        }
        Sense::Ban if predicate.is_unreal && predicate.voice != Voice::Passive => {
            // an attempt to ban goes to court
            statement.kind = EventKind::Trial;
            statement.is_void = false;
            statement.roles.retain(|(role, _)| *role == Role::Subject);
        }
        _ => {}
    }
    if statement.kind == EventKind::Renaming {
        statement.roles.retain(|(role, _)| *role != Role::By);
    }
    statement
}

/// Whether the noun before a name says that it is that of an alliance: `the coalition New Path`.
fn is_called_alliance(parse: &Parse<'_, '_>, mention: usize) -> bool {
    let start = parse.mentions[mention].tokens.start;
    start > 0
        && !parse.words[start - 1].capital
        && ALLIANCE_WORDS.contains(parse.words[start - 1].key)
        && !parse.words[start].before.contains([',', ';', ':'])
}

/// Returns the organisation in which one joins others: the Front in `joined A and B in the Front`.
fn joined_inside(parse: &Parse<'_, '_>, frame: &FilledFrame) -> Vec<usize> {
    let (inside, others): (Vec<usize>, Vec<usize>) =
        frame.fillers(Role::Into).partition(|at| is_marked(parse, *at, Marker::In));
    if others.is_empty() { Vec::new() } else { inside }
}

/// Whether a predicate stands in a relative clause.
fn is_relative(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let clause = clause_at(parse.clauses, parse.predicates[frame.predicate].tokens.start);
    clause.is_some_and(|at| parse.clauses[at].link == Link::Relative)
}

/// Makes the founding anew of an organisation as another one a renaming: `The Guard was reconstituted in 1945 as the
/// Front`. Returns whether it is one.
fn refounds(
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
fn is_repeated(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let tokens = &parse.predicates[frame.predicate].tokens;
    let before = tokens.start.checked_sub(1);
    let mut near = before.into_iter().chain([tokens.end]).filter_map(|at| parse.words.get(at));
    near.any(|word| REPETITION_WORDS.contains(word.key))
}

/// Whether something leaves an organisation in a state: `leaving the party with nine seats`.
fn leaves_behind(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let end = parse.predicates[frame.predicate].tokens.end;
    let object = parse.phrases.iter().find(|phrase| {
        phrase.marker.is_none() && phrase.tokens.start >= end && phrase.start <= end + 1
    });
    let next = object.and_then(|object| parse.words.get(object.tokens.end));
    next.filter(|next| !next.is_separated())
        .is_some_and(|next| matches!(marker_of(next), Some(Marker::With | Marker::As)))
}

/// Whether the clause goes on with a predicate of a kind: `joined the Union in the elections of 1951`.
fn goes_on_with(parse: &Parse<'_, '_>, frame: &FilledFrame, kind: EventKind) -> bool {
    let start = parse.predicates[frame.predicate].tokens.end;
    let clause = clause_at(parse.clauses, start.saturating_sub(1));
    let end = clause.map_or(parse.words.len(), |at| parse.clauses[at].tokens.end);
    parse
        .predicates
        .iter()
        .any(|one| one.kind == kind && one.tokens.start >= start && one.tokens.end <= end)
}

/// Whether organisations replace each other as something: `as the largest party`.
fn has_office(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    const MAX_DISTANCE: usize = 12;
    let end = parse.predicates[frame.predicate].tokens.end;
    let people = frame.fills(Role::Incoming) || frame.fills(Role::Outgoing);
    let rest = &parse.words[end..parse.words.len().min(end + MAX_DISTANCE)];
    !people && rest.iter().any(|word| marker_of(word) == Some(Marker::As))
}

/// Whether the subject of a predicate is a part of an organisation: `a faction of the party`.
fn is_of_part(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    match frame.fills(Role::Subject) {
        true => is_subject_of_members(parse, frame),
        false => part_noun(parse, frame).is_some(),
    }
}

/// Whether the subject of a predicate is members or a part of an organisation that is named.
fn is_subject_of_members(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let predicate = parse.predicates[frame.predicate].tokens.start;
    let clause = clause_at(parse.clauses, predicate).map(|at| &parse.clauses[at].tokens);
    frame.subject.is_some_and(|phrase| {
        let phrase = &parse.phrases[phrase];
        // "most of the Front, which had left the League": the clause is about the Front
        phrase.is_membership && clause.is_none_or(|clause| clause.contains(&phrase.tokens.start))
    })
}

/// Whether the subject of a predicate is people who are no longer members of an organisation.
fn is_of_former_members(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    const MAX_DISTANCE: usize = 4;
    frame.subject.is_some_and(|phrase| {
        let phrase = &parse.phrases[phrase];
        let before = phrase.tokens.start.saturating_sub(MAX_DISTANCE)..phrase.tokens.start;
        phrase.is_membership
            && parse.words[before].iter().any(|word| FORMER_WORDS.contains(word.key))
    })
}

/// Whether what an organisation becomes is a part of another one.
fn is_into_part(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    frame.fillers(Role::Into).any(|at| is_of_members(parse, at))
}

/// Returns the place of the noun for a part of an organisation before a predicate, in its clause.
fn part_noun(parse: &Parse<'_, '_>, frame: &FilledFrame) -> Option<usize> {
    const MAX_DISTANCE: usize = 8;
    let end = parse.predicates[frame.predicate].tokens.start;
    let clause = clause_at(parse.clauses, end).map_or(0, |one| parse.clauses[one].tokens.start);
    let begin = clause.max(end.saturating_sub(MAX_DISTANCE));
    (begin..end).rev().find(|at| PART_NOUNS.contains(parse.words[*at].key))
}

/// Returns the organisation that a part belongs to: the one that the sentence names as that of the part, or of another
/// part before it, or else the last one before it.
fn origin_of_part(parse: &Parse<'_, '_>, frame: &FilledFrame) -> Option<usize> {
    let is_organisation = |at: &usize| parse.mentions[*at].entity.is_organisation();
    let end = parse.predicates[frame.predicate].tokens.start;
    let before = || parse.phrases.iter().rev().filter(|phrase| phrase.tokens.end <= end);
    let of_part = before().filter(|phrase| phrase.is_membership);
    let named = of_part.chain(before().filter(|phrase| phrase.marker.is_none()));
    named.flat_map(|phrase| phrase.mentions.clone()).find(is_organisation)
}

/// Whether a noun for a merger names only those with whom: `a merger with B`.
fn is_with_company(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let is_noun = parse.predicates[frame.predicate].voice == Voice::Noun;
    is_noun
        && !frame.roles.is_empty()
        && frame.roles.iter().all(|(_, at)| is_marked(parse, *at, Marker::With))
}

/// Whether a mention is in a phrase that is attached in this way.
fn is_marked(parse: &Parse<'_, '_>, mention: usize, marker: Marker) -> bool {
    let mut phrases = parse.phrases.iter();
    phrases.any(|phrase| phrase.marker == Some(marker) && phrase.mentions.contains(&mention))
}

/// Whether members of another organisation found one.
fn comes_from_members(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    frame.fillers(Role::From).any(|at| is_of_members(parse, at))
}

/// Whether organisations that are not named take part: `formed the Front with three smaller parties`.
fn is_with_others(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
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
fn comes_from_remains(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    const MAX_DISTANCE: usize = 3;
    frame.fillers(Role::From).any(|at| {
        let start = parse.mentions[at].tokens.start;
        let mut before = parse.words[start.saturating_sub(MAX_DISTANCE)..start].iter();
        before.any(|word| REMAINS_NOUNS.contains(word.key))
    })
}

/// Whether members of several organisations found one, who need not leave them: `formed by members of A, B and C`.
fn comes_from_several(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
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
fn has_passive(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    let start = parse.predicates[frame.predicate].tokens.start;
    start > 0 && parse.words[start - 1].is(LexicalTag::PassiveAuxiliary)
}

/// Whether the subject of a predicate is people alone.
fn is_of_people(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
    frame.subject.is_some_and(|phrase| {
        let mut mentions = parse.phrases[phrase].mentions.clone();
        let is_person = |at: usize| matches!(parse.mentions[at].entity, EntityRef::Person(_));
        !mentions.is_empty() && mentions.all(is_person)
    })
}

/// Whether an organisation takes over another one and no office: `A took over B`, but not `A took over as the governing
/// party`.
fn takes_in(parse: &Parse<'_, '_>, frame: &FilledFrame) -> bool {
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
fn is_of_members(parse: &Parse<'_, '_>, mention: usize) -> bool {
    parse.phrases.iter().any(|phrase| phrase.is_membership && phrase.mentions.contains(&mention))
}

#[cfg(test)]
mod tests;
