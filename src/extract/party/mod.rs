//! Party records.

mod definition;
mod doctrine;
mod fact_values;
mod facts;
mod identifiers;
mod infobox;
mod own_events;

pub use facts::Facts;
pub use own_events::OwnEvents;

use foldhash::HashSet;

use crate::diagnostic::Diagnostics;
use crate::lexicon::countries::country_in;
use crate::lexicon::names::{ARTICLES, ENGLISH_PARTY_WORDS, PARTY_WORDS};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::{Arena, Page, Text};
use crate::model::{
    Method, Party, PartyField, Provenance, Reading, Record, RecordField, Source, Span, Value, fold,
    folded, slug,
};
use crate::nlp::gloss::{glosses, is_other_script};
use crate::nlp::passage::Passages;
use crate::nlp::registry::{EntityRegistry, Names};
use crate::nlp::relation::{self, Relation};
use crate::nlp::token::{Token, tokens_in};
use crate::values::name::{
    Abbreviable, abbreviates, has_capital, is_abbreviation, looks_like_abbreviation, titled_name,
};
use crate::values::text::{has_one_of, has_word, single_spaced, without_footnotes, without_gloss};

/// Reads the party of a page about one from its title, lead and infobox. `passages` are its sentences, or none if they
/// are not needed.
pub fn of_page(
    page: &Page<'_>,
    lead: Option<Text<'_>>,
    passages: &Passages<'_>,
    source: &impl Fn(usize) -> Source,
    diagnostics: &mut Diagnostics<'_>,
) -> Option<Party> {
    let mut party = Party::default();
    let boxed = page.infobox();
    // the line of a site may be above the party that the lead defines
    let is_line = page.is_line_title && boxed.is_none();
    let defined = page.title.zip(lead).filter(|_| is_line);
    let defined = defined.and_then(|(title, lead)| defined_instead(title, lead));
    let title = defined.or(page.title);
    let named = boxed.and_then(|infobox| infobox.name);
    let (named, native) = named.map_or((None, None), by_script);
    if let Some(infobox) = boxed {
        infobox::read(infobox, &mut party, diagnostics);
    }
    let first = title.or(named).map(Text::as_str).or(party.native_name.as_deref())?.to_owned();
    let titled = title.map(Text::span).filter(|span| !span.is_empty());
    let starts = [titled.map(|span| span.start), boxed.map(|boxed| boxed.span.start)];
    party.source = source(starts.into_iter().flatten().min().unwrap_or_default());
    name(&mut party, title, named, lead);
    if let Some(native) = native.filter(|_| party.native_name.is_none()) {
        set_name(&mut party, PartyField::NativeName, native);
    }
    identifiers::read(page, &mut party);
    read_alternative(&mut party, passages, false);
    if let Some(lead) = lead.filter(|_| title.is_some()) {
        let is_past = definition::complete_from_lead(&mut party, lead, passages);
        boxed
            .filter(|_| is_past)
            .into_iter()
            .for_each(|boxed| infobox::read_ban(boxed, &mut party));
    }
    if let Some(title) = title.filter(|_| party.country.is_none()) {
        set_country_of_gloss(&mut party, title);
    }
    party.id = slug(&first);
    if party.name.is_empty() {
        party.set(PartyField::Name, first, party.provenance_of(PartyField::NativeName));
    }
    Some(party)
}

/// Splits a name before the same name in another script, where an extraction joined them, perhaps without a space: `Unity
/// Party حزب الوحدة`.
fn by_script(name: Text<'_>) -> (Option<Text<'_>>, Option<Text<'_>>) {
    const MIN_WORDS: usize = 2;
    let text = name.as_str();
    let other = text.char_indices().find(|(_, c)| is_other_script(c.encode_utf8(&mut [0; 4])));
    let Some((at, _)) = other else { return (Some(name), None) };
    let (before, after) = (name.slice(0..at).trim(), name.slice(at..text.len()));
    // what stands before it is no name if it goes on inside the word: "KKE-Εσωτερικού"
    let ends = text[..at].ends_with(|c: char| c == ' ' || c.is_alphanumeric());
    match ends && before.as_str().split(' ').count() >= MIN_WORDS {
        true => (Some(before), Some(after)),
        false => (Some(name), None),
    }
}

/// Adds the identifiers that only the markup of the whole document has.
pub fn identify(party: &mut Party, text: &str) {
    identifiers::read_markup(text, party);
}

