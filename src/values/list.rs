//! Reads lists whose items are joined by commas, and removes the markup that leaked into them.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::lexicon::lists::{
    BARE_HEADINGS, COLOUR_JOINTS, DOCTRINES, FULL_NAME_JOINTS, HEADINGS, NAME_SUFFIXES,
    PEOPLE_JOINTS, POST_NOMINALS, Under, VACANT,
};
use crate::lexicon::names::{ARTICLES, DOCTRINE_ENDINGS, PARTY_WORDS};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::lexicon::word_map::{WordSet, word_set};
use crate::markup::Text;
use crate::model::{Date, ShortSpan, Span, fold, folded, push_tight};
use crate::values::date::find_dates_in_value;
use crate::values::name::looks_like_abbreviation;
use crate::values::text::{has_word, is_blank, is_one_of, single_spaced, split_outside_brackets};

/// One item of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// Its text without leaked markup.
    pub text: String,
    /// The bytes of the item in the document. A value may have an item for every few bytes, so they are short.
    span: ShortSpan,
    /// What the heading above it says about it.
    pub under: Under,
}

impl Item {
    /// Returns the bytes of the item in the document.
    pub fn span(&self) -> Span {
        self.span.span()
    }

    /// Returns a part of the item, of which only the text differs.
    pub fn part(&self, text: &str) -> Item {
        Item { text: text.to_owned(), span: self.span, under: self.under }
    }
}

/// Returns the items of a value, which commas, semicolons, bullets or line ends separate.
///
/// Commas inside brackets do not separate items, and a gloss (`, (2018–2023)`) belongs to the item before
/// it. Leaked template arguments, empty glosses and headings are left out.
pub fn read_list(value: Text<'_>) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut under = Under::Current;
    let is_separator = |at: usize, c: char| is_item_separator(c) && !value.is_in_name(at);
    let pieces = split_outside_brackets(value.as_str(), is_separator);
    for piece in pieces.flat_map(|range| unglued(value.slice(range).trim())) {
        let text = without_leaks(piece.as_str());
        if let Some(heading) = heading(&text) {
            under = meaning_of_heading(heading);
            continue;
        }
        if is_blank(&text) {
            continue;
        }
        match items.last_mut() {
            Some(last) if continues(&text, &last.text) => {
                let joint = if text.starts_with('(') { " " } else { ", " };
                last.text.push_str(joint);
                last.text.push_str(&text);
                last.span.end_at(piece.span().end);
            }
            _ => {
                let text =
                    text.strip_prefix("and ").unwrap_or(&text).trim_end_matches(" &").to_owned();
                push_tight(&mut items, Item { text, span: piece.span().into(), under });
            }
        }
    }
    items
}

/// Splits the items that an extraction joined without a space: `Social democracyThird Way`, `Reed PartyMill Party`, `Jane
/// RoeAda Moss`. A capital in a name divides nothing: `NewLabour Party`, `Ann McBride`.
fn unglued(piece: Text<'_>) -> Vec<Text<'_>> {
    let text = piece.as_str();
    let mut parts = Vec::new();
    let mut start = 0;
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if before.is_lowercase()
            && c.is_uppercase()
            && !piece.is_in_name(at - before.len_utf8())
            && text[..at].matches('(').count() <= text[..at].matches(')').count()
            && ends_item(&text[start..at], &text[at..])
        {
            parts.push(piece.slice(start..at));
            start = at;
        }
        before = c;
    }
    parts.push(piece.slice(start..text.len()));
    parts
}

/// Whether a text glued to the next one is a whole item: a doctrine, or the full name of a party or of a person before that
/// of another one.
fn ends_item(text: &str, next: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    let first = next.split(' ').next().unwrap_or_default();
    let is_given = || LexicalTags::of(&folded(first)).has(LexicalTag::GivenName);
    is_doctrine(last)
        || text.contains(' ')
            && (is_one_of(last, &PARTY_WORDS) || (next.contains(' ') && is_given()))
}

/// Whether a character separates the items of a list, in any script.
fn is_item_separator(c: char) -> bool {
    matches!(c, ',' | ';' | '\n' | '•' | '·' | '、' | '،' | '؛' | '，' | '；' | '・')
}

