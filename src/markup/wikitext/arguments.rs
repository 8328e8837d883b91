//! Template arguments.

use std::ops::Range;

use crate::markup::wikitext::tree::{Node, Tree};
use crate::model::fold;

/// The name and the arguments of a template, as ranges of the text.
pub struct Arguments<'t> {
    text: &'t str,
    /// The name, unchanged.
    pub name: Range<usize>,
    /// The arguments without names, and those with numbers for names.
    pub positional: Vec<Range<usize>>,
    /// The names and values of the named arguments.
    pub named: Vec<(Range<usize>, Range<usize>)>,
}

impl<'t> Arguments<'t> {
    /// Parses the arguments of a template.
    pub fn of(tree: &Tree<'t>, node: &Node) -> Self {
        let parts = tree.split(node.inside(), b'|');
        let mut name = parts[0].clone();
        if let Some(first) = tree.nodes_in(name.clone()).next() {
            name.end = first.range().start; // `{{refn<ref>…</ref>}}`
        }
        let (mut positional, mut named) = (Vec::new(), Vec::new());
        for part in parts.into_iter().skip(1) {
            match tree
                .find(part.clone(), b'=')
                .filter(|equals| is_name(&tree.text[part.start..*equals]))
            {
                Some(equals) => {
                    let key = part.start..equals;
                    let value = equals + 1..part.end;
                    if tree.text[key.clone()].trim().bytes().all(|byte| byte.is_ascii_digit()) {
                        positional.push(value);
                    } else {
                        named.push((key, value));
                    }
                }
                None => positional.push(part),
            }
        }
        Arguments { text: tree.text, name, positional, named }
    }

    /// Returns the template's name, folded, with spaces for underscores and without the namespace.
    pub fn name(&self) -> String {
        template_name(&self.text[self.name.clone()])
    }

    /// Returns the value of a named argument that is not empty.
    pub fn named(&self, name: &str) -> Option<Range<usize>> {
        let found = self.named.iter().find(|(key, _)| self.text[key.clone()].trim() == name)?;
        (!self.text[found.1.clone()].trim().is_empty()).then(|| found.1.clone())
    }
}

/// Normalises the name of a template: folded, with spaces for underscores and without the namespace.
pub fn template_name(written: &str) -> String {
    let name = fold(written).replace('_', " ");
    let name = name.trim().strip_prefix("template:").unwrap_or(name.trim());
    name.trim().to_owned()
}

/// Whether a text before `=` can be the name of an argument and is not part of a value.
fn is_name(text: &str) -> bool {
    const MAX_LENGTH: usize = 80;
    let text = text.trim();
    text.len() <= MAX_LENGTH && !text.contains(['[', '<', '{', '/', '\n', '"'])
}
