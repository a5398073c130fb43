//! The only file that names JavaScript: one class, a line or two a method.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::day;
use crate::draft::Restored;
use crate::facts::{Channel, Outcome};
use crate::need::Act;
use crate::record;
use crate::rules::BUILT_IN;
use crate::session::{Misuse, Session};

#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = include_str!("types.d.ts");

#[wasm_bindgen]
extern "C" {
    /// The view as the types above describe it.
    #[wasm_bindgen(typescript_type = "View")]
    pub type JsView;
    /// A finding as the types above describe it.
    #[wasm_bindgen(typescript_type = "Finding | null")]
    pub type JsFinding;
    /// A channel as the types above describe it.
    #[wasm_bindgen(typescript_type = "Channel")]
    pub type JsChannel;
}

/// A form in progress. All of a host's loop: draw `view()`, do what its `step` says, draw again.
#[wasm_bindgen]
pub struct Form(Session);

#[wasm_bindgen]
impl Form {
    /// An empty form. `today` is the legal day at UTC+5, such as `2026-11-21`.
    #[wasm_bindgen(constructor)]
    pub fn new(today: &str, channel: JsChannel) -> Result<Form, JsError> {
        let today = day::parse(today).ok_or_else(|| JsError::new("day_unread"))?;
        let channel = channel.as_string().as_deref().and_then(Channel::parse);
        let channel = channel.ok_or_else(|| JsError::new("channel_unknown"))?;
        Ok(Self(Session::new(&BUILT_IN, today, channel)))
    }

    /// Takes what was typed into a field. A mistake is kept, and shown beside the field by the next view.
    pub fn set(&mut self, field: &str, text: &str) -> Result<(), JsError> {
        self.0.set(field, text).map_err(error)
    }

    /// Takes a register's answer to `view().lookup`, and when it was given; "unavailable" when there was none.
    pub fn reply(&mut self, lookup: &str, answer: &str, at: &str) -> Result<(), JsError> {
        self.0.reply(lookup, answer, at).map_err(error)
    }

    /// Notes how the act that the form waits for ended: "done", "refused" or "run_out".
    pub fn act(&mut self, act: &str, outcome: &str) -> Result<(), JsError> {
        let (act, outcome) =
            Act::parse(act).zip(Outcome::parse(outcome)).ok_or_else(|| error(Misuse::NotAsked))?;
        self.0.act(act, outcome).map_err(error)
    }

    /// Goes one question back; false at the first one.
    pub fn back(&mut self) -> bool {
        self.0.back()
    }

    /// Asks the question of that field again; the other answers are kept.
    pub fn change(&mut self, field: &str) -> Result<(), JsError> {
        self.0.change(field).map_err(error)
    }

    /// Asks the registers again: records may have been mended in the meantime.
    pub fn again(&mut self) {
        self.0.again();
    }

    /// The screen that comes now.
    #[must_use]
    pub fn view(&self) -> JsView {
        plain(&self.0.view()).unchecked_into()
    }

    /// The step and the screen of `view()`, such as "ask kind", at a fraction of its cost.
    #[must_use]
    pub fn step(&self) -> String {
        let (step, screen) = self.0.step();
        let mut text = String::from(step);
        text.push(' ');
        text.push_str(screen);
        text
    }

    /// Which relation a chain of relatives is, such as `find("to_owner", "mother brother", "female")`.
    #[must_use]
    pub fn find(&self, direction: &str, chain: &str, sex: &str) -> JsFinding {
        plain(&self.0.find(direction, chain, sex)).unchecked_into()
    }

    /// The decision as it stands, as canonical text: what is signed, kept and decided again.
    #[must_use]
    pub fn record(&self) -> String {
        self.0.record()
    }

    /// The SHA-256 of the record, in hexadecimal.
    #[must_use]
    pub fn seal(&self) -> String {
        record::seal(&self.0.record())
    }

    /// The answers as text, for a host that keeps them over a reload.
    #[must_use]
    pub fn draft(&self) -> String {
        self.0.draft()
    }

    /// Takes up a draft: "same" rules, "older" ones, or "nothing" where the text is no draft.
    pub fn restore(&mut self, draft: &str) -> String {
        match self.0.restore(draft) {
            Restored::Same => "same",
            Restored::Older => "older",
            Restored::Nothing => "nothing",
        }
        .into()
    }
}

/// Plain objects and `null`, one convention for the whole boundary.
fn plain(value: &impl Serialize) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

fn error(misuse: Misuse) -> JsError {
    JsError::new(misuse.code())
}
