//! Chance, and the days on which things happen. All of it follows from the seed alone.

use tirkeu::day::Day;

/// Until when lives are invented. It is no clock: a population made next year is the same.
pub(super) const NOW: i32 = 2026;

/// Chance (SplitMix64): written out here, so that a seed means the same people whatever library changes.
#[derive(Clone, Debug)]
pub(super) struct Chance(u64);

impl Chance {
    /// The chance of one family.
    pub(super) fn of(seed: u64, family: u64) -> Self {
        let mut chance =
            Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ family.wrapping_mul(0xd134_2543_de82_ef95));
        chance.next();
        chance
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `least` to `most`, both included.
    pub(super) fn between(&mut self, least: i32, most: i32) -> i32 {
        let span = u64::from(most.abs_diff(least)) + 1;
        least + i32::try_from(self.next() % span).unwrap_or_default()
    }

    /// Whether something happens that happens to so many of a thousand.
    pub(super) fn happens(&mut self, of_thousand: i32) -> bool {
        self.between(0, 999) < of_thousand
    }

    /// The place of one of the weights, the heavier the likelier.
    pub(super) fn weighed(&mut self, weights: &[i32]) -> usize {
        let mut rest = self.between(0, weights.iter().sum::<i32>() - 1);
        let place = weights.iter().position(|weight| {
            rest -= weight;
            rest < 0
        });
        place.unwrap_or_default()
    }

    /// One of several.
    pub(super) fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let last = i32::try_from(all.len()).ok()?.checked_sub(1).filter(|last| *last >= 0)?;
        all.get(usize::try_from(self.between(0, last)).ok()?)
    }

    /// A day of that year.
    pub(super) fn day_of(&mut self, year: i32) -> Day {
        let month = u32::try_from(self.between(1, 12)).unwrap_or(1);
        let day = u32::try_from(self.between(1, 28)).unwrap_or(1);
        Day::from_ymd_opt(year, month, day).unwrap_or_default()
    }
}
