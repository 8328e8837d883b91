//! Words that show what a page is about in Polish.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    site_lines: &[
        "z wikipedii", "przejdz do", "skocz do:", "kategorie:", "kategoria:",
        "ostatnia aktualizacja", "ostatnia modyfikacja", "czytaj wiecej", "czytaj dalej",
        "udostepnij",
    ],
    site_labels: &[
        "spis tresci", "strona glowna", "menu", "szukaj", "drukuj", "zaloguj sie", "kontakt",
    ],
    edit_marks: &["[edytuj]", "[edytuj | edytuj kod]"],
    templates: &[
        ("partia polityczna", PageType::Party),
        ("partia infobox", PageType::Party),
        ("wybory", PageType::Election),
    ],
    sheet_words: &[
        "dane", "fakty", "i", "informacje", "najwazniejsze", "o", "ogolne", "partia", "partii",
        "podstawowe", "profil",
    ],
    appendix_sections: &["zobacz tez", "przypisy", "linki zewnetrzne", "bibliografia", "uwagi"],
    election_names: &["wybor"],
    hidden_namespaces: &["plik", "grafika", "kategoria"],
    service_namespaces: &[
        "pomoc", "dyskusja", "szablon", "wikipedysta", "wikipedystka", "specjalna",
    ],
    footnote_words: &["potrzebne zrodlo", "uwaga"],
    plural_nouns: &["partie"],
    references: &["osobny artykul"],
    defining_verbs: &[
        "jest", "był", "była", "było", "to partia", "to ugrupowanie", "to koalicja", "to polska",
        "to polskie", "to polityczna", "to organizacja",
    ],
    political_words: &["polityczna", "polityczne", "polityczny"],
    party_concepts: &["partia polityczna", "system partyjny"],
    nouns: &[
        ("wybory", PageType::Election),
        ("typ", PageType::Other),
        ("rodzaj", PageType::Other),
        ("termin", PageType::Other),
        ("partia", PageType::Party),
        ("ugrupowanie", PageType::Party),
        ("koalicja", PageType::Party),
        ("polityk", PageType::Person),
    ],
    disambiguation_phrases: &["moze oznaczac", "moze odnosic sie", "moze dotyczyc"],
    disambiguation_templates: &["ujednoznacznienie", "disambig"],
    ..Pages::EMPTY
};
