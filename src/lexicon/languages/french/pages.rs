//! Words that show what a page is about in French.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    templates: &[("parti politique", PageType::Party), ("election", PageType::Election)],
    appendix_sections: &[
        "voir aussi", "liens externes", "notes et references", "bibliographie", "articles connexes",
    ],
    hidden_namespaces: &["fichier", "categorie"],
    ..Pages::EMPTY
};
