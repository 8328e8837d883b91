//! The score of a pair, with the features that it is made of.

use std::fmt;

/// What two profiles are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Feature {
    /// A name is the same.
    Name,
    /// More than one name is the same.
    SecondName,
    /// The same name is that of several parties of the country.
    SharedName,
    /// Names share words.
    Words,
    /// Abbreviations.
    Abbreviation,
    /// An abbreviation has the initials of a name.
    Initials,
    /// Countries.
    Country,
    /// Dates of founding.
    Founded,
    /// Dates of dissolution.
    Dissolved,
    /// One was gone before the other was there.
    Lifetime,
    /// Websites.
    Website,
    /// Leaders and founders.
    People,
    /// Files of logo and flag.
    File,
    /// One is named as a relative of the other.
    Relative,
    /// Both have the same relative.
    Lineage,
}

impl fmt::Display for Feature {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Feature::Name => "name",
            Feature::SecondName => "names",
            Feature::SharedName => "shared name",
            Feature::Words => "words",
            Feature::Abbreviation => "abbreviation",
            Feature::Initials => "initials",
            Feature::Country => "country",
            Feature::Founded => "founded",
            Feature::Dissolved => "dissolved",
            Feature::Lifetime => "lifetime",
            Feature::Website => "website",
            Feature::People => "people",
            Feature::File => "file",
            Feature::Relative => "relative",
            Feature::Lineage => "lineage",
        })
    }
}

/// What each feature adds to the logarithm of the odds that two profiles are of one organisation, and how they compare.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Score {
    /// The features with what each adds, and a text that shows how it compares.
    pub features: Vec<(Feature, f32, String)>,
    /// Whether the texts are written, which takes time.
    is_explained: bool,
}

impl Score {
    /// The logarithm of the odds of two candidates of which nothing is known.
    const PRIOR: f32 = -4.0;

    /// Adds a feature that says something.
    pub(super) fn add(&mut self, feature: Feature, points: f32, text: impl fmt::Display) {
        if points != 0.0 {
            let text = if self.is_explained { text.to_string() } else { String::new() };
            self.features.push((feature, points, text));
        }
    }

    /// Returns a score without features, which writes how they compare.
    pub(super) fn explained() -> Self {
        Score { features: Vec::new(), is_explained: true }
    }

    /// Returns the logarithm of the odds that both are one organisation.
    pub fn points(&self) -> f32 {
        Score::PRIOR + self.features.iter().map(|(_, points, _)| points).sum::<f32>()
    }

    /// Returns each feature with what it adds and how it compares, as it is printed.
    pub fn described(&self) -> impl Iterator<Item = (String, String)> {
        let described = |(feature, points, text): &(Feature, f32, String)| {
            (feature.to_string(), format!("{points:+.1} {text}"))
        };
        self.features.iter().map(described)
    }

    /// Returns the probability that both are one organisation, from 0 to 1, with three decimals.
    pub fn probability(&self) -> f64 {
        probability(self.points())
    }

    /// Whether the two cannot be one organisation: they are of two countries, or of two times.
    pub(in crate::dataset) fn excludes(&self) -> bool {
        self.features.iter().any(|(feature, points, _)| {
            *points < 0.0 && matches!(feature, Feature::Country | Feature::Lifetime)
        })
    }
}

/// Returns the probability of which the logarithm of the odds is given, with three decimals.
pub fn probability(points: f32) -> f64 {
    let probability = 1.0 / (1.0 + (-f64::from(points)).exp());
    (probability * 1000.0).round() / 1000.0
}
