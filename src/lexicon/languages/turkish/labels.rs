//! Labels of infoboxes in Turkish.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["ozgun ad", "ozgun isim", "yerel isim"]),
        ("abbreviation", &["kisaltma", "kisaltmasi", "kisa ad", "kisa adi"]),
        ("other names", &["diger adlari", "eski adi", "onceki adi"]),
        ("country", &["ulke", "ulkesi"]),
        ("founded", &["kurulus tarihi", "kurulus", "kurulusu", "kurulus yili"]),
        ("dissolved", &["kapanis tarihi", "kapanis", "kapanisi", "dagilma", "fesih", "kapatilis"]),
        ("ideology", &["siyasi gorusu", "siyasi gorus", "ideoloji", "ideolojisi"]),
        ("position", &["siyasi pozisyon", "siyasi pozisyonu", "siyasi konum", "siyasi konumu"]),
        (
            "leader",
            &[
                "lider", "lideri", "genel baskani", "genel baskan", "genel sekreteri",
                "genel sekreter", "es genel baskanlari", "baskan", "baskani",
            ],
        ),
        ("founder", &["kurucusu", "kurucu", "kuruculari", "kurucular"]),
        ("headquarters", &["merkez", "merkezi", "genel merkez", "genel merkezi"]),
        ("membership", &["uye sayisi", "uyelik", "uyeler"]),
        ("membership year", &["uye yili"]),
        ("colours", &["resmi renkleri", "renkler", "renkleri", "renk"]),
        ("newspaper", &["gazete", "gazetesi", "yayin organi"]),
        ("slogan", &["slogani"]),
        ("youth wing", &["genclik kolu", "genclik orgutu", "genclik kollari"]),
        ("alliances", &["ittifak", "ulusal uyelik", "ulusal ittifak"]),
        ("europarty", &["avrupa uyeligi"]),
        ("international", &["uluslararasi uyelik", "uluslararasi uyeligi", "uluslararasi"]),
        ("predecessor", &["onculu", "oncul"]),
        ("successor", &["ardili", "ardil"]),
        ("split from", &["bolunme", "ayrildigi parti"]),
        ("merged into", &["birlesme", "katildigi parti"]),
        ("website", &["internet sitesi", "web sitesi", "resmi site"]),
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
    ..Labels::EMPTY
};
