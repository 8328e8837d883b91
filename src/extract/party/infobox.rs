//! Fields of a party from the keys of an infobox.

use std::sync::LazyLock;

use foldhash::{HashMap, HashSet};

use crate::diagnostic::Diagnostics;
use crate::extract::party::doctrine::phrases_in;
use crate::lexicon::countries::country_in;
use crate::lexicon::labels::{FOREIGN_POSITIONS, LABEL_PREFIXES, field_of, labels_of};
use crate::lexicon::lists::{DEPUTY_WORDS, PAST_WORDS, POSITIONS, RELATIVE_PHRASES, Under};
use crate::lexicon::names::{ARTICLES, PLACE_PREPOSITIONS};
use crate::lexicon::word_map::PartFinder;
use crate::lint::report_date;
use crate::lint::rules::{repeated_key, unreadable_date, unreadable_number};
use crate::markup::{Entry, Infobox, Text};
use crate::model::{
    Folded, Membership, Party, PartyField, Provenance, Reader, Record, RecordField, Seats, fold,
};
use crate::values::date::read_date;
use crate::values::key::key;
use crate::values::list::{
    self, Item, read_colours, read_list, read_organisations, read_people, split_doctrines,
    without_leaks,
};
use crate::values::name::looks_like_abbreviation;
use crate::values::number::{Amount, read_amount, read_count, read_seats};
use crate::values::text::{has_word, is_blank, without_footnotes};

/// Reads every key of an infobox that feeds a field, and keeps all of them in `infobox`.
pub fn read(infobox: &Infobox<'_>, party: &mut Party, diagnostics: &mut Diagnostics<'_>) {
    let keyed: Vec<Keyed<'_, '_>> = infobox.entries.iter().map(Keyed::of).collect();
    let deputies = deputies(&keyed);
    let mut seen: HashSet<&str> = HashSet::default();
    let mut times: HashMap<&str, usize> = HashMap::default();
    let mut repeated: Vec<Text<'_>> = Vec::new();
    for one in &keyed {
        let entry = one.entry;
        if !seen.insert(entry.key.as_str()) {
            let given = times.entry(entry.key.as_str()).or_insert_with(|| {
                repeated.push(entry.key);
                1
            });
            *given += 1;
        }
        let pair = (entry.key.as_str().to_owned(), entry.raw.as_str().to_owned());
        party.set(PartyField::Infobox, pair, Provenance::read(entry.raw.span()));
        // a name under the title of a deputy is not that of a leader: `Leader2 Title: Deputy leader`
        let of_deputy = one.key == "leader name" && deputies.contains(&number_of(entry));
        // beside a leader a secretary does not lead
        let of_secretary = one.key == "secretary" && keyed.iter().any(|one| one.key == "leader");
        if !of_deputy && !of_secretary {
            read_entry(one, party, diagnostics);
        }
    }
    for key in repeated {
        repeated_key::report(key, times[key.as_str()], diagnostics);
    }
    read_membership(&keyed, party, diagnostics);
    read_seats_by_body(&keyed, party);
}

/// Reads the date of a ban as that of the end of a party that no longer exists.
pub fn read_ban(infobox: &Infobox<'_>, party: &mut Party) {
    let ban = infobox.entries.iter().find(|entry| key(entry.key.as_str()) == "banned");
    let Some(value) = ban.map(|entry| entry.value).filter(|_| party.dissolved.is_none()) else {
        return;
    };
    if let Some(found) = read_date(value.as_str()) {
        let span = value.slice(found.range.clone()).span();
        party.set(PartyField::Dissolved, found.date, Provenance::read(span));
    }
}

/// Entry with its normalised [key](key).
struct Keyed<'e, 'a> {
    key: Folded<'a>,
    entry: &'e Entry<'a>,
}

impl<'e, 'a> Keyed<'e, 'a> {
    fn of(entry: &'e Entry<'a>) -> Self {
        Keyed { key: key(entry.key.as_str()), entry }
    }
}

/// Returns the numbers of the titles that are not those of leaders: `2` for `Leader2 Title: Deputy leader`.
fn deputies(entries: &[Keyed<'_, '_>]) -> HashSet<String> {
    let titles = entries.iter().filter(|one| one.key == "leader title").map(|one| one.entry);
    let leads_nothing = |title: &&Entry<'_>| {
        has_word(title.value.as_str(), &DEPUTY_WORDS) || names_other_field(title.value)
    };
    titles.filter(leads_nothing).map(number_of).collect()
}

