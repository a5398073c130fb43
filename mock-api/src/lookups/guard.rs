//! What a session may ask: about its own person, about a home whose holder it rightly named, and about people who were
//! confirmed to be the applicant's children or wards. Anything else would make the service an oracle.
//!
//! Relatives are asked about once the residents were counted for a party that the law forms, and for that party alone: whom
//! the session knows besides and who doesn't move in takes no place.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};
use tirkeu::address::Rka;
use tirkeu::case::ChildAge;
use tirkeu::day::{self, Day};
use tirkeu::iin::Iin;
use tirkeu::need::{KinSource, Lookup};
use tirkeu::party::{Party, Person};
use tirkeu::reply::{Home, Proof, Reply};
use tirkeu::rules::BUILT_IN;

use super::{Asking, Refusal};
use crate::attempts::{self, Charged, GUESSES, Limit, RELATIONS};
use crate::hex;
use crate::problem::{Code, Problem};
use crate::session::{Role, SignedIn};
use crate::store::{Sql, SqlResult};

/// What is limited: numbers that somebody could try, and relations that somebody could try on an owner. A relation is
/// the same in whichever register it is looked for.
pub(super) fn limited(lookup: &Lookup) -> Option<(&'static Limit, String)> {
    match lookup {
        Lookup::Home { .. } | Lookup::Child { .. } | Lookup::Ward { .. } => Some((&GUESSES, String::new())),
        Lookup::Kin { rka, owner, person, relation, line, .. } => {
            let source = KinSource::Zags;
            let (rka, owner, person, relation, line) = (*rka, *owner, *person, *relation, *line);
            let claim = Lookup::Kin { source, rka, owner, person, relation, line };
            Some((&RELATIONS, hex::write(&Sha256::digest(claim.to_string()))))
        }
        _ => None,
    }
}

/// Whether the guess was right.
pub(super) fn is_right(reply: &Reply) -> bool {
    match reply {
        Reply::Home(home) => *home != Home::NotNamed,
        Reply::Proof(proof) => proof.is_confirmed(),
        _ => true,
    }
}

/// What is written once a lookup is answered.
pub(super) struct Left {
    session: SignedIn,
    given_back: Option<Charged>,
    proven: Option<Proven>,
}

#[derive(Clone, Copy)]
enum Proven {
    Home(Rka, Iin),
    Person(Iin, Role),
    Counted(Rka, Party),
}

impl Left {
    /// The party that was counted, if that is what was proven: the service's own lookups keep it among themselves.
    pub(super) fn take_counted(&mut self) -> Option<Party> {
        let counted = self.proven.take_if(|proven| matches!(proven, Proven::Counted(..)));
        match counted {
            Some(Proven::Counted(_, party)) => Some(party),
            _ => None,
        }
    }

    pub(super) const fn is_nothing(&self) -> bool {
        self.given_back.is_none() && self.proven.is_none()
    }

    pub(super) fn write(&self, sql: &dyn Sql) -> SqlResult<()> {
        self.given_back.map_or(Ok(()), |charged| attempts::give_back(sql, charged))?;
        match &self.proven {
            Some(Proven::Home(rka, holder)) => self.session.note_home(sql, rka, holder),
            Some(Proven::Person(iin, role)) => self.session.note_person(sql, iin, *role),
            Some(Proven::Counted(rka, party)) => self.session.note_party(sql, rka, party),
            None => Ok(()),
        }
    }
}

/// The same people, in whatever order they were named: there is one row for them.
fn in_one_order(party: &Party) -> Party {
    party.people().collect::<BTreeSet<_>>().into_iter().fold(Party::default(), Party::with)
}

