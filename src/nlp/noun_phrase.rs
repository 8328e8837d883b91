//! Noun phrases: mentions that are joined by "and", and how they are attached to a predicate.

mod attachment;

use std::ops::Range;

use crate::lexicon::cues::{COORDINATORS, JOINT_PHRASES};
use crate::lexicon::frames::{CASE_MARKERS, INFLECTED_NOUNS, Marker, POSTPOSITIONS, WordOrder};
use crate::lexicon::tags::{LanguageId, LexicalTag};
use crate::markup::Text;
use crate::nlp::marker::marker_of;
use crate::nlp::mention::{EntityRef, Mention, MentionForm};
use crate::nlp::noun_phrase::attachment::{attach, attach_members};
use crate::nlp::predicate::{Predicate, Voice, office_length};
use crate::nlp::token::{Token, phrase_length};

/// Mentions joined by commas and "and" that are one argument of a predicate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NounPhrase {
    /// The indices of its mentions.
    pub mentions: Range<usize>,
    /// Its tokens, from the first mention to the last.
    pub tokens: Range<usize>,
    /// How it is attached; `None` for a subject or an object.
    pub marker: Option<Marker>,
    /// All that its preposition can mean: `de`.
    pub markers: &'static [Marker],
    /// Whether a case or a postposition attaches it, so that its predicate follows.
    pub is_marked_after: bool,
    /// Where the phrase with its preposition begins.
    pub start: usize,
    /// Whether it is not the organisation that is meant but people or a part of it: `members of the Front`.
    pub is_membership: bool,
}

