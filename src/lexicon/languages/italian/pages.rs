//! Words that show what a page is about in Italian.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    site_lines: &[
        "da wikipedia, l'enciclopedia", "vai alla navigazione", "vai al contenuto", "categorie:",
        "categoria:", "ultimo aggiornamento", "ultima modifica", "aggiornato il", "leggi tutto",
        "leggi di piu", "continua a leggere", "condividi su", "torna su",
    ],
    site_labels: &[
        "indice", "sommario", "menu", "cerca", "stampa", "condividi", "accedi", "contatti",
    ],
    edit_marks: &["[modifica]", "[modifica | modifica wikitesto]", "[modifica wikitesto]"],
    templates: &[("partito politico", PageType::Party), ("elezion", PageType::Election)],
    sheet_words: &[
        "breve", "chiave", "dati", "del", "di", "e", "generali", "il", "in", "informazioni",
        "partito", "principali", "profilo", "scheda", "sintesi",
    ],
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
    defining_verbs: &["è", "fu", "era", "sono"],
    political_words: &["politico", "politica", "politici"],
    party_concepts: &["partito politico", "sistema partitico"],
    nouns: &[
        ("elezione", PageType::Election),
        ("tipo", PageType::Other),
        ("concetto", PageType::Other),
        ("termine", PageType::Other),
        ("partito", PageType::Party),
        ("coalizione", PageType::Party),
        ("politico", PageType::Person),
        ("politica", PageType::Person),
        ("elezioni", PageType::Election),
    ],
    disambiguation_phrases: &[
        "puo riferirsi", "puo indicare", "puo fare riferimento", "si puo riferire",
    ],
    disambiguation_templates: &["disambigua", "disambiguazione"],
    ..Pages::EMPTY
};
