//! A short word of the rule files: a relation, a line of descent, a field of the arrival slip.

use core::fmt;
use core::str::FromStr;

/// A word of lower-case letters, digits and `_`, kept in place so that it is as cheap to copy as a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name {
    letters: [u8; Name::LONGEST],
}

/// The text is no such word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAName;

impl Name {
    /// The most letters that a word may have.
    pub const LONGEST: usize = 16;

    /// The word `text`, which stands in the program or was checked with the rule file; anything else is cut short.
    #[must_use]
    pub const fn of(text: &str) -> Self {
        let mut letters = [0; Self::LONGEST];
        let mut rest = text.as_bytes();
        let mut free: &mut [u8] = &mut letters;
        while let ([letter, after @ ..], [place, left @ ..]) = (rest, free) {
            *place = *letter;
            rest = after;
            free = left;
        }
        Self { letters }
    }

    /// The word as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        let text = core::str::from_utf8(&self.letters).unwrap_or_default();
        text.trim_end_matches('\0')
    }
}

impl FromStr for Name {
    type Err = NotAName;

    fn from_str(text: &str) -> Result<Self, NotAName> {
        let fits = (1..=Self::LONGEST).contains(&text.len());
        let plain = text.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'_'));
        if fits && plain { Ok(Self::of(text)) } else { Err(NotAName) }
    }
}

impl fmt::Display for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_and_writes_a_word() {
        assert_eq!("half_sibling".parse::<Name>().map(|n| n.to_string()), Ok("half_sibling".into()));
        assert_eq!(Name::of("in_law"), "in_law".parse::<Name>().unwrap_or(Name::of("")));
    }

    #[test]
    fn shows_itself_as_the_word() {
        assert_eq!(format!("{:?}", Name::of("in_law")), "in_law");
    }

    #[test]
    fn refuses_what_is_no_word() {
        for text in ["", "Child", "in law", "ребенок", "a_word_of_17_letters_"] {
            assert_eq!(text.parse::<Name>(), Err(NotAName), "{text:?}");
        }
    }
}
