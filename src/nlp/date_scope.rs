//! What a date of a sentence applies to: the predicate and the participants in its scope, and which dates apply to nothing.

use std::ops::Range;

use crate::lexicon::cues::{
    CONTRAST_WORDS, COORDINATORS, DATE_JOINTS, LOST_ANTECEDENTS, NEGATIONS, PERSONAL_RELATIVES,
    UNTIL_WORDS, WHEN_WORDS,
};
use crate::lexicon::frames::{Role, Sense};
use crate::lexicon::predicates::{ANNIVERSARY_WORDS, LIFE_WORDS, LIFETIME_OPENINGS};
use crate::lexicon::tags::LexicalTag;
use crate::model::{Date, EventKind, Period};
use crate::nlp::analysis::{Analysis, contains};
use crate::nlp::clause::{Clause, Link, is_verb};
use crate::nlp::mention::{EntityRef, Mention};
use crate::nlp::noun_phrase::NounPhrase;
use crate::nlp::predicate::{Predicate, Voice};
use crate::nlp::temporal_scope::{
    ScopeExtent, TemporalScope, anniversary, opening, opens_entry, ordinal,
};
use crate::nlp::token::Token;
use crate::values::date::FoundDate;

impl<'a> Analysis<'a> {
    /// Whether a date in brackets is a lifetime or a duration: an interval right after a name, a year after `born` and the
    /// like, or that of what an organisation comes from.
    pub(super) fn is_lifetime(&self, found: &FoundDate, tokens: &Range<usize>) -> bool {
        let Some(first) = self.words.get(tokens.start) else { return true };
        let before = tokens.start.checked_sub(1).map(|at| &self.words[at]);
        let key = before.map_or("", |word| word.key.trim_end_matches('.'));
        let vital = LIFE_WORDS.contains(key);
        let opens = first.before.ends_with('(')
            || (LIFETIME_OPENINGS.contains(key)
                && before.is_some_and(|word| word.before.ends_with('(')));
        vital || opens && matches!(found.date, Date::Interval(..)) || self.is_year_of_origin(tokens)
    }

    /// Whether a date is only a year that another date of its clause makes precise: the first one in `The 2015
    /// election was held on 28 March 2015` and `in the 2015 election on March 28`.
    pub(super) fn is_refined(
        &self,
        found: &FoundDate,
        tokens: &Range<usize>,
        dates: &[(FoundDate, Range<usize>)],
    ) -> bool {
        let Date::Point(year) = &found.date else { return false };
        let clause = self.clause_at(tokens.start);
        // a day without a year is in this one, unless something else happened between
        let adjoins = |place: &Range<usize>| {
            let between = match place.start < tokens.start {
                true => place.end..tokens.start,
                false => tokens.end..place.start,
            };
            !between.is_empty()
                && !self.words[between.start..=between.end].iter().any(Token::is_separated)
                && !self.predicates.iter().any(|predicate| {
                    predicate.sense.is_some() && between.contains(&predicate.tokens.start)
                })
        };
        // "1982 – Roe was elected on 23 August": the day of an entry is in its year
        let is_entry = opens_entry(self.words, tokens);
        let finer = |other: &FoundDate, place: &Range<usize>| {
            let same_clause = clause.is_some_and(|clause| clause.tokens.contains(&place.start));
            let Date::Point(point) = &other.date else { return false };
            let same_year = match point.year {
                None => adjoins(place) || is_entry,
                known => known == year.year,
            };
            same_clause && same_year && point.month.is_some()
        };
        year.month.is_none()
            && year.period == Period::Year
            && dates.iter().any(|(other, place)| finer(other, place))
    }

