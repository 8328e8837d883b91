//! Event mentions: what a sentence says happened, when, where and who took part in which role.

use std::ops::Range;

use crate::lexicon::claims::VOTE_WORDS;
use crate::lexicon::cues::{
    BEFORE_WORDS, EARLIER_WORDS, EXISTENCE_WORDS, INDEFINITE_WORDS, LATER_WORDS, UNTIL_WORDS,
    WHEN_WORDS,
};
use crate::lexicon::dates::are_in_words;
use crate::lexicon::frames::{Marker, Role, Sense};
use crate::lexicon::names::{AUTHORITY_NOUNS, CANDIDATE_NOUNS, OFFICE_COMPLEMENTS};
use crate::lexicon::predicates::{BIRTH_WORDS, STATE_PARTICIPLES};
use crate::lexicon::tags::LexicalTag;
use crate::markup::Text;
use crate::model::{Date, EventKind, Located, Method, Point, Provenance, Span};
use crate::nlp::analysis::Analysis;
use crate::nlp::clause::Link;
use crate::nlp::context_date::{identifies, in_context, lone_months};
use crate::nlp::discourse::Discourse;
use crate::nlp::marker::marker_of;
use crate::nlp::mention::{EntityRef, Mention, MentionForm};
use crate::nlp::passage::Passage;
use crate::nlp::predicate::{Predicate, Voice, is_state_office, office_length};
use crate::nlp::prose::is_dated_label;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::relative_date::{point_of, relative_dates};
use crate::nlp::sentence::Sentence;
use crate::nlp::series::Series;
use crate::nlp::statement::Statement;
use crate::nlp::taken_names::Participants;
use crate::nlp::temporal_scope::{ScopeExtent, TemporalScope, clause_at, opens_entry};
use crate::nlp::token::{Token, span_of};
use crate::values::date::{FoundDate, find_dates, find_dates_in_words};

/// An event that a sentence mentions.
#[derive(Debug, Clone)]
pub struct EventMention<'a> {
    /// The text of the sentence.
    pub sentence: Text<'a>,
    /// The date of the event; `None` for an undated statement of lineage.
    pub date: Option<Located<Date>>,
    /// The kind of event.
    pub kind: EventKind,
    /// The tokens of the sentence.
    pub words: &'a [Token<'a>],
    /// The tokens of the date, or of the predicate if there is no date.
    pub place: Range<usize>,
    /// The tokens of the predicate that gives the kind, if there is one.
    pub predicate: Option<Range<usize>>,
    /// The span of the heading that gives the kind if no predicate does.
    pub heading: Option<Span>,
    /// The participants and places, in order.
    pub mentions: Vec<Mention>,
    /// The participants that fill a role.
    pub roles: Vec<(Role, Mention)>,
    /// How plainly it says that its subject, or what a merger makes, was founded then: 0 if it does not.
    pub founds: u8,
}

impl EventMention<'_> {
    /// Returns the span in the document of a range of tokens.
    pub fn span_of(&self, tokens: &Range<usize>) -> Span {
        span_of(self.sentence, self.words, tokens)
    }

    /// Returns the participants that fill a role.
    pub fn fillers(&self, role: Role) -> impl Iterator<Item = &Mention> {
        self.roles.iter().filter(move |(filled, _)| *filled == role).map(|(_, mention)| mention)
    }

    /// Whether another mention of the sentence adds nothing to it: `A is an offshoot of B, from which it separated in
    /// 1970`.
    fn tells(&self, other: &EventMention<'_>) -> bool {
        let has = |(role, mention): &(Role, Mention)| {
            let mut roles = self.roles.iter();
            roles.any(|(known, one)| known == role && one.entity == mention.entity)
        };
        self.kind == other.kind && other.roles.iter().all(has)
    }
}

/// The most dates, and the most undated statements of lineage, that are read from one sentence. A sentence with more is a
/// mere list of them.
const MAX_DATES: usize = 32;

/// The most bytes of a sentence that its event mentions may repeat in all; the first two are always allowed. What is
/// longer is not a sentence.
const MAX_REPEATED: usize = 16_000;