/// Chooses the name: the title without its gloss. A different name above the infobox is the name if the
/// title abbreviates it, the native name if the lead has it in brackets or its letters or words are
/// foreign, and another name otherwise.
fn name(
    party: &mut Party,
    title: Option<Text<'_>>,
    boxed: Option<Text<'_>>,
    lead: Option<Text<'_>>,
) {
    let title = title.map(|title| titled_name(title, lead));
    // "Reed League Ligue des roseaux": the name, and after it the native one
    let boxed = boxed.map(|boxed| without_title(boxed, title));
    let boxed = boxed
        .filter(|boxed| title.is_none_or(|title| fold(title.as_str()) != fold(boxed.as_str())));
    let Some(title) = title else {
        if let Some(boxed) = boxed {
            set_name(party, PartyField::Name, boxed);
        }
        return;
    };
    let Some(boxed) = boxed else {
        match lead.and_then(|lead| translated(title, lead)) {
            Some(name) => {
                set_name(party, PartyField::Name, name);
                set_name(party, PartyField::NativeName, title);
            }
            None => set_name(party, PartyField::Name, title),
        }
        return;
    };
    if looks_like_abbreviation(title.as_str()) && abbreviates(title.as_str(), boxed.as_str()) {
        set_name(party, PartyField::Name, boxed);
        set_name(party, PartyField::Abbreviation, title);
        return;
    }
    set_name(party, PartyField::Name, title);
    let glossed = lead.is_some_and(|lead| {
        let lead = fold(lead.as_str());
        let before = lead.find(&fold(boxed.as_str())).map(|at| &lead[..at]);
        before.is_some_and(|before| before.rfind('(') > before.rfind(')'))
    });
    let native = glossed
        || (has_foreign_letters(boxed.as_str()) && !has_foreign_letters(title.as_str()))
        || (is_foreign_name(boxed.as_str()) && !is_foreign_name(title.as_str()));
    match native {
        true => set_native_names(party, boxed),
        false => set_name(party, PartyField::OtherNames, boxed),
    }
}

/// Returns the name that an extraction joined to the title before it.
fn without_title<'a>(boxed: Text<'a>, title: Option<Text<'_>>) -> Text<'a> {
    const MIN_WORDS: usize = 2;
    let text = boxed.as_str();
    let rest = title.and_then(|title| text.strip_prefix(title.as_str())?.strip_prefix(' '));
    let is_name = |rest: &&str| {
        rest.split(' ').count() >= MIN_WORDS
            && (has_foreign_letters(rest) || is_foreign_name(rest))
            && rest.starts_with(char::is_uppercase)
    };
    match rest.filter(is_name) {
        Some(rest) => boxed.slice(text.len() - rest.len()..text.len()),
        None => boxed,
    }
}

/// Sets the native name that a line of a box has, without its language, and the abbreviation after it: `Turkish: Kamış
/// Partisi, KP`.
fn set_native_names(party: &mut Party, line: Text<'_>) {
    let names = glosses(line.as_str());
    let Some(native) = names.iter().find(|name| name.is_foreign && name.has_language) else {
        return set_name(party, PartyField::NativeName, line);
    };
    party.set(PartyField::NativeName, native.name.clone(), Provenance::read(line.span()));
    let short = names.iter().find(|name| abbreviates(&name.name, &native.name));
    if let Some(short) = short.filter(|_| party.abbreviation.is_none()) {
        party.set(PartyField::Abbreviation, short.name.clone(), Provenance::read(line.span()));
    }
}

/// Returns the name of a party whose title is the native name that its lead has in brackets: `The Movement for
/// Socialism (Spanish: Movimiento al Socialismo) is …`.
fn translated<'a>(title: Text<'_>, lead: Text<'a>) -> Option<Text<'a>> {
    let text = lead.as_str();
    let open = text.find('(')?;
    let inside = text[open..].split_once(')').map(|(inside, _)| inside)?;
    if !folded(inside).contains(&*folded(title.as_str())) {
        return None; // as most
    }
    let before = lead.slice(0..open).trim();
    let article = before.as_str().split_once(' ');
    let article = article.filter(|(first, _)| ARTICLES.contains(&folded(first)));
    let article = article.map(|(_, rest)| before.len() - rest.len());
    let name = before.slice(article.unwrap_or(0)..before.len());
    let end = name.as_str().find([',', '[']).unwrap_or(name.len());
    let name = name.slice(0..end).trim();
    let is_name = name.as_str().split_whitespace().count() >= 2
        && has_word(name.as_str(), &PARTY_WORDS)
        && !fold(name.as_str()).contains(&fold(title.as_str()));
    is_name.then_some(name)
}

