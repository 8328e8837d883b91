//! A trie of phrases by words, for finding known phrases in a sequence of tokens.

use std::hash::{BuildHasher, Hasher};

use foldhash::fast::RandomState;

use crate::model::push_tight;
use crate::nlp::token::Token;

/// The node of no words.
const ROOT: usize = 0;

/// A map from phrases to values. A look-up takes one step per word, however many phrases share it.
#[derive(Debug)]
pub struct PhraseTrie<V> {
    /// The nodes; the first one is the root.
    nodes: Vec<Node<V>>,
    /// The last words of all nodes, one after another.
    text: Vec<u8>,
    /// Each node but the root, beside a part of its hash, at the number that is another part or, where others are, after
    /// it; the root where none is. There are at least twice as many as nodes, and the number is a power of two.
    slots: Vec<(u32, u32)>,
    /// The first words of all phrases, a bit for some of their bytes and their length: it rules out most other words.
    openings: [u64; OPENINGS],
    /// Documents choose the words.
    hasher: RandomState,
}

/// The first words of phrases of a trie; by default none.
#[derive(Debug, Clone, Copy, Default)]
pub struct Beginning(usize);

/// The number of groups of 64 bits for first words.
const OPENINGS: usize = 8;

/// Returns the bit of a first word, and its group.
fn opening(word: &[u8]) -> (usize, u64) {
    let [first, .., last] = *word else { return (0, 1) };
    let shape = usize::from(first) + 31 * usize::from(last) + 7 * word.len();
    (shape / 64 % OPENINGS, 1 << (shape % 64))
}

/// The end of a phrase, or of the first words of one.
#[derive(Debug)]
struct Node<V> {
    /// The node of the words before the last one.
    parent: u32,
    /// The bytes of the last word in the text.
    word: (u32, u32),
    /// The value of the phrase that ends here, if one does.
    value: Option<V>,
    /// Whether a longer phrase goes on from here.
    goes_on: bool,
}

impl<V> Default for PhraseTrie<V> {
    fn default() -> Self {
        let root = Node { parent: ROOT as u32, word: (0, 0), value: None, goes_on: false };
        let hasher = RandomState::default();
        let openings = [0; OPENINGS];
        PhraseTrie { nodes: vec![root], text: Vec::new(), slots: Vec::new(), openings, hasher }
    }
}

impl<V: Copy> PhraseTrie<V> {
    /// Creates a trie of folded phrases. Of equal phrases the first one wins.
    pub fn of(phrases: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        let phrases: Vec<(&str, V)> = phrases.into_iter().collect();
        let mut trie = PhraseTrie::default();
        // few phrases have more than two words that no other begins with
        trie.reserve(2 * phrases.len());
        for (phrase, value) in phrases {
            trie.insert(phrase.split(' '), value);
        }
        trie
    }

