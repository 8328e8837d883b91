//! The work for a text is linear in its length, and so is the memory, with a known factor.
//!
//! Work is measured in allocations and allocated bytes, and in an optimised build in processor time (`time`). This is a
//! program of its own because its allocator counts.

mod commands;
#[path = "../it/families.rs"]
#[allow(dead_code)]
mod families;
mod time;

use std::fs;
use std::path::Path;

use allocation_counter::measure;
use families::{Family, long, nested, wide};
use hustings::dataset::{Dataset, Lineage, Statements};
use hustings::extract::extract_and_lint;
use hustings::model::{Document, Syntax};
use hustings::records;
use hustings::source::{Batch, MAX_DOCUMENT, Options, batches_of};

/// Maximum ratio of work for twice the input.
const MAX: f64 = 2.3;

/// Size of the smaller of two documents in bytes.
const BYTES: usize = 30_000;

/// Documents are smaller by this where what is measured is about the same for all sizes.
const SMALLER: usize = 4;

/// Maximum ratio of the bytes that are allocated at a time to the size of the document.
const MAX_PEAK: u64 = 160;

/// Maximum bytes that are allocated at a time for each byte of a document by what only extracts records, besides
/// [`PEAK_OF_RECORD`] for each record and finding, as a record may be three bytes of a table, [`FIXED_PEAK`] and
/// [`PEAK_OF_SPANS`].
const PEAK_OF_BYTE: u64 = 25;

/// The same for what finds the places of values or compares all parts of a document.
const PEAK_OF_CITED_BYTE: u64 = 35;

/// Maximum bytes that are allocated at a time for each record and each finding, with the names that it makes known.
const PEAK_OF_RECORD: u64 = 448;

/// Maximum bytes that are allocated at a time for cells that span others, whatever the size of the document. Only
/// families with such cells may need it.
const PEAK_OF_SPANS: u64 = 256 * 1024;

/// Maximum bytes that are allocated at a time for each byte of an ordinary document, besides [`PEAK_OF_RECORD`] and
/// [`FIXED_PEAK`].
const PEAK_OF_ORDINARY: u64 = 6;

/// Bytes that any document may need: half of them for the tokens of its first sentences.
const FIXED_PEAK: u64 = 48 * 1024;

/// Maximum memory for a document of the largest size that is read by default.
const MAX_MEMORY: u64 = 2 << 30;
const _: () = assert!(MAX_PEAK * (MAX_DOCUMENT as u64) < MAX_MEMORY);

fn families() -> impl Iterator<Item = Family> {
    nested().into_iter().chain(wide()).chain(long())
}

/// Returns the document of a family with about this many bytes.
fn sized(family: &Family, bytes: usize) -> Document {
    family.document(family.pieces(bytes))
}

/// Fails if twice the input takes more than twice the work.
fn assert_linear(name: &str, what: &str, once: u64, twice: u64) {
    // constant work only makes the ratio smaller
    let times = twice as f64 / once.max(1) as f64;
    assert!(times <= MAX, "{name}: {what} {once} and then {twice}, {times:.2} times as much");
}

/// Compares the work for an input with that for twice as much.
fn compare(name: &str, work: impl Fn(usize)) {
    let [once, twice] = [1, 2].map(|times| measure(|| work(times)));
    assert_linear(name, "allocations", once.count_total, twice.count_total);
    assert_linear(name, "bytes", once.bytes_total, twice.bytes_total);
    assert_linear(name, "bytes at a time", once.bytes_max, twice.bytes_max);
}

#[test]
fn nested_documents_take_linear_work() {
    assert_families_linear(nested());
}

#[test]
fn wide_documents_take_linear_work() {
    assert_families_linear(wide());
}

#[test]
fn long_documents_take_linear_work() {
    assert_families_linear(long());
}

/// Fails if twice a document of a family takes more than twice the work.
fn assert_families_linear(families: impl IntoIterator<Item = Family>) {
    for family in families {
        let pieces = family.pieces(BYTES);
        let documents = [0, 1, 2].map(|times| family.document(times * pieces));
        compare(&family.name(), |times| drop(extract_and_lint(&documents[times])));
    }
}

/// Returns the number of records and findings.
fn count(dataset: &Dataset) -> u64 {
    let Dataset { parties, elections, events, diagnostics, .. } = dataset;
    (parties.len() + elections.len() + events.len() + diagnostics.len()) as u64
}

/// Does what `check` does with a document, and returns the number of records and findings.
fn check(document: Document) -> u64 {
    let dataset = Dataset::linted(document);
    drop(Lineage::of(Statements::with_places(&dataset)).contradictions());
    count(&dataset)
}

/// Does what `extract` does with a document, and returns the number of records and findings.
fn extract(document: Document) -> u64 {
    write(&Dataset::of(document))
}