/// Returns the party that the lead defines when the title is something else: `The Reed Party (RP) is …` under `Politics in
/// Norland`.
fn defined_instead<'a>(title: Text<'_>, lead: Text<'a>) -> Option<Text<'a>> {
    const MAX_WORDS: usize = 10;
    let (first, _) = lead.as_str().split_once(' ')?;
    let key = folded(lead.as_str());
    let is_repeated = || {
        let mut words = title.as_str().split(|c: char| !c.is_alphanumeric());
        words.any(|word| has_capital(word) && key.contains(&*folded(word)))
    };
    if !ARTICLES.contains(&folded(first)) || has_word(title.as_str(), &PARTY_WORDS) || is_repeated()
    {
        return None; // as most
    }
    let rest = lead.slice(first.len() + 1..lead.len());
    let name = rest.slice(0..rest.as_str().find(" (")?).trim();
    let words = || name.as_str().split(' ');
    let is_name = words().count() <= MAX_WORDS
        && words().all(|word| {
            has_capital(word) || LexicalTags::of(&folded(word)).has(LexicalTag::NameConnective)
        })
        && has_word(name.as_str(), &PARTY_WORDS);
    is_name.then_some(name)
}

/// Whether a text has letters that English does not have.
fn has_foreign_letters(text: &str) -> bool {
    text.chars().any(|c| c.is_alphabetic() && !c.is_ascii())
}

fn set_name(party: &mut Party, field: PartyField, name: Text<'_>) {
    let text = single_spaced(&without_footnotes(name.as_str()));
    party.set(field, text, Provenance::read(name.span()));
}

/// Makes a party of which only the title is known, perhaps with a gloss: `Democratic Alliance (South Africa)`.
pub fn of_title(title: Text<'_>) -> Party {
    let mut party = Party { id: slug(title.as_str()), ..Party::default() };
    set_name(&mut party, PartyField::Name, without_gloss(title));
    set_country_of_gloss(&mut party, title);
    party
}

/// Sets the country that the gloss of a title names: `Democratic Alliance (South Africa)`.
fn set_country_of_gloss(party: &mut Party, title: Text<'_>) {
    let country = title.as_str().rsplit_once(" (").and_then(|(_, gloss)| country_in(gloss));
    if let Some(country) = country {
        party.set(PartyField::Country, country.to_owned(), Provenance::read(title.span()));
    }
}

/// Makes the party of a text without a title from its names.
pub fn of_names(names: Names, passages: &Passages<'_>, source: &impl Fn(usize) -> Source) -> Party {
    let mut party = Party { id: slug(&names[0]), ..Party::default() };
    // a name that the text has only in parts comes from the first sentence
    let first = || passages.first().map(|passage| passage.sentence.text.span());
    let span = place_of(&names[0], passages).or_else(first).unwrap_or_default();
    party.source = source(span.start);
    let provenance = Provenance::read(span);
    party.set(PartyField::Name, names[0].clone(), provenance);
    for name in &names[1..] {
        add_name(&mut party, name, false, passages);
    }
    read_alternative(&mut party, passages, false);
    party
}

/// Adds the other name that the first sentence gives. One with commas is not one that the registry looks for in sentences.
fn read_alternative(party: &mut Party, passages: &Passages<'_>, may_have_commas: bool) {
    if let Some(first) = passages.first() {
        definition::read_alternative(party, &first.sentence, may_have_commas);
    }
}

/// Returns the names of a party, that of the record first.
pub fn names(party: &Party) -> Names {
    party.names().map(str::to_owned).collect()
}

/// Returns the organisations that a party belongs to, came from or became, by its infobox.
pub fn related(party: &Party) -> Vec<String> {
    let lists = [
        &party.alliances, &party.europarty, &party.international, &party.predecessor,
        &party.successor, &party.split_from, &party.merged_into, &party.merger_of,
    ];
    let glossless = |name: &String| name.split(" (").next().unwrap_or_default().to_owned();
    lists.into_iter().flatten().chain(&party.youth_wing).map(glossless).collect()
}

