//! Words in the names of organisations and people.

/// Those of [`PARTY_WORDS`] that are English.
pub const ENGLISH_PARTY_WORDS: &[&str] =
    &["party", "parties", "front", "movement", "alliance", "bloc", "coalition", "list", "ticket"];

/// Words that make a name the name of a party or of an alliance of parties, folded.
pub const PARTY_WORDS: &[&str] = &[
    "party", "parties", "front", "movement", "alliance", "bloc", "coalition", "list", "ticket",
    "partisi", "partei", "parti", "partido", "partito", "partij", "partia", "partiya", "strana",
    "stranka", "puolue", "partiet", "hareketi", "cephesi", "bund", "liga", "lega", "frente",
    "fronte", "movimiento", "movimento", "mouvement", "bewegung", "alianza", "alleanza",
    "ittifaki", "partija", "partidul", "partit", "partiyasi", "partijata", "flokkurinn",
];

/// Words that make a capitalised phrase the name of an organisation, folded, besides those of
/// parties.
pub const ORGANISATION_WORDS: &[&str] = &[
    "union", "unions", "league", "organization", "organisation", "federation", "confederation",
    "association", "committee", "army", "international", "comintern", "cominform", "guards",
    "brigades", "brigade", "forces", "council", "society", "club", "circle", "institute",
    "foundation", "platform", "initiative", "faction", "group", "congress party", "labour",
    "youth", "birligi", "dernegi", "sendikasi", "ordusu", "orgutu", "gewerkschaft", "verband",
    "verein", "sindicato", "syndicat", "confederacion", "tendency", "opposition", "network",
    "assembly party", "syndicate", "legion", "guard", "militia", "democrats", "socialists",
    "communists", "liberals", "greens", "conservatives", "republicans", "nationalists", "labor",
    "workers' party", "corps", "unity", "solidarity", "brotherhood", "hezbollah", "caucus",
];

/// Phrases that look like organisations and are parts or organs of one, or of a state, folded.
pub const NO_ORGANISATIONS: &[&str] = &[
    "central committee", "executive committee", "executive bureau", "supreme bureau",
    "supreme council", "legislative council", "urban council", "regional council",
    "district council", "town council", "county council", "state council", "municipal council",
    "privy council", "federal council", "executive council", "borough council", "village council",
    "provincial council", "governing council", "council", "national committee", "political bureau",
    "politburo", "armed forces", "security forces", "security council", "european union",
    "soviet union", "united nations", "general assembly", "city council", "constitutional court",
    "supreme court", "state council", "preparatory committee", "organizing committee",
    "organising committee", "central council", "coordination committee", "provisional committee",
    "national council", "party congress", "party conference", "party", "the party",
    "council of ministers", "national union", "front", "movement", "general council",
    "national executive committee", "youth", "labour", "labor", "unity", "opposition", "group",
    "solidarity", "international", "union", "alliance", "coalition",
];

/// Small words inside names of organisations, folded.
pub const NAME_CONNECTIVES: &[&str] = &[
    "of", "the", "for", "and", "de", "la", "le", "les", "des", "du", "del", "der", "die", "das",
    "und", "fur", "ve", "et", "y", "e", "i", "da", "do", "dos", "di", "della", "per", "to", "in",
    "on", "a", "against", "with", "von", "van", "den", "het", "voor", "en", "en-nahda", "al",
];

/// Small words inside names of people, folded.
pub const PERSON_PARTICLES: &[&str] = &[
    "de", "la", "del", "della", "di", "da", "do", "dos", "das", "van", "von", "der", "den", "ten",
    "ter", "zu", "al", "el", "bin", "ibn", "abu", "ben", "af", "av", "le", "du", "y", "e", "st.",
    "the", "dal", "san",
];

