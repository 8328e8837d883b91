use std::fmt::Write as _;

use crate::nlp::testing::events;

/// Reads each text on the page of an organisation, or of none, and compares its events.
fn check(own: &[&str], table: &[(&str, &[&str])]) {
    let mut wrong = String::new();
    for (text, expected) in table {
        let read = events(own, text);
        if read != *expected {
            writeln!(wrong, "{text:?}: {read:?}, expected {expected:?}").expect("it takes text");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

const PAGE: &[&str] = &["Red Front"];

#[test]
fn a_founding_has_founders_and_origins() {
    check(
        &[],
        &[
            (
                "The Red Front was founded in 1990 by Jane Roe.",
                &["1990 founding subject=Red Front by=Jane Roe"],
            ),
            (
                "Jane Roe and John Doe founded the Red Front in 1990.",
                &["1990 founding subject=Red Front by=Jane Roe+John Doe"],
            ),
            (
                "The Red Front, which had been founded in 1980, was banned in 1990.",
                &["1980 founding subject=Red Front", "1990 ban subject=Red Front"],
            ),
            (
                "The Red Front emerged from the Green League in 1990.",
                &["1990 founding subject=Red Front from=Green League"],
            ),
            (
                "The Red Front was the successor of the Green League.",
                &["- founding subject=Red Front from=Green League"],
            ),
            (
                "The Green League was succeeded by the Red Front in 1990.",
                &["1990 founding subject=Red Front from=Green League"],
            ),
        ],
    );
}

#[test]
fn what_a_founding_came_of_gives_its_kind() {
    check(
        &[],
        &[
            // one split
            (
                "The Red Front, a breakaway from the Green League, was formed in 1990.",
                &["1990 split subject=Red Front from=Green League"],
            ),
            (
                "In 1990 Jane Roe left the Green League to form the Red Front.",
                &["1990 split subject=Red Front from=Green League by=Jane Roe"],
            ),
            (
                "Members of the Green League founded the Red Front in 1990.",
                &["1990 split subject=Red Front from=Green League"],
            ),
            (
                "The Red Front was founded in 1990 by former members of the Green League.",
                &["1990 split subject=Red Front from=Green League"],
            ),
            (
                "A split in the Green League led to the formation of the Red Front in 1990.",
                &["1990 split subject=Red Front from=Green League"],
            ),
            // one merger
            (
                "The White Union was formed in 1990 when the Red Front and the Green League merged.",
                &["1990 merger subject=Red Front+Green League into=White Union"],
            ),
            (
                "The White Union was formed in 1990 by the merger of the Red Front and the Green League.",
                &["1990 merger subject=Red Front+Green League into=White Union"],
            ),
            (
                "The Red Front and the Green League merged in 1990 to form the White Union.",
                &["1990 merger subject=Red Front+Green League into=White Union"],
            ),
            // each with its date: two things
            (
                "The Red Front was founded in 1990 and merged with the Green League in 1995.",
                &["1990 founding subject=Red Front", "1995 merger subject=Red Front+Green League"],
            ),
        ],
    );
}

#[test]
fn what_splits_into_parts_is_what_they_come_from() {
    check(
        &[],
        &[
            (
                "The Red Front split from the Green League in 1990.",
                &["1990 split subject=Red Front from=Green League"],
            ),
            (
                "In 1990 the Green League split into the Red Front and the White Union.",
                &["1990 split subject=Red Front+White Union from=Green League"],
            ),
            (
                "A 1990 split in the Green League led to the Red Front.",
                &["1990 split subject=Red Front from=Green League"],
            ),
            (
                "The Red Front is a breakaway from the Green League.",
                &["- split subject=Red Front from=Green League"],
            ),
        ],
    );
}

#[test]
fn mergers_and_joinings() {
    check(
        &[],
        &[
            (
                "The Red Front merged into the White Union in 1990.",
                &["1990 merger subject=Red Front into=White Union"],
            ),
            (
                "In 1990 the Red Front merged with the Green League.",
                &["1990 merger subject=Red Front+Green League"],
            ),
            (
                "The White Party absorbed the Red Front in 1990.",
                &["1990 merger subject=Red Front into=White Party"],
            ),
            (
                "The Red Front was absorbed by the White Party in 1990.",
                &["1990 merger subject=Red Front into=White Party"],
            ),
            (
                "The merger of the Red Front and the Green League into the White Union took place in 1990.",
                &["1990 merger subject=Red Front+Green League into=White Union"],
            ),
            // who joins a party goes into it, who joins an alliance stays
            (
                "The Red Front joined the White Party in 1990.",
                &["1990 merger subject=Red Front into=White Party"],
            ),
            (
                "The Red Front joined the White Alliance in 1990.",
                &["1990 alliance subject=Red Front into=White Alliance"],
            ),
            // or only meets it
            ("In 1990 the Red Front joined the White Party in a march.", &["1990 demonstration"]),
        ],
    );
}

#[test]
fn what_is_registered_is_founded_if_it_is_an_organisation() {
    check(
        &[],
        &[
            ("The Red Front was registered in 1990.", &["1990 founding subject=Red Front"]),
            ("The Red Front was registered again in 1990.", &["1990 other"]),
            ("Jane Roe and John Doe were registered in 1990.", &["1990 other"]),
            ("In 1990 Jane Roe was denied registration.", &["1990 other"]),
            ("The Red Front was announced in 1990.", &["1990 founding subject=Red Front"]),
            ("In 1990 Jane Roe announced the Red Front.", &["1990 statement"]),
        ],
    );
}

#[test]
fn renamings_endings_and_alliances() {
    check(
        &[],
        &[
            (
                "The Red Front was renamed the White Union in 1990.",
                &["1990 renaming subject=Red Front into=White Union"],
            ),
            (
                "In 1990 the Red Front changed its name to the White Union.",
                &["1990 renaming subject=Red Front into=White Union"],
            ),
            ("The Red Front was dissolved in 1990.", &["1990 dissolution subject=Red Front"]),
            ("The government banned the Red Front in 1990.", &["1990 ban subject=Red Front"]),
            (
                "The Red Front was banned by the Constitutional Court in 1990.",
                &["1990 ban subject=Red Front by=Constitutional Court"],
            ),
            (
                "The Red Front formed an alliance with the Green League in 1990.",
                &["1990 alliance subject=Red Front with=Green League"],
            ),
            ("The Red Front lost power to a Green–White coalition in 1990.", &["1990 election"]),
            (
                "In 1990 the Red Front and the Green League formed the White Alliance.",
                &["1990 alliance subject=Red Front+Green League into=White Alliance"],
            ),
        ],
    );
}

#[test]
fn offices_are_those_of_an_organisation() {
    check(
        &[],
        &[
            (
                "In 1990 Jane Roe was elected leader of the Red Front.",
                &["1990 leadership subject=Red Front incoming=Jane Roe"],
            ),
            (
                "In 1990 Jane Roe became general secretary of the Red Front.",
                &["1990 leadership subject=Red Front incoming=Jane Roe"],
            ),
            (
                "John Doe succeeded Jane Roe as leader of the Red Front in 1990.",
                &["1990 leadership subject=Red Front incoming=John Doe outgoing=Jane Roe"],
            ),
            (
                "Jane Roe resigned as leader of the Red Front in 1990.",
                &["1990 leadership subject=Red Front outgoing=Jane Roe"],
            ),
            (
                "Jane Roe resigned as leader of the Red Front in 1990 and was succeeded by John Doe.",
                &["1990 leadership subject=Red Front incoming=John Doe outgoing=Jane Roe"],
            ),
        ],
    );
    check(
        PAGE,
        &[
            (
                "Jane Roe was elected leader in 1990.",
                &["1990 leadership subject=Red Front incoming=Jane Roe"],
            ),
            (
                "In 1990 Jane Roe was elected leader of the party.",
                &["1990 leadership subject=Red Front incoming=Jane Roe"],
            ),
            (
                "Jane Roe led the party. She resigned in 1990 and was succeeded by John Doe.",
                &["1990 leadership subject=Red Front incoming=John Doe outgoing=Jane Roe"],
            ),
            (
                "Jane Roe led the party. In 1990 Roe resigned.",
                &["1990 leadership subject=Red Front outgoing=Jane Roe"],
            ),
        ],
    );
}

#[test]
fn what_was_only_tried_or_denied_is_not_what_happened() {
    check(
        &[],
        &[
            ("The Red Front was not founded in 1990.", &["1990 other"]),
            ("The Red Front tried to merge with the Green League in 1990.", &["1990 other"]),
            ("In 1990 the Red Front refused to merge with the Green League.", &["1990 statement"]),
            (
                "The government attempted to ban the Red Front in 1990.",
                &["1990 trial subject=Red Front"],
            ),
            ("In 1990 Jane Roe founded a newspaper in Strelsau.", &["1990 publication"]),
            ("The Red Front wanted to split from the Green League.", &[]),
        ],
    );
}

#[test]
fn the_page_gives_the_organisation_that_a_sentence_leaves_out() {
    check(
        PAGE,
        &[
            (
                "Party formed in 1990 as a split from the Green League.",
                &["1990 split subject=Red Front from=Green League"],
            ),
            (
                "Formed in 1990 by the merger of the Green League and the White Union.",
                &["1990 merger subject=Green League+White Union into=Red Front"],
            ),
            (
                "It split from the Green League in 1990.",
                &["1990 split subject=Red Front from=Green League"],
            ),
            (
                "In 1990 the party merged with the Green League to form the White Union.",
                &["1990 merger subject=Red Front+Green League into=White Union"],
            ),
            (
                "In 1990 the Green League met. The two parties merged in 1991.",
                &["1990 other", "1991 merger subject=Red Front+Green League"],
            ),
            (
                "In 1995 a group left and formed the Green League.",
                &["1995 split subject=Green League from=Red Front"],
            ),
            (
                "In 1995 the former members of the Green League broke away.",
                &["1995 split subject=Green League from=Red Front"],
            ),
            ("In 1995 members of the Green League broke away.", &["1995 split from=Green League"]),
            (
                "Its leader Jane Roe left in 1995 to form the Green League.",
                &["1995 split subject=Green League from=Red Front by=Jane Roe"],
            ),
        ],
    );
}

#[test]
fn only_lineage_needs_no_date() {
    check(
        &[],
        &[
            (
                "The Red Front merged into the Green League.",
                &["- merger subject=Red Front into=Green League"],
            ),
            ("Jane Roe led a split from the Green League, the Red Front.", &[]),
            ("The Red Front was dissolved.", &["- dissolution subject=Red Front"]),
            ("The Red Front formed an alliance with the Green League.", &[]),
            ("Jane Roe was elected leader of the Red Front.", &[]),
        ],
    );
}

#[test]
fn an_aside_after_the_date_leaves_it_to_the_verb() {
    check(
        PAGE,
        &[
            (
                "In 2012, hoping to win more seats, the party merged with the Green League.",
                &["2012 merger subject=Red Front+Green League"],
            ),
            (
                "In 2012, in order to win more seats, the party merged with the Green League.",
                &["2012 merger subject=Red Front+Green League"],
            ),
            (
                "The party won a seat in 1945 before merging with the Green League in 1947.",
                &["1945 election", "1947 merger subject=Red Front+Green League"],
            ),
        ],
    );
}

#[test]
fn verbs_with_dates_of_their_own_tell_their_own() {
    check(
        &[],
        &[
            (
                "The Red Front was founded in 1995 by members of the Green League and dissolved in 2009.",
                &[
                    "1995 split subject=Red Front from=Green League",
                    "2009 dissolution subject=Red Front",
                ],
            ),
            (
                "The Red Front was founded by Jane Roe in 2009 and taken over by John Doe in 2011.",
                &[
                    "2009 founding subject=Red Front by=Jane Roe",
                    "2011 leadership subject=Red Front incoming=John Doe",
                ],
            ),
        ],
    );
}

#[test]
fn a_split_tells_what_came_of_it() {
    check(
        PAGE,
        &[
            (
                "The party split in 1994, giving rise to the Green League and the White Union.",
                &["1994 split subject=Green League+White Union from=Red Front"],
            ),
            (
                "The party split in 1990 and the Green League emerged.",
                &["1990 split subject=Green League from=Red Front"],
            ),
            (
                "In 1990 a faction led by Jane Roe formed the Green League.",
                &["1990 split subject=Green League from=Red Front by=Jane Roe"],
            ),
        ],
    );
}

#[test]
fn friends_of_an_organisation_are_no_part_of_it() {
    check(
        PAGE,
        &[
            ("In 2018 the party cut its ties with the Green League.", &["2018 alliance"]),
            (
                "The party made an alliance with the Green League in 1990 but left it in 1992.",
                &["1990 alliance subject=Red Front with=Green League", "1992 alliance"],
            ),
            (
                "Until 1936 the party was a member of the Green International.",
                &["../1936 alliance subject=Red Front into=Green International"],
            ),
        ],
    );
}

#[test]
fn others_merge_parties_to_form_one() {
    check(
        &[],
        &[(
            "In 1955 their leaders decided to merge the Green League with the White Union to form the Red Front.",
            &["1955 merger subject=Green League+White Union into=Red Front"],
        )],
    );
}

#[test]
fn a_definition_makes_a_name_that_of_an_organisation() {
    check(
        &[],
        &[
            (
                "Avante is a left-wing party founded in 2014. The party split in 2019.",
                &["2014 founding subject=Avante", "2019 split subject=Avante"],
            ),
            (
                "Nova Ora (New Hour, NO) was a populist party founded in 2014. The party was dissolved in 2019.",
                &["2014 founding subject=Nova Ora", "2019 dissolution subject=Nova Ora"],
            ),
        ],
    );
}
