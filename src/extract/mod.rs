//! From blocks of text to records, and the readers of values that they share.

pub mod date;
mod vocabulary;
