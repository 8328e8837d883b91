//! What the source has but a reader does not see as part of the text: hidden elements, and the raised marks of notes.

/// Whether a style hides its element.
pub fn hides(style: &str) -> bool {
    let set = |name: &str, value: &str| {
        style.match_indices(name).any(|(at, _)| {
            let rest = style[at + name.len()..].trim_start();
            rest.strip_prefix(':').is_some_and(|rest| rest.trim_start().starts_with(value))
        })
    };
    set("display", "none") || set("visibility", "hidden")
}

/// Whether raised characters are the mark of a note on the figure before them, and no part of it: the `2` in
/// `587<sup>2</sup>`, but not the `er` in `1<sup>er</sup> mai`.
pub fn is_note_mark(before: &str, raised: &str) -> bool {
    const MAX_LENGTH: usize = 4;
    let raised = raised.trim();
    let bare = raised.trim_matches(|c: char| matches!(c, '[' | ']' | '(' | ')' | ','));
    let before = before.trim_end_matches([' ', ')', '%']);
    if !before.ends_with(|c: char| c.is_ascii_digit())
        || raised.is_empty()
        || raised.len() > MAX_LENGTH
    {
        return false;
    }
    let is_long = || {
        let digits =
            before.chars().rev().take_while(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
        digits.count() > 2
    };
    // 1a, 2e, 1o, 1r: an ordinal of few digits
    let is_ordinal =
        |letter: char| matches!(letter, 'a' | 'e' | 'o' | 'r' | 'd' | 'º' | 'ª') && !is_long();
    let mut letters = bare.chars();
    match (letters.next(), letters.next()) {
        (None, _) => true,
        (Some(letter), None) if letter.is_alphabetic() => {
            bare.len() < raised.len() || !is_ordinal(letter)
        }
        _ => bare.chars().all(|c| !c.is_alphabetic()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles() {
        for style in ["display:none", "color:red; display : none", "visibility:hidden"] {
            assert!(hides(style), "{style}");
        }
        for style in ["display:inline", "none", ""] {
            assert!(!hides(style), "{style}");
        }
    }

    #[test]
    fn marks_of_notes() {
        for (before, raised) in [
            ("587", "2"),
            ("7", "*"),
            ("41,212", "a"),
            ("7", "b"),
            ("7", "[a]"),
            ("4.1%", "1"),
            ("7", "1,2"),
            ("7", "†"),
        ] {
            assert!(is_note_mark(before, raised), "{before} {raised}");
        }
        for (before, raised) in [
            ("1", "er"),
            ("2", "nd"),
            ("XIX", "2"),
            ("1", "o"),
            ("1", "ère"),
            ("km", "2"),
            ("", "2"),
            ("7", ""),
        ] {
            assert!(!is_note_mark(before, raised), "{before} {raised}");
        }
    }
}
