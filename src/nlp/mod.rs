//! Natural language: what the prose of a page says happened, when and to whom.
//!
//! From small to large: [`token`], [`chunk`] and [`phrase_trie`] handle words; [`sentence`] and [`passage`] split
//! the page; [`clause`], [`predicate`] and [`temporal_scope`] analyse a sentence; [`registry`], [`mention`] and
//! [`coreference`] find who is named; [`event_mention`] and [`relation`] put it together.

mod analysis;
mod bearer;
pub mod chunk;
pub mod clause;
mod context_date;
pub mod coreference;
mod date_scope;
pub mod discourse;
mod ellipsis;
pub mod entity;
pub mod event_mention;
mod footnote;
pub mod frame;
pub mod gloss;
pub mod marker;
pub mod mention;
mod name_votes;
pub mod noun_phrase;
pub mod passage;
pub mod phrase_trie;
mod place;
pub mod predicate;
pub mod prose;
pub mod registry;
pub mod relation;
mod relative_date;
pub mod sentence;
mod series;
pub mod statement;
pub mod taken_names;
pub mod temporal_scope;
#[cfg(test)]
mod testing;
pub mod token;
