//! Arrows that show whether a figure rose or fell.
//!
//! Templates and images of arrows become the glyphs [`RISE`] and [`FALL`] in the text, so that whoever reads a figure sees
//! the same in all syntaxes.

use crate::lexicon::elections::{FALLS, RISES};
use crate::model::folded;

/// The arrow for what has risen.
pub const RISE: &str = "▲";

/// The arrow for what has fallen.
pub const FALL: &str = "▼";

/// Returns the arrow for a word: the name of a template such as `increase`.
pub fn arrow(word: &str) -> Option<&'static str> {
    match &*folded(word) {
        word if RISES.contains(word) => Some(RISE),
        word if FALLS.contains(word) => Some(FALL),
        _ => None,
    }
}

/// Returns the arrow that an image shows, by its alternative text: `Negative increase`, `Green Arrow Up`.
pub fn arrow_of_image(text: &str) -> Option<&'static str> {
    const MAX_LENGTH: usize = 40;
    if let Some(sign) = text.chars().next().and_then(sign_of) {
        return match sign {
            "+" => Some(RISE),
            "-" => Some(FALL),
            _ => None,
        };
    }
    let words = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.filter(|_| text.len() <= MAX_LENGTH).find_map(arrow)
}

/// Returns the arrow that an image without alternative text shows, by the address of its file: `Increase2.svg`.
pub fn arrow_of_file(address: &str) -> Option<&'static str> {
    let name = address.rsplit('/').next().unwrap_or_default();
    // "11px-Increase2.svg.png": made smaller
    let size =
        name.split_once("px-").filter(|(size, _)| size.bytes().all(|byte| byte.is_ascii_digit()));
    let name = size.map_or(name, |(_, name)| name);
    let mut words = name.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let first = words.clone().next()?;
    let shows_arrow = words.any(|word| word.eq_ignore_ascii_case("arrow"));
    if shows_arrow { arrow_of_image(name) } else { arrow(first) }
}

/// Returns the sign that an arrow shows: `+`, `-`, or an empty string for no change.
pub fn sign_of(glyph: char) -> Option<&'static str> {
    match glyph {
        '▲' | '△' | '▴' | '▵' | '↑' | '⇧' | '⬆' | '⇑' | '⏶' | '🔺' | '🔼' | '↗' => {
            Some("+")
        }
        '▼' | '▽' | '▾' | '▿' | '↓' | '⇩' | '⬇' | '⇓' | '⏷' | '🔻' | '🔽' | '↘' => {
            Some("-")
        }
        '▬' | '►' | '◄' | '▶' | '◀' | '→' | '↔' | '⇔' | '➡' | '⬌' | '=' => {
            Some("")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows() {
        for (name, expected) in [
            ("increase", Some(RISE)),
            ("Negative increase", Some(RISE)),
            ("decrease positive", Some(FALL)),
            ("Green Arrow Up", Some(RISE)),
            ("red arrow down", Some(FALL)),
            ("Hausse", Some(RISE)),
            ("diminuição", Some(FALL)),
            ("падение", Some(FALL)),
            ("▲", Some(RISE)),
            ("Steady", None),
            ("Uprising", None),
            ("", None),
        ] {
            assert_eq!(arrow_of_image(name), expected, "{name}");
        }
        for (address, expected) in [
            ("//upload.example/Decrease2.svg/11px-Decrease2.svg.png", Some(FALL)),
            ("a/Increase2.svg.png", Some(RISE)),
            ("Red_Arrow_Down.svg", Some(FALL)),
            ("Sunset_up_north.jpg", None),
        ] {
            assert_eq!(arrow_of_file(address), expected, "{address}");
        }
    }
}
