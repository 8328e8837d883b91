//! Words of sentences that give a value of a party in French.

use crate::lexicon::facts::Facts;

/// The words.
pub const WORDS: Facts = Facts {
    descriptions: &[
        (
            "leader",
            &[
                "dirige par", "dirigee par", "preside par", "presidee par", "mene par",
                "menee par", "sous la direction de", "sous la presidence de",
            ],
        ),
        ("headquarters", &["base a", "basee a", "dont le siege est a", "ayant son siege a"]),
        (
            "member of",
            &[
                "membre de", "membre de la", "membre de l'", "membre du", "affilie a",
                "affilie a l'", "affiliee a",
            ],
        ),
    ],
    verbs: &[
        ("headquarters", &["a son siege a", "siege a", "a pour siege"]),
        (
            "member of",
            &[
                "appartient a", "appartient a la", "fait partie de", "fait partie de la",
                "fait partie du",
            ],
        ),
        ("newspaper", &["publie", "publie le journal", "edite", "publie l'hebdomadaire"]),
        (
            "ideology",
            &[
                "defend", "prone", "se reclame du", "se reclame de la", "promeut", "combine",
                "soutient", "adhere au", "s'inspire du",
            ],
        ),
        ("seats", &["detient", "compte", "dispose de", "possede", "a"]),
        ("membership", &["compte", "revendique", "a"]),
    ],
    value_openings: &["appele", "nomme", "intitule", "situe a", "a", "le", "la", "l'"],
    label_fillers: &["actuel", "actuelle", "principal", "officiel", "officielle"],
    label_links: &["du"],
    name_joints: &["ou"],
    label_copulas: &["est", "sont"],
    view_nouns: &["politiques", "idees", "valeurs", "positions"],
    contrasts: &["contre", "plutot", "oppose", "opposee", "rejette"],
    member_nouns: &["membres", "adherents", "militants"],
    number_fillers: &["environ", "quelque", "plus", "de", "pres", "quelques"],
    view_phrases: &[
        "considere comme", "consideree comme", "classe a", "classee a", "situe a", "situee a",
        "se definit comme", "se situe a", "se situe au", "se positionne a", "se positionne au",
        "decrit comme", "decrite comme", "classe au", "situe au", "se presente comme",
        "se revendique",
    ],
    spectrum_places: &[
        ("a gauche de l'echiquier politique", "left-wing"),
        ("a droite de l'echiquier politique", "right-wing"),
        ("au centre de l'echiquier politique", "centre"),
    ],
    alliance_nouns: &["coalition", "bloc", "rassemblement"],
    international_words: &[],
    internationals: &["alliance progressiste", "union democrate internationale"],
    europarties: &[
        "parti socialiste europeen", "pse", "parti populaire europeen", "ppe",
        "parti vert europeen", "parti de la gauche europeenne", "gauche europeenne",
        "alliance libre europeenne", "parti democrate europeen", "identite et democratie",
    ],
    ..Facts::EMPTY
};
