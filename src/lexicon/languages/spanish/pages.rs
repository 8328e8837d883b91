//! Words that show what a page is about in Spanish.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    templates: &[("partido politico", PageType::Party), ("eleccion", PageType::Election)],
    appendix_sections: &[
        "vease tambien", "referencias", "enlaces externos", "bibliografia", "notas",
    ],
    election_names: &["elecc"],
    infobox_prefixes: &["ficha de", "ficha "],
    infobox_names: &["eleccion"],
    hidden_namespaces: &["archivo", "imagen", "categoria"],
    ..Pages::EMPTY
};
