//! Labels of infoboxes in Portuguese.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["nome original"]),
        ("abbreviation", &["sigla", "abreviatura"]),
        ("other names", &["nome anterior", "outros nomes"]),
        ("country", &["pais"]),
        (
            "founded",
            &[
                "fundacao", "fundado", "data de fundacao", "criacao", "fundacao do partido",
                "registro", "fundado em",
            ],
        ),
        ("dissolved", &["dissolucao", "extincao", "dissolvido", "data de dissolucao"]),
        ("ideology", &["ideologia", "ideologias", "ideologia politica"]),
        (
            "position",
            &[
                "espectro", "espectro politico", "posicao", "posicao politica", "posicionamento",
                "espetro politico", "posicionamento politico",
            ],
        ),
        (
            "leader",
            &[
                "coordenadora", "coordenadora da comissao politica",
                "coordenador da comissao politica", "lider", "presidente", "secretario",
                "secretario geral", "porta voz", "secretaria geral", "coordenador", "dirigente",
                "presidente nacional",
            ],
        ),
        ("founder", &["fundador", "fundadores", "fundado por"]),
        ("headquarters", &["sede", "sede nacional"]),
        (
            "membership",
            &["membros", "filiados", "numero de membros", "militantes", "membros filiados"],
        ),
        ("membership year", &["ano membros", "ano de membros"]),
        ("colours", &["cores", "cor", "cores oficiais"]),
        ("newspaper", &["publicacao", "jornal"]),
        ("slogan", &["lema"]),
        (
            "youth wing",
            &["ala jovem", "juventude", "ala de juventude", "organizacao juvenil", "ala juvenil"],
        ),
        ("alliances", &["nacional", "coligacao"]),
        ("europarty", &["af europeia", "afiliacao europeia", "partido europeu"]),
        ("international", &["internacional", "afiliacao internacional"]),
        ("predecessor", &["precedido", "antecessor", "precedido por"]),
        ("successor", &["sucessor", "sucedido", "sucedido por"]),
        ("split from", &["divisao", "dissidencia de", "cisao", "cisao de"]),
        ("merged into", &["fundido em", "incorporado a", "incorporado por", "fundido com"]),
        ("merger of", &["fusao", "fusao de"]),
        (
            "website",
            &["pagina", "pagina oficial", "sitio", "sitio oficial", "site oficial", "website"],
        ),
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
    others: &[
        "grupo no parlamento europeu", "anteriormente", "simbolo eleitoral", "simbolo",
        "numero eleitoral", "think tank", "vice presidente", "tesoureiro", "bancada",
    ],
    ..Labels::EMPTY
};
