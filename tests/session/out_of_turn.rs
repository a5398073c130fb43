//! Replies and acts that the form did not wait for: they change nothing and say so.

use super::*;

/// Every key that the journey asks for, and some that no journey does.
fn keys() -> BTreeSet<String> {
    let journey = finished();
    let mut keys: BTreeSet<_> =
        journey.session.facts().replies.iter().map(|(lookup, _)| lookup.to_string()).collect();
    for wrong in [
        "",
        "applicant ",
        "kin zags 0201300000000017 900101300017 me half_sibling mother",
        "kin zags 0201300000000017 900101300017 me full_sibling -",
        "kin zags 0201300000000017 900101300017 120504500017 half_sibling father",
        "kin zags 0201300000000025 900101300017 me half_sibling father",
        "study nobd me",
        "residents 0201300000000017 me all",
        "area 0201300000000017 useful",
        "DROP TABLE replies",
    ] {
        keys.insert(wrong.to_owned());
    }
    keys
}

#[test]
fn a_reply_that_nobody_asked_for_changes_nothing_and_says_so() {
    let keys = keys();
    at_every_step(|player| {
        let awaited = player.session.view().lookup.map(|lookup| lookup.key);
        let before = player.session.clone();
        for key in keys.iter().filter(|key| Some(*key) != awaited.as_ref()) {
            for answer in ["confirmed", "full_time", "online", "unavailable", "nonsense"] {
                assert_eq!(player.session.reply(key, answer, AT), Err(Misuse::NotAsked), "{key}");
            }
        }
        assert_eq!(player.session.facts(), before.facts());
        assert_eq!(bytes(&player.session), bytes(&before));
    });
}

#[test]
fn a_second_reply_changes_nothing_and_says_so() {
    let mut before: Option<String> = None;
    at_every_step(|player| {
        if let Some(key) = before.take() {
            let facts = player.session.facts().clone();
            assert_eq!(player.session.reply(&key, "confirmed", AT), Err(Misuse::NotAsked), "{key}");
            assert_eq!(player.session.facts(), &facts);
        }
        before = player.session.view().lookup.map(|lookup| lookup.key);
    });
}

#[test]
fn an_unreadable_reply_is_a_silent_register() {
    at_every_step(|player| {
        let Some(lookup) = player.session.view().lookup else { return };
        let mut form = player.session.clone();
        assert_eq!(form.reply(&lookup.key, "Aigerim", AT), Err(Misuse::Unreadable), "{}", lookup.key);
        let mut silent = player.session.clone();
        silent.reply(&lookup.key, "unavailable", AT).unwrap();
        assert_eq!(bytes(&form), bytes(&silent));
        assert_ne!(form.view().step, "verdict", "{}", lookup.key);
    });
}

#[test]
fn a_silent_register_may_speak_later() {
    let mut form = form();
    form.set("kind", "permanent").unwrap();
    form.set("who", "me").unwrap();
    form.set("rka", "0201300000000017").unwrap();
    form.set("whose", "mine").unwrap();
    for _ in 0..3 {
        form.reply("home 0201300000000017 me", "unavailable", AT).unwrap();
        assert_eq!(screen(&form), "retry home");
    }
    form.reply("home 0201300000000017 me", "yes astana private", AT).unwrap();
    assert_eq!(screen(&form), "look gate");
}

#[test]
fn an_act_that_nobody_waits_for_changes_nothing_and_says_so() {
    at_every_step(|player| {
        let waits = screen(&player.session);
        let before = player.session.clone();
        for act in Act::ALL.iter().copied().filter(|act| waits != format!("act {}", act.as_str())) {
            for &outcome in Outcome::ALL {
                assert_eq!(player.session.act(act, outcome), Err(Misuse::NotAsked), "{waits}");
            }
        }
        assert_eq!(player.session.facts(), before.facts());
    });
}
