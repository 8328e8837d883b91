//! Splits prose into sentences, and sentences into tokens and noun-phrase chunks.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::fmt;
use std::ops::Range;
use std::rc::Rc;
use std::sync::LazyLock;

use crate::lexicon::cues::ABBREVIATIONS;
use crate::lexicon::dates::Meaning;
use crate::lexicon::tags::{LanguageId, LexicalTag, LexicalTags};
use crate::lexicon::word_map::WordMap;
#[cfg(test)]
use crate::markup::Arena;
use crate::markup::Text;
use crate::model::{Span, folded, lowered};
use crate::nlp::chunk::chunks;
use crate::nlp::footnote::marks;
use crate::nlp::token::{KeptWords, Token, span_of};
use crate::values::text::has_byte;

/// A sentence with its tokens and chunks, which all readers share.
pub struct Sentence<'a> {
    /// The text of the sentence.
    pub text: Text<'a>,
    /// The language of its document.
    pub language: Option<LanguageId>,
    /// Its words, as its page keeps them once they were read.
    kept: &'a OnceCell<Box<KeptWords>>,
    /// Its parts, computed on first use: many sentences never need them.
    parts: OnceCell<Rc<Parts<'a>>>,
}

/// The parts of a sentence.
pub(super) struct Parts<'a> {
    words: Vec<Token<'a>>,
    chunks: Vec<Range<usize>>,
    /// The tags of all words.
    tags: LexicalTags,
}

impl<'a> Parts<'a> {
    /// Makes the parts of a sentence of its words.
    pub(super) fn of(words: Vec<Token<'a>>, language: Option<LanguageId>) -> Self {
        let chunks = chunks(&words, &[], language);
        Parts::with(words, chunks)
    }

    fn with(words: Vec<Token<'a>>, chunks: Vec<Range<usize>>) -> Self {
        let tags = words.iter().fold(LexicalTags::default(), |tags, word| tags.and(word.tags));
        Parts { words, chunks, tags }
    }
}

impl<'a> Sentence<'a> {
    /// Creates a sentence of a page in a language, whose words are kept on first use.
    pub fn of_page(
        text: Text<'a>,
        language: Option<LanguageId>,
        kept: &'a OnceCell<Box<KeptWords>>,
    ) -> Self {
        Sentence { text, language, kept, parts: OnceCell::new() }
    }

    /// Creates a sentence alone.
    #[cfg(test)]
    pub fn new(text: Text<'a>, arena: &'a Arena) -> Self {
        Sentence::of_page(text, None, arena.alloc(OnceCell::new()))
    }

    /// Returns the sentence with parts that were shared before.
    pub(super) fn with_parts(self, parts: Rc<Parts<'a>>) -> Self {
        Sentence { parts: parts.into(), ..self }
    }

    fn parts(&self) -> &Rc<Parts<'a>> {
        self.parts.get_or_init(|| {
            let (words, chunks) = self.read();
            Rc::new(Parts::with(words, chunks))
        })
    }

    /// Returns its tokens and chunks.
    fn read(&self) -> (Vec<Token<'a>>, Vec<Range<usize>>) {
        let text = self.text.as_str();
        let find = |words: &[Token<'a>]| chunks(words, &[], self.language);
        let kept = match self.kept.get() {
            Some(kept) => kept,
            None => {
                let new = KeptWords::of(text, self.language);
                if let Some(words) = new.few_tokens(text, self.language) {
                    let chunks = find(&words);
                    return (words, chunks);
                }
                self.kept.get_or_init(|| Box::new(new))
            }
        };
        let words = kept.tokens(text, self.language);
        let chunks = kept.chunks(|| find(&words));
        (words, chunks)
    }

    /// Returns its tokens.
    pub fn words(&self) -> &[Token<'a>] {
        &self.parts().words
    }

    /// Returns its noun-phrase chunks, as ranges of tokens.
    pub fn chunks(&self) -> &[Range<usize>] {
        &self.parts().chunks
    }

    /// Returns its chunks if the tokens in `taken` belong to none.
    pub fn chunks_without(&self, taken: &[Range<usize>]) -> Cow<'_, [Range<usize>]> {
        let cuts = taken.iter().cloned().flatten().any(|at| self.words()[at].capital);
        match cuts {
            true => chunks(self.words(), taken, self.language).into(),
            false => self.chunks().into(),
        }
    }

    /// Whether one of its words has a lexical tag.
    pub fn has(&self, tag: LexicalTag) -> bool {
        self.parts().tags.has(tag)
    }

    /// Whether it may introduce a name: after its first byte it has a bracket, a capital or a letter outside ASCII, or
    /// its first word does not usually begin a sentence.
    pub fn may_name(&self) -> bool {
        let hints = |byte: u8| byte.is_ascii_uppercase() | !byte.is_ascii() | (byte == b'(');
        let text = self.text.as_str();
        !text.is_empty()
            && (text.get(1..).is_none_or(|rest| has_byte(rest, hints)) || opens_with_name(text))
    }

    /// Returns the span in the document of a range of tokens.
    pub fn span_of(&self, tokens: &Range<usize>) -> Span {
        span_of(self.text, self.words(), tokens)
    }
}

