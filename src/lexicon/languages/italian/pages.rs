//! Words that show what a page is about in Italian.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    site_lines: &[
        "da wikipedia, l'enciclopedia", "vai alla navigazione", "vai al contenuto", "categorie:",
        "categoria:",
    ],
    edit_marks: &["[modifica]", "[modifica | modifica wikitesto]", "[modifica wikitesto]"],
    templates: &[("partito politico", PageType::Party), ("elezion", PageType::Election)],
    appendix_sections: &[
        "voci correlate", "collegamenti esterni", "altri progetti", "bibliografia", "note",
    ],
    election_names: &["elez"],
    infobox_names: &["partito politico", "partito", "elezioni", "elezione"],
    hidden_namespaces: &["immagine", "categoria"],
    service_namespaces: &["aiuto", "discussione", "utente", "speciale", "portale", "progetto"],
    footnote_words: &["senza fonte", "chiarire", "quando"],
    plural_nouns: &["partiti"],
    references: &["voce principale", "lo stesso argomento in dettaglio"],
    ..Pages::EMPTY
};
