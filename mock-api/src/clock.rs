//! The only clock of the project. The engine gets the day from here.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use chrono::{DateTime, NaiveDateTime, TimeDelta};
use tirkeu::day::{self, Day};

/// The legal time of the whole country, UTC+5, since 1 March 2024.
const UTC_OFFSET: TimeDelta = TimeDelta::hours(5);

/// Tells the time. A designer may set the day; a test may let time pass.
#[derive(Debug, Default)]
pub struct Clock {
    day: Option<Day>,
    ahead: AtomicI64,
}

impl Clock {
    /// A clock whose day stays `day`.
    #[must_use]
    pub fn set_to(day: Day) -> Self {
        Self { day: Some(day), ..Self::default() }
    }

    /// The same clock on another day, if one is given.
    #[must_use]
    pub fn on(&self, day: Option<Day>) -> Self {
        let ahead = self.ahead.load(Ordering::Relaxed).into();
        Self { day: day.or(self.day), ahead }
    }

    /// Seconds since 1970.
    #[must_use]
    pub fn seconds(&self) -> i64 {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        i64::try_from(now.as_secs()).unwrap_or(i64::MAX) + self.ahead.load(Ordering::Relaxed)
    }

    /// The legal day.
    #[must_use]
    pub fn today(&self) -> Day {
        self.day.unwrap_or_else(|| local(self.seconds()).date())
    }

    /// Day and time as the registers write them: `2026-11-21T10:00:00+05:00`.
    #[must_use]
    pub fn stamp(&self) -> String {
        self.stamp_of(self.seconds())
    }

    /// The same for another moment. Where the day was set, it is as many days from that one as from the real one.
    #[must_use]
    pub fn stamp_of(&self, seconds: i64) -> String {
        let moment = local(seconds);
        let shift = self.today() - local(self.seconds()).date();
        format!("{}T{}+05:00", day::write(moment.date() + shift), moment.time())
    }

    /// Lets time pass.
    pub fn pass(&self, seconds: i64) {
        self.ahead.fetch_add(seconds, Ordering::Relaxed);
    }
}

fn local(seconds: i64) -> NaiveDateTime {
    DateTime::from_timestamp(seconds, 0).unwrap_or_default().naive_utc() + UTC_OFFSET
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_the_day_that_was_set() {
        let clock = Clock::set_to(day::of(2026, 11, 21));
        let stamp = clock.stamp();
        assert!(stamp.starts_with("2026-11-21T") && stamp.ends_with("+05:00"), "{stamp}");
        assert_eq!(stamp.len(), "2026-11-21T10:00:00+05:00".len());
    }

    #[test]
    fn stamps_another_moment_from_the_day_that_was_set() {
        let clock = Clock::set_to(day::of(2026, 11, 21));
        let tomorrow = clock.stamp_of(clock.seconds() + 24 * 3600);
        assert!(tomorrow.starts_with("2026-11-22T"), "{tomorrow}");
    }

    #[test]
    fn lets_time_pass() {
        let clock = Clock::default();
        let before = clock.seconds();
        clock.pass(3600);
        assert!(clock.seconds() >= before + 3600);
    }
}
