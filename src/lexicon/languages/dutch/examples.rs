//! Example phrases in Dutch.

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
            ("voor 1961", "../1961"),
            ("na 1961", "1961/.."),
            ("de jaren 60", "196X"),
            ("misschien 1961", "1961?"),
            ("15 juni 1970", "1970-06-15"),
            ("sinds 1990", "1990/.."),
            ("1500 stemmen", ""),
        ],
    ),
    (MainDate, &[("3 maart 1980 (heropricht), 7 april 1972 (opgericht)", "1972-04-07")]),
    (
        Label,
        &[
            ("Opgericht", "founded"),
            ("Partijvoorzitter", "leader"),
            ("Afsplitsing van", "split_from"),
            ("Volkslied", ""),
        ],
    ),
    (
        Header,
        &[
            ("Aantal stemmen", "votes"),
            ("Zetels", "seats seats_total"),
            ("Kieskring", "constituency"),
            ("Opmerking", ""),
        ],
    ),
    (
        ElectionKind,
        &[
            ("Tweede Kamerverkiezingen 1998", "general"),
            ("Gemeenteraadsverkiezingen", "local"),
            ("De groene weide", ""),
        ],
    ),
    (Row, &[("Totaal", "summary"), ("Ongeldige stemmen", "summary"), ("Blauwe Partij", "")]),
    (Count, &[("ongeveer 15.000", "15000"), ("2 miljoen", "2000000")]),
    (Seats, &[("12 van de 150", "12/150"), ("8 zetels", "8")]),
    (Round, &[("Eerste ronde", "1"), ("Ronde", "")]),
    (People, &[("Geen", ""), ("Anna van der Lee", "Anna van der Lee")]),
    (List, &[("Socialisme, Voorheen:, Fascisme", "Socialisme; Fascisme (former)")]),
    (Positions, &[("Centrumrechts", "centre-right"), ("Linkshandig", "")]),
    (Answer, &[("Nee", "no")]),
    (Name, &[("Blauwe Partij", "organisation"), ("Anna van der Lee", "person")]),
];
