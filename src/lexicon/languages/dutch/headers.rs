//! Headers of tables in Dutch.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("election", &["verkiezing", "verkiezingen"]),
        ("year", &["jaar", "verkiezingsjaar"]),
        ("date", &["datum"]),
        (
            "constituency",
            &["kieskring", "provincie", "gemeente", "kiesdistrict", "district", "stad"],
        ),
        (
            "party",
            &[
                "partij", "partijen", "lijst", "partij/lijst", "kieslijst", "politieke partij",
                "lijstnaam", "alliantie", "coalitie", "groepering",
            ],
        ),
        ("candidate", &["kandidaat", "kandidaten"]),
        ("leader", &["lijsttrekker", "partijleider", "leider", "lijstaanvoerder"]),
        (
            "votes",
            &["stemmen", "aantal stemmen", "stemmenaantal", "uitgebrachte stemmen", "absoluut"],
        ),
        (
            "vote share",
            &[
                "stemmen %", "% stemmen", "% van de stemmen", "stemmen (%)", "stempercentage",
                "aandeel", "percentage", "in %",
            ],
        ),
        (
            "seats",
            &[
                "zetels", "aantal zetels", "behaalde zetels", "kamerzetels", "zetelaantal",
                "raadszetels",
            ],
        ),
        ("change", &["verschil", "winst/verlies", "+/- zetels", "verandering", "+/-"]),
        ("rank", &["plaats", "rang", "nr.", "nr"]),
        ("outcome", &["uitslag", "regering", "resultaat", "uitkomst"]),
    ],
    others: &["programma", "verkiezingsprogramma", "bron", "opkomst"],
    names: &["naam"],
    ..Headers::EMPTY
};