impl fmt::Debug for Sentence<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Sentence").field(&self.text.as_str()).finish()
    }
}

/// Whether the first word of a text may be a name: `Mapam was banned in 1990`.
fn opens_with_name(text: &str) -> bool {
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let first = &text[..end];
    let opens = [
        LexicalTag::Sentence,
        LexicalTag::Determiner,
        LexicalTag::Pronoun,
        LexicalTag::Marker,
        LexicalTag::Conjunction,
    ];
    first.starts_with(|c: char| c.is_ascii_uppercase())
        && !LexicalTags::of(&folded(first)).has_any(opens)
}

/// Splits a paragraph of a language into sentences, trimmed, in order.
///
/// A full stop ends a sentence where a capital, a digit or an opening mark follows it, but not after initials
/// (`J. R.`), abbreviations (`Jun.`, `No.`) and numbers before a small letter. A sentence that is too long is
/// split between words, or inside a word if need be, so that the work for one sentence is bounded. Footnote marks
/// after a stop belong to no sentence: `.[4] Next`.
pub fn sentences_in(paragraph: Text<'_>, language: Option<LanguageId>) -> Vec<Text<'_>> {
    split(paragraph, language, usize::MAX)
}

/// Returns the first sentence of a paragraph.
pub fn first_sentence(paragraph: Text<'_>) -> Option<Text<'_>> {
    first_sentences(paragraph, 1).into_iter().next()
}

/// Returns the first sentences of a paragraph, at least a number of them if it has so many.
pub fn first_sentences(paragraph: Text<'_>, number: usize) -> Vec<Text<'_>> {
    split(paragraph, None, number)
}

/// Splits a paragraph into sentences, until there is a number of them.
fn split(paragraph: Text<'_>, language: Option<LanguageId>, number: usize) -> Vec<Text<'_>> {
    let dots_days = language.is_some_and(|language| language.words().dates.dotted_days);
    let text = paragraph.as_str();
    let mut sentences = Vec::new();
    let mut start = 0;
    // the marks around a stop, `?!”`, end together; what follows them is examined once
    let (mut end, mut resume, mut next) = (0, 0, None);
    for (at, stop) in stops(text) {
        let stop_end = at + stop;
        if stop_end > end {
            let ending = Ending::of(text, stop_end);
            (end, resume) = (ending.end, ending.resume);
            next = ending.is_certain.then(|| text[resume..].trim_start());
        }
        let Some(next) = next.filter(|_| end > start) else { continue };
        let is_dot = text.as_bytes()[at] == b'.';
        if !(is_dot
            && (is_abbreviated(&text[start..at], next, dots_days)
                || is_in_mark(&text[start..], at - start)))
        {
            push(&mut sentences, paragraph.slice(start..end));
            start = resume;
            if sentences.len() >= number {
                return sentences;
            }
        }
    }
    push(&mut sentences, paragraph.slice(start..text.len()));
    sentences
}

/// The end of a sentence after its stop.
struct Ending {
    /// The end of the sentence, with the marks that belong to its stop.
    end: usize,
    /// The start of the rest, after footnote marks.
    resume: usize,
    /// Whether the rest begins like a sentence, or is empty after footnote marks.
    is_certain: bool,
}

impl Ending {
    /// Reads what follows a stop that ends at `at`.
    fn of(text: &str, at: usize) -> Self {
        let mut end = closing_end(text, at);
        let mut resume = end;
        let spaced = text[end..].trim_start();
        let has_marks = spaced.starts_with('[') && {
            let space = text.len() - end - spaced.len();
            let length = marks(spaced, space == 0);
            if length > 0 {
                resume = end + space + length;
                let closed = closing_end(text, resume);
                if closed > resume {
                    (end, resume) = (closed, closed);
                }
            }
            length > 0
        };
        // "the party.2 Among them": the mark of an extraction that lost its brackets
        let bare = bare_mark(&text[..at], &text[end..]);
        if bare > 0 && end == at {
            resume = end + bare;
        }
        let has_marks = has_marks || resume > end;
        let rest = &text[resume..];
        let next = rest.trim_start();
        let is_apart = has_marks || next.len() < rest.len() || is_glued(&text[..at], rest);
        let is_certain = is_apart && (begins_sentence(next) || (has_marks && next.is_empty()));
        Ending { end, resume, is_certain }
    }
}

/// Returns the length of a footnote mark without brackets after a stop, with which `before` ends: `party.2 Among`, but not
/// `version 1.2 Among`.
fn bare_mark(before: &str, rest: &str) -> usize {
    const MAX_DIGITS: usize = 2;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..=MAX_DIGITS).contains(&digits) {
        return 0; // as after most stops
    }
    let mut after = rest[digits..].chars();
    let begins = after.next().is_none_or(char::is_whitespace)
        && after.as_str().trim_start().chars().next().is_none_or(|c| c.is_uppercase() || c == '"');
    let is_word = before.strip_suffix('.').is_some_and(ends_in_letters);
    if begins && is_word { digits } else { 0 }
}

/// Whether a text ends in several small letters, as words do and versions and initials do not.
fn ends_in_letters(text: &str) -> bool {
    const MIN_LETTERS: usize = 3;
    text.chars().rev().take(MIN_LETTERS).filter(|c| c.is_lowercase()).count() == MIN_LETTERS
}

/// Whether a rendering has lost the space after a stop: `a year later.On 2 April`. `before` ends with the stop.
fn is_glued(before: &str, rest: &str) -> bool {
    let Some(before) = before.strip_suffix('.') else { return false };
    let word = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let mut letters = rest.chars();
    let begins = letters.next().is_some_and(char::is_uppercase)
        && letters.next().is_some_and(|c| c.is_lowercase() || c == ' ');
    let is_address = word.contains(['/', '@', '.']) || word.starts_with("www");
    begins && ends_in_letters(word) && !is_address
}

/// Whether the byte at `at` is inside a footnote mark: `[Anm. 1]`.
fn is_in_mark(text: &str, at: usize) -> bool {
    const MAX_DISTANCE: usize = 16;
    let window = &text.as_bytes()[at.saturating_sub(MAX_DISTANCE)..at];
    memchr::memrchr(b'[', window).is_some_and(|open| {
        let open = at - window.len() + open;
        open + marks(&text[open..], false) > at
    })
}

/// Returns the offsets of the marks that can end a sentence, each with its length.
fn stops(text: &str) -> impl Iterator<Item = (usize, usize)> {
    const ELLIPSIS: &str = "…";
    let bytes = text.as_bytes();
    let ellipses = memchr::memchr_iter(ELLIPSIS.as_bytes()[0], bytes);
    let ellipses = ellipses.filter(|&at| bytes[at..].starts_with(ELLIPSIS.as_bytes()));
    let mut ellipses = ellipses.map(|at| (at, ELLIPSIS.len())).peekable();
    let mut marks = memchr::memchr3_iter(b'.', b'!', b'?', bytes).peekable();
    std::iter::from_fn(move || {
        let mark = marks.peek().copied();
        let ellipsis = ellipses.next_if(|(at, _)| mark.is_none_or(|mark| *at < mark));
        ellipsis.or_else(|| marks.next().map(|at| (at, 1)))
    })
}

/// Whether a text ends with a stop, perhaps before footnote marks.
pub fn ends_sentence(text: &str) -> bool {
    let is_stop = |text: &str| {
        let text = text.trim_end().trim_end_matches(['"', '\'', '”', '’', '»', ')', '«', '“']);
        text.trim_end().ends_with(['.', '!', '?', '…'])
    };
    if is_stop(text) {
        return true;
    }
    if !text.ends_with(|c: char| c == ']' || c.is_ascii_digit() || c == '\u{200b}') {
        return false;
    }
    // `[1]`, `[citation needed][2]:23`
    const MAX_LENGTH: usize = 100;
    let from = text.len().saturating_sub(MAX_LENGTH);
    let mut opens = memchr::memchr_iter(b'[', &text.as_bytes()[from..]).map(|at| from + at);
    opens.any(|open| is_stop(&text[..open]) && open + marks(&text[open..], true) == text.len())
}

/// Returns the end of the marks at `at` that belong to the stop before them. In French a space precedes `»`.
fn closing_end(text: &str, at: usize) -> usize {
    if let [b' ', next, ..] = &text.as_bytes()[at..]
        && next.is_ascii_alphanumeric()
    {
        return at; // as after most stops
    }
    let rest = text[at..].trim_start_matches(CLOSING);
    let spaced = rest.trim_start().strip_prefix('»');
    let rest = spaced.filter(|rest| !rest.starts_with(char::is_alphanumeric)).unwrap_or(rest);
    text.len() - rest.len()
}

/// Marks before the first word of a sentence.
const OPENING: [char; 11] = ['"', '\'', '“', '„', '‘', '«', '»', '(', '[', '¿', '¡'];

/// Marks that belong to the stop before them.
const CLOSING: [char; 10] = ['.', '!', '?', '"', '\'', '”', '’', '»', ')', ']'];

/// Adds a sentence, in several parts if it is too long.
fn push<'a>(sentences: &mut Vec<Text<'a>>, sentence: Text<'a>) {
    sentences.extend(parts(sentence).filter(|part| !part.is_empty()));
}

/// Splits a text that is too long for a sentence, between words or inside a word if need be. The parts are trimmed.
pub(super) fn parts<'a>(text: Text<'a>) -> impl Iterator<Item = Text<'a>> {
    const MAX_LENGTH: usize = 4000;
    const _: () = assert!(2 * MAX_LENGTH + char::MAX.len_utf8() < KeptWords::MAX_LENGTH);
    let end_of = move |start: usize| {
        let rest = &text.as_str()[start..];
        let is_end = |(at, c): &(usize, char)| {
            (*at > MAX_LENGTH && c.is_whitespace()) || *at > 2 * MAX_LENGTH
        };
        let is_long = rest.len() > MAX_LENGTH; // as no usual sentence
        let end = is_long.then(|| rest.char_indices().find(is_end)).flatten();
        start + end.map_or(rest.len(), |(end, _)| end)
    };
    let mut next = Some(0);
    std::iter::from_fn(move || {
        let start = next?;
        let end = end_of(start);
        next = (end < text.as_str().len()).then_some(end);
        Some(text.slice(start..end).trim())
    })
}