    /// Returns the date and the predicate of what ended at a date: `until 1968, when it dissolved`.
    pub(super) fn ending(&self, date: &Date, tokens: &Range<usize>) -> Option<(Date, usize)> {
        let Date::Interval(None, Some(end)) = date else { return None };
        self.words.get(tokens.end).filter(|word| WHEN_WORDS.contains(word.key))?;
        let clause = self.clause_at(tokens.end)?;
        let follows = |predicate: &Predicate| {
            predicate.tokens.start > tokens.end && clause.tokens.contains(&predicate.tokens.start)
        };
        let all = || (0..self.predicates.len()).filter(|&at| follows(&self.predicates[at]));
        let has_roles = |at: &usize| {
            let statement = self.statement_of(*at).map(|at| &self.statements[at]);
            statement.is_some_and(|one| !one.is_void && !one.roles.is_empty())
        };
        Some((Date::Point(*end), all().find(has_roles).or_else(|| all().next())?))
    }

    /// Returns the date of what ends a time: a renaming after another name, a dissolution after `existed until`.
    /// `tokens` are those of the date: `it did not return until 1975`.
    pub(super) fn date_of_end(
        &self,
        date: Date,
        tokens: &Range<usize>,
        predicate: Option<usize>,
    ) -> Date {
        const MAX_DISTANCE: usize = 6;
        let is_end = |at: usize| {
            matches!(self.predicates[at].sense, Some(Sense::NameBefore | Sense::Dissolve))
        };
        let before = &self.words[tokens.start.saturating_sub(MAX_DISTANCE)..tokens.start];
        let is_begun = || before.iter().any(|word| NEGATIONS.contains(word.key));
        match date {
            Date::Interval(None, Some(end)) if predicate.is_some_and(is_end) || is_begun() => {
                Date::Point(end)
            }
            date => date,
        }
    }

