//! The keys of the infoboxes of parties, folded and without numbers.

use std::sync::LazyLock;

use crate::lexicon::word_map::WordMap;
use crate::model::{Party, Record};

/// The index of the field of [`Party`] that a key feeds.
pub fn fed_by(key: &str) -> Option<usize> {
    FED.get(key).copied()
}

static FED: LazyLock<WordMap<&str, usize>> = LazyLock::new(|| {
    let mut fed: WordMap<&str, usize> = WordMap::default();
    for (index, field) in Party::FIELDS.iter().enumerate() {
        for key in field.keys {
            fed.entry(key).or_insert(index);
        }
    }
    fed
});

/// Keys that templates have beside those of the fields' declarations. What is none of either may be
/// misspelt.
pub const OTHER_KEYS: &[&str] = &[
    "name", "party name", "name english", "name native", "lang", "native name lang", "logo size",
    "logo alt", "logo caption", "logo upright", "logosize", "image size", "image alt",
    "image caption", "image upright", "imagesize", "caption", "alt", "symbol", "symbol size",
    "symbol caption", "election symbol", "party symbol", "ballot symbol", "flag size",
    "flag caption", "flag border", "foundation title", "position title", "leader title",
    "leader name", "leader label", "title", "party title", "type", "status", "slogan title",
    "think tank", "student wing", "womens wing", "women s wing", "women wing", "youth wing title",
    "labour wing", "labor wing", "lgbt wing", "wing", "wing title", "other wing", "overseas wing",
    "paramilitary wing", "military wing", "membership year", "membership ref", "membership title",
    "members year", "colour ref", "religion", "ethnicity", "region", "regional affiliation",
    "regional", "affiliation", "affiliation title", "european title", "international title",
    "national title", "seats title", "seats total", "seats ref", "blank", "blank title",
    "footnotes", "footnote", "module", "notes", "refs", "references", "ref", "note", "below",
    "anthem", "song", "hymn", "registered", "registration", "registration date", "legalised",
    "legalized", "banned", "unbanned", "legal status", "governing body", "executive",
    "executive body", "politburo", "central committee", "committee", "congress", "assembly",
    "parliament", "parliamentary leader", "parliamentary party leader", "group leader",
    "leader in parliament", "senate leader", "house leader", "house chair", "senate chair",
    "governor", "governors", "treasurer", "spokesman", "spokeswoman", "deputy leader",
    "deputy chairman", "vice chairman", "vice president", "vicepresident", "deputy chair",
    "deputy president", "deputy", "honorary president", "honorary chairman", "chief executive",
    "director", "executive director", "coordinator", "co leader", "co chair", "co founder",
    "cofounder", "first leader", "last leader", "patron", "president of the party",
    "prime minister", "premier", "first minister", "mayor", "mayors", "parliamentarygroup",
    "parliamentary group", "political group", "caucus", "european seats", "budget", "finance",
    "revenue", "income", "turnover", "area", "headquarters location", "address", "location",
    "city", "capital", "city country", "map", "map caption", "party wing", "leadership",
    "abbreviation title", "former name title", "english title", "language", "languages",
    "politics", "political", "elections", "election", "election year", "votes", "vote",
    "percentage", "popular vote", "party", "party colour", "party color", "hq location", "phone",
    "email", "facebook", "twitter", "active", "years active", "period", "age", "dates", "date",
    "start", "end", "opponent", "opponents", "allegiance", "clans", "war", "wars", "ideals",
    "succession", "allies", "ally", "battles", "size", "strength", "motives", "partof", "part of",
    "formerly", "faction", "founding location", "foundation place", "founded place", "place",
    "origin", "origins", "purpose", "key people", "people", "parent", "subsidiaries", "services",
    "staff", "volunteers", "formed from", "formed by", "merged with", "mergedwith", "replaced",
    "replaced by", "superseding", "composition", "members list", "member parties", "member party",
    "parties", "coalition", "coalition members", "government", "opposition", "united in",
    "merging", "youthwing", "studentwing", "womenswing", "internationaltitle", "regional title",
    "local", "councillors", "councilors", "mps", "meps", "msps", "senators", "deputies",
    "ministers", "state seats", "local seats", "house seats", "senate seats", "upper house",
    "lower house", "symbolism", "emblem", "coat", "seal", "seal size", "bgcolor", "background",
    "width", "style", "class", "child", "embed", "nocat", "wikidata", "image", "images",
    "colors title", "portrait", "newspaper title", "mouthpiece", "website title", "radio",
    "television", "tv", "fundamental", "doctrine", "program", "programme", "platform", "manifesto",
    "motto title", "slogans",
];
