//! Words in dates in English.

use crate::lexicon::date_word::DateWord;
use crate::lexicon::language::Dates;

/// The words.
pub const WORDS: Dates = Dates {
    months: [
        &["january"],
        &["february"],
        &["march"],
        &["april"],
        &["may"],
        &["june"],
        &["july"],
        &["august"],
        &["september"],
        &["october"],
        &["november"],
        &["december"],
    ],
    abbreviated_months: [
        &["jan"],
        &["feb", "febr"],
        &["mar"],
        &["apr"],
        &[],
        &["jun"],
        &["jul"],
        &["aug"],
        &["sep", "sept"],
        &["oct"],
        &["nov"],
        &["dec"],
    ],
    ambiguous_months: &["march", "mar", "may", "august"],
    words: &[
        (
            DateWord::Street,
            "ave avenue blvd boulevard drive highway hwy lane parkway pkwy road street terrace",
        ),
        (DateWord::Calendar, "according calendar dates n o s style under"),
        (DateWord::OldStyle, "julian old os"),
        (DateWord::NewStyle, "gregorian new ns"),
        (DateWord::Century, "centuries century"),
        (DateWord::Later, "after later"),
        (DateWord::Earlier, "before earlier"),
        (DateWord::Either, "either"),
        (DateWord::After, "after"),
        (
            DateWord::Perhaps,
            "conceivably likely maybe perhaps possibly presumably probably uncertain",
        ),
        (DateWord::Since, "since"),
        (DateWord::Until, "before by through til till until"),
        (DateWord::From, "from"),
        (DateWord::Between, "between"),
        (DateWord::And, "and"),
        (DateWord::Or, "or"),
        (DateWord::To, "through thru til till to until"),
        (DateWord::Of, "of"),
        (DateWord::The, "the"),
        (DateWord::In, "during in"),
        (DateWord::Onwards, "onward onwards"),
        (DateWord::Present, "date now ongoing present today"),
        (DateWord::About, "about approx approximately around c ca cca circa roughly"),
        (
            DateWord::Part,
            "autumn beginning beginnings early end fall late mid middle spring start summer winter",
        ),
        (
            DateWord::YearLead,
            "after and b before born but by created d day died dissolved during elected est \
             established following for formed founded from her his in inter it its least of on our \
             post pre prior published renamed since the their this throughout till to until \
             when year years",
        ),
        (
            DateWord::Event,
            "agreement attack attempt campaign conference congress constitution convention coup \
             crisis declaration earthquake election elections founding general invasion \
             manifesto massacre memorandum merger parliamentary plenum poll polls presidential \
             primaries primary protests rebellion referendum reform revolution saw split strike \
             treaty uprising vote war",
        ),
        (
            DateWord::Numbering,
            "apartment apt article box bus channel chapter decree directive flat flight highway \
             issue law no nos nr number numbers ordinance p page pages paragraph pp regulation \
             resolution room route seat section suite unit vol volume",
        ),
        (DateWord::Rate, "pct per percent percentage"),
        (
            DateWord::CountedPerson,
            "activists attendees candidates citizens civilians communists delegates employees \
             farmers fighters guerillas guerrillas members men militants miners participants \
             peasants people police prisoners protesters representatives residents soldiers \
             strikers students supporters troops voters women workers",
        ),
        (
            DateWord::Counted,
            "acres ballots branches cadres casualties cents children cities copies countries days \
             dead deaths deputies districts dollars euro euros families feet guests hectares \
             hours households hrs inhabitants injured kg kids kilometers kilometres km lines lira \
             locals man member meters metres miles million minutes months municipalities \
             occasions others pages persons places points pounds registered rooms roubles rubles \
             schools seat seats signatories signatures spectators staff strong thousand times \
             tonnes tons towns units valid victims villages volunteers votes weeks words wounded \
             yards years",
        ),
    ],
    phrases: &[
        (
            DateWord::Until,
            &[
                "at the latest by", "at the latest in", "before or in", "no later than",
                "not later than", "or before", "or by", "prior to", "up to", "up until",
            ],
        ),
        (DateWord::After, &["later than", "subsequent to"]),
        (DateWord::Since, &["no earlier than", "not before", "not earlier than", "or after"]),
    ],
    numbers: &[
        (1, "first"),
        (2, "second"),
        (3, "third"),
        (4, "fourth"),
        (5, "fifth"),
        (6, "sixth"),
        (7, "seventh"),
        (8, "eighth"),
        (9, "ninth"),
        (10, "tenth"),
        (11, "eleventh"),
        (12, "twelfth"),
        (13, "thirteenth"),
        (14, "fourteenth"),
        (15, "fifteenth"),
        (16, "sixteenth"),
        (17, "seventeen seventeenth"),
        (18, "eighteen eighteenth"),
        (19, "nineteen nineteenth"),
        (20, "twentieth twenty"),
        (30, "thirtieth thirty"),
    ],
    decades: &[
        (20, "twenties"),
        (30, "thirties"),
        (40, "forties"),
        (50, "fifties"),
        (60, "sixties"),
        (70, "seventies"),
        (80, "eighties"),
        (90, "nineties"),
    ],
    decades_stand_alone: true,
    ordinals: &[
        ("st", &[1, 21, 31]),
        ("nd", &[2, 22]),
        ("rd", &[3, 23]),
        (
            "th",
            &[
                4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 24, 25, 26, 27, 28,
                29, 30,
            ],
        ),
    ],
    dotted_days: false,
    days_name: false,
    first_glosses: &["original", "founded", "foundation", "first", "initial", "launch"],
    merger_glosses: &["merg", "unification", "fusion"],
    later_glosses: &[
        "current form", "legal", "present form", "re-est", "re-found", "re-form", "re-launch",
        "re-regist", "reactivat", "reconstitut", "reestablish", "refound", "reformed",
        "registered", "registration", "relaunch", "renam", "reorgani", "restor", "reviv",
    ],
};
