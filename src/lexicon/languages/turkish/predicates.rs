//! Predicates of events in Turkish.

use crate::lexicon::language::Predicates;
use crate::model::{
    EventKind::Alliance, EventKind::Ban, EventKind::Conflict, EventKind::Congress,
    EventKind::Demonstration, EventKind::Dissolution, EventKind::Election, EventKind::Founding,
    EventKind::Leadership, EventKind::Merger, EventKind::Migration, EventKind::Publication,
    EventKind::Renaming, EventKind::Split, EventKind::Statement, EventKind::Trial,
    EventKind::Violence,
};

/// The words.
pub const WORDS: Predicates = Predicates {
    predicates: &[
        (
            Founding,
            3,
            &[
                "kuruldu", "kurulmus", "kurulmustur", "kurulan", "kurulus", "kurulusu",
                "kurulusunu", "kurdu", "kurdular", "kurarak", "kurmustur",
            ],
        ),
        (Founding, 2, &["olusturuldu", "olusturdu", "dogdu", "ortaya cikti"]),
        (
            Split,
            3,
            &[
                "bolundu", "bolunme", "bolunmesi", "bolunerek", "ayrildi", "ayrilan", "ayrilarak",
                "koptu",
            ],
        ),
        (Split, 2, &["ayrilik"]),
        (
            Merger,
            3,
            &[
                "birlesti", "birlestiler", "birleserek", "birlesme", "birlesmesi", "birlesmesiyle",
                "katilarak",
            ],
        ),
        (
            Renaming,
            3,
            &[
                "adini degistirdi", "ismini degistirdi", "adini aldi", "ismini aldi",
                "adini alarak", "olarak degistirdi", "olarak degistirildi", "adini", "ismini",
            ],
        ),
        (Renaming, 2, &["degistirdi"]),
        (
            Dissolution,
            3,
            &[
                "feshedildi", "feshetti", "feshi", "dagildi", "dagitildi", "son verdi",
                "kendini feshetti",
            ],
        ),
        (Ban, 3, &["kapatildi", "kapatilan", "kapatilmasi", "kapatti", "yasaklandi", "yasaklanan"]),
        (
            Congress,
            3,
            &[
                "kongre", "kongresi", "kongresini", "kongresinde", "kongrede", "kurultay",
                "kurultayi", "kurultayini", "kurultayinda", "konferans", "konferansi",
                "konferansini", "konferansinda",
            ],
        ),
        (
            Election,
            3,
            &[
                "secim", "secimi", "secimde", "seciminde", "secimlerde", "secimler", "secimleri",
                "secimlerinde", "secimlerine", "referandum", "referandumunda",
            ],
        ),
        (Election, 2, &["oy", "oyla", "milletvekili", "sandalye", "aday"]),
        (
            Leadership,
            3,
            &[
                "genel baskan secildi", "genel baskanliga", "genel baskanligina",
                "genel baskan oldu", "genel sekreter secildi", "baskan secildi", "istifa etti",
                "gorevden ayrildi", "baskanligina secildi", "genel baskani oldu",
            ],
        ),
        (Alliance, 3, &["ittifak", "ittifaki", "ittifakina", "cephesine katildi", "gucbirligi"]),
        (Alliance, 2, &["katildi"]),
        (
            Publication,
            3,
            &[
                "yayimladi", "yayimlandi", "yayinladi", "yayinlandi", "yayimlanmaya", "cikardi",
                "yayin hayatina",
            ],
        ),
        (Publication, 2, &["gazetesi", "dergisi", "gazetesini", "dergisini"]),
        (
            Statement,
            3,
            &[
                "acikladi", "aciklandi", "duyurdu", "ilan etti", "kinadi", "cagri yapti",
                "bildirdi", "karari aldi",
            ],
        ),
        (
            Demonstration,
            3,
            &[
                "miting duzenledi", "greve", "greve cikti", "boykot etti", "protesto etti",
                "yuruyus duzenledi",
            ],
        ),
        (
            Demonstration,
            2,
            &[
                "miting", "mitingi", "mitinge", "mitinginde", "grev", "grevi", "yuruyus",
                "yuruyusu", "gosteri", "gosterisi", "boykot", "direnisi",
            ],
        ),
        (
            Violence,
            3,
            &[
                "olduruldu", "oldurulen", "katledildi", "saldiri", "saldirida", "saldirisi",
                "bombalandi", "idam edildi",
            ],
        ),
        (
            Trial,
            3,
            &[
                "tutuklandi", "tutuklanan", "gozaltina", "yargilandi", "mahkum", "dava acildi",
                "beraat etti", "hapis",
            ],
        ),
        (Conflict, 3, &["ihrac edildi", "ihrac edilen", "ihrac"]),
        (Migration, 3, &["surgune", "yurt disina", "iltica etti"]),
    ],
    ..Predicates::EMPTY
};
