//! Reads dates, numbers, lists and names as infoboxes, tables and sentences write them.

pub mod date;
pub mod key;
pub mod list;
pub mod name;
pub mod number;
pub mod text;

pub use crate::lexicon::countries::country_in;