fn begins_sentence(text: &str) -> bool {
    let first = text.trim_start_matches(OPENING).chars().next();
    first.is_some_and(|c| !c.is_lowercase() && c.is_alphanumeric())
}

/// Whether the full stop after `before` belongs to an abbreviation or an initial.
fn is_abbreviated(before: &str, next: &str, dots_days: bool) -> bool {
    let word = before
        .rsplit(|c: char| c.is_whitespace() || matches!(c, '(' | '['))
        .next()
        .unwrap_or_default();
    let is_single = |part: &str| part.chars().nth(1).is_none() && !part.is_empty();
    let initial = is_single(word) && word.chars().all(char::is_alphabetic);
    let initials = word.contains('.') && word.split('.').all(is_single);
    if initial || initials {
        let article = next.split_whitespace().next().unwrap_or_default();
        return !(initials && STARTERS.contains(&article));
    }
    if is_dotted_day(word, next, dots_days) || is_dotted_month(word, next) {
        return true;
    }
    const MAX_LENGTH: usize = 16;
    if word.len() > MAX_LENGTH {
        return false;
    }
    let before_number = || next.starts_with(|c: char| c.is_ascii_digit());
    let known = match lowered(word, &mut [0; MAX_LENGTH]) {
        Some(key) => BEFORE_DOT.get(key),
        None => BEFORE_DOT.get(&*folded(word)),
    };
    known.is_some_and(|only_before_number| !only_before_number || before_number())
}

