//! Infoboxes of elections that an extraction of text left as lines, each a label and the values of all contestants:
//! `Leader Jane Roe Owen Lyle`, `Seats won 34 31`.
//!
//! The figures say how many contestants there are. Names that spaces join are divided where the text under the box, or
//! the words of parties and people in them, shows it; else they stay unread.

use super::label_box::LabelBox;
use super::line::{Line, LineKind, Lines};
use super::table::figure_cells;
use crate::lexicon::claims::SEAT_WORDS;
use crate::lexicon::elections::COMMON_PARTIES;
use crate::lexicon::labels::{contestant_field, may_begin_contestant_label};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::text::{TextBuilder, beginning};
use crate::markup::{Arena, Entry, Infobox, Text, change};
use crate::model::{ElectionField, Span, folded};

/// The most contestants of a box.
const MAX_CONTESTANTS: usize = 9;

/// A line with the label of a field.
struct Labelled<'a> {
    line: usize,
    label: Text<'a>,
    field: ElectionField,
    values: Values<'a>,
}

enum Values<'a> {
    /// Values between bars or tabs.
    Cells(Vec<Text<'a>>),
    /// Values joined by spaces.
    Joined(Text<'a>),
    /// Lines under the label, the first of which are the values.
    Under(Vec<Text<'a>>),
}

/// Returns the first such box before any heading.
pub(super) fn contestant_box<'a>(
    document: Text<'a>,
    lines: Lines<'_, 'a>,
    from: usize,
    arena: &'a Arena,
) -> Option<LabelBox<'a>> {
    const MAX_LINES: usize = 200;
    let last = lines.len().min(from + MAX_LINES);
    let is_heading = |line: Line<'_>| matches!(line.kind, LineKind::Heading(_));
    let last =
        lines.part(..last).iter().skip(from).position(is_heading).map_or(last, |at| from + at);
    let mut start = from;
    while start < last {
        let run = run(lines, start, last);
        let first = run.first()?;
        let next = run.last().map_or(last, |last| last.line + 1);
        if let Some((mut entries, end)) = entries(document, lines, &run, arena) {
            let above = lines.part(from.max(first.line.saturating_sub(MAX_ABOVE))..first.line);
            entries.extend(seats_above(above, arena));
            entries.extend(date_above(above, arena));
            let starts = entries.iter().map(|entry| entry.key.span().start);
            let ends = entries.iter().map(|entry| entry.value.span().end);
            let span = Span::new(starts.min()?, ends.max()?);
            let infobox = Infobox { template: None, name: None, entries, span, is_sheet: false };
            return Some(LabelBox { infobox, title: None, start: first.line, end });
        }
        start = next;
    }
    None
}

/// Returns the lines with labels from a line on, until too many others follow each other.
fn run<'a>(lines: Lines<'_, 'a>, from: usize, last: usize) -> Vec<Labelled<'a>> {
    /// The most lines in a row that have no known label: `Leader since`, `Leader's seat`, `Last election`.
    const MAX_OTHERS: usize = 5;
    /// The same where each value is a line.
    const MAX_OTHERS_UNDER: usize = 18;
    let mut found: Vec<Labelled<'a>> = Vec::new();
    let mut others = 0;
    for (at, line) in lines.iter().enumerate().take(last).skip(from) {
        if line.kind == LineKind::Blank || is_bar(&line) {
            continue;
        }
        others += 1;
        if may_begin_label(line.content().as_str())
            && !line.is_long()
            && let Some(labelled) = labelled(at, line.content()).or_else(|| label_over(lines, at))
        {
            found.push(labelled);
            others = 0;
            continue;
        }
        let most = match found.last().map(|last| &last.values) {
            None => continue,
            Some(Values::Under(_)) => MAX_OTHERS_UNDER,
            Some(_) => MAX_OTHERS,
        };
        if others > most || line.is_long() {
            break;
        }
    }
    found
}

/// Whether a line may begin with a label, which few lines do.
fn may_begin_label(line: &str) -> bool {
    let line = line.trim_start_matches(['|', ' ']);
    let end = line.find(|c: char| c.is_whitespace() || matches!(c, ':' | '|'));
    line.starts_with(char::is_uppercase)
        && may_begin_contestant_label(&folded(&line[..end.unwrap_or(line.len())]))
}

