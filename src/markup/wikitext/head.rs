//! The head of a page: the part before its first heading, found without parsing the rest.

use std::ops::Range;

use memchr::memmem;

use crate::markup::wikitext::arguments::template_name;
use crate::markup::wikitext::is_infobox;
use crate::markup::wikitext::scanner::HIDDEN_TAGS;

/// The part of a page before its first heading, with the infobox and the lead section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageHead<'a> {
    /// The text before the heading.
    pub text: &'a str,
    /// The bytes of the infobox, with the marks at both ends, and the name of its template, folded, with spaces
    /// for underscores.
    pub infobox: Option<(Range<usize>, String)>,
}

/// The opening marks of comments and footnotes.
type Marks = [&'static str; 2];

const PLAIN: Marks = ["<!--", "<ref"];
const ESCAPED: Marks = ["&lt;!--", "&lt;ref"];

impl<'a> PageHead<'a> {
    /// Finds the head of a text. Returns `None` if a construct may extend beyond it, or if the page's infobox
    /// may come after it.
    pub fn of(text: &'a str) -> Option<Self> {
        let (head, rest) = Self::split(text);
        Self::of_parts(head, rest, PLAIN)
    }

    /// Finds the head of a text that is escaped for XML, `&lt;` for `<`, and that was [split](Self::split):
    /// `head` is decoded, `rest` is not.
    pub fn of_decoded(head: &'a str, rest: &str) -> Option<Self> {
        Self::of_parts(head, rest, ESCAPED)
    }

    /// Splits a text before its first heading.
    pub fn split(text: &str) -> (&str, &str) {
        text.split_at(memmem::find(text.as_bytes(), b"\n==").unwrap_or(text.len()))
    }

    /// Finds the head; `marks` are those of the rest.
    fn of_parts(head: &'a str, rest: &str, marks: Marks) -> Option<Self> {
        let infobox = infobox_in(head)?;
        // without one here, an infobox further down is the first of the page
        let later = infobox.is_none()
            && memmem::find_iter(rest.as_bytes(), b"{{")
                .any(|at| name_at(rest, at, marks).is_none_or(|name| is_infobox(&name)));
        (!later).then_some(PageHead { text: head, infobox })
    }

    /// The name of the infobox's template.
    pub fn template(&self) -> Option<&str> {
        self.infobox.as_ref().map(|(_, name)| name.as_str())
    }

    /// What can be a key of the infobox: what stands between a bar and an equals sign in it.
    pub fn keys(&self) -> impl Iterator<Item = &'a str> {
        let infobox = self.infobox.as_ref().map_or("", |(range, _)| &self.text[range.clone()]);
        infobox.split('|').skip(1).filter_map(|piece| Some(piece.split_once('=')?.0.trim()))
    }

    /// The text before the infobox and after it.
    pub fn prose(&self) -> [&'a str; 2] {
        match &self.infobox {
            Some((infobox, _)) => [&self.text[..infobox.start], &self.text[infobox.end..]],
            None => [self.text, ""],
        }
    }
}

/// Finds the first infobox of a head. Returns `None` if the nesting is uncertain, and `Some(None)` if there is no
/// infobox.
#[expect(clippy::option_option, reason = "no infobox differs from an uncertain one")]
fn infobox_in(head: &str) -> Option<Option<(Range<usize>, String)>> {
    let bytes = head.as_bytes();
    let mut infobox = None;
    let (mut depth, mut start, mut at) = (0_usize, 0, 0);
    while let Some(offset) = memchr::memchr3(b'{', b'}', b'<', &bytes[at..]) {
        at += offset;
        let next = bytes.get(at + 1);
        match bytes[at] {
            b'{' if next == Some(&b'{') => {
                if depth == 0 {
                    start = at;
                }
                depth += 1;
                at += 2;
            }
            b'{' if next == Some(&b'|') => return None,
            // what ends nothing is text
            b'}' if next == Some(&b'}') && depth > 0 => {
                depth -= 1;
                at += 2;
                if depth == 0 && infobox.is_none() {
                    let name = name_at(head, start, PLAIN)?;
                    if is_infobox(&name) {
                        // after a comment it may begin a line too
                        let line = head[..start].trim_end_matches([' ', '\t', ':']);
                        if !(line.is_empty() || line.ends_with('\n')) {
                            return None;
                        }
                        infobox = Some((start..at, name));
                    }
                }
            }
            b'<' => at = after_tag(head, at)?,
            _ => at += 1,
        }
    }
    (depth == 0).then_some(infobox)
}

