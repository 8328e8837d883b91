//! Pages that the names of records are linked to.
//!
//! A name is linked where it was read, or where else the page links the same words: articles link a name once and
//! repeat it without a link.

use std::cell::OnceCell;
use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::markup::{Link, Page, PageLink};
use crate::model::{Provenance, Record, RecordField, Span, Value, extend_tight};

/// The links of a page.
#[derive(Debug)]
pub struct PageLinks<'a> {
    /// The links by their place.
    links: Vec<Shown<'a>>,
    /// The links by the words that they show; `None` for words that lead to several pages.
    by_words: OnceCell<HashMap<&'a str, Option<usize>, RandomState>>,
}

/// A link with the words that it shows.
#[derive(Debug)]
struct Shown<'a> {
    words: &'a str,
    page: &'a PageLink<'a>,
}

impl<'a> PageLinks<'a> {
    /// Collects the links of a page.
    pub fn of(page: &Page<'a>) -> Self {
        let texts = page.blocks.iter().flat_map(|block| block.texts());
        let shown = texts.filter(|text| text.may_have_links()).flat_map(|text| {
            text.links().map(move |Link { range, page }| {
                let words = text.slice(range).as_str();
                Shown { words, page }
            })
        });
        let mut links: Vec<Shown<'a>> = Vec::new();
        extend_tight(&mut links, shown);
        links.sort_by_key(|link| (link.page.span.start, link.page.span.end));
        PageLinks { links, by_words: OnceCell::new() }
    }

    /// Sets the links of a record: for each name in its fields the page that it is linked to.
    pub fn add_to<R: Record>(&self, record: &mut R) {
        if self.links.is_empty() {
            return;
        }
        let mut found: Vec<(String, usize)> = Vec::new();
        let linked = R::Field::ALL.iter().filter(|field| field.declaration().linked);
        for field in linked.filter(|field| record.has(**field)) {
            let names = record.texts(*field);
            // a place for each name, unless a name has none or several
            let is_aligned = record.evidence_of(*field).count() == names.len().max(1);
            let places = record.evidence_of(*field).filter(|_| is_aligned);
            let mut places = places.map(|place| place.span);
            for name in names {
                self.find(name, places.next(), &mut found);
            }
            if names.is_empty()
                && let Value::Text(name) = record.value(*field)
            {
                self.find(&name, places.next(), &mut found);
            }
        }
        record.evidence_mut().reserve_exact(found.len());
        for (name, at) in found {
            let PageLink { title, span } = *self.links[at].page;
            let pair = (name, title.to_owned());
            record.set(R::Field::LINKS, pair, Provenance::read(span));
        }
    }

    /// Finds the links of a name that was read from a place, if that is known.
    fn find(&self, name: &str, place: Option<Span>, found: &mut Vec<(String, usize)>) {
        let mut add = |name: &str, at: usize| {
            if found.iter().all(|(known, _)| known != name) {
                found.push((name.to_owned(), at));
            }
        };
        if let Some(span) = place {
            if let Some(at) = self.around(span) {
                return add(name, at);
            }
            // a name with a gloss: `[[Foo Front]] (1990–1994)`
            let inside = self.inside(span);
            let is_part = |at: &usize| name.contains(self.links[*at].words);
            let mut parts = inside.filter(is_part).peekable();
            match (parts.next(), parts.peek()) {
                (Some(at), None) if without_gloss(name) == self.links[at].words => {
                    return add(name, at);
                }
                (Some(first), _) => {
                    for at in [first].into_iter().chain(parts) {
                        add(self.links[at].words, at);
                    }
                    return;
                }
                (None, _) => {}
            }
        }
        let bare = Some(without_gloss(name)).filter(|bare| bare.len() < name.len());
        if let Some(at) = self.of_words(name).or_else(|| self.of_words(bare?)) {
            add(name, at);
        }
    }

    /// Returns the link around a place.
    fn around(&self, span: Span) -> Option<usize> {
        let after = self.links.partition_point(|link| link.page.span.start <= span.start);
        let at = after.checked_sub(1)?;
        (!span.is_empty() && span.end <= self.links[at].page.span.end).then_some(at)
    }

    /// Returns the links inside a place.
    fn inside(&self, span: Span) -> impl Iterator<Item = usize> {
        let first = self.links.partition_point(|link| link.page.span.start < span.start);
        let count =
            self.links[first..].iter().take_while(move |link| link.page.span.end <= span.end);
        first..first + count.count()
    }

