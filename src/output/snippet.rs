//! Source lines with labelled underlines, as in compiler errors.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{
    Annotation, AnnotationKind, Element, Group, Origin, Padding, Renderer, Snippet,
};
use unicode_width::UnicodeWidthChar;

use crate::model::{LineIndex, Span};
use crate::output::{Style, sanitize};

/// Document whose lines are shown.
#[derive(Debug, Clone, Copy)]
pub struct Shown<'a> {
    /// Name of the document.
    pub name: &'a str,
    /// Text of the document.
    pub text: &'a str,
    /// Line breaks of the text.
    pub lines: &'a LineIndex,
}

/// Underlined bytes with a label.
#[derive(Debug, Clone)]
pub struct Mark<'a> {
    /// Document of the bytes.
    pub document: Shown<'a>,
    /// Range of the bytes. It is cut to the characters of the document.
    pub span: Span,
    /// Label of the bytes.
    pub label: String,
}

/// Severity of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    /// Error.
    Error,
    /// Warning.
    Warning,
    /// Note.
    Note,
    /// Report without a severity: the title has no prefix.
    Plain,
}

/// Report about places in documents.
#[derive(Debug, Clone)]
pub struct Report<'a> {
    /// Severity.
    pub level: Level,
    /// Code of the diagnostic.
    pub code: Option<&'a str>,
    /// Title.
    pub title: &'a str,
    /// Main place.
    pub primary: Mark<'a>,
    /// Related places, possibly in other documents.
    pub others: Vec<Mark<'a>>,
    /// Advice.
    pub help: Option<&'a str>,
}

/// Maximum width of a line that is shown whole, in columns. Longer lines are cut around their marks.
const MAX_WIDTH: usize = 140;

/// Number of columns that are shown around a mark of a long line.
const AROUND: usize = 40;

/// Maximum number of lines that a mark underlines. A longer mark is underlined on its first lines.
const MAX_LINES: usize = 6;

/// Maximum number of marks that are shown together. Each label has a line of its own that is as long as what is shown of
/// the document, so that their number bounds the length of the output.
const MAX_MARKS: usize = 16;

/// Placeholder for what was cut out of a line.
const CUT: char = '…';

impl Report<'_> {
    /// Renders the report, ending in a line break: its title, the lines of each place with their numbers and
    /// labelled underlines, and its advice.
    ///
    /// Long lines are cut around their marks, and all text is sanitized for terminals.
    pub fn render(&self, style: Style) -> String {
        let level = match self.level {
            Level::Error => annotate_snippets::Level::ERROR,
            Level::Warning => annotate_snippets::Level::WARNING,
            Level::Note => annotate_snippets::Level::NOTE,
            Level::Plain => annotate_snippets::Level::INFO.no_name(),
        };
        let mut title = level.primary_title(sanitize(self.title));
        if let Some(code) = self.code {
            title = title.id(sanitize(code));
        }
        let mut group = Group::with_title(title);
        for (i, excerpt) in self.excerpts().iter().enumerate() {
            if i > 0 {
                group = group.element(Padding);
            }
            group = group.elements(excerpt.elements());
        }
        if let Some(help) = self.help {
            group = group.element(annotate_snippets::Level::HELP.message(sanitize(help)));
        }
        let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
        // lines are cut here, where the width of characters is known
        let renderer = renderer.decor_style(DecorStyle::Ascii).term_width(usize::MAX / 4);
        let text = renderer.render(&[group]);
        let lines = text.lines().filter(|line| !is_empty_head(line));
        lines.map(|line| self.with_link(line.trim_end(), style) + "\n").collect()
    }

    /// Returns a line with a link on the place that it names, if it names one.
    fn with_link(&self, line: &str, style: Style) -> String {
        let marks = std::iter::once(&self.primary).chain(&self.others);
        let mut names = marks.map(|mark| mark.document.name).filter(|_| style.links);
        let place = names.find_map(|name| {
            let (before, _) = ["--> ", "::: "].iter().find_map(|arrow| line.split_once(arrow))?;
            let arrow = before.len() + "--> ".len();
            let from = arrow + line[arrow..].find(&*sanitize(name))?;
            // nothing but the end of a colour is between them
            let between = &line[arrow..from];
            (between.is_empty() || between.starts_with('\u{1b}')).then_some((from, name))
        });
        match place {
            Some((from, name)) => line[..from].to_owned() + &style.link(&line[from..], name),
            None => line.to_owned(),
        }
    }

    /// Returns the marks grouped by nearby lines, with the primary mark first.
    fn excerpts(&self) -> Vec<Excerpt<'_>> {
        let mut excerpts: Vec<Excerpt<'_>> = Vec::new();
        let others = self.others.iter().map(|mark| Placed::of(mark, false));
        let mut marks = vec![Placed::of(&self.primary, true)];
        marks.extend(others);
        let primary_name = self.primary.document.name;
        marks.sort_by_key(|placed| {
            (placed.mark.document.name != primary_name, placed.mark.document.name, placed.first)
        });
        for placed in marks {
            const NEAR: usize = 2;
            match excerpts.last_mut() {
                Some(last)
                    if last.document.name == placed.mark.document.name
                        && std::ptr::eq(last.document.text, placed.mark.document.text)
                        && placed.first <= last.last.saturating_add(NEAR)
                        && last.marks.len() < MAX_MARKS =>
                {
                    last.last = last.last.max(placed.last);
                    last.marks.push(placed);
                }
                _ => excerpts.push(Excerpt {
                    document: placed.mark.document,
                    first: placed.first,
                    last: placed.last,
                    marks: vec![placed],
                }),
            }
        }
        let has_primary = |excerpt: &Excerpt<'_>| excerpt.marks.iter().any(|mark| mark.is_primary);
        excerpts.sort_by_key(|excerpt| !has_primary(excerpt));
        excerpts
    }
}

