//! Benchmarks of each stage by itself, and of all stages together.
//!
//! `cargo bench` runs all of them, `cargo bench --bench stages -- markup` those of one stage.

mod corpus;

use std::sync::LazyLock;

use corpus::{SEED, Syntax};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use hustings::dataset::Dataset;
use hustings::model::Document;

fn main() {
    divan::main();
}

/// The number of documents in each syntax.
const DOCUMENTS: u64 = 64;
/// The number of pages in the dump: a few bzip2 streams.
const PAGES: u64 = 400;

static PLAIN: LazyLock<Vec<Document>> = LazyLock::new(|| documents(Syntax::Plain));
static WIKITEXT: LazyLock<Vec<Document>> = LazyLock::new(|| documents(Syntax::Wikitext));
static HTML: LazyLock<Vec<Document>> = LazyLock::new(|| documents(Syntax::Html));

/// The records of the plain documents.
static RECORDS: LazyLock<Dataset> = LazyLock::new(|| {
    let mut all = Dataset::default();
    PLAIN.iter().for_each(|document| all.append(Dataset::of(document.clone())));
    all
});

fn documents(syntax: Syntax) -> Vec<Document> {
    let (make, extension): (fn(u64, u64) -> corpus::Page, _) = match syntax {
        Syntax::Plain => (corpus::plain, "txt"),
        Syntax::Wikitext => (corpus::wikitext, "wiki"),
        Syntax::Html => (corpus::html, "html"),
    };
    let document = |number| {
        let page = make(SEED, number);
        Document::new(format!("{}.{extension}", page.title.replace(['/', ' '], "_")), page.text)
    };
    (0..DOCUMENTS).map(document).collect()
}

/// Measures work on each of some documents.
fn each<T>(bencher: Bencher<'_, '_>, documents: &[Document], work: impl Fn(&Document) -> T) {
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    bencher
        .counter(ItemsCount::new(documents.len()))
        .counter(BytesCount::new(bytes))
        .bench_local(|| documents.iter().map(&work).for_each(divan::black_box_drop));
}

/// From inputs to documents.
mod source {
    use std::sync::LazyLock;

    use divan::Bencher;
    use divan::counter::BytesCount;
    use hustings::source::{Batch, Options, batches_of};

    use super::corpus::containers::{DUMP_BEGIN, DUMP_END, bzip2, dump_page, line};
    use super::corpus::{SEED, plain};
    use super::{DOCUMENTS, PAGES};

    pub static LINES: LazyLock<Vec<u8>> = LazyLock::new(|| {
        (0..DOCUMENTS).map(|number| line(&plain(SEED, number))).collect::<String>().into_bytes()
    });
    pub static DUMP: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let pages: String = (0..PAGES).map(|number| dump_page(SEED, number)).collect();
        [DUMP_BEGIN, &pages, DUMP_END].concat().into_bytes()
    });
    /// The dump in bzip2 streams of a hundred pages, as Wikimedia publishes dumps.
    pub static STREAMS: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let stream = |from| (from..from + 100).map(|number| dump_page(SEED, number)).collect();
        let mut parts = vec![DUMP_BEGIN.to_owned()];
        parts.extend((0..PAGES).step_by(100).map(stream));
        parts.push(DUMP_END.to_owned());
        // Writing to memory cannot fail.
        parts.iter().flat_map(|part| bzip2(part.as_bytes()).unwrap_or_default()).collect()
    });

    pub fn batches(name: &'static str, input: &'static [u8]) -> impl Iterator<Item = Batch> + Send {
        batches_of(name.to_owned(), input, Options::default())
    }

    /// Splits JSON Lines into batches.
    #[divan::bench]
    fn split_json_lines(bencher: Bencher<'_, '_>) {
        split(bencher, "documents.jsonl", &LINES);
    }

    /// Splits a dump into batches.
    #[divan::bench]
    fn split_dump(bencher: Bencher<'_, '_>) {
        split(bencher, "dump.xml", &DUMP);
    }

    /// Decodes and splits a dump in bzip2 streams; the bytes are those of the decoded dump.
    #[divan::bench]
    fn decode_and_split_dump(bencher: Bencher<'_, '_>) {
        let bytes = BytesCount::new(DUMP.len());
        bencher.counter(bytes).bench(|| batches("dump.xml.bz2", &STREAMS).count());
    }

    /// Reads the documents from batches of JSON Lines.
    #[divan::bench]
    fn documents_of_json_lines(bencher: Bencher<'_, '_>) {
        documents(bencher, "documents.jsonl", &LINES);
    }

    /// Reads the documents from batches of a dump.
    #[divan::bench]
    fn documents_of_dump(bencher: Bencher<'_, '_>) {
        documents(bencher, "dump.xml", &DUMP);
    }

    fn split(bencher: Bencher<'_, '_>, name: &'static str, input: &'static [u8]) {
        bencher.counter(BytesCount::new(input.len())).bench(|| batches(name, input).count());
    }

    fn documents(bencher: Bencher<'_, '_>, name: &'static str, input: &'static [u8]) {
        bencher
            .counter(BytesCount::new(input.len()))
            .with_inputs(|| batches(name, input).collect::<Vec<_>>())
            .bench_values(|batches| batches.into_iter().flat_map(Batch::documents).count());
    }
}