    /// Returns the link that shows these words, if all such links lead to the same page.
    fn of_words(&self, words: &str) -> Option<usize> {
        let by_words = self.by_words.get_or_init(|| {
            let mut by_words: HashMap<&str, Option<usize>, RandomState> = HashMap::default();
            for (at, link) in self.links.iter().enumerate() {
                let known = by_words.entry(link.words).or_insert(Some(at));
                if known.is_some_and(|known| self.links[known].page.title != link.page.title) {
                    *known = None;
                }
            }
            by_words
        });
        by_words.get(words).copied().flatten()
    }
}

/// Returns a name without a gloss in brackets at its end.
fn without_gloss(name: &str) -> &str {
    match name.strip_suffix(')').and_then(|name| name.rfind(" (")) {
        Some(open) => name[..open].trim_end(),
        None => name,
    }
}

#[cfg(test)]
mod tests {
    use crate::extract::extract;
    use crate::model::{Document, Pairs, Syntax};

    fn shown(links: &Pairs) -> String {
        links.iter().map(|(name, page)| format!("{name} → {page}")).collect::<Vec<_>>().join("; ")
    }

    fn document(text: &str, syntax: Syntax) -> Document {
        let mut document = Document::new("a", text);
        document.syntax = Some(syntax);
        document
    }

    #[test]
    fn parties_have_the_links_of_their_infobox() {
        for (value, expected) in [
            ("predecessor = [[Reed Party (Malta)|Reed Party]]", "Reed Party → Reed Party (Malta)"),
            ("predecessor = [[reed Party]]", "reed Party → Reed Party"),
            (
                "merger = {{ubl|[[Reed Party|Reeds]] (1990–1994)|[[Iris Party]]}}",
                "Reeds (1990–1994) → Reed Party; Iris Party → Iris Party",
            ),
            ("leader = [[Ann Reed]]<br>Bo Iris", "Ann Reed → Ann Reed"),
            // linked elsewhere
            ("split = Moss Union", "Moss Union → Union of Moss"),
            // the words lead to two pages
            ("split = Fern", ""),
            ("ideology = [[Pacifism]]", ""),
            ("predecessor = Reed Party", ""),
        ] {
            let text = format!(
                "{{{{Infobox political party\n| name = Foo Party\n| country = Malta\n| {value}\n}}}}\n\
                 '''Foo Party''' is a party in Malta. See [[Union of Moss|Moss Union]], \
                 [[Fern (plant)|Fern]] and [[Fern (party)|Fern]].\n"
            );
            let parties = extract(&document(&text, Syntax::Wikitext)).parties;
            assert_eq!(parties.len(), 1);
            assert_eq!(shown(&parties[0].links), expected, "{value}");
            let evidence = parties[0].evidence.iter();
            let field = crate::model::PartyField::Links;
            let of_links = evidence.filter(|evidence| evidence.field() == field);
            for place in of_links.map(|evidence| evidence.span()) {
                let source = &text[place.range()];
                assert!(source.starts_with("[[") && source.ends_with("]]"), "{source}");
            }
        }
    }

    #[test]
    fn results_and_events_have_links_too() {
        let text = "<h1>Foo Party</h1><p>The <b>Foo Party</b> is a political party in Malta. In 1990 it merged \
                    with the <a href='/wiki/Reed_Party_(Malta)'>Reed Party</a>.</p>\
                    <p>In 1995 the Reed Party left.</p>";
        let extraction = extract(&document(text, Syntax::Html));
        let links: Vec<String> =
            extraction.events.iter().map(|event| shown(&event.links)).collect();
        assert_eq!(links, ["Reed Party → Reed Party (Malta)", "Reed Party → Reed Party (Malta)"]);

        let text = "{{Infobox election|election_name=1990 Maltese general election|country=Malta}}\n\
                    '''General elections''' were held in Malta in 1990.\n==Results==\n\
                    {|\n! Party !! Votes !! Seats\n|-\n| [[Reed Party (Malta)|Reed Party]] || 5,000 || 3\n\
                    |-\n| Iris Party || 4,000 || 2\n|}\n";
        let extraction = extract(&document(text, Syntax::Wikitext));
        let links: Vec<String> =
            extraction.elections.iter().map(|election| shown(&election.links)).collect();
        assert_eq!(links, ["Reed Party → Reed Party (Malta)", ""]);
    }
}
