//! Checks of the documents that `benches` measures with.

#[path = "../../benches/corpus/mod.rs"]
mod corpus;

use std::io::Cursor;

use corpus::containers::{DUMP_BEGIN, DUMP_END, bzip2, dump_page, line, record};
use corpus::{Page, PageType, SEED, Syntax};
use hustings::dataset::Dataset;
use hustings::extract::extract;
use hustings::model::Document;
use hustings::source::{Batch, Options, batches_of};

const SYNTAXES: [(Syntax, &str); 3] =
    [(Syntax::Plain, "txt"), (Syntax::Wikitext, "wiki"), (Syntax::Html, "html")];

fn read(name: &str, input: Vec<u8>) -> Dataset {
    let mut all = Dataset::default();
    batches_of(name, Cursor::new(input), Options::default())
        .flat_map(Batch::documents)
        .for_each(|document| all.append(Dataset::of(document.expect("a document"))));
    all
}

#[test]
fn documents_depend_on_the_seed_alone() {
    let text = |seed, number| corpus::plain(seed, number).text;
    assert_eq!(text(SEED, 7), text(SEED, 7));
    assert_ne!(text(SEED, 7), text(SEED, 17));
    assert_ne!(text(SEED, 7), text(SEED + 1, 7));
}

#[test]
fn pages_of_parties_give_one_with_results_and_events_in_each_syntax() {
    for (syntax, extension) in SYNTAXES {
        for number in 0..8 {
            let page = Page::new(SEED, number, syntax, PageType::Party, 30);
            let name = format!("{}.{extension}", page.title.replace(' ', "_"));
            let found = extract(&Document::new(name, page.text));
            let [party] = &found.parties[..] else {
                panic!("{}: {} parties", page.title, found.parties.len())
            };
            assert!(page.title.starts_with(&party.name), "{}: {}", page.title, party.name);
            assert!(party.founded.is_some(), "{}", page.title);
            assert!(!found.elections.is_empty(), "{}", page.title);
            assert!(!found.events.is_empty(), "{}", page.title);
        }
    }
}

#[test]
fn one_page_in_fifty_of_a_dump_is_about_a_party() {
    let pages: String = (0..200).map(|number| dump_page(SEED, number)).collect();
    let dump = [DUMP_BEGIN, &pages, DUMP_END].concat();
    assert_eq!(read("dump.xml", dump.into_bytes()).parties.len(), 4);
    let streams = [DUMP_BEGIN, &pages, DUMP_END].map(|part| bzip2(part.as_bytes()).expect("bzip2"));
    assert_eq!(read("dump.xml.bz2", streams.concat()).parties.len(), 4);
}

#[test]
fn lines_are_json() {
    let lines: String = (0..20).map(|number| line(&corpus::wikitext(SEED, number))).collect();
    assert_eq!(read("articles.jsonl", lines.into_bytes()).parties.len(), 12);
    for number in 0..200 {
        let record: serde_json::Value =
            serde_json::from_str(&record(SEED, number)).expect("a record is JSON");
        assert_eq!(record["type"], "party");
    }
}