/// Returns the names of organisations in a list, with their years and notes: two for `Reed Party and Mill Party`, where
/// both are links or end as names do, and one for `Law and Justice`.
///
/// What follows a leaked footnote, up to the next link, belongs to the footnote.
pub fn read_organisations(value: Text<'_>) -> Vec<Item> {
    let parts = without_footnote_lines(value).into_iter().flat_map(split_names);
    let items = parts.flat_map(read_list);
    let split = items.flat_map(|item| {
        let names: Vec<String> =
            split_after_years(&item.text).into_iter().map(str::to_owned).collect();
        names.into_iter().map(move |text| Item { text, ..item.clone() })
    });
    split.collect()
}

/// Returns the runs of lines of a value without those of leaked footnotes: from the name of their template to the next
/// line with a link.
fn without_footnote_lines(value: Text<'_>) -> Vec<Text<'_>> {
    let is_linked = |line: Text<'_>| (0..line.len()).any(|at| line.is_in_name(at));
    let mut runs = Vec::new();
    let mut run: Option<usize> = Some(0);
    let mut at = 0;
    for line in value.split('\n') {
        let start = at;
        at += line.len() + 1;
        if matches!(line.as_str().trim(), "ref" | "efn" | "sfn" | "refn") {
            runs.extend(run.take().map(|first| value.slice(first..start)));
        } else if run.is_none() && is_linked(line) {
            run = Some(start);
        }
    }
    runs.extend(run.map(|first| value.slice(first..value.len())));
    runs
}

/// Splits a value at each word for "and" between two names.
fn split_names(value: Text<'_>) -> Vec<Text<'_>> {
    /// The most bytes of a name that are looked at.
    const MAX_NAME: usize = 200;
    let text = value.as_str();
    let is_separator =
        |at: usize| matches!(text.as_bytes()[at], b',' | b';' | b'\n') && !value.is_in_name(at);
    let mut parts = Vec::new();
    let mut start = 0;
    // where the current name begins, whether it has a link, and how many brackets are open
    let (mut name, mut linked, mut depth) = (0, false, 0usize);
    for (at, c) in text.char_indices() {
        linked |= value.is_in_name(at);
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' | ';' | '\n' if is_separator(at) => (name, linked) = (at + 1, false),
            ' ' if depth == 0 && !value.is_in_name(at) => {
                let joint =
                    PEOPLE_JOINTS.iter().find(|joint| text[at..].starts_with(joint.as_str()));
                let Some(joint) = joint else { continue };
                let next = at + joint.len();
                let most = text.len().min(next + MAX_NAME);
                let most = (most..=text.len()).find(|at| text.is_char_boundary(*at));
                let most = most.unwrap_or(text.len());
                let end = (next..most).find(|at| is_separator(*at)).unwrap_or(most);
                let (before, after) = (&text[name..at], &text[next..end]);
                let both_linked = linked && value.is_in_name(next + article(after));
                let last = before.rsplit(' ').next().unwrap_or_default();
                let ends_in_noun = is_one_of(last, &PARTY_WORDS);
                let begins_name = after.starts_with(char::is_uppercase) && after.contains(' ');
                if both_linked
                    || (ends_name(before) && is_full_name(after))
                    || (ends_in_noun && begins_name)
                {
                    parts.push(value.slice(start..at));
                    (start, name, linked) = (next, next, false);
                }
            }
            _ => {}
        }
    }
    parts.push(value.slice(start..text.len()));
    parts
}

/// Returns the length of an article at the start of a text, with the space after it.
fn article(text: &str) -> usize {
    let first = text.split_once(' ').map_or("", |(first, _)| first);
    if ARTICLES.contains(first) { first.len() + 1 } else { 0 }
}

/// Whether a text ends as the names of parties do: `Reed Party`, `RP`, `Reed Party of Chile`.
fn ends_name(text: &str) -> bool {
    let last = text.rsplit(' ').next().unwrap_or_default();
    let is_country = || LexicalTags::of(&folded(last)).has(LexicalTag::Country);
    is_one_of(last, &PARTY_WORDS)
        || looks_like_abbreviation(last)
        || is_country() && has_word(text, &PARTY_WORDS)
}

/// Whether a text has a word as the names of parties do.
fn is_full_name(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    has_word(text, &PARTY_WORDS) || looks_like_abbreviation(first)
}

/// Returns the names of people in a list, with their years and notes: two for `X and Y`, none for `Vacant`.
pub fn read_people(value: Text<'_>) -> Vec<Item> {
    let mut people = Vec::new();
    for item in read_list(value) {
        let text = item.text.rsplit_once(": ").map_or(item.text.as_str(), |(_, name)| name);
        let names = split_at(text, &PEOPLE_JOINTS).into_iter().flat_map(|name| name.split(" / "));
        let names = names.flat_map(split_full_names).flat_map(split_people);
        for name in names {
            let name = without_marks(name);
            let name = without_post_nominals(name.trim());
            let vacant = is_one_of(name, &VACANT) || is_post_nominal(name);
            // words without a capital after a comma are the office of the person before it
            let office = !name.chars().any(|c| c.is_alphabetic() && !c.is_lowercase());
            if !vacant && !office {
                people.push(item.part(name));
            }
        }
    }
    people
}

/// Splits a text at any of the joints.
fn split_at<'t>(text: &'t str, joints: &[String]) -> Vec<&'t str> {
    let mut rests = text.char_indices().map(|(at, _)| &text[at..]);
    if !rests.any(|rest| joints.iter().any(|joint| rest.starts_with(joint.as_str()))) {
        return vec![text];
    }
    joints.iter().fold(vec![text], |names, joint| {
        names.into_iter().flat_map(|name| name.split(joint.as_str())).collect()
    })
}

