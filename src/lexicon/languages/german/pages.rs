//! Words that show what a page is about in German.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    templates: &[("infobox partei", PageType::Party), ("wahl", PageType::Election)],
    appendix_sections: &[
        "siehe auch", "einzelnachweise", "weblinks", "literatur", "quellen", "anmerkungen",
    ],
    election_names: &["wahl"],
    infobox_names: &["wahl", "partei"],
    hidden_namespaces: &["datei", "bild", "kategorie"],
    ..Pages::EMPTY
};
