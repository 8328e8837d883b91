//! Headers of tables in Turkish.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("election", &["secim", "secimler", "secim adi", "genel secim"]),
        ("year", &["yil", "secim yili"]),
        ("date", &["tarih", "secim tarihi"]),
        ("constituency", &["secim cevresi", "il", "ilce", "bolge"]),
        ("party", &["parti", "partiler", "siyasi parti", "ittifak", "parti adi"]),
        ("candidate", &["aday", "adaylar", "aday adi"]),
        ("leader", &["lider", "genel baskan", "parti lideri", "baskan"]),
        (
            "votes",
            &["oy", "oylar", "oy sayisi", "aldigi oy", "alinan oy", "toplam oy", "gecerli oy"],
        ),
        (
            "vote share",
            &["oy orani", "oy yuzdesi", "yuzde", "oran", "oy %", "oy (%)", "% oy", "oran (%)"],
        ),
        (
            "seats",
            &[
                "sandalye", "sandalyeler", "milletvekili", "milletvekilleri", "sandalye sayisi",
                "milletvekili sayisi", "vekil",
            ],
        ),
        ("total seats", &["toplam sandalye"]),
        ("change", &["degisim", "fark", "+/- sandalye"]),
        ("rank", &["sira", "siralama", "sirasi"]),
        ("outcome", &["sonuc", "durum", "konum", "hukumet", "meclisteki konumu"]),
    ],
    ..Headers::EMPTY
};
