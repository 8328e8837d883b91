//! Words of other calendars, in whatever language.

use crate::lexicon::date_word::DateWord;
use crate::lexicon::language::Dates;

/// The words.
pub const WORDS: Dates = Dates {
    words: &[
        (
            DateWord::Era,
            "bikram egira hedschra hegira hejira hicri hidschra hidżry hijra hijri hijriah hijriyah hégira hégire \
             minguo rumi saka sambat samvat shamsi śaka şemsi هجري هجرية هجری хиджры",
        ),
        (DateWord::EraMark, "ah am ap be bs ec h se sh vs х ه هـ ھ"),
        (
            DateWord::OtherMonth,
            "aban ashura azar bahman brumaire dey dhu elul esfand farvardin frimaire fructidor \
             germinal iyar jumada kanun khordad kislev mehr messidor mordad muharram muharrem nivose \
             nivôse ordibehesht pluviose pluviôse prairial rabi rajab ramadan ramazan receb recep \
             safar shaban shahrivar shawwal shevat sivan tammuz teşrin tevet thermidor tir tishrei \
             vendémiaire ventose ventôse zilhicce şaban şevval",
        ),
    ],
    ..Dates::EMPTY
};
