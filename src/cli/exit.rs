//! What the exit status says.

use std::process::ExitCode;

/// How it went. The numbers are part of the interface.
///
/// A run that is interrupted ends by its signal, which a shell reports as 130; see [`super::Output`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ExitStatus {
    /// 0: done. A list in which nothing matched is done too, and so is one whose reader went away.
    Done,
    /// 1: done, but some input could not be read, `show` found nobody or several, or `check` found an error.
    Incomplete,
    /// 2: not done: wrong usage, nothing could be read, or the output could not be written.
    Failed,
}

impl ExitStatus {
    /// The number that the process ends with.
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
    fn the_worse_of_two_is_the_greater() {
        assert!(ExitStatus::Done < ExitStatus::Incomplete);
        assert!(ExitStatus::Incomplete < ExitStatus::Failed);
    }
}
