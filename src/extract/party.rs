//! The party that a document is about.

use super::infobox;
use super::mention::{Organisations, Who};
use super::name::{abbreviates, looks_like_abbreviation};
use super::statement::Statement;
use super::subject::{full_name_first, lead, leader_in};
use super::text::{single_spaced, without_footnotes, without_gloss};
use super::token::{Token, tokens};
use super::vocabulary::countries::country_in;
use crate::diagnostic::Diagnostics;
use crate::markup::{Page, Text};
use crate::model::{EventKind, Evidence, Party, Reading, Record, Source, Span, fold, slug};

/// The party of a page that is about one, with what its title and infobox tell.
pub fn of_page(
    page: &Page<'_>,
    source: &impl Fn(usize) -> Source,
    diagnostics: &mut Diagnostics<'_>,
) -> Option<Party> {
    let mut party = Party::default();
    let title = page.title;
    let boxed = page.infobox();
    let named = boxed.and_then(|infobox| infobox.name);
    let first = title.or(named)?;
    party.source = source(first.span().start);
    if let Some(infobox) = boxed {
        infobox::read(infobox, &mut party, diagnostics);
    }
    name(&mut party, title, named, page);
    party.id = slug(first.as_str());
    Some(party)
}

/// Chooses the name: the title without its gloss. The name over the infobox, where it is another, is
/// the native one, if the lead gives it in brackets or its letters or words show it; if the title only
/// abbreviates it, it is the name; or else it is one more name.
fn name(party: &mut Party, title: Option<Text<'_>>, boxed: Option<Text<'_>>, page: &Page<'_>) {
    let title = title.map(without_gloss);
    let boxed = boxed
        .filter(|boxed| title.is_none_or(|title| fold(title.as_str()) != fold(boxed.as_str())));
    let Some(title) = title else {
        if let Some(boxed) = boxed {
            accept_name(party, "name", boxed);
        }
        return;
    };
    let Some(boxed) = boxed else {
        accept_name(party, "name", title);
        return;
    };
    if looks_like_abbreviation(title.as_str()) && abbreviates(title.as_str(), boxed.as_str()) {
        accept_name(party, "name", boxed);
        accept_name(party, "abbreviation", title);
        return;
    }
    accept_name(party, "name", title);
    let glossed = lead(page).is_some_and(|lead| {
        fold(lead.as_str()).find(&fold(boxed.as_str())).is_some_and(|at| {
            let before = &fold(lead.as_str())[..at];
            before.rfind('(') > before.rfind(')')
        })
    });
    let foreign = |text: &str| text.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    let native = glossed || (foreign(boxed.as_str()) && !foreign(title.as_str()));
    accept_name(party, if native { "native_name" } else { "other_names" }, boxed);
}

fn accept_name(party: &mut Party, field: &str, name: Text<'_>) {
    if let Some(index) = Party::index(field) {
        let text = single_spaced(&without_footnotes(name.as_str()));
        party.accept(index, Reading::Text(text), name.span());
    }
}

