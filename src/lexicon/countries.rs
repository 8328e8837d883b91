//! Countries, with the other words that stand for them.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::{fold, folded};

/// The country that stands in a text by its name or, if none does, by the word for its people, such
/// as the "Turkish" of "2015 Turkish general election". Where several do, the one that stands first
/// and, of those, the longest.
///
/// ```
/// use hustings::extract::country_in;
/// assert_eq!(country_in("1887 German federal election"), Some("Germany"));
/// assert_eq!(country_in("a riding in British Columbia, Canada"), Some("Canada"));
/// assert_eq!(country_in("The Labour Party"), None);
/// ```
pub fn country_in(text: &str) -> Option<&'static str> {
    let text = folded(text);
    first_in(&text, &NAMED).or_else(|| first_in(&text, &CALLED))
}

/// Folded words with the countries that they stand for, by their first run of letters and digits.
type ByFirstRun = HashMap<String, Vec<(String, &'static str)>>;

/// The countries by their names.
static NAMED: LazyLock<ByFirstRun> =
    LazyLock::new(|| by_first_run(COUNTRIES.iter().map(|(country, _)| (fold(country), *country))));

/// The countries by the other words for them.
static CALLED: LazyLock<ByFirstRun> =
    LazyLock::new(|| {
        by_first_run(COUNTRIES.iter().flat_map(|(country, others)| {
            others.iter().map(|other| ((*other).to_owned(), *country))
        }))
    });

fn by_first_run(words: impl Iterator<Item = (String, &'static str)>) -> ByFirstRun {
    let mut by_first_run = ByFirstRun::new();
    for (word, country) in words {
        let run = first_run(&word).to_owned();
        by_first_run.entry(run).or_default().push((word, country));
    }
    // the longest first: what stands in a text is the first that does
    by_first_run.values_mut().for_each(|known| known.sort_by_key(|(word, _)| Reverse(word.len())));
    by_first_run
}

/// The letters and digits that a text begins with.
fn first_run(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())]
}

/// The country whose word stands first in a folded text, with no letter or digit beside it; of those
/// that do, that of the longest word.
fn first_in(text: &str, words: &ByFirstRun) -> Option<&'static str> {
    let mut rest = text;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        rest = &rest[start..];
        let run = first_run(rest);
        let stands = |word: &str| {
            rest.strip_prefix(word).is_some_and(|after| !after.starts_with(char::is_alphanumeric))
        };
        let known = words.get(run).into_iter().flatten().find(|(word, _)| stands(word));
        if let Some((_, country)) = known {
            return Some(country);
        }
        rest = &rest[run.len()..];
    }
    None
}

