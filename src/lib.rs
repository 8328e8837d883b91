//! `hustings` reads documents about organisations, first of all political parties, and answers
//! questions about them.

pub mod dataset;
pub mod diagnostic;
pub mod extract;
pub mod model;
