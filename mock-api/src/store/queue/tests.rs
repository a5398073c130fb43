//! The queue: who fails takes nobody along, and nobody is told too early.

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
