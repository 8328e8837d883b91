//! MediaWiki's XML export, the format of Wikimedia's dumps: pages with titles and texts.
//!
//! Schema: <https://www.mediawiki.org/xml/export-0.11.xsd> and earlier versions.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::atomic::Ordering;
use std::sync::{Arc, LazyLock};

use memchr::memmem::{self, Finder};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::model::{Document, Syntax, fold};
use crate::source::batch::{Batch, Container, Content, Item, Part, Splitter};
use crate::source::stream::Stream;
use crate::source::{Options, SourceError};

/// End of a page.
const END: &[u8] = b"</page>";
/// Start of a page.
const START: &[u8] = b"<page>";

/// Finders of the tags in every page, made once because making one takes as long as a short search.
struct Finders {
    start: Finder<'static>,
    end: Finder<'static>,
    title: Finder<'static>,
    title_end: Finder<'static>,
    redirect: Finder<'static>,
    text: Finder<'static>,
    text_end: Finder<'static>,
}

static FINDERS: LazyLock<Finders> = LazyLock::new(|| Finders {
    start: Finder::new(START),
    end: Finder::new(END),
    title: Finder::new(b"<title>"),
    title_end: Finder::new(b"</title>"),
    redirect: Finder::new(b"<redirect "),
    text: Finder::new(b"<text"),
    text_end: Finder::new(b"</text>"),
});

/// Returns whether a text that starts with `head` is an export.
pub(super) fn is_export(head: &[u8]) -> bool {
    let mut rest = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    for (opening, closing) in [("<?", "?>"), ("<!--", "-->"), ("<!DOCTYPE", ">")] {
        // entities may be declared there; none is ever expanded
        let declares = |rest: &[u8]| {
            let marks = memchr::memchr2(b'[', b'>', rest);
            opening == "<!DOCTYPE" && marks.is_some_and(|at| rest[at] == b'[')
        };
        let closing = if declares(rest) { "]>" } else { closing };
        if rest.starts_with(opening.as_bytes())
            && let Some(end) = memmem::find(rest, closing.as_bytes())
        {
            rest = rest[end + closing.len()..].trim_ascii_start();
        }
    }
    rest.starts_with(b"<mediawiki")
}

/// Splitter of an export into pages.
pub(super) struct Export {
    container: Arc<Container>,
    splitter: Splitter,
    site: Option<Arc<Site>>,
    /// Whether a page that is too large is being skipped.
    passing: bool,
    done: bool,
}

/// Some pages of an export.
#[derive(Debug)]
struct Pages {
    site: Arc<Site>,
    bytes: Vec<u8>,
    /// Offset of the pages in the export.
    offset: u64,
}

/// Description of the site at the beginning of an export.
#[derive(Debug, Default)]
struct Site {
    /// Names of the namespaces, folded, with their numbers. The name of the article namespace is empty.
    namespaces: Vec<(String, i32)>,
}

impl Export {
    pub(super) fn new(container: Arc<Container>, stream: Stream) -> Self {
        Export {
            container,
            splitter: Splitter::new(stream),
            site: None,
            passing: false,
            done: false,
        }
    }

    /// Skips what was read of a page that is too large.
    fn pass(&mut self) {
        let buffer = &self.splitter.buffer;
        match memmem::find(buffer, END) {
            Some(end) => {
                self.passing = false;
                self.splitter.cut(end + END.len());
            }
            // its end tag may have started
            None => drop(self.splitter.cut((buffer.len() + 1).saturating_sub(END.len()))),
        }
    }

    /// Returns the error for a page that is too large.
    fn too_large(&mut self) -> SourceError {
        self.passing = true;
        let buffer = &self.splitter.buffer;
        self.site.get_or_insert_with(|| Arc::new(Site::of(buffer)));
        let title = memmem::find(buffer, START).and_then(|start| title(&buffer[start..]));
        self.container.too_large(title.map(|title| format!("#{title}")).as_deref())
    }

