//! Words of sentences that give a value of a party in Turkish.

use crate::lexicon::facts::Facts;

/// The words. Verbs are after what they take, so that only labels lead to a value.
pub const WORDS: Facts = Facts {
    value_openings: &["ise"],
    label_fillers: &["simdiki", "mevcut", "resmi"],
    label_owners: &["partinin"],
    member_nouns: &["uyesi", "uye"],
    alliance_nouns: &["ittifaki", "ittifak", "cephesi", "bloku"],
    international_words: &["enternasyonal"],
    internationals: &["ilerici ittifak"],
    europarties: &["avrupa sosyalistler partisi", "avrupa halk partisi", "avrupa yesiller partisi"],
    ..Facts::EMPTY
};
