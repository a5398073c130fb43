//! The state of a form is its facts: neither the order nor the way in which they were said is left in it.

use proptest::prelude::*;
use proptest::sample::{Index, select};

use tirkeu::draft::Restored;
use tirkeu::need::{Act, Need};
use tirkeu::rules::BUILT_IN;
use tirkeu::session::Session;

use super::cases;
use super::world::{World, worlds};

fn empty(world: &World) -> Session {
    Session::new(&BUILT_IN, world.today, world.channel)
}

fn view(session: &Session) -> String {
    serde_json::to_string(&session.view()).unwrap()
}

fn was_read(session: &Session, field: &str) -> bool {
    session.view().answers.iter().any(|said| said.field == field)
}

/// A field of the form and another answer to it.
fn another() -> impl Strategy<Value = (&'static str, &'static str)> {
    select(vec![
        ("kind", "temporary"),
        ("months", "9"),
        ("who", "me_and_children"),
        ("who", "ward"),
        ("children", "3"),
        ("rka", "0201300000000099"),
        ("whose", "mine"),
        ("owner", "900101300067"),
        ("relation", "half_sibling"),
        ("relation", "none"),
        ("side", "mother"),
        ("ticket", "other"),
        ("powers", "no"),
    ])
}

proptest! {
    #![proptest_config(cases(200))]

    #[test]
    fn the_order_of_answers_leaves_no_mark(
        (world, shuffled) in worlds().prop_flat_map(|world| {
            let said: Vec<_> = world.said.clone().into_iter().collect();
            (Just(world), Just(said).prop_shuffle())
        })
    ) {
        let (mut ordered, mut other) = (empty(&world), empty(&world));
        for (field, text) in &world.said {
            ordered.set(field, text).unwrap();
        }
        for (field, text) in &shuffled {
            other.set(field, text).unwrap();
        }
        world.go_on(&mut ordered);
        world.go_on(&mut other);
        prop_assert_eq!(ordered.record(), other.record());
        prop_assert_eq!(view(&ordered), view(&other));
        prop_assert_eq!(ordered.draft(), other.draft());
    }

    #[test]
    fn an_answer_changed_and_changed_back_leaves_no_mark(world in worlds(), (field, text) in another()) {
        let session = world.play();
        let mut changed = session.clone();
        if was_read(&session, field) {
            changed.change(field).unwrap();
            changed.set(field, text).unwrap();
            changed.set(field, &world.said[field]).unwrap();
            world.go_on(&mut changed);
            prop_assert_eq!(session.record(), changed.record());
            prop_assert_eq!(view(&session), view(&changed));
        }
    }

    /// Even when the form went on in the meantime, and registers spoke about the other answer.
    #[test]
    fn a_detour_changes_neither_the_decision_nor_its_reasons(world in worlds(), (field, text) in another()) {
        let session = world.play();
        let mut changed = session.clone();
        if changed.change(field).is_ok() {
            let mut detour = world.clone();
            detour.said.insert(field.into(), text.into());
            detour.go_on(&mut changed);
            changed.set(field, &world.said[field]).unwrap();
            world.go_on(&mut changed);
            prop_assert_eq!(session.decide(), changed.decide());
            prop_assert_eq!(view(&session), view(&changed));
            prop_assert_eq!(session.record(), changed.record());
        }
    }

    #[test]
    fn whoever_goes_back_and_answers_the_same_is_where_they_were(world in worlds(), steps in 1_usize..12) {
        let session = world.play();
        let mut other = session.clone();
        for _ in 0..steps {
            other.back();
        }
        let typed = |form: &Session| form.draft().lines().count();
        prop_assert_eq!(typed(&session), typed(&other), "what was typed stays in its field");
        world.go_on(&mut other);
        prop_assert_eq!(session.record(), other.record());
    }

    #[test]
    fn a_draft_restores_what_was_said(world in worlds(), back in 0_usize..4) {
        let mut session = world.play();
        for _ in 0..back {
            session.back();
        }
        let mut restored = empty(&world);
        prop_assert_eq!(restored.restore(&session.draft()), Restored::Same);
        prop_assert_eq!(restored.draft(), session.draft());
        prop_assert_eq!(&restored.facts().answers, &session.facts().answers);
        world.go_on(&mut session);
        world.go_on(&mut restored);
        prop_assert_eq!(session.record(), restored.record());
        prop_assert_eq!(view(&session), view(&restored));
    }

    #[test]
    fn asking_the_registers_again_keeps_what_was_said(world in worlds()) {
        let session = world.play();
        let mut again = session.clone();
        again.again();
        prop_assert_eq!(&again.facts().answers, &session.facts().answers);
        world.go_on(&mut again);
        prop_assert_eq!(session.record(), again.record());
    }

    #[test]
    fn a_changed_answer_must_be_signed_again(world in worlds(), field in any::<Index>()) {
        let mut session = world.play();
        let said: Vec<_> = session.view().answers.iter().map(|said| said.field.clone()).collect();
        prop_assume!(!said.is_empty());
        session.change(&said[field.index(said.len())]).unwrap();
        prop_assert!(session.facts().acts.iter().next().is_none());
        prop_assert!(!matches!(session.decide(), Ok(_) | Err(Need::Act(Act::Consent))));
    }
}
