//! Example phrases in German.

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
            ("am 15. Juni 1970", "1970-06-15"),
            ("seit 1990", "1990/.."),
            ("Ende der 1970er", "197X"),
            ("im Jahr 1999", "1999"),
            ("1500 Stimmen", ""),
        ],
    ),
    (MainDate, &[("3. März 1980 (Umbenennung), 7. April 1972 (Gründung)", "1972-04-07")]),
    (
        Label,
        &[
            ("Gründung", "founded"),
            ("Parteivorsitzender", "leader"),
            ("Abspaltung von", "split_from"),
            ("Hymne", ""),
        ],
    ),
    (
        Header,
        &[
            ("Stimmenanteil", "share"),
            ("Sitze", "seats seats_total"),
            ("Wahlkreis", "constituency"),
            ("Bemerkung", ""),
        ],
    ),
    (
        ElectionKind,
        &[
            ("Bundestagswahl 1990", "general"),
            ("Landtagswahl in Hessen", "regional"),
            ("Grüne Aue", ""),
        ],
    ),
    (Row, &[("Gesamt", "summary"), ("Ungültige Stimmen", "summary"), ("Blaue Partei", "")]),
    (Count, &[("rund 15.000", "15000"), ("1,2 Millionen", "1200000")]),
    (Seats, &[("12 von 60", "12/60"), ("8 Sitze", "8")]),
    (Round, &[("1. Wahlgang", "1"), ("Stichwahl", "2"), ("Wahlgang", "")]),
    (People, &[("Anna Lehm und Tom Roth", "Anna Lehm; Tom Roth"), ("Vakant", "")]),
    (List, &[("Sozialismus, Früher:, Faschismus", "Sozialismus; Faschismus (former)")]),
    (Positions, &[("Mitte-links bis links", "centre-left left-wing"), ("Linkshänder", "")]),
    (Answer, &[("Ja", "yes"), ("Nein", "no")]),
    (
        Name,
        &[
            ("Blaue Partei", "organisation"),
            ("Verein der Imker", "organisation"),
            ("Anna Lehm", "person"),
        ],
    ),
];
