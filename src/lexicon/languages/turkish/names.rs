//! Words in names of organisations, people and places in Turkish.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names = Names {
    party_words: &["partisi", "parti", "hareketi", "cephesi", "ittifaki"],
    organisation_words: &["birligi", "dernegi", "sendikasi", "ordusu", "orgutu"],
    bare_own_nouns: &["parti", "partiyi", "partinin", "hareket", "orgut"],
    connectives: &["ve"],
    joints: &["ve"],
    not_person_words: &[
        "mahkemesi", "meclisi", "bakanligi", "hukumeti", "komutanligi", "universitesi",
        "cumhuriyeti", "meydani",
    ],
    joining_words: &["ve", "için"],
    ..Names::EMPTY
};