/// Returns the number in an entry's key: `2` of `leader2_title`, and nothing of `leader_title`.
fn number_of(entry: &Entry<'_>) -> String {
    entry.key.as_str().chars().filter(char::is_ascii_digit).collect()
}

/// Whether a title is the key of another field: `leader_title2 = Ideology`.
fn names_other_field(title: Text<'_>) -> bool {
    let field = field_of(&key(title.as_str()));
    field.is_some_and(|field| field != PartyField::Leader)
}

/// Sets the field that an entry's key gives.
fn read_entry(
    Keyed { key, entry }: &Keyed<'_, '_>,
    party: &mut Party,
    diagnostics: &mut Diagnostics<'_>,
) {
    let value = entry.value;
    let bare = || key.split_once(' ').filter(|(first, _)| LABEL_PREFIXES.contains(first));
    let field = field_of(key).or_else(|| field_of(bare()?.1));
    // a state is a country only if there is a country of that name
    let federal = key == "state" && country_in(value.as_str()).is_none();
    let Some(field) = field.filter(|_| !federal) else { return };
    let reader = field.declaration().reader;
    if reader == Reader::File
        && let Some(name) = file_name(entry.raw)
    {
        // the link to an embedded file has no text
        party.set(field, name.as_str().to_owned(), Provenance::read(name.span()));
        return;
    }
    if is_blank(value.as_str()) {
        return;
    }
    match reader {
        Reader::List if field == PartyField::Ideology => read_ideology(value, party),
        Reader::Text if field == PartyField::Abbreviation => read_abbreviations(value, party),
        Reader::Text if field == PartyField::NativeName => read_native_names(value, party),
        Reader::List if names_organisations(field) => {
            set_items(party, field, read_organisations(value));
        }
        Reader::List => set_items(party, field, read_list(value)),
        Reader::People => set_items(party, field, read_people(value)),
        Reader::Colours => set_items(party, field, read_colours(value)),
        Reader::Positions => set_items(party, field, read_positions(value)),
        Reader::Date => match read_date(value.as_str()) {
            Some(found) => {
                let span = value.slice(found.range.clone()).span();
                report_date(&found, span, diagnostics);
                party.set(field, found.date, Provenance::read(span));
                read_relatives(value, party);
            }
            None => unreadable_date::report(value, diagnostics),
        },
        Reader::ColourCode => {
            let code = value.as_str().trim();
            let is_code = code.strip_prefix('#').unwrap_or(code);
            if matches!(is_code.len(), 3 | 6)
                && is_code.bytes().all(|byte| byte.is_ascii_hexdigit())
            {
                party.set(field, format!("#{is_code}"), Provenance::read(value.span()));
            }
        }
        Reader::Unread => {}
        _ => {
            let address = match reader {
                Reader::Address => address(entry.raw),
                _ => None,
            };
            let span = address.map_or(value, |address| address).span();
            let text = address.map(|address| address.as_str().to_owned());
            let text = text.unwrap_or_else(|| one_line(value.as_str()));
            let text = match text.split_once(':') {
                Some((_, name)) if reader == Reader::File => name.trim().to_owned(),
                _ if reader == Reader::Address && address.is_none() => host(&text).to_owned(),
                _ => text,
            };
            if !text.is_empty() {
                party.set(field, text, Provenance::read(span));
            }
        }
    }
}

/// Whether a field lists organisations: those that a party came from, went into or was part of.
fn names_organisations(field: PartyField) -> bool {
    matches!(
        field,
        PartyField::Predecessor
            | PartyField::Successor
            | PartyField::SplitFrom
            | PartyField::MergedInto
            | PartyField::MergerOf
            | PartyField::Alliances
            | PartyField::Europarty
    )
}

/// Reads the relatives that a date of founding or dissolution names: `1984 (merged into the Reed Party)`.
fn read_relatives(value: Text<'_>, party: &mut Party) {
    /// The most characters of a name.
    const MAX_NAME: usize = 200;
    let text = value.as_str();
    let is_inside = |at: usize| text[..at].ends_with(|c: char| c.is_alphanumeric());
    for (start, _) in text.char_indices().filter(|(at, _)| !is_inside(*at)) {
        let Some((phrase, field)) = RELATIVE_PHRASES.iter().find(|(phrase, _)| {
            let rest = text.as_bytes().get(start..start + phrase.len());
            rest.is_some_and(|rest| rest.eq_ignore_ascii_case(phrase.as_bytes()))
                && text[start + phrase.len()..].starts_with(' ')
        }) else {
            continue;
        };
        let Some(field) = PartyField::named(field) else { continue };
        let from = start + phrase.len();
        let ends = |(at, c): &(usize, char)| {
            matches!(c, ')' | '\n' | ';' | ',') && !value.is_in_name(from + at)
        };
        let most =
            text[from..].char_indices().nth(MAX_NAME).map_or(text.len(), |(at, _)| from + at);
        let end = text[from..most].char_indices().find(ends).map_or(most, |(at, _)| from + at);
        let named = value.slice(from..end).trim();
        // what begins with a small letter describes the relative
        if named.as_str().starts_with(|c: char| c.is_uppercase()) || named.is_in_name(0) {
            set_items(party, field, read_organisations(named));
        }
    }
}

