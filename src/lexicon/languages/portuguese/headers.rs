//! Headers of tables in Portuguese.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("election", &["eleicao", "eleicoes", "pleito"]),
        ("year", &["ano"]),
        ("date", &["data"]),
        ("constituency", &["circulo", "circulo eleitoral", "estado", "municipio", "distrito"]),
        ("party", &["partido", "partidos", "coligacao", "lista", "partido/coligacao"]),
        ("candidate", &["candidato", "candidatos", "candidata"]),
        ("leader", &["lider"]),
        ("votes", &["votos", "votos obtidos", "numero de votos", "total de votos"]),
        (
            "vote share",
            &[
                "percentagem", "porcentagem", "% de votos", "% votos", "votos %", "votos (%)",
                "% dos votos",
            ],
        ),
        (
            "seats",
            &["assentos", "cadeiras", "deputados", "mandatos", "lugares", "vereadores", "eleitos"],
        ),
        ("change", &["diferenca", "variacao", "+/- deputados", "+/- assentos"]),
        ("rank", &["posicao", "lugar", "colocacao", "class."]),
        ("outcome", &["resultado", "governo", "status"]),
    ],
    ..Headers::EMPTY
};