/// Does what `extract --evidence` does with a document, and returns the number of records and findings.
fn extract_with_evidence(document: Document) -> u64 {
    write(&Dataset::with_source(document))
}

/// Writes the records of a document, and returns the number of records and findings.
fn write(dataset: &Dataset) -> u64 {
    records::write_lines(dataset, &mut std::io::sink()).expect("nothing is written");
    count(dataset)
}

/// What a command does with a document: it returns the number of records and findings.
type Work = fn(Document) -> u64;

/// What commands do with a document, with the bytes that may be allocated at a time for each of its bytes.
const WORKS: [(Work, u64); 3] = [
    (extract, PEAK_OF_BYTE),
    (extract_with_evidence, PEAK_OF_CITED_BYTE),
    (check, PEAK_OF_CITED_BYTE),
];

#[test]
fn hostile_documents_take_bounded_memory() {
    let mut found = Vec::new();
    for family in families() {
        let document = sized(&family, BYTES);
        let size = document.text.len() as u64;
        let is_spanned = family.piece.contains("span=") || family.before.contains("span=");
        let spans = if is_spanned { PEAK_OF_SPANS } else { 0 };
        for (work, peak_of_byte) in WORKS {
            // what is made once
            work(sized(&family, 100));
            let (copy, mut records) = (document.clone(), 0);
            let bytes = measure(|| records = work(copy)).bytes_max;
            let most = peak_of_byte * size + PEAK_OF_RECORD * records + FIXED_PEAK + spans;
            if bytes > most.min(MAX_PEAK * size) {
                let times = bytes / size;
                let name = family.name();
                found.push(format!("{times} times its size, with {records} records: {name}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn ordinary_documents_take_little_memory() {
    for (document, text) in ordinary() {
        // once, and as long as usual articles
        for times in [1, BYTES / text.len()] {
            let document = Document { text: text.repeat(times), ..document.clone() };
            let size = document.text.len() as u64;
            for (work, _) in WORKS {
                work(document.clone());
                let (copy, mut records) = (document.clone(), 0);
                let bytes = measure(|| records = work(copy)).bytes_max;
                let most = PEAK_OF_ORDINARY * size + PEAK_OF_RECORD * records + FIXED_PEAK;
                assert!(bytes <= most, "{}: {bytes} of {size}", document.name);
            }
        }
    }
}

#[test]
fn ordinary_documents_take_linear_work() {
    for (document, text) in ordinary() {
        // repeated statements are reported once, so the first documents differ from the others
        let texts = [0, 1, 2].map(|times| text.repeat(times * (BYTES / text.len()).max(1)));
        let documents = texts.map(|text| Document { text, ..document.clone() });
        compare(&document.name, |times| drop(extract_and_lint(&documents[times])));
    }
}

#[test]
fn files_of_many_documents_take_linear_work() {
    let line =
        "{\"title\":\"Foo Party\",\"text\":\"The party was founded in 1976. \\\"\\u00e9\"}\n";
    let page = "<page><title>A &amp; B</title><revision><text>a &lt;b&gt;</text></revision></page>";
    let pretty = "{\n\"title\": \"A\",\n\"text\": \"b\"\n},\n";
    for (before, piece, after) in [
        ("", line, ""),
        ("[", pretty, "{}]"),
        ("[{\"a\":", "[", ""),
        ("[{}", "}", ""),
        ("{\"text\":\"", "\\\"", ""),
        ("<mediawiki>", page, "</mediawiki>"),
        ("<mediawiki>", "<page>", ""),
        ("<mediawiki>", "</page>", ""),
        ("<mediawiki><page><title>", "&amp;", "</title></page>"),
        ("<mediawiki><page><revision><text>", "<a>", "</text></revision></page>"),
        ("<mediawiki><siteinfo>", "<namespace key=\"1\">a</namespace>", "</siteinfo><page></page>"),
    ] {
        let bytes = [1, 2]
            .map(|times| [before, &piece.repeat(times * 16 * BYTES / piece.len()), after].concat());
        compare(piece, |times| {
            let read = std::io::Cursor::new(bytes[times - 1].clone().into_bytes());
            let batches = batches_of("a", read, Options::default());
            assert!(batches.flat_map(Batch::documents).count() > 0);
        });
    }
}

/// Returns a document of each syntax.
fn ordinary() -> Vec<(Document, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = [
        ("data/peoples-liberation-party-turkey.txt", Syntax::Plain),
        ("data/communist-party-of-turkey-news.txt", Syntax::Plain),
        ("examples/workers-dawn-party.wiki", Syntax::Wikitext),
        ("tests/corpus/html-article-of-a-party.html", Syntax::Html),
    ];
    let read = |(path, syntax)| {
        let text = fs::read_to_string(root.join(path)).expect("it is there");
        (Document { syntax: Some(syntax), ..Document::new(path, "") }, text)
    };
    files.map(read).into()
}
