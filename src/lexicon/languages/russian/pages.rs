//! Words that show what a page is about in Russian.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    templates: &[
        ("партия", PageType::Party),
        ("выбор", PageType::Election),
        ("выборы", PageType::Election),
    ],
    appendix_sections: &["см. также", "примечания", "ссылки", "литература", "источники"],
    ..Pages::EMPTY
};
