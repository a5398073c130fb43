//! Unknown is never "no" and never "yes", but for two facts that a second register may prove alone: 10(5) and 10(7) name
//! two registers, and one that confirms is enough.

use std::collections::{BTreeMap, BTreeSet};

use super::*;
use tirkeu::need::{KinSource, Lookup, StudySource};
use tirkeu::reply::{Proof, Reply, Study};

/// What the other register of the same question said, where there is another one.
fn other(lookup: &Lookup, facts: &Facts) -> Option<Reply> {
    let other = match *lookup {
        Lookup::Kin { source: KinSource::Zags, rka, owner, person, relation, line } => {
            Lookup::Kin { source: KinSource::Ukimet, rka, owner, person, relation, line }
        }
        Lookup::Study { source: StudySource::Nobd, person } => {
            Lookup::Study { source: StudySource::Epvo, person }
        }
        Lookup::Kin { source: KinSource::Ukimet, .. }
        | Lookup::Study { source: StudySource::Epvo, .. }
        | Lookup::Applicant
        | Lookup::Child { .. }
        | Lookup::Ward { .. }
        | Lookup::Home { .. }
        | Lookup::Gate { .. }
        | Lookup::Registered { .. }
        | Lookup::Lease { .. }
        | Lookup::Area { .. }
        | Lookup::Residents { .. }
        | Lookup::DeskOwner { .. } => return None,
    };
    facts.replies.get(&other).map(|dated| dated.reply)
}

#[test]
fn a_verdict_follows_a_silent_register_only_where_the_second_one_confirmed() {
    let mut made_good: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    everywhere(&mut |turns, facts, end| {
        let End::Verdict(verdict) = end else { return };
        for (silent, _) in facts.replies.iter().filter(|(_, dated)| dated.reply == Reply::Silent) {
            let confirmed = [Reply::Proof(Proof::Confirmed), Reply::Study(Study::FullTime)];
            let said = other(silent, facts);
            assert!(
                said.is_some_and(|said| confirmed.contains(&said)),
                "{verdict:?}: {silent} was silent in {turns:#?}"
            );
            let key = (silent.name(), silent.register().as_str(), said.unwrap().write());
            made_good.entry(key).or_default().insert(verdict.name());
        }
    });
    let facts: Vec<_> =
        made_good.keys().map(|(name, silent, said)| (*name, *silent, said.as_str())).collect();
    assert_eq!(facts, [("kin", "zags", "confirmed"), ("study", "nobd", "full_time")]);
    // Such a person is past the norm. What follows is of others: the owners' word, or the next of a party.
    for (key, verdicts) in made_good {
        let later = ["registered", "consent_refused", "consent_run_out"];
        let next = ["no_relation", "step_sibling", "update_act_record", "not_student", "no_area"];
        assert!(later.iter().all(|name| verdicts.contains(name)), "{key:?}: {verdicts:?}");
        assert!(
            verdicts.iter().all(|name| later.contains(name) || next.contains(name)),
            "{key:?}: {verdicts:?}"
        );
    }
}