/// Returns whether a line of a report is an empty head between the name of a document and its lines.
fn is_empty_head(line: &str) -> bool {
    let mut coloured = false;
    let plain = line.chars().filter(|&c| {
        let skipped = coloured || c == '\u{1b}';
        coloured = skipped && c != 'm';
        !skipped
    });
    plain.filter(|c| *c != ' ').eq(":::".chars())
}

/// Mark with the lines that it is shown on.
#[derive(Debug, Clone)]
struct Placed<'a> {
    mark: &'a Mark<'a>,
    is_primary: bool,
    /// Underlined bytes.
    span: Span,
    first: usize,
    last: usize,
}

impl<'a> Placed<'a> {
    fn of(mark: &'a Mark<'a>, is_primary: bool) -> Self {
        let Shown { text, lines, .. } = mark.document;
        let boundary =
            |at: usize| (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at));
        let start = boundary(mark.span.start).unwrap_or_default();
        let end = boundary(mark.span.end).unwrap_or_default().max(start);
        let whole = &text[start..end];
        // line breaks at its ends show nothing
        let shown = whole.trim_matches(['\n', '\r']);
        let start = start + whole.find(shown).unwrap_or_default();
        let mut span = Span::new(start, start + shown.len());
        let first = lines.line(span.start);
        let mut last = lines.line(span.end);
        if last - first >= MAX_LINES {
            span.end = lines.bytes(text, first).end;
            last = first;
        }
        Placed { mark, is_primary, span, first, last }
    }
}

/// Run of lines with the marks on them.
#[derive(Debug)]
struct Excerpt<'a> {
    document: Shown<'a>,
    first: usize,
    last: usize,
    marks: Vec<Placed<'a>>,
}

