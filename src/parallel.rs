//! Work on many items at once, with the results in the items' order and never many of them in memory.

use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

/// The results of work on many items, in the items' order: see [`ordered`].
#[derive(Debug)]
pub struct Ordered<U> {
    /// For each item that is at work the place where its result will be; none when all is done.
    results: Option<Receiver<Receiver<U>>>,
    threads: Vec<JoinHandle<()>>,
}

/// An item on its way to a worker, with where the result goes.
type Job<T, U> = (T, SyncSender<U>);

/// Does `work` on each item, on as many threads as the machine has cores, while another thread takes
/// the items from their iterator. Gives the results in the items' order.
///
/// No more than a few items for each thread are taken before their results are: what is taken slowly is
/// produced slowly. When the iterator is dropped, no further item is begun.
///
/// # Panics
/// When the items' iterator or the work panics.
///
/// ```
/// let squares = hustings::parallel::ordered(1..=4, |number| number * number);
/// assert_eq!(squares.collect::<Vec<i32>>(), [1, 4, 9, 16]);
/// ```
pub fn ordered<T, U, I, F>(items: I, work: F) -> Ordered<U>
where
    T: Send + 'static,
    U: Send + 'static,
    I: IntoIterator<Item = T>,
    I::IntoIter: Send + 'static,
    F: Fn(T) -> U + Send + Sync + 'static,
{
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let (give_job, jobs) = sync_channel::<Job<T, U>>(workers);
    let (give_result, results) = sync_channel(2 * workers);
    let jobs = Arc::new(Mutex::new(jobs));
    let work = Arc::new(work);
    let items = items.into_iter();
    let mut threads = vec![thread::spawn(move || {
        for item in items {
            let (done, result) = sync_channel(1);
            if give_result.send(result).is_err() || give_job.send((item, done)).is_err() {
                return; // nobody waits any more
            }
        }
    })];
    for _ in 0..workers {
        let (jobs, work) = (Arc::clone(&jobs), Arc::clone(&work));
        threads.push(thread::spawn(move || {
            while let Some((item, done)) = next(&jobs) {
                // whoever waited for the result may have gone
                let _ = done.send(work(item));
            }
        }));
    }
    Ordered { results: Some(results), threads }
}

/// The next job; none when there will be no more.
fn next<T, U>(jobs: &Mutex<Receiver<Job<T, U>>>) -> Option<Job<T, U>> {
    jobs.lock().ok()?.recv().ok()
}

impl<U> Iterator for Ordered<U> {
    type Item = U;

    fn next(&mut self) -> Option<U> {
        let result = self.results.as_ref()?.recv();
        if let Some(result) = result.ok().and_then(|result| result.recv().ok()) {
            return Some(result);
        }
        // all is done, or a thread has panicked, and so shall we; nobody is to wait for us
        self.results = None;
        for thread in self.threads.drain(..) {
            if let Err(panic) = thread.join() {
                resume_unwind(panic);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn results_come_in_order_whatever_takes_longer() {
        let slow_first = |number: u64| {
            thread::sleep(std::time::Duration::from_micros(200 * (number % 3)));
            number
        };
        assert_eq!(ordered(0..200, slow_first).collect::<Vec<_>>(), (0..200).collect::<Vec<_>>());
        assert_eq!(ordered(0..0, slow_first).next(), None);
    }

    #[test]
    fn no_more_is_begun_than_is_taken() {
        static BEGUN: AtomicUsize = AtomicUsize::new(0);
        let endless = (0_u64..).inspect(|_| {
            BEGUN.fetch_add(1, Ordering::SeqCst);
        });
        let taken: Vec<u64> = ordered(endless, |number| number).take(10).collect();
        assert_eq!(taken, (0..10).collect::<Vec<_>>());
        let cores = thread::available_parallelism().map_or(1, usize::from);
        assert!(BEGUN.load(Ordering::SeqCst) <= 10 + 4 * cores + 2);
    }

    #[test]
    #[should_panic(expected = "the third")]
    fn a_panic_is_passed_on() {
        let work = |number| if number == 3 { panic!("the third") } else { number };
        ordered(0..10, work).for_each(drop);
    }
}
