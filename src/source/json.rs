//! Documents and records in JSON: one object per line, several objects, or an array.

use std::ops::Range;
use std::sync::Arc;

use serde_json::Value;

use crate::model::{Document, RecordLines, Redirect, Syntax};
use crate::source::batch::{Batch, Container, Content, Item, Part, STRETCH, Splitter};
use crate::source::stream::Stream;
use crate::source::{Options, SourceError, export, rows};

/// Layout of the values in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Layout {
    /// JSON Lines: one value per line.
    Lines,
    /// Values over any number of lines, possibly in an array.
    Free,
}

impl Layout {
    /// Returns the layout of a text that starts with `head`, if it is JSON.
    ///
    /// Wikitext starts with `{{`, `{|` or `[[` instead.
    pub(super) fn of(head: &[u8]) -> Option<Self> {
        let text = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
        let inside = text.get(1..)?.trim_ascii_start();
        match (text[0], inside.first()?) {
            (b'{', b'"' | b'}') => {
                let rest_of_line = text[1..].split(|byte| *byte == b'\n').next()?;
                let broken = rest_of_line.trim_ascii().is_empty();
                Some(if broken { Layout::Free } else { Layout::Lines })
            }
            (b'[', b'{' | b']') => Some(Layout::Free),
            (b'[', b'[') if is_row(&inside[1..]) => Some(Layout::Free),
            _ => None,
        }
    }
}

/// Whether the text after `[[` is that of a row of cells, and not of a link.
fn is_row(text: &[u8]) -> bool {
    let text = text.trim_ascii_start();
    let end = match text.first() {
        Some(b'"') => memchr::memchr(b'"', &text[1..]).map(|end| end + 2),
        _ => text.iter().position(|byte| matches!(byte, b',' | b']')),
    };
    let Some((cell, rest)) = end.map(|end| text.split_at(end)) else { return false };
    let is_value = serde_json::from_slice::<Value>(cell).is_ok();
    is_value && matches!(rest.trim_ascii_start().first(), Some(b','))
}

/// Splitter of a file into values.
pub(super) struct Json {
    container: Arc<Container>,
    splitter: Splitter,
    layout: Layout,
    /// Line at the start of the buffer.
    line: usize,
    /// Search for the end of a value.
    scan: Scan,
    /// Whether a value that is too large is being skipped.
    passing: bool,
    done: bool,
}

/// Some values of a file.
#[derive(Debug)]
struct Values {
    bytes: Vec<u8>,
    /// Line at the start of the bytes, from 1.
    line: usize,
    /// Ranges of the values; `None` if each line is one.
    ranges: Option<Vec<Range<usize>>>,
}

impl Json {
    pub(super) fn new(container: Arc<Container>, stream: Stream, layout: Layout) -> Self {
        let splitter = Splitter::of(&container, stream);
        let scan = Scan::default();
        Json { container, splitter, layout, line: 1, scan, passing: false, done: false }
    }

    /// Splits off values that end at `end`.
    fn cut(&mut self, end: usize, ranges: Option<Vec<Range<usize>>>) -> Batch {
        let line = self.line;
        let bytes = self.cut_bytes(end);
        Batch::new(&self.container, Content::Part(Box::new(Values { bytes, line, ranges })))
    }

    /// Splits off bytes and counts their lines.
    fn cut_bytes(&mut self, end: usize) -> Vec<u8> {
        let bytes = self.splitter.cut(end);
        self.line += memchr::memchr_iter(b'\n', &bytes).count();
        bytes
    }

    /// Returns the maximum size of a value.
    fn most(&self) -> usize {
        self.container.options.max_document
    }

    /// Starts to skip the value at `start`, which is too large.
    fn too_large(&mut self, start: usize) -> Batch {
        self.passing = true;
        let line = self.line + memchr::memchr_iter(b'\n', &self.splitter.buffer[..start]).count();
        let error = self.container.too_large(Some(&format!(":{line}")));
        Batch::new(&self.container, Content::Failed(error))
    }

