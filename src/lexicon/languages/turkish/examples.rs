//! Example phrases in Turkish.

use crate::lexicon::examples::Examples;
use crate::lexicon::examples::Reading::{
    Answer, Count, Dates, ElectionKind, Events, Header, Label, List, MainDate, Name, People,
    Positions, Round, Row, Seats,
};

/// The examples.
pub const EXAMPLES: Examples = &[
    (
        Dates,
        &[
            ("15 Haziran 1970'te toplandı", "1970-06-15"),
            ("2005'ten beri", "2005/.."),
            ("1970'lerde", "197X"),
            ("1 Mayıs Meydanı", ""),
            ("1500 kişi yürüdü", ""),
        ],
    ),
    (MainDate, &[("3 Mart 1980 (yeniden), 7 Nisan 1972 (ilk)", "1972-04-07"), ("bilinmiyor", "")]),
    (
        Label,
        &[
            ("Kuruluş tarihi", "founded"),
            ("Genel başkanı", "leader"),
            ("Gençlik kolları", "youth_wing"),
            ("Marşı", ""),
        ],
    ),
    (
        Header,
        &[
            ("Oy oranı", "share"),
            ("Milletvekili sayısı", "seats seats_total"),
            ("Seçim çevresi", "constituency"),
            ("Açıklama", ""),
        ],
    ),
    (
        ElectionKind,
        &[
            ("1990 Türkiye genel seçimleri", "general"),
            ("Yerel seçimler", "local"),
            ("Cumhurbaşkanlığı seçimi", "presidential"),
            ("Yeşil ova", ""),
        ],
    ),
    (Row, &[("Toplam", "summary"), ("Geçersiz oylar", "summary"), ("Mavi Parti", "")]),
    (Count, &[("yaklaşık 60.000", "60000"), ("2 milyon", "2000000"), ("çok", "")]),
    (Seats, &[("24 sandalye", "24")]),
    (Round, &[("İkinci tur", "2"), ("İkinci", "")]),
    (People, &[("Ayşe Kaya ve Ali Demir", "Ayşe Kaya; Ali Demir"), ("Boş", "")]),
    (List, &[("Sosyalizm, Önceki:, Faşizm", "Sosyalizm; Faşizm (former)")]),
    (Positions, &[("Merkez sağ", "centre-right"), ("Aşırı sol", "far-left"), ("Sağlık", "")]),
    (Answer, &[("Evet", "yes"), ("Hayır", "no")]),
    (
        Events,
        &[
            ("Parti Ankara'da kuruldu", "founding 3"),
            ("Birlikten ayrıldı", "split 3"),
            ("Ova yeşildir", ""),
        ],
    ),
    (
        Name,
        &[
            ("Mavi Gül Partisi", "organisation"),
            ("Köy Öğretmenleri Birliği", "organisation"),
            ("Ali Demir", "person"),
            ("Ankara Üniversitesi", ""),
        ],
    ),
];
