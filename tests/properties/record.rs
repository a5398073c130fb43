//! A record is decided again to the same bytes, and a changed one is not.

use proptest::prelude::*;
use proptest::sample::Index;

use tirkeu::record::{self, Unreplayable, record, replay, seal};
use tirkeu::rules::BUILT_IN;

use super::world::worlds;
use super::{built_in, cases};

/// What was read of the facts, and how it ended.
fn decision(record: &str) -> Vec<&str> {
    record.lines().filter(|line| line.starts_with("step ") || line.starts_with("end ")).collect()
}

/// The lines of what was said, answered and done.
fn facts(record: &str) -> impl Iterator<Item = usize> {
    let is_fact = |line: &&str| ["answer ", "reply ", "act "].iter().any(|kind| line.starts_with(kind));
    let places = record.lines().enumerate().filter(move |(_, line)| is_fact(line)).map(|(place, _)| place);
    places.collect::<Vec<_>>().into_iter()
}

/// What stands there instead of a fact is told by its line.
#[test]
fn a_damaged_record_is_read_by_nobody() {
    let whole = [
        "tirkeu-record-2",
        "rules 1",
        "today 2026-11-21",
        "channel online",
        "answer kind permanent",
        "reply applicant = 1998-04-12 citizen @ 2026-11-21T10:00:00+05:00",
        "act sign done",
    ];
    assert!(record::facts(&whole.join("\n")).is_ok());
    for (place, instead) in [
        (1, "tirkeu-record-1"),
        (1, "tirkeu-record-20"),
        (2, "edition 1"),
        (3, "today long ago"),
        (4, "channel by post"),
        (5, "answer kind for ever"),
        (6, "reply applicant = long ago citizen @ 2026-11-21T10:00:00+05:00"),
        (6, "reply applicant = 1998-04-12 citizen"),
        (7, "act sign later"),
        (7, "letter"),
        (7, "letter of thanks"),
    ] {
        let mut lines = whole;
        lines[place - 1] = instead;
        assert_eq!(record::facts(&lines.join("\n")).err(), Some(Unreplayable::Line(place)), "{instead}");
    }
}

proptest! {
    #![proptest_config(cases(300))]

    /// Whatever else was typed, and whatever registers had said about other answers, is no part of it.
    #[test]
    fn a_record_holds_nothing_that_was_not_read(
        (world, other) in (worlds(), worlds()),
        whose in prop::sample::select(vec!["who", "owner", "whose", "kind", "relation"]),
    ) {
        let session = world.play();
        let mut cluttered = session.clone();
        // A detour by another person's answers, and back.
        if cluttered.change(whose).is_ok() {
            let mut detour = world.clone();
            detour.said.insert(whose.into(), other.said[whose].clone());
            detour.go_on(&mut cluttered);
            cluttered.set(whose, &world.said[whose]).unwrap();
            world.go_on(&mut cluttered);
        }
        for (field, text) in &other.said {
            if !session.view().answers.iter().any(|said| said.field == *field) {
                cluttered.set(field, text).unwrap();
            }
        }
        if session.decide().is_ok() {
            prop_assert_eq!(cluttered.record(), session.record());
        }
    }

    /// And all that it holds was needed: without it, another decision is read from it, or none.
    #[test]
    fn a_record_holds_nothing_that_the_decision_could_do_without(world in worlds(), place in any::<Index>()) {
        let session = world.play();
        prop_assume!(session.decide().is_ok());
        let record = session.record();
        let facts: Vec<_> = facts(&record).collect();
        prop_assume!(!facts.is_empty());
        let gone = *place.get(&facts);
        let less: String =
            record.lines().enumerate().filter(|(own, _)| *own != gone).map(|(_, line)| format!("{line}\n")).collect();
        let again = replay(&built_in(), &less).unwrap();
        prop_assert_ne!(decision(&again), decision(&record), "{}", record.lines().nth(gone).unwrap());
    }

    #[test]
    fn a_record_is_decided_again_to_the_same_bytes(world in worlds(), back in 0_usize..4) {
        let mut session = world.play();
        for _ in 0..back {
            session.back();
        }
        let record = session.record();
        prop_assert_eq!(replay(&built_in(), &record), Ok(record));
    }

    /// An application may be waiting for its owners while a new edition of the rules comes.
    #[test]
    fn the_facts_of_a_record_are_read_back_whatever_the_edition(world in worlds()) {
        let sent = world.play().record();
        let older = sent.replacen(&format!("rules {}\n", BUILT_IN.edition), "rules 1\n", 1);
        prop_assert_eq!(replay(&built_in(), &older), Err(Unreplayable::UnknownEdition));
        let facts = record::facts(&older).unwrap();
        prop_assert_eq!(record(&BUILT_IN, &facts), sent);
    }

    /// Whichever line is taken away, doubled or put elsewhere.
    #[test]
    fn a_record_is_not_decided_again_without_each_of_its_lines(
        world in worlds(),
        (first, second) in any::<(Index, Index)>(),
        doubled in any::<bool>(),
    ) {
        let record = world.play().record();
        let mut lines: Vec<_> = record.lines().collect();
        let (first, second) = (first.index(lines.len()), second.index(lines.len()));
        match (first == second, doubled) {
            (false, _) => lines.swap(first, second),
            (true, true) => lines.insert(first, lines[first]),
            (true, false) => drop(lines.remove(first)),
        }
        let changed = lines.join("\n") + "\n";
        prop_assert!(replay(&built_in(), &changed) != Ok(changed.clone()), "{}", changed);
        prop_assert_ne!(seal(&changed), seal(&record));
    }

    /// Unless nothing was decided by it, such as the minute in which a register spoke: for that the seal vouches.
    #[test]
    fn a_record_with_a_changed_letter_is_found_out(
        world in worlds(),
        place in any::<Index>(),
        letter in prop::sample::select("0129amx_ -".chars().collect::<Vec<_>>()),
    ) {
        let record = world.play().record();
        let mut changed: Vec<char> = record.chars().collect();
        let place = place.index(changed.len());
        prop_assume!(changed[place] != letter);
        changed[place] = letter;
        let changed: String = changed.into_iter().collect();
        if replay(&built_in(), &changed).as_ref() == Ok(&changed) {
            prop_assert_eq!(decision(&changed), decision(&record));
        }
        prop_assert_ne!(seal(&changed), seal(&record));
    }
}
