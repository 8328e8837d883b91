//! Labels of infoboxes in Turkish.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["ozgun ad", "ozgun isim", "yerel isim"]),
        ("abbreviation", &["kisaltma", "kisaltmasi", "kisa ad", "kisa adi", "kisaltilmis adi"]),
        ("other names", &["diger adlari", "eski adi", "onceki adi"]),
        ("country", &["ulke", "ulkesi"]),
        (
            "founded",
            &["kurulus tarihi", "kurulus", "kurulusu", "kurulus yili", "kuruldu", "kurulma tarihi"],
        ),
        (
            "dissolved",
            &[
                "kapanis tarihi", "kapanis", "kapanisi", "dagilma", "fesih", "kapatilis",
                "kapatilma", "kapatilma tarihi", "kapanma", "kapanma tarihi", "dagilis",
                "feshedildi", "kapatildi", "dagilma tarihi",
            ],
        ),
        (
            "ideology",
            &[
                "siyasi gorusu", "siyasi gorus", "ideoloji", "ideolojisi", "ideolojiler",
                "siyasi ideoloji",
            ],
        ),
        (
            "position",
            &[
                "siyasi pozisyon", "siyasi pozisyonu", "siyasi konum", "siyasi konumu",
                "siyasal konum", "siyasi yelpaze", "siyasi cizgi",
            ],
        ),
        (
            "leader",
            &[
                "lider", "lideri", "genel baskani", "genel baskan", "genel sekreteri",
                "genel sekreter", "es genel baskanlari", "baskan", "baskani", "parti baskani",
                "genel baskanlar", "lider ler", "es genel baskanlar", "es baskanlar",
                "esbaskanlar", "es sozculer",
            ],
        ),
        (
            "founder",
            &[
                "kurucusu", "kurucu", "kuruculari", "kurucular", "kurucu lar", "kurucu lider",
                "kurucu genel baskan",
            ],
        ),
        (
            "headquarters",
            &[
                "merkez", "merkezi", "genel merkez", "genel merkezi", "genel merkez adresi",
                "merkez adresi", "parti merkezi",
            ],
        ),
        ("membership", &["uye sayisi", "uyelik", "uyeler", "uyelik sayisi"]),
        ("membership year", &["uye yili"]),
        (
            "colours",
            &[
                "resmi renkleri", "renkler", "renkleri", "renk", "resmi renkler", "parti renkleri",
                "resmi renk",
            ],
        ),
        ("newspaper", &["gazete", "gazetesi", "yayin organi", "gazeteler", "yayin organlari"]),
        ("slogan", &["slogani"]),
        (
            "youth wing",
            &["genclik kolu", "genclik orgutu", "genclik kollari", "genclik orgutlenmesi"],
        ),
        (
            "alliances",
            &["ittifak", "ulusal uyelik", "ulusal ittifak", "ittifaki", "ulusal baglanti"],
        ),
        ("europarty", &["avrupa uyeligi"]),
        (
            "international",
            &[
                "uluslararasi uyelik", "uluslararasi uyeligi", "uluslararasi",
                "uluslararasi baglanti", "uluslararasi iliski",
            ],
        ),
        ("predecessor", &["onculu", "oncul", "onceki parti"]),
        ("successor", &["ardili", "ardil", "sonraki parti"]),
        ("split from", &["bolunme", "ayrildigi parti", "ayrilma", "bolundugu parti"]),
        ("merged into", &["birlesme", "katildigi parti", "birlestigi parti", "birlesti"]),
        (
            "website",
            &[
                "internet sitesi", "web sitesi", "resmi site", "resmi web sitesi",
                "resmi internet sitesi", "internet adresi",
            ],
        ),
        ("logo", &["amblem"]),
        ("flag", &["bayrak"]),
        ("seats", &["sandalye"]),
        ("seats title", &["sandalye baslik", "sandalye basligi"]),
        ("seats total", &["sandalye toplam"]),
        ("election date", &["secim tarihi"]),
        ("seats for election", &["sandalye sayisi", "secilecek sandalye"]),
        ("party", &["parti", "partisi"]),
        ("candidate", &["aday"]),
        ("popular vote", &["oy", "oy sayisi", "aldigi oy"]),
        ("percentage", &["yuzde", "oy orani"]),
        ("swing", &["degisim"]),
    ],
    others: &[
        "onursal baskan", "genel sayman", "slogani", "parti amblemi", "simge", "ogrenci kolu",
        "kadin kolu", "milletvekili sayisi", "meclis grubu", "grup baskanvekili",
    ],
    ..Labels::EMPTY
};