/// The entries of [`ABBREVIATIONS`], each with whether it is an abbreviation only before a number.
static BEFORE_DOT: LazyLock<WordMap<&str, bool>> =
    LazyLock::new(|| ABBREVIATIONS.iter().copied().collect());

/// Whether a full stop makes a number the day of the month that follows: `24. März`. If the month has the same name
/// in English, the stop ends a sentence, unless the language is known to write days so.
fn is_dotted_day(word: &str, next: &str, dots_days: bool) -> bool {
    if !(1..=2).contains(&word.len()) || !word.bytes().all(|byte| byte.is_ascii_digit()) {
        return false; // as most words before a stop
    }
    let month = || Meaning::of(next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default());
    // "1. January 1927"
    let mut words = next.split_whitespace();
    let is_month = words.next().is_some_and(|word| Meaning::of(&folded(word)).month.is_some());
    let is_year = |word: &str| word.bytes().take(4).filter(u8::is_ascii_digit).count() == 4;
    let mut dated = || is_month && words.next().is_some_and(is_year);
    month().follows_dot && (dots_days || month().days_name) || dated()
}

/// Whether a full stop follows the name of a month, although it is not abbreviated: `May. 12, 1964`.
fn is_dotted_month(word: &str, next: &str) -> bool {
    if !next.starts_with(|c: char| c.is_ascii_digit()) {
        return false; // as most words before a stop
    }
    let mut numbers = next.split_whitespace().map(|word| {
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        (digits, word[digits..].trim_end_matches([',', '.', ';', ')']))
    });
    let is_day = numbers.next().is_some_and(|(digits, ending)| digits <= 2 && ending.len() <= 2);
    let is_year = numbers.next().is_some_and(|(digits, _)| digits == 4);
    is_day && is_year && Meaning::of(word).month.is_some()
}