/// Where what a tag hides ends, or where the tag's name begins if it hides nothing; none where that is not
/// certain.
fn after_tag(head: &str, at: usize) -> Option<usize> {
    let inside = at + "<".len();
    let rest = &head[inside..];
    let after = |from: usize, mark: &str| {
        let found = memmem::find(&head.as_bytes()[from..], mark.as_bytes())?;
        Some(from + found + mark.len())
    };
    if rest.starts_with("!--") {
        let dashes = after(inside, "--")?; // those that it begins with
        let end = after(dashes, "-->")?;
        return Some(end);
    }
    let length = rest.bytes().take_while(u8::is_ascii_alphabetic).count();
    let name = &rest[..length];
    let hides = |tag: &&str| name.eq_ignore_ascii_case(tag);
    if name == "ref" {
        let end = after(inside, ">")?;
        if head[..end - ">".len()].ends_with('/') {
            return Some(end);
        }
        let closer = after(end, "</ref")?;
        // a footnote that another one ends is never ended
        let nested = head[end..closer].contains("<ref");
        return if nested { None } else { after(closer, ">") };
    }
    let uncertain = name.eq_ignore_ascii_case("nowiki") || HIDDEN_TAGS.iter().any(hides);
    (!uncertain).then_some(inside)
}

/// The name of the template that begins at a byte, folded, with spaces for underscores; none where it is not
/// certain.
fn name_at(text: &str, at: usize, [comment, footnote]: Marks) -> Option<String> {
    const MAX_LENGTH: usize = 80;
    let inside = &text[at + "{{".len()..];
    let end = inside.bytes().take(MAX_LENGTH).position(|byte| matches!(byte, b'|' | b'}'))?;
    let mut name = &inside[..end];
    let is_marked = |name: &str| name.bytes().any(|byte| matches!(byte, b'<' | b'&' | b'{' | b'['));
    if is_marked(name) {
        // what is nested or hidden in a name ends it; what else there is of markup belongs to it
        for mark in ["{{", "[[", comment, footnote] {
            name = name.split(mark).next().unwrap_or(name);
        }
        if is_marked(name) {
            return None;
        }
    }
    Some(template_name(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_before_the_first_heading() {
        for (text, expected) in [
            (
                "{{Infobox album\n| name = A\n}}\n'''A''' is b.\n==C==\nd",
                Some(Some("infobox album")),
            ),
            ("'''A''' is b.<ref>{{cite|c}}</ref>\n==C==\n{{cite}}", Some(None)),
            ("{{Infobox\n| a = <!-- }} -->b}} c\n==D==", Some(Some("infobox"))),
            ("'''A'''\n==B==\n{{Infobox_party}}", None),
            ("{{Infobox party\n| a = b\n==C==\n}}", None),
            ("a <ref>b\n==C==\nd</ref>", None),
            ("a <!-- b\n==C==\nd -->", None),
            ("a\n{|\n|}\n==B==", None),
            ("<!-- a -->{{Infobox party}}\n==B==", None),
            ("a <nowiki>{{</nowiki>\n==B==", None),
            ("{{Infobox <b>party}}\n==B==", None),
            ("{{Infobox party<!-- a -->|b=c}}\n==B==", Some(Some("infobox party"))),
            ("a }}\n==B==", Some(None)),
            ("", Some(None)),
        ] {
            let told = |head: PageHead<'_>| head.template().map(str::to_owned);
            let expected = expected.map(|template| template.map(str::to_owned));
            assert_eq!(PageHead::of(text).map(told), expected, "{text}");
            let escaped = text.replace('<', "&lt;").replace('>', "&gt;");
            let (head, rest) = PageHead::split(&escaped);
            let head = head.replace("&lt;", "<").replace("&gt;", ">");
            assert_eq!(PageHead::of_decoded(&head, rest).map(told), expected, "{escaped}");
        }
    }

    #[test]
    fn keys_and_prose() {
        let head = PageHead::of("a\n{{Infobox party\n|leader1 = b |ideology=[[c|d]]}} e");
        let head = head.expect("all of it is closed");
        assert_eq!(head.keys().collect::<Vec<_>>(), ["leader1", "ideology"]);
        assert_eq!(head.prose(), ["a\n", " e"]);
    }
}