/// Adds what the text says: names, a leader, and the fields that foundings, splits and mergers give. It never
/// replaces a value of the infobox.
pub fn complete(
    party: &mut Party,
    passages: &Passages<'_>,
    registry: &EntityRegistry,
    own_events: &OwnEvents,
    facts: &Facts,
) {
    // of several abbreviations the one of this name comes first, and one in other letters last
    let mut names: Vec<&String> = registry.own().into_iter().flatten().collect();
    if names.iter().filter(|name| is_abbreviation(name)).count() > 1 {
        let own = Abbreviable::new(&party.name);
        names.sort_by_cached_key(|name| match is_abbreviation(name) {
            false => (false, false),
            true => (registry.is_own_foreign_name(name), !own.is_abbreviated_by(name)),
        });
    }
    for name in names {
        add_name(party, name, registry.is_own_foreign_name(name), passages);
    }
    read_alternative(party, passages, true);
    let is_past = definition::complete(party, passages, registry);
    facts.complete(party, is_past);
    if party.leader.is_empty() {
        let last = own_events.last_leader().map(|(name, span)| (name.to_string(), *span));
        let leader = last.or_else(|| {
            let mut sentences = passages.iter().map(|passage| passage.sentence);
            sentences.find_map(|sentence| relation::leader_in(&sentence, registry, is_past))
        });
        if let Some((name, span)) = leader {
            party.set(PartyField::Leader, name, Provenance::inferred(span));
        }
    }
    let known = PartyField::ALL.iter().copied().filter(|field| !party.value(*field).is_empty());
    let known: Vec<PartyField> = known.collect();
    let events = own_events.sorted();
    let last_day = own_events.last_day().filter(|_| is_past);
    let inferred =
        party.evidence().iter().filter(|one| one.provenance().method == Method::Inferred);
    let mut cited: HashSet<(PartyField, Span)> =
        inferred.map(|one| (one.field(), one.span())).collect();
    for event in &events {
        let mut facts = event.relations.clone();
        if let Some(last_day) = last_day {
            facts.extend(relation::ending(event, &events, last_day));
        }
        // the box names another end
        let merges = |fact: &Relation| fact.field == PartyField::MergedInto;
        if known.contains(&PartyField::MergedInto)
            && facts.iter().any(merges)
            && !facts.iter().any(|fact| merges(fact) && is_named(fact, &party.merged_into))
        {
            continue;
        }
        for fact in facts {
            let provenance = Provenance::inferred(fact.span);
            if !known.contains(&fact.field) {
                party.set(fact.field, fact.reading, provenance);
            } else if confirms(&fact, party) && cited.insert((fact.field, fact.span)) {
                party.cite(fact.field, provenance);
            }
        }
    }
    facts.complete_founders(party);
}

/// Whether the name that a fact gives is, or is a part of, one of the names.
fn is_named(fact: &Relation, names: &[String]) -> bool {
    let Reading::Text(name) = &fact.reading else { return false };
    let name = fold(name);
    names.iter().any(|known| {
        let known = fold(known);
        known.contains(&*name) || name.contains(&*known) || abbreviates(&name, &known)
    })
}

/// Whether a fact is the date that the record has already.
fn confirms(fact: &Relation, party: &Party) -> bool {
    let Reading::Date(stated) = &fact.reading else { return false };
    matches!(party.value(fact.field), Value::Date(date) if date == stated)
}

/// Adds a name to the field that it belongs to. Of the names in other languages only the first is one of the record:
/// the others write the same name in other letters.
fn add_name(party: &mut Party, name: &str, is_foreign: bool, passages: &Passages<'_>) {
    let key = fold(name);
    let bare = key.split_once(' ').filter(|(first, _)| ARTICLES.contains(first));
    let same = |known: &str| known == key || bare.is_some_and(|(_, bare)| known == bare);
    if party.names().any(|known| same(&fold(known))) {
        return;
    }
    let field = match (party.abbreviation.is_some(), party.native_name.is_some()) {
        (false, _) if is_abbreviation(name) => PartyField::Abbreviation,
        (_, true) if is_foreign => return,
        (_, false) if is_foreign || is_native(name, party) => PartyField::NativeName,
        _ => PartyField::OtherNames,
    };
    if let Some(span) = place_of(name, passages) {
        party.set(field, name.to_owned(), Provenance::read(span));
    }
}

/// Whether a name in the document's language is in another language than the party's name: it has foreign letters, or no
/// word in common.
fn is_native(name: &str, party: &Party) -> bool {
    let key = fold(&party.name);
    let known: Vec<&str> = key.split(|c: char| !c.is_alphanumeric()).collect();
    let shared = fold(name)
        .split(|c: char| !c.is_alphanumeric())
        .any(|word| word.len() > 3 && known.contains(&word));
    let is_english = |name: &str| has_one_of(name, ENGLISH_PARTY_WORDS);
    // a former name, or a translation
    let is_translation = is_english(name) && (!is_english(&party.name) || !shared);
    !looks_like_abbreviation(name)
        && !is_translation
        && (!shared || (has_foreign_letters(name) && !has_foreign_letters(&party.name)))
}

/// Whether a name has a word for a party, but no English one.
fn is_foreign_name(name: &str) -> bool {
    has_word(name, &PARTY_WORDS) && !has_one_of(name, ENGLISH_PARTY_WORDS)
}

/// Returns the first place of a name in the text, ignoring white space.
fn place_of(name: &str, passages: &Passages<'_>) -> Option<Span> {
    let arena = Arena::new();
    let language = passages.language();
    let wanted = tokens_in(arena.text(name), &arena, language);
    if wanted.is_empty() {
        return None;
    }
    passages.iter().find_map(|passage| {
        let words = passage.sentence.words();
        let same = |words: &[Token<'_>]| {
            words.iter().map(|word| word.key).eq(wanted.iter().map(|word| word.key))
        };
        let at = words.windows(wanted.len()).position(same)?;
        Some(passage.sentence.span_of(&(at..at + wanted.len())))
    })
}