/// Returns the dates that a sentence gives, without those that depend on what the sentences before it say.
pub fn given_dates(sentence: &Sentence<'_>) -> Vec<FoundDate> {
    match are_in_words(sentence.words().iter().map(|word| word.key)) {
        true => find_dates_in_words(sentence.text.as_str()),
        false => find_dates(sentence.text.as_str()),
    }
}

/// Returns the event mentions of a passage with these [`given_dates`]: the dated ones ordered by their dates' positions, then the undated
/// statements of lineage. The discourse is what the passages before it named; it goes on with what this one names.
///
/// Each date applies to a [`TemporalScope`]. The kind of event comes from the strongest and nearest predicate in the
/// scope, or else in the sentence; its roles come from the [`Statement`] of that predicate. Lifetimes in brackets do
/// not date events, nor do dates that only identify something else. What nobody takes part in is no event.
///
/// Adds the dates that have an issue, with their spans, to `date_issues`.
pub fn event_mentions<'a>(
    passage: &'a Passage<'_>,
    mut found: Vec<FoundDate>,
    registry: &EntityRegistry,
    discourse: &mut Discourse,
    date_issues: &mut Vec<(FoundDate, Span)>,
) -> Vec<EventMention<'a>> {
    let sentence = passage.sentence.text;
    let words = passage.sentence.words();
    let most = MAX_DATES.min(MAX_REPEATED / sentence.as_str().len().max(1)).max(2);
    found.truncate(most);
    let explicit = found.len();
    let context = discourse.date();
    lone_months(words, context.and_then(|date| date.year), &mut found);
    relative_dates(words, context, &mut found);
    let is_computed = found.len() > explicit;
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
        .filter(|(_, tokens)| !is_in_name(&passage.sentence, tokens, registry))
        .collect();
    let taken: Vec<Range<usize>> = dates.iter().map(|(_, tokens)| tokens.clone()).collect();
    if let Some(heading) = passage.section {
        let topic = registry.section_topic(*heading);
        discourse.begin_section(topic.map(|name| EntityRef::Organisation(name.into())));
        if topic.is_none() {
            discourse.resume(registry.whole());
        }
    }
    if passage.begins {
        discourse.begin_paragraph();
        let entry = dates.first().filter(|(_, tokens)| opens_entry(words, tokens));
        if entry.is_some() {
            discourse.resume(registry.whole());
        }
        discourse.entry = entry.map(|(found, _)| Located {
            value: found.date.clone(),
            provenance: Provenance::new(sentence.slice(found.range.clone()).span(), Method::Read),
        });
    }
    if let Some(entry) = passage.begins.then(|| registry.entry(&passage.sentence)).flatten() {
        discourse.begin_section(Some(entry));
    }
    // on the page of an organisation it is one of its box
    let names_home = registry.own().is_none() && discourse.home.is_some();
    if is_dated_label(sentence.as_str()) && !names_home {
        return Vec::new();
    }
    let analysis = Analysis::of(passage, &taken, registry, discourse);
    discourse.remember(&analysis.mentions[..analysis.named], &analysis.phrases);
    discourse.remember_merging(analysis.merging());
    let named = &analysis.mentions[..analysis.named];
    discourse.remember_made(analysis.made());
    discourse.remember_topics(analysis.introduced(), analysis.topic(), named);
    if passage.begins && registry.own().is_none() {
        analysis.defined().into_iter().for_each(|defined| discourse.set_home(defined));
    }
    let mut used = vec![false; analysis.statements.len()];
    let mut event_mentions = Vec::new();
    let series = Series::of(&analysis, &taken);
    // that of the date before
    let mut shared_predicate = None;
    for (index, (found, tokens)) in dates.iter().enumerate() {
        let span = sentence.slice(found.range.clone()).span();
        if found.issue.is_some() {
            date_issues.push((found.clone(), span));
        }
        if found.bracketed && analysis.is_lifetime(found, tokens) {
            event_mentions.extend(analysis.lifespan(passage, found, tokens));
            continue;
        }
        if analysis.is_refined(found, tokens, &dates) {
            continue;
        }
        let computed = analysis.anniversary(&dates[..index], found, tokens);
        let computed = computed
            .or_else(|| in_context(&found.date, index, &dates, context.and_then(|date| date.year)));
        let lacks_year = is_computed
            && !sentence.as_str()[found.range.clone()].contains(|c: char| c.is_ascii_digit());
        let method = match computed.is_some() || lacks_year {
            true => Method::Computed,
            false => Method::Read,
        };
        let date = computed.unwrap_or_else(|| found.date.clone());
        let identifies = identifies(words, &found.date, tokens, named, &analysis.predicates);
        let is_earlier = |word: &Token<'_>| EARLIER_WORDS.contains(word.key);
        if !identifies && !words[..tokens.start].iter().any(is_earlier) {
            discourse.remember_date(point_of(&date));
        }
        let scope = TemporalScope::of(tokens, &taken, &analysis.clauses, words);
        let predicate = match series.shares(index) {
            true => shared_predicate,
            false => analysis.predicate(&scope, analysis.first_of_series(&taken, index), &taken),
        };
        shared_predicate = predicate;
        // "until 1968, when it dissolved": what follows happened then
        let (date, predicate) = match analysis.ending(&date, tokens) {
            Some((end, ending)) => (end, Some(ending)),
            None => (analysis.date_of_end(date, tokens, predicate), predicate),
        };
        if identifies {
            continue;
        }
        let statement = predicate.and_then(|predicate| analysis.statement_of(predicate));
        if let Some(statement) = statement {
            used[statement] = true;
        }
        let located = Located { value: date, provenance: Provenance::new(span, method) };
        let statement =
            statement.map(|at| series.statement(&analysis, index, &analysis.statements[at]));
        let statement = statement.as_deref();
        let only_date = dates.len() == 1;
        let place =
            Place { date: located, tokens, scope: &scope, only_date, series: &series, index };
        let mention = analysis.dated(passage, place, predicate, statement);
        let founding = analysis.birth(&mention, statement);
        if has_participant(&mention) {
            event_mentions.push(mention);
        }
        event_mentions.extend(founding);
    }
    let undated = analysis.statements.iter().zip(used).filter(|(_, used)| !used);
    let mut undated = undated.map(|(statement, _)| statement).peekable();
    let shared = match event_mentions.as_slice() {
        [one] if dates.len() == 1 && undated.peek().is_some() => Some(one.clone()),
        _ => None,
    };
    for statement in undated.take(most) {
        let mut mention = analysis.undated(passage, statement, shared.as_ref());
        if let Some(mention) = mention.as_mut().filter(|one| one.date.is_none()) {
            mention.date = discourse.entry.clone().filter(|_| dates.is_empty());
        }
        let is_new =
            |mention: &EventMention<'_>| !event_mentions.iter().any(|one| one.tells(mention));
        let mention = mention.filter(is_new);
        event_mentions.extend(mention);
    }
    for mention in &mut event_mentions {
        let date = mention.date.as_ref().map(|date| &date.value);
        if let Some(year) = date.and_then(Date::start_year) {
            let EventMention { kind, mentions, roles, .. } = mention;
            let mut event = Participants { kind: *kind, mentions, roles };
            discourse.taken_names.follow(year, words, &mut event);
        }
    }
    event_mentions
}

