//! Words that show what a page is about.

use PageType::{Election, Other, Party, Person};

use std::sync::LazyLock;

use crate::lexicon::word_map::WordMap;
use crate::lexicon::{in_all, in_all_languages};

/// What a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PageType {
    /// A party, or an alliance of parties.
    Party,
    /// A person.
    Person,
    /// An election, or a constituency.
    Election,
    /// Anything else.
    Other,
}

in_all_languages! {
    /// Nouns of a defining sentence: `X is a … party`.
    NOUNS: [(&'static str, PageType)] = pages.nouns;
    /// Words after which the noun phrase of a defining sentence ends.
    PHRASE_ENDS: [&'static str] = pages.phrase_ends;
    /// Headings of sections, which name nothing if they are the title: `Our history`.
    SECTION_TITLES: [&'static str] = pages.section_titles;
    /// Words before the name in the title of a site.
    GREETINGS: [&'static str] = pages.greetings;
    /// Words of headings over facts about the subject of a page.
    SHEET_WORDS: [&'static str] = pages.sheet_words;
    /// Headings of sections that report no events.
    APPENDIX_SECTIONS: [&'static str] = pages.appendix_sections;
    /// Verbs of a defining sentence.
    COPULAS: [&'static str] = pages.copulas;
    /// Verbs of a sentence that calls somebody a party.
    NAMING_COPULAS: [&'static str] = pages.naming_copulas;
    /// Articles and numerals after the verb of a defining sentence.
    DEFINING_WORDS: [&'static str] = pages.defining_words;
    /// Articles after the verb of a sentence that calls somebody a party.
    NAMING_ARTICLES: [&'static str] = pages.naming_articles;
    /// Those of them that "of the" follows: `is one of the parties`.
    PARTITIVE_WORDS: [&'static str] = pages.partitive_words;
    /// Verbs of a defining sentence that need no article after them, as they are written.
    DEFINING_VERBS: [&'static str] = pages.defining_verbs;
    /// Endings that make the last word of a sentence its predicate.
    DEFINING_ENDINGS: [&'static str] = pages.defining_endings;
    /// Words that say that something has to do with politics.
    POLITICAL_WORDS: [&'static str] = pages.political_words;
    /// Titles of pages about parties as such.
    PARTY_CONCEPTS: [&'static str] = pages.party_concepts;
    /// Phrases of a page that lists the meanings of its title.
    DISAMBIGUATION_PHRASES: [&'static str] = pages.disambiguation_phrases;
    /// Templates of such a page.
    DISAMBIGUATION_TEMPLATES: [&'static str] = pages.disambiguation_templates;
    /// Beginnings of the titles of pages about a part of something.
    TITLE_OPENINGS: [&'static str] = pages.title_openings;
    /// Words in the titles of histories: `timeline` in `Timeline of the Reed Party`.
    HISTORY_NOUNS: [&'static str] = pages.history_nouns;
    /// Words in the titles of lists.
    LIST_WORDS: [&'static str] = pages.list_words;
    /// Ends of titles that name the site: `Reed Party Explained`.
    TITLE_ENDINGS: [&'static str] = pages.title_endings;
    /// Words before the title of an article that readers are referred to: `Main article`.
    REFERENCES: [&'static str] = pages.references;
    /// Links after a heading, for those who edit the page: `[edit]`.
    EDIT_MARKS: [&'static str] = pages.edit_marks;
    /// Nouns for several parties, whose page is about none of them: `Parties of Ruritania`.
    PLURAL_NOUNS: [&'static str] = pages.plural_nouns;
    /// Parts of the names of infoboxes and pages of elections.
    ELECTION_NAMES: [&'static str] = pages.election_names;
    /// Beginnings of the names of infobox templates.
    INFOBOX_PREFIXES: [&'static str] = pages.infobox_prefixes;
    /// Parts of the names of infobox templates.
    INFOBOX_WORDS: [&'static str] = pages.infobox_words;
    /// Whole names of infobox templates.
    INFOBOX_NAMES: [&'static str] = pages.infobox_names;
    /// Namespaces of files and categories in a wiki.
    HIDDEN_NAMESPACES: [&'static str] = pages.hidden_namespaces;
    /// Namespaces that hold no articles, such as help and templates, and prefixes of other wikis.
    SERVICE_NAMESPACES: [&'static str] = pages.service_namespaces;
    /// Labels of footnote marks, such as `[citation needed]` and `[note 3]`.
    FOOTNOTE_WORDS: [&'static str] = pages.footnote_words;
    /// Words for pictures in captions.
    CAPTION_WORDS: [&'static str] = pages.caption_words;
    /// Beginnings of lines that a site adds to the text of a page.
    SITE_LINES: [&'static str] = pages.site_lines;
    /// Whole lines that a site adds to the text of a page.
    SITE_LABELS: [&'static str] = pages.site_labels;
    /// Endings of finite verbs in languages whose sentences end with the verb.
    FINAL_VERB_ENDINGS: [&'static str] = pages.final_verb_endings;
}

/// Returns the type of page that a folded noun of a defining sentence shows.
pub fn type_by_noun(noun: &str) -> Option<PageType> {
    static TYPES: LazyLock<WordMap<&str, PageType>> =
        LazyLock::new(|| NOUNS.iter().copied().collect());
    TYPES.get(noun).copied()
}

/// Parts of the names of infobox templates, folded, with the type of their pages; the first that a name
/// contains counts. Parties come before elections and those before people: the template of a party's
/// election has words of both, and the wings of parties come before all.
pub static TEMPLATES: LazyLock<Vec<(&str, PageType)>> = LazyLock::new(|| {
    let wings = in_all(|language| language.pages.wing_templates);
    let mut templates: Vec<_> = wings.into_iter().map(|part| (part, Other)).collect();
    let others = in_all(|language| language.pages.templates);
    for page_type in [Party, Election, Person, Other] {
        templates.extend(others.iter().filter(|(_, shown)| *shown == page_type));
    }
    templates
});

/// Returns the type of page that an infobox label, folded and without numbers, shows, and its weight.
pub fn type_by_label(label: &str) -> Option<(PageType, u8)> {
    static TYPES: LazyLock<WordMap<&str, (PageType, u8)>> = LazyLock::new(|| {
        let labels = in_all(|language| language.pages.labels).into_iter().rev();
        labels.map(|(label, page_type, weight)| (label, (page_type, weight))).collect()
    });
    TYPES.get(label).copied()
}
