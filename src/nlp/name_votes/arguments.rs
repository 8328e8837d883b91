//! What the arguments of predicates show: what merges, is banned or has members is an organisation, whoever leads it is
//! a person.

use std::ops::Range;

use crate::lexicon::cues::{INDEFINITE_WORDS, PERSON_PRONOUNS, POSSESSIVE_RELATIVES};
use crate::lexicon::dates::Meaning;
use crate::lexicon::frames::{Form, Marker, Sense};
use crate::lexicon::pages::COPULAS;
use crate::lexicon::predicates::{BIRTH_WORDS, DECISION_PHRASES, DISSIDENT_NOUNS, PART_NOUNS};
use crate::lexicon::tags::{LanguageId, LexicalTag};
use crate::nlp::marker::{marker_of, meanings};
use crate::nlp::name_votes::describes;
use crate::nlp::predicate::{office_length, sense_at, sense_before};
use crate::nlp::token::{Token, listed_phrase_length};

/// What an argument shows of the type of its name.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) struct Shown {
    /// How much speaks for an organisation.
    pub(super) organisation: u16,
    /// How much speaks for a person.
    pub(super) person: u16,
}

/// Evidence that is enough for any name.
const PLAIN: u16 = 3;
/// Evidence that is enough for a name of several words.
const LIKELY: u16 = 2;