/// From texts to blocks.
mod markup {
    use divan::Bencher;
    use hustings::markup::{Arena, parse};
    use hustings::model::Document;

    use super::{HTML, PLAIN, WIKITEXT, each};

    #[divan::bench]
    fn plain(bencher: Bencher<'_, '_>) {
        each(bencher, &PLAIN, blocks);
    }

    #[divan::bench]
    fn wikitext(bencher: Bencher<'_, '_>) {
        each(bencher, &WIKITEXT, blocks);
    }

    #[divan::bench]
    fn html(bencher: Bencher<'_, '_>) {
        each(bencher, &HTML, blocks);
    }

    fn blocks(document: &Document) -> usize {
        parse(document, &Arena::new()).blocks.len()
    }
}

/// From texts to records, including `markup`.
mod extract {
    use divan::Bencher;
    use hustings::extract::{RecordTypes, extract, extract_and_lint, extract_only};
    use hustings::values::date::find_dates;

    use super::{HTML, PLAIN, WIKITEXT, each};

    /// Reads only the dates in a text.
    #[divan::bench]
    fn dates(bencher: Bencher<'_, '_>) {
        each(bencher, &PLAIN, |document| find_dates(&document.text));
    }

    #[divan::bench]
    fn parties(bencher: Bencher<'_, '_>) {
        each(bencher, &PLAIN, |document| extract_only(document, RecordTypes::Parties));
    }

    #[divan::bench]
    fn elections(bencher: Bencher<'_, '_>) {
        each(bencher, &PLAIN, |document| extract_only(document, RecordTypes::Elections));
    }

    #[divan::bench]
    fn events(bencher: Bencher<'_, '_>) {
        each(bencher, &PLAIN, |document| extract_only(document, RecordTypes::Events));
    }

    #[divan::bench]
    fn all_of_plain(bencher: Bencher<'_, '_>) {
        each(bencher, &PLAIN, extract);
    }

    #[divan::bench]
    fn all_of_wikitext(bencher: Bencher<'_, '_>) {
        each(bencher, &WIKITEXT, extract);
    }

    #[divan::bench]
    fn all_of_html(bencher: Bencher<'_, '_>) {
        each(bencher, &HTML, extract);
    }

    /// Extracts and lints, as `check` does.
    #[divan::bench]
    fn extract_and_lint_plain(bencher: Bencher<'_, '_>) {
        each(bencher, &PLAIN, extract_and_lint);
    }
}

/// From records to answers.
mod query {
    use divan::Bencher;
    use divan::counter::ItemsCount;
    use hustings::model::{Election, Event, Record};
    use hustings::query::{Aggregator, Filter, Grouping, Order, Query};

    use super::RECORDS;

    /// Selects the events of some years.
    #[divan::bench]
    fn filter_by_date(bencher: Bencher<'_, '_>) {
        let filter = Filter::parse::<Event>("date = 1970..1990").expect("an expression");
        ask(bencher, &RECORDS.events, &Query { filters: vec![filter], ..Query::default() });
    }

    /// Selects the events whose sentence contains a word.
    #[divan::bench]
    fn filter_by_text(bencher: Bencher<'_, '_>) {
        let filter = Filter::parse::<Event>("text ~ congress").expect("an expression");
        ask(bencher, &RECORDS.events, &Query { filters: vec![filter], ..Query::default() });
    }

    #[divan::bench]
    fn sort(bencher: Bencher<'_, '_>) {
        let order = Some(Order::parse::<Election>("-votes").expect("a field"));
        ask(bencher, &RECORDS.elections, &Query { order, ..Query::default() });
    }

    #[divan::bench]
    fn count(bencher: Bencher<'_, '_>) {
        let kind = Grouping::by::<Event>(&["kind"]).expect("a field");
        let counter = ItemsCount::new(RECORDS.events.len());
        bencher.counter(counter).bench(|| {
            let mut counts = Aggregator::<Event>::of(&kind);
            RECORDS.events.iter().for_each(|event| counts.add(event));
            counts.rows().len()
        });
    }

