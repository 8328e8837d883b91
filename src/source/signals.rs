//! Signals that the process ignores.

use std::fs;

/// Returns whether the process was started to ignore a signal, as `nohup` and the background of a script do; always no
/// where the system does not say so.
pub fn is_ignored(signal: i32) -> bool {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    let bit = u32::try_from(signal - 1).ok().and_then(|place| 1_u64.checked_shl(place));
    mask.zip(bit).is_some_and(|(mask, bit)| mask & bit != 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_test_program_does_not_ignore_the_end_of_its_children() {
        const SIGSEGV: i32 = 11;
        assert!(!is_ignored(SIGSEGV) && !is_ignored(0) && !is_ignored(1000));
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn programs_in_rust_ignore_closed_pipes() {
        const SIGPIPE: i32 = 13;
        assert!(is_ignored(SIGPIPE));
    }
}
