//! Tokenizer: splits a sentence into words.

mod kept;

pub(super) use kept::KeptWords;

use std::ops::Range;

use crate::lexicon::cues::{CASE_ENDINGS, PARTICIPLE_ENDINGS, PAST_ENDINGS};
use crate::lexicon::tags::{LanguageId, LexicalTag, LexicalTags};
use crate::lexicon::word_list::WordList;
use crate::markup::{Arena, Text};
use crate::model::{Span, folded, folds_by_case};
use crate::nlp::footnote::{find_in_word, marks};
use crate::values::name::{has_capital, is_initial, looks_like_abbreviation};
use crate::values::text::has_byte;

/// A word of a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Token<'a> {
    /// The word without the marks around it and without a possessive ending.
    pub text: &'a str,
    /// The word, folded.
    pub key: &'a str,
    /// The punctuation between the previous word and this one: `, (`, `"`, `).`.
    pub before: &'a str,
    /// What the word can be, by its folded form.
    pub tags: LexicalTags,
    /// The byte of the sentence at which it begins.
    start: u32,
    /// Whether punctuation separates it from the previous word.
    separated: bool,
    /// Whether a possessive ending was cut off.
    pub possessive: bool,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether it looks like an abbreviation.
    pub abbreviation: bool,
}

impl<'a> Token<'a> {
    /// Whether the word ends as a verb in the past tense does: `founded`.
    pub fn has_past_ending(&self) -> bool {
        self.key.len() > 4 && PAST_ENDINGS.ends(self.key)
    }

    /// Whether the word ends as a participle in the present does: `winning`.
    pub fn has_participle_ending(&self) -> bool {
        self.key.len() > 5 && PARTICIPLE_ENDINGS.ends(self.key)
    }

    /// Returns the token of a word of a sentence, in which the word before it ends at `end`.
    #[inline(always)]
    fn new(
        sentence: &'a str,
        end: usize,
        word: Word,
        text: &'a str,
        key: &'a str,
        tags: LexicalTags,
    ) -> Self {
        let start = word.start as usize;
        // as between most words
        let is_spaced = start == end + 1 && sentence.as_bytes().get(end) == Some(&b' ');
        let before = if is_spaced { "" } else { between(sentence, end, start) };
        Token {
            text,
            key,
            before,
            tags,
            start: word.start,
            separated: !is_spaced && separates(before),
            possessive: word.possessive,
            capital: word.capital,
            abbreviation: word.abbreviation,
        }
    }

    /// Returns its bytes in the sentence.
    pub fn range(&self) -> Range<usize> {
        let start = self.start as usize;
        start..start + self.text.len()
    }

    /// Whether the word has a lexical tag.
    pub fn is(&self, tag: LexicalTag) -> bool {
        self.tags.has(tag)
    }

    /// Whether the word is an abbreviation that opens a bracket, as after the name that it stands for: `Reed Party (RP)`.
    pub fn is_gloss(&self) -> bool {
        self.before == "(" && self.abbreviation
    }

    /// Whether punctuation separates the word from the previous one.
    pub fn is_separated(&self) -> bool {
        self.separated
    }
}

/// Returns the span in the document of a range of tokens.
pub fn span_of(sentence: Text<'_>, words: &[Token<'_>], tokens: &Range<usize>) -> Span {
    let last = tokens.end.max(tokens.start + 1) - 1;
    sentence.slice(words[tokens.start].range().start..words[last].range().end).span()
}

/// Returns the number of words of a folded phrase if `words` begins with it.
pub fn phrase_length(words: &[Token<'_>], phrase: &str) -> Option<usize> {
    let first = words.first()?;
    // most words begin with another letter
    if phrase.as_bytes().first() != first.key.as_bytes().first() || !phrase.starts_with(first.key) {
        return None;
    }
    let mut length = 0;
    for part in phrase.split(' ') {
        words.get(length).filter(|word| word.key == part)?;
        length += 1;
    }
    Some(length)
}

/// Returns the number of words of the first of some folded phrases with which `words` begins, if it begins with one.
pub fn listed_phrase_length(
    words: &[Token<'_>],
    phrases: &WordList<&'static str>,
) -> Option<usize> {
    phrases.iter().find_map(|phrase| phrase_length(words, phrase))
}

/// Splits a sentence into tokens.
///
/// Punctuation inside a word stays (`TKP/ML-Hareketi`, `d'Orme`), as does a bracket that opens and closes in it:
/// `CPI(M)`. Footnote marks are left out. The arena holds the folded forms that differ from the text. A sentence must be
/// shorter than 4 GiB.
pub fn tokens<'a>(sentence: Text<'a>, arena: &'a Arena) -> Vec<Token<'a>> {
    tokens_in(sentence, arena, None)
}

/// Splits a sentence of a language into tokens, whose tags are those of that language.
pub fn tokens_in<'a>(
    sentence: Text<'a>,
    arena: &'a Arena,
    language: Option<LanguageId>,
) -> Vec<Token<'a>> {
    // few sentences have shorter words on average
    const TYPICAL_LENGTH: usize = 5;
    let length = sentence.as_str().len();
    // a list may have items of a letter each; most words have one space between them
    let spaces = memchr::memchr_iter(b' ', sentence.as_str().as_bytes()).count();
    let capacity = (length / TYPICAL_LENGTH + 2).min(length.div_ceil(2)).min(spaces + 1);
    let mut tokens: Vec<Token<'a>> = Vec::with_capacity(capacity);
    let text = sentence.as_str();
    let mut end = 0;
    split(text, language, |word| {
        let written = &text[word.range()];
        let (key, tags) = key_of(written, word.is_lower, arena, language);
        let token = Token::new(text, end, word, written, key, tags);
        end = token.range().end;
        tokens.push(token);
    });
    tokens
}

