//! Headers of tables in French.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("year", &["annee", "annees"]),
        ("election", &["scrutin"]),
        ("constituency", &["circonscription", "departement", "commune"]),
        (
            "party",
            &[
                "parti", "partis", "liste", "parti politique", "formation", "parti ou liste",
                "formation politique",
            ],
        ),
        ("candidate", &["candidat", "candidats", "candidate"]),
        ("leader", &["chef", "tete de liste", "dirigeant"]),
        ("votes", &["voix", "suffrages", "nombre de voix", "suffrages obtenus"]),
        (
            "vote share",
            &[
                "pourcentage", "% des voix", "% voix", "voix %", "voix (%)", "score",
                "% des suffrages", "% exprimes",
            ],
        ),
        ("seats", &["sieges", "deputes", "elus", "sieges obtenus", "nombre de sieges"]),
        ("change", &["variation", "evolution", "+/- sieges"]),
        ("rank", &["rang", "place"]),
        ("outcome", &["resultat", "gouvernement", "statut"]),
    ],
    ..Headers::EMPTY
};