/// The party of a text without a title, by its names.
pub fn of_names(
    names: Vec<String>,
    prose: &[Text<'_>],
    source: &impl Fn(usize) -> Source,
) -> Party {
    let names = full_name_first(names);
    let mut party = Party { name: names[0].clone(), id: slug(&names[0]), ..Party::default() };
    let place = prose.iter().find_map(|sentence| {
        let at = sentence.as_str().find(party.name.as_str())?;
        Some(sentence.slice(at..at + party.name.len()).span())
    });
    if let Some(span) = place {
        party.source = source(span.start);
        party.evidence.push(Evidence { field: "name", span });
    }
    for name in &names[1..] {
        add_name(&mut party, name, prose);
    }
    party
}

/// The names that a page gives its party, the name of the record first.
pub fn names(party: &Party) -> Vec<String> {
    party.names().map(str::to_owned).collect()
}

/// Adds what the prose tells: names, country, leader, and what founding, split and merger made of the
/// party. What the infobox tells stands.
pub fn complete(
    party: &mut Party,
    page: &Page<'_>,
    prose: &[Text<'_>],
    organisations: &Organisations,
    statements: &[Statement<'_>],
) {
    for name in organisations.own().into_iter().flatten() {
        add_name(party, name, prose);
    }
    if party.country.is_none() && page.title.is_some() {
        country(party, page);
    }
    if party.leader.is_empty() {
        for &sentence in prose {
            if let Some((name, range)) = leader_in(sentence, organisations) {
                accept(party, "leader", Reading::Text(name), Span::new(range.start, range.end));
            }
        }
    }
    for statement in statements {
        history(party, statement);
    }
}

/// Adds a name to the field that it belongs to.
fn add_name(party: &mut Party, name: &str, prose: &[Text<'_>]) {
    let known = party.names().any(|known| fold(known) == fold(name));
    if known {
        return;
    }
    let span = prose.iter().find_map(|sentence| {
        let at = sentence.as_str().find(name)?;
        Some(sentence.slice(at..at + name.len()).span())
    });
    let short = looks_like_abbreviation(name) && !name.contains([' ', '-', '–']);
    let field = match (short, party.abbreviation.is_some(), party.native_name.is_some()) {
        (true, false, _) => "abbreviation",
        (false, _, false) if !looks_like_abbreviation(name) => "native_name",
        _ => "other_names",
    };
    accept(party, field, Reading::Text(name.to_owned()), span.unwrap_or_default());
}

/// The country in the sentence that defines the party: `is a political party in Turkey`.
fn country(party: &mut Party, page: &Page<'_>) {
    let Some(lead) = lead(page) else { return };
    let text = lead.as_str();
    let sentence = text.split_inclusive(". ").next().unwrap_or(text);
    let Some(verb) = [" is a", " was a", " is an", " was an", " is the", " was the"]
        .iter()
        .filter_map(|verb| sentence.find(verb))
        .min()
    else {
        return;
    };
    if let Some(country) = country_in(&sentence[verb..]) {
        let span = lead.slice(verb..sentence.len()).trim().span();
        accept(party, "country", Reading::Text(country.to_owned()), span);
    }
}

/// What a statement makes of the party's own history.
fn history(party: &mut Party, statement: &Statement<'_>) {
    let Some(trigger) = &statement.trigger else { return };
    if !is_about_own(statement, trigger.start) {
        return;
    }
    let after: Vec<(&str, usize, Span)> = statement
        .mentions
        .iter()
        .filter(|mention| mention.tokens.start >= trigger.end)
        .filter_map(|mention| match &mention.who {
            Who::Organisation(label) => {
                let first = statement.words[mention.tokens.start].text.span();
                let last = statement.words[mention.tokens.end - 1].text.span();
                Some((label.as_str(), mention.tokens.start, Span::new(first.start, last.end)))
            }
            _ => None,
        })
        .collect();
    let date = |party: &mut Party, field: &str| {
        accept(party, field, Reading::Date(statement.date.clone()), statement.date_span);
    };
    match statement.kind {
        EventKind::Founding => {
            date(party, "founded");
            if let Some(end) = follows(
                &statement.words,
                trigger.end,
                &["merger", "fusion", "unification", "union"],
            ) {
                for &(label, _, span) in after.iter().filter(|(_, start, _)| *start > end) {
                    accept(party, "merger_of", Reading::Text(label.to_owned()), span);
                }
            }
        }
        EventKind::Split => {
            let origin = statement.words.get(trigger.end).map_or("", |word| word.key.as_str());
            let from = ["in", "from", "of", "off", "within", "faction", "group"].contains(&origin);
            if let Some(&(label, _, span)) = after.first().filter(|_| from) {
                accept(party, "split_from", Reading::Text(label.to_owned()), span);
            }
        }
        EventKind::Merger => {
            let made = follows(
                &statement.words,
                trigger.end,
                &["form", "into", "forming", "formed", "create", "creating"],
            )
            .or_else(|| {
                (statement.words.get(trigger.end - 1)?.key == "into").then_some(trigger.end - 1)
            });
            let made = made.and_then(|at| after.iter().find(|(_, start, _)| *start > at));
            if let Some(&(label, _, span)) = made {
                accept(party, "merged_into", Reading::Text(label.to_owned()), span);
                date(party, "dissolved");
            }
        }
        EventKind::Dissolution => date(party, "dissolved"),
        _ => {}
    }
}

/// Whether what happened happened to the document's own organisation: it is the one named last before
/// the phrase that tells it, or, where none is, the first behind.
fn is_about_own(statement: &Statement<'_>, trigger: usize) -> bool {
    let organisation = |who: &Who| matches!(who, Who::Own | Who::Organisation(_));
    let before = statement
        .mentions
        .iter()
        .rev()
        .find(|mention| mention.tokens.start < trigger && organisation(&mention.who));
    let joint = statement.kind == EventKind::Merger
        && statement
            .mentions
            .iter()
            .any(|mention| mention.tokens.start < trigger && mention.who == Who::Own);
    let after = || statement.mentions.iter().find(|mention| organisation(&mention.who));
    joint || before.or_else(after).is_some_and(|mention| mention.who == Who::Own)
}

/// The first of the words that stands behind a place.
fn follows(words: &[Token<'_>], from: usize, wanted: &[&str]) -> Option<usize> {
    (from..words.len()).find(|&at| wanted.contains(&words[at].key.as_str()))
}

fn accept(party: &mut Party, field: &str, reading: Reading, span: Span) {
    if let Some(index) = Party::index(field) {
        party.accept(index, reading, span);
    }
}

/// Whether a title's organisation is spoken of in a text; for documents about other organisations.
pub fn is_organisation(title: &str) -> bool {
    let words = tokens(Text::new(title, 0..title.len()));
    words.iter().any(|word| {
        super::vocabulary::organisations::ORGANISATION_WORDS.contains(&word.key.as_str())
            || super::vocabulary::organisations::PARTY_WORDS.contains(&word.key.as_str())
    })
}
