//! Tables of sentences about a party with the values that they give.

use crate::extract::extract;
use crate::model::{Document, PartyField, Record, RecordField, Value};

/// Fields that the sentences here may give, beside those that every text has.
const FIELDS: [PartyField; 13] = [
    PartyField::OtherNames,
    PartyField::Ideology,
    PartyField::Position,
    PartyField::Leader,
    PartyField::Founder,
    PartyField::Headquarters,
    PartyField::Colours,
    PartyField::Newspaper,
    PartyField::Slogan,
    PartyField::YouthWing,
    PartyField::Alliances,
    PartyField::Europarty,
    PartyField::International,
];

/// Returns the values of the party that a text is about, each as `field=value`.
fn read(text: &str) -> String {
    let found = extract(&Document::new("a.txt", text));
    let Some(party) = found.parties.first() else { return String::new() };
    let mut values = Vec::new();
    for field in FIELDS {
        let items = match party.value(field) {
            Value::List(items) => items,
            value => vec![value],
        };
        values.extend(items.iter().filter_map(|item| match item {
            Value::Text(text) => Some(format!("{}={text}", field.name())),
            _ => None,
        }));
    }
    if let Some(members) = &party.membership {
        let number = members.count.or(members.min).unwrap_or_default();
        values.push(format!("membership={number}"));
    }
    for seats in &party.seats {
        let body = seats.body.as_deref().unwrap_or_default();
        values.push(format!("seats={} {body}", seats.won.unwrap_or_default()));
    }
    values.join("; ")
}

#[test]
fn sentences_about_the_party() {
    for (said, expected) in [
        ("It is led by Jane Roe.", "leader=Jane Roe"),
        ("It is chaired by Jane Roe.", "leader=Jane Roe"),
        ("Its current leader is Jane Roe.", "leader=Jane Roe"),
        ("The party leader is Jane Roe.", "leader=Jane Roe"),
        ("The leader of the party is Jane Roe.", "leader=Jane Roe"),
        ("Jane Roe is the party's current chairman.", "leader=Jane Roe"),
        ("Its headquarters are in Oslo.", "headquarters=Oslo"),
        ("The headquarters of the party are located in Bo.", "headquarters=Bo"),
        ("It is headquartered in Oslo, Norway.", "headquarters=Oslo, Norway"),
        ("It is based in Norway.", ""),
        (
            "It is a member of Liberal International and the ALDE.",
            "europarty=ALDE; international=Liberal International",
        ),
        (
            "The party belongs to the Socialist International.",
            "international=Socialist International",
        ),
        ("It is part of the Red Alliance coalition.", "alliances=Red Alliance"),
        ("Its newspaper is the weekly Red Star.", "newspaper=Red Star"),
        ("Its youth organisation is called Reed Party's Youth.", "youth_wing=Reed Party's Youth"),
        ("The party's colours are blue and white.", "colours=blue; colours=white"),
        ("Its slogan is \"Bread for all\".", "slogan=Bread for all"),
        ("The party has around 3,000 members.", "membership=3000"),
        ("It holds 12 of the 100 seats in the Senate.", "seats=12 Senate"),
        (
            "It combines socialism with Ossetian nationalism. It opposes fascism.",
            "ideology=Socialism; ideology=Ossetian nationalism",
        ),
        ("The party's ideology is democratic socialism.", "ideology=Democratic socialism"),
        ("It advocates social democratic policies.", "ideology=Social democracy"),
        ("It is considered centre-left.", "position=centre-left"),
        ("The party is on the left of the political spectrum.", "position=left-wing"),
        ("Since 1990 the centrist party has ruled.", "position=centre"),
        (
            "The centrist party is a member of Liberal International.",
            "position=centre; international=Liberal International",
        ),
        (
            "A pro-European party, it is a member of Liberal International.",
            "ideology=Pro-Europeanism; international=Liberal International",
        ),
        (
            "It is socially conservative and economically liberal.",
            "ideology=Social conservatism; ideology=Economic liberalism",
        ),
    ] {
        let text = format!("The Reed Party is a political party in Norway. {said}");
        assert_eq!(read(&text), expected, "{said}");
    }
}

#[test]
fn sentences_about_others() {
    for said in [
        "Its rival, the Green Front, is led by John Doe and is headquartered in Oslo.",
        "In 1990 the Green Front was founded. It is led by John Doe.",
        "Its former leader was John Doe.",
        "Its deputy leader is John Doe.",
        "It left the Green Front, which is part of the Red Coalition.",
        "It welcomed Jane Roe, who is a member of the Green International.",
        "The Green Front is a member of the Socialist International.",
        "It was a member of the Socialist International until 1990.",
        "The party is not a member of the Socialist International.",
        "The party left Oslo right after the election.",
        "The party's newspaper advocates communism.",
        "It has 12 members in the Senate.",
        "It was attacked by the communist party.",
        "Among the enemies of the socialist party was Jane Roe.",
    ] {
        let text = format!("The Reed Party is a political party in Norway. {said}");
        assert_eq!(read(&text), "", "{said}");
    }
}

#[test]
fn descriptions_in_a_definition() {
    for (definition, expected) in [
        (
            "a party in Norway led by Jane Roe, headquartered in Bo and affiliated with the Socialist International",
            "leader=Jane Roe; headquarters=Bo; international=Socialist International",
        ),
        ("a party in Norway established by former Army head General Jane Roe", "founder=Jane Roe"),
        (
            "a party in Norway, created by Jane Roe and John Doe",
            "founder=John Doe; founder=Jane Roe",
        ),
        ("a party in Norway, whose president is Jane Roe", "leader=Jane Roe"),
        ("a party and an ally of the Green Front led by John Doe", ""),
    ] {
        let text = format!("The Reed Party is {definition}.");
        assert_eq!(read(&text), expected, "{definition}");
    }
    let text = "The Reed Party or Reed and Dorn Union (lit. Reeds) is a political party in Norway.";
    assert_eq!(read(text), "other_names=Reed and Dorn Union");
}

#[test]
fn sentences_in_other_languages() {
    for (text, expected) in [
        (
            "Die Rohrpartei (RP) ist eine liberale Partei in Norwegen. Sie hat ihren Sitz in Oslo. Ihr Vorsitzender ist Hans Meier. Die Partei hat rund 3.000 Mitglieder.",
            "ideology=Liberalismus; leader=Hans Meier; headquarters=Oslo; membership=3000",
        ),
        (
            "El Partido del Junco (PJ) es un partido político de España. Está liderado por Juan Pérez. Es miembro de la Internacional Socialista. Tiene su sede en Madrid.",
            "leader=Juan Pérez; headquarters=Madrid; international=Internacional Socialista",
        ),
        (
            "Le Parti Roseau (PR) est un parti politique en France. Il est dirigé par Jean Dupont. Le parti compte environ 3 000 membres.",
            "leader=Jean Dupont; membership=3000",
        ),
    ] {
        assert_eq!(read(text), expected, "{text}");
    }
}
