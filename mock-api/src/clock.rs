//! The only clock of the project. The engine gets the day from here.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use chrono::{DateTime, NaiveDateTime, NaiveTime, TimeDelta, Timelike};
use tirkeu::day::{self, Day};

/// The legal time of the whole country, UTC+5, since 1 March 2024.
const UTC_OFFSET: TimeDelta = TimeDelta::hours(5);

/// Tells the time. A designer may set the day; a test may let time stand, and pass.
#[derive(Debug)]
pub struct Clock {
    day: Option<Day>,
    stands_at: Option<i64>,
    began: Instant,
    ahead: AtomicI64,
}

impl Clock {
    /// A clock whose day stays `day`.
    #[must_use]
    pub fn set_to(day: Day) -> Self {
        Self { day: Some(day), ..Self::default() }
    }

    /// The same clock, which stands at noon until it is told that time passes: however slow the machine, and whatever
    /// the hour, it is the same moment.
    #[must_use]
    pub fn standing(self) -> Self {
        let noon = self.today().and_time(NaiveTime::MIN) + TimeDelta::hours(12) - UTC_OFFSET;
        Self { stands_at: Some(noon.and_utc().timestamp()), ..self }
    }

    /// The same clock on another day, if one is given.
    #[must_use]
    pub fn on(&self, day: Option<Day>) -> Self {
        let ahead = self.ahead.load(Ordering::Relaxed).into();
        Self { day: day.or(self.day), ahead, ..*self }
    }

    /// Seconds since 1970.
    #[must_use]
    pub fn seconds(&self) -> i64 {
        let real = || SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let now = self.stands_at.unwrap_or_else(|| i64::try_from(real()).unwrap_or(i64::MAX));
        now.saturating_add(self.ahead.load(Ordering::Relaxed))
    }

    /// How long it has gone. Nobody who sets the machine's clock back makes this less.
    #[must_use]
    pub fn gone(&self) -> Duration {
        let real = self.stands_at.map_or_else(|| self.began.elapsed(), |_| Duration::ZERO);
        let passed = u64::try_from(self.ahead.load(Ordering::Relaxed)).unwrap_or_default();
        real.saturating_add(Duration::from_secs(passed))
    }

    /// The legal day.
    #[must_use]
    pub fn today(&self) -> Day {
        self.day.unwrap_or_else(|| local(self.seconds()).date())
    }

    /// Day and time as the registers write them: `2026-11-21T10:00:00+05:00`.
    #[must_use]
    pub fn stamp(&self) -> String {
        let now = self.seconds();
        self.stamp_at(now, now)
    }

    /// The same for another moment. Where the day was set, it is as many days from that one as from the real one.
    #[must_use]
    pub fn stamp_of(&self, seconds: i64) -> String {
        self.stamp_at(self.seconds(), seconds)
    }

    /// The time of day at that moment, in hours and minutes.
    #[must_use]
    pub fn time_of(&self, seconds: i64) -> String {
        let time = local(seconds);
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// `now` is read once: midnight may come between two looks.
    fn stamp_at(&self, now: i64, seconds: i64) -> String {
        let moment = local(seconds);
        let shift = self.day.map_or_else(TimeDelta::zero, |day| day - local(now).date());
        format!("{}T{}+05:00", day::write(moment.date() + shift), moment.time())
    }

    /// Lets time pass.
    pub fn pass(&self, seconds: i64) {
        self.ahead.fetch_add(seconds, Ordering::Relaxed);
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self { day: None, stands_at: None, began: Instant::now(), ahead: AtomicI64::default() }
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
        let clock = Clock::set_to(day::of(2026, 11, 21)).standing();
        assert_eq!(clock.stamp_of(clock.seconds() + 24 * 3600), "2026-11-22T12:00:00+05:00");
        let earlier = clock.on(Some(day::of(2025, 12, 20)));
        assert_eq!(earlier.stamp_of(clock.seconds() - 1), "2025-12-20T11:59:59+05:00");
    }

    #[test]
    fn midnight_between_two_looks_is_no_other_day() {
        let clock = Clock::set_to(day::of(2026, 11, 21)).standing();
        let before = clock.seconds() + 12 * 3600 - 1;
        assert_eq!(clock.stamp_at(before, before), "2026-11-21T23:59:59+05:00");
        assert_eq!(clock.stamp_at(before + 1, before + 1), "2026-11-21T00:00:00+05:00");
        assert_eq!(clock.stamp_at(before, before + 1), "2026-11-22T00:00:00+05:00");
    }

    #[test]
    fn stands_until_time_is_let_pass() {
        let clock = Clock::set_to(day::of(2026, 11, 21)).standing();
        let before = clock.seconds();
        assert_eq!((clock.stamp().as_str(), clock.gone()), ("2026-11-21T12:00:00+05:00", Duration::ZERO));
        clock.pass(61);
        assert_eq!((clock.seconds(), clock.gone()), (before + 61, Duration::from_secs(61)));
    }

    #[test]
    fn lets_time_pass() {
        let clock = Clock::default();
        let before = clock.seconds();
        clock.pass(3600);
        assert!(clock.seconds() >= before + 3600);
    }
}
