//! Words in titles and tables of elections in Polish.

use crate::lexicon::language::Elections;
use crate::model::{
    ElectionKind::ByElection, ElectionKind::European, ElectionKind::General, ElectionKind::Local,
    ElectionKind::Presidential, ElectionKind::Primary, ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
    kinds: &[
        ("wybory uzupelniajace", ByElection),
        ("prawybory", Primary),
        ("wybory do parlamentu europejskiego", European),
        ("parlament europejski", European),
        ("wybory europejskie", European),
        ("senat", Senate),
        ("wybory prezydenckie", Presidential),
        ("prezydenckie", Presidential),
        ("wybory samorzadowe", Local),
        ("samorzadowe", Local),
        ("wybory parlamentarne", General),
        ("parlamentarne", General),
        ("wybory do sejmu", General),
    ],
    election_words: &["wybory", "wyborow", "wyborach"],
    result_words: &["wynik", "wyniki", "wyniki wyborcze", "wyniki wyborow"],
    summary_rows: &[
        "razem", "ogolem", "lacznie", "frekwencja", "glosy niewazne", "glosy wazne", "niewazne",
        "wazne", "uprawnieni", "uprawnieni do glosowania", "suma", "oddane glosy",
    ],
    body_words: &["sejm"],
    assents: &["tak"],
    refusals: &["nie"],
    round_nouns: &["tura"],
    round_ordinals: &[("pierwsza", 1), ("druga", 2)],
    ..Elections::EMPTY
};
