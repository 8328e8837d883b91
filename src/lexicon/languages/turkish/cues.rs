//! Function words and fixed phrases of prose in Turkish.

use crate::lexicon::language::Cues;

/// The words.
pub const WORDS: Cues = Cues {
    and: &["ve"],
    abbreviations: &[
        ("av", false),
        ("sok", false),
        ("doc", false),
        ("bkz", false),
        ("orn", false),
        ("hz", false),
        ("yy", true),
        ("vb", true),
        ("mah", false),
    ],
    case_endings: &[
        "da", "de", "ta", "te", "dan", "den", "tan", "ten", "nda", "nde", "ndan", "nden", "nin",
        "nın", "nun", "nün", "in", "ın", "un", "ün", "ni", "nı", "nu", "nü", "ya", "ye", "yi",
        "yı", "yu", "yü", "na", "ne", "yla", "yle", "la", "le", "daki", "deki", "taki", "teki",
        "ndaki", "ndeki",
    ],
    short_case_endings: &[
        "i", "ı", "u", "ü", "e", "a", "dı", "di", "du", "dü", "tı", "ti", "tu", "tü", "ydı", "ydi",
        "ydu", "ydü", "dır", "dir", "dur", "dür", "tır", "tir", "tur", "tür",
    ],
    locative_endings: &["da", "de", "ta", "te", "nda", "nde"],
    temporal_postpositions: &[
        "sonra", "once", "oncesinde", "sonrasinda", "ardindan", "icin", "oncesi",
    ],
    conjunctions: &["ve", "ancak", "fakat", "ama", "ise", "veya"],
    past_verbs: &[
        "etti", "aldi", "yapti", "verdi", "geldi", "gitti", "kazandi", "kaldi", "girdi", "basladi",
        "surdurdu", "kabul", "elde",
    ],
    sentence_words: &[
        "bu", "ve", "ancak", "daha", "ayrica", "sonra", "ilk", "son", "yeni", "bir", "iki", "her",
        "bunun", "bunlar", "bugun", "ardindan", "sonunda", "ote", "fakat", "ama", "kurulan",
        "kurulus", "genel", "eski", "once",
    ],
    indefinite_words: &[
        "bir", "baska", "yeni", "diger", "her", "iki", "uc", "bazi", "siyasi", "hicbir", "sol",
        "sag",
    ],
    coordinators: &["ve", "ile"],
    pair_words: &["iki"],
    dual_words: &["iki"],
    plural_own_nouns: &["parti", "partiler", "orgut", "hareket", "grup"],
    date_joints: &["ve"],
    existence_words: &["faaliyet"],
    ..Cues::EMPTY
};
