//! The `Party` record.

use crate::model::Date;
use crate::model::field::{Reader, record};
use crate::model::value::{Membership, Pairs, Seats, Source};

record! {
    /// A political party or an alliance of parties.
    pub struct Party("party"), PartyField {
        /// Identifier, derived from the document's title or the name
        id as Id: String {}
        /// Name of the party, as the document gives it
        name as Name: String { names: true, importance: 9 }
        /// Name in the party's own language
        native_name as NativeName: Option<String> { reader: Reader::Text }
        /// Abbreviation
        abbreviation as Abbreviation: Option<String> { reader: Reader::Text, importance: 5 }
        /// Other names that the document gives
        other_names as OtherNames: Vec<String> { reader: Reader::List }
        /// Country in which the party is active
        country as Country: Option<String> { reader: Reader::Text, importance: 7 }
        /// Date of founding
        founded as Founded: Option<Date> { reader: Reader::Date, importance: 8 }
        /// Date of dissolution
        dissolved as Dissolved: Option<Date> { reader: Reader::Date, importance: 2 }
        /// Ideologies
        ideology as Ideology: Vec<String> { reader: Reader::List, importance: 7 }
        /// Former ideologies
        ideology_former as IdeologyFormer: Vec<String> { reader: Reader::List }
        /// Ideologies of some factions only
        ideology_factions as IdeologyFactions: Vec<String> { reader: Reader::List }
        /// Political position, far-left to far-right; a range gives both ends
        position as Position: Vec<String> { reader: Reader::Positions, importance: 4 }
        /// Leaders
        leader as Leader: Vec<String> { reader: Reader::People, linked: true, importance: 3 }
        /// Founders
        founder as Founder: Vec<String> { reader: Reader::People, linked: true }
        /// Location of the headquarters
        headquarters as Headquarters: Option<String> { reader: Reader::Text }
        /// Number of members, and the year of the count
        membership as Membership: Option<Membership> {}
        /// Party colours
        colours as Colours: Vec<String> { reader: Reader::Colours }
        /// Colour code, as charts use it
        colour_code as ColourCode: Option<String> { reader: Reader::ColourCode }
        /// Newspaper
        newspaper as Newspaper: Option<String> { reader: Reader::Text, linked: true }
        /// Slogan
        slogan as Slogan: Option<String> { reader: Reader::Text }
        /// Youth wing
        youth_wing as YouthWing: Option<String> { reader: Reader::Text, linked: true }
        /// National alliances that it belongs to
        alliances as Alliances: Vec<String> { reader: Reader::List, linked: true }
        /// European party or parliamentary group that it belongs to
        europarty as Europarty: Vec<String> { reader: Reader::List, linked: true }
        /// International organisations that it belongs to
        international as International: Vec<String> { reader: Reader::List, linked: true }
        /// Predecessors
        predecessor as Predecessor: Vec<String> { reader: Reader::List, linked: true }
        /// Successors
        successor as Successor: Vec<String> { reader: Reader::List, linked: true }
        /// Party that it split from
        split_from as SplitFrom: Vec<String> { reader: Reader::List, linked: true }
        /// Party that it merged into
        merged_into as MergedInto: Vec<String> { reader: Reader::List, linked: true }
        /// Parties that merged to form it
        merger_of as MergerOf: Vec<String> { reader: Reader::List, linked: true }
        /// Seats held, one entry for each body
        seats as Seats: Vec<Seats> {}
        /// Website
        website as Website: Option<String> { reader: Reader::Address }
        /// File name of the logo
        logo as Logo: Option<String> { reader: Reader::File }
        /// File name of the flag
        flag as Flag: Option<String> { reader: Reader::File }
        /// Identifier of the organisation in all documents of a run; only where documents are compared
        entity as Entity: Option<String> {}
        /// Identifiers elsewhere: title of the `page`, `wikidata` id, titles in other languages by their codes
        identifiers as Identifiers: Pairs {}
        /// All names in all documents; only with --merge
        aliases as Aliases: Vec<String> {}
        /// Other values of single fields, with their documents; only with --merge
        conflicts as Conflicts: Pairs {}
        /// Documents about the organisation, each with its line; only with --merge
        sources as Sources: Vec<Source> {}
        /// All infobox entries: each key with its original text
        infobox as Infobox: Pairs { raw: true }
    }
    shorthands { "year": "founded.year", "decade": "founded.decade" }
}

impl Party {
    /// Returns all names of the party: full, native, abbreviation, others.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str())
            .chain(self.native_name.as_deref())
            .chain(self.abbreviation.as_deref())
            .chain(self.other_names.iter().map(String::as_str))
    }
}
