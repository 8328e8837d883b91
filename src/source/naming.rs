//! Distinct names for the documents of a run.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::source::{Item, SourceError};

/// Gives documents of one name distinct names, in the order of the input: `path#Title`, `path#Title#2`.
///
/// Batches are parsed by several threads, and only then are the titles known, so each batch has a [`Turn`].
#[derive(Debug, Default)]
pub(super) struct Naming {
    names: Mutex<Names>,
    ended: Condvar,
}

#[derive(Debug, Default)]
struct Names {
    /// Number of turns that have ended.
    turns: usize,
    /// Number of documents of each name, by the hash of the name.
    documents: HashMap<u64, u32>,
}

/// Place of a batch in the order of all batches. The turns after it wait until it is dropped.
#[derive(Debug)]
pub(super) struct Turn<'a> {
    naming: &'a Naming,
    number: usize,
}

impl Naming {
    /// Returns a turn. Turns are numbered from 0 without a gap, and one must exist before those after it are waited for.
    pub(super) fn turn(&self, number: usize) -> Turn<'_> {
        Turn { naming: self, number }
    }
}

impl Turn<'_> {
    /// Names the documents among the items after those of all turns before.
    pub(super) fn name(self, items: &mut [Result<Item, SourceError>]) {
        let mut names = self.wait();
        for item in items {
            if let Ok(Item::Document(document)) = item {
                names.make_distinct(&mut document.name);
            }
        }
    }

    /// Waits for the turns before.
    fn wait(&self) -> MutexGuard<'_, Names> {
        let Naming { names, ended } = self.naming;
        let names = names.lock().unwrap_or_else(PoisonError::into_inner);
        ended
            .wait_while(names, |names| names.turns < self.number)
            .unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        self.wait().turns += 1;
        self.naming.ended.notify_all();
    }
}

impl Names {
    fn make_distinct(&mut self, name: &mut String) {
        let first = hash(name);
        let mut number = self.documents.get(&first).copied().unwrap_or_default();
        if number > 0 {
            let base = name.len();
            // another document may be called so
            loop {
                number = number.saturating_add(1);
                name.truncate(base);
                name.push_str(&format!("#{number}"));
                if number == u32::MAX || !self.documents.contains_key(&hash(name)) {
                    break;
                }
            }
            self.documents.insert(hash(name), 1);
        }
        self.documents.insert(first, number.max(1));
    }
}

/// Returns the hash of a name. Two names of one hash would only get a number that they do not need.
fn hash(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use super::*;
    use crate::model::Document;
    use crate::parallel::{Threads, ordered};

    fn named(names: &[&str]) -> Vec<String> {
        let mut items: Vec<_> =
            names.iter().map(|name| Ok(Item::Document(Document::new(*name, "")))).collect();
        let naming = Naming::default();
        naming.turn(0).name(&mut items);
        items.into_iter().map(|item| item.and_then(Item::document).unwrap().name).collect()
    }

    #[test]
    fn documents_of_one_name_are_numbered() {
        assert_eq!(named(&["a", "b", "a", "a"]), ["a", "b", "a#2", "a#3"]);
        assert_eq!(named(&["a#2", "a", "a", "a", "a#2"]), ["a#2", "a", "a#3", "a#4", "a#2#2"]);
    }

    #[test]
    fn names_do_not_depend_on_the_threads() {
        let naming = Arc::new(Naming::default());
        let work = move |number: usize| {
            let turn = naming.turn(number);
            std::thread::sleep(Duration::from_millis([7, 3, 0][number % 3]));
            let mut items = vec![Ok(Item::Document(Document::new("a", "")))];
            turn.name(&mut items);
            items.remove(0).and_then(Item::document).unwrap().name
        };
        let names = ordered(Threads::new(4).unwrap(), 0..50, work);
        let expected = (1..=50).map(|number| match number {
            1 => "a".to_owned(),
            _ => format!("a#{number}"),
        });
        assert!(names.eq(expected));
    }
}
