//! Deserialization of values that are strings in JSON.

use std::fmt;

use serde::Deserializer;
use serde::de::{Error, Visitor};

/// Makes a value from a string, without a copy of it. `expected` describes it in error messages.
pub(super) fn read_text<'de, D: Deserializer<'de>, T>(
    deserializer: D,
    expected: &'static str,
    make: impl FnOnce(&str) -> Option<T>,
) -> Result<T, D::Error> {
    struct Text<F>(&'static str, F);

    impl<T, F: FnOnce(&str) -> Option<T>> Visitor<'_> for Text<F> {
        type Value = T;

        fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
            out.write_str(self.0)
        }

        fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
            let Text(expected, make) = self;
            make(text).ok_or_else(|| {
                E::custom(format_args!("invalid value: string {text:?}, expected {expected}"))
            })
        }
    }

    deserializer.deserialize_str(Text(expected, make))
}
