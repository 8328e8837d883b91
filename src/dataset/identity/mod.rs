//! Identity: which records of a run are about the same organisation.
//!
//! A [`Profile`] has what a party record says that helps to recognise its organisation. [`Entities`] compares the
//! profiles of a run: equal identifiers decide alone; for all others, `candidates` finds pairs worth comparing, `features`
//! compares them, `score` weighs the features, and `clusters` joins the pairs by descending score.

mod candidates;
mod clusters;
mod country;
mod decisions;
mod entities;
mod features;
mod ids;
mod index;
mod merge;
mod profile;
mod redirects;
mod score;

pub use decisions::{Decision, Decisions, DecisionsError};
pub use entities::{Entities, Match};
pub use ids::UniqueIds;
pub use merge::merged;
pub use profile::Profile;
pub use redirects::Redirects;
pub use score::{Feature, Score};

pub(super) use candidates::Blocks;
pub(super) use features::{compare, compare_fast};
pub(super) use index::Index;
pub(super) use score::probability;
