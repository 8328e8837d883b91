//! Words in titles and tables of elections in Turkish.

use crate::lexicon::language::Elections;
use crate::model::{
    Basis, ElectionKind::ByElection, ElectionKind::European, ElectionKind::General,
    ElectionKind::Local, ElectionKind::Presidential, ElectionKind::Primary,
    ElectionKind::Referendum, ElectionKind::Regional, ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
    bases: &[
        ("ozet", Basis::Summary),
        ("sandalye dagilimi", Basis::Composition),
        ("grafik", Basis::Chart),
        ("diyagram", Basis::Chart),
    ],
    kinds: &[
        ("ara secim", ByElection),
        ("halk oylamasi", Referendum),
        ("halkoylamasi", Referendum),
        ("referandum", Referendum),
        ("on secim", Primary),
        ("avrupa parlamentosu secim", European),
        ("cumhuriyet senatosu", Senate),
        ("senato secim", Senate),
        ("cumhurbaskan", Presidential),
        ("yerel secim", Local),
        ("yerel", Local),
        ("belediye", Local),
        ("bolgesel secim", Regional),
        ("genel secim", General),
        ("milletvekili secim", General),
        ("milletvekili genel", General),
        ("parlamento secim", General),
        ("turkiye buyuk millet meclisi", General),
    ],
    election_words: &[
        "secim", "secimi", "secimler", "secimleri", "referandum", "referandumu", "genel secim",
        "genel secimleri", "yerel secim", "yerel secimler", "yerel secimleri",
        "milletvekili genel secimi", "cumhurbaskanligi secimi", "mahalli idareler secimi",
        "ara secim", "secimlerinde", "seciminde", "halk oylamasi",
    ],
    result_words: &[
        "sonuclar", "sonuclari", "secim sonuclari", "secim gecmisi", "sonuc", "secim sonucu",
        "secim performansi", "oy oranlari",
    ],
    summary_rows: &[
        "toplam", "gecersiz", "gecersiz oy", "gecersiz oylar", "gecersiz/bos", "gecerli",
        "gecerli oylar", "bos oylar", "katilim", "katilim orani", "secmen", "kayitli secmen",
        "kullanilan oy", "sandik", "kaynak", "toplam oy", "gecerli oy", "gecersiz ve bos",
        "kullanilan", "kayitli", "secmen sayisi", "secmenler",
    ],
    body_words: &[
        "tbmm", "turkiye buyuk millet meclisi", "meclis", "meclisi", "parlamento",
        "avrupa parlamentosu", "cumhuriyet senatosu", "senato", "millet meclisi",
        "belediye meclisi", "il genel meclisi", "temsilciler meclisi",
    ],
    assents: &["evet"],
    refusals: &["hayir"],
    round_nouns: &["tur"],
    round_ordinals: &[("birinci", 1), ("ikinci", 2)],
    totals: &["toplam"],
    section_words: &[
        "sonuc", "sonuclar", "sonuclari", "tarihce", "tarihi", "adaylar", "ozet", "kaynakca",
        "notlar", "oylar", "analiz", "illere gore", "partilere gore", "genel bakis",
    ],
    constituency_words: &["secim cevresi", "secim bolgesi"],
    office_words: &[
        "belediye baskani", "cumhurbaskani", "belediye baskanligi",
        "buyuksehir belediye baskanligi",
    ],
    single_office_words: &["cumhurbaskanligi", "belediye baskanligi"],
    change_words: &["yeni", "degismedi"],
    no_party: &["bagimsiz aday"],
    rises: &["artis", "yukselis", "artti"],
    falls: &["azalis", "dusus", "azaldi"],
    ..Elections::EMPTY
};
