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
        (DateWord::YearNoun, "yili yilinda yilindan yılı yılın yılına yılında yılından yılının"),
        (DateWord::Calendar, "göre takvime takvimi"),
        (DateWord::OldStyle, "jülyen"),
        (DateWord::NewStyle, "miladi"),
        (DateWord::Century, "asır asırda yy yüzyıl yüzyıla yüzyılda yüzyılın"),
        (DateWord::DecadeNoun, "yıllar yıllarda yıllardan yılların yıllarında yıllarının"),
        (DateWord::Perhaps, "belki muhtemelen"),
        (DateWord::BetweenPostposition, "aralığında arası arasında"),
        (DateWord::And, "ve"),
        (DateWord::Either, "ya"),
        (DateWord::Or, "veya veyahut yahut"),
        (DateWord::Backwards, "öncesi öncesinde öncesine"),
        (DateWord::UntilPostposition, "dek değin kadar önce"),
        (DateWord::Onwards, "beri itibaren sonra sonrası sonrasında yana"),
        (DateWord::Until, "kadar"),
        (DateWord::The, "bu"),
        (DateWord::Rate, "fazla az çok aşkın"),
        (DateWord::Present, "bugün günümüz halen"),
        (DateWord::To, "ile"),
        (DateWord::About, "yaklaşık takriben civarı dolayları"),
        (
            DateWord::Ending,
            "da de ta te dan den tan ten in ın un ün nin nın nun nün ya ye a e yı yi yu yü ı i u ü",
        ),
        (
            DateWord::DecadeEnding,
            "ler lar lerde larda lerden lardan lerin ların leri ları lere lara li lı lu lü larına \
             lerine",
        ),
        (
            DateWord::Event,
            "yılı yılın yılında yılından yılına yılının yili yilinda yilindan seçimi seçimleri \
             seçiminde seçimlerinde seçimlerine seçimlerinden seçimlerinin darbesi darbesinden \
             darbesinde kongresi kongresinde referandumu referandumunda arasında yılları \
             yıllarında asırda yüzyılda başı başında başlarında baharında güzünde kışında \
             ortasında sonbaharında sonlarında sonu sonunda yazında",
        ),
        (DateWord::YearLead, "tarihi"),
        (DateWord::Numbering, "sayfa madde no numara oda"),
        (
            DateWord::Counted,
            "oy oyla sandalye milletvekili belediye kişi kişilik kişinin üye üyesi üyeli işçi \
             işçinin aday delege sayılı lira bin adet kez asker delegeyi delegenin kopya oda \
             seçmen",
        ),
    ],
    phrases: &[
        (DateWord::Until, &["en geç"]),
        (DateWord::Since, &["en erken"]),
        (DateWord::Or, &["ya da"]),
    ],
    numbers: &[
        (1, "bir"),
        (2, "iki"),
        (3, "üç"),
        (4, "dört"),
        (5, "beş"),
        (6, "altı"),
        (7, "yedi"),
        (8, "sekiz"),
        (9, "dokuz"),
        (10, "on"),
        (20, "yirmi yirminci"),
        (30, "otuz"),
    ],
    decades: &[
        (20, "yirmili yirmiler"),
        (30, "otuzlu otuzlar"),
        (40, "kırklı kırklar"),
        (50, "ellili elliler"),
        (60, "altmışlı altmışlar"),
        (70, "yetmişli yetmişler"),
        (80, "seksenli seksenler"),
        (90, "doksanlı doksanlar"),
    ],
    decades_stand_alone: false,
    ordinals: &[],
    dotted_days: false,
    days_name: true,
    first_glosses: &["ilk", "kurulu", "özgün"],
    merger_glosses: &["birleş"],
    later_glosses: &["yeniden", "ad değ", "adını", "isim değ"],
};