    /// Returns the error for an export that ends in `rest`, which has no complete page.
    fn fault(&mut self) -> Option<SourceError> {
        if let Some(error) = self.splitter.error.take() {
            return Some(self.container.error(error));
        }
        let rest = &self.splitter.buffer;
        let what = if let Some(start) = memmem::find(rest, START) {
            match title(&rest[start..]) {
                Some(title) => format!("ends inside the page \"{title}\""),
                None => "ends inside a page".to_owned(),
            }
        } else if memmem::find(rest, b"</mediawiki").is_none() {
            "ends before </mediawiki>".to_owned()
        } else {
            return None;
        };
        let offset = self.splitter.offset + rest.len() as u64;
        Some(SourceError::Damaged { name: self.container.name.clone(), offset, what })
    }
}

impl Iterator for Export {
    type Item = Batch;

    fn next(&mut self) -> Option<Batch> {
        let mut searched = 0;
        while !self.done {
            if self.passing {
                self.pass();
                searched = 0;
            }
            let from = searched.max(END.len()) - END.len();
            let end =
                memmem::rfind(&self.splitter.buffer[from..], END).map(|at| from + at + END.len());
            if let Some(end) = end {
                let offset = self.splitter.offset;
                let bytes = self.splitter.cut(end);
                let site = self.site.get_or_insert_with(|| Arc::new(Site::of(&bytes)));
                let pages = Pages { site: Arc::clone(site), bytes, offset };
                return Some(Batch::new(&self.container, Content::Part(Box::new(pages))));
            }
            searched = self.splitter.buffer.len();
            if searched > self.container.options.max_document && !self.passing {
                let error = self.too_large();
                return Some(Batch::new(&self.container, Content::Failed(error)));
            }
            if self.splitter.is_at_end() || !self.splitter.read() {
                self.done = true;
                let error = self.fault()?;
                return Some(Batch::new(&self.container, Content::Failed(error)));
            }
        }
        None
    }
}

impl Site {
    /// Reads the beginning of an export, before its first page.
    fn of(bytes: &[u8]) -> Self {
        let head = &bytes[..memmem::find(bytes, START).unwrap_or(bytes.len())];
        let head = String::from_utf8_lossy(head);
        let mut reader = Reader::from_str(&head);
        let mut site = Site::default();
        let mut key: Option<i32> = None;
        loop {
            match reader.read_event() {
                Ok(Event::Start(tag)) if tag.local_name().as_ref() == "namespace" => {
                    let attribute = tag.try_get_attribute("key").ok().flatten();
                    key = attribute.and_then(|one| one.value.parse().ok());
                }
                Ok(Event::Text(text)) => {
                    if let Some(key) = key.take() {
                        site.namespaces.push((fold(&decoded(&text)), key));
                    }
                }
                Ok(Event::End(_)) => key = None,
                Ok(Event::Eof) | Err(_) => return site,
                Ok(_) => {}
            }
        }
    }

    /// Returns the namespace in the title of a page, for schemas that do not state it.
    fn namespace_of(&self, title: &str) -> i32 {
        let Some((prefix, _)) = title.split_once(':') else { return 0 };
        let prefix = fold(prefix).replace('_', " ");
        let known = self.namespaces.iter().find(|(name, _)| *name == prefix);
        let usual = || USUAL_NAMESPACES.iter().find(|(name, _)| *name == prefix);
        match known {
            Some((_, key)) => *key,
            None if self.namespaces.is_empty() => usual().map_or(0, |(_, key)| *key),
            None => 0,
        }
    }
}

/// English names of the first namespaces, folded, which every site accepts.
const USUAL_NAMESPACES: &[(&str, i32)] = &[
    ("media", -2),
    ("special", -1),
    ("talk", 1),
    ("user", 2),
    ("user talk", 3),
    ("project", 4),
    ("project talk", 5),
    ("wikipedia", 4),
    ("wikipedia talk", 5),
    ("file", 6),
    ("file talk", 7),
    ("image", 6),
    ("image talk", 7),
    ("mediawiki", 8),
    ("mediawiki talk", 9),
    ("template", 10),
    ("template talk", 11),
    ("help", 12),
    ("help talk", 13),
    ("category", 14),
    ("category talk", 15),
    ("portal", 100),
    ("portal talk", 101),
    ("draft", 118),
    ("draft talk", 119),
    ("module", 828),
    ("module talk", 829),
];

