//! Work on many items at once, with the results in the items' order and never many of them in memory.

use std::fmt;
use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

/// How many threads work at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Threads(NonZeroUsize);

/// The most threads that can be asked for.
const MAX: usize = 1024;

impl Threads {
    /// So many; none if that is 0 or more than 1024.
    pub fn new(number: usize) -> Option<Self> {
        NonZeroUsize::new(number).filter(|number| number.get() <= MAX).map(Threads)
    }
}

impl Default for Threads {
    /// As many as the machine has cores for this process.
    fn default() -> Self {
        Threads(thread::available_parallelism().unwrap_or(NonZeroUsize::MIN))
    }
}

/// The results of work on many items, in the items' order: see [`ordered`].
pub struct Ordered<U>(Way<U>);

/// How the work is done.
enum Way<U> {
    /// By whoever asks for a result, when it is asked for.
    Here(Box<dyn Iterator<Item = U> + Send>),
    /// By workers.
    Workers {
        /// For each item that is at work the place where its result will be; none when all is done.
        results: Option<Receiver<Receiver<U>>>,
        threads: Vec<JoinHandle<()>>,
    },
}

/// An item on its way to a worker, with where the result goes.
type Job<T, U> = (T, SyncSender<U>);

/// Does `work` on each item, on so many threads at once, while another thread takes the items from their
/// iterator. Gives the results in the items' order. Of one thread there is no other: it does all of that
/// when a result is asked for.
///
/// No more than a few items for each thread are taken before their results are: what is taken slowly is
/// produced slowly. When the iterator is dropped, no further item is begun.
///
/// # Panics
/// When the items' iterator or the work panics.
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

/// Has so many workers do the work.
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
                return; // nobody waits any more
            }
        }
    })];
    for number in 0..workers {
        let (jobs, work) = (Arc::clone(&jobs), Arc::clone(&work));
        let worker = move || {
            while let Some((item, done)) = next(&jobs) {
                // whoever waited for the result may have gone
                let _ = done.send(work(item));
            }
        };
        if number == 0 {
            threads.push(thread::spawn(worker));
        } else if let Ok(thread) = thread::Builder::new().spawn(worker) {
            threads.push(thread);
        } else {
            break; // those that the system gives must do
        }
    }
    Way::Workers { results: Some(results), threads }
}

/// The next job; none when there will be no more.
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
        // all is done, or a thread has panicked, and so shall we; nobody is to wait for us
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

    /// So many threads.
    fn threads(number: usize) -> Threads {
        Threads::new(number).expect("a number in bounds")
    }

    #[test]
    fn there_is_a_least_and_a_most_of_threads() {
        for (number, is_one) in
            [(0, false), (1, true), (7, true), (MAX, true), (MAX + 1, false), (usize::MAX, false)]
        {
            assert_eq!(Threads::new(number).is_some(), is_one, "{number}");
        }
    }

    #[test]
    fn results_come_in_order_whatever_takes_longer() {
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
    fn one_thread_is_the_one_that_asks() {
        let own = thread::current().id();
        let items = (0..10).map(move |number| (number, thread::current().id()));
        let work = |(number, taken)| (number, taken, thread::current().id());
        for (at, (number, taken, worked)) in ordered(threads(1), items, work).enumerate() {
            assert_eq!((number, taken, worked), (at, own, own));
        }
    }

    #[test]
    fn no_more_threads_work_than_are_asked_for() {
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
    fn no_more_is_begun_than_is_taken() {
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
