//! The form as Rust meets it. It is the person's own form as well, by which they know what is asked.

use tirkeu::draft::Restored;
use tirkeu::facts::{Channel, Outcome};
use tirkeu::need::Act;
use tirkeu::rules::BUILT_IN;
use tirkeu::session::{Misuse, Session};

use super::Form;

impl Form for Session {
    fn new(today: &str, channel: &str) -> Self {
        let channel = Channel::parse(channel).unwrap_or(Channel::Online);
        Session::new(&BUILT_IN, tirkeu::day::parse(today).unwrap_or_default(), channel)
    }

    fn set(&mut self, field: &str, text: &str) -> Result<(), String> {
        Session::set(self, field, text).map_err(code)
    }

    fn reply(&mut self, lookup: &str, answer: &str, at: &str) -> Result<(), String> {
        Session::reply(self, lookup, answer, at).map_err(code)
    }

    fn act(&mut self, act: &str, outcome: &str) -> Result<(), String> {
        let (act, outcome) = Act::parse(act).zip(Outcome::parse(outcome)).ok_or("not_asked")?;
        Session::act(self, act, outcome).map_err(code)
    }

    fn change(&mut self, field: &str) -> Result<(), String> {
        Session::change(self, field).map_err(code)
    }

    fn back(&mut self) -> bool {
        Session::back(self)
    }

    fn again(&mut self) {
        Session::again(self);
    }

    fn restore(&mut self, draft: &str) -> String {
        match Session::restore(self, draft) {
            Restored::Same => "same",
            Restored::Older => "older",
            Restored::Nothing => "nothing",
        }
        .into()
    }

    fn draft(&self) -> String {
        Session::draft(self)
    }

    fn record(&self) -> String {
        Session::record(self)
    }

    fn seal(&self) -> String {
        tirkeu::record::seal(&Session::record(self))
    }

    fn view(&self) -> String {
        serde_json::to_string(&Session::view(self)).unwrap_or_default()
    }
}

fn code(misuse: Misuse) -> String {
    misuse.code().into()
}