/// Whether a line is only the bar between two cells.
fn is_bar(line: &Line<'_>) -> bool {
    line.content().as_str().chars().all(|c| matches!(c, '|' | ' '))
}

/// Reads a line that is only a label over lines of values.
fn label_over<'a>(lines: Lines<'_, 'a>, line: usize) -> Option<Labelled<'a>> {
    const MAX_LINES: usize = 2 * MAX_CONTESTANTS;
    let label = without_bars(lines.at(line).content());
    let field = field(label.as_str())?;
    let under = lines.part(line + 1..).iter().take(MAX_LINES);
    let under = under.filter(|line| line.kind != LineKind::Blank && !is_bar(line));
    let is_value = |line: &Line<'_>| {
        !line.is_long() && self::field(without_bars(line.content()).as_str()).is_none()
    };
    let values = under.take_while(is_value).map(|line| without_bars(line.content())).collect();
    Some(Labelled { line, label, field, values: Values::Under(values) })
}

/// Returns a line without the bars around it.
fn without_bars(line: Text<'_>) -> Text<'_> {
    let text = line.as_str();
    let start = text.len() - text.trim_start_matches(['|', ' ']).len();
    line.slice(start..text.trim_end_matches(['|', ' ']).len().max(start))
}

/// Splits a line after the label of a contestant's field.
fn labelled(line: usize, text: Text<'_>) -> Option<Labelled<'_>> {
    const MAX_LABEL_WORDS: usize = 3;
    let content = text.as_str();
    if content.contains(['|', '\t']) {
        let mark = if content.contains('\t') { '\t' } else { '|' };
        let mut cells: Vec<Text<'_>> = text.split(mark).map(Text::trim).collect();
        let is_outer = |cell: &Text<'_>| cell.is_empty() && mark == '|';
        if cells.first().is_some_and(is_outer) {
            cells.remove(0);
        }
        if cells.last().is_some_and(is_outer) {
            cells.pop();
        }
        let (label, values) = cells.split_first().filter(|(_, values)| !values.is_empty())?;
        let field = field(label.as_str())?;
        let values = Values::Cells(values.to_vec());
        return Some(Labelled { line, label: *label, field, values });
    }
    let ends = content.match_indices(' ').map(|(at, _)| at).take(MAX_LABEL_WORDS);
    let split = |end: usize| {
        let field = field(&content[..end])?;
        let values = text.slice(end..content.len()).trim();
        // "Leader since 1949 1954"
        let begins = !values.as_str().starts_with(char::is_lowercase);
        let values = Values::Joined(values);
        begins.then(|| Labelled { line, label: text.slice(0..end), field, values })
    };
    ends.filter_map(split).last()
}

fn field(label: &str) -> Option<ElectionField> {
    contestant_field(&folded(label.trim_end_matches(':')))
}

/// Returns the entries of some lines, numbered by contestants, with the line after the last; `None` if they make no box.
/// Where the labels begin again, those of other contestants follow.
fn entries<'a>(
    document: Text<'a>,
    lines: Lines<'_, 'a>,
    run: &[Labelled<'a>],
    arena: &'a Arena,
) -> Option<(Vec<Entry<'a>>, usize)> {
    let last = run.last()?.line;
    let under =
        lines.get(last + 1).map_or("", |line| &document.as_str()[line.content().span().start..]);
    let mut found = Vec::new();
    let mut number = 0;
    let mut end = None;
    let mut rest = run;
    while number < MAX_CONTESTANTS && !rest.is_empty() {
        let (group, after) = rest.split_at(group_length(rest));
        rest = after;
        let Some(count) = contestants(document, group) else { break };
        let Some((entries, last)) =
            group_entries(document, group, (number, count), head(under), arena)
        else {
            break;
        };
        found.extend(entries);
        end = Some(last + 1);
        number += count;
    }
    Some((found, end?))
}

/// Returns how many lines come before one that names contestants again.
fn group_length(run: &[Labelled<'_>]) -> usize {
    let mut has_figures = false;
    let begins_again = |labelled: &Labelled<'_>| {
        has_figures |= is_figure(labelled.field);
        has_figures && names(labelled.field)
    };
    run.iter().position(begins_again).unwrap_or(run.len())
}

/// Returns the entries of contestants whose fields are not repeated, with their last line. `numbers` are how many
/// contestants come before, and how many these are.
fn group_entries<'a>(
    document: Text<'a>,
    run: &[Labelled<'a>],
    numbers: (usize, usize),
    under: &str,
    arena: &'a Arena,
) -> Option<(Vec<Entry<'a>>, usize)> {
    /// The least different figures of a contestant.
    const MIN_FIGURES: usize = 2;
    let (before, count) = numbers;
    let mut entries = Vec::new();
    let mut fields: Vec<ElectionField> = Vec::new();
    let mut last = run.first()?.line;
    for labelled in run {
        // of two labels for one field the first counts
        if fields.contains(&labelled.field) {
            continue;
        }
        let values = match &labelled.values {
            Values::Cells(cells) => cells.clone(),
            Values::Under(lines) => lines.iter().take(count).copied().collect(),
            Values::Joined(text) if names(labelled.field) => {
                divided(document, *text, count, labelled.field, under).unwrap_or_default()
            }
            Values::Joined(text) => figure_cells(document, *text, count).unwrap_or_default(),
        };
        if values.len() != count {
            continue;
        }
        fields.push(labelled.field);
        last = values.last().map_or(last, |_| labelled.line);
        for (at, value) in values.into_iter().enumerate() {
            let mut key = TextBuilder::new(arena);
            key.push_text(labelled.label);
            key.push_made(&(before + at + 1).to_string(), labelled.label.span());
            let shown = with_glyph(value, arena);
            entries.push(Entry { key: key.finish(), value: shown, raw: value });
        }
    }
    let figures = fields.iter().filter(|field| is_figure(**field)).count();
    let is_named = fields.iter().any(|field| names(*field) && *field != ElectionField::Leader);
    (figures >= MIN_FIGURES && is_named).then_some((entries, last))
}

/// Returns a value whose first word says how it changes with an arrow in place of the word: `Increase 12`.
fn with_glyph<'a>(value: Text<'a>, arena: &'a Arena) -> Text<'a> {
    let text = value.as_str();
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let Some(glyph) = change::arrow(&text[..end]) else { return value };
    let rest = value.slice(end..text.len()).trim();
    let mut builder = TextBuilder::new(arena);
    builder.push_made(glyph, value.slice(0..end).span());
    builder.push_text(rest);
    builder.finish()
}

/// Returns the entry of the line, of those above a box, that says how many seats there are: `All 650 seats in the House of Commons`.
fn seats_above<'a>(above: Lines<'_, 'a>, arena: &'a Arena) -> Option<Entry<'a>> {
    let gives_seats = |line: &Line<'a>| {
        let text = folded(line.content().as_str());
        let mut words = text.split_whitespace();
        let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        let numbered = words.by_ref().take(3).any(is_number);
        let seats = words.next().is_some_and(|word| SEAT_WORDS.contains(word));
        let body = words.next().is_some_and(|word| {
            LexicalTags::of(word).has_any([LexicalTag::PlacePreposition, LexicalTag::NameLink])
        });
        numbered && seats && body && !line.is_long()
    };
    let value = without_bars(above.iter().find(gives_seats)?.content());
    Some(made_entry("seats for election", value, arena))
}

