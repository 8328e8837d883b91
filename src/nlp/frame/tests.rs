use std::fmt::Write as _;

use crate::nlp::testing::{name, with_parse};

/// Fills the frames of a sentence and writes each as `Sense role=names`.
fn frames(text: &str) -> Vec<String> {
    with_parse(text, |parse, registry| {
        let written = parse.frames().into_iter().map(|frame| {
            let mut out = format!("{:?}", frame.sense);
            for (role, mention) in &frame.roles {
                write!(out, " {role}={}", name(&parse.mentions[*mention], registry))
                    .expect("it takes text");
            }
            let notes = [
                (frame.is_elided, " elided"),
                (frame.has_other_subject, " other subject"),
                (frame.is_of_other, " of other"),
            ];
            out.extend(notes.iter().filter(|(holds, _)| *holds).map(|(_, note)| *note));
            out
        });
        written.collect()
    })
}

#[test]
fn arguments_fill_roles_by_voice_and_marker() {
    for (text, expected) in [
        // active, passive, without an object
        ("Jane Roe founded the Red Front", vec!["Found by=Jane Roe subject=Red Front"]),
        ("The Red Front was founded by Jane Roe", vec!["Found subject=Red Front by=Jane Roe"]),
        ("The Red Front merged", vec!["Merge subject=Red Front"]),
        // prepositions
        (
            "The Red Front split from the Green League",
            vec!["SplitOff subject=Red Front from=Green League"],
        ),
        (
            "The Red Front merged with the Green League into the White Union",
            vec!["Merge subject=Red Front subject=Green League into=White Union"],
        ),
        // participles and relative clauses
        (
            "The Red Front, founded by Jane Roe, split from the Green League",
            vec![
                "Found subject=Red Front by=Jane Roe",
                "SplitOff subject=Red Front from=Green League",
            ],
        ),
        (
            "The Red Front, which Jane Roe had founded, merged with the Green League",
            vec![
                "Found by=Jane Roe subject=Red Front",
                "Merge subject=Red Front subject=Green League",
            ],
        ),
        // nouns: what they are of, and what is said to be one
        (
            "The merger of the Red Front and the Green League",
            vec!["Merge subject=Red Front subject=Green League"],
        ),
        (
            "The Red Front is a breakaway from the Green League",
            vec!["SplitOff subject=Red Front from=Green League"],
        ),
        (
            "The Red Front, an offshoot of the Green League, met",
            vec!["SplitOff subject=Red Front from=Green League"],
        ),
    ] {
        assert_eq!(frames(text), expected, "{text:?}");
    }
}

#[test]
fn subjects_that_are_not_named() {
    for (text, expected) in [
        ("Founded by Jane Roe", vec!["Found by=Jane Roe elided"]),
        ("A group left the Green League", vec!["Leave from=Green League"]),
        ("Jane Roe founded a newspaper", vec!["Found by=Jane Roe of other"]),
        ("The newspaper was founded by Jane Roe", vec!["Found by=Jane Roe other subject of other"]),
        (
            "Jane Roe left the Green League and founded the Red Front",
            vec!["Leave by=Jane Roe from=Green League", "Found by=Jane Roe subject=Red Front"],
        ),
    ] {
        assert_eq!(frames(text), expected, "{text:?}");
    }
}
