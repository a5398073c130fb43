//! The fields of the form: their names, and how they are filled in.

use core::fmt;

mod answers;
mod issue;
mod question;

pub use issue::Issue;

use crate::facts::Answers;
use crate::party::{Member, Party};

/// A field of the form. A number tells which child, which person by their [place](crate::party::Member), or which question
/// of the slip, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs, reason = "each field is the answer of the same name")]
pub enum Field {
    Kind,
    Months,
    Who,
    Children,
    Child(u8),
    Born(u8),
    Ward,
    Rka,
    Whose,
    Owner,
    Relation(u8),
    SharedParent(u8),
    Side(u8),
    Ticket(u8),
    DeskOwner,
    Powers,
}

/// How a field is filled in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each kind is what its name says")]
pub enum FieldKind {
    Choice,
    Number,
    Iin,
    Date,
    Address,
}

impl Field {
    /// The field of that name: a label, and from the second person on a number, as in `child-2`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (label, number) = text.split_once('-').unwrap_or((text, "1"));
        let place = number.parse::<u8>().ok()?.checked_sub(1)?;
        let field = match label {
            "kind" => Self::Kind,
            "months" => Self::Months,
            "who" => Self::Who,
            "children" => Self::Children,
            "child" => Self::Child(place),
            "born" => Self::Born(place),
            "ward" => Self::Ward,
            "rka" => Self::Rka,
            "whose" => Self::Whose,
            "owner" => Self::Owner,
            "relation" => Self::Relation(place),
            "shared_parent" => Self::SharedParent(place),
            "side" => Self::Side(place),
            "ticket" => Self::Ticket(place),
            "desk_owner" => Self::DeskOwner,
            "powers" => Self::Powers,
            _ => return None,
        };
        (usize::from(place) < field.places() && field.to_string() == text).then_some(field)
    }

    /// Every field, in the order of the record.
    pub fn all() -> impl Iterator<Item = Self> {
        const EACH: [fn(u8) -> Field; 16] = [
            |_| Field::Kind,
            |_| Field::Months,
            |_| Field::Who,
            |_| Field::Children,
            |_| Field::Ward,
            |_| Field::Rka,
            |_| Field::Whose,
            |_| Field::Owner,
            |_| Field::DeskOwner,
            |_| Field::Powers,
            Field::Child,
            Field::Born,
            Field::Relation,
            Field::SharedParent,
            Field::Side,
            Field::Ticket,
        ];
        EACH.into_iter().flat_map(|field| (0..).take(field(0).places()).map(field))
    }

    /// The name without its number.
    #[must_use]
    pub const fn label(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Months => "months",
            Self::Who => "who",
            Self::Children => "children",
            Self::Child(_) => "child",
            Self::Born(_) => "born",
            Self::Ward => "ward",
            Self::Rka => "rka",
            Self::Whose => "whose",
            Self::Owner => "owner",
            Self::Relation(_) => "relation",
            Self::SharedParent(_) => "shared_parent",
            Self::Side(_) => "side",
            Self::Ticket(_) => "ticket",
            Self::DeskOwner => "desk_owner",
            Self::Powers => "powers",
        }
    }

    /// The place of the person whom it is about, or which question of the slip it is.
    #[must_use]
    pub const fn person(self) -> Option<u8> {
        match self {
            Self::Child(child) | Self::Born(child) => Some(Member::child(child)),
            Self::Ward => Some(Member::WARD),
            _ => self.place(),
        }
    }

    /// Which one of several, counted from 0.
    #[must_use]
    pub const fn place(self) -> Option<u8> {
        match self {
            Self::Child(place)
            | Self::Born(place)
            | Self::Relation(place)
            | Self::SharedParent(place)
            | Self::Side(place)
            | Self::Ticket(place) => Some(place),
            _ => None,
        }
    }

    /// Whether it says who a person is to the owner.
    #[must_use]
    pub const fn is_of_a_relation(self) -> bool {
        matches!(self, Self::Relation(_) | Self::SharedParent(_) | Self::Side(_))
    }

    /// How it is filled in.
    #[must_use]
    pub const fn kind(self) -> FieldKind {
        match self {
            Self::Months | Self::Children => FieldKind::Number,
            Self::Child(_) | Self::Ward | Self::Owner | Self::DeskOwner => FieldKind::Iin,
            Self::Born(_) => FieldKind::Date,
            Self::Rka => FieldKind::Address,
            _ => FieldKind::Choice,
        }
    }

    const fn places(self) -> usize {
        match self {
            Self::Child(_) | Self::Born(_) => Party::MOST_NAMED,
            Self::Relation(_) | Self::SharedParent(_) | Self::Side(_) => Answers::PEOPLE,
            Self::Ticket(_) => Answers::SLIP,
            _ => 1,
        }
    }
}

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.label())?;
        match self.place() {
            Some(place @ 1..) => write!(f, "-{}", u32::from(place) + 1),
            _ => Ok(()),
        }
    }
}