/// Returns the entry of the line, of those above a box, with the date between the years of the elections before and after: `← 2001 9
/// October 2004 2007 →`.
fn date_above<'a>(above: Lines<'_, 'a>, arena: &'a Arena) -> Option<Entry<'a>> {
    const ARROWS: [char; 2] = ['←', '→'];
    let has_arrow = |line: &Line<'a>| line.content().as_str().contains(ARROWS) && !line.is_long();
    let line = above.iter().find(has_arrow)?.content();
    let text = line.as_str();
    let is_mark = |c: char| c.is_whitespace() || ARROWS.contains(&c);
    let is_year = |word: &str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let mut words = text.split(is_mark).filter(|word| !word.is_empty());
    let (first, last) = (words.next()?, words.next_back()?);
    // "May 2010" ends with the year of its own
    let begin = match text.trim_start().starts_with('←') && is_year(first) {
        true => text.find(first)? + first.len(),
        false => 0,
    };
    let end = match text.trim_end().ends_with('→') && is_year(last) {
        true => text.rfind(last)?,
        false => text.len(),
    };
    let end = text[..end].find('(').unwrap_or(end);
    let date = line.slice(begin.min(end)..end);
    let bare = date.as_str().trim_matches(is_mark);
    let at = date.as_str().find(bare)?;
    let value = date.slice(at..at + bare.len());
    (!bare.is_empty()).then(|| made_entry("election date", value, arena))
}

