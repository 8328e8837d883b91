//! The words that extraction goes by, as data. A new word or language is a new line in a table.

pub mod checks;
pub mod countries;
pub mod dates;
pub mod elections;
pub mod events;
pub mod headers;
pub mod keys;
pub mod languages;
pub mod lists;
pub mod organisations;
pub mod subjects;
pub mod tags;
pub mod word_map;
