//! Example phrases in Turkish.

use crate::lexicon::examples::Examples;
use crate::lexicon::examples::Reading::{
    Answer, Count, Dates, ElectionKind, Events, Header, Label, List, MainDate, Name, People,
    Positions, Round, Row, Seats, Statements,
};

/// The examples.
pub const EXAMPLES: Examples = &[
    (
        Dates,
        &[
            ("1961'den sonra", "1961/.."),
            ("1961 öncesi", "../1961"),
            ("1960 veya 1961'de", "[1960,1961]"),
            ("19. yüzyılda", "18XX"),
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
        Statements,
        &[
            (
                "Kızıl Halk Partisi'nden ayrılan bir grup 2010 yılında Mavi Köy Partisi adıyla bir parti kurdu.",
                "split subject=Mavi Köy Partisi from=Kızıl Halk Partisi",
            ),
            (
                "1996'da Kızıl Halk Partisi'nden ayrılan bir grup, Kemal Dara'nın önderliğinde Mavi Köy Partisi'ni kurdu.",
                "split subject=Mavi Köy Partisi from=Kızıl Halk Partisi by=Kemal Dara",
            ),
            (
                "Mavi Köy Partisi 9 Ekim 2016'da Kızıl Halk Partisi'ne katıldı.",
                "merger subject=Mavi Köy Partisi into=Kızıl Halk Partisi",
            ),
            (
                "Mavi Köy Partisi ile Kızıl Halk Partisi 1990'da birleşti.",
                "merger subject=Mavi Köy Partisi+Kızıl Halk Partisi",
            ),
            (
                "Mavi Köy Partisi ve Kızıl Halk Partisi 1990'da birleşerek Yeşil Ova Partisi'ni kurdu.",
                "merger subject=Mavi Köy Partisi+Kızıl Halk Partisi into=Yeşil Ova Partisi",
            ),
            (
                "Yeşil Ova Partisi, Mavi Köy Partisi ile Kızıl Halk Partisi'nin birleşmesiyle 1990'da kuruldu.",
                "merger subject=Mavi Köy Partisi+Kızıl Halk Partisi into=Yeşil Ova Partisi",
            ),
            (
                "Mavi Köy Partisi 1990 yılında Ali Demir tarafından Ankara'da kuruldu.",
                "founding subject=Mavi Köy Partisi by=Ali Demir",
            ),
            (
                "Mavi Köy Partisi 1994'te adını Yeşil Ova Partisi olarak değiştirdi.",
                "renaming subject=Mavi Köy Partisi into=Yeşil Ova Partisi",
            ),
            (
                "Mavi Köy Partisi 1994'te Yeşil Ova Partisi adını aldı.",
                "renaming subject=Mavi Köy Partisi into=Yeşil Ova Partisi",
            ),
            ("Mavi Köy Partisi 1950'de yeniden kuruldu.", "founding subject=Mavi Köy Partisi"),
            (
                "Anayasa Mahkemesi 1998'de Mavi Köy Partisi'ni kapattı.",
                "ban subject=Mavi Köy Partisi by=Anayasa Mahkemesi",
            ),
            ("Mavi Köy Partisi 16 Ekim 1981'de kapatıldı.", "ban subject=Mavi Köy Partisi"),
            ("Mavi Köy Partisi 2001'de kendini feshetti.", "dissolution subject=Mavi Köy Partisi"),
            (
                "Mavi Köy Partisi, Kızıl Halk Partisi'nin devamıdır ve 1992'de kuruldu.",
                "founding subject=Mavi Köy Partisi from=Kızıl Halk Partisi",
            ),
            (
                "2002'de Mavi Köy Partisi, Kızıl Halk Partisi ile ittifak yaptı.",
                "alliance subject=Mavi Köy Partisi with=Kızıl Halk Partisi",
            ),
            (
                "Mavi Köy Partisi 1995'te Kızıl Halk Partisi'nden koptu.",
                "split subject=Mavi Köy Partisi from=Kızıl Halk Partisi",
            ),
            (
                "Forum Partisi, 2010'da Yeşil Ova Partisi'nden ayrılan üyeler tarafından kuruldu.",
                "split subject=Forum Partisi from=Yeşil Ova Partisi",
            ),
            (
                "= Mavi Köy Partisi =\n\nParti 1990'da Ankara'da kuruldu.",
                "founding subject=Mavi Köy Partisi",
            ),
            (
                "= Mavi Köy Partisi =\n\n1994'te partiden ayrılan bir grup Kızıl Halk Partisi'ni kurdu.",
                "split subject=Kızıl Halk Partisi from=Mavi Köy Partisi",
            ),
            (
                "= Mavi Köy Partisi =\n\nParti, 2003 yılında Kızıl Halk Partisi'ne katıldı.",
                "merger subject=Mavi Köy Partisi into=Kızıl Halk Partisi",
            ),
            (
                "= Mavi Köy Partisi =\n\n1998'de parti kapatıldı ve yöneticileri tutuklandı.",
                "ban subject=Mavi Köy Partisi",
            ),
            (
                "= Mavi Köy Partisi =\n\nAyşe Kaya 2004'te genel başkan seçildi.",
                "leadership subject=Mavi Köy Partisi incoming=Ayşe Kaya",
            ),
            (
                "= Mavi Köy Partisi =\n\nAyşe Kaya 2004'te genel başkanlıktan istifa etti.",
                "leadership subject=Mavi Köy Partisi outgoing=Ayşe Kaya",
            ),
            (
                "= Mavi Köy Partisi =\n\nGenel başkan Ali Demir 2014'te görevi bıraktı, yerine Ayşe Kaya seçildi.",
                "leadership subject=Mavi Köy Partisi incoming=Ayşe Kaya outgoing=Ali Demir",
            ),
            (
                "Ali Demir 1990'da Mavi Köy Partisi genel başkanlığına seçildi.",
                "leadership subject=Mavi Köy Partisi incoming=Ali Demir",
            ),
            (
                "Mavi Köy Partisi ile Kızıl Halk Partisi 1990'da birleşme görüşmeleri yaptı.",
                "other",
            ),
            (
                "1990'da kurulan Mavi Köy Partisi 1995'te Kızıl Halk Partisi'yle birleşti.",
                "founding subject=Mavi Köy Partisi; merger subject=Mavi Köy Partisi+Kızıl Halk Partisi",
            ),
            ("Ova yeşildir.", ""),
            ("Ali Demir 1990'da bir gazete kurdu.", "other"),
            (
                "2019'da Mavi Köy Partisi, Kızıl Halk Partisi ve Yeşil Ova Partisi ittifak kurdu.",
                "alliance subject=Mavi Köy Partisi+Kızıl Halk Partisi+Yeşil Ova Partisi",
            ),
            ("1965'te Mavi Köy Partisi bölündü.", "split subject=Mavi Köy Partisi"),
            (
                "1971'de Ali Demir ve arkadaşları Ankara'da Mavi Köy Partisi'ni kurdu.",
                "founding subject=Mavi Köy Partisi by=Ali Demir",
            ),
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