/// Splits two full names at a word that may also be in one: `Inés Robledo y Tomás Arce`, but not `José Ortega y Gasset`.
fn split_full_names(text: &str) -> Vec<&str> {
    let joint = FULL_NAME_JOINTS.iter().find_map(|joint| {
        // a joint begins with a space
        let mut spaces = memchr::memchr_iter(b' ', text.as_bytes());
        let (one, other) =
            spaces.find_map(|at| Some((&text[..at], text[at..].strip_prefix(joint.as_str())?)))?;
        (one.contains(' ') && other.contains(' ')).then_some((one, other))
    });
    joint.map_or_else(|| vec![text], |(one, other)| vec![one, other])
}

/// Splits the names of people that an extraction joined by spaces: after the years of the one before, and before the given
/// names of a text that is too long for one name, as in `Jane Roe (1948–73) Ada Moss Eve Stone`. A part that is still
/// too long is left out.
fn split_people(text: &str) -> Vec<&str> {
    const MAX_WORDS: usize = 7;
    const MAX_NAME: usize = 3;
    let mut people = split_after_years(text);
    let rest = people.pop().unwrap_or(text);
    let mut start = text.len() - rest.len();
    let is_long = rest.split(' ').count() > MAX_WORDS
        && rest.split(' ').all(|word| word.starts_with(char::is_uppercase));
    if !is_long {
        people.push(rest);
        return people;
    }
    let is_given = |word: &str| LexicalTags::of(&folded(word)).has(LexicalTag::GivenName);
    let first = start;
    for (at, _) in text.match_indices(' ').filter(|(at, _)| *at >= first) {
        let next = text[at + 1..].split(' ').next().unwrap_or_default();
        if text[start..at].contains(' ') && is_given(next) {
            people.push(&text[start..at]);
            start = at + 1;
        }
    }
    people.push(&text[start..]);
    people.retain(|name| name.ends_with(')') || name.split(' ').count() <= MAX_NAME);
    people
}

/// Splits a text after years in brackets before a capital: `Reed Alliance (1965–84) Mill Front`.
fn split_after_years(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(") ") {
        let rest = &text[at + 2..];
        let is_year = text[..at].ends_with(|c: char| c.is_ascii_digit());
        if is_year && rest.starts_with(char::is_uppercase) && rest.contains(' ') {
            parts.push(&text[start..=at]);
            start = at + 2;
        }
    }
    parts.push(&text[start..]);
    parts
}

/// Removes the marks of a deceased person.
fn without_marks(name: &str) -> Cow<'_, str> {
    if !name.contains(['†', '‡']) && !name.contains("  ") {
        return Cow::Borrowed(name);
    }
    Cow::Owned(name.replace(['†', '‡'], "").replace("  ", " "))
}

/// Removes the letters of offices and honours after a person's name: `Jane Roe TD`.
fn without_post_nominals(mut name: &str) -> &str {
    while let Some((rest, last)) = name.rsplit_once(' ')
        && is_post_nominal(last)
    {
        name = rest.trim_end_matches(',');
    }
    name
}

