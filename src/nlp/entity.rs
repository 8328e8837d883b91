//! Entities, and the words of a sentence that refer to them.

use std::ops::Range;
use std::rc::Rc;

/// A reference to an entity in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The entity.
    pub entity: EntityRef,
    /// The tokens of the sentence that refer to it.
    pub tokens: Range<usize>,
    /// The form of the reference.
    pub form: MentionForm,
}

/// The form in which a sentence refers to an entity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MentionForm {
    /// A name.
    Name,
    /// A noun: `the party`.
    Noun,
    /// A pronoun: `it`, `they`, `he`.
    Pronoun,
    /// A possessive, which is no argument of a verb: `its`.
    Possessive,
}

/// The entity to which a mention refers. Its name is shared, since it is passed on from sentence to sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntityRef {
    /// The document's own organisation.
    Own,
    /// Another organisation, by its label.
    Organisation(Rc<str>),
    /// A person, by the name in the text.
    Person(Rc<str>),
    /// A place.
    Place(Rc<str>),
    /// A court, a ministry or another authority, by its name: it may ban a party, but takes no part in what happens.
    Authority(Rc<str>),
}

impl EntityRef {
    /// Whether it is an organisation, the document's own or another one.
    pub fn is_organisation(&self) -> bool {
        matches!(self, EntityRef::Own | EntityRef::Organisation(_))
    }

    /// Whether it is a person.
    pub fn is_person(&self) -> bool {
        matches!(self, EntityRef::Person(_))
    }

    /// Whether it takes part in what happens: an organisation or a person.
    pub fn is_participant(&self) -> bool {
        self.is_organisation() || self.is_person()
    }
}
