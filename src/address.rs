//! The address code (RKA, МТК) and the area of a dwelling.

use core::fmt;
use core::str::FromStr;

/// The address register's code of one dwelling. It exists only when well formed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rka([u8; Rka::LENGTH]);

/// The text is no address code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnRka;

impl Rka {
    const LENGTH: usize = 16;

    /// The digits of the code.
    #[must_use]
    pub fn digits(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FromStr for Rka {
    type Err = NotAnRka;

    fn from_str(text: &str) -> Result<Self, NotAnRka> {
        let digits: [u8; Self::LENGTH] = text.as_bytes().try_into().map_err(|_| NotAnRka)?;
        if digits.iter().all(u8::is_ascii_digit) { Ok(Self(digits)) } else { Err(NotAnRka) }
    }
}

impl fmt::Display for Rka {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.digits())
    }
}

/// Where somebody lives is theirs: logs and panics must not tell it.
impl fmt::Debug for Rka {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Rka(***)")
    }
}

/// An area in hundredths of a square metre: whole numbers, for at the edge of the norm a rounding would decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Area(u32);

impl Area {
    /// The area of this many hundredths of a square metre; `None` for no area at all.
    #[must_use]
    pub const fn hundredths(hundredths: u32) -> Option<Self> {
        if hundredths == 0 { None } else { Some(Self(hundredths)) }
    }

    /// The area of a checked rule row. A share of nothing, which the check refuses, would still let nobody in.
    pub(crate) const fn of(hundredths: u32) -> Self {
        Self(hundredths)
    }

    /// The hundredths of a square metre.
    #[must_use]
    pub const fn as_hundredths(self) -> u32 {
        self.0
    }

    /// How many whole shares of `share` this area holds.
    #[must_use]
    pub const fn shares_of(self, share: Self) -> u32 {
        match self.0.checked_div(share.0) {
            Some(shares) => shares,
            None => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_rka_is_sixteen_digits() {
        assert_eq!(
            "0201300000000017".parse::<Rka>().map(|rka| rka.to_string()),
            Ok("0201300000000017".into())
        );
        for text in ["", "020130000000001", "02013000000000170", "020130000000001a", "०२०१"] {
            assert_eq!(text.parse::<Rka>(), Err(NotAnRka), "{text:?}");
        }
    }

    #[test]
    fn an_address_never_shows_itself() {
        assert_eq!(format!("{:?}", "0201300000000017".parse::<Rka>()), "Ok(Rka(***))");
    }

    #[test]
    fn counts_whole_shares() {
        let shares = |area, share| {
            Area::hundredths(area).zip(Area::hundredths(share)).map(|(area, share)| area.shares_of(share))
        };
        assert_eq!(shares(6450, 1500), Some(4));
        assert_eq!(shares(5999, 1500), Some(3));
        assert_eq!(shares(6000, 1500), Some(4));
        assert_eq!(shares(1499, 1500), Some(0));
        assert_eq!(shares(0, 1500), None);
        assert_eq!(shares(1500, 0), None);
    }
}
