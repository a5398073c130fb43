//! What would have changed a verdict: for each condition that is not met, the smallest change of one fact that meets it.
//!
//! A test walks every path and shows that each change named here leads past the verdict, and that nothing else does that
//! a register, an owner or the worker could say of the same people and the same home.

use crate::address::Area;
use crate::case::{Case, Space};
use crate::day::{self, Day};
use crate::need::Register;
use crate::trace::{Step, Value};
use crate::verdict::Verdict;

/// One fact, and what it would have to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// The fact.
    pub fact: &'static str,
    /// The place of the person whom it is about.
    pub person: Option<u8>,
    /// Who would have to say it; `None` for the citizen.
    pub source: Option<Register>,
    /// How the wanted value bounds the fact.
    pub bound: Bound,
    /// The wanted value.
    pub wanted: Value,
}

/// How a wanted value bounds a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// It must be this.
    Exactly,
    /// It must be this or less, or this day or an earlier one.
    AtMost,
    /// It must be this or more.
    AtLeast,
    /// It must be anything but this.
    Other,
}

impl Bound {
    /// The bound as a word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exactly => "exactly",
            Self::AtMost => "at_most",
            Self::AtLeast => "at_least",
            Self::Other => "other",
        }
    }
}

/// The single changes that would have led past `verdict`, those of the norm first.
#[must_use]
pub fn changes(verdict: &Verdict, case: &Case<'_>) -> Vec<Change> {
    match verdict {
        Verdict::NotInForce(none) => Vec::from_iter(none.begins.map(another_day)),
        Verdict::NoArea
        | Verdict::NoRelation(_)
        | Verdict::StepSibling(_)
        | Verdict::UpdateActRecord(..)
        | Verdict::NotStudent(..) => {
            let mut changes = case.space().map_or_else(Vec::new, more_room);
            let person = last_person(case);
            let concerned =
                |step: &&Step<'_>| step.fact == "area" || person.is_some() && step.person == person;
            changes.extend(case.trace().iter().filter(concerned).filter_map(|step| met(step, case)));
            changes
        }
        // A permission ends with a fact that is met, and so names nothing.
        _ => Vec::from_iter(case.trace().last().and_then(|step| met(step, case))),
    }
}

/// Whose relation was asked last. Of a party, whoever came before is exempt already.
fn last_person(case: &Case<'_>) -> Option<u8> {
    case.trace().iter().rev().find(|step| step.fact == "relation")?.person
}

/// 10(3): fewer people registered, or a larger home.
fn more_room(space: Space) -> Vec<Change> {
    let change =
        |fact, source, bound, wanted| Change { fact, person: None, source: Some(source), bound, wanted };
    let residents = space.places.checked_sub(space.party);
    let area = space.residents.saturating_add(space.party).saturating_mul(space.share.as_hundredths());
    let mut changes = Vec::from_iter(
        residents.map(|most| change("residents", Register::Gbdfl, Bound::AtMost, Value::Number(most))),
    );
    let least = Area::hundredths(area);
    changes.extend(least.map(|least| change("area", Register::Egkn, Bound::AtLeast, Value::Area(least))));
    changes
}

/// The change that meets the condition of a step; `None` where nothing is wanted of it.
fn met(step: &Step<'_>, case: &Case<'_>) -> Option<Change> {
    let (bound, wanted) = match (step.fact, step.met) {
        // Another relation or another line would be looked up anew.
        ("relation" | "shared_parent" | "side", None) => (Bound::Other, step.value),
        ("born", Some(false)) => (Bound::AtMost, Value::Day(of_age(case)?)),
        ("child_age", Some(false)) => child_age(step, case)?,
        ("area" | "registered", Some(false)) => (Bound::Other, step.value),
        (fact, Some(false)) => (Bound::Exactly, Value::Word(good(fact))),
        _ => return None,
    };
    Some(Change { fact: step.fact, person: step.person, source: step.source, bound, wanted })
}

/// The word that meets the condition of a fact.
fn good(fact: &str) -> &'static str {
    match fact {
        "citizenship" => "citizen",
        "gate" => "online",
        "desk_owner" => "desk",
        "study" => "full_time",
        "powers" => "yes",
        "consent" | "sign" => "done",
        _ => "confirmed",
    }
}

fn another_day(begins: Day) -> Change {
    Change { fact: "today", person: None, source: None, bound: Bound::AtLeast, wanted: Value::Day(begins) }
}

/// The last birth date of somebody who may apply today.
fn of_age(case: &Case<'_>) -> Option<Day> {
    day::years_before(case.today(), case.rules_applied()?.service.rule.applicant_age)
}

fn child_age(step: &Step<'_>, case: &Case<'_>) -> Option<(Bound, Value)> {
    let service = &case.rules_applied()?.service.rule;
    Some(match step.value {
        Value::Number(age) if age < service.child_age => (Bound::AtLeast, Value::Number(service.child_age)),
        _ => (Bound::AtMost, Value::Number(service.applicant_age.saturating_sub(1))),
    })
}
