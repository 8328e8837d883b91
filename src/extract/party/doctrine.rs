//! Doctrines and positions that a text names, with the words that narrow them: `Scottish nationalist`, `socially liberal`,
//! `anti-corruption`.

use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::countries::COUNTRIES;
use crate::lexicon::facts::{
    NATIONAL_DOCTRINES, NEGATIVE_PREFIXES, NO_STANCES, PREFIXES, QUALIFIERS, STANCES,
};
use crate::lexicon::lists::{DOCTRINE_NAMES, DOCTRINES};
use crate::lexicon::names::PARTY_NOUNS;
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::model::{fold, folded};
use crate::values::text::without_footnotes;

/// In which form a text gives doctrines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DoctrineForm {
    /// As adjectives: `a liberal and separatist party`.
    Adjective,
    /// As names: `it combines liberalism with separatism`.
    Name,
}

/// The most doctrines that are read from a text. One with more only lists them.
const MAX_DOCTRINES: usize = 24;

/// Returns the doctrines that a text has in a form, in its order, each once.
pub(super) fn doctrines_in(text: &str, form: DoctrineForm) -> Vec<String> {
    let text = without_footnotes(text);
    let words = words_of(&text);
    let key = key_of(&words);
    let (known, ending) = match form {
        // "a party of Maoists"
        DoctrineForm::Adjective => (&DOCTRINES, "s"),
        DoctrineForm::Name => (&DOCTRINE_NAMES, ""),
    };
    let mut found: Vec<(usize, String)> = Vec::new();
    for (range, doctrine) in phrases_in(&key, known, ending).into_iter().take(MAX_DOCTRINES) {
        let at = words.partition_point(|word| word.start < range.start);
        if form == DoctrineForm::Adjective && is_in_name(&words, &key, &range) {
            continue;
        }
        let Some((first, name)) = narrowed(&words, at, doctrine) else { continue };
        // "an agrarian socialist party": not agrarianism
        while first < at && found.last().is_some_and(|(place, _)| *place >= first) {
            found.pop();
        }
        found.push((at, name));
    }
    if form == DoctrineForm::Adjective {
        found.extend(stances(&words, &found));
        found.sort_by_key(|(at, _)| *at);
    }
    let mut names: Vec<String> = Vec::new();
    for (_, name) in found {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Whether an adjective is in the name of an organisation: `Green Front`, but not `Christian Democratic party`.
fn is_in_name(words: &[Word<'_>], key: &str, range: &Range<usize>) -> bool {
    let last = words.partition_point(|word| word.start < range.end.min(key.len()));
    let Some(before) = last.checked_sub(1).map(|at| &words[at]) else { return false };
    let next = words.get(last);
    next.is_some_and(|next| {
        before.is_capital()
            && next.is_capital()
            && next.gap == " "
            && !PARTY_NOUNS.contains(next.key.as_str())
            && LexicalTags::of(&next.key).has_any([LexicalTag::Party, LexicalTag::Organisation])
    })
}

/// A word of a text.
struct Word<'t> {
    text: &'t str,
    key: String,
    /// Where its key begins in that of the text.
    start: usize,
    /// What is between it and the word before it.
    gap: &'t str,
}

impl Word<'_> {
    /// Whether it continues the phrase that the word before it is in.
    fn goes_on(&self) -> bool {
        self.gap.trim().is_empty() || self.is_joined()
    }

    /// Whether a hyphen or a dash joins it to the word before it.
    fn is_joined(&self) -> bool {
        matches!(self.gap, "-" | "–" | "‑")
    }

    /// Returns what is between its key and that of the word before it.
    fn joint(&self) -> &'static str {
        if self.goes_on() { " " } else { " , " }
    }

    fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }
}

/// Splits a text into words, at hyphens too.
fn words_of(text: &str) -> Vec<Word<'_>> {
    let mut words: Vec<Word<'_>> = Vec::new();
    let mut end = 0;
    let mut start = 0;
    let is_inside = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’');
    while let Some(begin) = text[end..].find(char::is_alphanumeric).map(|at| end + at) {
        let stop = text[begin..].find(|c| !is_inside(c)).map_or(text.len(), |at| begin + at);
        let word = text[begin..stop].trim_end_matches(['\'', '’']);
        let key = fold(word).replace('’', "'");
        let mut word = Word { text: word, key, start, gap: &text[end..begin] };
        if !words.is_empty() {
            word.start += word.joint().len();
        }
        start = word.start + word.key.len();
        end = begin + word.text.len();
        words.push(word);
    }
    words
}

