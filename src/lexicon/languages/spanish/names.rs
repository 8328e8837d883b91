//! Words in names of organisations, people and places in Spanish.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names = Names {
    party_words: &[
        "partido", "partidos", "liga", "frente", "movimiento", "alianza", "bloque", "coalicion",
    ],
    alliance_words: &[
        "alianza", "coalicion", "frente", "bloque", "federacion", "confederacion", "concertacion",
        "plataforma",
    ],
    organisation_words: &[
        "sindicato", "confederacion", "union", "federacion", "organizacion", "comite",
        "asociacion", "agrupacion", "comunion", "juventudes", "izquierda", "convergencia",
        "plataforma", "corriente", "internacional", "accion", "junta", "socialistas", "democratas",
    ],
    no_organisations: &[
        "comite central", "comite ejecutivo", "consejo nacional", "union europea",
        "naciones unidas", "union sovietica",
    ],
    no_organisation_endings: &[
        "congreso", "elecciones", "gobierno", "guerra", "ley", "parlamento", "senado",
        "constitucion",
    ],
    publication_nouns: &["periodico", "semanario", "revista", "diario"],
    organisation_cues: &[
        "integro", "abandono", "militantes", "miembros", "escision", "fusiono", "unio",
    ],
    organisation_followers: &["obtuvo", "presento", "logro"],
    person_followers: &["dimitio", "fallecio", "murio", "nacio", "renuncio"],
    given_names: &[
        "adolfo", "agustin", "alba", "alberto", "alejandra", "alejandro", "alfonso", "alfredo",
        "alicia", "alvaro", "ana", "andres", "angel", "anibal", "antonio", "arturo", "beatriz",
        "benigno", "benito", "blas", "camilo", "carlos", "carmen", "cesar", "clara", "cristina",
        "cristobal", "diego", "domingo", "eduardo", "elena", "emilio", "enrique", "ernesto",
        "esperanza", "eugenio", "eusebio", "ezequiel", "federico", "felipe", "fermin", "fernando",
        "francisco", "gabriel", "gaspar", "german", "gonzalo", "gregorio", "guillermo", "gustavo",
        "hector", "hernan", "horacio", "hugo", "ignacio", "ines", "inigo", "isidro", "jacinto",
        "jaime", "javier", "jesus", "joaquin", "jorge", "jose", "juan", "julian", "julio", "justo",
        "laura", "leopoldo", "lorenzo", "lucia", "luis", "manuel", "marcelo", "marcos",
        "margarita", "maria", "mariano", "mario", "martin", "mateo", "mauricio", "mercedes",
        "miguel", "nicolas", "norberto", "oscar", "pablo", "patricio", "pedro", "pilar", "rafael",
        "ramiro", "ramon", "raul", "ricardo", "roberto", "rodolfo", "rodrigo", "rogelio", "rosa",
        "rosario", "salvador", "santiago", "saturnino", "sebastian", "segundo", "sergio", "sofia",
        "teresa", "tomas", "vicente", "victor", "virgilio", "xavier",
    ],
    own_nouns: &[
        "partido", "movimiento", "organizacion", "coalicion", "alianza", "formacion", "liga",
        "agrupacion",
    ],
    articles: &["el", "la", "los", "las"],
    connectives: &["de", "la", "del", "y", "e", "en", "a"],
    links: &["de", "la", "del", "en"],
    joints: &["y"],
    person_particles: &["de", "la", "las", "los", "del", "y", "san"],
    not_person_words: &[
        "republica", "congreso", "elecciones", "gobierno", "ministerio", "universidad", "calle",
        "avenida", "nacional", "popular", "socialista", "comunista", "democratico", "democratica",
        "revolucionario", "obrero", "puertos", "rios",
    ],
    titles: &[
        "presidente", "presidenta", "secretario", "secretaria", "diputado", "diputada", "senador",
        "senadora", "alcalde", "alcaldesa", "ministro", "ministra", "doctor", "doctora", "coronel",
        "abogado", "abogada", "profesor", "dirigente", "agronomo", "sindicalista",
    ],
    leading_offices: &[
        "presidente", "presidenta", "secretario general", "secretaria general", "secretario",
        "lider", "lideresa", "dirigente", "coordinador general", "coordinadora general",
        "portavoz",
    ],
    no_places: &["congreso", "exilio", "coalicion"],
    genitive_words: &["de", "del"],
    place_prepositions: &["en"],
    region_prepositions: &["en"],
    goal_prepositions: &["a"],
    motion_verbs: &["huyo", "emigro", "exiliaron", "traslado", "regreso"],
    own_noun_complements: &["de", "del", "de los", "politico", "para"],
    office_complements: &["de", "del"],
    candidacy_words: &["candidato", "candidata"],
    candidate_nouns: &["candidato", "candidata"],
    joining_words: &["de", "y", "del", "en"],
    doctrine_endings: &["ismo"],
    language_names: &[
        "arabe", "hebreo", "yidis", "hindi", "urdu", "persa", "kurdo", "catalan", "valenciano",
        "gallego", "euskera", "vasco", "asturiano", "aragones", "gales", "irlandes", "breton",
        "sami", "feroes", "groenlandes", "frison", "flamenco", "latin", "chino", "tibetano",
        "mongol", "suajili", "amarico", "afrikaans", "malayo", "tartaro", "luxemburgues",
        "romanche", "corso", "sardo", "veneciano", "friulano", "occitano", "quechua", "guarani",
        "aimara", "nahuatl", "mapudungun",
    ],
    ..Names::EMPTY
};
