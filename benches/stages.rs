//! How fast each stage is by itself, and all of them together.
//!
//! `cargo bench` runs all, `cargo bench --bench stages -- markup` those of one stage.

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

/// How many documents there are of each syntax.
const DOCUMENTS: u64 = 64;
/// How many pages the dump has: a few streams of bzip2.
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

/// Does work on each of these documents.
fn each<T>(bencher: Bencher<'_, '_>, documents: &[Document], work: impl Fn(&Document) -> T) {
    let bytes: usize = documents.iter().map(|document| document.text.len()).sum();
    bencher
        .counter(ItemsCount::new(documents.len()))
        .counter(BytesCount::new(bytes))
        .bench_local(|| documents.iter().map(&work).for_each(divan::black_box_drop));
}

/// Inputs to documents.
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
    /// The dump in streams of a hundred pages, as those of Wikimedia are.
    pub static STREAMS: LazyLock<Vec<u8>> = LazyLock::new(|| {
        let stream = |from| (from..from + 100).map(|number| dump_page(SEED, number)).collect();
        let mut parts = vec![DUMP_BEGIN.to_owned()];
        parts.extend((0..PAGES).step_by(100).map(stream));
        parts.push(DUMP_END.to_owned());
        // What is written to memory cannot fail.
        parts.iter().flat_map(|part| bzip2(part.as_bytes()).unwrap_or_default()).collect()
    });

    pub fn batches(name: &'static str, input: &'static [u8]) -> impl Iterator<Item = Batch> + Send {
        batches_of(name.to_owned(), input, Options::default())
    }

    /// JSON Lines cut into batches.
    #[divan::bench]
    fn cut_json_lines(bencher: Bencher<'_, '_>) {
        cut(bencher, "documents.jsonl", &LINES);
    }

    /// A dump cut into batches.
    #[divan::bench]
    fn cut_dump(bencher: Bencher<'_, '_>) {
        cut(bencher, "dump.xml", &DUMP);
    }

    /// A dump in streams of bzip2, decoded and cut; the bytes are those of the dump.
    #[divan::bench]
    fn decode_and_cut_dump(bencher: Bencher<'_, '_>) {
        let bytes = BytesCount::new(DUMP.len());
        bencher.counter(bytes).bench(|| batches("dump.xml.bz2", &STREAMS).count());
    }

    /// The documents taken out of JSON Lines.
    #[divan::bench]
    fn documents_of_json_lines(bencher: Bencher<'_, '_>) {
        documents(bencher, "documents.jsonl", &LINES);
    }

    /// The documents taken out of a dump.
    #[divan::bench]
    fn documents_of_dump(bencher: Bencher<'_, '_>) {
        documents(bencher, "dump.xml", &DUMP);
    }

    fn cut(bencher: Bencher<'_, '_>, name: &'static str, input: &'static [u8]) {
        bencher.counter(BytesCount::new(input.len())).bench(|| batches(name, input).count());
    }

    fn documents(bencher: Bencher<'_, '_>, name: &'static str, input: &'static [u8]) {
        bencher
            .counter(BytesCount::new(input.len()))
            .with_inputs(|| batches(name, input).collect::<Vec<_>>())
            .bench_values(|cut| cut.into_iter().flat_map(Batch::documents).count());
    }
}

/// Texts to blocks.
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

/// Texts to records: `markup` is a part of it.
mod extract {
    use divan::Bencher;
    use hustings::extract::{RecordTypes, extract, extract_and_lint, extract_only};
    use hustings::values::date::find_dates;

    use super::{HTML, PLAIN, WIKITEXT, each};

    /// The dates of a text, and nothing else.
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

    /// What `check` does for a document.
    #[divan::bench]
    fn second_look(bencher: Bencher<'_, '_>) {
        each(bencher, &PLAIN, extract_and_lint);
    }
}

/// Records to answers.
mod query {
    use divan::Bencher;
    use divan::counter::ItemsCount;
    use hustings::model::{Election, Event, Record};
    use hustings::query::{Aggregator, FieldPath, Filter, Order, Query, Test};

    use super::RECORDS;

    /// Events of some years.
    #[divan::bench]
    fn filter_by_date(bencher: Bencher<'_, '_>) {
        let years = "1970..1990".parse().map(Test::Date).expect("a range");
        let filter = Filter::new::<Event>(&["date"], years).expect("a field");
        ask(bencher, &RECORDS.events, &Query { filters: vec![filter], ..Query::default() });
    }

    /// Events whose sentence has a word.
    #[divan::bench]
    fn filter_by_text(bencher: Bencher<'_, '_>) {
        let word = "congress".parse().map(Test::Text).expect("a pattern");
        let filter = Filter::new::<Event>(&["text"], word).expect("a field");
        ask(bencher, &RECORDS.events, &Query { filters: vec![filter], ..Query::default() });
    }

    #[divan::bench]
    fn sort(bencher: Bencher<'_, '_>) {
        let order = Some(Order::parse::<Election>("-votes").expect("a field"));
        ask(bencher, &RECORDS.elections, &Query { order, ..Query::default() });
    }

    #[divan::bench]
    fn count(bencher: Bencher<'_, '_>) {
        let kind = FieldPath::parse::<Event>("kind").expect("a field");
        let counter = ItemsCount::new(RECORDS.events.len());
        bencher.counter(counter).bench(|| {
            let mut counts = Aggregator::<Event>::of(&kind);
            RECORDS.events.iter().for_each(|event| counts.add(event));
            counts.aggregations().len()
        });
    }

    fn ask<R: Record>(bencher: Bencher<'_, '_>, records: &[R], query: &Query) {
        let counter = ItemsCount::new(records.len());
        bencher.counter(counter).bench(|| query.select(records, &RECORDS.names).len());
    }
}

/// Records to text.
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

    /// Parties, which have many fields and long ones.
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
            // What is written to memory cannot fail.
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
        sought: RecordTypes,
        records: fn(&Dataset) -> &Vec<R>,
    ) {
        let projection = Projection::all::<R>();
        bencher.counter(BytesCount::new(bytes)).bench_local(|| {
            let mut out = Vec::new();
            let all = read(Threads::default(), batches(name, input), move |item| {
                item.and_then(Item::document).map(|document| Dataset::sought(document, sought))
            });
            for one in all.flatten() {
                let rows = records(&one).iter().map(|record| projection.row(record));
                let _ = write_all(&JsonLines, projection.columns(), rows, &mut out);
            }
            out
        });
    }
}
