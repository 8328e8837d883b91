//! Words in titles and tables of elections in Spanish.

use crate::lexicon::language::Elections;
use crate::model::{
    Basis, ElectionKind::ByElection, ElectionKind::European, ElectionKind::General,
    ElectionKind::Local, ElectionKind::Presidential, ElectionKind::Primary, ElectionKind::Regional,
    ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
    bases: &[
        ("resumen", Basis::Summary),
        ("composicion", Basis::Composition),
        ("distribucion de escanos", Basis::Composition),
        ("reparto de escanos", Basis::Composition),
        ("grafico", Basis::Chart),
        ("diagrama", Basis::Chart),
    ],
    kinds: &[
        ("elecciones parciales", ByElection),
        ("primarias", Primary),
        ("elecciones europeas", European),
        ("elecciones al parlamento europeo", European),
        ("parlamento europeo", European),
        ("senado", Senate),
        ("senatoriales", Senate),
        ("presidenciales", Presidential),
        ("eleccion presidencial", Presidential),
        ("elecciones autonomicas", Regional),
        ("autonomicas", Regional),
        ("elecciones al parlamento de", Regional),
        ("elecciones municipales", Local),
        ("elecciones locales", Local),
        ("elecciones generales", General),
        ("elecciones parlamentarias", General),
        ("elecciones legislativas", General),
        ("legislativas", General),
        ("congreso de los diputados", General),
    ],
    election_words: &[
        "eleccion", "elecciones", "comicios", "referendo", "eleccion presidencial", "referendum",
        "municipales", "generales", "autonomicas", "plebiscito", "autonomica",
    ],
    result_words: &["resultado", "resultados", "resultados electorales", "resultados por partido"],
    summary_rows: &[
        "votos validos", "votos en blanco", "votos blancos", "votos nulos", "nulos", "en blanco",
        "abstencion", "participacion", "censo", "censo electoral", "votantes", "inscritos",
        "electores", "votos emitidos", "total votos", "votos a candidaturas",
        "votos nulos y en blanco", "blancos", "validos", "total votos validos", "inscriptos",
        "abstenciones", "votos a partidos",
    ],
    body_words: &[
        "cortes", "asamblea", "camara", "congreso", "congreso de los diputados", "senado",
        "parlamento", "cortes generales", "camara de diputados", "asamblea nacional",
        "asamblea legislativa", "diputacion", "ayuntamiento", "parlamento europeo", "concejo",
        "diputados", "senadores",
    ],
    assents: &["si"],
    refusals: &["no", "contra"],
    round_nouns: &["vuelta"],
    round_ordinals: &[
        ("primera", 1),
        ("1a", 1),
        ("1o", 1),
        ("segunda", 2),
        ("2a", 2),
        ("2o", 2),
        ("tercera", 3),
    ],
    runoff_words: &["ballotage"],
    totals: &["total"],
    section_words: &[
        "resultado", "resultados", "historia", "candidatos", "resumen", "analisis", "referencias",
        "notas", "votos", "por provincia", "por circunscripcion", "por partido", "contexto",
        "antecedentes", "consecuencias", "primera vuelta", "segunda vuelta",
    ],
    constituency_words: &["circunscripcion", "circunscripcion electoral", "distrito electoral"],
    office_words: &["alcalde", "alcaldia", "presidente", "gobernador", "intendente"],
    single_office_words: &["presidencial", "presidenciales", "alcalde", "gobernador"],
    change_words: &["nuevo", "sin cambios", "igual"],
    no_party: &["independiente sin partido"],
    rises: &["aumento", "subida", "crecimiento", "incremento"],
    falls: &["disminucion", "descenso", "bajada", "decrecimiento"],
    ..Elections::EMPTY
};
