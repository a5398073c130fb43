//! How often something was how large.

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

/// Counts of values up to each bound, in whole units.
#[derive(Debug)]
pub struct Histogram {
    bounds: &'static [u64],
    counts: Vec<AtomicU64>,
    all: AtomicU64,
    sum: AtomicU64,
}

impl Histogram {
    /// A new one, with nothing counted.
    #[must_use]
    pub fn of(bounds: &'static [u64]) -> Self {
        let counts = bounds.iter().map(|_| AtomicU64::default()).collect();
        Self { bounds, counts, all: AtomicU64::default(), sum: AtomicU64::default() }
    }

    /// One more of that size.
    pub fn add(&self, value: u64) {
        let fitting = self.bounds.iter().zip(&self.counts).filter(|(bound, _)| value <= **bound);
        for count in fitting.map(|(_, count)| count).chain([&self.all]) {
            count.fetch_add(1, Ordering::Relaxed);
        }
        self.sum.fetch_add(value, Ordering::Relaxed);
    }

    /// Adds how many microseconds the work takes, if it is done.
    pub fn time<T, E>(&self, work: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        let began = Instant::now();
        let done = work()?;
        self.add(u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX));
        Ok(done)
    }

    /// How many were counted, and what they come to together.
    #[must_use]
    pub fn together(&self) -> (u64, u64) {
        (self.all.load(Ordering::Relaxed), self.sum.load(Ordering::Relaxed))
    }

    /// As Prometheus reads it; `units` of ours are one of theirs.
    pub(super) fn write(&self, name: &str, units: f64, text: &mut String) {
        let (all, sum) = self.together();
        let _ = writeln!(text, "# TYPE tirkeu_{name} histogram");
        for (bound, count) in self.bounds.iter().zip(&self.counts) {
            let (bound, count) = (*bound as f64 / units, count.load(Ordering::Relaxed));
            let _ = writeln!(text, "tirkeu_{name}_bucket{{le=\"{bound}\"}} {count}");
        }
        let _ = writeln!(text, "tirkeu_{name}_bucket{{le=\"+Inf\"}} {all}");
        let _ = writeln!(text, "tirkeu_{name}_sum {}\ntirkeu_{name}_count {all}", sum as f64 / units);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_each_up_to_every_bound_that_it_fits() {
        let histogram = Histogram::of(&[100, 1_000]);
        [50, 100, 101, 5_000].iter().for_each(|value| histogram.add(*value));
        let mut text = String::new();
        histogram.write("a", 1_000.0, &mut text);
        assert_eq!(
            text,
            "# TYPE tirkeu_a histogram\ntirkeu_a_bucket{le=\"0.1\"} 2\ntirkeu_a_bucket{le=\"1\"} 3\n\
             tirkeu_a_bucket{le=\"+Inf\"} 4\ntirkeu_a_sum 5.251\ntirkeu_a_count 4\n"
        );
    }
}
