//! Names as paths of words, for finding the known ones among the words of a text.

use foldhash::HashMap;

use crate::nlp::token::Token;

/// Values by names. However many names share their first words, each word is looked up once.
#[derive(Debug)]
pub struct PhraseTrie<V> {
    /// The root first.
    nodes: Vec<Node<V>>,
}

/// What can follow the words of a path, and the value of the name that they are, if they are one.
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
    /// A tree of folded phrases that the program itself gives. Of equal ones the first stands.
    pub fn of(phrases: impl IntoIterator<Item = (&'static str, V)>) -> Self {
        let mut tree = PhraseTrie::default();
        for (phrase, value) in phrases {
            tree.insert(phrase.split(' '), value);
        }
        tree
    }

    /// Gives a name, by the folds of its words, a value, unless it has one. Returns whether it took it: a
    /// name without words is none.
    pub fn insert<'w>(&mut self, name: impl IntoIterator<Item = &'w str>, value: V) -> bool {
        let mut at = 0;
        for word in name {
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

    /// The value of a name.
    pub fn get(&self, name: &[Token<'_>]) -> Option<V> {
        let (length, value) = self.longest(name)?;
        (length == name.len()).then_some(value)
    }

    /// The length and the value of the longest name that the words begin with.
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
