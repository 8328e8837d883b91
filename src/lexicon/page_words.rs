//! The kinds of words that show what a page is about, a group of those that all languages share.

#[cfg(test)]
use crate::lexicon::entry::Entry;
use crate::lexicon::language::group;
use crate::lexicon::pages::PageType;

group! {
    /// Words that show what a page is about.
    pub struct Pages {
        /// Parts of the names of infobox templates.
        templates: [(&'static str, PageType)],
        /// Parts of the names of templates for organisations that belong to a party.
        wing_templates: [&'static str],
        /// Nouns of a defining sentence: `X is a … party`.
        nouns: [(&'static str, PageType)],
        /// Words after which the noun phrase of a defining sentence ends.
        phrase_ends: [&'static str],
        /// Infobox labels, folded and without numbers, with the weight of their evidence.
        labels: [(&'static str, PageType, u8)],
        /// Headings of sections, which name nothing if they are the title: `Our history`.
        section_titles: [&'static str],
        /// Words before the name in the title of a site: `Welcome to the Reed Party`.
        greetings: [&'static str],
        /// Words of headings over facts about the subject of a page, which name nothing: `Basic information`.
        sheet_words: [&'static str],
        /// Headings of sections that report no events.
        appendix_sections: [&'static str],
        /// Verbs of a defining sentence.
        copulas: [&'static str],
        /// Verbs of a sentence that calls somebody a party.
        naming_copulas: [&'static str],
        /// Articles and numerals after the verb of a defining sentence.
        defining_words: [&'static str],
        /// Articles after the verb of a sentence that calls somebody a party.
        naming_articles: [&'static str],
        /// Those of them that "of the" follows: `is one of the parties`.
        partitive_words: [&'static str],
        /// Verbs of a defining sentence that need no article after them, unfolded: `è`.
        defining_verbs: [&'static str],
        /// Endings that make the last word of a sentence its predicate: `-dir`.
        defining_endings: [&'static str],
        /// Words that say that something has to do with politics: `opposition`.
        political_words: [&'static str],
        /// Titles of pages about parties as such: `political party`.
        party_concepts: [&'static str],
        /// Phrases of a page that lists the meanings of its title: `may refer to`.
        disambiguation_phrases: [&'static str],
        /// Templates of such a page: `disambiguation`.
        disambiguation_templates: [&'static str],
        /// Beginnings of the titles of pages about a part of something: `History of the`.
        title_openings: [&'static str],
        /// Words in the titles of histories: `timeline` in `Timeline of the Reed Party`.
        history_nouns: [&'static str],
        /// Words in the titles of lists.
        list_words: [&'static str],
        /// Ends of titles that name the site: `Reed Party Explained`.
        title_endings: [&'static str],
        /// Words before the title of an article that readers are referred to: `Main article`.
        references: [&'static str],
        /// Links after a heading, for those who edit the page: `[edit]`.
        edit_marks: [&'static str],
        /// Nouns for several parties, whose page is about none of them: `Parties of Ruritania`.
        plural_nouns: [&'static str],
        /// Parts of the names of infoboxes and pages of elections.
        election_names: [&'static str],
        /// Beginnings of the names of infobox templates.
        infobox_prefixes: [&'static str],
        /// Parts of the names of infobox templates.
        infobox_words: [&'static str],
        /// Whole names of infobox templates.
        infobox_names: [&'static str],
        /// Namespaces of files and categories in a wiki.
        hidden_namespaces: [&'static str],
        /// Namespaces that hold no articles, such as help and templates, and prefixes of other wikis.
        service_namespaces: [&'static str],
        /// Labels of footnote marks, such as `[citation needed]` and `[note 3]`.
        footnote_words: [&'static str],
        /// Words for pictures in captions.
        caption_words: [&'static str],
        /// Beginnings of lines that a site adds to the text of a page.
        site_lines: [&'static str],
        /// Whole lines that a site adds to the text of a page: `Contents`.
        site_labels: [&'static str],
        /// Endings of finite verbs in languages whose sentences end with the verb.
        final_verb_endings: [&'static str],
    }
}
