//! Redirects of wikis, which say that a title is another name of a page.

use std::collections::VecDeque;
use std::hash::BuildHasher;

use foldhash::HashMap;
use foldhash::fast::FixedState;

use crate::model::Redirect;

/// The redirects to the pages of parties.
///
/// A dump has more redirects than pages, before and after the pages that they lead to. Redirects to the pages of parties
/// are kept, and the last ones, whose pages may follow.
#[derive(Debug, Default)]
pub struct Redirects {
    /// The titles that lead to the page of each party, by the hash of its document's name.
    titles: HashMap<u64, Vec<String>>,
    waiting: VecDeque<Redirect>,
}

/// The most redirects that wait for their pages. One that a page is moved from follows the page, so few are lost.
const MAX_WAITING: usize = 1 << 16;

/// The most redirects to a page that are kept.
const MAX_TITLES: usize = 50;

impl Redirects {
    /// Notes that a document is about a party.
    pub fn expect(&mut self, document: &str) {
        self.titles.entry(hash(document)).or_default();
    }

    /// Adds a redirect.
    pub fn add(&mut self, redirect: Redirect) {
        self.waiting.push_back(redirect);
        if self.waiting.len() > MAX_WAITING {
            self.settle();
        }
    }

    /// Adds what is known of other input.
    pub fn append(&mut self, mut other: Redirects) {
        other.finish();
        for (page, titles) in other.titles {
            self.titles.entry(page).or_default().extend(titles);
        }
    }

    /// Keeps the redirects to pages of parties, and drops the others, as no page follows.
    pub fn finish(&mut self) {
        while !self.waiting.is_empty() {
            self.settle();
        }
        self.titles.retain(|_, titles| !titles.is_empty());
    }

    /// Keeps or drops the redirect that has waited longest.
    fn settle(&mut self) {
        let Some(Redirect { title, document }) = self.waiting.pop_front() else { return };
        if let Some(titles) = self.titles.get_mut(&hash(&document))
            && titles.len() < MAX_TITLES
        {
            titles.push(title);
        }
    }

    /// Returns the titles that lead to the page of a document.
    pub fn to(&self, document: &str) -> &[String] {
        self.titles.get(&hash(document)).map_or(&[], Vec::as_slice)
    }
}

fn hash(document: &str) -> u64 {
    FixedState::default().hash_one(document)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn redirects_to_pages_of_parties_are_kept() {
        let redirect = |title: &str, page: &str| Redirect {
            title: title.to_owned(),
            document: format!("dump.xml#{page}"),
        };
        let mut redirects = Redirects::default();
        redirects.add(redirect("Reeds", "Reed Party"));
        redirects.add(redirect("A song", "Song"));
        redirects.expect("dump.xml#Reed Party");
        redirects.expect("dump.xml#Mill Party");
        redirects.add(redirect("Old Reed Party", "Reed Party"));
        redirects.finish();
        assert_eq!(redirects.to("dump.xml#Reed Party"), ["Reeds", "Old Reed Party"]);
        assert!(redirects.to("dump.xml#Mill Party").is_empty());
        assert_eq!(redirects.titles.len(), 1);
    }

    #[test]
    fn few_redirects_wait() {
        let mut redirects = Redirects::default();
        for number in 0..2 * MAX_WAITING {
            let (title, document) = (number.to_string(), format!("dump.xml#{}", number % 1000));
            redirects.add(Redirect { title, document });
        }
        assert_eq!(redirects.waiting.len(), MAX_WAITING);
        redirects.finish();
        assert!(redirects.titles.is_empty());
    }
}
