//! The fuzz targets, one function each.
//!
//! The fuzzer calls them with bytes that it generates; the tests of the program call them with the bytes in `seeds`. A
//! target panics if an invariant does not hold.

pub mod invariants;
pub mod pieces;

use std::ffi::OsString;
use std::io::Cursor;

use hustings::cli::{Progress, run};
use hustings::dataset::{
    Dataset, Decisions, Lineage, LinkTable, Linker, NameIndex, Redirects, Statements,
};
use hustings::markup::Arena;
use hustings::model::{
    Date, Document, Election, Event, Party, Range, Record, Redirect, Syntax, fold,
};
use hustings::query::{FieldPath, Filter, Order, Pattern, Projection, nearest};
use hustings::source::{Batch, Options, SourceError, batches_of};
use hustings::values::country_in;
use hustings::values::date::{FoundDate, find_dates, find_dates_in_value, read_date};
use hustings::values::list::{read_colours, read_list, read_people};
use hustings::values::name::{
    abbreviates, clean_name, has_status_word, is_person_name, looks_like_abbreviation,
};
use hustings::values::number::{
    read_amount, read_count, read_percent, read_percent_beside, read_rank, read_seats,
};
use hustings::values::text::without_footnotes;

use invariants::{
    check, check_diff, check_entities, check_names, check_single_fields, check_written, read_lines,
};
use pieces::{PALETTES, Reading};

/// A fuzz target.
pub type Target = fn(&[u8]);

/// The targets by name; their programs and seed directories have the same names.
pub const TARGETS: &[(&str, Target)] = &[
    ("plain", plain),
    ("wikitext", wikitext),
    ("html", html),
    ("export", export),
    ("json", json),
    ("records", records),
    ("compression", compression),
    ("date", date),
    ("number", number),
    ("list", list),
    ("name", name),
    ("query", query),
    ("merge", merge),
    ("diff", diff),
    ("link", link),
    ("answer", answer),
    ("lineage", lineage),
    ("report", report),
    ("pieces", pieces),
];

/// Reads a plain rendering.
pub fn plain(bytes: &[u8]) {
    markup(bytes, Syntax::Plain);
}

/// Reads wikitext.
pub fn wikitext(bytes: &[u8]) {
    markup(bytes, Syntax::Wikitext);
}

/// Reads HTML.
pub fn html(bytes: &[u8]) {
    markup(bytes, Syntax::Html);
}

fn markup(bytes: &[u8], syntax: Syntax) {
    let document = Document::decode("a/Foo_Party.txt", bytes.to_vec());
    check(&Document { syntax: Some(syntax), ..document });
}

/// Reads a MediaWiki export.
pub fn export(bytes: &[u8]) {
    source(bytes, b"<mediawiki");
}

/// Reads documents in JSON.
pub fn json(bytes: &[u8]) {
    source(bytes, b"{\"");
    source(bytes, b"[{");
}

/// Reads lines of records, valid or not.
pub fn records(bytes: &[u8]) {
    source(bytes, b"{\"type\":\"party\",\"schema\":2,");
    for name in ["", Party::NAME, Election::NAME, Event::NAME] {
        let beginning = format!("{{\"type\":\"{name}\",\"schema\":2,");
        let beginning = if name.is_empty() { "" } else { &beginning };
        let lines = [beginning.as_bytes(), bytes].concat();
        for evidence in [false, true] {
            let read = read_lines(lines.clone(), evidence);
            read.iter().flatten().for_each(check_written);
        }
        if lines.len() < 16 * 1024 {
            check_single_fields::<Party>(lines.clone());
            check_single_fields::<Election>(lines.clone());
            check_single_fields::<Event>(lines);
        }
    }
}

/// Reads input compressed with gzip, bzip2 or Zstandard.
pub fn compression(bytes: &[u8]) {
    source(bytes, b"");
}

/// Recognises the parties of several documents and puts those of one organisation together.
pub fn merge(bytes: &[u8]) {
    let (decisions, documents) = parted(bytes);
    let decisions = Decisions::parse(&String::from_utf8_lossy(decisions)).unwrap_or_default();
    let (datasets, redirects) = datasets(documents);
    check_names(&datasets, &redirects, &decisions);
    let parties: Vec<Party> = datasets.into_iter().flat_map(|dataset| dataset.parties).collect();
    check_entities(&parties, &redirects, &decisions);
}

