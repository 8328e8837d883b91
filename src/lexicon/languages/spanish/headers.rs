//! Headers of tables in Spanish.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        (
            "election",
            &[
                "eleccion", "elecciones", "comicios", "elecciones generales",
                "eleccion presidencial",
            ],
        ),
        ("year", &["ano", "anos"]),
        ("date", &["fecha", "fecha de la eleccion"]),
        (
            "constituency",
            &[
                "circunscripcion", "provincia", "distrito", "municipio", "departamento", "region",
                "estado", "comunidad autonoma", "comuna", "municipalidad", "canton", "ciudad",
                "parroquia", "concejo",
            ],
        ),
        (
            "party",
            &[
                "partido", "partidos", "candidatura", "lista", "coalicion", "partido politico",
                "partido/coalicion", "partido o alianza", "alianza", "partidos y coaliciones",
                "partido o coalicion", "coaliciones", "alianza electoral", "agrupacion",
                "agrupacion politica", "fuerza politica", "candidaturas", "siglas",
                "partidos politicos", "nombre del partido", "movimiento",
            ],
        ),
        (
            "candidate",
            &[
                "candidato", "candidatos", "candidata", "candidato presidencial", "candidato/a",
                "nombre del candidato", "candidatos presidenciales", "formula",
            ],
        ),
        (
            "leader",
            &[
                "lider", "cabeza de lista", "candidato principal", "lider del partido",
                "cabeza de cartel", "dirigente", "secretario general", "presidente",
            ],
        ),
        (
            "votes",
            &[
                "votos", "votos obtenidos", "numero de votos", "total de votos", "votos totales",
                "cantidad de votos", "votos validos", "no de votos", "n.o de votos", "no votos",
                "votos recibidos", "votacion",
            ],
        ),
        (
            "vote share",
            &[
                "porcentaje", "% de votos", "% votos", "votos %", "votos (%)",
                "porcentaje de votos", "% de los votos", "% voto", "% del voto", "% v. validos",
                "% de votos validos", "% sobre validos", "porcentaje (%)", "% validos", "%votos",
            ],
        ),
        (
            "seats",
            &[
                "escanos", "diputados", "bancas", "concejales", "escanos obtenidos", "curules",
                "escanos totales", "no de escanos", "diputados electos", "concejales electos",
                "numero de escanos", "asientos", "puestos", "curules obtenidas", "actas",
                "bancas obtenidas", "senadores",
            ],
        ),
        (
            "change",
            &[
                "diferencia", "variacion", "cambio", "+/- escanos", "+/-", "±", "dif.",
                "variacion escanos", "diferencia de escanos",
            ],
        ),
        ("rank", &["puesto", "lugar", "posicion", "no"]),
        ("outcome", &["resultado", "gobierno", "situacion", "posicion en el gobierno", "papel"]),
    ],
    events: &[
        "acontecimiento", "evento", "eventos", "hechos", "descripcion", "notas", "observaciones",
    ],
    names: &["nombre", "nombres"],
    losers: &["perdedor", "segundo", "derrotado"],
    ..Headers::EMPTY
};
