//! Types of names by their company: what the whole document shows of a name that no word in it explains.
//!
//! `Mapam`, `Fianna Fáil` and `Jane Roe` look alike. What is joined, left, merged or has members is an
//! organisation; who resigns or dies is a person; what always has an article is no person.

mod apposition;
mod arguments;
mod candidate;

use std::ops::Range;

use foldhash::{HashMap, HashSet};

use crate::lexicon::cues::{COMPARING_WORDS, COORDINATORS, INDEFINITE_WORDS, PERSON_POSSESSIVES};
use crate::lexicon::dates::Meaning;
use crate::lexicon::elections::CONSTITUENCY_WORDS;
use crate::lexicon::frames::{Marker, Sense};
use crate::lexicon::names::{ALLIANCE_WORDS, AUTHORITY_NOUNS, CANDIDATE_NOUNS, LEADING_ENDINGS};
use crate::lexicon::predicates::PART_NOUNS;
use crate::lexicon::tags::{LanguageId, LexicalTag, LexicalTags};
use crate::model::{Folded, folded};
use crate::nlp::chunk::{is_person, joined, joined_key, names_organisation};
use crate::nlp::marker::marker_of;
use crate::nlp::name_votes::apposition::{apposition, is_apposed, is_called, is_taken, is_told_of};
use crate::nlp::name_votes::candidate::{candidate, is_common};
use crate::nlp::place::shows_place;
use crate::nlp::predicate::sense_at;
use crate::nlp::token::Token;
use crate::values::name::{abbreviates, is_initial};

/// The type of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameType {
    /// An organisation.
    Organisation,
    /// A person.
    Person,
    /// Neither, such as a newspaper or a court.
    Neither,
}

