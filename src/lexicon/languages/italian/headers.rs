//! Headers of tables in Italian.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("election", &["elezione", "elezioni"]),
        ("year", &["anno"]),
        ("date", &["data"]),
        ("constituency", &["circoscrizione", "collegio", "regione", "comune", "provincia"]),
        ("party", &["partito", "partiti", "lista", "liste", "coalizione", "lista/partito"]),
        ("candidate", &["candidato", "candidati", "candidata"]),
        ("leader", &["segretario", "capolista"]),
        ("votes", &["voti", "voti ottenuti", "numero di voti", "voti validi"]),
        ("vote share", &["percentuale", "% voti", "% di voti", "voti %", "voti (%)", "% dei voti"]),
        ("seats", &["seggi", "deputati", "eletti", "seggi ottenuti", "parlamentari"]),
        ("change", &["variazione", "differenza", "+/- seggi", "diff."]),
        ("rank", &["posto", "posizione"]),
        ("outcome", &["esito", "governo", "risultato"]),
    ],
    ..Headers::EMPTY
};
