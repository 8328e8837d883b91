//! Words in titles and tables of elections in Portuguese.

use crate::lexicon::language::Elections;
use crate::model::{
    Basis, ElectionKind::European, ElectionKind::General, ElectionKind::Local,
    ElectionKind::Presidential, ElectionKind::Primary, ElectionKind::Regional,
    ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
    bases: &[
        ("resumo", Basis::Summary),
        ("sumario", Basis::Summary),
        ("composicao", Basis::Composition),
        ("distribuicao de assentos", Basis::Composition),
        ("grafico", Basis::Chart),
        ("diagrama", Basis::Chart),
    ],
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
    election_words: &[
        "eleicao", "eleicoes", "legislativas", "autarquicas", "pleito", "presidenciais",
        "europeias", "referendo", "eleicao presidencial", "municipais", "plebiscito",
    ],
    result_words: &["resultado", "resultados", "resultados eleitorais"],
    summary_rows: &[
        "votos brancos", "votos em branco", "votos nulos", "brancos", "brancos e nulos", "nulos",
        "abstencao", "abstencoes", "totais", "comparecimento", "votos validos", "inscritos",
        "votantes", "eleitores", "participacao", "brancos/nulos", "nulos e brancos",
    ],
    body_words: &[
        "camara", "assembleia da republica", "assembleia", "camara dos deputados", "senado",
        "parlamento", "assembleia legislativa", "camara municipal", "parlamento europeu",
        "deputados", "congresso",
    ],
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
    totals: &["total"],
    section_words: &[
        "resultado", "resultados", "historia", "candidatos", "analise", "resumo", "notas",
        "referencias", "votos", "primeiro turno", "segundo turno", "contexto",
    ],
    constituency_words: &["circulo eleitoral", "circunscricao", "zona eleitoral"],
    office_words: &["prefeito", "presidente", "governador", "vereador"],
    single_office_words: &["prefeito", "presidencial", "presidenciais", "governador"],
    change_words: &["novo", "sem alteracao"],
    rises: &["aumento", "subida", "crescimento"],
    falls: &["diminuicao", "queda", "baixa", "descida"],
    ..Elections::EMPTY
};
