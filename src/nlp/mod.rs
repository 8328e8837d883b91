//! Natural language: what the prose of a page says happened, when and to whom.
//!
//! From small to large: [`token`], [`chunk`] and [`phrase_trie`] handle words; [`sentence`] and [`passage`] split
//! the page; [`clause`], [`predicate`] and [`temporal_scope`] analyse a sentence; [`registry`], [`mention`] and
//! [`coreference`] find who is named; [`event_mention`] and [`relation`] put it together.

pub mod chunk;
pub mod clause;
pub mod coreference;
pub mod event_mention;
pub mod mention;
pub mod passage;
pub mod phrase_trie;
pub mod predicate;
pub mod registry;
pub mod relation;
pub mod sentence;
pub mod temporal_scope;
pub mod token;
