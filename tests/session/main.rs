//! A form in progress: back, change, replies and acts out of turn, issues, and whatever people type.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

#[path = "../common/mod.rs"]
mod common;

mod acts;
mod back;
mod change;
mod draft;
mod odd;
mod out_of_turn;
mod typed;

use std::collections::BTreeSet;

use common::play::{AT, Player};
use tirkeu::facts::{Channel, Outcome};
use tirkeu::field::{Field, FieldKind};
use tirkeu::need::Act;
use tirkeu::rules::BUILT_IN;
use tirkeu::session::{Misuse, Session};

/// Past the norm with a child: nearly every question, and each kind of register. The last four answers are for tests
/// that turn off the road.
const JOURNEY: &str = r#"{
    "answers": {
        "kind": "temporary", "months": "6", "who": "me_and_children", "children": "1",
        "child": "120504500017", "born": "2012-05-04", "rka": "0201300000000017",
        "whose": "other", "owner": "900101300017",
        "relation": "half_sibling", "shared_parent": "father", "relation-2": "student",
        "ticket": "study", "ticket-2": "basic", "ticket-3": "student",
        "ward": "650301300080", "side": "father", "desk_owner": "900101300017", "powers": "yes"
    },
    "replies": {
        "applicant": "1990-01-31 citizen",
        "child $child $born": "confirmed",
        "home $rka $owner": "yes astana state",
        "gate $rka": "online",
        "registered $rka me": "no", "lease $rka me": "confirmed",
        "registered $rka $child": "temporary", "lease $rka $child": "confirmed",
        "area $rka total": "6000",
        "residents $rka me,$child all": "4",
        "kin zags $rka $owner me half_sibling father": "not_confirmed",
        "kin ukimet $rka $owner me half_sibling father": "confirmed",
        "study nobd $child": "not_found", "study epvo $child": "full_time"
    },
    "acts": { "sign": "done", "consent": "done" }
}"#;

fn journey() -> Player {
    Player::new(serde_json::from_str(JOURNEY).unwrap()).unwrap()
}

fn finished() -> Player {
    let mut player = journey();
    player.go_on().unwrap();
    assert_eq!(screen(&player.session), "verdict registered");
    player
}

fn screen(session: &Session) -> String {
    let view = session.view();
    format!("{} {}", view.step, view.screen)
}

/// Everything that a host sees, as bytes.
fn bytes(session: &Session) -> String {
    serde_json::to_string(&session.view()).unwrap()
}

/// Calls `at` at every step of the journey.
fn at_every_step(mut at: impl FnMut(&mut Player)) {
    let mut player = journey();
    at(&mut player);
    while player.step().unwrap() {
        at(&mut player);
    }
    assert_eq!(screen(&player.session), "verdict registered");
}

fn form() -> Session {
    let mut session = Session::new(&BUILT_IN, tirkeu::day::parse("2026-11-21").unwrap(), Channel::Online);
    session.reply("applicant", "1990-01-31 citizen", AT).unwrap();
    session
}

/// A form that asks the question of `field`, the fields before it being filled in.
fn asking(field: &str) -> Player {
    let mut player = journey();
    if field == "ward" {
        player.case.told.answers.insert("who".into(), Some("ward".into()));
    }
    if field == "side" {
        player.case.told.answers.insert("relation".into(), Some("grandchild".into()));
    }
    if field == "desk_owner" || field == "powers" {
        player.case.channel = Some("desk".into());
        player.case.told.replies = serde_json::from_str(r#"{ "desk_owner $desk_owner": "desk" }"#).unwrap();
        player = Player::new(player.case).unwrap();
    }
    let question = |player: &Player| player.session.view().fields.iter().any(|own| own.name == field);
    while !question(&player) {
        assert!(player.step().unwrap(), "nobody asks for {field}");
    }
    player
}

/// What stands in a field that is asked, and what is wrong with it.
fn shown(session: &Session, field: &str) -> (Option<String>, Option<&'static str>) {
    let view = session.view();
    let field = view.fields.iter().find(|own| own.name == field).unwrap();
    (field.value.map(str::to_owned), field.issue)
}

#[test]
fn asking_the_registers_again_keeps_every_answer() {
    let mut player = finished();
    let answers = player.session.facts().answers.clone();
    player.session.again();
    assert_eq!(screen(&player.session), "look applicant");
    assert_eq!(player.session.facts().answers, answers);
    assert_eq!(player.session.facts().replies.iter().count(), 0);
}
