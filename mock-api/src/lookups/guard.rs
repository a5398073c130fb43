//! What a session may ask: about its own person, about a home whose holder it rightly named, and about people who were
//! confirmed to be the applicant's children or wards. Anything else would make the service an oracle.

use tirkeu::iin::Iin;
use tirkeu::need::Lookup;
use tirkeu::party::Person;
use tirkeu::reply::{Home, Proof, Reply};

use super::{Asking, Refusal};
use crate::problem::{Code, Problem};
use crate::store::SqlResult;

/// Whether somebody could try numbers with it.
pub(super) fn is_a_guess(lookup: &Lookup) -> bool {
    matches!(lookup, Lookup::Home { .. } | Lookup::Child { .. } | Lookup::Ward { .. })
}

/// Whether the guess was right.
pub(super) fn is_right(reply: &Reply) -> bool {
    match reply {
        Reply::Home(home) => *home != Home::NotNamed,
        Reply::Proof(proof) => proof.is_confirmed(),
        _ => true,
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
                self.named(rka, Some(&self.iin(*owner)))?;
                self.knows(*person)
            }
        }
    }

    /// Remembers what a right guess proved.
    pub(super) fn note(&self, lookup: &Lookup, reply: &Reply) -> SqlResult<()> {
        match (lookup, reply) {
            (Lookup::Home { rka, owner }, Reply::Home(Home::Named { .. })) => {
                let holder = self.iin(*owner);
                self.app.store.write(|sql| self.session.note_home(sql, rka, &holder))
            }
            (Lookup::Child { iin, .. } | Lookup::Ward { iin }, Reply::Proof(Proof::Confirmed)) => {
                self.app.store.write(|sql| self.session.note_person(sql, iin))
            }
            _ => Ok(()),
        }
    }

    /// The number of somebody whom the lookup names.
    pub(super) fn iin(&self, person: Person) -> Iin {
        match person {
            Person::Me => self.session.iin,
            Person::Named(iin) => iin,
        }
    }

    fn named(&self, rka: &tirkeu::address::Rka, holder: Option<&Iin>) -> Result<(), Refusal> {
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
