//! Words in brackets that tell organisations of one name apart: `Kerala Congress (M)`.

use super::EntityRegistry;
use crate::lexicon::tags::LexicalTag;
use crate::model::fold;
use crate::nlp::chunk::{joined, names_organisation};
use crate::nlp::gloss::bracket;
use crate::nlp::sentence::Sentence;
use crate::values::name::abbreviates;

impl EntityRegistry {
    /// Learns which names are told apart by a word in brackets: `Kerala Congress (M)` and `Kerala Congress (B)`. To
    /// be called for all sentences before any name is learnt.
    pub fn learn_qualifiers(&mut self, sentence: &Sentence<'_>) {
        const MAX_LENGTH: usize = 12;
        /// The most characters of a qualifier of several words: `(Fourth Convention)`.
        const MAX_WORDS_LENGTH: usize = 24;
        let text = sentence.text.as_str();
        if memchr::memchr(b'(', text.as_bytes()).is_none() {
            return;
        }
        for chunk in sentence.chunks() {
            let words = &sentence.words()[chunk.clone()];
            let last = &words[words.len() - 1];
            // "Front (Marxist)" has its qualifier in the chunk
            let base = words.len() - usize::from(words.len() > 1 && last.before.ends_with('('));
            let end = last.range().end;
            let inside = match base < words.len() {
                true => Some(last.text),
                false => bracket(text, end).map(|(inside, _)| inside),
            };
            let Some(inside) = inside else { continue };
            let most = if inside.contains(' ') { MAX_WORDS_LENGTH } else { MAX_LENGTH };
            let is_word = !inside.is_empty()
                && inside.len() <= most
                && inside.split(' ').all(|word| {
                    word.starts_with(char::is_uppercase)
                        && word.chars().all(|c| c.is_alphanumeric() || c == '-')
                });
            let words = &words[..base];
            let may_be_one = names_organisation(words)
                || inside.len() == 1
                || (words.len() > 1 && !words[0].is(LexicalTag::GivenName));
            if is_word && may_be_one {
                let name = joined(words);
                let known = self.qualifiers.entry(fold(&name)).or_default();
                if !known.iter().any(|one| one == inside) && !abbreviates(inside, &name) {
                    known.push(inside.to_owned());
                    // "Congress (I)": one letter abbreviates nothing
                    if inside.len() == 1 {
                        known.push(String::new());
                    }
                }
            }
        }
    }
}
