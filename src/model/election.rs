//! The `Election` record.

use crate::model::Date;
use crate::model::field::{Reader, record};
use crate::model::names::names;
use crate::model::value::Pairs;

record! {
    /// One contestant's result in one election: a tidy row.
    pub struct Election("election") {
        /// The election as the document labels it
        election: Option<String> { reader: Reader::Date, headers: &["election", "elections", "year", "date", "election year", "election date", "year of election", "election years", "legislative election", "general election", "term", "vote date", "polling date"], importance: 5 }
        /// The kind of election
        kind: Option<ElectionKind> { importance: 3 }
        /// The body that was elected
        body: Option<String> { importance: 1 }
        /// When it was held
        date: Option<Date> { importance: 8 }
        /// The country that it was held in
        country: Option<String> {}
        /// The part of the country that the result is of
        constituency: Option<String> { reader: Reader::Place, headers: &["constituency", "district", "electoral district", "region", "province", "county", "ward", "division", "electorate", "riding", "municipality", "city", "location", "state", "states", "commune", "parish", "borough", "territory", "canton", "department", "prefecture", "governorate", "oblast", "town", "village", "local authority", "precinct", "island", "state/territory", "provinces", "counties", "regions", "districts", "constituencies", "municipalities", "states/uts", "area", "constituency name", "name of constituency", "council area", "voivodeship", "raion", "autonomous community", "subdivision"], importance: 1 }
        /// The party whose result it is
        party: Option<String> { reader: Reader::Party, headers: &["party", "parties", "party name", "list", "alliance", "party/alliance", "party or alliance", "coalition", "political party", "political group", "political force", "party/list", "party or list", "list/party", "political parties", "name of party", "affiliation", "bloc"], names: true, importance: 9 }
        /// The identifier of the party, where the document has a record of it
        party_id: Option<String> {}
        /// The person whose result it is
        candidate: Option<String> { reader: Reader::People, headers: &["candidate", "candidates", "presidential candidate", "nominee", "candidate name", "name of candidate", "ticket", "contestant", "candidate(s)", "presidential candidates", "candidates name"], importance: 6 }
        /// The person who led the party into the election
        leader: Option<String> { reader: Reader::People, headers: &["leader", "party leader", "leaders", "list leader", "lead candidate", "leader(s)", "chairman", "chairperson", "party president", "spitzenkandidat", "leader of the list", "list leaders", "general secretary", "president", "secretary general", "first secretary", "leading candidate", "top candidate", "head of list", "front-runner", "candidate for prime minister"], importance: 2 }
        /// The number of votes
        votes: Option<i64> { reader: Reader::Count, headers: &["votes", "vote", "# of votes", "total votes", "popular vote", "popular votes", "number of votes", "no. of votes", "votes received", "votes cast", "votes won", "first votes", "valid votes", "first preference votes", "1st pref. votes", "overall votes", "# votes", "no. votes", "votes #", "votes polled", "poll", "fpv", "first ballot", "first round", "1st round", "round 1", "1st ballot", "fp votes", "first prefs", "1st pref votes", "first preferences"], importance: 8 }
        /// The share of the votes in percent, 0 to 100
        share: Option<f64> { reader: Reader::Percent, headers: &["share", "%", "% of vote", "vote share", "% of votes", "percentage", "percent", "share of votes", "share of vote", "vote %", "votes %", "votes (%)", "% of the vote", "% of popular vote", "% of total votes", "percentage of votes", "percentage of vote", "pct", "pct.", "popular vote (%)", "popular vote %", "% votes", "% vote", "vote percentage", "share (%)", "% of overall vote", "% of the popular vote", "voteshare", "1st pref. %", "fpv%", "% share", "share %", "vote share (%)", "% of valid votes"], importance: 7 }
        /// The seats won
        seats: Option<i64> { reader: Reader::Seats, headers: &["seats", "seats won", "# of seats won", "# of seats", "number of seats", "no. of seats", "overall seats won", "overall seats", "mandates", "won", "members elected", "total seats won", "total elected seats", "candidates elected",  "no. of seats won", "# of overall seats won", "number of seats won", "elected", "seat", "total seats", "# seats", "deputies", "mps", "seats obtained", "councillors"], importance: 7 }
        /// The seats of the whole body
        seats_total: Option<i64> { reader: Reader::Count, headers: &["seats available", "seats", "of", "out of", "seats in total", "size of parliament", "total number of seats", "seats contested"], importance: 4 }
        /// The difference to the election before, as the document gives it
        change: Option<String> { reader: Reader::Change, headers: &["+/-", "±", "change", "+/− seats", "+/- seats", "seats +/-", "seat change", "swing", "∆%", "∆", "δ%", "±%", "% ±", "change in seats", "seats change", "gain/loss", "difference", "net change", "±pp", "% change", "change (%)", "+ / -", "+/-%", "±seats", "± seats", "gains/losses", "+/- (pp)"] }
        /// The place among the contestants
        rank: Option<i64> { reader: Reader::Rank, headers: &["#", "rank", "place", "no.", "ranking", "pos", "pos.", "position", "rk"], importance: 1 }
        /// Which round of voting, where the document tells rounds apart
        round: Option<i64> { reader: Reader::Round, headers: &["round", "ballot"], importance: 1 }
        /// What came of it: elected, or the party's part in government
        outcome: Option<String> { reader: Reader::Status, headers: &["outcome", "government", "position", "status", "result", "results", "role", "government status", "role in government", "parliamentary status", "in government", "outcome of election", "elected?", "standing"], importance: 1 }
        /// The columns that have no field of their own, as they stand
        other: Pairs {}
    }
    shorthands { "year": "date.year", "decade": "date.decade" }
}

names! {
    /// The kinds of election.
    pub enum ElectionKind {
        /// The election of a country's parliament.
        General = "general",
        /// The election of a head of state.
        Presidential = "presidential",
        /// Municipal and mayoral elections.
        Local = "local",
        /// Elections of a state, a province or a region.
        Regional = "regional",
        /// Elections of the European Parliament.
        European = "european",
        /// The election of an upper house.
        Senate = "senate",
        /// An election between general ones, for a vacant seat.
        ByElection = "by-election",
        /// A vote on who is to stand for a party.
        Primary = "primary",
        /// A vote on a question.
        Referendum = "referendum",
        /// Any other, such as the election of a party's leader.
        #[default]
        Other = "other",
    }
}
