//! The words of generated documents, the common ones first, and sentences with slots for them, which `Scribe::slot`
//! fills.

pub const NOUNS: &[&str] = &[
    "government", "country", "people", "group", "state", "work", "history", "support", "policy",
    "majority", "council", "region", "city", "movement", "member", "committee", "union", "law",
    "reform", "year", "population", "school", "office", "company", "system", "programme", "report",
    "newspaper", "agreement", "court", "building", "church", "river", "railway", "station", "road",
    "bridge", "harbour", "village", "district", "army", "treaty", "crisis", "economy", "industry",
    "trade", "market", "bank", "budget", "tax", "pension", "hospital", "university", "library",
    "museum", "theatre", "festival", "album", "novel", "film", "season", "league", "match",
    "player", "coach", "stadium", "champion", "record", "title", "award", "species", "family",
    "genus", "forest", "mountain", "valley", "lake", "island", "coast", "desert", "climate",
    "winter", "summer", "harvest", "farm", "mill", "factory", "mine", "workshop", "strike",
    "protest", "march", "campaign", "candidate", "minister", "cabinet", "coalition", "opposition",
    "parliament", "assembly", "constitution", "referendum", "amendment", "decree", "ruling",
    "trial", "prison", "police", "border", "embassy", "delegation", "conference", "summit",
    "alliance", "faction", "wing", "branch", "chapter", "manifesto", "pamphlet", "journal",
    "editor", "poet", "painter", "composer", "architect", "engineer", "teacher", "lawyer",
    "physician", "merchant", "farmer", "soldier", "sailor", "bishop", "monk", "saint", "king",
    "queen", "prince", "dynasty", "empire", "colony", "province", "republic", "monarchy",
    "revolution", "uprising", "siege", "battle", "garrison", "fortress", "castle", "palace",
    "garden", "square", "monument", "statue", "tower", "gate", "network", "channel", "broadcast",
    "programming", "software", "device", "engine", "aircraft", "vessel", "locomotive",
    "experiment", "theory", "method", "language", "dialect", "grammar", "alphabet", "manuscript",
    "archive", "census",
];

pub const ADJECTIVES: &[&str] = &[
    "new", "first", "national", "local", "public", "large", "political", "major", "small",
    "former", "social", "important", "early", "late", "general", "international", "young", "old",
    "common", "economic", "military", "central", "northern", "southern", "eastern", "western",
    "rural", "urban", "independent", "royal", "popular", "modern", "ancient", "traditional",
    "industrial", "agricultural", "commercial", "financial", "legal", "cultural", "religious",
    "secular", "academic", "scientific", "technical", "official", "private", "civil", "foreign",
    "domestic", "regional", "federal", "provincial", "municipal", "coastal", "medieval",
    "colonial", "contemporary", "famous", "notable", "narrow", "broad", "moderate", "radical",
    "conservative", "progressive", "strict", "open", "secret", "clandestine", "temporary",
    "permanent", "annual", "weekly", "joint", "mutual", "separate", "distinct", "controversial",
    "successful", "unsuccessful", "violent", "peaceful", "wooden", "stone", "abandoned",
    "restored", "endangered", "rare", "abundant",
];

pub const VERBS: &[&str] = &[
    "supported", "included", "led", "made", "found", "opposed", "described", "received", "reached",
    "followed", "changed", "joined", "left", "built", "opened", "closed", "bought", "sold",
    "published", "rejected", "accepted", "criticised", "praised", "defended", "attacked",
    "organised", "represented", "replaced", "extended", "reduced", "increased", "improved",
    "restored", "abandoned", "occupied", "crossed", "measured", "recorded", "translated",
    "collected", "studied", "taught", "designed", "developed", "produced", "introduced",
    "abolished", "ratified", "signed", "drafted", "amended", "repealed", "debated", "endorsed",
    "financed", "inherited", "administered", "surveyed", "mapped", "catalogued", "performed",
    "directed", "composed", "painted", "photographed", "exhibited", "nominated", "defeated",
    "succeeded", "preceded", "influenced", "inspired", "shaped", "limited", "divided", "united",
    "merged", "isolated", "protected", "threatened",
];

pub const ADVERBS: &[&str] = &[
    "often", "later", "mainly", "usually", "also", "largely", "partly", "soon", "eventually",
    "initially", "formally", "widely", "rarely", "openly", "briefly", "repeatedly", "gradually",
    "quietly", "strongly", "hardly",
];

