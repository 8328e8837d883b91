//! Words in titles and tables of elections in Turkish.

use crate::lexicon::language::Elections;
use crate::model::{
    ElectionKind::ByElection, ElectionKind::European, ElectionKind::General, ElectionKind::Local,
    ElectionKind::Presidential, ElectionKind::Primary, ElectionKind::Referendum,
    ElectionKind::Regional, ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
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
    election_words: &["secim", "secimi", "secimler", "secimleri", "referandum", "referandumu"],
    result_words: &["sonuclar", "sonuclari", "secim sonuclari", "secim gecmisi"],
    summary_rows: &[
        "toplam", "gecersiz", "gecersiz oy", "gecersiz oylar", "gecersiz/bos", "gecerli",
        "gecerli oylar", "bos oylar", "katilim", "katilim orani", "secmen", "kayitli secmen",
        "kullanilan oy", "sandik", "kaynak",
    ],
    body_words: &["tbmm"],
    assents: &["evet"],
    refusals: &["hayir"],
    round_nouns: &["tur"],
    round_ordinals: &[("birinci", 1), ("ikinci", 2)],
    ..Elections::EMPTY
};
