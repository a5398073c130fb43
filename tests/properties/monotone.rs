//! More of what helps never harms: room, records, and a smaller party.

use proptest::prelude::*;

use tirkeu::case::Case;
use tirkeu::decide::decide;
use tirkeu::facts::Facts;
use tirkeu::need::Lookup;
use tirkeu::reply::{Gate, Proof, Registered, Study};
use tirkeu::rules::BUILT_IN;
use tirkeu::session::Session;
use tirkeu::verdict::{Grounds, Verdict};

use super::cases;
use super::world::{World, crowded, worlds};

fn is_permitted(session: &Session) -> bool {
    matches!(session.decide(), Ok(Verdict::Registered(_)))
}

/// Whether 10(3) found room, if it came to the sum.
fn has_room(facts: &Facts) -> Option<bool> {
    let mut case = Case::new(&BUILT_IN, facts);
    let _ = decide(&mut case);
    case.trace().iter().find(|step| step.fact == "places").and_then(|step| step.met)
}

fn reads_acts(session: &Session) -> bool {
    session
        .facts()
        .replies
        .iter()
        .any(|(lookup, _)| matches!(lookup, Lookup::Kin { .. } | Lookup::Study { .. }))
}

/// The same world with every record that may help, where `raised` says so.
fn helped(world: &World, raised: u64) -> World {
    let mut world = world.clone();
    let mut bits = (0..64).map(|bit| raised >> bit & 1 == 1).cycle();
    let mut raise = || bits.next().unwrap();
    for records in &mut world.people {
        for proof in [&mut records.child, &mut records.lease].into_iter().chain(&mut records.kin) {
            *proof = if raise() { Proof::Confirmed } else { *proof };
        }
        for study in &mut records.study {
            *study = if raise() { Study::FullTime } else { *study };
        }
        records.registered = if raise() { Registered::No } else { records.registered };
    }
    world.ward = if raise() { Proof::Confirmed } else { world.ward };
    world.gate = if raise() { Gate::Online } else { world.gate };
    world
}

proptest! {
    #![proptest_config(cases(400))]

    #[test]
    fn more_records_never_turn_a_permission_into_a_refusal(world in worlds(), raised in any::<u64>()) {
        if is_permitted(&world.play()) && world.channel.as_str() == "online" {
            prop_assert!(is_permitted(&helped(&world, raised).play()));
        }
    }

    #[test]
    fn a_larger_home_never_loses_room(world in crowded(), more in 0_u32..10_000) {
        let larger = World { area: world.area + more, ..world.clone() };
        let (before, after) = (has_room(world.play().facts()), has_room(larger.play().facts()));
        prop_assert!(before <= after, "{:?} {:?}", before, after);
        prop_assert!(!is_permitted(&world.play()) || is_permitted(&larger.play()));
    }

    #[test]
    fn fewer_residents_never_take_room_away(world in crowded(), fewer in 0_u32..12) {
        let emptier = World { residents: world.residents.saturating_sub(fewer), ..world.clone() };
        let (before, after) = (has_room(world.play().facts()), has_room(emptier.play().facts()));
        prop_assert!(before <= after, "{:?} {:?}", before, after);
        prop_assert!(!is_permitted(&world.play()) || is_permitted(&emptier.play()));
    }

    #[test]
    fn a_larger_party_never_gains(world in crowded(), with_me in any::<bool>(), children in 2_u8..=6) {
        let who = if with_me { "me_and_children" } else { "children" };
        let party = |count: u8| {
            let mut world = world.clone();
            world.said.insert("who".into(), if count == 0 { "me".into() } else { who.into() });
            world.said.insert("children".into(), count.to_string());
            world.play()
        };
        let fewest = if with_me { 0 } else { 1 };
        for count in fewest..children {
            let (smaller, larger) = (party(count), party(children));
            prop_assert!(has_room(smaller.facts()) >= has_room(larger.facts()));
            prop_assert!(is_permitted(&smaller) || !is_permitted(&larger));
        }
    }

    #[test]
    fn where_there_is_room_no_civil_act_is_read(world in worlds()) {
        let session = world.play();
        let room = has_room(session.facts());
        prop_assert!(room == Some(false) || !reads_acts(&session));
        if let Ok(Verdict::Registered(grounds)) = session.decide() {
            prop_assert_eq!(room == Some(true), grounds == Grounds::Room);
            prop_assert_eq!(room == Some(false), grounds == Grounds::Exempt);
        }
    }

    #[test]
    fn the_sum_is_whole_numbers(world in crowded()) {
        let session = world.play();
        let view = session.view();
        if let Some(space) = view.space {
            prop_assert_eq!(space.places, world.area / space.norm);
            prop_assert_eq!(
                has_room(session.facts()),
                Some((space.residents + space.party) * space.norm <= space.area)
            );
        }
    }
}
