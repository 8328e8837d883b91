//! Labels of infoboxes in French.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["nom original", "nom officiel", "nom local"]),
        ("abbreviation", &["sigle", "abreviation"]),
        ("other names", &["ancien nom", "anciens noms"]),
        ("country", &["pays"]),
        ("founded", &["fondation", "creation", "date de fondation", "date de creation"]),
        ("dissolved", &["disparition", "date de dissolution", "date de disparition"]),
        ("ideology", &["ideologie", "ideologies"]),
        ("position", &["positionnement", "positionnement politique", "couleur politique"]),
        (
            "leader",
            &[
                "chef", "dirigeant", "dirigeants", "secretaire general", "secretaire generale",
                "presidente", "porte parole", "premier secretaire", "secretaire national",
            ],
        ),
        ("founder", &["fondateur", "fondateurs", "fonde par"]),
        ("headquarters", &["siege", "siege social"]),
        ("membership", &["adherents", "membres", "nombre d adherents"]),
        ("colours", &["couleurs", "couleur"]),
        ("newspaper", &["journal", "presse", "organe de presse"]),
        ("slogan", &["devise"]),
        ("youth wing", &["organisation de jeunesse", "mouvement de jeunesse", "jeunesse"]),
        ("alliances", &["coalition", "affiliation nationale"]),
        ("europarty", &["affiliation europeenne", "groupe europeen"]),
        ("international", &["affiliation internationale"]),
        ("predecessor", &["precede par", "predecesseur"]),
        ("successor", &["suivi par", "successeur"]),
        ("split from", &["scission de", "issu de la scission"]),
        ("merged into", &["fusionne dans"]),
        ("merger of", &["fusion de", "issu de"]),
        ("website", &["site web", "site", "site internet"]),
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
    ..Labels::EMPTY
};
