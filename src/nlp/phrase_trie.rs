//! A trie of phrases by words, for finding known phrases in a sequence of tokens.

use foldhash::HashMap;

use crate::nlp::token::Token;

/// A map from phrases to values. A look-up takes one step per word, however many phrases share it.
#[derive(Debug)]
pub struct PhraseTrie<V> {
    /// The nodes; the first is the root.
    nodes: Vec<Node<V>>,
}

/// The words that may follow a path of words, and the value of the phrase that the path spells, if any.
#[derive(Debug)]
struct Node<V> {
    next: HashMap<Box<str>, usize>,
    value: Option<V>,
}

impl<V> Default for Node<V> {
    fn default() -> Self {
        Node { next: HashMap::default(), value: None }
    }
}

impl<V> Default for PhraseTrie<V> {
    fn default() -> Self {
        PhraseTrie { nodes: vec![Node::default()] }
    }
}

impl<V: Copy> PhraseTrie<V> {
    /// Creates a trie of folded phrases. Of equal phrases the first one wins.
    pub fn of(phrases: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        let mut trie = PhraseTrie::default();
        for (phrase, value) in phrases {
            trie.insert(phrase.split(' '), value);
        }
        trie
    }

    /// Inserts a phrase, as folded words, unless it is empty or already there. Returns whether it was inserted.
    pub fn insert<'w>(&mut self, phrase: impl IntoIterator<Item = &'w str>, value: V) -> bool {
        let mut at = 0;
        for word in phrase {
            at = match self.nodes[at].next.get(word) {
                Some(&next) => next,
                None => {
                    let next = self.nodes.len();
                    self.nodes[at].next.insert(word.into(), next);
                    self.nodes.push(Node::default());
                    next
                }
            };
        }
        let is_new = at > 0 && self.nodes[at].value.is_none();
        if is_new {
            self.nodes[at].value = Some(value);
        }
        is_new
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
        let mut node = &self.nodes[0];
        let mut longest = None;
        for (at, word) in words.iter().enumerate() {
            let stems = endings.iter().filter_map(|ending| word.key.strip_suffix(ending));
            let stems = stems.filter(|stem| stem.len() >= MIN_STEM && word.capital);
            let others =
                stems.flat_map(|stem| endings.iter().map(move |end| format!("{stem}{end}")));
            let inflected = || others.into_iter().find_map(|other| node.next.get(&*other));
            let Some(&next) = node.next.get(word.key).or_else(inflected) else { break };
            node = &self.nodes[next];
            longest = node.value.map(|value| (at + 1, value)).or(longest);
        }
        longest
    }

    /// Returns the length and the value of the longest phrase with which the words begin.
    pub fn longest(&self, words: &[Token<'_>]) -> Option<(usize, V)> {
        let mut node = &self.nodes[0];
        let mut longest = None;
        for (at, word) in words.iter().enumerate() {
            let Some(&next) = node.next.get(word.key) else { break };
            node = &self.nodes[next];
            longest = node.value.map(|value| (at + 1, value)).or(longest);
        }
        longest
    }
}
