use super::*;
use crate::dataset::NameIndex;
use crate::model::{Election, ElectionKind, Membership, Party, Seats, Source};

/// Parties that the table of expressions is about, by the first letter of their names.
fn parties() -> Vec<Party> {
    let texts = |all: &[&str]| all.iter().map(|&one| one.to_owned()).collect::<Vec<_>>();
    let mut anchor = Party {
        name: "Anchor Party".into(),
        abbreviation: Some("AP/ML".into()),
        country: Some("Niger".into()),
        founded: "1976-03".parse().ok(),
        dissolved: "1994".parse().ok(),
        ideology: texts(&["Communism", "Marxism–Leninism"]),
        membership: Some(Membership {
            count: Some(1500),
            approximate: true,
            ..Membership::default()
        }),
        seats: vec![
            Seats { body: Some("Senate".into()), won: Some(3), total: Some(50) },
            Seats { body: Some("Assembly".into()), won: Some(12), total: None },
        ],
        ..Party::default()
    };
    anchor.infobox.add("Party colour", "Red");
    let beacon = Party {
        name: "Beacon".into(),
        country: Some("Nigeria".into()),
        founded: "197X".parse().ok(),
        ideology: texts(&["Liberalism"]),
        position: texts(&["centre-left", "centre"]),
        ..Party::default()
    };
    let crane = Party {
        name: "Crane People's Party".into(),
        founded: "XXXX-04-02".parse().ok(),
        ..Party::default()
    };
    let dawn = Party {
        name: "Dawn İzmir".into(),
        country: Some("Türkiye".into()),
        founded: "2005/..".parse().ok(),
        membership: Some(Membership { count: Some(80), ..Membership::default() }),
        ideology: texts(&["Pacifism", "Marxism"]),
        ..Party::default()
    };
    vec![anchor, beacon, crane, dawn]
}

/// Returns the first letters of the parties that match.
fn matching(expression: &str) -> String {
    let filter =
        Filter::parse::<Party>(expression).unwrap_or_else(|error| panic!("{expression}: {error}"));
    let names = NameIndex::default();
    let parties = parties();
    let found = parties.iter().filter(|party| filter.accepts(*party, &names));
    let letters: String = found.map(|party| &party.name[..1]).collect();
    // a filter is the same as its parts
    let parts = Filter::parse_parts::<Party>(expression).unwrap();
    for party in &parties {
        let all = parts.iter().all(|part| part.accepts(party, &names));
        assert_eq!(all, letters.contains(&party.name[..1]), "{expression}: {}", party.name);
    }
    letters
}

#[test]
fn expressions_match_records() {
    for (expression, expected) in [
        // texts: `=` is the whole value, `~` a part; both fold
        ("country = niger", "A"),
        ("country ~ niger", "AB"),
        ("country = TURKIYE", "D"),
        ("name ~ izmir", "D"),
        ("name = 'anchor party'", "A"),
        ("name = anchor", ""),
        ("name ~ \"people’s party\"", "C"),
        ("name ~ people's", "C"),
        ("name ~ /^(anchor|beacon)/", "AB"),
        ("name ~ '/^Dawn/'", "D"),
        ("abbreviation = AP/ML", "A"),
        ("abbreviation ~ p/", "A"),
        ("country != niger", "BD"),
        ("country !~ niger", "D"),
        ("country in (niger, \"Türkiye\")", "AD"),
        ("country not in (niger, chad)", "BD"),
        // lists match if any item does; `!=` if none does
        ("ideology = marxism", "D"),
        ("ideology ~ marxis", "AD"),
        ("ideology = marxism-leninism", "A"),
        ("ideology != communism", "BD"),
        ("ideology ~ marx and ideology ~ pacif", "D"),
        ("position = centre", "B"),
        ("position in (centre, far-left)", "B"),
        // numbers
        ("membership.count > 80", "A"),
        ("membership.count >= 80", "AD"),
        ("membership.count < 1,500", "D"),
        ("membership.count <= 1_500", "AD"),
        ("membership.count = 1500.0", "A"),
        ("membership.count != 80", "A"),
        ("membership.count in (80, 1500)", "AD"),
        ("seats.won > 10", "A"),
        ("seats.won = 3", "A"),
        ("seats.won != 3", ""),
        ("seats.total < 100", "A"),
        ("membership.approximate = yes", "A"),
        ("membership.approximate != true", "D"),
        // objects are compared as tables show them
        ("seats ~ senate", "A"),
        ("membership ~ '~1500'", "A"),
        ("infobox.\"Party colour\" = red", "A"),
        ("infobox ~ colour", "A"),
        // dates match if they can; a date without a year never does
        ("founded = 1976", "AB"),
        ("founded = 1976-03", "AB"),
        ("founded = 1976-04", "B"),
        ("founded < 1976", "B"),
        ("founded < 1980", "AB"),
        ("founded <= 1976-02", "B"),
        ("founded > 1976", "BD"),
        ("founded >= 1980", "D"),
        ("founded >= 1979-12-31", "BD"),
        ("founded > 1979-12-30", "BD"),
        ("founded > 1979-12-31", "D"),
        ("founded < 1970", ""),
        ("founded = 1970..1980", "AB"),
        ("founded = 1970s", "AB"),
        ("founded = 2020..", "D"),
        ("founded in (1976-03, 2020)", "ABD"),
        ("founded != 1976-03", "D"),
        ("founded.decade = 1970", "AB"),
        ("decade = 1970", "AB"),
        ("year > 2000", "D"),
        ("dissolved > founded", "-"),
        // missing and present
        ("dissolved missing", "BCD"),
        ("dissolved is missing", "BCD"),
        ("dissolved is not missing", "A"),
        ("dissolved not missing", "A"),
        ("dissolved present", "A"),
        ("dissolved is present", "A"),
        ("not dissolved present", "BCD"),
        ("not not dissolved present", "A"),
        ("ideology missing", "C"),
        ("seats.won missing", "BCD"),
        ("founded missing", ""),
        ("founded.year missing", "C"),
        // and, or, not
        ("founded < 1980 and ideology ~ marxis and not dissolved present", ""),
        ("founded < 1980 and (ideology ~ liberal or dissolved present)", "AB"),
        ("country = niger or country = nigeria and founded > 2000", "A"),
        ("(country = niger or country = nigeria) and founded > 2000", ""),
        ("NOT Country = niger AND IDEOLOGY PRESENT", "BD"),
        ("not (country = niger or ideology = pacifism)", "B"),
        // what is unknown is neither true nor false
        ("membership.count > 100 or dissolved missing", "ABCD"),
        ("not membership.count > 100", "D"),
        ("not (membership.count > 100 and country = niger)", "BD"),
        ("not founded < 1980", "D"),
        ("not founded < 1980 or founded.year missing", "CD"),
        ("country = niger or not country = niger", "ABD"),
    ] {
        if expected == "-" {
            assert!(Filter::parse::<Party>(expression).is_err(), "{expression}");
        } else {
            assert_eq!(matching(expression), expected, "{expression}");
        }
    }
}

