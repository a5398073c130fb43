//! Unknown is never no, and what nobody asked for counts for nothing.

use std::mem::discriminant;

use proptest::prelude::*;
use proptest::sample::Index;

use tirkeu::case::Case;
use tirkeu::decide::decide;
use tirkeu::facts::Facts;
use tirkeu::field::Field;
use tirkeu::need::{KinSource, Lookup, Need, StudySource};
use tirkeu::reply::{Dated, Reply};
use tirkeu::rules::BUILT_IN;
use tirkeu::session::Misuse;
use tirkeu::verdict::Verdict;

use super::cases;
use super::world::{AT, worlds};

fn result(facts: &Facts) -> Result<Verdict, Need> {
    decide(&mut Case::new(&BUILT_IN, facts))
}

/// The first of two registers, of which either may confirm.
fn has_a_second(lookup: &Lookup) -> bool {
    matches!(
        lookup,
        Lookup::Kin { source: KinSource::Zags, .. } | Lookup::Study { source: StudySource::Nobd, .. }
    )
}

proptest! {
    #![proptest_config(cases(400))]

    /// Every reply of a finished form was needed: without it, it is asked for.
    #[test]
    fn a_missing_reply_is_asked_for(world in worlds(), place in any::<Index>()) {
        let mut facts = world.play().facts().clone();
        let lookups: Vec<_> = facts.replies.iter().map(|(lookup, _)| *lookup).collect();
        prop_assume!(!lookups.is_empty());
        let lookup = *place.get(&lookups);
        facts.replies.remove(&lookup);
        prop_assert_eq!(result(&facts), Err(Need::Look(Box::new(lookup))));
    }

    #[test]
    fn a_silent_register_is_asked_once_more(world in worlds(), place in any::<Index>()) {
        let mut facts = world.play().facts().clone();
        let end = result(&facts);
        let lookups: Vec<_> = facts.replies.iter().map(|(lookup, _)| *lookup).collect();
        prop_assume!(!lookups.is_empty());
        let lookup = *place.get(&lookups);
        facts.replies.insert(lookup, Dated { reply: Reply::Silent, at: AT.into() });
        let without = result(&facts);
        // Of two registers that may confirm, the other one is heard first. It may have been asked already.
        let answered = without == Err(Need::Retry(Box::new(lookup)));
        let second = has_a_second(&lookup) && matches!(without, Err(Need::Look(_)));
        let made_good = has_a_second(&lookup) && without == end && matches!(end, Ok(Verdict::Registered(_)));
        prop_assert!(answered || second || made_good || without == end && end.is_err(), "{:?}", without);
    }

    #[test]
    fn a_missing_answer_is_asked_for(world in worlds(), place in any::<Index>()) {
        let session = world.play();
        let mut facts = session.facts().clone();
        let said: Vec<_> = session.view().answers.iter().map(|said| said.field.clone()).collect();
        prop_assume!(!said.is_empty());
        let field = Field::parse(&said[place.index(said.len())]).unwrap();
        facts.answers.clear(field);
        let Err(Need::Ask(question)) = result(&facts) else { panic!("{field} was not asked for") };
        prop_assert!(question.fields().any(|own| own == field));
    }

    #[test]
    fn a_reply_that_nobody_waits_for_changes_nothing(world in worlds(), other in worlds(), silent in any::<bool>()) {
        let mut session = world.play();
        let before = session.record();
        for (lookup, dated) in other.play().facts().replies.iter() {
            let awaited = matches!(session.decide(), Err(Need::Retry(own)) if *own == *lookup);
            let answer = if silent { Reply::SILENT.into() } else { dated.reply.write() };
            if !awaited {
                prop_assert_eq!(session.reply(&lookup.to_string(), &answer, AT), Err(Misuse::NotAsked));
            }
        }
        prop_assert_eq!(session.record(), before);
    }

    #[test]
    fn a_reply_to_another_question_counts_as_silence(world in worlds(), other in worlds(), place in any::<Index>()) {
        let mut facts = world.play().facts().clone();
        let lookups: Vec<_> = facts.replies.iter().map(|(lookup, _)| *lookup).collect();
        let strange: Vec<_> = other.play().facts().replies.iter().map(|(_, dated)| dated.clone()).collect();
        prop_assume!(!lookups.is_empty() && !strange.is_empty());
        let lookup = *place.get(&lookups);
        let dated = place.get(&strange).clone();
        let own = facts.replies.get(&lookup).map(|own| discriminant(&own.reply));
        prop_assume!(own != Some(discriminant(&dated.reply)) && !has_a_second(&lookup));
        facts.replies.insert(lookup, dated);
        let end = result(&facts);
        prop_assert!(end == Err(Need::Retry(Box::new(lookup))) || matches!(end, Err(Need::Retry(_))), "{:?}", end);
    }
}
