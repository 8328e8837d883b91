//! Values after the phrases of sentences about a party.

use std::ops::Range;

use crate::extract::party::doctrine::{DoctrineForm, doctrines_in, phrases_in};
use crate::lexicon::countries::country_in;
use crate::lexicon::cues::{COORDINATORS, numeral};
use crate::lexicon::facts::{
    ALLIANCE_NOUNS, EUROPARTIES, EUROPEAN_WORDS, Facts, INTERNATIONAL_WORDS, INTERNATIONALS,
};
use crate::lexicon::lists::POSITIONS;
use crate::lexicon::numbers::SEAT_NOUNS;
use crate::lexicon::tags::LexicalTag;
use crate::model::{Membership, PartyField, Reading, Seats, Span, fold};
use crate::nlp::chunk::joined;
use crate::nlp::mention::{EntityRef, Mention, MentionForm};
use crate::nlp::sentence::Sentence;
use crate::nlp::token::{Token, phrase_length};
use crate::values::date::find_dates;
use crate::values::number::{Amount, read_amount};

/// The name of the field of a position, of which words say how it is seen.
pub(super) const VIEW: &str = "view";

/// A value with its field and its tokens.
pub(super) type Found = (PartyField, Reading, Range<usize>);

/// The most words of a phrase that names doctrines.
const MAX_PHRASE: usize = 30;

/// Reader of the values of a sentence.
pub(super) struct Values<'s, 'a> {
    sentence: &'s Sentence<'a>,
    words: &'s [Token<'a>],
    facts: &'static Facts,
}

impl<'s, 'a> Values<'s, 'a> {
    pub(super) fn of(sentence: &'s Sentence<'a>, facts: &'static Facts) -> Self {
        Values { sentence, words: sentence.words(), facts }
    }

    /// Returns the place of tokens in the document.
    pub(super) fn span_of(&self, tokens: &Range<usize>) -> Span {
        self.sentence.span_of(tokens)
    }

    /// Reads the values of a field after a phrase or the copula of a label.
    pub(super) fn read(
        &self,
        field: &str,
        from: usize,
        is_label: bool,
        mentions: &[Mention],
    ) -> Vec<Found> {
        if from >= self.words.len() {
            return Vec::new();
        }
        match field {
            "leader" => self.people(PartyField::Leader, from, mentions),
            "founder" => self.people(PartyField::Founder, from, mentions),
            "headquarters" => self.headquarters(from),
            "member of" => self.organisations(from),
            "newspaper" => self.name(PartyField::Newspaper, from, is_label),
            "youth wing" => self.name(PartyField::YouthWing, from, is_label),
            "colours" => self.colours(from),
            "slogan" => self.slogan(from),
            "ideology" => self.ideology(from, is_label),
            "position" => self.positions(from..self.phrase_end(from)),
            "seats" => self.seats(from),
            "membership" => self.membership(from),
            VIEW => self.view(from),
            _ => Vec::new(),
        }
    }

