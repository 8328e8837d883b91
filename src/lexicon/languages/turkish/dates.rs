//! Words in dates in Turkish.

use crate::lexicon::date_word::DateWord;
use crate::lexicon::language::Dates;

/// The words.
pub const WORDS: Dates = Dates {
    months: [
        &["ocak"],
        &["şubat", "subat"],
        &["mart"],
        &["nisan"],
        &["mayıs", "mayis"],
        &["haziran"],
        &["temmuz"],
        &["ağustos", "agustos"],
        &["eylül", "eylul"],
        &["ekim"],
        &["kasım", "kasim"],
        &["aralık", "aralik"],
    ],
    abbreviated_months: [
        &["oca"],
        &["şub", "sub"],
        &[],
        &["nis"],
        &[],
        &["haz"],
        &["tem"],
        &["ağu", "agu"],
        &["eyl"],
        &["eki"],
        &["kas"],
        &["ara"],
    ],
    ambiguous_months: &["mart", "sub", "eki", "ara", "kas"],
    words: &[
        (DateWord::Onwards, "beri itibaren yana"),
        (DateWord::Until, "kadar"),
        (DateWord::The, "bu"),
        (DateWord::Rate, "fazla az çok aşkın"),
        (DateWord::Present, "bugün günümüz halen"),
        (DateWord::To, "ile"),
        (DateWord::About, "yaklaşık takriben"),
        (
            DateWord::Ending,
            "da de ta te dan den tan ten in ın un ün nin nın nun nün ya ye a e yı yi yu yü ı i u ü",
        ),
        (
            DateWord::DecadeEnding,
            "ler lar lerde larda lerden lardan lerin ların leri ları lere lara li lı lu lü",
        ),
        (
            DateWord::Event,
            "yılı yılın yılında yılından yılına yılının yili yilinda yilindan seçimi seçimleri \
             seçiminde seçimlerinde seçimlerine seçimlerinden seçimlerinin darbesi darbesinden \
             darbesinde kongresi kongresinde referandumu referandumunda arasında yılları yıllarında",
        ),
        (DateWord::YearLead, "tarihi"),
        (DateWord::Numbering, "sayfa madde"),
        (
            DateWord::Counted,
            "oy oyla sandalye milletvekili belediye kişi kişilik kişinin üye üyesi üyeli işçi işçinin \
             aday delege sayılı lira bin adet kez",
        ),
    ],
    ordinals: &[],
    dotted_days: false,
    days_name: true,
    first_glosses: &["ilk", "kurulu", "özgün"],
    merger_glosses: &["birleş"],
    later_glosses: &["yeniden", "ad değ", "adını", "isim değ"],
};
