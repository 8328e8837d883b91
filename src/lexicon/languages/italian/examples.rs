//! Example phrases in Italian.

use crate::lexicon::examples::Examples;
use crate::lexicon::examples::Reading::{
    Answer, Count, Dates, ElectionKind, Header, Label, List, MainDate, Name, People, Positions,
    Round, Row, Seats,
};

/// The examples.
pub const EXAMPLES: Examples = &[
    (
        Dates,
        &[
            ("prima del 1961", "../1961"),
            ("dopo 1961", "1961/.."),
            ("gli anni '60", "196X"),
            ("nel XIX secolo", "18XX"),
            ("1º maggio 1970", "1970-05-01"),
            ("15 giugno 1970", "1970-06-15"),
            ("1500 voti", ""),
        ],
    ),
    (MainDate, &[("3 marzo 1980 (rifondazione), 7 aprile 1972 (fondazione)", "1972-04-07")]),
    (
        Label,
        &[
            ("Data fondazione", "founded"),
            ("Segretario generale", "leader"),
            ("Confluito in", "merged_into"),
            ("Inno", ""),
        ],
    ),
    (
        Header,
        &[
            ("Percentuale", "share"),
            ("Seggi", "seats seats_total"),
            ("Circoscrizione", "constituency"),
            ("Osservazioni", ""),
        ],
    ),
    (
        ElectionKind,
        &[
            ("Elezioni politiche del 1990", "general"),
            ("Elezioni comunali", "local"),
            ("Il prato verde", ""),
        ],
    ),
    (Row, &[("Schede bianche", "summary"), ("Astenuti", "summary"), ("Partito Azzurro", "")]),
    (Count, &[("2 milioni", "2000000")]),
    (Seats, &[("5 di 300", "5/300"), ("8 seggi", "8")]),
    (Round, &[("Primo turno", "1"), ("Ballottaggio", "2"), ("Turno", "")]),
    (People, &[("Nessuno", ""), ("Anna Lisi", "Anna Lisi")]),
    (List, &[("Socialismo, Precedenti:, Fascismo", "Socialismo; Fascismo (former)")]),
    (Positions, &[("Centro-sinistra / sinistra", "centre-left left-wing"), ("Maldestra", "")]),
    (Answer, &[("No", "no")]),
    (
        Name,
        &[
            ("Partito Azzurro", "organisation"),
            ("Lega del Monte", "organisation"),
            ("Anna Lisi", "person"),
        ],
    ),
];