/// Whether somebody takes part in an event, or it is one of the public: an election, a congress, a demonstration.
fn has_participant(event: &EventMention<'_>) -> bool {
    let is_public = matches!(
        event.kind,
        EventKind::Election | EventKind::Congress | EventKind::Demonstration | EventKind::Violence
    );
    let rules = event.kind == EventKind::Trial
        && event.mentions.iter().any(|one| matches!(one.entity, EntityRef::Authority(_)));
    is_public
        || rules
        || event.heading.is_some()
        || event.mentions.iter().any(|mention| mention.entity.is_participant())
}

/// Whether a date is part of the name of an organisation: `the 26 July Movement`.
fn is_in_name(sentence: &Sentence<'_>, date: &Range<usize>, registry: &EntityRegistry) -> bool {
    const MAX_DISTANCE: usize = 6;
    let words = sentence.words();
    let holds = |name: &Range<usize>| {
        name.start <= date.start && date.end <= name.end && name.len() > date.len()
    };
    let is_known =
        |at: usize| registry.organisation_at(words, at).is_some_and(|(name, _)| holds(&name));
    sentence.chunks().iter().any(holds)
        || (date.start.saturating_sub(MAX_DISTANCE)..=date.start).any(is_known)
}

/// A date of a sentence with the words to which it applies.
struct Place<'d> {
    date: Located<Date>,
    tokens: &'d Range<usize>,
    scope: &'d TemporalScope,
    only_date: bool,
    series: &'d Series,
    /// The index of the date in the sentence.
    index: usize,
}

