//! Labels of infoboxes in English.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["native name", "local name", "original name", "name in native language"]),
        ("abbreviation", &["abbreviation", "abbr", "acronym", "short name", "initials"]),
        (
            "other names",
            &[
                "other name", "other names", "also known as", "english name", "former name",
                "former names", "formerly", "formerly known as", "previous name", "previous names",
                "alternative name", "alternative names", "name lang",
            ],
        ),
        ("country", &["country", "state", "nation"]),
        (
            "founded",
            &[
                "founded", "foundation", "established", "formation", "formed", "date founded",
                "founded date", "foundation date", "date of foundation", "established date",
                "formation date", "founding date", "date established", "inception", "created",
                "year founded", "founded on", "founded in", "date of establishment",
                "year of foundation", "creation", "established on",
            ],
        ),
        (
            "dissolved",
            &[
                "dissolved", "dissolution", "disbanded", "date dissolved", "dissolved date",
                "dissolution date", "abolished", "defunct", "ceased", "end date", "deregistered",
                "dissolved on", "date of dissolution",
            ],
        ),
        (
            "ideology",
            &[
                "ideology", "ideologies", "political ideology", "ideologies and policies",
                "political philosophy", "philosophy",
            ],
        ),
        ("ideology former", &["former ideology", "ideology former", "historical ideology"]),
        ("ideology factions", &["factions", "ideology factions"]),
        (
            "position",
            &[
                "position", "political position", "alignment", "political alignment", "spectrum",
                "political spectrum",
            ],
        ),
        (
            "leader",
            &[
                "leader", "leaders", "leader name", "party leader", "chairman", "chairmen",
                "chairperson", "chairwoman", "chair", "co chairs", "president",
                "general secretary", "secretary general", "first secretary", "national secretary",
                "secretary", "spokesperson", "spokesman", "spokespersons", "convenor",
                "president of the party", "party president", "party chairman", "party chair",
                "national chairman", "national chairperson", "federal leader",
                "parliamentary leader", "political leader", "national president",
                "state president", "general coordinator", "national leader",
            ],
        ),
        ("founder", &["founder", "founders", "founded by", "co founder", "co founders"]),
        (
            "headquarters",
            &[
                "headquarters", "headquarter", "hq", "head office", "headquartered",
                "party headquarters", "main office", "headquarters location",
            ],
        ),
        (
            "membership",
            &[
                "membership", "members", "member count", "number of members", "party members",
                "no. of members", "no of members", "number of party members", "members total",
            ],
        ),
        (
            "colours",
            &[
                "colours", "colors", "colour", "color", "party colours", "party colors",
                "official colours", "official colors",
            ],
        ),
        ("colour code", &["colorcode", "colourcode", "color code", "colour code"]),
        (
            "newspaper",
            &[
                "newspaper", "newspapers", "party newspaper", "publication", "publications",
                "press organ", "magazine", "organ", "official newspaper", "party organ", "journal",
            ],
        ),
        ("slogan", &["slogan", "motto"]),
        (
            "youth wing",
            &[
                "youth wing", "youth", "youth organisation", "youth organization", "youth branch",
                "youth section",
            ],
        ),
        (
            "alliances",
            &[
                "alliances", "national", "national affiliation", "alliance", "electoral alliance",
                "national affiliations", "political alliance", "electoral alliances",
                "national alliance",
            ],
        ),
        (
            "europarty",
            &[
                "europarty", "european", "european affiliation", "europarl",
                "european parliament group", "european party", "european political party",
            ],
        ),
        (
            "international",
            &[
                "international", "international affiliation", "international affiliations",
                "international membership",
            ],
        ),
        ("predecessor", &["predecessor", "predecessors", "preceded by"]),
        ("successor", &["successor", "successors", "succeeded by", "superseded by", "followed by"]),
        ("split from", &["split", "split from"]),
        ("merged into", &["merged", "merged into"]),
        (
            "merger of",
            &["merger", "merger of", "merger between", "formed from", "formed by merger of"],
        ),
        ("seats", &["seats"]),
        (
            "website",
            &[
                "website", "web site", "homepage", "url", "official website", "official site",
                "internet site",
            ],
        ),
        ("logo", &["logo", "party logo", "symbol image", "image"]),
        ("flag", &["flag", "flag image"]),
    ],
    others: &[
        "name", "party name", "name english", "name native", "lang", "native name lang",
        "logo size", "logo alt", "logo caption", "logo upright", "logosize", "image size",
        "image alt", "image caption", "image upright", "imagesize", "caption", "alt", "symbol",
        "symbol size", "symbol caption", "election symbol", "party symbol", "ballot symbol",
        "flag size", "flag caption", "flag border", "foundation title", "position title",
        "leader title", "leader name", "leader label", "title", "party title", "type", "status",
        "slogan title", "think tank", "student wing", "womens wing", "women s wing", "women wing",
        "youth wing title", "labour wing", "labor wing", "lgbt wing", "wing", "wing title",
        "other wing", "overseas wing", "paramilitary wing", "military wing", "membership year",
        "membership ref", "membership title", "members year", "colour ref", "religion",
        "ethnicity", "region", "regional affiliation", "regional", "affiliation",
        "trade union affiliation", "trade unions", "affiliated trade union", "affiliation title",
        "european title", "international title", "national title", "seats title", "seats total",
        "seats ref", "blank", "blank title", "footnotes", "footnote", "module", "notes", "refs",
        "references", "ref", "note", "below", "anthem", "song", "hymn", "registered",
        "registration", "registration date", "legalised", "legalized", "banned", "unbanned",
        "legal status", "governing body", "executive", "executive body", "politburo",
        "central committee", "committee", "congress", "assembly", "parliament",
        "parliamentary leader", "parliamentary party leader", "group leader",
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
        "percentage", "popular vote", "party", "party colour", "party color", "hq location",
        "phone", "email", "facebook", "twitter", "active", "years active", "period", "age",
        "dates", "date", "start", "end", "opponent", "opponents", "allegiance", "clans", "war",
        "wars", "ideals", "succession", "allies", "ally", "battles", "size", "strength", "motives",
        "partof", "part of", "formerly", "faction", "founding location", "foundation place",
        "founded place", "place", "origin", "origins", "purpose", "key people", "people", "parent",
        "subsidiaries", "services", "staff", "volunteers", "formed from", "formed by",
        "merged with", "mergedwith", "replaced", "replaced by", "superseding", "composition",
        "members list", "member parties", "member party", "parties", "coalition",
        "coalition members", "government", "opposition", "united in", "merging", "youthwing",
        "studentwing", "womenswing", "internationaltitle", "regional title", "local",
        "councillors", "councilors", "mps", "meps", "msps", "senators", "deputies", "ministers",
        "state seats", "local seats", "house seats", "senate seats", "upper house", "lower house",
        "symbolism", "emblem", "coat", "seal", "seal size", "bgcolor", "background", "width",
        "style", "class", "child", "embed", "nocat", "wikidata", "image", "images", "colors title",
        "portrait", "newspaper title", "mouthpiece", "website title", "radio", "television", "tv",
        "fundamental", "doctrine", "program", "programme", "platform", "manifesto", "motto title",
        "slogans", "deputy leaders", "vice presidents", "party song", "eci status",
        "national convener", "parliamentary chairperson", "trade union", "youth leader",
    ],
    prefixes: &["national", "federal", "party", "current", "political", "official"],
};
