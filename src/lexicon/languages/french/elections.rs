//! Words in titles and tables of elections in French.

use crate::lexicon::language::Elections;
use crate::model::{
    Basis, ElectionKind::ByElection, ElectionKind::European, ElectionKind::General,
    ElectionKind::Local, ElectionKind::Presidential, ElectionKind::Primary, ElectionKind::Regional,
    ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
    bases: &[
        ("resume", Basis::Summary),
        ("synthese", Basis::Summary),
        ("recapitulatif", Basis::Summary),
        ("composition", Basis::Composition),
        ("repartition des sieges", Basis::Composition),
        ("graphique", Basis::Chart),
        ("diagramme", Basis::Chart),
    ],
    kinds: &[
        ("election partielle", ByElection),
        ("legislative partielle", ByElection),
        ("primaire", Primary),
        ("elections europeennes", European),
        ("europeennes", European),
        ("parlement europeen", European),
        ("senatoriales", Senate),
        ("presidentielle", Presidential),
        ("regionales", Regional),
        ("departementales", Local),
        ("cantonales", Local),
        ("municipales", Local),
        ("legislatives", General),
        ("assemblee nationale", General),
        ("elections federales", General),
    ],
    election_words: &[
        "legislatives", "presidentielle", "presidentielles", "municipales", "europeennes",
        "regionales", "senatoriales", "scrutin", "election", "elections", "legislative",
        "referendum", "cantonales", "departementales", "election municipale",
    ],
    result_words: &[
        "resultat", "resultats", "resultats electoraux", "score electoral",
        "resultats des elections",
    ],
    summary_rows: &[
        "exprimes", "suffrages exprimes", "blancs", "blancs et nuls", "bulletins blancs",
        "votes blancs", "votes nuls", "nuls", "votants", "inscrits", "participation",
        "electeurs inscrits", "votes exprimes", "total des voix", "blancs ou nuls",
        "bulletins nuls", "abstention", "abstentions", "total exprimes", "votes valides",
        "suffrages valides",
    ],
    body_words: &[
        "assemblee", "assemblee nationale", "senat", "parlement", "conseil regional",
        "conseil municipal", "conseil general", "conseil departemental", "conseil national",
        "conseil des etats", "grand conseil", "chambre des representants", "chambre",
        "parlement europeen", "deputes",
    ],
    assents: &["oui"],
    refusals: &["non", "contre"],
    round_nouns: &["tour"],
    round_ordinals: &[
        ("1er", 1),
        ("premier", 1),
        ("2e", 2),
        ("2eme", 2),
        ("deuxieme", 2),
        ("seconde", 2),
        ("3e", 3),
        ("troisieme", 3),
    ],
    totals: &["total", "ensemble"],
    section_words: &[
        "resultat", "resultats", "histoire", "historique", "candidats", "analyse", "contexte",
        "synthese", "references", "notes", "voix", "par circonscription", "par departement",
        "par parti", "premier tour", "second tour", "consequences",
    ],
    constituency_words: &[
        "circonscription", "circonscription electorale", "circonscription legislative",
    ],
    office_words: &["maire", "president", "gouverneur"],
    single_office_words: &["presidentielle", "presidentielles", "maire"],
    change_words: &["nouveau", "stable", "inchange"],
    uncontested: &["sans opposition", "elu sans concurrent"],
    no_party: &["sans etiquette"],
    rises: &["hausse", "augmentation", "progression"],
    falls: &["baisse", "diminution", "recul"],
    ..Elections::EMPTY
};
