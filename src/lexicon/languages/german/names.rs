//! Words in names of organisations, people and places in German.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names = Names {
    party_words: &["partei", "bund", "bewegung", "liga"],
    organisation_words: &["gewerkschaft", "verband", "verein"],
    articles: &["der", "die", "das"],
    connectives: &["der", "die", "das", "und", "fur", "von"],
    links: &["der", "fur", "von"],
    joints: &["und"],
    person_particles: &["von", "der", "zu"],
    not_person_words: &["wahl", "landtagswahl", "bundestagswahl", "kommunalwahl", "europawahl"],
    joining_words: &["der", "für", "und"],
    ..Names::EMPTY
};