    /// Returns the text of tokens.
    fn text(&self, tokens: &Range<usize>) -> &'a str {
        let Some(last) = tokens.end.checked_sub(1).filter(|last| *last >= tokens.start) else {
            return "";
        };
        let range = self.words[tokens.start].range().start..self.words[last].range().end;
        &self.sentence.text.as_str()[range]
    }

    /// Returns the end of a phrase: before a verb, a relative pronoun or what the party is against.
    fn phrase_end(&self, from: usize) -> usize {
        let ends = |word: &Token<'_>| {
            word.before.contains([';', ':', '('])
                || word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::Relative])
                || self.facts.contrasts.contains(&word.key)
                || word.tags.has_any([LexicalTag::Pronoun])
        };
        let rest = self.words[from..].iter().take(MAX_PHRASE);
        let length = rest.clone().skip(1).position(ends).map_or(rest.len(), |at| at + 1);
        from + length
    }

    /// Skips the words between a copula and a value: `called`, `the`.
    fn after_openings(&self, from: usize) -> usize {
        let is_opening = |word: &&Token<'_>| {
            !word.capital
                && (self.facts.value_openings.contains(&word.key)
                    || word.is(LexicalTag::DefiniteArticle))
        };
        let mut at = from;
        loop {
            let rest = &self.words[at..];
            let phrase = self.facts.value_openings.iter();
            let phrase = phrase.filter_map(|opening| phrase_length(rest, opening)).max();
            match (phrase, rest.first().filter(is_opening)) {
                (Some(length), _) => at += length,
                (None, Some(_)) => at += 1,
                _ => return at,
            }
        }
    }

    /// Returns the chunk that begins at a token.
    fn chunk_at(&self, start: usize) -> Option<Range<usize>> {
        self.sentence.chunks().iter().find(|chunk| chunk.start == start).cloned()
    }

    /// Reads people after titles and offices, joined by commas and "and".
    fn people(&self, field: PartyField, from: usize, mentions: &[Mention]) -> Vec<Found> {
        const MAX_DISTANCE: usize = 6;
        let mut found: Vec<Found> = Vec::new();
        let mut end = from;
        let named = mentions.iter().filter(|mention| mention.form == MentionForm::Name);
        for mention in named.filter(|mention| mention.tokens.start >= from) {
            let EntityRef::Person(name) = &mention.entity else {
                // "led by the Reed Union's Jane Roe"
                match mention.entity {
                    EntityRef::Place(_) => continue,
                    _ => break,
                }
            };
            let Some(between) = self.words.get(end..mention.tokens.start) else { break };
            let is_between = match found.is_empty() {
                true => between.len() <= MAX_DISTANCE && between.iter().all(is_before_person),
                false => {
                    let is_joint = |word: &Token<'_>| COORDINATORS.contains(word.key);
                    between.iter().all(is_joint)
                        && (between.len() == 1 || self.words[mention.tokens.start].before == ",")
                }
            };
            if !is_between {
                break;
            }
            // "is Jane Roe's Reed Union"
            if self.words[mention.tokens.end - 1].possessive {
                break;
            }
            let tokens = mention.tokens.clone();
            end = tokens.end;
            found.push((field, Reading::Text(name.to_string()), tokens));
        }
        found
    }

    /// Reads the place of headquarters: a town, perhaps with what it is in after a comma.
    fn headquarters(&self, from: usize) -> Vec<Found> {
        let start = self.after_openings(from);
        let Some(chunk) = self.chunk_at(start) else { return Vec::new() };
        let is_country = |tokens: &Range<usize>| {
            let text = self.text(tokens);
            country_in(text).is_some_and(|country| fold(country) == fold(text))
        };
        let is_name = |tokens: &Range<usize>| {
            self.words[tokens.clone()].iter().all(|word| {
                !word.tags.has_any([LexicalTag::Party, LexicalTag::Title])
                    || word.is(LexicalTag::Country)
            })
        };
        if is_country(&chunk) || !is_name(&chunk) || self.words[chunk.end - 1].possessive {
            return Vec::new();
        }
        let mut tokens = chunk;
        while let Some(next) = self.chunk_at(tokens.end)
            && self.words[next.start].before == ","
            && self.words.get(next.end).is_none_or(|word| word.is_separated())
            && is_name(&next)
        {
            tokens.end = next.end;
        }
        let place = Reading::Text(joined(&self.words[tokens.clone()]));
        vec![(PartyField::Headquarters, place, tokens)]
    }

    /// Reads organisations that a party belongs to: those of many countries, European ones and alliances.
    fn organisations(&self, from: usize) -> Vec<Found> {
        let mut found = Vec::new();
        let mut at = from;
        loop {
            let rest = self.words.get(at..).unwrap_or_default();
            let small = rest.iter().take_while(|word| {
                !word.capital
                    && (word.is(LexicalTag::Determiner)
                        || COORDINATORS.contains(word.key)
                        || at > from
                            && word.tags.has_any([LexicalTag::NameLink, LexicalTag::Marker]))
            });
            at += small.count();
            let Some(chunk) = self.chunk_at(at) else { return found };
            let next = self.words.get(chunk.end);
            if self.words[chunk.end - 1].possessive {
                return found;
            }
            let name = joined(&self.words[chunk.clone()]);
            let key = fold(&name).replace(['\'', '’'], "").replace(['-', '–', '/'], " ");
            let words =
                || key.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
            let plain = words().collect::<Vec<_>>().join(" ");
            let has = |known: &dyn Fn(&str) -> bool| words().any(known);
            let noun = next.filter(|next| !next.capital && ALLIANCE_NOUNS.contains(next.key));
            let is_european = words().next().is_some_and(|first| EUROPEAN_WORDS.contains(first))
                && self.words[chunk.clone()].iter().any(|word| word.is(LexicalTag::Party));
            let field = if EUROPARTIES.contains(plain.as_str()) || is_european {
                Some(PartyField::Europarty)
            } else if INTERNATIONALS.contains(plain.as_str())
                || has(&|word| INTERNATIONAL_WORDS.contains(word))
            {
                Some(PartyField::International)
            } else if noun.is_some() || has(&|word| ALLIANCE_NOUNS.contains(word)) {
                Some(PartyField::Alliances)
            } else {
                None
            };
            if let Some(field) = field {
                found.push((field, Reading::Text(name), chunk.clone()));
            }
            at = chunk.end + usize::from(noun.is_some());
            // "the Reed International (RI) and the …"
            if let Some(word) = self.words.get(at).filter(|word| word.before == "(") {
                let bracket = self.words[at..].iter().skip(1);
                let closing = bracket.take(4).position(|word| word.before.starts_with(')'));
                at += closing.map_or(0, |closing| closing + 1);
                if closing.is_none() || !word.capital {
                    return found;
                }
            }
            let goes_on = self
                .words
                .get(at)
                .is_some_and(|word| COORDINATORS.contains(word.key) || word.before.ends_with(','));
            if !goes_on {
                return found;
            }
        }
    }

    /// Reads a name: that in quotation marks, or a chunk.
    fn name(&self, field: PartyField, from: usize, is_label: bool) -> Vec<Found> {
        const MAX_ADJECTIVES: usize = 4;
        let most = if is_label { MAX_ADJECTIVES } else { 0 };
        let article = self.words[from].is(LexicalTag::DefiniteArticle);
        let start = from + usize::from(article && !is_label);
        let chunks = self.sentence.chunks();
        let Some(chunk) = chunks.iter().find(|chunk| chunk.start >= start) else {
            return Vec::new();
        };
        let between = &self.words[start..chunk.start];
        // "its newspaper was published between March and May"
        let is_before_name = |word: &Token<'_>| {
            let opens = self.facts.value_openings.contains(&word.key);
            let is_verb = word.has_past_ending() || word.is(LexicalTag::Marker);
            !word.is_separated() && !word.is(LexicalTag::PlacePreposition) && (opens || !is_verb)
        };
        let openings = self.after_openings(start).saturating_sub(start);
        let is_name = between.len() <= most.max(openings) && between.iter().all(is_before_name);
        if !is_name {
            return Vec::new();
        }
        let mut tokens = chunk.clone();
        // "Reed Alliance's Youth"
        while self.words[tokens.end - 1].possessive
            && let Some(next) = self.chunk_at(tokens.end)
        {
            tokens.end = next.end;
        }
        let name = match tokens.end == chunk.end {
            true => joined(&self.words[tokens.clone()]),
            false => self.text(&tokens).to_owned(),
        };
        vec![(field, Reading::Text(name), tokens)]
    }

    /// Reads the names of colours: small words with commas and "and" between.
    fn colours(&self, from: usize) -> Vec<Found> {
        const MAX_COLOURS: usize = 5;
        const MAX_WORDS: usize = 2;
        let mut found = Vec::new();
        let mut start = from;
        let is_joint = |word: &Token<'_>| COORDINATORS.contains(word.key);
        for at in from..=self.words.len() {
            let next = self.words.get(at);
            if next.is_some_and(|word| at == from || !word.is_separated() && !is_joint(word)) {
                continue;
            }
            let tokens = start..at;
            let is_colour = !tokens.is_empty()
                && tokens.len() <= MAX_WORDS
                && self.words[tokens.clone()].iter().all(|word| {
                    !word.capital
                        && word.text.chars().all(char::is_alphabetic)
                        && !word.tags.has_any(NO_COLOURS)
                });
            if !is_colour || found.len() == MAX_COLOURS {
                return Vec::new();
            }
            found.push((PartyField::Colours, Reading::Text(self.text(&tokens).to_owned()), tokens));
            start = at + usize::from(next.is_some_and(is_joint));
            if next.is_some_and(|word| !is_joint(word) && !word.before.starts_with(',')) {
                break;
            }
        }
        found
    }

    /// Reads a slogan, which is in quotation marks.
    fn slogan(&self, from: usize) -> Vec<Found> {
        const OPENING: [char; 4] = ['"', '“', '„', '«'];
        const CLOSING: [char; 4] = ['"', '”', '“', '»'];
        let text = self.sentence.text.as_str();
        let starts = from.max(1)..self.words.len().min(from + 2);
        let marked = starts.into_iter().find_map(|at| {
            let end = self.words[at - 1].range().end;
            let gap = text.get(end..self.words[at].range().start)?;
            gap.find(OPENING).map(|mark| end + mark)
        });
        let Some(open) = marked else { return Vec::new() };
        let inside = open + text[open..].chars().next().map_or(0, char::len_utf8);
        let Some(close) = text[inside..].find(CLOSING).map(|at| inside + at) else {
            return Vec::new();
        };
        let first = self.words.partition_point(|word| word.range().start < inside);
        let last = self.words.partition_point(|word| word.range().start < close);
        let slogan = text[inside..close].trim().trim_end_matches([',', '.']);
        if slogan.is_empty() || first >= last {
            return Vec::new();
        }
        vec![(PartyField::Slogan, Reading::Text(slogan.to_owned()), first..last)]
    }

    /// Reads the doctrines in tokens.
    fn doctrines(&self, tokens: Range<usize>, form: DoctrineForm) -> Vec<Found> {
        let names = doctrines_in(self.text(&tokens), form).into_iter();
        names.map(|name| (PartyField::Ideology, Reading::Text(name), tokens.clone())).collect()
    }

    /// Reads doctrines by their names, or by adjectives before `policies` and the like; after a label by adjectives too.
    fn ideology(&self, from: usize, is_label: bool) -> Vec<Found> {
        let end = self.phrase_end(from);
        let mut found = self.doctrines(from..end, DoctrineForm::Name);
        if is_label && found.is_empty() {
            found = self.doctrines(from..end, DoctrineForm::Adjective);
        } else if !is_label {
            let is_view = |word: &Token<'_>| self.facts.view_nouns.contains(&word.key);
            if let Some(noun) = self.words[from..end].iter().position(is_view) {
                found.extend(self.doctrines(from..from + noun, DoctrineForm::Adjective));
            }
        }
        found
    }

    /// Reads the positions in tokens. A single word such as `left` may be a verb or a direction, and counts only at the end
    /// of a phrase.
    fn positions(&self, tokens: Range<usize>) -> Vec<Found> {
        if tokens.is_empty() {
            return Vec::new();
        }
        let text = fold(self.text(&tokens)).replace(['-', '–', '/', '‑'], " ");
        let places = self.facts.spectrum_places.iter();
        let places: Vec<&str> = places
            .filter(|(phrase, _)| text.contains(phrase))
            .map(|(_, position)| *position)
            .collect();
        let found = match places.is_empty() {
            true => {
                let is_whole = |range: &Range<usize>| {
                    let rest = &text[range.end..];
                    range.len() > MAX_BARE || rest.is_empty() || rest.starts_with([',', '.'])
                };
                let found = phrases_in(&text, &POSITIONS, "").into_iter();
                found.filter(|(range, _)| is_whole(range)).map(|(_, position)| position).collect()
            }
            false => places,
        };
        let found = found.into_iter();
        found
            .map(|name| (PartyField::Position, Reading::Text(name.to_owned()), tokens.clone()))
            .collect()
    }

    /// Reads how a party is seen: its position and its doctrines.
    fn view(&self, from: usize) -> Vec<Found> {
        let end = self.phrase_end(from);
        let mut found = self.positions(from..end);
        found.extend(self.doctrines(from..end, DoctrineForm::Adjective));
        found
    }

    /// Reads the position and the doctrines of an attribute of the party: `the centrist party`.
    pub(super) fn attributes(&self, tokens: Range<usize>) -> Vec<Found> {
        let mut found = self.positions(tokens.clone());
        found.extend(self.doctrines(tokens, DoctrineForm::Adjective));
        found
    }

    /// Returns the end of a number in figures that begins at a token, perhaps in groups: `3,000`.
    fn figure(&self, at: usize) -> Option<usize> {
        let is_figure = |word: &Token<'_>| {
            word.text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        };
        self.words.get(at).filter(|word| is_figure(word))?;
        let is_group = |word: &&Token<'_>| {
            word.text.len() == 3
                && is_figure(word)
                && matches!(word.before, "," | "\u{a0}" | "\u{202f}" | "" | " ")
        };
        Some(at + 1 + self.words[at + 1..].iter().take_while(is_group).count())
    }

    /// Reads seats in a body: `12 of the 100 seats in the National Assembly`.
    fn seats(&self, from: usize) -> Vec<Found> {
        const MAX_DISTANCE: usize = 8;
        let Some(first) = self.words.get(from) else { return Vec::new() };
        let number = |word: &Token<'_>| -> Option<i64> {
            word.text.replace(',', "").parse().ok().or_else(|| numeral(word.key))
        };
        let Some(won) = number(first).filter(|_| !first.is(LexicalTag::Determiner)) else {
            return Vec::new();
        };
        let rest = &self.words[from + 1..];
        let Some(noun) = rest.iter().take(MAX_DISTANCE).position(|word| is_seat_noun(word)) else {
            return Vec::new();
        };
        let total = rest[..noun].iter().find_map(number);
        let is_small = rest[..noun].iter().all(|word| !word.is_separated() && !word.capital);
        let noun = from + 1 + noun;
        let place = self.words.get(noun + 1).filter(|word| word.is(LexicalTag::PlacePreposition));
        let Some(body) = place.and_then(|_| self.chunk_at(self.after_openings(noun + 2))) else {
            return Vec::new();
        };
        let is_body = self.words[body.clone()].iter().any(|word| word.is(LexicalTag::Body));
        let dated = !find_dates(self.sentence.text.as_str()).is_empty();
        if !is_small || !is_body || dated || total.is_some_and(|total| total < won) {
            return Vec::new();
        }
        let name = joined(&self.words[body.clone()]);
        let seats = Seats { body: Some(name), won: Some(won), total };
        vec![(PartyField::Seats, Reading::Seats(Box::new(seats)), from..body.end)]
    }

    /// Reads a number of members, with its year: `about 3,000 members as of 2015`.
    fn membership(&self, from: usize) -> Vec<Found> {
        let fillers = self.words[from..].iter();
        let fillers =
            fillers.take_while(|word| self.facts.number_fillers.contains(&word.key)).count();
        let at = from + fillers;
        let mut nouns = self.facts.member_nouns.iter();
        let Some(end) = self.figure(at) else { return Vec::new() };
        let noun = nouns.find_map(|noun| phrase_length(self.words.get(end..)?, noun));
        // "a membership of 3,000"
        let is_counted =
            self.words.get(from.saturating_sub(1)).is_some_and(|before| marker_follows(before));
        let of_body = self.words.get(end + noun.unwrap_or(0)).is_some_and(|next| {
            !next.is_separated()
                && next.tags.has_any([LexicalTag::NameLink, LexicalTag::PlacePreposition])
                && noun.is_some()
        });
        if noun.is_none() && !is_counted || of_body {
            return Vec::new();
        }
        let tokens = from..end;
        let Some(Amount { count, min, max, approximate }) = read_amount(self.text(&tokens)) else {
            return Vec::new();
        };
        // "As of 2015 the party has about 300 members"
        let dates = find_dates(self.sentence.text.as_str());
        let date = (dates.len() == 1).then(|| dates[0].date.year()).flatten();
        let year = date.map(i64::from);
        let membership = Membership { count, year, min, max, approximate };
        vec![(PartyField::Membership, Reading::Membership(Box::new(membership)), tokens)]
    }
}

/// What the name of a colour is not.
const NO_COLOURS: [LexicalTag; 6] = [
    LexicalTag::Auxiliary,
    LexicalTag::Determiner,
    LexicalTag::Marker,
    LexicalTag::Pronoun,
    LexicalTag::Relative,
    LexicalTag::PastVerb,
];

/// The most bytes of a word for a side that is also a verb or a direction.
const MAX_BARE: usize = "right".len();

/// Whether a word may be before a person's name: a title, an office or an adjective.
fn is_before_person(word: &Token<'_>) -> bool {
    !word.is_separated()
        && !word.tags.has_any([
            LexicalTag::Auxiliary,
            LexicalTag::Relative,
            LexicalTag::Marker,
            LexicalTag::Conjunction,
            LexicalTag::Pronoun,
            LexicalTag::NameLink,
        ])
}

/// Whether a word ends a phrase that a number follows.
fn marker_follows(word: &Token<'_>) -> bool {
    word.tags.has_any([LexicalTag::Marker, LexicalTag::NameLink])
}

/// Whether a word is a noun for seats.
fn is_seat_noun(word: &Token<'_>) -> bool {
    SEAT_NOUNS.iter().any(|noun| noun.trim() == word.key)
}
