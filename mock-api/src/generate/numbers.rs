//! Numbers that no real person and no real dwelling has.
//!
//! A real IIN begins with a birth date when it is issued, and its seventh digit, which tells the century and the sex,
//! is 0 to 6. Here the month is 00 and the seventh digit 7, 8 or 9: no such number is issued, for two reasons. The
//! check digit is right all the same. There are 120 million stems of this kind; the invented people of `fixtures/`,
//! whose numbers begin with 550055, are not among them.

use tirkeu::address::Rka;
use tirkeu::iin::Iin;

/// How many stems each of the years 60 to 99 has: a hundred days, three centuries, four digits.
const A_YEAR: u64 = 100 * 3 * 10_000;

/// The number of the person with that place; each place has another. One stem in 122 has no check digit: where that
/// is so, a stem of the same day and of the two centuries kept aside takes its place.
#[must_use]
pub fn iin(place: u64) -> Option<Iin> {
    // Places fill century 7; 8 and 9 are kept for those who have no check digit there.
    (7..=9).find_map(|century| sound(&stem(place, century)))
}

fn stem(place: u64, century: u64) -> String {
    let (year, rest) = (60 + place / (A_YEAR / 3), place % (A_YEAR / 3));
    format!("{year:02}00{:02}{century}{:04}", rest / 10_000, rest % 10_000)
}

fn sound(stem: &str) -> Option<Iin> {
    (0..10).find_map(|last| format!("{stem}{last}").parse().ok())
}

/// The code of the dwelling with that place. Real codes begin otherwise, and so do those of `fixtures/`.
#[must_use]
pub fn rka(place: u64) -> Option<Rka> {
    format!("98{place:014}").parse().ok()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn no_number_is_like_a_real_one_and_none_is_used_twice() {
        let places = (0..200_000).chain((0..20_000_000).step_by(997)).collect::<BTreeSet<_>>();
        let numbers: BTreeSet<_> =
            places.iter().map(|place| iin(*place).unwrap().digits().to_owned()).collect();
        assert_eq!(numbers.len(), places.len());
        for number in numbers {
            assert_eq!(&number[2..4], "00", "{number}");
            assert!(number.as_bytes()[6] >= b'7' && !number.starts_with("550055"), "{number}");
        }
        assert!(iin(19_999_999 + 40).is_some());
        assert!(rka(19_999_999).is_some());
    }
}
