//! Words that show what a page is about in German.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    site_lines: &[
        "aus wikipedia", "zur navigation springen", "zur suche springen", "zum inhalt springen",
        "wechseln zu:", "dieser artikel", "abgerufen von", "kategorien:", "kategorie:",
        "zuletzt aktualisiert", "letzte anderung", "letzte aktualisierung", "weiterlesen",
        "mehr lesen", "mehr erfahren", "seite teilen", "artikel teilen", "nach oben",
        "zum seitenanfang",
    ],
    site_labels: &[
        "inhalt", "inhaltsverzeichnis", "startseite", "menu", "suche", "navigation", "drucken",
        "teilen", "anmelden", "impressum", "kontakt", "mehr",
    ],
    edit_marks: &["[bearbeiten]", "[bearbeiten | quelltext bearbeiten]", "[quelltext bearbeiten]"],
    templates: &[("infobox partei", PageType::Party), ("wahl", PageType::Election)],
    nouns: &[
        ("wahlen", PageType::Election),
        ("bundestagswahl", PageType::Election),
        ("landtagswahl", PageType::Election),
        ("kommunalwahl", PageType::Election),
        ("europawahl", PageType::Election),
        ("nationalratswahl", PageType::Election),
        ("parlamentswahl", PageType::Election),
        ("reichstagswahl", PageType::Election),
        ("prasidentschaftswahl", PageType::Election),
        ("typ", PageType::Other),
        ("art", PageType::Other),
        ("begriff", PageType::Other),
        ("sammelbegriff", PageType::Other),
        ("partei", PageType::Party),
        ("kleinpartei", PageType::Party),
        ("regionalpartei", PageType::Party),
        ("splitterpartei", PageType::Party),
        ("wahlergruppe", PageType::Party),
        ("wahlervereinigung", PageType::Party),
        ("wahlergemeinschaft", PageType::Party),
        ("bewegung", PageType::Party),
        ("wahlbundnis", PageType::Party),
        ("politiker", PageType::Person),
        ("politikerin", PageType::Person),
        ("wahl", PageType::Election),
    ],
    phrase_ends: &["der", "des", "in", "im", "fur", "mit", "von", "aus", "die", "und"],
    plural_nouns: &["parteien"],
    copulas: &["ist"],
    defining_words: &["ein", "eine", "die", "das"],
    section_titles: &[
        "geschichte", "unsere geschichte", "die partei", "uber uns", "parteigeschichte",
        "geschichte der partei", "die geschichte der partei", "uber die partei", "wer wir sind",
    ],
    greetings: &["willkommen bei", "willkommen bei der", "willkommen beim", "uber die"],
    sheet_words: &[
        "allgemeine", "allgemeines", "angaben", "auf", "basisdaten", "blick", "daten", "der",
        "die", "eckdaten", "einen", "fakten", "grunddaten", "informationen", "kurzportrat",
        "kurzprofil", "partei", "parteiprofil", "profil", "steckbrief", "uber", "uberblick",
        "ubersicht", "und", "wichtigste", "zahlen",
    ],
    appendix_sections: &[
        "siehe auch", "einzelnachweise", "weblinks", "literatur", "quellen", "anmerkungen",
    ],
    election_names: &["wahl"],
    infobox_names: &["wahl", "partei"],
    hidden_namespaces: &["datei", "bild", "kategorie"],
    service_namespaces: &[
        "hilfe", "diskussion", "vorlage", "modul", "benutzer", "benutzerin", "spezial",
    ],
    footnote_words: &["anm", "anmerkung", "beleg", "belege fehlen", "beleg fehlt", "ohne beleg"],
    caption_words: &["fahne", "flagge", "wahlplakat", "plakat", "foto", "karte", "wappen"],
    title_openings: &["geschichte der", "geschichte des", "liste der", "liste von", "chronik der"],
    history_nouns: &["geschichte", "chronik"],
    references: &["hauptartikel", "siehe auch"],
    political_words: &[
        "politische", "politischer", "politisches", "oppositionelle", "rechtsextreme",
        "linksextreme", "kommunistische", "sozialistische",
    ],
    party_concepts: &[
        "politische partei", "partei", "parteiensystem", "volkspartei", "kleinpartei",
    ],
    disambiguation_phrases: &[
        "ist der name", "ist die bezeichnung", "steht fur:", "bezeichnet:",
        "ist der name folgender", "bezeichnet folgende",
    ],
    disambiguation_templates: &["begriffsklarung", "begriffsklarungshinweis"],
    defining_verbs: &["war ein", "war eine", "war die", "sind ein", "sind eine", "waren eine"],
    ..Pages::EMPTY
};
