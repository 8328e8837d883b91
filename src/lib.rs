//! `hustings` reads documents about organisations, first of all political parties, and answers
//! questions about them.

pub mod cli;
pub mod dataset;
pub mod diagnostic;
pub mod extract;
pub mod markup;
pub mod model;
pub mod output;
pub mod query;
pub mod source;
