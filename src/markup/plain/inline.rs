//! Marks of Markdown inside a text: links, images, emphasis, footnotes and attributes, as in
//! <https://spec.commonmark.org>.

use std::ops::Range;

use crate::markup::link::of_path;
use crate::markup::text::{Arena, Target, Text, TextBuilder};

/// What a mark leaves of a text.
struct Mark<'a> {
    /// What is left out; `kept` is within.
    whole: Range<usize>,
    /// What is kept.
    kept: Range<usize>,
    /// The page that it links to.
    target: Option<Target<'a>>,
}

/// Returns a text without the marks of Markdown; what links show keeps the page that they lead to.
pub fn without_marks<'a>(text: Text<'a>, arena: &'a Arena) -> Text<'a> {
    if !may_have_marks(text.as_bytes()) {
        return text; // as most
    }
    let content = text.as_str();
    let mut builder: Option<TextBuilder<'a>> = None;
    let mut kept = 0;
    while let Some(mark) = next(text, kept, arena) {
        let builder = builder.get_or_insert_with(|| TextBuilder::new(arena));
        builder.push_text(text.slice(kept..mark.whole.start));
        let before = builder.set_target(mark.target);
        builder.push_text(without_marks(text.slice(mark.kept), arena));
        builder.set_target(before);
        kept = mark.whole.end;
    }
    match builder {
        None => text,
        Some(mut builder) => {
            builder.push_text(text.slice(kept..content.len()));
            builder.finish()
        }
    }
}

