//! The queue before the writer: those who wait are written together, and each is told only once the disk has it all.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::{self, JoinHandle};

use super::database::Database;
use super::sql::{Sql, SqlError, SqlResult};
use crate::log::{self, Level};
use crate::metrics::histogram::Histogram;

/// How many may wait.
const WAITING: usize = 1024;
/// How many are committed together at most.
const TOGETHER: usize = 32;

/// One write. It may be called more than once, where the transaction had to begin again; what it did last counts.
type Job = Box<dyn Fn(&dyn Sql) -> Outcome + Send>;
type Tell = Box<dyn FnOnce(bool) + Send>;

/// What became of a job's statements.
enum Outcome {
    /// They are to be kept; this is how its asker is told.
    Kept(Tell),
    /// They are to be undone; this is how its asker is told.
    Undone(Tell),
    /// Another transaction was in the way: all must begin again.
    Again(SqlError),
}

/// Why something was not written. Nothing of it is in the file.
#[derive(Debug)]
pub enum NotAccepted {
    /// Too many are waiting.
    Busy,
    /// A statement failed.
    Failed(SqlError),
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

/// How many wait, and how many were committed together each time.
#[derive(Debug)]
struct Done {
    waiting: AtomicUsize,
    together: Histogram,
}

impl Default for Done {
    fn default() -> Self {
        Self { waiting: AtomicUsize::new(0), together: Histogram::of(&[1, 2, 4, 8, 16, 32]) }
    }
}

impl Queue {
    /// A queue whose jobs are done in this database.
    pub(super) fn before(database: &Arc<dyn Database>) -> Self {
        let (jobs, waiting) = sync_channel(WAITING);
        let done = Arc::new(Done::default());
        let (database, counted) = (Arc::clone(database), Arc::clone(&done));
        let thread = thread::spawn(move || serve(database.as_ref(), &waiting, &counted));
        Self { jobs: Some(jobs), thread: Some(thread), done }
    }

    /// Waits in the queue and for the disk.
    pub(super) fn enter<T: Send + 'static>(
        &self,
        writing: impl Fn(&dyn Sql) -> SqlResult<T> + Send + 'static,
    ) -> Result<T, NotAccepted> {
        let (tell, told) = sync_channel(1);
        let job: Job = Box::new(move |sql| {
            let result = match writing(sql) {
                Err(error) if error.may_pass() => return Outcome::Again(error),
                result => result.map_err(NotAccepted::Failed),
            };
            let (kept, tell) = (result.is_ok(), tell.clone());
            let tell: Tell = Box::new(move |committed| {
                let _ = tell.send(if committed { result } else { Err(NotAccepted::Lost) });
            });
            if kept { Outcome::Kept(tell) } else { Outcome::Undone(tell) }
        });
        let jobs = self.jobs.as_ref().ok_or(NotAccepted::Busy)?;
        self.done.waiting.fetch_add(1, Ordering::Relaxed);
        if jobs.try_send(job).is_err() {
            self.done.waiting.fetch_sub(1, Ordering::Relaxed);
            return Err(NotAccepted::Busy);
        }
        told.recv().unwrap_or(Err(NotAccepted::Lost))
    }

    pub(super) fn waiting(&self) -> usize {
        self.done.waiting.load(Ordering::Relaxed)
    }

