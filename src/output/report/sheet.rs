//! The records of an entry, each value with the places that it was read from.

use std::collections::HashMap;
use std::ops::Range;

use serde::ser::SerializeSeq;
use serde::{Serialize, Serializer};

use crate::model::{LineIndex, Method, Span, Value};
use crate::output::report::json::length;

/// All that is known about an entry.
#[derive(Debug, Default, Serialize)]
pub struct Sheet<'r> {
    /// The record that it is about, and the line of that.
    pub record: Option<(Vec<Shown<'r>>, usize)>,
    /// Its results and events, each with its line.
    pub elections: Vec<(Vec<Shown<'r>>, usize)>,
    /// Its events.
    pub events: Vec<(Vec<Shown<'r>>, usize)>,
    /// The lines that the values are in.
    pub excerpts: Excerpts,
}

/// A value of a field, as the page shows it: `[field, value, places]`.
#[derive(Debug)]
pub struct Shown<'r> {
    /// The index of the field.
    pub field: usize,
    /// The value.
    pub value: Value<'r>,
    /// Where it was read.
    pub places: Vec<Place>,
}

/// A place that a value was read from: `[excerpt, start, end, method]`, the ends in UTF-16 units of the excerpt, the
/// method as its index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    excerpt: usize,
    start: usize,
    end: usize,
    method: Method,
}

/// Pieces of documents that values were read from, each once.
#[derive(Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Excerpts {
    list: Vec<Excerpt>,
    #[serde(skip)]
    known: HashMap<(Range<usize>, String), usize>,
}

/// A piece of a document.
#[derive(Debug, Serialize)]
struct Excerpt {
    line: usize,
    text: String,
    /// The section or the infobox key.
    #[serde(skip_serializing_if = "String::is_empty")]
    at: String,
    /// The document, if it is not that of the entry.
    #[serde(skip_serializing_if = "String::is_empty")]
    document: String,
    /// Whether the line goes on before and after the text.
    #[serde(skip_serializing_if = "is_whole")]
    cut: (bool, bool),
    /// Whether the text is the value only, because the document is not known.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    bare: bool,
}

fn is_whole(cut: &(bool, bool)) -> bool {
    *cut == (false, false)
}

/// The most bytes of a line that are shown whole, and the steps in which the shown part of a longer one moves, so that
/// places near to each other share one.
const MAX_LINE: usize = 1500;
const STEP: usize = 500;

impl Excerpts {
    /// Adds the line of a span in a document, and returns the place there.
    pub fn add(
        &mut self,
        text: &str,
        lines: &LineIndex,
        span: Span,
        method: Method,
        at: String,
    ) -> Place {
        let span = Span::new(span.start.min(text.len()), span.end.min(text.len()));
        let line = lines.line(span.start);
        let whole = lines.bytes(text, line);
        let shown = shown(text, whole.clone(), span);
        let key = (shown.clone(), at);
        let excerpt = match self.known.get(&key) {
            Some(known) => *known,
            None => {
                let excerpt = Excerpt {
                    line,
                    text: text[shown.clone()].to_owned(),
                    at: key.1.clone(),
                    document: String::new(),
                    cut: (shown.start > whole.start, shown.end < whole.end),
                    bare: false,
                };
                self.list.push(excerpt);
                self.known.insert(key, self.list.len() - 1);
                self.list.len() - 1
            }
        };
        let start = length(&text[shown.start..span.start.clamp(shown.start, shown.end)]);
        let end = start
            + length(
                &text[span.start.clamp(shown.start, shown.end)
                    ..span.end.clamp(shown.start, shown.end)],
            );
        Place { excerpt, start, end, method }
    }

