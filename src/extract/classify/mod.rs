//! Classification of pages: what a document is about.
//!
//! [`Evidence`] gathers what the beginning of a page shows, [`Evidence::page_type`] decides. The prefilter
//! for dumps decides by an upper bound of the same evidence, and [`untitled_party`] finds the party of a
//! text that has neither title nor infobox.

mod definition;
mod prefilter;
mod untitled;

pub(super) use definition::defining_phrase;
use definition::{Definition, defining_nouns};
pub use prefilter::prefilter;
pub use untitled::untitled_party;

use std::sync::LazyLock;

use foldhash::HashSet;

use crate::lexicon::elections::CONSTITUENCY_WORDS;
use crate::lexicon::labels::field_of;
use crate::lexicon::names::{
    ARTICLES, MEETING_NOUNS, NAME_LINKS, ORGANISATION_WORDS, PARTY_WORDS, WING_NOUNS,
};
pub use crate::lexicon::pages::PageType;
use crate::lexicon::pages::{
    GREETINGS, HISTORY_NOUNS, LIST_WORDS, PLURAL_NOUNS, SECTION_TITLES, TEMPLATES, TITLE_OPENINGS,
    type_by_label, type_by_noun,
};
use crate::lexicon::tags::{LanguageId, LexicalTag, LexicalTags};
use crate::lexicon::word_map::PartFinder;
use crate::markup::{Arena, Block, Infobox, Page, Text};
use crate::model::{PartyField, fold, folded};
use crate::nlp::chunk::is_compound;
use crate::nlp::prose::prose;
use crate::nlp::sentence::ends_sentence;
use crate::nlp::token::{Token, tokens};
use crate::values::key::key;

/// What a page is about, with its lead: found once, and passed on.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// Whether the page has a title or an infobox. Without both only its sentences show what it is about.
    pub is_described: bool,
    /// The type of a described page; `None` if nothing shows it.
    pub page_type: Option<PageType>,
    /// The first paragraph before any heading.
    pub lead: Option<Text<'a>>,
    /// What the title says the page is about a part of.
    pub whole: Option<Whole<'a>>,
}

/// What a page is about a part of: the Front of `History of the Front`.
#[derive(Debug, Clone, Copy)]
pub struct Whole<'a> {
    /// Its name, perhaps with a gloss.
    pub name: Text<'a>,
    /// Which part of it the page is about.
    pub part: Part,
}

/// The part of something that a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A meeting of it: "the party" on the page means the host.
    Meeting,
    /// Its history: "the party" on the page means it if the page begins with its name, and not with what came before.
    History,
    /// Something else: its presidents.
    Other,
}

impl<'a> Whole<'a> {
    /// Returns the name if it is that of a party.
    pub fn party(self) -> Option<Text<'a>> {
        let is_name = self.name.as_str().starts_with(char::is_uppercase);
        let is_party = || type_by_title(self.name.as_str()) == Some(PageType::Party);
        (is_name && is_party()).then_some(self.name)
    }
}

impl<'a> Subject<'a> {
    /// Classifies a page.
    pub fn of(page: &Page<'a>) -> Self {
        let is_described = page.title.is_some() || page.infobox().is_some();
        let lead = lead(page);
        let whole = page.title.and_then(whole_in_title);
        let evidence = || Evidence { is_part: whole.is_some(), ..Evidence::of(page, lead) };
        let page_type = is_described.then(|| evidence().page_type()).flatten();
        // the title of an extracted text is only its first line
        let is_line = page.is_line_title && page_type.is_none() && page.infobox().is_none();
        let is_described = is_described && !is_line;
        Subject { is_described, page_type, lead, whole }
    }

    /// Whether the page is about a party.
    pub fn is_party(&self) -> bool {
        self.page_type == Some(PageType::Party)
    }
}

/// What the beginning of a page shows about its type, by the kind of evidence.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Evidence {
    /// By the name of the infobox's template.
    template: Option<PageType>,
    /// By the noun of the defining sentence: `X is a … party`.
    definition: Option<PageType>,
    /// By the labels of the infobox: the type with the greatest weight, and that weight.
    labels: Option<(PageType, u32)>,
    /// By a word of the title.
    title: Option<PageType>,
    /// Whether the title is that of a part of something: `President of the Front`.
    is_part: bool,
}

/// The weight from which labels outweigh a definition as another thing.
const STRONG: u32 = 8;

/// The weight from which labels count.
const WEAK: u32 = 2;

/// The weight of a label that only parties have.
const CERTAIN: u32 = 3;