/// A word as it stands in a sentence.
#[derive(Debug, Clone, Copy)]
struct Word {
    /// The byte at which it begins, and its length.
    start: u32,
    length: u32,
    /// Whether it is its own folded form.
    is_lower: bool,
    possessive: bool,
    capital: bool,
    abbreviation: bool,
}

impl Word {
    /// Returns the word with these bytes, which is small, and neither a possessive nor an abbreviation.
    #[inline(always)]
    fn new(start: usize, length: usize) -> Self {
        Word {
            start: start as u32,
            length: length as u32,
            is_lower: false,
            possessive: false,
            capital: false,
            abbreviation: false,
        }
    }

    #[inline(always)]
    fn range(&self) -> Range<usize> {
        let start = self.start as usize;
        start..start + self.length as usize
    }
}

/// Splits a sentence of a language into words, and gives each to `push`.
fn split(text: &str, language: Option<LanguageId>, mut push: impl FnMut(Word)) {
    let elisions = language.map_or(&[][..], |language| language.words().cues.elisions);
    let (mut at, mut word_end) = (0, 0);
    while let Some(byte) = text.as_bytes().get(at) {
        if is_space(*byte) {
            at += 1;
            continue;
        }
        if let Some((length, read)) = simple_word(&text.as_bytes()[at..]) {
            let capital = byte.is_ascii_uppercase();
            push(Word { capital, is_lower: !capital, ..Word::new(at, length) });
            at += read;
            continue;
        }
        // footnote marks split a word, whose end is searched for once
        if at >= word_end {
            let rest = &text[at..];
            word_end = at + rest.find(char::is_whitespace).unwrap_or(rest.len());
        }
        let mut word = &text[at..word_end];
        // a bracket, a colon, or the first byte of a dash: few words have one
        let is_divided = has_byte(word, |byte| matches!(byte, b'[' | b':' | 0xe2));
        if let Some(end) = glued_end(word) {
            word = &word[..end];
        }
        if is_divided && word.contains('[') {
            let is_attached = at > 0 && !is_space(text.as_bytes()[at - 1]);
            let length = marks(&text[at..], is_attached);
            if length > 0 {
                at += length;
                continue;
            }
            word = find_in_word(&text[at..], word.len()).map_or(word, |mark| &word[..mark]);
        }
        // "Hamburg—including": a dash that joins no words
        match is_divided.then(|| word.find('—')).flatten() {
            Some(0) => {
                at += '—'.len_utf8();
                continue;
            }
            Some(dash) => word = &word[..dash],
            None => {}
        }
        // "Greek:Κόμμα": a label that an extraction joined to what it labels
        if is_divided && let Some(colon) = word.find(':').filter(|colon| begins_label(word, *colon))
        {
            word = &word[..=colon];
        }
        if let Some(inner) = elided(word, elisions) {
            let (start, next) = (at + inner.start, at + inner.end);
            let capital = has_capital(&text[start..next]);
            push(Word { capital, ..Word::new(start, next - start) });
            at = next;
            continue;
        }
        // the word is empty at white space that is not ASCII
        let space = || text[at..].chars().next().map_or(1, char::len_utf8);
        let next = at + if word.is_empty() { space() } else { word.len() };
        let Some((inner, bare)) = bare(word, language) else {
            at = next;
            continue;
        };
        let start = at + inner.start;
        push(Word {
            possessive: bare.len() < inner.len(),
            capital: has_capital(bare),
            abbreviation: looks_like_abbreviation(bare),
            ..Word::new(start, bare.len())
        });
        at = next;
    }
}