    /// Adds a text of which the rest of the document is not known, and returns the place of `inside` in it.
    pub fn add_text(
        &mut self,
        (document, line): (&str, usize),
        text: &str,
        inside: Range<usize>,
        method: Method,
        at: String,
        bare: bool,
    ) -> Place {
        let before = text.get(..inside.start).map_or(0, length);
        let marked = text.get(inside).map_or(0, length);
        let same = |known: &Excerpt| {
            known.line == line && known.text == text && known.document == document && known.at == at
        };
        let excerpt = self.list.iter().position(same).unwrap_or_else(|| {
            self.list.push(Excerpt {
                line,
                text: text.to_owned(),
                at,
                document: document.to_owned(),
                cut: (false, false),
                bare,
            });
            self.list.len() - 1
        });
        Place { excerpt, start: before, end: before + marked, method }
    }
}

/// Returns the part of a line that is shown for a span.
fn shown(text: &str, line: Range<usize>, span: Span) -> Range<usize> {
    // a value of several lines shows them all, up to the limit
    let end = line.end.max(span.end.min(line.start + MAX_LINE));
    if end - line.start <= MAX_LINE {
        return line.start..ceiling(text, end);
    }
    let from = (span.start - line.start).saturating_sub(STEP / 2) / STEP * STEP + line.start;
    let until = (from + MAX_LINE).max(span.start).min(end);
    floor(text, from)..ceiling(text, until)
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn ceiling(text: &str, mut at: usize) -> usize {
    while at < text.len() && !text.is_char_boundary(at) {
        at += 1;
    }
    at.min(text.len())
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.excerpt, self.start, self.end, self.method as u8).serialize(serializer)
    }
}

impl Serialize for Shown<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        (self.field, Displayed(&self.value), &self.places).serialize(serializer)
    }
}

/// A value whose objects are texts, as in tables.
struct Displayed<'v>(&'v Value<'v>);

impl Serialize for Displayed<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Object(object) => serializer.collect_str(object),
            Value::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(&Displayed(item))?;
                }
                list.end()
            }
            value => value.serialize(serializer),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::report::to_line;

    fn place(text: &str, value: &str) -> (Excerpts, Place) {
        let mut excerpts = Excerpts::default();
        let start = text.find(value).expect("the text has the value");
        let span = Span::new(start, start + value.len());
        let place = excerpts.add(text, &LineIndex::new(text), span, Method::Read, String::new());
        (excerpts, place)
    }

    #[test]
    fn a_place_is_in_its_line() {
        let (excerpts, place) = place("= Reed =\n- Gründer: “X” 𝒳 1976\nend", "1976");
        assert_eq!(to_line(&excerpts), r#"[{"line":2,"text":"- Gründer: “X” 𝒳 1976"}]"#);
        assert_eq!(to_line(&place), r#"[0,18,22,1]"#);
    }

    #[test]
    fn places_of_one_line_share_it() {
        let text = "one two";
        let lines = LineIndex::new(text);
        let mut excerpts = Excerpts::default();
        for span in [Span::new(0, 3), Span::new(4, 7), Span::new(4, 700)] {
            excerpts.add(text, &lines, span, Method::Read, String::new());
        }
        assert_eq!(excerpts.list.len(), 1);
        excerpts.add(text, &lines, Span::new(0, 3), Method::Read, "History".into());
        assert_eq!(excerpts.list.len(), 2);
    }

    #[test]
    fn long_lines_are_cut_around_the_place() {
        let text = format!("{}1976{}", "ü".repeat(2000), "ö ".repeat(2000));
        let (excerpts, place) = place(&text, "1976");
        let excerpt = &excerpts.list[0];
        assert_eq!(excerpt.cut, (true, true));
        assert!(excerpt.text.len() <= MAX_LINE + 8, "{}", excerpt.text.len());
        let units: Vec<u16> = excerpt.text.encode_utf16().collect();
        assert_eq!(String::from_utf16_lossy(&units[place.start..place.end]), "1976");
    }

    #[test]
    fn a_value_of_several_lines_is_shown_whole() {
        let (excerpts, place) = place("a\nseats 5\nof 10\nb", "5\nof 10");
        assert_eq!(excerpts.list[0].text, "seats 5\nof 10");
        assert_eq!((place.start, place.end), (6, 13));
    }
}
