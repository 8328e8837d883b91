//! Words that show what a page is about in Dutch.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    site_lines: &[
        "uit wikipedia", "ga naar:", "naar navigatie springen", "naar inhoud springen",
        "categorieen:", "categorie:", "laatst bijgewerkt", "laatste wijziging", "lees meer",
        "lees verder", "deel dit", "delen op", "terug naar boven",
    ],
    site_labels: &[
        "inhoud", "inhoudsopgave", "startpagina", "menu", "zoeken", "afdrukken", "delen",
        "inloggen",
    ],
    edit_marks: &["[bewerken]", "[bewerken | brontekst bewerken]"],
    templates: &[
        ("politieke partij", PageType::Party),
        ("verkiezing", PageType::Election),
        ("partij", PageType::Party),
    ],
    sheet_words: &[
        "algemeen", "algemene", "de", "een", "en", "feiten", "gegevens", "informatie",
        "kerngegevens", "over", "overzicht", "partij", "profiel", "van",
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
    defining_verbs: &["is een", "was een", "is de", "was de", "zijn een"],
    political_words: &["politieke", "politiek"],
    party_concepts: &["politieke partij", "partijenstelsel"],
    nouns: &[
        ("verkiezing", PageType::Election),
        ("verkiezingen", PageType::Election),
        ("soort", PageType::Other),
        ("begrip", PageType::Other),
        ("partij", PageType::Party),
        ("lijstverbinding", PageType::Party),
        ("politicus", PageType::Person),
    ],
    disambiguation_phrases: &[
        "kan verwijzen naar", "kan betrekking hebben op", "verwijst naar meerdere",
    ],
    disambiguation_templates: &["dp", "doorverwijspagina", "beg"],
    ..Pages::EMPTY
};