    fn ask<R: Record>(bencher: Bencher<'_, '_>, records: &[R], query: &Query) {
        let counter = ItemsCount::new(records.len());
        bencher.counter(counter).bench(|| query.select(records, &RECORDS.names).len());
    }
}

/// From records to text.
mod output {
    use divan::Bencher;
    use divan::counter::{BytesCount, ItemsCount};
    use hustings::model::{Election, Party};
    use hustings::output::{Delimited, Format, Json, JsonLines, Markdown, Table, write_all};
    use hustings::query::Projection;

    use super::RECORDS;

    #[divan::bench]
    fn json(bencher: Bencher<'_, '_>) {
        elections(bencher, &Json);
    }

    #[divan::bench]
    fn json_lines(bencher: Bencher<'_, '_>) {
        elections(bencher, &JsonLines);
    }

    #[divan::bench]
    fn csv(bencher: Bencher<'_, '_>) {
        elections(bencher, &Delimited::CSV);
    }

    #[divan::bench]
    fn markdown(bencher: Bencher<'_, '_>) {
        elections(bencher, &Markdown);
    }

    #[divan::bench]
    fn table(bencher: Bencher<'_, '_>) {
        elections(bencher, &Table { width: Some(100), ..Table::default() });
    }

    /// Writes parties, which have many and long fields.
    #[divan::bench]
    fn json_lines_of_parties(bencher: Bencher<'_, '_>) {
        let projection = Projection::all::<Party>();
        write(bencher, &JsonLines, &projection, || {
            RECORDS.parties.iter().map(|party| projection.row(party)).collect()
        });
    }

    fn elections(bencher: Bencher<'_, '_>, format: &dyn Format) {
        let projection = Projection::all::<Election>();
        write(bencher, format, &projection, || {
            RECORDS.elections.iter().map(|election| projection.row(election)).collect()
        });
    }

    fn write<'a>(
        bencher: Bencher<'_, '_>,
        format: &dyn Format,
        projection: &Projection,
        rows: impl Fn() -> Vec<hustings::query::Row<'a>>,
    ) {
        let written = || {
            let mut out = Vec::new();
            // Writing to memory cannot fail.
            let _ = write_all(format, projection.columns(), rows(), &mut out);
            out
        };
        bencher
            .counter(ItemsCount::new(rows().len()))
            .counter(BytesCount::new(written().len()))
            .bench_local(written);
    }
}

/// From an input in memory to JSON Lines.
mod end_to_end {
    use divan::Bencher;
    use divan::counter::BytesCount;
    use hustings::dataset::{Dataset, RecordTypes};
    use hustings::model::Record;
    use hustings::output::{JsonLines, write_all};
    use hustings::parallel::Threads;
    use hustings::query::Projection;
    use hustings::source::{Item, read};

    use super::source::{DUMP, LINES, STREAMS, batches};

    #[divan::bench]
    fn events_of_json_lines(bencher: Bencher<'_, '_>) {
        let bytes = LINES.len();
        whole(bencher, "documents.jsonl", &LINES, bytes, RecordTypes::Events, |one| &one.events);
    }

    #[divan::bench]
    fn parties_of_dump(bencher: Bencher<'_, '_>) {
        whole(bencher, "dump.xml", &DUMP, DUMP.len(), RecordTypes::Parties, |one| &one.parties);
    }

    #[divan::bench]
    fn parties_of_compressed_dump(bencher: Bencher<'_, '_>) {
        whole(bencher, "dump.xml.bz2", &STREAMS, DUMP.len(), RecordTypes::Parties, |one| {
            &one.parties
        });
    }

    fn whole<R: Record>(
        bencher: Bencher<'_, '_>,
        name: &'static str,
        input: &'static [u8],
        bytes: usize,
        types: RecordTypes,
        records: fn(&Dataset) -> &Vec<R>,
    ) {
        let projection = Projection::all::<R>();
        bencher.counter(BytesCount::new(bytes)).bench_local(|| {
            let mut out = Vec::new();
            let all = read(Threads::default(), batches(name, input), move |item| {
                item.and_then(Item::document).map(|document| Dataset::of_types(document, types))
            });
            for one in all.flatten() {
                let rows = records(&one).iter().map(|record| projection.row(record));
                let _ = write_all(&JsonLines, projection.columns(), rows, &mut out);
            }
            out
        });
    }
}