/// Returns the address of a site to which the first link of a text leads.
pub fn address(text: Text<'_>) -> Option<Text<'_>> {
    let content = text.as_str();
    let start = content.find("](http")? + "](".len();
    let length = content[start..].find([')', ' ', '\n'])?;
    Some(text.slice(start..start + length))
}

/// Whether a text may have marks: a link, an attribute or two marks of emphasis.
fn may_have_marks(bytes: &[u8]) -> bool {
    let has = |mark: &[u8]| memchr::memmem::find(bytes, mark).is_some();
    memchr::memchr2_iter(b'*', b'_', bytes).nth(1).is_some()
        || memchr::memchr(b'[', bytes).is_some() && (has(b"](") || has(b"[^"))
        || memchr::memchr(b'{', bytes).is_some() && has(b"{:")
}

/// Returns the first mark of a text after a byte.
fn next<'a>(text: Text<'a>, from: usize, arena: &'a Arena) -> Option<Mark<'a>> {
    let content = text.as_str();
    let bytes = content.as_bytes();
    let mut at = from;
    while let Some(offset) = bytes[at..].iter().position(|byte| b"[{*_".contains(byte)) {
        let start = at + offset;
        let found = match bytes[start] {
            b'[' => note(content, start).or_else(|| link(text, start, from, arena)),
            b'{' => attributes(content, start),
            _ => emphasis(content, start),
        };
        if found.is_some() {
            return found;
        }
        let run = bytes[start..].iter().take_while(|byte| **byte == bytes[start]).count();
        at = start + if matches!(bytes[start], b'*' | b'_') { run } else { 1 };
    }
    None
}

/// A mark of which nothing is kept.
fn removed<'a>(whole: Range<usize>) -> Mark<'a> {
    Mark { kept: whole.end..whole.end, whole, target: None }
}

/// Returns a reference to a footnote: `[^1]`.
fn note<'a>(content: &str, start: usize) -> Option<Mark<'a>> {
    const MAX_LENGTH: usize = 40;
    let inside = content[start..].strip_prefix("[^")?;
    let length = inside.bytes().take(MAX_LENGTH).position(|byte| byte == b']')?;
    let is_name = !inside[..length].contains(char::is_whitespace);
    is_name.then(|| removed(start..start + 2 + length + 1))
}

/// Returns a link or an image: `[Red Front](Red_Front.md "wikilink")`, `![Flag](flag.png)`.
fn link<'a>(text: Text<'a>, start: usize, from: usize, arena: &'a Arena) -> Option<Mark<'a>> {
    const MAX_SHOWN: usize = 200;
    const MAX_TARGET: usize = 400;
    let content = text.as_str();
    let shown = closing(content, start, (b'[', b']'), MAX_SHOWN)?;
    let open = shown + 1;
    if content.as_bytes().get(open) != Some(&b'(') {
        return None;
    }
    let close = closing(content, open, (b'(', b')'), MAX_TARGET)?;
    let inside = content[open + 1..close].trim();
    // a title may follow the address
    let (address, title) = inside.split_once(char::is_whitespace).unwrap_or((inside, ""));
    let has_title =
        title.trim_start().starts_with(['"', '\'', '(']) && title.ends_with(['"', '\'', ')']);
    let is_address = title.is_empty() && looks_like_address(address) || has_title;
    if !is_address {
        return None; // "[sic] (in 1990)"
    }
    let is_image = start > from && content[from..start].ends_with('!');
    if is_image {
        return Some(removed(start - 1..close + 1));
    }
    let span = text.slice(start..close + 1).span();
    let target = of_path(address.trim_matches(['<', '>']), span, arena);
    Some(Mark { whole: start..close + 1, kept: start + 1..shown, target })
}

/// Whether what is in brackets after a text is an address and not a remark: it has a mark of one, or is nothing.
fn looks_like_address(text: &str) -> bool {
    text.is_empty() || text.starts_with(['#', '/', '<']) || text.contains(['.', '/', '_', '%'])
}

/// Returns the byte of the bracket that closes the one at a byte.
fn closing(content: &str, open: usize, brackets: (u8, u8), most: usize) -> Option<usize> {
    let mut depth = 0usize;
    for (offset, byte) in content.as_bytes()[open..].iter().take(most).enumerate() {
        if *byte == brackets.0 {
            depth += 1;
        } else if *byte == brackets.1 {
            depth -= 1;
            if depth == 0 {
                return Some(open + offset);
            }
        }
    }
    None
}

/// Returns a list of attributes as kramdown has them: `{: .term}`.
fn attributes<'a>(content: &str, start: usize) -> Option<Mark<'a>> {
    const MAX_LENGTH: usize = 200;
    let inside = content[start..].strip_prefix("{:")?;
    let length = inside.bytes().take(MAX_LENGTH).position(|byte| byte == b'}')?;
    Some(removed(start..start + 2 + length + 1))
}

/// Returns what is between marks of emphasis: `**Red Front**`, `_Red Banner_`.
fn emphasis<'a>(content: &str, start: usize) -> Option<Mark<'a>> {
    const MAX_RUN: usize = 3;
    const MAX_LENGTH: usize = 400;
    let bytes = content.as_bytes();
    let mark = bytes[start];
    let run = bytes[start..].iter().take_while(|byte| **byte == mark).count();
    let inner = start + run;
    let before = content[..start].chars().next_back();
    let opens = before.is_none_or(|c| !c.is_alphanumeric())
        && content[inner..].starts_with(|c: char| !c.is_whitespace());
    if run > MAX_RUN || !opens {
        return None;
    }
    let mut at = inner;
    while let Some(offset) = memchr::memchr(mark, &bytes[at..bytes.len().min(inner + MAX_LENGTH)]) {
        let end = at + offset;
        let closing = bytes[end..].iter().take_while(|byte| **byte == mark).count();
        let after = content[end + closing..].chars().next();
        let is_word = |c: char| c.is_alphanumeric();
        let closes = content[..end].ends_with(|c: char| !c.is_whitespace())
            && after.is_none_or(|c| !is_word(c));
        if closing == run && closes {
            let is_text = content[inner..end].contains(is_word);
            return is_text.then_some(Mark {
                whole: start..end + run,
                kept: inner..end,
                target: None,
            });
        }
        at = end + closing;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

    #[test]
    fn marks_of_markdown() {
        for (text, expected) in [
            ("the [Red Front](Red_Front.md) met", "the Red Front met"),
            ("the [Red Front](Red_Front_(Dorn).md \"wikilink\") met", "the Red Front met"),
            ("the [**Red** Front](http://x.org/a) met", "the Red Front met"),
            ("It met [sic] (in 1990) again", "It met [sic] (in 1990) again"),
            ("It met.[1](#note-1) Then", "It met.1 Then"),
            ("It met.[^1] Then", "It met. Then"),
            ("![Flag](flag.png)It met", "It met"),
            ("the **Grange**{: data-type=\"term\"} met", "the Grange met"),
            ("the *Red Front* and _Blue Union_, __Union__", "the Red Front and Blue Union, Union"),
            ("a * b * c, snake_case_name, 2*3*4", "a * b * c, snake_case_name, 2*3*4"),
            ("12 seats*, 14 seats*", "12 seats*, 14 seats*"),
            ("[not (closed and **open", "[not (closed and **open"),
        ] {
            let arena = Arena::new();
            let read = without_marks(Text::new(text, 0..text.len()), &arena);
            assert_eq!(read.as_str(), expected, "{text:?}");
            assert!(read.agrees_with(text), "{text:?}");
        }
    }

    #[test]
    fn links_lead_to_pages() {
        let text = "the [Front](../parties/Red_Front_(Dorn).md) met";
        let arena = Arena::new();
        let read = without_marks(Text::new(text, 0..text.len()), &arena);
        let links: Vec<(&str, Span)> =
            read.links().map(|link| (link.page.title, link.page.span)).collect();
        assert_eq!(links, [("Red Front (Dorn)", Span::new(4, 43))]);
    }
}
