//! The entity registry: the organisations and people that a document names, with their aliases.

mod aliases;
mod bare_names;
mod entries;
mod homonyms;
mod initials;
mod owners;
mod people;
mod qualifiers;
mod shorter;

use std::ops::Range;
use std::rc::Rc;

use foldhash::{HashMap, HashSet};

use crate::lexicon::List;
use crate::lexicon::cues::INDEFINITE_WORDS;
use crate::lexicon::names::{GENITIVE_WORDS, OWN_NOUNS, PARTY_NOUNS, PLURAL_ENDINGS};
use crate::lexicon::tags::{LanguageId, LexicalTag, LexicalTags};
use crate::markup::{Arena, Text};
use crate::model::{MAX_REPEATED, extend_tight, fold, folded};
use crate::nlp::chunk::{joined, joined_key, names_organisation, person_of};
use crate::nlp::entity::EntityRef;
use crate::nlp::gloss::{
    Gloss, bracket, end_of_name, glosses, is_glossed, is_other_script, without_brackets,
};
pub use crate::nlp::name_votes::NameType;
use crate::nlp::name_votes::NameVotes;
use crate::nlp::phrase_trie::PhraseTrie;
use crate::nlp::predicate::defining_copula;
use crate::nlp::sentence::Sentence;
use crate::nlp::token::{Token, tokens_in};
use crate::values::name::{Abbreviable, abbreviates, has_initials_of, looks_like_abbreviation};
use crate::values::text::single_spaced;
use bare_names::BareNames;
pub use bare_names::members_stem;
use initials::Initials;
use owners::Owners;

/// The organisations and people that a document names. Its own organisation comes first, if it has one.
#[derive(Debug, Default)]
pub struct EntityRegistry {
    organisations: Vec<Names>,
    /// The organisations' indices by name.
    known: PhraseTrie<usize>,
    /// Groups of names that were already added, each joined.
    added: HashSet<Box<str>>,
    /// Whether the first organisation is the document's own.
    has_own: bool,
    /// Whether that is a party, so that the nouns of all parties mean it after "the".
    is_party: bool,
    /// The other folded nouns that mean the own organisation after "the".
    self_reference_nouns: HashSet<String>,
    /// Short forms of its name that count only as a whole chunk, folded: `Popular Front`.
    own_short_names: Vec<String>,
    /// Short forms of names of others that count only as a whole chunk, folded: `Labour`.
    short_names: HashMap<String, usize>,
    /// Those of its names that are in another language than the document.
    own_foreign_names: HashSet<String>,
    /// Its names, prepared for comparison with abbreviations.
    own_names: Vec<Abbreviable>,
    /// For each word that abbreviates none of its names, how many of them were compared.
    no_abbreviations: HashMap<String, usize>,
    /// Full names by folded surname.
    people: HashMap<String, Vec<Rc<str>>>,
    /// Full names by the folded words inside them.
    inner_names: HashMap<String, Vec<Rc<str>>>,
    /// Folded names that look like organisations but are not.
    others: Vec<String>,
    /// Folded names with what stands in brackets after them, if it is one word.
    qualifiers: HashMap<String, Vec<String>>,
    /// The person whom the document is about.
    topic_person: Option<String>,
    /// The person's name, folded.
    topic_person_key: Option<String>,
    /// Whether the document is about something that is neither.
    has_other_topic: bool,
    /// The organisation in a title such as `History of the Front`.
    whole: Option<String>,
    /// What the document shows of names that no word in them gives a type.
    votes: NameVotes,
    /// Abbreviations, and the names that they may stand for.
    initials: Initials,
    /// Names of organisations with those of the people whose they are.
    owners: Owners,
    /// Words that stand alone after "the".
    bare_names: BareNames,
    /// Folded longer forms of an own name that mean another organisation.
    homonyms: HashSet<String>,
    /// Names with those in brackets after them, which may be names of organisations.
    glossed: Vec<Names>,
    /// The language of the document.
    language: Option<LanguageId>,
}

