//! Words that show what a page is about in Portuguese.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    site_lines: &[
        "origem: wikipedia", "saltar para", "ir para:", "categorias:", "categoria:",
        "ultima atualizacao", "ultima modificacao", "atualizado em", "leia mais", "ler mais",
        "saiba mais", "compartilhar", "partilhar",
    ],
    site_labels: &[
        "conteudo", "indice", "inicio", "menu", "pesquisar", "imprimir", "entrar", "contato",
    ],
    edit_marks: &["[editar]", "[editar | editar codigo-fonte]"],
    templates: &[("partido politico", PageType::Party), ("eleicao", PageType::Election)],
    sheet_words: &[
        "basicas", "basicos", "chave", "dados", "de", "do", "e", "ficha", "gerais", "geral",
        "informacoes", "o", "partido", "perfil", "principais", "resumo", "sobre",
    ],
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
    defining_verbs: &["é", "foi", "era", "são"],
    political_words: &["politico", "politica", "politicos"],
    party_concepts: &["partido politico", "sistema partidario"],
    nouns: &[
        ("eleicao", PageType::Election),
        ("eleicoes", PageType::Election),
        ("tipo", PageType::Other),
        ("conceito", PageType::Other),
        ("termo", PageType::Other),
        ("partido", PageType::Party),
        ("coligacao", PageType::Party),
        ("coalizao", PageType::Party),
    ],
    disambiguation_phrases: &[
        "pode referir-se", "pode se referir", "pode significar", "pode ser um dos", "pode designar",
    ],
    disambiguation_templates: &["desambiguacao", "desambig"],
    ..Pages::EMPTY
};
