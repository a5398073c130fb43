//! One SQLite file: many readers, one writer.
//!
//! Everything that changes goes through one connection, one transaction at a time, so that no two of them can ever see
//! the same last place. Small notes take [`Store::write`]; applications stand in the queue of [`Store::accept`], where
//! those who wait are committed together.

mod open;
mod queue;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, Transaction, TransactionBehavior};

pub use open::StoreError;
pub use queue::NotAccepted;
use queue::Queue;

/// What a statement can fail with.
pub type SqlResult<T> = rusqlite::Result<T>;

/// The open file.
#[derive(Debug)]
pub struct Store {
    path: PathBuf,
    writer: Arc<Mutex<Connection>>,
    queue: Queue,
    idle_readers: Mutex<Vec<Connection>>,
}

impl Store {
    /// Opens the file at `path`, or makes it. Whatever is wrong with it, it is left as it is.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        let writer = Arc::new(Mutex::new(open::writer(path)?));
        let queue = Queue::before(&writer);
        Ok(Self { path: path.to_owned(), writer, queue, idle_readers: Mutex::default() })
    }

    /// What to tell the person at the terminal about an error of the file itself.
    #[must_use]
    pub fn damaged(&self, error: rusqlite::Error) -> StoreError {
        StoreError::new(&self.path, error)
    }

    /// Reads, on a connection that can't write.
    pub fn read<T>(&self, reading: impl FnOnce(&Connection) -> SqlResult<T>) -> SqlResult<T> {
        let idle = lock(&self.idle_readers).pop();
        let reader = idle.map_or_else(|| open::reader(&self.path), Ok)?;
        let found = reading(&reader);
        lock(&self.idle_readers).push(reader);
        found
    }

    /// Writes all of it or, on an error, nothing.
    pub fn write<T>(&self, writing: impl FnOnce(&Transaction<'_>) -> SqlResult<T>) -> SqlResult<T> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let done = writing(&transaction)?;
        transaction.commit()?;
        Ok(done)
    }
}

impl Store {
    /// Writes all of it or, on an error, nothing; returns once the disk has it. Where too many wait already, it is
    /// not taken on.
    pub fn accept<T: Send + 'static>(
        &self,
        writing: impl FnOnce(&Connection) -> SqlResult<T> + Send + 'static,
    ) -> Result<T, NotAccepted> {
        self.queue.enter(writing)
    }

    /// How many transactions the queue has committed, and how many writes in them.
    #[must_use]
    pub fn committed(&self) -> (u64, u64) {
        self.queue.committed()
    }
}

/// A panic elsewhere leaves no half-done write behind: its transaction was rolled back when it unwound.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn readers_cannot_write() {
        let folder = Folder::new();
        let store = Store::open(&folder.file("a.sqlite")).unwrap();
        let refused = store.read(|sql| sql.execute("INSERT INTO attempt (iin, at) VALUES ('', 0)", []));
        assert!(refused.is_err());
    }

    #[test]
    fn a_failed_write_leaves_nothing() {
        let folder = Folder::new();
        let store = Store::open(&folder.file("a.sqlite")).unwrap();
        let failed = store.write(|sql| {
            sql.execute("INSERT INTO attempt (iin, at) VALUES ('', 0)", [])?;
            sql.execute("INSERT INTO no_such_table VALUES (1)", [])
        });
        assert!(failed.is_err());
        let count =
            store.read(|sql| sql.query_row("SELECT count(*) FROM attempt", [], |row| row.get::<_, i64>(0)));
        assert_eq!(count, Ok(0));
    }
}
