//! The prose of a page: what may hold statements.

use super::sentence::sentences;
use super::text::has_word;
use super::vocabulary::elections::ELECTION_WORDS;
use super::vocabulary::events::APPENDIX_SECTIONS;
use crate::markup::{Block, Page, Text};
use crate::model::fold;

/// A sentence of a page, or an item of a list that stands for one.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'a> {
    /// The sentence.
    pub sentence: Text<'a>,
    /// Whether it belongs to the first paragraph, which defines what the page is about.
    pub is_lead: bool,
    /// For an item of a list, the heading over it.
    pub list_heading: Option<Text<'a>>,
}

/// The sentences of a page: those of its paragraphs and the items of its lists; without captions of
/// tables and the sections that list sources and other pages.
pub fn passages<'a>(page: &Page<'a>) -> Vec<Passage<'a>> {
    let mut passages = Vec::new();
    let mut appendix = None;
    let mut heading = None;
    let mut is_lead = true;
    for (at, block) in page.blocks.iter().enumerate() {
        match block {
            Block::Heading(next) => {
                let listed = APPENDIX_SECTIONS.contains(&fold(next.text.as_str()).as_str());
                let inside = appendix.filter(|&level| next.level > level);
                appendix = inside.or(listed.then_some(next.level));
                heading = Some(next.text);
                is_lead = false;
            }
            Block::Paragraph(text) if appendix.is_none() => {
                let above_table = matches!(page.blocks.get(at + 1), Some(Block::Table(_)));
                if above_table && caption(block).is_some() {
                    continue;
                }
                let passage = |sentence| Passage { sentence, is_lead, list_heading: None };
                passages.extend(sentences(*text).into_iter().map(passage));
                is_lead = false;
            }
            Block::List(items) if appendix.is_none() => {
                let passage =
                    |sentence| Passage { sentence, is_lead: false, list_heading: heading };
                passages.extend(items.iter().flat_map(|item| sentences(*item)).map(passage));
            }
            _ => {}
        }
    }
    passages
}

/// The caption that a paragraph right above a table is: one line without a full stop that speaks of
/// an election, `General election 1922: Marlow East`.
pub fn caption<'a>(above: &Block<'a>) -> Option<Text<'a>> {
    const LONGEST: usize = 120;
    match above {
        Block::Paragraph(text) => {
            let line = text.as_str();
            let is_caption = line.len() <= LONGEST
                && !line.contains('\n')
                && !line.ends_with(['.', ':', ';'])
                && has_word(line, &ELECTION_WORDS);
            is_caption.then_some(*text)
        }
        _ => None,
    }
}