impl Asking<'_> {
    /// Refuses what may not be asked.
    pub(super) fn allowed(&self, lookup: &Lookup) -> Result<(), Refusal> {
        match lookup {
            Lookup::Applicant | Lookup::Home { .. } | Lookup::Child { .. } | Lookup::Ward { .. } => Ok(()),
            Lookup::DeskOwner { .. } => Err(Problem::new(Code::DeskOnly).into()),
            Lookup::Study { person, .. } => self.knows(*person),
            Lookup::Gate { rka } | Lookup::Area { rka, .. } => self.named(rka, None),
            Lookup::Registered { rka, person } | Lookup::Lease { rka, person } => {
                self.named(rka, None)?;
                self.knows(*person)
            }
            Lookup::Residents { rka, party, .. } => {
                self.named(rka, None)?;
                self.forms(party)
            }
            Lookup::Kin { rka, owner, person, .. } => {
                self.named(rka, Some(&self.answering.iin(*owner)))?;
                self.knows(*person)?;
                self.past_the_norm(rka, *owner, *person)
            }
        }
    }

    /// What an answer leaves behind besides its row: a guess that was right is given back, and what it proved is known.
    pub(super) fn left(
        &self,
        lookup: &Lookup,
        reply: &Result<Reply, Refusal>,
        charged: Option<Charged>,
    ) -> Left {
        let given_back = charged.filter(|_| reply.as_ref().map_or(true, is_right));
        let proven = match (lookup, reply) {
            (Lookup::Home { rka, owner }, Ok(Reply::Home(Home::Named { .. }))) => {
                Some(Proven::Home(*rka, self.answering.iin(*owner)))
            }
            (Lookup::Child { iin, born }, Ok(Reply::Proof(Proof::Confirmed))) => {
                self.is_of_age_to_move_in(*born).then_some(Proven::Person(*iin, Role::Child))
            }
            (Lookup::Ward { iin }, Ok(Reply::Proof(Proof::Confirmed))) => {
                Some(Proven::Person(*iin, Role::Ward))
            }
            (Lookup::Residents { rka, party, .. }, Ok(_)) => Some(Proven::Counted(*rka, in_one_order(party))),
            _ => None,
        };
        Left { session: self.session.clone(), given_back, proven }
    }

    /// Whether the service is for a child that was born that day: of another one the law doesn't even ask whose it is.
    fn is_of_age_to_move_in(&self, born: Day) -> bool {
        let today = self.answering.call.today;
        let rules = BUILT_IN.somewhere(today).ok();
        let age = rules.zip(day::age(born, today));
        age.is_some_and(|(rules, age)| ChildAge::at(age, &rules.service.rule) == ChildAge::Fits)
    }

    /// Whether the law forms this party of those whom the session knows: the applicant and children, each of them once, or
    /// a ward alone.
    fn forms(&self, party: &Party) -> Result<(), Refusal> {
        let alone = party.size() == 1;
        let mut named = BTreeSet::new();
        for person in party.people() {
            let Person::Named(iin) = person else { continue };
            let role = if alone { None } else { Some(Role::Child) };
            let known = self.app.store.read(|sql| self.session.knows_person(sql, &iin, role))?;
            if !known || !named.insert(iin) {
                return Err(Problem::new(Code::PersonNotNamed).into());
            }
        }
        Ok(())
    }

    /// Whether a party in which this person moves in was counted and has no room.
    fn past_the_norm(&self, rka: &Rka, owner: Person, person: Person) -> Result<(), Refusal> {
        let parties = match self.gathered {
            Some(gathered) => gathered.parties.borrow().clone(),
            None => self.app.store.read(|sql| self.session.parties(sql, rka))?,
        };
        let with = parties.iter().filter(|party| party.people().any(|one| one == person));
        let parties: Vec<Vec<_>> =
            with.map(|party| party.people().map(|one| self.answering.iin(one)).collect()).collect();
        let reached = self.answering.norm_is_reached(rka, owner, &parties)?;
        if reached { Ok(()) } else { Err(Problem::new(Code::KinshipNotNeeded).into()) }
    }

    fn named(&self, rka: &Rka, holder: Option<&Iin>) -> Result<(), Refusal> {
        let known = self.app.store.read(|sql| self.session.knows_home(sql, rka, holder))?;
        if known { Ok(()) } else { Err(Problem::new(Code::OwnerNotNamed).into()) }
    }

    fn knows(&self, person: Person) -> Result<(), Refusal> {
        let known = match person {
            Person::Me => true,
            Person::Named(iin) => self.app.store.read(|sql| self.session.knows_person(sql, &iin, None))?,
        };
        if known { Ok(()) } else { Err(Problem::new(Code::PersonNotNamed).into()) }
    }
}