/// Returns the noun phrases of a sentence, in order. Places are in none.
pub fn noun_phrases(
    sentence: Text<'_>,
    words: &[Token<'_>],
    mentions: &[Mention],
    predicates: &[Predicate],
    dates: &[Range<usize>],
    language: Option<LanguageId>,
) -> Vec<NounPhrase> {
    let orders = language.map_or(&[][..], |language| language.words().predicates.word_orders);
    let has_topic_comma = orders.contains(&WordOrder::TopicComma);
    let mut phrases: Vec<NounPhrase> = Vec::new();
    let is_named = |mention: &Mention| !matches!(mention.entity, EntityRef::Place(_));
    let is_followed = |end: usize| {
        // "Labour Party (LP) members": past an abbreviation in brackets
        let bracket = words.get(end).is_some_and(|word| word.before.ends_with('('));
        let end = if bracket { end + 1 } else { end };
        words.get(end).is_some_and(|next| {
            next.is(LexicalTag::MemberNoun)
                && !next.before.contains([',', ';', ':', '(', '–', '—'])
                && (!next.capital || next.abbreviation)
        })
    };
    // where the last place ends
    let mut place = 0;
    // who leads the last name of a list that goes on
    let mut inserted = None;
    for (index, mention) in mentions.iter().enumerate() {
        if !is_named(mention) {
            place = mention.tokens.end;
            continue;
        }
        if let Some(last) = phrases.last_mut()
            && last.mentions.end == index
            && let Some(next) = mentions.get(index + 1)
            && let named = [&mentions[index - 1], mention, next]
            && (goes_on_after(words, named) || lists_people(words, named))
        {
            last.mentions.end = index + 1;
            last.tokens.end = mention.tokens.end;
            inserted = Some(index);
            continue;
        }
        if let Some(last) = phrases.last_mut()
            && last.mentions.end == index
            && inserted.is_some_and(|inserted| inserted + 1 == index)
        {
            last.mentions.end = index + 1;
            last.tokens.end = mention.tokens.end;
            continue;
        }
        if let Some(last) = phrases.last_mut()
            && last.mentions.end == index
            && mentions[index - 1].form != MentionForm::Possessive
            && !ends_with_pronoun(words, &mentions[index - 1], mention)
            && !is_member_of(words, &mentions[index - 1], mention)
            && !is_led_by(words, &mentions[index - 1], mention)
            && !is_head_of(words, &mentions[index - 1], mention)
            && joins(words, last, mention, predicates)
            && !begins_clause(last, mention, predicates)
            && !(has_topic_comma && is_topic(words, last, mentions, index))
            && !ends_opening(words, last, mention, predicates)
        {
            last.mentions.end = index + 1;
            last.tokens.end = last.tokens.end.max(mention.tokens.end);
            last.is_membership |= is_followed(last.tokens.end);
            continue;
        }
        let mut phrase = NounPhrase {
            mentions: index..index + 1,
            tokens: mention.tokens.clone(),
            marker: None,
            markers: &[],
            is_marked_after: false,
            start: mention.tokens.start,
            is_membership: false,
        };
        attach(words, &mut phrase, phrases.last(), place, predicates, dates);
        phrase.is_membership |= is_followed(phrase.tokens.end);
        if index > 0 && is_member_of(words, &mentions[index - 1], mention) {
            phrase.marker = Some(Marker::Other);
            phrase.markers = &[];
        }
        if index > 0 && is_led_by(words, &mentions[index - 1], mention) {
            phrase.marker = Some(Marker::Of);
            phrase.markers = &[];
        }
        if mention.form == MentionForm::Possessive && !attach_members(words, &mut phrase) {
            phrase.marker = Some(Marker::Of);
            phrase.start = phrase.tokens.start;
        }
        phrases.push(phrase);
    }
    for phrase in &mut phrases {
        let last = &words[phrase.tokens.end - 1];
        let inflected = || inflected_noun(words, phrase);
        let case = if last.possessive { case_marker(sentence, last) } else { inflected() };
        if last.possessive
            && case.is_none()
            && phrase.marker.is_none()
            && has_genitive(sentence, last)
        {
            phrase.marker = Some(Marker::Of);
            phrase.markers = &[];
            phrase.is_marked_after = true;
        }
        if let Some(marker) = postposition(words, phrase).or(case) {
            phrase.marker = Some(marker);
            phrase.markers = &[];
            phrase.is_marked_after = true;
        }
    }
    phrases
}

/// Whether a person in a list is named only as the leader of an organisation: `A (led by Roe)`, `Roe's A`, `the A of Roe`.
pub fn is_inserted(words: &[Token<'_>], person: &Mention) -> bool {
    let titles = words[..person.tokens.start].iter().rev();
    let titles = titles.take_while(|word| word.is(LexicalTag::Title) && word.capital).count();
    // "the A of Senator Roe"
    let start = person.tokens.start - titles;
    let of_person = start > 1
        && words[start - 2].capital
        && matches!(marker_of(&words[start - 1]), Some(Marker::Of | Marker::Other));
    if person.entity.is_person() && (of_person || words[person.tokens.end - 1].possessive) {
        return true;
    }
    let Some(led) = start.checked_sub(2) else { return false };
    person.entity.is_person()
        && matches!(words[led].before, "," | "(" | ", (")
        && words[led].is(LexicalTag::PredicateStart)
        && !words[led].capital
        && marker_of(&words[led + 1]) == Some(Marker::By)
}

/// Whether an organisation is named only as that of the person before: `Roe of the Front`.
pub fn is_affiliation(words: &[Token<'_>], organisation: &Mention) -> bool {
    let start = organisation.tokens.start;
    let article = start.checked_sub(1).is_some_and(|at| words[at].is(LexicalTag::DefiniteArticle));
    let of = start.checked_sub(1 + usize::from(article));
    organisation.entity.is_organisation()
        && of.is_some_and(|of| {
            of > 0 && marker_of(&words[of]) == Some(Marker::Of) && words[of - 1].capital
        })
}

/// Whether an organisation is named only as that of the office of the person before: `Roe, the Front's leader, …`.
fn is_led_by(words: &[Token<'_>], person: &Mention, organisation: &Mention) -> bool {
    let tokens = &organisation.tokens;
    let gap = words.get(person.tokens.end..=tokens.start).unwrap_or_default();
    person.entity.is_person()
        && organisation.entity.is_organisation()
        && gap.len() <= 2
        && gap.first().is_some_and(|word| word.before == ",")
        && words.get(tokens.end).is_some_and(|next| !next.is_separated())
        && office_length(&words[tokens.end..]).is_some()
}

/// Whether a person after a comma holds the office named before it: `the former leader of the Front, Jane Roe, founded …`.
/// The two make no list.
fn is_head_of(words: &[Token<'_>], organisation: &Mention, person: &Mention) -> bool {
    const MAX_OFFICE: usize = 12;
    let (start, end) = (organisation.tokens.start, person.tokens.end);
    let comma = words[person.tokens.start].before.ends_with(',');
    let closes = words.get(end).is_some_and(|next| next.before == ",");
    let mut before = start.saturating_sub(MAX_OFFICE)..start;
    organisation.entity.is_organisation()
        && person.entity.is_person()
        && organisation.tokens.end <= person.tokens.start
        && comma
        && closes
        && before.any(|at| office_length(&words[at..]).is_some())
}

/// Whether a list of people goes on after the organisation of one: `Roe of the Front and Doe`.
fn lists_people(words: &[Token<'_>], [before, organisation, next]: [&Mention; 3]) -> bool {
    const MAX_GAP: usize = 2;
    let is_person = |mention: &Mention| mention.entity.is_person();
    let end = organisation.tokens.end;
    let gap = words.get(end..next.tokens.start).unwrap_or_default();
    is_person(before)
        && is_person(next)
        && before.tokens.end + MAX_GAP >= organisation.tokens.start
        && is_affiliation(words, organisation)
        && gap.len() == 1
        && gap.iter().all(|word| COORDINATORS.contains(word.key))
}

/// Whether a list of organisations goes on after the leader of one: `A (led by Roe) and B`, `A, led by Roe, and B`, `A,
/// Roe's B`, `the A of Roe and B`.
fn goes_on_after(words: &[Token<'_>], [before, person, next]: [&Mention; 3]) -> bool {
    if !before.entity.is_organisation()
        || !next.entity.is_organisation()
        || next.form != MentionForm::Name
        || person.tokens.start < before.tokens.end
        || next.tokens.start < person.tokens.end
        || !is_inserted(words, person)
    {
        return false;
    }
    let is_joint = |word: &Token<'_>| COORDINATORS.contains(word.key);
    let opening = &words[before.tokens.end..person.tokens.start];
    let gap = &words[person.tokens.end..next.tokens.start];
    if words[person.tokens.end - 1].possessive {
        let comma = words[before.tokens.end].before == ",";
        return gap.is_empty()
            && (comma || opening.iter().any(is_joint))
            && opening.iter().all(is_joint);
    }
    let closes = words[person.tokens.end].before;
    // "A (AB) of Senator Roe, B (BC) and C"
    let is_title = |word: &Token<'_>| word.is(LexicalTag::Title) && word.capital;
    let links = opening.iter().filter(|word| !word.is_gloss() && !is_title(word)).count();
    let after = words[next.tokens.end..].iter().find(|word| !word.is_gloss());
    let ends_soon = || closes == "," && after.is_some_and(is_joint);
    (1..=2).contains(&links)
        && gap.iter().all(|word| is_joint(word) || word.is(LexicalTag::Determiner))
        && (gap.iter().any(is_joint) || closes == ")," || ends_soon())
        && matches!(closes, ")" | ")," | "," | "")
}

/// Returns how the word after a phrase attaches it: `tarafından`.
fn postposition(words: &[Token<'_>], phrase: &NounPhrase) -> Option<Marker> {
    let end = phrase.tokens.end;
    let bracket = words.get(end).is_some_and(|word| word.before.ends_with('('));
    let at = if bracket { end + 1 } else { end };
    let next = words.get(at)?;
    if !next.is(LexicalTag::Postposition) || next.before.contains([',', ';']) {
        return None;
    }
    let follows = |phrase: &str| phrase_length(&words[at..], phrase).is_some();
    let known = POSTPOSITIONS.iter().find(|(_, phrases)| phrases.iter().any(|one| follows(one)));
    known.map(|(marker, _)| *marker)
}

/// Returns how a noun for the own organisation is attached by its case: `partiden`.
fn inflected_noun(words: &[Token<'_>], phrase: &NounPhrase) -> Option<Marker> {
    let word = &words[phrase.tokens.end - 1];
    let known = INFLECTED_NOUNS.iter().find(|(_, nouns)| nouns.contains(&word.key));
    known.filter(|_| phrase.tokens.len() == 1).map(|(marker, _)| *marker)
}

/// Returns how the ending of a name attaches it: `Partisi'nden`, and `'s` as the genitive.
fn case_marker(sentence: Text<'_>, word: &Token<'_>) -> Option<Marker> {
    let rest = sentence.as_str()[word.range().end..].strip_prefix(['\'', '’'])?;
    let ending = rest.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let cases = CASE_MARKERS.iter().find(|(_, endings)| endings.contains(&ending));
    cases.map(|(marker, _)| *marker)
}

/// Whether a name has the ending of a possessor: `the Front's leader`.
fn has_genitive(sentence: Text<'_>, word: &Token<'_>) -> bool {
    let rest = sentence.as_str()[word.range().end..].strip_prefix(['\'', '’']);
    rest.is_some_and(|rest| {
        !rest.strip_prefix('s').unwrap_or(rest).starts_with(char::is_alphanumeric)
    })
}

/// Whether only a comma joins a phrase to the next mention and no "and" follows before a case: `A, B'den ayrıldı`,
/// but `A, B ve C birleşti`.
fn is_topic(words: &[Token<'_>], phrase: &NounPhrase, mentions: &[Mention], next: usize) -> bool {
    const MAX_GAP: usize = 3;
    const MAX_MENTIONS: usize = 12;
    let joint = |range: Range<usize>| {
        range.len() <= MAX_GAP && words[range].iter().any(|word| COORDINATORS.contains(word.key))
    };
    if phrase.tokens.end > mentions[next].tokens.start
        || joint(phrase.tokens.end..mentions[next].tokens.start)
    {
        return false;
    }
    let mut end = mentions[next].tokens.end;
    for mention in mentions[next + 1..].iter().take(MAX_MENTIONS) {
        let gap = end..mention.tokens.start.max(end);
        let comma = words.get(gap.end).is_some_and(|word| word.before.contains(','));
        end = mention.tokens.end;
        if joint(gap.clone()) {
            return words[end - 1].possessive;
        }
        if !(gap.is_empty() && comma) {
            break;
        }
    }
    true
}

/// Whether a comma after a pronoun ends its clause: `the Front, which split from it, and the League`.
fn ends_with_pronoun(words: &[Token<'_>], pronoun: &Mention, mention: &Mention) -> bool {
    pronoun.form == MentionForm::Pronoun
        && pronoun.tokens.end <= mention.tokens.start
        && words[pronoun.tokens.end].before.ends_with(',')
}

/// Whether an organisation only tells whose member the person before it is: `Roe, a member of the Front, …`.
fn is_member_of(words: &[Token<'_>], person: &Mention, mention: &Mention) -> bool {
    const MAX_GAP: usize = 5;
    let gap = person.tokens.end..mention.tokens.start;
    person.entity.is_person()
        && mention.entity.is_organisation()
        && (2..=MAX_GAP).contains(&gap.len())
        && words[gap.start].before.ends_with(',')
        && !words[gap.start + 1..=gap.end].iter().any(Token::is_separated)
        && !words[gap.clone()].iter().any(|word| COORDINATORS.contains(word.key))
        && words[gap].iter().any(|word| word.is(LexicalTag::MemberNoun) && !word.is_separated())
}

/// Whether a comma ends the opening of a sentence, and no "and" follows before its verb: `with A, B was founded`, but
/// not `with A, B and C`.
fn ends_opening(
    words: &[Token<'_>],
    phrase: &NounPhrase,
    mention: &Mention,
    predicates: &[Predicate],
) -> bool {
    let comma = words.get(phrase.tokens.end).is_some_and(|word| word.before.contains(','));
    // "Originally called A, B …"
    let is_naming = || {
        let before = words[..phrase.tokens.start].iter().rev();
        let mut before = before.skip_while(|word| word.is(LexicalTag::Determiner));
        before.next().is_some_and(|word| word.is(LexicalTag::Naming))
    };
    if !comma || phrase.mentions.len() > 1 || phrase.marker.is_none() && !is_naming() {
        return false;
    }
    // "following the merger of A with B, C was founded": no verb has come yet
    const MAX_OPENING: usize = 3;
    let is_finite = |word: &Token<'_>| {
        word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb, LexicalTag::Relative])
    };
    let acts = |one: &Predicate| one.tokens.end <= phrase.start && one.voice != Voice::Noun;
    if phrase.start > MAX_OPENING
        && (words[..phrase.start].iter().any(is_finite) || predicates.iter().any(acts))
    {
        return false;
    }
    let verb = (mention.tokens.end..words.len()).find(|&at| {
        words[at].tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
            || predicates.iter().any(|one| one.tokens.contains(&at))
    });
    let rest = phrase.tokens.end..verb.unwrap_or(words.len());
    verb.is_some() && !words[rest].iter().any(|word| COORDINATORS.contains(word.key))
}

/// Whether a mention is the subject of the next verb and the phrase before it the object of another one: `Roe joined
/// the Front and Doe joined the League`.
fn begins_clause(phrase: &NounPhrase, mention: &Mention, predicates: &[Predicate]) -> bool {
    const MAX_DISTANCE: usize = 2;
    let at = predicates.partition_point(|one| one.tokens.end <= phrase.tokens.start);
    let is_verb = |one: &Predicate| one.voice == Voice::Active && one.sense.is_some();
    let follows_verb = at.checked_sub(1).is_some_and(|before| {
        let before = &predicates[before];
        is_verb(before) && before.tokens.end + MAX_DISTANCE >= phrase.tokens.start
    });
    follows_verb
        && predicates[at..]
            .iter()
            .find(|one| one.tokens.start >= mention.tokens.end)
            .is_some_and(|next| is_verb(next) && next.tokens.start == mention.tokens.end)
}

/// Whether a mention continues a phrase: `the Front, the League and the Union`.
fn joins(
    words: &[Token<'_>],
    phrase: &NounPhrase,
    mention: &Mention,
    predicates: &[Predicate],
) -> bool {
    const MAX_GAP: usize = 6;
    const MAX_UNKNOWN: usize = 1;
    let gap = phrase.tokens.end..mention.tokens.start;
    if gap.start > gap.end {
        return true; // the same tokens mean several
    }
    if gap.len() > MAX_GAP || words[mention.tokens.start].before.contains([';', ':', '(']) {
        return false;
    }
    if words.get(gap.start).is_some_and(|word| word.before.contains([';', ':'])) {
        return false;
    }
    // "A, a faction of B, left": the noun says what A is, but not in the list "A, a faction of B, C and D left"
    let follows = words.get(mention.tokens.end);
    let opens = words[gap.start].before == ","
        && words[gap.start].is(LexicalTag::Determiner)
        && follows.is_some_and(|next| {
            !next.capital && !next.is(LexicalTag::Determiner) && !COORDINATORS.contains(next.key)
        });
    let is_part = opens
        && !gap.is_empty()
        && words[gap.start + 1..gap.end].iter().any(|word| word.is(LexicalTag::MemberNoun))
        && gap.end.checked_sub(1).is_some_and(|last| {
            let last = last - usize::from(words[last].is(LexicalTag::DefiniteArticle));
            last > gap.start && marker_of(&words[last]) == Some(Marker::Of)
        });
    if is_part {
        return false;
    }
    // "A, formerly B"
    let renames = |word: &Token<'_>| word.is(LexicalTag::CueEnd) && !word.is(LexicalTag::Marker);
    if words[gap.clone()].iter().any(renames) {
        return false;
    }
    let comma =
        words[gap.start..=mention.tokens.start].iter().any(|word| word.before.contains(','));
    let is_joint = |word: &Token<'_>| COORDINATORS.contains(word.key);
    let mut length = joint_length(&words[gap.start..]);
    if length > 0 && is_object(phrase, predicates) {
        length = 0;
    }
    let joint = length > 0 || words[gap.clone()].iter().any(is_joint);
    let gap = (gap.start + length).min(gap.end)..gap.end;
    if mention.form == MentionForm::Pronoun {
        return gap.len() == 1 && joint;
    }
    let is_small = |word: &Token<'_>| {
        is_joint(word)
            || word.tags.has_any([LexicalTag::Determiner, LexicalTag::MemberNoun])
            || word.key == "of"
    };
    let stops = |at: usize| {
        let word = &words[at];
        word.tags.has_any([
            LexicalTag::Auxiliary,
            LexicalTag::PastVerb,
            LexicalTag::Marker,
            LexicalTag::Relative,
        ]) || word.key.starts_with(|c: char| c.is_ascii_digit())
            || predicates.iter().any(|predicate| predicate.tokens.contains(&at))
    };
    // "and a younger radical party, Jobbik", "and a younger party, the Front": the noun says what the name is
    let article = gap.clone().last().filter(|&at| words[at].is(LexicalTag::Determiner));
    let noun = article.unwrap_or(gap.end);
    let is_apposed = noun > gap.start + 2
        && is_joint(&words[gap.start])
        && words[gap.start + 1].is(LexicalTag::Determiner)
        && words[noun - 1].is(LexicalTag::FoundedNoun)
        && words[noun].before == ","
        && !words[gap.start + 1..noun].iter().any(Token::is_separated)
        && !gap.clone().any(stops);
    if is_apposed {
        return true;
    }
    let others = gap.clone().filter(|&at| !is_small(&words[at]));
    (comma || joint) && others.clone().count() <= MAX_UNKNOWN && !others.clone().any(stops)
}

/// Returns the number of words with which words begin that join names as "and" does: `, together with the League`.
fn joint_length(words: &[Token<'_>]) -> usize {
    let lengths = JOINT_PHRASES.iter().filter_map(|phrase| phrase_length(words, phrase));
    lengths.max().unwrap_or_default()
}

/// Whether a phrase is the object of the verb before it: `founded the Front together with Roe`.
fn is_object(phrase: &NounPhrase, predicates: &[Predicate]) -> bool {
    const MAX_DISTANCE: usize = 2;
    let after = predicates.partition_point(|one| one.tokens.end <= phrase.tokens.start);
    predicates[..after].last().is_some_and(|verb| {
        verb.voice == Voice::Active && verb.tokens.end + MAX_DISTANCE >= phrase.tokens.start
    })
}

#[cfg(test)]
mod tests {
    use crate::nlp::testing::{name, with_parse};

    /// Returns the phrases of a sentence, each as `names marker`, with a `~` for members.
    fn phrases(text: &str) -> Vec<String> {
        with_parse(text, |parse, registry| {
            let written = parse.phrases.iter().map(|phrase| {
                let mentions = &parse.mentions[phrase.mentions.clone()];
                let names: Vec<&str> = mentions.iter().map(|one| name(one, registry)).collect();
                let marker = phrase.marker.map_or(String::new(), |marker| format!(" {marker:?}"));
                let members = if phrase.is_membership { " ~" } else { "" };
                format!("{}{marker}{members}", names.join("+"))
            });
            written.collect()
        })
    }

    #[test]
    fn phrases_have_markers() {
        for (text, expected) in [
            (
                "The Red Front, the Green League and the White Union merged",
                vec!["Red Front+Green League+White Union"],
            ),
            ("The Red Front split from the Green League", vec!["Red Front", "Green League From"]),
            (
                "It was formed by the merger of the Red Front and the Green League",
                vec!["Red Front+Green League Of"],
            ),
            ("Jane Roe became leader of the Red Front", vec!["Jane Roe", "Red Front Of"]),
            (
                "Members of the Green League founded the Red Front",
                vec!["Green League ~", "Red Front"],
            ),
            ("It was founded by members of the Green League", vec!["Green League By ~"]),
            ("Green League deputies met", vec!["Green League ~"]),
            ("It met in Kilis Province", vec![]),
            ("It was succeeded by her deputy, Jane Roe", vec!["Jane Roe By"]),
            ("After his death, Jane Roe left", vec!["Jane Roe"]),
            (
                "The Red Front (RF) of Senator Jane Roe, the Green League (GL) and the Union Party met",
                vec!["Red Front+Jane Roe+Green League+Union Party"],
            ),
            ("For that reason the Red Front left", vec!["Red Front"]),
        ] {
            assert_eq!(phrases(text), expected, "{text:?}");
        }
    }
}
