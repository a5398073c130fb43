//! Values on their way into a statement and out of a row.

use std::borrow::Cow;

use tirkeu::address::Rka;
use tirkeu::day::{self, Day};
use tirkeu::iin::Iin;
use tirkeu::name::Name;

/// A value as both databases know it. Days are text, yes and no are numbers.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "each kind is what its name says")]
pub enum Value<'a> {
    Null,
    Number(i64),
    Text(Cow<'a, str>),
    Bytes(Cow<'a, [u8]>),
}

/// Values for `$1`, `$2` and so on.
#[macro_export]
macro_rules! bind {
    ($($value:expr),* $(,)?) => { &[$($crate::store::Value::from($value)),*] };
}

/// What can be read from a column.
pub trait Column: Sized {
    /// The value as that, if it is one.
    fn read(value: &Value<'_>) -> Option<Self>;
}

macro_rules! numbers {
    ($($number:ty),+) => { $(
        impl From<$number> for Value<'_> {
            fn from(number: $number) -> Self {
                // None of our numbers comes near the end of the range.
                i64::try_from(number).map_or(Self::Null, Self::Number)
            }
        }

        impl Column for $number {
            fn read(value: &Value<'_>) -> Option<Self> {
                if let Value::Number(number) = value { Self::try_from(*number).ok() } else { None }
            }
        }
    )+ };
}

numbers!(i32, i64, u8, u32, u64, usize);

macro_rules! texts {
    ($($sound:ty),+) => { $(
        /// A number that isn't sound is a damaged record.
        impl Column for $sound {
            fn read(value: &Value<'_>) -> Option<Self> {
                value.text()?.parse().ok()
            }
        }
    )+ };
}

texts!(String, Iin, Rka, Name);

impl<'a> Value<'a> {
    /// The text, if it is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The same, on its own.
    #[must_use]
    pub fn owned(self) -> Value<'static> {
        match self {
            Self::Null => Value::Null,
            Self::Number(number) => Value::Number(number),
            Self::Text(text) => Value::Text(text.into_owned().into()),
            Self::Bytes(bytes) => Value::Bytes(bytes.into_owned().into()),
        }
    }
}

impl From<bool> for Value<'_> {
    fn from(yes: bool) -> Self {
        Self::Number(yes.into())
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Self {
        Self::Text(text.as_str().into())
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Self::Text(text.into())
    }
}

impl<'a> From<&'a [u8; 32]> for Value<'a> {
    fn from(bytes: &'a [u8; 32]) -> Self {
        Self::Bytes(bytes.as_slice().into())
    }
}

impl<'a> From<&'a Iin> for Value<'a> {
    fn from(iin: &'a Iin) -> Self {
        iin.digits().into()
    }
}

impl<'a> From<&'a Rka> for Value<'a> {
    fn from(rka: &'a Rka) -> Self {
        rka.digits().into()
    }
}

impl From<Day> for Value<'_> {
    fn from(day: Day) -> Self {
        day::write(day).into()
    }
}

impl<'a, T: Into<Value<'a>>> From<Option<T>> for Value<'a> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

impl Column for bool {
    fn read(value: &Value<'_>) -> Option<Self> {
        i64::read(value).map(|number| number != 0)
    }
}

impl Column for Day {
    fn read(value: &Value<'_>) -> Option<Self> {
        day::parse(value.text()?)
    }
}

impl Column for [u8; 32] {
    fn read(value: &Value<'_>) -> Option<Self> {
        if let Value::Bytes(bytes) = value { bytes.as_ref().try_into().ok() } else { None }
    }
}

impl<T: Column> Column for Option<T> {
    fn read(value: &Value<'_>) -> Option<Self> {
        if *value == Value::Null { Some(None) } else { T::read(value).map(Some) }
    }
}
