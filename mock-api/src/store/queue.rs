//! The queue before the writer: those who wait are written together, and each is told only once the disk has it all.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::{SqlResult, lock};

/// How many may wait.
const WAITING: usize = 1024;
/// How many are committed together at most.
const TOGETHER: usize = 32;

/// One write. It says whether its changes are to be kept, and how its asker is told what became of them.
type Job = Box<dyn FnOnce(&Connection) -> (bool, Tell) + Send>;
type Tell = Box<dyn FnOnce(bool) + Send>;

/// Why something was not written. Nothing of it is in the file.
#[derive(Debug)]
pub enum NotAccepted {
    /// Too many are waiting.
    Busy,
    /// A statement failed.
    Failed(rusqlite::Error),
    /// The whole transaction failed.
    Lost,
}

/// The queue and the thread that serves it.
#[derive(Debug)]
pub(super) struct Queue {
    jobs: Option<SyncSender<Job>>,
    thread: Option<JoinHandle<()>>,
    done: Arc<Done>,
}

#[derive(Debug, Default)]
struct Done {
    transactions: AtomicU64,
    writes: AtomicU64,
}

impl Queue {
    /// A queue whose jobs are done on this connection.
    pub(super) fn before(writer: &Arc<Mutex<Connection>>) -> Self {
        let (jobs, waiting) = sync_channel(WAITING);
        let done = Arc::new(Done::default());
        let (writer, counted) = (Arc::clone(writer), Arc::clone(&done));
        let thread = thread::spawn(move || serve(&writer, &waiting, &counted));
        Self { jobs: Some(jobs), thread: Some(thread), done }
    }

    /// Waits in the queue and for the disk.
    pub(super) fn enter<T: Send + 'static>(
        &self,
        writing: impl FnOnce(&Connection) -> SqlResult<T> + Send + 'static,
    ) -> Result<T, NotAccepted> {
        let (tell, told) = sync_channel(1);
        let job: Job = Box::new(move |sql| {
            let result = writing(sql);
            let kept = result.is_ok();
            let tell: Tell = Box::new(move |committed| {
                let result = result.map_err(NotAccepted::Failed);
                let _ = tell.send(if committed { result } else { Err(NotAccepted::Lost) });
            });
            (kept, tell)
        });
        let jobs = self.jobs.as_ref().ok_or(NotAccepted::Busy)?;
        jobs.try_send(job).map_err(|_| NotAccepted::Busy)?;
        told.recv().unwrap_or(Err(NotAccepted::Lost))
    }

    pub(super) fn committed(&self) -> (u64, u64) {
        (self.done.transactions.load(Ordering::Relaxed), self.done.writes.load(Ordering::Relaxed))
    }
}

/// The thread ends with the queue, so that the file is closed when the store is gone.
impl Drop for Queue {
    fn drop(&mut self) {
        self.jobs = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn serve(writer: &Mutex<Connection>, waiting: &Receiver<Job>, done: &Done) {
    while let Ok(first) = waiting.recv() {
        let others = waiting.try_iter().take(TOGETHER - 1);
        let jobs: Vec<_> = std::iter::once(first).chain(others).collect();
        let count = u64::try_from(jobs.len()).unwrap_or_default();
        // Whoever is not told learns from the closed channel that nothing was written.
        if let Ok(told) = together(&mut lock(writer), jobs) {
            done.transactions.fetch_add(1, Ordering::Relaxed);
            done.writes.fetch_add(count, Ordering::Relaxed);
            told.into_iter().for_each(|tell| tell(true));
        }
    }
}

/// All jobs in one transaction. Only a whole commit, which waits for the disk, returns those who are to be told.
fn together(writer: &mut Connection, jobs: Vec<Job>) -> SqlResult<Vec<Tell>> {
    let mut transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let told = jobs.into_iter().map(|job| alone(&mut transaction, job)).collect::<SqlResult<Vec<_>>>()?;
    transaction.commit()?;
    Ok(told.into_iter().flatten().collect())
}

/// One job in a savepoint of its own: what it leaves undone by an error or a panic touches nobody else's.
fn alone(transaction: &mut Transaction<'_>, job: Job) -> SqlResult<Option<Tell>> {
    let savepoint = transaction.savepoint()?;
    let Ok((kept, tell)) = catch_unwind(AssertUnwindSafe(|| job(&savepoint))) else { return Ok(None) };
    if kept {
        savepoint.commit()?;
    }
    Ok(Some(tell))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Store;
    use crate::testing::Folder;

    fn guess(sql: &Connection, at: i64) -> SqlResult<()> {
        sql.execute("INSERT INTO attempt (iin, at) VALUES ('', ?)", [at]).map(|_| ())
    }

    fn guesses(store: &Store) -> i64 {
        store.read(|sql| sql.query_row("SELECT count(*) FROM attempt", [], |row| row.get(0))).unwrap()
    }

    #[test]
    fn one_job_that_fails_or_panics_takes_no_other_with_it() {
        let folder = Folder::new();
        let store = Store::open(&folder.file("a.sqlite")).unwrap();
        std::thread::scope(|threads| {
            for at in 0..60 {
                let store = &store;
                threads.spawn(move || {
                    let result = store.accept(move |sql| {
                        guess(sql, at)?;
                        match at % 3 {
                            0 => Ok(()),
                            1 => sql.execute("INSERT INTO no_such_table VALUES (1)", []).map(|_| ()),
                            _ => panic!("a job that panics"),
                        }
                    });
                    assert_eq!(result.is_ok(), at % 3 == 0);
                });
            }
        });
        assert_eq!(guesses(&store), 20);
    }

    #[test]
    fn those_who_wait_are_committed_together() {
        let folder = Folder::new();
        let store = Store::open(&folder.file("a.sqlite")).unwrap();
        let busy = store.writer.lock().unwrap();
        std::thread::scope(|threads| {
            for at in 0..32 {
                let store = &store;
                threads.spawn(move || store.accept(move |sql| guess(sql, at)).unwrap());
            }
            std::thread::sleep(std::time::Duration::from_millis(300));
            drop(busy);
        });
        let (transactions, writes) = store.committed();
        assert_eq!((guesses(&store), writes), (32, 32));
        assert!(transactions <= 4, "{transactions}");
    }

    #[test]
    fn one_too_many_is_turned_away() {
        let folder = Folder::new();
        let store = Store::open(&folder.file("a.sqlite")).unwrap();
        let (jobs, waiting) = sync_channel(1);
        let queue = Queue { jobs: Some(jobs), thread: None, done: Arc::default() };
        queue.jobs.as_ref().unwrap().send(Box::new(|_| (true, Box::new(|_| ())))).unwrap();
        assert!(matches!(queue.enter(|sql| guess(sql, 1)), Err(NotAccepted::Busy)));
        drop(waiting);
        assert_eq!(guesses(&store), 0);
    }
}
