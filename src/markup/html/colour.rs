//! Colours in style attributes.

use std::ops::Range;

/// Style properties for the colour of the background.
pub const BACKGROUNDS: &[&str] = &["background-color", "background"];

/// Style properties for the colour of the line above or below.
pub const BORDERS: &[&str] = &["border-top", "border-bottom"];

/// Returns the colour of the first of the properties that has one, as `#` and six digits, and its range in the style.
pub fn colour_in(style: &str, properties: &[&str]) -> Option<(String, Range<usize>)> {
    properties.iter().find_map(|property| {
        let mut start = 0;
        style.split(';').find_map(|part| {
            let at = start;
            start += part.len() + 1;
            let (name, values) = part.split_once(':')?;
            if !name.trim().eq_ignore_ascii_case(property) {
                return None;
            }
            let mut from = at + name.len() + 1;
            values.split(' ').find_map(|value| {
                let begin = from;
                from += value.len() + 1;
                Some((colour(value.trim())?, begin..begin + value.len()))
            })
        })
    })
}

/// Parses a colour into `#` and six digits.
fn colour(value: &str) -> Option<String> {
    let named = || COLOURS.iter().find(|(name, _)| value.eq_ignore_ascii_case(name));
    let digits = match value.strip_prefix('#') {
        Some(digits) if digits.len() == 3 => digits.chars().flat_map(|digit| [digit; 2]).collect(),
        Some(digits) => digits.to_owned(),
        None => named()?.1.to_owned(),
    };
    let whole = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    whole.then(|| format!("#{digits}"))
}

/// Whether a colour of six digits is black, white or grey.
pub fn is_grey(colour: &str) -> bool {
    const NEAR: u8 = 16;
    let channel = |at: usize| u8::from_str_radix(colour.get(at..at + 2)?, 16).ok();
    let channels = [channel(1), channel(3), channel(5)].map(Option::unwrap_or_default);
    let (least, most) = (channels.iter().min(), channels.iter().max());
    most.zip(least).is_some_and(|(most, least)| most - least < NEAR)
}

/// Names of colours that pages use, with their digits.
const COLOURS: &[(&str, &str)] = &[
    ("red", "FF0000"),
    ("blue", "0000FF"),
    ("green", "008000"),
    ("yellow", "FFFF00"),
    ("orange", "FFA500"),
    ("purple", "800080"),
    ("maroon", "800000"),
    ("navy", "000080"),
    ("lime", "00FF00"),
    ("teal", "008080"),
    ("olive", "808000"),
    ("aqua", "00FFFF"),
    ("cyan", "00FFFF"),
    ("magenta", "FF00FF"),
    ("fuchsia", "FF00FF"),
    ("gold", "FFD700"),
    ("crimson", "DC143C"),
    ("darkred", "8B0000"),
    ("darkblue", "00008B"),
    ("darkgreen", "006400"),
    ("darkorange", "FF8C00"),
    ("firebrick", "B22222"),
    ("pink", "FFC0CB"),
    ("brown", "A52A2A"),
    ("black", "000000"),
    ("white", "FFFFFF"),
    ("grey", "808080"),
    ("gray", "808080"),
    ("silver", "C0C0C0"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours() {
        for (style, expected) in [
            ("border:1px solid; background-color:#ED1b34;", Some("#ED1b34")),
            ("background: #f00 url(x)", Some("#ff0000")),
            ("background-color: Red", Some("#FF0000")),
            ("background:transparent", None),
            ("color:#ED1B34", None),
            ("background:#12345", None),
            ("background:#ğü", None),
        ] {
            let found = colour_in(style, BACKGROUNDS);
            assert_eq!(found.map(|(colour, _)| colour).as_deref(), expected, "{style}");
        }
    }

    #[test]
    fn greys() {
        for (colour, expected) in [("#f9f9f9", true), ("#000000", true), ("#12ab34", false)] {
            assert_eq!(is_grey(colour), expected, "{colour}");
        }
    }
}
