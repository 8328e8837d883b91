//! Labels of infoboxes in Italian.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["nome originale", "nome nativo"]),
        ("abbreviation", &["abbreviazione", "acronimo"]),
        ("other names", &["altri nomi", "nome precedente"]),
        ("country", &["stato", "paese", "nazione"]),
        ("founded", &["fondazione", "data fondazione", "fondato"]),
        ("dissolved", &["dissoluzione", "scioglimento", "data dissoluzione"]),
        ("ideology", &["ideologia"]),
        ("position", &["collocazione", "collocazione politica", "posizione"]),
        (
            "leader",
            &[
                "segretario", "segretaria", "segretario generale", "presidente", "coordinatore",
                "portavoce", "capo",
            ],
        ),
        ("founder", &["fondatore", "fondatori"]),
        ("headquarters", &["sede"]),
        ("membership", &["iscritti", "membri"]),
        ("membership year", &["anno iscritti"]),
        ("colours", &["colori", "colore"]),
        ("newspaper", &["testata", "giornale", "organo di stampa"]),
        ("slogan", &["motto"]),
        ("youth wing", &["organizzazione giovanile", "giovanile"]),
        ("alliances", &["coalizione", "alleanza"]),
        ("europarty", &["partito europeo", "affiliazione europea"]),
        ("international", &["affiliazione internazionale", "internazionale"]),
        ("predecessor", &["partito precedente", "predecessore"]),
        ("successor", &["partito successivo", "successore"]),
        ("split from", &["scissione da", "scissione"]),
        ("merged into", &["confluito in"]),
        ("merger of", &["fusione di"]),
        ("website", &["sito", "sito web"]),
        ("flag", &["bandiera"]),
        ("seats", &["seggi"]),
        ("seats title", &["camera", "seggi titolo", "organo"]),
        ("seats total", &["seggi totali"]),
        ("election date", &["data elezione", "data elezioni", "data"]),
        ("seats for election", &["seggi da assegnare"]),
        ("party", &["partito", "lista"]),
        ("candidate", &["candidato", "candidata"]),
        ("popular vote", &["voti"]),
        ("percentage", &["percentuale"]),
    ],
    ..Labels::EMPTY
};
