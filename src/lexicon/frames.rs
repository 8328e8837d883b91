//! Frames: what a predicate says happened, and which roles its arguments fill.
//!
//! A frame belongs to a sense, which all languages share; a language lists the words of each sense in
//! its `frames`, and its prepositions, postpositions and case endings in its `markers`. The idea is that
//! of FrameNet (<https://framenet.icsi.berkeley.edu>), cut down to what happens to organisations.

use crate::lexicon::in_all_languages;
use crate::model::{EventField, EventKind};

/// Some words.
type Words = &'static [&'static str];

in_all_languages! {
    /// The words before or after an argument, and its endings, that show how it is attached.
    MARKERS: [(Marker, Words)] = predicates.markers;
    /// Words after an argument that do so.
    POSTPOSITIONS: [(Marker, Words)] = predicates.postpositions;
    /// Nouns for the page's own organisation in a case.
    INFLECTED_NOUNS: [(Marker, Words)] = predicates.inflected_nouns;
    /// Case endings after the apostrophe of a name that do so.
    CASE_MARKERS: [(Marker, Words)] = predicates.case_markers;
}

/// The form in which a predicate takes its arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A verb whose subject acts: `splits from`, `kurdu`.
    Active,
    /// A verb whose subject suffers: `kuruldu`.
    Passive,
    /// A participle that is either, by the words around it: `founded`.
    Participle,
    /// A noun: `merger`.
    Noun,
    /// A verb or a noun, by the word before it: `split`.
    VerbOrNoun,
    /// A participle at the end of its clause, after or before its auxiliary: `wurde … gegründet`.
    FinalParticiple,
    /// An active participle before the noun that it describes: `ayrılan`.
    Prenominal,
    /// A passive participle before the noun that it describes: `kurulan`.
    PassivePrenominal,
}

/// What the order of words in a language allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordOrder {
    /// A subject may follow its verb: `1990 gründete Roe …`, `Nació la Liga`.
    Inversion,
    /// Verbs may end their clause, so that all arguments precede them: `Roe hat … gegründet`.
    VerbFinal,
    /// A comma may follow the subject, so that it joins names only before "and".
    TopicComma,
}

/// How an argument is attached to its predicate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// `of the Front`.
    Of,
    /// `from the Front`, `out of the Front`.
    From,
    /// `into the Front`, `to the Front`.
    Into,
    /// `with the Front`.
    With,
    /// `by the Front`.
    By,
    /// `as the Front`.
    As,
    /// `in the Front`, `within the Front`.
    In,
    /// `between the Front and the League`.
    Between,
    /// Any other preposition, which makes the argument none.
    Other,
    /// The direct object, in languages that mark it.
    Object,
}

/// The role of a participant: a field of [`crate::model::Event`].
pub type Role = EventField;

/// The roles of an argument, if it is an organisation and if it is a person.
pub type Slot = (Option<Role>, Option<Role>);

/// What a predicate means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sense {
    /// Somebody founds an organisation.
    Found,
    /// An organisation is announced, and so founded unless something else says when.
    Announce,
    /// An organisation is registered, likewise.
    Register,
    /// An organisation comes into being.
    Emerge,
    /// A part leaves and forms an organisation.
    SplitOff,
    /// Somebody leaves an organisation.
    Leave,
    /// Somebody is made to leave one.
    Expel,
    /// Organisations merge.
    Merge,
    /// An organisation takes others in.
    Absorb,
    /// An organisation joins another one.
    Join,
    /// An organisation changes its name.
    Rename,
    /// An organisation follows another one.
    Succeed,
    /// An organisation comes before another one.
    Precede,
    /// An organisation ends.
    Dissolve,
    /// An organisation is forbidden.
    Ban,
    /// Organisations join forces.
    Ally,
    /// Somebody is chosen for an office.
    Elect,
    /// Somebody takes or holds an office.
    Lead,
    /// Somebody leaves an office.
    Resign,
    /// Somebody or something takes the place of another.
    Replace,
    /// An organisation had another name before.
    NameBefore,
}

/// What a sense says happened, and the roles of its arguments.
#[derive(Debug, Clone, Copy)]
pub struct Frame {
    /// The sense.
    pub sense: Sense,
    /// The kind of event.
    pub kind: EventKind,
    /// The roles of who acts: the subject of an active verb.
    pub agent: Slot,
    /// The roles of the patient: the object of an active verb, the subject of a passive one.
    pub patient: Slot,
    /// The roles of other arguments, by their markers.
    pub arguments: &'static [(Marker, Slot)],
    /// The roles of what a noun of this sense is said to be: `C is a merger of A and B`.
    pub bearer: Slot,
}