/// What speaks for each type of each name.
#[derive(Debug, Default)]
pub struct NameVotes {
    names: Vec<(String, Votes)>,
    places: HashMap<String, usize>,
    /// The places of names that are listed beside each other.
    listed: Vec<[usize; 2]>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Votes {
    organisation: u16,
    person: u16,
    /// How often it has an article.
    article: u16,
    /// How often it stands where the name of a place does.
    place: u16,
    /// How often it stands in the document.
    mentions: u16,
    is_single: bool,
    /// Whether a sentence has it beside a longer name with the same word: `Mapam merged into the Mapam Alliance`.
    is_apart: bool,
}

/// The votes for an organisation that a name of common words needs wherever it stands.
const ENOUGH: u16 = 4;

/// The most names. Only a text that is made to be slow has more.
const MAX_NAMES: usize = 5000;

impl NameVotes {
    /// Counts what the words around a chunk show of its type.
    pub fn count(
        &mut self,
        words: &[Token<'_>],
        chunk: &Range<usize>,
        language: Option<LanguageId>,
    ) {
        let Some(chunk) = &candidate(words, chunk) else { return };
        let is_single = chunk.len() == 1;
        if let Some(name) = leader(words, chunk) {
            let votes = Votes { organisation: 3, ..Votes::default() };
            self.add_name(folded(&name), || name.clone(), is_single, votes);
            return;
        }
        let votes = votes(words, chunk, language);
        // "merged with the New Hope", but not "joined the Foreign Legion"
        if votes.organisation < ENOUGH && is_common(words, chunk) {
            return;
        }
        if !is_single || votes.organisation + votes.person > 0 {
            self.add(words, chunk, votes);
        }
    }

    fn add(&mut self, words: &[Token<'_>], chunk: &Range<usize>, votes: Votes) {
        let named = &words[chunk.clone()];
        self.add_name(joined_key(named), || joined(named), chunk.len() == 1, votes);
    }

    /// Adds votes for the name with a key; the name itself is asked for if it is new.
    fn add_name(
        &mut self,
        key: Folded<'_>,
        name: impl FnOnce() -> String,
        is_single: bool,
        votes: Votes,
    ) {
        let Some(place) = self.place(key, name, is_single) else { return };
        let counted = &mut self.names[place].1;
        counted.organisation = counted.organisation.saturating_add(votes.organisation);
        counted.person = counted.person.saturating_add(votes.person);
        counted.article = counted.article.saturating_add(votes.article);
        counted.place = counted.place.saturating_add(votes.place);
        counted.mentions = counted.mentions.saturating_add(1);
    }

    /// Returns the place of the name with a key; the name itself is asked for if it is new.
    fn place(
        &mut self,
        key: Folded<'_>,
        name: impl FnOnce() -> String,
        is_single: bool,
    ) -> Option<usize> {
        match self.places.get(&*key) {
            Some(&place) => Some(place),
            None if self.names.len() < MAX_NAMES => {
                self.places.insert(key.into_owned(), self.names.len());
                self.names.push((name(), Votes { is_single, ..Votes::default() }));
                Some(self.names.len() - 1)
            }
            None => None,
        }
    }

    /// Remembers that two names are listed beside each other, so that both are of one type.
    fn list(&mut self, words: &[Token<'_>], names: [&Range<usize>; 2]) {
        const MAX_LISTED: usize = 4 * MAX_NAMES;
        let known = names.map(|name| names_organisation(&words[name.clone()]));
        if known == [true, true] || self.listed.len() >= MAX_LISTED {
            return;
        }
        let places = names.map(|name| {
            let name = candidate(words, name).filter(|candidate| candidate.start == name.start)?;
            let named = &words[name.clone()];
            // "in Baku, the Front …"
            let is_other = name.start.checked_sub(1).is_some_and(|at| {
                words[at].tags.has_any([LexicalTag::Title, LexicalTag::PlacePreposition])
                    || marker_of(&words[at]) == Some(Marker::Other)
            });
            let place = self.place(joined_key(named), || joined(named), name.len() == 1);
            // "Roe's Front"
            let is_owner = named[named.len() - 1].possessive;
            place.filter(|_| !is_other && !is_owner)
        });
        match (places, known) {
            ([Some(first), Some(second)], _) => self.listed.push([first, second]),
            ([None, Some(one)], [true, _]) | ([Some(one), None], [_, true]) => {
                self.listed.push([one, one]);
            }
            _ => {}
        }
    }

    /// Remembers which single words a sentence has beside a longer name with the same word.
    pub fn count_apart(&mut self, words: &[Token<'_>], chunks: &[Range<usize>]) {
        for single in chunks.iter().filter(|chunk| chunk.len() == 1) {
            let word = &words[single.start];
            let is_longer = |chunk: &Range<usize>| {
                chunk.len() > 1 && words[chunk.clone()].iter().any(|one| one.key == word.key)
            };
            if !word.before.ends_with('(')
                && !word.possessive
                && chunks.iter().any(is_longer)
                && let Some(place) =
                    self.place(Folded::of_key(word.key), || word.text.to_owned(), true)
            {
                self.names[place].1.is_apart = true;
            }
        }
    }

    /// Returns the single words that name organisations and may be short for longer names: `Mapam`.
    pub fn short_organisations(&self) -> impl Iterator<Item = &str> {
        let is_one = |votes: &Votes| {
            votes.is_single && !votes.is_apart && votes.name_type() == Some(NameType::Organisation)
        };
        self.names.iter().filter(move |(_, votes)| is_one(votes)).map(|(name, _)| name.as_str())
    }

    /// Gives names that are listed beside organisations the type of these, unless something shows another type.
    pub fn settle_lists(&mut self, is_known: impl Fn(&str) -> bool) {
        let mut listed = std::mem::take(&mut self.listed);
        for _ in 0..2 {
            for [first, second] in &listed {
                let is_organisation = |at: usize| {
                    let (name, votes) = &self.names[at];
                    votes.name_type() == Some(NameType::Organisation) || is_known(name)
                };
                let both = [*first, *second].map(is_organisation);
                let unknown = match both {
                    [false, true] => *first,
                    [true, false] => *second,
                    [false, false] if first == second => *first,
                    _ => continue,
                };
                let votes = &mut self.names[unknown].1;
                if votes.person == 0 {
                    votes.organisation += 2 + u16::from(votes.is_single);
                }
            }
            listed.reverse();
        }
    }

    /// Counts what enumerations show: in `a merger of the Front, Het Volk and Mapam` all are organisations.
    pub fn count_enumerations(
        &mut self,
        words: &[Token<'_>],
        chunks: &[Range<usize>],
        tells_lineage: bool,
        language: Option<LanguageId>,
    ) {
        const MAX_DISTANCE: usize = 4;
        let mut is_run = false;
        let mut end = 0;
        // the last chunk, and with the one before it if they are joined
        let mut last: Option<&Range<usize>> = None;
        let mut pair = None;
        // whether "and" has ended the list
        let mut is_closed = false;
        let mut begun: Option<&Range<usize>> = None;
        // the pairs of a list that "and" has not ended yet
        let mut listed: Vec<[&Range<usize>; 2]> = Vec::new();
        // "founded by the Front, Jane Roe and others", but "a merger of the Front, Het Volk and others"
        let may_be_person = |name: &Range<usize>| {
            looks_like_person(words, name) && !(tells_lineage && merges(words, language))
        };
        let bracketed = |at: usize| words.get(at).is_some_and(|word| word.before.ends_with('('));
        for chunk in chunks {
            // an abbreviation in brackets belongs to the name before it
            if end > 0 && chunk.start == end && bracketed(end) {
                end = chunk.end;
                continue;
            }
            // "Mapam (led by Roe) and the Front"
            let is_led = end > 0
                && end + 2 == chunk.start
                && words[end].is(LexicalTag::PredicateStart)
                && words[end].before == "("
                && marker_of(&words[end + 1]) == Some(Marker::By);
            if is_led {
                end = chunk.end;
                continue;
            }
            let named = || names_organisation(&words[chunk.clone()]);
            let gap = words.get(end..chunk.start).unwrap_or_default();
            let joint = |word: &Token<'_>| COORDINATORS.contains(word.key);
            let separated = words.get(end).is_some_and(|word| word.before.contains(','));
            // "the Front, a part of Mapam and the League"
            let of_part = |word: &Token<'_>| {
                PART_NOUNS.contains(word.key) || marker_of(word) == Some(Marker::Of)
            };
            // "Roe and his Mapam"
            let is_owned = || gap.iter().any(|word| PERSON_POSSESSIVES.contains(word.key));
            if let Some(owner) = last.filter(|_| {
                gap.len() == 2 && gap.iter().all(|one| !one.capital) && joint(&gap[0]) && is_owned()
            }) {
                self.add(words, owner, Votes { person: 3, ..Votes::default() });
            }
            let joins = end > 0
                && gap
                    .iter()
                    .all(|word| word.is(LexicalTag::Determiner) || joint(word) || of_part(word))
                && (separated || gap.iter().any(joint))
                && !is_owned()
                && !describes_people(words, chunk);
            // "Roe left Mapam, and the Front …": a new clause
            let is_final = joins && gap.iter().any(joint);
            // "Earlier, Mapam had …"
            let opens = !is_final && last.is_some_and(|last| *last == (0..1));
            let is_clause = opens || separated && (is_closed || is_final && pair.is_none());
            is_closed = joins && is_final;
            if !joins || is_clause {
                listed.clear();
            } else if tells_lineage {
                listed.extend(last.map(|last| [last, chunk]));
                // "Roe, Mapam secretary" is no list
                if is_final {
                    let pairs = listed
                        .drain(..)
                        .filter(|pair| !pair.iter().any(|name| may_be_person(name)));
                    pairs.for_each(|pair| self.list(words, pair));
                }
            }
            let cued = (chunk.start.saturating_sub(MAX_DISTANCE)..chunk.start).any(|at| {
                words[at].is(LexicalTag::OrganisationCue) && (at == 0 || !words[at].capital)
            });
            let is_month =
                || chunk.len() == 1 && Meaning::of(words[chunk.start].key).month.is_some();
            let glossed = bracketed(chunk.end)
                && !is_month()
                && (chunk.start > 0 && words[chunk.start - 1].is(LexicalTag::Determiner)
                    || is_gloss(words[chunk.end].text, &joined(&words[chunk.clone()])));
            is_run = (is_run && joins) || (cued && (glossed || named()));
            if is_run
                && (joins || glossed)
                && !named()
                && !is_attribute(words, chunk)
                && !may_be_person(chunk)
            {
                let single = chunk.len() == 1;
                let votes = Votes { organisation: 2 + u16::from(single), ..Votes::default() };
                self.add(words, chunk, votes);
            }
            // "a merger of Mapam and the Front"
            if let Some(first) = begun.filter(|_| joins && named()) {
                self.add(words, first, Votes { organisation: 3, ..Votes::default() });
            }
            begun = (cued && !named() && is_begun(words, chunk.start)).then_some(chunk);
            // "the Front, Mapam and the League": between two that are known
            let is_known = |chunk: &Range<usize>| names_organisation(&words[chunk.clone()]);
            if let Some((first, unknown)) = pair.filter(|_| joins)
                && named()
                && !is_known(unknown)
                && !may_be_person(unknown)
                && is_known(first)
            {
                self.add(words, unknown, Votes { organisation: 3, ..Votes::default() });
            }
            pair = last.filter(|_| joins && !glossed).map(|last| (last, chunk));
            last = Some(chunk);
            end = chunk.end;
        }
    }

    /// Returns the type of a folded name.
    pub fn name_type(&self, key: &str) -> Option<NameType> {
        let (_, votes) = &self.names[*self.places.get(key)?];
        votes.name_type()
    }

    /// Makes single words surnames that are known as such, or that end other names which nothing shows to be those of
    /// organisations: `Roe` beside `Jane Roe`.
    pub fn settle_surnames(
        &mut self,
        is_surname: impl Fn(&str) -> bool,
        is_known: impl Fn(&str) -> bool,
    ) {
        let is_voted = |votes: &Votes| votes.name_type() == Some(NameType::Organisation);
        if !self.names.iter().any(|(_, votes)| is_voted(votes)) {
            return; // as in most documents
        }
        let last = |name: &str| name.rsplit_once(' ').map(|(_, last)| folded(last).into_owned());
        // "Dahl Roe" beside "Ann Dahl Roe"
        let people =
            self.names.iter().filter(|(_, votes)| votes.name_type() == Some(NameType::Person));
        let ends: HashSet<String> = people
            .filter_map(|(name, _)| name.split_once(' '))
            .filter(|(_, end)| end.contains(' '))
            .map(|(_, end)| folded(end).into_owned())
            .collect();
        for (name, votes) in &mut self.names {
            if !votes.is_single && is_voted(votes) && ends.contains(&*folded(name)) {
                votes.person = votes.organisation;
            }
        }
        let surnames: HashSet<String> = self
            .names
            .iter()
            .filter(|(name, votes)| !votes.is_single && !is_voted(votes) && !is_known(name))
            .filter_map(|(name, _)| last(name))
            .collect();
        for (name, votes) in &mut self.names {
            if !votes.is_single || !is_voted(votes) {
                continue;
            }
            let key = folded(name);
            if surnames.contains(&*key) || is_surname(&key) {
                votes.person = votes.organisation;
            }
        }
    }

    /// Returns the names of organisations, in the order of the document.
    pub fn organisations(&self) -> Vec<String> {
        let is_one = |votes: &Votes| votes.name_type() == Some(NameType::Organisation);
        self.names.iter().filter(|(_, votes)| is_one(votes)).map(|(name, _)| name.clone()).collect()
    }
}

impl Votes {
    fn name_type(self) -> Option<NameType> {
        let needed = if self.is_single { 3 } else { 2 };
        if self.organisation >= needed && self.organisation > self.person {
            Some(NameType::Organisation)
        } else if self.person > 0 {
            Some(NameType::Person)
        } else if self.article.max(self.place) * 2 > self.mentions && !self.is_single {
            Some(NameType::Neither)
        } else {
            None
        }
    }
}

/// Returns what the words around one mention of a name show.
fn votes(words: &[Token<'_>], chunk: &Range<usize>, language: Option<LanguageId>) -> Votes {
    let mut votes = Votes::default();
    if is_of_doctrine(words, chunk) {
        return votes;
    }
    // "in the Dorn constituency"
    let next = words.get(chunk.end).filter(|next| !next.is_separated() && !next.capital);
    if next.is_some_and(|next| CONSTITUENCY_WORDS.contains(next.key)) {
        votes.place = 1;
        return votes;
    }
    let mut before = chunk.start.checked_sub(1);
    let is_article = |at: usize| words[at].is(LexicalTag::Determiner);
    let article = before.is_some_and(is_article) && !words[chunk.start].is_separated();
    // "formed the second Alignment": past an adjective and an article
    let mut with_article = article;
    if let Some(at) = before.filter(|&at| at > 0 && is_adjective(words, at)) {
        before = Some(at - 1);
        with_article = true;
    }
    if with_article {
        before = before.and_then(|at| at.checked_sub(1));
    }
    votes.article = u16::from(article);
    votes.place = u16::from(chunk.len() > 1 && shows_place(words, chunk));
    let joined = |at: usize| !words[at + 1].is_separated();
    if let Some(at) = before.filter(|&at| joined(at) && !words[at].capital) {
        let word = &words[at];
        // "members of Mapam", "merged with Mapam"
        let cue = match marker_of(word) {
            Some(Marker::By | Marker::As | Marker::Other) => None,
            // "the largest party in Tamil Nadu"
            Some(Marker::In) => at
                .checked_sub(1)
                .filter(|&at| joined(at))
                .map(|at| &words[at])
                .filter(|cue| !cue.is(LexicalTag::FoundedNoun)),
            Some(_) => at.checked_sub(1).filter(|&at| joined(at)).map(|at| &words[at]),
            None => Some(word),
        };
        // "elected to the Knesset", but not "elected Roe"
        let is_marked = word.is(LexicalTag::Marker);
        // "members of Mapam", but not "its member Jane Roe", "its candidate Jane Roe"
        let is_one = word.is(LexicalTag::MemberNoun) || CANDIDATE_NOUNS.contains(word.key);
        let is_member = !is_marked && is_one && chunk.len() > 1;
        // "the second government of Roe"
        let is_of = marker_of(word) == Some(Marker::Of);
        let is_cue = |cue: &Token<'_>| {
            cue.is(LexicalTag::OrganisationCue)
                && !(is_of && AUTHORITY_NOUNS.contains(cue.key))
                && (!cue.capital || cue.is(LexicalTag::Sentence))
                && (is_marked || !cue.is(LexicalTag::Choosing))
                // "the faction of Jane Roe"
                && (article
                    || chunk.len() < 2
                    || !(PART_NOUNS.contains(cue.key) || is_of && ALLIANCE_WORDS.contains(cue.key)))
                // "under the leadership of Roe"
                && (article || !cue.is(LexicalTag::LeadershipNoun))
                && !is_member
        };
        let is_thing = words[chunk.end - 1].is(LexicalTag::NotPerson)
            || (article && word.is(LexicalTag::Making) && describes(words, chunk));
        if cue.is_some_and(is_cue) && !is_thing && !heads_government(words, chunk) {
            votes.organisation += 2;
        }
        // "the second largest party after Mapai"
        let compares = COMPARING_WORDS.contains(word.key)
            && at > 0
            && words[at - 1].is(LexicalTag::FoundedNoun);
        votes.organisation += 3 * u16::from(compares);
        if word.is(LexicalTag::Title) && !article {
            votes.person += 2;
        }
    }
    let shown = arguments::shown(words, chunk, language);
    votes.organisation = votes.organisation.max(shown.organisation);
    votes.person += shown.person;
    let is_named = is_apposed(words, chunk) || is_called(words, chunk) || is_taken(words, chunk);
    votes.organisation += 3 * u16::from(is_named);
    votes.organisation += 3 * u16::from(is_made(words, chunk.end));
    let last = &words[chunk.end - 1];
    let next = words.get(chunk.end).filter(|next| !next.is_separated());
    if let Some(next) = next.filter(|next| !next.capital || (article && next.abbreviation)) {
        let after = || words.get(chunk.end + 1).filter(|after| !after.is_separated());
        let is_made = next.is(LexicalTag::PassiveAuxiliary)
            && after().is_some_and(|after| after.is(LexicalTag::Making));
        // "Roe merged his group into it"
        let has_object = next.is(LexicalTag::PredicateStart)
            && after().is_some_and(|after| {
                after.capital || after.tags.has_any([LexicalTag::Determiner, LexicalTag::Pronoun])
            });
        if next.is(LexicalTag::OrganisationFollower) && !has_object || is_made {
            votes.organisation += 2;
        }
        if next.is(LexicalTag::PersonFollower) && !last.possessive && !is_made {
            votes.person += 1;
        }
    }
    votes.organisation += u16::from(chunk.len() == 1 && ends_in_capitals(last.text));
    // "Action 2012"
    let is_numbered = chunk.len() > 1
        && last.text.bytes().all(|b| b.is_ascii_digit())
        && !words[chunk.start].is(LexicalTag::Sentence);
    votes.organisation += 3 * u16::from(is_numbered);
    votes.organisation += 2 * u16::from(is_told_of(words, chunk.end));
    match apposition(words, chunk.end) {
        Some(NameType::Organisation) => votes.organisation += 3,
        Some(NameType::Person) => votes.person += 2,
        _ => {}
    }
    let named = &words[chunk.clone()];
    if chunk.len() > 1
        && (named[0].is(LexicalTag::GivenName)
            // "J. B. Osê"
            || named[0].text.ends_with('.') && is_initial(named[0].text) && !last.abbreviation
            // "General Roe", but not "the General Zionists"
            || named[0].is(LexicalTag::Title) && (!article || named[1].is(LexicalTag::GivenName))
            || is_korean_given_name(last.text)
            // "Karl von Osê"
            || (chunk.len() > 2 && named[1].is(LexicalTag::PersonParticle) && !named[1].capital))
    {
        votes.person += 3;
    }
    if votes.organisation > 0 && with_article {
        votes.organisation += 1;
    }
    // "the government of Roe, which banned the Front"
    let of = chunk.start.checked_sub(2).filter(|_| !article);
    if of.is_some_and(|noun| {
        AUTHORITY_NOUNS.contains(words[noun].key) && marker_of(&words[noun + 1]) == Some(Marker::Of)
    }) {
        votes.organisation = 0;
    }
    // "the Labour Party of New Zealand"
    if votes.organisation > 0 && LexicalTags::of(&joined_key(named)).has(LexicalTag::Country) {
        votes.organisation = 0;
    }
    votes
}

/// Whether a single word is an adjective before a doctrine and a name: `the Baltic nationalist Mapam`.
fn is_of_doctrine(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    let [Some(doctrine), Some(name)] = [0, 1].map(|nth| words.get(chunk.end + nth)) else {
        return false;
    };
    chunk.len() == 1
        && doctrine.is(LexicalTag::PartyAdjective)
        && !doctrine.capital
        && !doctrine.is_separated()
        && name.capital
        && !name.is_separated()
}

/// Whether a verb after a bracket says that the name before it was founded: `Mapam (United Party) was formally founded`.
fn is_made(words: &[Token<'_>], end: usize) -> bool {
    const MAX_WORDS: usize = 10;
    const MAX_DISTANCE: usize = 3;
    if !words.get(end).is_some_and(|word| word.before.ends_with('(')) {
        return false; // as most names
    }
    let near = end + 1..words.len().min(end + MAX_WORDS);
    let Some(close) = near.into_iter().find(|&at| words[at].before.starts_with(')')) else {
        return false;
    };
    let is_verb = |word: &Token<'_>| {
        word.is(LexicalTag::PassiveAuxiliary) && matches!(word.before, ")" | "),")
    };
    let mut next = words[close + 1..].iter().take(MAX_DISTANCE);
    is_verb(&words[close])
        && next
            .find(|word| word.is(LexicalTag::Making) || word.is_separated() || word.capital)
            .is_some_and(|word| word.is(LexicalTag::Making) && !word.is_separated())
}

/// Whether a name only says which people are meant: `Roe and other Mapam leaders`.
fn describes_people(words: &[Token<'_>], name: &Range<usize>) -> bool {
    words.get(name.end).is_some_and(|next| {
        next.is(LexicalTag::MemberNoun) && !next.capital && !next.is_separated()
    })
}

/// Whether a name that nothing in it explains may be that of a person: `Itzel Huerta`, but not `the Nova Ora`.
fn looks_like_person(words: &[Token<'_>], name: &Range<usize>) -> bool {
    const MAX_WORDS: usize = 3;
    let has_article =
        name.start.checked_sub(1).is_some_and(|at| words[at].is(LexicalTag::Determiner));
    name.len() <= MAX_WORDS && !has_article && is_person(&words[name.clone()])
}

/// Whether a sentence is about a merger or an alliance: its names are those of organisations, not people.
fn merges(words: &[Token<'_>], language: Option<LanguageId>) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        word.is(LexicalTag::LineageStart)
            && matches!(sense_at(words, at, language), Some((Sense::Merge | Sense::Ally, ..)))
    })
}

/// Whether a word in brackets is a short form of the name before it: `Mapam (MPM)`, `Free Centre (MeHo)`, but not `Jane
/// Roe (NSW)`.
fn is_gloss(short: &str, name: &str) -> bool {
    const MAX_LETTERS: usize = 6;
    let mut letters = short.chars();
    let is_mixed = short.chars().count() <= MAX_LETTERS
        && letters.next().is_some_and(char::is_uppercase)
        && letters.clone().any(char::is_uppercase)
        && letters.any(char::is_lowercase);
    !name.contains(' ') || is_mixed || abbreviates(short, name)
}

/// Whether a word with a hyphen ends in an abbreviation: `Smer-SD`.
fn ends_in_capitals(word: &str) -> bool {
    word.rsplit_once(['-', '–'])
        .is_some_and(|(_, last)| last.chars().count() > 1 && last.chars().all(char::is_uppercase))
}

/// Whether a list of those who come together begins at a token: `a merger of`, `an alliance between the`.
fn is_begun(words: &[Token<'_>], at: usize) -> bool {
    let mut before = words[..at].iter().rev().skip_while(|word| word.is(LexicalTag::Determiner));
    before.next().is_some_and(|word| matches!(marker_of(word), Some(Marker::Of | Marker::Between)))
        && before.next().is_some_and(|word| word.is(LexicalTag::OrganisationCue))
}

/// Returns who leads what the word after a chunk means: `Fine Gael` in `a Fine Gael-led government`.
pub fn leader(words: &[Token<'_>], chunk: &Range<usize>) -> Option<String> {
    let last = words[chunk.end - 1].text;
    if !last.as_bytes().contains(&b'-') {
        return None; // as most words
    }
    let (last, ending) = last.rsplit_once('-')?;
    let mut name = joined(&words[chunk.start..chunk.end - 1]);
    if !name.is_empty() {
        name.push(' ');
    }
    let is_name = last.starts_with(char::is_uppercase) && LEADING_ENDINGS.contains(ending);
    // "a Communist-dominated government"
    let is_adjective =
        name.is_empty() && LexicalTags::of(&folded(last)).has(LexicalTag::PartyAdjective);
    (is_name && !is_adjective).then(|| name + last)
}

/// Whether a name says whose government the next word means, which may be a person's or a party's: `the Roe cabinet`.
pub fn heads_government(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    let next = words.get(chunk.end).filter(|next| !next.is_separated() && !next.capital);
    next.is_some_and(|next| AUTHORITY_NOUNS.contains(next.key))
}

/// Whether a word only describes the noun after it: `the Baltic chain`.
fn describes(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    let next = words.get(chunk.end).filter(|next| !next.is_separated() && !next.capital);
    chunk.len() == 1
        && next.is_some_and(|next| {
            next.key.starts_with(char::is_alphabetic)
                && !next.tags.has_any([
                    LexicalTag::Marker,
                    LexicalTag::Auxiliary,
                    LexicalTag::Conjunction,
                    LexicalTag::PastVerb,
                    LexicalTag::Relative,
                    LexicalTag::Determiner,
                    LexicalTag::Pronoun,
                    LexicalTag::PredicateStart,
                    LexicalTag::FoundedNoun,
                    LexicalTag::OrganisationFollower,
                    LexicalTag::Sentence,
                ])
        })
}

/// Whether a single word is an adjective before a noun: `the Front (RF), a Ruritanian party`.
fn is_attribute(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    let is_article = |at: usize| INDEFINITE_WORDS.contains(words[at].key);
    chunk.len() == 1
        && chunk.start.checked_sub(1).is_some_and(is_article)
        && words.get(chunk.end).is_some_and(|next| !next.capital && !next.is_separated())
}

/// Whether a word is written as Korean given names are: `Dae-jung`.
fn is_korean_given_name(word: &str) -> bool {
    word.split_once('-').is_some_and(|(first, second)| {
        first.chars().all(char::is_alphabetic)
            && first.starts_with(char::is_uppercase)
            && second.len() > 1
            && second.chars().all(char::is_lowercase)
    })
}

/// Whether a lower-case word between an article and a name describes it.
fn is_adjective(words: &[Token<'_>], at: usize) -> bool {
    let word = &words[at];
    words[at - 1].is(LexicalTag::Determiner)
        && !word.capital
        && !words[at + 1].is_separated()
        && !word.tags.has_any([
            LexicalTag::Marker,
            LexicalTag::Auxiliary,
            LexicalTag::Title,
            LexicalTag::Publication,
            LexicalTag::Determiner,
        ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Arena, Text};
    use crate::nlp::sentence::Sentence;

    #[test]
    fn types() {
        for (text, name, expected) in [
            ("He joined the Likud.", "likud", Some(NameType::Organisation)),
            ("Members of Fianna Fáil met.", "fianna fail", Some(NameType::Organisation)),
            ("A Fianna Fáil candidate stood.", "fianna fail", Some(NameType::Organisation)),
            ("Then Jane Roe resigned.", "jane roe", Some(NameType::Person)),
            ("Then Peter Nemo was there.", "peter nemo", Some(NameType::Person)),
            (
                "It was told by the Munich Landgericht.",
                "munich landgericht",
                Some(NameType::Neither),
            ),
            ("It met Maki.", "maki", None),
            ("The Young Moors are a breakaway.", "young moors", Some(NameType::Organisation)),
            ("Two people formed the Baltic chain.", "baltic", None),
            ("It split under the leadership of Osê.", "ose", None),
            ("It left the second government of Reed Osê.", "reed ose", None),
            ("Members of the Osê administration met.", "ose", None),
            ("The party joined the Osê ministry.", "ose", None),
        ] {
            let arena = Arena::new();
            let sentence = Sentence::new(Text::new(text, 0..text.len()), &arena);
            let mut votes = NameVotes::default();
            for chunk in sentence.chunks() {
                votes.count(sentence.words(), chunk, None);
            }
            assert_eq!(votes.name_type(name), expected, "{text:?}");
        }
    }

    #[test]
    fn names_listed_beside_organisations_are_organisations() {
        use NameType::{Organisation, Person};
        for (text, name, expected) in [
            (
                "It was formed by Nova Ora (led by Reed Osê), Osê and ABC.",
                "ose",
                Some(Organisation),
            ),
            (
                "It was formed by Nova Ora (led by Reed Osê) and ABC.",
                "nova ora",
                Some(Organisation),
            ),
            ("It was formed by Nova Ora (led by Reed Osê) and ABC.", "reed ose", Some(Person)),
            ("It was formed by Jane Roe and ABC.", "jane roe", Some(Person)),
            ("It was formed by ABC, led by Reed Osê, Zan Orê and Mel Urô.", "zan ore", None),
            ("Reed Osê, ABC secretary, split from the Front.", "reed ose", None),
            ("It split from Osê, and the ABC met.", "osê", None),
            ("Earlier, ABC had split.", "earlier", None),
        ] {
            let arena = Arena::new();
            let sentence = Sentence::new(Text::new(text, 0..text.len()), &arena);
            let mut votes = NameVotes::default();
            votes.count_enumerations(sentence.words(), sentence.chunks(), true, None);
            for chunk in sentence.chunks() {
                votes.count(sentence.words(), chunk, None);
            }
            votes.settle_lists(|_| false);
            assert_eq!(votes.name_type(name), expected, "{text:?}");
        }
    }
}
