//! Passages: the prose of a page that may mention events.

mod rows;

use std::cell::OnceCell;
use std::ops::Range;
use std::rc::Rc;

use crate::lexicon::elections::ELECTION_WORDS;
use crate::lexicon::pages::{APPENDIX_SECTIONS, REFERENCES};
use crate::lexicon::tags::{LanguageId, LexicalTag};
use crate::markup::{Arena, Block, Page, Text, TextBuilder};
use crate::model::{EventKind, Span, extend_tight, folded, without_spare};
use crate::nlp::passage::rows::{joined, rows};
use crate::nlp::predicate::predicates_in;
use crate::nlp::prose::{begins_with_date, is_date, is_dated_label, prose};
use crate::nlp::sentence::{Parts, Sentence, sentences_in};
use crate::nlp::token::{KeptWords, tokens_in};
use crate::values::date::find_dates;
use crate::values::text::has_word;

/// The sentences of a page, each in few bytes: a page has many, and their tokens take ten times the memory of its text.
#[derive(Debug, Default)]
pub struct KeptPassages<'a> {
    kept: Vec<KeptPassage<'a>>,
    /// The language of the page.
    language: Option<LanguageId>,
    /// Holds the folded forms of words that are not kept.
    arena: Option<&'a Arena>,
}

/// The sentences of a page to be read. [`Passage`] has the tokens of one while it is read; only those of the first
/// sentences stay, so that most pages are split into words once.
pub struct Passages<'a> {
    page: &'a KeptPassages<'a>,
    first: Vec<Rc<Parts<'a>>>,
}

/// A sentence as its page keeps it.
#[derive(Debug)]
struct KeptPassage<'a> {
    text: Text<'a>,
    words: OnceCell<Box<KeptWords>>,
    heading: Option<&'a Heading<'a>>,
    listed: u32,
    begins: bool,
    is_lead: bool,
}

/// The heading over a list or over the first sentence of a section.
#[derive(Debug)]
enum Heading<'a> {
    List(&'a ListHeading),
    Section(Text<'a>),
}

impl<'a> Passages<'a> {
    /// Reads the first sentences of a page.
    pub fn of(page: &'a KeptPassages<'a>) -> Self {
        const MAX_WORDS: usize = 400;
        let mut passages = Passages { page, first: Vec::new() };
        let (Some(arena), language) = (page.arena, page.language) else { return passages };
        let mut count = 0;
        for kept in &page.kept {
            let words = tokens_in(kept.text, arena, language);
            count += words.len();
            if count > MAX_WORDS {
                break;
            }
            passages.first.push(Rc::new(Parts::of(words, language)));
        }
        passages
    }

    /// Returns the number of sentences.
    pub fn len(&self) -> usize {
        self.page.kept.len()
    }

    /// Whether there are no sentences.
    pub fn is_empty(&self) -> bool {
        self.page.kept.is_empty()
    }

    /// Returns the language of the page.
    pub fn language(&self) -> Option<LanguageId> {
        self.page.language.filter(|_| !self.is_empty())
    }

    /// Returns the first sentence.
    pub fn first(&self) -> Option<Passage<'a>> {
        self.iter().next()
    }

    /// Returns the sentences, each to be read on its own: its words are dropped with it.
    pub fn iter(&self) -> impl Iterator<Item = Passage<'a>> {
        self.range(0..self.len())
    }

    /// Returns the sentences in a range.
    pub fn range(&self, range: Range<usize>) -> impl Iterator<Item = Passage<'a>> {
        let KeptPassages { kept, language, .. } = self.page;
        range.map(|at| {
            let passage = kept[at].passage(*language);
            match self.first.get(at) {
                Some(parts) => passage.with_parts(Rc::clone(parts)),
                None => passage,
            }
        })
    }
}

impl<'a> KeptPassage<'a> {
    /// Creates the passage of a sentence that belongs to no lead and announces no list.
    fn new(text: Text<'a>, heading: Option<&'a Heading<'a>>, begins: bool) -> Self {
        let words = OnceCell::new();
        KeptPassage { text, words, heading, listed: 0, begins, is_lead: false }
    }