/// How many lines above a box may belong to it.
const MAX_ABOVE: usize = 16;

/// Returns an entry whose key the text does not have.
fn made_entry<'a>(key: &str, value: Text<'a>, arena: &'a Arena) -> Entry<'a> {
    let mut builder = TextBuilder::new(arena);
    builder.push_made(key, value.span());
    Entry { key: builder.finish(), value, raw: value }
}

/// Whether a field has names.
fn names(field: ElectionField) -> bool {
    matches!(field, ElectionField::Party | ElectionField::Candidate | ElectionField::Leader)
}

/// Whether a field has figures that every contestant has.
fn is_figure(field: ElectionField) -> bool {
    matches!(field, ElectionField::Votes | ElectionField::Share | ElectionField::Seats)
}

/// Returns how many contestants most lines of figures have.
fn contestants(document: Text<'_>, run: &[Labelled<'_>]) -> Option<usize> {
    let mut counts = [0usize; MAX_CONTESTANTS + 1];
    for labelled in run.iter().filter(|labelled| is_figure(labelled.field)) {
        let count = match &labelled.values {
            Values::Cells(cells) => Some(cells.len()),
            Values::Under(lines) => {
                let is_figure = |line: &&Text<'_>| {
                    figure_cells(document, **line, 1).is_some_and(|cells| cells.len() == 1)
                };
                Some(lines.iter().take_while(is_figure).count())
            }
            Values::Joined(text) => {
                figure_cells(document, *text, usize::MAX).map(|figures| figures.len())
            }
        };
        if let Some(count) = count.and_then(|count| counts.get_mut(count)) {
            *count += 1;
        }
    }
    let most = (2..counts.len()).rev().max_by_key(|count| counts[*count])?;
    (counts[most] > 0).then_some(most)
}

/// Returns the beginning of the text under a box, in which its names are searched for.
fn head(text: &str) -> &str {
    const LENGTH: usize = 1 << 14;
    beginning(text, LENGTH)
}

/// Divides names that spaces join; `None` if that is not clear.
fn divided<'a>(
    document: Text<'a>,
    text: Text<'a>,
    count: usize,
    field: ElectionField,
    under: &str,
) -> Option<Vec<Text<'a>>> {
    const MAX_WORDS: usize = 24;
    /// The most words of one name.
    const MAX_NAME: usize = 6;
    let words: Vec<Text<'a>> = text.split(' ').filter(|word| !word.is_empty()).collect();
    if words.len() < count || words.len() > MAX_WORDS {
        return None;
    }
    let name = |start: usize, end: usize| {
        document.slice(words[start].span().start..words[end - 1].span().end)
    };
    // for each number of names that end before a word the best score, where the last of them begins, and whether another
    // way is as good
    let mut best: Vec<Vec<Option<Way>>> = vec![vec![None; words.len() + 1]; count + 1];
    best[0][0] = Some(Way { score: 0, start: 0, is_unclear: false });
    for end in 1..=words.len() {
        for start in end.saturating_sub(MAX_NAME)..end {
            let Some(score) = score(&words[start..end], name(start, end), field, under) else {
                continue;
            };
            for names in 1..=count {
                let Some(before) = best[names - 1][start] else { continue };
                let way = Way { score: before.score + score, start, is_unclear: before.is_unclear };
                let known = &mut best[names][end];
                match known {
                    Some(known) if known.score > way.score => {}
                    Some(known) if known.score == way.score => known.is_unclear = true,
                    known => *known = Some(way),
                }
            }
        }
    }
    let mut end = words.len();
    if best[count][end]?.is_unclear {
        return None;
    }
    let mut found = Vec::with_capacity(count);
    for names in (1..=count).rev() {
        let start = best[names][end]?.start;
        found.push(name(start, end));
        end = start;
    }
    found.reverse();
    Some(found)
}

