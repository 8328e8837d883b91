//! Parallel work on a stream of items, with results in the order of the items and bounded memory.

use std::fmt;
use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

/// Number of worker threads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threads(NonZeroUsize);

/// Maximum number of threads.
const MAX: usize = 1024;

impl Threads {
    /// Returns `number` threads, or `None` if it is 0 or more than 1024.
    pub fn new(number: usize) -> Option<Self> {
        NonZeroUsize::new(number).filter(|number| number.get() <= MAX).map(Threads)
    }
}

impl Default for Threads {
    /// Returns the number of cores available to the process.
    fn default() -> Self {
        Threads(thread::available_parallelism().unwrap_or(NonZeroUsize::MIN))
    }
}

/// Results in the order of the items: see [`ordered`].
pub struct Ordered<U>(Way<U>);

/// Execution of the work.
enum Way<U> {
    /// By the caller, when it asks for a result.
    Here(Box<dyn Iterator<Item = U> + Send>),
    /// By worker threads.
    Workers {
        /// Receiver of each result, in order; `None` when all work is done.
        results: Option<Receiver<Receiver<U>>>,
        threads: Vec<JoinHandle<()>>,
    },
}

/// Item on its way to a worker, with the sender of its result.
type Job<T, U> = (T, SyncSender<U>);

/// Calls `work` for each item on several threads, while another thread takes the items from their iterator.
/// Returns the results in the order of the items. With one thread, the caller does all of this when it asks for a
/// result.
///
/// Only a few items per thread are taken ahead of the results, so that a slow consumer slows down the producer.
/// When the iterator is dropped, no further item is started.
///
/// # Panics
/// When the iterator of the items or the work panics.
///
/// ```
/// use hustings::parallel::{Threads, ordered};
///
/// let squares = ordered(Threads::default(), 1..=4, |number| number * number);
/// assert_eq!(squares.collect::<Vec<i32>>(), [1, 4, 9, 16]);
/// ```
pub fn ordered<T, U, I, F>(threads: Threads, items: I, work: F) -> Ordered<U>
where
    T: Send + 'static,
    U: Send + 'static,
    I: IntoIterator<Item = T>,
    I::IntoIter: Send + 'static,
    F: Fn(T) -> U + Send + Sync + 'static,
{
    let items = items.into_iter();
    Ordered(match threads.0.get() {
        1 => Way::Here(Box::new(items.map(work))),
        workers => among(workers, items, work),
    })
}

/// Starts the workers.
fn among<T, U>(
    workers: usize,
    items: impl Iterator<Item = T> + Send + 'static,
    work: impl Fn(T) -> U + Send + Sync + 'static,
) -> Way<U>
where
    T: Send + 'static,
    U: Send + 'static,
{
    let (give_job, jobs) = sync_channel::<Job<T, U>>(workers);
    let (give_result, results) = sync_channel(2 * workers);
    let jobs = Arc::new(Mutex::new(jobs));
    let work = Arc::new(work);
    let mut threads = vec![thread::spawn(move || {
        for item in items {
            let (done, result) = sync_channel(1);
            if give_result.send(result).is_err() || give_job.send((item, done)).is_err() {
                return; // the results are not needed any more
            }
        }
    })];
    for number in 0..workers {
        let (jobs, work) = (Arc::clone(&jobs), Arc::clone(&work));
        let worker = move || {
            while let Some((item, done)) = next(&jobs) {
                // the receiver may be gone
                let _ = done.send(work(item));
            }
        };
        if number == 0 {
            threads.push(thread::spawn(worker));
        } else if let Ok(thread) = thread::Builder::new().spawn(worker) {
            threads.push(thread);
        } else {
            break; // the system allows no more threads
        }
    }
    Way::Workers { results: Some(results), threads }
}

/// Returns the next job, or `None` when there are no more.
fn next<T, U>(jobs: &Mutex<Receiver<Job<T, U>>>) -> Option<Job<T, U>> {
    jobs.lock().ok()?.recv().ok()
}

impl<U> Iterator for Ordered<U> {
    type Item = U;

    fn next(&mut self) -> Option<U> {
        let (results, threads) = match &mut self.0 {
            Way::Here(results) => return results.next(),
            Way::Workers { results, threads } => (results, threads),
        };
        let result = results.as_ref()?.recv();
        if let Some(result) = result.ok().and_then(|result| result.recv().ok()) {
            return Some(result);
        }
        // all work is done, or a thread has panicked, and then so does this one
        *results = None;
        for thread in threads.drain(..) {
            if let Err(panic) = thread.join() {
                resume_unwind(panic);
            }
        }
        None
    }
}

impl<U> fmt::Debug for Ordered<U> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Ordered").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    /// Returns this number of threads.
    fn threads(number: usize) -> Threads {
        Threads::new(number).expect("a number in bounds")
    }

    #[test]
    fn the_number_of_threads_is_limited() {
        for (number, is_one) in
            [(0, false), (1, true), (7, true), (MAX, true), (MAX + 1, false), (usize::MAX, false)]
        {
            assert_eq!(Threads::new(number).is_some(), is_one, "{number}");
        }
    }

    #[test]
    fn results_are_in_order() {
        let slow_first = |number: u64| {
            thread::sleep(std::time::Duration::from_micros(200 * (number % 3)));
            number
        };
        for number in [1, 2, 7] {
            let done = ordered(threads(number), 0..200, slow_first);
            assert_eq!(done.collect::<Vec<_>>(), (0..200).collect::<Vec<_>>());
            assert_eq!(ordered(threads(number), 0..0, slow_first).next(), None);
        }
    }

    #[test]
    fn one_thread_is_the_caller() {
        let own = thread::current().id();
        let items = (0..10).map(move |number| (number, thread::current().id()));
        let work = |(number, taken)| (number, taken, thread::current().id());
        for (at, (number, taken, worked)) in ordered(threads(1), items, work).enumerate() {
            assert_eq!((number, taken, worked), (at, own, own));
        }
    }

    #[test]
    fn at_most_the_given_number_of_threads_work() {
        static WORKING: AtomicUsize = AtomicUsize::new(0);
        let work = |number: usize| {
            let working = WORKING.fetch_add(1, Ordering::SeqCst) + 1;
            thread::sleep(std::time::Duration::from_micros(100));
            WORKING.fetch_sub(1, Ordering::SeqCst);
            (number, working)
        };
        assert!(ordered(threads(3), 0..300, work).all(|(_, working)| working <= 3));
    }

    #[test]
    fn items_are_not_started_far_ahead() {
        for number in [1, 4] {
            let begun = Arc::new(AtomicUsize::new(0));
            let counting = Arc::clone(&begun);
            let endless = (0_u64..).inspect(move |_| {
                counting.fetch_add(1, Ordering::SeqCst);
            });
            let taken: Vec<u64> =
                ordered(threads(number), endless, |number| number).take(10).collect();
            assert_eq!(taken, (0..10).collect::<Vec<_>>());
            assert!(begun.load(Ordering::SeqCst) <= 10 + 4 * number + 2);
        }
    }

    #[test]
    #[should_panic(expected = "the third")]
    fn a_panic_is_passed_on() {
        let work = |number| if number == 3 { panic!("the third") } else { number };
        ordered(threads(2), 0..10, work).for_each(drop);
    }
}
