//! The `Party` record.

use crate::model::Date;
use crate::model::field::{Reader, record};
use crate::model::value::{Membership, Pairs, Seats};

record! {
    /// One organisation that is a political party, or an alliance of them, or calls itself one.
    pub struct Party("party"), PartyField {
        /// An identifier made from the document's title, or from the name
        id as Id: String {}
        /// The name that the document gives the party
        name as Name: String { names: true, importance: 9 }
        /// The name in the party's own language
        native_name as NativeName: Option<String> { reader: Reader::Text }
        /// The abbreviation that the party goes by
        abbreviation as Abbreviation: Option<String> { reader: Reader::Text, importance: 5 }
        /// Every other name that the document gives the party
        other_names as OtherNames: Vec<String> { reader: Reader::List }
        /// The country that the party is active in
        country as Country: Option<String> { reader: Reader::Text, importance: 7 }
        /// When the party was founded
        founded as Founded: Option<Date> { reader: Reader::Date, importance: 8 }
        /// When the party ceased to exist
        dissolved as Dissolved: Option<Date> { reader: Reader::Date, importance: 2 }
        /// What the party stands for
        ideology as Ideology: Vec<String> { reader: Reader::List, importance: 7 }
        /// What it stood for once
        ideology_former as IdeologyFormer: Vec<String> { reader: Reader::List }
        /// What only some of its factions stand for
        ideology_factions as IdeologyFactions: Vec<String> { reader: Reader::List }
        /// The political position from far-left to far-right; a range gives both ends
        position as Position: Vec<String> { reader: Reader::Positions, importance: 4 }
        /// The people who lead it
        leader as Leader: Vec<String> { reader: Reader::People, importance: 3 }
        /// The people who founded it
        founder as Founder: Vec<String> { reader: Reader::People }
        /// Where its headquarters stand
        headquarters as Headquarters: Option<String> { reader: Reader::Text }
        /// How many members it has, and in which year that was so
        membership as Membership: Option<Membership> {}
        /// The colours that it uses
        colours as Colours: Vec<String> { reader: Reader::Colours }
        /// The colour that stands for it in charts
        colour_code as ColourCode: Option<String> { reader: Reader::ColourCode }
        /// Its newspaper
        newspaper as Newspaper: Option<String> { reader: Reader::Text }
        /// Its slogan
        slogan as Slogan: Option<String> { reader: Reader::Text }
        /// Its youth wing
        youth_wing as YouthWing: Option<String> { reader: Reader::Text }
        /// The alliances in its country that it belongs to
        national as National: Vec<String> { reader: Reader::List }
        /// The European party or group that it belongs to
        european as European: Vec<String> { reader: Reader::List }
        /// The international bodies that it belongs to
        international as International: Vec<String> { reader: Reader::List }
        /// What it came from
        predecessor as Predecessor: Vec<String> { reader: Reader::List }
        /// What came after it
        successor as Successor: Vec<String> { reader: Reader::List }
        /// The party that it split from
        split_from as SplitFrom: Vec<String> { reader: Reader::List }
        /// The party that it merged into
        merged_into as MergedInto: Vec<String> { reader: Reader::List }
        /// The parties that it was made of
        merger_of as MergerOf: Vec<String> { reader: Reader::List }
        /// The seats that it holds, a body each
        seats as Seats: Vec<Seats> {}
        /// Its web site
        website as Website: Option<String> { reader: Reader::Address }
        /// The file that shows its logo
        logo as Logo: Option<String> { reader: Reader::File }
        /// The file that shows its flag
        flag as Flag: Option<String> { reader: Reader::File }
        /// Every key of the infobox with its text as it stood
        infobox as Infobox: Pairs {}
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