    fn sentence(&'a self, language: Option<LanguageId>) -> Sentence<'a> {
        Sentence::of_page(self.text, language, &self.words)
    }

    fn passage(&'a self, language: Option<LanguageId>) -> Passage<'a> {
        let (list_heading, section) = match self.heading {
            Some(Heading::List(heading)) => (Some(*heading), None),
            Some(Heading::Section(heading)) => (None, Some(heading)),
            None => (None, None),
        };
        Passage {
            sentence: self.sentence(language),
            begins: self.begins,
            is_lead: self.is_lead,
            list_heading,
            listed: self.listed as usize,
            section,
        }
    }
}

impl<'a> Passage<'a> {
    fn with_parts(self, parts: Rc<Parts<'a>>) -> Self {
        Passage { sentence: self.sentence.with_parts(parts), ..self }
    }
}

/// A sentence of a page, from a paragraph or a list item.
#[derive(Debug)]
pub struct Passage<'a> {
    /// The sentence.
    pub sentence: Sentence<'a>,
    /// Whether it begins a paragraph or a list item.
    pub begins: bool,
    /// Whether it belongs to the first paragraph, which defines the topic of the page.
    pub is_lead: bool,
    /// For a list item, the heading above the list.
    pub list_heading: Option<&'a ListHeading>,
    /// For a sentence that ends with a colon over a list, how many passages the list has.
    pub listed: usize,
    /// For the first sentence under a heading, the heading: on a page about many parties, perhaps the name of one.
    pub section: Option<&'a Text<'a>>,
}

/// A heading above a list.
#[derive(Debug, Clone, Copy)]
pub struct ListHeading {
    /// The kind of event that it gives the items: `Leaders`, `Congresses`.
    pub kind: Option<EventKind>,
    /// Whether it is about members, so that years in brackets are those of a membership: `Former members`.
    pub is_of_members: bool,
    /// The span of the heading.
    pub span: Span,
}

impl ListHeading {
    fn of(heading: Text<'_>, arena: &Arena, language: Option<LanguageId>) -> Self {
        let words = tokens_in(heading, arena, language);
        let predicates = predicates_in(&words, language).into_iter();
        let strongest = predicates.max_by_key(|predicate| predicate.weight);
        ListHeading {
            kind: strongest.map(|predicate| predicate.kind),
            is_of_members: words.iter().any(|word| word.is(LexicalTag::MemberNoun)),
            span: heading.span(),
        }
    }
}

/// Returns the sentences of a page's paragraphs, list items and some tables, without appendices such as the list of sources,
/// and without captions, titles and other lines that are not [prose](crate::nlp::prose).
pub fn passages<'a>(page: &Page<'a>, arena: &'a Arena) -> KeptPassages<'a> {
    let texts = page.blocks.iter().flat_map(|block| match block {
        Block::Paragraph(text) => vec![text.as_str()],
        Block::List(items) => items.iter().map(|item| item.as_str()).collect(),
        _ => Vec::new(),
    });
    let language = LanguageId::of_text(texts);
    let mut passages: Vec<KeptPassage<'a>> = Vec::new();
    let mut appendix = None;
    let mut heading = None;
    let mut section = None;
    let mut is_lead = true;
    // a date on a line of its own, as that of an entry of a chronicle
    let mut day: Option<Text<'a>> = None;
    for (at, block) in page.blocks.iter().enumerate() {
        if let Some(date) = date_alone(block) {
            day = Some(date);
            continue;
        }
        match block {
            Block::Heading(next) => {
                let is_appendix = APPENDIX_SECTIONS.contains(&folded(next.text.as_str()));
                let inside = appendix.filter(|&level| next.level > level);
                appendix = inside.or(is_appendix.then_some(next.level));
                heading = Some(next.text);
                section = Some(&*arena.alloc(Heading::Section(next.text)));
                is_lead = false;
            }
            Block::Paragraph(text) if appendix.is_none() => {
                let is_above_table = matches!(page.blocks.get(at + 1), Some(Block::Table(_)));
                if is_above_table && caption(block).is_some() {
                    continue;
                }
                let before = passages.len();
                let texts = prose(*text, || language).into_iter();
                let texts = texts.filter(|text| !is_lead || !is_dated_label(text.as_str()));
                let sentences = texts.enumerate().flat_map(|(nth, text)| {
                    let begins = nth == 0 || begins_with_date(text.as_str());
                    let sentences = sentences_in(text, language).into_iter();
                    let sentences = sentences.skip_while(|sentence| is_number(sentence.as_str()));
                    sentences.enumerate().map(move |(at, text)| (begins && at == 0, text))
                });
                let sentences = sentences.map(|(begins, text)| {
                    let has_year = || {
                        let mut dates = find_dates(text.as_str()).into_iter();
                        dates.any(|found| found.date.year().is_some())
                    };
                    // a part of a broken table may be moved before the date
                    let is_under = |day: &Text<'_>| day.span().end <= text.span().start;
                    let text = match day.take().filter(|day| is_under(day) && !has_year()) {
                        Some(day) => joined(&mut TextBuilder::new(arena), day, " – ", text),
                        None => text,
                    };
                    KeptPassage { is_lead, ..KeptPassage::new(text, section.take(), begins) }
                });
                extend_tight(&mut passages, sentences);
                is_lead &= passages.len() == before;
            }
            Block::List(items) if appendix.is_none() => {
                let heading = heading.map(|text| {
                    let heading = arena.alloc(ListHeading::of(text, arena, language));
                    &*arena.alloc(Heading::List(heading))
                });
                passages.reserve(items.len());
                let before = passages.len();
                let items = items.iter().flat_map(|item| {
                    let sentences = sentences_in(*item, language).into_iter();
                    sentences.skip_while(|sentence| is_number(sentence.as_str())).enumerate()
                });
                let items = items.map(|(at, text)| KeptPassage::new(text, heading, at == 0));
                extend_tight(&mut passages, items);
                let announces = |passage: &&mut KeptPassage<'_>| {
                    at > 0
                        && matches!(page.blocks[at - 1], Block::Paragraph(_))
                        && passage.text.as_str().trim_end().ends_with(':')
                };
                let (above, list) = passages.split_at_mut(before);
                if let Some(passage) = above.last_mut().filter(announces) {
                    passage.listed = u32::try_from(list.len()).unwrap_or(u32::MAX);
                }
            }
            Block::Table(table) if appendix.is_none() => {
                rows(table, arena, |name, texts| {
                    let mut name = name.map(|name| &*arena.alloc(Heading::Section(name)));
                    let sentences = texts
                        .iter()
                        .flat_map(|text| sentences_in(*text, language).into_iter().enumerate());
                    let sentences =
                        sentences.map(|(at, text)| KeptPassage::new(text, name.take(), at == 0));
                    extend_tight(&mut passages, sentences);
                });
            }
            _ => {}
        }
    }
    KeptPassages { kept: without_spare(passages), language, arena: Some(arena) }
}

