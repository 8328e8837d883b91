//! Filters of lists.

use std::marker::PhantomData;

use crate::dataset::KnownOrganisation;
use crate::model::Range;
use crate::query::{Filter, HasFields, Pattern, UnknownField};

/// A party that a filter asks for.
pub(in crate::cli) struct AskedParty {
    /// The text, which is searched for in names.
    pub pattern: Pattern,
    /// The text, if it may be an id or entity.
    pub id: Option<String>,
    /// The organisation that has it.
    pub organisation: Option<KnownOrganisation>,
}

/// Filters that were built from the arguments of a command. Each argument is short for an expression.
pub(in crate::cli) struct Filters<R> {
    gathered: Result<Vec<Filter>, UnknownField>,
    record: PhantomData<R>,
}

impl<R: HasFields> Filters<R> {
    /// Returns no filters, which all records match.
    pub(in crate::cli) fn new() -> Self {
        Filters { gathered: Ok(Vec::new()), record: PhantomData }
    }

    /// Requires that every pattern matches a value of one of the fields: `field ~ TEXT`.
    pub(in crate::cli) fn matching(
        self,
        argument: &str,
        fields: &[&str],
        patterns: Vec<Pattern>,
    ) -> Self {
        patterns.into_iter().fold(self, |filters, pattern| {
            filters.add(argument, &pattern.to_string(), Filter::matching::<R>(fields, &pattern))
        })
    }

    /// Requires that every pattern matches a name, or is the same as one of some ids: `field ~ TEXT or id = TEXT`.
    pub(in crate::cli) fn naming(
        self,
        argument: &str,
        field: &str,
        ids: &[&str],
        patterns: Vec<Pattern>,
    ) -> Self {
        patterns.into_iter().fold(self, |filters, pattern| {
            let filter = Filter::naming::<R>(field, ids, &pattern);
            filters.add(argument, &pattern.to_string(), filter)
        })
    }

    /// Requires the same, or that a name means the organisation of an id.
    pub(in crate::cli) fn meaning(
        self,
        argument: &str,
        field: &str,
        ids: &[&str],
        parties: Vec<AskedParty>,
    ) -> Self {
        parties.into_iter().fold(self, |filters, AskedParty { pattern, id, organisation }| {
            let filter = match (&organisation, &id) {
                (Some(organisation), _) => Filter::matching::<R>(&[field], &pattern)
                    .and_then(|named| Ok(named.or(Filter::meaning::<R>(field, organisation)?))),
                (None, Some(id)) => Filter::naming::<R>(field, ids, &pattern)
                    .and_then(|named| Ok(named.or(Filter::making::<R>(field, id)?))),
                (None, None) => Filter::naming::<R>(field, ids, &pattern),
            };
            filters.add(argument, &pattern.to_string(), filter)
        })
    }

    /// Requires that a date can be in a range: `field = RANGE`.
    pub(in crate::cli) fn within(self, argument: &str, field: &str, range: Option<Range>) -> Self {
        range.into_iter().fold(self, |filters, range| {
            filters.add(argument, &range.to_string(), Filter::within::<R>(field, range))
        })
    }

    /// Requires that a value is one of `allowed`, unless that is empty: `field in (…)`.
    pub(in crate::cli) fn one_of(self, argument: &str, field: &str, allowed: &[String]) -> Self {
        match allowed {
            [] => self,
            allowed => self.add(argument, &allowed.join(","), Filter::one_of::<R>(field, allowed)),
        }
    }

    /// Requires that a field has no value, unless `argument` is given.
    pub(in crate::cli) fn missing(self, argument: &str, field: &str, given: bool) -> Self {
        match given {
            true => self,
            false => self
                .push(Filter::missing::<R>(field), format!("{field} missing (see --{argument})")),
        }
    }

    fn add(self, argument: &str, value: &str, filter: Result<Filter, UnknownField>) -> Self {
        self.push(filter, format!("--{argument} {value}"))
    }

    /// Adds a filter with the text that asks for it.
    fn push(mut self, filter: Result<Filter, UnknownField>, text: String) -> Self {
        self.gathered = self.gathered.and_then(|mut gathered| {
            gathered.push(filter?.with_text(text));
            Ok(gathered)
        });
        self
    }

    /// Returns the filters, and those of expressions.
    ///
    /// # Errors
    /// If a field is unknown, or an expression wrong.
    pub(in crate::cli) fn with_expressions(
        self,
        expressions: &[String],
    ) -> anyhow::Result<Vec<Filter>> {
        let mut filters = self.gathered?;
        for expression in expressions {
            filters.extend(Filter::parse_parts::<R>(expression)?);
        }
        Ok(filters)
    }
}

/// Takes a name that is compared as a whole.
pub(in crate::cli) fn whole_name(text: &str) -> Result<String, String> {
    match text.len() > 1 && text.starts_with('/') && text.ends_with('/') {
        true => Err(format!(
            "this argument compares the whole name; use --where 'country ~ {text}' for a regular expression"
        )),
        false => Ok(text.to_owned()),
    }
}
