//! Who watches an application as it changes. Each stream holds a connection for minutes, of which there are so many for
//! everybody: one person has a few of them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tirkeu::iin::Iin;

/// How many streams one person may hold at once.
const MOST: usize = 8;

/// How many streams each person holds.
#[derive(Clone, Debug, Default)]
pub struct Watching(Arc<Mutex<HashMap<Iin, usize>>>);

/// One stream, until it is dropped.
#[derive(Debug)]
pub struct Watcher {
    all: Watching,
    person: Iin,
}

impl Watching {
    /// One stream more for this person; none where they hold as many as one may.
    #[must_use]
    pub fn one(&self, person: Iin) -> Option<Watcher> {
        let mut held = self.held();
        let own = held.entry(person).or_default();
        if *own >= MOST {
            return None;
        }
        *own += 1;
        Some(Watcher { all: self.clone(), person })
    }

    /// How many there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.held().values().sum()
    }

    /// Each change of it is one step, which a panic elsewhere can't leave half done.
    fn held(&self) -> MutexGuard<'_, HashMap<Iin, usize>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Watcher {
    fn drop(&mut self) {
        let mut held = self.all.held();
        let left = held.remove(&self.person).unwrap_or_default().saturating_sub(1);
        if left > 0 {
            held.insert(self.person, left);
        }
    }
}
