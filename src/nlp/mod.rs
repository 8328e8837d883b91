//! Sentences: their words, chunks, clauses, predicates, dates and the registry that they mention.

pub mod attribute;
pub mod chunk;
pub mod clause;
pub mod event_mention;
pub mod mention;
pub mod passage;
pub mod phrase_trie;
pub mod predicate;
pub mod registry;
pub mod sentence;
pub mod temporal_scope;
pub mod token;
