//! Example phrases in Spanish.

use crate::lexicon::examples::Examples;
use crate::lexicon::examples::Reading::{
    Answer, Count, Dates, ElectionKind, Header, Label, List, MainDate, Name, People, Positions,
    Round, Row, Seats, Statements,
};

/// The examples.
pub const EXAMPLES: Examples = &[
    (
        Dates,
        &[
            ("antes de 1961", "../1961"),
            ("en los años 60", "196X"),
            ("en el siglo XIX", "18XX"),
            ("tal vez 1961", "1961?"),
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
    (
        Statements,
        &[
            (
                "El Partido Azul, anteriormente Liga Roja, es un partido político.",
                "renaming from=Liga Roja into=Partido Azul",
            ),
            (
                "El Partido Azul fue fundado el 3 de marzo de 1990 en Lima por Rosa Angulo.",
                "founding subject=Partido Azul by=Rosa Angulo",
            ),
            ("El Partido Azul se fundó en 1990.", "founding subject=Partido Azul"),
            (
                "En 1990 Rosa Angulo fundó el Partido Azul.",
                "founding subject=Partido Azul by=Rosa Angulo",
            ),
            (
                "El Partido Azul se escindió de la Unión Roja en 1990.",
                "split subject=Partido Azul from=Unión Roja",
            ),
            (
                "El Partido Azul nació en 1990 de una escisión de la Unión Roja.",
                "split subject=Partido Azul from=Unión Roja",
            ),
            (
                "En 1994 el Partido Azul se fusionó con la Unión Roja.",
                "merger subject=Partido Azul+Unión Roja",
            ),
            (
                "En 1994 el Partido Azul y la Unión Roja se fusionaron para formar el Frente Verde.",
                "merger subject=Partido Azul+Unión Roja into=Frente Verde",
            ),
            (
                "El Frente Verde surgió en 1994 de la fusión del Partido Azul y la Unión Roja.",
                "merger subject=Partido Azul+Unión Roja into=Frente Verde",
            ),
            (
                "En 2018 el Partido Azul se integró en el Frente Verde.",
                "alliance subject=Partido Azul into=Frente Verde",
            ),
            (
                "En 1992 el Partido Azul pasó a llamarse Frente Verde.",
                "renaming subject=Partido Azul into=Frente Verde",
            ),
            (
                "El Partido Azul cambió su nombre a Frente Verde en 1992.",
                "renaming subject=Partido Azul into=Frente Verde",
            ),
            ("El Partido Azul se disolvió en 1998.", "dissolution subject=Partido Azul"),
            ("En 1936 el Partido Azul fue ilegalizado.", "ban subject=Partido Azul"),
            (
                "El gobierno prohibió el Partido Azul el 19 de junio de 1936.",
                "ban subject=Partido Azul",
            ),
            (
                "= Partido Azul =\n\nEn 2004 Rosa Angulo fue elegida presidenta del partido.",
                "leadership subject=Partido Azul incoming=Rosa Angulo",
            ),
            (
                "= Partido Azul =\n\nRosa Angulo dimitió en 2006 y fue sustituida por Diego Mina.",
                "leadership subject=Partido Azul incoming=Diego Mina outgoing=Rosa Angulo",
            ),
            (
                "= Partido Azul =\n\nEn 2007 Diego Mina sucedió a Rosa Angulo como presidente.",
                "leadership subject=Partido Azul incoming=Diego Mina outgoing=Rosa Angulo",
            ),
            (
                "= Partido Azul =\n\nNació en Lima el 2 de febrero de 1921.",
                "founding subject=Partido Azul",
            ),
            ("Rosa Angulo fundó un periódico en 1990.", "publication"),
            ("El río es verde.", ""),
        ],
    ),
];
