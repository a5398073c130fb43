//! What a person is told in a case besides how it ends: what an explanation cites, and what was offered on the way.

use std::borrow::Cow;
use std::collections::BTreeSet;

use super::End;
use crate::case::Case;
use crate::change::{Change, changes};
use crate::facts::Facts;
use crate::need::Act;
use crate::rules::{Route, Rules, Service};
use crate::trace::Step;
use crate::verdict::Verdict;
use crate::view::{RuleView, choices, label, rule_views};

/// A case under one set of rules.
pub struct Told<'c> {
    pub facts: &'c Facts,
    pub case: &'c Case<'c>,
    pub end: &'c End,
}

/// Something that is told otherwise: what, and its words before and after.
pub type Retold = (String, String, String);

const UNTOLD: &str = "–";

/// One thing that is told, by what it is and of which fact, step, row or field; of several such, in their order.
type Said = ([&'static str; 2], Cow<'static, str>);

/// Everything that is told otherwise after than before. Where the ends differ they speak for themselves, and so does all
/// that only one of them leads to: then this is what both tell, each in its words.
pub fn retold(before: &Told<'_>, after: &Told<'_>, same_end: bool) -> BTreeSet<Retold> {
    let mut all = BTreeSet::new();
    let mut hold = |one: Vec<Said>, other: Vec<Said>| {
        all.extend(differences(&one, &other, same_end));
    };
    let (ones, others) = apart(before.case.trace(), after.case.trace());
    hold(steps(&ones), steps(&others));
    if same_end {
        hold(before.verdict(), after.verdict());
    }
    // Most cases are under the same rows, and need no words either.
    let rules = [before, after].map(|told| told.case.rules_applied());
    let [one, other] = rules.map(|rules| rules.map(|rules| (rules.service, rules.norm, rules.orders)));
    if one != other || before.end != after.end {
        hold(before.rows(), after.rows());
        hold(before.minutes(), after.minutes());
    }
    let [one, other] = rules.map(|rules| rules.map(|rules| (rules.slip, rules.orders)));
    if one != other {
        hold(before.offers(), after.offers());
        hold(before.routes(), after.routes());
    }
    all
}

/// The steps without those that are the same in the same place: most are, and need no words.
fn apart<'s, 'f>(one: &'s [Step<'f>], other: &'s [Step<'f>]) -> (Vec<&'s Step<'f>>, Vec<&'s Step<'f>>) {
    let pairs = one.iter().zip(other).filter(|(one, other)| one != other);
    let common = one.len().min(other.len());
    let rest = |steps: &'s [Step<'f>]| steps.iter().skip(common);
    let (ones, others): (Vec<_>, Vec<_>) = pairs.unzip();
    (ones.into_iter().chain(rest(one)).collect(), others.into_iter().chain(rest(other)).collect())
}

/// What is told in other words, and if so asked what only one of both tells.
fn differences(before: &[Said], after: &[Said], alone: bool) -> Vec<Retold> {
    let row = |what: &[&str; 2], one: &str, other: &str| (what.concat(), one.into(), other.into());
    let mut left: Vec<&Said> = after.iter().collect();
    let mut found = Vec::new();
    for (what, one) in before {
        match left.iter().position(|(other, _)| other == what).map(|place| left.remove(place)) {
            Some((_, other)) if one != other => found.push(row(what, one, other)),
            None if alone => found.push(row(what, one, UNTOLD)),
            Some(_) | None => {}
        }
    }
    if alone {
        found.extend(left.into_iter().map(|(what, other)| row(what, UNTOLD, other)));
    }
    found
}

