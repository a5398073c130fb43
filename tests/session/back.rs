//! One question back, and forth again.

use super::*;

#[test]
fn back_to_the_start_and_forth_again_gives_the_same_view() {
    for (name, mut player) in common::endings() {
        let end = bytes(&player.session);
        let mut left = player.session.view().answers.len();
        while player.session.back() {
            let view = player.session.view();
            assert_eq!(view.step, "ask", "{name}");
            assert!(view.answers.len() < left, "{name}: each step back is one question fewer");
            left = view.answers.len();
        }
        assert!(!player.session.view().can_go_back, "{name}");
        player.go_on().unwrap();
        assert_eq!(bytes(&player.session), end, "{name}");
    }
}

#[test]
fn what_was_typed_stays_in_its_field() {
    let mut player = finished();
    while player.session.back() {
        for field in player.session.view().fields {
            assert_eq!(field.value, player.case.said(&field.name), "{}", field.name);
            assert_eq!(field.issue, None, "{}", field.name);
        }
    }
}

#[test]
fn at_the_first_question_there_is_nothing_to_go_back_to() {
    let mut session = form();
    let before = bytes(&session);
    assert!(!session.back());
    assert_eq!(bytes(&session), before);
}

#[test]
fn can_go_back_says_whether_back_would() {
    at_every_step(|player| {
        let can = player.session.view().can_go_back;
        assert_eq!(player.session.clone().back(), can, "{}", screen(&player.session));
    });
}