/// Joins the lines of a value with commas, or with a space before a line in brackets. Lines under a heading
/// are left out: they are not current.
fn one_line(value: &str) -> String {
    let mut out = String::new();
    for line in value.split('\n') {
        let text = without_leaks(line);
        let text = without_footnotes(&text);
        if text.is_empty() {
            continue;
        }
        if list::heading(&text).is_some() && !out.is_empty() {
            break;
        }
        if !out.is_empty() {
            out.push_str(if text.starts_with('(') { " " } else { ", " });
        }
        out.push_str(&text);
    }
    out
}

/// Returns the name of the file that a link embeds: `[[File:Logo.svg|200px]]`.
fn file_name(raw: Text<'_>) -> Option<Text<'_>> {
    let text = raw.as_str();
    let link = text.find("[[")? + "[[".len();
    let start = link + text[link..].find(':')? + 1;
    let end = start + text[start..].find(['|', ']']).unwrap_or(text.len() - start);
    let name = raw.slice(start..end).trim();
    (start - link <= 20 && !name.is_empty()).then_some(name)
}

/// Returns the web address in a value, in a link or a template.
fn address(raw: Text<'_>) -> Option<Text<'_>> {
    let start = raw.as_str().find("http")?;
    let address = raw.as_str()[start..].split([' ', '|', ']', '}', '<', '\n', '\t']).next()?;
    let bare = address.trim_end_matches([',', ';']).len();
    (address.len() > 8).then(|| raw.slice(start..start + bare))
}

/// Returns the address without a protocol that a value begins with: `www.example.org`. The lines after it may be those of a
/// side bar.
fn host(value: &str) -> &str {
    let mut words = value.split([' ', ',', '\n']);
    let is_host = |word: &&str| {
        let parts = || word.split('.');
        parts().count() > 1
            && parts().all(|part| !part.is_empty())
            && word.contains(char::is_alphabetic)
    };
    words.find(is_host).unwrap_or_default()
}

fn set_items(party: &mut Party, field: PartyField, items: Vec<Item>) {
    for item in items {
        let text = without_footnotes(&item.text).into_owned();
        party.set(field, text, Provenance::read(item.span()));
    }
}

/// Reads ideologies, by the headings among them current, former or of factions. An item that is only a position is
/// that of the party: `Mitte-links`.
fn read_ideology(value: Text<'_>, party: &mut Party) {
    for item in read_list(value) {
        let positions = positions_in(&item.text);
        if !positions.is_empty() && is_position(&item.text) {
            for position in positions {
                let provenance = Provenance::read(item.span());
                party.set(PartyField::Position, position.to_owned(), provenance);
            }
            continue;
        }
        let past = item.text.split_once('(').is_some_and(|(_, gloss)| {
            let gloss = fold(gloss);
            PAST_WORDS.iter().any(|word| gloss.starts_with(word))
        });
        let field = match item.under {
            Under::Current if past => PartyField::IdeologyFormer,
            Under::Current => PartyField::Ideology,
            Under::Former => PartyField::IdeologyFormer,
            Under::Factions => PartyField::IdeologyFactions,
        };
        let parts = split_doctrines(&item.text).into_iter();
        let parts = parts.map(|part| item.part(part));
        set_items(party, field, parts.collect());
    }
}

/// Reads abbreviations: the first is the abbreviation, the others are other names.
fn read_abbreviations(value: Text<'_>, party: &mut Party) {
    for item in read_list(value) {
        for name in item.text.split(" / ").flat_map(|part| part.split(" or ")) {
            let text = without_footnotes(name.trim()).into_owned();
            let field = match party.abbreviation {
                None => PartyField::Abbreviation,
                Some(_) if looks_like_abbreviation(&text) || !text.contains(' ') => {
                    PartyField::OtherNames
                }
                Some(_) => continue,
            };
            party.set(field, text, Provenance::read(item.span()));
        }
    }
}

/// Reads names in other languages, one per line, with or without the language before them: the first is
/// the native name, the others are other names.
fn read_native_names(value: Text<'_>, party: &mut Party) {
    for line in value.split('\n').map(Text::trim) {
        let text = without_footnotes(&without_leaks(line.as_str())).into_owned();
        let name = text.split_once(": ").filter(|(language, _)| !language.contains(' '));
        let name = name.map_or(text.as_str(), |(_, name)| name);
        let field = match party.native_name {
            None => PartyField::NativeName,
            Some(_) => PartyField::OtherNames,
        };
        if !name.is_empty() {
            party.set(field, name.to_owned(), Provenance::read(line.span()));
        }
    }
}

/// Whether all words of an item are those of positions in a language that has one label for both, with small words
/// between: `Mitte-links bis links`.
fn is_position(item: &str) -> bool {
    const MAX_LINK: usize = 4;
    let item = fold(&without_footnotes(item));
    let words = item.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.clone().all(|word| {
        let of_position = |written: &&str| written.split(' ').any(|one| one == word);
        word.len() < MAX_LINK || FOREIGN_POSITIONS.iter().any(of_position)
    })
}

/// Returns the normalised positions in a value, in its order, without those of factions or of the past.
fn read_positions(value: Text<'_>) -> Vec<Item> {
    let items = read_list(value).into_iter().filter(|item| item.under == Under::Current);
    let positions = items.flat_map(|item| {
        let found = positions_in(&item.text);
        found.into_iter().map(move |position| item.part(position))
    });
    positions.collect()
}

/// Returns the normalised positions that a text names, in its order, up to a word for the past.
pub(super) fn positions_in(text: &str) -> Vec<&'static str> {
    let text = fold(text);
    static PAST: LazyLock<PartFinder> =
        LazyLock::new(|| PartFinder::of(PAST_WORDS.iter().copied()));
    let past = PAST.find_in(&text).map(|(at, _)| at).next();
    let text = text[..past.unwrap_or(text.len())].replace(['-', '/'], " ");
    phrases_in(text.trim_start(), &POSITIONS, "")
        .into_iter()
        .map(|(_, position)| position)
        .collect()
}

/// Reads the number of members, with the year from its own key or a gloss.
fn read_membership(
    entries: &[Keyed<'_, '_>],
    party: &mut Party,
    diagnostics: &mut Diagnostics<'_>,
) {
    let keys = labels_of(PartyField::Membership);
    let find = |wanted: &dyn Fn(&str) -> bool| {
        let found =
            entries.iter().find(|one| wanted(&one.key) && !is_blank(one.entry.value.as_str()));
        found.map(|one| one.entry)
    };
    let Some(members) = find(&|key| keys.contains(&key)) else { return };
    let year_of = |value: Text<'_>| {
        let year = read_date(value.as_str())?.date.year()?;
        Some(i64::from(year))
    };
    // the line of the latest year
    let lines = members.value.split('\n').map(Text::trim).filter_map(|line| {
        let text = line.as_str();
        let gloss = text.find('(').map(|open| line.slice(open..text.len()));
        Some((gloss.and_then(year_of), read_amount(text)?, gloss))
    });
    let Some((own_year, amount, gloss)) = lines.max_by_key(|(year, ..)| *year) else {
        if members.value.as_str().contains(|c: char| c.is_ascii_digit()) {
            unreadable_number::report_membership(members.value, diagnostics);
        }
        return;
    };
    let year_entry = find(&|key| key == "membership year" || key == "members year");
    let year = year_entry.map_or(own_year, |entry| year_of(entry.value));
    let dated = year_entry.map(|entry| entry.value).or(gloss);
    let Amount { count, min, max, approximate } = amount;
    let membership = Membership { count, year, min, max, approximate };
    party.set(PartyField::Membership, membership, Provenance::read(members.value.span()));
    if let Some(value) = dated.filter(|_| year.is_some()) {
        party.cite(PartyField::Membership, Provenance::read(value.span()));
    }
}

