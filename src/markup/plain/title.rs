//! The title of a text: the line that names what the text under it is about.

use foldhash::HashSet;

use super::line::{Line, LineKind, Lines};
use crate::lexicon::elections::ELECTION_WORDS;
use crate::lexicon::names::{PARTY_NOUNS, QUALIFIER_ENDINGS, SMALL_PARTY_NOUNS};
use crate::lexicon::pages::TITLE_ENDINGS;
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::Text;
use crate::markup::names::names_several;
use crate::markup::text::beginning;
use crate::model::{Folded, folded};

/// Returns a title without what the site adds to it: `Reed Party - Wikipedia, the free encyclopedia`, `Reed Party
/// Explained`, `Reed Party | Norland Online`, `Reed Party – History`. `under` is the text under it.
pub(super) fn without_site<'a>(title: Text<'a>, under: &str) -> Text<'a> {
    /// No longer line is a title.
    const MAX_LENGTH: usize = 300;
    let text = title.as_str();
    if text.len() > MAX_LENGTH {
        return title;
    }
    let names_site = |at: &usize| {
        let next = text[*at..].trim_start().as_bytes().first().map(u8::to_ascii_lowercase);
        if !TITLE_ENDINGS.iter().any(|ending| ending.as_bytes().first() == next.as_ref()) {
            return false; // as at most words
        }
        let rest = folded(text[*at..].trim_start());
        TITLE_ENDINGS.iter().any(|ending| match ending.starts_with(['-', '|']) {
            true => rest.starts_with(ending),
            false => rest == *ending,
        })
    };
    let end = text.match_indices(' ').map(|(at, _)| at).find(names_site);
    // what is left of a template above: `Reed Party}}`
    let text = text[..end.unwrap_or(text.len())].trim_end_matches(['}', ']']);
    let bare = text.trim_end_matches([' ', '|']);
    let text = if dates_election(bare) { bare } else { text };
    let title = title.slice(0..text.len());
    if let Some(name) = before_section(title, under) {
        return name;
    }
    let is_divided = |marks: &[&str]| marks.iter().any(|mark| title.as_str().contains(mark));
    if !is_divided(&BARS) && !is_divided(&DASHES) {
        return title; // as most titles
    }
    let under = folded(head(under));
    without_page_words(named_part(title, &under), &under)
}

/// Returns what a title names of which the text is one section: `Reed Party - Early years`, with `Early years` as the
/// first line under it.
fn before_section<'a>(title: Text<'a>, under: &str) -> Option<Text<'a>> {
    let text = title.as_str();
    let (at, dash) = DASHES.iter().find_map(|dash| Some((text.rfind(dash)?, dash)))?;
    let section = folded(&text[at + dash.len()..]);
    let first = under.lines().map(str::trim).find(|line| !line.is_empty())?;
    (first.len() < text.len() && folded(first) == section).then(|| title.slice(0..at).trim())
}

/// What divides a title from the name of the site, and is in no name.
const BARS: [&str; 6] = [" | ", " :: ", " » ", " › ", " • ", " · "];

/// What divides a title from other words, and may be in a name: `Unity – Left List`.
const DASHES: [&str; 3] = [" - ", " – ", " — "];

/// Returns the first part of a title between bars that the text under it has, or else the first.
fn named_part<'a>(title: Text<'a>, under: &str) -> Text<'a> {
    let text = title.as_str();
    let mut bars: Vec<(usize, usize)> = BARS
        .iter()
        .flat_map(|bar| text.match_indices(bar).map(|(at, bar)| (at, at + bar.len())))
        .chain([(text.len(), text.len())])
        .collect();
    bars.sort_unstable();
    let mut start = 0;
    let mut parts = Vec::new();
    for (end, next) in bars {
        parts.push(title.slice(start.min(end)..end).trim());
        start = next;
    }
    parts.retain(|part| !part.is_empty());
    let is_named = |part: &&Text<'a>| under.contains(&*folded(part.as_str()));
    parts.iter().find(is_named).or(parts.first()).copied().unwrap_or(title)
}

