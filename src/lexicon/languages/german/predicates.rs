//! Predicates of events in German.

use crate::lexicon::frames::Form::{Active, FinalParticiple, Noun, VerbOrNoun};
use crate::lexicon::frames::Sense::{
    Absorb, Ally, Ban, Dissolve, Emerge, Expel, Found, Join, Lead, Leave, Merge, NameBefore,
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
                "parteitag", "parteitags", "parteitages", "bundesparteitag", "landesparteitag",
                "grundungsparteitag", "sonderparteitag", "kongress", "grundungskongress",
                "konferenz", "delegiertenkonferenz", "mitgliederversammlung",
                "grundungsversammlung",
            ],
        ),
        (Congress, 1, &["versammlung", "treffen", "tagte"]),
        (
            Election,
            3,
            &[
                "wahl", "wahlen", "landtagswahl", "landtagswahlen", "bundestagswahl",
                "bundestagswahlen", "reichstagswahl", "reichstagswahlen", "nationalratswahl",
                "nationalratswahlen", "kommunalwahl", "kommunalwahlen", "europawahl",
                "europawahlen", "parlamentswahl", "parlamentswahlen", "prasidentschaftswahl",
                "kandidierte", "kandidierten", "volksabstimmung", "wahlkampf",
            ],
        ),
        (
            Election,
            2,
            &[
                "in den landtag", "in einen landtag", "in den bundestag", "ins parlament",
                "mandate", "mandat", "sitze", "stimmen", "stimmenanteil", "kandidat", "kandidaten",
                "burgermeister gewahlt",
            ],
        ),
        (
            Leadership,
            1,
            &[
                "vorsitzender", "vorsitzende", "vorsitzenden", "parteivorsitzender",
                "parteivorsitzende", "parteichef", "bundesvorsitzende", "bundesvorsitzender",
                "generalsekretar", "generalsekretarin", "obmann", "obfrau",
            ],
        ),
        (
            Publication,
            3,
            &[
                "veroffentlichte", "veroffentlichten", "veroffentlicht", "erschien", "erschienen",
                "herausgegeben", "zeitung", "zeitschrift", "wochenzeitung",
            ],
        ),
        (
            Statement,
            3,
            &[
                "beschloss", "beschlossen", "erklarte", "erklarten", "forderte", "forderten",
                "verkundete", "resolution", "erklarung", "rief dazu auf", "sprach sich",
            ],
        ),
        (
            Statement,
            2,
            &["unterstutzte", "unterstutzten", "kritisierte", "lehnte ab", "bekannte sich"],
        ),
        (
            Demonstration,
            3,
            &[
                "demonstration", "demonstrationen", "demonstrierte", "demonstrierten",
                "kundgebung", "kundgebungen", "streik", "streiks", "generalstreik", "protestierte",
                "protestierten", "protest", "proteste",
            ],
        ),
        (
            Violence,
            3,
            &[
                "ermordet", "ermordete", "getotet", "erschossen", "anschlag", "attentat",
                "aufstand", "burgerkrieg", "putsch", "hingerichtet",
            ],
        ),
        (
            Trial,
            3,
            &[
                "verhaftet", "verhaftete", "verurteilt", "verurteilte", "angeklagt",
                "festgenommen", "inhaftiert", "prozess", "haftstrafe", "freigesprochen",
                "verbotsverfahren", "verbotsantrag",
            ],
        ),
        (Trial, 1, &["gericht", "haft", "bundesverfassungsgericht"]),
        (Ideology, 3, &["grundsatzprogramm", "parteiprogramm"]),
        (Ideology, 1, &["programm", "kurs", "ausrichtung"]),
        (Conflict, 3, &["richtungsstreit", "machtkampf", "flugelkampfe", "parteistreit"]),
        (Conflict, 1, &["streit", "konflikt", "streitigkeiten"]),
        (Migration, 3, &["emigrierte", "emigrierten", "ins exil", "floh", "flohen"]),
    ],
    frames: &[
        (
            NameBefore,
            Active,
            3,
            &[
                "ehemals", "vormals", "ehemals bekannt als", "fruher bekannt als",
                "ursprunglich bekannt als",
            ],
        ),
        (
            Found,
            FinalParticiple,
            3,
            &[
                "gegrundet", "neugegrundet", "wiedergegrundet", "mitgegrundet", "konstituiert",
                "ins leben gerufen", "neu gegrundet", "wieder gegrundet", "mitbegrundet",
            ],
        ),
        (Found, FinalParticiple, 2, &["gebildet", "geschaffen", "begrundet"]),
        (
            Found,
            Active,
            3,
            &[
                "grundete", "grundeten", "grunden", "zu grunden", "rief ... ins leben",
                "riefen ... ins leben",
            ],
        ),
        (Found, Active, 2, &["bildete", "bildeten", "schuf", "schufen", "bilden"]),
        (Found, Noun, 3, &["grundung", "neugrundung", "wiedergrundung", "parteigrundung"]),
        (Register, FinalParticiple, 2, &["registriert", "eingetragen"]),
        (
            Emerge,
            Active,
            3,
            &[
                "entstand", "entstanden", "ging ... hervor", "gingen ... hervor", "hervorging",
                "grundete sich", "grundeten sich", "konstituierte sich", "bildete sich",
                "formierte sich", "entstehen", "geht ... zuruck",
            ],
        ),
        (Emerge, FinalParticiple, 3, &["hervorgegangen"]),
        (
            SplitOff,
            Active,
            3,
            &[
                "spaltete sich ... ab", "spalteten sich ... ab", "spaltete ... ab",
                "spalteten ... ab", "abspaltete", "abspalteten", "spaltete sich", "spalteten sich",
                "trennte sich", "trennten sich", "loste sich", "losten sich", "abzuspalten",
            ],
        ),
        (
            SplitOff,
            FinalParticiple,
            3,
            &["abgespalten", "gespalten", "aufgespalten", "losgelost", "losgesagt"],
        ),
        (SplitOff, FinalParticiple, 2, &["getrennt"]),
        (
            SplitOff,
            Noun,
            3,
            &[
                "abspaltung", "abspaltungen", "spaltung", "absplitterung", "splitterpartei",
                "splittergruppe", "aufspaltung", "parteispaltung",
            ],
        ),
        (
            Leave,
            Active,
            2,
            &[
                "verliess", "verliessen", "trat ... aus", "traten ... aus", "austrat", "austraten",
                "schied ... aus", "schieden ... aus",
            ],
        ),
        (Leave, FinalParticiple, 2, &["ausgetreten", "verlassen"]),
        (Expel, FinalParticiple, 3, &["ausgeschlossen"]),
        (
            Merge,
            Active,
            3,
            &[
                "fusionierte", "fusionierten", "fusionieren", "schloss sich ... zusammen",
                "schlossen sich ... zusammen", "schlossen ... zusammen", "vereinigte sich",
                "vereinigten sich", "vereinten sich", "vereinte sich", "verschmolz",
                "verschmolzen", "zusammenschloss", "zusammenschlossen", "verbanden sich",
            ],
        ),
        (Merge, FinalParticiple, 3, &["fusioniert", "zusammengeschlossen", "vereinigt", "vereint"]),
        (
            Merge,
            Noun,
            3,
            &["fusion", "zusammenschluss", "zusammenschlusses", "verschmelzung", "parteifusion"],
        ),
        (Absorb, FinalParticiple, 2, &["aufgenommen", "eingegliedert", "integriert"]),
        (Absorb, Active, 2, &["nahm ... auf", "gliederte ... ein"]),
        (
            Join,
            Active,
            3,
            &[
                "schloss sich ... an", "schlossen sich ... an", "trat ... bei", "traten ... bei",
                "beitrat", "beitraten", "anschloss", "anschlossen", "ging ... auf",
                "gingen ... auf", "aufging", "aufgingen",
            ],
        ),
        (Join, FinalParticiple, 3, &["angeschlossen", "beigetreten", "aufgegangen"]),
        (Join, Noun, 2, &["beitritt"]),
        (
            Rename,
            Active,
            3,
            &[
                "benannte sich ... um", "benannten sich ... um", "nannte sich ... um",
                "benannte ... um", "umbenannte", "anderte ihren namen", "anderte seinen namen",
                "anderte den namen", "nahm den namen", "nannte sich", "nannten sich",
                "umzubenennen", "wandelte sich ... um", "firmierte",
            ],
        ),
        (Rename, FinalParticiple, 3, &["umbenannt", "umgewandelt"]),
        (Rename, Noun, 3, &["umbenennung", "namensanderung", "namenswechsel"]),
        (
            Succeed,
            Noun,
            3,
            &[
                "nachfolgepartei", "nachfolgerin", "nachfolgeorganisation", "rechtsnachfolgerin",
                "rechtsnachfolger", "nachfolgerpartei",
            ],
        ),
        (
            Precede,
            Noun,
            3,
            &[
                "vorgangerpartei", "vorlaufer", "vorlauferin", "vorgangerorganisation",
                "vorlauferpartei", "vorgangerin",
            ],
        ),
        (
            Dissolve,
            Active,
            3,
            &[
                "loste sich ... auf", "losten sich ... auf", "loste ... auf", "losten ... auf",
                "aufloste", "auflosten", "zerfiel", "zerfielen", "stellte ihre tatigkeit ... ein",
                "aufzulosen",
            ],
        ),
        (Dissolve, FinalParticiple, 3, &["aufgelost"]),
        (Dissolve, Noun, 3, &["auflosung", "selbstauflosung", "zerfall"]),
        (Ban, FinalParticiple, 3, &["verboten", "fur verfassungswidrig erklart", "untersagt"]),
        (Ban, VerbOrNoun, 3, &["verbot"]),
        (Ban, Noun, 3, &["parteiverbot"]),
        (
            Ally,
            Active,
            3,
            &[
                "bildete ... listenverbindung", "bildeten ... listenverbindung",
                "bildete ... koalition", "bildeten ... koalition", "bildete ... bundnis",
                "bildeten ... bundnis", "bildete ... wahlbundnis", "bildeten ... wahlbundnis",
                "bildete ... fraktionsgemeinschaft", "bildeten ... fraktionsgemeinschaft",
                "ging ... bundnis ein", "gingen ... bundnis ein", "ging ... listenverbindung ein",
                "gingen ... listenverbindung ein", "ging ... koalition ein",
                "gingen ... koalition ein", "verbundete sich", "verbundeten sich", "koalierte",
                "koalierten", "trat gemeinsam ... an", "traten gemeinsam ... an",
                "schlossen ... bundnis",
            ],
        ),
        (
            Ally,
            Noun,
            3,
            &[
                "bundnis", "wahlbundnis", "koalition", "listenverbindung", "wahlallianz",
                "listengemeinschaft",
            ],
        ),
        (
            Lead,
            Active,
            3,
            &[
                "ubernahm ... vorsitz", "ubernahm ... parteivorsitz", "ubernahm ... fuhrung",
                "ubernahm ... leitung", "ubernahm ... amt", "ubernahmen ... vorsitz",
                "trat ... nachfolge an", "fuhrte", "leitete", "stand ... vor", "steht ... vor",
                "amtierte",
            ],
        ),
        (Lead, FinalParticiple, 2, &["gefuhrt", "geleitet"]),
        (
            Resign,
            Active,
            3,
            &[
                "trat ... zuruck", "traten ... zuruck", "zurucktrat", "legte ... nieder",
                "gab ... ab", "abgab", "abgaben", "legte sein amt nieder",
            ],
        ),
        (Resign, FinalParticiple, 3, &["zuruckgetreten", "abgewahlt", "abgesetzt", "gesturzt"]),
        (Resign, Noun, 2, &["rucktritt", "tod", "abwahl", "absetzung"]),
        (
            Replace,
            Active,
            3,
            &["folgte ... nach", "folgte", "loste ... ab", "ersetzte", "abloste", "folgten"],
        ),
        (Replace, FinalParticiple, 3, &["abgelost", "ersetzt"]),
    ],
    markers: &[
        (Marker::Of, &["von", "vom"]),
        (Marker::From, &["aus", "von", "vom"]),
        (Marker::By, &["durch", "von", "vom"]),
        (Marker::In, &["in", "im", "innerhalb", "bei", "beim", "unter"]),
        (Marker::Into, &["in", "ins", "zu", "zum", "zur", "an"]),
        (Marker::With, &["mit"]),
        (Marker::As, &["als"]),
        (Marker::Between, &["zwischen"]),
        (
            Marker::Other,
            &[
                "am", "auf", "fur", "gegen", "nach", "vor", "seit", "bis", "uber", "wegen", "ohne",
                "wahrend", "neben", "trotz", "statt", "um", "ihm", "ihnen", "ab", "entlang",
                "gegenuber",
            ],
        ),
    ],
    word_orders: &[WordOrder::Inversion, WordOrder::VerbFinal],
    name_nouns: &["namen"],
    leadership_nouns: &["vorsitz", "parteivorsitz", "fuhrung", "parteifuhrung", "leitung"],
    relation_nouns: &["beziehungen", "verbindungen"],
    part_nouns: &[
        "flugel", "fraktion", "minderheit", "mehrheit", "teil", "gruppe", "rest", "reste",
    ],
    member_nouns: &[
        "mitglieder", "mitglied", "mitgliedern", "abgeordnete", "abgeordneter", "abgeordneten",
        "politiker", "politikern", "teil", "teile", "teilen", "flugel", "minderheit", "mehrheit",
        "anhanger", "anhangern", "funktionare", "gruppe", "delegierte", "landesverband",
        "landesverbands", "reste", "dissidenten",
    ],
    former_words: &["ehemalige", "ehemaligen", "fruhere", "fruheren"],
    attempt_words: &[
        "versuchte", "versuchten", "wollte", "wollten", "plante", "planten", "scheiterte",
        "scheiterten", "nicht", "keine", "kein", "keinen", "geplante", "geplanten",
        "beabsichtigte", "weigerte", "weigerten", "nie", "sollte", "sollten", "drohte",
    ],
    failure_phrases: &["scheiterte", "scheiterten", "wurde abgelehnt", "kam nicht zustande"],
    passive_auxiliaries: &["wurde", "wurden", "wird", "werden", "worden"],
    perfect_auxiliaries: &[
        "hat", "haben", "hatte", "hatten", "habe", "ist", "sind", "war", "waren",
    ],
    determiners: &[
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer",
        "eines", "ihre", "ihren", "ihrer", "ihrem", "seine", "seinen", "seiner", "seinem", "sein",
        "ihr", "dieser", "diese", "dieses", "diesem", "diesen", "alle", "beide", "beiden", "zwei",
        "drei", "vier", "mehrere", "einige", "viele", "jede", "jeder", "neue", "neuen",
        "ehemalige", "ehemaligen", "fruhere", "fruheren",
    ],
    attributive_words: &["neu", "neue", "neuen", "kurzlich", "zuvor", "bereits", "ehemals"],
    origin_links: &["als", "durch", "nach", "aus", "nachdem", "infolge", "indem"],
    result_verbs: &["fuhrte", "fuhrten", "entstand", "entstanden", "war", "wurde", "bildete"],
    result_prepositions: &["zu", "zur", "zum"],
    purpose_prepositions: &["fur"],
    founded_nouns: &[
        "partei", "organisation", "bewegung", "front", "allianz", "gruppe", "liga", "union",
        "liste", "bund", "verein", "verband", "vereinigung", "fraktion", "bundnis",
        "listenverbindung", "koalition",
    ],
    choosing_words: &["gewahlt", "wahlte", "wahlten", "ernannt", "bestimmt", "wiedergewahlt"],
    office_first_words: &["wurde", "wurden", "ist", "war", "gewahlt", "ernannt", "wiedergewahlt"],
    genitive_articles: &["der", "des"],
    becoming_words: &["wurde", "wurden"],
    making_words: &["grundete", "grundeten", "gebildete"],
    settings: &["auf", "bei", "beim"],
    birth_words: &["geboren"],
    life_words: &["geboren", "geb", "gest", "gestorben"],
    held_words: &["fand", "statt"],
    ..Predicates::EMPTY
};
