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
    let (passed_over, errors): (Vec<_>, Vec<_>) =
        errors.into_iter().partition(|error| matches!(error, SourceError::PassedOver(_)));
    for error in &errors {
        messages.error(error);
    }
    match &passed_over[..] {
        [] => {}
        [only] => messages.note(only),
        [first, rest @ ..] => messages.note(format_args!("{first}; {} more are not", rest.len())),
    }
    if nothing_read {
        bail!("nothing could be read");
    }
    let status = if errors.is_empty() { ExitStatus::Done } else { ExitStatus::Incomplete };
    Ok((dataset, status))
}
