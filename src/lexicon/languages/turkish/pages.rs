//! Words that show what a page is about in Turkish.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    templates: &[("siyasi parti", PageType::Party), ("secim", PageType::Election)],
    appendix_sections: &[
        "kaynakca", "ayrica bakiniz", "dis baglantilar", "notlar", "dipnotlar", "kaynaklar",
    ],
    ..Pages::EMPTY
};
