//! What can be wrong with what was typed.

/// What is wrong with an answer, to be said beside the field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each issue is what its name says")]
pub enum Issue {
    Missing,
    ChoiceUnknown,
    NumberUnread,
    IinLength,
    IinDigits,
    IinCheck,
    DateUnread,
    AddressUnknown,
    OwnerNotMatched,
    MonthsRange,
    ChildrenRange,
    PersonTwice,
    BirthImpossible,
}

impl Issue {
    /// The code under which the texts keep it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::ChoiceUnknown => "choice_unknown",
            Self::NumberUnread => "number_unread",
            Self::IinLength => "iin_length",
            Self::IinDigits => "iin_digits",
            Self::IinCheck => "iin_check",
            Self::DateUnread => "date_unread",
            Self::AddressUnknown => "address_unknown",
            Self::OwnerNotMatched => "owner_not_matched",
            Self::MonthsRange => "months_range",
            Self::ChildrenRange => "children_range",
            Self::PersonTwice => "person_twice",
            Self::BirthImpossible => "birth_impossible",
        }
    }
}
