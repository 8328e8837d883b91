//! Headers of tables in Italian.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("election", &["elezione", "elezioni"]),
        ("year", &["anno", "anni"]),
        ("date", &["data"]),
        (
            "constituency",
            &[
                "circoscrizione", "collegio", "regione", "comune", "provincia", "citta",
                "distretto", "sezione",
            ],
        ),
        (
            "party",
            &[
                "partito", "partiti", "lista", "liste", "coalizione", "lista/partito",
                "coalizioni", "partiti e coalizioni", "forza politica", "liste e coalizioni",
                "alleanza", "gruppo",
            ],
        ),
        (
            "candidate",
            &[
                "candidato", "candidati", "candidata", "candidato sindaco", "candidati sindaco",
                "candidato presidente", "candidati a sindaco",
            ],
        ),
        ("leader", &["segretario", "capolista", "presidente", "capo politico"]),
        (
            "votes",
            &["voti", "voti ottenuti", "numero di voti", "voti validi", "preferenze", "1o turno"],
        ),
        (
            "vote share",
            &["percentuale", "% voti", "% di voti", "voti %", "voti (%)", "% dei voti", "perc."],
        ),
        (
            "seats",
            &[
                "seggi", "deputati", "eletti", "seggi ottenuti", "parlamentari", "numero di seggi",
                "consiglieri", "senatori", "mandati",
            ],
        ),
        ("change", &["variazione", "differenza", "+/- seggi", "diff.", "+/-"]),
        ("rank", &["posto", "posizione", "pos."]),
        ("outcome", &["esito", "governo", "risultato", "collocazione"]),
    ],
    names: &["nome", "nominativo"],
    losers: &["sconfitto", "sfidante"],
    ..Headers::EMPTY
};
