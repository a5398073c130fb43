//! A scenario: what the citizen says, what the registers say, and how it must end. The same files run natively, in
//! WebAssembly and over HTTP.

mod files;

pub use files::FILES;

use std::collections::BTreeMap;

use serde::Deserialize;
use tirkeu::facts::{Channel, Outcome};
use tirkeu::need::Act;
use tirkeu::rules::BUILT_IN;
use tirkeu::session::Session;
use tirkeu::view::View;

/// A file of scenarios about one clause.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    /// The clause that they show.
    pub clause: String,
    /// What all of them start from.
    #[serde(default)]
    pub base: Case,
    pub scenarios: Vec<Scenario>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// What it shows.
    pub name: String,
    #[serde(flatten)]
    pub case: Case,
    pub expect: Expect,
}

/// What is said and answered. `$rka` and `$owner` in a key stand for the dwelling and the owner who were named.
#[derive(Clone, Default, Deserialize)]
pub struct Case {
    pub today: Option<String>,
    pub channel: Option<String>,
    #[serde(default)]
    pub answers: BTreeMap<String, Option<String>>,
    #[serde(default)]
    pub replies: BTreeMap<String, Option<String>>,
    #[serde(default)]
    pub acts: BTreeMap<String, Option<String>>,
}

/// How it must end.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// `"ask relation"`, `"retry area"`, `"verdict desk"`.
    pub end: String,
    /// The clause of the verdict.
    pub clause: Option<String>,
    pub detail: Option<String>,
    pub person: Option<u8>,
    /// The issue beside a field that is asked.
    pub issue: Option<String>,
    /// Registers that must not have been asked, by the name of the lookup.
    #[serde(default)]
    pub unasked: Vec<String>,
    /// What a field that is asked offers, in order.
    pub choices: Option<Vec<String>>,
    /// `[area, norm, places, residents, party]` of the sum.
    pub space: Option<[u32; 5]>,
}

impl Case {
    /// This case with what the scenario says otherwise; `null` takes something away.
    fn with(&self, other: &Self) -> Self {
        let merge = |base: &BTreeMap<String, Option<String>>, more: &BTreeMap<String, Option<String>>| {
            base.iter().chain(more).map(|(key, value)| (key.clone(), value.clone())).collect()
        };
        Self {
            today: other.today.clone().or_else(|| self.today.clone()),
            channel: other.channel.clone().or_else(|| self.channel.clone()),
            answers: merge(&self.answers, &other.answers),
            replies: merge(&self.replies, &other.replies),
            acts: merge(&self.acts, &other.acts),
        }
    }

    fn said(&self, field: &str) -> Option<&str> {
        self.answers.get(field)?.as_deref()
    }

    fn replied(&self, key: &str) -> Option<&str> {
        let short = [("$rka", self.said("rka")), ("$owner", self.said("owner"))]
            .into_iter()
            .fold(key.to_owned(), |key, (name, value)| {
                value.map_or(key.clone(), |value| key.replace(value, name))
            });
        self.replies.get(&short).or_else(|| self.replies.get(key))?.as_deref()
    }
}

/// Runs every scenario of a file; every one that ends otherwise is told.
pub fn run(text: &str) -> (usize, Vec<String>) {
    let file: File = match serde_json::from_str(text) {
        Ok(file) => file,
        Err(error) => return (0, vec![format!("unreadable scenario file: {error}")]),
    };
    let check = |scenario: &Scenario| {
        let case = file.base.with(&scenario.case);
        play(&case, &scenario.expect).err().map(|why| format!("{} {}: {why}", file.clause, scenario.name))
    };
    (file.scenarios.len(), file.scenarios.iter().filter_map(check).collect())
}

fn play(case: &Case, expect: &Expect) -> Result<(), String> {
    let (today, channel) = (case.today.as_deref().unwrap_or("2026-11-21"), case.channel.as_deref());
    let today = tirkeu::day::parse(today).ok_or("no day")?;
    let channel = Channel::parse(channel.unwrap_or("online")).ok_or("no channel")?;
    let mut session = Session::new(&BUILT_IN, today, channel);
    let mut asked = Vec::new();
    // A form that never ends is a fault of its own.
    for _ in 0..200 {
        if !go_on(&mut session, case, &mut asked)? {
            return compare(&session.view(), expect, &asked);
        }
    }
    Err("it never ends".into())
}

/// Answers what is lacking, if the scenario knows the answer.
fn go_on(session: &mut Session, case: &Case, asked: &mut Vec<String>) -> Result<bool, String> {
    let view = session.view();
    let (step, screen) = (view.step, view.screen);
    let wrong = |misuse: tirkeu::session::Misuse| misuse.code().to_owned();
    match step {
        "ask" => {
            let fields: Vec<_> = view.fields.iter().map(|field| (field.name.clone(), field.issue)).collect();
            let stuck = fields.iter().any(|(_, issue)| issue.is_some());
            let said: Vec<_> =
                fields.iter().filter_map(|(name, _)| Some((name, case.said(name)?.to_owned()))).collect();
            if stuck || said.is_empty() {
                return Ok(false);
            }
            for (name, text) in said {
                session.set(name, &text).map_err(wrong)?;
            }
            Ok(true)
        }
        "look" => {
            let key = view.lookup.ok_or("a look without a lookup")?.key;
            asked.push(screen.to_owned());
            let Some(answer) = case.replied(&key) else { return Ok(false) };
            session.reply(&key, answer, "2026-11-21T10:00:00+05:00").map_err(wrong)?;
            Ok(true)
        }
        "act" => {
            let Some(outcome) = case.acts.get(screen).and_then(Option::as_deref) else { return Ok(false) };
            let act = Act::parse(screen).ok_or("no act")?;
            session.act(act, Outcome::parse(outcome).ok_or("no outcome")?).map_err(wrong)?;
            Ok(true)
        }
        _ => Ok(false),
    }
}

fn compare(view: &View<'_>, expect: &Expect, asked: &[String]) -> Result<(), String> {
    let end = format!("{} {}", view.step, view.screen);
    same("end", Some(&expect.end), Some(&end))?;
    let verdict = view.verdict.as_ref();
    if expect.clause.is_some() {
        same("clause", expect.clause.as_deref(), verdict.map(|verdict| verdict.clause))?;
    }
    if view.step == "verdict" {
        same("detail", expect.detail.as_deref(), verdict.and_then(|verdict| verdict.detail.as_deref()))?;
        same("person", expect.person.as_ref(), verdict.and_then(|verdict| verdict.person.as_ref()))?;
    }
    let issue = view.fields.iter().find_map(|field| field.issue);
    same("issue", expect.issue.as_deref(), issue)?;
    if let Some(lookup) = expect.unasked.iter().find(|lookup| asked.contains(lookup)) {
        return Err(format!("{lookup} was asked"));
    }
    if let Some(choices) = &expect.choices {
        let offered = view.fields.iter().map(|field| &field.choices).find(|choices| !choices.is_empty());
        same("choices", Some(&choices.join(" ")), offered.map(|choices| choices.join(" ")).as_ref())?;
    }
    if let Some(space) = expect.space {
        let sum = view.space.as_ref().map(|s| [s.area, s.norm, s.places, s.residents, s.party]);
        same("space", Some(&space), sum.as_ref())?;
    }
    Ok(())
}

fn same<T: PartialEq + std::fmt::Debug + ?Sized>(
    what: &str,
    expected: Option<&T>,
    got: Option<&T>,
) -> Result<(), String> {
    if expected == got { Ok(()) } else { Err(format!("{what}: expected {expected:?}, got {got:?}")) }
}
