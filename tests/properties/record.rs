//! A record is decided again to the same bytes, and a changed one is not.

use proptest::prelude::*;
use proptest::sample::Index;

use tirkeu::record::{replay, seal};
use tirkeu::rules::BUILT_IN;

use super::cases;
use super::world::worlds;

/// What was read of the facts, and how it ended.
fn decision(record: &str) -> Vec<&str> {
    record.lines().filter(|line| line.starts_with("step ") || line.starts_with("end ")).collect()
}

proptest! {
    #![proptest_config(cases(300))]

    #[test]
    fn a_record_is_decided_again_to_the_same_bytes(world in worlds(), back in 0_usize..4) {
        let mut session = world.play();
        for _ in 0..back {
            session.back();
        }
        let record = session.record();
        prop_assert_eq!(replay(&BUILT_IN, &record), Ok(record));
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
        prop_assert!(replay(&BUILT_IN, &changed) != Ok(changed.clone()), "{}", changed);
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
        if replay(&BUILT_IN, &changed).as_ref() == Ok(&changed) {
            prop_assert_eq!(decision(&changed), decision(&record));
        }
        prop_assert_ne!(seal(&changed), seal(&record));
    }
}
