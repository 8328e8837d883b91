//! Labels of infoboxes in Spanish.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["nombre original", "nombre nativo"]),
        ("abbreviation", &["siglas", "sigla", "acronimo", "abreviatura"]),
        (
            "other names",
            &[
                "nombre anterior", "otros nombres", "nombre previo", "nombres anteriores",
                "otro nombre",
            ],
        ),
        ("country", &["pais"]),
        (
            "founded",
            &[
                "fundacion", "fecha de fundacion", "fundado", "creacion", "fecha de creacion",
                "fundada", "formacion", "ano de fundacion", "fundado en",
            ],
        ),
        (
            "dissolved",
            &[
                "disolucion", "fecha de disolucion", "disuelto", "disuelta", "ano de disolucion",
                "extincion",
            ],
        ),
        ("ideology", &["ideologia", "ideologias", "ideologia politica", "doctrina"]),
        (
            "position",
            &[
                "posicion", "posicion politica", "espectro", "posicion en el espectro",
                "espectro politico", "ubicacion politica",
            ],
        ),
        (
            "leader",
            &[
                "lider", "lideres", "presidente", "presidenta", "secretario", "secretario general",
                "secretaria general", "portavoz", "coordinador", "presidencia", "presidente a",
                "dirigente", "secretario a general", "presidente del partido", "lider del partido",
                "coordinador general", "coordinadora general", "portavocia", "vocero", "jefe",
            ],
        ),
        ("founder", &["fundador", "fundadores", "fundado por"]),
        (
            "headquarters",
            &["sede", "sede central", "sede nacional", "sede principal", "domicilio", "direccion"],
        ),
        (
            "membership",
            &[
                "miembros", "afiliados", "militantes", "membresia", "numero de miembros",
                "afiliacion", "numero de afiliados", "militancia", "afiliados as",
            ],
        ),
        ("membership year", &["ano miembros", "ano de membresia"]),
        ("colours", &["colores", "colores oficiales", "color oficial"]),
        ("newspaper", &["periodico", "publicacion", "diario", "organo", "publicaciones"]),
        ("slogan", &["lema", "eslogan"]),
        (
            "youth wing",
            &[
                "juventud", "juventudes", "organizacion juvenil", "rama juvenil",
                "seccion juvenil", "ala juvenil", "juventudes del partido",
            ],
        ),
        (
            "alliances",
            &[
                "coalicion", "alianza", "afiliacion nacional", "coaliciones", "integrante de",
                "coalicion electoral",
            ],
        ),
        ("europarty", &["partido europeo", "afiliacion europea", "grupo europeo"]),
        (
            "international",
            &[
                "internacional", "afiliacion internacional", "organizaciones internacionales",
                "afiliaciones internacionales",
            ],
        ),
        ("predecessor", &["predecesor", "precedido por", "predecesores"]),
        ("successor", &["sucesor", "sucedido por", "sucesores"]),
        ("split from", &["escision", "escision de"]),
        ("merged into", &["fusionado en", "integrado en"]),
        ("merger of", &["fusion de", "fusion"]),
        (
            "website",
            &[
                "web", "sitio web", "pagina web", "sitio oficial", "sitio web oficial",
                "pagina oficial",
            ],
        ),
        ("flag", &["bandera"]),
        ("seats", &["escanos"]),
        ("seats title", &["escanos titulo", "titulo escanos", "camara"]),
        ("seats total", &["escanos total", "escanos totales"]),
        ("election date", &["fecha eleccion", "fecha de la eleccion", "fecha"]),
        ("seats for election", &["escanos a elegir", "cargos a elegir"]),
        ("party", &["partido"]),
        ("candidate", &["candidato", "candidata"]),
        ("popular vote", &["votos", "voto popular"]),
        ("percentage", &["porcentaje"]),
    ],
    others: &[
        "vicepresidente", "vicesecretario", "tesorero", "sindicato", "fundacion vinculada",
        "think tank", "vicepresidencia", "escudo", "simbolo", "portavoz en el congreso",
        "portavoz en el senado",
    ],
    ..Labels::EMPTY
};
