//! The phrases of predicates, by language.

use std::sync::OnceLock;

use crate::lexicon::frames::{Form, Sense};
use crate::lexicon::language::Language;
use crate::lexicon::languages::LANGUAGES;
use crate::lexicon::names::{LEADING_OFFICES, STATE_OFFICES};
use crate::lexicon::tags::LanguageId;
use crate::lexicon::word_map::WordMap;
use crate::model::EventKind;
use crate::nlp::phrase_trie::PhraseTrie;

/// What the lexicon says of a phrase.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) kind: EventKind,
    pub(super) weight: u8,
    pub(super) frame: Option<(Sense, Form)>,
}

/// What stands in a phrase for the words between its parts: `spaltete ... ab`.
const GAP: &str = " ... ";

fn has_gap(phrase: &str) -> bool {
    // most have no full stop, which is found faster
    phrase.contains('.') && phrase.contains(GAP)
}

/// Returns the phrases with a frame of some languages, each with what they say of it.
fn framed(languages: &'static [Language]) -> impl Iterator<Item = (&'static str, Entry)> + use<> {
    let frames = languages.iter().flat_map(|language| language.predicates.frames);
    frames.flat_map(|(sense, form, weight, phrases)| {
        let frame = Some((*sense, *form));
        let entry = Entry { kind: sense.frame().kind, weight: *weight, frame };
        phrases.iter().map(move |phrase| (*phrase, entry))
    })
}

/// Phrases of two parts that begin with the same word: both parts and what the lexicon says of them.
pub(super) type Gapped = Vec<(&'static str, &'static str, Entry)>;

/// Something for each language, in the order of [`LANGUAGES`], and last for all.
type OfLanguages<T> = [OnceLock<T>; LANGUAGES.len() + 1];

/// Returns what belongs to a language, or to all; it is made by a function of their words where it is first asked for.
fn of_language<T>(
    made: &'static OfLanguages<T>,
    language: Option<LanguageId>,
    make: fn(&'static [Language]) -> T,
) -> &'static T {
    let place = language.map_or(LANGUAGES.len(), LanguageId::place);
    made[place].get_or_init(|| match language {
        Some(_) => make(&LANGUAGES[place..=place]),
        None => make(LANGUAGES),
    })
}

/// Returns the predicates of a language, or of all.
pub(super) fn entries(language: Option<LanguageId>) -> &'static PhraseTrie<Entry> {
    static ENTRIES: OfLanguages<PhraseTrie<Entry>> =
        [const { OnceLock::new() }; LANGUAGES.len() + 1];
    of_language(&ENTRIES, language, entries_of)
}

/// Returns the phrases of two parts of a language, or of all, by the first word.
pub(super) fn gapped(language: Option<LanguageId>) -> &'static WordMap<&'static str, Gapped> {
    static GAPPED: OfLanguages<WordMap<&str, Gapped>> =
        [const { OnceLock::new() }; LANGUAGES.len() + 1];
    of_language(&GAPPED, language, gapped_of)
}

fn gapped_of(languages: &'static [Language]) -> WordMap<&'static str, Gapped> {
    let mut gapped: WordMap<&str, Gapped> = WordMap::default();
    for (phrase, entry) in framed(languages).filter(|(phrase, _)| has_gap(phrase)) {
        if let Some((head, tail)) = phrase.split_once(GAP) {
            let first = head.split(' ').next().unwrap_or_default();
            gapped.entry(first).or_default().push((head, tail, entry));
        }
    }
    gapped
}

/// Builds the predicates of some languages.
fn entries_of(languages: &'static [Language]) -> PhraseTrie<Entry> {
    let framed = framed(languages).filter(|(phrase, _)| !has_gap(phrase));
    let is_office =
        |phrase: &str| LEADING_OFFICES.contains(phrase) || STATE_OFFICES.contains(phrase);
    let predicates = languages.iter().flat_map(|language| language.predicates.predicates);
    let others = predicates.flat_map(|(kind, weight, phrases)| {
        phrases.iter().map(move |phrase| {
            // "prime minister", "leader of", "president of the party"
            let ends = || phrase.split(' ').next_back().is_some_and(is_office);
            let begins = || phrase.match_indices(' ').any(|(end, _)| is_office(&phrase[..end]));
            let leads = *kind == EventKind::Leadership && (ends() || begins());
            let frame = leads.then_some((Sense::Lead, Form::Noun));
            (*phrase, Entry { kind: *kind, weight: *weight, frame })
        })
    });
    // a phrase with a frame wins; of one with several kinds the heaviest, and of equal ones the last
    let mut others: Vec<(&str, Entry)> = others.collect();
    others.sort_by_key(|(_, entry)| entry.weight);
    PhraseTrie::of(framed.chain(others.into_iter().rev()))
}
