//! Dated statements: what a sentence says happened, when, to whom and where.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::clause::{Clause, Link, clauses};
use super::date::{Doubt, FoundDate, find_dates};
use super::mention::{Mention, Organisations, Who, mentions};
use super::token::{Token, tokens};
use super::vocabulary::events::{PURPOSES, TEMPORAL_OPENINGS, TRIGGERS};
use super::vocabulary::organisations::NAME_LINKS;
use crate::diagnostic::{Code, Diagnostics};
use crate::markup::Text;
use crate::model::{Date, EventKind, Span};

/// One thing that a sentence says happened.
#[derive(Debug, Clone)]
pub struct Statement<'a> {
    /// The sentence.
    pub sentence: Text<'a>,
    /// When.
    pub date: Date,
    /// The bytes of the date.
    pub date_span: Span,
    /// What.
    pub kind: EventKind,
    /// The words of the sentence.
    pub words: Vec<Token<'a>>,
    /// The tokens that tell the kind, if there are any.
    pub trigger: Option<Range<usize>>,
    /// Who takes part in it, and where, in order.
    pub mentions: Vec<Mention>,
}

/// The dated statements of a sentence, in order of their dates' places.
///
/// A date belongs to its clause. What happened is told by the heaviest and nearest phrase of
/// [`TRIGGERS`] in the clause, or else in the sentence. Years of life in brackets date nothing.
pub fn statements<'a>(
    sentence: Text<'a>,
    organisations: &Organisations,
    diagnostics: &mut Diagnostics<'_>,
) -> Vec<Statement<'a>> {
    if !sentence.as_str().contains(|c: char| c.is_ascii_digit()) {
        return Vec::new();
    }
    let found = find_dates(sentence.as_str());
    if found.is_empty() {
        return Vec::new();
    }
    let words = tokens(sentence);
    let offset = sentence.span().start;
    let tokens_of = |range: &Range<usize>| -> Range<usize> {
        let start = words.partition_point(|word| word.text.span().end - offset <= range.start);
        let end = words.partition_point(|word| word.text.span().start - offset < range.end);
        start..end.max(start)
    };
    let dates: Vec<(FoundDate, Range<usize>)> = found
        .into_iter()
        .map(|found| {
            let tokens = tokens_of(&found.range);
            (found, tokens)
        })
        .collect();
    let taken: Vec<Range<usize>> = dates.iter().map(|(_, tokens)| tokens.clone()).collect();
    let named = mentions(&words, &taken, organisations);
    let reading = Reading { clauses: clauses(&words), triggers: triggers(&words), words, named };
    let mut statements = Vec::new();
    for (index, (found, tokens)) in dates.iter().enumerate() {
        let span = sentence.slice(found.range.clone()).span();
        report_doubt(found, span, diagnostics);
        if found.bracketed && reading.is_lifetime(found, tokens) {
            continue;
        }
        let anniversary = reading.anniversary(&dates[..index], found, tokens);
        let date =
            anniversary.as_ref().map_or_else(|| found.date.clone(), |(date, _)| date.clone());
        let scope = reading.scope(tokens, anniversary.map(|(_, start)| start));
        let trigger = reading.trigger(&scope, tokens);
        let kind = trigger.as_ref().map_or(EventKind::Other, |trigger| trigger.kind);
        let statement = Statement {
            sentence,
            date,
            date_span: span,
            kind,
            trigger: trigger.as_ref().map(|trigger| trigger.tokens.clone()),
            mentions: reading.mentions(&scope, tokens, trigger.as_ref(), dates.len() == 1),
            words: reading.words.clone(),
        };
        let origin = reading.origin_by_split(&statement);
        statements.push(statement.clone());
        if let Some(trigger) = origin {
            let trigger = Some(trigger);
            statements.push(Statement { kind: EventKind::Split, trigger, ..statement });
        }
    }
    statements
}

