//! Function words and fixed phrases of prose in Spanish.

use crate::lexicon::language::Cues;

/// The words.
pub const WORDS: Cues = Cues {
    and: &["y"],
    alias_cues: &[
        "anteriormente", "antes", "antiguamente", "tambien conocido como", "conocido como",
        "oficialmente", "originalmente", "inicialmente",
    ],
    short_form_joints: &["o", "o simplemente"],
    renaming_cues: &[
        "llamarse", "denominarse", "nombre de", "nombre a", "nombre al de", "nombre por el de",
        "rebautizado como", "rebautizado", "denominacion de", "renombrado",
    ],
    purposes: &["con el fin de", "con el objetivo de"],
    relatives: &["que", "quien", "quienes", "cual", "cuales", "cuyo", "cuya", "donde"],
    conjunctions: &["y", "pero", "mientras", "e", "o", "sino", "cuando", "aunque"],
    auxiliaries: &[
        "es", "son", "era", "eran", "fue", "fueron", "ha", "han", "habia", "habian", "sera",
        "podia", "debia", "esta",
    ],
    past_verbs: &[
        "obtuvo", "obtuvieron", "presento", "participo", "celebro", "celebraron", "organizo",
        "adopto", "gano", "perdio", "fundo", "creo", "abandono", "fusionaron", "disolvio", "nacio",
        "surgio", "mantuvo", "logro", "consiguio", "retiro", "eligio", "paso", "cambio", "integro",
        "tuvo", "estuvo", "hizo", "dio", "llego", "sucedio",
    ],
    temporal_openings: &["tras", "despues", "antes", "desde", "durante", "luego"],
    temporal_words: &["tras", "despues", "antes", "desde"],
    sentence_words: &[
        "el", "la", "los", "las", "un", "una", "unos", "en", "de", "del", "al", "a", "por", "para",
        "con", "sin", "sobre", "tras", "desde", "hasta", "durante", "ante", "entre", "segun",
        "como", "su", "sus", "este", "esta", "estos", "ese", "aunque", "cuando", "mientras",
        "pero", "y", "o", "e", "si", "tambien", "ademas", "despues", "antes", "luego", "entonces",
        "alli", "aqui", "hoy", "asi", "posteriormente", "finalmente", "actualmente", "mas", "dos",
        "tres", "varios", "algunos", "ambos", "otro", "otra", "se", "le", "lo", "no", "es", "fue",
        "era", "fundado", "fundada", "creado", "bajo", "mediante", "debido", "sin embargo",
        "nacio", "surgio", "todos", "cada", "ya", "nuevo", "primer", "primera", "esa", "dicho",
        "dicha",
    ],
    abbreviations: &[
        ("av", false),
        ("sr", false),
        ("sra", false),
        ("art", true),
        ("dr", false),
        ("num", true),
    ],
    present_copulas: &["es"],
    until_words: &["hasta"],
    definite_articles: &["el", "la", "los", "las"],
    coordinators: &["y", "e"],
    joint_phrases: &["junto con", "asi como"],
    listing_words: &["incluyendo", "incluidos"],
    complementizers: &["que"],
    impersonal_relatives: &["que"],
    oblique_relatives: &["cual", "quien", "cuales"],
    singular_pronouns: &["este"],
    plural_pronouns: &["ellos"],
    possessive_pronouns: &["su", "sus"],
    person_pronouns: &["ella"],
    contracted_articles: &["del", "al"],
    latter_words: &["ultima", "ultimo"],
    pair_words: &["dos", "ambos", "ambas"],
    dual_words: &["ambos", "ambas"],
    plural_own_nouns: &["partidos", "organizaciones", "movimientos", "formaciones", "grupos"],
    date_joints: &["y", "o", "en"],
    month_prepositions: &["en", "desde", "hasta", "de", "mediados", "finales", "principios"],
    lost_antecedents: &["el", "la", "y", "de"],
    existence_words: &["existio", "activo", "activa", "funciono"],
    ..Cues::EMPTY
};
