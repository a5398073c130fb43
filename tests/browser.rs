//! The package in a real browser: the scenarios, and the boundary as a page meets it.
#![cfg(target_family = "wasm")]
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use js_sys::{Array, JSON, Reflect};
use tirkeu::wasm::{Form, JsChannel};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn every_scenario_ends_as_it_says() {
    for (name, text) in common::FILES {
        let (_, faults) = common::run(text);
        assert!(faults.is_empty(), "{name}:\n{}", faults.join("\n"));
    }
}

fn form(today: &str) -> Form {
    let channel: JsChannel = JsValue::from_str("online").unchecked_into();
    Form::new(today, channel).unwrap_or_else(|_| panic!("no form on {today}"))
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap()
}

#[wasm_bindgen_test]
fn a_view_is_a_plain_object_with_nulls() {
    let view: JsValue = form("2026-11-21").view().into();
    assert_eq!(get(&view, "step"), "look");
    assert_eq!(get(&view, "verdict"), JsValue::NULL);
    assert_eq!(get(&get(&view, "lookup"), "key"), "applicant");
    assert!(Array::is_array(&get(&view, "trace")));
    let text = String::from(JSON::stringify(&view).unwrap());
    assert!(!text.contains("undefined"), "{text}");
}

#[wasm_bindgen_test]
fn what_was_typed_is_kept_with_what_is_wrong() {
    let mut form = form("2026-11-21");
    form.reply("applicant", "1990-01-31 citizen", "2026-11-21T10:00:00+05:00")
        .unwrap_or_else(|_| panic!("refused"));
    form.set("kind", "forever").unwrap_or_else(|_| panic!("refused"));
    let view: JsValue = form.view().into();
    let field = Array::from(&get(&view, "fields")).get(0);
    assert_eq!(get(&field, "value"), "forever");
    assert_eq!(get(&field, "issue"), "choice_unknown");
}

#[wasm_bindgen_test]
fn a_draft_outlives_the_form() {
    let mut first = form("2026-11-21");
    first.set("kind", "permanent").unwrap_or_else(|_| panic!("refused"));
    let mut second = form("2026-11-21");
    assert_eq!(second.restore(&first.draft()), "same");
    assert_eq!(second.draft(), first.draft());
}

#[wasm_bindgen_test]
fn misuse_is_told_and_changes_nothing() {
    let mut form = form("2026-11-21");
    let before = form.draft();
    for wrong in [
        form.set("colour", "blue"),
        form.reply("gate 0201300000000017", "desk", ""),
        form.act("sign", "done"),
    ] {
        assert!(wrong.is_err());
    }
    assert_eq!(form.draft(), before);
    assert!(Form::new("yesterday", JsValue::from_str("online").unchecked_into()).is_err());
}