fn report_doubt(found: &FoundDate, span: Span, diagnostics: &mut Diagnostics<'_>) {
    match &found.doubt {
        Some(Doubt::Ordinal { written, read }) => diagnostics.report(
            Code::Ordinal,
            span,
            format!("\"{written}\" is no ordinal: it is read as {read}"),
        ),
        Some(Doubt::NoSuchDay { written }) => diagnostics.report(
            Code::NoSuchDate,
            span,
            format!("there is no \"{written}\": only {} is read of it", found.date),
        ),
        None => {}
    }
}

/// A phrase that tells a kind of event.
#[derive(Debug, Clone)]
struct Trigger {
    kind: EventKind,
    weight: u8,
    tokens: Range<usize>,
}

/// A sentence taken apart.
struct Reading<'a> {
    words: Vec<Token<'a>>,
    clauses: Vec<Clause>,
    triggers: Vec<Trigger>,
    named: Vec<Mention>,
}

/// The part of a sentence that a date belongs to.
struct Scope {
    clause: usize,
    tokens: Range<usize>,
}

impl Reading<'_> {
    /// Whether a date in brackets tells when somebody or something lived or lasted: an interval
    /// right behind a name, or a year behind `born` and the like.
    fn is_lifetime(&self, found: &FoundDate, tokens: &Range<usize>) -> bool {
        let Some(first) = self.words.get(tokens.start) else { return true };
        let opens = first.before.ends_with('(')
            || tokens.start.checked_sub(1).is_some_and(|at| {
                self.words[at].before.ends_with('(')
                    && ["born", "b", "d", "died", "c", "since", "until"]
                        .contains(&self.words[at].key.trim_end_matches('.'))
            });
        let vital = tokens.start.checked_sub(1).is_some_and(|at| {
            ["born", "b", "d", "died"].contains(&self.words[at].key.trim_end_matches('.'))
        });
        vital || (opens && matches!(found.date, Date::Interval(..)))
    }

    /// The clause of a date; from the anniversary on, where the date is computed from one.
    fn scope(&self, date: &Range<usize>, anniversary: Option<usize>) -> Scope {
        let clause = self
            .clauses
            .iter()
            .position(|clause| clause.tokens.contains(&date.start))
            .unwrap_or(self.clauses.len() - 1);
        let mut tokens = self.clauses[clause].tokens.clone();
        match anniversary {
            Some(start) => tokens.start = start,
            None => tokens.end = self.anniversary_start(&tokens).unwrap_or(tokens.end),
        }
        Scope { clause, tokens }
    }

    /// Where `the 35th anniversary of` begins in a clause.
    fn anniversary_start(&self, tokens: &Range<usize>) -> Option<usize> {
        let words = &self.words[tokens.clone()];
        let at = words.windows(2).position(|pair| {
            ordinal(&pair[0].key).is_some() && pair[1].key == "anniversary" && pair[0].key != "1st"
        })?;
        Some(tokens.start + at)
    }

    /// The date of which a day is the anniversary: in `15 June 2005, the 35th anniversary of the 15–16
    /// June Resistance` the second date is of 1970. With it, where the phrase begins.
    fn anniversary(
        &self,
        before: &[(FoundDate, Range<usize>)],
        found: &FoundDate,
        tokens: &Range<usize>,
    ) -> Option<(Date, usize)> {
        let clause = self.clauses.iter().find(|clause| clause.tokens.contains(&tokens.start))?;
        let start = self.anniversary_start(&clause.tokens).filter(|&start| start < tokens.start)?;
        let years = ordinal(&self.words[start].key)?;
        let (day, _) = before.iter().rev().find(|(_, earlier)| earlier.end <= start)?;
        let year = day.date.year()?.checked_sub(i32::try_from(years).ok()?)?;
        Some((found.date.in_year(year)?, start))
    }

    /// The phrase that tells best what happened at a date.
    fn trigger(&self, scope: &Scope, date: &Range<usize>) -> Option<Trigger> {
        let clause = &self.clauses[scope.clause];
        let mut tokens = scope.tokens.clone();
        if clause.link == Link::Relative {
            // the noun that the clause is about may tell it: `the rally that is to be held on April 2`
            tokens.start = tokens.start.saturating_sub(2);
        }
        let opening = self.opening(&tokens, date);
        let purpose = self.purpose(&tokens);
        let inside = |trigger: &&Trigger| {
            tokens.start <= trigger.tokens.start
                && trigger.tokens.end <= tokens.end
                && !overlaps(&trigger.tokens, date)
        };
        let told = |trigger: &&Trigger| {
            !opening.as_ref().is_some_and(|opening| opening.contains(&trigger.tokens.start))
                && purpose.is_none_or(|purpose| trigger.tokens.start < purpose)
        };
        let best = |triggers: Vec<&Trigger>| {
            triggers
                .into_iter()
                .map(|trigger| (score(trigger, date), trigger))
                .max_by(|(a, first), (b, second)| {
                    a.cmp(b).then(second.tokens.start.cmp(&first.tokens.start))
                })
                .map(|(_, trigger)| trigger.clone())
        };
        let inside: Vec<&Trigger> = self.triggers.iter().filter(inside).collect();
        best(inside.iter().copied().filter(told).collect()).or_else(|| best(inside)).or_else(|| {
            let beside = scope.clause > 0
                && clause.link == Link::Main
                && self.anniversary_start(&tokens).is_none();
            beside.then(|| best(self.triggers.iter().collect()))?
        })
    }

    /// The opening that only tells when: `Following the coup of 1980,`.
    fn opening(&self, tokens: &Range<usize>, date: &Range<usize>) -> Option<Range<usize>> {
        let first = self.words.get(tokens.start)?;
        let comma =
            (tokens.start + 1..tokens.end).find(|&at| self.words[at].before.ends_with(','))?;
        let temporal = TEMPORAL_OPENINGS.contains(&first.key.as_str());
        (temporal && date.start < comma).then_some(tokens.start..comma)
    }

    /// Where a purpose begins: `in order to …`.
    fn purpose(&self, tokens: &Range<usize>) -> Option<usize> {
        PURPOSES
            .iter()
            .filter_map(|phrase| find_phrase(&self.words[tokens.clone()], phrase))
            .min()
            .map(|at| tokens.start + at)
    }

    /// Who and what belongs to a scope. A relative clause is about the name before it; a clause that
    /// names nobody is about whom the clause before names; the only dated clause of a sentence has
    /// the whole sentence, unless it is about a name, which may be lost: `heir of the , which …`.
    fn mentions(
        &self,
        scope: &Scope,
        date: &Range<usize>,
        trigger: Option<&Trigger>,
        only_date: bool,
    ) -> Vec<Mention> {
        let clause = &self.clauses[scope.clause];
        let narrowed = scope.tokens != clause.tokens && scope.tokens.start > clause.tokens.start;
        let within = |range: &Range<usize>| -> Vec<Mention> {
            let inside = |mention: &&Mention| {
                range.start <= mention.tokens.start && mention.tokens.end <= range.end
            };
            self.named.iter().filter(inside).cloned().collect()
        };
        if narrowed {
            return within(&scope.tokens);
        }
        let mut mentions = match clause.link {
            Link::Relative => {
                let antecedent =
                    self.named.iter().find(|mention| mention.tokens.end == clause.tokens.start);
                let lost = clause.tokens.start.checked_sub(1).is_none_or(|before| {
                    let word = self.words[before].key.as_str();
                    NAME_LINKS.contains(&word) || ["the", "a", "an", "both", "and"].contains(&word)
                });
                if antecedent.is_none() && !lost && only_date {
                    within(&(0..self.words.len()))
                } else {
                    antecedent.cloned().into_iter().chain(within(&clause.tokens)).collect()
                }
            }
            Link::Main if only_date => within(&(0..self.words.len())),
            Link::Main => {
                let own = within(&clause.tokens);
                let before = scope.clause.checked_sub(1).map(|before| &self.clauses[before]);
                match before {
                    Some(before)
                        if own.iter().all(|mention| matches!(mention.who, Who::Place(_))) =>
                    {
                        within(&before.tokens).into_iter().chain(own).collect()
                    }
                    _ => own,
                }
            }
        };
        if scope.clause == 0 && self.is_elided(date, trigger) {
            mentions.insert(0, Mention { who: Who::Own, tokens: 0..1 });
        }
        mentions
    }

    /// Whether a sentence has no subject, so that it goes on about the document's own organisation:
    /// `In 1978 split with a minority …`.
    fn is_elided(&self, date: &Range<usize>, trigger: Option<&Trigger>) -> bool {
        let next = |at: usize| self.words.get(at).map_or("", |word| word.key.as_str());
        trigger.is_some_and(|trigger| {
            date.start == 1
                && matches!(next(0), "in" | "on")
                && trigger.tokens.start == date.end
                && ["with", "from", "into", "its", "the", "a", "by", "to"]
                    .contains(&next(trigger.tokens.end))
        })
    }

    /// The phrase that tells that what is founded comes from a split: `born … through a split in`.
    fn origin_by_split(&self, statement: &Statement<'_>) -> Option<Range<usize>> {
        let founded =
            statement.trigger.as_ref().filter(|_| statement.kind == EventKind::Founding)?;
        self.triggers
            .iter()
            .filter(|trigger| {
                trigger.kind == EventKind::Split && trigger.tokens.start >= founded.end
            })
            .find(|trigger| {
                let next = self.words.get(trigger.tokens.end).map_or("", |word| word.key.as_str());
                matches!(
                    next,
                    "in" | "from" | "of" | "off" | "within" | "faction" | "group" | "party"
                )
            })
            .map(|trigger| trigger.tokens.clone())
    }
}