impl Told<'_> {
    /// The clause that the verdict rests on, what can be done, and what would have changed it.
    fn verdict(&self) -> Vec<Said> {
        let End::Verdict(verdict) = self.end else { return Vec::new() };
        let clause = (["the clause of ", "the verdict"], self.case.clause().into());
        let next = verdict.next().iter().map(|step| self.next(step));
        let changes = changes(verdict, self.case);
        [clause].into_iter().chain(next).chain(changes.iter().map(change)).collect()
    }

    fn next(&self, step: &'static str) -> Said {
        let service = self.case.elsewhere(step).map(|row| row.rule.service.to_string());
        (["the next step ", step], service.map_or("no service".into(), Cow::Owned))
    }

    fn rows(&self) -> Vec<Said> {
        let verdict: Option<&Verdict> =
            if let End::Verdict(verdict) = self.end { Some(verdict) } else { None };
        rule_views(self.case, verdict).into_iter().map(row).collect()
    }

    fn offers(&self) -> Vec<Said> {
        let rules = self.case.rules_applied();
        let fields = self.case.questions().flat_map(|question| question.fields());
        fields
            .map(|field| (field, choices(field, rules)))
            .filter(|(_, choices)| !choices.is_empty())
            .map(|(field, choices)| (["the choices of ", label(field, rules)], choices.join(" ").into()))
            .collect()
    }

    fn read(&self, fact: &'static str) -> impl Iterator<Item = &Step<'_>> {
        self.case.trace().iter().filter(move |step| step.fact == fact)
    }

    /// The owners' time, where they are asked.
    fn minutes(&self) -> Vec<Said> {
        let Some(rules) = self.case.rules_applied() else { return Vec::new() };
        // What else the row says decides something, and so is seen in an end or in a step.
        let Service {
            citizens_only: _,
            applicant_age: _,
            child_age: _,
            months_least: _,
            months_most: _,
            consent_minutes,
            most_children: _,
        } = rules.service.rule;
        self.read(Act::Consent.as_str())
            .map(|_| (["the minutes for ", "consent"], consent_minutes.to_string().into()))
            .collect()
    }

    /// By which acts a register tells the relations that it was asked for.
    fn routes(&self) -> Vec<Said> {
        let Some(rules) = self.case.rules_applied() else { return Vec::new() };
        self.read("kinship").filter_map(|step| self.routes_of(rules, step)).collect()
    }

    fn routes_of(&self, rules: &Rules, step: &Step<'_>) -> Option<Said> {
        let id = self.facts.answers.relation.get(usize::from(step.person?)).copied().flatten()?;
        let mut routes: Vec<String> = rules.routes(id).iter().map(route).collect();
        routes.sort();
        Some((["the routes of ", rules.relation(id)?.id.as_str()], routes.join("; ").into()))
    }
}

fn steps(steps: &[&Step<'_>]) -> Vec<Said> {
    steps.iter().flat_map(|step| [cited(step), found(step)]).collect()
}

fn cited(step: &Step<'_>) -> Said {
    (["the clause of ", step.fact], step.clause.into())
}

fn found(step: &Step<'_>) -> Said {
    let met = match step.met {
        Some(true) => ", met",
        Some(false) => ", unmet",
        None => "",
    };
    (["", step.fact], (step.value.text() + met).into())
}

fn change(change: &Change) -> Said {
    let Change { fact, person: _, source: _, bound, wanted } = change;
    (["what would change it: ", fact], format!("{} {}", bound.as_str(), wanted.text()).into())
}

fn row(row: RuleView) -> Said {
    let RuleView { name, clause, from, to, in_force: _, instead } = row;
    let to = to.map_or(String::new(), |to| format!(" to {to}"));
    let instead = instead.map_or(String::new(), |instead| format!(", then {instead}"));
    (["the row ", name], format!("{clause}, from {from}{to}{instead}").into())
}

/// A route as rule files write it.
fn route(route: &Route) -> String {
    let (from, to) = match route.from {
        crate::rules::End::Applicant => ("applicant", "owner"),
        crate::rules::End::Owner => ("owner", "applicant"),
    };
    let hops: Vec<String> = route.hops.iter().map(|hop| format!("{hop:?}").to_lowercase()).collect();
    format!("{from}: {} = {to}", hops.join(" "))
}