/// Returns the folded words of a text with a space between two, or a comma where they are in different phrases.
fn key_of(words: &[Word<'_>]) -> String {
    let mut key = String::new();
    for (at, word) in words.iter().enumerate() {
        key.push_str(if at > 0 { word.joint() } else { "" });
        key.push_str(&word.key);
    }
    key
}

/// Returns a doctrine with the words before it that narrow it, and the index of the first of them; `None` if they deny it:
/// `non-communist`.
fn narrowed(words: &[Word<'_>], at: usize, doctrine: &str) -> Option<(usize, String)> {
    let Some(before) = at.checked_sub(1).filter(|_| words[at].goes_on()) else {
        return Some((at, doctrine.to_owned()));
    };
    let word = &words[before];
    let prefixes = |list: &[&str]| words[at].is_joined() && list.contains(&word.key.as_str());
    if prefixes(&NEGATIVE_PREFIXES) {
        return None;
    }
    // "anti-Zionism"
    let is_proper = words[at].is_capital();
    let lower = if is_proper { doctrine.to_owned() } else { lowered(doctrine) };
    if prefixes(&PREFIXES) || prefixes(&STANCES) {
        return Some((before, format!("{}-{lower}", capitalised(word.text))));
    }
    let last = folded(doctrine);
    let last = last.rsplit(' ').next().unwrap_or_default();
    if word.is_capital() && NATIONAL_DOCTRINES.contains(last) {
        let start = nation_start(words, before);
        let nation: Vec<&str> = words[start..at].iter().map(|word| word.text).collect();
        return Some((start, format!("{} {lower}", nation.join(" "))));
    }
    let qualifier = QUALIFIERS.iter().find(|(known, _)| *known == word.key);
    Some(match qualifier {
        Some((_, qualifier)) => (before, format!("{qualifier} {lower}")),
        None => (at, doctrine.to_owned()),
    })
}

/// Returns the index of the first word of the adjective of a nation that ends with a word: `South` of `South African`.
fn nation_start(words: &[Word<'_>], last: usize) -> usize {
    let Some(before) = last.checked_sub(1).filter(|_| words[last].gap == " ") else { return last };
    let pair = format!("{} {}", words[before].key, words[last].key);
    let is_nation = COUNTRIES.iter().any(|(_, people)| people.contains(&pair.as_str()));
    if is_nation { before } else { last }
}

/// Returns what a text is for or against, where no doctrine begins there: `anti-corruption`.
fn stances(words: &[Word<'_>], known: &[(usize, String)]) -> Vec<(usize, String)> {
    let pairs = words.windows(2).enumerate();
    let stances = pairs.filter(|(at, pair)| {
        let is_known = known.iter().any(|(place, _)| *place == *at || *place == at + 1);
        pair[1].is_joined()
            && STANCES.contains(pair[0].key.as_str())
            && !NO_STANCES.contains(pair[1].key.as_str())
            && !is_known
    });
    let written = |pair: &[Word<'_>]| format!("{}-{}", capitalised(pair[0].text), pair[1].text);
    stances.take(MAX_DOCTRINES).map(|(at, pair)| (at, written(pair))).collect()
}

/// Returns a text with a capital first letter.
fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let first = rest.next().into_iter().flat_map(char::to_uppercase);
    first.chain(rest).collect()
}

/// Returns the name of a doctrine as it is inside a longer one, with a small first letter.
fn lowered(doctrine: &str) -> String {
    let mut rest = doctrine.chars();
    let first = rest.next().into_iter().flat_map(char::to_lowercase);
    first.chain(rest).collect()
}

/// Returns the phrases of a list that a folded text has, each with its bytes and its meaning, in its order; of several at one
/// place the longest. `known` is sorted by the first bytes of the phrases, and any may have `ending` after it.
pub(super) fn phrases_in<'k>(
    text: &str,
    known: &LazyLock<Vec<(&'k str, &'k str)>>,
    ending: &str,
) -> Vec<(Range<usize>, &'k str)> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let first = rest.as_bytes().first();
        let start = known.partition_point(|(phrase, _)| phrase.as_bytes().first() < first);
        let mut alike =
            known[start..].iter().take_while(|(phrase, _)| phrase.as_bytes().first() == first);
        let here = alike.find(|(phrase, _)| {
            let rest = rest.strip_prefix(phrase);
            let rest = rest.map(|rest| rest.strip_prefix(ending).unwrap_or(rest));
            rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        if let Some((phrase, meaning)) = here {
            found.push((at..at + phrase.len(), *meaning));
            at += phrase.len();
        }
        let Some(space) = text[at..].find(' ') else { break };
        at += space + 1;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn adjectives() {
        for (text, expected) in [
            (
                "a Scottish nationalist,[1][2] social-democratic[3] party",
                "Scottish nationalism, Social democracy",
            ),
            ("a socially liberal party", "Social liberalism"),
            (
                "an economically liberal and socially conservative party",
                "Economic liberalism, Social conservatism",
            ),
            ("a liberal conservative party", "Liberal conservatism"),
            ("a conservative liberal party", "Conservative liberalism"),
            ("a conservative, liberal party", "Conservatism, Liberalism"),
            ("a Christian-democratic party", "Christian democracy"),
            (
                "a Christian-democratic and anti-corruption party",
                "Christian democracy, Anti-corruption",
            ),
            ("a pro-European, liberal democratic party", "Pro-Europeanism, Liberal democracy"),
            ("an anti-communist party", "Anti-communism"),
            ("a pro-government, non-communist party", ""),
            ("a South African nationalist party", "South African nationalism"),
            ("a Norwegian socialist party", "Socialism"),
            ("a nationalist Norwegian party", "Nationalism"),
            ("a party of Maoists", "Maoism"),
            ("an agrarian socialist party", "Agrarian socialism"),
            ("a neo-communist party", "Neo-communism"),
            ("a Flemish-nationalist party", "Flemish nationalism"),
            ("eine sozialdemokratische Partei", "Sozialdemokratie"),
            ("milliyetçi ve sosyalist bir parti", "Milliyetçilik, Sosyalizm"),
        ] {
            assert_eq!(doctrines_in(text, DoctrineForm::Adjective).join(", "), expected, "{text}");
        }
    }

    #[test]
    fn names() {
        for (text, expected) in [
            (
                "socialism with Ossetian nationalism, and a hard line",
                "Socialism, Ossetian nationalism",
            ),
            ("democratic socialism and pan-Africanism", "Democratic socialism, Pan-Africanism"),
            ("Marxism-Leninism-Maoism", "Marxism–Leninism–Maoism"),
            ("a socialist policy", ""),
            ("anti-imperialism", ""),
            ("den Liberalismus und die Sozialdemokratie", "Liberalismus, Sozialdemokratie"),
            ("", ""),
        ] {
            assert_eq!(doctrines_in(text, DoctrineForm::Name).join(", "), expected, "{text}");
        }
    }
}
