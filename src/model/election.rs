//! The `Election` record.

use crate::model::field::{Reader, record};
use crate::model::value::Pairs;
use crate::model::{Basis, Date, ElectionKind};

record! {
    /// One contestant's result in one election: a tidy row.
    pub struct Election("election"), ElectionField, ElectionDetails {
        /// Election, as the document labels it
        election as Election: Option<Box<str>> { reader: Reader::Date, importance: 5 }
        /// Kind of election
        kind as Kind: Option<ElectionKind> { importance: 3 }
        /// Body that was elected
        body in details as Body: Option<Box<str>> { importance: 1 }
        /// Date of the election
        date as Date: Option<Date> { importance: 8 }
        /// Country of the election
        country as Country: Option<Box<str>> {}
        /// Constituency or region of the result
        constituency as Constituency: Option<Box<str>> { reader: Reader::Place, importance: 1 }
        /// Party
        party as Party: Option<Box<str>> { reader: Reader::Party, names: true, linked: true, importance: 9 }
        /// Identifier of the party, if the document has a record of it
        party_id as PartyId: Option<Box<str>> {}
        /// Candidate
        candidate as Candidate: Option<Box<str>> { reader: Reader::People, linked: true, importance: 6 }
        /// Leader of the party at the election
        leader in details as Leader: Option<Box<str>> { reader: Reader::People, linked: true, importance: 2 }
        /// Number of votes
        votes as Votes: Option<i64> { reader: Reader::Count, importance: 8 }
        /// Vote share in percent, 0 to 100
        share as Share: Option<f64> { reader: Reader::Percent, importance: 7 }
        /// Seats won
        seats as Seats: Option<i64> { reader: Reader::Seats, importance: 7 }
        /// Seats in the whole body
        seats_total in details as SeatsTotal: Option<i64> { reader: Reader::Count, importance: 4 }
        /// Change since the previous election, as the document gives it
        change in details as Change: Option<Box<str>> { reader: Reader::Change }
        /// Rank among the contestants
        rank in details as Rank: Option<u32> { reader: Reader::Rank, importance: 1 }
        /// Round of voting, if the document distinguishes rounds
        round in details as Round: Option<u32> { reader: Reader::Round, importance: 1 }
        /// Outcome: elected, or the party's role in government
        outcome in details as Outcome: Option<Box<str>> { reader: Reader::Status, importance: 1 }
        /// What the result is based on
        basis as Basis: Option<Basis> {}
        /// Line of a more exact row for the same result, which the list prints instead
        repeats in details as Repeats: Option<u32> {}
        /// All other columns, with their original text
        other as Other: Pairs {}
    }
    shorthands { "year": "date.year", "decade": "date.decade" }
}
