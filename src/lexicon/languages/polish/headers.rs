//! Headers of tables in Polish.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("election", &["wybory"]),
        ("year", &["rok", "rok wyborow"]),
        ("date", &["data"]),
        ("constituency", &["okreg", "okreg wyborczy", "wojewodztwo", "powiat", "gmina", "miasto"]),
        (
            "party",
            &[
                "partia", "partie", "komitet", "komitet wyborczy", "ugrupowanie", "lista",
                "koalicja", "nazwa komitetu", "partia/koalicja",
            ],
        ),
        (
            "candidate",
            &["kandydat", "kandydaci", "kandydat na prezydenta", "kandydatka", "imie i nazwisko"],
        ),
        ("leader", &["lider", "przewodniczacy", "prezes"]),
        ("votes", &["glosy", "liczba glosow", "glosow", "oddane glosy", "glosy wazne"]),
        (
            "vote share",
            &[
                "procent", "% glosow", "glosy %", "procent glosow", "poparcie", "glosy (%)",
                "odsetek glosow",
            ],
        ),
        (
            "seats",
            &["mandaty", "liczba mandatow", "poslowie", "miejsca", "mandatow", "liczba poslow"],
        ),
        ("change", &["zmiana", "+/- mandaty", "roznica", "+/-"]),
        ("rank", &["miejsce", "pozycja", "lp."]),
        ("outcome", &["wynik", "rzad", "status", "rezultat"]),
    ],
    names: &["imie i nazwisko", "nazwisko"],
    ..Headers::EMPTY
};
