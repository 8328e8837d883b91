//! Maps of the program's own words that the compiler builds, so that a start builds none of them.

/// A map from words to values. Its words are in one text: a reference to each would be set at every start.
#[derive(Debug)]
pub struct WordTable<V: 'static> {
    /// All words, one after another.
    text: &'static str,
    /// The byte at which each word begins; the end of the last one follows.
    starts: &'static [u32],
    values: &'static [V],
    /// The place of a word and 1, under a part of its hash, at the number that is another part or, where others are,
    /// after it; 0 for none.
    slots: &'static [u32],
}

impl<V> WordTable<V> {
    /// Returns the value of a word.
    pub fn get(&self, word: &str) -> Option<&'static V> {
        self.place(word).map(|place| &self.values[place])
    }

    /// Returns the word at a place.
    #[inline]
    pub fn word(&self, place: usize) -> &'static str {
        &self.text[self.starts[place] as usize..self.starts[place + 1] as usize]
    }

    /// Returns the value of the word at a place.
    #[inline]
    pub fn value(&self, place: usize) -> &'static V {
        &self.values[place]
    }

    /// Returns all words.
    #[cfg(test)]
    pub fn words(&self) -> impl Iterator<Item = &'static str> {
        self.starts.windows(2).map(|ends| &self.text[ends[0] as usize..ends[1] as usize])
    }

    /// Returns the place of a word among all.
    pub fn place(&self, word: &str) -> Option<usize> {
        let mask = self.slots.len() - 1;
        let (mut slot, tag) = hash(word.as_bytes());
        loop {
            let found = self.slots[slot & mask];
            let place = ((found & PLACE) as usize).checked_sub(1)?;
            if found & !PLACE == tag {
                let (start, end) = (self.starts[place] as usize, self.starts[place + 1] as usize);
                if is_equal(&self.text.as_bytes()[start..end], word.as_bytes()) {
                    return Some(place);
                }
            }
            slot += 1;
        }
    }
}

/// A table while the compiler collects its words: there is room for fewer than `WORDS` words of `BYTES` bytes in all.
/// `SLOTS` is a power of two, best twice as many as there are words.
pub struct Builder<V, const WORDS: usize, const BYTES: usize, const SLOTS: usize> {
    text: [u8; BYTES],
    starts: [u32; WORDS],
    values: [V; WORDS],
    slots: [u32; SLOTS],
    length: usize,
}

impl<V: Copy, const WORDS: usize, const BYTES: usize, const SLOTS: usize>
    Builder<V, WORDS, BYTES, SLOTS>
{
    /// Creates an empty table. New words have the value `empty`.
    pub const fn new(empty: V) -> Self {
        assert!(SLOTS.is_power_of_two() && WORDS <= PLACE as usize);
        Builder {
            text: [0; BYTES],
            starts: [0; WORDS],
            values: [empty; WORDS],
            slots: [0; SLOTS],
            length: 0,
        }
    }

    /// Returns the value of a word, which is added if it is new.
    pub const fn entry(&mut self, word: &[u8]) -> &mut V {
        let (slot, tag) = hash(word);
        let mut slot = slot % SLOTS;
        while self.slots[slot] != 0 {
            let place = (self.slots[slot] & PLACE) as usize - 1;
            let start = self.starts[place] as usize;
            let length = self.starts[place + 1] as usize - start;
            if length == word.len() && is_at(&self.text, start, word) {
                return &mut self.values[place];
            }
            slot = (slot + 1) % SLOTS;
        }
        let start = self.starts[self.length] as usize;
        let mut at = 0;
        while at < word.len() {
            self.text[start + at] = word[at];
            at += 1;
        }
        self.length += 1;
        self.starts[self.length] = (start + word.len()) as u32;
        self.slots[slot] = tag | self.length as u32;
        &mut self.values[self.length - 1]
    }

    /// Returns the table of all words.
    pub const fn table(&'static self) -> WordTable<V> {
        let end = self.starts[self.length] as usize;
        let Ok(text) = str::from_utf8(self.text.split_at(end).0) else { panic!("words are texts") };
        WordTable {
            text,
            starts: self.starts.split_at(self.length + 1).0,
            values: self.values.split_at(self.length).0,
            slots: &self.slots,
        }
    }
}

/// The bits of a slot that are a place; the others are of the hash.
const PLACE: u32 = 0xffff;

