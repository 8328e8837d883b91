//! What one predicate with its roles says.

use std::ops::Range;

use crate::lexicon::cues::UNTIL_WORDS;
use crate::lexicon::frames::{Marker, Role, Sense};
use crate::lexicon::tags::LexicalTag;
use crate::model::EventKind;
use crate::nlp::frame::{FilledFrame, Parse};
use crate::nlp::marker::marker_of;
use crate::nlp::mention::{EntityRef, MentionForm};
use crate::nlp::predicate::Voice;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::statement::conditions::{
    becomes_other, comes_from_members, comes_from_remains, comes_from_several, ends_friendship,
    goes_on_with, has_office, has_passive, is_by_part, is_called_alliance, is_decided,
    is_into_part, is_of_former_members, is_of_members, is_of_part, is_of_people, is_relative,
    is_repeated, is_subject_of_members, is_with_company, is_with_others, joined_inside,
    leaves_alliance, leaves_behind, origin_of_part, part_noun, refounds, says_membership,
    says_name, takes_in,
};
use crate::nlp::statement::parts::{Statement, is_alliance, names_party};

/// Makes the statement of one frame.
pub(super) fn single(
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
        // "with the establishment of the parliament"
        Sense::Found
            if predicate.voice == Voice::Noun
                && !frame.fills(Role::Subject)
                && parse.words.get(predicate.tokens.end).and_then(marker_of)
                    == Some(Marker::Of) =>
        {
            statement.is_void = true;
        }
        Sense::Found => {
            if comes_from_members(parse, frame)
                && !comes_from_remains(parse, frame)
                && !comes_from_several(parse, frame)
            {
                statement.kind = EventKind::Split;
            }
            // "the majority formed B", on the page of A
            let own = default.filter(|own| {
                let entity = &parse.mentions[*own].entity;
                parse.is_home(*own)
                    && frame.fillers(Role::Subject).all(|at| parse.mentions[at].entity != *entity)
            });
            if predicate.voice == Voice::Active
                && named(Role::Subject)
                && !frame.fills(Role::From)
                && !named(Role::By)
                && !frame.is_elided
                && is_by_part(parse, frame)
                && let Some(own) = own
            {
                statement.kind = EventKind::Split;
                statement.add(Role::From, own);
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
        // "A cut its ties with B", "made an alliance with B but left it": it need not have been a part of B
        Sense::Leave
            if named(Role::Subject)
                && (ends_friendship(parse, frame) || leaves_alliance(parse, frame)) =>
        {
            statement.kind = EventKind::Alliance;
            statement.roles.clear();
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
                let by_person = frame.subject.is_some_and(|at| parse.is_person(at));
                statement.kind = match named(Role::Into) || by_person {
                    true => EventKind::Other,
                    false => EventKind::Alliance,
                };
                statement.roles.clear();
            } else if goes_on_with(parse, frame, EventKind::Demonstration) {
                // "joined the Union in a march"
                statement.kind = EventKind::Demonstration;
                statement.roles.clear();
            } else if frame.fillers(Role::Into).any(is_alliance)
                || says_membership(parse, frame)
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
            let own = default.filter(|at| parse.is_home(*at));
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
        // "was taken over by Roe"
        Sense::Absorb if frame.fills(Role::By) => {
            statement.kind = EventKind::Leadership;
            statement.is_void |= !named(Role::Subject);
            statement.roles.retain(|(role, _)| *role != Role::Into);
            statement.roles.iter_mut().filter(|(role, _)| *role == Role::By).for_each(
                |(role, _)| {
                    *role = Role::Incoming;
                },
            );
        }
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
        Sense::Rename
            if named(Role::Into)
                && is_of_part(parse, frame)
                && !is_decided(parse, frame)
                && !says_name(parse, frame) =>
        {
            let own = origin_of_part(parse, frame).or(default);
            let into = frame.fillers(Role::Into).filter(|at| is_organisation(*at));
            statement.kind = EventKind::Split;
            statement.roles = into.map(|at| (Role::Subject, at)).collect();
            statement.roles.extend(own.map(|own| (Role::From, own)));
            statement.roles.extend(frame.fillers(Role::By).map(|at| (Role::By, at)));
        }
        // "the majority voted to change the name to B", on the page of A
        Sense::Rename if !named(Role::Subject) && is_decided(parse, frame) => {
            statement.is_void |= !named(Role::Into);
            let own = default.filter(|own| parse.is_home(*own));
            statement.roles.extend(own.map(|own| (Role::Subject, own)));
        }
        // "turned itself into a party"
        Sense::Rename
            if !named(Role::Into)
                && parse.words[predicate.tokens.end - 1].is(LexicalTag::Marker) =>
        {
            statement.is_void = true;
        }
        // "became the nucleus of the Front's youth wing, the League"
        Sense::Rename if becomes_other(parse, frame) => statement.is_void = true,
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