impl Part for Pages {
    fn items(self: Box<Self>, container: &Container) -> Vec<Result<Item, SourceError>> {
        let mut items = Vec::new();
        let mut at = 0;
        while let Some(start) = FINDERS.start.find(&self.bytes[at..]).map(|start| at + start) {
            let end = FINDERS.end.find(&self.bytes[start..]);
            let end = end.map_or(self.bytes.len(), |end| start + end + END.len());
            items.extend(self.item(start..end, container));
            at = end;
        }
        items
    }
}

impl Pages {
    /// Returns the page in a range of bytes as a document or redirect, if it is requested.
    fn item(&self, page: Range<usize>, container: &Container) -> Option<Result<Item, SourceError>> {
        let options = &container.options;
        let unwanted = || {
            options.unwanted.fetch_add(1, Ordering::Relaxed);
            None
        };
        let (offset, bytes) = (self.offset + page.start as u64, &self.bytes[page]);
        let called = || title(bytes).unwrap_or_default();
        if bytes.len() > options.max_document {
            return Some(Err(container.too_large(Some(&format!("#{}", called())))));
        }
        // finding invalid UTF-8 takes longer than finding that there is none
        let xml =
            str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed);
        let redirects = options.redirects && may_redirect(bytes);
        if !redirects && !prefilter(&xml, options.prefilter) {
            return unwanted();
        }
        match Page::read(&xml) {
            Ok(page) if page.is_wanted(&self.site, options) => {
                let target = page.redirects_to();
                match container.redirect(&page.title, target) {
                    Some(redirect) => Some(Ok(Item::Redirect(redirect))),
                    None if page.redirects() => unwanted(),
                    None => Some(Ok(Item::Document(page.document(container)))),
                }
            }
            Ok(_) => unwanted(),
            Err(error) => {
                let what = format!("malformed XML in the page at byte {offset}: {error}");
                let name = format!("{}#{}", container.name, called());
                Some(Err(SourceError::BadPage { name, what }))
            }
        }
    }
}

/// Returns whether a page may be a redirect, by the element that comes before its revisions.
fn may_redirect(page: &[u8]) -> bool {
    FINDERS.redirect.find(&page[..page.len().min(MAX_DISTANCE)]).is_some()
}

/// The bytes of a page in which its title and redirect are.
const MAX_DISTANCE: usize = 4096;

/// Returns whether a page passes the prefilter. One whose title or text cannot be found without parsing
/// passes.
fn prefilter(xml: &str, prefilter: fn(&str, &str) -> bool) -> bool {
    let bytes = xml.as_bytes();
    let title = title_range(bytes).map(|range| &xml[range]);
    let text = FINDERS.text.find(bytes).and_then(|at| {
        let tag = memchr::memchr(b'>', &bytes[at..]).map(|length| &xml[at..at + length])?;
        let text = &xml[at + tag.len() + 1..];
        let (text, rest) = text.split_at(FINDERS.text_end.find(text.as_bytes())?);
        // the last of several revisions counts
        let last = FINDERS.text.find(rest.as_bytes()).is_none();
        (last && !tag.ends_with('/') && !text.contains('<')).then_some(text)
    });
    title.zip(text).is_none_or(|(title, text)| prefilter(title, text))
}

/// Returns the title of the page that starts here.
fn title(page: &[u8]) -> Option<String> {
    let head = &page[..page.len().min(MAX_DISTANCE)];
    Some(decoded(&String::from_utf8_lossy(&head[title_range(head)?])))
}

/// Returns the bytes of the title of a page.
fn title_range(page: &[u8]) -> Option<Range<usize>> {
    let start = FINDERS.title.find(page)? + FINDERS.title.needle().len();
    Some(start..start + FINDERS.title_end.find(&page[start..])?)
}