/// The best way to divide some words into names.
#[derive(Debug, Clone, Copy)]
struct Way {
    score: usize,
    /// Where the last name begins.
    start: usize,
    /// Whether another way is as good.
    is_unclear: bool,
}

/// Returns how well some words make one name; `None` if they cannot.
fn score(words: &[Text<'_>], name: Text<'_>, field: ElectionField, under: &str) -> Option<usize> {
    let (first, last) = (words.first()?.as_str(), words.last()?.as_str());
    let small = |word: &str| word.starts_with(char::is_lowercase);
    // "Liberal/National coalition"
    let is_common_noun = field == ElectionField::Party
        && LexicalTags::of(&folded(last)).has_any([LexicalTag::Party, LexicalTag::FoundedNoun]);
    if small(first) || (small(last) && !is_common_noun) {
        return None;
    }
    let tags = |word: &Text<'_>| LexicalTags::of(&folded(word.as_str()));
    let is_noun =
        |word: &Text<'_>| tags(word).has_any([LexicalTag::Party, LexicalTag::Organisation]);
    let is_written = contains(under, name.as_str());
    let shape = match field {
        ElectionField::Party => {
            let is_common = COMMON_PARTIES.contains(&folded(name.as_str()));
            let ends = words.len() > 1 && words.last().is_some_and(is_noun);
            // "Hill Party Greens" are two names, and "Party Greens" is no name
            let inner = words[..words.len() - 1].iter().skip(1).filter(|word| is_noun(word));
            let begins = words.len() > 1 && is_noun(&words[0]);
            (2 + 2 * usize::from(is_common) + 2 * usize::from(ends))
                .saturating_sub(2 * inner.count() + usize::from(begins))
        }
        _ => {
            let is_given = words.len() > 1
                && words.first().is_some_and(|word| tags(word).has(LexicalTag::GivenName));
            2 * usize::from(words.len() == 2)
                + usize::from(words.len() == 3)
                + usize::from(is_given)
        }
    };
    Some(shape + 3 * usize::from(is_written))
}

/// Whether a text has some words, whole.
fn contains(text: &str, words: &str) -> bool {
    let is_letter = |c: char| c.is_alphanumeric();
    memchr::memmem::find_iter(text.as_bytes(), words.as_bytes()).any(|at| {
        !text[..at].ends_with(is_letter) && !text[at + words.len()..].starts_with(is_letter)
    })
}

#[cfg(test)]
mod tests {
    use crate::markup::{Arena, Block, plain};

    /// Returns the entries of the box in a text, and `; ` between them.
    fn entries(text: &str) -> String {
        let arena = Arena::new();
        let page = plain::parse(arena.text(text), &arena);
        let boxes = page.blocks.iter().filter_map(|block| match block {
            Block::Infobox(infobox) => Some(&infobox.entries),
            _ => None,
        });
        let entry = |entry: &crate::markup::Entry<'_>| {
            format!("{}={}", entry.key.as_str(), entry.value.as_str())
        };
        boxes.flatten().map(entry).collect::<Vec<_>>().join("; ")
    }

    const UNDER: &str = "The 1957 Norland general election was held on 12 March 1957. The Reed Party won, and the Liberal Democrats lost.";

    #[test]
    fn lines_above_and_several_groups() {
        let text = format!(
            "1957 Norland general election\n\n← 1953 12 March 1957 (1957-03-12) 1961 →\n\nAll 65 seats in the Diet\n33 seats needed for a majority\nFirst party Second party\nLeader Jane Roe Owen Lyle\nParty Labour Greens\nSeats won 34 21\nSeat change Increase 3 Decrease 2\nPercentage 51.8% 27.5%\nThird party\nLeader Anna Ford Mark Stone\nParty Liberal Centre\nSeats won 6 seats 4 seats\nPercentage 10.1% 9.9%\n\n{UNDER}"
        );
        let expected = "Leader1=Jane Roe; Leader2=Owen Lyle; Party1=Labour; Party2=Greens; Seats won1=34; Seats won2=21; Seat change1=▲3; Seat change2=▼2; Percentage1=51.8%; Percentage2=27.5%; Leader3=Anna Ford; Leader4=Mark Stone; Party3=Liberal; Party4=Centre; Seats won3=6; Seats won4=4; Percentage3=10.1%; Percentage4=9.9%; seats for election=All 65 seats in the Diet; election date=12 March 1957";
        assert_eq!(entries(&text), expected);
    }

    /// The same box in the ways in which extractions write it.
    #[test]
    fn values_of_several_contestants() {
        let expected = "Leader1=Jane Roe; Leader2=Owen Lyle; Party1=Reed Party; Party2=Greens; Seats won1=34; Seats won2=31; Popular vote1=114,936; Popular vote2=105,854";
        for lines in [
            "Leader Jane Roe Owen Lyle\nParty Reed Party Greens\nLeader since 1949 1954\nSeats won 34 31\nPopular vote 114,936 105,854\n",
            "First party Second party\n\nLeader Jane Roe Owen Lyle\n\nParty Reed Party Greens\n\nLeader's seat Dorn Ulm\n\nSeats won 34 31\n\nPopular vote 114,936 105,854\n",
            "| Leader | Jane Roe | Owen Lyle |\n| Party | Reed Party | Greens |\n| Seats won | 34 | 31 |\n| Popular vote | 114,936 | 105,854 |\n",
            "|\nLeader\n|\nJane Roe\n|\nOwen Lyle\n|\nParty\n|\nReed Party\n|\nGreens\n|\nLeader since\n|\n1949\n|\n1954\n|\nSeats won\n|\n34\n|\n31\n|\nPopular vote\n|\n114,936\n|\n105,854\n|\n",
            "Leader\tJane Roe\tOwen Lyle\nParty\tReed Party\tGreens\nSeats won\t34\t31\nPopular vote\t114,936\t105,854\n",
        ] {
            let text = format!("1957 Norland general election\n\n{lines}\n{UNDER}");
            assert_eq!(entries(&text), expected, "{lines}");
        }
    }

    #[test]
    fn names_joined_by_spaces() {
        for (line, expected) in [
            ("Reed Party Hill Party Greens", "Reed Party|Hill Party|Greens"),
            ("Labour Nationalist Centre", "Labour|Nationalist|Centre"),
            ("Liberal Democrats Reed Party Labour", "Liberal Democrats|Reed Party|Labour"),
            ("Party of Labour Reed Party Greens", "Party of Labour|Reed Party|Greens"),
            // one of these names has two words
            ("Marsh Dorn Lane Ulm", ""),
        ] {
            let text = format!(
                "1957 Norland general election\n\nNominee A. Roe B. Lyle C. Ford\nParty {line}\nSeats won 34 31 2\nPercentage 51.8% 45.5% 2.7%\n\n{UNDER}"
            );
            let found = entries(&text);
            let parties = found.split("; ").filter(|entry| entry.starts_with("Party"));
            let parties: Vec<&str> =
                parties.filter_map(|entry| Some(entry.split_once('=')?.1)).collect();
            assert_eq!(parties.join("|"), expected, "{found}");
        }
    }

    #[test]
    fn what_is_no_box_of_contestants() {
        for lines in [
            "Leader Jane Roe\nFounded 3 May 1990\nSeats 34\nPercentage 45.2%\n",
            "Party Votes Seats\nReed Party 4,377 23\nHill Party 3,120 16\n",
            "| Party | Votes | Seats |\n| Reed Party | 4,377 | 23 |\n| Hill Party | 3,120 | 16 |\n",
            "Leader Jane Roe Owen Lyle\nParty Reed Party Greens\nLeader since 1949 1954\n",
        ] {
            let text = format!("1957 Norland general election\n\n{lines}\n{UNDER}");
            assert!(!entries(&text).contains("2="), "{lines}");
        }
    }
}
