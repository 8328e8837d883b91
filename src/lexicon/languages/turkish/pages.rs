//! Words that show what a page is about in Turkish.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    site_lines: &[
        "vikipedi, ozgur ansiklopedi", "vikipedi, ozgur ansiklopediden", "gezinti kismina atla",
        "icerige atla", "kategoriler:", "kategori:", "son guncelleme", "son degisiklik",
        "devamini oku", "daha fazla oku", "daha fazla bilgi",
    ],
    site_labels: &[
        "icindekiler", "ana sayfa", "anasayfa", "menu", "ara", "yazdir", "paylas", "giris yap",
        "iletisim",
    ],
    edit_marks: &["[degistir]", "[degistir | kaynagi degistir]", "[kaynagi degistir]"],
    templates: &[("siyasi parti", PageType::Party), ("secim", PageType::Election)],
    section_titles: &[
        "tarihce", "tarihcemiz", "hakkimizda", "parti tarihi", "parti tarihcesi",
        "partinin tarihi", "partimizin tarihi", "parti hakkinda", "biz kimiz",
    ],
    sheet_words: &[
        "bilgi", "bilgiler", "genel", "hakkinda", "kunye", "parti", "profil", "temel", "ve",
    ],
    appendix_sections: &[
        "kaynakca", "ayrica bakiniz", "dis baglantilar", "notlar", "dipnotlar", "kaynaklar",
    ],
    election_names: &["secim"],
    infobox_words: &["bilgi kutusu", "infokutu"],
    infobox_names: &["siyasi parti", "secim"],
    hidden_namespaces: &["dosya", "resim", "kategori"],
    service_namespaces: &["yardim", "tartisma", "sablon", "modul", "kullanici", "ozel", "vikipedi"],
    footnote_words: &[
        "kaynak belirtilmeli", "not", "dogrulanmasi gerek", "kim", "ne zaman", "olu/kirik baglanti",
    ],
    caption_words: &["logosu", "bayragi", "amblemi", "haritasi", "fotografi"],
    final_verb_endings: &["di", "du", "ti", "tu", "mistir", "mustur", "yor", "acak", "ecek"],
    plural_nouns: &["partiler", "partileri"],
    references: &["ana madde"],
    defining_endings: &["dir", "dur", "tir", "tur"],
    political_words: &["siyasi", "politik"],
    party_concepts: &["siyasi parti", "parti sistemi"],
    nouns: &[
        ("secim", PageType::Election),
        ("secimi", PageType::Election),
        ("secimler", PageType::Election),
        ("secimleri", PageType::Election),
        ("turu", PageType::Other),
        ("turudur", PageType::Other),
        ("kavram", PageType::Other),
        ("parti", PageType::Party),
        ("partisi", PageType::Party),
        ("ittifaki", PageType::Party),
        ("siyasetci", PageType::Person),
    ],
    disambiguation_phrases: &[
        "anlamlara gelebilir", "su anlamlara gelir", "asagidaki anlamlar",
        "sunlari ifade edebilir", "baslica anlamlari",
    ],
    disambiguation_templates: &["anlam ayrimi", "anlam ayrim", "disambig"],
    ..Pages::EMPTY
};
