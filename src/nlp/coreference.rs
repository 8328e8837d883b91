//! Coreference: the nouns and pronouns that mean the document's own organisation.

use std::ops::Range;

use crate::lexicon::cues::{
    DEFINITE_ARTICLES, OBLIQUE_RELATIVES, PLURAL_PRONOUNS, PRONOUNS, SINGULAR_PRONOUNS,
};
use crate::lexicon::names::{BARE_OWN_NOUNS, OWN_NOUN_COMPLEMENTS};
use crate::nlp::registry::EntityRegistry;
use crate::nlp::token::Token;

/// Returns the tokens of a noun at `at` that means the document's own organisation: `the party`.
pub fn own_noun(words: &[Token<'_>], at: usize, registry: &EntityRegistry) -> Option<Range<usize>> {
    if is_bare_own_noun(words, at) && registry.is_own_noun("party") {
        return Some(at..at + 1);
    }
    let noun = words.get(at + 1)?;
    let definite = DEFINITE_ARTICLES.contains(&words[at].key)
        && !noun.capital
        && registry.is_own_noun(noun.key)
        && !noun.is_separated();
    // "the party of …" means another one
    let qualified = words
        .get(at + 2)
        .is_some_and(|next| OWN_NOUN_COMPLEMENTS.contains(&next.key) && !next.is_separated());
    (definite && !qualified).then_some(at..at + 2)
}

/// Whether a word is a noun that means the own organisation without an article, and not part of a name: in
/// Turkish `Parti 1999'da …`, but not `the Parti Québécois`.
fn is_bare_own_noun(words: &[Token<'_>], at: usize) -> bool {
    let capital = |at: usize| words.get(at).is_some_and(|word| word.capital);
    BARE_OWN_NOUNS.contains(&words[at].key)
        && (at == 0 || !capital(at))
        && (words.get(at + 1).is_some_and(Token::is_separated) || !capital(at + 1))
}

/// Returns the tokens of the pronouns that mean the document's own organisation, in order.
///
/// These are the first `it`, `its` or `they` of a sentence and every `it` after a relative pronoun. The first
/// one counts if `has_antecedent`, given its index and whether it is singular, finds no other mention
/// before it; `they` counts only at the head of the sentence.
pub fn own_pronouns(
    words: &[Token<'_>],
    has_antecedent: impl Fn(usize, bool) -> bool,
) -> Vec<usize> {
    let is_pronoun = |at: &usize| PRONOUNS.contains(&words[*at].key);
    // "…, from which it withdrew": the pronoun does not mean the subject of the clause
    let after_relative = |at: &usize| {
        OBLIQUE_RELATIVES.contains(&words[at - 1].key)
            && SINGULAR_PRONOUNS.contains(&words[*at].key)
    };
    let mut own: Vec<usize> = (1..words.len()).filter(is_pronoun).filter(after_relative).collect();
    let Some(first) = (0..words.len()).find(is_pronoun) else { return own };
    let at_head = words[..first].iter().skip(1).all(|word| !word.capital);
    let singular = !PLURAL_PRONOUNS.contains(&words[first].key);
    if (at_head || singular) && !has_antecedent(first, singular) {
        own.insert(0, first);
    }
    own
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Arena, Text};
    use crate::nlp::token::tokens;

    #[test]
    fn pronouns() {
        for (text, expected) in [
            ("It left the alliance", vec![0]),
            ("In 1978 they met", vec![2]),
            ("In May Foo and they met", vec![]),
            ("The front, from which it withdrew", vec![4, 4]),
        ] {
            let arena = Arena::new();
            let words = tokens(Text::new(text, 0..text.len()), &arena);
            assert_eq!(own_pronouns(words, |_, _| false), expected, "{text:?}");
        }
    }

    #[test]
    fn own_nouns() {
        let registry =
            EntityRegistry::new(Some(vec!["Foo Party".to_owned()]), &["party".to_owned()]);
        for (text, expected) in [
            ("the party met", Some(0..2)),
            ("the party of workers", None),
            ("the Party met", None),
            ("parti 1999'da", Some(0..1)),
            ("Parti Foo", None),
        ] {
            let arena = Arena::new();
            let words = tokens(Text::new(text, 0..text.len()), &arena);
            assert_eq!(own_noun(words, 0, &registry), expected, "{text:?}");
        }
    }
}
