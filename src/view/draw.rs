//! A view of a session.

use super::{
    AnswerView, ChangeView, FieldView, LookupView, NextView, RuleView, SpaceView, StepView, VerdictView, View,
};
use crate::case::Case;
use crate::change::{Change, changes};
use crate::day::{self, Day};
use crate::facts::{Kind, SharedParent, Who, Whose, YesNo};
use crate::field::{Field, FieldKind};
use crate::name::Name;
use crate::need::{Line, Need, Question};
use crate::rules::{Row, Rules, lasts};
use crate::session::Session;
use crate::trace::Step;
use crate::verdict::Verdict;

impl Session {
    /// The step and the screen that come now, for a host that draws nothing yet.
    #[must_use]
    pub fn step(&self) -> (&'static str, &'static str) {
        screen(&self.decide())
    }

    /// The screen that comes now.
    #[must_use]
    pub fn view(&self) -> View<'_> {
        let (case, result) = self.case();
        let (step, screen) = screen(&result);
        let asked = if let Err(Need::Ask(question)) = result { Some(question) } else { None };
        let answered: Vec<_> = case.questions().filter(|question| Some(*question) != asked).collect();
        View {
            step,
            screen,
            person: asked.and_then(Question::person),
            fields: asked.map_or_else(Vec::new, |question| self.fields(question, case.rules_applied())),
            lookup: lookup(&result),
            verdict: result.as_ref().ok().map(|verdict| verdict_view(verdict, &case)),
            space: case.space().map(|space| SpaceView {
                area: space.area.as_hundredths(),
                norm: space.share.as_hundredths(),
                places: space.places,
                residents: space.residents,
                party: space.party,
            }),
            trace: case.trace().iter().map(step_view).collect(),
            can_go_back: !answered.is_empty(),
            answers: answered
                .into_iter()
                .flat_map(|question| self.answers_to(question, case.rules_applied()))
                .collect(),
            rules: rule_views(&case, result.as_ref().ok()),
        }
    }

    fn fields(&self, question: Question, rules: Option<&Rules>) -> Vec<FieldView<'_>> {
        let view = |field: Field| FieldView {
            name: field.to_string(),
            label: label(field, rules),
            person: field.person(),
            kind: kind(field),
            value: self.typed(field),
            choices: choices(field, rules),
            issue: self.issue(question, field).map(|issue| issue.code()),
            wanted: self.facts().answers.wants(field),
        };
        question.fields().map(view).collect()
    }

    fn answers_to(&self, question: Question, rules: Option<&Rules>) -> Vec<AnswerView<'_>> {
        let view = |field: Field| {
            Some(AnswerView {
                question: question.name(),
                field: field.to_string(),
                label: label(field, rules),
                person: field.person(),
                value: self.typed(field)?,
            })
        };
        question.fields().filter(|field| self.facts().answers.wants(*field)).filter_map(view).collect()
    }
}

fn screen(result: &Result<Verdict, Need>) -> (&'static str, &'static str) {
    match result {
        Err(need) => need.name(),
        Ok(verdict) => ("verdict", verdict.name()),
    }
}

fn lookup(result: &Result<Verdict, Need>) -> Option<LookupView> {
    match result {
        Err(Need::Look(lookup) | Need::Retry(lookup)) => {
            Some(LookupView { key: lookup.to_string(), register: lookup.register().as_str() })
        }
        _ => None,
    }
}

fn verdict_view(verdict: &Verdict, case: &Case<'_>) -> VerdictView {
    VerdictView {
        name: verdict.name(),
        clause: case.clause(),
        detail: verdict.detail(),
        person: verdict.person(),
        next: verdict.next().iter().map(|step| next(step, case)).collect(),
        changes: changes(verdict, case).iter().map(change_view).collect(),
    }
}

fn next(step: &'static str, case: &Case<'_>) -> NextView {
    NextView { step, service: case.elsewhere(step).map(|row| row.rule.service) }
}