    /// Inserts a phrase, as folded words, unless it is empty or already there. Returns whether it was inserted.
    pub fn insert<'w>(&mut self, phrase: impl IntoIterator<Item = &'w str>, value: V) -> bool {
        let mut node = ROOT;
        for word in phrase {
            self.reserve(self.nodes.len() + 1);
            self.nodes[node].goes_on = true;
            if node == ROOT {
                let (group, bit) = opening(word.as_bytes());
                self.openings[group] |= bit;
            }
            node = match self.find(node, word.as_bytes()) {
                Ok(next) => next,
                Err((slot, tag)) => {
                    let start = self.text.len() as u32;
                    self.text.extend_from_slice(word.as_bytes());
                    let word = (start, self.text.len() as u32);
                    self.slots[slot] = (self.nodes.len() as u32, tag);
                    let parent = node as u32;
                    let new = Node { parent, word, value: None, goes_on: false };
                    push_tight(&mut self.nodes, new);
                    self.nodes.len() - 1
                }
            };
        }
        let is_new = node != ROOT && self.nodes[node].value.is_none();
        if is_new {
            self.nodes[node].value = Some(value);
        }
        is_new
    }

    /// Makes room for a number of nodes.
    fn reserve(&mut self, nodes: usize) {
        if 2 * nodes <= self.slots.len() {
            return;
        }
        const MIN: usize = 16;
        self.slots = vec![(ROOT as u32, 0); (2 * nodes).next_power_of_two().max(MIN)];
        for at in ROOT + 1..self.nodes.len() {
            let (start, end) = self.nodes[at].word;
            let word = &self.text[start as usize..end as usize];
            if let Err((slot, tag)) = self.find(self.nodes[at].parent as usize, word) {
                self.slots[slot] = (at as u32, tag);
            }
        }
    }

    /// Returns the node after a node and a word; if there is none, its slot with the part of the hash. There must be
    /// room.
    fn find(&self, node: usize, word: &[u8]) -> Result<usize, (usize, u32)> {
        const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
        let mut hasher = self.hasher.build_hasher();
        hasher.write(word);
        let hash = hasher.finish() ^ (node as u64).wrapping_mul(FACTOR);
        let (mask, tag) = (self.slots.len() - 1, (hash >> 32) as u32);
        let mut slot = hash as usize & mask;
        loop {
            let (at, other) = (self.slots[slot].0 as usize, self.slots[slot].1);
            if at == ROOT {
                return Err((slot, tag));
            }
            if other == tag {
                let Node { parent, word: (start, end), .. } = self.nodes[at];
                if parent as usize == node && self.text[start as usize..end as usize] == *word {
                    return Ok(at);
                }
            }
            slot = (slot + 1) & mask;
        }
    }

    /// Returns the node after a node and a word.
    fn step(&self, node: usize, word: &str) -> Option<usize> {
        if !self.nodes[node].goes_on {
            return None;
        }
        self.find(node, word.as_bytes()).ok()
    }

    /// Returns the value of a phrase.
    pub fn get(&self, phrase: &[Token<'_>]) -> Option<V> {
        let (length, value) = self.longest(phrase)?;
        (length == phrase.len()).then_some(value)
    }

    /// Returns the length and the value of the longest phrase whose words differ from those at the beginning of
    /// `words` at most by one of the endings.
    pub fn longest_inflected(&self, words: &[Token<'_>], endings: &[&str]) -> Option<(usize, V)> {
        const MIN_STEM: usize = 3;
        let mut node = ROOT;
        let mut longest = None;
        for (at, word) in words.iter().enumerate() {
            if !self.nodes[node].goes_on {
                break;
            }
            let stems = endings.iter().filter_map(|ending| word.key.strip_suffix(ending));
            let stems = stems.filter(|stem| stem.len() >= MIN_STEM && word.capital);
            let others =
                stems.flat_map(|stem| endings.iter().map(move |end| format!("{stem}{end}")));
            let inflected = || others.into_iter().find_map(|other| self.step(node, &other));
            let Some(next) = self.step(node, word.key).or_else(inflected) else { break };
            node = next;
            longest = self.nodes[node].value.map(|value| (at + 1, value)).or(longest);
        }
        longest
    }

    /// Returns the length and the value of the longest phrase with which the words begin.
    #[inline]
    pub fn longest(&self, words: &[Token<'_>]) -> Option<(usize, V)> {
        let (group, bit) = opening(words.first()?.key.as_bytes());
        if self.openings[group] & bit == 0 {
            return None; // as for most words
        }
        self.longest_of(words.iter().map(|word| word.key))
    }

    /// Returns the length and the value of the longest phrase with which folded words begin.
    fn longest_of<'w>(&self, words: impl IntoIterator<Item = &'w str>) -> Option<(usize, V)> {
        self.longest_after(Beginning(ROOT), words)
    }

    /// Returns the beginning of phrases that goes on from another one with a folded word, if there are such phrases; the
    /// first word goes on from the default.
    pub fn begin(&self, before: Beginning, word: &str) -> Option<Beginning> {
        self.step(before.0, word).map(Beginning)
    }

    /// Returns the longest phrase that goes on from a beginning with folded words: how many of them, and its value.
    pub fn longest_after<'w>(
        &self,
        Beginning(mut node): Beginning,
        words: impl IntoIterator<Item = &'w str>,
    ) -> Option<(usize, V)> {
        let mut longest = None;
        for (at, word) in words.into_iter().enumerate() {
            let Some(next) = self.step(node, word) else { break };
            node = next;
            longest = self.nodes[node].value.map(|value| (at + 1, value)).or(longest);
        }
        longest
    }
}
