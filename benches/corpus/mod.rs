//! Documents to measure with: made from a seed, so that they are the same everywhere, and unlike one another
//! in their names, numbers, length and sections.

// Each of the programs that use it takes what it needs.
#![allow(dead_code)]

pub mod article;
pub mod containers;
mod random;
mod scribe;
pub mod syntax;
mod words;

pub use article::{Page, PageType};
pub use syntax::Syntax;

/// The seed, unless another is asked for.
pub const SEED: u64 = 1848;

/// Plain renderings: most of parties, others of elections, some of them news.
pub fn plain(seed: u64, number: u64) -> Page {
    let subject = match number % 10 {
        0..=6 => PageType::Party,
        7..=8 => PageType::Election,
        _ => PageType::News,
    };
    Page::new(seed, number, Syntax::Plain, subject, 14)
}

/// Articles in wikitext about parties and elections, and about others.
pub fn wikitext(seed: u64, number: u64) -> Page {
    Page::new(seed, number, Syntax::Wikitext, mixed(number), 40)
}

/// The same, as pages of HTML.
pub fn html(seed: u64, number: u64) -> Page {
    Page::new(seed, number, Syntax::Html, mixed(number), 40)
}

fn mixed(number: u64) -> PageType {
    match number % 8 {
        0..=3 => PageType::Party,
        4..=5 => PageType::Election,
        _ => PageType::Other,
    }
}