impl<'a> Analysis<'a> {
    /// Makes the founding and the dissolution of an organisation that a list item gives the years of: `Imperial Party
    /// (1899–1905)`.
    fn lifespan(
        &self,
        passage: &'a Passage<'_>,
        found: &FoundDate,
        tokens: &Range<usize>,
    ) -> Vec<EventMention<'a>> {
        // "Former members", "Congresses" and "Leaders" give years of another kind
        let gives_other = |kind: EventKind| {
            !matches!(kind, EventKind::Founding | EventKind::Dissolution | EventKind::Split)
        };
        let heading = passage.list_heading;
        let heading =
            heading.filter(|one| !one.is_of_members && !one.kind.is_some_and(gives_other));
        let (Some(_), Date::Interval(start, end)) = (heading, &found.date) else {
            return Vec::new();
        };
        let mut named = self.mentions[..self.named].iter();
        let Some(name) = named.next().filter(|name| name.entity.is_organisation()) else {
            return Vec::new();
        };
        // "Foo Union (FU) (1910–1922)"
        let gap = self.words.get(name.tokens.end..tokens.start);
        let is_gloss = |word: &Token<'_>| word.before.ends_with('(') && word.abbreviation;
        let is_item = name.tokens.start <= 1
            && gap.is_some_and(|gap| gap.len() <= 1 && gap.iter().all(is_gloss))
            && named.all(|other| other.tokens.start >= tokens.end || other.entity == name.entity)
            && self.words.get(tokens.end).is_none_or(Token::is_separated);
        if !is_item {
            return Vec::new();
        }
        let span = self.words[tokens.start].range().start..self.words[tokens.end - 1].range().end;
        let provenance = Provenance::read(passage.sentence.text.slice(span).span());
        let ends = [(EventKind::Founding, start), (EventKind::Dissolution, end)];
        let event = |(kind, point): (EventKind, &Option<Point>)| {
            point.map(|point| EventMention {
                sentence: passage.sentence.text,
                date: Some(Located { value: Date::Point(point), provenance }),
                place: tokens.clone(),
                kind,
                predicate: None,
                heading: None,
                founds: 0,
                mentions: vec![name.clone()],
                roles: vec![(Role::Subject, name.clone())],
                words: self.words,
            })
        };
        ends.into_iter().filter_map(event).collect()
    }

