//! Holds what a form shows against what a scenario expects.

use std::fmt::Debug;

use tirkeu::view::{RuleView, StepView, View};

use super::play::Player;
use super::scenario::Expect;

/// The first difference, if there is one.
pub fn compare(player: &Player, expect: &Expect) -> Result<(), String> {
    let view = player.session.view();
    same("end", Some(&expect.end), Some(&format!("{} {}", view.step, view.screen)))?;
    verdict(&view, expect)?;
    fields(&view, expect)?;
    screens(player, &view, expect)?;
    explanation(&view, expect)
}

fn verdict(view: &View<'_>, expect: &Expect) -> Result<(), String> {
    let verdict = view.verdict.as_ref();
    if expect.clause.is_some() {
        same("clause", expect.clause.as_deref(), verdict.map(|verdict| verdict.clause))?;
    }
    let person = verdict.map_or(view.person, |verdict| verdict.person);
    if verdict.is_some() {
        same("detail", expect.detail.as_deref(), verdict.and_then(|verdict| verdict.detail.as_deref()))?;
    }
    if verdict.is_some() || expect.person.is_some() {
        same("person", expect.person.as_ref(), person.as_ref())?;
    }
    let next = verdict.map_or(&[][..], |verdict| &verdict.next).iter().map(|next| match next.service {
        Some(service) => format!("{} {service}", next.step),
        None => next.step.to_owned(),
    });
    let next: Vec<_> = next.collect();
    wanted("next", expect.next.as_deref(), &next.iter().map(String::as_str).collect::<Vec<_>>())
}

fn fields(view: &View<'_>, expect: &Expect) -> Result<(), String> {
    let wrong: Vec<_> = view.fields.iter().filter(|field| field.issue.is_some()).collect();
    let issues: Vec<_> = wrong.iter().filter_map(|field| field.issue).collect();
    same("issue", Some(expect.issue.as_deref().unwrap_or_default()), Some(issues.join(" ").as_str()))?;
    if expect.field.is_some() {
        same("field", expect.field.as_deref(), wrong.first().map(|field| field.name.as_str()))?;
    }
    if expect.value.is_some() {
        same(
            "value",
            expect.value.as_deref(),
            wrong.first().or(view.fields.first().as_ref()).and_then(|f| f.value),
        )?;
    }
    let offered = view.fields.iter().map(|field| &field.choices[..]).find(|choices| !choices.is_empty());
    wanted("choices", expect.choices.as_deref(), offered.unwrap_or_default())
}

fn screens(player: &Player, view: &View<'_>, expect: &Expect) -> Result<(), String> {
    let came = |name: &&String| player.screens.iter().any(|(_, screen)| screen == *name);
    if let Some(screen) = expect.unasked.iter().find(came) {
        return Err(format!("{screen} was asked"));
    }
    let lookups: Vec<_> =
        player.screens.iter().filter(|(step, _)| *step == "look").map(|(_, screen)| *screen).collect();
    wanted("lookups", expect.lookups.as_deref(), &lookups)?;
    if let Some(key) = &expect.key {
        same("key", Some(&player.case.key(key)), view.lookup.as_ref().map(|lookup| &lookup.key))?;
    }
    Ok(())
}

fn explanation(view: &View<'_>, expect: &Expect) -> Result<(), String> {
    if let Some(space) = expect.space {
        let sum = view.space.as_ref().map(|s| [s.area, s.norm, s.places, s.residents, s.party]);
        same("space", Some(&space), sum.as_ref())?;
    }
    if let Some(steps) = &expect.trace {
        let written = |clause: &str, fact: &str, value: &str, met| format!("{clause} {fact} {value} {met:?}");
        let wanted: Vec<_> = steps.iter().map(|(c, f, v, met)| written(c, f, v, *met)).collect();
        let all: Vec<_> = view.trace.iter().map(|s| written(s.clause, &about(s), &s.value, s.met)).collect();
        let last = all.get(all.len().saturating_sub(wanted.len())..).unwrap_or_default();
        same("trace", Some(&wanted[..]), Some(last))?;
    }
    let row = |row: &RuleView| match row.instead {
        _ if row.in_force => row.name.to_owned(),
        Some(instead) => format!("{} lapsed: {instead}", row.name),
        None => format!("{} lapsed", row.name),
    };
    let rules: Vec<_> = view.rules.iter().map(row).collect();
    let rules: Vec<_> = rules.iter().map(String::as_str).collect();
    wanted("rules", expect.rules.as_deref(), &rules)?;
    let answers: Vec<_> = view.answers.iter().map(|said| format!("{} {}", said.field, said.value)).collect();
    let answers: Vec<_> = answers.iter().map(String::as_str).collect();
    wanted("answers", expect.answers.as_deref(), &answers)
}

fn wanted(what: &str, expected: Option<&[String]>, got: &[&str]) -> Result<(), String> {
    expected.map_or(Ok(()), |expected| same(what, Some(&expected.join(", ")), Some(&got.join(", "))))
}

fn same<T: PartialEq + Debug + ?Sized>(
    what: &str,
    expected: Option<&T>,
    got: Option<&T>,
) -> Result<(), String> {
    if expected == got { Ok(()) } else { Err(format!("{what}: expected {expected:?}, got {got:?}")) }
}

/// The fact, and for anybody but the applicant their number, as a field is named.
fn about(step: &StepView<'_>) -> String {
    match step.person {
        Some(person @ 1..) => format!("{}-{}", step.fact, u32::from(person) + 1),
        _ => step.fact.to_owned(),
    }
}
