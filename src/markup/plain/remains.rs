//! Remains of markup in texts that an extraction left it in: `<ref>…</ref>`, `{{citation needed}}`, `Template:Langx`.

use std::ops::Range;

use crate::markup::text::{Arena, Text, TextBuilder};

/// Returns a text without remains of markup.
pub fn without<'a>(text: Text<'a>, arena: &'a Arena) -> Text<'a> {
    let content = text.as_str();
    let mut kept = 0;
    let mut builder: Option<TextBuilder<'a>> = None;
    while let Some(found) = next(content, kept) {
        let builder = builder.get_or_insert_with(|| TextBuilder::new(arena));
        builder.push_text(text.slice(kept..found.start));
        kept = found.end;
    }
    match builder {
        None => text, // as most
        Some(mut builder) => {
            builder.push_text(text.slice(kept..content.len()));
            builder.finish()
        }
    }
}

/// Returns the first remains in a text after a byte.
fn next(text: &str, from: usize) -> Option<Range<usize>> {
    let mut at = from;
    // "<ref", "{{", "Template:"
    while let Some(offset) = memchr::memchr3(b'<', b'{', b'T', &text.as_bytes()[at..]) {
        let start = at + offset;
        let rest = &text[start..];
        let length = match rest.as_bytes()[0] {
            b'<' => note(rest),
            b'{' => template(rest),
            _ if text[..start].ends_with(char::is_alphanumeric) => None,
            _ => template_name(rest),
        };
        if let Some(length) = length {
            return Some(without_bracket(text, from, start..start + length));
        }
        at = start + 1;
    }
    None
}

/// Returns the length of the note that a text begins with: `<ref>…</ref>`, `<ref name="a" />`.
fn note(text: &str) -> Option<usize> {
    const MAX_LENGTH: usize = 2000;
    const CLOSING: &str = "</ref>";
    let rest = text.strip_prefix("<ref")?;
    if rest.starts_with(|c: char| c.is_alphanumeric()) {
        return None; // "<references/>"
    }
    let bytes = &text.as_bytes()[..text.len().min(MAX_LENGTH)];
    let opening = memchr::memchr(b'>', bytes)?;
    if text[..opening].ends_with('/') {
        return Some(opening + 1);
    }
    let close = memchr::memmem::find(bytes, CLOSING.as_bytes());
    Some(close.map_or(opening + 1, |close| close + CLOSING.len()))
}

/// Returns the length of the template that a text begins with: `{{Citation needed|date=May 2010}}`.
fn template(text: &str) -> Option<usize> {
    const MAX_LENGTH: usize = 500;
    let bytes = &text.as_bytes()[..text.len().min(MAX_LENGTH)];
    if !bytes.starts_with(b"{{") {
        return None;
    }
    let mut depth = 0usize;
    let mut at = 0;
    while let Some(offset) = memchr::memchr2(b'{', b'}', &bytes[at..]) {
        let mark = at + offset;
        match &bytes[mark..] {
            [b'{', b'{', ..] => depth += 1,
            [b'}', b'}', ..] if depth <= 1 => return Some(mark + 2),
            [b'}', b'}', ..] => depth -= 1,
            _ => {
                at = mark + 1;
                continue;
            }
        }
        at = mark + 2;
    }
    None
}

/// Returns the length of the name of a template that a text begins with, with a comma after it: `Template:Langx, `.
fn template_name(text: &str) -> Option<usize> {
    const PREFIX: &str = "Template:";
    let name = text.strip_prefix(PREFIX)?;
    let ends = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ')' | '(' | '.' | '<');
    let length = name.find(ends).unwrap_or(name.len());
    let after = &name[length..];
    let marks = after.len() - after.trim_start_matches([',', ';']).trim_start_matches(' ').len();
    Some(PREFIX.len() + length + if after.starts_with([',', ';']) { marks } else { 0 })
}

/// Returns remains with the bracket that has nothing else in it, and the space before that.
fn without_bracket(text: &str, from: usize, found: Range<usize>) -> Range<usize> {
    let before = text[from..found.start].strip_suffix('(');
    match (before, text[found.end..].strip_prefix(')')) {
        (Some(before), Some(after)) => {
            from + before.trim_end_matches(' ').len()..text.len() - after.len()
        }
        _ => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remains_of_markup() {
        for (text, expected) in [
            ("It met.<ref>Roe, J. Book.</ref> Then", "It met. Then"),
            ("It met.<ref name=\"a\" /> Then", "It met. Then"),
            ("It met<ref name=a>{{cite|1}}</ref> Roe", "It met Roe"),
            ("It met.<ref>Template:Cite web</ref>", "It met."),
            ("It met.{{Citation needed|date={{now}}}} Then", "It met. Then"),
            ("The Front (Template:Langx, RF) met", "The Front (RF) met"),
            ("The Front (Template:Langx) met", "The Front met"),
            ("It met.<ref>Roe", "It met.Roe"),
            ("1 < 2 {a} The Template <references/>", "1 < 2 {a} The Template <references/>"),
            ("{{", "{{"),
            ("", ""),
        ] {
            let arena = Arena::new();
            let read = without(Text::new(text, 0..text.len()), &arena);
            assert_eq!(read.as_str(), expected, "{text:?}");
            assert!(read.agrees_with(text), "{text:?}");
        }
    }
}
