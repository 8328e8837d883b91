//! Labels of infoboxes in French.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["nom original", "nom officiel", "nom local"]),
        ("abbreviation", &["sigle", "abreviation", "acronyme", "sigles"]),
        ("other names", &["ancien nom", "anciens noms", "autres noms", "nom precedent"]),
        ("country", &["pays"]),
        (
            "founded",
            &[
                "fondation", "creation", "date de fondation", "date de creation", "fonde",
                "fondee", "fonde en", "cree", "creation du parti", "fondation du parti",
            ],
        ),
        (
            "dissolved",
            &[
                "disparition", "date de dissolution", "date de disparition", "aboli", "dissous",
                "disparu", "dissoute",
            ],
        ),
        (
            "ideology",
            &[
                "ideologie", "ideologies", "courant ideologique", "ideologie politique",
                "doctrine", "orientation",
            ],
        ),
        (
            "position",
            &[
                "positionnement", "positionnement politique", "couleur politique",
                "position politique", "positionnement sur l echiquier", "spectre politique",
            ],
        ),
        (
            "leader",
            &[
                "chef", "dirigeant", "dirigeants", "secretaire general", "secretaire generale",
                "presidente", "porte parole", "premier secretaire", "secretaire national",
                "leader", "presidence", "president du parti", "secretariat general", "dirigeante",
                "coordinateur", "chef de parti", "president ou presidente",
            ],
        ),
        ("founder", &["fondateur", "fondateurs", "fonde par", "fondatrice"]),
        (
            "headquarters",
            &[
                "siege", "siege social", "quartier general", "siege du parti", "adresse",
                "siege national",
            ],
        ),
        (
            "membership",
            &[
                "adherents", "membres", "nombre d adherents", "nombre de membres",
                "adherents revendiques", "effectif", "militants",
            ],
        ),
        ("colours", &["couleurs", "couleur", "couleurs officielles", "couleur officielle"]),
        ("newspaper", &["journal", "presse", "organe de presse"]),
        ("slogan", &["devise"]),
        (
            "youth wing",
            &[
                "organisation de jeunesse", "mouvement de jeunesse", "jeunesse",
                "organisation jeunesse", "aile jeunesse", "section jeunesse",
            ],
        ),
        ("alliances", &["coalition", "affiliation nationale", "alliances"]),
        ("europarty", &["affiliation europeenne", "groupe europeen", "parti europeen"]),
        ("international", &["affiliation internationale"]),
        ("predecessor", &["precede par", "predecesseur"]),
        ("successor", &["suivi par", "successeur"]),
        ("split from", &["scission de", "issu de la scission"]),
        ("merged into", &["fusionne dans"]),
        ("merger of", &["fusion de", "issu de"]),
        ("website", &["site web", "site", "site internet", "site officiel", "site web officiel"]),
        ("seats", &["sieges"]),
        ("seats title", &["assemblee", "sieges titre", "representation"]),
        ("seats total", &["sieges total"]),
        ("election date", &["date election", "date du scrutin"]),
        ("seats for election", &["sieges a pourvoir", "nombre de sieges"]),
        ("party", &["parti"]),
        ("candidate", &["candidat", "candidate"]),
        ("popular vote", &["voix", "suffrages"]),
        ("percentage", &["pourcentage"]),
    ],
    others: &[
        "presentation", "representation", "fonctionnement", "structure", "logo", "logo officiel",
        "tresorier", "vice president", "vice presidents", "secretaire general delegue",
        "think tank", "fondation affiliee", "syndicat", "groupe parlementaire",
    ],
    ..Labels::EMPTY
};
