//! Predicates of events.

use crate::lexicon::in_all_languages;
use crate::lexicon::language::List;
use crate::model::EventKind;

in_all_languages! {
    /// Phrases that show a kind of event, with a weight from 1 (a hint) to 3 (it says so). Of several in
    /// a clause the heavier counts, then the nearer to the date.
    PREDICATES: [(EventKind, u8, List)] = predicates.predicates;
}
