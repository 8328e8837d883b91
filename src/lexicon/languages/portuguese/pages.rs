//! Words that show what a page is about in Portuguese.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    site_lines: &["origem: wikipedia", "saltar para", "ir para:", "categorias:", "categoria:"],
    edit_marks: &["[editar]", "[editar | editar codigo-fonte]"],
    templates: &[("partido politico", PageType::Party), ("eleicao", PageType::Election)],
    appendix_sections: &["ver tambem", "referencias", "ligacoes externas", "bibliografia", "notas"],
    election_names: &["eleic"],
    infobox_prefixes: &["info/"],
    infobox_names: &["eleicao"],
    hidden_namespaces: &["ficheiro", "imagem", "categoria"],
    service_namespaces: &[
        "ajuda", "discussao", "predefinicao", "usuario", "utilizador", "especial",
    ],
    footnote_words: &["carece de fontes", "quem"],
    plural_nouns: &["partidos"],
    references: &["artigo principal"],
    ..Pages::EMPTY
};
