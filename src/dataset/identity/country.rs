//! Countries under one name, however they are written.

use celes::Country;

use crate::lexicon::countries::country_in;

/// Returns the name that all records have for a country, given by a name or by an ISO 3166 code.
pub fn country(text: &str) -> String {
    let is_upper = text.bytes().all(|byte| byte.is_ascii_uppercase());
    let known = match text.len() {
        2 if is_upper => Country::from_alpha2(text).ok(),
        3 if is_upper => Country::from_alpha3(text).ok(),
        _ => None,
    };
    let named = known.map(|known| known.long_name);
    let text = named.unwrap_or(text);
    country_in(text).unwrap_or(text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_countries() {
        for (text, expected) in [
            ("Germany", "Germany"),
            ("DEU", "Germany"),
            ("GB", "United Kingdom"),
            ("USA", "United States"),
            ("RUS", "Russia"),
            ("Ruritania", "Ruritania"),
            ("XYZ", "XYZ"),
        ] {
            assert_eq!(country(text), expected);
        }
    }
}
