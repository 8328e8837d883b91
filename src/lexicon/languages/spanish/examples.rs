//! Example phrases in Spanish.

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
            ("15 de junio de 1970", "1970-06-15"),
            ("desde 1990 hasta 1994", "1990/1994"),
            ("1500 votos", ""),
        ],
    ),
    (
        MainDate,
        &[("3 de marzo de 1980 (refundación), 7 de abril de 1972 (fundación)", "1972-04-07")],
    ),
    (
        Label,
        &[
            ("Fecha de fundación", "founded"),
            ("Secretario general", "leader"),
            ("Escisión de", "split_from"),
            ("Himno", ""),
        ],
    ),
    (
        Header,
        &[
            ("Porcentaje", "share"),
            ("Escaños", "seats seats_total"),
            ("Circunscripción", "constituency"),
            ("Observaciones", ""),
        ],
    ),
    (
        ElectionKind,
        &[
            ("Elecciones generales de 1993", "general"),
            ("Senado", "senate"),
            ("El prado verde", ""),
        ],
    ),
    (Row, &[("Votos válidos", "summary"), ("Abstención", "summary"), ("Partido Azul", "")]),
    (Count, &[("aproximadamente 15.000", "15000"), ("2 millones", "2000000")]),
    (Seats, &[("5 de 300", "5/300"), ("8 escaños", "8")]),
    (Round, &[("Primera vuelta", "1"), ("Segunda vuelta", "2"), ("Vuelta", "")]),
    (
        People,
        &[
            ("Vacante", ""),
            ("Ana Lis", "Ana Lis"),
            ("José Ortega y Gasset", "José Ortega y Gasset"),
        ],
    ),
    (List, &[("Socialismo, Corrientes:, Maoísmo", "Socialismo; Maoísmo (factions)")]),
    (
        Positions,
        &[("Centroderecha", "centre-right"), ("Extrema izquierda", "far-left"), ("Derechos", "")],
    ),
    (Answer, &[("Sí", "yes"), ("No", "no")]),
    (
        Name,
        &[
            ("Partido Azul", "organisation"),
            ("Frente de Izquierda", "organisation"),
            ("Ana Lis", "person"),
        ],
    ),
];