/// The countries, each with the folded words for its people and its other names. Countries that are
/// no more are among them: old elections name them.
pub const COUNTRIES: &[(&str, &[&str])] = &[
    ("Afghanistan", &["afghan"]),
    ("Albania", &["albanian"]),
    ("Algeria", &["algerian"]),
    ("Andorra", &["andorran"]),
    ("Angola", &["angolan"]),
    ("Argentina", &["argentine", "argentinian", "argentinean"]),
    ("Armenia", &["armenian"]),
    ("Aruba", &["aruban"]),
    ("Australia", &["australian"]),
    ("Austria", &["austrian"]),
    ("Azerbaijan", &["azerbaijani"]),
    ("Bahamas", &["bahamian"]),
    ("Bahrain", &["bahraini"]),
    ("Bangladesh", &["bangladeshi"]),
    ("Barbados", &["barbadian"]),
    ("Belarus", &["belarusian", "belarusan"]),
    ("Belgium", &["belgian"]),
    ("Belize", &["belizean"]),
    ("Benin", &["beninese"]),
    ("Bermuda", &["bermudian"]),
    ("Bhutan", &["bhutanese"]),
    ("Bolivia", &["bolivian"]),
    ("Bosnia and Herzegovina", &["bosnian", "bosnia"]),
    ("Botswana", &["botswanan"]),
    ("Brazil", &["brazilian"]),
    ("Brunei", &["bruneian"]),
    ("Bulgaria", &["bulgarian"]),
    ("Burkina Faso", &["burkinabe"]),
    ("Burundi", &["burundian"]),
    ("Cambodia", &["cambodian"]),
    ("Cameroon", &["cameroonian"]),
    ("Canada", &["canadian"]),
    ("Cape Verde", &["cape verdean"]),
    ("Central African Republic", &["central african"]),
    ("Catalonia", &["catalan"]),
    ("Chad", &["chadian"]),
    ("Chile", &["chilean"]),
    ("China", &["chinese"]),
    ("Colombia", &["colombian"]),
    ("Comoros", &["comorian"]),
    ("Costa Rica", &["costa rican"]),
    ("Croatia", &["croatian"]),
    ("Cuba", &["cuban"]),
    ("Cyprus", &["cypriot"]),
    ("Northern Cyprus", &["northern cypriot", "turkish cypriot"]),
    ("Czech Republic", &["czech", "czechia"]),
    ("Czechoslovakia", &["czechoslovak"]),
    ("Democratic Republic of the Congo", &["congolese"]),
    ("Denmark", &["danish"]),
    ("Djibouti", &["djiboutian"]),
    ("Dominica", &[]),
    ("Dominican Republic", &["dominican"]),
    ("East Germany", &["east german"]),
    ("East Timor", &["east timorese", "timor-leste"]),
    ("Ecuador", &["ecuadorian", "ecuadorean"]),
    ("Egypt", &["egyptian"]),
    ("El Salvador", &["salvadoran"]),
    ("England", &["english"]),
    ("Equatorial Guinea", &["equatorial guinean", "equatoguinean"]),
    ("Eritrea", &["eritrean"]),
    ("Estonia", &["estonian"]),
    ("Eswatini", &["swazi", "swaziland"]),
    ("Ethiopia", &["ethiopian"]),
    ("Faroe Islands", &["faroese"]),
    ("Fiji", &["fijian"]),
    ("Finland", &["finnish"]),
    ("France", &["french"]),
    ("Gabon", &["gabonese"]),
    ("Gambia", &["gambian"]),
    ("Georgia", &["georgian"]),
    ("Germany", &["german"]),
    ("Ghana", &["ghanaian"]),
    ("Gibraltar", &["gibraltarian"]),
    ("Greece", &["greek"]),
    ("Greenland", &["greenlandic"]),
    ("Grenada", &["grenadian"]),
    ("Guatemala", &["guatemalan"]),
    ("Guinea", &["guinean"]),
    ("Guinea-Bissau", &["bissau-guinean"]),
    ("Guyana", &["guyanese"]),
    ("Haiti", &["haitian"]),
    ("Honduras", &["honduran"]),
    ("Hong Kong", &[]),
    ("Hungary", &["hungarian"]),
    ("Iceland", &["icelandic"]),
    ("India", &["indian"]),
    ("Indonesia", &["indonesian"]),
    ("Iran", &["iranian"]),
    ("Iraq", &["iraqi"]),
    ("Ireland", &["irish", "republic of ireland"]),
    ("Israel", &["israeli"]),
    ("Italy", &["italian"]),
    ("Ivory Coast", &["ivorian"]),
    ("Jamaica", &["jamaican"]),
    ("Japan", &["japanese"]),
    ("Jordan", &["jordanian"]),
    ("Kazakhstan", &["kazakh", "kazakhstani"]),
    ("Kenya", &["kenyan"]),
    ("Kiribati", &[]),
    ("Kosovo", &["kosovan"]),
    ("Kurdistan", &["kurdish"]),
    ("Kuwait", &["kuwaiti"]),
    ("Kyrgyzstan", &["kyrgyz", "kyrgyzstani"]),
    ("Laos", &["laotian", "lao"]),
    ("Latvia", &["latvian"]),
    ("Lebanon", &["lebanese"]),
    ("Lesotho", &[]),
    ("Liberia", &["liberian"]),
    ("Libya", &["libyan"]),
    ("Liechtenstein", &[]),
    ("Lithuania", &["lithuanian"]),
    ("Luxembourg", &["luxembourgish"]),
    ("Madagascar", &["malagasy"]),
    ("Malawi", &["malawian"]),
    ("Malaysia", &["malaysian"]),
    ("Maldives", &["maldivian"]),
    ("Mali", &["malian"]),
    ("Malta", &["maltese"]),
    ("Mauritania", &["mauritanian"]),
    ("Mauritius", &["mauritian"]),
    ("Mexico", &["mexican"]),
    ("Moldova", &["moldovan"]),
    ("Monaco", &["monegasque"]),
    ("Mongolia", &["mongolian"]),
    ("Montenegro", &["montenegrin"]),
    ("Morocco", &["moroccan"]),
    ("Mozambique", &["mozambican"]),
    ("Myanmar", &["burmese", "burma"]),
    ("Namibia", &["namibian"]),
    ("Nauru", &["nauruan"]),
    ("Nepal", &["nepalese"]),
    ("Netherlands", &["dutch"]),
    ("New Zealand", &[]),
    ("Nicaragua", &["nicaraguan"]),
    ("Niger", &["nigerien"]),
    ("Nigeria", &["nigerian"]),
    ("North Korea", &["north korean"]),
    ("North Macedonia", &["macedonian", "macedonia"]),
    ("North Vietnam", &["north vietnamese"]),
    ("Northern Ireland", &["northern irish"]),
    ("Norway", &["norwegian"]),
    ("Oman", &["omani"]),
    ("Pakistan", &["pakistani"]),
    ("Palestine", &["palestinian"]),
    ("Panama", &["panamanian"]),
    ("Papua New Guinea", &["papua new guinean"]),
    ("Paraguay", &["paraguayan"]),
    ("Peru", &["peruvian"]),
    ("Philippines", &["philippine", "filipino"]),
    ("Poland", &["polish"]),
    ("Portugal", &["portuguese"]),
    ("Puerto Rico", &["puerto rican"]),
    ("Qatar", &["qatari"]),
    ("Republic of the Congo", &[]),
    ("Romania", &["romanian"]),
    ("Russia", &["russian"]),
    ("Rwanda", &["rwandan"]),
    ("Samoa", &["samoan"]),
    ("San Marino", &["sammarinese"]),
    ("Saudi Arabia", &["saudi"]),
    ("Scotland", &["scottish"]),
    ("Senegal", &["senegalese"]),
    ("Serbia", &["serbian"]),
    ("Seychelles", &["seychellois"]),
    ("Sierra Leone", &["sierra leonean"]),
    ("Singapore", &["singaporean"]),
    ("Slovakia", &["slovak", "slovakian"]),
    ("Slovenia", &["slovene", "slovenian"]),
    ("Solomon Islands", &[]),
    ("Somalia", &["somali"]),
    ("Somaliland", &[]),
    ("South Africa", &["south african"]),
    ("South Korea", &["south korean"]),
    ("South Sudan", &["south sudanese"]),
    ("South Vietnam", &["south vietnamese"]),
    ("Soviet Union", &["soviet", "ussr"]),
    ("Spain", &["spanish"]),
    ("Sri Lanka", &["sri lankan"]),
    ("Sudan", &["sudanese"]),
    ("Suriname", &["surinamese"]),
    ("Sweden", &["swedish"]),
    ("Switzerland", &["swiss"]),
    ("Syria", &["syrian"]),
    ("Taiwan", &["taiwanese"]),
    ("Tajikistan", &["tajik", "tajikistani"]),
    ("Tanzania", &["tanzanian"]),
    ("Thailand", &["thai"]),
    ("Togo", &["togolese"]),
    ("Tonga", &["tongan"]),
    ("Trinidad and Tobago", &["trinidadian"]),
    ("Tunisia", &["tunisian"]),
    ("Turkey", &["turkish", "turkiye"]),
    ("Turkmenistan", &["turkmen"]),
    ("Tuvalu", &["tuvaluan"]),
    ("Uganda", &["ugandan"]),
    ("Ukraine", &["ukrainian"]),
    ("United Arab Emirates", &["emirati"]),
    ("United Kingdom", &["british", "uk", "great britain"]),
    ("United States", &["american", "us", "u.s.", "usa", "united states of america"]),
    ("Uruguay", &["uruguayan"]),
    ("Uzbekistan", &["uzbek", "uzbekistani"]),
    ("Vanuatu", &["ni-vanuatu"]),
    ("Vatican City", &[]),
    ("Venezuela", &["venezuelan"]),
    ("Vietnam", &["vietnamese"]),
    ("Wales", &["welsh"]),
    ("Weimar Republic", &[]),
    ("West Germany", &["west german"]),
    ("Yemen", &["yemeni"]),
    ("Yugoslavia", &["yugoslav"]),
    ("Zambia", &["zambian"]),
    ("Zimbabwe", &["zimbabwean"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn countries() {
        for (text, expected) in [
            ("1887 German federal election", Some("Germany")),
            ("1952 United States presidential election in North Dakota", Some("United States")),
            ("Moray (UK Parliament constituency)", Some("United Kingdom")),
            ("Te Aroha (New Zealand electorate)", Some("New Zealand")),
            ("1975 North Vietnamese legislative election", Some("North Vietnam")),
            ("a party in Guinea-Bissau", Some("Guinea-Bissau")),
            ("a communist party in Türkiye", Some("Turkey")),
            ("Allahabad North (Assembly constituency)", None),
            ("business of Chadwick", None),
        ] {
            assert_eq!(country_in(text), expected, "{text}");
        }
    }
}