/// Returns the end of the first of two words that are written as one: `Party(RP)`, `(Reed)-RP`, `C.Roe`, but not `CPI(M)`.
fn glued_end(word: &str) -> Option<usize> {
    const MIN_LENGTH: usize = 4;
    let mark = word.bytes().skip(1).position(|byte| matches!(byte, b'(' | b')' | b'.'))? + 1;
    let (before, after) = (&word[..mark], &word[mark + 1..]);
    let is_capital = |text: &str| text.starts_with(char::is_uppercase);
    let has_small = |text: &str| text.contains(char::is_lowercase);
    match word.as_bytes()[mark] {
        b'(' => {
            let is_word = before.len() >= MIN_LENGTH && has_small(before);
            (is_word && is_capital(after)).then_some(mark)
        }
        b')' => {
            let is_bracket = before.starts_with('(') && after.starts_with(['-', '–']);
            is_bracket.then_some(mark + 1)
        }
        _ => {
            let is_initial = is_capital(before) && before.chars().count() == 1;
            (is_initial && is_capital(after) && has_small(after)).then_some(mark + 1)
        }
    }
}

/// Whether what stands before a colon in a word is one of its own: a capital or a foreign letter follows.
fn begins_label(word: &str, colon: usize) -> bool {
    let follows = |c: char| c.is_uppercase() || (c.is_alphabetic() && !c.is_lowercase());
    word[colon + 1..].starts_with(follows) && word[..colon].ends_with(char::is_alphabetic)
}

/// Returns the punctuation between two words, trimmed.
fn between(text: &str, end: usize, start: usize) -> &str {
    match &text.as_bytes()[end..start] {
        [] | [b' '] => "",
        [mark, b' '] if mark.is_ascii_punctuation() => &text[end..=end],
        _ => text[end..start].trim(),
    }
}

/// Whether punctuation between two words separates them.
fn separates(before: &str) -> bool {
    match before.as_bytes() {
        [] => false,
        [mark] => matches!(mark, b',' | b';' | b':' | b'(' | b')' | b'.' | b'"'),
        _ => before.contains([',', ';', ':', '(', ')', '.', '–', '—', '"', '“', '”']),
    }
}

/// Returns the length of the word with which a text begins, and of what is read with it, if the word is simple, as most
/// are: ASCII digits, or ASCII letters of which only the first may be a capital, and at most one mark after them.
fn simple_word(word: &[u8]) -> Option<(usize, usize)> {
    let first = word.first()?;
    let rest = word[1..].iter();
    let length = 1 + match first {
        b'a'..=b'z' | b'A'..=b'Z' => rest.take_while(|byte| byte.is_ascii_lowercase()).count(),
        b'0'..=b'9' => rest.take_while(|byte| byte.is_ascii_digit()).count(),
        _ => return None,
    };
    let ends = |at: usize| word.get(at).is_none_or(|byte| is_space(*byte));
    if ends(length) {
        return Some((length, length));
    }
    let marked = matches!(word[length], b',' | b';' | b':' | b'.') && ends(length + 1);
    // the full stop of `J.` and `Jr.` belongs to the word
    let is_initial = first.is_ascii_uppercase() && word[length] == b'.' && length < 4;
    (marked && !is_initial).then_some((length, length + 1))
}

/// Whether a byte is ASCII white space by the rule of [`char::is_whitespace`].
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// Returns the folded form of a word and its tags in a language. The arena holds the form if it differs from the word.
fn key_of<'a>(
    word: &'a str,
    is_lower: bool,
    arena: &'a Arena,
    language: Option<LanguageId>,
) -> (&'a str, LexicalTags) {
    let key: &str = if is_lower {
        word
    } else if folds_by_case(word) {
        let key = arena.alloc_str(word);
        key.make_ascii_lowercase();
        key
    } else {
        arena.alloc_str(&folded(word))
    };
    let known = LexicalTags::known(key).map(|word| word.tags_in(language));
    (key, known.unwrap_or_else(|| LexicalTags::of_compound(key, language)))
}

/// Strips the punctuation around a word. Returns the bytes that remain, and the word also without a possessive
/// ending; `None` if there is only punctuation.
fn bare(word: &str, language: Option<LanguageId>) -> Option<(Range<usize>, &str)> {
    if matches!(word, "'t" | "’t") {
        return Some((0..word.len(), word)); // "Hendrik van 't Veer"
    }
    let start = word.len() - word.trim_start_matches(is_mark).len();
    let mut end = start + word.trim_matches(is_mark).len();
    // the full stop of initials belongs to them: "C.", "J.R."
    let keeps_stop =
        |word: &str| is_initial(word) || SUFFIXES.iter().chain(&SAINTS).any(|one| *one == word);
    if word[end..].starts_with('.') && keeps_stop(&word[start..end]) {
        end += 1;
    }
    if word[start..end].contains('(') && word[end..].starts_with(')') {
        end += 1;
    }
    let inner = if start < end { start..end } else { 0..word.len() };
    (start < end || is_dash(word) || word == "&")
        .then(|| (inner.clone(), without_possessive(&word[inner], language)))
}

