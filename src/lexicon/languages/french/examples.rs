//! Example phrases in French.

use crate::lexicon::examples::Examples;
use crate::lexicon::examples::Reading::{
    Answer, Count, Dates, ElectionKind, Header, Label, List, MainDate, Name, People, Positions,
    Round, Row, Seats, Statements,
};

/// The examples.
pub const EXAMPLES: Examples = &[
    (
        Dates,
        &[
            ("avant 1961", "../1961"),
            ("jusqu'en 1961", "../1961"),
            ("dans les années 60", "196X"),
            ("au XIXe siècle", "18XX"),
            ("peut-être 1961", "1961?"),
            ("le 15 juin 1970", "1970-06-15"),
            ("1er mai 1936", "1936-05-01"),
            ("depuis 1990", "1990/.."),
            ("1500 voix", ""),
        ],
    ),
    (MainDate, &[("3 mars 1980 (refondation), 7 avril 1972 (création)", "1972-04-07")]),
    (
        Label,
        &[
            ("Date de fondation", "founded"),
            ("Secrétaire général", "leader"),
            ("Siège", "headquarters"),
            ("Hymne", ""),
        ],
    ),
    (
        Header,
        &[
            ("Suffrages", "votes"),
            ("Sièges", "seats seats_total"),
            ("Circonscription", "constituency"),
            ("Remarque", ""),
        ],
    ),
    (
        ElectionKind,
        &[
            ("Élections législatives de 1990", "general"),
            ("Élection présidentielle", "presidential"),
            ("Le pré vert", ""),
        ],
    ),
    (Row, &[("Suffrages exprimés", "summary"), ("Blancs et nuls", "summary"), ("Parti bleu", "")]),
    (Count, &[("environ 15 000", "15000")]),
    (Seats, &[("12 sur 60", "12/60"), ("8 sièges", "8")]),
    (Round, &[("Premier tour", "1"), ("Deuxième tour", "2"), ("Tour", "")]),
    (People, &[("Anne Lis et Tom Roc", "Anne Lis; Tom Roc"), ("Poste vacant", "")]),
    (List, &[("Socialisme, Anciennement:, Fascisme", "Socialisme; Fascisme (former)")]),
    (Positions, &[("Centre gauche à extrême gauche", "centre-left far-left"), ("Adroit", "")]),
    (Answer, &[("Oui", "yes"), ("Non", "no")]),
    (
        Name,
        &[
            ("Parti bleu", "organisation"),
            ("Mouvement Bleu", "organisation"),
            ("Anne Lis", "person"),
        ],
    ),
    (
        Statements,
        &[
            (
                "Le Parti bleu, anciennement Ligue rouge, est un parti politique.",
                "renaming from=Ligue rouge into=Parti bleu",
            ),
            (
                "Le Parti bleu a été fondé le 3 mars 1990 à Lyon par Jeanne Roux.",
                "founding subject=Parti bleu by=Jeanne Roux",
            ),
            (
                "Le Parti Bleu est fondé en 1990 par Jeanne Roux.",
                "founding subject=Parti Bleu by=Jeanne Roux",
            ),
            (
                "En 1990, Jeanne Roux fonde le Parti Bleu.",
                "founding subject=Parti Bleu by=Jeanne Roux",
            ),
            (
                "Le Parti Bleu est né en 1994 de la fusion de l'Union Rouge et du Front Vert.",
                "merger subject=Union Rouge+Front Vert into=Parti Bleu",
            ),
            (
                "Le Parti Bleu est issu d'une scission de l'Union Rouge en 1990.",
                "split subject=Parti Bleu from=Union Rouge",
            ),
            (
                "En 1990, le Parti Bleu fait scission de l'Union Rouge.",
                "split subject=Parti Bleu from=Union Rouge",
            ),
            (
                "En 1990, Jeanne Roux quitte l'Union Rouge pour fonder le Parti Bleu.",
                "split subject=Parti Bleu from=Union Rouge by=Jeanne Roux",
            ),
            ("Le Parti Bleu se dissout en 1998.", "dissolution subject=Parti Bleu"),
            (
                "En 1992, le Parti Bleu change de nom pour devenir le Front Vert.",
                "renaming subject=Parti Bleu into=Front Vert",
            ),
            (
                "Le Parti Bleu prend le nom de Front Vert en 1992.",
                "renaming subject=Parti Bleu into=Front Vert",
            ),
            (
                "Le Parti Bleu rejoint l'Union Rouge en 1995.",
                "alliance subject=Parti Bleu into=Union Rouge",
            ),
            (
                "Le Parti Bleu fusionne avec l'Union Rouge le 2 février 1986.",
                "merger subject=Parti Bleu+Union Rouge",
            ),
            ("Le Parti Bleu est interdit en 1939.", "ban subject=Parti Bleu"),
            (
                "En 2004, le Parti Bleu conclut une alliance avec l'Union Rouge.",
                "alliance subject=Parti Bleu with=Union Rouge",
            ),
            (
                "= Parti Bleu =\n\nJeanne Roux est élue présidente en 1980.",
                "leadership subject=Parti Bleu incoming=Jeanne Roux",
            ),
            (
                "= Parti Bleu =\n\nLucien Vidal meurt le 9 janvier 1970 ; Jeanne Roux lui succède à la présidence.",
                "leadership subject=Parti Bleu incoming=Jeanne Roux outgoing=Lucien Vidal",
            ),
            (
                "= Parti Bleu =\n\nDes opposants quittent le parti en mars 1972 et créent l'Union Rouge.",
                "split subject=Union Rouge from=Parti Bleu",
            ),
            ("Jeanne Roux fonde un journal en 1990.", "publication"),
            ("La mer est calme.", ""),
        ],
    ),
];
