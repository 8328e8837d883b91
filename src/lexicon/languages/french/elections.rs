//! Words in titles and tables of elections in French.

use crate::lexicon::language::Elections;
use crate::model::{
    ElectionKind::ByElection, ElectionKind::European, ElectionKind::General, ElectionKind::Local,
    ElectionKind::Presidential, ElectionKind::Primary, ElectionKind::Regional,
    ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
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
        "regionales", "senatoriales", "scrutin",
    ],
    result_words: &["resultat", "resultats", "resultats electoraux"],
    summary_rows: &[
        "exprimes", "suffrages exprimes", "blancs", "blancs et nuls", "bulletins blancs",
        "votes blancs", "votes nuls", "nuls", "votants", "inscrits", "participation",
        "electeurs inscrits", "votes exprimes", "total des voix",
    ],
    body_words: &["assemblee"],
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
    ..Elections::EMPTY
};
