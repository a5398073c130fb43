//! Calendar days, ages and terms.
//!
//! A day always comes from outside: the core reads no clock. The legal day is the one at UTC+5.

use chrono::{Datelike, Months, NaiveDate};

/// A calendar day.
pub type Day = NaiveDate;

/// A day as the rule files and the registers write it: `2026-11-21`.
#[must_use]
pub fn parse(text: &str) -> Option<Day> {
    let mut parts = text.splitn(3, '-');
    let year = digits(parts.next()?, 4)?;
    let month = digits(parts.next()?, 2)?;
    let day = digits(parts.next()?, 2)?;
    Day::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// A day for the tables that are made at build time, where it has been checked already.
#[must_use]
pub const fn of(year: i32, month: u32, day: u32) -> Day {
    match Day::from_ymd_opt(year, month, day) {
        Some(day) => day,
        None => Day::MIN,
    }
}

/// The day as `2026-11-21`.
#[must_use]
pub fn write(day: Day) -> String {
    let (year, month, date) = (day.year(), day.month(), day.day());
    let mut text = String::with_capacity(10);
    for (number, length) in [(year.unsigned_abs(), 4_usize), (month, 2), (date, 2)] {
        if !text.is_empty() {
            text.push('-');
        }
        let digits = number.to_string();
        text.extend(core::iter::repeat_n('0', length.saturating_sub(digits.len())));
        text.push_str(&digits);
    }
    text
}

/// Full years from `born` to `today`; `None` for someone who is not born yet.
#[must_use]
pub fn age(born: Day, today: Day) -> Option<u32> {
    today.years_since(born)
}

/// The day `years` before `today`: the last birth date of somebody of that age.
#[must_use]
pub fn years_before(today: Day, years: u32) -> Option<Day> {
    today.checked_sub_months(Months::new(years.checked_mul(12)?))
}

/// The day that is `months` after `today`: the last day of a term that begins today.
#[must_use]
pub fn after_months(today: Day, months: u8) -> Option<Day> {
    today.checked_add_months(Months::new(u32::from(months)))
}

fn digits(text: &str, length: usize) -> Option<u32> {
    let plain = text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
    if plain { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_only_days_that_exist() {
        assert_eq!(parse("2028-02-29"), Some(of(2028, 2, 29)));
        for text in ["2027-02-29", "2026-13-01", "2026-1-1", "21.11.2026", "", "2026-11-21T00", "+026-11-21"]
        {
            assert_eq!(parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn writes_what_it_reads() {
        for text in ["2026-11-21", "0999-01-02"] {
            assert_eq!(parse(text).map(write).as_deref(), Some(text));
        }
    }

    #[test]
    fn counts_years_to_the_day() {
        let born = of(2010, 11, 21);
        assert_eq!(age(born, of(2026, 11, 20)), Some(15));
        assert_eq!(age(born, of(2026, 11, 21)), Some(16));
        assert_eq!(age(of(2012, 2, 29), of(2026, 2, 28)), Some(13));
        assert_eq!(age(of(2012, 2, 29), of(2026, 3, 1)), Some(14));
        assert_eq!(age(of(2027, 1, 1), of(2026, 1, 1)), None);
    }

    #[test]
    fn whoever_was_born_that_day_is_of_that_age_and_a_day_later_is_not_yet() {
        let today = of(2026, 11, 21);
        let last = years_before(today, 16);
        assert_eq!(last, Some(of(2010, 11, 21)));
        assert_eq!(last.and_then(|born| age(born, today)), Some(16));
        assert_eq!(last.and_then(|born| age(born.succ_opt()?, today)), Some(15));
        assert_eq!(years_before(today, u32::MAX), None);
    }

    #[test]
    fn ends_a_term_within_a_short_month() {
        assert_eq!(after_months(of(2026, 1, 31), 1), Some(of(2026, 2, 28)));
    }
}
