//! A trie of phrases by words, for finding known phrases in a sequence of tokens.

use foldhash::HashMap;

use crate::nlp::token::Token;

/// The node of no words.
const ROOT: usize = 0;

/// A map from phrases to values. A look-up takes one step per word, however many phrases share it.
#[derive(Debug)]
pub struct PhraseTrie<V> {
    /// The numbers of the words of all phrases.
    words: HashMap<Box<str>, usize>,
    /// The node after a node and the number of a word.
    next: HashMap<(usize, usize), usize>,
    /// The nodes; the first one is the root.
    nodes: Vec<Node<V>>,
}

/// The end of a phrase, or of the first words of one.
#[derive(Debug)]
struct Node<V> {
    /// The value of the phrase that ends here, if one does.
    value: Option<V>,
    /// Whether a longer phrase goes on from here.
    goes_on: bool,
}

impl<V> Default for PhraseTrie<V> {
    fn default() -> Self {
        let root = Node { value: None, goes_on: false };
        PhraseTrie { words: HashMap::default(), next: HashMap::default(), nodes: vec![root] }
    }
}

impl<V: Copy> PhraseTrie<V> {
    /// Creates a trie of folded phrases. Of equal phrases the first one wins.
    pub fn of(phrases: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        let phrases: Vec<(&str, V)> = phrases.into_iter().collect();
        let mut trie = PhraseTrie::default();
        // so that the maps are made once: few phrases have words that no other has, or more than two
        trie.words.reserve(phrases.len());
        trie.next.reserve(2 * phrases.len());
        for (phrase, value) in phrases {
            trie.insert(phrase.split(' '), value);
        }
        trie
    }

    /// Inserts a phrase, as folded words, unless it is empty or already there. Returns whether it was inserted.
    pub fn insert<'w>(&mut self, phrase: impl IntoIterator<Item = &'w str>, value: V) -> bool {
        let mut node = ROOT;
        for word in phrase {
            let word = match self.words.get(word) {
                Some(&number) => number,
                None => {
                    let number = self.words.len();
                    self.words.insert(word.into(), number);
                    number
                }
            };
            self.nodes[node].goes_on = true;
            node = *self.next.entry((node, word)).or_insert_with(|| {
                self.nodes.push(Node { value: None, goes_on: false });
                self.nodes.len() - 1
            });
        }
        let is_new = node != ROOT && self.nodes[node].value.is_none();
        if is_new {
            self.nodes[node].value = Some(value);
        }
        is_new
    }

    /// Returns the node after a node and a word.
    fn step(&self, node: usize, word: &str) -> Option<usize> {
        if !self.nodes[node].goes_on {
            return None;
        }
        let word = *self.words.get(word)?;
        self.next.get(&(node, word)).copied()
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
    pub fn longest(&self, words: &[Token<'_>]) -> Option<(usize, V)> {
        let mut node = ROOT;
        let mut longest = None;
        for (at, word) in words.iter().enumerate() {
            let Some(next) = self.step(node, word.key) else { break };
            node = next;
            longest = self.nodes[node].value.map(|value| (at + 1, value)).or(longest);
        }
        longest
    }
}
