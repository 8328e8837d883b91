//! Dated event_mentions: what a sentence says happened, when, to whom and where.

use std::ops::Range;

use crate::lexicon::tags::LexicalTag;
use crate::markup::Text;
use crate::model::{Date, EventKind, Method, Span};
use crate::nlp::clause::{Clause, Link, clauses};
use crate::nlp::mention::{EntityRef, Mention, mentions};
use crate::nlp::passage::Passage;
use crate::nlp::predicate::{Predicate, predicates};
use crate::nlp::registry::EntityRegistry;
use crate::nlp::temporal_scope::{
    ScopeExtent, TemporalScope, anniversary, clause_at, opening, ordinal,
};
use crate::nlp::token::{Token, span_of};
use crate::values::date::{FoundDate, find_dates};

/// One thing that a sentence says happened.
#[derive(Debug, Clone)]
pub struct EventMention<'a> {
    /// The sentence.
    pub sentence: Text<'a>,
    /// When.
    pub date: Date,
    /// The bytes of the date.
    pub date_span: Span,
    /// Whether the date says itself when, or it was reckoned.
    pub date_method: Method,
    /// What.
    pub kind: EventKind,
    /// The words of the sentence.
    pub words: &'a [Token<'a>],
    /// The tokens of the date.
    pub date_tokens: Range<usize>,
    /// The tokens that tell the kind, if there are any.
    pub predicate: Option<Range<usize>>,
    /// The heading that tells the kind where no token does.
    pub heading: Option<Span>,
    /// Who takes part in it, and where, in order.
    pub mentions: Vec<Mention>,
}

impl EventMention<'_> {
    /// The bytes from the first of some tokens to the last.
    pub fn span_of(&self, tokens: &Range<usize>) -> Span {
        span_of(self.sentence, self.words, tokens)
    }
}

/// The most dates that one sentence is read for; what has more is a list of dates, and says no more of one
/// than of another.
const MAX_DATES: usize = 32;

/// The most bytes that the event_mentions of one sentence repeat of it, but that the first two always may:
/// what is so long is no sentence.
const MAX_REPEATED: usize = 16_000;

/// The dated event_mentions of a sentence, in order of their dates' places.
///
/// A date belongs to its clause. What happened is told by the heaviest and nearest phrase of
/// [`PREDICATES`] in the clause, or else in the sentence. Years of life in brackets date nothing.
///
/// Adds the dates that have an issue, with their places, to `date_issues`.
pub fn event_mentions<'a>(
    passage: &'a Passage<'a>,
    registry: &EntityRegistry,
    date_issues: &mut Vec<(FoundDate, Span)>,
) -> Vec<EventMention<'a>> {
    let sentence = passage.sentence.text;
    let mut found = find_dates(sentence.as_str());
    found.truncate(MAX_DATES.min(MAX_REPEATED / sentence.as_str().len().max(1)).max(2));
    if found.is_empty() {
        return Vec::new();
    }
    let words = passage.sentence.words();
    let tokens_of = |range: &Range<usize>| -> Range<usize> {
        let start = words.partition_point(|word| word.range().end <= range.start);
        let end = words.partition_point(|word| word.range().start < range.end);
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
    let named = mentions(&passage.sentence, &taken, registry);
    let mut predicates = predicates(words);
    predicates.retain(|predicate| {
        let in_name = |mention: &Mention| {
            mention.tokens.start <= predicate.tokens.start
                && predicate.tokens.end <= mention.tokens.end
        };
        !(words[predicate.tokens.start].capital && named.iter().any(in_name))
    });
    let reading = Reading { words, clauses: clauses(words, &taken), predicates, named };
    let mut event_mentions = Vec::new();
    for (index, (found, tokens)) in dates.iter().enumerate() {
        let span = sentence.slice(found.range.clone()).span();
        if found.issue.is_some() {
            date_issues.push((found.clone(), span));
        }
        if found.bracketed && reading.is_lifetime(found, tokens) {
            continue;
        }
        if reading.is_refined(found, tokens, &dates) {
            continue;
        }
        let computed = reading.anniversary(&dates[..index], found, tokens);
        let date_method = if computed.is_some() { Method::Computed } else { Method::Read };
        let date = computed.unwrap_or_else(|| found.date.clone());
        let scope = TemporalScope::of(tokens, &taken, &reading.clauses, words);
        let predicate = reading.predicate(&scope, reading.first_of_series(&taken, index));
        let kind = predicate.as_ref().map(|predicate| predicate.kind);
        let heading = passage.list_heading.filter(|heading| heading.kind.is_some());
        let kind = kind.or(heading.and_then(|heading| heading.kind));
        let mentions = reading.mentions(&scope, tokens, predicate.as_ref(), dates.len() == 1);
        let born = predicate.as_ref().is_some_and(|predicate| {
            let before = |mention: &&Mention| mention.tokens.start < predicate.tokens.start;
            words[predicate.tokens.start].key == "born"
                && !mentions.iter().filter(before).any(|mention| mention.who.is_organisation())
        });
        let statement = EventMention {
            sentence,
            date,
            date_span: span,
            date_method,
            date_tokens: tokens.clone(),
            kind: kind.filter(|_| !born).unwrap_or_default(),
            predicate: predicate.as_ref().map(|predicate| predicate.tokens.clone()),
            heading: heading.filter(|_| predicate.is_none()).map(|heading| heading.span),
            mentions,
            words,
        };
        let split = reading.origin_by_split(&statement).map(|predicate| EventMention {
            kind: EventKind::Split,
            predicate: Some(predicate),
            ..statement.clone()
        });
        event_mentions.push(statement);
        event_mentions.extend(split);
    }
    event_mentions
}

