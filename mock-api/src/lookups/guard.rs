//! What a session may ask: about its own person, about a home whose holder it rightly named, and about people who were
//! confirmed to be the applicant's children or wards. Anything else would make the service an oracle.

use sha2::{Digest, Sha256};
use tirkeu::address::Rka;
use tirkeu::iin::Iin;
use tirkeu::need::{KinSource, Lookup};
use tirkeu::party::Person;
use tirkeu::reply::{Home, Proof, Reply};

use super::{Asking, Refusal};
use crate::attempts::{self, Charged, GUESSES, Limit, RELATIONS};
use crate::hex;
use crate::problem::{Code, Problem};
use crate::session::SignedIn;
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

enum Proven {
    Home(Rka, Iin),
    Person(Iin),
}

impl Left {
    pub(super) const fn is_nothing(&self) -> bool {
        self.given_back.is_none() && self.proven.is_none()
    }

    pub(super) fn write(&self, sql: &dyn Sql) -> SqlResult<()> {
        self.given_back.map_or(Ok(()), |charged| attempts::give_back(sql, charged))?;
        match &self.proven {
            Some(Proven::Home(rka, holder)) => self.session.note_home(sql, rka, holder),
            Some(Proven::Person(iin)) => self.session.note_person(sql, iin),
            None => Ok(()),
        }
    }
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
                party.people().try_for_each(|person| self.knows(person))
            }
            Lookup::Kin { rka, owner, person, .. } => {
                self.named(rka, Some(&self.answering.iin(*owner)))?;
                self.knows(*person)?;
                self.past_the_norm(rka, *owner)
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
            (Lookup::Child { iin, .. } | Lookup::Ward { iin }, Ok(Reply::Proof(Proof::Confirmed))) => {
                Some(Proven::Person(*iin))
            }
            _ => None,
        };
        Left { session: self.session.clone(), given_back, proven }
    }

    fn past_the_norm(&self, rka: &Rka, owner: Person) -> Result<(), Refusal> {
        let mut party = self.app.store.read(|sql| self.session.people(sql))?;
        party.push(self.session.iin);
        let reached = self.answering.norm_is_reached(rka, owner, &party)?;
        if reached { Ok(()) } else { Err(Problem::new(Code::KinshipNotNeeded).into()) }
    }

    fn named(&self, rka: &Rka, holder: Option<&Iin>) -> Result<(), Refusal> {
        let known = self.app.store.read(|sql| self.session.knows_home(sql, rka, holder))?;
        if known { Ok(()) } else { Err(Problem::new(Code::OwnerNotNamed).into()) }
    }

    fn knows(&self, person: Person) -> Result<(), Refusal> {
        let known = match person {
            Person::Me => true,
            Person::Named(iin) => self.app.store.read(|sql| self.session.knows_person(sql, &iin))?,
        };
        if known { Ok(()) } else { Err(Problem::new(Code::PersonNotNamed).into()) }
    }
}
