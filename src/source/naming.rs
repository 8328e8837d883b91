//! Distinct names for the documents of a run.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use crate::model::Distinct;
use crate::source::{Item, SourceError};

/// Gives documents of one name distinct names, in the order of the input: `path#Title`, `path#Title#2`.
///
/// Batches are parsed by several threads, and only then are the titles known, so each batch has a [`Turn`].
#[derive(Debug)]
pub(super) struct Naming {
    names: Mutex<Names>,
    ended: Condvar,
}

#[derive(Debug)]
struct Names {
    /// Number of turns that have ended.
    turns: usize,
    given: Distinct,
}

impl Default for Naming {
    fn default() -> Self {
        let names = Names { turns: 0, given: Distinct::new("#") };
        Naming { names: Mutex::new(names), ended: Condvar::new() }
    }
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
            if let Ok(Item::Document(document)) = item
                && let Some(own) = names.given.take(&document.name)
            {
                document.name = own;
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