    /// Returns the lines that are complete.
    fn lines(&mut self) -> Option<Batch> {
        let mut searched = 0;
        loop {
            if self.passing {
                let end = memchr::memchr(b'\n', &self.splitter.buffer);
                self.passing = end.is_none();
                self.cut_bytes(end.map_or(self.splitter.buffer.len(), |end| end + 1));
                searched = 0;
            }
            let newline = memchr::memrchr(b'\n', &self.splitter.buffer[searched..]);
            if let Some(end) = newline {
                return Some(self.cut(searched + end + 1, None));
            }
            searched = self.splitter.buffer.len();
            if searched > self.most() && !self.passing {
                return Some(self.too_large(0));
            }
            if self.splitter.is_at_end() || !self.splitter.read() {
                return self.rest(searched, None);
            }
        }
    }

    /// Returns the values that are complete.
    fn free(&mut self) -> Option<Batch> {
        loop {
            self.scan.go_on(&self.splitter.buffer);
            if self.passing {
                let end = self.scan.pass();
                self.passing = end.is_none();
                self.cut_bytes(end.unwrap_or(self.splitter.buffer.len()));
            }
            let begun = self.scan.start.filter(|_| !self.passing);
            let too_large = begun.filter(|start| self.splitter.buffer.len() - start > self.most());
            let enough =
                self.scan.end >= STRETCH || too_large.is_some() || self.splitter.is_at_end();
            if self.scan.end > 0 && enough {
                let (end, ranges) = self.scan.take();
                return Some(self.cut(end, Some(ranges)));
            }
            if let Some(start) = too_large {
                return Some(self.too_large(start));
            }
            if self.splitter.is_at_end() || !self.splitter.read() {
                let end = self.splitter.buffer.len();
                let rest = &self.splitter.buffer;
                let start = rest.iter().position(|byte| !SEPARATORS.contains(byte));
                let start = start.filter(|_| !self.passing);
                let ranges = start.map(|start| start..end).into_iter().collect();
                return self.rest(end, Some(ranges));
            }
        }
    }

    /// Returns the rest of the input: an unfinished line or an invalid value, and then the error that ended
    /// it.
    fn rest(&mut self, end: usize, ranges: Option<Vec<Range<usize>>>) -> Option<Batch> {
        let error = self.splitter.error.take();
        if let Some(error) = error {
            self.done = true;
            let error = self.container.error(error);
            return Some(Batch::new(&self.container, Content::Failed(error)));
        }
        self.done = true;
        (end > 0).then(|| self.cut(end, ranges))
    }
}

impl Iterator for Json {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        if self.done {
            return None;
        }
        match self.layout {
            Layout::Lines => self.lines(),
            Layout::Free => self.free(),
        }
    }
}

/// Bytes between and around values.
const SEPARATORS: &[u8] = b" \t\r\n,[]\xef\xbb\xbf";

/// Search for the ends of values in a growing buffer.
#[derive(Debug, Default)]
struct Scan {
    /// Position of the search.
    at: usize,
    /// Start of the value that has not ended.
    start: Option<usize>,
    /// Whether the search is inside an array of values.
    in_array: bool,
    depth: usize,
    in_string: bool,
    escaped: bool,
    /// Values found.
    found: Vec<Range<usize>>,
    /// End of the last value found.
    end: usize,
}

impl Scan {
    /// Searches to the end of the buffer.
    fn go_on(&mut self, buffer: &[u8]) {
        while let Some(&byte) = buffer.get(self.at) {
            let here = self.at;
            self.at += 1;
            if self.start.is_none() {
                let is_row = byte == b'[' && self.in_array;
                if SEPARATORS.contains(&byte) && !is_row {
                    match byte {
                        b'[' => self.in_array = true,
                        b']' => self.in_array = false,
                        _ => {}
                    }
                    continue;
                }
                self.start = Some(here);
                self.depth = 0;
            }
            match byte {
                _ if self.escaped => self.escaped = false,
                b'\\' if self.in_string => self.escaped = true,
                b'"' => self.in_string = !self.in_string,
                _ if self.in_string => {
                    // strings are most of a file
                    let rest = &buffer[self.at..];
                    self.at += memchr::memchr2(b'"', b'\\', rest).unwrap_or(rest.len());
                }
                b'{' | b'[' => self.depth += 1,
                b'}' | b']' => {
                    self.depth = self.depth.saturating_sub(1);
                    if self.depth == 0 {
                        self.close(self.at);
                    }
                }
                // a value that is not an object ends with its line or before the next
                b'\n' | b',' if self.depth == 0 => self.close(here),
                _ => {}
            }
        }
    }