/// Returns two parts of the hash of a word, which its first and last bytes and its length give: the number of its slot
/// and the bits in it.
pub const fn hash(word: &[u8]) -> (usize, u32) {
    const FACTORS: (u64, u64) = (0x9e37_79b9_7f4a_7c15, 0xc2b2_ae3d_27d4_eb4f);
    let (head, tail) = match word {
        [] => (0, 0),
        [.., _, _, _, _, _, _, _, _] => match (word.first_chunk(), word.last_chunk()) {
            (Some(head), Some(tail)) => (u64::from_le_bytes(*head), u64::from_le_bytes(*tail)),
            _ => (0, 0),
        },
        [.., _, _, _, _] => match (word.first_chunk(), word.last_chunk()) {
            (Some(head), Some(tail)) => {
                (u32::from_le_bytes(*head) as u64, u32::from_le_bytes(*tail) as u64)
            }
            _ => (0, 0),
        },
        [first, .., last] => ((*first as u64) << 8 | word[1] as u64, *last as u64),
        [only] => (*only as u64, 0),
    };
    let head = (head ^ word.len() as u64).wrapping_mul(FACTORS.0);
    let mixed = head ^ tail.wrapping_mul(FACTORS.1);
    ((mixed >> 48) as usize, (mixed >> 16) as u32 & !PLACE)
}

/// Does something with each item of a list where the compiler can: it runs no `for` loop.
macro_rules! each {
    ($item:pat in $items:expr => $do:block) => {{
        let items = $items;
        let mut at = 0;
        while at < items.len() {
            let $item = items[at];
            $do
            at += 1;
        }
    }};
}

/// Does something with each word of a text.
macro_rules! each_word {
    ($word:ident in $text:expr => $do:block) => {{
        let mut rest = $text;
        while !rest.is_empty() {
            let ($word, others) = $crate::lexicon::word_table::first_word(rest);
            rest = others;
            if !$word.is_empty() {
                $do
            }
        }
    }};
}

pub(crate) use {each, each_word};

/// Returns the first word of a text or phrase, which a space or line end follows, and what is after these.
pub const fn first_word(text: &str) -> (&str, &str) {
    let mut end = 0;
    while end < text.len() && !text.as_bytes()[end].is_ascii_whitespace() {
        end += 1;
    }
    let (word, rest) = text.split_at(end);
    (word, if rest.is_empty() { rest } else { rest.split_at(1).1 })
}

/// Returns the last word of a phrase.
pub const fn last_word(phrase: &str) -> &str {
    let mut start = phrase.len();
    while start > 0 && phrase.as_bytes()[start - 1] != b' ' {
        start -= 1;
    }
    phrase.split_at(start).1
}

/// Whether two words are the same. Most are so short that a few bytes at both ends are all of them.
#[inline]
pub fn is_equal(word: &[u8], other: &[u8]) -> bool {
    fn has_ends<const N: usize>(word: &[u8], other: &[u8]) -> bool {
        word.first_chunk::<N>() == other.first_chunk()
            && word.last_chunk::<N>() == other.last_chunk()
    }
    word.len() == other.len()
        && match word.len() {
            0..=1 => has_ends::<1>(word, other),
            2..=4 => has_ends::<2>(word, other),
            5..=8 => has_ends::<4>(word, other),
            9..=16 => has_ends::<8>(word, other),
            _ => word == other,
        }
}

/// Whether two words are the same.
pub const fn is_same(word: &str, other: &str) -> bool {
    is_at(word.as_bytes(), 0, other.as_bytes()) && word.len() == other.len()
}

/// Whether a word is at a place of a text.
const fn is_at(text: &[u8], start: usize, word: &[u8]) -> bool {
    let mut at = 0;
    while at < word.len() && start + at < text.len() && text[start + at] == word[at] {
        at += 1;
    }
    at == word.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_its_words_and_no_others() {
        const WORDS: &[&str] = &["", "a", "ab", "abc", "abcd", "parti", "şube", "organisation"];
        const BUILT: Builder<usize, 10, 64, 16> = {
            let mut builder = Builder::new(0);
            each!(word in WORDS => { *builder.entry(word.as_bytes()) += word.len(); });
            each!(word in WORDS => { *builder.entry(word.as_bytes()) += 1; });
            builder
        };
        static STORED: Builder<usize, 10, 64, 16> = BUILT;
        static TABLE: WordTable<usize> = STORED.table();
        assert!(TABLE.words().eq(WORDS.iter().copied()));
        for word in WORDS {
            assert_eq!(TABLE.get(word), Some(&(word.len() + 1)));
        }
        for other in ["b", "ac", "abd", "abcde", "sube", "organisations"] {
            assert_eq!(TABLE.get(other), None, "{other}");
        }
    }
}
