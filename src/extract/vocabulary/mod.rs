//! The words that the readers know: tables, one file a subject.

pub mod dates;