/// Whether a text is the letters of an office or an honour: `MP`, `M.P.`.
fn is_post_nominal(text: &str) -> bool {
    POST_NOMINALS.contains(text)
        || (text.contains('.') && POST_NOMINALS.contains(&text.replace('.', "")))
}

/// Splits ideologies that an extraction joined by spaces: before a capital, after the name of a doctrine, as in
/// `Socialism Labor Zionism`, or after a noun or adjective without a capital, as in `Justice sociale Libéralisme`.
pub fn split_doctrines(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(' ') {
        let next = &text[at + 1..];
        let last = text[start..at].trim().rsplit(' ').next().unwrap_or_default();
        let last = last.split('[').next().unwrap_or(last);
        let is_end = || {
            is_doctrine(last)
                || (can_end_name(last) && text[start..].starts_with(char::is_uppercase))
        };
        if next.starts_with(char::is_uppercase) && is_end() {
            parts.push(text[start..at].trim());
            start = at + 1;
        }
    }
    parts.push(text[start..].trim());
    parts
}

/// Whether a word without a capital can be the last one of a name, as function words cannot.
fn can_end_name(word: &str) -> bool {
    const MIN_LENGTH: usize = 4;
    const FUNCTION_WORDS: [LexicalTag; 4] = [
        LexicalTag::NameConnective,
        LexicalTag::NameLink,
        LexicalTag::NameJoint,
        LexicalTag::PlacePreposition,
    ];
    word.chars().count() >= MIN_LENGTH
        && word.chars().all(char::is_alphabetic)
        && word.starts_with(char::is_lowercase)
        && !LexicalTags::of(&fold(word)).has_any(FUNCTION_WORDS)
}

/// Whether a word is the last one of the name of a doctrine: `Socialism`, `democracy`.
fn is_doctrine(word: &str) -> bool {
    static LAST_WORDS: LazyLock<WordSet<String>> = LazyLock::new(|| {
        let last = |name: &str| name.rsplit([' ', '-', '–']).next().map(fold);
        word_set(DOCTRINES.iter().filter_map(|(_, doctrine)| last(doctrine)))
    });
    let word = folded(word.trim_matches(|c: char| !c.is_alphanumeric()));
    let last = word.rsplit(['-', '–']).next().unwrap_or(&word);
    DOCTRINE_ENDINGS.ends(last) || LAST_WORDS.contains(last)
}

/// Returns the names of colours in a list: three for `Red, black and gold`.
pub fn read_colours(value: Text<'_>) -> Vec<Item> {
    read_list(value)
        .into_iter()
        .flat_map(|item| {
            let names: Vec<String> = split_at(&item.text, &COLOUR_JOINTS)
                .into_iter()
                .map(|name| name.trim().to_owned())
                .filter(|name| !name.is_empty() && !name.starts_with('#'))
                .collect();
            names.into_iter().map(move |text| Item { text, ..item.clone() })
        })
        .collect()
}

/// Removes the markup that leaked into a value: options of templates and images, empty brackets.
///
/// For `200px|Flag of X.svg|border` it returns the name of the file.
pub fn without_leaks(value: &str) -> String {
    let parts = value.split('|').map(str::trim).filter(|part| !is_option(part));
    let mut text = match parts.collect::<Vec<&str>>().as_slice() {
        [part] => Cow::Borrowed(*part),
        parts => Cow::Owned(parts.join(" ")),
    };
    if text.contains(['(', '[', '\'']) {
        for empty in ["()", "( )", "[]", "(, )", "''"] {
            if text.contains(empty) {
                text = Cow::Owned(without(empty, &text));
            }
        }
    }
    let text = text.trim().trim_end_matches([',', ';']).trim_start_matches(['*', ',']);
    single_spaced(text)
}

/// Removes every `part` from a text, also those that a removal creates.
fn without(part: &str, text: &str) -> String {
    let mut rest = String::with_capacity(text.len());
    for c in text.chars() {
        rest.push(c);
        if rest.ends_with(part) {
            rest.truncate(rest.len() - part.len());
        }
    }
    rest
}

/// Options of embedded images in wikitext.
const IMAGE_OPTIONS: &[&str] = &[
    "border", "frame", "frameless", "thumb", "thumbnail", "left", "right", "center", "centre",
    "none", "upright", "nowrap",
];