/// Returns what the predicates around a name show of its type.
pub(super) fn shown(
    words: &[Token<'_>],
    name: &Range<usize>,
    language: Option<LanguageId>,
) -> Shown {
    let mut shown = before(words, name, language);
    let after = after(words, name, language);
    shown.organisation = shown.organisation.max(after.organisation);
    shown.person = shown.person.max(after.person);
    shown
}

/// Returns what the words before a name show: `merged with Mapam`, `the breakaway from Mapam`.
fn before(words: &[Token<'_>], name: &Range<usize>, language: Option<LanguageId>) -> Shown {
    let none = Shown::default();
    let organisation = |organisation| Shown { organisation, ..none };
    let Some((last, has_article)) = phrase_opening(words, name.start) else { return none };
    // "members of Lier municipal council"
    let next = words.get(name.end).filter(|next| !next.has_past_ending());
    // "merged with Roe's group"
    if next.is_some() && (describes(words, name) || words[name.end - 1].possessive) {
        return none;
    }
    let word = &words[last];
    if !word.tags.has_any([
        LexicalTag::Marker,
        LexicalTag::PredicateStart,
        LexicalTag::FoundedNoun,
        LexicalTag::Organisation,
    ]) && !word.is(LexicalTag::Naming)
        && !words[last.saturating_sub(1)].is(LexicalTag::PredicateStart)
    {
        return none; // as most words
    }
    // "the group Mapam", "the literary circle Nova Ora", but not "the party Roe founded"
    let follows = words.get(name.end).filter(|next| !next.is_separated());
    // "left Nova Ora": the verb, not the Left
    let is_noun = word.is(LexicalTag::FoundedNoun)
        || name.len() > 1
            && word.is(LexicalTag::Organisation)
            && !word.is(LexicalTag::PredicateStart);
    if is_noun && !word.capital && !has_article {
        let is_article = |at: usize| words[at].is(LexicalTag::Determiner);
        let adjective = last.checked_sub(1).filter(|&at| {
            at > 0 && !words[at].capital && !is_article(at) && !words[at].is(LexicalTag::Marker)
        });
        let article = adjective.unwrap_or(last).checked_sub(1);
        let opens = article.is_some_and(|at| {
            is_article(at) && !words[at + 1..=last].iter().any(Token::is_separated)
        });
        let is_relative =
            follows.is_some_and(|next| next.is(LexicalTag::Making) || next.has_past_ending());
        return organisation(if opens && !is_relative { PLAIN } else { 0 });
    }
    // "resigned as leader of Mapam Hayom"
    let has_office =
        last > 0 && !words[last - 1].capital && office_length(&words[last - 1..]) == Some(1);
    if has_office && marker_of(word) == Some(Marker::Of) && !word.is_separated() {
        return organisation(LIKELY);
    }
    // "broke with Mapam": the preposition is a part of the phrase
    if let Some((sense, form)) = sense_before(words, last + 1, language) {
        let by = word.is(LexicalTag::Marker).then(|| meanings(word.key));
        return match (sense, by) {
            // "succeeded Roe as chairman"
            (Sense::Replace, None)
                if name.len() == 1
                    && words.get(name.end).and_then(marker_of) == Some(Marker::As) =>
            {
                Shown { person: PLAIN, ..none }
            }
            (Sense::Lead | Sense::Elect | Sense::Resign | Sense::Replace, _) => none,
            (Sense::Ally | Sense::Join, Some(_)) => organisation(PLAIN),
            // "leaving Roe as leader"
            (Sense::Leave, _) if words.get(name.end).and_then(marker_of) == Some(Marker::As) => {
                none
            }
            // "left Mapam to join the Front"
            (Sense::Leave, _) if goes_on_joining(words, name.end, language) => organisation(PLAIN),
            _ => organisation(as_object(sense, form)),
        };
    }
    if !word.is(LexicalTag::Marker) {
        return none;
    }
    let head = before_date(words, last);
    // "the members of Mapam"
    if let Some(noun) = last.checked_sub(1).map(|at| &words[at])
        && !word.is_separated()
        && noun.is(LexicalTag::MemberNoun)
        && !noun.capital
        && (DISSIDENT_NOUNS.contains(noun.key)
            || (noun.is(LexicalTag::OrganisationCue) && !PART_NOUNS.contains(noun.key)))
        && meanings(word.key).iter().any(|one| matches!(one, Marker::Of | Marker::From))
    {
        return organisation(PLAIN);
    }
    let Some((sense, form)) = sense_before(words, head, language) else { return none };
    if words[head..=last].iter().any(|word| word.is_separated()) {
        return none;
    }
    // "a split within Mapam"
    if sense == Sense::SplitOff
        && form != Form::Active
        && marker_of(word) == Some(Marker::In)
        && !word.is(LexicalTag::PlacePreposition)
    {
        return organisation(PLAIN);
    }
    let meant = match marker_of(word) {
        // "in" has other meanings in other languages
        Some(Marker::In) => &[Marker::In],
        _ => meanings(word.key),
    };
    if sense == Sense::Lead && form != Form::Noun && meant.contains(&Marker::By) {
        return Shown { person: LIKELY, ..none };
    }
    // "it was succeeded by Mapam", "it was formed as a successor to Mapam"
    let follows = match sense {
        Sense::Replace if meant.contains(&Marker::By) => is_of_thing(words, head),
        Sense::Succeed if form == Form::Noun => {
            meant.iter().any(|one| matches!(one, Marker::Into | Marker::Of))
                && words[..head].iter().any(|word| word.is(LexicalTag::Making))
        }
        _ => false,
    };
    if follows {
        return organisation(PLAIN);
    }
    // "the breakaway faction of Jane Roe", "the coalition of Jane Roe"
    let of_person = head > 0
        && !has_article
        && name.len() > 1
        && (PART_NOUNS.contains(words[head - 1].key) || sense == Sense::Ally)
        && meant.contains(&Marker::Of);
    if of_person {
        return none;
    }
    organisation(meant.iter().map(|marker| as_argument(sense, form, *marker)).max().unwrap_or(0))
}

/// Whether somebody who leaves what a name means joins or founds something next: `left Mapam to join the Front`.
fn goes_on_joining(words: &[Token<'_>], end: usize, language: Option<LanguageId>) -> bool {
    const MAX_DISTANCE: usize = 4;
    let rest = end..words.len().min(end + MAX_DISTANCE);
    let mut rest = rest.take_while(|&at| !words[at].before.contains([';', ':', '(']));
    rest.any(|at| {
        words[at].is(LexicalTag::PredicateStart)
            && matches!(sense_at(words, at, language), Some((Sense::Join | Sense::Found, form, _)) if form != Form::Noun)
    })
}

/// Whether the subject of the passive verb that ends before a token is no person: `it was succeeded`.
fn is_of_thing(words: &[Token<'_>], end: usize) -> bool {
    const MAX_LENGTH: usize = 5;
    let verb = (end.saturating_sub(MAX_LENGTH)..end)
        .rev()
        .find(|&at| words[at].is(LexicalTag::PassiveAuxiliary));
    let subject = verb.and_then(|verb| verb.checked_sub(1)).map(|at| &words[at]);
    subject.is_some_and(|word| {
        word.is(LexicalTag::OwnNoun)
            || word.is(LexicalTag::Party)
            || word.is(LexicalTag::Pronoun) && !PERSON_PRONOUNS.contains(word.key)
    })
}

/// How much the object of a verb must be an organisation.
fn as_object(sense: Sense, form: Form) -> u16 {
    match (sense, form) {
        (_, Form::Noun) => 0,
        (Sense::Rename | Sense::NameBefore | Sense::Precede | Sense::Found, _) => PLAIN,
        (Sense::Merge | Sense::Join | Sense::Leave | Sense::Dissolve | Sense::Ban, _) => LIKELY,
        _ => 0,
    }
}

/// How much an argument with a preposition must be an organisation.
fn as_argument(sense: Sense, form: Form, marker: Marker) -> u16 {
    let is_noun = matches!(form, Form::Noun | Form::VerbOrNoun);
    match (sense, marker) {
        (Sense::Merge, Marker::With | Marker::Into | Marker::Of | Marker::Between | Marker::As)
        | (Sense::SplitOff, Marker::From | Marker::Of | Marker::With | Marker::Into | Marker::As)
        | (Sense::Expel, Marker::From)
        | (Sense::Absorb, Marker::By | Marker::Into | Marker::Of)
        | (Sense::Join, Marker::With)
        | (Sense::Leave, Marker::Into)
        | (Sense::Emerge, Marker::From | Marker::Of | Marker::As)
        | (Sense::Found, Marker::As)
        | (Sense::Dissolve, Marker::Into)
        | (Sense::Ally, Marker::With | Marker::Between | Marker::Of | Marker::As)
        | (Sense::Rename, Marker::Into | Marker::As | Marker::From) => PLAIN,
        (Sense::Dissolve | Sense::Ban | Sense::Found, Marker::Of) if is_noun => PLAIN,
        (Sense::SplitOff, Marker::In) if is_noun => LIKELY,
        (Sense::Leave, Marker::From) | (Sense::Join, Marker::Into) => LIKELY,
        _ => 0,
    }
}

/// Returns what the words after a name show: `Mapam, led by Roe`, `Mapam was dissolved`.
fn after(words: &[Token<'_>], name: &Range<usize>, language: Option<LanguageId>) -> Shown {
    const MAX_AUXILIARIES: usize = 3;
    let none = Shown::default();
    let organisation = |organisation| Shown { organisation, ..none };
    let (end, is_single) = (name.end, name.len() == 1);
    let Some(next) = words.get(end).filter(|next| !next.capital) else { return none };
    // "Mapam (led by Roe)"
    let opens = matches!(next.before, "" | "," | "(");
    if opens
        && next.is(LexicalTag::PredicateStart)
        && words.get(end + 1).is_some_and(|by| marker_of(by) == Some(Marker::By))
        && matches!(sense_at(words, end, language), Some((Sense::Lead, _, 1)))
    {
        return organisation(PLAIN);
    }
    // "Mapam, founded in 1990 by Roe,", "Mapam (banned in 1990)"
    if opens && !next.before.is_empty() && next.is(LexicalTag::PredicateStart) {
        let told = sense_at(words, end, language).filter(|(_, form, _)| *form == Form::Participle);
        // "the Mapam, founded in 1964"
        let has_article =
            name.start.checked_sub(1).is_some_and(|at| words[at].is(LexicalTag::DefiniteArticle));
        let is_made = told.is_some_and(|(sense, _, length)| match sense {
            Sense::Found => has_article || is_by_somebody(&words[end + length..]),
            Sense::Merge | Sense::Absorb | Sense::Dissolve => next.before == "(",
            _ => false,
        });
        return organisation(if is_made { PLAIN } else { 0 });
    }
    // "Mapam, whose leader was Roe"
    if next.before == "," && next.is(LexicalTag::Relative) {
        let owned = words.get(end + 1).filter(|_| POSSESSIVE_RELATIVES.contains(next.key));
        let owned = owned.is_some_and(|noun| {
            noun.tags.has_any([LexicalTag::OfficeStart, LexicalTag::LeadershipNoun])
        });
        return organisation(if owned { PLAIN } else { 0 });
    }
    // "Mapam leader Jane Roe"; "Mapam Hayom's leader", but "Ceylon's president"
    let office = office_length(&words[end..]).filter(|_| !next.is_separated());
    if let Some(length) = office {
        let follows = words.get(end + length);
        let names_leader = follows.is_some_and(|name| name.capital && !name.is_separated());
        return match words[end - 1].possessive {
            true => organisation(LIKELY),
            false => organisation(if names_leader { PLAIN } else { 0 }),
        };
    }
    if next.is_separated() || words[end - 1].possessive {
        return none;
    }
    // "the Front of Roe was founded": the verb is that of the Front
    let of = name.start.checked_sub(1).filter(|&of| marker_of(&words[of]) == Some(Marker::Of));
    if of.is_some_and(|of| of > 0 && (words[of - 1].capital || words[of].before.starts_with(')'))) {
        return none;
    }
    if is_result(words, end, language) {
        return organisation(PLAIN);
    }
    let is_auxiliary = |word: &Token<'_>| {
        word.tags.has_any([
            LexicalTag::Auxiliary,
            LexicalTag::PassiveAuxiliary,
            LexicalTag::PerfectAuxiliary,
        ])
    };
    let auxiliaries =
        words[end..].iter().take(MAX_AUXILIARIES).take_while(|word| is_auxiliary(word));
    let mut verb = end + auxiliaries.clone().count();
    let is_passive = auxiliaries.clone().any(|word| word.is(LexicalTag::PassiveAuxiliary));
    // "Mapam voted to dissolve"
    let decision = listed_phrase_length(&words[end..], &DECISION_PHRASES);
    verb += decision.filter(|_| verb == end).unwrap_or(0);
    // "was officially dissolved"
    let is_adverb = |word: &Token<'_>| !word.capital && !word.is(LexicalTag::PredicateStart);
    if verb > end
        && words.get(verb).is_some_and(is_adverb)
        && words.get(verb + 1).is_some_and(|word| word.is(LexicalTag::PredicateStart))
        && !words[verb].tags.has_any([LexicalTag::Marker, LexicalTag::Determiner])
    {
        verb += 1;
    }
    let Some(word) = words.get(verb).filter(|word| word.is(LexicalTag::PredicateStart)) else {
        return none;
    };
    if word.is_separated() || BIRTH_WORDS.contains(word.key) {
        return none;
    }
    let Some((sense, form, length)) = sense_at(words, verb, language) else { return none };
    let follows = words.get(verb + length);
    if form == Form::Noun {
        return none;
    }
    // "Roe merged his group into Mapam"
    let has_object = follows.is_some_and(|word| {
        !word.is_separated()
            && (word.capital || word.tags.has_any([LexicalTag::Determiner, LexicalTag::Pronoun]))
    });
    // "Mapam absorbed the Front"
    if has_object && !is_passive && sense == Sense::Absorb && form == Form::Participle {
        return organisation(PLAIN);
    }
    if has_object && !is_passive && sense != Sense::Rename {
        return none;
    }
    let by = follows.is_some_and(|by| marker_of(by) == Some(Marker::By));
    // "Mapam formed as a pressure group"
    if sense == Sense::Found
        && !is_passive
        && follows.and_then(marker_of) == Some(Marker::As)
        && words.get(verb + length + 1).is_some_and(|next| INDEFINITE_WORDS.contains(next.key))
    {
        return organisation(PLAIN);
    }
    match (sense, is_passive) {
        (Sense::Lead, true) if by => organisation(PLAIN),
        // "Kowalski resigned"
        (Sense::Resign, false) if is_single => Shown { person: PLAIN, ..none },
        (Sense::Elect, true) | (Sense::Resign, _) => Shown { person: LIKELY, ..none },
        (
            Sense::Found
            | Sense::Announce
            | Sense::Register
            | Sense::Merge
            | Sense::Absorb
            | Sense::Rename
            | Sense::Dissolve
            | Sense::Ban,
            true,
        )
        | (Sense::Merge | Sense::Dissolve | Sense::Rename, false) => organisation(PLAIN),
        (Sense::Emerge, false) => organisation(LIKELY),
        (Sense::SplitOff | Sense::Leave | Sense::Join | Sense::Ally, false) if is_single => {
            organisation(LIKELY)
        }
        _ => none,
    }
}

/// Whether words go on with who did something, past its date: `in 1990 by Roe`.
fn is_by_somebody(words: &[Token<'_>]) -> bool {
    const MAX_DISTANCE: usize = 5;
    let mut near = words.iter().take(MAX_DISTANCE).take_while(|word| !word.is_separated());
    near.any(|word| marker_of(word) == Some(Marker::By))
}

/// Whether a name is said to be what came of a split or a merger: `Mapam was the product of a merger`.
fn is_result(words: &[Token<'_>], copula: usize, language: Option<LanguageId>) -> bool {
    const MAX_DISTANCE: usize = 6;
    let Some([verb, article]) = words.get(copula..copula + 2) else { return false };
    let nouns = copula + 2..words.len().min(copula + MAX_DISTANCE);
    let mut nouns = nouns.take_while(|&at| !words[at].is_separated());
    COPULAS.contains(verb.key)
        && article.is(LexicalTag::Determiner)
        && nouns.any(|at| {
            words[at].is(LexicalTag::LineageStart)
                && matches!(
                    sense_at(words, at, language),
                    Some((Sense::SplitOff | Sense::Merge, Form::Noun | Form::VerbOrNoun, _))
                )
        })
}

/// Returns the last word before a name, its article and one adjective, and whether there is an article; `None` if a mark
/// separates them.
fn phrase_opening(words: &[Token<'_>], start: usize) -> Option<(usize, bool)> {
    let joined = |at: usize| matches!(words[at].before, "" | "\"" | "“" | "'" | "‘");
    if !joined(start) {
        return None;
    }
    let mut at = start.checked_sub(1)?;
    let mut has_article = words[at].is(LexicalTag::Determiner);
    // "merged with the smaller Mapam"
    let is_adjective = !has_article
        && at > 0
        && words[at - 1].is(LexicalTag::Determiner)
        && !words[at].capital
        && joined(at)
        && !words[at].tags.has_any([
            LexicalTag::Marker,
            LexicalTag::PredicateStart,
            LexicalTag::FoundedNoun,
            LexicalTag::Title,
            LexicalTag::OfficeStart,
            LexicalTag::MemberNoun,
        ]);
    if is_adjective {
        at -= 1;
        has_article = true;
    }
    if has_article {
        if !joined(at) {
            return None;
        }
        at = at.checked_sub(1)?;
    }
    (!words[at].capital || at == 0).then_some((at, has_article))
}

/// Returns where the words before a preposition end, without a date: `merged in January 1990 with`.
fn before_date(words: &[Token<'_>], marker: usize) -> usize {
    const MAX_WORDS: usize = 4;
    let is_number = |word: &Token<'_>| word.key.starts_with(|c: char| c.is_ascii_digit());
    let is_date = |word: &Token<'_>| is_number(word) || Meaning::of(word.key).month.is_some();
    let dated = words[..marker].iter().rev().take(MAX_WORDS).take_while(|word| is_date(word));
    let start = marker - dated.count();
    let is_small = start < marker && start > 0 && words[start - 1].is(LexicalTag::Marker);
    start - usize::from(is_small)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Arena, Text};
    use crate::nlp::sentence::Sentence;

    #[test]
    fn arguments_show_the_type_of_a_name() {
        for (text, at, organisation, person) in [
            ("It merged with Mapam.", 0, PLAIN, 0),
            ("It merged in January 1948 with Mapam.", 1, PLAIN, 0),
            ("It was set up by members of Mapam.", 0, PLAIN, 0),
            ("They are members of Lier municipal council.", 0, 0, 0),
            ("They joined the group Mapam.", 0, PLAIN, 0),
            ("They joined the party Roe founded.", 0, 0, 0),
            ("Then Mapam was officially dissolved.", 0, PLAIN, 0),
            ("Then Mapam was led by Roe.", 0, PLAIN, 0),
            ("Then Mapam was led by Roe.", 1, 0, LIKELY),
            ("It met Mapam (led by Roe).", 0, PLAIN, 0),
            ("It met Mapam, whose leader was Roe.", 0, PLAIN, 0),
            ("It met Mapam leader Jane Roe.", 0, PLAIN, 0),
            ("Then Osê merged his group into it.", 0, 0, 0),
            ("Then Osê was born in it.", 0, 0, 0),
            ("They met in Mapam.", 0, 0, 0),
            ("Then Mapam was the product of a merger.", 0, PLAIN, 0),
            ("There was a split within Mapam.", 0, PLAIN, 0),
            ("Then members left Nova Ora in 1990.", 1, LIKELY, 0),
            ("In 1990 members left Nova Ora in droves.", 1, LIKELY, 0),
            ("Then members joined Nova Ora in 1990.", 1, LIKELY, 0),
            ("They resigned as leaders; the leader of Nova Ora met them.", 0, LIKELY, 0),
        ] {
            let arena = Arena::new();
            let sentence = Sentence::new(Text::new(text, 0..text.len()), &arena);
            let words = sentence.words();
            let chunks = sentence.chunks();
            let names = chunks.iter().filter(|chunk| words[chunk.start].key != "january");
            let chunk = names.clone().nth(at.min(names.count() - 1)).cloned();
            let shown = chunk.map(|chunk| shown(words, &chunk, None));
            assert_eq!(shown, Some(Shown { organisation, person }), "{text:?}");
        }
    }
}