    pub(super) fn together(&self) -> &Histogram {
        &self.done.together
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

fn serve(database: &dyn Database, waiting: &Receiver<Job>, done: &Done) {
    while let Ok(first) = waiting.recv() {
        let others = waiting.try_iter().take(TOGETHER - 1);
        let jobs: Vec<_> = std::iter::once(first).chain(others).collect();
        done.waiting.fetch_sub(jobs.len(), Ordering::Relaxed);
        let count = u64::try_from(jobs.len()).unwrap_or_default();
        let done_together = together(database, &jobs);
        // What a job holds is let go before its asker goes on: this thread must not be the last to hold the store.
        drop(jobs);
        // Whoever is not told learns from the closed channel that nothing was written.
        match done_together {
            Ok(told) => {
                done.together.add(count);
                told.into_iter().for_each(|tell| tell(true));
            }
            Err(error) => log::sentence(Level::Error, "not_committed", error),
        }
    }
}

/// All jobs in one transaction. Only a whole commit, which waits for the disk, returns those who are to be told.
fn together(database: &dyn Database, jobs: &[Job]) -> SqlResult<Vec<Tell>> {
    let mut told = Vec::new();
    database.write(&mut |sql| {
        told = jobs.iter().map(|job| alone(sql, job)).collect::<SqlResult<Vec<_>>>()?;
        Ok(())
    })?;
    Ok(told.into_iter().flatten().collect())
}

/// One job in a savepoint of its own: what it leaves undone by an error or a panic touches nobody else's.
fn alone(sql: &dyn Sql, job: &Job) -> SqlResult<Option<Tell>> {
    sql.script("SAVEPOINT job")?;
    let tell = match catch_unwind(AssertUnwindSafe(|| job(sql))) {
        Ok(Outcome::Again(error)) => return Err(error),
        Ok(Outcome::Kept(tell)) => Some(tell),
        Ok(Outcome::Undone(tell)) => undo(sql).map(|()| Some(tell))?,
        Err(_) => undo(sql).map(|()| None)?,
    };
    sql.script("RELEASE SAVEPOINT job")?;
    Ok(tell)
}

fn undo(sql: &dyn Sql) -> SqlResult<()> {
    sql.script("ROLLBACK TO SAVEPOINT job")
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;
    use std::sync::atomic::AtomicBool;

    use super::*;
    use crate::bind;
    use crate::store::database::{Reading, Writing};
    use crate::store::{Store, StoreError};
    use crate::testing::Folder;

    fn guess(sql: &dyn Sql, at: i64) -> SqlResult<()> {
        sql.run("INSERT INTO attempt (id, iin, at) VALUES ($1, '', $1)", bind![at]).map(|_| ())
    }

    fn guesses(store: &Store) -> i64 {
        store.read(|sql| sql.value("SELECT count(*) FROM attempt", &[])).unwrap()
    }

    #[test]
    fn one_job_that_fails_or_panics_takes_no_other_with_it() {
        let folder = Folder::new();
        let store = folder.store();
        std::thread::scope(|threads| {
            for at in 0..60 {
                let store = &store;
                threads.spawn(move || {
                    let result = store.accept(move |sql| {
                        guess(sql, at)?;
                        match at % 3 {
                            0 => Ok(()),
                            1 => sql.run("INSERT INTO no_such_table VALUES (1)", &[]).map(|_| ()),
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
        let store = folder.store();
        let (jobs, waiting) = sync_channel(WAITING);
        let (told, tells) = sync_channel(WAITING);
        for at in 0..2 * TOGETHER as i64 {
            let told = told.clone();
            let job: Job = Box::new(move |sql| {
                guess(sql, at).unwrap();
                let told = told.clone();
                Outcome::Kept(Box::new(move |committed| told.send(committed).unwrap()))
            });
            jobs.send(job).unwrap();
        }
        drop((jobs, told));
        let done = Done { waiting: AtomicUsize::new(2 * TOGETHER), ..Done::default() };
        serve(store.database.as_ref(), &waiting, &done);
        assert_eq!(done.together.together(), (2, 2 * TOGETHER as u64));
        assert_eq!(done.waiting.into_inner(), 0);
        assert_eq!(tells.iter().filter(|committed| *committed).count(), 2 * TOGETHER);
        assert_eq!(guesses(&store), 2 * TOGETHER as i64);
    }

    /// A database whose commit is not done before the test says so.
    #[derive(Debug)]
    struct Held {
        database: Arc<dyn Database>,
        written: SyncSender<()>,
        let_go: Mutex<Receiver<()>>,
    }

    impl Database for Held {
        fn read(&self, reading: &mut Reading<'_>) -> SqlResult<()> {
            self.database.read(reading)
        }

        fn write(&self, writing: &mut Writing<'_>) -> SqlResult<()> {
            self.database.write(&mut |sql| {
                writing(sql)?;
                self.written.send(()).unwrap();
                self.let_go.lock().unwrap().recv().unwrap();
                Ok(())
            })
        }

        fn version(&self) -> SqlResult<usize> {
            self.database.version()
        }

        fn commits(&self) -> &Histogram {
            self.database.commits()
        }

        fn explain(&self, error: SqlError) -> StoreError {
            self.database.explain(error)
        }
    }

    #[test]
    fn nobody_is_told_before_the_commit_is_done() {
        let folder = Folder::new();
        let store = folder.store();
        let ((written, is_written), (go, let_go)) = (sync_channel(1), sync_channel(1));
        let database = Arc::clone(&store.database);
        let held: Arc<dyn Database> = Arc::new(Held { database, written, let_go: Mutex::new(let_go) });
        let queue = Queue::before(&held);
        let told = AtomicBool::new(false);
        thread::scope(|threads| {
            let asker = threads.spawn(|| {
                let taken = queue.enter(|sql| guess(sql, 1));
                told.store(true, Ordering::SeqCst);
                taken.unwrap();
            });
            is_written.recv().unwrap();
            // Nobody else sees it either.
            assert_eq!(guesses(&store), 0);
            assert!(!told.load(Ordering::SeqCst));
            go.send(()).unwrap();
            asker.join().unwrap();
        });
        assert_eq!(guesses(&store), 1);
    }

    #[test]
    fn one_too_many_is_turned_away() {
        let folder = Folder::new();
        let store = folder.store();
        let (jobs, waiting) = sync_channel(1);
        let queue = Queue { jobs: Some(jobs), thread: None, done: Arc::default() };
        queue.jobs.as_ref().unwrap().send(Box::new(|_| Outcome::Kept(Box::new(|_| ())))).unwrap();
        assert!(matches!(queue.enter(|sql| guess(sql, 1)), Err(NotAccepted::Busy)));
        assert_eq!(queue.waiting(), 0);
        drop(waiting);
        assert!(matches!(queue.enter(|sql| guess(sql, 1)), Err(NotAccepted::Busy)), "the writer has ended");
        assert_eq!(guesses(&store), 0);
    }
}
