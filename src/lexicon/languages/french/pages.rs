//! Words that show what a page is about in French.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    site_lines: &[
        "un article de wikipedia", "aller au contenu", "aller a la navigation", "aller a :",
        "ce document provient de", "categories :", "categorie :", "mis a jour",
        "derniere mise a jour", "derniere modification", "lire la suite", "en savoir plus",
        "voir plus", "partager sur", "partager cet", "haut de page", "retour en haut",
    ],
    site_labels: &[
        "sommaire", "accueil", "menu", "recherche", "rechercher", "imprimer", "partager",
        "connexion", "contact", "navigation",
    ],
    edit_marks: &["[modifier]", "[modifier | modifier le code]", "[modifier le code]"],
    templates: &[("parti politique", PageType::Party), ("election", PageType::Election)],
    nouns: &[
        ("scrutin", PageType::Election),
        ("type", PageType::Other),
        ("concept", PageType::Other),
        ("terme", PageType::Other),
        ("parti", PageType::Party),
        ("partis", PageType::Party),
        ("mouvement", PageType::Party),
        ("homme", PageType::Person),
        ("femme", PageType::Person),
        ("syndicaliste", PageType::Person),
        ("syndicat", PageType::Other),
    ],
    phrase_ends: &[
        "de", "du", "des", "fonde", "fondee", "cree", "creee", "qui", "dans", "et", "ne", "issu",
        "issue", "dont", "pour", "par", "sur", "en", "entre", "depuis",
    ],
    plural_nouns: &["partis"],
    copulas: &["est", "fut", "etait"],
    defining_words: &["un", "une", "le", "la"],
    section_titles: &[
        "histoire", "notre histoire", "le parti", "qui sommes-nous", "historique",
        "histoire du parti", "l'histoire du parti", "a propos", "a propos du parti",
    ],
    greetings: &["bienvenue au", "bienvenue a la", "bienvenue sur le site du", "bienvenue chez"],
    sheet_words: &[
        "apercu", "bref", "carte", "cles", "d", "de", "des", "donnees", "du", "en", "essentiel",
        "et", "fiche", "generales", "identite", "informations", "la", "le", "les", "parti",
        "presentation", "profil", "repere", "reperes", "resume", "synthese",
    ],
    appendix_sections: &[
        "voir aussi", "liens externes", "notes et references", "bibliographie", "articles connexes",
    ],
    hidden_namespaces: &["fichier", "categorie"],
    service_namespaces: &[
        "aide", "discussion", "modele", "utilisateur", "utilisatrice", "portail", "projet",
    ],
    footnote_words: &[
        "ref. necessaire", "ref necessaire", "reference necessaire", "source insuffisante",
        "pas clair", "precision necessaire", "non neutre", "style a revoir", "qui", "quand",
    ],
    caption_words: &["drapeau", "affiche", "carte", "embleme"],
    title_openings: &[
        "histoire du", "histoire de la", "histoire de l'", "histoire des", "liste des", "liste de",
        "chronologie du", "chronologie de la",
    ],
    history_nouns: &["histoire", "chronologie"],
    references: &["article detaille", "article principal"],
    political_words: &["politique", "politiques"],
    party_concepts: &["parti politique", "systeme de partis", "multipartisme", "bipartisme"],
    disambiguation_phrases: &[
        "peut designer", "peut faire reference", "peut se referer", "peut renvoyer",
        "designe notamment",
    ],
    disambiguation_templates: &["homonymie", "sigle", "patronyme", "toponymie"],
    ..Pages::EMPTY
};
