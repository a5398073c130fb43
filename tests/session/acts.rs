//! A signature and a consent are for one application: whatever changes it makes them void.

use super::*;

fn signed() -> Player {
    let mut player = journey();
    player.case.told.acts.insert("consent".into(), None);
    player.go_on().unwrap();
    assert_eq!(screen(&player.session), "act consent");
    player
}

#[test]
fn are_forgotten_when_an_answer_is_reopened() {
    for reopen in [
        (|s: &mut Session| assert!(s.back())) as fn(&mut Session),
        |s| s.change("kind").unwrap(),
        |s| s.change("ticket-3").unwrap(),
        |s| s.again(),
        |s| {
            let draft = s.draft();
            s.restore(&draft);
        },
    ] {
        for mut player in [signed(), finished()] {
            reopen(&mut player.session);
            assert_eq!(player.session.facts().acts.iter().count(), 0);
        }
    }
}

#[test]
fn are_forgotten_when_an_answer_that_was_signed_is_overwritten() {
    for (field, text) in [("kind", "permanent"), ("months", "7"), ("ticket", "work"), ("rka", "nowhere")] {
        let mut player = finished();
        player.session.set(field, text).unwrap();
        assert_eq!(player.session.facts().acts.iter().count(), 0, "{field}");
        assert_ne!(player.session.view().step, "verdict", "{field}");
    }
}

#[test]
fn outlive_what_the_decision_does_not_read() {
    let mut player = finished();
    let before = bytes(&player.session);
    for (field, text) in [("side", "mother"), ("ward", "650301300080"), ("relation-3", "child")] {
        player.session.set(field, text).unwrap();
    }
    assert_eq!(bytes(&player.session), before);
}

#[test]
fn a_signature_that_was_refused_is_asked_for_again() {
    let mut player = journey();
    player.case.told.acts.clear();
    player.go_on().unwrap();
    for outcome in [Outcome::Refused, Outcome::RunOut] {
        player.session.act(Act::Sign, outcome).unwrap();
        assert_eq!(screen(&player.session), "act sign");
    }
    player.session.act(Act::Sign, Outcome::Done).unwrap();
    assert_eq!(screen(&player.session), "act consent");
}