/// A sentence taken apart.
struct Reading<'a> {
    words: &'a [Token<'a>],
    clauses: Vec<Clause>,
    predicates: Vec<Predicate>,
    named: Vec<Mention>,
}

impl Reading<'_> {
    /// The clause that holds a token.
    fn clause_at(&self, token: usize) -> Option<&Clause> {
        clause_at(&self.clauses, token).map(|at| &self.clauses[at])
    }

    /// Whether a date in brackets tells when somebody or something lived or lasted: an interval
    /// right behind a name, or a year behind `born` and the like.
    fn is_lifetime(&self, found: &FoundDate, tokens: &Range<usize>) -> bool {
        let Some(first) = self.words.get(tokens.start) else { return true };
        let before = tokens.start.checked_sub(1).map(|at| &self.words[at]);
        let key = before.map_or("", |word| word.key.trim_end_matches('.'));
        let vital = matches!(key, "born" | "b" | "d" | "died");
        let opens = first.before.ends_with('(')
            || (matches!(key, "c" | "since" | "until")
                && before.is_some_and(|word| word.before.ends_with('(')));
        vital || (opens && matches!(found.date, Date::Interval(..)))
    }

    /// Whether a date is only a year, and another date of its clause tells more of it: the first of
    /// `The 2015 election was held on 28 March 2015`.
    fn is_refined(
        &self,
        found: &FoundDate,
        tokens: &Range<usize>,
        dates: &[(FoundDate, Range<usize>)],
    ) -> bool {
        let Date::Point(year) = &found.date else { return false };
        let clause = self.clause_at(tokens.start);
        let finer = |other: &FoundDate, place: &Range<usize>| {
            let same_clause = clause.is_some_and(|clause| clause.tokens.contains(&place.start));
            let Date::Point(point) = &other.date else { return false };
            same_clause && point.year == year.year && point.month.is_some()
        };
        year.month.is_none()
            && !year.decade
            && dates.iter().any(|(other, place)| finer(other, place))
    }

    /// The first date of the series that a date stands in: `in 1982 and 1983` share what is said.
    fn first_of_series<'d>(&self, dates: &'d [Range<usize>], mut index: usize) -> &'d Range<usize> {
        while index > 0 {
            let gap = dates[index - 1].end..dates[index].start;
            let joined = self
                .words
                .get(gap)
                .is_some_and(|gap| gap.iter().all(|word| matches!(word.key, "and" | "or" | "in")));
            if !joined {
                break;
            }
            index -= 1;
        }
        &dates[index]
    }

    /// The date of which a day is the anniversary: in `15 June 2005, the 35th anniversary of the 15–16
    /// June Resistance` the second date is of 1970.
    fn anniversary(
        &self,
        before: &[(FoundDate, Range<usize>)],
        found: &FoundDate,
        tokens: &Range<usize>,
    ) -> Option<Date> {
        let clause = self.clause_at(tokens.start)?;
        let phrase = anniversary(&clause.tokens, self.words)
            .filter(|phrase| phrase.contains(&tokens.start))?;
        let years = i32::try_from(ordinal(self.words[phrase.start].key)?).ok()?;
        let (day, _) = before.iter().rev().find(|(_, earlier)| earlier.end <= phrase.start)?;
        found.date.in_year(day.date.year()?.checked_sub(years)?)
    }

    /// The phrase that tells best what happened at a date: of those in its scope, or else, beside
    /// another clause, of those in the sentence.
    fn predicate(&self, scope: &TemporalScope, date: &Range<usize>) -> Option<Predicate> {
        let clause = &self.clauses[scope.clause];
        let extent = scope.with_antecedent(&self.clauses);
        let opening = opening(&clause.tokens, self.words)
            .filter(|opening| scope.extent == ScopeExtent::Clause && opening.contains(&date.start));
        let told = |predicate: &&Predicate| {
            let in_opening =
                opening.as_ref().is_some_and(|opening| opening.contains(&predicate.tokens.start));
            !predicate.aside && !in_opening
        };
        let best = |predicates: Vec<&Predicate>| {
            predicates
                .into_iter()
                .map(|predicate| (self.score(predicate, date), predicate))
                .max_by(|(a, first), (b, second)| {
                    a.cmp(b).then(second.tokens.start.cmp(&first.tokens.start))
                })
                .map(|(_, predicate)| predicate.clone())
        };
        let inside = |predicate: &&Predicate| {
            extent.holds(&predicate.tokens) && !overlaps(&predicate.tokens, date)
        };
        let inside: Vec<&Predicate> = self.predicates.iter().filter(inside).collect();
        let beside =
            scope.clause > 0 && clause.link == Link::Main && scope.extent == ScopeExtent::Clause;
        best(inside.iter().copied().filter(told).collect())
            .or_else(|| best(inside))
            .or_else(|| beside.then(|| best(self.predicates.iter().filter(told).collect()))?)
    }

    /// How well a phrase tells what happened at a date: heavier and nearer is better, and so is what no
    /// comma parts from a date before it.
    fn score(&self, predicate: &Predicate, date: &Range<usize>) -> i64 {
        let behind = predicate.tokens.start >= date.end;
        let distance = if behind {
            predicate.tokens.start - date.end
        } else {
            date.start.saturating_sub(predicate.tokens.end)
        };
        let parted = behind
            && (date.end..=predicate.tokens.start).any(|at| self.words[at].before.contains(','));
        12 * i64::from(predicate.weight) - 2 * distance.min(10) as i64 - if parted { 10 } else { 0 }
    }

    /// Who and what belongs to a scope. A relative clause is about the name before it; a clause that
    /// names nobody is about whom the clause before names; the only dated clause of a sentence has
    /// the whole sentence, unless it is about a name, which may be lost: `heir of the , which …`.
    fn mentions(
        &self,
        scope: &TemporalScope,
        date: &Range<usize>,
        predicate: Option<&Predicate>,
        only_date: bool,
    ) -> Vec<Mention> {
        let clause = &self.clauses[scope.clause];
        let all = |wanted: &dyn Fn(&Mention) -> bool| -> Vec<Mention> {
            self.named.iter().filter(|mention| wanted(mention)).cloned().collect()
        };
        let inside = all(&|mention| scope.holds(&mention.tokens));
        if scope.extent == ScopeExtent::Phrase {
            let start = scope.parts[0].start;
            let bracket = self.words[start].before.ends_with('(');
            let before = self.named.iter().find(|mention| bracket && mention.tokens.end == start);
            return before.cloned().into_iter().chain(inside).collect();
        }
        let named =
            |mentions: &[Mention]| mentions.iter().any(|mention| mention.who.is_organisation());
        let mut mentions = match clause.link {
            Link::Relative => {
                let antecedent = self.antecedent(clause.tokens.start);
                let lost = clause.tokens.start.checked_sub(1).is_none_or(|before| {
                    let word = &self.words[before];
                    word.is(LexicalTag::NameLink)
                        || matches!(word.key, "the" | "a" | "an" | "both" | "and")
                });
                if antecedent.is_none() && !lost && only_date {
                    all(&|_| true)
                } else {
                    antecedent.cloned().into_iter().chain(inside).collect()
                }
            }
            Link::Main if only_date && !clause.goes_on => {
                // the clauses beside it speak of others, if it names somebody itself; relative ones
                // go on about it, but their places are not its own
                let alone = named(&inside);
                all(&|mention| {
                    let other = || self.clause_at(mention.tokens.start);
                    scope.holds(&mention.tokens)
                        || other().is_some_and(|other| match other.link {
                            Link::Relative => !matches!(mention.who, EntityRef::Place(_)),
                            Link::Main => !alone,
                        })
                })
            }
            Link::Main => {
                let nobody =
                    inside.iter().all(|mention| matches!(mention.who, EntityRef::Place(_)));
                let before = clause.after.filter(|_| nobody || clause.goes_on);
                let subjects = before.map_or_else(Vec::new, |before| {
                    let clause = &self.clauses[before].tokens;
                    all(&|mention| {
                        clause.contains(&mention.tokens.start)
                            && !matches!(mention.who, EntityRef::Place(_))
                    })
                });
                subjects.into_iter().chain(inside).collect()
            }
        };
        if scope.clause == 0 && self.is_elided(date, predicate) {
            mentions.insert(0, Mention { who: EntityRef::Own, tokens: 0..1 });
        }
        mentions
    }

    /// The name right before a clause, a bracket behind it apart: `Jane Roe (born 1950), who …`.
    fn antecedent(&self, clause: usize) -> Option<&Mention> {
        let last = self.named.iter().rev().find(|mention| mention.tokens.end <= clause)?;
        let gap = last.tokens.end..clause;
        let bracketed = self.words.get(gap.start).is_some_and(|word| word.before.ends_with('('))
            && self.words.get(clause).is_some_and(|word| word.before.starts_with(')'));
        (gap.is_empty() || bracketed).then_some(last)
    }

    /// Whether a sentence has no subject, so that it goes on about the document's own organisation:
    /// `In 1978 split with a minority …`.
    fn is_elided(&self, date: &Range<usize>, predicate: Option<&Predicate>) -> bool {
        let next = |at: usize| self.words.get(at).map_or("", |word| word.key);
        predicate.is_some_and(|predicate| {
            date.start == 1
                && matches!(next(0), "in" | "on")
                && predicate.tokens.start == date.end
                && ["with", "from", "into", "its", "the", "a", "by", "to"]
                    .contains(&next(predicate.tokens.end))
        })
    }

    /// The phrase that tells that what is founded comes from a split: `born … through a split in`.
    fn origin_by_split(&self, statement: &EventMention<'_>) -> Option<Range<usize>> {
        let founded =
            statement.predicate.as_ref().filter(|_| statement.kind == EventKind::Founding)?;
        self.predicates
            .iter()
            .filter(|predicate| {
                predicate.kind == EventKind::Split && predicate.tokens.start >= founded.end
            })
            .find(|predicate| {
                let next = self.words.get(predicate.tokens.end).map_or("", |word| word.key);
                matches!(
                    next,
                    "in" | "from" | "of" | "off" | "within" | "faction" | "group" | "party"
                )
            })
            .map(|predicate| predicate.tokens.clone())
    }
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