/// Compares two snapshots.
pub fn diff(bytes: &[u8]) {
    let (old, new) = parted(bytes);
    check_diff(&[old, new].map(|bytes| || datasets(bytes)));
}

/// Links parties to a table.
pub fn link(bytes: &[u8]) {
    let (table, documents) = parted(bytes);
    let Ok(table) = LinkTable::parse(&String::from_utf8_lossy(table), &[]) else { return };
    let (datasets, _) = datasets(documents);
    let parties: Vec<&Party> = datasets.iter().flat_map(|dataset| &dataset.parties).collect();
    let linker = Linker::of(&table, &parties);
    for (number, party) in parties.iter().enumerate() {
        let link = linker.link(number, party);
        assert!(link.id.is_none() || link.candidates.first() == link.id.as_ref());
        assert!(link.score.is_none_or(|score| (0.0..=1.0).contains(&score)));
    }
}

/// Splits bytes at the first line that is `---`.
fn parted(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mark = b"\n---\n";
    let at = bytes.windows(mark.len()).position(|window| window == mark);
    at.map_or((bytes, &[]), |at| (&bytes[..at], &bytes[at + mark.len()..]))
}

/// Returns the records of documents that lines of `===` separate, and the redirects to them. A document is lines of
/// records, wikitext, or a redirect to an earlier one: `#REDIRECT`, a space, a title, a tab and the name of the document.
fn datasets(bytes: &[u8]) -> (Vec<Dataset>, Redirects) {
    const MAX: usize = 64;
    let text = String::from_utf8_lossy(bytes);
    let mut datasets: Vec<Dataset> = Vec::new();
    let mut redirects = Redirects::default();
    for (number, piece) in text.split("\n===\n").take(MAX).enumerate() {
        let redirect = piece.strip_prefix("#REDIRECT ").and_then(|rest| rest.split_once('\t'));
        if let Some((title, document)) = redirect {
            redirects.add(Redirect { title: title.to_owned(), document: document.to_owned() });
        } else if piece.starts_with('{') && !piece.starts_with("{{") {
            datasets.extend(read_lines(piece.as_bytes().to_vec(), false).into_iter().flatten());
        } else {
            let document = Document::new(format!("{}.xml#{number}", number % 2), piece);
            datasets.push(Dataset::of(Document { syntax: Some(Syntax::Wikitext), ..document }));
        }
    }
    let parties = datasets.iter().flat_map(|dataset| &dataset.parties);
    parties.for_each(|party| redirects.expect(&party.source.document));
    redirects.finish();
    (datasets, redirects)
}

/// Reads the bytes as they are and after a prefix by which the format is detected; all at once and a few at a time.
fn source(bytes: &[u8], beginning: &[u8]) {
    let all = documents(bytes.to_vec(), usize::MAX);
    if bytes.len() < 4096 {
        assert_eq!(
            all,
            documents(bytes.to_vec(), 7),
            "the result depends on the size of the reads"
        );
    }
    if !bytes.starts_with(beginning) {
        documents([beginning, bytes].concat(), usize::MAX);
    }
}

/// Reads the documents in bytes, of which at most `read_size` are returned at a time.
fn documents(bytes: Vec<u8>, read_size: usize) -> Vec<Result<Document, String>> {
    let reader = SlowReader { bytes: Cursor::new(bytes), read_size };
    let read: Vec<Result<Document, SourceError>> =
        batches_of("a", reader, Options { redirects: true, ..Options::default() })
            .flat_map(Batch::documents)
            .collect();
    read.into_iter()
        .map(|read| {
            let document = read.map_err(|error| error.to_string())?;
            let place = document.malformed.unwrap_or(0);
            assert!(document.text.is_char_boundary(place), "{document:?}");
            assert!(document.name.starts_with('a'), "{document:?}");
            Ok(document)
        })
        .collect()
}

/// A reader that returns few bytes at a time.
struct SlowReader {
    bytes: Cursor<Vec<u8>>,
    read_size: usize,
}

impl std::io::Read for SlowReader {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = buffer.len().min(self.read_size);
        self.bytes.read(&mut buffer[..length])
    }
}