pub const FIRST_NAMES: &[&str] = &[
    "Ada", "Rui", "Kaja", "Jón", "Marko", "Ayşe", "İbrahim", "Nurullah", "Inês", "Piotr", "Olga",
    "Hans", "Eva", "Luc", "Marie", "Carlos", "Lucía", "Bo", "Sven", "Ngozi", "Peter", "John",
    "Mary", "Thomas", "Anna", "William", "Elena", "George", "Robert", "Maria", "Hikmet", "Mehmet",
    "Fatma", "Zeynep", "Pál", "Ágnes", "Jiří", "Věra", "Tomasz", "Małgorzata", "Dmitri",
    "Svetlana", "Nikos", "Katerina", "Yusuf", "Leïla", "Kwame", "Abena", "Tadeusz", "Aylin",
];

pub const SYLLABLES: &[&str] = &[
    "ka", "ri", "mo", "le", "ta", "na", "vi", "do", "se", "lu", "mar", "ben", "tor", "kel", "dan",
    "ros", "hol", "win", "bar", "gren", "stad", "lin", "fors", "ham", "ber", "zu", "pe", "qui",
    "jo", "fa", "ya", "xen", "dör", "şa", "çe", "ğu", "lö", "åk", "ém", "žar", "ska", "pol", "dis",
    "cor", "ver", "tem", "bri", "glo", "pra", "sul",
];

pub const SURNAME_ENDS: &[&str] = &[
    "son", "sen", "ova", "ski", "man", "er", "ez", "oğlu", "i", "ić", "berg", "as", "é", "quist",
    "ian", "well",
];

pub const WORD_ENDS: &[&str] =
    &["ation", "ism", "er", "ing", "ment", "ity", "al", "ic", "age", "or"];

pub const PLACE_ENDS: &[&str] = &[
    "ville", "burg", "ton", "ovo", "stad", "ia", "abad", "köy", "ford", "grad", "wick", "mouth",
    "dal", "heim", "polis",
];

pub const COUNTRIES: &[(&str, &str)] = &[
    ("Turkey", "Turkish"),
    ("Malta", "Maltese"),
    ("Portugal", "Portuguese"),
    ("Estonia", "Estonian"),
    ("Iceland", "Icelandic"),
    ("Slovenia", "Slovenian"),
    ("Germany", "German"),
    ("France", "French"),
    ("Spain", "Spanish"),
    ("Italy", "Italian"),
    ("Poland", "Polish"),
    ("Norway", "Norwegian"),
    ("Sweden", "Swedish"),
    ("Denmark", "Danish"),
    ("Finland", "Finnish"),
    ("Greece", "Greek"),
    ("Hungary", "Hungarian"),
    ("Romania", "Romanian"),
    ("Bulgaria", "Bulgarian"),
    ("Latvia", "Latvian"),
    ("Lithuania", "Lithuanian"),
    ("Ireland", "Irish"),
    ("Belgium", "Belgian"),
    ("Austria", "Austrian"),
    ("Croatia", "Croatian"),
    ("Serbia", "Serbian"),
    ("Albania", "Albanian"),
    ("Ukraine", "Ukrainian"),
    ("Georgia", "Georgian"),
    ("Armenia", "Armenian"),
    ("India", "Indian"),
    ("Nepal", "Nepalese"),
    ("Japan", "Japanese"),
    ("Indonesia", "Indonesian"),
    ("Australia", "Australian"),
    ("Canada", "Canadian"),
    ("Mexico", "Mexican"),
    ("Brazil", "Brazilian"),
    ("Argentina", "Argentine"),
    ("Chile", "Chilean"),
    ("Peru", "Peruvian"),
    ("Kenya", "Kenyan"),
    ("Ghana", "Ghanaian"),
    ("Nigeria", "Nigerian"),
    ("Morocco", "Moroccan"),
    ("Tunisia", "Tunisian"),
    ("Israel", "Israeli"),
    ("Lebanon", "Lebanese"),
];

pub const PARTY_WORDS: &[&str] = &[
    "Democratic", "Workers'", "People's", "National", "Green", "Liberal", "Social", "Progressive",
    "United", "Free", "Reform", "Labour", "Christian", "Radical", "Republican", "Socialist",
    "Communist", "Agrarian", "Centre", "New", "Independent", "Popular", "Justice", "Civic",
    "Conservative", "Revolutionary", "Federal", "Patriotic", "Homeland", "Freedom",
];

pub const PARTY_ENDS: &[&str] = &[
    "Party", "Party", "Party", "Party", "Union", "Front", "Alliance", "Movement", "League", "Bloc",
];

pub const IDEOLOGIES: &[&str] = &[
    "Socialism", "Social democracy", "Liberalism", "Conservatism", "Nationalism", "Communism",
    "Marxism–Leninism", "Green politics", "Christian democracy", "Federalism", "Agrarianism",
    "Populism", "Democratic socialism", "Anti-imperialism", "Regionalism", "Laicism",
    "Pro-Europeanism", "Euroscepticism", "Pacifism", "Trotskyism", "Left-wing nationalism",
    "Economic liberalism", "Anti-revisionism", "Hoxhaism", "Monarchism", "Feminism",
];

