//! The prose of a page: what may hold statements.

use crate::lexicon::elections::ELECTION_WORDS;
use crate::lexicon::pages::APPENDIX_SECTIONS;
use crate::markup::{Arena, Block, Page, Text};
use crate::model::{EventKind, Span, folded};
use crate::nlp::predicate::predicates;
use crate::nlp::sentence::{Sentence, sentences};
use crate::nlp::token::tokens;
use crate::values::text::has_word;

/// A sentence of a page, or an item of a list that stands for one.
#[derive(Debug)]
pub struct Passage<'a> {
    /// The sentence.
    pub sentence: Sentence<'a>,
    /// Whether it belongs to the first paragraph, which defines what the page is about.
    pub is_lead: bool,
    /// For an item of a list, the heading over it.
    pub list_heading: Option<ListHeading>,
}

/// A heading over a list.
#[derive(Debug, Clone, Copy)]
pub struct ListHeading {
    /// The kind of event that it tells of the items: `Leaders`, `Congresses`.
    pub kind: Option<EventKind>,
    /// Its bytes.
    pub span: Span,
}

impl ListHeading {
    fn of(heading: Text<'_>, arena: &Arena) -> Self {
        let predicates = predicates(tokens(heading, arena)).into_iter();
        let telling = predicates.max_by_key(|predicate| predicate.weight);
        ListHeading { kind: telling.map(|predicate| predicate.kind), span: heading.span() }
    }
}

/// The sentences of a page: those of its paragraphs and the items of its lists; without captions of
/// tables and the sections that list sources and other pages.
pub fn passages<'a>(page: &Page<'a>, arena: &'a Arena) -> Vec<Passage<'a>> {
    let mut passages = Vec::new();
    let mut appendix = None;
    let mut heading = None;
    let mut is_lead = true;
    for (at, block) in page.blocks.iter().enumerate() {
        match block {
            Block::Heading(next) => {
                let listed = APPENDIX_SECTIONS.contains(&&*folded(next.text.as_str()));
                let inside = appendix.filter(|&level| next.level > level);
                appendix = inside.or(listed.then_some(next.level));
                heading = Some(ListHeading::of(next.text, arena));
                is_lead = false;
            }
            Block::Paragraph(text) if appendix.is_none() => {
                let above_table = matches!(page.blocks.get(at + 1), Some(Block::Table(_)));
                if above_table && caption(block).is_some() {
                    continue;
                }
                passages.extend(sentences(*text).into_iter().map(|sentence| Passage {
                    sentence: Sentence::new(sentence, arena),
                    is_lead,
                    list_heading: None,
                }));
                is_lead = false;
            }
            Block::List(items) if appendix.is_none() => {
                let items = items.iter().flat_map(|item| sentences(*item));
                passages.extend(items.map(|sentence| Passage {
                    sentence: Sentence::new(sentence, arena),
                    is_lead: false,
                    list_heading: heading,
                }));
            }
            _ => {}
        }
    }
    passages
}

/// The label that a list of one item is, set over what follows: `Nicosia:`.
pub fn label<'a>(items: &[Text<'a>]) -> Option<Text<'a>> {
    const MAX_LENGTH: usize = 60;
    match items {
        [label] if label.as_str().len() <= MAX_LENGTH && label.as_str().ends_with(':') => {
            Some(*label)
        }
        _ => None,
    }
}

/// The caption that a paragraph right above a table is: one line without a full stop that speaks of
/// an election, `General election 1922: Marlow East`.
pub fn caption<'a>(above: &Block<'a>) -> Option<Text<'a>> {
    const MAX_LENGTH: usize = 120;
    match above {
        Block::Paragraph(text) => {
            let line = text.as_str();
            let is_caption = line.len() <= MAX_LENGTH
                && !line.contains('\n')
                && !line.ends_with(['.', ':', ';'])
                && has_word(line, &ELECTION_WORDS);
            is_caption.then_some(*text)
        }
        _ => None,
    }
}