    /// Makes the event of a date.
    fn dated(
        &self,
        passage: &'a Passage<'_>,
        place: Place<'_>,
        predicate: Option<usize>,
        statement: Option<&Statement>,
    ) -> EventMention<'a> {
        let heading = passage.list_heading.filter(|heading| heading.kind.is_some());
        let main = statement.map(Statement::main).or(predicate);
        let predicate = main.map(|index| &self.predicates[index]);
        let kind = statement.map(|statement| statement.kind);
        let kind = kind.or(predicate.map(|predicate| predicate.kind));
        let kind = kind.or(heading.and_then(|heading| heading.kind));
        // "existed from 1902 until 1993"
        let is_span = matches!(place.date.value, Date::Interval(Some(_), Some(_)));
        let exists =
            predicate.is_some_and(|one| EXISTENCE_WORDS.contains(self.words[one.tokens.start].key));
        let kind = kind.filter(|_| !(is_span && exists));
        let mut mentions = self.participants(place.scope, place.only_date);
        let kind = kind.or_else(|| self.migrates(&mentions).then_some(EventKind::Migration));
        let mut roles = statement.map_or_else(Vec::new, |statement| self.roles(statement));
        let leads = predicate.is_some_and(|predicate| predicate.sense == Some(Sense::Lead));
        let ends = matches!(place.date.value, Date::Interval(None, Some(_)));
        if leads && (ends || self.precedes(place.scope) || self.is_end(place.tokens)) {
            // "was leader until 2009", "before 2009 it was led by": then the office was left
            for (role, _) in roles.iter_mut().filter(|(role, _)| *role == Role::Incoming) {
                *role = Role::Outgoing;
            }
        }
        place.series.restrict(self, place.index, &roles, &mut mentions);
        for (_, mention) in &roles {
            if !mentions.contains(mention) {
                mentions.push(mention.clone());
            }
        }
        if !mentions.iter().any(|mention| mention.entity.is_participant()) {
            mentions.extend(self.bare_noun(place.scope));
        }
        mentions.sort_by_key(|mention| mention.tokens.start);
        without_owners(&mut mentions, &roles);
        let born = predicate.is_some_and(|predicate| {
            let before = |mention: &&Mention| mention.tokens.start < predicate.tokens.start;
            let mut words = self.words[predicate.tokens.clone()].iter();
            words.any(|word| BIRTH_WORDS.contains(word.key))
                && !mentions.iter().filter(before).any(|mention| mention.entity.is_organisation())
                && !roles
                    .iter()
                    .any(|(role, one)| *role == Role::Subject && one.form == MentionForm::Pronoun)
        });
        let presented = self.presented(place.tokens).filter(|_| roles.is_empty());
        let kind = if presented.is_some() { Some(EventKind::Founding) } else { kind };
        roles.extend(presented.map(|mention| (Role::Subject, mention.clone())));
        let founds = statement.map_or(0, |statement| self.founds(statement));
        let date = if founds > 0 { at_beginning(place.date) } else { place.date };
        EventMention {
            sentence: passage.sentence.text,
            date: Some(date),
            place: place.tokens.clone(),
            kind: kind.filter(|kind| !born && suits(*kind, &mentions)).unwrap_or_default(),
            predicate: predicate.map(|predicate| predicate.tokens.clone()),
            heading: heading.filter(|_| predicate.is_none()).map(|heading| heading.span),
            founds,
            mentions,
            roles,
            words: self.words,
        }
    }

    /// Returns the organisation that the text is about where a noun with an article tells what happened to it: `The ban
    /// was lifted in 1950`, but not `The dissolution of parliament`.
    fn bare_noun(&self, scope: &TemporalScope) -> Option<Mention> {
        let entity = self.default_subject.clone().filter(|entity| *entity == EntityRef::Own)?;
        let clause = &self.clauses[scope.clause].tokens;
        let is_bare = |predicate: &&Predicate| {
            let tells = predicate.sense.is_some_and(|sense| {
                sense.is_lineage() && sense != Sense::Found || sense == Sense::Ban
            });
            let article = predicate.tokens.start.checked_sub(1).map(|at| &self.words[at]);
            let next = self.words.get(predicate.tokens.end);
            tells
                && predicate.voice == Voice::Noun
                && clause.contains(&predicate.tokens.start)
                && article.is_some_and(|word| word.is(LexicalTag::DefiniteArticle))
                && next.is_none_or(|word| word.is_separated() || !word.is(LexicalTag::Marker))
        };
        let noun = self.predicates.iter().find(is_bare)?;
        Some(Mention { entity, tokens: noun.tokens.clone(), form: MentionForm::Pronoun })
    }

    /// Returns the mention of the organisation of which an entry of a chronicle gives the name and only says what it is, which
    /// was founded then: `1995 – A Marxist formation of the left`, under its name.
    fn presented(&self, date: &Range<usize>) -> Option<&Mention> {
        const MAX_MARK: usize = 1;
        if !opens_entry(self.words, date) {
            return None;
        }
        self.mentions[..self.named].iter().find(|mention| {
            let start = mention.tokens.start;
            mention.form == MentionForm::Noun
                && mention.entity.is_organisation()
                && (date.end..=date.end + MAX_MARK).contains(&start)
                && INDEFINITE_WORDS.contains(self.words[start].key)
        })
    }

    /// Whether a clause tells what was before its date: `Before his death in 2003 it was led by Roe`.
    fn precedes(&self, scope: &TemporalScope) -> bool {
        let first = &self.words[self.clauses[scope.clause].tokens.start];
        scope.extent == ScopeExtent::Clause && BEFORE_WORDS.contains(first.key)
    }

    /// Whether a date is that of an event until which something was so: `until his death in 1990`.
    fn is_end(&self, date: &Range<usize>) -> bool {
        const MAX_DISTANCE: usize = 8;
        let before = (date.start.saturating_sub(MAX_DISTANCE)..date.start).rev();
        let joined = |at: &usize| self.words.get(at + 1).is_some_and(|word| !word.is_separated());
        // "until his death in 1990, when Roe took over"
        let goes_on = self.words.get(date.end).is_some_and(|word| WHEN_WORDS.contains(word.key));
        let mut before = before.take_while(joined);
        !goes_on && before.any(|at| UNTIL_WORDS.contains(self.words[at].key))
    }

    /// Whether somebody goes to a place: `returned to Poland`.
    fn migrates(&self, mentions: &[Mention]) -> bool {
        const MAX_DISTANCE: usize = 4;
        let places = mentions.iter().filter(|one| matches!(one.entity, EntityRef::Place(_)));
        places.map(|place| place.tokens.start).any(|at| {
            self.words[at.saturating_sub(MAX_DISTANCE)..at]
                .iter()
                .any(|word| word.is(LexicalTag::Motion))
        })
    }

    /// Returns the founding beside a split that brought it about, where the sentence tells both, one after a comma:
    /// `was born in 1976, through a split in …`.
    fn birth(
        &self,
        split: &EventMention<'a>,
        statement: Option<&Statement>,
    ) -> Option<EventMention<'a>> {
        let statement = statement.filter(|statement| statement.kind == EventKind::Split)?;
        let born = statement.predicates.iter().map(|index| &self.predicates[*index]);
        let born = born.clone().find(|predicate| predicate.sense == Some(Sense::Emerge))?;
        let origin = &self.predicates[statement.main()].tokens;
        let mut between = self.words.get(born.tokens.end..origin.start + 1)?.iter();
        between.find(|word| word.before.contains(','))?;
        let is_subject = |(role, _): &&(Role, Mention)| *role == Role::Subject;
        Some(EventMention {
            kind: EventKind::Founding,
            predicate: Some(born.tokens.clone()),
            roles: split.roles.iter().filter(is_subject).cloned().collect(),
            ..split.clone()
        })
    }

    /// How plainly a statement says that something was founded.
    fn founds(&self, statement: &Statement) -> u8 {
        let weight = |index: &usize| self.predicates[*index].weight;
        match statement.founds && !statement.is_void {
            true => statement.predicates.iter().map(weight).max().unwrap_or(0),
            false => 0,
        }
    }

    /// Makes the event of a statement to which no date applies, if it is one of lineage. If the sentence has
    /// one event with a date, and this is another one of its main clauses, it has the same date.
    fn undated(
        &self,
        passage: &'a Passage<'_>,
        statement: &Statement,
        dated: Option<&EventMention<'a>>,
    ) -> Option<EventMention<'a>> {
        if statement.is_void {
            return None;
        }
        // "A and B formed the Front": an alliance is founded too
        let is_lineage = matches!(
            statement.kind,
            EventKind::Founding | EventKind::Split | EventKind::Merger | EventKind::Renaming
        ) || statement.kind == EventKind::Alliance
            && self.predicates[statement.main()].sense == Some(Sense::Found);
        let entity = |at: usize| &self.mentions[at].entity;
        let organisations = |role: Role| {
            statement.fillers(role).map(entity).filter(|entity| entity.is_organisation())
        };
        let subjects: Vec<&EntityRef> = organisations(Role::Subject).collect();
        let others = organisations(Role::From).chain(organisations(Role::Into));
        let has_edge = others.into_iter().any(|other| {
            subjects.iter().any(|subject| *subject != other)
                || statement.kind == EventKind::Renaming
        });
        // "was founded by Roe": who founded it is told too
        let has_founder =
            statement.kind == EventKind::Founding && statement.fillers(Role::By).next().is_some();
        let main = &self.predicates[statement.main()];
        // "merged with B": the two are told
        let merges = statement.kind == EventKind::Merger
            && main.voice != Voice::Noun
            && subjects.iter().any(|subject| *subject != subjects[0]);
        let link = clause_at(&self.clauses, main.tokens.start).map(|at| self.clauses[at].link);
        // "split in 1991 and later changed its name"
        let is_later = |dated: &EventMention<'_>| {
            let between = self.words.get(dated.place.end..main.tokens.start).unwrap_or_default();
            between.iter().any(|word| LATER_WORDS.contains(word.key))
        };
        let shared = dated.filter(|dated| {
            !is_later(dated)
                && link == Some(Link::Main)
                && !main.is_adjunct
                && main.voice != Voice::Noun
                && dated.place.end <= main.tokens.start
                && dated.predicate.as_ref().is_some_and(|other| other.end <= main.tokens.start)
        });
        // "the three founded the Front"
        let founds = main.sense == Some(Sense::Found)
            && main.voice == Voice::Active
            && link == Some(Link::Main)
            && !main.is_prenominal
            && !main.is_adjunct;
        let is_whole = has_edge || merges || (has_founder || founds) && !subjects.is_empty();
        // "the Front dissolved itself"
        let dissolves = main.sense == Some(Sense::Dissolve)
            && main.voice != Voice::Noun
            && !main.is_adjunct
            && link == Some(Link::Main)
            && !subjects.is_empty();
        let tells_lineage = is_lineage && is_whole || dissolves;
        // "In 1969 Roe was arrested and the Front was banned"
        let ends = matches!(statement.kind, EventKind::Ban | EventKind::Dissolution);
        let is_dated = shared.is_some() && (is_lineage || ends) && !subjects.is_empty();
        if !(tells_lineage || is_dated) {
            return None;
        }
        let roles = self.roles(statement);
        let mut mentions: Vec<Mention> = Vec::new();
        for (_, mention) in &roles {
            if !mentions.contains(mention) {
                mentions.push(mention.clone());
            }
        }
        mentions.sort_by_key(|mention| mention.tokens.start);
        Some(EventMention {
            sentence: passage.sentence.text,
            date: shared.and_then(|dated| dated.date.clone()),
            place: main.tokens.clone(),
            kind: statement.kind,
            words: self.words,
            predicate: Some(main.tokens.clone()),
            heading: None,
            mentions,
            roles,
            founds: self.founds(statement),
        })
    }

    /// Returns the roles of a statement. An office without an organisation is one of the organisation that the text
    /// is about.
    fn roles(&self, statement: &Statement) -> Vec<(Role, Mention)> {
        if statement.is_void {
            return Vec::new();
        }
        let mut roles: Vec<(Role, Mention)> = Vec::new();
        for (role, index) in &statement.roles {
            let mention = &self.mentions[*index];
            let same = |(known, other): &(Role, Mention)| {
                let renames = statement.kind == EventKind::Renaming;
                other.entity == mention.entity && (known == role || !renames)
            };
            if !roles.iter().any(same) {
                roles.push((*role, mention.clone()));
            }
        }
        let has = |wanted: &[Role]| roles.iter().any(|(role, _)| wanted.contains(role));
        if statement.kind == EventKind::Leadership
            && has(&[Role::Incoming, Role::Outgoing])
            && !has(&[Role::Subject])
            && self.is_bare_office(statement)
            && let Some(entity) = self.led(statement)
        {
            let tokens = self.predicates[statement.main()].tokens.clone();
            let mention = Mention { entity, tokens, form: MentionForm::Pronoun };
            roles.push((Role::Subject, mention));
        }
        roles
    }

    /// Returns the organisation of an office that is named without one: that which the text is about, or else the last one
    /// that the sentence names before it.
    fn led(&self, statement: &Statement) -> Option<EntityRef> {
        let default = self.default_subject.clone();
        if default == Some(EntityRef::Own) {
            return default;
        }
        let start = self.predicates[statement.main()].tokens.start;
        let mut before = self.mentions[..self.named].iter().rev();
        let here = before.find(|one| one.tokens.end <= start && one.entity.is_organisation());
        here.map(|one| one.entity.clone()).or(default)
    }

    /// Whether a statement is about the leader of an organisation that it does not name: `Roe was elected leader`,
    /// but not `Roe was elected president of the association`.
    fn is_bare_office(&self, statement: &Statement) -> bool {
        const MAX_DISTANCE: usize = 8;
        let predicate = &self.predicates[statement.main()];
        let main = &predicate.tokens;
        // "governor of Bahia", "became chief minister of Odisha"
        let next = self.words.get(main.end).filter(|next| !next.is_separated());
        if (predicate.voice == Voice::Noun || main.len() > 1)
            && predicate.sense != Some(Sense::Resign)
            && next.is_some_and(|next| {
                // "the leadership passed to Roe"
                OFFICE_COMPLEMENTS.contains(next.key) && marker_of(next) != Some(Marker::Into)
            })
        {
            return false;
        }
        // "resigned from the Congress"
        let leaves = predicate.sense == Some(Sense::Resign)
            && next.is_some_and(|next| marker_of(next) == Some(Marker::From))
            && self.words[main.end + 1..]
                .iter()
                .find(|word| !word.is(LexicalTag::Determiner))
                .is_some_and(|word| word.capital && !word.is(LexicalTag::Title));
        if leaves {
            return false;
        }
        // "Roe was sworn in"
        if STATE_PARTICIPLES.contains(self.words[main.start].key) {
            return false;
        }
        // "Roe and his cabinet resigned"
        let of_state = self.words[..main.start]
            .iter()
            .any(|word| !word.capital && AUTHORITY_NOUNS.contains(word.key));
        if of_state && predicate.sense == Some(Sense::Resign) {
            return false;
        }
        // "Its candidate Roe was elected president", "was elected president with 37 % of the vote"
        let is_voted =
            |word: &Token<'_>| CANDIDATE_NOUNS.contains(word.key) || VOTE_WORDS.contains(word.key);
        let clause = clause_at(&self.clauses, main.start).map(|at| &self.clauses[at].tokens);
        let clause = clause.map_or(self.words, |tokens| &self.words[tokens.clone()]);
        if predicate.sense == Some(Sense::Elect) && clause.iter().any(is_voted) {
            return false;
        }
        let end = self.words.len().min(main.end + MAX_DISTANCE);
        let offices = (main.start.saturating_sub(2)..end)
            .filter_map(|at| Some(at..at + office_length(&self.words[at..])?));
        let mut offices = offices.peekable();
        // "Roe became prime minister"
        let near = main.start.saturating_sub(2)..end;
        if offices.peek().is_none() && near.into_iter().any(|at| is_state_office(&self.words[at..]))
        {
            return false;
        }
        let own = self.default_subject == Some(EntityRef::Own);
        (own || offices.peek().is_some())
            && offices.all(|office| {
                let next = self.words.get(office.end).filter(|next| !next.is_separated());
                next.is_none_or(|next| !OFFICE_COMPLEMENTS.contains(next.key))
            })
    }
}