pub const POSITIONS: &[&str] = &[
    "Centre-left", "Centre-right", "Centre", "Left-wing", "Right-wing", "Far-left", "Far-right",
    "Centre to centre-left", "Right-wing to far-right", "Left-wing to far-left", "Big tent",
];

pub const COLOURS: &[&str] =
    &["Red", "Blue", "Green", "Yellow", "Orange", "Purple", "White", "Black", "Turquoise"];

pub const MONTHS: &[&str] = &[
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
];

pub const ORDINALS: &[&str] = &[
    "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "8th", "9th", "10th",
    "11th", "12th", "22nd",
];

pub const ELECTION_KINDS: &[&str] =
    &["general", "local", "presidential", "European Parliament", "regional", "municipal"];

pub const PAPERS: &[&str] = &[
    "The Morning Post", "Daily Courier", "The Observer of the North", "Kurier", "Le Quotidien",
    "Gazette", "Harbour Times", "Evening Standard of the Coast", "Politika", "Yeni Gün",
];

/// Sentences about a party.
pub const PARTY_SENTENCES: &[&str] = &[
    "In {year} the party held its {ordinal} Congress in {place}.",
    "{person}, a former {noun}, has been its leader since {year}.",
    "The {org} split from it on {date}.",
    "It won {count} votes or {percent}% in the {year} {election} election, and {seats} of its candidates were elected.",
    "On {date}, {small} members of the {abbr} were arrested in {place} after a {noun} against the {adjective} {noun}.",
    "{abbr} was founded by {person} and {person} in {place} in {founded}.",
    "In {month} {year} the {abbr} and the {org} formed an electoral alliance.",
    "The party was banned on {date} by the {adjective} {noun}, and {adverb} {verb} its {noun}.",
    "After the {year} election {person} resigned, and {person} was elected chairman at an extraordinary congress.",
    "Between {year} and {year} the party published the {adjective} newspaper {paper}.",
    "The {abbr} {verb} the {noun} of the {org}, which it called a {adjective} {noun}.",
    "Its programme {verb} a {adjective} {noun}, {adjective} schools and the right to strike.",
    "By {year} it had {count} members, most of them from the {adjective} unions of {place}.",
    "In {year} the party renamed itself the {org}.",
    "The youth wing of the party demonstrated in {place} on {date}.",
    "In the {election} elections of {year} the party received {count} votes ({percent}%) and won {seats} seats.",
    "{person} (born {date}), who had {verb} the {noun}, joined the {abbr} in {year}.",
    "The party {adverb} {verb} the {adjective} {noun} of the {decade}.",
    "Its general secretary, {person}, was killed in {place} on {date}.",
    "In {year} a minority led by {person} left the party and founded the {org}.",
    "The {ordinal} Conference, held in {month} {year}, {verb} the {noun} with the {org}.",
    "The {abbr} merged with the {org} in {year}.",
];

/// Sentences about anything.
pub const SENTENCES: &[&str] = &[
    "The {adjective} {noun} of the {noun} {verb} the {noun}{tail}.",
    "It {adverb} {verb} a {adjective} {noun} and a {noun} in {link}{tail}.",
    "{person} {verb} the {adjective} {noun}{tail}.",
    "Most of the {noun} was {adverb} {verb} by the {adjective} {noun} of {place}.",
    "Critics have {verb} it as a {noun} for the {adjective} {noun}{tail}.",
    "There are {small} {adjective} examples of the {noun} in the {noun} of {link}.",
    "The {noun} near {place} is {adverb} {verb} by its {adjective} {noun}, its {noun} and its {noun}.",
    "Among the {adjective} {noun} were {person}, {person} and the {noun} of {place}.",
    "According to {person}, the {noun} had {adverb} {verb} the {adjective} {noun}{tail}.",
    "Its {noun} {verb} {count} people, or {percent} per cent of the {noun}.",
    "Neither the {noun} nor the {adjective} {noun} {verb} the {link}{tail}.",
    "A {adjective} {noun} was built in {year} and {verb} by {person}.",
    "The {noun} was {verb} on {date}{tail}.",
    "From {year} to {year}, {person} {verb} the {noun} in {place}.",
    "The {link} {adverb} {verb} what the {noun} calls a {adjective} {noun}{tail}.",
    "When the {noun} {verb} the {noun}, the {adjective} {noun} was {adverb} {verb}{tail}.",
    "Both {place} and {place} {verb} the {noun} of the {adjective} {link}.",
    "The {noun} has since {verb} the {adjective} {noun}, although it {adverb} {verb} its {noun}.",
    "It is known for its {adjective} {noun}, and for the {noun} that {person} {verb} there.",
    "The {adjective} {noun} is {small} km long and {verb} the {noun} with {place}.",
];