/// Words that no name of a person holds, folded.
pub const NOT_PERSON_WORDS: &[&str] = &[
    "wahl", "landtagswahl", "bundestagswahl", "kommunalwahl", "europawahl", "mahkemesi", "meclisi",
    "bakanligi", "hukumeti", "komutanligi", "universitesi", "cumhuriyeti", "meydani", "massacre",
    "case", "affair", "trials", "raid", "club", "review", "report", "series", "assembly", "war",
    "province", "district", "region", "europe", "asia", "africa", "america", "conference",
    "congress", "republic", "court", "constitution", "university", "day", "revolution", "act",
    "law", "square", "street", "north", "south", "east", "west", "northern", "southern", "eastern",
    "western", "central", "new", "great", "first", "second", "third", "fourth", "fifth", "sixth",
    "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "grand", "national", "state",
    "states", "kingdom", "empire", "ministry", "minister", "parliament", "senate", "government",
    "house", "city", "county", "prison", "island", "islands", "river", "mountains", "valley",
    "sea", "peninsula", "agreement", "treaty", "accord", "accords", "declaration", "manifesto",
    "programme", "program", "plan", "election", "elections", "referendum", "cold", "world",
    "civil", "independence", "resistance", "uprising", "rebellion", "revolt", "crisis", "coup",
    "spring", "may", "january", "february", "march", "april", "june", "july", "august",
    "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "extraordinary", "general", "prime", "chief", "secretary",
    "central", "committee", "union", "soviet", "united", "people's", "peoples", "democratic",
    "socialist", "communist", "liberal", "conservative", "christian", "islamic", "workers",
    "worker", "workers'", "labour", "labor", "news", "times", "daily", "park", "hall", "hotel",
    "stadium", "airport", "bridge", "school", "college", "academy", "church", "cathedral",
    "mosque", "palace", "tower", "cup", "prize", "award", "office", "department", "commission",
    "tribunal", "bank", "company", "press", "journal", "gazette", "the", "metropolitan",
    "municipality", "municipal", "police", "middle", "far", "age", "century", "era", "period",
    "holy", "roman", "military", "political", "foreign", "home", "interior", "justice", "finance",
    "defence", "defense", "education", "health", "internal", "external", "european", "federal",
    "supreme", "constitutional", "high", "royal", "imperial", "parliamentary", "presidential",
    "local", "regional", "front", "bay", "lake", "mount", "cape", "saint", "gulf", "desert",
];

/// Words before a name that tell an office or a title, folded.
pub const TITLES: &[&str] = &[
    "president", "chairman", "chairwoman", "chairperson", "secretary", "general", "minister",
    "premier", "leader", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof.",
    "professor", "sir", "lord", "colonel", "captain", "comrade", "king", "queen", "prince",
    "pasha", "senator", "governor", "mayor", "mp", "fr", "gen", "col", "capt", "lt", "maj", "rev",
    "father", "mla", "mep", "mps", "democrat", "republican", "incumbent", "congressman",
    "congresswoman", "representative", "reverend", "deputy", "marshal", "admiral", "sheikh",
    "imam", "bishop", "chancellor",
];

/// Offices that lead an organisation, folded, in the singular.
pub const LEADING_OFFICES: &[&str] = &[
    "leader", "first secretary", "general secretary", "secretary general", "secretary-general",
    "chairman", "chairwoman", "chairperson", "president", "chair", "head", "party leader",
    "national secretary",
];

/// Words that begin with a capital only because they begin a sentence, folded: no name begins with
/// them.
pub const SENTENCE_WORDS: &[&str] = &[
    "the", "in", "on", "at", "after", "following", "before", "since", "during", "by", "from",
    "with", "however", "this", "that", "these", "those", "its", "their", "his", "her", "a", "an",
    "when", "while", "although", "though", "as", "for", "to", "under", "both", "many", "most",
    "some", "several", "other", "another", "despite", "thus", "later", "then", "also", "today",
    "now", "it", "he", "she", "they", "we", "i", "there", "here", "according", "founded",
    "established", "led", "formed", "born", "unlike", "like", "instead", "until", "upon",
    "because", "if", "but", "and", "or", "people", "members", "former", "early", "late", "mid",
    "between", "around", "about", "only", "all", "each", "every", "no", "not", "which", "who",
    "what", "where", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "soon", "initially", "originally", "finally", "eventually", "subsequently", "previously",
    "currently", "once", "together", "throughout", "within", "without", "among", "against",
    "meanwhile", "moreover", "furthermore", "nevertheless", "additionally", "similarly", "because",
    "so", "yet", "even", "such", "our", "my", "your", "re-established", "none", "thousands",
    "hundreds", "dozens", "officially", "historically", "politically", "although", "prior",
    "shortly", "just", "elected", "known", "based", "having", "being", "supported", "named",
    "renamed", "banned", "dissolved", "photo", "source", "see", "new",
];

