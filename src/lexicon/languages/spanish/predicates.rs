//! Predicates of events in Spanish.

use crate::lexicon::frames::Form::{Active, Noun, Participle, Passive};
use crate::lexicon::frames::Sense::{
    Absorb, Ally, Ban, Dissolve, Elect, Emerge, Expel, Found, Join, Lead, Leave, Merge, NameBefore,
    Precede, Register, Rename, Replace, Resign, SplitOff, Succeed,
};
use crate::lexicon::frames::{Marker, WordOrder};
use crate::lexicon::language::Predicates;
use crate::model::{
    EventKind::Conflict, EventKind::Congress, EventKind::Demonstration, EventKind::Election,
    EventKind::Ideology, EventKind::Leadership, EventKind::Migration, EventKind::Publication,
    EventKind::Statement, EventKind::Trial, EventKind::Violence,
};

/// The words.
pub const WORDS: Predicates = Predicates {
    predicates: &[
        (
            Congress,
            3,
            &[
                "congreso", "congreso fundacional", "congreso extraordinario", "conferencia",
                "asamblea general", "convencion", "congresos", "plenario",
                "asamblea constituyente",
            ],
        ),
        (Congress, 1, &["reunion", "reunio", "asamblea"]),
        (
            Election,
            3,
            &[
                "elecciones", "eleccion", "elecciones generales", "elecciones municipales",
                "elecciones autonomicas", "elecciones europeas", "comicios", "referendum",
                "candidatura", "presento candidatos", "presento candidatura",
                "se presento a las elecciones", "elegido diputado", "elegida diputada",
                "elegido alcalde", "elegido senador", "elegido presidente de la republica",
            ],
        ),
        (
            Election,
            2,
            &[
                "candidatos", "candidato", "candidata", "escanos", "votos", "diputados",
                "alcaldia", "concejales", "concejal", "diputado",
            ],
        ),
        (
            Leadership,
            1,
            &[
                "presidente", "presidenta", "secretario general", "secretaria general", "lider",
                "dirigente",
            ],
        ),
        (
            Publication,
            3,
            &["publico", "publicaron", "periodico", "semanario", "revista", "edito", "publicacion"],
        ),
        (
            Statement,
            3,
            &[
                "declaro", "declararon", "anuncio", "anunciaron", "decidio", "decidieron",
                "pidio el voto", "denuncio", "condeno", "exigio", "manifiesto", "resolucion",
                "aprobo", "se aprobo",
            ],
        ),
        (Statement, 2, &["apoyo", "apoyaron", "rechazo", "firmo", "critico", "se nego"]),
        (
            Demonstration,
            3,
            &[
                "manifestacion", "manifestaciones", "huelga", "huelgas", "huelga general",
                "marcha", "protesta", "protestas", "organizo una marcha", "mitin", "concentracion",
            ],
        ),
        (
            Violence,
            3,
            &[
                "asesinado", "asesinada", "asesinato", "asesinaron", "mato", "muertos", "atentado",
                "disparo", "fusilado", "guerra civil", "insurreccion", "golpe de estado",
                "bombardeo", "ataque", "masacre",
            ],
        ),
        (
            Trial,
            3,
            &[
                "detenido", "detenida", "detenidos", "detencion", "condenado", "condenada",
                "condenados", "juicio", "juzgado", "encarcelado", "encarcelados", "procesado",
                "procesados", "arrestado", "arrestados", "prision",
            ],
        ),
        (Trial, 1, &["tribunal", "carcel", "tribunal supremo"]),
        (Ideology, 3, &["adopto un programa", "abandono el marxismo", "linea politica"]),
        (Ideology, 1, &["programa", "ideologia", "orientacion"]),
        (
            Conflict,
            3,
            &["conflicto interno", "crisis interna", "disputas internas", "luchas internas"],
        ),
        (Conflict, 1, &["conflicto", "crisis", "desacuerdo", "desacuerdos"]),
        (
            Migration,
            3,
            &["se exiliaron", "se exilio", "al exilio", "en el exilio", "emigro", "huyo"],
        ),
    ],
    frames: &[
        (
            NameBefore,
            Active,
            3,
            &[
                "anteriormente", "antiguamente", "antes llamado", "antes llamada",
                "anteriormente llamado", "anteriormente llamada", "anteriormente conocido como",
                "anteriormente conocida como", "antes conocido como", "antes conocida como",
                "originalmente llamado", "originalmente llamada",
            ],
        ),
        (
            Found,
            Participle,
            3,
            &[
                "fundado", "fundada", "fundados", "fundadas", "refundado", "refundada",
                "refundados", "refundadas", "constituido", "constituida", "constituidos",
                "constituidas", "cofundado", "cofundada", "cofundados", "cofundadas",
            ],
        ),
        (
            Found,
            Participle,
            2,
            &[
                "creado", "creada", "creados", "creadas", "formado", "formada", "formados",
                "formadas", "establecido", "establecida", "establecidos", "establecidas",
                "lanzado", "lanzada", "lanzados", "lanzadas",
            ],
        ),
        (
            Found,
            Active,
            3,
            &[
                "fundo", "fundaron", "fundando", "fundar", "para fundar", "refundo", "cofundo",
                "funda", "fundan", "constituyeron",
            ],
        ),
        (
            Found,
            Active,
            2,
            &[
                "creo", "crearon", "formo", "formaron", "crear", "para crear", "para formar",
                "formar", "formando", "creando", "crea", "forma un", "constituyo",
            ],
        ),
        (
            Found,
            Passive,
            3,
            &["se fundo", "se fundaron", "se refundo", "se constituyo", "se constituyeron"],
        ),
        (Found, Passive, 2, &["se creo", "se crearon", "se formo", "se formaron", "se establecio"]),
        (Found, Noun, 3, &["fundacion"]),
        (Found, Noun, 2, &["creacion", "formacion", "nacimiento"]),
        (
            Register,
            Participle,
            2,
            &[
                "registrado", "registrada", "registrados", "registradas", "inscrito", "inscrita",
                "inscritos", "inscritas",
            ],
        ),
        (Register, Passive, 2, &["se registro", "se inscribio"]),
        (
            Emerge,
            Active,
            3,
            &[
                "nacio", "nacieron", "surgio", "surgieron", "nace", "surge", "procede", "proviene",
                "tiene su origen", "tuvo su origen", "tiene sus origenes", "se origino",
                "vio la luz",
            ],
        ),
        (
            Emerge,
            Active,
            2,
            &["surgido", "surgida", "nacido", "nacida", "proveniente", "procedente"],
        ),
        (
            SplitOff,
            Active,
            3,
            &[
                "se escindio", "se escindieron", "se separo", "se separaron", "se dividio",
                "se dividieron", "se desgajo", "se desgajaron", "rompio con", "rompieron con",
                "se escinde", "escindirse", "separarse", "escindiendose",
            ],
        ),
        (
            SplitOff,
            Participle,
            3,
            &[
                "escindido", "escindida", "escindidos", "escindidas", "desgajado", "desgajada",
                "desgajados", "desgajadas",
            ],
        ),
        (
            SplitOff,
            Noun,
            3,
            &["escision", "escisiones", "division", "ruptura", "disidencia", "desprendimiento"],
        ),
        (
            Leave,
            Active,
            2,
            &[
                "abandono", "abandonaron", "abandonar", "dejo el", "dejaron el", "se salio",
                "salieron", "salio", "se retiro", "se retiraron", "se marcharon",
            ],
        ),
        (Leave, Noun, 2, &["salida"]),
        (Expel, Participle, 3, &["expulsado", "expulsada", "expulsados", "expulsadas"]),
        (Expel, Noun, 3, &["expulsion"]),
        (
            Merge,
            Active,
            3,
            &[
                "se fusiono", "se fusionaron", "fusionarse", "se unificaron", "se unifico",
                "se fusiona", "se fusionan", "fusionandose", "se unieron",
                "se unieron para formar", "unificarse", "confluyeron",
            ],
        ),
        (
            Merge,
            Participle,
            3,
            &[
                "fusionado", "fusionada", "fusionados", "fusionadas", "unificado", "unificada",
                "unificados", "unificadas",
            ],
        ),
        (Merge, Noun, 3, &["fusion", "fusiones", "unificacion", "union de", "confluencia"]),
        (
            Absorb,
            Participle,
            3,
            &[
                "absorbido", "absorbida", "absorbidos", "absorbidas", "incorporado", "incorporada",
                "incorporados", "incorporadas", "integrado", "integrada", "integrados",
                "integradas",
            ],
        ),
        (Absorb, Active, 3, &["absorbio", "absorbieron", "incorporo"]),
        (Absorb, Noun, 2, &["absorcion"]),
        (
            Join,
            Active,
            3,
            &[
                "se integro", "se integraron", "se unio", "se unio a", "se unio al",
                "se unieron al", "se unieron a", "se incorporo", "se incorporaron", "se adhirio",
                "se adhirieron", "se sumo", "se sumaron", "ingreso", "ingresaron", "integrarse",
                "unirse", "incorporarse", "paso a formar parte", "se integra", "se unirse",
                "entro a formar parte",
            ],
        ),
        (Join, Noun, 2, &["adhesion", "incorporacion", "integracion"]),
        (
            Rename,
            Active,
            3,
            &[
                "paso a llamarse", "paso a denominarse", "pasaron a llamarse", "cambio su nombre",
                "cambio su nombre a", "cambio de nombre a", "cambio de nombre",
                "cambio su nombre por el de", "cambio su nombre por", "cambio su denominacion",
                "adopto el nombre de", "adopto el nombre", "adoptando el nombre de",
                "adopto la denominacion de", "tomo el nombre de", "tomo el nombre",
                "se rebautizo como", "se rebautizo", "se transformo en", "se convirtio en el",
                "se convirtio en la", "se denomino", "se renombro", "cambio el nombre",
                "cambio de nombre y paso a llamarse", "transformandose en", "pasando a llamarse",
                "pasa a llamarse", "cambia su nombre",
            ],
        ),
        (
            Rename,
            Participle,
            3,
            &[
                "rebautizado", "rebautizada", "rebautizados", "rebautizadas", "renombrado",
                "renombrada", "renombrados", "renombradas", "transformado en", "redenominado",
            ],
        ),
        (Rename, Noun, 3, &["cambio de denominacion"]),
        (
            Succeed,
            Noun,
            3,
            &["sucesor", "sucesora", "heredero", "heredera", "continuador", "continuadora"],
        ),
        (Precede, Noun, 3, &["predecesor", "predecesora", "antecesor", "antecesora", "precursor"]),
        (
            Dissolve,
            Active,
            3,
            &[
                "se disolvio", "se disolvieron", "desaparecio", "desaparecieron",
                "dejo de existir", "ceso su actividad", "ceso sus actividades", "se extinguio",
                "disolverse", "se autodisolvio", "se disuelve",
            ],
        ),
        (
            Dissolve,
            Participle,
            3,
            &["disuelto", "disuelta", "disueltos", "disueltas", "extinguido", "extinguida"],
        ),
        (Dissolve, Noun, 3, &["disolucion", "autodisolucion", "desaparicion", "extincion"]),
        (
            Ban,
            Participle,
            3,
            &[
                "ilegalizado", "ilegalizada", "ilegalizados", "ilegalizadas", "prohibido",
                "prohibida", "prohibidos", "prohibidas", "proscrito", "proscrita", "proscritos",
                "proscritas", "declarado ilegal", "declarada ilegal",
            ],
        ),
        (Ban, Active, 3, &["ilegalizo", "prohibio", "prohibieron", "proscribio"]),
        (Ban, Noun, 3, &["ilegalizacion", "prohibicion", "proscripcion"]),
        (
            Ally,
            Active,
            3,
            &[
                "se alio", "se aliaron", "formo una coalicion", "formaron una coalicion",
                "formo una alianza", "formaron una alianza", "se coaligo", "se coaligaron",
                "firmo un acuerdo", "firmaron un acuerdo", "concurrio en coalicion",
                "concurrieron en coalicion", "se presento en coalicion",
                "se presentaron en coalicion", "pacto",
            ],
        ),
        (Ally, Participle, 2, &["aliado", "aliada", "aliados", "aliadas", "coaligado"]),
        (
            Ally,
            Noun,
            3,
            &[
                "alianza", "coalicion", "lista conjunta", "alianza electoral",
                "coalicion electoral", "frente comun",
            ],
        ),
        (Elect, Participle, 2, &["reelegido", "reelegida"]),
        (
            Elect,
            Active,
            3,
            &[
                "eligio a", "eligieron a", "elige a", "nombro a", "nombraron a", "designo a",
                "proclamo a",
            ],
        ),
        (
            Lead,
            Active,
            3,
            &[
                "asumio la presidencia", "asumio el liderazgo", "asumio la direccion",
                "asumio la secretaria general", "asumio el cargo", "encabezo", "dirigio",
                "presidio", "lidero", "tomo posesion", "ocupo la presidencia", "ocupo el cargo",
                "accedio a la presidencia",
            ],
        ),
        (
            Lead,
            Participle,
            2,
            &[
                "liderado", "liderada", "liderados", "lideradas", "dirigido", "dirigida",
                "dirigidos", "dirigidas", "encabezado", "encabezada", "encabezados", "encabezadas",
                "presidido", "presidida", "presididos", "presididas",
            ],
        ),
        (Lead, Noun, 2, &["liderazgo", "presidencia"]),
        (
            Resign,
            Active,
            3,
            &[
                "dimitio", "dimitieron", "renuncio", "abandono el cargo", "dejo el cargo",
                "abandono la presidencia", "dejo la presidencia", "abandono la secretaria general",
                "fallecio", "murio", "ceso en el cargo", "dimitir",
            ],
        ),
        (
            Resign,
            Participle,
            2,
            &[
                "destituido", "destituida", "destituidos", "destituidas", "cesado", "cesada",
                "cesados", "cesadas", "depuesto", "depuesta", "depuestos", "depuestas",
            ],
        ),
        (Resign, Noun, 2, &["dimision", "renuncia", "fallecimiento", "muerte", "destitucion"]),
        (
            Replace,
            Active,
            3,
            &[
                "sucedio a", "sucedio al", "sucedio", "sucedieron", "reemplazo", "reemplazo a",
                "sustituyo", "sustituyo a", "sustituyo al", "sucede a", "relevo", "relevo a",
            ],
        ),
        (
            Replace,
            Participle,
            3,
            &[
                "sustituido", "sustituida", "sustituidos", "sustituidas", "reemplazado",
                "reemplazada", "reemplazados", "reemplazadas", "sucedido", "sucedida", "sucedidos",
                "sucedidas", "relevado", "relevada", "relevados", "relevadas",
            ],
        ),
        (Replace, Noun, 2, &["sustitucion"]),
    ],
    markers: &[
        (Marker::Of, &["de", "del"]),
        (Marker::From, &["de", "del", "desde"]),
        (Marker::By, &["por"]),
        (Marker::In, &["en", "dentro"]),
        (Marker::Into, &["en", "a", "al", "hacia"]),
        (Marker::With, &["con"]),
        (Marker::As, &["como"]),
        (Marker::Between, &["entre"]),
        (
            Marker::Other,
            &[
                "para", "contra", "sin", "sobre", "tras", "hasta", "durante", "ante", "bajo",
                "segun", "mediante", "excepto", "le", "les", "lo", "no", "se",
            ],
        ),
    ],
    word_orders: &[WordOrder::Inversion],
    name_nouns: &["nombre"],
    relation_nouns: &["lazos", "vinculos", "relaciones"],
    part_nouns: &[
        "ala", "faccion", "corriente", "fraccion", "tendencia", "minoria", "mayoria", "sector",
        "grupo", "parte", "resto",
    ],
    member_nouns: &[
        "miembros", "miembro", "militantes", "militante", "diputados", "disidentes", "dirigentes",
        "sector", "sectores", "ala", "faccion", "corriente", "minoria", "mayoria", "grupo",
        "fraccion", "tendencia", "parte", "partidarios", "exmiembros", "antiguos", "seguidores",
        "cuadros",
    ],
    former_words: &["antiguo", "antiguos", "antiguas", "ex"],
    attempt_words: &[
        "intento", "intentaron", "intentos", "trato", "trataron", "fracaso", "fracasaron",
        "propuso", "propuesta", "negociaciones", "rechazo", "no", "nunca", "jamas", "queria",
        "pretendia", "planeo", "proyecto", "posible", "amenazo", "nego",
    ],
    failure_phrases: &["fracaso", "fracasaron", "fue rechazada", "fue rechazado", "no prospero"],
    passive_auxiliaries: &[
        "fue", "fueron", "es", "son", "sido", "ser", "era", "eran", "siendo", "sera", "esta",
        "estaba",
    ],
    perfect_auxiliaries: &["ha", "han", "habia", "habian", "hubo", "haber", "habiendo", "habria"],
    determiners: &[
        "el", "la", "los", "las", "un", "una", "unos", "unas", "este", "esta", "estos", "estas",
        "ese", "esa", "su", "sus", "dos", "tres", "cuatro", "varios", "varias", "algunos",
        "algunas", "ambos", "ambas", "otro", "otra", "otros", "cada", "nuevo", "nueva", "antiguo",
        "antigua", "todos", "lo",
    ],
    attributive_words: &["recien", "recientemente", "ya", "entonces", "nuevo", "nueva"],
    origin_links: &[
        "como", "por", "tras", "cuando", "despues", "mediante", "de", "a", "fruto", "surgido",
        "surgida", "nacido", "partir", "resultado", "producto", "desde",
    ],
    result_verbs: &["dio", "condujo", "llevo", "resulto", "fue", "origino"],
    result_prepositions: &["a", "en"],
    purpose_prepositions: &["para"],
    founded_nouns: &[
        "partido", "partidos", "movimiento", "organizacion", "grupo", "liga", "union",
        "federacion", "alianza", "coalicion", "frente", "asociacion", "lista", "comite",
        "corriente", "formacion", "agrupacion", "plataforma",
    ],
    choosing_words: &[
        "elegido", "elegida", "elegidos", "nombrado", "nombrada", "designado", "designada",
        "proclamado", "proclamada", "reelegido", "escogido",
    ],
    office_first_words: &["fue"],
    becoming_words: &["convirtio", "convierte"],
    making_words: &["fundo", "fundaron", "creo"],
    settings: &["en", "durante"],
    birth_words: &["nacio", "nacido", "nacida"],
    life_words: &["nacido", "nacida", "fallecido", "nac"],
    held_words: &["celebrado", "celebrada", "celebro", "realizado"],
    anniversary_words: &["aniversario"],
    favour_nouns: &["favor"],
    ..Predicates::EMPTY
};
