//! Words in titles and tables of elections in Portuguese.

use crate::lexicon::language::Elections;
use crate::model::{
    ElectionKind::European, ElectionKind::General, ElectionKind::Local, ElectionKind::Presidential,
    ElectionKind::Primary, ElectionKind::Regional, ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
    kinds: &[
        ("primarias", Primary),
        ("eleicoes europeias", European),
        ("europeias", European),
        ("parlamento europeu", European),
        ("senado", Senate),
        ("eleicoes presidenciais", Presidential),
        ("eleicao presidencial", Presidential),
        ("presidenciais", Presidential),
        ("eleicoes regionais", Regional),
        ("eleicoes estaduais", Regional),
        ("eleicoes municipais", Local),
        ("municipais", Local),
        ("autarquicas", Local),
        ("eleicoes legislativas", General),
        ("legislativas", General),
        ("eleicoes gerais", General),
        ("eleicoes parlamentares", General),
        ("assembleia da republica", General),
        ("camara dos deputados", General),
    ],
    election_words: &["eleicao", "eleicoes", "legislativas", "autarquicas", "pleito"],
    result_words: &["resultado", "resultados", "resultados eleitorais"],
    summary_rows: &[
        "votos brancos", "votos em branco", "votos nulos", "brancos", "brancos e nulos", "nulos",
        "abstencao", "abstencoes", "totais", "comparecimento", "votos validos", "inscritos",
        "votantes", "eleitores", "participacao",
    ],
    body_words: &["camara"],
    assents: &["sim"],
    refusals: &["nao", "contra"],
    round_nouns: &["turno", "volta"],
    round_ordinals: &[
        ("primeiro", 1),
        ("primeira", 1),
        ("1a", 1),
        ("1o", 1),
        ("segundo", 2),
        ("segunda", 2),
        ("2a", 2),
        ("2o", 2),
    ],
    ..Elections::EMPTY
};
