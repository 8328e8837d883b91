//! Headers of tables in Spanish.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("election", &["eleccion", "elecciones", "comicios"]),
        ("year", &["ano", "anos"]),
        ("date", &["fecha"]),
        (
            "constituency",
            &["circunscripcion", "provincia", "distrito", "municipio", "departamento"],
        ),
        (
            "party",
            &[
                "partido", "partidos", "candidatura", "lista", "coalicion", "partido politico",
                "partido/coalicion", "partido o alianza", "alianza",
            ],
        ),
        ("candidate", &["candidato", "candidatos", "candidata"]),
        ("leader", &["lider", "cabeza de lista"]),
        ("votes", &["votos", "votos obtenidos", "numero de votos", "total de votos"]),
        (
            "vote share",
            &[
                "porcentaje", "% de votos", "% votos", "votos %", "votos (%)",
                "porcentaje de votos", "% de los votos",
            ],
        ),
        (
            "seats",
            &["escanos", "diputados", "bancas", "concejales", "escanos obtenidos", "curules"],
        ),
        ("change", &["diferencia", "variacion", "cambio", "+/- escanos"]),
        ("rank", &["puesto", "lugar"]),
        ("outcome", &["resultado", "gobierno", "situacion"]),
    ],
    ..Headers::EMPTY
};