/// Returns the text of a block that is only a date, over what happened then: `1974`, `9 January 2005`.
fn date_alone<'a>(block: &Block<'a>) -> Option<Text<'a>> {
    const MAX_LENGTH: usize = 30;
    let text = match block {
        Block::Paragraph(text) => *text,
        Block::Heading(heading) => heading.text,
        Block::List(items) => *items.first().filter(|_| items.len() == 1)?,
        _ => return None,
    };
    let is_short = text.as_str().len() <= MAX_LENGTH && !text.as_str().contains('–');
    (is_short && is_date(text.as_str())).then_some(text)
}

/// Whether a sentence is only the number of an entry: `2.`
fn is_number(sentence: &str) -> bool {
    let digits = sentence.trim_end_matches(['.', ')']);
    !digits.is_empty() && digits.len() <= 2 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// Returns the only item of a list if it is a label for what follows: `Nicosia:`.
pub fn label<'a>(items: &[Text<'a>]) -> Option<Text<'a>> {
    const MAX_LENGTH: usize = 60;
    match items {
        [label] if label.as_str().len() <= MAX_LENGTH && label.as_str().ends_with(':') => {
            Some(*label)
        }
        _ => None,
    }
}

/// Returns the article that a line refers readers to, without the full stop.
fn referred_article(line: Text<'_>) -> Option<Text<'_>> {
    let text = line.as_str();
    let (before, _) = text.split_once(": ")?;
    let article = line.slice(before.len() + ": ".len()..text.trim_end_matches('.').len());
    REFERENCES.contains(&folded(before)).then_some(article)
}

/// Returns the text of the block right above a table if it is a caption: one line without a full stop that names an
/// election, `General election 1922: Marlow East`; or the article that such a line refers to, `Main article: 2011 Kerala
/// election.`
pub fn caption<'a>(above: &Block<'a>) -> Option<Text<'a>> {
    const MAX_LENGTH: usize = 120;
    match above {
        Block::Paragraph(text) => {
            let text = referred_article(*text).unwrap_or(*text);
            let line = text.as_str();
            let is_caption = line.len() <= MAX_LENGTH
                && !line.contains('\n')
                && !line.ends_with(['.', ':', ';'])
                && has_word(line, &ELECTION_WORDS);
            is_caption.then_some(text)
        }
        _ => None,
    }
}
