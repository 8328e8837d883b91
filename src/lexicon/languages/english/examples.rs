//! Example phrases in English.

mod statements;

use crate::lexicon::examples::Examples;
use crate::lexicon::examples::Reading::{
    Answer, Count, Country, Dates, ElectionKind, Events, Header, Label, List, MainDate, Name, Page,
    People, Positions, Round, Row, Seats, Statements,
};

/// The examples.
pub const EXAMPLES: Examples = &[
    (
        Dates,
        &[
            ("before 1961 and after 1965", "../1961 1965/.."),
            ("In March 2004 it had 1500 members", "2004-03"),
            ("It met on 25 November 1996 and in early 1998", "1996-11-25 1998"),
            ("between 1983 and 1985", "1983/1985"),
            ("It may march in 12 towns", ""),
            ("Article 1976 of the code", ""),
            ("1500 workers struck", ""),
            ("the 22nd of May 1990", "1990-05-22"),
        ],
    ),
    (
        MainDate,
        &[
            ("15 January 1980 (renamed), 4 December 1965 (original)", "1965-12-04"),
            ("14 May 1993 (merger)", "1993-05-14"),
            ("unknown", ""),
        ],
    ),
    (
        Label,
        &[
            ("Founded", "founded"),
            ("leader1_name", "leader"),
            ("Split from", "split_from"),
            ("membership_year", ""),
            ("Mascot", ""),
        ],
    ),
    (
        Header,
        &[
            ("Popular vote", "votes"),
            ("% of votes", "share"),
            ("Seats", "seats seats_total"),
            ("Total seats", "seats"),
            ("Party or alliance", "party"),
            ("Position", "rank outcome"),
            ("Turnout", ""),
            ("Notes", ""),
        ],
    ),
    (
        ElectionKind,
        &[
            ("1990 Ruritanian general election", "general"),
            ("2004 Strelsau by-election", "by-election"),
            ("Senate election", "senate"),
            ("Primary election", "primary"),
            ("Results by county", ""),
            ("Edward Newark", ""),
        ],
    ),
    (
        Row,
        &[
            ("Total", "summary"),
            ("Turnout", "summary"),
            ("Labour hold", "summary"),
            ("Total Liberation Party", ""),
            ("Blue Party", ""),
        ],
    ),
    (
        Count,
        &[
            ("about 60,000", "60000"),
            ("8.5 million", "8500000"),
            ("up to 500", "500"),
            ("many", ""),
            ("12.5", ""),
        ],
    ),
    (Seats, &[("12 of 60", "12/60"), ("350 seats", "350"), ("New", "")]),
    (Round, &[("Second round", "2"), ("Runoff", "2"), ("First votes", ""), ("Round", "")]),
    (
        People,
        &[
            ("Ann Lee and Tom Roe", "Ann Lee; Tom Roe"),
            ("Vacant", ""),
            ("Jane Roe MP", "Jane Roe"),
            ("Harry Doe, Jr.", "Harry Doe, Jr."),
        ],
    ),
    (
        List,
        &[
            (
                "Socialism, Factions:, Maoism, Historical:, Fascism",
                "Socialism; Maoism (factions); Fascism (former)",
            ),
            ("n/a", ""),
        ],
    ),
    (Positions, &[("Centre-left to left-wing", "centre-left left-wing"), ("Upright", "")]),
    (Answer, &[("Yes", "yes"), ("Against", "no"), ("Perhaps", "")]),
    (
        Events,
        &[
            ("It was founded by workers", "founding 3"),
            ("It broke away from the front", "split 3"),
            ("It was banned soon after its founding", "ban 3 (founding 3)"),
            ("A committee met in order to found a party", "(founding 2)"),
            ("Tom Roe (born 1950) writes novels", ""),
        ],
    ),
    (
        Name,
        &[
            ("Green Left Party", "organisation"),
            ("Union of Workers and Peasants", "organisation"),
            ("Ann Lee", "person"),
            ("Fourth Party Congress", ""),
            ("Kilis Province", ""),
            ("Central Committee", ""),
        ],
    ),
    (Country, &[("1887 German federal election", "Germany"), ("The Labour Party", "")]),
    (
        Page,
        &[
            ("The Blue Front is a communist party in Ruritania.", "party"),
            ("Tom Roe is a lawyer and writer.", ""),
            ("The May strike was a protest in Strelsau.", ""),
            ("The sun shines.", ""),
        ],
    ),
    (Statements, statements::STATEMENTS),
];
