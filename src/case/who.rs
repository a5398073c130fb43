//! Who applies, for what and for whom.

use super::Case;
use crate::day::{self, Day};
use crate::facts::{Channel, Kind, Who};
use crate::iin::Iin;
use crate::need::{Lookup, Need, Question};
use crate::party::{Member, Party, Person};
use crate::reply::{Proof, Reply};
use crate::rules::{Check, NotInForce, Row, Rules, Service};
use crate::trace::{Step, Value};

/// Whether a child is of an age to be registered by a parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each age is what its name says")]
pub enum ChildAge {
    TooYoung,
    Fits,
    TooOld,
}

impl ChildAge {
    /// At this many years.
    #[must_use]
    pub const fn at(age: u32, service: &Service) -> Self {
        if age < service.child_age {
            Self::TooYoung
        } else if age < service.applicant_age {
            Self::Fits
        } else {
            Self::TooOld
        }
    }
}

impl Case<'_> {
    /// The rules of the day, while nobody knows yet where the home is.
    pub(crate) fn rules_of_the_day(&mut self) -> Result<Rules, NotInForce> {
        let today = self.facts.today;
        let rules = self.book.somewhere(today);
        let clause = rules.as_ref().map_or_else(|none| none.clause, |rules| rules.service.clause);
        self.said(clause, "today", None, Value::Day(today));
        self.rules = rules.ok();
        rules
    }

    pub(crate) fn channel(&mut self, rules: &Rules) -> Channel {
        let channel = self.facts.channel;
        let clause = rules.clause(Check::Channel);
        self.said(clause, "channel", None, Value::Word(channel.as_str()));
        channel
    }

    pub(crate) fn is_citizen(&mut self, service: &'static Row<Service>) -> Result<bool, Need> {
        let (_, citizen) = self.applicant()?;
        let word = if citizen { "citizen" } else { "other" };
        self.weighed(
            service.clause,
            "citizenship",
            None,
            &Lookup::Applicant,
            Value::Word(word),
            Some(citizen),
        );
        Ok(citizen)
    }

    pub(crate) fn is_old_enough(&mut self, service: &'static Row<Service>) -> Result<bool, Need> {
        let (born, _) = self.applicant()?;
        let old_enough =
            day::age(born, self.facts.today).is_some_and(|age| age >= service.rule.applicant_age);
        self.weighed(service.clause, "born", None, &Lookup::Applicant, Value::Day(born), Some(old_enough));
        Ok(old_enough)
    }

    fn applicant(&mut self) -> Result<(Day, bool), Need> {
        match self.reply(&Lookup::Applicant)? {
            // A birth that is still to come is no record.
            Reply::Applicant { born, citizen } if born <= self.facts.today => Ok((born, citizen)),
            _ => Err(Lookup::Applicant.retry()),
        }
    }

    pub(crate) fn kind(&mut self, service: &'static Row<Service>) -> Result<Kind, Need> {
        let kind = self.answer(self.facts.answers.kind, Question::Kind)?;
        self.said(service.clause, "kind", None, Value::Word(kind.as_str()));
        Ok(kind)
    }

    pub(crate) fn months(&mut self, service: &'static Row<Service>) -> Result<u8, Need> {
        let fits = service.rule.months_least..=service.rule.months_most;
        let months = self.facts.answers.months.filter(|months| fits.contains(months));
        let months = self.answer(months, Question::Months)?;
        self.said(service.clause, "months", None, Value::Number(u32::from(months)));
        Ok(months)
    }

    pub(crate) fn party(&mut self, service: &'static Row<Service>) -> Result<Party, Need> {
        let who = self.answer(self.facts.answers.who, Question::Who)?;
        self.said(service.clause, "who", None, Value::Word(who.as_str()));
        match who {
            Who::Me => Ok(Party::me()),
            Who::MeAndChildren => self.with_children(service, Party::me()),
            Who::Children => self.with_children(service, Party::default()),
            Who::Ward => {
                let ward = self.answer(self.facts.answers.ward, Question::Ward)?;
                self.said(service.clause, "ward", Some(Member::WARD), Value::Hidden);
                Ok(Party::default().with(Person::Named(ward)))
            }
        }
    }

    fn with_children(&mut self, service: &'static Row<Service>, mut party: Party) -> Result<Party, Need> {
        let fits = 1..=service.rule.most_children;
        let count = self.facts.answers.children.filter(|count| fits.contains(count));
        let count = self.answer(count, Question::Children)?;
        self.said(service.clause, "children", None, Value::Number(u32::from(count)));
        for place in 0..count {
            let (child, _) = self.child(place)?;
            party = party.with(Person::Named(child));
        }
        Ok(party)
    }

    /// A child who is still to be born, or as old as the parent, is a slip of the pen, to be mended beside the field. Any
    /// other age is some real child's, and the ages that the service is for decide.
    fn child(&mut self, place: u8) -> Result<(Iin, Day), Need> {
        let (parent, _) = self.applicant()?;
        let answers = &self.facts.answers;
        let iin = answers.child.get(usize::from(place)).copied().flatten();
        let born = answers.born.get(usize::from(place)).copied().flatten();
        let new = iin.filter(|_| !answers.names_twice(place));
        let possible = born.filter(|born| parent < *born && *born <= self.facts.today);
        self.answer(new.zip(possible), Question::Child(place))
    }

    /// Everyone of the party in their places.
    pub(crate) fn members(&self, party: Party) -> impl Iterator<Item = Member> + use<> {
        let first = if self.ward(party).is_some() { Member::WARD } else { Member::child(0) };
        party.members(first)
    }

    pub(crate) fn ward(&self, party: Party) -> Option<Iin> {
        match (self.facts.answers.who, party.people().next()) {
            (Some(Who::Ward), Some(Person::Named(ward))) => Some(ward),
            _ => None,
        }
    }

    pub(crate) fn children(&self, party: Party) -> impl Iterator<Item = u8> + use<> {
        let children = party.people().filter(|person| *person != Person::Me);
        (0..).zip(children).map(|(child, _)| child)
    }

    pub(crate) fn child_fits(&mut self, service: &'static Row<Service>, child: u8) -> Result<ChildAge, Need> {
        let (_, born) = self.child(child)?;
        let age = day::age(born, self.facts.today).unwrap_or(0);
        let fits = ChildAge::at(age, &service.rule);
        let (value, met) = (Value::Number(age), Some(fits == ChildAge::Fits));
        self.trace.push(Step {
            clause: service.clause,
            fact: "child_age",
            person: Some(Member::child(child)),
            value,
            source: None,
            at: None,
            met,
        });
        Ok(fits)
    }

    pub(crate) fn is_parent(&mut self, service: &'static Row<Service>, child: u8) -> Result<Proof, Need> {
        let (iin, born) = self.child(child)?;
        self.proof(service.clause, "parenthood", Some(Member::child(child)), Lookup::Child { iin, born })
    }

    pub(crate) fn is_guardian(&mut self, service: &'static Row<Service>, ward: Iin) -> Result<Proof, Need> {
        self.proof(service.clause, "guardianship", Some(Member::WARD), Lookup::Ward { iin: ward })
    }
}