const NONE: Slot = (None, None);
const SUBJECT: Slot = (Some(Role::Subject), None);
const FROM: Slot = (Some(Role::From), None);
const INTO: Slot = (Some(Role::Into), None);
const WITH: Slot = (Some(Role::With), None);
const BY: Slot = (Some(Role::By), Some(Role::By));
const LED: Slot = (Some(Role::Subject), Some(Role::By));
const INCOMING: Slot = (Some(Role::Subject), Some(Role::Incoming));
const OUTGOING: Slot = (Some(Role::Subject), Some(Role::Outgoing));

/// The frames, one for each sense.
pub const FRAMES: &[Frame] = &[
    Frame {
        sense: Sense::Found,
        kind: EventKind::Founding,
        agent: BY,
        patient: SUBJECT,
        arguments: &[
            (Marker::By, BY),
            (Marker::Of, SUBJECT),
            (Marker::As, SUBJECT),
            (Marker::From, FROM),
            (Marker::With, (None, Some(Role::By))),
        ],
        bearer: BY,
    },
    Frame {
        sense: Sense::Announce,
        kind: EventKind::Founding,
        agent: NONE,
        patient: SUBJECT,
        arguments: &[(Marker::By, BY)],
        bearer: NONE,
    },
    Frame {
        sense: Sense::Register,
        kind: EventKind::Founding,
        agent: NONE,
        patient: SUBJECT,
        arguments: &[(Marker::By, BY)],
        bearer: NONE,
    },
    Frame {
        sense: Sense::Emerge,
        kind: EventKind::Founding,
        agent: SUBJECT,
        patient: SUBJECT,
        arguments: &[
            (Marker::By, BY),
            (Marker::From, FROM),
            (Marker::Of, FROM),
            (Marker::Into, FROM),
            (Marker::As, FROM),
        ],
        bearer: NONE,
    },
    Frame {
        sense: Sense::SplitOff,
        kind: EventKind::Split,
        agent: LED,
        patient: FROM,
        arguments: &[
            (Marker::From, FROM),
            (Marker::Of, FROM),
            (Marker::In, FROM),
            (Marker::With, FROM),
            (Marker::Into, SUBJECT),
            (Marker::As, SUBJECT),
            (Marker::By, (None, Some(Role::By))),
        ],
        bearer: SUBJECT,
    },
    Frame {
        sense: Sense::Leave,
        kind: EventKind::Split,
        agent: LED,
        patient: FROM,
        arguments: &[(Marker::From, FROM), (Marker::Into, INTO)],
        bearer: NONE,
    },
    Frame {
        sense: Sense::Expel,
        kind: EventKind::Conflict,
        agent: NONE,
        patient: LED,
        arguments: &[(Marker::From, FROM), (Marker::Of, NONE)],
        bearer: NONE,
    },
    Frame {
        sense: Sense::Merge,
        kind: EventKind::Merger,
        agent: SUBJECT,
        patient: SUBJECT,
        arguments: &[
            (Marker::With, SUBJECT),
            (Marker::Of, SUBJECT),
            (Marker::Between, SUBJECT),
            (Marker::Into, INTO),
            (Marker::In, INTO),
            (Marker::As, INTO),
        ],
        bearer: INTO,
    },
    Frame {
        sense: Sense::Absorb,
        kind: EventKind::Merger,
        agent: INTO,
        patient: SUBJECT,
        arguments: &[
            // "was taken over by Roe"
            (Marker::By, (Some(Role::Into), Some(Role::By))),
            (Marker::Into, INTO),
            (Marker::Of, SUBJECT),
        ],
        bearer: NONE,
    },
    Frame {
        sense: Sense::Join,
        kind: EventKind::Merger,
        agent: SUBJECT,
        patient: INTO,
        arguments: &[
            (Marker::By, SUBJECT),
            (Marker::Into, INTO),
            (Marker::In, INTO),
            (Marker::With, WITH),
        ],
        bearer: NONE,
    },
    Frame {
        sense: Sense::Rename,
        kind: EventKind::Renaming,
        agent: SUBJECT,
        patient: SUBJECT,
        arguments: &[
            (Marker::From, FROM),
            (Marker::Into, INTO),
            (Marker::As, INTO),
            (Marker::Of, SUBJECT),
        ],
        bearer: NONE,
    },
    Frame {
        sense: Sense::Succeed,
        kind: EventKind::Founding,
        agent: SUBJECT,
        patient: FROM,
        arguments: &[(Marker::Of, FROM), (Marker::Into, FROM)],
        bearer: SUBJECT,
    },
    Frame {
        sense: Sense::Precede,
        kind: EventKind::Founding,
        agent: FROM,
        patient: SUBJECT,
        arguments: &[(Marker::Of, SUBJECT), (Marker::Into, SUBJECT)],
        bearer: FROM,
    },
    Frame {
        sense: Sense::Dissolve,
        kind: EventKind::Dissolution,
        agent: LED,
        patient: SUBJECT,
        arguments: &[(Marker::By, BY), (Marker::Of, SUBJECT), (Marker::Into, INTO)],
        bearer: NONE,
    },
    Frame {
        sense: Sense::Ban,
        kind: EventKind::Ban,
        agent: BY,
        patient: SUBJECT,
        arguments: &[(Marker::By, BY), (Marker::Of, SUBJECT)],
        bearer: NONE,
    },
    Frame {
        sense: Sense::Ally,
        kind: EventKind::Alliance,
        agent: SUBJECT,
        patient: INTO,
        arguments: &[
            (Marker::With, WITH),
            (Marker::Between, SUBJECT),
            (Marker::Of, SUBJECT),
            (Marker::Into, INTO),
            (Marker::As, INTO),
        ],
        bearer: INTO,
    },
    Frame {
        sense: Sense::Elect,
        kind: EventKind::Leadership,
        agent: SUBJECT,
        patient: INCOMING,
        arguments: &[(Marker::Of, SUBJECT), (Marker::In, SUBJECT), (Marker::From, SUBJECT)],
        bearer: NONE,
    },
    Frame {
        sense: Sense::Lead,
        kind: EventKind::Leadership,
        agent: INCOMING,
        patient: SUBJECT,
        arguments: &[
            (Marker::Of, INCOMING),
            (Marker::By, INCOMING),
            (Marker::In, SUBJECT),
            (Marker::From, (None, Some(Role::Outgoing))),
            (Marker::Into, (None, Some(Role::Incoming))),
        ],
        bearer: INCOMING,
    },
    Frame {
        sense: Sense::Resign,
        kind: EventKind::Leadership,
        agent: OUTGOING,
        patient: OUTGOING,
        arguments: &[
            (Marker::Of, OUTGOING),
            (Marker::From, SUBJECT),
            (Marker::Into, (Some(Role::Into), Some(Role::Incoming))),
        ],
        bearer: NONE,
    },
    Frame {
        sense: Sense::Replace,
        kind: EventKind::Leadership,
        agent: INCOMING,
        patient: OUTGOING,
        arguments: &[
            (Marker::By, INCOMING),
            (Marker::With, INCOMING),
            (Marker::Of, SUBJECT),
            (Marker::In, SUBJECT),
        ],
        bearer: NONE,
    },
    Frame {
        sense: Sense::NameBefore,
        kind: EventKind::Renaming,
        agent: INTO,
        patient: FROM,
        arguments: &[(Marker::As, FROM)],
        bearer: NONE,
    },
];

