//! Predicates of events in Turkish.

use crate::lexicon::frames::Form::{Active, Noun, Passive, PassivePrenominal, Prenominal};
use crate::lexicon::frames::Sense::{
    Absorb, Ally, Announce, Ban, Dissolve, Elect, Emerge, Expel, Found, Join, Lead, Leave, Merge,
    Precede, Register, Rename, Replace, Resign, SplitOff, Succeed,
};
use crate::lexicon::frames::{Marker, WordOrder};
use crate::lexicon::language::Predicates;
use crate::model::{
    EventKind::Alliance, EventKind::Congress, EventKind::Demonstration, EventKind::Election,
    EventKind::Leadership, EventKind::Migration, EventKind::Publication, EventKind::Statement,
    EventKind::Trial, EventKind::Violence,
};

/// The words.
pub const WORDS: Predicates = Predicates {
    predicates: &[
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
            2,
            &[
                "cumhurbaskani secildi", "belediye baskani secildi", "basbakan oldu", "bakan oldu",
                "belediye baskanligina",
            ],
        ),
        (
            Leadership,
            1,
            &[
                "genel baskan", "genel baskani", "genel sekreter", "genel sekreteri", "lideri",
                "es baskan", "es baskani", "baskani",
            ],
        ),
        (
            Alliance,
            3,
            &[
                "koalisyondan cekildi", "hukumetten cekildi", "hukumete katildi",
                "koalisyona katildi", "destegini cekti",
            ],
        ),
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
        (Migration, 3, &["surgune", "yurt disina", "iltica etti"]),
    ],
    frames: &[
        (
            Found,
            Passive,
            3,
            &[
                "kuruldu", "kurulmus", "kurulmustur", "kurulmustu", "kurulup", "yeniden kuruldu",
                "yeniden kurulmustur", "tekrar kuruldu", "kurulmasi kararlastirildi", "kuruldugu",
                "kurulusu gerceklesti", "kurulusu ilan edildi", "kuruldugunda",
                "yeniden kuruldugunda",
            ],
        ),
        (Found, Passive, 2, &["olusturuldu", "olusturulmustur", "kurularak"]),
        (Found, PassivePrenominal, 3, &["kurulan", "kurulmus olan"]),
        (Found, PassivePrenominal, 2, &["olusturulan"]),
        (
            Found,
            Active,
            3,
            &[
                "kurdu", "kurdular", "kurmustur", "kurmuslardir", "kurmuslar", "kurmustu",
                "kurmaya karar verdi",
            ],
        ),
        (Found, Active, 2, &["kurarak", "kurup", "olusturdu", "olusturdular", "kurmak uzere"]),
        (Found, Prenominal, 2, &["kuran", "kurdugu"]),
        (
            Found,
            Noun,
            3,
            &["kurulus", "kurulusu", "kurulusunu", "kurulusunda", "kurulusuna", "kurulmasi"],
        ),
        (Announce, Passive, 2, &["kurulusu aciklandi", "kurulusu duyuruldu"]),
        (Register, Passive, 2, &["tescil edildi"]),
        (
            Emerge,
            Active,
            3,
            &[
                "ortaya cikti", "ortaya cikmisti", "ortaya cikmistir", "dogdu", "dogmustur",
                "kokenini", "dogan",
            ],
        ),
        (
            Emerge,
            Active,
            2,
            &["uzanir", "dayanir", "dayanmaktadir", "uzanmaktadir", "olustu", "dogarak"],
        ),
        (
            SplitOff,
            Active,
            3,
            &["bolundu", "bolunmustur", "bolunmustu", "koptu", "koptular", "kopmustur", "ayristi"],
        ),
        (SplitOff, Active, 2, &["bolunerek", "koparak", "bolunup"]),
        (SplitOff, Prenominal, 3, &["kopan", "bolunen"]),
        (
            SplitOff,
            Noun,
            3,
            &[
                "bolunme", "bolunmesi", "bolunmesiyle", "bolunmesinden", "bolunmesi sonucu",
                "bolunmenin", "kopusu",
            ],
        ),
        (
            SplitOff,
            Noun,
            2,
            &["ayrilik", "ayrilma", "ayrilmasi", "ayrilmasiyla", "kopma", "kopmasiyla"],
        ),
        (
            Leave,
            Active,
            3,
            &["ayrildi", "ayrildilar", "ayrilmistir", "ayrilmislardir", "ayrilmisti"],
        ),
        (Leave, Active, 2, &["ayrilarak", "ayrilip", "istifa ederek"]),
        (
            Leave,
            Prenominal,
            3,
            &["ayrilan", "ayrilanlar", "ayrilanlarin", "istifa eden", "ayrilmis olan"],
        ),
        (Expel, Passive, 3, &["ihrac edildi", "ihrac edildiler", "ihrac edilmistir"]),
        (Expel, PassivePrenominal, 3, &["ihrac edilen", "ihrac edilenler"]),
        (Expel, Noun, 3, &["ihrac", "ihraci"]),
        (
            Merge,
            Active,
            3,
            &[
                "birlesti", "birlestiler", "birlesmistir", "birlesmislerdir", "birlesmisti",
                "birlestigi", "birlesme karari aldi", "birlesme karari aldilar",
            ],
        ),
        (Merge, Active, 2, &["birleserek", "birlesip", "birlesen"]),
        (Merge, Passive, 3, &["birlestirildi", "birlestirilmistir"]),
        (
            Merge,
            Noun,
            3,
            &[
                "birlesme", "birlesmesi", "birlesmesiyle", "birlesmesinden", "birlesmesi sonucu",
                "birlesmesi sonucunda", "birlesimi", "birlesiminden", "birlesimiyle",
            ],
        ),
        (Absorb, Active, 3, &["bunyesine katti", "icine aldi", "catisi altina aldi"]),
        (Absorb, Passive, 3, &["bunyesine katildi"]),
        (
            Join,
            Active,
            2,
            &[
                "katildi", "katildilar", "katilmistir", "katilmislardir", "katilmisti",
                "katilma karari aldi", "iltihak etti", "dahil oldu", "uye oldu", "icinde eridi",
            ],
        ),
        (Join, Active, 1, &["katilarak", "katilip"]),
        (Join, Prenominal, 1, &["katilan"]),
        (
            Rename,
            Active,
            3,
            &[
                "adini ... degistirdi", "ismini ... degistirdi", "adini ... degistirmistir",
                "ismini ... degistirmistir", "adini degistirdi", "ismini degistirdi",
                "olarak degistirdi", "adini aldi", "ismini aldi", "adini almistir",
                "ismini almistir", "adini almisti", "adini kullanmaya basladi",
                "ismini kullanmaya basladi",
            ],
        ),
        (
            Rename,
            Active,
            2,
            &[
                "adini alarak", "ismini alarak", "adini ... degistirerek",
                "ismini ... degistirerek", "degistirdi", "adini alan",
            ],
        ),
        (
            Rename,
            Passive,
            3,
            &[
                "adi ... degistirildi", "ismi ... degistirildi", "adi ... degistirilmistir",
                "olarak degistirildi", "olarak degistirilmistir", "adi ... oldu", "ismi ... oldu",
                "olarak degisti", "adi ... degisti",
            ],
        ),
        (Rename, Noun, 3, &["ad degisikligi", "isim degisikligi"]),
        (
            Succeed,
            Noun,
            3,
            &[
                "devami", "devamidir", "devami olan", "ardili", "ardilidir", "ardili olan",
                "halefi", "halefidir", "mirascisi", "mirascisidir", "devami niteliginde",
            ],
        ),
        (Precede, Noun, 3, &["selefi", "selefidir", "oncusu", "oncelidir"]),
        (
            Dissolve,
            Active,
            3,
            &[
                "feshetti", "kendini feshetti", "kendisini feshetti", "feshetmistir", "dagildi",
                "dagilmistir", "son verdi", "faaliyetine son verdi", "faaliyetlerine son verdi",
                "kendisini dagitti",
            ],
        ),
        (
            Dissolve,
            Active,
            2,
            &["feshederek", "kendini feshederek", "kendisini feshederek", "dagilarak"],
        ),
        (
            Dissolve,
            Passive,
            3,
            &[
                "feshedildi", "feshedilmistir", "dagitildi", "dagitilmistir", "lagvedildi",
                "feshedilerek",
            ],
        ),
        (Dissolve, Noun, 3, &["feshi", "fesih", "feshine", "dagilmasi", "dagilisi"]),
        (
            Ban,
            Passive,
            3,
            &[
                "kapatildi", "kapatilmistir", "kapatilmisti", "yasaklandi", "yasaklanmistir",
                "kapatilinca", "yasaklaninca", "kapatildiktan",
            ],
        ),
        (Ban, PassivePrenominal, 3, &["kapatilan", "yasaklanan"]),
        (
            Ban,
            Active,
            3,
            &["kapatti", "kapatmistir", "yasakladi", "yasaklamistir", "kapatma karari verdi"],
        ),
        (
            Ban,
            Noun,
            3,
            &[
                "kapatilmasi", "kapatilmasiyla", "kapatilmasindan", "kapatilmasina",
                "kapatilmasi uzerine", "yasaklanmasi",
            ],
        ),
        (
            Ally,
            Active,
            3,
            &[
                "ittifak kurdu", "ittifak kurdular", "ittifak yapti", "ittifak yaptilar",
                "ittifaki yapti", "ittifaki kurdu", "isbirligi yapti", "is birligi yapti",
                "guc birligi yapti", "gucbirligi yapti", "secim ittifaki yapti",
                "secim ittifaki kurdu", "ittifaka gitti", "ittifak olusturdu", "koalisyon kurdu",
                "koalisyon kurdular", "ittifak icinde girdi", "ittifak halinde girdi",
            ],
        ),
        (
            Ally,
            Noun,
            3,
            &[
                "ittifak", "ittifaki", "ittifakina", "ittifakini", "gucbirligi", "koalisyonu",
                "koalisyonuna",
            ],
        ),
        (
            Elect,
            Passive,
            2,
            &[
                "getirildi", "atandi", "getirilmisti", "getirilmistir", "secildi", "secilmistir",
                "secilmisti",
            ],
        ),
        (
            Lead,
            Active,
            3,
            &[
                "basina gecti", "liderligini ustlendi", "genel baskanligini ustlendi",
                "baskanligini ustlendi", "baskanligini yapti", "liderligini yapti",
                "genel baskanligini yapti", "genel baskanligi yapti", "gorevi devraldi",
                "baskanligi devraldi", "genel baskanligi devraldi", "yonetimi devraldi",
                "genel baskanliga geldi", "baskanligina geldi",
            ],
        ),
        (
            Resign,
            Active,
            3,
            &[
                "istifa etti", "istifa etmis", "istifa etmistir", "istifa etmisti",
                "gorevi birakti", "gorevini birakti", "gorevinden ayrildi", "gorevden ayrildi",
                "gorevinden istifa etti", "gorevinden istifa etmis", "gorevinden cekildi",
                "genel baskanligi birakti", "genel baskanliktan ayrildi",
                "genel baskanliktan cekildi", "genel baskanliktan istifa etti",
                "baskanliktan ayrildi", "baskanliktan istifa etti", "cekildi",
            ],
        ),
        (Resign, Passive, 3, &["gorevden alindi", "gorevinden alindi"]),
        (
            Resign,
            Noun,
            2,
            &[
                "istifasi", "istifasiyla", "istifasinin", "istifasindan", "olumu", "olumuyle",
                "olumunun", "olumunden", "vefati", "vefatiyla", "vefatinin",
            ],
        ),
        (Replace, Active, 3, &["yerine gecti", "yerine gecmistir", "yerini aldi"]),
    ],
    postpositions: &[
        (
            Marker::By,
            &[
                "tarafindan", "onderliginde", "liderliginde", "baskanliginda", "oncusu",
                "onculugunde", "eliyle",
            ],
        ),
        (
            Marker::As,
            &[
                "olarak", "adini aldi", "ismini aldi", "adini alarak", "ismini alarak",
                "adini almistir", "ismini almistir", "adini almisti", "adini kullanmaya basladi",
                "ismini kullanmaya basladi", "adini alan",
            ],
        ),
        (
            Marker::Object,
            &[
                "adiyla", "adli", "adinda", "adi altinda", "ismiyle", "isimli", "isminde",
                "unvaniyla",
            ],
        ),
        (Marker::With, &["ile", "ile birlikte", "ile beraber"]),
        (Marker::In, &["icinde", "bunyesinde", "catisi altinda"]),
        (Marker::From, &["icinden", "bunyesinden", "saflarindan", "kokenli"]),
        (
            Marker::Of,
            &[
                "genel", "lideri", "baskani", "baskanligina", "baskanligi", "liderligine",
                "liderligi", "sozcusu", "yonetimi", "es baskani", "esbaskani",
            ],
        ),
        (
            Marker::Other,
            &[
                "icin", "gore", "karsi", "kadar", "sonra", "once", "gibi", "hakkinda", "uzerine",
                "disinda", "yerine",
            ],
        ),
    ],
    case_markers: &[
        (Marker::From, &["nden", "ndan", "den", "dan", "ten", "tan"]),
        (Marker::Object, &["yi", "yı", "yu", "yü", "ni", "nı", "nu", "nü", "i", "ı", "u", "ü"]),
        (Marker::Into, &["ye", "ya", "ne", "na", "e", "a"]),
        (Marker::Of, &["nin", "nın", "nun", "nün", "in", "ın", "un", "ün"]),
        (Marker::With, &["yle", "yla", "le", "la"]),
        (
            Marker::In,
            &[
                "de", "da", "te", "ta", "nde", "nda", "deki", "daki", "teki", "taki", "ndeki",
                "ndaki",
            ],
        ),
    ],
    inflected_nouns: &[
        (Marker::From, &["partiden", "hareketten", "orgutten"]),
        (Marker::Into, &["partiye", "harekete", "orgute"]),
        (Marker::Object, &["partiyi", "orgutu"]),
        (Marker::Of, &["partinin", "hareketin", "orgutun"]),
        (Marker::In, &["partide", "harekette", "orgutte"]),
        (Marker::With, &["partiyle"]),
    ],
    word_orders: &[WordOrder::VerbFinal, WordOrder::TopicComma],
    relation_nouns: &["baglarini", "iliskilerini"],
    part_nouns: &["kanadi", "fraksiyonu", "hizbi", "kesimi", "grubu", "bolumu"],
    member_nouns: &[
        "uyeleri", "uyesi", "uyeler", "milletvekilleri", "milletvekili", "yoneticileri",
        "yoneticisi", "kanadi", "kadrolari", "kadrosu", "grubu", "grup", "delegeleri",
        "muhalifleri", "kesimi", "fraksiyonu", "hizbi", "gencleri", "isimler", "kisiler",
        "bazi uyeleri",
    ],
    former_words: &["eski"],
    failure_phrases: &[
        "basarisiz oldu", "sonucsuz kaldi", "gerceklesmedi", "reddedildi", "suya dustu",
    ],
    attempt_words: &[
        "gorusmeleri", "gorusmesi", "girisimi", "girisimleri", "cabalari", "cabasi", "plani",
        "planlari", "onerisi", "teklifi", "tartismalari", "istegi", "karari",
    ],
    determiners: &[
        "bir", "bu", "su", "iki", "uc", "dort", "bes", "alti", "her", "bazi", "birkac", "cok",
        "tum", "butun", "diger", "yeni", "kendi",
    ],
    origin_links: &[
        "birlesmesiyle", "birlesmesinden", "birlesmesi", "birlesimiyle", "birlesiminden",
        "birlesimi", "sonucu", "sonucunda", "ardindan", "uzerine", "bolunmesiyle", "bolunmesinden",
        "bolunmesi", "ayrilmasiyla", "kopmasiyla", "sonra", "kapatilmasiyla", "kapatilmasi",
    ],
    founded_nouns: &[
        "parti", "partisi", "partisini", "orgut", "hareket", "birlik", "cephe", "ittifak", "grup",
        "dernek",
    ],
    choosing_words: &["secildi", "secilmistir", "secilmisti", "secilerek", "getirildi", "atandi"],
    office_first_words: &[
        "secildi", "secilmistir", "secilmisti", "secilerek", "getirildi", "atandi", "oldu",
        "olmustur", "olmustu",
    ],
    becoming_words: &["oldu", "olmustur", "olmustu"],
    making_words: &["kurdu", "kurduklari"],
    birth_words: &["dogdu", "dogan"],
    life_words: &["d", "o", "dogumlu", "dogum", "olum"],
    held_words: &["yapildi", "toplandi", "duzenlendi", "yapilan", "toplanan"],
    ..Predicates::EMPTY
};
