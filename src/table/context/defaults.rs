//! What the results under one context have in common.

use std::cell::OnceCell;

use super::ElectionContext;
use super::title::{captioned, constituency_in, is_of_a_region, kind_in};
use crate::lexicon::elections::PART_WORDS;
use crate::markup::Text;
use crate::model::{
    Date, Election, ElectionField, ElectionKind, Located, Provenance, Record, Span,
};
use crate::values::date::find_dates_in_value;
use crate::values::text::{has_digit, has_word, single_spaced, without_footnotes};

/// Values that the results under one context share, each worked out when a result first lacks it.
#[derive(Debug)]
pub struct ContextDefaults<'o, 'a> {
    /// The context.
    pub context: &'o ElectionContext<'a>,
    is_election_page: bool,
    kind: OnceCell<Option<(ElectionKind, Span)>>,
    titled_kind: OnceCell<Option<ElectionKind>>,
    kind_of_title: OnceCell<Option<ElectionKind>>,
    round: OnceCell<Option<(i64, Span)>>,
    label: OnceCell<Option<ElectionLabel<'a>>>,
    body: OnceCell<Option<Located<String>>>,
    /// For local elections, and for others.
    constituencies: [OnceCell<Option<Located<String>>>; 2],
}

/// The name of an election, with the date in it.
#[derive(Debug)]
struct ElectionLabel<'a> {
    text: Text<'a>,
    date: Option<(Date, Span)>,
}

impl<'o, 'a> ContextDefaults<'o, 'a> {
    /// Returns the values under a context; none of them is worked out yet.
    pub(super) fn of(context: &'o ElectionContext<'a>) -> Self {
        ContextDefaults {
            context,
            is_election_page: context.is_election_page(),
            kind: OnceCell::new(),
            titled_kind: OnceCell::new(),
            kind_of_title: OnceCell::new(),
            round: OnceCell::new(),
            label: OnceCell::new(),
            body: OnceCell::new(),
            constituencies: Default::default(),
        }
    }

    /// Gives a result what its row does not say: label, date, kind, body, country, constituency.
    /// `country` is the one that the document is about.
    pub fn complete(&self, election: &mut Election, country: Option<&str>) {
        let context = self.context;
        if election.kind.is_none() {
            self.complete_kind(election);
        }
        if election.details.round.is_none()
            && let Some((round, span)) = *self.round.get_or_init(|| context.round())
        {
            election.set(ElectionField::Round, round, Provenance::inferred(span));
        }
        if election.election.is_none()
            && let Some(label) = self.label()
        {
            let text = single_spaced(&without_footnotes(label.text.as_str()));
            election.set(ElectionField::Election, text, Provenance::inferred(label.text.span()));
            if election.date.is_none()
                && let Some((date, span)) = &label.date
            {
                // the title has the year and the first sentence the day, unless the section is about
                // another election of that year
                let titled = *self
                    .kind_of_title
                    .get_or_init(|| context.title.and_then(|title| kind_in(title.as_str())));
                let own = context.section_day.as_ref().map(|(day, span, _)| (day, *span));
                let apart =
                    matches!(election.kind, Some(ElectionKind::Primary | ElectionKind::ByElection));
                let lead = context.day(election.details.round);
                let lead = lead.filter(|_| titled == election.kind || !apart);
                let day = own.or(lead.map(|(day, span)| (day, *span)));
                let day = day.filter(|(day, _)| date.is_year_of(day));
                let (date, span) = day.unwrap_or((date, *span));
                election.set(ElectionField::Date, date.clone(), Provenance::inferred(span));
            }
        }
        if election.date.is_none()
            && let Some((day, span)) = context.day(election.details.round)
            && self.label().is_none_or(|label| label.date.is_none())
        {
            election.set(ElectionField::Date, day.clone(), Provenance::inferred(*span));
        }
        if election.details.body.is_none()
            && let Some(body) = self.body()
        {
            election.set(ElectionField::Body, body.value.clone(), body.provenance);
        }
        if election.kind.is_none()
            && let Some(kind) = election.details.body.as_deref().and_then(kind_in)
        {
            set_kind_by_body(election, kind);
        }
        if election.kind == Some(ElectionKind::General)
            && let (Some(body), Some(country)) = (&election.details.body, country)
            && is_of_a_region(body, country)
        {
            set_kind_by_body(election, ElectionKind::Regional);
        }
        if election.constituency.is_none()
            && let Some(Located { value, provenance }) = self.constituency(election.kind)
        {
            election.set(ElectionField::Constituency, value.clone(), *provenance);
        }
        if election.country.is_none()
            && self.is_election_page
            && let Some(Located { value, provenance }) = context.country
        {
            election.set(ElectionField::Country, value.to_owned(), provenance);
        }
    }