/// Reads the seats in each body: `Seats1 Title` with `Seats1`, which may be missing.
fn read_seats_by_body(entries: &[Keyed<'_, '_>], party: &mut Party) {
    let parts: Vec<(&Keyed<'_, '_>, Box<str>)> = entries
        .iter()
        .filter(|one| one.key.starts_with("seats") && !is_blank(one.entry.value.as_str()))
        .map(|one| (one, number_of(one.entry).into()))
        .collect();
    // the first value of a repeated key counts
    let mut values: HashMap<(&str, &str), &Entry<'_>> = HashMap::default();
    for (one, number) in &parts {
        values.entry((&*one.key, &**number)).or_insert(one.entry);
    }
    let numbers = parts.iter().filter(|(one, _)| matches!(&*one.key, "seats" | "seats title"));
    let mut seen: HashSet<&str> = HashSet::default();
    for (_, number) in numbers {
        if !seen.insert(number) {
            continue;
        }
        let value = |wanted: &str| values.get(&(wanted, &**number)).map(|entry| entry.value);
        let (title, seats) = (value("seats title"), value("seats"));
        let read = seats.and_then(|seats| read_seats(seats.as_str()));
        let in_body = Seats {
            body: title.map(|title| one_line(title.as_str()).trim_end_matches(':').to_owned()),
            won: read.map(|(won, _)| won),
            total: read
                .and_then(|(_, total)| total)
                .or_else(|| read_count(value("seats total")?.as_str())),
        };
        let place = seats.filter(|_| read.is_some()).or(title).or(seats);
        let span = place.map(Text::span).unwrap_or_default();
        party.set(PartyField::Seats, in_body, Provenance::read(span));
    }
    for Keyed { key, entry } in entries {
        // "Senate: 21 / 36", as readers of pages see it, or "Seats in the Senate: 21 / 36"
        let body = match key.starts_with("seats") {
            true => body_of_seats(entry.key),
            false => Some(entry.key).filter(|_| field_of(key).is_none()),
        };
        let read = body.and_then(|body| Some((body, seats_of_body(entry.value.as_str())?)));
        if let Some((body, (won, total))) = read {
            let body = Some(one_line(body.as_str()));
            let in_body = Seats { body, won: Some(won), total: Some(total) };
            party.set(PartyField::Seats, in_body, Provenance::read(entry.value.span()));
        }
    }
}