/// The names of one organisation, in the order of the document.
pub type Names = Vec<String>;

/// The most names of one organisation. Only a text that is made to be slow gives more.
const MAX_NAMES: usize = 100;

impl EntityRegistry {
    /// Creates a registry for a document of any language.
    #[cfg(test)]
    pub fn new(own: Option<Names>, nouns: &[String]) -> Self {
        Self::new_in(None, own, nouns)
    }

    /// Creates a registry for a document of a language, of its own organisation, if it has one. Of the `nouns` that
    /// define it, those for organisations can refer back to it after "the".
    pub fn new_in(language: Option<LanguageId>, own: Option<Names>, nouns: &[String]) -> Self {
        let mut registry = EntityRegistry { has_own: own.is_some(), language, ..Self::default() };
        let is_short = |name: &String| name.len() <= MAX_REPEATED;
        let own: Option<Names> = own.map(|names| names.into_iter().filter(is_short).collect());
        for name in own.iter().flatten() {
            let key = folded(name);
            let words: Vec<&str> = key.split(' ').collect();
            let of = words.iter().position(|word| GENITIVE_WORDS.contains(word));
            if let Some(of) = of.filter(|of| *of > 1) {
                registry.own_short_names.push(words[..of].join(" "));
            }
            // "NewLabour" for "NewLabour Party"
            if let [short, last] = words.as_slice()
                && PARTY_NOUNS.contains(last)
                && !LexicalTags::of(short).has_any([LexicalTag::Country, LexicalTag::People])
                && short.len() > 3
            {
                registry.own_short_names.push((*short).to_owned());
            }
            // "the Democrats" for the Australian Democrats
            if let Some((first, rest)) = name.split_once(' ')
                && LexicalTags::of(&folded(first)).has(LexicalTag::People)
                && rest.starts_with(char::is_uppercase)
                && !PARTY_NOUNS.contains(&folded(rest))
            {
                registry.own_short_names.push(fold(rest));
            }
        }
        let organised = |noun: &&String| {
            OWN_NOUNS.contains(noun.as_str())
                || LexicalTags::of(noun).has_any([LexicalTag::Party, LexicalTag::Organisation])
        };
        registry.self_reference_nouns = nouns.iter().filter(organised).cloned().collect();
        if let Some(names) = own {
            registry.organisations.push(Names::new());
            // whatever an abbreviation means elsewhere, here it is the party's
            let arena = Arena::new();
            for name in &names {
                registry.insert(0, name.clone(), &tokens_in(arena.text(name), &arena, language));
            }
            if registry.organisations[0].is_empty() {
                registry.organisations.clear();
            }
            registry.added.insert(group_key(&names));
        }
        registry
    }

    /// Says that the own organisation is a party.
    pub fn set_party(&mut self) {
        self.is_party = true;
    }

    /// Sets that the document is about something that is neither an organisation nor a person: a newspaper.
    pub fn set_other_topic(&mut self) {
        self.has_other_topic = true;
    }

    /// Whether the document is about something that is neither an organisation nor a person.
    pub fn has_other_topic(&self) -> bool {
        self.has_other_topic
    }

    /// Returns the type that the document shows for a folded name.
    pub fn name_type(&self, key: &str) -> Option<NameType> {
        self.votes.name_type(key)
    }

