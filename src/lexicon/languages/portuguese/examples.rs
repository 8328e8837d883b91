//! Example phrases in Portuguese.

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
            ("antes de 1961", "../1961"),
            ("depois de 1961", "1961/.."),
            ("nos anos 60", "196X"),
            ("talvez 1961", "1961?"),
            ("15 de junho de 1970", "1970-06-15"),
            ("desde 1990 até 1994", "1990/1994"),
            ("1500 votos", ""),
            ("cerca de 12 de out", ""),
        ],
    ),
    (MainDate, &[("3 de março de 1980 (refundação), 7 de abril de 1972 (fundação)", "1972-04-07")]),
    (
        Label,
        &[
            ("Data de fundação", "founded"),
            ("Secretário geral", "leader"),
            ("Cisão", "split_from"),
            ("Hino", ""),
        ],
    ),
    (
        Header,
        &[
            ("Percentagem", "share"),
            ("Deputados", "seats seats_total"),
            ("Círculo eleitoral", "constituency"),
            ("Observações", ""),
        ],
    ),
    (
        ElectionKind,
        &[
            ("Eleições legislativas de 1990", "general"),
            ("Eleições autárquicas", "local"),
            ("O prado verde", ""),
        ],
    ),
    (Row, &[("Votos brancos", "summary"), ("Abstenção", "summary"), ("Partido Azul", "")]),
    (Count, &[("aproximadamente 15.000", "15000"), ("2 milhões", "2000000")]),
    (Seats, &[("5 de 300", "5/300"), ("8 deputados", "8")]),
    (Round, &[("Primeiro turno", "1"), ("Segunda volta", "2"), ("Turno", "")]),
    (People, &[("Vago", ""), ("Ana Lis", "Ana Lis")]),
    (List, &[("Socialismo, Facções:, Maoismo", "Socialismo; Maoismo (factions)")]),
    (Positions, &[("Extrema-direita", "far-right"), ("Direitos", "")]),
    (Answer, &[("Sim", "yes"), ("Não", "no")]),
    (
        Name,
        &[
            ("Partido Azul", "organisation"),
            ("Movimento do Rio", "organisation"),
            ("Ana Lis", "person"),
        ],
    ),
];
