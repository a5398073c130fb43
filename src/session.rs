//! A form in progress, for a host that draws it.
//!
//! The host's loop is all there is to it: draw [`view`](Session::view); on *ask* set the fields and draw again; on
//! *look* or *retry* ask the register, hand its answer to [`reply`](Session::reply) and draw again; on *act* see that
//! it is done and say so to [`act`](Session::act).

use crate::case::Case;
use crate::day::Day;
use crate::decide::decide;
use crate::facts::{Channel, Facts, Outcome};
use crate::field::{Field, FieldKind, Issue};
use crate::need::{Act, Lookup, Need, Question};
use crate::reply::{Dated, Reply};
use crate::rules::RuleBook;
use crate::sorted::Sorted;
use crate::verdict::Verdict;

/// A form in progress: the facts, and what was typed.
#[derive(Clone, Debug)]
pub struct Session {
    book: &'static RuleBook,
    facts: Facts,
    typed: Sorted<Field, String>,
    issues: Sorted<Field, Issue>,
}

/// A call that the form did not wait for, or whose text it can't read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misuse {
    /// No such field. Nothing has changed.
    UnknownField,
    /// Nobody asked the register this, or it has answered already. Nothing has changed.
    NotAsked,
    /// The text is no answer to that question: the register now counts as silent.
    Unreadable,
}

impl Misuse {
    /// The misuse as a code.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::UnknownField => "unknown_field",
            Self::NotAsked => "not_asked",
            Self::Unreadable => "unreadable",
        }
    }
}

impl Session {
    /// An empty form on that day.
    #[must_use]
    pub fn new(book: &'static RuleBook, today: Day, channel: Channel) -> Self {
        let facts = Facts::on(today, channel);
        Self { book, facts, typed: Sorted::new(), issues: Sorted::new() }
    }

    /// What the form knows.
    #[must_use]
    pub fn facts(&self) -> &Facts {
        &self.facts
    }

    pub(crate) fn book(&self) -> &'static RuleBook {
        self.book
    }

    /// The decision as it stands, as a record.
    #[must_use]
    pub fn record(&self) -> String {
        crate::record::record(self.book, &self.facts)
    }

    /// Reads the facts once through the law.
    pub(crate) fn case(&self) -> (Case<'_>, Result<Verdict, Need>) {
        let mut case = Case::new(self.book, &self.facts);
        let result = decide(&mut case);
        (case, result)
    }

    /// The verdict, or what is lacking.
    pub fn decide(&self) -> Result<Verdict, Need> {
        self.case().1
    }

    /// Takes what the citizen typed. A mistake is no error: it is kept, with an issue beside it.
    pub fn set(&mut self, field: &str, text: &str) -> Result<(), Misuse> {
        let field = Field::parse(field).ok_or(Misuse::UnknownField)?;
        self.put(field, text);
        Ok(())
    }

    pub(crate) fn put(&mut self, field: Field, text: &str) {
        if self.facts.answers.wants(field) && self.question_read(field).is_some() {
            self.unsign();
        }
        self.note(field, text);
        self.issues.remove(&field);
        if let Err(issue) = self.facts.answers.set(field, text) {
            self.issues.insert(field, issue);
        }
    }

    /// Keeps what was typed without taking it for an answer.
    pub(crate) fn note(&mut self, field: Field, text: &str) {
        self.typed.insert(field, text.to_owned());
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::new(self.book, self.facts.today, self.facts.channel);
    }

    /// Takes a register's answer to the question that the form waits for, and to no other.
    pub fn reply(&mut self, key: &str, answer: &str, at: &str) -> Result<(), Misuse> {
        let lookup = self.awaited().filter(|lookup| lookup.to_string() == key).ok_or(Misuse::NotAsked)?;
        let read = Reply::parse(&lookup, answer);
        let reply = read.unwrap_or(Reply::Silent);
        self.facts.replies.insert(lookup, Dated { reply, at: at.into() });
        read.map(|_| ()).ok_or(Misuse::Unreadable)
    }

    fn awaited(&self) -> Option<Lookup> {
        match self.decide() {
            Err(Need::Look(lookup) | Need::Retry(lookup)) => Some(*lookup),
            _ => None,
        }
    }

    /// Notes that an act was done, refused or ran out.
    pub fn act(&mut self, act: Act, outcome: Outcome) -> Result<(), Misuse> {
        if self.decide() != Err(Need::Act(act)) {
            return Err(Misuse::NotAsked);
        }
        self.facts.acts.insert(act, outcome);
        Ok(())
    }

    /// Goes one question back; `false` at the first one. What was typed stays in its field.
    pub fn back(&mut self) -> bool {
        let before = self.answered().pop();
        if let Some(question) = before {
            self.reopen(question);
        }
        before.is_some()
    }

    /// Asks the question of that field again. Later answers are kept and count once it is answered.
    pub fn change(&mut self, field: &str) -> Result<(), Misuse> {
        let field = Field::parse(field).ok_or(Misuse::UnknownField)?;
        let question = self.question_read(field).ok_or(Misuse::NotAsked)?;
        self.reopen(question);
        Ok(())
    }

    /// Asks the registers again, keeping all that was typed: records may have been mended in the meantime.
    pub fn again(&mut self) {
        self.facts.replies.clear();
        self.facts.acts.clear();
    }

    /// The questions that the decision read an answer to, without the one that it asks now.
    pub(crate) fn answered(&self) -> Vec<Question> {
        let (case, result) = self.case();
        let asked = if let Err(Need::Ask(question)) = result { Some(question) } else { None };
        case.questions().filter(|question| Some(*question) != asked).collect()
    }

    /// The question of that field, if the decision read an answer to it.
    fn question_read(&self, field: Field) -> Option<Question> {
        self.answered().into_iter().find(|question| question.fields().any(|own| own == field))
    }

    fn reopen(&mut self, question: Question) {
        for field in question.fields() {
            self.facts.answers.clear(field);
            self.issues.remove(&field);
        }
        self.unsign();
    }

    /// What was signed and consented to was another application.
    fn unsign(&mut self) {
        self.facts.acts.clear();
    }

    /// Everything that was typed.
    pub(crate) fn all_typed(&self) -> impl Iterator<Item = (Field, &str)> {
        self.typed.iter().map(|(field, text)| (*field, text.as_str()))
    }

    /// What stands in a field.
    #[must_use]
    pub(crate) fn typed(&self, field: Field) -> Option<&str> {
        self.typed.get(&field).map(String::as_str)
    }

    /// What is wrong with a field of the question that is asked.
    #[must_use]
    pub(crate) fn issue(&self, question: Question, field: Field) -> Option<Issue> {
        let own = self.issues.get(&field).copied().filter(|_| self.facts.answers.wants(field));
        own.or_else(|| self.answered_in_vain(question, field))
    }

    /// What is wrong where the question is asked again although all its fields hold an answer. It stands beside the
    /// number of a person, if it is about one.
    fn answered_in_vain(&self, question: Question, field: Field) -> Option<Issue> {
        let answers = &self.facts.answers;
        let wanted = || question.fields().filter(|own| answers.wants(*own));
        let named = wanted().find(|own| own.kind() == FieldKind::Iin);
        let (wrong, issue) = match question {
            Question::Child(child) if !answers.names_twice(child) => {
                (Some(Field::Born(child)), Issue::BirthImpossible)
            }
            _ => (named.or_else(|| wanted().last()), question.issue_when_asked_again()),
        };
        (answers.has_all(question) && wrong == Some(field)).then_some(issue)
    }
}
