//! Articles in wikitext.

use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;
use memchr::memmem::{self, Finder};
use parse_wiki_text_2::Configuration;

use crate::lines::each_text;

/// Parses each article into nodes with parse-wiki-text-2.
pub fn parse(path: &Path, threads: usize) -> Result<()> {
    let configuration = Configuration::default();
    let counts: Vec<usize> = each_text(path, threads, |count, text| {
        *count += configuration.parse(text).map_or(0, |output| output.nodes.len());
    })?;
    println!("{} nodes", counts.iter().sum::<usize>());
    Ok(())
}

/// Writes all infoboxes and tables unchanged.
pub fn scan(path: &Path, threads: usize) -> Result<()> {
    let (boxes, tables) = (Finder::new("{{Infobox"), Finder::new("\n{|"));
    let parts = each_text(path, threads, |out: &mut Vec<u8>, text| {
        let text = text.as_bytes();
        let mut from = 0;
        while let Some(begin) = boxes.find(&text[from..]).map(|at| from + at) {
            from = begin + end_of_template(&text[begin..]);
            out.extend_from_slice(&text[begin..from]);
            out.push(b'\n');
        }
        from = 0;
        while let Some(begin) = tables.find(&text[from..]).map(|at| from + at) {
            let rest = &text[begin..];
            from = begin + memmem::find(rest, b"\n|}").map_or(rest.len(), |at| at + 3);
            out.extend_from_slice(&text[begin + 1..from]);
            out.push(b'\n');
        }
    })?;
    let mut out = io::stdout().lock();
    parts.iter().try_for_each(|part| out.write_all(part))?;
    Ok(())
}

/// Returns the length of the template that begins a text.
fn end_of_template(text: &[u8]) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while let Some(next) = memchr::memchr2(b'{', b'}', &text[at..]) {
        at += next;
        match &text[at..text.len().min(at + 2)] {
            b"{{" => depth += 1,
            b"}}" => depth -= 1,
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
        if depth == 0 {
            return at;
        }
    }
    text.len()
}
