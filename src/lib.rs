//! Extraction of data about political parties, elections and events from documents.
//!
//! A [`Document`](model::Document) is a text with a name. [`extract`](extract::extract) returns its
//! [`Party`](model::Party), [`Election`](model::Election) and [`Event`](model::Event) records and its
//! [diagnostics](diagnostic::Diagnostic), and never fails. [`source::read`] reads many documents in parallel.
//! A [`Query`](query::Query) filters and sorts records of any type by their declared
//! [fields](model::Record::FIELDS), and a [`Format`](output::Format) writes them.
//!
//! ```
//! use hustings::dataset::Dataset;
//! use hustings::model::{Document, Election};
//! use hustings::output::{JsonLines, write_all};
//! use hustings::query::{Filter, Query, Projection};
//!
//! let text = "\
//! = Foo Party =
//!
//! Foo Party
//! - Founded: March 1976
//!
//! == Election results ==
//! | Election | Leader | Votes | Seats |
//! | Jun. 2015 | Ada Byron | 60,396 | 2 / 120 |
//! | Nov. 2015 | 83,057 | 3 / 120 |
//! ";
//! let dataset = Dataset::of(Document::new("foo.txt", text));
//! assert_eq!(dataset.parties[0].founded, Some("1976-03".parse()?));
//!
//! // The second row lacks the cell of its leader, who is taken from the row above.
//! let november = Filter::parse::<Election>("date = 2015-11 and leader present")?;
//! let query = Query { filters: vec![november], ..Query::default() };
//! let found = query.select(&dataset.elections, &dataset.names);
//! let projection = Projection::of::<Election>(&["date", "leader", "votes", "seats", "source.line"])?;
//! let mut out = Vec::new();
//! let rows = found.into_iter().map(|election| projection.row(election));
//! write_all(&JsonLines, projection.columns(), rows, &mut out)?;
//! assert_eq!(
//!     String::from_utf8(out)?,
//!     "{\"date\":\"2015-11\",\"leader\":\"Ada Byron\",\"votes\":83057,\"seats\":3,\"source.line\":9}\n"
//! );
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! `ARCHITECTURE.md` describes the modules.

pub mod cli;
pub mod dataset;
pub mod diagnostic;
pub mod extract;
mod lexicon;
pub mod lint;
pub mod markup;
pub mod model;
mod nlp;
pub mod output;
pub mod parallel;
pub mod query;
pub mod records;
pub mod source;
mod table;
pub mod values;
