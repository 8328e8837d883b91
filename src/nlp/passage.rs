//! Passages: the prose of a page that may mention events.

use crate::lexicon::elections::ELECTION_WORDS;
use crate::lexicon::pages::APPENDIX_SECTIONS;
use crate::markup::{Arena, Block, Page, Text};
use crate::model::{EventKind, Span, folded};
use crate::nlp::predicate::predicates;
use crate::nlp::sentence::{Sentence, sentences};
use crate::nlp::token::tokens;
use crate::values::text::has_word;

/// A sentence of a page, from a paragraph or a list item.
#[derive(Debug)]
pub struct Passage<'a> {
    /// The sentence.
    pub sentence: Sentence<'a>,
    /// Whether it belongs to the first paragraph, which defines the topic of the page.
    pub is_lead: bool,
    /// For a list item, the heading above the list.
    pub list_heading: Option<ListHeading>,
}

/// A heading above a list.
#[derive(Debug, Clone, Copy)]
pub struct ListHeading {
    /// The kind of event that it gives the items: `Leaders`, `Congresses`.
    pub kind: Option<EventKind>,
    /// The span of the heading.
    pub span: Span,
}

impl ListHeading {
    fn of(heading: Text<'_>, arena: &Arena) -> Self {
        let predicates = predicates(tokens(heading, arena)).into_iter();
        let strongest = predicates.max_by_key(|predicate| predicate.weight);
        ListHeading { kind: strongest.map(|predicate| predicate.kind), span: heading.span() }
    }
}

/// Returns the sentences of a page's paragraphs and list items, without table captions and without appendices such as
/// the list of sources.
pub fn passages<'a>(page: &Page<'a>, arena: &'a Arena) -> Vec<Passage<'a>> {
    let mut passages = Vec::new();
    let mut appendix = None;
    let mut heading = None;
    let mut is_lead = true;
    for (at, block) in page.blocks.iter().enumerate() {
        match block {
            Block::Heading(next) => {
                let is_appendix = APPENDIX_SECTIONS.contains(&&*folded(next.text.as_str()));
                let inside = appendix.filter(|&level| next.level > level);
                appendix = inside.or(is_appendix.then_some(next.level));
                heading = Some(ListHeading::of(next.text, arena));
                is_lead = false;
            }
            Block::Paragraph(text) if appendix.is_none() => {
                let is_above_table = matches!(page.blocks.get(at + 1), Some(Block::Table(_)));
                if is_above_table && caption(block).is_some() {
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

/// Returns the text of the block right above a table if it is a caption: one line without a full stop that names an
/// election, `General election 1922: Marlow East`.
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