    fn close(&mut self, end: usize) {
        if let Some(start) = self.start.take() {
            self.found.push(start..end);
            self.end = end;
        }
    }

    /// Skips the first value, and returns its end if it is in the buffer.
    fn pass(&mut self) -> Option<usize> {
        if self.found.is_empty() {
            (self.at, self.start) = (0, Some(0));
            return None;
        }
        let end = self.found.remove(0).end;
        self.at -= end;
        self.start = self.start.map(|start| start - end);
        self.found.iter_mut().for_each(|one| *one = one.start - end..one.end - end);
        self.end -= end;
        Some(end)
    }

    /// Takes the values found, and continues in a buffer without them.
    fn take(&mut self) -> (usize, Vec<Range<usize>>) {
        let end = std::mem::take(&mut self.end);
        self.at -= end;
        self.start = self.start.map(|start| start - end);
        (end, std::mem::take(&mut self.found))
    }
}

impl Part for Values {
    fn items(self: Box<Self>, container: &Container) -> Vec<Result<Item, SourceError>> {
        let placed = match self.ranges {
            Some(ranges) => numbered(&self.bytes, ranges, self.line),
            None => lines(&self.bytes, self.line),
        };
        let mut items = Items::new(container, self.bytes);
        for (line, range) in placed {
            let value = trimmed(&items.bytes, range);
            if value.is_empty() {
                continue;
            }
            if value.len() > container.options.max_document {
                items.push(Err(container.too_large(Some(&format!(":{line}")))));
                continue;
            }
            match found(&items.bytes[value.clone()], line, container) {
                Ok(Found::Document(document)) => items.push(Ok(Item::Document(document))),
                Ok(Found::Redirect(redirect)) => items.push(Ok(Item::Redirect(redirect))),
                Ok(Found::Record) => items.push_record(line, value),
                Ok(Found::Row(row)) => items.push_row(line, row),
                Ok(Found::Nothing) => {}
                Err(fault) => items.push_fault(line, fault),
            }
        }
        items.finish()
    }
}

/// Items found in values.
struct Items<'a> {
    container: &'a Container,
    bytes: Arc<Vec<u8>>,
    found: Vec<Result<Item, SourceError>>,
    /// Records since the last document.
    records: Vec<(usize, Range<usize>)>,
    /// Rows of a table since the last document, with their lines.
    rows: Vec<(usize, Value)>,
    /// Number of valid values that are not documents.
    others: usize,
}

impl<'a> Items<'a> {
    fn new(container: &'a Container, bytes: Vec<u8>) -> Self {
        let (found, records, rows) = (Vec::new(), Vec::new(), Vec::new());
        Items { container, bytes: Arc::new(bytes), found, records, rows, others: 0 }
    }

    fn push(&mut self, item: Result<Item, SourceError>) {
        self.end_records();
        self.end_rows();
        self.found.push(item);
    }

    fn push_fault(&mut self, line: usize, Fault { what, is_other }: Fault) {
        self.others += usize::from(is_other);
        let name = self.container.name.clone();
        self.push(Err(SourceError::BadValue { name, line, what }));
    }

    fn push_record(&mut self, line: usize, value: Range<usize>) {
        self.end_rows();
        self.records.push((line, value));
    }

    fn push_row(&mut self, line: usize, row: Value) {
        self.end_records();
        self.rows.push((line, row));
    }

    /// Makes a document of the rows so far; a single one is no table.
    fn end_rows(&mut self) {
        let rows = std::mem::take(&mut self.rows);
        let Some(first) = rows.first().map(|(line, _)| *line) else { return };
        let values = || rows.iter().map(|(_, row)| row);
        let text = (rows.len() > 1).then(|| rows::table(values())).flatten();
        match text {
            Some(text) => {
                let document = table(self.container, None, &first.to_string(), text);
                self.found.push(Ok(Item::Document(document)));
            }
            None => {
                for (line, row) in rows {
                    self.push_fault(line, no_text(&row));
                }
            }
        }
    }

