//! Random transcripts in a browser, through the class that a page uses: the digest is the native one.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod transcript;

use js_sys::{JSON, Reflect};
use tirkeu::wasm::Form;
use wasm_bindgen::{JsCast, JsError, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use transcript::{COUNT, EXPECTED};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn all_transcripts_give_the_native_digest() {
    let (digest, _) = transcript::digest::<Form>(0..COUNT);
    assert_eq!(digest, EXPECTED.trim_end());
}

impl transcript::Form for Form {
    fn new(today: &str, channel: &str) -> Self {
        Form::new(today, JsValue::from_str(channel).unchecked_into())
            .unwrap_or_else(|_| panic!("no form on {today}"))
    }

    fn set(&mut self, field: &str, text: &str) -> Result<(), String> {
        Form::set(self, field, text).map_err(code)
    }

    fn reply(&mut self, lookup: &str, answer: &str, at: &str) -> Result<(), String> {
        Form::reply(self, lookup, answer, at).map_err(code)
    }

    fn act(&mut self, act: &str, outcome: &str) -> Result<(), String> {
        Form::act(self, act, outcome).map_err(code)
    }

    fn change(&mut self, field: &str) -> Result<(), String> {
        Form::change(self, field).map_err(code)
    }

    fn back(&mut self) -> bool {
        Form::back(self)
    }

    fn again(&mut self) {
        Form::again(self);
    }

    fn restore(&mut self, draft: &str) -> String {
        Form::restore(self, draft)
    }

    fn draft(&self) -> String {
        Form::draft(self)
    }

    fn record(&self) -> String {
        Form::record(self)
    }

    fn seal(&self) -> String {
        Form::seal(self)
    }

    fn view(&self) -> String {
        JSON::stringify(&Form::view(self).into()).unwrap().into()
    }
}

fn code(error: JsError) -> String {
    Reflect::get(&error.into(), &"message".into()).unwrap().as_string().unwrap_or_default()
}