/// Reads the dates in a text.
pub fn date(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for found in [find_dates(&text), find_dates_in_value(&text)] {
        let mut end = 0;
        for one in &found {
            check_date(&text, one);
            assert!(one.range.start >= end, "{found:?} overlap in {text:?}");
            end = one.range.end;
        }
    }
    if let Some(found) = read_date(&text) {
        check_date(&text, &found);
    }
    if let Ok(date) = text.parse::<Date>() {
        check_round_trip(&date);
    }
}

fn check_date(text: &str, found: &FoundDate) {
    let written = text.get(found.range.clone());
    assert!(written.is_some_and(|written| !written.is_empty()), "{found:?} in {text:?}");
    check_round_trip(&found.date);
}

/// Checks that a date can be written and read again, and that its bounds are in order.
fn check_round_trip(date: &Date) {
    assert_eq!(date.to_string().parse().as_ref(), Ok(date), "{date}");
    if let (Some(earliest), Some(latest)) = (date.earliest(), date.latest()) {
        assert!(earliest <= latest, "{date}");
    }
}

/// Reads a text as a number of any kind.
pub fn number(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let amount = read_amount(&text);
    let counts = [
        read_count(&text),
        read_rank(&text),
        read_seats(&text).map(|(won, _)| won),
        amount.and_then(|amount| amount.count),
        amount.and_then(|amount| amount.min),
        amount.and_then(|amount| amount.max),
    ];
    for count in counts.into_iter().flatten() {
        assert!(count >= 0, "{count} of {text:?}");
    }
    for share in [read_percent(&text), read_percent_beside(&text)].into_iter().flatten() {
        assert!(share.is_finite(), "{share} of {text:?}");
    }
}

/// Reads a text as a list.
pub fn list(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let arena = Arena::new();
    let value = arena.text(&text);
    for items in [read_list(value), read_people(value), read_colours(value)] {
        for item in &items {
            assert!(text.get(item.span().range()).is_some(), "{item:?} does not slice {text:?}");
        }
    }
}

/// Reads a text as a name.
pub fn name(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (first, second) = text.split_once('\n').unwrap_or((&text, ""));
    let clean = clean_name(first);
    assert_eq!(
        fold(&fold(first)),
        fold(first),
        "folding {first:?} twice differs from folding it once"
    );
    abbreviates(first, second);
    abbreviates(second, &clean);
    is_person_name(first);
    looks_like_abbreviation(first);
    has_status_word(first);
    without_footnotes(first);
    country_in(first);
}

/// Reads a text as an argument: a range, a pattern, a field, a filter.
pub fn query(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (argument, value) = text.split_once('\n').unwrap_or((&text, ""));
    let range = argument.parse::<Range>();
    if let (Ok(range), Ok(date)) = (range, value.parse::<Date>()) {
        date.can_lie_in(range);
    }
    if let Ok(pattern) = argument.parse::<Pattern>() {
        pattern.matches(value);
    }
    nearest(argument, value.split(' '));
    fields::<Party>(argument);
    fields::<Election>(argument);
    fields::<Event>(argument);
}

/// Filters the records of a document, which follows an expression on the first line.
pub fn answer(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (expression, text) = text.split_once('\n').unwrap_or((&text, ""));
    let dataset = Dataset::of(Document::new("a", text));
    accepted(expression, &dataset.parties, &dataset.names);
    accepted(expression, &dataset.elections, &dataset.names);
    accepted(expression, &dataset.events, &dataset.names);
}

/// Checks that no record is accepted by both an expression and its negation.
fn accepted<R: Record>(expression: &str, records: &[R], names: &NameIndex) {
    let Ok(filter) = Filter::parse::<R>(expression) else { return };
    let Ok(negated) = Filter::parse::<R>(&format!("not ({expression})")) else { return };
    for record in records {
        let both = filter.accepts(record, names) && negated.accepts(record, names);
        assert!(!both, "{expression:?} and its negation");
    }
}

