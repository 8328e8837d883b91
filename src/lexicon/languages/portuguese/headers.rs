//! Headers of tables in Portuguese.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("election", &["eleicao", "eleicoes", "pleito"]),
        ("year", &["ano"]),
        ("date", &["data"]),
        (
            "constituency",
            &[
                "circulo", "circulo eleitoral", "estado", "municipio", "distrito", "concelho",
                "freguesia", "regiao", "provincia",
            ],
        ),
        (
            "party",
            &[
                "partido", "partidos", "coligacao", "lista", "partido/coligacao", "coligacoes",
                "partidos e coligacoes", "alianca", "forca politica", "partido ou coligacao",
            ],
        ),
        ("candidate", &["candidato", "candidatos", "candidata", "candidato(a)"]),
        ("leader", &["lider", "cabeca de lista", "presidente", "secretario-geral"]),
        (
            "votes",
            &[
                "votos", "votos obtidos", "numero de votos", "total de votos", "votacao",
                "n.o de votos", "votos validos",
            ],
        ),
        (
            "vote share",
            &[
                "percentagem", "porcentagem", "% de votos", "% votos", "votos %", "votos (%)",
                "% dos votos",
            ],
        ),
        (
            "seats",
            &[
                "assentos", "cadeiras", "deputados", "mandatos", "lugares", "vereadores",
                "eleitos", "deputados eleitos", "senadores",
            ],
        ),
        ("change", &["diferenca", "variacao", "+/- deputados", "+/- assentos", "+/-", "mudanca"]),
        ("rank", &["posicao", "lugar", "colocacao", "class."]),
        ("outcome", &["resultado", "governo", "status", "estatuto"]),
    ],
    names: &["nome"],
    ..Headers::EMPTY
};
