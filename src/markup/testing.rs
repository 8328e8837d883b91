//! Helpers for the tests of several syntaxes.

use proptest::test_runner::TestCaseError;
use proptest::{prop_assert, prop_assert_eq};

use crate::markup::{Block, Entry, Page, Text};

/// Returns the title and the blocks of a page in short, one per line; a line break inside a text is `/`.
pub fn sketch(page: &Page<'_>) -> String {
    let line = |text: Text<'_>| text.as_str().replace('\n', "/");
    let title = page.title.map(|title| format!("title {}\n", line(title)));
    let blocks = page.blocks.iter().map(|block| match block {
        Block::Infobox(infobox) => {
            let name = infobox.name.map_or("", Text::as_str);
            let entries = infobox
                .entries
                .iter()
                .map(|entry| format!(" {}={}", entry.key.as_str(), line(entry.value)));
            format!("infobox {name}:{}\n", entries.collect::<String>())
        }
        Block::Heading(heading) => format!("h{} {}\n", heading.level, line(heading.text)),
        Block::Paragraph(text) => format!("p {}\n", line(*text)),
        Block::Table(table) => table
            .rows
            .iter()
            .map(|row| {
                let cells: Vec<String> = row.cells.iter().map(|cell| line(*cell)).collect();
                format!("row {}\n", cells.join("|"))
            })
            .collect(),
        Block::List(items) => items.iter().map(|item| format!("- {}\n", line(*item))).collect(),
    });
    title.into_iter().chain(blocks).collect()
}

/// Returns the links of a text in short: `0..3 Foo, 8..11 Bar`.
pub fn links(text: Text<'_>) -> String {
    let links = text.links().map(|link| {
        assert_eq!(text.link_at(link.range.clone()), Some(link.page.title));
        format!("{:?} {}", link.range, link.page.title)
    });
    links.collect::<Vec<_>>().join(", ")
}

/// Fails if a text of a page, or a slice of one, differs from the document at its span.
pub fn assert_texts_match(page: &Page<'_>, document: &str) -> Result<(), TestCaseError> {
    for text in texts(page) {
        prop_assert!(text.agrees_with(document), "{text:?} of {document:?}");
        let trimmed = text.trim();
        prop_assert!(trimmed.agrees_with(document), "{trimmed:?} of {document:?}");
        for link in text.links() {
            prop_assert!(text.as_str().get(link.range.clone()).is_some(), "{link:?} of {text:?}");
            prop_assert_eq!(text.link_at(link.range.clone()), Some(link.page.title));
        }
        for word in text.split(' ') {
            prop_assert!(word.agrees_with(document), "{word:?} of {document:?}");
        }
    }
    Ok(())
}

/// Returns all texts of a page.
pub fn texts<'a>(page: &Page<'a>) -> Vec<Text<'a>> {
    let mut texts: Vec<Text<'a>> = page.title.into_iter().collect();
    texts.extend(page.unknown_templates.iter().map(|template| template.name));
    for block in &page.blocks {
        match block {
            Block::Infobox(infobox) => {
                texts.extend(infobox.name);
                texts.extend(infobox.template);
                for Entry { key, value, raw } in &infobox.entries {
                    texts.extend([key, value, raw]);
                }
            }
            Block::Heading(heading) => texts.push(heading.text),
            Block::Paragraph(text) => texts.push(*text),
            Block::Table(table) => texts.extend(table.rows.iter().flat_map(|row| &row.cells)),
            Block::List(items) => texts.extend(items),
        }
    }
    texts
}
