//! Labels of infoboxes in Portuguese.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["nome original"]),
        ("abbreviation", &["sigla", "abreviatura"]),
        ("other names", &["nome anterior", "outros nomes"]),
        ("country", &["pais"]),
        ("founded", &["fundacao", "fundado", "data de fundacao", "criacao"]),
        ("dissolved", &["dissolucao", "extincao", "dissolvido"]),
        ("ideology", &["ideologia", "ideologias"]),
        ("position", &["espectro", "espectro politico", "posicao", "posicao politica"]),
        ("leader", &["lider", "presidente", "secretario", "secretario geral", "porta voz"]),
        ("founder", &["fundador", "fundadores"]),
        ("headquarters", &["sede"]),
        ("membership", &["membros", "filiados", "numero de membros"]),
        ("membership year", &["ano membros", "ano de membros"]),
        ("colours", &["cores", "cor"]),
        ("newspaper", &["publicacao", "jornal"]),
        ("slogan", &["lema"]),
        ("youth wing", &["ala jovem", "juventude", "ala de juventude"]),
        ("alliances", &["nacional", "coligacao"]),
        ("europarty", &["af europeia", "afiliacao europeia"]),
        ("international", &["internacional", "afiliacao internacional"]),
        ("predecessor", &["precedido", "antecessor", "precedido por"]),
        ("successor", &["sucessor", "sucedido", "sucedido por"]),
        ("split from", &["divisao", "dissidencia de", "cisao"]),
        ("merged into", &["fundido em", "incorporado a"]),
        ("merger of", &["fusao", "fusao de"]),
        ("website", &["pagina", "pagina oficial", "sitio"]),
        ("logo", &["logo partido"]),
        ("flag", &["bandeira"]),
        ("seats", &["assentos", "cadeiras"]),
        ("seats title", &["assentos titulo", "casa"]),
        ("seats total", &["assentos total", "cadeiras total"]),
        ("election date", &["data da eleicao", "data eleicao"]),
        (
            "seats for election",
            &["cadeiras em disputa", "assentos em disputa", "lugares em disputa"],
        ),
        ("party", &["partido"]),
        ("candidate", &["candidato", "candidata"]),
        ("popular vote", &["votos"]),
        ("percentage", &["porcentagem", "percentagem"]),
    ],
    ..Labels::EMPTY
};
