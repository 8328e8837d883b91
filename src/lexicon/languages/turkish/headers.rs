//! Headers of tables in Turkish.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        (
            "election",
            &["secim", "secimler", "secim adi", "genel secim", "genel secimler", "yerel secim"],
        ),
        ("year", &["yil", "secim yili"]),
        ("date", &["tarih", "secim tarihi"]),
        (
            "constituency",
            &[
                "secim cevresi", "il", "ilce", "bolge", "secim bolgesi", "sehir", "belediye",
                "bolgeler", "iller", "ilceler", "mahalle", "koy",
            ],
        ),
        (
            "party",
            &[
                "parti", "partiler", "siyasi parti", "ittifak", "parti adi", "siyasi partiler",
                "partiler ve bagimsizlar", "parti veya ittifak", "parti/ittifak", "partinin adi",
                "ittifaklar", "siyasi parti veya bagimsiz", "liste",
            ],
        ),
        (
            "candidate",
            &[
                "aday", "adaylar", "aday adi", "aday adi soyadi", "adayin adi",
                "cumhurbaskani adayi", "adi soyadi", "belediye baskan adayi",
            ],
        ),
        (
            "leader",
            &[
                "lider", "genel baskan", "parti lideri", "baskan", "baskan adayi", "genel baskani",
                "parti genel baskani",
            ],
        ),
        (
            "votes",
            &[
                "oy", "oylar", "oy sayisi", "aldigi oy", "alinan oy", "toplam oy", "gecerli oy",
                "aldigi oylar", "aldigi oy sayisi", "aldigi toplam oy", "oylarin sayisi",
                "toplam oy sayisi", "alinan oy sayisi", "aldigi gecerli oy", "oy miktari",
                "gecerli oylar",
            ],
        ),
        (
            "vote share",
            &[
                "oy orani", "oy yuzdesi", "yuzde", "oran", "oy %", "oy (%)", "% oy", "oran (%)",
                "oy orani (%)", "aldigi oy orani", "oy yuzdesi (%)", "yuzdesi", "yuzde (%)",
                "% oran", "orani", "oy oranlari", "oy orani %", "aldigi oylarin orani",
            ],
        ),
        (
            "seats",
            &[
                "sandalye", "sandalyeler", "milletvekili", "milletvekilleri", "sandalye sayisi",
                "milletvekili sayisi", "vekil", "milletvekili sayilari", "kazandigi milletvekili",
                "kazanilan milletvekili", "cikardigi milletvekili", "mv",
                "aldigi milletvekili sayisi", "uye sayisi", "koltuk", "koltuk sayisi", "mv sayisi",
                "kazandigi sandalye",
            ],
        ),
        ("total seats", &["toplam sandalye"]),
        ("change", &["degisim", "fark", "+/- sandalye", "degisim (%)", "+/-", "artis/azalis"]),
        ("rank", &["sira", "siralama", "sirasi", "sira no"]),
        (
            "outcome",
            &[
                "sonuc", "durum", "konum", "hukumet", "meclisteki konumu", "iktidar",
                "hukumetteki konumu",
            ],
        ),
    ],
    events: &["olay", "olaylar", "gelisme", "aciklama", "notlar"],
    names: &["ad", "adi", "isim"],
    losers: &["kaybeden", "ikinci"],
    ..Headers::EMPTY
};
