//! Labels of infoboxes in Polish.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["nazwa oryginalna", "nazwa w jezyku ojczystym"]),
        ("abbreviation", &["skrot", "skrot nazwy"]),
        ("other names", &["poprzednia nazwa", "dawna nazwa"]),
        ("country", &["panstwo", "kraj"]),
        ("founded", &["zalozona", "zalozenie", "data zalozenia", "powstanie", "rok zalozenia"]),
        ("dissolved", &["rozwiazana", "rozwiazanie", "data rozwiazania"]),
        ("ideology", &["ideologia", "ideologia polityczna", "ideologie"]),
        (
            "position",
            &["poglady", "poglady polityczne", "spektrum", "orientacja", "pozycja polityczna"],
        ),
        (
            "leader",
            &[
                "lider", "liderzy", "przewodniczacy", "przewodniczaca", "prezes", "sekretarz",
                "sekretarz generalny",
            ],
        ),
        ("founder", &["zalozyciel", "zalozyciele"]),
        ("headquarters", &["siedziba", "adres", "adres siedziby"]),
        ("membership", &["liczba czlonkow", "czlonkowie"]),
        ("membership year", &["rok liczby czlonkow"]),
        ("colours", &["barwy", "barwy partii", "kolory"]),
        ("newspaper", &["gazeta", "organ prasowy"]),
        ("youth wing", &["organizacja mlodziezowa", "mlodziezowka"]),
        ("alliances", &["koalicja"]),
        (
            "europarty",
            &[
                "grupa pe", "partia europejska", "partia miedzynarodowa",
                "czlonkostwo w europejskiej partii",
            ],
        ),
        ("international", &["miedzynarodowe", "czlonkostwo miedzynarodowe"]),
        ("predecessor", &["poprzedniczka", "poprzednik"]),
        ("successor", &["nastepczyni", "nastepca"]),
        ("split from", &["rozlam", "rozlam w"]),
        ("merger of", &["polaczenie"]),
        ("website", &["www", "strona internetowa", "strona www"]),
        ("flag", &["flaga"]),
        ("seats", &["mandaty"]),
        ("seats title", &["mandaty tytul", "izba"]),
        ("seats total", &["mandaty razem", "mandaty ogolem"]),
        ("election date", &["data wyborow", "data"]),
        ("seats for election", &["liczba mandatow", "mandaty do obsadzenia"]),
        ("party", &["partia"]),
        ("candidate", &["kandydat", "kandydatka"]),
        ("popular vote", &["glosy", "liczba glosow"]),
        ("percentage", &["procent", "poparcie"]),
    ],
    ..Labels::EMPTY
};