/// Returns the body in a label of seats: `the Senate` in `Seats in the Senate`.
fn body_of_seats(label: Text<'_>) -> Option<Text<'_>> {
    let text = label.as_str();
    let (_, after) = text.split_once(' ')?;
    let (preposition, mut body) = after.split_once(' ')?;
    if !PLACE_PREPOSITIONS.contains(fold(preposition).as_str()) {
        return None;
    }
    if let Some((article, rest)) = body.split_once(' ')
        && ARTICLES.contains(fold(article).as_str())
    {
        body = rest;
    }
    Some(label.slice(text.len() - body.len()..text.len()))
}

/// Reads a value that is only the seats won and the seats of the whole body: `21 / 36`.
fn seats_of_body(value: &str) -> Option<(i64, i64)> {
    let is_plain = |c: char| c.is_ascii_digit() || c.is_whitespace() || matches!(c, ',' | '/');
    let bare = without_footnotes(value);
    let (won, total) =
        read_seats(&bare).filter(|_| bare.contains('/') && bare.chars().all(is_plain))?;
    total.filter(|total| won <= *total).map(|total| (won, total))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions() {
        for (text, expected) in [
            ("Far-left", vec!["far-left"]),
            ("Centre-left to left-wing", vec!["centre-left", "left-wing"]),
            ("Center", vec!["centre"]),
            ("Left-wing/far-left", vec!["left-wing", "far-left"]),
            ("Big tent", vec!["big tent"]),
            ("Right-wing, Factions:, Far-right", vec!["right-wing"]),
            ("Left-wing (formerly far-left)", vec!["left-wing"]),
            ("Aşırı sol", vec!["far-left"]),
            ("Merkez sağ", vec!["centre-right"]),
            ("Mitte-links bis links", vec!["centre-left", "left-wing"]),
            ("Linksextrem", vec!["far-left"]),
            ("Centre gauche à extrême gauche", vec!["centre-left", "far-left"]),
            ("Extrema izquierda", vec!["far-left"]),
            ("Centroderecha", vec!["centre-right"]),
            ("Centro-sinistra / sinistra", vec!["centre-left", "left-wing"]),
            ("Extrema-direita", vec!["far-right"]),
            ("Centrumrechts", vec!["centre-right"]),
            ("Skrajna prawica", vec!["far-right"]),
            ("Левые", vec!["left-wing"]),
            ("Крайне правые", vec!["far-right"]),
            ("Upright", vec![]),
            ("Écolo – İzmir", vec![]),
        ] {
            let read: Vec<String> = read_positions(Text::new(text, 0..text.len()))
                .into_iter()
                .map(|item| item.text)
                .collect();
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn addresses_without_a_protocol() {
        for (value, expected) in [
            ("www.example.org", "www.example.org"),
            ("example.org, Also about, the region", "example.org"),
            ("Official website", ""),
            ("www", ""),
        ] {
            assert_eq!(host(value), expected, "{value}");
        }
    }
}
