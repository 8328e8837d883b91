//! Words that show what a page is about in other languages.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    templates: &[("politick", PageType::Party), ("partit politic", PageType::Party)],
    infobox_prefixes: &["картка", "infocaseta", "infokutija"],
    infobox_words: &["infotaula", "infokaste", "infoboks"],
    infobox_names: &["partit politic", "partifakta", "eleccio"],
    hidden_namespaces: &["fil"],
    disambiguation_phrases: &[
        "kan syfta pa", "muze byt", "muze znamenat", "kan henvise til", "kan vise til", "mozes byt",
    ],
    disambiguation_templates: &[
        "rozcestnik", "grensida", "gren", "forgrening", "flertydig", "egyert",
    ],
    ..Pages::EMPTY
};
