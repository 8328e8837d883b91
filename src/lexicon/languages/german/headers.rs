//! Headers of tables in German.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("election", &["wahl", "wahlen", "wahljahr/wahl", "parlamentswahl"]),
        ("year", &["jahr", "wahljahr"]),
        ("date", &["datum", "wahldatum"]),
        (
            "constituency",
            &[
                "wahlkreis", "bundesland", "bezirk", "gemeinde", "land", "kanton", "stadt",
                "kreis", "region", "stimmkreis", "wahlbezirk", "stadtbezirk", "provinz",
            ],
        ),
        (
            "party",
            &[
                "partei", "parteien", "wahlervereinigung", "liste", "wahlvorschlag",
                "partei/liste", "parteien/listen", "wahlvorschlage", "listen", "parteiname",
                "bundnis", "wahlbundnis", "gruppierung", "fraktion", "parteien und koalitionen",
                "wahlergruppe",
            ],
        ),
        (
            "candidate",
            &[
                "kandidat", "kandidaten", "kandidatin", "bewerber", "direktkandidat",
                "kandidat/in", "kandidatinnen und kandidaten", "bewerber/in",
            ],
        ),
        (
            "leader",
            &[
                "spitzenkandidaten", "spitzenkandidatin", "vorsitzender", "parteivorsitzender",
                "spitzenkandidat", "vorsitz", "parteichef", "listenfuhrer",
            ],
        ),
        (
            "votes",
            &[
                "stimmen", "stimmenzahl", "stimmen absolut", "zweitstimmen", "erststimmen",
                "wahlerstimmen", "stimmen (absolut)", "absolute stimmen", "stimmen abs.",
                "anzahl stimmen", "gultige stimmen", "zweitstimmen absolut", "wahler",
                "anzahl der stimmen", "abs. stimmen", "stimmen gesamt",
            ],
        ),
        (
            "vote share",
            &[
                "stimmenanteil", "anteil", "prozent", "in %", "in prozent", "stimmen %",
                "stimmen in %", "stimmen (%)", "stimmanteil", "anteil (%)", "anteil in %",
                "stimmen in prozent", "wahleranteil", "wahleranteil in %", "stimmenanteile",
                "prozentanteil", "zweitstimmen in %", "zweitstimmen (%)", "erststimmen in %",
                "proz. anteil", "stimmenanteil in %", "stimmenanteil (%)",
            ],
        ),
        (
            "seats",
            &[
                "sitze", "mandate", "abgeordnete", "sitzzahl", "mandatszahl", "anzahl sitze",
                "anzahl der sitze", "gewonnene sitze", "abgeordnetensitze", "sitze im parlament",
                "parlamentssitze",
            ],
        ),
        ("total seats", &["sitze gesamt"]),
        (
            "change",
            &[
                "veranderung", "+/- sitze", "differenz", "gewinne/verluste", "+/-", "diff.",
                "verand.", "veranderungen", "sitzveranderung", "gewinn/verlust",
                "gewinn / verlust", "zuwachs",
            ],
        ),
        ("rank", &["rang", "platz", "nr."]),
        (
            "outcome",
            &["ergebnis", "regierung", "regierungsbeteiligung", "regierungsbeteiligung/opposition"],
        ),
    ],
    events: &["ereignis", "ereignisse", "beschreibung", "anmerkungen", "bemerkungen", "verbleib"],
    names: &["name", "namen", "name, vorname"],
    losers: &["unterlegener", "zweitplatzierter", "gegenkandidat"],
    ..Headers::EMPTY
};
