//! Names of organisations with that of the person whose they are: `the National Congress of Itzel Huerta`.

use std::ops::Range;

use crate::lexicon::names::GENITIVE_WORDS;
use crate::lexicon::tags::LexicalTag;
use crate::nlp::chunk::{is_person, joined, joined_key, names_organisation};
use crate::nlp::token::Token;

/// The names that may end with that of a person, as they do if the document uses the surname or the rest alone.
#[derive(Debug, Default)]
pub(super) struct Owners {
    owned: Vec<Owned>,
}

#[derive(Debug)]
struct Owned {
    /// The whole name, folded.
    key: String,
    /// The words before "of".
    length: usize,
    person: String,
    /// The surname, folded.
    surname: String,
    is_confirmed: bool,
}

impl Owned {
    /// Returns the name before "of", folded.
    fn name(&self) -> &str {
        let end = self.key.match_indices(' ').nth(self.length - 1).map_or(0, |(at, _)| at);
        &self.key[..end]
    }
}

/// The most such names. Only a text that is made to be slow has more.
const MAX_OWNED: usize = 50;

impl Owners {
    /// Whether there is no such name.
    pub fn is_empty(&self) -> bool {
        self.owned.is_empty()
    }

    /// Counts a chunk.
    pub fn add_chunk(&mut self, words: &[Token<'_>], chunk: &Range<usize>) {
        let Some(named) = words.get(chunk.clone()) else { return };
        if !self.owned.is_empty() {
            let key = joined_key(named);
            let is_used = |owned: &&mut Owned| owned.surname == *key || owned.name() == &*key;
            self.owned.iter_mut().filter(is_used).for_each(|owned| owned.is_confirmed = true);
        }
        if let Some((length, person)) = owner(named)
            && self.owned.len() < MAX_OWNED
        {
            self.owned.push(Owned {
                key: joined_key(named).into_owned(),
                length,
                person: joined(person),
                surname: person[person.len() - 1].key.to_owned(),
                is_confirmed: false,
            });
        }
    }

    /// Returns the people to whom organisations belong.
    pub fn people(&self) -> impl Iterator<Item = &str> {
        self.owned.iter().filter(|owned| owned.is_confirmed).map(|owned| owned.person.as_str())
    }

    /// Returns the number of words of the name in a chunk that belongs to a person.
    pub fn name_length(&self, named: &[Token<'_>]) -> Option<usize> {
        if self.owned.is_empty() {
            return None; // as in most documents
        }
        let key = joined_key(named);
        let owned = self.owned.iter().find(|owned| owned.is_confirmed && owned.key == *key);
        owned.map(|owned| owned.length)
    }
}

/// Returns the number of words before "of", and the words after it, if they may be the name of a person.
fn owner<'w, 'a>(named: &'w [Token<'a>]) -> Option<(usize, &'w [Token<'a>])> {
    const MAX_WORDS: usize = 3;
    let link = named.iter().rposition(|word| word.is(LexicalTag::NameLink))?;
    let (name, person) = (&named[..link], &named[link + 1..]);
    let is_organisation =
        |word: &Token<'_>| word.tags.has_any([LexicalTag::Party, LexicalTag::Organisation]);
    let owns = GENITIVE_WORDS.contains(named[link].key)
        && name.len() > 1
        && names_organisation(name)
        && person.len() <= MAX_WORDS
        && is_person(person)
        && !person.iter().any(is_organisation);
    owns.then_some((link, person))
}
