//! Statements: what a sentence says of one happening, put together from the frames of its predicates.
//!
//! `Party formed in 1990 as a split from the Front` has two predicates and tells one thing: a split.

mod combine;
mod conditions;
mod neighbours;
mod pairs;
mod parts;
mod single;

use crate::lexicon::frames::{Role, Sense};
use crate::lexicon::tags::LexicalTag;
use crate::nlp::frame::{FilledFrame, Parse};
use crate::nlp::predicate::Voice;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::statement::combine::{combine, extend, is_same_founding};
use crate::nlp::statement::conditions::is_relative;
use crate::nlp::statement::neighbours::{
    follow_successors, name_mergers, name_offices, share_offices, take_founding_names,
    without_leaders,
};
use crate::nlp::statement::pairs::pair;
pub use crate::nlp::statement::parts::Statement;
use crate::nlp::statement::single::single;
use crate::nlp::token::Token;

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
    let frames = without_titles(parse, frames, &mut described);
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
        let combined = second.and_then(|second| {
            let pair = pair(parse, first, second)?;
            combine(parse, pair, [first, second], elided, registry)
        });
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

/// Takes out the offices that only say who acts, and adds them with the verbs to `described`: `Roe, the Front's leader,
/// resigned`, `the Front's leader, Roe, left it`.
fn without_titles(
    parse: &Parse<'_, '_>,
    frames: Vec<FilledFrame>,
    described: &mut Vec<(usize, usize)>,
) -> Vec<FilledFrame> {
    const MAX_GAP: usize = 12;
    let is_title = |at: usize| {
        let (frame, next) = (&frames[at], frames.get(at + 1)?);
        let [office, verb] = [frame, next].map(|one| &parse.predicates[one.predicate]);
        let phrase = next.subject.map(|phrase| &parse.phrases[phrase])?;
        let is_person = |at: usize| parse.mentions[at].entity.is_person();
        let (office, name) = (&office.tokens, &phrase.tokens);
        let mut between = office.end..name.start;
        let is_verb =
            |at: usize| parse.words[at].tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb]);
        let adjoins = match name.start >= office.start {
            true => {
                parse.words[name.start].before.ends_with(',')
                    && between.len() <= MAX_GAP
                    && !between.any(is_verb)
            }
            false => parse.words[name.end].before == "," && office.start <= name.end + MAX_GAP,
        };
        let is_titled = frame.sense == Sense::Lead
            && parse.predicates[frame.predicate].voice == Voice::Noun
            && !frame.fills(Role::Incoming)
            && !frame.fills(Role::Outgoing)
            && phrase.mentions.clone().all(is_person)
            && verb.tokens.start > name.start.max(office.start)
            && parse.words[verb.tokens.start].before == ","
            && adjoins;
        is_titled.then_some(next.predicate)
    };
    let verbs: Vec<Option<usize>> = (0..frames.len()).map(is_title).collect();
    let mut kept = Vec::with_capacity(frames.len());
    for (frame, verb) in frames.into_iter().zip(verbs) {
        match verb {
            Some(verb) => described.push((verb, frame.predicate)),
            None => kept.push(frame),
        }
    }
    kept
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
    if parse.mentions[elided].entity.is_person() {
        // "1955 – Elected secretary of the Front"
        let role = if frame.sense == Sense::Elect { declared.patient.1 } else { slot.1 };
        frame
            .roles
            .extend(role.filter(|_| !frame.fills(Role::Incoming)).map(|role| (role, elided)));
    } else if let Some(role) = slot.0.filter(|role| !makes_other && *role != Role::By) {
        frame.roles.push((role, elided));
    }
}

#[cfg(test)]
mod tests;
