//! The `Election` record.

use crate::model::field::{Reader, record};
use crate::model::value::Pairs;
use crate::model::{Date, ElectionKind};

record! {
    /// One contestant's result in one election: a tidy row.
    pub struct Election("election"), ElectionField {
        /// The election as the document labels it
        election as Election: Option<String> { reader: Reader::Date, importance: 5 }
        /// The kind of election
        kind as Kind: Option<ElectionKind> { importance: 3 }
        /// The body that was elected
        body as Body: Option<String> { importance: 1 }
        /// When it was held
        date as Date: Option<Date> { importance: 8 }
        /// The country that it was held in
        country as Country: Option<String> {}
        /// The part of the country that the result is of
        constituency as Constituency: Option<String> { reader: Reader::Place, importance: 1 }
        /// The party whose result it is
        party as Party: Option<String> { reader: Reader::Party, names: true, importance: 9 }
        /// The identifier of the party, where the document has a record of it
        party_id as PartyId: Option<String> {}
        /// The person whose result it is
        candidate as Candidate: Option<String> { reader: Reader::People, importance: 6 }
        /// The person who led the party into the election
        leader as Leader: Option<String> { reader: Reader::People, importance: 2 }
        /// The number of votes
        votes as Votes: Option<i64> { reader: Reader::Count, importance: 8 }
        /// The share of the votes in percent, 0 to 100
        share as Share: Option<f64> { reader: Reader::Percent, importance: 7 }
        /// The seats won
        seats as Seats: Option<i64> { reader: Reader::Seats, importance: 7 }
        /// The seats of the whole body
        seats_total as SeatsTotal: Option<i64> { reader: Reader::Count, importance: 4 }
        /// The difference to the election before, as the document gives it
        change as Change: Option<String> { reader: Reader::Change }
        /// The place among the contestants
        rank as Rank: Option<i64> { reader: Reader::Rank, importance: 1 }
        /// Which round of voting, where the document tells rounds apart
        round as Round: Option<i64> { reader: Reader::Round, importance: 1 }
        /// What came of it: elected, or the party's part in government
        outcome as Outcome: Option<String> { reader: Reader::Status, importance: 1 }
        /// The columns that have no field of their own, as they stand
        other as Other: Pairs {}
    }
    shorthands { "year": "date.year", "decade": "date.decade" }
}