    /// Returns the first date of the series that contains a date: what is said of `in 1982 and 1983` holds for both.
    pub(super) fn first_of_series<'d>(
        &self,
        dates: &'d [Range<usize>],
        mut index: usize,
    ) -> &'d Range<usize> {
        while index > 0 {
            let gap = dates[index - 1].end..dates[index].start;
            let joined = self
                .words
                .get(gap)
                .is_some_and(|gap| gap.iter().all(|word| DATE_JOINTS.contains(word.key)));
            if !joined {
                break;
            }
            index -= 1;
        }
        &dates[index]
    }

    /// Computes the date to which an anniversary refers: in `15 June 2005, the 35th anniversary of the 15–16 June
    /// Resistance` the second date is in 1970.
    pub(super) fn anniversary(
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
    pub(super) fn predicate(
        &self,
        scope: &TemporalScope,
        date: &Range<usize>,
        dates: &[Range<usize>],
    ) -> Option<usize> {
        if self.predicates.is_empty() {
            return None;
        }
        let clause = &self.clauses[scope.clause];
        let extended = scope.with_antecedent(&self.clauses);
        let opening = opening(&clause.tokens, self.words)
            .filter(|opening| scope.extent == ScopeExtent::Clause && opening.contains(&date.start));
        let is_main = |predicate: &&Predicate| {
            let in_opening =
                opening.as_ref().is_some_and(|opening| opening.contains(&predicate.tokens.start));
            // "after its founding in 1976": the date of the noun before it
            let adjoins = predicate.voice == Voice::Noun
                && date.start > predicate.tokens.end
                && date.start - predicate.tokens.end <= 1
                && !self.words[predicate.tokens.end].is_separated()
                && predicate.sense.is_some();
            (!predicate.is_adjunct || adjoins) && !in_opening
        };
        let best = |predicates: &mut dyn Iterator<Item = &Predicate>| {
            predicates
                .map(|predicate| (self.score(predicate, date, dates), predicate))
                .max_by(|(a, first), (b, second)| {
                    a.cmp(b).then(second.tokens.start.cmp(&first.tokens.start))
                })
                .and_then(|(_, best)| {
                    self.predicates.iter().position(|predicate| predicate.tokens == best.tokens)
                })
        };
        let inside = |predicate: &&Predicate| {
            extended.holds(&predicate.tokens) && !contains(date, &predicate.tokens)
        };
        let mut real: Vec<&Predicate> = self.real_predicates().collect();
        // "was leader from its foundation through 2008": the noun is where the time begins
        let begins_time = |one: &Predicate| {
            one.voice == Voice::Noun
                && one.tokens.end == date.start
                && UNTIL_WORDS.contains(self.words[date.start].key)
        };
        real.retain(|one| {
            !self.introduces(one)
                && !self.is_aside(one, date)
                && !self.says_who_leads(one, date)
                && !begins_time(one)
                && !self.is_in_argument(one)
                && !self.is_opening_participle(one, date)
                && !self.is_opening_aside(one, date)
                && !self.is_time_of_other(one, date)
        });
        // "In 1977 support was in decline, and members joined the Front": the date opens the sentence
        let opens = date.start <= 1 && scope.clause == 0;
        let speaks = self.predicates.iter().any(|one| clause.tokens.contains(&one.tokens.start))
            || self.words[clause.tokens.clone()].iter().any(is_verb)
            || scope.clause > 0 && self.words[clause.tokens.start].has_participle_ending();
        let is_coordinate = scope.clause > 0
            && clause.link == Link::Main
            && scope.extent == ScopeExtent::Clause
            && !speaks;
        // an adjunct gives the kind only if the date belongs to it: "in the campaign before the 1990 election"
        let near = |predicate: &&Predicate| {
            const MAX_DISTANCE: usize = 4;
            let tokens = &predicate.tokens;
            // a relative clause belongs to what stands before it
            let start = match clause.link {
                Link::Relative => clause.tokens.start,
                Link::Main => date.start,
            };
            tokens.start.saturating_sub(date.end).max(start.saturating_sub(tokens.end))
                <= MAX_DISTANCE
        };
        // "In 1976 the majority of the Front, which …, founded the League"
        let resumed = |predicate: &&Predicate| {
            !speaks
                && self.clauses.iter().any(|one| {
                    one.resumes
                        && one.after == Some(scope.clause)
                        && one.tokens.contains(&predicate.tokens.start)
                })
        };
        best(&mut real.iter().copied().filter(inside).filter(is_main))
            .or_else(|| best(&mut real.iter().copied().filter(inside).filter(near)))
            .or_else(|| best(&mut real.iter().copied().filter(is_main).filter(resumed)))
            .or_else(|| {
                let has_roles = |one: &&Predicate| {
                    let at = self.predicates.iter().position(|known| known == *one);
                    let statement = at.and_then(|at| self.statement_of(at));
                    statement.is_some_and(|at| !self.statements[at].roles.is_empty())
                };
                // "It ran with A in 1979, left it in 1980 and …": each clause has its date
                let has_own = |one: &Predicate| {
                    let clause = self.clause_at(one.tokens.start).map(|clause| &clause.tokens);
                    clause.is_some_and(|clause| {
                        dates.iter().any(|other| other != date && clause.contains(&other.start))
                            && !clause.contains(&date.start)
                    })
                };
                let mut main = real.iter().copied().filter(is_main);
                match (is_coordinate, opens) {
                    (true, _) => best(&mut main),
                    (false, true) => best(&mut main.filter(has_roles).filter(|one| !has_own(one))),
                    (false, false) => None,
                }
            })
    }

    /// Whether a verb of speaking only introduces the noun of what happened: `announced his resignation`.
    pub(super) fn introduces(&self, predicate: &Predicate) -> bool {
        const MAX_DISTANCE: usize = 3;
        let next = self.predicates.iter().position(|one| one.tokens.start >= predicate.tokens.end);
        let noun = next.filter(|&next| {
            let noun = &self.predicates[next];
            noun.voice == Voice::Noun
                && noun.sense.is_some()
                && noun.tokens.start - predicate.tokens.end < MAX_DISTANCE
                && !noun.is_adjunct
        });
        let statement = noun.and_then(|noun| self.statement_of(noun));
        predicate.kind == EventKind::Statement
            && predicate.sense.is_none()
            && is_verb(&self.words[predicate.tokens.start])
            && statement.is_some_and(|at| {
                !self.statements[at].is_void && !self.statements[at].roles.is_empty()
            })
    }

    /// Whether a noun is only a part of an argument of the verb before it: `emerged from a dispute in the Front`, `was
    /// absorbed by the coalition of the Front`.
    fn is_in_argument(&self, predicate: &Predicate) -> bool {
        const MAX_DISTANCE: usize = 5;
        if predicate.voice != Voice::Noun {
            return false;
        }
        let at = self.predicates.partition_point(|one| one.tokens.start < predicate.tokens.start);
        let Some(verb) = at.checked_sub(1) else { return false };
        let governs = &self.predicates[verb];
        let gap = governs.tokens.end..predicate.tokens.start;
        let attached = gap.len() <= MAX_DISTANCE
            && self.words.get(gap.start).is_some_and(|word| word.is(LexicalTag::Marker))
            && !self.words[gap.start..=gap.end].iter().any(Token::is_separated);
        let statement = self.statement_of(verb).filter(|_| {
            attached && governs.voice != Voice::Noun && governs.sense.is_some_and(Sense::is_lineage)
        });
        let Some(statement) = statement.map(|at| &self.statements[at]) else { return false };
        let is_after = |at: &usize| self.mentions[*at].tokens.start >= predicate.tokens.end;
        !statement.is_void
            && !statement.predicates.contains(&at)
            && statement.roles.iter().any(|(_, at)| *at < self.named && is_after(at))
    }

    /// Whether a predicate is a participle that opens the sentence, and the date belongs to the verb after its comma:
    /// `Founded in Geneva, the party moved to Rabat in 1956`.
    fn is_opening_participle(&self, predicate: &Predicate, date: &Range<usize>) -> bool {
        if predicate.tokens.start > 0 || predicate.voice != Voice::Passive {
            return false;
        }
        let follows = |phrase: &&NounPhrase| {
            phrase.marker.is_none()
                && phrase.start >= predicate.tokens.end
                && phrase.tokens.end < date.start
                && self.words[phrase.start].before.ends_with(',')
        };
        let subject = self.phrases.iter().find(follows);
        subject.is_some_and(|subject| {
            let verb = (subject.tokens.end..date.start).find(|&at| is_verb(&self.words[at]));
            verb.is_some_and(|verb| verb <= subject.tokens.end + 1)
        })
    }

    /// Whether a predicate stands between commas right after the date that opens a sentence, and the verb of the sentence
    /// follows: `In 2012, hoping to win more seats, the Front merged with the League`.
    fn is_opening_aside(&self, predicate: &Predicate, date: &Range<usize>) -> bool {
        let start = predicate.tokens.start;
        let is_comma = |at: &usize| self.words[*at].before.ends_with(',');
        if start < date.end
            || date.start > 1
            || date.end >= self.words.len()
            || !is_comma(&date.end)
        {
            return false;
        }
        let first = &self.words[date.end];
        let is_aside = !first.capital
            && !first.tags.has_any([LexicalTag::Determiner, LexicalTag::Pronoun])
            && (is_verb(first) || first.has_participle_ending() || first.is(LexicalTag::Marker));
        let Some(end) = (date.end + 1..self.words.len()).find(is_comma) else { return false };
        let is_main = |one: &Predicate| {
            one.tokens.start > end && one.sense.is_some() && one.voice != Voice::Noun
        };
        is_aside && start < end && self.real_predicates().any(is_main)
    }

    /// Whether a date in brackets belongs to the name of a predecessor before it: `has its roots in the Temperance League
    /// (1888)`.
    fn is_year_of_origin(&self, date: &Range<usize>) -> bool {
        let is_bracketed = self.words[date.start].before.ends_with('(')
            && self.words.get(date.end).is_none_or(|next| next.before.starts_with(')'));
        let is_dated = |at: usize| {
            at < self.named
                && self.mentions[at].entity != EntityRef::Own
                && self.mentions[at].tokens.end == date.start
        };
        is_bracketed
            && self.statements.iter().any(|statement| {
                statement.kind == EventKind::Founding && statement.fillers(Role::From).any(is_dated)
            })
    }

    /// Whether a noun only says who comes before or after, and a verb follows that the date belongs to: `Its predecessor,
    /// the Front, had existed until 1936`.
    fn is_time_of_other(&self, predicate: &Predicate, date: &Range<usize>) -> bool {
        let Predicate { tokens, voice, sense, .. } = predicate;
        let is_noun =
            *voice == Voice::Noun && matches!(sense, Some(Sense::Succeed | Sense::Precede));
        let says = |at: usize| is_verb(&self.words[at]);
        let verb = (tokens.end..date.start).find(|&at| says(at));
        let clause = self.clause_at(tokens.start).map_or(0, |clause| clause.tokens.start);
        is_noun && verb.is_some() && !(clause..tokens.start).any(says)
    }

    /// Whether a predicate stands between commas that the date is not between: `Members, led by Roe, left in 2012`, `Roe,
    /// then leader of the Front, visited Israel in 2003`.
    fn is_aside(&self, predicate: &Predicate, date: &Range<usize>) -> bool {
        const MAX_ADJECTIVES: usize = 2;
        let start = predicate.tokens.start;
        let has_comma = |at: usize| self.words[at].before == ",";
        let adjectives = match predicate.voice {
            Voice::Noun => MAX_ADJECTIVES,
            Voice::Passive => 0,
            Voice::Active => return false,
        };
        let mut before = (start.saturating_sub(adjectives)..=start).rev();
        let Some(begin) = before.find(|&at| at > 0 && has_comma(at)) else { return false };
        let is_plain = |at: usize| !self.words[at].capital && !is_verb(&self.words[at]);
        let Some(end) = (predicate.tokens.end..self.words.len()).find(|&at| has_comma(at)) else {
            return false;
        };
        (begin..start).all(is_plain)
            && self.is_name_before(begin)
            && !(begin..end).contains(&date.start)
    }

    /// Whether a participle only says who leads those that do something on the date: `members of the Front led by Roe left
    /// in 2012`.
    fn says_who_leads(&self, predicate: &Predicate, date: &Range<usize>) -> bool {
        let Range { start, end } = predicate.tokens;
        let follows_noun = start.checked_sub(1).is_some_and(|at| {
            let word = &self.words[at];
            !is_verb(word) && !word.tags.has_any([LexicalTag::Marker, LexicalTag::Conjunction])
        });
        let near = &self.words[start.saturating_sub(3)..start];
        predicate.sense == Some(Sense::Lead)
            && predicate.voice == Voice::Passive
            && follows_noun
            && !near.iter().any(|word| word.is(LexicalTag::Auxiliary))
            && self
                .words
                .get(end..date.start)
                .is_some_and(|gap| gap.iter().any(|word| !word.capital && is_verb(word)))
    }

    /// Whether a mention ends at a token, or right before it.
    fn is_name_before(&self, at: usize) -> bool {
        self.mentions
            .iter()
            .any(|mention| (mention.tokens.end..=mention.tokens.end + 1).contains(&at))
    }

    /// The predicates that happened: not those that were only tried or say nothing of an organisation.
    pub(super) fn real_predicates(&self) -> impl Iterator<Item = &Predicate> {
        self.predicates.iter().enumerate().filter_map(|(index, predicate)| {
            let statement = self.statement_of(index).map(|at| &self.statements[at]);
            let is_void = match statement {
                Some(statement) => statement.is_void,
                None => predicate.is_unreal && !is_plan(predicate.kind),
            };
            (!is_void).then_some(predicate)
        })
    }

    /// Scores a predicate for a date: a heavier and nearer one is better, a comma between a date and a later predicate
    /// is worse.
    fn score(&self, predicate: &Predicate, date: &Range<usize>, dates: &[Range<usize>]) -> i64 {
        const MAX_GAP: usize = 2;
        // "The Front, a party formed in 1954, fell apart in 2001": the verb has a date of its own
        let has_own = dates.iter().any(|other| {
            other != date
                && (other.end <= date.start || predicate.tokens.start >= date.end)
                && other.start >= predicate.tokens.end
                && other.start - predicate.tokens.end <= MAX_GAP
                && !self.words[predicate.tokens.end..=other.start].iter().any(Token::is_separated)
        });
        let is_after = predicate.tokens.start >= date.end;
        let distance = if is_after {
            predicate.tokens.start - date.end
        } else {
            date.start.saturating_sub(predicate.tokens.end)
        };
        let between = date.end..predicate.tokens.start.max(date.end);
        let mut commas = between.start..=between.end.min(self.words.len() - 1);
        // "It split from the Front in 1991 and later changed its name"
        let follows_verb = || {
            let clause = self.clause_at(date.start).map_or(0, |clause| clause.tokens.start);
            self.predicates.iter().any(|one| {
                one.sense.is_some()
                    && one.voice != Voice::Noun
                    && one.tokens.start >= clause
                    && one.tokens.end <= date.start
            })
        };
        let coordinated = || {
            let joint = |word: &Token<'_>| COORDINATORS.contains(word.key);
            self.words[between.clone()].iter().any(joint) && follows_verb()
        };
        let separated =
            is_after && (commas.any(|at| self.words[at].before.contains(',')) || coordinated());
        let is_framed_verb = predicate.sense.is_some() && predicate.voice != Voice::Noun;
        let is_verb = is_framed_verb
            || (predicate.sense.is_none() && is_verb(&self.words[predicate.tokens.start]));
        let describes_other = predicate.is_prenominal && !is_after;
        12 * i64::from(predicate.weight) + if is_verb { 5 } else { 0 }
            - if describes_other { 20 } else { 0 }
            - 2 * distance.min(10) as i64
            - if separated { 10 } else { 0 }
            - if has_own { 15 } else { 0 }
    }

    /// Returns the mentions that belong to a scope. A relative clause includes the name before it, a clause without
    /// participants those of the previous clause. The only date of a sentence applies to all of it, except in a
    /// relative clause whose antecedent is known or was lost: `heir of the , which …`.
    pub(super) fn participants(&self, scope: &TemporalScope, only_date: bool) -> Vec<Mention> {
        let clause = &self.clauses[scope.clause];
        let all = |wanted: &dyn Fn(&Mention) -> bool| -> Vec<Mention> {
            let takes_part =
                |mention: &&Mention| wanted(mention) && !self.is_commemorated(&mention.tokens);
            self.mentions[..self.named].iter().filter(takes_part).cloned().collect()
        };
        let inside = || all(&|mention| scope.holds(&mention.tokens));
        if scope.extent == ScopeExtent::Phrase {
            let start = scope.parts[0].start;
            let bracket = self.words[start].before.ends_with('(');
            let before = self.mentions[..self.named]
                .iter()
                .find(|mention| bracket && mention.tokens.end == start);
            return before.cloned().into_iter().chain(inside()).collect();
        }
        match clause.link {
            Link::Relative => {
                let antecedent = self.person_before(clause.tokens.start);
                let antecedent = antecedent.or_else(|| self.antecedent(clause.tokens.start));
                let lost = clause.tokens.start.checked_sub(1).is_none_or(|before| {
                    let word = &self.words[before];
                    word.is(LexicalTag::NameLink) || LOST_ANTECEDENTS.contains(word.key)
                });
                if antecedent.is_none() && !lost && only_date {
                    all(&|_| true)
                } else {
                    antecedent.cloned().into_iter().chain(inside()).collect()
                }
            }
            Link::Main if only_date && !clause.resumes => {
                // if it names an organisation itself, other main clauses are about others; relative ones
                // are about it, but their places are not its own
                let has_own_subject = self.mentions[..self.named].iter().any(|mention| {
                    mention.entity.is_organisation()
                        && scope.holds(&mention.tokens)
                        && !self.is_commemorated(&mention.tokens)
                });
                all(&|mention| {
                    let other = || self.clause_at(mention.tokens.start);
                    scope.holds(&mention.tokens)
                        || other().is_some_and(|other| match other.link {
                            Link::Relative => !matches!(mention.entity, EntityRef::Place(_)),
                            Link::Main if self.contrasts(other) => !has_own_subject,
                            Link::Main => {
                                !has_own_subject
                                    || mention.entity.is_person()
                                    || self.goes_on(other)
                            }
                        })
                })
            }
            Link::Main => {
                let inside = inside();
                let only_places = inside.iter().all(|mention| !mention.entity.is_participant());
                let begins_with_verb = self.words.get(clause.tokens.start).is_some_and(is_verb);
                if !clause.resumes && (begins_with_verb || self.goes_on(clause)) {
                    let shared = self.subject(clause.after);
                    return shared.iter().cloned().chain(inside).collect();
                }
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
        }
    }

    /// Whether a mention is of somebody whose anniversary gives the time: `the first anniversary of the death of Roe`.
    fn is_commemorated(&self, mention: &Range<usize>) -> bool {
        const MAX_DISTANCE: usize = 6;
        let is_small = |at: &usize| {
            let word = &self.words[*at];
            !word.capital && !self.words[at + 1].is_separated()
        };
        let mut before = (mention.start.saturating_sub(MAX_DISTANCE)..mention.start).rev();
        let marked = before.clone().next().is_some_and(|at| self.words[at].is(LexicalTag::Marker));
        marked
            && before
                .by_ref()
                .take_while(is_small)
                .any(|at| ANNIVERSARY_WORDS.contains(self.words[at].key))
    }

    /// Returns the mentions of the subject of a clause, or of the one before it that it goes on with.
    fn subject(&self, clause: Option<usize>) -> &[Mention] {
        let mut next = clause;
        while let Some(clause) = next.map(|at| &self.clauses[at]) {
            let is_subject = |phrase: &&NounPhrase| {
                phrase.marker.is_none() && clause.tokens.contains(&phrase.tokens.start)
            };
            if let Some(phrase) = self.phrases.iter().find(is_subject) {
                return &self.mentions[phrase.mentions.clone()];
            }
            let start = clause.tokens.start;
            next = clause.after.filter(|after| self.clauses[*after].tokens.start < start);
        }
        &[]
    }

    /// Whether a clause gives the background or a contrast: `while Roe stayed`.
    fn contrasts(&self, clause: &Clause) -> bool {
        self.words.get(clause.tokens.start).is_some_and(|word| CONTRAST_WORDS.contains(word.key))
    }

    /// Whether a clause has no subject of its own: `and regained control`.
    pub(super) fn goes_on(&self, clause: &Clause) -> bool {
        let words = &self.words[clause.tokens.clone()];
        let joint = words.first().is_some_and(|word| COORDINATORS.contains(word.key));
        joint && words.get(1).is_some_and(is_verb)
    }

    /// Returns the last person named before a clause that describes one: `Jane Roe, a member of the Front, who …`.
    pub(super) fn person_before(&self, clause: usize) -> Option<&Mention> {
        const MAX_DISTANCE: usize = 10;
        let personal = PERSONAL_RELATIVES.contains(self.words[clause].key);
        let mut before = self.mentions[..self.named].iter().rev().filter(|one| {
            one.tokens.end <= clause && clause - one.tokens.end <= MAX_DISTANCE && personal
        });
        before.find(|one| one.entity.is_person())
    }

    /// Returns the name right before a clause, or before a bracket that precedes it: `Jane Roe (born 1950), who …`.
    pub(super) fn antecedent(&self, clause: usize) -> Option<&Mention> {
        let last = self.mentions[..self.named]
            .iter()
            .rev()
            .find(|mention| mention.tokens.end <= clause)?;
        let gap = last.tokens.end..clause;
        let bracketed = self.words.get(gap.start).is_some_and(|word| word.before.ends_with('('))
            && self.words.get(clause).is_some_and(|word| word.before.starts_with(')'));
        (gap.is_empty() || bracketed).then_some(last)
    }
}

/// Whether what is only planned is an event of this kind too: a candidacy, a decision, a trial.
fn is_plan(kind: EventKind) -> bool {
    matches!(
        kind,
        EventKind::Election
            | EventKind::Statement
            | EventKind::Demonstration
            | EventKind::Trial
            | EventKind::Congress
            | EventKind::Other
    )
}