/// Returns the bytes of a short word that is written in one with the next: the article of `l'Union`, after marks.
fn elided(word: &str, elisions: &[&str]) -> Option<Range<usize>> {
    const MAX_LENGTH: usize = 8;
    if elisions.is_empty() {
        return None;
    }
    let start = word.len() - word.trim_start_matches(is_mark).len();
    let (end, mark) = word[start..].char_indices().find(|(_, c)| matches!(c, '\'' | '’'))?;
    let (end, after) = (start + end + mark.len_utf8(), start + end);
    let follows =
        word[end..].starts_with(|c: char| c.is_alphanumeric() || matches!(c, '«' | '"' | '“'));
    let known = || elisions.contains(&word[start..after].to_lowercase().as_str());
    (follows && after - start <= MAX_LENGTH && known()).then_some(start..end)
}

/// Abbreviations after the name of a person, to which their full stop belongs.
const SUFFIXES: [&str; 2] = ["Jr", "Sr"];

/// Whether a word after the surname of a person is a part of the name: `Jr.`, `III`.
pub fn is_name_suffix(word: &str) -> bool {
    SUFFIXES.contains(&word.strip_suffix('.').unwrap_or(word)) || matches!(word, "II" | "III")
}

/// Abbreviations before the name of a saint or a place, to which their full stop belongs: `St. Gallen`.
const SAINTS: [&str; 6] = ["St", "Ste", "Sta", "Sto", "Mt", "Ft"];

/// Whether a word is one of the abbreviations before the name of a saint or a place: `St.`, `St`.
pub fn is_saint(word: &str) -> bool {
    SAINTS.contains(&word.strip_suffix('.').unwrap_or(word))
}

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '%' | '#' | '+' | '$' | '€' | '£')
}

fn is_dash(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, '-' | '–' | '—'))
}

/// Cuts off `'s`, or what follows the apostrophe after capitals: `TKP'nin`.
fn without_possessive(word: &str, language: Option<LanguageId>) -> &str {
    let Some((head, ending)) = word.split_once(['\'', '’']) else { return word };
    let capitals = head.chars().count() >= 2 && head.chars().all(|c| !c.is_lowercase());
    let small = ending.chars().all(char::is_lowercase);
    if !head.is_empty() && (ending == "s" || (capitals && small) || is_case(head, ending, language))
    {
        head
    } else {
        word
    }
}

/// Whether a name has the ending of a Turkish case: `Partisi'nin`, `İstanbul'da`.
fn is_case(name: &str, ending: &str, language: Option<LanguageId>) -> bool {
    let short =
        || language.is_some_and(|one| one.words().cues.short_case_endings.contains(&ending));
    name.starts_with(char::is_uppercase) && (CASE_ENDINGS.contains(ending) || short())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_is_stripped() {
        for (text, expected) in [
            ("The HKP's \"line\", (so to say).", "The HKP line so to say"),
            ("TKP'nin d'Orme CPI(M) (TKP/ML (YIÖ))", "TKP d'Orme CPI(M) TKP/ML YIÖ"),
            ("Halk Partisi'nin İstanbul’da Qur'an Sana'a", "Halk Partisi İstanbul Qur'an Sana'a"),
            (
                "the Reed Party(RP), Hill Congress (Reed)-HC(R)",
                "the Reed Party RP Hill Congress Reed HC(R)",
            ),
            ("C.Roe and Republik(en)", "C. Roe and Republik(en)"),
            ("A – B", "A – B"),
            ("by Donald C. MacDonald and J.R. Doe.", "by Donald C. MacDonald and J.R. Doe"),
            ("0.13% of $5", "0.13% of $5"),
            (
                "Parti Unité Nationale[4] and the HKP[a][12]:23, [citation needed] so",
                "Parti Unité Nationale and the HKP so",
            ),
            ("in 1990,[4][5] won.[note 3]Next [t]he", "in 1990 won Next t]he"),
        ] {
            let arena = Arena::new();
            let words = tokens(Text::new(text, 0..text.len()), &arena);
            let read: Vec<&str> = words.iter().map(|token| token.text).collect();
            assert_eq!(read.join(" "), expected, "{text:?}");
        }
    }

    #[test]
    fn short_words_are_separated_in_languages_that_elide_them() {
        let text = "(l'UPV) et d’Orme, aujourd'hui";
        let french = LanguageId::of_text(["le parti est fondé par les ouvriers"]);
        let arena = Arena::new();
        let read: Vec<(&str, &str)> = tokens_in(Text::new(text, 0..text.len()), &arena, french)
            .iter()
            .map(|token| (token.text, token.before))
            .collect();
        assert_eq!(
            read,
            [("l'", "("), ("UPV", ""), ("et", ")"), ("d’", ""), ("Orme", ""), ("aujourd'hui", ",")]
        );
    }
}
