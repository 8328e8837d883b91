//! Event mentions: what a sentence says happened, when, where and who took part.

use std::ops::Range;

use crate::lexicon::cues::{COMPLEMENT_WORDS, DATE_JOINTS, DATE_PREPOSITIONS, LOST_ANTECEDENTS};
use crate::lexicon::predicates::{
    BIRTH_WORDS, LIFE_WORDS, LIFETIME_OPENINGS, ORIGIN_NOUNS, ORIGIN_WORDS,
};
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

/// A dated event that a sentence mentions.
#[derive(Debug, Clone)]
pub struct EventMention<'a> {
    /// The text of the sentence.
    pub sentence: Text<'a>,
    /// The date of the event.
    pub date: Date,
    /// The span of the date.
    pub date_span: Span,
    /// Whether the date was read or computed.
    pub date_method: Method,
    /// The kind of event.
    pub kind: EventKind,
    /// The tokens of the sentence.
    pub words: &'a [Token<'a>],
    /// The tokens of the date.
    pub date_tokens: Range<usize>,
    /// The tokens of the predicate that gives the kind, if there is one.
    pub predicate: Option<Range<usize>>,
    /// The span of the heading that gives the kind if no predicate does.
    pub heading: Option<Span>,
    /// The participants and places, in order.
    pub mentions: Vec<Mention>,
}

impl EventMention<'_> {
    /// Returns the span in the document of a range of tokens.
    pub fn span_of(&self, tokens: &Range<usize>) -> Span {
        span_of(self.sentence, self.words, tokens)
    }
}

/// The most dates that are read from one sentence. A sentence with more is a mere list of dates.
const MAX_DATES: usize = 32;

/// The most bytes of a sentence that its event mentions may repeat in all; the first two are always allowed. What is
/// longer is not a sentence.
const MAX_REPEATED: usize = 16_000;

/// Returns the event mentions of a passage, ordered by their dates' positions.
///
/// Each date applies to a [`TemporalScope`]. The kind of event comes from the strongest and nearest predicate in the
/// scope, or else in the sentence. Lifetimes in brackets do not date events.
///
/// Adds the dates that have an issue, with their spans, to `date_issues`.
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
    let mentions = mentions(&passage.sentence, &taken, registry);
    let mut predicates = predicates(words);
    predicates.retain(|predicate| {
        let in_name = |mention: &Mention| {
            mention.tokens.start <= predicate.tokens.start
                && predicate.tokens.end <= mention.tokens.end
        };
        !(words[predicate.tokens.start].capital && mentions.iter().any(in_name))
    });
    let analysis = Analysis { words, clauses: clauses(words, &taken), predicates, mentions };
    let mut event_mentions = Vec::new();
    for (index, (found, tokens)) in dates.iter().enumerate() {
        let span = sentence.slice(found.range.clone()).span();
        if found.issue.is_some() {
            date_issues.push((found.clone(), span));
        }
        if found.bracketed && analysis.is_lifetime(found, tokens) {
            continue;
        }
        if analysis.is_refined(found, tokens, &dates) {
            continue;
        }
        let computed = analysis.anniversary(&dates[..index], found, tokens);
        let date_method = if computed.is_some() { Method::Computed } else { Method::Read };
        let date = computed.unwrap_or_else(|| found.date.clone());
        let scope = TemporalScope::of(tokens, &taken, &analysis.clauses, words);
        let predicate = analysis.predicate(&scope, analysis.first_of_series(&taken, index));
        let kind = predicate.as_ref().map(|predicate| predicate.kind);
        let heading = passage.list_heading.filter(|heading| heading.kind.is_some());
        let kind = kind.or(heading.and_then(|heading| heading.kind));
        let mentions = analysis.mentions(&scope, tokens, predicate.as_ref(), dates.len() == 1);
        let born = predicate.as_ref().is_some_and(|predicate| {
            let before = |mention: &&Mention| mention.tokens.start < predicate.tokens.start;
            BIRTH_WORDS.contains(&words[predicate.tokens.start].key)
                && !mentions.iter().filter(before).any(|mention| mention.entity.is_organisation())
        });
        let event_mention = EventMention {
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
        let split = analysis.origin_by_split(&event_mention).map(|predicate| EventMention {
            kind: EventKind::Split,
            predicate: Some(predicate),
            ..event_mention.clone()
        });
        event_mentions.push(event_mention);
        event_mentions.extend(split);
    }
    event_mentions
}

