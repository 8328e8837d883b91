//! Words of sentences that give a value of a party in German.

use crate::lexicon::facts::Facts;

/// The words.
pub const WORDS: Facts = Facts {
    descriptions: &[
        (
            "leader",
            &["gefuhrt von", "geleitet von", "unter der fuhrung von", "unter dem vorsitz von"],
        ),
        ("headquarters", &["mit sitz in", "mit hauptsitz in"]),
        (
            "member of",
            &[
                "mitglied der", "mitglied des", "mitglied von", "mitglied im", "mitglied in der",
                "vollmitglied der", "teil der", "teil des", "mitgliedspartei der",
                "mitgliedspartei des", "beobachter der",
            ],
        ),
    ],
    verbs: &[
        (
            "headquarters",
            &[
                "hat ihren sitz in", "hat seinen sitz in", "ihren sitz hat sie in",
                "hat ihren hauptsitz in", "sitzt in",
            ],
        ),
        ("member of", &["gehort der", "gehort dem"]),
        ("newspaper", &["gibt die zeitung", "gibt die zeitschrift", "gibt das magazin"]),
        (
            "ideology",
            &[
                "vertritt", "vertritt den", "bekennt sich zum", "bekennt sich zur", "befurwortet",
                "verbindet", "steht fur", "orientiert sich am", "orientiert sich an",
            ],
        ),
        ("seats", &["halt", "verfugt uber", "stellt", "hat"]),
        ("membership", &["hat", "zahlt", "verfugt uber"]),
    ],
    value_openings: &["die", "der", "das", "in", "heisst", "lautet", "namens", "genannt"],
    label_fillers: &[
        "aktuelle", "aktueller", "derzeitige", "derzeitiger", "offizielle", "offizielles",
        "amtierende", "amtierender",
    ],
    label_owners: &["ihr", "ihre", "ihren", "sein", "seine"],
    label_links: &["der"],
    name_joints: &["oder"],
    label_copulas: &["ist", "sind", "heisst", "lautet"],
    view_nouns: &["politik", "positionen", "werte", "ideen", "grundsatze", "ansichten"],
    contrasts: &["gegen", "statt", "anstelle", "lehnt"],
    member_nouns: &["mitglieder", "mitgliedern"],
    number_fillers: &["etwa", "rund", "ungefahr", "uber", "knapp", "mehr", "als", "ca"],
    view_phrases: &[
        "gilt als", "wird als", "versteht sich als", "bezeichnet sich als",
        "bezeichnet sich selbst als", "eingestuft als", "verortet",
    ],
    spectrum_places: &[
        ("linken politischen spektrum", "left-wing"),
        ("rechten politischen spektrum", "right-wing"),
    ],
    alliance_nouns: &["bundnis", "allianz", "koalition", "wahlbundnis", "listenverbindung"],
    international_words: &["internationalen", "weltverband"],
    internationals: &["progressive allianz", "internationale demokratische union"],
    europarties: &[
        "europaischen volkspartei", "europaische volkspartei", "evp",
        "sozialdemokratischen partei europas", "sozialdemokratische partei europas", "spe",
        "europaischen grunen partei", "europaische grune partei", "europaischen linken",
        "europaische linke", "europaischen freien allianz", "europaische freie allianz",
        "europaischen demokratischen partei", "europaische demokratische partei",
    ],
    european_words: &["europaische", "europaischen"],
    ..Facts::EMPTY
};
