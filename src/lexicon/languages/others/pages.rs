//! Words that show what a page is about in other languages.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    templates: &[("politick", PageType::Party), ("partit politic", PageType::Party)],
    ..Pages::EMPTY
};
