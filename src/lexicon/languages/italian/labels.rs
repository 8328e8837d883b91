//! Labels of infoboxes in Italian.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["nome originale", "nome nativo"]),
        ("abbreviation", &["abbreviazione", "acronimo", "sigla"]),
        ("other names", &["altri nomi", "nome precedente"]),
        ("country", &["stato", "paese", "nazione"]),
        (
            "founded",
            &[
                "fondazione", "data fondazione", "fondato", "fondata", "data di fondazione",
                "nascita", "costituzione",
            ],
        ),
        (
            "dissolved",
            &[
                "dissoluzione", "scioglimento", "data dissoluzione", "data di scioglimento",
                "sciolto",
            ],
        ),
        ("ideology", &["ideologia", "ideologie", "orientamento"]),
        ("position", &["collocazione", "collocazione politica", "posizione", "spettro politico"]),
        (
            "leader",
            &[
                "segretario", "segretaria", "segretario generale", "presidente", "coordinatore",
                "portavoce", "capo", "leader", "segretario nazionale", "presidente nazionale",
                "coordinatore nazionale",
            ],
        ),
        ("founder", &["fondatore", "fondatori"]),
        ("headquarters", &["sede", "sede centrale", "sede nazionale", "indirizzo"]),
        (
            "membership",
            &["iscritti", "membri", "numero iscritti", "tesserati", "numero di iscritti"],
        ),
        ("membership year", &["anno iscritti"]),
        ("colours", &["colori", "colore", "colori ufficiali"]),
        ("newspaper", &["testata", "giornale", "organo di stampa"]),
        ("slogan", &["motto"]),
        (
            "youth wing",
            &["organizzazione giovanile", "giovanile", "movimento giovanile", "sezione giovanile"],
        ),
        ("alliances", &["coalizione", "alleanza"]),
        ("europarty", &["partito europeo", "affiliazione europea"]),
        ("international", &["affiliazione internazionale", "internazionale"]),
        ("predecessor", &["partito precedente", "predecessore"]),
        ("successor", &["partito successivo", "successore"]),
        ("split from", &["scissione da", "scissione"]),
        ("merged into", &["confluito in"]),
        ("merger of", &["fusione di"]),
        ("website", &["sito", "sito web", "sito internet", "sito ufficiale"]),
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
    others: &[
        "vicesegretario", "tesoriere", "vicepresidente", "seggi massimi",
        "organizzazione studentesca", "presidente onorario", "modifica dati su wikidata",
    ],
    ..Labels::EMPTY
};
