//! Words in names of organisations, people and places in French.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names = Names {
    party_words: &[
        "parti", "partis", "mouvement", "rassemblement", "front", "bloc", "alliance", "coalition",
    ],
    party_nouns: &[],
    alliance_words: &[
        "alliance", "coalition", "cartel", "bloc", "front", "federation", "confederation",
        "plateforme",
    ],
    organisation_words: &[
        "syndicat", "union", "ligue", "federation", "confederation", "comite", "association",
        "jeunesses", "democrates", "socialistes", "republicains", "ecologistes", "verts",
        "collectif",
    ],
    no_organisations: &[
        "comite central", "bureau politique", "conseil national", "union europeenne",
        "assemblee nationale", "conseil constitutionnel", "nations unies", "union sovietique",
    ],
    no_organisation_endings: &[
        "congres", "republique", "elections", "gouvernement", "guerre", "loi", "parlement", "senat",
    ],
    publication_nouns: &["journal", "hebdomadaire", "revue", "quotidien", "mensuel"],
    organisation_cues: &[
        "rejoint", "rejoignent", "quitte", "membres", "membre", "adhere", "integre", "fusionne",
        "scission",
    ],
    organisation_followers: &["obtient", "presente", "remporte"],
    person_followers: &["demissionne", "meurt", "devient", "succede"],
    given_names: &[
        "achille", "adrien", "agnes", "alain", "albert", "andre", "anne", "antoine", "arlette",
        "arnaud", "aurelie", "bernard", "brigitte", "bruno", "camille", "catherine", "cecile",
        "chantal", "charles", "christian", "christine", "christophe", "claire", "claude",
        "clementine", "corinne", "daniel", "daniele", "delphine", "denis", "didier", "dominique",
        "edouard", "elisabeth", "emmanuel", "eric", "etienne", "eugene", "fabien", "fabrice",
        "florian", "francoise", "frederic", "gaston", "genevieve", "gerard", "gilbert", "gilles",
        "guillaume", "guy", "henri", "herve", "hubert", "isabelle", "jacqueline", "jerome",
        "laurent", "leon", "lionel", "lucien", "ludovic", "marcel", "marine", "martine",
        "mathilde", "maurice", "michel", "monique", "nathalie", "nicole", "odile", "olivier",
        "pascal", "pascale", "philippe", "pierre", "raymond", "regis", "rene", "robert", "roger",
        "roland", "sabine", "sebastien", "segolene", "serge", "simone", "sophie", "stephane",
        "suzanne", "sylvie", "thierry", "valerie", "veronique", "victor", "xavier", "yannick",
        "yves", "yvette", "yvon",
    ],
    own_nouns: &[
        "parti", "mouvement", "organisation", "alliance", "coalition", "formation", "rassemblement",
    ],
    articles: &["le", "la", "les"],
    connectives: &["de", "la", "le", "les", "des", "du", "et", "en"],
    links: &["de", "la", "du", "des", "d'", "pour"],
    joints: &["et"],
    person_particles: &["de", "la", "du", "le"],
    small_adjectives: &[
        "iste", "istes", "ique", "iques", "aire", "aires", "al", "ale", "ales", "aux", "ain",
        "aine", "ains", "ais", "aise", "ien", "ienne", "iens", "een", "eenne", "ois", "oise", "if",
        "ive", "ier", "iere", "iers", "an", "anne", "ole", "ant", "ante", "nifie", "bleu", "bleue",
        "rouge", "vert", "verte", "blanc", "noir", "jeune", "unie", "unis", "libre", "libres",
    ],
    small_nouns: &[
        "travailleurs", "ouvriers", "paysans", "vignerons", "citoyens", "peuple", "gauche",
        "droite", "centre", "defense", "liberation", "action", "progres", "justice", "liberte",
        "democrates", "agriculteurs", "retraites", "femmes", "jeunes", "etudiants", "classes",
        "moyennes", "patrie", "resistance", "unite", "ecologie", "travail", "renouveau",
        "republique", "democratie", "paix",
    ],
    not_person_words: &[
        "republique", "assemblee", "conseil", "ministere", "universite", "elections", "congres",
        "nationale", "national", "francaise", "francais", "democratique", "socialiste",
        "communiste", "populaire", "europeenne", "europeen",
    ],
    titles: &[
        "president", "presidente", "secretaire", "depute", "deputee", "senateur", "senatrice",
        "maire", "ministre", "docteur", "avocat", "avocate", "journaliste", "professeur",
        "monsieur", "madame", "abbe", "agronome", "syndicaliste", "porte-parole",
    ],
    leading_offices: &[
        "president", "presidente", "secretaire general", "secretaire generale",
        "premier secretaire", "premiere secretaire", "secretaire national", "secretaire nationale",
        "dirigeant", "dirigeante", "chef", "porte-parole",
    ],
    no_places: &["congres", "exil", "france metropolitaine"],
    genitive_words: &["de", "du", "des"],
    place_prepositions: &["a"],
    region_prepositions: &["en", "dans"],
    own_noun_complements: &["de", "du", "des", "politique", "pour"],
    office_complements: &["de", "du", "des", "d'"],
    candidacy_words: &["candidat"],
    candidate_nouns: &["candidat", "candidate"],
    joining_words: &["de", "du", "des", "et"],
    doctrine_endings: &["isme"],
    language_names: &[
        "arabe", "hebreu", "yiddish", "hindi", "ourdou", "tamoul", "persan", "pachto", "kurde",
        "catalan", "valencien", "galicien", "basque", "asturien", "gallois", "irlandais", "breton",
        "cornique", "same", "feroien", "groenlandais", "frison", "flamand", "latin", "chinois",
        "tibetain", "mongol", "swahili", "amharique", "afrikaans", "malais", "tatar", "sorabe",
        "luxembourgeois", "romanche", "corse", "sarde", "venitien", "frioulan", "occitan",
        "alsacien", "creole", "quechua", "guarani", "aymara",
    ],
    ..Names::EMPTY
};
