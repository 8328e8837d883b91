//! Words in titles and tables of elections in Italian.

use crate::lexicon::language::Elections;
use crate::model::{
    Basis, ElectionKind::ByElection, ElectionKind::European, ElectionKind::General,
    ElectionKind::Local, ElectionKind::Presidential, ElectionKind::Primary, ElectionKind::Regional,
    ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
    bases: &[
        ("riepilogo", Basis::Summary),
        ("sintesi", Basis::Summary),
        ("composizione", Basis::Composition),
        ("ripartizione dei seggi", Basis::Composition),
        ("grafico", Basis::Chart),
        ("diagramma", Basis::Chart),
    ],
    kinds: &[
        ("elezioni suppletive", ByElection),
        ("primarie", Primary),
        ("elezioni europee", European),
        ("europee", European),
        ("parlamento europeo", European),
        ("senato", Senate),
        ("elezioni presidenziali", Presidential),
        ("presidenziali", Presidential),
        ("elezioni regionali", Regional),
        ("elezioni amministrative", Local),
        ("elezioni comunali", Local),
        ("comunali", Local),
        ("elezioni provinciali", Local),
        ("elezioni politiche", General),
        ("politiche", General),
        ("elezioni parlamentari", General),
        ("elezioni legislative", General),
        ("camera dei deputati", General),
    ],
    election_words: &[
        "elezione", "elezioni", "elezioni politiche", "elezioni regionali", "elezioni comunali",
        "elezioni europee", "referendum", "politiche", "amministrative",
    ],
    result_words: &["risultato", "risultati", "risultati elettorali"],
    summary_rows: &[
        "totale", "totale voti", "astenuti", "schede bianche", "schede nulle",
        "schede bianche e nulle", "schede non valide", "votanti", "affluenza", "iscritti",
        "elettori", "voti non validi", "totale seggi", "voti validi", "bianche", "nulle",
        "schede valide",
    ],
    body_words: &[
        "camera", "senato", "senato della repubblica", "camera dei deputati", "parlamento",
        "parlamento europeo", "consiglio regionale", "consiglio comunale", "consiglio provinciale",
        "assemblea regionale", "consiglio", "deputati",
    ],
    assents: &["si"],
    refusals: &["no", "contro"],
    round_nouns: &["turno"],
    round_ordinals: &[("primo", 1), ("secondo", 2), ("terzo", 3)],
    runoff_words: &["ballottaggio"],
    totals: &["totale", "totali"],
    section_words: &[
        "risultato", "risultati", "storia", "candidati", "analisi", "riepilogo", "note", "voti",
        "affluenza", "primo turno", "secondo turno", "ballottaggio", "contesto",
    ],
    constituency_words: &[
        "circoscrizione", "collegio", "collegio elettorale", "collegio uninominale",
    ],
    office_words: &["sindaco", "presidente", "governatore"],
    single_office_words: &["sindaco", "presidenziali"],
    change_words: &["nuovo", "invariato"],
    rises: &["aumento", "incremento", "crescita"],
    falls: &["diminuzione", "calo", "decremento"],
    ..Elections::EMPTY
};
