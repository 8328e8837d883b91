//! Records of parties, filtered by a scan for bytes without parsing any line.

use std::io::{self, Write};
use std::path::Path;

use anyhow::Result;
use memchr::memmem::Finder;

use crate::lines::each_line;

/// Writes the records of Marxist parties founded from 1970 to 1990, sorted by that date, as one array.
pub fn query(path: &Path, threads: usize) -> Result<()> {
    let (ideology, founded, marxism) =
        (Finder::new("\"ideology\":["), Finder::new("\"founded\":\""), Finder::new("Marxism"));
    let parts = each_line(path, threads, |found: &mut Vec<(Vec<u8>, Vec<u8>)>, line| {
        let Some(at) = marxism.find(line) else { return Ok(()) };
        if ideology.find(&line[..at]).is_none_or(|begin| line[begin..at].contains(&b']')) {
            return Ok(());
        }
        let Some(at) = founded.find(line) else { return Ok(()) };
        let date = line[at + founded.needle().len()..]
            .split(|byte| *byte == b'"')
            .next()
            .unwrap_or_default();
        if date >= b"1970" && date < b"1991" {
            found.push((date.to_vec(), line.trim_ascii_end().to_vec()));
        }
        Ok(())
    })?;
    let mut found: Vec<_> = parts.into_iter().flatten().collect();
    found.sort();
    let mut out = Vec::from(b"[");
    for (at, (_, line)) in found.iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        out.extend_from_slice(line);
    }
    out.extend_from_slice(b"]\n");
    Ok(io::stdout().write_all(&out)?)
}
