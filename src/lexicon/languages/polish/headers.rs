//! Headers of tables in Polish.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("election", &["wybory"]),
        ("year", &["rok", "rok wyborow"]),
        ("date", &["data"]),
        ("constituency", &["okreg", "okreg wyborczy", "wojewodztwo"]),
        (
            "party",
            &[
                "partia", "partie", "komitet", "komitet wyborczy", "ugrupowanie", "lista",
                "koalicja",
            ],
        ),
        ("candidate", &["kandydat", "kandydaci", "kandydat na prezydenta"]),
        ("leader", &["lider", "przewodniczacy"]),
        ("votes", &["glosy", "liczba glosow", "glosow", "oddane glosy"]),
        (
            "vote share",
            &[
                "procent", "% glosow", "glosy %", "procent glosow", "poparcie", "glosy (%)",
                "odsetek glosow",
            ],
        ),
        ("seats", &["mandaty", "liczba mandatow", "poslowie", "miejsca", "mandatow"]),
        ("change", &["zmiana", "+/- mandaty", "roznica"]),
        ("rank", &["miejsce", "pozycja", "lp."]),
        ("outcome", &["wynik", "rzad", "status"]),
    ],
    ..Headers::EMPTY
};