    /// Whether only the whole document shows that a name is that of an organisation.
    pub fn is_voted(&self, words: &[Token<'_>]) -> bool {
        !names_organisation(words)
            && self.votes.name_type(&joined_key(words)) == Some(NameType::Organisation)
    }

    /// Adds the names that the whole document shows to be organisations. To be called after the last sentence.
    pub fn settle(&mut self) {
        let owners: Vec<String> = self.owners.people().map(str::to_owned).collect();
        owners.iter().for_each(|person| self.add_person(person));
        self.settle_inner_names();
        let mut votes = std::mem::take(&mut self.votes);
        votes.settle_lists(|name| self.index_of(name).is_some());
        let is_known = |name: &str| self.index_of(name).is_some();
        votes.settle_surnames(|key| self.is_surname(key), is_known);
        self.votes = votes;
        self.join_glossed();
        self.join_shorter();
        self.join_initials();
        self.add_short_names();
        self.settle_bare_names();
        let voted = self.votes.organisations();
        let has_voted = !voted.is_empty();
        for name in voted {
            let key = folded(&name);
            // "the Liberals" of the Liberal Party
            let is_short = self.short_names.contains_key(&*key);
            if !is_short
                && !self.is_surname(&key)
                && !self.excludes(&key)
                && self.index_of(&name).is_none()
            {
                self.add(vec![name]);
            }
        }
        if has_voted {
            let votes = &self.votes;
            let is_organisation =
                |name: &Rc<str>| votes.name_type(&folded(name)) == Some(NameType::Organisation);
            self.people.retain(|_, people| {
                people.retain(|name| !is_organisation(name));
                !people.is_empty()
            });
        }
    }

    /// Adds the short forms of names such as `Liberal Party`, if no other organisation has the same first word: `Liberal`,
    /// `the Liberals`.
    fn add_short_names(&mut self) {
        let organisations = self.organisations.iter().enumerate();
        let found = organisations
            .filter_map(|(index, names)| {
                let (first, rest) = names.first()?.split_once(' ')?;
                let first_tags = LexicalTags::of(&folded(first));
                // "Norland Liberal Party"
                let (short, last) = rest
                    .split_once(' ')
                    .filter(|_| first_tags.has_any([LexicalTag::Country, LexicalTag::People]))
                    .unwrap_or((first, rest));
                if !PARTY_NOUNS.contains(&folded(last)) || short.len() <= 3 {
                    return None;
                }
                let tags = LexicalTags::of(&folded(short));
                let is_place = tags.has_any([LexicalTag::Country, LexicalTag::People]);
                let is_plain = tags.has(LexicalTag::Organisation)
                    || !tags.has_any([
                        LexicalTag::NotPerson,
                        LexicalTag::Title,
                        LexicalTag::Sentence,
                        LexicalTag::GivenName,
                    ]);
                // "the Liberals" is a name even where "Liberal" describes
                let endings = PLURAL_ENDINGS.iter().filter(|_| !is_place).copied();
                let plurals = endings.map(|ending| (index, format!("{short}{ending}")));
                let plain = (is_plain && !is_place).then(|| (index, short.to_owned()));
                Some(plain.into_iter().chain(plurals).collect::<Vec<_>>())
            })
            .flatten();
        let mut shorts: Vec<(usize, String)> = Vec::new();
        extend_tight(&mut shorts, found);
        let mut sorted: Vec<&str> = shorts.iter().map(|(_, short)| short.as_str()).collect();
        sorted.sort_unstable();
        let is_repeated = |short: &str| {
            let first = sorted.partition_point(|one| *one < short);
            sorted.get(first + 1) == Some(&short)
        };
        for (index, short) in &shorts {
            if !is_repeated(short) && self.index_of(short).is_none() {
                self.short_names.insert(fold(short), *index);
            }
        }
    }

    /// Returns the number of words of the name of an organisation in a chunk that goes on with whose it is.
    pub fn name_before_owner(&self, named: &[Token<'_>]) -> Option<usize> {
        self.owners.name_length(named)
    }

    /// Excludes a name that means something else, such as the party's newspaper.
    pub fn exclude(&mut self, name: &str) {
        let key = fold(name);
        if self.others.len() < MAX_NAMES && !self.excludes(&key) {
            self.others.push(key);
        }
    }

    /// Whether a folded name was excluded.
    pub fn excludes(&self, key: &str) -> bool {
        self.others.iter().any(|other| other == key)
    }

    /// Returns the names of each organisation.
    pub fn organisations(&self) -> &[Names] {
        &self.organisations
    }

    /// Returns the names of each organisation.
    pub fn into_organisations(self) -> Vec<Names> {
        self.organisations
    }

    /// Returns the names of the document's own organisation.
    pub fn own(&self) -> Option<&Names> {
        self.organisations.first().filter(|_| self.has_own)
    }

    /// Whether a name of the own organisation is in another language than the document, as the document says.
    pub fn is_own_foreign_name(&self, name: &str) -> bool {
        self.own_foreign_names.contains(name)
    }

    /// Whether a noun after "the" means the own organisation.
    pub fn is_own_noun(&self, noun: &Token<'_>) -> bool {
        let of_parties = self.is_party && noun.is(LexicalTag::OwnNoun);
        self.has_own && (of_parties || self.self_reference_nouns.contains(noun.key))
    }

    /// Whether the text says that the own organisation is one of these: `alliance`.
    pub fn refers_to_itself(&self, noun: &str) -> bool {
        self.has_own && self.self_reference_nouns.contains(noun)
    }

    /// Whether a folded noun after "the" means the own organisation.
    pub fn is_called(&self, noun: &str) -> bool {
        let of_parties = || self.is_party && OWN_NOUNS.contains(noun);
        self.has_own && (of_parties() || self.self_reference_nouns.contains(noun))
    }

    /// Whether a folded word is the last one of the own organisation's first name, or any one of it.
    pub fn own_name_has(&self, word: &str, anywhere: bool) -> bool {
        let name = self.own().map(|names| folded(&names[0]));
        name.is_some_and(|name| {
            let mut words = name.split(|c: char| !c.is_alphanumeric()).rev();
            words.next() == Some(word) || (anywhere && words.any(|own| own == word))
        })
    }

    /// Whether a whole chunk, folded, is a short form of the own organisation's name.
    pub fn is_own_short_name(&self, key: &str) -> bool {
        self.own_short_names.iter().any(|short| short == key)
    }

    /// Returns the name of the organisation that a whole chunk, folded, is a short form of.
    pub fn by_short_name(&self, key: &str) -> Option<&str> {
        let index = *self.short_names.get(key)?;
        (index > 0 || !self.has_own).then(|| self.label(index))
    }

    /// Returns the organisation that a heading names on a page that is about none of its own.
    pub fn section_topic(&self, heading: Text<'_>) -> Option<&str> {
        if self.own().is_some() {
            return None;
        }
        let name = heading.as_str();
        let known = self.index_of(name).or_else(|| self.index_of(without_brackets(name)))?;
        Some(self.label(known))
    }

    /// Sets the organisation in a title such as `History of the Front`.
    pub fn set_whole(&mut self, name: &str) {
        self.whole = Some(self.add_glossed(name));
    }

    /// Returns the name of the organisation in a title such as `History of the Front`.
    pub fn whole(&self) -> Option<&str> {
        let index = self.index_of(self.whole.as_deref()?)?;
        Some(self.label(index))
    }

    /// Returns the name of an organisation for records: the first name of the document's own one; of any other
    /// one, the first that is no abbreviation, if there is one, without a noun in small letters that it can do without.
    pub fn label(&self, organisation: usize) -> &str {
        let names = &self.organisations[organisation];
        let own = self.has_own && organisation == 0;
        let full = names.iter().position(|name| !looks_like_abbreviation(name)).filter(|_| !own);
        let label = &names[full.unwrap_or(0)];
        match label.rsplit_once(' ') {
            // "the Reed party" if it is also called "Reed"
            Some((bare, noun)) if names.len() > 1 && PARTY_NOUNS.contains(noun) => {
                names.iter().find(|name| *name == bare).unwrap_or(label)
            }
            _ => label,
        }
    }

    /// Returns all names of the organisation that has this one.
    pub fn names_of(&self, name: &str) -> Option<&Names> {
        self.index_of(name).map(|index| &self.organisations[index])
    }

    /// Returns the organisation of an index.
    pub fn entity(&self, organisation: usize) -> EntityRef {
        match self.has_own && organisation == 0 {
            true => EntityRef::Own,
            false => EntityRef::Organisation(self.label(organisation).into()),
        }
    }

    /// Returns the organisation of a name, known or not.
    pub fn entity_named(&self, name: String) -> EntityRef {
        let known = self.index_of(&name).map(|index| self.entity(index));
        known.unwrap_or_else(|| EntityRef::Organisation(name.into()))
    }

    /// Returns the longest known name of an organisation that begins at a token, and the organisation's index. 0 is
    /// the own organisation, if there is one.
    #[inline]
    pub fn organisation_at(&self, words: &[Token<'_>], at: usize) -> Option<(Range<usize>, usize)> {
        if !may_begin_name(&words[at]) {
            return None;
        }
        self.known_at(words, at)
    }

    fn known_at(&self, words: &[Token<'_>], at: usize) -> Option<(Range<usize>, usize)> {
        let endings = self.adjective_endings();
        let known = self.known.longest(&words[at..]);
        let known = known.or_else(|| {
            (!endings.is_empty()).then(|| self.known.longest_inflected(&words[at..], endings))?
        });
        known.map(|(length, index)| (at..at + length, index))
    }

    /// Returns the endings of adjectives in names.
    fn adjective_endings(&self) -> List {
        self.language.map_or(&[], |language| language.words().names.adjective_endings)
    }

    /// Learns the name in a chunk whose first word has the ending of the name itself, so that its other forms are
    /// known too: `die Freie Union`, `von der Freien Union`.
    fn learn_uninflected(&mut self, words: &[Token<'_>]) {
        let ending = self.adjective_endings().first();
        if ending.is_some_and(|ending| words.len() > 1 && words[0].key.ends_with(ending))
            && self.organisation_at(words, 0).is_none()
        {
            self.add(vec![joined(words)]);
        }
    }

    /// Whether what stands in brackets after a name belongs to it.
    fn is_qualified(&self, name: &str) -> bool {
        self.qualifiers.get(&*folded(name)).is_some_and(|known| known.len() > 1)
    }

    /// Whether a text in brackets tells a name apart from others.
    fn has_qualifier(&self, name: &str, inside: &str) -> bool {
        let known = self.qualifiers.get(&*folded(name));
        known.is_some_and(|known| known.iter().any(|one| one == inside))
    }

    /// Learns names from a sentence: `Full Name (ABBR)`, abbreviations of the own organisation, and full names of
    /// people.
    pub fn learn(&mut self, sentence: &Sentence<'_>) {
        if !self.owners.is_empty() {
            self.owners.add_chunk(sentence.words(), &(0..1)); // "Roe, an easy colleague, left again"
        }
        if !sentence.may_name() {
            return;
        }
        let words = sentence.words();
        let tells_lineage = sentence.has(LexicalTag::LineageStart);
        self.votes.count_enumerations(words, sentence.chunks(), tells_lineage, sentence.language);
        if tells_lineage {
            self.votes.count_apart(words, sentence.chunks());
        }
        for chunk in sentence.chunks() {
            let person = person_of(&words[chunk.clone()]);
            if let Some((person, _)) = person {
                self.learn_person(words, &(chunk.start..chunk.start + person));
            }
            let start = chunk.start + person.map_or(0, |(_, organisation)| organisation);
            let chunk = &(start..chunk.end);
            if (is_publication(words, chunk.end) || follows_publication(words, chunk))
                && self.organisation_at(words, chunk.start).is_none()
            {
                self.exclude(&joined(&words[chunk.clone()]));
                continue;
            }
            self.votes.count(words, chunk, sentence.language);
            self.owners.add_chunk(words, chunk);
            self.bare_names.add_chunk(words, chunk);
            // "New Frontier Party": "New" begins sentences too
            let before = chunk.start.saturating_sub(1);
            let longer = self.organisation_at(words, before);
            let known = longer
                .filter(|(range, _)| range.end >= chunk.end)
                .or_else(|| self.organisation_at(words, chunk.start));
            let chunk = &known
                .as_ref()
                .map_or(chunk.clone(), |(range, _)| range.start.min(chunk.start)..chunk.end);
            let end = known.as_ref().map_or(chunk.end, |(range, _)| range.end.max(chunk.end));
            let named = known.is_some() || names_organisation(&words[chunk.clone()]);
            if named {
                self.initials.add_chunk(&words[chunk.clone()]);
            }
            // "Communist Party of Norland (Maoist)" beside one without the brackets
            let is_qualified = chunk.len() > 1
                && words[chunk.end - 1].before.ends_with('(')
                && known.as_ref().is_some_and(|(range, _)| range.end + 1 == chunk.end);
            if is_qualified {
                self.add(vec![joined(&words[chunk.clone()])]);
                continue;
            }
            let glossed = match is_glossed(sentence, &(chunk.start..end)) {
                true => self.glossed(sentence, chunk.start..end),
                false => Vec::new(),
            };
            let names: Names = glossed.iter().map(|gloss| gloss.name.clone()).collect();
            // "the Mauritian Militant Renewal (RMM)"
            let has_article =
                chunk.start > 0 && words[chunk.start - 1].is(LexicalTag::DefiniteArticle);
            let abbreviated = || {
                names.iter().skip(1).any(|short| {
                    abbreviates(short, &names[0])
                        || has_article
                            && looks_like_abbreviation(short)
                            && has_initials_of(short, &names[0])
                })
            };
            let qualified = names.first().is_some_and(|name| name.ends_with(')'))
                && self.is_qualified(&joined(&words[chunk.clone()]));
            let is_own = || self.is_own_short_name(&joined_key(&words[chunk.clone()]));
            if qualified && known.is_none() && !is_own() {
                self.add(vec![joined(&words[chunk.clone()])]);
            }
            // "Venstre (English: Liberal Party)", where that is the title
            let begins = || words[..chunk.start].iter().all(|word| word.is(LexicalTag::Determiner));
            let translates = begins()
                && glossed.iter().any(|gloss| {
                    gloss.has_language && self.has_own && self.index_of(&gloss.name) == Some(0)
                });
            if !(named || qualified || translates || abbreviated()) {
                self.learn_person(words, chunk);
                if names.len() > 1 && self.glossed.len() < MAX_NAMES {
                    self.glossed.push(names);
                }
            } else if names.len() > 1 || qualified {
                self.add(names);
                self.remember_foreign(&glossed);
            } else if named {
                let words = &words[chunk.clone()];
                let is_place = words[0].tags.has_any([LexicalTag::Country, LexicalTag::People]);
                let is_short = words.len() == 2 || words.len() == 3 && is_place;
                if is_short && PARTY_NOUNS.contains(words[words.len() - 1].key) && known.is_none() {
                    self.add(vec![joined(words)]); // later "Labour" may stand for "Labour Party"
                }
                self.learn_uninflected(words);
            }
        }
        self.initials.end_sentence();
        self.learn_short_forms(sentence);
        if self.own().is_some() {
            self.learn_own_abbreviations(words);
            self.learn_new_names(sentence);
            self.learn_former_name(sentence);
            self.learn_homonyms(sentence);
        }
    }

    /// Whether a sentence begins with a name of the own organisation and says what it is.
    pub fn defines_own(&self, sentence: &Sentence<'_>) -> bool {
        if self.own().is_none() || !sentence.may_name() {
            return false;
        }
        let words = sentence.words();
        let begins = (0..words.len().min(2))
            .any(|at| self.organisation_at(words, at).is_some_and(|(_, index)| index == 0));
        begins && defining_copula(words).is_some()
    }

    /// Learns the abbreviation that begins the first sentence of a document as a name of its own organisation, of
    /// which that sentence speaks: `DYP was formed in 1983`.
    pub fn learn_topic(&mut self, sentence: &Sentence<'_>) {
        if self.own().is_none() {
            return;
        }
        let words = sentence.words();
        let Some([first, second]) = words.get(..2) else { return };
        let speaks = second.is(LexicalTag::PassiveAuxiliary) && !second.is_separated();
        if first.abbreviation && !first.is(LexicalTag::NoAbbreviation) && speaks {
            self.add_to(0, first.text.to_owned());
        }
    }

    /// Adds names of one organisation, which may already be known by one of them.
    pub fn add(&mut self, names: Names) {
        let group = group_key(&names);
        if self.added.contains(&group) {
            return;
        }
        let arena = Arena::new();
        let words: Vec<Vec<Token<'_>>> =
            names.iter().map(|name| tokens_in(arena.text(name), &arena, self.language)).collect();
        let index = words.iter().find_map(|words| self.known.get(words)).unwrap_or_else(|| {
            self.organisations.push(Names::new());
            self.organisations.len() - 1
        });
        for (name, words) in names.iter().zip(words) {
            if !is_no_name(name) {
                self.insert(index, name.clone(), &words);
            }
        }
        if self.organisations[index].is_empty() {
            self.organisations.pop(); // a name without letters is not a name
        }
        self.added.insert(group);
    }

    /// Adds a name of an organisation.
    fn add_to(&mut self, index: usize, name: String) {
        if !is_no_name(&name) {
            let arena = Arena::new();
            let words = tokens_in(arena.text(&name), &arena, self.language);
            self.insert(index, name.clone(), &words);
        }
    }

    /// Adds a name, with its words, of an organisation.
    fn insert(&mut self, index: usize, name: String, words: &[Token<'_>]) {
        let names = &mut self.organisations[index];
        if names.len() < MAX_NAMES && self.known.insert(words.iter().map(|word| word.key), index) {
            if names.is_empty() {
                names.reserve_exact(1); // most have one
            }
            names.push(name);
        }
    }

    /// Remembers which names of the own organisation are in another language.
    fn remember_foreign(&mut self, glossed: &[Gloss]) {
        // in a document in Russian a name in Cyrillic letters is none
        if glossed.first().is_some_and(|first| is_other_script(&first.name)) {
            return;
        }
        let own = |gloss: &&Gloss| self.index_of(&gloss.name) == Some(0) && self.has_own;
        let foreign = glossed.iter().filter(|gloss| gloss.is_foreign).filter(own);
        let foreign: Vec<String> = foreign.map(|gloss| gloss.name.clone()).collect();
        self.own_foreign_names.extend(foreign);
    }

    /// Returns the name in a range of tokens and the names in brackets after it.
    fn glossed(&self, sentence: &Sentence<'_>, tokens: Range<usize>) -> Vec<Gloss> {
        let text = sentence.text.as_str();
        let from = sentence.words()[tokens.start].range().start;
        let mut to = end_of_name(sentence, &tokens);
        let last = &sentence.words()[tokens.end - 1];
        let end = if last.possessive { last.range().end } else { to };
        let mut names = vec![Gloss::of(single_spaced(&text[from..end]))];
        while let Some((inside, end)) = bracket(text, to) {
            let glosses = glosses(inside);
            let next_is_bracket = bracket(text, end).is_some();
            let qualified = names.len() == 1
                && self.is_qualified(&names[0].name)
                && (!inside.contains(' ') || self.has_qualifier(&names[0].name, inside));
            if glosses.is_empty() && !qualified {
                break;
            }
            let is_short = || glosses.iter().any(|gloss| looks_like_abbreviation(&gloss.name));
            if qualified || (next_is_bracket && !is_short()) {
                names[0].name = single_spaced(&text[from..end]);
            } else {
                names.extend(glosses);
            }
            to = end;
        }
        names
    }

    fn index_of(&self, name: &str) -> Option<usize> {
        let arena = Arena::new();
        self.known.get(&tokens_in(arena.text(name), &arena, self.language))
    }
}

/// Returns the names of a group as one text, which is smaller.
fn group_key(names: &[String]) -> Box<str> {
    names.join("\0").into()
}

/// Whether an apposition says that the name before a token, perhaps with a gloss, is that of a newspaper or the like: `De
/// Tribune (The Tribune), a magazine in which …`.
fn is_publication(words: &[Token<'_>], at: usize) -> bool {
    const MAX_GLOSS: usize = 8;
    const MAX_PHRASE: usize = 4;
    let rest = words.get(at..).unwrap_or_default();
    let opens = rest.first().is_some_and(|word| word.before.ends_with('('));
    let closes = |word: &Token<'_>| word.before.starts_with(')');
    let gloss = match opens {
        true => rest.iter().take(MAX_GLOSS).position(closes),
        false => Some(0),
    };
    let Some([article, phrase @ ..]) = gloss.map(|gloss| &rest[gloss..]) else { return false };
    let mut phrase = phrase.iter().take(MAX_PHRASE).take_while(|word| !word.is_separated());
    article.before.ends_with(',')
        && INDEFINITE_WORDS.contains(article.key)
        && phrase.any(|word| word.is(LexicalTag::Publication))
}

/// Whether a noun for newspapers says that the name after it is that of one: `the newspaper Red Banner`.
fn follows_publication(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    let Some([.., noun]) = words.get(..chunk.start) else { return false };
    noun.is(LexicalTag::Publication)
        && !noun.capital
        && matches!(words[chunk.start].before, "" | "\"" | "“" | "‘" | "«" | "_" | "*")
        && !names_organisation(&words[chunk.clone()])
}

/// Whether a known name may begin with a word.
pub fn may_begin_name(word: &Token<'_>) -> bool {
    word.capital || word.key.starts_with(|c: char| c.is_ascii_digit())
}

/// Whether a text is an abbreviation of something that is no organisation, or too long for a name.
fn is_no_name(text: &str) -> bool {
    text.len() > MAX_REPEATED || LexicalTags::of(&folded(text)).has(LexicalTag::NoAbbreviation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::nlp::token::tokens;

    fn registry_of(own: Option<&str>, text: &str) -> EntityRegistry {
        let mut registry = EntityRegistry::new(own.map(|name| vec![name.to_owned()]), &[]);
        let arena = Arena::new();
        let sentence = Sentence::new(arena.text(text), &arena);
        registry.learn_definition(&sentence);
        registry.learn(&sentence);
        registry
    }

    #[test]
    fn names_in_brackets() {
        let text = "The Party of Turkey/Marxist-Leninist (New Organization) (TKP/ML (YIÖ)) came.";
        let registry = registry_of(None, text);
        assert_eq!(
            registry.organisations(),
            [["Party of Turkey/Marxist-Leninist (New Organization)", "TKP/ML (YIÖ)"]]
        );
        assert_eq!(registry.label(0), "Party of Turkey/Marxist-Leninist (New Organization)");
    }

    #[test]
    fn names_of_the_own_organisation() {
        let registry = registry_of(
            Some("Freedom Party of Foo"),
            "The Freedom Party of Foo (FPF), formerly known as the Democratic Front (DF), is a party.",
        );
        assert_eq!(
            registry.own().map(Vec::as_slice),
            Some(
                ["Freedom Party of Foo", "Democratic Front", "DF", "FPF"]
                    .map(str::to_owned)
                    .as_slice()
            )
        );
        assert!(registry.is_own_short_name("freedom party"));
    }

    #[test]
    fn surnames() {
        let registry = registry_of(None, "Jane Roe met John Doe and Ann Doe");
        let arena = Arena::new();
        let people = |surname| registry.people(&tokens(arena.text(surname), &arena)[0]);
        assert_eq!(people("Roe"), ["Jane Roe".into()]);
        assert_eq!(people("Doe"), ["John Doe".into(), "Ann Doe".into()]);
    }
}
