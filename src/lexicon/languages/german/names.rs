//! Words in names of organisations, people and places in German.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names = Names {
    party_words: &[
        "partei", "parteien", "bund", "bewegung", "liga", "front", "liste", "allianz", "bundnis",
        "block", "burgerliste", "wahlerliste", "wahlergruppe", "wahlergemeinschaft",
    ],
    party_endings: &[
        "partei", "vereinigung", "bewegung", "volksbund", "bundnis", "gemeinschaft", "verband",
    ],
    title_endings: &[
        "minister", "ministerin", "prasident", "prasidentin", "kanzler", "kanzlerin", "politiker",
        "politikerin", "vorsitzende", "vorsitzender", "vorsitzenden", "sekretar", "sekretarin",
        "abgeordnete", "abgeordneter", "fuhrer", "burgermeister", "burgermeisterin",
    ],
    alliance_words: &[
        "allianz", "bundnis", "wahlbundnis", "koalition", "block", "listenverbindung", "front",
    ],
    organisation_words: &[
        "gewerkschaft", "verband", "verein", "union", "vereinigung", "forum", "gruppe",
        "gesellschaft", "gemeinschaft", "demokraten", "sozialdemokraten", "grunen", "grune",
        "liberalen", "freiheitlichen", "jugend",
    ],
    no_organisations: &[
        "europaische union", "vereinte nationen", "sowjetunion", "parlamentarischer rat",
    ],
    no_organisation_endings: &[
        "parteitag", "kongress", "konferenz", "wahl", "wahlen", "gesetz", "krieg", "verfassung",
        "regierung", "landtag", "bundestag", "bundesrat", "reichstag", "parlament",
    ],
    meeting_words: &["erster", "zweiter", "dritter", "ausserordentlicher", "ordentlicher"],
    publication_nouns: &["zeitung", "zeitschrift", "wochenzeitung", "tageszeitung", "organ"],
    organisation_cues: &["verliess", "verliessen", "mitglied", "mitglieder", "abspaltung"],
    given_names: &[
        "annegret", "axel", "barbel", "berthold", "birgit", "bjorn", "brigitte", "carsten",
        "claudia", "detlef", "dieter", "dietmar", "egon", "elke", "erika", "ernst", "frauke",
        "friedhelm", "gabriele", "gisela", "gunter", "gunther", "hannelore", "heide", "heidi",
        "heike", "heiner", "hildegard", "hubert", "ines", "jorg", "jorn", "jurgen", "jutta",
        "katja", "katrin", "kerstin", "lothar", "manfred", "marlies", "matthias", "monika",
        "nicole", "oskar", "petra", "philipp", "rainer", "ralf", "renate", "rudiger", "sabine",
        "siegfried", "silke", "stephan", "susanne", "sybille", "thorsten", "torsten", "udo", "uta",
        "ute", "uwe", "veronika", "volkmar", "wolf", "wolfram",
    ],
    own_nouns: &[
        "partei", "vereinigung", "bewegung", "gruppierung", "organisation", "liste", "bundnis",
        "wahlergruppe",
    ],
    capital_own_nouns: &[
        "partei", "vereinigung", "bewegung", "gruppierung", "organisation", "liste", "wahlergruppe",
    ],
    articles: &["der", "die", "das"],
    connectives: &["der", "die", "das", "und", "fur", "von"],
    links: &["der", "fur", "von"],
    joints: &["und"],
    adjective_endings: &["e", "en", "er", "es", "em"],
    person_particles: &["von", "der", "zu"],
    not_person_words: &[
        "wahl", "landtagswahl", "bundestagswahl", "kommunalwahl", "europawahl", "partei",
        "parteitag", "landesverband", "landesverbands", "kreisverband", "ortsverband", "prozent",
        "jahr", "jahre", "ende", "anfang", "mitte", "herbst", "fruhjahr", "sommer", "winter",
        "landtag", "bundestag", "reichstag", "regierung", "bundesregierung", "gericht",
        "bundesverfassungsgericht", "ministerium", "konigreich", "republik", "demokratische",
        "demokratischen", "freie", "freien", "neue", "neues", "neuen", "junge", "jungen",
        "deutsche", "deutschen", "deutscher", "kommunistische", "kommunistischen",
        "sozialistische", "sozialistischen", "christliche", "christlichen", "liberale",
        "liberalen", "nationale", "nationalen", "liste", "burger", "verein", "krieg", "weltkrieg",
        "reich", "zeitung", "universitat", "strasse", "platz",
    ],
    titles: &[
        "vorsitzender", "vorsitzende", "vorsitzenden", "parteivorsitzender", "parteivorsitzende",
        "parteivorsitzenden", "bundesvorsitzender", "bundesvorsitzende", "landesvorsitzender",
        "landesvorsitzende", "landesvorsitzenden", "generalsekretar", "generalsekretarin",
        "parteichef", "prasident", "prasidentin", "arzt", "arztin", "jurist", "juristin", "lehrer",
        "lehrerin", "politiker", "politikerin", "unternehmer", "unternehmerin", "rechtsanwalt",
        "rechtsanwaltin", "kanzler", "kanzlerin", "bundeskanzler", "minister", "ministerin",
        "ministerprasident", "ministerprasidentin", "abgeordnete", "abgeordneter", "abgeordneten",
        "burgermeister", "burgermeisterin", "herr", "frau", "pfarrer", "journalist",
        "journalistin", "schriftsteller", "schriftstellerin", "oberst", "landwirt", "bauer",
        "gewerkschafter", "historiker", "historikerin", "okonom", "publizist", "grunder",
        "nachfolger", "nachfolgerin", "spitzenkandidat", "spitzenkandidatin", "obmann", "obfrau",
        "sprecher", "sprecherin",
    ],
    leading_offices: &[
        "vorsitzender", "vorsitzende", "vorsitzenden", "parteivorsitzender", "parteivorsitzende",
        "parteivorsitzenden", "bundesvorsitzender", "bundesvorsitzende", "bundesvorsitzenden",
        "prasident", "prasidentin", "prasidenten", "generalsekretar", "generalsekretarin",
        "parteichef", "parteichefin", "parteifuhrer", "obmann", "obfrau", "bundesobmann",
        "parteiobmann", "sprecher", "sprecherin", "erster sekretar", "nachfolger", "nachfolgerin",
    ],
    no_places: &[
        "landtag", "bundestag", "reichstag", "parlament", "regierung", "opposition", "partei",
        "folge", "anlehnung", "frage", "kraft",
    ],
    genitive_words: &["der", "des", "von"],
    inner_words: &["neue", "erste"],
    place_prepositions: &["in"],
    region_prepositions: &["in"],
    goal_prepositions: &["nach"],
    motion_verbs: &["floh", "ging", "zog", "emigrierte"],
    own_noun_complements: &["der", "des", "fur", "namens", "von"],
    office_complements: &["der", "des", "von"],
    candidacy_words: &["als"],
    joining_words: &["der", "für", "und"],
    doctrine_endings: &["ismus"],
    language_names: &[
        "arabisch", "hebraisch", "jiddisch", "hindi", "urdu", "tamil", "persisch", "paschtu",
        "kurdisch", "katalanisch", "valencianisch", "galicisch", "baskisch", "asturisch",
        "walisisch", "galisch", "irisch", "bretonisch", "kornisch", "samisch", "faroisch",
        "gronlandisch", "friesisch", "flamisch", "lateinisch", "chinesisch", "tibetisch",
        "mongolisch", "suaheli", "amharisch", "afrikaans", "malaiisch", "tatarisch", "sorbisch",
        "niedersorbisch", "obersorbisch", "luxemburgisch", "ratoromanisch", "korsisch", "sardisch",
        "venezianisch", "friaulisch", "okzitanisch", "ladinisch", "krimtatarisch", "uigurisch",
        "abchasisch", "ossetisch",
    ],
    ..Names::EMPTY
};
