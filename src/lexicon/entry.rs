//! Lists the words of an entry, for the tests of all languages.

use crate::lexicon::cues::TimeUnit;
use crate::lexicon::frames::{Form, Marker, Sense, WordOrder};
use crate::lexicon::lists::Under;
use crate::lexicon::pages::PageType;
use crate::model::{Basis, ElectionKind, EventKind};

/// An entry of a list: a word, or a word with its meaning.
pub trait Entry {
    /// Returns its words.
    fn words(&self) -> Vec<&'static str>;
}

impl Entry for &'static str {
    fn words(&self) -> Vec<&'static str> {
        vec![self]
    }
}

impl Entry for (&'static str, &'static [&'static str]) {
    fn words(&self) -> Vec<&'static str> {
        self.1.to_vec()
    }
}

impl Entry for (EventKind, u8, &'static [&'static str]) {
    fn words(&self) -> Vec<&'static str> {
        self.2.to_vec()
    }
}

impl Entry for (Sense, Form, u8, &'static [&'static str]) {
    fn words(&self) -> Vec<&'static str> {
        self.3.to_vec()
    }
}

impl Entry for (Marker, &'static [&'static str]) {
    fn words(&self) -> Vec<&'static str> {
        self.1.to_vec()
    }
}

impl Entry for WordOrder {
    fn words(&self) -> Vec<&'static str> {
        Vec::new()
    }
}

impl<T> Entry for (&'static str, T, u8) {
    fn words(&self) -> Vec<&'static str> {
        vec![self.0]
    }
}

/// Words with a meaning.
macro_rules! entry {
    ($($Meaning:ty),*) => {$(
        impl Entry for (&'static str, $Meaning) {
            fn words(&self) -> Vec<&'static str> {
                vec![self.0]
            }
        }
    )*};
}

entry!(&'static str, bool, f64, i64, Basis, ElectionKind, PageType, TimeUnit, Under);