    fn end_records(&mut self) {
        if !self.records.is_empty() {
            let lines = std::mem::take(&mut self.records);
            let (file, bytes) = (self.container.name.clone(), Arc::clone(&self.bytes));
            self.found.push(Ok(Item::Records(RecordLines { file, bytes, lines })));
        }
    }

    fn finish(mut self) -> Vec<Result<Item, SourceError>> {
        self.end_records();
        self.end_rows();
        // a settings file among articles
        if self.container.walked && self.others > 0 && self.others == self.found.len() {
            return vec![Err(SourceError::Skipped(self.container.name.clone()))];
        }
        self.found
    }
}

/// Returns the range of a value without surrounding separators.
fn trimmed(bytes: &[u8], range: Range<usize>) -> Range<usize> {
    let whole = &bytes[range.clone()];
    let value = whole.trim_ascii_start();
    let value = value.strip_prefix(b"\xef\xbb\xbf").unwrap_or(value);
    let start = range.end - value.len();
    start..start + value.trim_ascii_end().len()
}

/// Reason why a value is not a document.
struct Fault {
    what: String,
    /// Whether it is valid JSON, just not a document.
    is_other: bool,
}

impl Fault {
    fn bad(what: impl Into<String>) -> Self {
        Fault { what: what.into(), is_other: false }
    }

    fn other(what: impl Into<String>) -> Self {
        Fault { what: what.into(), is_other: true }
    }
}

/// Returns the lines with their numbers, starting from `first`.
fn lines(bytes: &[u8], first: usize) -> Vec<(usize, Range<usize>)> {
    let mut start = 0;
    let ends = memchr::memchr_iter(b'\n', bytes).chain([bytes.len()]);
    let ranges = ends.map(|end| std::mem::replace(&mut start, end + 1)..end);
    (first..).zip(ranges).collect()
}

/// Returns the ranges with the numbers of the lines that they start on.
fn numbered(bytes: &[u8], ranges: Vec<Range<usize>>, first: usize) -> Vec<(usize, Range<usize>)> {
    let (mut line, mut counted) = (first, 0);
    let number = |range: Range<usize>| {
        line += memchr::memchr_iter(b'\n', &bytes[counted..range.start]).count();
        counted = range.start;
        (line, range)
    };
    ranges.into_iter().map(number).collect()
}

/// Meaning of a value.
enum Found {
    Document(Document),
    Redirect(Redirect),
    Record,
    /// Row of a table: a flat object or an array of cells.
    Row(Value),
    /// Document that is not requested.
    Nothing,
}

/// Interprets a value.
fn found(value: &[u8], line: usize, container: &Container) -> Result<Found, Fault> {
    if RecordLines::head(value).is_some() {
        return Ok(Found::Record);
    }
    let value: Value = serde_json::from_slice(value)
        .or_else(|error| serde_json::from_slice(&with_whole_pairs(value).ok_or(error)?))
        .map_err(|error| Fault::bad(reason(&error, line)))?;
    if value.is_array() && may_be_tables(container) {
        return Ok(Found::Row(value));
    }
    if !value.is_object() {
        return Err(no_text(&value));
    }
    if value.get("type").is_some_and(Value::is_string)
        && value.get("schema").is_some_and(Value::is_u64)
    {
        return Ok(Found::Record);
    }
    match document(&value, line, container) {
        Ok(found) => Ok(found),
        Err(Fault { is_other: true, .. }) if may_be_tables(container) => {
            let tables = value.as_object().and_then(rows::tables_in);
            let Some(tables) = tables else { return Ok(Found::Row(value)) };
            let title = title(&value, &container.options);
            Ok(Found::Document(table(container, title, &label(&value, line), tables)))
        }
        Err(fault) => Err(fault),
    }
}

/// Returns the document of tables that were written as text.
fn table(container: &Container, title: Option<String>, label: &str, text: String) -> Document {
    Document { syntax: Some(Syntax::Plain), ..container.part(title, label, text) }
}

/// Whether no field of texts was asked for, so that values without one may be tables.
fn may_be_tables(container: &Container) -> bool {
    container.options.text_field.is_none()
}

