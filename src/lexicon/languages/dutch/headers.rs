//! Headers of tables in Dutch.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("election", &["verkiezing", "verkiezingen"]),
        ("year", &["jaar", "verkiezingsjaar"]),
        ("date", &["datum"]),
        ("constituency", &["kieskring", "provincie", "gemeente"]),
        ("party", &["partij", "partijen", "lijst", "partij/lijst"]),
        ("candidate", &["kandidaat", "kandidaten"]),
        ("leader", &["lijsttrekker", "partijleider"]),
        ("votes", &["stemmen", "aantal stemmen"]),
        (
            "vote share",
            &[
                "stemmen %", "% stemmen", "% van de stemmen", "stemmen (%)", "stempercentage",
                "aandeel",
            ],
        ),
        ("seats", &["zetels", "aantal zetels", "behaalde zetels"]),
        ("change", &["verschil", "winst/verlies", "+/- zetels", "verandering"]),
        ("rank", &["plaats", "rang"]),
        ("outcome", &["uitslag", "regering", "resultaat"]),
    ],
    ..Headers::EMPTY
};
