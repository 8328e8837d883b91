//! Example phrases in other languages.

use crate::lexicon::examples::Examples;
use crate::lexicon::examples::Reading::{Answer, Name};

/// The examples.
pub const EXAMPLES: Examples = &[
    (Answer, &[("Igen", "yes"), ("Ano", "yes"), ("Nej", "no")]),
    (Name, &[("Modrá Strana", "organisation"), ("Omar bin Salim", "person")]),
];