/// Returns a title without the words after a dash that are no part of the name: the text under it has the name without
/// them, and they name neither an organisation nor an election.
fn without_page_words<'a>(title: Text<'a>, under: &str) -> Text<'a> {
    let text = title.as_str();
    let key = folded(text);
    // "Front – Kenya", "Front–Kenya"
    if under.contains(&*key) || under.contains(&key.replace(" - ", "-")) {
        return title;
    }
    let dashes = DASHES.iter().flat_map(|mark| text.match_indices(mark));
    let is_cut = |(at, dash): &(usize, &str)| {
        let (name, words) = (&text[..*at], &text[at + dash.len()..]);
        // "Solidarity (trade union) - History"
        let bare = name.split(" (").next().unwrap_or(name);
        !names_organisation(words)
            && !LexicalTags::of(&folded(words)).has(LexicalTag::Country)
            && !words.contains(|c: char| c.is_ascii_digit())
            && !names_election(&folded(text))
            && under.contains(&*folded(bare))
    };
    let end = dashes.filter(is_cut).map(|(at, _)| at).max();
    title.slice(0..end.unwrap_or(text.len())).trim()
}

/// Whether the words after a dash are the second part of the name of an organisation: `The Republican Party`, `List for
/// Freedom`, `Marxist–Leninist`.
fn names_organisation(words: &str) -> bool {
    let tags = |word: &str| LexicalTags::of(&folded(word));
    let is_noun = |word: &str| tags(word).has_any([LexicalTag::Party, LexicalTag::Organisation]);
    let mut each = words.split_whitespace();
    let first = each.next().unwrap_or_default();
    let begins = each.next().is_some_and(|next| tags(next).has(LexicalTag::NameLink));
    let last = words.rsplit(' ').next().unwrap_or_default();
    is_noun(last) || (is_noun(first) && begins) || QUALIFIER_ENDINGS.ends(&folded(last))
}

/// Whether a text has a year and a word for an election.
fn dates_election(text: &str) -> bool {
    text.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit))
        && names_election(&folded(text))
}

/// Whether a folded text has a word for an election.
fn names_election(key: &str) -> bool {
    key.split(|c: char| !c.is_alphanumeric()).any(|word| ELECTION_WORDS.contains(word))
}

/// The most words of a title.
const MAX_TITLE_WORDS: usize = 14;

/// Returns the line that is the title: the first of the short lines of their own at the beginning that does not end as
/// a sentence does, and whose words the text under it uses; or else the first line, if the text names it again.
pub(super) fn title_line(lines: Lines<'_, '_>, first: usize, text: &str) -> Option<usize> {
    const MAX_LINES: usize = 4;
    if let Some(line) = named_line(lines, first, text) {
        return Some(line);
    }
    let filled = (first..lines.len()).filter(|at| lines.kind(*at) != LineKind::Blank);
    let alone = |at: &usize| {
        lines.at(*at).kind == LineKind::Prose
            && lines.get(at + 1).is_some_and(|next| {
                next.kind == LineKind::Blank
                    || (*at == first && is_apart(lines.at(*at).content(), next))
            })
            && (*at == first || lines.at(at - 1).kind == LineKind::Blank)
            && lines.at(*at).content().as_str().split_whitespace().count() <= MAX_TITLE_WORDS
    };
    let mut titles = filled.take(MAX_LINES).take_while(alone);
    let titled = titles.find(|at| is_title(lines.at(*at).content(), text));
    titled.or_else(|| Some(first).filter(|first| is_repeated_title(lines, *first, text)))
}

