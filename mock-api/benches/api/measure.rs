//! Taking times, and what the machine itself can do.

use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

static STATEMENTS: AtomicUsize = AtomicUsize::new(0);

/// One statement more was put to the database.
pub fn count() {
    STATEMENTS.fetch_add(1, Ordering::Relaxed);
}

/// How many there were.
pub fn statements() -> usize {
    STATEMENTS.load(Ordering::Relaxed)
}

/// Times, sorted.
pub struct Times(Vec<Duration>);

impl Times {
    pub fn of(mut times: Vec<Duration>) -> Self {
        times.sort_unstable();
        Self(times)
    }

    /// Each turn on its own.
    pub fn each(turns: usize, mut turn: impl FnMut(usize)) -> Self {
        let one = |number| {
            let began = Instant::now();
            turn(number);
            began.elapsed()
        };
        Self::of((0..turns).map(one).collect())
    }

    /// The time, in microseconds, in which so many of a hundred were done.
    pub fn at(&self, of_hundred: usize) -> f64 {
        let place = (self.0.len() * of_hundred / 100).min(self.0.len() - 1);
        self.0[place].as_secs_f64() * 1e6
    }

    pub fn ratio(&self, other: &Self) -> f64 {
        self.at(50) / other.at(50)
    }
}

/// A write of four kilobytes that waits for the disk.
pub fn disk(folder: &Path) -> Times {
    let mut file = std::fs::File::create(folder.join("sync")).unwrap();
    Times::each(300, |_| {
        file.write_all(&[7; 4096]).unwrap();
        file.sync_data().unwrap();
    })
}

/// How busy the machine is, with how many processors.
pub fn load() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let processors = std::thread::available_parallelism().map_or(0, std::num::NonZero::get);
    format!("{} on {processors} processors", load.split(' ').take(3).collect::<Vec<_>>().join(" "))
}
