//! The names that organisations took in the course of a text: `founded in 1904 as the General League`, `renamed the Right in
//! 1938`. The last one before a renaming is the name that was given up.

use std::rc::Rc;

use crate::lexicon::frames::{Marker, Role};
use crate::lexicon::tags::LexicalTag;
use crate::model::{EventKind, folded};
use crate::nlp::chunk::joined;
use crate::nlp::marker::marker_of;
use crate::nlp::mention::{EntityRef, Mention, MentionForm};
use crate::nlp::token::Token;

/// The names that the text has said organisations took, each with the year.
#[derive(Debug, Clone, Default)]
pub struct TakenNames(Vec<TakenName>);

#[derive(Debug, Clone)]
struct TakenName {
    organisation: EntityRef,
    year: i32,
    name: Rc<str>,
}

/// What an event is, and who takes part.
pub struct Participants<'e> {
    /// The kind of event.
    pub kind: EventKind,
    /// All who take part.
    pub mentions: &'e mut Vec<Mention>,
    /// Those who fill a role.
    pub roles: &'e mut Vec<(Role, Mention)>,
}

/// How many names are remembered.
const MAX_NAMES: usize = 64;

impl TakenNames {
    /// Gives an event of a year that is a renaming the old name, if the text has said it before, and remembers the name that
    /// the event says was taken.
    pub fn follow(&mut self, year: i32, words: &[Token<'_>], event: &mut Participants<'_>) {
        let is_renaming = event.kind == EventKind::Renaming;
        let fillers = |role: Role| {
            let roles = event.roles.iter().filter(move |(filled, _)| *filled == role);
            roles.map(|(_, mention)| mention)
        };
        let is_renamed = |one: &&Mention| is_renaming || !follows_as(words, one);
        let Some(subject) = fillers(Role::Subject).find(is_renamed).cloned() else { return };
        let taken = match is_renaming {
            true => fillers(Role::Into).next(),
            false => fillers(Role::Subject).find(|one| follows_as(words, one)),
        };
        let Some(taken) = taken.filter(|one| one.form == MentionForm::Name) else { return };
        let name: Rc<str> = joined(&words[taken.tokens.clone()]).into();
        if is_renaming && fillers(Role::From).next().is_none() {
            let old = self.before(&subject.entity, year).filter(|old| folded(old) != folded(&name));
            if let Some(old) = old {
                let entity = EntityRef::Organisation(Rc::clone(old));
                let tokens = subject.tokens.clone();
                let old = Mention { entity, tokens, form: MentionForm::Noun };
                event.mentions.push(old.clone());
                event.mentions.sort_by_key(|mention| mention.tokens.start);
                event.roles.push((Role::From, old));
            }
        }
        if self.0.len() < MAX_NAMES {
            self.0.push(TakenName { organisation: subject.entity, year, name });
        }
    }

    /// Returns the last name that an organisation took before a year.
    fn before(&self, organisation: &EntityRef, year: i32) -> Option<&Rc<str>> {
        let taken =
            self.0.iter().filter(|one| one.organisation == *organisation && one.year < year);
        taken.max_by_key(|one| one.year).map(|one| &one.name)
    }
}

/// Whether a participant is named after "as": `was founded as the General League`.
fn follows_as(words: &[Token<'_>], participant: &Mention) -> bool {
    let before = words[..participant.tokens.start].iter().rev();
    let mut before = before.skip_while(|word| word.is(LexicalTag::Determiner));
    before.next().and_then(marker_of) == Some(Marker::As)
}

#[cfg(test)]
mod tests {
    use crate::nlp::testing::events;

    #[test]
    fn renamings_give_up_the_last_name() {
        for (text, expected) in [
            (
                "The Reed Party was founded in 1904 as the General League. It changed its name to the Hill Union in 1938, the Marsh Union in 1952, and the Reed Party in 1968.",
                vec![
                    "1904 founding subject=Reed Party+General League",
                    "1938 renaming subject=Reed Party from=General League into=Hill Union",
                    "1952 renaming subject=Reed Party from=Hill Union into=Marsh Union",
                    "1968 renaming subject=Reed Party from=Marsh Union into=Reed Party",
                ],
            ),
            (
                "The Reed Party was renamed the Hill Union in 1990. In 1960 the Reed Party had been renamed the Marsh Union.",
                vec![
                    "1990 renaming subject=Reed Party into=Hill Union",
                    "1960 renaming subject=Reed Party into=Marsh Union",
                ],
            ),
        ] {
            assert_eq!(events(&[], text), expected, "{text:?}");
        }
    }
}
