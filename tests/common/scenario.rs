//! A scenario as it is written.

use std::collections::BTreeMap;
use std::iter;

use serde::Deserialize;
use tirkeu::field::Field;
use tirkeu::iin::Iin;
use tirkeu::need::Lookup;

/// The day and the channel of a scenario that names none.
pub const TODAY: &str = "2026-11-21";
pub const ONLINE: &str = "online";

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
    pub today: Option<String>,
    pub channel: Option<String>,
    #[serde(flatten)]
    pub told: Told,
    /// What the citizen does once the form can't go on, one thing after the other.
    #[serde(default)]
    pub then: Vec<Step>,
    pub expect: Expect,
}

/// What is said, what is answered and what is done. A reply's key may name an answer: `$rka`, `$owner`, `$child-2`.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Told {
    #[serde(default)]
    pub answers: Texts,
    #[serde(default)]
    pub replies: Replies,
    #[serde(default)]
    pub acts: Texts,
}

/// The day, the channel, and all that is told.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    pub today: Option<String>,
    pub channel: Option<String>,
    #[serde(flatten)]
    pub told: Told,
}

/// `null` takes away what the base says.
pub type Texts = BTreeMap<String, Option<String>>;
pub type Replies = BTreeMap<String, Option<Said>>;

/// What a register says, or what it says the first time, the second time and so on.
#[derive(Clone, Debug, Deserialize)]
#[serde(untagged)]
pub enum Said {
    Always(String),
    InTurn(Vec<String>),
}

/// Something that the citizen does; afterwards the form goes on as far as it can.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// So many questions back.
    #[serde(default)]
    pub back: u8,
    /// The field whose question is asked again.
    pub change: Option<String>,
    /// The registers are asked again.
    #[serde(default)]
    pub again: bool,
    /// What is said, answered and done from now on.
    #[serde(flatten)]
    pub told: Told,
    /// What the form shows before it goes on.
    pub shows: Option<Expect>,
}

/// How it must end.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expect {
    /// `"ask relation"`, `"retry area"`, `"verdict desk"`.
    pub end: String,
    /// The clause of the verdict.
    pub clause: Option<String>,
    pub detail: Option<String>,
    /// The place of the person whom the screen or the verdict is about: 0 the applicant, 1 to 6 the children, 7 the ward.
    pub person: Option<u8>,
    /// What the person can do next.
    pub next: Option<Vec<String>>,
    /// What is wrong with a field that is asked, and which field carries it.
    pub issue: Option<String>,
    pub field: Option<String>,
    /// What stands in that field.
    pub value: Option<String>,
    /// What a field that is asked offers, in order.
    pub choices: Option<Vec<String>>,
    /// The question to the register, as in a reply's key.
    pub key: Option<String>,
    /// Every register that was asked, in order, by the name of the lookup.
    pub lookups: Option<Vec<String>>,
    /// Screens that must not have come: questions, lookups, acts.
    #[serde(default)]
    pub unasked: Vec<String>,
    /// `[area, norm, places, residents, party]` of the sum.
    pub space: Option<[u32; 5]>,
    /// The last steps of the explanation: clause, fact (`registered-2` for the first child), value, and whether it
    /// meets its condition.
    pub trace: Option<Vec<TraceStep>>,
    /// The rows of the rules that were applied, and the orders that have lapsed: `"pilot lapsed"`.
    pub rules: Option<Vec<String>>,
    /// What the citizen is shown to have said, `"kind permanent"`, in order.
    pub answers: Option<Vec<String>>,
}

/// Clause, fact, value, met.
pub type TraceStep = (String, String, String, Option<bool>);

impl Scenario {
    /// The whole case: the base, with what this scenario says otherwise.
    pub fn case(&self, base: &Case) -> Case {
        let mut case = base.clone();
        case.today = self.today.clone().or(case.today);
        case.channel = self.channel.clone().or(case.channel);
        case.take(&self.told);
        case
    }

    /// What this scenario says and no form could ask for: a misspelt field or key would show nothing.
    pub fn misspelt(&self, case: &Case) -> Option<String> {
        let all = || iter::once(&self.told).chain(self.then.iter().map(|step| &step.told));
        let field = all().flat_map(|told| told.answers.keys()).find(|name| Field::parse(name).is_none());
        let mut told = case.clone();
        all().for_each(|more| told.take(more));
        let no_key = |key: &&String| [case, &told].iter().all(|c| c.key(key).parse::<Lookup>().is_err());
        field.or_else(|| all().flat_map(|told| told.replies.keys()).find(no_key)).cloned()
    }
}

impl Case {
    pub fn take(&mut self, more: &Told) {
        self.told.answers.extend(more.answers.clone());
        self.told.replies.extend(more.replies.clone());
        self.told.acts.extend(more.acts.clone());
    }

    /// The case without what was taken away, its defaults written out.
    pub fn said_aloud(mut self) -> Self {
        self.today.get_or_insert_with(|| TODAY.to_owned());
        self.channel.get_or_insert_with(|| ONLINE.to_owned());
        self.told.answers.retain(|_, said| said.is_some());
        self.told.replies.retain(|_, said| said.is_some());
        self.told.acts.retain(|_, outcome| outcome.is_some());
        self
    }

    pub fn said(&self, field: &str) -> Option<&str> {
        self.told.answers.get(field)?.as_deref()
    }

    /// A reply's key with the answers that it names.
    pub fn key(&self, written: &str) -> String {
        let named = |name: &str| {
            let text = name.strip_prefix('$').and_then(|field| self.said(field)).unwrap_or(name);
            text.parse().map_or(text.to_owned(), |iin: Iin| iin.digits().to_owned())
        };
        let word = |word: &str| word.split(',').map(named).collect::<Vec<_>>().join(",");
        written.split(' ').map(word).collect::<Vec<_>>().join(" ")
    }

    /// What the register says to that key the `time`th time, and how the scenario wrote the key.
    pub fn replied(&self, key: &str, time: usize) -> Option<(&str, &str)> {
        // The key that names fewer answers is the more special one.
        let fitting = self.told.replies.iter().filter(|(written, _)| self.key(written) == key);
        let (written, said) = fitting.min_by_key(|(written, _)| written.matches('$').count())?;
        let text = match said.as_ref()? {
            Said::Always(text) if time == 0 => text,
            Said::Always(_) => return None,
            Said::InTurn(texts) => texts.get(time)?,
        };
        Some((text, written))
    }
}
