//! An act on its way into the register: it is written under everyone whom it names.

use crate::store::Value;

/// The table and its columns.
pub const TABLE: &str = "zags_act (person, act, kind, one, mother, father, happened, recorded, annulled)";

/// A civil act. Whom and what its parts name hangs on its kind, as the table says.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the column of that name")]
pub struct Written<'a> {
    pub kind: &'static str,
    pub one: &'a str,
    pub mother: Option<&'a str>,
    pub father: Option<&'a str>,
    pub happened: Value<'a>,
    pub recorded: Value<'a>,
    pub annulled: Value<'a>,
}

impl<'a> Written<'a> {
    /// An act of that kind about somebody, recorded on that day.
    pub fn new(kind: &'static str, one: &'a str, recorded: impl Into<Value<'a>>) -> Self {
        let (happened, annulled) = (Value::Null, Value::Null);
        Self { kind, one, mother: None, father: None, happened, recorded: recorded.into(), annulled }
    }

    /// Everyone whom it names, each once, in no order.
    pub fn people(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let (one, mother, father) = (self.one, self.mother, self.father);
        let mother = mother.filter(|mother| *mother != one);
        let father = father.filter(|father| *father != one && Some(*father) != mother);
        [Some(one), mother, father].into_iter().flatten()
    }

    /// Its row under one of them.
    pub fn row(&self, number: u64, person: &'a str) -> [Value<'a>; 9] {
        let Self { kind, one, mother, father, happened, recorded, annulled } = self.clone();
        let people = (one.into(), mother.into(), father.into());
        [
            person.into(),
            number.into(),
            kind.into(),
            people.0,
            people.1,
            people.2,
            happened,
            recorded,
            annulled,
        ]
    }
}