/// The grammatical analysis of a sentence.
struct Analysis<'a> {
    words: &'a [Token<'a>],
    clauses: Vec<Clause>,
    predicates: Vec<Predicate>,
    mentions: Vec<Mention>,
}

impl Analysis<'_> {
    /// Returns the clause that contains a token.
    fn clause_at(&self, token: usize) -> Option<&Clause> {
        clause_at(&self.clauses, token).map(|at| &self.clauses[at])
    }

    /// Whether a date in brackets is a lifetime or a duration: an interval right after a name, or a year after
    /// `born` and the like.
    fn is_lifetime(&self, found: &FoundDate, tokens: &Range<usize>) -> bool {
        let Some(first) = self.words.get(tokens.start) else { return true };
        let before = tokens.start.checked_sub(1).map(|at| &self.words[at]);
        let key = before.map_or("", |word| word.key.trim_end_matches('.'));
        let vital = LIFE_WORDS.contains(&key);
        let opens = first.before.ends_with('(')
            || (LIFETIME_OPENINGS.contains(&key)
                && before.is_some_and(|word| word.before.ends_with('(')));
        vital || (opens && matches!(found.date, Date::Interval(..)))
    }

    /// Whether a date is only a year that another date of its clause makes precise: the first one in `The 2015
    /// election was held on 28 March 2015`.
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

    /// Returns the first date of the series that contains a date: what is said of `in 1982 and 1983` holds for both.
    fn first_of_series<'d>(&self, dates: &'d [Range<usize>], mut index: usize) -> &'d Range<usize> {
        while index > 0 {
            let gap = dates[index - 1].end..dates[index].start;
            let joined = self
                .words
                .get(gap)
                .is_some_and(|gap| gap.iter().all(|word| DATE_JOINTS.contains(&word.key)));
            if !joined {
                break;
            }
            index -= 1;
        }
        &dates[index]
    }

    /// Computes the date to which an anniversary refers: in `15 June 2005, the 35th anniversary of the 15–16 June
    /// Resistance` the second date is in 1970.
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

    /// Returns the best predicate for a date: of those in its scope or else, for a coordinate clause, of those in the
    /// sentence.
    fn predicate(&self, scope: &TemporalScope, date: &Range<usize>) -> Option<Predicate> {
        let clause = &self.clauses[scope.clause];
        let extended = scope.with_antecedent(&self.clauses);
        let opening = opening(&clause.tokens, self.words)
            .filter(|opening| scope.extent == ScopeExtent::Clause && opening.contains(&date.start));
        let is_main = |predicate: &&Predicate| {
            let in_opening =
                opening.as_ref().is_some_and(|opening| opening.contains(&predicate.tokens.start));
            !predicate.is_adjunct && !in_opening
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
            extended.holds(&predicate.tokens) && !overlaps(&predicate.tokens, date)
        };
        let inside: Vec<&Predicate> = self.predicates.iter().filter(inside).collect();
        let is_coordinate =
            scope.clause > 0 && clause.link == Link::Main && scope.extent == ScopeExtent::Clause;
        best(inside.iter().copied().filter(is_main).collect()).or_else(|| best(inside)).or_else(
            || is_coordinate.then(|| best(self.predicates.iter().filter(is_main).collect()))?,
        )
    }

    /// Scores a predicate for a date: a heavier and nearer one is better, a comma between a date and a later predicate
    /// is worse.
    fn score(&self, predicate: &Predicate, date: &Range<usize>) -> i64 {
        let is_after = predicate.tokens.start >= date.end;
        let distance = if is_after {
            predicate.tokens.start - date.end
        } else {
            date.start.saturating_sub(predicate.tokens.end)
        };
        let separated = is_after
            && (date.end..=predicate.tokens.start).any(|at| self.words[at].before.contains(','));
        12 * i64::from(predicate.weight)
            - 2 * distance.min(10) as i64
            - if separated { 10 } else { 0 }
    }

    /// Returns the mentions that belong to a scope. A relative clause includes the name before it, a clause without
    /// participants those of the previous clause. The only date of a sentence applies to all of it, except in a
    /// relative clause whose antecedent is known or was lost: `heir of the , which …`.
    fn mentions(
        &self,
        scope: &TemporalScope,
        date: &Range<usize>,
        predicate: Option<&Predicate>,
        only_date: bool,
    ) -> Vec<Mention> {
        let clause = &self.clauses[scope.clause];
        let all = |wanted: &dyn Fn(&Mention) -> bool| -> Vec<Mention> {
            self.mentions.iter().filter(|mention| wanted(mention)).cloned().collect()
        };
        let inside = all(&|mention| scope.holds(&mention.tokens));
        if scope.extent == ScopeExtent::Phrase {
            let start = scope.parts[0].start;
            let bracket = self.words[start].before.ends_with('(');
            let before =
                self.mentions.iter().find(|mention| bracket && mention.tokens.end == start);
            return before.cloned().into_iter().chain(inside).collect();
        }
        let named =
            |mentions: &[Mention]| mentions.iter().any(|mention| mention.entity.is_organisation());
        let mut mentions = match clause.link {
            Link::Relative => {
                let antecedent = self.antecedent(clause.tokens.start);
                let lost = clause.tokens.start.checked_sub(1).is_none_or(|before| {
                    let word = &self.words[before];
                    word.is(LexicalTag::NameLink) || LOST_ANTECEDENTS.contains(&word.key)
                });
                if antecedent.is_none() && !lost && only_date {
                    all(&|_| true)
                } else {
                    antecedent.cloned().into_iter().chain(inside).collect()
                }
            }
            Link::Main if only_date && !clause.resumes => {
                // if it names an organisation itself, other main clauses are about others; relative ones
                // are about it, but their places are not its own
                let has_own_subject = named(&inside);
                all(&|mention| {
                    let other = || self.clause_at(mention.tokens.start);
                    scope.holds(&mention.tokens)
                        || other().is_some_and(|other| match other.link {
                            Link::Relative => !matches!(mention.entity, EntityRef::Place(_)),
                            Link::Main => !has_own_subject,
                        })
                })
            }
            Link::Main => {
                let only_places =
                    inside.iter().all(|mention| matches!(mention.entity, EntityRef::Place(_)));
                let before = clause.after.filter(|_| only_places || clause.resumes);
                let subjects = before.map_or_else(Vec::new, |before| {
                    let clause = &self.clauses[before].tokens;
                    all(&|mention| {
                        clause.contains(&mention.tokens.start)
                            && !matches!(mention.entity, EntityRef::Place(_))
                    })
                });
                subjects.into_iter().chain(inside).collect()
            }
        };
        if scope.clause == 0 && self.is_elided(date, predicate) {
            mentions.insert(0, Mention { entity: EntityRef::Own, tokens: 0..1 });
        }
        mentions
    }

    /// Returns the name right before a clause, or before a bracket that precedes it: `Jane Roe (born 1950), who …`.
    fn antecedent(&self, clause: usize) -> Option<&Mention> {
        let last = self.mentions.iter().rev().find(|mention| mention.tokens.end <= clause)?;
        let gap = last.tokens.end..clause;
        let bracketed = self.words.get(gap.start).is_some_and(|word| word.before.ends_with('('))
            && self.words.get(clause).is_some_and(|word| word.before.starts_with(')'));
        (gap.is_empty() || bracketed).then_some(last)
    }

    /// Whether a sentence omits its subject, which is then the document's own organisation: `In 1978 split with a
    /// minority …`.
    fn is_elided(&self, date: &Range<usize>, predicate: Option<&Predicate>) -> bool {
        let next = |at: usize| self.words.get(at).map_or("", |word| word.key);
        predicate.is_some_and(|predicate| {
            date.start == 1
                && DATE_PREPOSITIONS.contains(&next(0))
                && predicate.tokens.start == date.end
                && COMPLEMENT_WORDS.contains(&next(predicate.tokens.end))
        })
    }

    /// Returns the predicate by which a founding is the result of a split: `born … through a split in`.
    fn origin_by_split(&self, founding: &EventMention<'_>) -> Option<Range<usize>> {
        let founded =
            founding.predicate.as_ref().filter(|_| founding.kind == EventKind::Founding)?;
        self.predicates
            .iter()
            .filter(|predicate| {
                predicate.kind == EventKind::Split && predicate.tokens.start >= founded.end
            })
            .find(|predicate| {
                let next = self.words.get(predicate.tokens.end).map_or("", |word| word.key);
                ORIGIN_WORDS.contains(&next) || ORIGIN_NOUNS.contains(&next)
            })
            .map(|predicate| predicate.tokens.clone())
    }
}

fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
