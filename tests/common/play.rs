//! Plays a scenario: gives the form what it lacks, as long as the scenario knows it.

use std::collections::{BTreeMap, BTreeSet};

use tirkeu::facts::{Channel, Outcome};
use tirkeu::need::Act;
use tirkeu::rules::{BUILT_IN, RuleBook};
use tirkeu::session::{Misuse, Session};

use super::scenario::{Case, ONLINE, Scenario, Step, TODAY};

/// When every register answers.
pub const AT: &str = "2026-11-21T10:00:00+05:00";

/// A form and the case that it is filled in from.
#[derive(Clone)]
pub struct Player {
    pub session: Session,
    pub case: Case,
    /// The screens that came, in order, with their steps.
    pub screens: Vec<(&'static str, &'static str)>,
    /// Fields and reply keys, as the scenario wrote them, that were made use of.
    used: BTreeSet<String>,
    /// How often each register was asked.
    times: BTreeMap<String, usize>,
}

impl Player {
    pub fn new(case: Case) -> Result<Self, String> {
        Self::under(&BUILT_IN, case)
    }

    /// The same under other rules.
    pub fn under(book: &'static RuleBook, case: Case) -> Result<Self, String> {
        let today = case.today.as_deref().unwrap_or(TODAY);
        let today = tirkeu::day::parse(today).ok_or("no day")?;
        let channel = Channel::parse(case.channel.as_deref().unwrap_or(ONLINE)).ok_or("no channel")?;
        let session = Session::new(book, today, channel);
        Ok(Self { session, case, screens: Vec::new(), used: BTreeSet::new(), times: BTreeMap::new() })
    }

    /// Goes on until the scenario knows no more, or the form stands still.
    pub fn go_on(&mut self) -> Result<(), String> {
        // A form that never ends is a fault of its own.
        for _ in 0..300 {
            if !self.step()? {
                return Ok(());
            }
        }
        Err("it never ends".into())
    }

    /// Gives the form the one thing that it lacks; `false` where the scenario has it not, or it moved nothing.
    pub fn step(&mut self) -> Result<bool, String> {
        let before = self.here();
        self.screens.push((before.0, before.1));
        let gave = match before.0 {
            "ask" => self.say()?,
            "look" | "retry" => self.reply(&before.3)?,
            "act" => self.act(before.1)?,
            _ => false,
        };
        // A register that is silent once more may still answer the next time.
        Ok(gave && (before.0 == "retry" || self.here() != before))
    }

    /// Does what the citizen does, without going on.
    pub fn turn(&mut self, step: &Step) -> Result<(), String> {
        self.case.take(&step.told);
        for _ in 0..step.back {
            if !self.session.back() {
                return Err("there is nothing to go back to".into());
            }
        }
        if let Some(field) = &step.change {
            self.session.change(field).map_err(code)?;
        }
        if step.again {
            self.session.again();
        }
        if step.again || !step.told.replies.is_empty() {
            self.times.clear();
        }
        Ok(())
    }

    /// What the scenario says that neither was asked for nor is said to be left unasked.
    pub fn unused(&self, scenario: &Scenario) -> Option<String> {
        let unasked = &scenario.expect.unasked;
        let idle = |name: &&String| {
            let label = name.split([' ', '-']).next().unwrap_or_default();
            !self.used.contains(*name) && !unasked.iter().any(|screen| screen == label)
        };
        let answers = scenario.told.answers.iter().filter(|(_, said)| said.is_some()).map(|(name, _)| name);
        let replies = scenario.told.replies.iter().filter(|(_, said)| said.is_some()).map(|(key, _)| key);
        answers.chain(replies).find(idle).cloned()
    }

    fn here(&self) -> (&'static str, &'static str, Option<u8>, String) {
        let view = self.session.view();
        (view.step, view.screen, view.person, view.lookup.map_or(String::new(), |lookup| lookup.key))
    }

    fn say(&mut self) -> Result<bool, String> {
        let view = self.session.view();
        let asked: Vec<_> = view.fields.iter().map(|field| (field.name.clone(), field.value)).collect();
        let fresh =
            asked.iter().any(|(name, typed)| self.case.said(name).is_some_and(|said| Some(said) != *typed));
        if view.fields.iter().any(|field| field.issue.is_some()) && !fresh {
            return Ok(false);
        }
        let names: Vec<_> = asked.into_iter().map(|(name, _)| name).collect();
        let mut gave = false;
        for name in names {
            if let Some(text) = self.case.said(&name) {
                self.session.set(&name, text).map_err(code)?;
                self.used.insert(name);
                gave = true;
            }
        }
        Ok(gave)
    }

    fn reply(&mut self, key: &str) -> Result<bool, String> {
        let time = self.times.entry(key.to_owned()).or_default();
        let Some((text, written)) = self.case.replied(key, *time) else { return Ok(false) };
        *time += 1;
        self.used.insert(written.to_owned());
        match self.session.reply(key, text, AT) {
            // The register counts as silent; the scenario says how that must end.
            Ok(()) | Err(Misuse::Unreadable) => Ok(true),
            Err(misuse) => Err(code(misuse)),
        }
    }

    fn act(&mut self, screen: &str) -> Result<bool, String> {
        let Some(outcome) = self.case.told.acts.get(screen).and_then(Option::as_deref) else {
            return Ok(false);
        };
        let act = Act::parse(screen).ok_or("no act")?;
        self.session.act(act, Outcome::parse(outcome).ok_or("no outcome")?).map_err(code)?;
        Ok(true)
    }
}

fn code(misuse: Misuse) -> String {
    misuse.code().to_owned()
}
