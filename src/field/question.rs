//! Which fields a question shows.

use super::{Field, Issue};
use crate::need::Question;

impl Question {
    /// The question's name: the screen that asks it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Months => "months",
            Self::Who => "who",
            Self::Children => "children",
            Self::Child(_) => "child",
            Self::Ward => "ward",
            Self::Home => "home",
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
    pub fn person(self) -> Option<u8> {
        self.fields().find_map(Field::person)
    }

    /// The fields that the screen shows.
    pub fn fields(self) -> impl Iterator<Item = Field> {
        let (first, second) = match self {
            Self::Kind => (Field::Kind, None),
            Self::Months => (Field::Months, None),
            Self::Who => (Field::Who, None),
            Self::Children => (Field::Children, None),
            Self::Child(place) => (Field::Child(place), Some(Field::Born(place))),
            Self::Ward => (Field::Ward, None),
            Self::Home => (Field::Rka, None),
            Self::Owner => (Field::Whose, Some(Field::Owner)),
            Self::Relation(place) => (Field::Relation(place), None),
            Self::SharedParent(place) => (Field::SharedParent(place), None),
            Self::Side(place) => (Field::Side(place), None),
            Self::Ticket(place) => (Field::Ticket(place), None),
            Self::DeskOwner => (Field::DeskOwner, None),
            Self::Powers => (Field::Powers, None),
        };
        [Some(first), second].into_iter().flatten()
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
