//! Panics of a library as errors.

use std::any::Any;
use std::cell::Cell;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::Once;

thread_local! {
    /// Whether a panic of this thread is to be returned as an error.
    static IS_CAUGHT: Cell<bool> = const { Cell::new(false) };
}

/// Does some work that panics where a file cannot be written, for example on a full disk.
///
/// # Errors
/// That of the work, or its panic, of which nothing is printed. What it was working on must not be used any more.
pub(super) fn caught<T>(work: impl FnOnce() -> io::Result<T>) -> io::Result<T> {
    static QUIET: Once = Once::new();
    QUIET.call_once(|| {
        let print = take_hook();
        set_hook(Box::new(move |panic| {
            if !IS_CAUGHT.get() {
                print(panic);
            }
        }));
    });
    IS_CAUGHT.set(true);
    let done = catch_unwind(AssertUnwindSafe(work));
    IS_CAUGHT.set(false);
    done.unwrap_or_else(|panic| Err(io::Error::other(message(&*panic))))
}

/// Returns the message of a panic.
fn message(panic: &(dyn Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    let text = text.or_else(|| panic.downcast_ref::<&str>().copied());
    text.unwrap_or("it failed").to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_error() {
        assert_eq!(caught(|| Ok(7)).unwrap(), 7);
        let full = || io::Error::from(io::ErrorKind::StorageFull);
        assert_eq!(caught::<()>(|| Err(full())).unwrap_err().kind(), io::ErrorKind::StorageFull);
        let error = caught(|| Err::<(), _>(full()).map_err(|error| panic!("disk: {error}")));
        assert_eq!(error.unwrap_err().to_string(), "disk: no storage space");
    }
}
