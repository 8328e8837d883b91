//! Trees with the branches of an organisation above and below it.

use std::io::{self, Write};

use unicode_width::UnicodeWidthStr;

use crate::output::sanitize;

/// Branch of a tree: a name with a label, and the branches beyond it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Branch {
    /// What the branch is: `split 1976`.
    pub label: String,
    /// The name at its end.
    pub name: String,
    /// Further branches.
    pub branches: Vec<Branch>,
}

/// Tree of an organisation: its ancestors above it, its descendants below.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tree {
    /// The name in the middle.
    pub name: String,
    /// The branches above it.
    pub above: Vec<Branch>,
    /// The branches below it.
    pub below: Vec<Branch>,
}

/// How a tree is printed.
#[derive(Debug, Clone, Copy)]
struct Style {
    width: Option<usize>,
    colour: bool,
}

/// The marks of one direction.
struct Marks {
    /// Before the outermost branch of several.
    corner: &'static str,
}

const ABOVE: Marks = Marks { corner: "┌─ " };
const BELOW: Marks = Marks { corner: "└─ " };
const FORK: &str = "├─ ";
const LINE: &str = "│  ";
const GAP: &str = "   ";

/// The columns that a line keeps for a name, however deep its branch is.
const LEAST: usize = 24;

impl Tree {
    /// Writes the tree. Names are wrapped at `width` columns.
    ///
    /// # Errors
    /// If the output cannot be written to.
    pub fn write(&self, width: Option<usize>, colour: bool, out: &mut dyn Write) -> io::Result<()> {
        let style = Style { width, colour };
        // what is above is made like what is below, and then turned over
        let mut above = Vec::new();
        lines(&self.above, "", &ABOVE, style, &mut above);
        for block in above.iter().rev() {
            for line in block {
                writeln!(out, "{line}")?;
            }
        }
        writeln!(out, "{}", style.strong(&sanitize(&self.name)))?;
        let mut below = Vec::new();
        lines(&self.below, "", &BELOW, style, &mut below);
        for line in below.iter().flatten() {
            writeln!(out, "{line}")?;
        }
        Ok(())
    }
}

/// Adds the lines of each branch, with those beyond it after it.
fn lines(
    branches: &[Branch],
    indent: &str,
    marks: &Marks,
    style: Style,
    out: &mut Vec<Vec<String>>,
) {
    for (at, branch) in branches.iter().enumerate() {
        let last = at + 1 == branches.len();
        let deeper = format!("{indent}{}", if last { GAP } else { LINE });
        let first = format!("{indent}{}", if last { marks.corner } else { FORK });
        // a line from above goes on beside the other lines of a name; one from below only if there are branches there
        let beside = match (marks.corner == ABOVE.corner, branch.branches.is_empty()) {
            (true, _) => format!("{indent}{LINE}"),
            (false, true) => format!("{deeper}{GAP}"),
            (false, false) => format!("{deeper}{LINE}"),
        };
        out.push(style.block(branch, &first, &beside));
        lines(&branch.branches, &deeper, marks, style, out);
    }
}

impl Style {
    /// Returns the lines of a branch: the label and the name, wrapped.
    fn block(self, branch: &Branch, first: &str, beside: &str) -> Vec<String> {
        let label = sanitize(&branch.label);
        let name = sanitize(&branch.name);
        let room = self.width.map_or(usize::MAX, |width| {
            width.saturating_sub(first.width().max(beside.width())).max(LEAST)
        });
        let mut lines: Vec<String> = Vec::new();
        let mut line = String::new();
        let mut width = label.width() + 2;
        for word in name.split(' ') {
            if !line.is_empty() && width + 1 + word.width() > room {
                lines.push(std::mem::take(&mut line));
                width = 0;
            }
            if !line.is_empty() {
                line.push(' ');
                width += 1;
            }
            line.push_str(word);
            width += word.width();
        }
        lines.push(line);
        let mut lines = lines.into_iter();
        let head = lines.next().unwrap_or_default();
        let gap = if label.is_empty() { "" } else { "  " };
        let mut block = vec![format!("{first}{}{gap}{head}", self.faint(&label))];
        block.extend(lines.map(|line| format!("{beside}{line}").trim_end().to_owned()));
        block
    }

    fn strong(self, text: &str) -> String {
        if self.colour { format!("\u{1b}[1m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    fn faint(self, text: &str) -> String {
        if self.colour && !text.is_empty() {
            format!("\u{1b}[2m{text}\u{1b}[0m")
        } else {
            text.to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn branch(label: &str, name: &str, branches: Vec<Branch>) -> Branch {
        Branch { label: label.into(), name: name.into(), branches }
    }

    fn printed(tree: &Tree, width: usize) -> String {
        let mut out = Vec::new();
        tree.write(Some(width), false, &mut out).expect("memory takes everything");
        String::from_utf8(out).expect("a tree is text")
    }

    #[test]
    fn ancestors_are_above_and_descendants_below() {
        let tree = Tree {
            name: "Reed Party".into(),
            above: vec![
                branch(
                    "split 1970",
                    "Mill Party",
                    vec![branch("merger 1950", "Old Mill Party", vec![])],
                ),
                branch("successor", "Rush Party", vec![]),
            ],
            below: vec![
                branch(
                    "split 1980",
                    "Young Reed Party",
                    vec![branch("joined 1990", "Moor Party", vec![])],
                ),
                branch("renaming 1985", "New Reed Party", vec![]),
            ],
        };
        let expected = "\
┌─ successor  Rush Party
│  ┌─ merger 1950  Old Mill Party
├─ split 1970  Mill Party
Reed Party
├─ split 1980  Young Reed Party
│  └─ joined 1990  Moor Party
└─ renaming 1985  New Reed Party
";
        assert_eq!(printed(&tree, 80), expected);
    }

    #[test]
    fn long_names_are_wrapped_and_control_characters_escaped() {
        let long = "Party of the Reeds, the Rushes and the Moors of All Ruritania";
        let tree = Tree {
            name: "Reed\u{1b}[31m Party".into(),
            above: vec![branch("split 1970", long, vec![branch("split", "A", vec![])])],
            below: vec![branch("split 1980", long, vec![branch("split", "B", vec![])])],
        };
        let expected = "   ┌─ split  A
┌─ split 1970  Party of the Reeds, the
│  Rushes and the Moors of All Ruritania
Reed\\u{1b}[31m Party
└─ split 1980  Party of the Reeds,
   │  the Rushes and the Moors of All
   │  Ruritania
   └─ split  B
";
        assert_eq!(printed(&tree, 40), expected);
        assert!(printed(&tree, 1).lines().all(|line| !line.is_empty()));
    }
}