impl<'a> Excerpt<'a> {
    /// Returns its head, with the place of its first mark, and its lines.
    fn elements(&self) -> [Element<'a>; 2] {
        let Shown { name, text, lines } = self.document;
        let mut shown = String::new();
        // the bytes shown of each line, and their offset in the excerpt
        let mut pieces: Vec<(Range<usize>, usize)> = Vec::new();
        for line in self.first..=self.last {
            if line > self.first {
                shown.push('\n');
            }
            let bytes = lines.bytes(text, line);
            let whole = &text[bytes.clone()];
            let on_line = self.marks.iter().map(|mark| mark.span);
            let on_line = on_line.filter(|span| span.start <= bytes.end && span.end >= bytes.start);
            let kept = kept(text, &bytes, on_line);
            if kept.first().is_none_or(|first| first.start > bytes.start) && !whole.is_empty() {
                shown.push(CUT);
            }
            for (i, piece) in kept.iter().enumerate() {
                if i > 0 {
                    shown.push(CUT);
                }
                for (at, c) in text[piece.clone()].char_indices() {
                    let at = piece.start + at;
                    pieces.push((at..at + c.len_utf8(), shown.len()));
                    shown.push_str(&sanitize(c.encode_utf8(&mut [0; 4])));
                }
            }
            if kept.last().is_some_and(|last| last.end < bytes.end) {
                shown.push(CUT);
            }
            pieces.push((bytes.end..bytes.end, shown.len()));
        }
        let place = |offset: usize| {
            let index = pieces.partition_point(|(bytes, _)| bytes.start < offset);
            pieces.get(index).map_or(shown.len(), |(_, at)| *at)
        };
        let annotations: Vec<Annotation<'a>> = self
            .marks
            .iter()
            .map(|mark| {
                let kind = match mark.is_primary {
                    true => AnnotationKind::Primary,
                    false => AnnotationKind::Context,
                };
                let label = sanitize(&mark.mark.label).into_owned();
                let label = Some(label).filter(|label| !label.is_empty());
                kind.span(place(mark.span.start)..place(mark.span.end)).label(label)
            })
            .collect();
        let head = self.marks.iter().find(|mark| mark.is_primary).unwrap_or(&self.marks[0]);
        let origin = Origin::path(sanitize(name))
            .line(head.first)
            .char_column(lines.column(text, head.span.start));
        let lines = Snippet::source(shown).line_start(self.first).fold(false);
        [origin.into(), lines.annotations(annotations).into()]
    }
}

/// Returns the parts of a line that are shown: all of it, or the text around its marks.
fn kept(text: &str, line: &Range<usize>, marks: impl Iterator<Item = Span>) -> Vec<Range<usize>> {
    let start = |from: usize, columns: usize| from - back(&text[line.start..from], columns);
    let end = |from: usize, columns: usize| from + forth(&text[from..line.end], columns);
    if end(line.start, MAX_WIDTH) == line.end {
        return vec![line.clone()];
    }
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for mark in marks {
        let (first, last) = (mark.start.max(line.start), mark.end.min(line.end));
        let (first, last) = (first.min(line.end), last.max(line.start));
        // a long mark is shown at both ends
        let inner = end(first, AROUND);
        if inner < last {
            pieces.push(start(first, AROUND)..inner);
            pieces.push(start(last, AROUND).max(inner)..end(last, AROUND));
        } else {
            pieces.push(start(first, AROUND)..end(last, AROUND));
        }
    }
    if pieces.is_empty() {
        pieces.push(line.start..end(line.start, MAX_WIDTH));
    }
    pieces.sort_by_key(|piece| piece.start);
    let mut joined: Vec<Range<usize>> = Vec::new();
    for piece in pieces {
        match joined.last_mut() {
            Some(last) if piece.start <= last.end => last.end = last.end.max(piece.end),
            _ => joined.push(piece),
        }
    }
    joined
}

/// Returns how many bytes at the start of a text fill `columns`.
fn forth(text: &str, columns: usize) -> usize {
    filling(text.chars(), columns)
}

/// Returns how many bytes at the end of a text fill `columns`.
fn back(text: &str, columns: usize) -> usize {
    filling(text.chars().rev(), columns)
}

