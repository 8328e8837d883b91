//! From paths to the records of their documents, telling what could not be read.

use std::path::PathBuf;

use anyhow::bail;
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

use super::{ExitStatus, Messages};
use crate::dataset::Dataset;
use crate::source::{Discovery, Input, SourceError};

/// Reads the documents of `paths`, or the bundled ones where there are none, and whether that was
/// all.
///
/// # Errors
/// If nothing could be read.
pub(super) fn read(
    paths: &[PathBuf],
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
    let (dataset, unread) = Dataset::gather(inputs.par_iter().map(Input::read));
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
