//! Words in titles and tables of elections in Polish.

use crate::lexicon::language::Elections;
use crate::model::{
    Basis, ElectionKind::ByElection, ElectionKind::European, ElectionKind::General,
    ElectionKind::Local, ElectionKind::Presidential, ElectionKind::Primary, ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
    bases: &[
        ("podsumowanie", Basis::Summary),
        ("zestawienie", Basis::Summary),
        ("podzial mandatow", Basis::Composition),
        ("wykres", Basis::Chart),
        ("diagram", Basis::Chart),
    ],
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
    election_words: &[
        "wybory", "wyborow", "wyborach", "wybory parlamentarne", "wybory prezydenckie",
        "wybory samorzadowe", "referendum", "wyborcze",
    ],
    result_words: &["wynik", "wyniki", "wyniki wyborcze", "wyniki wyborow"],
    summary_rows: &[
        "razem", "ogolem", "lacznie", "frekwencja", "glosy niewazne", "glosy wazne", "niewazne",
        "wazne", "uprawnieni", "uprawnieni do glosowania", "suma", "oddane glosy",
    ],
    body_words: &[
        "sejm", "senat", "parlament", "parlament europejski", "sejmik", "rada miasta",
        "rada gminy", "rada", "zgromadzenie narodowe",
    ],
    assents: &["tak"],
    refusals: &["nie"],
    round_nouns: &["tura"],
    round_ordinals: &[("pierwsza", 1), ("druga", 2)],
    totals: &["razem", "ogolem", "suma"],
    section_words: &[
        "wynik", "wyniki", "historia", "kandydaci", "podsumowanie", "przypisy", "glosy", "analiza",
        "wyniki wyborow",
    ],
    constituency_words: &["okreg wyborczy", "okreg"],
    office_words: &["prezydent", "burmistrz", "wojt"],
    single_office_words: &["prezydenckie"],
    change_words: &["nowa", "nowy", "bez zmian"],
    rises: &["wzrost"],
    falls: &["spadek"],
    ..Elections::EMPTY
};