/// What labels that others have too must weigh together before they begin to show a party.
const SHARED: u32 = 4;

impl Evidence {
    /// Gathers the evidence of a page.
    fn of(page: &Page<'_>, lead: Option<Text<'_>>) -> Self {
        let infobox = page.infobox();
        let template = infobox.and_then(|infobox| infobox.template);
        let template = template.and_then(|name| type_by_template(&template_key(name)));
        let template = template.or(page.has_meanings.then_some(PageType::Other));
        if template.is_some() {
            return Evidence { template, ..Evidence::default() };
        }
        let definition =
            lead.map_or_else(Definition::default, |lead| Definition::of(lead, page.title));
        // what the first sentence of a page about a country defines is not what the page is about
        let is_country = page
            .title
            .is_some_and(|title| LexicalTags::of(&folded(title.as_str())).has(LexicalTag::Country));
        let definition = if is_country { Definition::default() } else { definition };
        let title = page.title.and_then(|title| type_by_title(title.as_str()));
        let is_other = [title, definition.page_type].contains(&Some(PageType::Other))
            || definition.is_unknown && title != Some(PageType::Party);
        // labels that only look like those of an infobox make no party of something else
        let is_shown = |infobox: &Infobox<'_>, shown: PageType| {
            !infobox.is_sheet
                || match shown {
                    PageType::Party => !is_other && shows_party(infobox),
                    // "Party: Reed Party" among the facts about the Reed Party
                    _ => title != Some(PageType::Party),
                }
        };
        let labels = infobox.and_then(|infobox| {
            type_by_labels(infobox).filter(|(shown, _)| is_shown(infobox, *shown))
        });
        // a title makes no party of what the first sentence calls something else
        let is_unknown = |titled: &PageType| *titled == PageType::Party && definition.is_unknown;
        Evidence {
            template,
            definition: definition.page_type,
            labels,
            title: title.filter(|title| !is_unknown(title)),
            is_part: false,
        }
    }

    /// Decides what the page is about. The strongest evidence counts: the template; a title with the word for an election, unless the page is defined as a party; the definition as a person or an election;
    /// then labels before any other definition, but for a definition as another thing (`is a union`), which
    /// outweighs a few labels of parties; the title last.
    fn page_type(&self) -> Option<PageType> {
        let is_party = self.definition == Some(PageType::Party);
        let titled = self.title.filter(|title| *title == PageType::Election && !is_party);
        let defined = self
            .definition
            .filter(|definition| matches!(definition, PageType::Person | PageType::Election));
        let few_labels = matches!(self.labels, Some((PageType::Party, weight)) if weight < STRONG);
        let other =
            self.definition.filter(|definition| *definition == PageType::Other && few_labels);
        let labels = self.labels.filter(|(_, weight)| *weight >= WEAK);
        let labels = labels.map(|(page_type, _)| page_type);
        let shown = titled.or(defined).or(other).or(labels).or(self.definition).or(self.title);
        // "President of the Front" is no party
        let shown = shown.map(|shown| match shown {
            PageType::Party if self.is_part => PageType::Other,
            shown => shown,
        });
        self.template.or(shown)
    }

    /// Whether the page can be about a party: an upper bound of [`Evidence::page_type`], which more
    /// evidence of parties never makes false.
    fn allows_party(&self) -> bool {
        let is_party = |page_type: Option<PageType>| page_type == Some(PageType::Party);
        match self.template {
            Some(template) => template == PageType::Party,
            None if self.is_part => false,
            None => {
                is_party(self.definition)
                    || is_party(self.title)
                    || matches!(self.labels, Some((PageType::Party, weight)) if weight >= WEAK)
            }
        }
    }
}

/// Returns the first paragraph of a page, before any heading but those with which it begins: its prose, or all of it if no
/// paragraph has any.
fn lead<'a>(page: &Page<'a>) -> Option<Text<'a>> {
    const MAX_PARAGRAPHS: usize = 12;
    let is_heading = |block: &&Block<'_>| matches!(block, Block::Heading(_));
    let begun = page.blocks.iter().skip_while(is_heading);
    let before = begun.take_while(|block| !is_heading(block));
    let paragraphs = before.filter_map(Block::paragraph);
    let written = paragraphs.clone().take(MAX_PARAGRAPHS).find_map(|text| {
        let prose = prose(text, || LanguageId::of_text([text.as_str()]));
        prose.into_iter().find(|part| ends_sentence(part.as_str()))
    });
    written.or_else(|| paragraphs.clone().next())
}

