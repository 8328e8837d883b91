//! Exit status.

use std::process::ExitCode;

/// Outcome of a run. The numbers are part of the interface.
///
/// An interrupted run ends by its signal, which a shell reports as 130; see [`super::Output`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExitStatus {
    /// 0: success, also if nothing matched or the reader closed the pipe.
    Done,
    /// 1: some input could not be read, `show` did not find exactly one organisation, or `check` found an
    /// error.
    Incomplete,
    /// 2: failure: wrong usage, no readable input, or output that could not be written.
    Failed,
}

impl ExitStatus {
    /// Returns the exit status of the process.
    pub fn code(self) -> u8 {
        match self {
            ExitStatus::Done => 0,
            ExitStatus::Incomplete => 1,
            ExitStatus::Failed => 2,
        }
    }
}

impl From<ExitStatus> for ExitCode {
    fn from(status: ExitStatus) -> Self {
        ExitCode::from(status.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_stable() {
        for (status, code) in
            [(ExitStatus::Done, 0), (ExitStatus::Incomplete, 1), (ExitStatus::Failed, 2)]
        {
            assert_eq!(status.code(), code, "{status:?}");
        }
    }

    #[test]
    fn worse_statuses_are_greater() {
        assert!(ExitStatus::Done < ExitStatus::Incomplete);
        assert!(ExitStatus::Incomplete < ExitStatus::Failed);
    }
}
