//! Words that show what a page is about in Spanish.

use crate::lexicon::language::Pages;
use crate::lexicon::pages::PageType;

/// The words.
pub const WORDS: Pages = Pages {
    site_lines: &[
        "de wikipedia, la enciclopedia", "ir a la navegacion", "ir al contenido", "saltar a:",
        "obtenido de", "categorias:", "categoria:", "ultima actualizacion", "actualizado el",
        "ultima modificacion", "leer mas", "ver mas", "compartir en", "compartir este",
        "volver arriba",
    ],
    site_labels: &[
        "contenido", "contenidos", "indice", "inicio", "menu", "buscar", "imprimir", "compartir",
        "iniciar sesion", "contacto",
    ],
    edit_marks: &["[editar]", "[editar codigo]", "[editar | editar codigo]"],
    templates: &[("partido politico", PageType::Party), ("eleccion", PageType::Election)],
    nouns: &[
        ("eleccion", PageType::Election),
        ("elecciones", PageType::Election),
        ("comicios", PageType::Election),
        ("tipo", PageType::Other),
        ("concepto", PageType::Other),
        ("termino", PageType::Other),
        ("partido", PageType::Party),
        ("partidos", PageType::Party),
        ("movimiento", PageType::Party),
        ("coalicion", PageType::Party),
        ("politico", PageType::Person),
        ("politica", PageType::Person),
        ("abogado", PageType::Person),
        ("sindicato", PageType::Other),
    ],
    phrase_ends: &[
        "de", "del", "fundado", "fundada", "creado", "creada", "que", "en", "y", "cuyo", "con",
        "para", "por", "sobre", "entre", "desde", "durante",
    ],
    plural_nouns: &["partidos"],
    copulas: &["es", "fue", "era"],
    defining_words: &["un", "una", "el", "la"],
    section_titles: &[
        "historia", "nuestra historia", "el partido", "quienes somos", "historia del partido",
        "la historia del partido", "sobre el partido", "sobre nosotros", "acerca de",
    ],
    greetings: &["bienvenido a", "bienvenidos a", "bienvenidos al"],
    sheet_words: &[
        "basica", "basicos", "clave", "datos", "de", "del", "en", "ficha", "general", "generales",
        "informacion", "la", "los", "partido", "perfil", "principales", "resumen", "sintesis",
        "un", "vistazo", "y",
    ],
    appendix_sections: &[
        "vease tambien", "referencias", "enlaces externos", "bibliografia", "notas",
    ],
    election_names: &["elecc"],
    infobox_prefixes: &["ficha de", "ficha "],
    infobox_names: &["eleccion"],
    hidden_namespaces: &["archivo", "imagen", "categoria"],
    service_namespaces: &[
        "ayuda", "discusion", "plantilla", "modulo", "usuario", "usuaria", "especial",
    ],
    footnote_words: &[
        "cita requerida", "nota", "aclaracion requerida", "sin referencias", "cuando", "quien",
    ],
    caption_words: &["logotipo", "bandera", "cartel", "mapa", "foto", "emblema"],
    title_openings: &[
        "historia del", "historia de la", "historia de", "lista de", "anexo", "cronologia del",
        "cronologia de la", "presidentes del",
    ],
    history_nouns: &["historia", "cronologia"],
    references: &["articulo principal", "veanse tambien"],
    political_words: &["politico", "politica", "politicos", "politicas"],
    party_concepts: &["partido politico", "sistema de partidos"],
    disambiguation_phrases: &[
        "puede referirse", "puede hacer referencia", "hace referencia a varios", "puede designar",
    ],
    disambiguation_templates: &["desambiguacion", "desambiguado"],
    ..Pages::EMPTY
};
