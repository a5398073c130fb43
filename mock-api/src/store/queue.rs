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
mod tests;