/// Nouns of people that stand in the possessive inside names, folded: `People's Party`.
pub const POSSESSIVE_NAME_WORDS: &[&str] = &[
    "people", "peoples", "workers", "worker", "farmers", "farmer", "women", "woman", "men",
    "peasants", "peasant", "citizens", "citizen", "students", "student", "soldiers", "soldier",
    "nation", "children", "pensioners", "animals", "youth", "labourers", "employees", "sailors",
    "teachers", "miners", "toilers", "veterans", "taxpayers", "electors", "civilians",
    "socialists",
];

/// Small words that go on with a name where a capital follows, folded.
pub const NAME_LINKS: &[&str] = &[
    "of", "for", "de", "la", "du", "des", "del", "della", "di", "da", "do", "der", "fur", "van",
    "von", "bin", "al", "en",
];

/// Articles that stand before the name of an organisation without being a part of it, folded.
pub const ARTICLES: &[&str] = &[
    "the", "der", "die", "das", "le", "la", "les", "el", "los", "las", "il", "lo", "gli", "o",
    "os", "a", "as", "de", "het",
];

/// Small words that join two names, or two parts of one, folded.
pub const NAME_JOINTS: &[&str] = &["and", "&", "ve", "und", "et", "y", "e"];

/// Last words of capitalised phrases that name no organisation, folded.
pub const NO_ORGANISATION_ENDINGS: &[&str] = &[
    "congress", "conference", "convention", "plenum", "election", "elections", "act", "law", "war",
    "day", "agreement", "treaty", "pact", "constitution", "revolution", "uprising", "massacre",
    "programme", "program", "manifesto", "government", "cabinet", "ministry", "parliament",
    "assembly", "senate", "prison", "resistance", "coup", "referendum", "declaration", "square",
    "street", "leader", "chairman", "secretary", "president", "minister",
];

/// Abbreviations that name no organisation, folded.
pub const NO_ABBREVIATIONS: &[&str] = &[
    "us", "usa", "uk", "ussr", "gdr", "frg", "uae", "ddr", "brd", "prc", "tv", "ad", "bc", "ce",
    "bce", "mp", "mps", "mep", "meps", "am", "pm", "gmt", "phd", "ma", "ba", "ceo", "ngo", "ngos",
    "lgbt", "lgbtq", "gdp", "no", "cm", "msp", "td", "dc", "nyc", "roc", "drc", "usd", "eur",
    "isbn", "issn", "covid-19", "dha", "aa", "afp", "ap",
];

/// Words behind "in" that are no places, folded.
pub const NO_PLACES: &[&str] = &[
    "campaign", "movement", "crisis", "struggle", "programme", "party", "exile", "parliament",
    "congress", "assembly", "conference", "senate", "government", "opposition", "english",
    "turkish", "spring", "summer", "autumn", "winter", "fall", "article", "section", "house",
    "cabinet", "christianity", "islam", "election", "elections", "first", "second", "third",
    "world", "cold", "civil", "great", "revolution", "war",
];

/// Words that may follow the name of a place that has an article, folded: behind any other the name is
/// an adjective, as in "the Republican primary".
pub const PLACE_FOLLOWERS: &[&str] = &[
    "and", "or", "in", "on", "at", "by", "to", "of", "for", "from", "with", "as", "is", "was",
    "were", "are", "had", "has", "that", "which", "who", "where", "when", "while", "but",
    "province", "region", "district", "area", "city", "town", "village", "state", "county",
    "governorate", "valley", "mountains", "after", "before", "during", "against", "under", "since",
    "until", "between",
];

/// Words that make a congress a meeting rather than an organisation, folded.
pub const MEETING_WORDS: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "extraordinary", "ordinary", "founding", "party",
    "general", "unity", "annual", "special", "inaugural", "world", "constituent", "unification",
    "peace", "party's", "regional", "grand", "great",
];
