//! Lists of texts in records of which there are many.

use std::ops::Deref;

use serde::{Deserialize, Deserializer};

/// Texts of a field that most of many records do not have: an empty list takes eight bytes.
///
/// ```
/// use hustings::model::Texts;
/// let texts = Texts::from(vec!["Foo Party".to_owned()]);
/// assert_eq!(texts.first().map(String::as_str), Some("Foo Party"));
/// assert!(Texts::default().is_empty());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    some: Option<Box<List>>,
}

/// The texts of a list that is not empty, without spare memory.
#[derive(Debug, Clone, PartialEq, Eq)]
struct List(Box<[String]>);

impl Texts {
    /// Adds a text.
    pub(super) fn push(&mut self, text: String) {
        let Some(list) = &mut self.some else {
            self.some = Some(Box::new(List([text].into())));
            return;
        };
        let mut longer = std::mem::take(&mut list.0).into_vec();
        longer.reserve_exact(1);
        longer.push(text);
        list.0 = longer.into_boxed_slice();
    }
}

impl Deref for Texts {
    type Target = [String];

    fn deref(&self) -> &[String] {
        self.some.as_ref().map_or(&[], |list| &list.0)
    }
}

impl From<Vec<String>> for Texts {
    fn from(texts: Vec<String>) -> Self {
        let some = (!texts.is_empty()).then(|| Box::new(List(texts.into_boxed_slice())));
        Texts { some }
    }
}

impl<'t> IntoIterator for &'t Texts {
    type Item = &'t String;
    type IntoIter = std::slice::Iter<'t, String>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(Texts::from)
    }
}
