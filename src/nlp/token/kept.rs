//! The words of a sentence as its page keeps them. A page has many, and reads one sentence at a time, so they are small;
//! the tokens of a sentence are made from them while it is read.

use std::cell::OnceCell;
use std::ops::Range;

use super::{Token, Word, split};
use crate::lexicon::tags::{KnownWord, LanguageId, LexicalTags};
use crate::model::folded;

/// The words and chunks of a sentence.
#[derive(Debug)]
pub struct KeptWords {
    words: Box<[KeptWord]>,
    /// The folded forms that neither the sentence nor the lexicon has, each with a line end.
    forms: Box<str>,
    /// The first token of each chunk, and the one after its last.
    chunks: OnceCell<Box<[(u16, u16)]>>,
}

/// A word of a sentence.
#[derive(Debug, Clone, Copy)]
struct KeptWord {
    /// The byte of the sentence at which it begins, and its length.
    start: u16,
    length: u16,
    /// The place of its folded form in the lexicon, or [`NONE`].
    place: u16,
    /// The bits of what a [`Word`] is.
    flags: u16,
}

/// The place of what the lexicon does not have.
const NONE: u16 = u16::MAX;
const _: () = assert!(KnownWord::COUNT < NONE);

const POSSESSIVE: u16 = 1;
const CAPITAL: u16 = 2;
const ABBREVIATION: u16 = 4;
/// The word is its own folded form.
const SAME: u16 = 8;

/// The end of a form, which no form has in it.
const END: char = '\n';

impl KeptWords {
    /// The maximum length of a sentence whose words can be kept.
    pub const MAX_LENGTH: usize = u16::MAX as usize;

    /// Reads the words of a sentence, of at most [`MAX_LENGTH`](Self::MAX_LENGTH) bytes, in a language.
    pub fn of(sentence: &str, language: Option<LanguageId>) -> Self {
        const TYPICAL_LENGTH: usize = 5;
        let capacity = (sentence.len() / TYPICAL_LENGTH + 2).min(sentence.len().div_ceil(2));
        let mut words = Vec::with_capacity(capacity);
        let mut forms = String::new();
        split(sentence, language, |word| {
            let (place, same) = form_of(&sentence[word.range()], word.is_lower, &mut forms);
            let flag = |is_set: bool, flag: u16| if is_set { flag } else { 0 };
            let flags = flag(word.possessive, POSSESSIVE)
                | flag(word.capital, CAPITAL)
                | flag(word.abbreviation, ABBREVIATION)
                | flag(same, SAME);
            words.push(KeptWord {
                start: word.start as u16,
                length: word.length as u16,
                place,
                flags,
            });
        });
        KeptWords {
            words: words.into_boxed_slice(),
            forms: forms.into_boxed_str(),
            chunks: OnceCell::new(),
        }
    }

    /// Makes the tokens of the sentence.
    pub fn tokens<'a>(&'a self, sentence: &'a str, language: Option<LanguageId>) -> Vec<Token<'a>> {
        self.tokens_with(&self.forms, sentence, language)
    }

    /// Makes the tokens of the sentence if they are so few that making them takes no more than keeping them.
    pub fn few_tokens<'a>(
        &self,
        sentence: &'a str,
        language: Option<LanguageId>,
    ) -> Option<Vec<Token<'a>>> {
        const FEW: usize = 2;
        let is_few = self.words.len() <= FEW && self.forms.is_empty();
        is_few.then(|| self.tokens_with("", sentence, language))
    }

    /// Makes the tokens of the sentence with its own forms.
    fn tokens_with<'a>(
        &self,
        mut forms: &'a str,
        sentence: &'a str,
        language: Option<LanguageId>,
    ) -> Vec<Token<'a>> {
        let mut end = 0;
        let words = self.words.iter().map(|kept| {
            let word = kept.word();
            let text = &sentence[word.range()];
            let known = (kept.place != NONE).then(|| KnownWord::at(kept.place));
            let key = match known {
                _ if kept.flags & SAME != 0 => text,
                Some(known) => known.as_str(),
                None => {
                    let (form, rest) = forms.split_once(END).unwrap_or((forms, ""));
                    forms = rest;
                    form
                }
            };
            let tags = match known {
                Some(known) => known.tags_in(language),
                None => LexicalTags::of_compound(key, language),
            };
            let token = Token::new(sentence, end, word, text, key, tags);
            end = word.start as usize + text.len();
            token
        });
        words.collect()
    }

    /// Returns the chunks of the sentence, which `find` finds the first time.
    pub fn chunks(&self, find: impl FnOnce() -> Vec<Range<usize>>) -> Vec<Range<usize>> {
        if let Some(chunks) = self.chunks.get() {
            let range = |(start, end): &(u16, u16)| usize::from(*start)..usize::from(*end);
            return chunks.iter().map(range).collect();
        }
        let found = find();
        // a sentence has fewer words than bytes
        let short = |range: &Range<usize>| (range.start as u16, range.end as u16);
        self.chunks.get_or_init(|| found.iter().map(short).collect());
        found
    }
}

impl KeptWord {
    fn word(self) -> Word {
        Word {
            start: self.start.into(),
            length: self.length.into(),
            is_lower: false,
            possessive: self.flags & POSSESSIVE != 0,
            capital: self.flags & CAPITAL != 0,
            abbreviation: self.flags & ABBREVIATION != 0,
        }
    }
}

/// Returns the place of the folded form of a word in the lexicon, and whether the word is its own form. A form that neither
/// has is added to the sentence's own forms.
fn form_of(word: &str, is_lower: bool, forms: &mut String) -> (u16, bool) {
    let place = |form: &str| LexicalTags::known(form).map_or(NONE, KnownWord::place);
    if is_lower {
        return (place(word), true);
    }
    let form = folded(word);
    let (place, same) = (place(&form), form == *word);
    if place == NONE && !same {
        forms.push_str(&form);
        forms.push(END);
    }
    (place, same)
}
