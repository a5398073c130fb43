//! Connections that are used again. A server has a few hundred of them for all its clients, so each service keeps to
//! a few.

use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

use postgres::Config;

use super::line::Line;
use crate::store::lock;
use crate::store::sql::{SqlError, SqlResult};

/// How long somebody waits for a connection.
const PATIENCE: Duration = Duration::from_secs(10);

/// Connections of one kind.
#[derive(Debug)]
pub(super) struct Pool {
    connect: fn(&Config) -> SqlResult<Line>,
    most: usize,
    kept: Mutex<Kept>,
    given_back: Condvar,
}

#[derive(Debug, Default)]
struct Kept {
    idle: Vec<Line>,
    used: usize,
}

impl Pool {
    pub(super) fn of(most: usize, connect: fn(&Config) -> SqlResult<Line>) -> Self {
        Self { connect, most, kept: Mutex::default(), given_back: Condvar::new() }
    }

    /// Lends a connection. What `work` leaves of it is used again if `work` says that it is sound.
    pub(super) fn lend<T>(&self, config: &Config, work: impl FnOnce(&Line) -> (bool, T)) -> SqlResult<T> {
        let place = self.place()?;
        let idle = lock(&self.kept).idle.pop().filter(Line::is_open);
        let line = idle.map_or_else(|| (self.connect)(config), Ok)?;
        let (sound, done) = work(&line);
        if sound {
            lock(&self.kept).idle.push(line);
        }
        drop(place);
        Ok(done)
    }

    /// Waits until one more may be used.
    fn place(&self) -> SqlResult<Place<'_>> {
        let waiting =
            self.given_back.wait_timeout_while(lock(&self.kept), PATIENCE, |kept| kept.used >= self.most);
        let (mut kept, waited) = waiting.unwrap_or_else(PoisonError::into_inner);
        if waited.timed_out() {
            return Err(SqlError::Busy);
        }
        kept.used += 1;
        Ok(Place(self))
    }

    pub(super) fn clear(&self) -> Vec<Line> {
        std::mem::take(&mut lock(&self.kept).idle)
    }
}

/// The right to use a connection. It ends also where the work panics.
struct Place<'a>(&'a Pool);

impl Drop for Place<'_> {
    fn drop(&mut self) {
        lock(&self.0.kept).used -= 1;
        self.0.given_back.notify_one();
    }
}
