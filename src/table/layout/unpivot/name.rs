//! Names of contestants in the header of a wide table.

use crate::lexicon::elections::COMMON_PARTIES;
use crate::lexicon::headers::REMAINING_CONTESTANTS;
use crate::lexicon::names::{ORGANISATION_WORDS, PARTY_WORDS};
use crate::markup::Text;
use crate::model::{Election, ElectionField, ElectionKind, fold};
use crate::table::TableContext;
use crate::table::row_label::is_answer;
use crate::values::name::is_person_name;
use crate::values::text::has_word;

/// Maximum number of words of a name that is split.
const MAX_WORDS: usize = 8;

/// Returns the fields that a name feeds, each with its text: a person, a party, or both.
pub(super) fn fields_of_name<'a>(
    name: Text<'a>,
    context: &TableContext<'_, '_>,
) -> Vec<(ElectionField, Text<'a>)> {
    match person_and_party(name, context) {
        Some((person, party)) => {
            vec![(ElectionField::Candidate, person), (ElectionField::Party, party)]
        }
        None if is_party(name.as_str(), context) => vec![(ElectionField::Party, name)],
        None => vec![(ElectionField::Candidate, name)],
    }
}

/// Splits a name into person and party: `Ann Lee (Union)`, or `Ann Lee Union` if one of them is known.
fn person_and_party<'a>(
    name: Text<'a>,
    context: &TableContext<'_, '_>,
) -> Option<(Text<'a>, Text<'a>)> {
    let text = name.as_str();
    if let Some((person, party)) = text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        let at = person.len() + 1;
        return is_person_name(person.trim())
            .then(|| (name.slice(0..at - 1).trim(), name.slice(at..at + party.len()).trim()));
    }
    let gaps = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
    gaps.take(MAX_WORDS)
        .map(|at| (name.slice(0..at).trim(), name.slice(at..text.len()).trim()))
        .find(|(person, party)| {
            let (person, party) = (person.as_str(), party.as_str());
            let ends = context.known.is_party(party) == Some(true)
                || COMMON_PARTIES.contains(fold(party).as_str());
            let begins = context.known.is_party(person) == Some(false) && person.contains(' ');
            (ends && is_person_name(person)) || begins
        })
}

/// Whether a name is that of a party rather than a person: as other tables have it, by its form, or else by
/// the kind of election.
fn is_party(name: &str, context: &TableContext<'_, '_>) -> bool {
    if let Some(is_party) = context.known.is_party(name) {
        return is_party;
    }
    let first = fold(name);
    let first = first.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    if is_answer(name) {
        return false;
    }
    if REMAINING_CONTESTANTS.contains(first)
        || has_word(name, &PARTY_WORDS)
        || COMMON_PARTIES.contains(fold(name).as_str())
        || name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
    {
        return true;
    }
    if name.contains(' ') {
        return !is_person_name(name) || has_word(name, &ORGANISATION_WORDS);
    }
    !elects_people(context)
}

/// Whether the election is one of people.
fn elects_people(context: &TableContext<'_, '_>) -> bool {
    let mut election = Election::default();
    context.defaults.complete(&mut election, None);
    matches!(election.kind, Some(ElectionKind::Presidential | ElectionKind::Primary))
        || context.election.elects_one()
}
