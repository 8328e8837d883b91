//! Words of sentences that give a value of a party in Spanish.

use crate::lexicon::facts::Facts;

/// The words.
pub const WORDS: Facts = Facts {
    descriptions: &[
        (
            "leader",
            &[
                "liderado por", "liderada por", "dirigido por", "dirigida por", "presidido por",
                "presidida por", "encabezado por", "encabezada por", "bajo el liderazgo de",
            ],
        ),
        ("headquarters", &["con sede en", "con sede central en", "basado en", "basada en"]),
        (
            "member of",
            &[
                "miembro de", "miembro de la", "miembro del", "afiliado a", "afiliado a la",
                "afiliada a", "afiliado al",
            ],
        ),
    ],
    verbs: &[
        ("headquarters", &["tiene su sede en", "tiene sede en", "tiene su sede central en"]),
        (
            "member of",
            &[
                "pertenece a", "pertenece a la", "pertenece al", "forma parte de",
                "forma parte de la", "forma parte del", "integra la", "integra el",
            ],
        ),
        ("newspaper", &["publica", "publica el periodico", "edita", "edita el periodico"]),
        (
            "ideology",
            &[
                "defiende", "defiende el", "promueve", "promueve el", "propugna", "apoya",
                "combina", "combina el", "se adhiere al", "se identifica con el", "aboga por",
            ],
        ),
        ("seats", &["tiene", "cuenta con", "posee", "ocupa"]),
        ("membership", &["tiene", "cuenta con"]),
    ],
    value_openings: &["llamado", "llamada", "denominado", "denominada", "en", "el", "la"],
    label_fillers: &["actual", "oficial"],
    label_links: &["del"],
    name_joints: &["o"],
    label_copulas: &["es", "son", "esta"],
    view_nouns: &["politicas", "ideas", "valores", "posiciones"],
    contrasts: &["contra", "opuesto", "opone", "rechaza"],
    member_nouns: &["miembros", "afiliados", "militantes"],
    number_fillers: &["unos", "cerca", "de", "mas", "aproximadamente", "alrededor"],
    view_phrases: &[
        "considerado de", "considerado como", "considerada de", "clasificado como",
        "descrito como", "se define como", "se define de", "se situa en la", "se ubica en la",
        "se ubica en el", "se situa en el", "se declara", "se considera", "ubicado en la",
        "ubicado en el", "situado en la", "situado en el",
    ],
    spectrum_places: &[
        ("la izquierda del espectro politico", "left-wing"),
        ("la derecha del espectro politico", "right-wing"),
        ("el centro del espectro politico", "centre"),
    ],
    alliance_nouns: &["alianza", "coalicion", "frente", "bloque"],
    international_words: &["internacional"],
    internationals: &["alianza progresista", "union internacional democrata"],
    europarties: &[
        "partido socialista europeo", "pse", "partido popular europeo", "ppe",
        "partido verde europeo", "partido de la izquierda europea", "alianza libre europea",
        "partido democrata europeo", "partido de los socialistas europeos",
    ],
    ..Facts::EMPTY
};
