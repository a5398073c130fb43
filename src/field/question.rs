//! Which fields a question shows.

use super::{Field, Issue};
use crate::need::Question;

impl Question {
    /// The question's name: the screen that asks it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            // What is looked for, not how it is written down.
            Self::Home => "home",
            Self::Owner => "owner",
            _ => self.first().label(),
        }
    }

    /// The place of the person whom it is about, or which question of the slip it is.
    #[must_use]
    pub fn person(self) -> Option<u8> {
        self.fields().find_map(Field::person)
    }

    /// The fields that the screen shows.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        let second = match self {
            Self::Child(place) => Some(Field::Born(place)),
            Self::Owner => Some(Field::Owner),
            _ => None,
        };
        [Some(self.first()), second].into_iter().flatten()
    }

    const fn first(self) -> Field {
        match self {
            Self::Kind => Field::Kind,
            Self::Months => Field::Months,
            Self::Who => Field::Who,
            Self::Children => Field::Children,
            Self::Child(place) => Field::Child(place),
            Self::Ward => Field::Ward,
            Self::Home => Field::Rka,
            Self::Owner => Field::Whose,
            Self::Relation(place) => Field::Relation(place),
            Self::SharedParent(place) => Field::SharedParent(place),
            Self::Side(place) => Field::Side(place),
            Self::Ticket(place) => Field::Ticket(place),
            Self::DeskOwner => Field::DeskOwner,
            Self::Powers => Field::Powers,
        }
    }

    /// What is wrong when the question is asked again although it was answered.
    #[must_use]
    pub const fn issue_when_asked_again(self) -> Issue {
        match self {
            Self::Owner => Issue::OwnerNotMatched,
            Self::Months => Issue::MonthsRange,
            Self::Children => Issue::ChildrenRange,
            Self::Child(_) => Issue::PersonTwice,
            _ => Issue::ChoiceUnknown,
        }
    }
}