/// Whether a part of a value is an option of a template or an image, such as `class=nowrap`,
/// `200px` or `border`.
fn is_option(part: &str) -> bool {
    let named = part.split_once('=').is_some_and(|(key, _)| {
        let key = key.trim();
        !key.is_empty()
            && key.bytes().all(|byte| {
                byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte)
            })
    });
    let sized = part
        .strip_suffix("px")
        .is_some_and(|size| size.bytes().all(|byte| byte.is_ascii_digit() || byte == b'x'));
    named || sized || part.is_empty() || IMAGE_OPTIONS.contains(&part)
}

/// Returns the text of an item that is a heading: one that ends in a colon or is a word of a heading.
pub fn heading(text: &str) -> Option<&str> {
    let bare = text.trim_end_matches([':', ' ']);
    (text.ends_with(':') || is_one_of(bare, &BARE_HEADINGS)).then_some(bare)
}

/// Returns what a heading says about the items below it. Years that are over (`1976–1990`) mean the past.
fn meaning_of_heading(heading: &str) -> Under {
    let over = find_dates_in_value(heading).iter().any(|found| match &found.date {
        Date::Interval(_, end) => end.is_some(),
        _ => false,
    });
    if over {
        return Under::Former;
    }
    let heading = fold(heading);
    HEADINGS
        .iter()
        .find(|(word, _)| heading.contains(word))
        .map_or(Under::Current, |(_, under)| *under)
}