impl Sense {
    /// Returns the frame.
    pub fn frame(self) -> &'static Frame {
        // the table has a frame for each sense, in the order of the senses; a test says so
        &FRAMES[self as usize]
    }

    /// Whether what it makes, or reports to be made, is an organisation: found, announce, register, emerge.
    pub fn is_founding(self) -> bool {
        matches!(self, Sense::Found | Sense::Announce | Sense::Register | Sense::Emerge)
    }

    /// Returns the kind of event if not an organisation was announced or registered, but a speech or a candidacy.
    pub fn kind_of_others(self) -> Option<EventKind> {
        match self {
            Sense::Announce => Some(EventKind::Statement),
            Sense::Register => Some(EventKind::Other),
            _ => None,
        }
    }

    /// Whether the sense is one of lineage: a founding, split, merger or succession.
    pub const fn is_lineage(self) -> bool {
        !matches!(
            self,
            Sense::Ban
                | Sense::Ally
                | Sense::Elect
                | Sense::Lead
                | Sense::Resign
                | Sense::Expel
                | Sense::Replace
        )
    }

    /// Whether a verb of this sense with no object has a subject that acts and not one that suffers:
    /// `the parties merged in 1990`, but `the party founded in 1990`.
    pub fn is_intransitive(self) -> bool {
        matches!(
            self,
            Sense::Emerge
                | Sense::SplitOff
                | Sense::Leave
                | Sense::Merge
                | Sense::Join
                | Sense::Dissolve
                | Sense::Ally
                | Sense::Resign
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sense_has_its_frame() {
        for (at, frame) in FRAMES.iter().enumerate() {
            assert_eq!(frame.sense as usize, at, "{:?}", frame.sense);
            assert_eq!(frame.sense.frame().sense, frame.sense);
        }
        assert_eq!(FRAMES.len(), Sense::NameBefore as usize + 1);
    }
}