#[test]
fn names_of_organisations_are_any_names_of_the_document() {
    let mut names = NameIndex::default();
    names.add("a.txt", &["People's Liberation Party".into(), "HKP".into()]);
    let row = |document: &str| Election {
        party: Some("People’s Liberation Party".into()),
        kind: Some(ElectionKind::ByElection),
        source: Source { document: document.into(), line: 1 },
        ..Election::default()
    };
    for (expression, in_a, in_b) in [
        ("party = hkp", true, false),
        ("party ~ hk", true, false),
        ("party != hkp", false, true),
        ("party in (hkp, x)", true, false),
        ("party = \"people's liberation party\"", true, true),
        ("party missing", false, false),
        ("kind = by-election", true, true),
        ("kind in (local, By-Election)", true, true),
        ("kind ~ by", true, true),
    ] {
        let filter = Filter::parse::<Election>(expression).unwrap();
        for (document, expected) in [("a.txt", in_a), ("b.txt", in_b)] {
            assert_eq!(
                filter.accepts(&row(document), &names),
                expected,
                "{expression} in {document}"
            );
        }
        let needs_names = expression.starts_with("party") && expression != "party missing";
        assert_eq!(filter.needs_names(), needs_names, "{expression}");
    }
}

#[test]
fn parts_are_those_that_and_joins_at_the_top() {
    for (expression, expected) in [
        ("founded < 1980 and not (a)", &[][..]),
        ("founded < 1980 and not dissolved present", &["founded < 1980", "not dissolved present"]),
        (" (name ~ a or name ~ b)  and year = 1 ", &["(name ~ a or name ~ b)", "year = 1"]),
        ("name ~ a or name ~ b and year = 1", &["name ~ a or name ~ b and year = 1"]),
    ] {
        let parts = Filter::parse_parts::<Party>(expression).unwrap_or_default();
        let texts: Vec<&str> = parts.iter().map(Filter::text).collect();
        assert_eq!(texts, expected, "{expression}");
    }
}

#[test]
fn depth_is_bounded() {
    for (open, close) in [("(", ")"), ("not (", ")"), ("not ", ""), ("(", ""), ("(not ", "")] {
        let deep = format!("{}name ~ a{}", open.repeat(100_000), close.repeat(100_000));
        let parsed = Filter::parse::<Party>(&deep);
        assert_eq!(parsed.is_ok(), open == "not ", "{open}");
    }
    let nested = format!("{}name ~ a{}", "(".repeat(MAX_DEPTH), ")".repeat(MAX_DEPTH));
    assert!(Filter::parse::<Party>(&nested).is_ok());
    let long = vec!["name ~ a"; 20_000].join(" or ");
    assert!(Filter::parse::<Party>(&long).is_ok());
}
