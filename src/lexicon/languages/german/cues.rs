//! Function words and fixed phrases of prose in German.

use crate::lexicon::language::Cues;

/// The words.
pub const WORDS: Cues = Cues {
    and: &["und"],
    alias_cues: &[
        "fruher", "ehemals", "vormals", "zuvor", "bis dahin", "auch bekannt als", "offiziell",
        "kurzbezeichnung", "eigenschreibweise", "ursprunglich",
    ],
    short_form_joints: &["oder", "oder einfach", "kurz", "oder kurz"],
    renaming_cues: &[
        "umbenennung in", "den namen", "umbenannt in", "sich in", "unter dem namen", "nannte sich",
        "nun als",
    ],
    purposes: &["um zu", "mit dem ziel"],
    relatives: &[
        "der", "die", "das", "den", "dem", "dessen", "deren", "denen", "welche", "welcher",
        "welches",
    ],
    conjunctions: &[
        "und", "aber", "wahrend", "oder", "sondern", "denn", "wobei", "doch", "jedoch", "sodass",
        "bevor", "weil", "obwohl", "nachdem",
    ],
    auxiliaries: &[
        "ist", "sind", "war", "waren", "wurde", "wurden", "wird", "werden", "hat", "haben",
        "hatte", "hatten", "sei", "kann", "konnte", "konnten", "soll",
    ],
    past_verbs: &[
        "trat", "traten", "ging", "gingen", "gab", "gaben", "nahm", "nahmen", "kam", "kamen",
        "zog", "zogen", "stand", "standen", "schloss", "schlossen", "blieb", "blieben", "fand",
        "fanden", "begann", "begannen", "erhielt", "erhielten", "gewann", "gewannen", "verlor",
        "verloren", "liess", "hielt", "wahlte", "beschloss", "errang", "erreichte", "verfehlte",
        "spaltete", "grundete", "loste", "bildete", "folgte",
    ],
    temporal_openings: &["nach", "vor", "seit", "wahrend", "nachdem", "bevor", "infolge"],
    temporal_words: &["nach", "vor", "seit", "nachdem"],
    sentence_words: &[
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "einem", "im",
        "in", "am", "an", "auf", "aus", "bei", "beim", "nach", "vor", "seit", "von", "vom", "mit",
        "zu", "zum", "zur", "durch", "fur", "gegen", "um", "unter", "uber", "wahrend", "als", "es",
        "er", "sie", "wir", "ihr", "ihre", "ihm", "seine", "sein", "dies", "diese", "dieser",
        "dabei", "danach", "daraufhin", "spater", "bereits", "auch", "so", "doch", "erst",
        "erster", "erste", "nachdem", "da", "wenn", "weil", "obwohl", "infolge", "ende", "anfang",
        "mitte", "bis", "ab", "zwischen", "neben", "trotz", "ebenfalls", "zudem", "seither",
        "dort", "hier", "heute", "insgesamt", "zunachst", "schliesslich", "gemeinsam", "sowohl",
        "beide", "alle", "viele", "einige", "mehrere", "zwei", "drei", "nur", "noch", "damit",
        "allerdings", "jedoch", "dennoch", "ziel", "grundung", "ehemalige", "neue", "wegen",
        "ohne",
    ],
    abbreviations: &[
        ("nr", true),
        ("bzw", false),
        ("dr", false),
        ("geb", false),
        ("ca", false),
        ("sog", false),
        ("vgl", false),
    ],
    dative_articles: &["der", "dem", "den"],
    present_copulas: &["ist"],
    until_words: &["bis"],
    definite_articles: &["der", "die", "das", "den", "dem", "des"],
    coordinators: &["und", "sowie"],
    joint_phrases: &["zusammen mit", "gemeinsam mit"],
    listing_words: &["darunter", "namlich"],
    contracted_articles: &["im", "zum", "zur", "vom", "beim", "am", "ins"],
    singular_pronouns: &["sie", "es"],
    person_pronouns: &["er"],
    latter_words: &["letztere", "letzterer", "letzteren", "letzteres"],
    pair_words: &["beiden", "beide", "zwei"],
    dual_words: &["beiden", "beide"],
    plural_own_nouns: &["parteien", "gruppen", "organisationen", "gruppierungen", "bewegungen"],
    date_joints: &["und", "oder"],
    month_prepositions: &["im", "seit", "bis", "ende", "anfang", "mitte"],
    lost_antecedents: &["der", "die", "das", "und"],
    existence_words: &["existierte", "bestand", "aktiv", "bestehend"],
    ..Cues::EMPTY
};