fn change_view(change: &Change) -> ChangeView {
    ChangeView {
        fact: change.fact,
        person: change.person,
        source: change.source.map(|register| register.as_str()),
        bound: change.bound.as_str(),
        kind: change.wanted.kind(),
        value: change.wanted.text(),
    }
}

fn step_view<'s>(step: &Step<'s>) -> StepView<'s> {
    StepView {
        clause: step.clause,
        fact: step.fact,
        person: step.person,
        kind: step.value.kind(),
        value: step.value.text(),
        source: step.source.map(|register| register.as_str()),
        at: step.at,
        met: step.met,
    }
}

/// What was applied, and what has lapsed: a citizen may have heard of it. Either way, what applies instead.
pub(crate) fn rule_views(case: &Case<'_>, verdict: Option<&Verdict>) -> Vec<RuleView> {
    let today = case.today();
    let mut views = Vec::new();
    if let Some(rules) = case.rules_applied() {
        let instead = rules.orders().next().map(|row| row.name.as_str());
        let known = rules.orders.iter().filter(|row| row.from <= today);
        views.push(rule_view(rules.service, today, None));
        views.extend(known.map(|row| rule_view(row, today, instead)));
        views.extend(rules.norm.map(|row| rule_view(row, today, None)));
    }
    if let Some(Verdict::NotInForce(none)) = verdict {
        views.extend(none.instead.map(|row| rule_view(row, today, None)));
    }
    views
}

fn rule_view<T>(row: &'static Row<T>, today: Day, instead: Option<&'static str>) -> RuleView {
    let Row { name, clause, from, to, .. } = row;
    dated(name, clause, (*from, *to), today, instead)
}

// One copy of it, whatever the row holds.
#[cfg_attr(target_family = "wasm", inline(never))]
fn dated(
    name: &'static Name,
    clause: &'static str,
    (from, to): (Day, Option<Day>),
    today: Day,
    instead: Option<&'static str>,
) -> RuleView {
    let in_force = lasts(from, to, today);
    let instead = if in_force { None } else { instead };
    RuleView {
        name: name.as_str(),
        clause,
        from: day::write(from),
        to: to.map(day::write),
        in_force,
        instead,
    }
}

fn kind(field: Field) -> &'static str {
    match field.kind() {
        FieldKind::Choice => "choice",
        FieldKind::Number => "number",
        FieldKind::Iin => "iin",
        FieldKind::Date => "date",
        FieldKind::Address => "address",
    }
}

/// The name of the texts: for the slip, that of its own question.
pub(crate) fn label(field: Field, rules: Option<&Rules>) -> &'static str {
    let question = match field {
        Field::Ticket(place) => rules.and_then(|rules| rules.slip_question(place)),
        _ => None,
    };
    question.map_or(field.label(), |question| question.id.as_str())
}

pub(crate) fn choices(field: Field, rules: Option<&Rules>) -> Vec<&'static str> {
    match field {
        Field::Kind => Kind::TEXTS.to_vec(),
        Field::Who => Who::TEXTS.to_vec(),
        Field::Whose => Whose::TEXTS.to_vec(),
        Field::SharedParent(_) => SharedParent::TEXTS.to_vec(),
        Field::Side(_) => Line::TEXTS.to_vec(),
        Field::Powers => YesNo::TEXTS.to_vec(),
        Field::Relation(_) => relations(rules),
        Field::Ticket(place) => {
            rules.and_then(|rules| rules.slip_question(place)).map_or_else(Vec::new, |question| {
                question.choices.iter().map(|choice| choice.as_str()).collect()
            })
        }
        _ => Vec::new(),
    }
}

fn relations(rules: Option<&Rules>) -> Vec<&'static str> {
    let mut offered = Vec::new();
    if let Some(rules) = rules {
        offered.extend(rules.relations().map(|relation| relation.id.as_str()));
    }
    offered.push("none");
    offered
}
