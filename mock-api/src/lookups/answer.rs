//! Each lookup's way to its register and back. Whatever a register knows, only the engine's words go out.

use std::cell::RefCell;

use tirkeu::address::Rka;
use tirkeu::day::Day;
use tirkeu::iin::Iin;
use tirkeu::need::{Counted, Lookup, Register, StudySource};
use tirkeu::party::Person;
use tirkeu::reply::{Gate, Home, Proof, Registered, Reply};
use tirkeu::rules::{BUILT_IN, Rules};

use super::Refusal;
use super::kin::Claim;
use crate::applications::held::{self, Count};
use crate::problem::{Code, Problem};
use crate::registers::{Call, Registers, Said, Silence, Within};

/// What the registers are asked for, and in whose name.
pub(crate) struct Answering<'a> {
    pub(crate) registers: &'a Registers,
    pub(crate) call: Call<'a>,
    /// The applicant.
    pub(crate) me: Iin,
    /// The moment, in seconds since 1970.
    pub(crate) now: i64,
    /// Everyone whose acts were read.
    walked: RefCell<Vec<Iin>>,
}

impl<'a> Answering<'a> {
    pub(crate) fn new(registers: &'a Registers, call: Call<'a>, me: Iin, now: i64) -> Self {
        Self { registers, call, me, now, walked: RefCell::default() }
    }

    /// Everyone whose acts were read since this was last asked.
    pub(super) fn walked(&self) -> Vec<Iin> {
        self.walked.take()
    }

    pub(super) fn walks_over(&self, people: Vec<Iin>) {
        self.walked.borrow_mut().extend(people);
    }

    /// The number of somebody whom a lookup names.
    pub(super) fn iin(&self, person: Person) -> Iin {
        match person {
            Person::Me => self.me,
            Person::Named(iin) => iin,
        }
    }

    /// Asks the register.
    pub(crate) fn answer(&self, lookup: &Lookup) -> Result<Reply, Refusal> {
        let Self { registers, call, .. } = self;
        Ok(match lookup {
            Lookup::Applicant => self.applicant()?,
            Lookup::Home { rka, owner } => self.home(rka, *owner)?,
            Lookup::Gate { rka } => Reply::Gate(self.gate(rka)?),
            Lookup::Area { rka, measure } => Reply::Area(registers.egkn.area(call, rka, *measure)?),
            Lookup::Residents { rka, party, counted } => {
                let party: Vec<_> = party.people().map(|person| self.iin(person)).collect();
                Reply::Residents(self.residents(rka, &party, *counted)?)
            }
            Lookup::Registered { rka, person } => {
                Reply::Registered(registers.gbdfl.registered(call, rka, &self.iin(*person))?)
            }
            Lookup::Lease { rka, person } => proof(registers.egkn.in_lease(call, rka, &self.iin(*person))?),
            Lookup::Child { iin, born } => self.child(*iin, *born)?,
            Lookup::Ward { iin } => self.ward(*iin)?,
            Lookup::Study { source, person } => {
                let register = match source {
                    StudySource::Nobd => &registers.nobd,
                    StudySource::Epvo => &registers.epvo,
                };
                let binds =
                    |place: &str| bound_by_a_norm(call.today).any(|rules| rules.place.as_str() == place);
                Reply::Study(register.study(call, &self.iin(*person), &binds)?)
            }
            Lookup::Kin { source, rka, owner, person, relation, line } => {
                let (source, rka, owner) = (*source, *rka, *owner);
                self.kin(&Claim { source, rka, owner, person: *person, relation: *relation, line: *line })?
            }
            Lookup::DeskOwner { .. } => return Err(Problem::new(Code::DeskOnly).into()),
        })
    }

    /// Since when somebody is registered there for good: no decision rests on it, but people ask. Where it can't be had,
    /// the answer stands without it.
    pub(super) fn since(&self, lookup: &Lookup, reply: &Reply) -> Option<Day> {
        match (lookup, reply) {
            (Lookup::Registered { rka, person }, Reply::Registered(Registered::Permanent)) => {
                self.registers.gbdfl.since(&self.call, rka, &self.iin(*person)).ok().flatten()
            }
            _ => None,
        }
    }

    /// The engine knows no number of the applicant's own: whoever typed it for the owner's is told that it is theirs.
    fn home(&self, rka: &Rka, owner: Person) -> Result<Reply, Refusal> {
        let home = self.registers.egkn.home(&self.call, rka, &self.iin(owner))?;
        Ok(Reply::Home(match home {
            Home::Named { place, tenure, .. } => {
                Home::Named { place, tenure, mine: owner == Person::Named(self.me) }
            }
            Home::NotNamed => Home::NotNamed,
        }))
    }

    fn applicant(&self) -> Result<Reply, Refusal> {
        let own = self.registers.gbdfl.own(&self.call, &self.me)?;
        let own = own.ok_or(Problem::new(Code::NotSignedIn))?;
        Ok(Reply::Applicant { born: own.born, citizen: own.citizen })
    }

    /// Who is registered there, and who holds a place there with an application under way.
    pub(super) fn residents(&self, rka: &Rka, except: &[Iin], counted: Counted) -> Result<u32, Refusal> {
        let Self { registers, call, now, .. } = self;
        let count = Count { rka, except, counted, today: call.today, now: *now };
        if let Some(Within(sql)) = call.within {
            return Ok(held::taken(sql, registers.entries.as_ref(), &count)?);
        }
        let gbdfl = &registers.gbdfl;
        let mut taken = gbdfl.residents(call, rka, except, counted)?;
        for holder in registers.own(call, |sql| held::holders(sql, &count))? {
            let already = gbdfl.registered(call, rka, &holder)?;
            taken = taken.saturating_add(u32::from(!held::is_counted(already, counted)));
        }
        Ok(taken)
    }

    /// Every holder is asked about in both registers, whatever the first of them says: the time that the answer takes
    /// must not tell what the word doesn't.
    fn gate(&self, rka: &Rka) -> Said<Gate> {
        let Self { registers, call, .. } = self;
        let mut online = true;
        for holder in registers.egkn.holders(call, rka).map_err(as_one)? {
            let of_age = registers.gbdfl.of_age(call, &holder).map_err(as_one)?;
            let incapacitated = registers.esobes.incapacitated(call, &holder).map_err(as_one)?;
            // Of a holder without a record nothing is known: that is no "online".
            online &= of_age == Some(true) && !incapacitated;
        }
        Ok(if online { Gate::Online } else { Gate::Desk })
    }
}

/// Which of the registers was silent is part of what the one word hides.
fn as_one(silence: Silence) -> Silence {
    Silence { register: Register::Capacity, fault: None, ..silence }
}

/// The rules of the places where somebody must study for a norm not to bind them (10(7)): where one is in force.
pub(super) fn bound_by_a_norm(today: Day) -> impl Iterator<Item = Rules> {
    let rules = BUILT_IN.places.iter().filter_map(move |place| BUILT_IN.on(place.name, today).ok());
    rules.filter(|rules| rules.norm.is_some())
}

fn proof(confirmed: bool) -> Reply {
    Reply::Proof(if confirmed { Proof::Confirmed } else { Proof::NotConfirmed })
}