/// Returns the first of the short lines at the beginning that a paragraph soon after it begins with: what the paragraph
/// defines. Words of the site may be above it, but no paragraph.
fn named_line(lines: Lines<'_, '_>, first: usize, text: &str) -> Option<usize> {
    const MAX_LINES: usize = 12;
    const MAX_DISTANCE: usize = 80;
    const MIN_WORDS: usize = 2;
    const MIN_SENTENCE: usize = 40;
    /// The length in characters of the beginning of a paragraph that can be its subject.
    const MAX_SUBJECT: usize = 150;
    let is_prose = |at: &usize| lines.at(*at).kind == LineKind::Prose;
    let is_filled = |at: &usize| lines.kind(*at) != LineKind::Blank;
    let last = lines.len().min(first + MAX_DISTANCE);
    let long: Vec<(usize, Folded<'_>)> = (first..last)
        .filter(|at| is_prose(at) && lines.at(*at).content().len() >= MIN_PARAGRAPH)
        .map(|at| (at, folded(beginning(lines.at(at).content().as_str(), MAX_SUBJECT))))
        .collect();
    if long.is_empty() {
        return None;
    }
    let is_above = |at: &usize| {
        let line = lines.at(*at).content();
        !(is_prose(at) && line.len() >= MIN_SENTENCE && line.as_str().ends_with('.'))
    };
    let above = (first..last).filter(is_filled).take(MAX_LINES).take_while(is_above);
    let mut names = above.filter(is_prose);
    names.find(|at| {
        let title =
            without_site(lines.at(*at).content(), under(lines.at(*at).content(), text)).as_str();
        let words = title.split_whitespace().count();
        let goes_on = |rest: &str| rest.starts_with([' ', ',']);
        let is_first = || {
            let key = folded(title);
            long.iter()
                .any(|(under, begin)| under > at && begin.strip_prefix(&*key).is_some_and(goes_on))
        };
        (MIN_WORDS..=MAX_TITLE_WORDS).contains(&words)
            && !title.ends_with(['.', ':', ';', ',', '!', '?', '|'])
            && is_first()
    })
}

/// The least length of a paragraph.
const MIN_PARAGRAPH: usize = 90;

/// Whether the line after a short one does not go on with it: it is much longer, or begins with no letter.
fn is_apart(line: Text<'_>, next: Line<'_>) -> bool {
    const SHORT: usize = 60;
    const LONG: usize = 90;
    if next.kind != LineKind::Prose {
        return true;
    }
    let next = next.content().as_str();
    line.len() <= SHORT
        && match next.starts_with(char::is_alphanumeric) {
            true => next.len() >= LONG && !next.starts_with(char::is_lowercase),
            false => true,
        }
}

/// Whether the first line is a title that other lines follow without a blank one: the text names it again, whole.
fn is_repeated_title(lines: Lines<'_, '_>, first: usize, text: &str) -> bool {
    let is_prose = |line: &Line<'_>| line.kind == LineKind::Prose;
    let Some(line) = lines.get(first).filter(is_prose).map(|line| line.content()) else {
        return false;
    };
    let under = under(line, text);
    let title = without_site(line, under);
    title.as_str().contains(' ')
        && is_title(line, text)
        && folded(head(under)).contains(&*folded(title.as_str()))
}

/// Whether a line is a title of the text that follows it.
fn is_title(line: Text<'_>, text: &str) -> bool {
    let below = under(line, text);
    let title = without_site(line, below).as_str();
    let of_election = dates_election(title);
    let ends = title.ends_with(['.', ':', ';', ',', '!', '?', '|']);
    let begins = title.starts_with(|c: char| c.is_alphanumeric() && !c.is_lowercase());
    if ends || !begins || (title.contains(": ") && !of_election) {
        return false;
    }
    let words = || title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let all = words().take(MAX_TITLE_WORDS + 1).count();
    if all > MAX_TITLE_WORDS {
        return false;
    }
    if of_election || names_several(title) || before_section(line, below).is_some() {
        return true;
    }
    if is_party_named(title, below) {
        return true;
    }
    let under = folded(head(below));
    let under: HashSet<&str> = under.split(|c: char| !c.is_alphanumeric()).collect();
    words().filter(|word| under.contains(folded(word).as_ref())).count() * 2 >= all
}

/// Whether a title is the name of a party, all in capitals at the beginning of its words, and the text under it speaks of "the
/// party".
fn is_party_named(title: &str, below: &str) -> bool {
    const MIN_WORDS: usize = 2;
    let tags = |word: &str| LexicalTags::of(&folded(word));
    let mut words = title.split(' ');
    let is_noun = |word: &str| {
        let word = folded(word);
        PARTY_NOUNS.contains(&word) || SMALL_PARTY_NOUNS.contains(&word)
    };
    let is_part = |word: &str| {
        word.starts_with(char::is_uppercase) || tags(word).has(LexicalTag::NameConnective)
    };
    if title.split(' ').count() < MIN_WORDS || !words.clone().any(is_noun) || !words.all(is_part) {
        return false; // as most
    }
    let under = folded(head(below));
    let mut before = "";
    under.split(' ').any(|word| {
        let speaks = is_noun(word) && tags(before).has(LexicalTag::DefiniteArticle);
        before = word;
        speaks
    })
}

/// Returns the text under a line.
pub(super) fn under<'t>(line: Text<'_>, text: &'t str) -> &'t str {
    text.get(line.span().end..).unwrap_or_default()
}

/// Returns the beginning of a text that is long enough to name what the text is about.
fn head(text: &str) -> &str {
    const LENGTH: usize = 1500;
    beginning(text, LENGTH)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_sections() {
        for (title, under, expected) in [
            ("Jane Roe - Career", "\n\nCareer\n\nRoe won.", Some("Jane Roe")),
            ("Jane Roe - Career", "\n\nRoe made a career.", None),
            ("Jane Roe", "\n\nJane Roe\n\nRoe won.", None),
        ] {
            let text = Text::new(title, 0..title.len());
            let name = before_section(text, under).map(|name| name.as_str());
            assert_eq!(name, expected, "{title}");
        }
    }

    #[test]
    fn titles_without_what_the_site_adds() {
        for (title, expected) in [
            ("Reed Party - Wikipedia, the free encyclopedia", "Reed Party"),
            ("Reed Party Explained", "Reed Party"),
            ("Reed Party | Norland Online", "Reed Party"),
            ("Norland Online | Politics | Reed Party", "Reed Party"),
            ("Reed Party :: Party profile", "Reed Party"),
            ("Reed Party » Parties » Norland", "Reed Party"),
            ("Reed Party - History", "Reed Party"),
            ("Reed Party – Encyclopedia of Norland", "Reed Party"),
            ("Reed Party - History | Norland Online", "Reed Party"),
            ("Reed Party - Profile - Norland Online", "Reed Party"),
            // the text has these as they are, or they may be names
            ("Marsh Union – Hill Union", "Marsh Union – Hill Union"),
            ("Reed Party – The Republican Party", "Reed Party – The Republican Party"),
            ("Reed Party - List for Dorn", "Reed Party - List for Dorn"),
            ("Reed Party – Unionist", "Reed Party – Unionist"),
            ("Harbour Way - Norland", "Harbour Way - Norland"),
            ("Marsh Agenda – New Paths", "Marsh Agenda – New Paths"),
            ("Reed Party - 1990 election", "Reed Party - 1990 election"),
            ("Reed Party (Norland)", "Reed Party (Norland)"),
        ] {
            let under = "The Reed Party is a party in Norland, and so is the Harbour Way - Norland. Its allies are the Marsh Union and the Hill Union.";
            let text = Text::new(title, 0..title.len());
            let whole = format!("Marsh Agenda - New Paths. {under}");
            let under = if title.starts_with("Marsh Agenda") { &whole } else { under };
            assert_eq!(without_site(text, under).as_str(), expected, "{title}");
        }
    }
}
