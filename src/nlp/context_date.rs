//! Dates that take their year from the text before them, and dates that date nothing.

use std::ops::Range;

use crate::lexicon::cues::{
    COORDINATORS, DATE_ORIGINS, MONTH_PREPOSITIONS, NEXT_WORDS, SETTING_PREPOSITIONS,
};
use crate::lexicon::dates::Meaning;
use crate::lexicon::names::GENITIVE_WORDS;
use crate::lexicon::tags::LexicalTag;
use crate::model::{Date, EventKind, Point};
use crate::nlp::mention::Mention;
use crate::nlp::predicate::Predicate;
use crate::nlp::token::Token;
use crate::values::date::FoundDate;

/// Adds the months that stand without a day and a year, as `In June`, in the year of the text before them.
pub fn lone_months(words: &[Token<'_>], before: Option<i32>, found: &mut Vec<FoundDate>) {
    if before.is_none() && found.is_empty() {
        return; // no year is known
    }
    for at in 1..words.len() {
        let word = &words[at];
        if !word.capital || !MONTH_PREPOSITIONS.contains(words[at - 1].key) {
            continue;
        }
        let Some(month) = Meaning::of(word.key).month else { continue };
        let next = words.get(at + 1).filter(|next| !next.is_separated());
        let goes_on = next
            .is_some_and(|next| next.capital || next.key.starts_with(|c: char| c.is_ascii_digit()));
        let range = word.range();
        let overlaps = |one: &FoundDate| one.range.start < range.end && range.start < one.range.end;
        // "June of the following year"
        let goes_on = goes_on || next.is_some_and(|next| GENITIVE_WORDS.contains(next.key));
        if goes_on || word.possessive || found.iter().any(overlaps) {
            continue;
        }
        let place = found.partition_point(|one| one.range.start < range.start);
        // "in February and October 1974"
        let joint = next.filter(|next| COORDINATORS.contains(next.key));
        let joined = found.get(place).filter(|one| {
            let after = words.get(at + 2).map(|word| word.range().start);
            joint.is_some() && after == Some(one.range.start)
        });
        let joined = joined.and_then(|one| one.date.year());
        let earlier = || found[..place].iter().rev().find_map(|one| one.date.year());
        let year = joined.or_else(earlier).or(before);
        let Some(year) = year else { continue };
        // "the following February"
        let year = year + i32::from(NEXT_WORDS.contains(words[at - 1].key));
        let date = Date::Point(Point { month: Some(month), ..Point::year(year) });
        found.insert(place, FoundDate { date, range, bracketed: false, issue: None });
    }
}

/// Returns a date without a year in the year of the nearest other date of the sentence before it, or else of the
/// text before: `in the 2008 general election on March 3`.
pub fn in_context(
    date: &Date,
    index: usize,
    dates: &[(FoundDate, Range<usize>)],
    before: Option<i32>,
) -> Option<Date> {
    if date.year().is_some() || matches!(date, Date::Interval(Some(_), Some(_))) {
        return None;
    }
    let here = dates[..index].iter().rev().find_map(|(found, _)| found.date.year());
    let after = || dates[index + 1..].iter().find_map(|(found, _)| found.date.year());
    date.in_year(here.or_else(after).or(before)?)
}

/// Whether a date only says which thing of several is meant: `the Wall Street Crash of 1929`, `the 1960s
/// generation`, `dating from the 1870s`.
pub fn identifies(
    words: &[Token<'_>],
    found: &Date,
    date: &Range<usize>,
    mentions: &[Mention],
    predicates: &[Predicate],
) -> bool {
    // a day or a month dates what is said
    if !matches!(found, Date::Point(Point { month: None, .. })) {
        return false;
    }
    let Some(before) = date.start.checked_sub(1).map(|at| &words[at]) else { return false };
    if words[date.start].is_separated() && date.start > 0 {
        return false;
    }
    let article = usize::from(before.is(LexicalTag::DefiniteArticle));
    let lead = date.start.checked_sub(2 + article).map(|at| &words[at]);
    if lead.is_some_and(|lead| DATE_ORIGINS.contains(lead.key)) {
        return true;
    }
    let dates_event = |range: Range<usize>| {
        predicates.iter().any(|predicate| {
            range.contains(&predicate.tokens.start)
                && (predicate.sense.is_some()
                    || matches!(
                        predicate.kind,
                        EventKind::Election
                            | EventKind::Congress
                            | EventKind::Ban
                            | EventKind::Trial
                    ))
        })
    };
    let is_mention = |range: &Range<usize>| {
        mentions.iter().any(|mention| {
            mention.entity.is_participant()
                && mention.tokens.start < range.end
                && range.start < mention.tokens.end
        })
    };
    // "As of 2015"
    if date.start == 2 && GENITIVE_WORDS.contains(before.key) && words[0].is(LexicalTag::Sentence) {
        return false;
    }
    // "the Wall Street Crash of 1929"
    if GENITIVE_WORDS.contains(before.key) && date.start >= 2 {
        let noun = date.start - 2;
        let start = (0..=noun).rev().take_while(|&at| words[at].capital).last();
        return start.is_some_and(|start| {
            let name = start..noun + 1;
            // "during the Reform Debate of 1983"
            let lead = words[..start].iter().rev().find(|word| !word.is(LexicalTag::Determiner));
            if lead.is_some_and(|lead| SETTING_PREPOSITIONS.contains(lead.key)) {
                return false;
            }
            Meaning::of(words[noun].key).month.is_none() && !is_mention(&name) && !dates_event(name)
        });
    }
    // "the 1960s generation", "the 1945 bombing"
    let Some(next) = words.get(date.end).filter(|next| !next.is_separated()) else { return false };
    let describes = !next.tags.has_any([
        LexicalTag::Marker,
        LexicalTag::Auxiliary,
        LexicalTag::Determiner,
        LexicalTag::Conjunction,
        LexicalTag::PastVerb,
        LexicalTag::Relative,
        LexicalTag::Pronoun,
        LexicalTag::NameJoint,
    ]) && next.key.starts_with(char::is_alphabetic);
    if !describes || (article == 0 && !has_article_before(words, date.start)) {
        return false;
    }
    let end = (date.end..words.len())
        .find(|&at| {
            words[at].tags.has_any([LexicalTag::Marker, LexicalTag::Auxiliary])
                || (at > date.end && words[at].is_separated())
        })
        .unwrap_or(words.len());
    !dates_event(date.end..end)
}

/// Whether only an adjective stands between the definite article and a date: `the original 1945 Constitution`.
fn has_article_before(words: &[Token<'_>], date: usize) -> bool {
    let Some([article, adjective]) = date.checked_sub(2).map(|start| &words[start..date]) else {
        return false;
    };
    let is_adjective = !adjective.capital
        && !adjective.possessive
        && !adjective.is_separated()
        && adjective.key.starts_with(char::is_alphabetic)
        && !adjective.tags.has_any([
            LexicalTag::Marker,
            LexicalTag::Temporal,
            LexicalTag::Auxiliary,
            LexicalTag::PastVerb,
            LexicalTag::PredicateStart,
        ]);
    article.is(LexicalTag::DefiniteArticle) && is_adjective
}

#[cfg(test)]
mod tests {
    use crate::nlp::testing::events;

    #[test]
    fn dates_take_their_year_from_the_text_before() {
        for (text, expected) in [
            (
                "The Red Front was founded in 1990. In June it was banned.",
                vec!["1990 founding subject=Red Front", "1990-06 ban subject=Red Front"],
            ),
            ("In the 2008 election on March 3 the Red Front won.", vec!["2008-03-03 election"]),
            ("In June the Red Front was banned.", vec![]),
            (
                "The Red Front was founded in 1970. It stood in the elections of February and October 1974.",
                vec!["1970 founding subject=Red Front", "1974-02 election", "1974-10 election"],
            ),
            (
                "The Red Front was founded in 1990. In May 1991 it was banned.",
                vec!["1990 founding subject=Red Front", "1991-05 ban subject=Red Front"],
            ),
        ] {
            assert_eq!(events(&[], text), expected, "{text:?}");
        }
    }

    #[test]
    fn dates_that_only_identify_date_nothing() {
        for (text, expected) in [
            ("The Red Front grew after the Wall Street Crash of 1929.", vec![]),
            ("The Red Front was a party of the 1960s generation.", vec![]),
            ("The Red Front had a programme dating from the 1870s.", vec![]),
            ("The Red Front wanted to return to the original 1945 Constitution.", vec![]),
            ("The Red Front won the 1990 election.", vec!["1990 election"]),
            ("The Red Front met at the Congress of 1990.", vec!["1990 congress"]),
        ] {
            assert_eq!(events(&[], text), expected, "{text:?}");
        }
    }
}
