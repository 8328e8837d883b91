//! Example phrases in French.

use crate::lexicon::examples::Examples;
use crate::lexicon::examples::Reading::{
    Answer, Count, Dates, ElectionKind, Header, Label, List, MainDate, Name, People, Positions,
    Round, Row, Seats,
};

/// The examples.
pub const EXAMPLES: Examples = &[
    (
        Dates,
        &[
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
];
