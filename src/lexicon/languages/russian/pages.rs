//! Words that show what a page is about in Russian.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    site_lines: &[
        "материал из википедии",
        "переити к",
        "категории:",
        "категория:",
        "последнее обновление",
        "обновлено",
        "читать далее",
        "подробнее",
        "поделиться",
    ],
    site_labels: &[
        "содержание", "оглавление", "главная", "меню", "поиск", "печать", "воити", "контакты",
    ],
    edit_marks: &["[править]", "[править | править код]", "[править код]"],
    templates: &[
        ("партия", PageType::Party),
        ("выбор", PageType::Election),
        ("выборы", PageType::Election),
    ],
    sheet_words: &[
        "данные", "и", "информация", "краткая", "о", "общая", "общие", "основные", "партии",
        "партия", "профиль", "сведения", "факты",
    ],
    appendix_sections: &["см. также", "примечания", "ссылки", "литература", "источники"],
    election_names: &["выбор"],
    infobox_prefixes: &["карточка"],
    infobox_names: &["партия", "политическая партия", "выборы"],
    hidden_namespaces: &["фаил", "изображение", "категория"],
    service_namespaces: &[
        "справка", "обсуждение", "шаблон", "модуль", "участник", "участница", "служебная",
        "википедия", "портал", "проект",
    ],
    footnote_words: &["источник не указан", "прим", "комм", "к"],
    plural_nouns: &["партии"],
    references: &["основная статья"],
    defining_verbs: &["это"],
    political_words: &["политическая", "политическое", "политическии", "политическои"],
    party_concepts: &["политическая партия", "партииная система"],
    nouns: &[
        ("тип", PageType::Other),
        ("вид", PageType::Other),
        ("термин", PageType::Other),
        ("партия", PageType::Party),
        ("коалиция", PageType::Party),
        ("блок", PageType::Party),
        ("движение", PageType::Party),
        ("политик", PageType::Person),
    ],
    disambiguation_phrases: &["может означать", "может относиться", "многозначныи термин"],
    disambiguation_templates: &["неоднозначность", "disambig", "многозначность"],
    ..Pages::EMPTY
};