/// Returns the title in an object: in the field that was asked for, in a usual one, or in one whose name ends in `title`.
fn title(value: &Value, options: &Options) -> Option<String> {
    if let Some(path) = &options.title_field {
        return string(value, path);
    }
    let usual = TITLES.iter().find_map(|path| string(value, path));
    usual.or_else(|| {
        let mut keys = value.as_object()?.keys();
        let key = keys.find(|key| key.ends_with("title") && !key.contains("section"))?;
        string(value, key)
    })
}

/// Returns the label of an object without a title.
fn label(value: &Value, line: usize) -> String {
    let label = LABELS.iter().find_map(|path| string(value, path));
    label.unwrap_or_else(|| line.to_string())
}

/// Replaces the escapes of half a surrogate pair, which some writers leave where they cut a text, with the replacement
/// character. Returns `None` if there is none.
fn with_whole_pairs(value: &[u8]) -> Option<Vec<u8>> {
    const LENGTH: usize = "\\ud83d".len();
    let unit = |at: usize| {
        let escape = value.get(at..at + LENGTH)?.strip_prefix(b"\\u")?;
        u16::from_str_radix(std::str::from_utf8(escape).ok()?, 16).ok()
    };
    let mut out: Option<Vec<u8>> = None;
    let (mut at, mut copied) = (0, 0);
    while let Some(offset) = memchr::memchr(b'\\', &value[at..]) {
        at += offset;
        match (unit(at), unit(at + LENGTH)) {
            (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => at += 2 * LENGTH,
            (Some(0xd800..=0xdfff), _) => {
                let out = out.get_or_insert_default();
                out.extend_from_slice(&value[copied..at]);
                out.extend_from_slice(b"\\ufffd");
                at += LENGTH;
                copied = at;
            }
            // an escape of one character, perhaps of a backslash
            _ => at = (at + 2).min(value.len()),
        }
    }
    let mut out = out?;
    out.extend_from_slice(&value[copied..]);
    Some(out)
}

/// Returns the document or redirect in an object, if it is requested.
fn document(value: &Value, line: usize, container: &Container) -> Result<Found, Fault> {
    let options = &container.options;
    let namespace = at(value, "namespace.identifier").and_then(Value::as_i64);
    let namespace = namespace.and_then(|number| i32::try_from(number).ok());
    if namespace.is_some_and(|namespace| !options.wants_namespace(namespace)) {
        return Ok(Found::Nothing);
    }
    let (text, syntax) = text(value, options)?;
    let title = title(value, options);
    if export::is_redirect(text) {
        let redirect =
            title.and_then(|title| container.redirect(&title, export::redirect_target(text)));
        return Ok(redirect.map_or(Found::Nothing, Found::Redirect));
    }
    let document = container.part(title, &label(value, line), text.to_owned());
    Ok(Found::Document(Document { syntax, ..document }))
}

/// Formats a JSON error with its place in the file.
fn reason(error: &serde_json::Error, line: usize) -> String {
    let text = error.to_string();
    let text = text.split(" at line ").next().unwrap_or_default();
    let place = match error.line() {
        0 | 1 => format!("column {}", error.column()),
        further => format!("line {}, column {}", line + further - 1, error.column()),
    };
    format!("invalid JSON: {text} ({place})")
}

/// Returns the text of an object, and its syntax if the field implies one.
fn text<'a>(value: &'a Value, options: &Options) -> Result<(&'a str, Option<Syntax>), Fault> {
    match &options.text_field {
        Some(path) => match at(value, path) {
            Some(Value::String(text)) => Ok((text, None)),
            Some(_) => Err(Fault::bad(format!("field \"{path}\" is not a string"))),
            None => Err(Fault::other(format!("no field \"{path}\" in this object"))),
        },
        None => {
            let known = TEXTS.iter().find_map(|(path, syntax)| match at(value, path) {
                Some(Value::String(text)) => Some((text.as_str(), *syntax)),
                _ => None,
            });
            known.ok_or_else(|| no_text(value))
        }
    }
}

