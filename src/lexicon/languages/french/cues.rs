//! Function words and fixed phrases of prose in French.

use crate::lexicon::language::Cues;

/// The words.
pub const WORDS: Cues = Cues {
    and: &["et"],
    alias_cues: &[
        "anciennement", "auparavant", "autrefois", "egalement appele", "aussi appele",
        "connu sous le nom de", "officiellement", "appele aussi", "originellement", "precedemment",
    ],
    short_form_joints: &["ou", "ou simplement", "ou encore"],
    renaming_cues: &[
        "rebaptise", "rebaptisee", "renomme", "renommee", "prend le nom de", "prit le nom de",
        "adopte le nom de", "pour devenir", "nom de", "sous le nom de", "prend le nom d'",
        "devient",
    ],
    purposes: &["afin de", "dans le but de"],
    relatives: &["qui", "que", "dont", "ou", "lequel", "laquelle", "lesquels", "auquel", "duquel"],
    conjunctions: &[
        "et", "mais", "puis", "tandis", "alors", "ou", "car", "avant", "lorsque", "quand",
    ],
    auxiliaries: &[
        "est", "sont", "etait", "etaient", "fut", "furent", "ont", "avait", "avaient", "sera",
        "peut", "doit", "devient", "devint",
    ],
    past_verbs: &[
        "obtient", "presente", "participe", "organise", "adopte", "remporte", "fonde", "cree",
        "quitte", "rejoint", "fusionne", "succede", "prend", "prit", "appelle", "compte", "perd",
        "gagne", "reste", "dirige", "devient", "nait", "tient", "decide", "soutient",
    ],
    temporal_openings: &["apres", "avant", "depuis", "lors", "pendant", "durant", "suite"],
    temporal_words: &["apres", "avant", "depuis"],
    sentence_words: &[
        "le", "la", "les", "l'", "un", "une", "des", "du", "de", "d'", "en", "au", "aux", "a",
        "dans", "par", "pour", "sur", "sous", "avec", "sans", "apres", "avant", "depuis", "lors",
        "pendant", "il", "elle", "ils", "elles", "ce", "cet", "cette", "ces", "c'", "son", "sa",
        "ses", "leur", "leurs", "mais", "et", "ou", "puis", "alors", "ainsi", "toutefois",
        "cependant", "aujourd'hui", "plus", "ancien", "ancienne", "fonde", "fondee", "cree",
        "creee", "issu", "issue", "dirige", "dirigee", "president", "deux", "trois", "plusieurs",
        "certains", "entre", "selon", "comme", "lorsque", "quand", "si", "s'", "qu'", "n'", "y",
        "tout", "suite", "malgre", "contre", "parmi", "durant", "finalement", "ensuite", "enfin",
        "ne", "nee",
    ],
    abbreviations: &[("m", false), ("mme", false), ("art", true), ("av", false)],
    elisions: &["l", "d", "s", "n", "qu", "c", "j", "m", "t", "jusqu", "lorsqu", "puisqu"],
    present_copulas: &["est"],
    until_words: &["jusqu'a", "jusqu"],
    definite_articles: &["le", "la", "les", "l'"],
    coordinators: &["et"],
    joint_phrases: &["ainsi que"],
    listing_words: &["dont", "notamment"],
    contracted_articles: &["du", "au"],
    complementizers: &["que"],
    impersonal_relatives: &["qui"],
    oblique_relatives: &["lequel", "laquelle"],
    singular_pronouns: &["il", "elle"],
    plural_pronouns: &["ils", "elles"],
    possessive_pronouns: &["son", "sa", "ses"],
    plural_possessives: &["leur", "leurs"],
    latter_words: &["derniere", "dernier"],
    pair_words: &["deux"],
    plural_own_nouns: &["partis", "organisations", "mouvements", "formations", "groupes"],
    date_joints: &["et", "ou", "en"],
    month_prepositions: &["en", "depuis", "debut", "fin", "de"],
    lost_antecedents: &["le", "la", "et", "de"],
    existence_words: &["existe", "actif", "active"],
    ..Cues::EMPTY
};
