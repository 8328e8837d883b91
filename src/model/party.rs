//! The `Party` record.

use crate::model::Date;
use crate::model::field::{Reader, record};
use crate::model::value::{Membership, Pairs, Seats};

record! {
    /// One organisation that is a political party, or an alliance of them, or calls itself one.
    pub struct Party("party") {
        /// An identifier made from the document's title, or from the name
        id: String {}
        /// The name that the document gives the party
        name: String { names: true, importance: 9 }
        /// The name in the party's own language
        native_name: Option<String> { reader: Reader::Text, keys: &["native name", "local name", "original name"] }
        /// The abbreviation that the party goes by
        abbreviation: Option<String> { reader: Reader::Text, keys: &["abbreviation", "abbr", "acronym", "short name", "initials"], importance: 5 }
        /// Every other name that the document gives the party
        other_names: Vec<String> { reader: Reader::List, keys: &["other name", "other names", "also known as", "english name", "former name", "former names"] }
        /// The country that the party is active in
        country: Option<String> { reader: Reader::Text, keys: &["country", "state", "nation"], importance: 7 }
        /// When the party was founded
        founded: Option<Date> { reader: Reader::Date, keys: &["founded", "foundation", "established", "formation", "formed", "date founded", "founded date", "foundation date", "date of foundation", "established date", "formation date", "founding date", "date established", "inception", "created"], importance: 8 }
        /// When the party ceased to exist
        dissolved: Option<Date> { reader: Reader::Date, keys: &["dissolved", "dissolution", "disbanded", "date dissolved", "dissolved date", "dissolution date", "abolished", "defunct", "ceased", "end date"], importance: 2 }
        /// What the party stands for
        ideology: Vec<String> { reader: Reader::List, keys: &["ideology", "ideologies", "political ideology"], importance: 7 }
        /// What it stood for once
        ideology_former: Vec<String> { reader: Reader::List, keys: &["former ideology", "ideology former", "historical ideology"] }
        /// What only some of its factions stand for
        ideology_factions: Vec<String> { reader: Reader::List, keys: &["factions", "ideology factions"] }
        /// The political position from far-left to far-right; a range gives both ends
        position: Vec<String> { reader: Reader::Positions, keys: &["position", "political position", "alignment", "political alignment", "spectrum"], importance: 4 }
        /// The people who lead it
        leader: Vec<String> { reader: Reader::People, keys: &["leader", "leaders", "leader name", "party leader", "chairman", "chairmen", "chairperson", "chairwoman", "chair", "co chairs", "president", "general secretary", "secretary general", "first secretary", "national secretary", "secretary", "spokesperson", "spokesman", "spokespersons", "convenor"], importance: 3 }
        /// The people who founded it
        founder: Vec<String> { reader: Reader::People, keys: &["founder", "founders", "founded by"] }
        /// Where its headquarters stand
        headquarters: Option<String> { reader: Reader::Text, keys: &["headquarters", "headquarter", "hq", "head office"] }
        /// How many members it has, and in which year that was so
        membership: Option<Membership> { keys: &["membership", "members", "member count", "number of members"] }
        /// The colours that it uses
        colours: Vec<String> { reader: Reader::Colours, keys: &["colours", "colors", "colour", "color", "party colours", "party colors", "official colours", "official colors"] }
        /// The colour that stands for it in charts
        colour_code: Option<String> { reader: Reader::ColourCode, keys: &["colorcode", "colourcode", "color code", "colour code"] }
        /// Its newspaper
        newspaper: Option<String> { reader: Reader::Text, keys: &["newspaper", "newspapers", "party newspaper", "publication", "publications", "press organ", "magazine", "organ"] }
        /// Its slogan
        slogan: Option<String> { reader: Reader::Text, keys: &["slogan", "motto"] }
        /// Its youth wing
        youth_wing: Option<String> { reader: Reader::Text, keys: &["youth wing", "youth", "youth organisation", "youth organization"] }
        /// The alliances in its country that it belongs to
        national: Vec<String> { reader: Reader::List, keys: &["national", "national affiliation", "alliance", "electoral alliance"] }
        /// The European party or group that it belongs to
        european: Vec<String> { reader: Reader::List, keys: &["european", "european affiliation", "europarl", "european parliament group"] }
        /// The international bodies that it belongs to
        international: Vec<String> { reader: Reader::List, keys: &["international", "international affiliation"] }
        /// What it came from
        predecessor: Vec<String> { reader: Reader::List, keys: &["predecessor", "predecessors", "preceded by"] }
        /// What came after it
        successor: Vec<String> { reader: Reader::List, keys: &["successor", "successors", "succeeded by", "superseded by"] }
        /// The party that it split from
        split_from: Vec<String> { reader: Reader::List, keys: &["split", "split from"] }
        /// The party that it merged into
        merged_into: Vec<String> { reader: Reader::List, keys: &["merged", "merged into"] }
        /// The parties that it was made of
        merger_of: Vec<String> { reader: Reader::List, keys: &["merger", "merger of", "merger between"] }
        /// The seats that it holds, a body each
        seats: Vec<Seats> { keys: &["seats"] }
        /// Its web site
        website: Option<String> { reader: Reader::Address, keys: &["website", "web site", "homepage", "url"] }
        /// The file that shows its logo
        logo: Option<String> { reader: Reader::File, keys: &["logo", "party logo", "symbol image", "image"] }
        /// The file that shows its flag
        flag: Option<String> { reader: Reader::File, keys: &["flag", "flag image"] }
        /// Every key of the infobox with its text as it stood
        infobox: Pairs {}
    }
    shorthands { "year": "founded.year", "decade": "founded.decade" }
}

impl Party {
    /// Every name of the party: full, native, abbreviation, others.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str())
            .chain(self.native_name.as_deref())
            .chain(self.abbreviation.as_deref())
            .chain(self.other_names.iter().map(String::as_str))
    }
}
