//! The family tree of organisations, from all documents of a run.
//!
//! [`Statements`] are what each document says: in the fields of its parties, and in the roles of its events. [`Lineage`]
//! puts them together: it finds the documents that names mean, joins the statements of one edge, and leaves out edges
//! whose direction better supported ones contradict.

mod edges;
mod findings;
pub(super) mod name;
mod statement;
mod walk;

pub use edges::{Lineage, Organisation, TracedEdge};
pub use statement::Statements;
pub use walk::{Named, Relations};