    /// Gives a result the kind that its label names, or else the innermost text over the table that names
    /// one.
    fn complete_kind(&self, election: &mut Election) {
        let own = election.election.as_deref().and_then(kind_in);
        let own = own.map(|kind| (kind, election.provenance_of(ElectionField::Election)));
        let over = || {
            let kind = *self.kind.get_or_init(|| self.context.kind());
            kind.map(|(kind, span)| (kind, Provenance::inferred(span)))
        };
        let named = own.or_else(over);
        let titled = named
            .filter(|(kind, _)| *kind == ElectionKind::General)
            .and_then(|_| *self.titled_kind.get_or_init(|| self.context.titled_kind()));
        let title = self.context.title.map(Text::span).unwrap_or_default();
        let titled = titled.map(|kind| (kind, Provenance::inferred(title)));
        if let Some((kind, provenance)) = titled.or(named) {
            election.set(ElectionField::Kind, kind, provenance);
        }
    }

    /// Returns the name of the election.
    fn label(&self) -> Option<&ElectionLabel<'a>> {
        let read = || {
            let text = self.context.election()?;
            let date = find_dates_in_value(text.as_str()).into_iter().next();
            let date = date.map(|found| (found.date, text.slice(found.range).span()));
            Some(ElectionLabel { text, date })
        };
        self.label.get_or_init(read).as_ref()
    }

    /// Returns the constituency of a caption, of a section with a number, or of the title, or else of any section.
    fn constituency(&self, kind: Option<ElectionKind>) -> Option<&Located<String>> {
        let read = || {
            let context = self.context;
            if let Some(place) = context.captions.iter().rev().find_map(|one| captioned(*one)) {
                return Some(Located::inferred(single_spaced(place.as_str()), place.span()));
            }
            if let Some(place) = context.place {
                return Some(Located::inferred(single_spaced(place.as_str()), place.span()));
            }
            let title = context.title.filter(|_| self.is_election_page)?;
            let ward = context.ward(kind);
            let is_numbered = |ward: &Located<String>| {
                has_word(&ward.value, &PART_WORDS) && has_digit(&ward.value)
            };
            if ward.as_ref().is_some_and(is_numbered) {
                return ward;
            }
            let titled = constituency_in(title.as_str());
            titled.map(|value| Located::inferred(value, title.span())).or(ward)
        };
        let is_other = usize::from(kind != Some(ElectionKind::Local));
        self.constituencies[is_other].get_or_init(read).as_ref()
    }

    /// Returns the body that is elected.
    fn body(&self) -> Option<&Located<String>> {
        let read = || {
            let body = self.context.body()?;
            Some(Located::inferred(single_spaced(body.as_str()), body.span()))
        };
        self.body.get_or_init(read).as_ref()
    }
}

/// Gives a result the kind that its body implies.
fn set_kind_by_body(election: &mut Election, kind: ElectionKind) {
    let body = election.provenance_of(ElectionField::Body).span;
    election.replace(ElectionField::Kind, kind, Provenance::inferred(body));
}
