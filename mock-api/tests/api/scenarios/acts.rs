//! Registers of civil acts, guardianships and students that say what a scenario's say.

use mock_api::registers::esobes::Esobes;
use mock_api::registers::students::Students;
use mock_api::registers::zags::Zags;
use mock_api::registers::{Call, Said, Silence};
use tirkeu::day::Day;
use tirkeu::iin::Iin;
use tirkeu::kinship::Act;
use tirkeu::need::{KinSource, Lookup, Register, StudySource};
use tirkeu::reply::{Gate, Proof, Reply, Study};
use tirkeu::rules::BUILT_IN;

use super::family::Family;
use super::played::Played;

/// A register of civil acts.
pub struct Civil {
    pub played: Played,
    pub source: KinSource,
}

/// A register of students.
pub struct Roll {
    pub played: Played,
    pub source: StudySource,
}

impl Played {
    /// The acts of a register of civil acts, or its silence.
    fn family(&self, source: KinSource) -> Said<Family> {
        let facts = self.facts.lock().unwrap();
        let mut family = Family::default();
        let silent = || Silence { register: Register::Zags, cause: None, fault: None };
        for (lookup, dated) in facts.replies.iter() {
            let (lookup, reply) = (*lookup, dated.reply);
            match (lookup, reply) {
                (Lookup::Child { .. }, Reply::Silent) if source == KinSource::Zags => return Err(silent()),
                (Lookup::Child { iin, .. }, Reply::Proof(Proof::Confirmed)) => {
                    family.bear(iin, self.people[0]);
                }
                (Lookup::Kin { rka, .. }, _) if Some(rka) != facts.answers.rka => (),
                (Lookup::Kin { source: own, .. }, Reply::Silent) if own == source => return Err(silent()),
                (Lookup::Kin { source: own, owner, person, relation, line, .. }, Reply::Proof(proof))
                    if own == source =>
                {
                    let routes =
                        BUILT_IN.on("astana".parse().unwrap(), facts.today).unwrap().routes(relation);
                    family.say(proof, &routes, line, self.person(person), self.person(owner));
                }
                _ => (),
            }
        }
        Ok(family)
    }
}

impl Esobes for Played {
    fn incapacitated(&self, _: &Call<'_>, _: &Iin) -> Said<bool> {
        let read =
            |reply: &Reply| if let Reply::Gate(gate) = reply { Some(*gate == Gate::Desk) } else { None };
        let home = self.facts.lock().unwrap().answers.rka;
        self.said(|lookup| matches!(lookup, Lookup::Gate { rka } if Some(*rka) == home), read)
    }

    fn guardianships(&self, _: &Call<'_>, people: &[Iin]) -> Said<Vec<Act<Iin>>> {
        let mut family = self.family(KinSource::Zags).unwrap_or_default();
        let facts = self.facts.lock().unwrap();
        for (lookup, dated) in facts.replies.iter() {
            match (*lookup, dated.reply) {
                (Lookup::Ward { .. }, Reply::Silent) => {
                    return Err(Silence { register: Register::Esobes, cause: None, fault: None });
                }
                (Lookup::Ward { iin }, Reply::Proof(Proof::Confirmed)) => family.guard(self.people[0], iin),
                _ => (),
            }
        }
        Ok(family.guardianships(people))
    }
}

impl Zags for Civil {
    fn acts(&self, _: &Call<'_>, people: &[Iin]) -> Said<Vec<Act<Iin>>> {
        Ok(self.played.family(self.source)?.acts(people))
    }

    fn born(&self, _: &Call<'_>, person: &Iin) -> Said<Option<Day>> {
        let facts = self.played.facts.lock().unwrap();
        let born = facts.replies.iter().find_map(|(lookup, _)| match *lookup {
            Lookup::Child { iin, born } if iin == *person => Some(born),
            _ => None,
        });
        Ok(born)
    }
}

impl Students for Roll {
    fn study(&self, _: &Call<'_>, person: &Iin, _: &dyn Fn(&str) -> bool) -> Said<Study> {
        let asks = |lookup: &Lookup| matches!(lookup, Lookup::Study { source, person: own } if *source == self.source && self.played.person(*own) == *person);
        self.played.said(asks, |reply| if let Reply::Study(study) = reply { Some(*study) } else { None })
    }
}
