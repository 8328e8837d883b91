//! From paths to the records of their documents, telling what could not be read.

use std::path::PathBuf;

use anyhow::bail;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::{ExitStatus, Messages};
use crate::dataset::Dataset;
use crate::model::{Document, Syntax};
use crate::source::{Discovery, SourceError};

/// The arguments that say what is read, and how.
#[derive(Debug, clap::Args)]
#[group(skip)]
pub(super) struct Arguments {
    /// Documents: files, directories with all under them, or - for standard input; without any, the
    /// bundled documents
    #[arg(value_name = "PATH", help_heading = None)]
    paths: Vec<PathBuf>,
    /// The syntax of the documents, where it is not to be told by their content
    #[arg(long, value_name = "SYNTAX", value_enum, default_value_t, help_heading = "Input")]
    input_format: InputFormat,
}

/// The syntaxes that can be asked for.
#[derive(Debug, Clone, Copy, Default, clap::ValueEnum)]
enum InputFormat {
    /// Tell it by the content, or else by the extension
    #[default]
    Auto,
    /// The plain rendering of an article, or plain text
    Plain,
    /// The wikitext of MediaWiki
    Wikitext,
}

impl InputFormat {
    fn syntax(self) -> Option<Syntax> {
        match self {
            InputFormat::Auto => None,
            InputFormat::Plain => Some(Syntax::Plain),
            InputFormat::Wikitext => Some(Syntax::Wikitext),
        }
    }
}

/// Reads the documents that the arguments name, or the bundled ones where they name none, and whether
/// that was all.
///
/// # Errors
/// If nothing could be read.
pub(super) fn read(
    Arguments { paths, input_format }: &Arguments,
    messages: &mut Messages<'_>,
) -> anyhow::Result<(Dataset, ExitStatus)> {
    let Discovery { inputs, mut errors } = if paths.is_empty() {
        let bundled = Discovery::bundled();
        messages.note(format_args!(
            "no PATH, so the {} bundled documents are read",
            bundled.inputs.len()
        ));
        bundled
    } else {
        Discovery::of(paths)
    };
    let syntax = input_format.syntax();
    let documents = inputs.par_iter().map(|input| {
        input.read().map(|document| Document { syntax: syntax.or(document.syntax), ..document })
    });
    let (dataset, unread) = Dataset::gather(documents);
    let nothing_read = unread.len() == inputs.len();
    errors.extend(unread);
    let mut passed_over = Vec::new();
    errors.retain(|error| match error {
        SourceError::PassedOver(name) => {
            passed_over.push(name.clone());
            false
        }
        _ => true,
    });
    for error in &errors {
        messages.error(error);
    }
    tell_passed_over(passed_over, messages);
    if nothing_read {
        bail!("nothing could be read");
    }
    let status = if errors.is_empty() { ExitStatus::Done } else { ExitStatus::Incomplete };
    Ok((dataset, status))
}

/// Tells of all files that are not text in one line: a folder of articles can hold many pictures.
fn tell_passed_over(mut names: Vec<String>, messages: &mut Messages<'_>) {
    if names.is_empty() {
        return;
    }
    let first = names.swap_remove(0);
    match names.len() {
        0 => messages.note(SourceError::PassedOver(first)),
        more => messages
            .note(format_args!("{first} and {more} more: passed over, for they are not text")),
    }
}