/// Returns the beginning of a time of many years: `from its foundation in 1951 to 1967`. No founding takes so long.
fn at_beginning(date: Located<Date>) -> Located<Date> {
    const MAX_YEARS: i32 = 3;
    match date.value {
        Date::Interval(Some(start), Some(end))
            if start.year.zip(end.year).is_some_and(|(start, end)| end - start > MAX_YEARS) =>
        {
            Located { value: Date::Point(start), ..date }
        }
        _ => date,
    }
}

/// Removes the people who only own what takes part, beside others: `Her deputy John Doe was arrested`.
fn without_owners(mentions: &mut Vec<Mention>, roles: &[(Role, Mention)]) {
    let is_person = |mention: &Mention| mention.entity.is_person();
    let is_owner = |mention: &Mention| {
        is_person(mention)
            && mention.form == MentionForm::Possessive
            && !roles.iter().any(|(_, filler)| filler == mention)
    };
    if mentions.iter().any(|mention| is_person(mention) && !is_owner(mention)) {
        mentions.retain(|mention| !is_owner(mention));
    }
}

/// Whether a kind suits those who take part: people alone form no alliance.
fn suits(kind: EventKind, mentions: &[Mention]) -> bool {
    let has_person = mentions.iter().any(|one| one.entity.is_person());
    let has_organisation = mentions.iter().any(|one| one.entity.is_organisation());
    !(kind == EventKind::Alliance && has_person && !has_organisation)
}