pub const TAILS: &[&str] = &[
    "",
    "",
    "",
    "",
    ", although the {noun} {adverb} {verb} it",
    ", which {verb} the {noun} of {place}",
    " and {adverb} {verb} its {noun}",
    ", as {person} had {verb}",
    " because of the {adjective} {noun}",
    ", but not the {noun}, the {noun} or the {adjective} {noun} of {link}",
    " in the {adjective} {noun} of {place}",
];

pub const PARTY_HEADINGS: &[&str] = &[
    "History", "Foundation", "Ideology", "Organisation", "Split and reunification", "Leadership",
    "In government", "Youth wing", "Press", "Party congresses", "Later years", "Repression",
    "Alliances",
];

pub const HEADINGS: &[&str] = &[
    "History", "Background", "Early life", "Career", "Description", "Geography", "Reception",
    "Legacy", "Development", "Demographics", "Economy", "Culture", "Transport", "Later years",
    "Personal life", "Production", "Notable people", "Distribution", "Club records", "Campaign",
    "Aftermath",
];

/// Another topic of an encyclopedia: the template of its infobox, the keys with their values, and the first sentence.
pub struct Other {
    pub template: &'static str,
    pub title: &'static str,
    pub keys: &'static [(&'static str, &'static str)],
    pub defining: &'static str,
    pub category: &'static str,
}

pub const OTHERS: &[Other] = &[
    Other {
        template: "Infobox person",
        title: "{person}",
        keys: &[
            ("birth_date", "{date}"),
            ("birth_place", "{place}, {country}"),
            ("death_date", "{date}"),
            ("occupation", "{noun}"),
            ("known_for", "{adjective} {noun}"),
            ("spouse", "{person}"),
        ],
        defining: " (born {date} in {place}) is a {nationality} {noun}.",
        category: "Living people",
    },
    Other {
        template: "Infobox settlement",
        title: "{place}",
        keys: &[
            ("official_name", "{place}"),
            ("settlement_type", "Town"),
            ("subdivision_name", "{country}"),
            ("leader_title", "Mayor"),
            ("leader_name", "{person}"),
            ("established_date", "{year}"),
            ("area_total_km2", "{percent}"),
            ("population_total", "{count}"),
            ("population_as_of", "{year}"),
            ("website", "{url}"),
        ],
        defining: " is a town in the {adjective} part of {country}, with {count} people in {year}.",
        category: "Populated places",
    },
    Other {
        template: "Infobox officeholder",
        title: "{person}",
        keys: &[
            ("office", "Minister of the {noun}"),
            ("term_start", "{date}"),
            ("term_end", "{date}"),
            ("predecessor", "{person}"),
            ("successor", "{person}"),
            ("birth_date", "{date}"),
            ("birth_place", "{place}"),
            ("party", "{org}"),
            ("alma_mater", "University of {place}"),
        ],
        defining: " (born {date}) is a {nationality} politician of the {org} who has been a member of parliament since {year}.",
        category: "Politicians",
    },
    Other {
        template: "Infobox football club",
        title: "{place} F.C.",
        keys: &[
            ("founded", "{date}"),
            ("ground", "{place} Stadium"),
            ("capacity", "{count}"),
            ("chairman", "{person}"),
            ("manager", "{person}"),
            ("league", "{country} League"),
            ("position", "{ordinal}"),
        ],
        defining: " is a {nationality} football club from {place}, which was founded in {year}.",
        category: "Football clubs",
    },
    Other {
        template: "Infobox album",
        title: "The {adjective} {noun}",
        keys: &[
            ("type", "studio"),
            ("artist", "{person}"),
            ("released", "{date}"),
            ("recorded", "{year}"),
            ("length", "{small}:12"),
            ("label", "{place} Records"),
            ("producer", "{person}"),
        ],
        defining: " is a studio album by {person}, released on {date}.",
        category: "Albums",
    },
    Other {
        template: "Speciesbox",
        title: "{genus}",
        keys: &[
            ("genus", "{genus}"),
            ("authority", "{person}, {year}"),
            ("status", "LC"),
            ("range_map", "{place} range.png"),
        ],
        defining: " is a species in the family of {genus}, described by {person} in {year}.",
        category: "Beetles",
    },
    Other {
        template: "Infobox company",
        title: "{place} {noun} Company",
        keys: &[
            ("founded", "{date}"),
            ("founder", "{person}"),
            ("hq_location_city", "{place}"),
            ("industry", "{noun}"),
            ("num_employees", "{count}"),
            ("revenue", "{count} million"),
            ("website", "{url}"),
        ],
        defining: " is a {nationality} {noun} company based in {place}.",
        category: "Companies",
    },
];
