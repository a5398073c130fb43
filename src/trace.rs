//! What a decision read, in order: the explanation that every answer to "why?" is made from.

use crate::address::Area;
use crate::day::{self, Day};
use crate::name::Name;
use crate::need::Register;

/// One fact that was read, or one condition that was weighed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step<'f> {
    /// The clause that the fact is read for.
    pub clause: &'static str,
    /// The fact.
    pub fact: &'static str,
    /// The place of the person whom it is about, where it is about one; of the slip, which question.
    pub person: Option<u8>,
    /// Its value.
    pub value: Value,
    /// Who said it; `None` for the citizen, the host or the rules.
    pub source: Option<Register>,
    /// When the register said it.
    pub at: Option<&'f str>,
    /// Whether it meets the condition, where there is one.
    pub met: Option<bool>,
}

/// The value of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// A word of the program.
    Word(&'static str),
    /// A word of the rules.
    Name(Name),
    /// A number.
    Number(u32),
    /// An area.
    Area(Area),
    /// A day.
    Day(Day),
    /// Known and kept to itself: a number or an address of a person.
    Hidden,
}

impl Value {
    /// What kind of value it is.
    #[must_use]
    pub const fn kind(&self) -> &'static str {
        match self {
            Self::Word(_) | Self::Name(_) => "word",
            Self::Number(_) => "number",
            Self::Area(_) => "area",
            Self::Day(_) => "day",
            Self::Hidden => "hidden",
        }
    }

    /// The value as text; an area in hundredths of a square metre.
    #[must_use]
    pub fn text(&self) -> String {
        match self {
            Self::Word(word) => (*word).into(),
            Self::Name(name) => name.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Area(area) => area.as_hundredths().to_string(),
            Self::Day(day) => day::write(*day),
            Self::Hidden => String::new(),
        }
    }
}

/// What a decision read, in order.
pub type Trace<'f> = Vec<Step<'f>>;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_says_of_which_kind_it_is() {
        let day = day::of(2026, 11, 21);
        let values = [Value::Word("me"), Value::Name(Name::of("child")), Value::Number(4), Value::Day(day)];
        assert_eq!(values.map(|value| value.kind()), ["word", "word", "number", "day"]);
        assert_eq!(
            [Value::Area(Area::of(6450)), Value::Hidden].map(|value| value.kind()),
            ["area", "hidden"]
        );
    }
}