/// Returns the nouns that refer to a page's own organisation after "the", beside those of all parties if it is one:
/// for any other the nouns that define it; and the words of the title.
pub fn self_reference_nouns(
    title: Option<Text<'_>>,
    lead: Option<Text<'_>>,
    is_party: bool,
) -> Vec<String> {
    let arena = Arena::new();
    let titled = title.into_iter().flat_map(|title| tokens(title, &arena));
    let titled = titled.map(|word| word.key.to_owned());
    // of a party only what it is itself: "a coalition of parties"
    let most = if is_party { 1 } else { usize::MAX };
    let defining = lead.into_iter().flat_map(|lead| defining_nouns(lead, &arena)).take(most);
    defining.chain(titled).collect()
}

/// Whether a title, or one of the nouns that define what it names, is that of an organisation.
pub fn is_organisation(title: &str, nouns: &[String]) -> bool {
    let organised = |word: &str| {
        (ORGANISATION_WORDS.contains(word) || PARTY_WORDS.contains(word))
            && !PLURAL_NOUNS.contains(word)
    };
    let title = fold(title);
    title.split(' ').any(organised)
        || nouns.iter().any(|noun| organised(noun) || WING_NOUNS.contains(noun.as_str()))
}

/// Returns a page without a title that only says something of a party, `The short, strange life of the Foo Party`, or that
/// is the heading of a section: `Our history`.
pub fn without_headline(page: Page<'_>) -> Page<'_> {
    let may_be = page.is_line_title && page.infobox().is_none();
    let is_section = |title: Text<'_>| SECTION_TITLES.contains(&folded(title.as_str()));
    let names_nothing = |title: Text<'_>| may_be && is_headline(title) || is_section(title);
    let title = page.title.filter(|title| !names_nothing(*title));
    let title = title.map(|title| without_greeting(title, &page));
    Page { title, ..page }
}

/// Returns a title without the words of a site before the name that the lead begins with: `Welcome to the Reed Party`.
fn without_greeting<'a>(title: Text<'a>, page: &Page<'a>) -> Text<'a> {
    /// The length in characters of the beginning of a lead that can name its subject.
    const MAX_SUBJECT: usize = 150;
    let text = title.as_str();
    let key = folded(text);
    let greeting = GREETINGS
        .iter()
        .filter(|greeting| key.strip_prefix(**greeting).is_some_and(|rest| rest.starts_with(' ')));
    let Some(words) = greeting.map(|greeting| greeting.split(' ').count()).max() else {
        return title; // as most
    };
    let Some((at, _)) = text.match_indices(' ').nth(words - 1) else { return title };
    let name = title.slice(at..text.len()).trim();
    let begins = |lead: Text<'_>| {
        let text = lead.as_str();
        let end = text.char_indices().nth(MAX_SUBJECT).map_or(text.len(), |(end, _)| end);
        let lead = folded(&text[..end]);
        let bare = lead.split_once(' ').filter(|(first, _)| ARTICLES.contains(first));
        bare.map_or(&*lead, |(_, bare)| bare).starts_with(&*folded(name.as_str()))
    };
    let is_name = name.as_str().contains(' ') && lead(page).is_some_and(begins);
    if is_name { name } else { title }
}

/// Whether a title says something of a party and is not its name: small words that join nothing precede the first capital.
fn is_headline(title: Text<'_>) -> bool {
    const MIN_WORDS: usize = 2;
    if type_by_title(title.as_str()) != Some(PageType::Party) {
        return false; // as most
    }
    let arena = Arena::new();
    let words = tokens(title, &arena);
    let small = words.iter().skip(1).take_while(|word| !word.capital);
    let is_said = |word: &&Token<'_>| {
        !word.tags.has_any([LexicalTag::NameLink, LexicalTag::NameJoint, LexicalTag::Determiner])
    };
    let names = words
        .first()
        .is_some_and(|first| first.tags.has_any([LexicalTag::Party, LexicalTag::Organisation]));
    !names && small.filter(is_said).count() >= MIN_WORDS
}

/// Returns the name of a template as [`TEMPLATES`] has it.
fn template_key(name: Text<'_>) -> String {
    fold(name.as_str()).replace('_', " ")
}

/// Returns the type that the folded name of an infobox's template shows.
fn type_by_template(name: &str) -> Option<PageType> {
    static PARTS: LazyLock<PartFinder> =
        LazyLock::new(|| PartFinder::of(TEMPLATES.iter().map(|(part, _)| *part)));
    let first = PARTS.find_in(name).map(|(_, number)| number).min()?;
    TEMPLATES.get(first).map(|(_, page_type)| *page_type)
}

