//! Headers of tables in French.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("year", &["annee", "annees"]),
        (
            "election",
            &[
                "scrutin", "election", "elections", "election presidentielle",
                "elections legislatives",
            ],
        ),
        (
            "constituency",
            &[
                "circonscription", "departement", "commune", "region", "canton", "ville",
                "province", "arrondissement", "district", "circonscription electorale",
            ],
        ),
        (
            "party",
            &[
                "parti", "partis", "liste", "parti politique", "formation", "parti ou liste",
                "formation politique", "partis et coalitions", "partis et alliances", "coalition",
                "coalitions", "alliance", "listes", "etiquette", "etiquette politique", "groupe",
                "nuance", "mouvement", "partis politiques", "nom du parti",
            ],
        ),
        (
            "candidate",
            &["candidat", "candidats", "candidate", "nom du candidat", "candidat(e)", "candidates"],
        ),
        (
            "leader",
            &[
                "chef", "tete de liste", "dirigeant", "leader", "president",
                "tete de liste nationale", "secretaire general", "chef du parti",
            ],
        ),
        (
            "votes",
            &[
                "voix", "suffrages", "nombre de voix", "suffrages obtenus", "nombre de suffrages",
                "nombre de votes", "votes", "1er tour", "premier tour",
                "suffrages exprimes obtenus", "voix obtenues", "vote",
            ],
        ),
        (
            "vote share",
            &[
                "pourcentage", "% des voix", "% voix", "voix %", "voix (%)", "score",
                "% des suffrages", "% exprimes", "%", "pourcentage des voix",
                "pourcentage de voix", "% du vote", "% de voix", "pourcentage des suffrages",
                "part des voix", "en %", "resultat (%)", "% des votes",
            ],
        ),
        (
            "seats",
            &[
                "sieges", "deputes", "elus", "sieges obtenus", "nombre de sieges", "sieges gagnes",
                "sieges remportes", "nombre de sieges obtenus", "nombre d'elus",
                "nombre de deputes", "sieges a l'assemblee", "mandats", "elus(es)",
            ],
        ),
        (
            "change",
            &[
                "variation", "evolution", "+/- sieges", "+/-", "difference", "progression",
                "gain/perte", "±",
            ],
        ),
        ("rank", &["rang", "place", "classement"]),
        ("outcome", &["resultat", "gouvernement", "statut"]),
        ("date", &["date"]),
    ],
    events: &["evenement", "evenements", "description", "remarques", "notes"],
    names: &["nom", "noms", "nom et prenom"],
    losers: &["battu", "finaliste", "perdant", "deuxieme"],
    ..Headers::EMPTY
};