/// Puts the family trees of two documents together, which a line of dashes divides.
pub fn lineage(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let documents = text.split_once("\n---\n").unwrap_or((&text, ""));
    let mut statements = Statements::default();
    for (name, text) in [("a", documents.0), ("b", documents.1)] {
        let dataset = Dataset::linted(Document::new(name, text));
        statements.append(Statements::with_places(&dataset));
    }
    for one in Lineage::of(statements).contradictions() {
        let places = one.related.iter().map(|related| (&related.document, related.span));
        for (name, span) in places.chain([(&one.document, one.span)]) {
            let text = if name == "a" { documents.0 } else { documents.1 };
            assert!(text.get(span.range()).is_some(), "{span:?} does not slice {text:?}");
        }
    }
}

/// Writes the page of a document, whose title is the first line, and checks that no text in it becomes markup, script or
/// another direction.
pub fn report(bytes: &[u8]) {
    // a file with NUL bytes is no text
    let text = String::from_utf8_lossy(bytes).replace('\0', "");
    let (title, text) = text.split_once('\n').unwrap_or((&text, ""));
    let (page, plain) = (page("Title", ""), page(title, text));
    if plain.is_empty() {
        return; // a damaged dump, of which nothing can be read
    }
    for mark in ["<script", "</script", "<!--", "<style", "<html", "<svg", "<img"] {
        let count = |page: &str| page.to_lowercase().matches(mark).count();
        assert_eq!(count(&plain), count(&page), "{mark} in the page of {text:?}");
    }
    let is_harmful =
        |c: char| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{1b}');
    assert!(!plain.contains(is_harmful), "the page of {text:?}");
}

/// Returns the page that `report` writes of a text.
fn page(title: &str, text: &str) -> String {
    let thread = format!("{:?}", std::thread::current().id());
    let digits = thread.replace(|c: char| !c.is_ascii_digit(), "");
    let name = format!("hustings-fuzz-{}-{digits}", std::process::id());
    let path = std::env::temp_dir().join(name);
    std::fs::write(&path, text).expect("a temporary file can be written");
    // a title may begin with a hyphen
    let title = format!("--title={title}");
    let arguments = ["hustings", "report", "-q", "-j", "1", &title, "--"];
    let arguments = arguments.map(OsString::from).into_iter().chain([path.clone().into()]);
    let mut page = Vec::new();
    run(arguments, &mut page, &mut std::io::sink(), &Progress::default());
    std::fs::remove_file(&path).expect("the file is there");
    String::from_utf8(page).expect("a page is UTF-8")
}

/// Reads a text made of pieces: the first byte chooses their palette, each other byte a piece.
pub fn pieces(bytes: &[u8]) {
    const MAX: usize = 1024;
    let Some((first, rest)) = bytes.split_first() else { return };
    let palette = &PALETTES[usize::from(*first) % PALETTES.len()];
    let text = palette.text(&rest[..rest.len().min(MAX)]);
    match palette.reading {
        Reading::Plain => {
            plain(text.as_bytes());
            lineage(text.as_bytes());
        }
        Reading::Wikitext => wikitext(text.as_bytes()),
        Reading::Html => html(text.as_bytes()),
        Reading::Report => report(text.as_bytes()),
        Reading::Expression => {
            query(text.as_bytes());
            answer(format!("{text}\n{PAGE}").as_bytes());
        }
    }
}

/// A page with records of all types.
const PAGE: &str = "= Foo Party =

Foo Party (FP) is a party in Malta.
- Founded: 4 May 1976
- Ideology: Socialism, Pacifism
- Leader: Ada Byron (since 2005)
- Split from: Bar Party

It split from the Bar Party in 1976. In 1990 Jane Roe replaced John Doe as leader.

| Election | Votes | % |
| 1990 | 1,200 | 3.4 |
";

fn fields<R: Record>(argument: &str) {
    let record = R::default();
    if let Ok(path) = FieldPath::parse::<R>(argument) {
        path.value(&record);
    }
    match Filter::parse::<R>(argument) {
        Ok(filter) => drop(filter.accepts(&record, &NameIndex::default())),
        Err(error) => assert!(argument.get(error.span.range()).is_some(), "{error:?}"),
    }
    if let Ok(order) = Order::parse::<R>(argument) {
        order.sort(&mut [&record, &R::default()]);
    }
    if let Ok(projection) = Projection::of::<R>(&argument.split(',').collect::<Vec<_>>()) {
        assert_eq!(projection.row(&record).len(), projection.columns().len());
    }
}