/// Whether labels that no markup makes an infobox show a party: they give several of its fields, and none is clearly that
/// of a person or an election.
fn shows_party(infobox: &Infobox<'_>) -> bool {
    const MIN_FIELDS: usize = 3;
    const MIN_WEIGHT: u8 = 2;
    let keys = || infobox.entries.iter().map(|entry| key(entry.key.as_str()));
    let is_of_other = |(shown, weight): (PageType, u8)| {
        matches!(shown, PageType::Person | PageType::Election) && weight >= MIN_WEIGHT
    };
    let fields: HashSet<PartyField> = keys().filter_map(|key| field_of(&key)).collect();
    fields.len() >= MIN_FIELDS && !keys().filter_map(|key| type_by_label(&key)).any(is_of_other)
}

/// Returns the type that the labels of an infobox show most, with their weight.
fn type_by_labels(infobox: &Infobox<'_>) -> Option<(PageType, u32)> {
    let labels = infobox.entries.iter().map(|entry| key(entry.key.as_str()));
    let shown: Vec<(PageType, u8)> = labels.filter_map(|label| type_by_label(&label)).collect();
    let weight = |page_type: PageType| -> u32 {
        let weights = shown.iter().filter(|(shown, _)| *shown == page_type);
        let weights = weights.map(|(_, weight)| u32::from(*weight));
        // teams, ships and bands have leaders and colours too, but no ideology
        let is_certain = weights.clone().any(|weight| weight >= CERTAIN);
        let shared = if page_type == PageType::Party && !is_certain { SHARED } else { 0 };
        weights.sum::<u32>().saturating_sub(shared)
    };
    // of equal weights the last counts
    [PageType::Other, PageType::Election, PageType::Person, PageType::Party]
        .into_iter()
        .map(|page_type| (page_type, weight(page_type)))
        .max_by_key(|(_, weight)| *weight)
        .filter(|(_, weight)| *weight > 0)
}