/// Returns the fault of a value that is neither a document nor a row of a table.
fn no_text(value: &Value) -> Fault {
    const MAX_NAMED: usize = 5;
    let Some(object) = value.as_object() else {
        return Fault::other("expected an object such as {\"title\": …, \"text\": …}");
    };
    let mut fields: Vec<&str> = object.keys().take(MAX_NAMED).map(String::as_str).collect();
    if object.len() > MAX_NAMED {
        fields.push("…");
    }
    let fields = fields.join(", ");
    Fault::other(format!(
        "no field \"text\" in this object, only {fields}; use --text-field to name another"
    ))
}

/// Returns the value at a path of keys joined by dots.
fn at<'a>(value: &'a Value, path: &str) -> Option<&'a Value> {
    // a key may itself contain dots
    value.get(path).or_else(|| path.split('.').try_fold(value, |value, key| value.get(key)))
}

/// Returns the text or number at a path, unless it is blank.
fn string(value: &Value, path: &str) -> Option<String> {
    let text = match at(value, path)? {
        Value::String(text) => text.trim().to_owned(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    (!text.is_empty()).then_some(text)
}

/// Fields that hold a title, most likely first: of `{"title": …}` and Wikimedia Enterprise.
const TITLES: &[&str] = &["title", "name", "headline", "page_title"];

/// Fields that hold a text, most likely first, with the syntax if known: of `{"text": …}`, Wikimedia
/// Enterprise and other corpora.
const TEXTS: &[(&str, Option<Syntax>)] = &[
    ("text", None),
    ("article_body.wikitext", Some(Syntax::Wikitext)),
    ("article_body.html", Some(Syntax::Html)),
    ("wikitext", Some(Syntax::Wikitext)),
    ("html", Some(Syntax::Html)),
    ("content", None),
    ("body", None),
    ("article", None),
    ("document", None),
    ("raw_content", None),
    ("maintext", None),
];

/// Fields that identify a document without a title.
const LABELS: &[&str] = &["url", "id", "pageid", "identifier", "uri"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layouts() {
        for (head, expected) in [
            ("{\"title\": \"a\"}\n", Some(Layout::Lines)),
            ("\u{feff} {}\n", Some(Layout::Lines)),
            ("{\n  \"title\"", Some(Layout::Free)),
            ("{ \r\n\"title\"", Some(Layout::Free)),
            ("[{\"title\"", Some(Layout::Free)),
            ("[\n  {", Some(Layout::Free)),
            ("[]", Some(Layout::Free)),
            ("{{Infobox party", None),
            ("{|", None),
            ("[[File:a]]", None),
            ("[[\"a\", 1], [", Some(Layout::Free)),
            ("[\n [1990, \"b\"]", Some(Layout::Free)),
            ("[[\"Heroes\" (album)]]", None),
            ("[[1990]]", None),
            ("[[1990 election, 2nd]]", None),
            ("[1] a note", None),
            ("", None),
        ] {
            assert_eq!(Layout::of(head.as_bytes()), expected, "{head}");
        }
    }

    #[test]
    fn half_pairs_are_replaced() {
        for (text, expected) in [
            (r#""a\ud83d""#, Some("a\u{fffd}")),
            (r#""\udc00b\ud83d\ud83d\ude00""#, Some("\u{fffd}b\u{fffd}😀")),
            (r#""\\ud83d""#, None),
            (r#""\ud83d\ude00""#, None),
            (r#""\u00e9\""#, None),
        ] {
            let found = with_whole_pairs(text.as_bytes());
            let read =
                found.map(|found| serde_json::from_slice::<String>(&found).expect("is JSON"));
            assert_eq!(read.as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn values_are_found_across_buffers() {
        let text =
            "[\n{\"a\": \"]}\\\"{\"}, {\"b\": [1, {}]},\n7,true\n, {} ]\n{\"c\": 1}\n[[1, 2], [3]]";
        let expected = [
            "{\"a\": \"]}\\\"{\"}", "{\"b\": [1, {}]}", "7", "true", "{}", "{\"c\": 1}", "[1, 2]",
            "[3]",
        ];
        for step in 1..text.len() {
            let mut scan = Scan::default();
            for end in (step..text.len()).step_by(step).chain([text.len()]) {
                scan.go_on(&text.as_bytes()[..end]);
            }
            let found: Vec<&str> = scan.found.iter().map(|range| &text[range.clone()]).collect();
            assert_eq!(found, expected, "{step}");
        }
    }
}
