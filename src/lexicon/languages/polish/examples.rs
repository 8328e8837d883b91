//! Example phrases in Polish.

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
            ("przed 1961", "../1961"),
            ("po 1961", "1961/.."),
            ("w latach 60.", "196X"),
            ("w XIX wieku", "18XX"),
            ("15 czerwca 1970 roku", "1970-06-15"),
            ("od 1990 do 1994", "1990/1994"),
            ("1500 głosów", ""),
        ],
    ),
    (MainDate, &[("3 marca 1980 (reaktywacja), 7 kwietnia 1972 (założenie)", "1972-04-07")]),
    (
        Label,
        &[
            ("Data założenia", "founded"),
            ("Przewodniczący", "leader"),
            ("Rozłam", "split_from"),
            ("Hymn", ""),
        ],
    ),
    (
        Header,
        &[
            ("Procent głosów", "share"),
            ("Mandaty", "seats seats_total"),
            ("Okręg wyborczy", "constituency"),
            ("Opis", ""),
        ],
    ),
    (
        ElectionKind,
        &[
            ("Wybory parlamentarne w 1990", "general"),
            ("Wybory samorządowe", "local"),
            ("Zielona łąka", ""),
        ],
    ),
    (Row, &[("Razem", "summary"), ("Głosy nieważne", "summary"), ("Partia Błękitna", "")]),
    (Count, &[("około 15 000", "15000"), ("2 mln", "2000000")]),
    (Seats, &[("12 z 60", "12/60")]),
    (Round, &[("Pierwsza tura", "1"), ("Tura", "")]),
    (People, &[("Wakat", ""), ("Anna Lis", "Anna Lis")]),
    (List, &[("Socjalizm, Dawniej:, Faszyzm", "Socjalizm; Faszyzm (former)")]),
    (Positions, &[("Skrajna prawica", "far-right"), ("Prawo", "")]),
    (Answer, &[("Tak", "yes"), ("Nie", "no")]),
    (Name, &[("Partia Pracy", "organisation"), ("Anna Lis", "person")]),
];
