//! Generated documents for benchmarks: the same for the same seed, and different from each other in names, numbers,
//! length and sections.

// Each program that uses this module needs only a part of it.
#![allow(dead_code)]

pub mod article;
pub mod containers;
mod random;
mod scribe;
pub mod syntax;
mod words;

pub use article::{Page, PageType};
pub use syntax::Syntax;

/// The default seed.
pub const SEED: u64 = 1848;

/// Returns a plain rendering: mostly of a party, else of an election or news.
pub fn plain(seed: u64, number: u64) -> Page {
    let page_type = match number % 10 {
        0..=6 => PageType::Party,
        7..=8 => PageType::Election,
        _ => PageType::News,
    };
    Page::new(seed, number, Syntax::Plain, page_type, 14)
}

/// Returns an article in wikitext about a party, an election or something else.
pub fn wikitext(seed: u64, number: u64) -> Page {
    Page::new(seed, number, Syntax::Wikitext, mixed(number), 40)
}

/// Returns such an article in HTML.
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
