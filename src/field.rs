//! The fields of the form: their names, the answers that they take, and what can be wrong with what was typed.

use core::fmt;

use crate::day;
use crate::facts::{Answers, Kind, SharedParent, Who, Whose, YesNo};
use crate::iin::IinError;
use crate::name::Name;
use crate::need::{Line, Question};
use crate::party::Party;

/// A field of the form. A number tells which person, or which question of the slip, counted from 0.
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
        }
    }
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

    /// Every field, in the order of the form.
    pub fn all() -> impl Iterator<Item = Self> {
        let single =
            [Self::Kind, Self::Months, Self::Who, Self::Children, Self::Ward, Self::Rka, Self::Whose];
        let single = single.into_iter().chain([Self::Owner, Self::DeskOwner, Self::Powers]);
        let several: [fn(u8) -> Self; 6] =
            [Self::Child, Self::Born, Self::Relation, Self::SharedParent, Self::Side, Self::Ticket];
        single.chain(several.into_iter().flat_map(|field| {
            let places = field(0).places();
            (0..).take(places).map(field)
        }))
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

    /// Which person of the party it is about, or which question of the slip, counted from 0.
    #[must_use]
    pub fn person(self) -> Option<u8> {
        self.fields().find_map(Field::place)
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
        core::iter::once(first).chain(second)
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

impl Answers {
    /// Takes what was typed into a field: the answer, or what is wrong with it and no answer.
    pub fn set(&mut self, field: Field, text: &str) -> Result<(), Issue> {
        self.clear(field);
        let text = text.trim();
        if text.is_empty() {
            return Err(Issue::Missing);
        }
        match field {
            Field::Kind => self.kind = Some(choice(Kind::parse(text))?),
            Field::Months => self.months = Some(number(text)?),
            Field::Who => self.who = Some(choice(Who::parse(text))?),
            Field::Children => self.children = Some(number(text)?),
            Field::Child(place) => put(&mut self.child, place, iin(text)?),
            Field::Born(place) => put(&mut self.born, place, day::parse(text).ok_or(Issue::DateUnread)?),
            Field::Ward => self.ward = Some(iin(text)?),
            Field::Rka => self.rka = Some(text.parse().map_err(|_| Issue::AddressUnknown)?),
            Field::Whose => self.whose = Some(choice(Whose::parse(text))?),
            Field::Owner => self.owner = Some(iin(text)?),
            Field::Relation(place) => put(&mut self.relation, place, name(text)?),
            Field::SharedParent(place) => {
                put(&mut self.shared_parent, place, choice(SharedParent::parse(text))?)
            }
            Field::Side(place) => put(&mut self.side, place, choice(Line::parse(text))?),
            Field::Ticket(place) => put(&mut self.ticket, place, name(text)?),
            Field::DeskOwner => self.desk_owner = Some(iin(text)?),
            Field::Powers => self.powers = Some(choice(YesNo::parse(text))?),
        }
        Ok(())
    }

    /// The answer in its canonical form, as the record keeps it.
    #[must_use]
    pub fn text(&self, field: Field) -> Option<String> {
        match field {
            Field::Kind => self.kind.map(|word| word.as_str().into()),
            Field::Months => self.months.map(|months| months.to_string()),
            Field::Who => self.who.map(|word| word.as_str().into()),
            Field::Children => self.children.map(|count| count.to_string()),
            Field::Child(place) => at(&self.child, place).map(|iin| iin.digits().into()),
            Field::Born(place) => at(&self.born, place).map(day::write),
            Field::Ward => self.ward.map(|iin| iin.digits().into()),
            Field::Rka => self.rka.map(|rka| rka.digits().into()),
            Field::Whose => self.whose.map(|word| word.as_str().into()),
            Field::Owner => self.owner.map(|iin| iin.digits().into()),
            Field::Relation(place) => at(&self.relation, place).map(|name| name.as_str().into()),
            Field::SharedParent(place) => at(&self.shared_parent, place).map(|word| word.as_str().into()),
            Field::Side(place) => at(&self.side, place).map(|word| word.as_str().into()),
            Field::Ticket(place) => at(&self.ticket, place).map(|name| name.as_str().into()),
            Field::DeskOwner => self.desk_owner.map(|iin| iin.digits().into()),
            Field::Powers => self.powers.map(|word| word.as_str().into()),
        }
    }

    /// Whether the field holds an answer.
    #[must_use]
    pub fn has(&self, field: Field) -> bool {
        self.text(field).is_some()
    }

    /// Whether every field of the question that must be filled in holds an answer.
    #[must_use]
    pub fn has_all(&self, question: Question) -> bool {
        question.fields().filter(|field| self.wants(*field)).all(|field| self.has(field))
    }

    /// Whether the field must be filled in, given the answers beside it.
    #[must_use]
    pub fn wants(&self, field: Field) -> bool {
        field != Field::Owner || self.whose == Some(Whose::Other)
    }

    /// Forgets the answer of a field.
    pub fn clear(&mut self, field: Field) {
        match field {
            Field::Kind => self.kind = None,
            Field::Months => self.months = None,
            Field::Who => self.who = None,
            Field::Children => self.children = None,
            Field::Child(place) => take(&mut self.child, place),
            Field::Born(place) => take(&mut self.born, place),
            Field::Ward => self.ward = None,
            Field::Rka => self.rka = None,
            Field::Whose => self.whose = None,
            Field::Owner => self.owner = None,
            Field::Relation(place) => take(&mut self.relation, place),
            Field::SharedParent(place) => take(&mut self.shared_parent, place),
            Field::Side(place) => take(&mut self.side, place),
            Field::Ticket(place) => take(&mut self.ticket, place),
            Field::DeskOwner => self.desk_owner = None,
            Field::Powers => self.powers = None,
        }
    }
}

fn choice<T>(word: Option<T>) -> Result<T, Issue> {
    word.ok_or(Issue::ChoiceUnknown)
}

fn name(text: &str) -> Result<Name, Issue> {
    text.parse().map_err(|_| Issue::ChoiceUnknown)
}

fn number(text: &str) -> Result<u8, Issue> {
    let plain = text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|_| plain).ok_or(Issue::NumberUnread)
}

fn iin(text: &str) -> Result<crate::iin::Iin, Issue> {
    text.parse().map_err(|error| match error {
        IinError::Length => Issue::IinLength,
        IinError::Digits => Issue::IinDigits,
        IinError::Check => Issue::IinCheck,
    })
}

fn put<T>(places: &mut [Option<T>], place: u8, value: T) {
    if let Some(free) = places.get_mut(usize::from(place)) {
        *free = Some(value);
    }
}

fn at<T: Copy>(places: &[Option<T>], place: u8) -> Option<T> {
    places.get(usize::from(place)).copied().flatten()
}

fn take<T>(places: &mut [Option<T>], place: u8) {
    if let Some(taken) = places.get_mut(usize::from(place)) {
        *taken = None;
    }
}