/// Returns what the title of a page about a part of something names: `History of the …`, `Third Congress of the …`.
fn whole_in_title(title: Text<'_>) -> Option<Whole<'_>> {
    let text = title.as_str();
    let after = |at: usize| title.slice(at..text.len()).trim();
    if let Some(at) = meeting_end(text) {
        return Some(Whole { name: after(at), part: Part::Meeting });
    }
    // a title that begins as none of the openings: most
    let first = text.as_bytes().first()?.to_ascii_lowercase();
    let opening = TITLE_OPENINGS.iter().filter(|opening| opening.as_bytes()[0] == first);
    let mut ends = opening.filter_map(|opening| {
        let head = text.get(..opening.len())?;
        let opens = head.eq_ignore_ascii_case(opening);
        (opens && text[opening.len()..].starts_with(' ')).then_some(opening.len())
    });
    let part = |at: usize| {
        let opening = folded(&text[..at]);
        let is_history = opening.split(' ').any(|word| HISTORY_NOUNS.contains(word));
        if is_history { Part::History } else { Part::Other }
    };
    ends.next().map(|at| Whole { name: after(at), part: part(at) })
}

/// Returns the end of `Third Congress of` at the beginning of a title.
fn meeting_end(title: &str) -> Option<usize> {
    let mut words = title.split(' ');
    let first = words.next()?;
    let counted = first.starts_with(|c: char| c.is_ascii_digit())
        || LexicalTags::of(&folded(first)).has(LexicalTag::Meeting);
    if !counted {
        return None;
    }
    let mut end = first.len();
    let mut meets = false;
    for word in words {
        end += word.len() + 1;
        let key = folded(word);
        if NAME_LINKS.contains(&key) {
            return meets.then_some(end);
        }
        meets = MEETING_NOUNS.contains(&key);
    }
    None
}

/// Returns the type that the words of a title show.
fn type_by_title(title: &str) -> Option<PageType> {
    let title = folded(title);
    let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    let of_election = |word: &&str| type_by_noun(word) == Some(PageType::Election);
    if words.iter().any(|word| LIST_WORDS.contains(word)) {
        Some(PageType::Other)
    } else if words.iter().any(of_election) || CONSTITUENCY_WORDS.is_in(&title) {
        Some(PageType::Election)
    } else {
        let is_plural = |word: &&str| PLURAL_NOUNS.contains(word);
        let is_party = |word: &&str| PARTY_WORDS.contains(word) || is_compound(word);
        // "National Alliance (NA) Hall of Heroes": the gloss belongs to a part of the name
        let whole = match title.split_once(')') {
            Some((glossed, rest)) if !rest.trim().is_empty() => glossed.len(),
            _ => 0,
        };
        let named = title[whole..].split(|c: char| !c.is_alphanumeric() && c != '-');
        match named.clone().any(|word| is_party(&word) && !is_plural(&word)) {
            true => Some(PageType::Party),
            false => words.iter().any(is_plural).then_some(PageType::Other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::parse;
    use crate::model::{Document, Syntax};

    #[test]
    fn a_fact_sheet_makes_no_party_of_something_else() {
        const FACTS: &str = "<dl><dt>Founded<dd>1990<dt>President<dd>Jane Roe<dt>Ideology<dd>Liberalism<dt>Political position<dd>Centre</dl>";
        for (title, facts, lead, expected) in [
            ("Reed", FACTS, "It won two seats.", true),
            ("Reed Party", FACTS, "The Reed Party is a party in Norland.", true),
            (
                "Reed Party",
                "<dl><dt>Party<dd>Reed Party<dt>Leader<dd>Jane Roe<dt>Founded<dd>1990</dl>",
                "It won.",
                true,
            ),
            ("Reed Tools", FACTS, "Reed Tools is a company in Norland.", false),
            ("Reed Institute", FACTS, "The Reed Institute is a think tank in Norland.", false),
            ("Jane Roe", FACTS, "Jane Roe is a politician in Norland.", false),
            ("Parties of Norland", FACTS, "It won two seats.", false),
            ("Reed", "<dl><dt>Founded<dd>1990<dt>Ideology<dd>Liberalism</dl>", "It won.", false),
            (
                "Reed",
                "<dl><dt>State<dd>Dorn<dt>Party<dd>Hill Party<dt>Ideology<dd>Left<dt>Alignment<dd>Left</dl>",
                "It won.",
                false,
            ),
        ] {
            let text = format!("<h1>{title}</h1>{facts}<p>{lead}</p>");
            let document = Document { syntax: Some(Syntax::Html), ..Document::new("a", text) };
            let arena = Arena::new();
            let page = parse(&document, &arena);
            assert!(page.infobox().is_some(), "{title}");
            assert_eq!(Subject::of(&page).is_party(), expected, "{title}: {lead}");
        }
    }

    #[test]
    fn a_page_is_a_party_only_if_its_evidence_allows_one() {
        const TYPES: [Option<PageType>; 5] = [
            None,
            Some(PageType::Party),
            Some(PageType::Person),
            Some(PageType::Election),
            Some(PageType::Other),
        ];
        let weights = [1, WEAK, STRONG - 1, STRONG];
        let labels = || {
            let of_type = |page_type| weights.map(|weight| Some((page_type, weight)));
            TYPES.into_iter().flatten().flat_map(of_type).chain([None])
        };
        for (template, definition) in TYPES.iter().flat_map(|one| TYPES.map(|two| (*one, two))) {
            for (labels, title) in labels().flat_map(|one| TYPES.map(|two| (one, two))) {
                let evidence = Evidence { template, definition, labels, title, is_part: false };
                let is_party = evidence.page_type() == Some(PageType::Party);
                assert!(!is_party || evidence.allows_party(), "{evidence:?}");
            }
        }
    }

    #[test]
    fn the_strongest_evidence_counts() {
        use PageType::{Election, Other, Party, Person};
        let none = Evidence::default();
        for (evidence, expected) in [
            (none, None),
            (Evidence { title: Some(Party), ..none }, Some(Party)),
            (Evidence { definition: Some(Other), title: Some(Party), ..none }, Some(Other)),
            (Evidence { definition: Some(Party), title: Some(Election), ..none }, Some(Party)),
            (Evidence { labels: Some((Party, 8)), title: Some(Election), ..none }, Some(Election)),
            (Evidence { labels: Some((Party, 7)), definition: Some(Other), ..none }, Some(Other)),
            (Evidence { labels: Some((Party, 8)), definition: Some(Other), ..none }, Some(Party)),
            (Evidence { labels: Some((Party, 8)), definition: Some(Person), ..none }, Some(Person)),
            (Evidence { labels: Some((Person, 2)), definition: Some(Party), ..none }, Some(Person)),
            (Evidence { labels: Some((Person, 1)), title: Some(Party), ..none }, Some(Party)),
            (Evidence { template: Some(Other), definition: Some(Party), ..none }, Some(Other)),
        ] {
            assert_eq!(evidence.page_type(), expected, "{evidence:?}");
        }
    }
}
