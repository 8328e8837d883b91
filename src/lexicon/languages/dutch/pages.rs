//! Words that show what a page is about in Dutch.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    site_lines: &[
        "uit wikipedia", "ga naar:", "naar navigatie springen", "naar inhoud springen",
        "categorieen:", "categorie:",
    ],
    edit_marks: &["[bewerken]", "[bewerken | brontekst bewerken]"],
    templates: &[
        ("politieke partij", PageType::Party),
        ("verkiezing", PageType::Election),
        ("partij", PageType::Party),
    ],
    appendix_sections: &[
        "zie ook", "externe links", "externe link", "literatuur", "bronnen", "referenties",
    ],
    election_names: &["verkiezing"],
    hidden_namespaces: &["bestand", "afbeelding", "categorie"],
    service_namespaces: &["overleg", "sjabloon", "gebruiker", "speciaal", "portaal"],
    footnote_words: &["bron", "noot"],
    plural_nouns: &["partijen"],
    references: &["hoofdartikel", "zie ook"],
    ..Pages::EMPTY
};
