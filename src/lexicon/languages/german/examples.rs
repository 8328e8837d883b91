//! Example phrases in German.

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
            ("vor 1961", "../1961"),
            ("nach 1961", "1961/.."),
            ("in den 60er Jahren", "196X"),
            ("im 19. Jahrhundert", "18XX"),
            ("vermutlich 1961", "1961?"),
            ("im Jahre 1960", "1960"),
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
    (
        Statements,
        &[
            (
                "Die Blaue Partei, ehemals Rote Liga, ist eine Partei in Dorn.",
                "renaming from=Rote Liga into=Blaue Partei",
            ),
            (
                "Die Blaue Landpartei wurde am 3. März 1990 von Anna Lehm in Bern gegründet.",
                "founding subject=Blaue Landpartei by=Anna Lehm",
            ),
            (
                "1990 gründete Anna Lehm die Blaue Landpartei.",
                "founding subject=Blaue Landpartei by=Anna Lehm",
            ),
            (
                "Die Blaue Landpartei spaltete sich 1990 von der Roten Volkspartei ab.",
                "split subject=Blaue Landpartei from=Roten Volkspartei",
            ),
            (
                "Die Rote Volkspartei verlor die Wahl. Die Blaue Landpartei trennte sich 1990 von der Roten Volkspartei.",
                "split subject=Blaue Landpartei from=Rote Volkspartei",
            ),
            (
                "Die Blaue Landpartei ging 1990 aus der Roten Volkspartei hervor.",
                "founding subject=Blaue Landpartei from=Roten Volkspartei",
            ),
            (
                "1994 schlossen sich die Blaue Landpartei und die Rote Volkspartei zur Grünen Union zusammen.",
                "merger subject=Blaue Landpartei+Rote Volkspartei into=Grünen Union",
            ),
            (
                "Die Blaue Landpartei trat 1995 der Grünen Union bei.",
                "alliance subject=Blaue Landpartei into=Grünen Union",
            ),
            ("Die Blaue Landpartei löste sich 1998 auf.", "dissolution subject=Blaue Landpartei"),
            (
                "Die Blaue Landpartei benannte sich 1992 in Grüne Union um.",
                "renaming subject=Blaue Landpartei into=Grüne Union",
            ),
            (
                "1992 wurde die Blaue Landpartei in Grüne Union umbenannt.",
                "renaming subject=Blaue Landpartei into=Grüne Union",
            ),
            (
                "1956 wurde die Blaue Landpartei vom Bundesverfassungsgericht verboten.",
                "ban subject=Blaue Landpartei",
            ),
            (
                "Die Grüne Union wurde 1994 durch den Zusammenschluss der Blauen Landpartei und der Roten Volkspartei gegründet.",
                "merger subject=Blauen Landpartei+Roten Volkspartei into=Grüne Union",
            ),
            (
                "Mitglieder der Roten Volkspartei gründeten 1990 die Blaue Landpartei.",
                "split subject=Blaue Landpartei from=Roten Volkspartei",
            ),
            (
                "Am 1. September 2019 bildete die Blaue Landpartei mit der Roten Volkspartei eine Listenverbindung.",
                "alliance subject=Blaue Landpartei with=Roten Volkspartei",
            ),
            (
                "= Blaue Landpartei =\n\nDie Partei wurde 1990 gegründet.",
                "founding subject=Blaue Landpartei",
            ),
            (
                "= Blaue Landpartei =\n\n2004 wurde Anna Lehm zur Vorsitzenden gewählt.",
                "leadership subject=Blaue Landpartei incoming=Anna Lehm",
            ),
            (
                "= Blaue Landpartei =\n\nErster Vorsitzender wurde 1994 der Arzt Karl Vogt.",
                "leadership subject=Blaue Landpartei incoming=Karl Vogt",
            ),
            (
                "= Blaue Landpartei =\n\nIm Februar 2003 trat Karl Vogt zurück; ihm folgte die Juristin Anna Lehm.",
                "leadership subject=Blaue Landpartei incoming=Anna Lehm outgoing=Karl Vogt",
            ),
            (
                "= Blaue Landpartei =\n\nNach der Wahl übernahm 2014 Karl Vogt den Vorsitz.",
                "leadership subject=Blaue Landpartei incoming=Karl Vogt",
            ),
            (
                "= Blaue Landpartei =\n\nEine Gruppe verließ 1999 die Partei und gründete die Rote Volkspartei.",
                "split subject=Rote Volkspartei from=Blaue Landpartei",
            ),
            ("Anna Lehm gründete 1990 eine Zeitung.", "publication"),
            ("Die Wiese ist grün.", ""),
        ],
    ),
];