/// Returns how many bytes of characters fill `columns`. Characters without width count too, so that every
/// line is finite.
fn filling(characters: impl Iterator<Item = char>, columns: usize) -> usize {
    let mut left = columns;
    characters
        .take_while(|c| {
            let width = c.width().unwrap_or(1).max(1);
            left = left.checked_sub(width).unwrap_or(usize::MAX);
            left != usize::MAX
        })
        .map(char::len_utf8)
        .sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rendered(text: &str, marks: &[(&str, &str)]) -> String {
        let lines = LineIndex::new(text);
        let document = Shown { name: "a.txt", text, lines: &lines };
        let mut marks = marks.iter().map(|(part, label)| {
            let start = text.find(part).unwrap();
            Mark { document, span: Span::new(start, start + part.len()), label: (*label).into() }
        });
        let report = Report {
            level: Level::Warning,
            code: Some("X001"),
            title: "two figures differ",
            primary: marks.next().unwrap(),
            others: marks.collect(),
            help: Some("see which is right"),
        };
        report.render(Style::default())
    }

    #[test]
    fn shows_lines_with_their_marks() {
        let text = "In 2015 it won 60,396 votes.\n\none\n\n\n\n| 2015 | 60,496 |\n";
        insta::assert_snapshot!(rendered(text, &[("60,496", "here"), ("60,396", "the prose")]), @"
        warning[X001]: two figures differ
         --> a.txt:7:10
          |
        7 | | 2015 | 60,496 |
          |          ^^^^^^ here
          |
         ::: a.txt:1:16
          |
        1 | In 2015 it won 60,396 votes.
          |                ------ the prose
          |
          = help: see which is right
        ");
    }

    #[test]
    fn nearby_marks_share_an_excerpt() {
        let text = "Founded: 1976\r\nLeader: Ayşe İnce\r\nMotto\r\n";
        insta::assert_snapshot!(rendered(text, &[("Ayşe İnce", "a"), ("1976", "b")]), @"
        warning[X001]: two figures differ
         --> a.txt:2:9
          |
        1 | Founded: 1976
          |          ---- b
        2 | Leader: Ayşe İnce
          |         ^^^^^^^^^ a
          |
          = help: see which is right
        ");
    }

    #[test]
    fn a_wide_line_is_cut_around_its_marks() {
        let text =
            format!("{}In 1976{}and 1977{}", "x".repeat(900), "y".repeat(900), "z".repeat(900));
        insta::assert_snapshot!(rendered(&text, &[("1976", "a"), ("1977", "b")]), @"
        warning[X001]: two figures differ
         --> a.txt:1:904
          |
        1 | …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxIn 1976yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy…yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyand 1977zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz…
          |                                          ^^^^ a                                                                               ---- b
          |
          = help: see which is right
        ");
        insta::assert_snapshot!(rendered(&text, &[("x", "a")]), @"
        warning[X001]: two figures differ
         --> a.txt:1:1
          |
        1 | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…
          | ^ a
          |
          = help: see which is right
        ");
        insta::assert_snapshot!(rendered(&text, &[(&text[890..2000], "long")]), @"
        warning[X001]: two figures differ
         --> a.txt:1:891
          |
        1 | …xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxIn 1976yyyyyyyyyyyyyyyyyyyyyyy…zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz…
          |                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ long
          |
          = help: see which is right
        ");
    }

    #[test]
    fn places_are_links_to_files() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.txt");
        std::fs::write(&path, "one two\n").unwrap();
        let name = path.to_str().unwrap();
        let text = "one two\n";
        let lines = LineIndex::new(text);
        let document = Shown { name, text, lines: &lines };
        let primary = Mark { document, span: Span::new(0, 3), label: String::new() };
        let report = Report {
            level: Level::Error,
            code: None,
            title: "wrong",
            primary,
            others: Vec::new(),
            help: None,
        };
        for colour in [false, true] {
            let text = report.render(Style { colour, links: true });
            let linked = format!("\u{1b}\\{name}:1:1\u{1b}]8;;\u{1b}\\\n");
            assert!(text.contains(&linked), "{text:?}");
        }
        assert!(!report.render(Style::default()).contains('\u{1b}'));
    }

    #[test]
    fn text_is_sanitized_and_marks_stay_aligned() {
        let text = "\u{1b}[31m\t\u{202e}党 abc 1976\u{1b}\u{a0}x\r\n";
        let text = rendered(text, &[("1976", "\u{1b}[2J")]);
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\t']), "{text:?}");
        insta::assert_snapshot!(text, @r"
        warning[X001]: two figures differ
         --> a.txt:1:14
          |
        1 | \u{1b}[31m \u{202e}党 abc 1976\u{1b} x
          |                           ^^^^ \u{1b}[2J
          |
          = help: see which is right
        ");
    }

    #[test]
    fn marks_of_any_bytes_are_shown() {
        let text = "aé\nb\n".repeat(12);
        let lines = LineIndex::new(&text);
        let document = Shown { name: "a.txt", text: &text, lines: &lines };
        for start in 0..text.len() + 3 {
            for end in 0..text.len() + 3 {
                let mark = Mark { document, span: Span { start, end }, label: "m".into() };
                let report = Report {
                    level: Level::Plain,
                    code: None,
                    title: "t",
                    primary: mark.clone(),
                    others: vec![mark],
                    help: None,
                };
                assert!(report.render(Style::default()).contains("a.txt:"), "{start}..{end}");
            }
        }
    }
}