/// Whether a piece continues the item before it: a gloss in brackets, or `Jr.` after a name.
fn continues(piece: &str, before: &str) -> bool {
    let bracketed = piece.starts_with('(') && piece.ends_with(')');
    let inside = piece.trim_start_matches('(');
    let note =
        inside.contains(|c: char| c.is_ascii_digit()) || inside.starts_with(char::is_lowercase);
    let gloss = bracketed && (note || !before.ends_with(')'));
    // "Jr. and Jane Roe"
    let first = piece.split(' ').next().unwrap_or_default();
    let is_joined = || {
        let rest = &piece[first.len()..];
        PEOPLE_JOINTS.iter().any(|joint| rest.starts_with(joint.as_str()))
    };
    gloss || NAME_SUFFIXES.contains(piece) || (NAME_SUFFIXES.contains(first) && is_joined())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(read: impl Fn(Text<'_>) -> Vec<Item>, value: &str) -> Vec<String> {
        read(Text::new(value, 0..value.len())).into_iter().map(|item| item.text).collect()
    }

    #[test]
    fn lists() {
        for (value, expected) in [
            ("Communism, Marxism–Leninism", vec!["Communism", "Marxism–Leninism"]),
            (
                "HDK, Labour and Freedom Alliance (Since 2022)",
                vec!["HDK", "Labour and Freedom Alliance (Since 2022)"],
            ),
            (
                "Communist Party of Turkey/Marxist–Leninist",
                vec!["Communist Party of Turkey/Marxist–Leninist"],
            ),
            ("Red, Yellow,", vec!["Red", "Yellow"]),
            ("Evrensel ()", vec!["Evrensel"]),
            ("class=nowrap, Communism, Maoism", vec!["Communism", "Maoism"]),
            ("A (one, two), B", vec!["A (one, two)", "B"]),
            ("Nation Alliance, (2018–2023)", vec!["Nation Alliance (2018–2023)"]),
            ("A; B • C", vec!["A", "B", "C"]),
            ("A, and B", vec!["A", "B"]),
            ("", vec![]),
            ("–", vec![]),
        ] {
            assert_eq!(texts(read_list, value), expected, "{value:?}");
        }
    }

    #[test]
    fn people_run_together() {
        for (value, expected) in [
            ("Jane Roe, Sr. and Ada Moss", vec!["Jane Roe, Sr.", "Ada Moss"]),
            ("Cy Dunn, Jr. and Ben Orr, III", vec!["Cy Dunn, Jr.", "Ben Orr, III"]),
            ("王小明、李大华", vec!["王小明", "李大华"]),
            ("ليلى حداد، سامي نصر", vec!["ليلى حداد", "سامي نصر"]),
            ("Jane Roe / Ada Moss", vec!["Jane Roe", "Ada Moss"]),
            ("Jane Roe; Ada Moss · Eve Pike", vec!["Jane Roe", "Ada Moss", "Eve Pike"]),
            ("Inés Robledo y Tomás Arce", vec!["Inés Robledo", "Tomás Arce"]),
            ("José Ortega y Gasset", vec!["José Ortega y Gasset"]),
            ("Jane Roe (1948–73) Ada Moss", vec!["Jane Roe (1948–73)", "Ada Moss"]),
            (
                "Jane Roe Adam Moss Peter van Stone Anna Maria Pike",
                vec!["Jane Roe Adam Moss Peter van Stone Anna Maria Pike"],
            ),
            (
                "Jane Roe Adam Moss Peter Stone Anna Pike Karl Moss",
                vec!["Jane Roe", "Adam Moss", "Peter Stone", "Anna Pike", "Karl Moss"],
            ),
            ("Rae Roe Zib Moss Zub Tor Zob Pik Zeb Ox", vec![]),
            ("General (Rtd) John Doe", vec!["General (Rtd) John Doe"]),
        ] {
            assert_eq!(texts(read_people, value), expected, "{value:?}");
        }
    }

    #[test]
    fn organisations() {
        for (value, expected) in [
            ("Reed Party and Mill Party", vec!["Reed Party", "Mill Party"]),
            ("RP and MP (1990)", vec!["RP", "MP (1990)"]),
            ("Law and Justice", vec!["Law and Justice"]),
            ("Party for Freedom and Progress", vec!["Party for Freedom and Progress"]),
            ("Party of Law and Justice Party", vec!["Party of Law and Justice Party"]),
            (
                "Reed Party (left and right), Moor Front",
                vec!["Reed Party (left and right)", "Moor Front"],
            ),
            (
                "Reed Alliance (1965–1984) Mill Front (1992–1997)",
                vec!["Reed Alliance (1965–1984)", "Mill Front (1992–1997)"],
            ),
            ("Reed Party\nref\nRoe, Jane. Parties\np. 71", vec!["Reed Party"]),
            ("", vec![]),
        ] {
            assert_eq!(texts(read_organisations, value), expected, "{value:?}");
        }
    }

    #[test]
    fn headings_classify_the_items_below_them() {
        let value = "Peronism, Factions:, Kirchnerism, Historical:, Fascism";
        let items = read_list(Text::new(value, 0..value.len()));
        let read: Vec<(&str, Under)> =
            items.iter().map(|item| (item.text.as_str(), item.under)).collect();
        assert_eq!(
            read,
            [
                ("Peronism", Under::Current),
                ("Kirchnerism", Under::Factions),
                ("Fascism", Under::Former)
            ]
        );
    }

    #[test]
    fn people() {
        for (value, expected) in [
            ("Nurullah Ankut", vec!["Nurullah Ankut"]),
            ("Ayşe Kaya and Ali Demir", vec!["Ayşe Kaya", "Ali Demir"]),
            ("Enver Hoxha (1941–1985)", vec!["Enver Hoxha (1941–1985)"]),
            ("Vacant", vec![]),
            ("Jane Roe (acting)", vec!["Jane Roe (acting)"]),
            ("Harry Doe, Jr.", vec!["Harry Doe, Jr."]),
            ("Chair: Jane Roe", vec!["Jane Roe"]),
            ("Jane Roe TD", vec!["Jane Roe"]),
        ] {
            assert_eq!(texts(read_people, value), expected, "{value:?}");
        }
    }

    #[test]
    fn items_without_a_space_between() {
        for (value, expected) in [
            ("Social democracyThird Way", vec!["Social democracy", "Third Way"]),
            ("Reed PartyMill Party of Dorn", vec!["Reed Party", "Mill Party of Dorn"]),
            ("Jane RoeAdam Moss", vec!["Jane Roe", "Adam Moss"]),
            ("NewReed Party", vec!["NewReed Party"]),
            ("Ann McBride", vec!["Ann McBride"]),
            ("Al HaKane", vec!["Al HaKane"]),
        ] {
            assert_eq!(texts(read_list, value), expected, "{value:?}");
        }
    }

    #[test]
    fn leaks() {
        for (value, expected) in [
            ("200px|Flag of X.svg|border", "Flag of X.svg"),
            ("HKP logo.png", "HKP logo.png"),
            ("Halkız, Haklıyız!, (We are!)", "Halkız, Haklıyız!, (We are!)"),
            ("E = mc2", "E = mc2"),
            ("a (()) [] ( ) b ''''", "a b"),
        ] {
            assert_eq!(without_leaks(value), expected, "{value:?}");
        }
    }
}
