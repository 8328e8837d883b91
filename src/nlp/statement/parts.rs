//! A statement, and the kinds of organisations that decide what it says.

use std::ops::Range;

use crate::lexicon::frames::Role;
use crate::lexicon::names::ALLIANCE_WORDS;
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::model::{EventKind, fold};
use crate::nlp::mention::{EntityRef, Mention};
use crate::nlp::registry::EntityRegistry;
use crate::values::name::looks_like_abbreviation;

/// What is said of one happening.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The kind of event.
    pub kind: EventKind,
    /// The indices of its predicates, the one that gives the kind first.
    pub predicates: Vec<usize>,
    /// The roles, each with the index of the mention that fills it.
    pub roles: Vec<(Role, usize)>,
    /// Whether it is the founding of its subject, or of what a merger makes.
    pub founds: bool,
    /// Whether it was only tried, planned or denied, or says nothing of an organisation.
    pub is_void: bool,
}

impl Statement {
    /// Makes a statement of two predicates, without roles, the predicate that gives the kind first.
    pub(super) fn new(kind: EventKind, predicates: [usize; 2], founds: bool) -> Self {
        let predicates = predicates.to_vec();
        Statement { kind, predicates, roles: Vec::new(), founds, is_void: false }
    }

    /// Returns the index of the predicate that gives the kind. Every statement is made from one, so there is always
    /// a first.
    pub fn main(&self) -> usize {
        self.predicates[0]
    }

    /// Returns the mentions that fill a role.
    pub fn fillers(&self, role: Role) -> impl Iterator<Item = usize> {
        self.roles.iter().filter(move |(filled, _)| *filled == role).map(|(_, mention)| *mention)
    }

    /// Makes a founding a merger of these mentions.
    pub fn merge(&mut self, parts: Range<usize>) {
        self.kind = EventKind::Merger;
        self.roles.retain(|(role, _)| *role == Role::Subject);
        self.roles.iter_mut().for_each(|(role, _)| *role = Role::Into);
        self.add_all(Role::Subject, parts);
    }

    pub(super) fn add(&mut self, role: Role, mention: usize) {
        if !self.roles.contains(&(role, mention)) {
            self.roles.push((role, mention));
        }
    }

    pub(in crate::nlp) fn add_all(
        &mut self,
        role: Role,
        mentions: impl IntoIterator<Item = usize>,
    ) {
        mentions.into_iter().for_each(|mention| self.add(role, mention));
    }
}

/// Whether a mention names a party: by a word of its names, or by an abbreviation.
pub(super) fn names_party(mention: &Mention, registry: &EntityRegistry) -> bool {
    let EntityRef::Organisation(name) = &mention.entity else {
        return mention.entity == EntityRef::Own;
    };
    let marks = |name: &str| {
        looks_like_abbreviation(name)
            || fold(name)
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| LexicalTags::of(word).has(LexicalTag::Party))
    };
    marks(name) || registry.names_of(name).is_some_and(|names| names.iter().any(|one| marks(one)))
}

/// Whether a mention names an alliance of parties.
pub(super) fn is_alliance(mention: &Mention, registry: &EntityRegistry) -> bool {
    let marks = |name: &str| {
        fold(name).split(|c: char| !c.is_alphanumeric()).any(|word| ALLIANCE_WORDS.contains(word))
    };
    match &mention.entity {
        EntityRef::Organisation(name) => {
            let names = registry.names_of(name);
            marks(name) || names.is_some_and(|names| names.iter().any(|name| marks(name)))
        }
        // a party that once ran as an alliance is none
        EntityRef::Own => registry.own().is_some_and(|names| marks(&names[0])),
        _ => false,
    }
}