/// Page of an export.
#[derive(Debug, Default)]
struct Page {
    title: String,
    namespace: Option<i32>,
    is_redirect: bool,
    /// Title of the page that it leads to, if the export states it.
    target: Option<String>,
    /// Content model, if stated.
    model: Option<String>,
    /// Text of the last revision.
    text: String,
}

impl Page {
    /// Parses the XML of a page. The last of several revisions counts.
    fn read(xml: &str) -> Result<Self, quick_xml::Error> {
        let mut reader = Reader::from_str(xml);
        let mut page = Page::default();
        // depth of the element inside <page>
        let mut depth = 0_usize;
        loop {
            match reader.read_event()? {
                Event::Start(tag) => {
                    depth += 1;
                    let name = tag.local_name();
                    match (depth, name.as_ref()) {
                        (2, "revision") => {
                            page.model = None;
                            page.text.clear();
                        }
                        (2, "title" | "ns") | (3, "model" | "text") => {
                            let name = name.as_ref().to_owned();
                            let content = content(xml, &mut reader, tag.to_end().name())?;
                            depth -= 1;
                            match name.as_str() {
                                "title" => page.title = content,
                                "ns" => page.namespace = content.trim().parse().ok(),
                                "model" => page.model = Some(content),
                                _ => page.text = content,
                            }
                        }
                        (2, "redirect") => page.redirect(&tag),
                        _ => {}
                    }
                }
                Event::Empty(tag) if depth == 1 && tag.local_name().as_ref() == "redirect" => {
                    page.redirect(&tag);
                }
                Event::End(_) => depth = depth.saturating_sub(1),
                Event::Eof => return Ok(page),
                _ => {}
            }
        }
    }

    /// Notes that the page is a redirect.
    fn redirect(&mut self, tag: &BytesStart<'_>) {
        self.is_redirect = true;
        let title = tag.try_get_attribute("title").ok().flatten();
        self.target = title.map(|title| decoded(&title.value));
    }

    /// Returns whether the page leads to another one.
    fn redirects(&self) -> bool {
        self.is_redirect || is_redirect(&self.text)
    }

    /// Returns the title of the page that it leads to, with the section if the text has one.
    fn redirects_to(&self) -> Option<String> {
        redirect_target(&self.text).or_else(|| self.target.clone())
    }

    /// Returns whether the page has a text in a requested namespace.
    fn is_wanted(&self, site: &Site, options: &Options) -> bool {
        let namespace = self.namespace.unwrap_or_else(|| site.namespace_of(&self.title));
        let model = self.model.as_deref();
        options.wants_namespace(namespace)
            && (self.is_redirect || !self.text.trim().is_empty())
            && model.is_none_or(|model| matches!(model, "wikitext" | "text"))
    }

    fn document(self, container: &Container) -> Document {
        let plain = self.model.as_deref() == Some("text");
        let document = container.part(Some(self.title), "", self.text);
        Document { syntax: (!plain).then_some(Syntax::Wikitext), ..document }
    }
}

/// Returns the text between a start tag and its end.
fn content(
    xml: &str,
    reader: &mut Reader<&[u8]>,
    end: quick_xml::name::QName<'_>,
) -> Result<String, quick_xml::Error> {
    let span = reader.read_to_end(end)?;
    let range = usize::try_from(span.start).ok().zip(usize::try_from(span.end).ok());
    Ok(decoded(range.and_then(|(start, end)| xml.get(start..end)).unwrap_or_default()))
}

/// Replaces XML references in a text, and takes CDATA sections as they are written.
fn decoded(text: &str) -> String {
    const OPENING: &str = "<![CDATA[";
    const CLOSING: &str = "]]>";
    if !text.contains(OPENING) {
        return html_escape::decode_html_entities(text).into_owned();
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, section)) = rest.split_once(OPENING) {
        html_escape::decode_html_entities_to_string(before, &mut out);
        let (section, after) = section.split_once(CLOSING).unwrap_or((section, ""));
        out.push_str(section);
        rest = after;
    }
    html_escape::decode_html_entities_to_string(rest, &mut out);
    out
}