/// Words that begin sentences but not names, so that initials before them end a sentence.
const STARTERS: &[&str] = &[
    "The", "In", "It", "On", "He", "She", "They", "This", "At", "After", "Its", "However", "A",
    "An", "By",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_space_ends_a_sentence() {
        for (text, expected) in [
            ("It won a year later.On 2 April it split.", 2),
            ("See www.example.Com for more.", 1),
            ("The U.S.Party and e.g.Roe", 1),
        ] {
            assert_eq!(
                sentences_in(Text::new(text, 0..text.len()), None).len(),
                expected,
                "{text}"
            );
        }
    }

    #[test]
    fn sentence_boundaries() {
        for (text, expected) in [
            ("One. Two! Three? Four", vec!["One.", "Two!", "Three?", "Four"]),
            ("In Jun. 2015 it won. It lost.", vec!["In Jun. 2015 it won.", "It lost."]),
            ("In May. 12, 1964 came. Then", vec!["In May. 12, 1964 came.", "Then"]),
            ("In May. 12 of them left.", vec!["In May.", "12 of them left."]),
            (
                "On 5 May [O.S. 22 April] 1905 it met.",
                vec!["On 5 May [O.S. 22 April] 1905 it met."],
            ),
            ("Law No. 5 passed. Then", vec!["Law No. 5 passed.", "Then"]),
            ("J. R. Doe led it. He left.", vec!["J. R. Doe led it.", "He left."]),
            (
                "It moved to the U.S. The party grew.",
                vec!["It moved to the U.S.", "The party grew."],
            ),
            ("It won 0.13% of it. Good.", vec!["It won 0.13% of it.", "Good."]),
            ("Dr. Doe said \"No!\" Then he left.", vec!["Dr. Doe said \"No!\"", "Then he left."]),
            ("(See it.) 1978 came.", vec!["(See it.)", "1978 came."]),
            ("Ended in May. June came.", vec!["Ended in May.", "June came."]),
            ("Am 3. März 1990. Am 4. Mai.", vec!["Am 3. März 1990.", "Am 4. Mai."]),
            ("İzmir. Şişli.", vec!["İzmir.", "Şişli."]),
            ("... and so on", vec!["... and so on"]),
            ("", vec![]),
        ] {
            assert_eq!(split(text), expected, "{text:?}");
        }
    }

    #[test]
    fn footnote_marks_end_sentences() {
        for (text, expected) in [
            ("It won.[4] Next came.", vec!["It won.", "Next came."]),
            ("It won.[a][12] Next.[1]", vec!["It won.", "Next."]),
            ("It won. [4] Next.", vec!["It won.", "Next."]),
            ("It won.[citation needed] Next.", vec!["It won.", "Next."]),
            ("It won.[1]:23 Next.[1]: 24 Then.", vec!["It won.", "Next.", "Then."]),
            ("It won.[note 3]Next.[4]Then", vec!["It won.", "Next.", "Then"]),
            ("He said \"no.[4]\" Next.", vec!["He said \"no.[4]\"", "Next."]),
            ("He said \"no.\"[4] Next.", vec!["He said \"no.\"", "Next."]),
            ("(It won.[4]) Next.", vec!["(It won.[4])", "Next."]),
            ("In 1990[4] it won.[5] 1991 came.", vec!["In 1990[4] it won.", "1991 came."]),
            ("In Jun.[4] 2015 it won.", vec!["In Jun.[4] 2015 it won."]),
            ("Law No.[2] 5 passed.", vec!["Law No.[2] 5 passed."]),
            ("by J.[1] R. Doe.", vec!["by J.[1] R. Doe."]),
            ("It won,[4] and so on.[5] the end", vec!["It won,[4] and so on.[5] the end"]),
            ("by J. [T]he party", vec!["by J. [T]he party"]),
            ("It won. [The party] lost.", vec!["It won.", "[The party] lost."]),
            // German
            (
                "Sie gewann.[1][2] Am 3. März 1990 löste sie sich auf.[Anm. 1] Danach",
                vec!["Sie gewann.", "Am 3. März 1990 löste sie sich auf.", "Danach"],
            ),
            ("Die Partei[Anm. 1] verlor.", vec!["Die Partei[Anm. 1] verlor."]),
            ("Er ging.[1] »Nein« und „Ja“. Dann", vec!["Er ging.", "»Nein« und „Ja“.", "Dann"]),
            // French
            (
                "Elle gagne.[1], [2] Élu en 1990.[réf. nécessaire] Puis",
                vec!["Elle gagne.", "Élu en 1990.", "Puis"],
            ),
            ("« Oui.[3] » Elle perd.", vec!["« Oui.[3] »", "Elle perd."]),
            // Spanish
            (
                "Ganó.[1]\u{200b}[2]\u{200b} Ángel Ruiz dimitió.[cita requerida] ¿Por qué?",
                vec!["Ganó.", "Ángel Ruiz dimitió.", "¿Por qué?"],
            ),
            // Turkish
            (
                "Parti kuruldu.[1] İzmir'de kongre yapıldı.[kaynak belirtilmeli] Şimdi",
                vec!["Parti kuruldu.", "İzmir'de kongre yapıldı.", "Şimdi"],
            ),
        ] {
            assert_eq!(split(text), expected, "{text:?}");
        }
    }

    fn split(text: &str) -> Vec<&str> {
        let sentences = sentences_in(Text::new(text, 0..text.len()), None).into_iter();
        sentences.map(|sentence| sentence.as_str()).collect()
    }
}
