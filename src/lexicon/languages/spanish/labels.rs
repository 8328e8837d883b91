//! Labels of infoboxes in Spanish.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["nombre original", "nombre nativo"]),
        ("abbreviation", &["siglas", "sigla", "acronimo", "abreviatura"]),
        ("other names", &["nombre anterior", "otros nombres"]),
        ("country", &["pais"]),
        ("founded", &["fundacion", "fecha de fundacion", "fundado", "creacion"]),
        ("dissolved", &["disolucion", "fecha de disolucion", "disuelto"]),
        ("ideology", &["ideologia", "ideologias"]),
        ("position", &["posicion", "posicion politica", "espectro"]),
        (
            "leader",
            &[
                "lider", "lideres", "presidente", "presidenta", "secretario", "secretario general",
                "secretaria general", "portavoz", "coordinador",
            ],
        ),
        ("founder", &["fundador", "fundadores", "fundado por"]),
        ("headquarters", &["sede", "sede central"]),
        ("membership", &["miembros", "afiliados", "militantes", "membresia"]),
        ("membership year", &["ano miembros", "ano de membresia"]),
        ("colours", &["colores"]),
        ("newspaper", &["periodico", "publicacion", "diario", "organo"]),
        ("slogan", &["lema", "eslogan"]),
        ("youth wing", &["juventud", "juventudes", "organizacion juvenil", "rama juvenil"]),
        ("alliances", &["coalicion", "alianza", "afiliacion nacional"]),
        ("europarty", &["partido europeo", "afiliacion europea", "grupo europeo"]),
        ("international", &["internacional", "afiliacion internacional"]),
        ("predecessor", &["predecesor", "precedido por", "predecesores"]),
        ("successor", &["sucesor", "sucedido por", "sucesores"]),
        ("split from", &["escision", "escision de"]),
        ("merged into", &["fusionado en", "integrado en"]),
        ("merger of", &["fusion de", "fusion"]),
        ("website", &["web", "sitio web", "pagina web"]),
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
    ..Labels::EMPTY
};