/// Returns whether a text is a redirect to another page.
pub(super) fn is_redirect(text: &str) -> bool {
    redirect_link(text).is_some()
}

/// Returns the title of the page that a text leads to, with the section if it has one.
pub(super) fn redirect_target(text: &str) -> Option<String> {
    let link = redirect_link(text)?.split("]]").next()?;
    let title = link.split('|').next()?.trim().trim_start_matches(':').replace('_', " ");
    let mut letters = title.trim().chars();
    let first = letters.next()?;
    Some(first.to_uppercase().chain(letters).collect())
}

/// Returns a redirect after the brackets that open its link.
fn redirect_link(text: &str) -> Option<&str> {
    let rest = text.trim_start().strip_prefix(['#', '＃'])?;
    let word_end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    let word = fold(&rest[..word_end]);
    let link = rest[word_end..].trim_start_matches([' ', '\t', ':', '\n', '\r']);
    link.strip_prefix("[[").filter(|_| REDIRECT_WORDS.contains(&word.as_str()))
}

/// Keywords of redirects after `#`, folded: English, which every site accepts, and the languages of the
/// larger Wikipedias.
const REDIRECT_WORDS: &[&str] = &[
    "redirect", "weiterleitung", "redirection", "redireccion", "redirecionamento", "rinvia",
    "rinvio", "rimando", "doorverwijzing", "przekieruj", "tam", "patrz", "перенаправление",
    "перенапр", "перенаправлення", "yonlendirme", "yonlendir", "omdirigering", "omdiriger",
    "viderekobling", "ohjaus", "uudelleenohjaus", "presmeruj", "presmerovani", "atiranyitas",
    "redirecteaza", "preusmeritev", "preusmjeri", "преусмери", "пренасочване", "виж", "suunamine",
    "hederatua", "birzuzendu", "alih", "lencong", "転送", "リダイレクト", "重定向", "넘겨주기",
    "تحويل", "تغییرمسیر", "הפניה", "ανακατευθυνση",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exports_are_detected() {
        for (head, expected) in [
            ("<mediawiki xmlns=\"…\">", true),
            ("\u{feff}<?xml version=\"1.0\"?>\n<!-- a -->\n<mediawiki>", true),
            ("<html>", false),
            ("'''Mediawiki''' <mediawiki>", false),
            ("", false),
        ] {
            assert_eq!(is_export(head.as_bytes()), expected, "{head}");
        }
    }

    #[test]
    fn redirects() {
        for (text, expected) in [
            ("#REDIRECT [[Green Party]]", Some("Green Party")),
            ("#redirect:[[green_Party|Greens]]", Some("Green Party")),
            (" #WEITERLEITUNG [[Die Grünen]] {{a}}", Some("Die Grünen")),
            ("#Yönlendir [[:Yeşiller]]", Some("Yeşiller")),
            ("#перенаправление [[Зелёные]]", Some("Зелёные")),
            ("#REDIRECT [[Green Party#Youth]]", Some("Green Party#Youth")),
            ("# [[Green Party]]", None),
            ("#First [[Green Party]]", None),
            ("Redirect [[Green Party]]", None),
        ] {
            assert_eq!(redirect_target(text).as_deref(), expected, "{text}");
            assert_eq!(is_redirect(text), expected.is_some(), "{text}");
        }
    }

    #[test]
    fn namespaces_default_to_the_prefix_of_the_title() {
        let names = "<namespace key=\"0\" /><namespace key=\"14\">Kategori</namespace>";
        let site = Site::of(format!("<mediawiki>{names}<page>").as_bytes());
        for (title, own, usual) in
            [("Kategori:Partiler", 14, 0), ("Talk:A", 0, 1), ("User talk:A", 0, 3), ("C: D", 0, 0)]
        {
            assert_eq!(site.namespace_of(title), own, "{title}");
            assert_eq!(Site::default().namespace_of(title), usual, "{title}");
        }
    }
}