/// How well a phrase tells what happened at a date: heavier and nearer is better, and what stands
/// before the date a little better than what stands behind.
fn score(trigger: &Trigger, date: &Range<usize>) -> i64 {
    let distance = if trigger.tokens.start >= date.end {
        trigger.tokens.start - date.end
    } else {
        date.start.saturating_sub(trigger.tokens.end)
    };
    12 * i64::from(trigger.weight) - 2 * distance.min(10) as i64
}

/// The phrases of [`TRIGGERS`] by their first word.
static BY_FIRST_WORD: LazyLock<HashMap<&str, Vec<(EventKind, u8, Vec<&str>)>>> =
    LazyLock::new(|| {
        let mut by_first_word: HashMap<&str, Vec<_>> = HashMap::new();
        for (kind, weight, phrases) in TRIGGERS {
            for phrase in *phrases {
                let words: Vec<&str> = phrase.split(' ').collect();
                by_first_word.entry(words[0]).or_default().push((*kind, *weight, words));
            }
        }
        by_first_word
    });

/// The phrases of [`TRIGGERS`] that stand in a sentence; of those that overlap, the longest of the
/// first.
fn triggers(words: &[Token<'_>]) -> Vec<Trigger> {
    let mut found: Vec<Trigger> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let stands = |phrase: &[&str]| {
            words.len() - at >= phrase.len()
                && phrase.iter().zip(&words[at..]).all(|(part, word)| word.key == *part)
        };
        let longest = BY_FIRST_WORD
            .get(words[at].key.as_str())
            .into_iter()
            .flatten()
            .filter(|(_, _, phrase)| stands(phrase))
            .max_by_key(|(_, weight, phrase)| (phrase.len(), *weight));
        let length = longest.map_or(1, |(_, _, phrase)| phrase.len());
        found.extend(longest.map(|&(kind, weight, _)| Trigger {
            kind,
            weight,
            tokens: at..at + length,
        }));
        at += length;
    }
    found
}

/// Where a phrase stands among words.
fn find_phrase(words: &[Token<'_>], phrase: &str) -> Option<usize> {
    let length = phrase.split(' ').count();
    (0..words.len().saturating_sub(length - 1))
        .find(|&at| phrase.split(' ').zip(&words[at..]).all(|(part, word)| word.key == part))
}

/// The number of `35th`.
fn ordinal(word: &str) -> Option<u32> {
    ["st", "nd", "rd", "th"].iter().find_map(|ending| word.strip_suffix(ending))?.parse().ok()
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
