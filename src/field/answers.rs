//! Taking what was typed for an answer, and giving it back.

use super::{Field, Issue};
use crate::day;
use crate::facts::{Answers, Kind, SharedParent, Who, Whose, YesNo};
use crate::iin::{Iin, IinError};
use crate::name::Name;
use crate::need::{Line, Question};

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

    /// Whether this child was named before as another one: one person can't be registered twice in one application.
    #[must_use]
    pub fn names_twice(&self, child: u8) -> bool {
        let child = usize::from(child);
        let before = self.child.get(..child).unwrap_or_default();
        self.child.get(child).is_some_and(|iin| iin.is_some() && before.contains(iin))
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

fn iin(text: &str) -> Result<Iin, Issue> {
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
