//! The individual identification number (IIN, ЖСН, ИИН).
//!
//! Twelve digits, the last of which checks the others. Since decree No 853 of 26 August 2013 the first six no
//! longer need to be the birth date and the seventh no longer tells the sex, so nothing here reads them as such.

use core::fmt;
use core::str::FromStr;

/// A number whose check digit is right. It exists only when valid.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Iin([u8; LENGTH]);

const LENGTH: usize = 12;
const FIRST_PASS: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_PASS: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

/// What is wrong with a number as typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IinError {
    /// Not twelve digits.
    Length,
    /// Something that is neither a digit nor a separator people type.
    Digits,
    /// The last digit doesn't fit the others: most often a typing mistake.
    Check,
}

impl Iin {
    /// The twelve digits, for the few places that must send them on.
    #[must_use]
    pub fn digits(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for Iin {
    type Err = IinError;

    /// Reads a number as people type it: spaces and dashes are no mistake.
    fn from_str(text: &str) -> Result<Self, IinError> {
        let mut digits = [0; LENGTH];
        let mut count = 0;
        for c in text.chars().filter(|c| !is_separator(*c)) {
            if !c.is_ascii_digit() {
                return Err(IinError::Digits);
            }
            *digits.get_mut(count).ok_or(IinError::Length)? = c as u8;
            count += 1;
        }
        match count {
            LENGTH if is_sound(&digits) => Ok(Self(digits)),
            LENGTH => Err(IinError::Check),
            _ => Err(IinError::Length),
        }
    }
}

fn is_separator(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{a0}' | '\u{202f}')
}

fn is_sound(digits: &[u8; LENGTH]) -> bool {
    let [stem @ .., last] = digits;
    check_digit(stem) == Some(u32::from(last - b'0'))
}

/// Some stems have no check digit at all; such a number was never issued.
fn check_digit(stem: &[u8]) -> Option<u32> {
    [FIRST_PASS, SECOND_PASS].iter().map(|weights| weigh(stem, weights)).find(|&sum| sum < 10)
}

fn weigh(stem: &[u8], weights: &[u32; 11]) -> u32 {
    stem.iter().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum::<u32>() % 11
}

/// Hides the number: a log or a panic message must never hold one.
impl fmt::Debug for Iin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Iin(***)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<&str, IinError>) {
        assert_eq!(
            text.parse::<Iin>().map(|iin| iin.digits().to_owned()),
            expected.map(str::to_owned),
            "{text:?}"
        );
    }

    #[test]
    fn reads_what_people_type() {
        check("900101300017", Ok("900101300017"));
        check(" 900101 300 017 ", Ok("900101300017"));
        check("900101-300-017", Ok("900101300017"));
        check("900101\u{a0}300\u{2013}017", Ok("900101300017"));
    }

    #[test]
    fn says_what_is_wrong() {
        check("", Err(IinError::Length));
        check("90010130001", Err(IinError::Length));
        check("9001013000170", Err(IinError::Length));
        check("90010130001О", Err(IinError::Digits));
        check("900101300018", Err(IinError::Check));
    }

    #[test]
    fn weighs_a_second_time_when_the_first_sum_is_ten() {
        let stem = (0..=99_999_999_999_u64)
            .step_by(7_919)
            .map(|n| format!("{n:011}"))
            .find(|stem| {
                weigh(stem.as_bytes(), &FIRST_PASS) == 10 && weigh(stem.as_bytes(), &SECOND_PASS) < 10
            })
            .unwrap_or_default();
        let last = weigh(stem.as_bytes(), &SECOND_PASS);
        assert!(format!("{stem}{last}").parse::<Iin>().is_ok());
    }

    #[test]
    fn does_not_take_the_date_from_the_digits() {
        // 99.99.99 is no date, and the number is sound all the same.
        check("999999300011", Ok("999999300011"));
    }

    #[test]
    fn never_shows_itself() {
        assert_eq!(format!("{:?}", "900101300017".parse::<Iin>()), "Ok(Iin(***))");
    }
}
