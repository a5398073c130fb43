//! Registers that say what a scenario's registers say, behind the service's own traits.

use std::sync::{Arc, Mutex};

use mock_api::app::App;
use mock_api::registers::egkn::Egkn;
use mock_api::registers::gbdfl::entry::{Entries, Entry};
use mock_api::registers::gbdfl::{Gbdfl, Own};
use mock_api::registers::{Call, Said, Silence};
use mock_api::store::{Sql, SqlResult};
use tirkeu::address::{Area, Rka};
use tirkeu::day::Day;
use tirkeu::facts::{Channel, Facts};
use tirkeu::iin::Iin;
use tirkeu::need::{Counted, KinSource, Lookup, Measure, Register, StudySource};
use tirkeu::party::Person;
use tirkeu::reply::{Home, Registered, Reply};

use super::acts::{Civil, Roll};
use crate::people::People;

/// What the registers know: the replies of the scenario that is played.
#[derive(Clone, Debug)]
pub struct Played {
    pub facts: Arc<Mutex<Facts>>,
    /// The person who applies, and the owner who is asked to consent.
    pub people: [Iin; 2],
}

impl Played {
    /// Before any scenario, for these two of the invented people.
    pub fn new(applicant: &str, owner: &str) -> Self {
        let (people, nothing) = (People::read(), Facts::on(tirkeu::day::of(2026, 11, 21), Channel::Online));
        let people = [applicant, owner].map(|name| people.iin(name).parse().unwrap());
        Self { facts: Arc::new(Mutex::new(nothing)), people }
    }

    /// From now on another scenario is played.
    pub fn play(&self, facts: Facts) {
        *self.facts.lock().unwrap() = facts;
    }

    pub fn answer_for(&self, mut app: App) -> App {
        let civil = |source| Box::new(Civil { played: self.clone(), source });
        let roll = |source| Box::new(Roll { played: self.clone(), source });
        let registers = Arc::get_mut(&mut app.registers).unwrap();
        registers.egkn = Box::new(self.clone());
        registers.gbdfl = Box::new(self.clone());
        registers.entries = Arc::new(self.clone());
        registers.esobes = Box::new(self.clone());
        registers.zags = civil(KinSource::Zags);
        registers.ukimet = civil(KinSource::Ukimet);
        registers.nobd = roll(StudySource::Nobd);
        registers.epvo = roll(StudySource::Epvo);
        app
    }

    /// What the scenario's register says; what it doesn't know, it is silent about.
    pub fn said<T>(&self, asks: impl Fn(&Lookup) -> bool, read: impl Fn(&Reply) -> Option<T>) -> Said<T> {
        let facts = self.facts.lock().unwrap();
        let found = facts.replies.iter().find(|(lookup, _)| asks(lookup));
        let said = found.and_then(|(_, dated)| read(&dated.reply));
        said.ok_or(Silence { register: Register::Gbdfl, cause: None, fault: None })
    }

    /// How many live there. The service counts them before it reads an act, even where the law didn't ask: nobody, then.
    fn count(&self, rka: &Rka) -> Said<u32> {
        let asks = |lookup: &Lookup| matches!(lookup, Lookup::Residents { rka: own, .. } if own == rka);
        if self.facts.lock().unwrap().replies.iter().all(|(lookup, _)| !asks(lookup)) {
            return Ok(0);
        }
        self.said(asks, |reply| if let Reply::Residents(count) = reply { Some(*count) } else { None })
    }

    pub fn person(&self, person: Person) -> Iin {
        match person {
            Person::Me => self.people[0],
            Person::Named(iin) => iin,
        }
    }
}

impl Egkn for Played {
    fn home(&self, _: &Call<'_>, rka: &Rka, holder: &Iin) -> Said<Home> {
        // Whoever is asked to consent is an owner beside the one whom the scenario names.
        let holds = |named: Person| self.person(named) == *holder || *holder == self.people[1];
        let asks = |lookup: &Lookup| matches!(lookup, Lookup::Home { rka: own, owner } if own == rka && holds(*owner));
        self.said(asks, |reply| if let Reply::Home(home) = reply { Some(*home) } else { None })
    }

    /// In one's own home there is a second owner, so that somebody is asked to consent.
    fn holders(&self, _: &Call<'_>, rka: &Rka) -> Said<Vec<Iin>> {
        let facts = self.facts.lock().unwrap();
        let mine = |(lookup, _): (&Lookup, _)| matches!(lookup, Lookup::Home { rka: own, owner: Person::Me } if own == rka);
        let [me, owner] = self.people;
        Ok(if facts.replies.iter().any(|(lookup, dated)| mine((lookup, dated))) {
            vec![me, owner]
        } else {
            vec![owner]
        })
    }

    fn area(&self, _: &Call<'_>, rka: &Rka, _: Measure) -> Said<Option<Area>> {
        let asks = |lookup: &Lookup| matches!(lookup, Lookup::Area { rka: own, .. } if own == rka);
        self.said(asks, |reply| if let Reply::Area(area) = reply { Some(*area) } else { None })
    }

    fn in_lease(&self, _: &Call<'_>, rka: &Rka, person: &Iin) -> Said<bool> {
        let asks = |lookup: &Lookup| match lookup {
            Lookup::Lease { rka: own, person: of } => own == rka && self.person(*of) == *person,
            _ => false,
        };
        let read =
            |reply: &Reply| if let Reply::Proof(proof) = reply { Some(proof.is_confirmed()) } else { None };
        self.said(asks, read)
    }
}

impl Gbdfl for Played {
    fn own(&self, _: &Call<'_>, _: &Iin) -> Said<Option<Own>> {
        self.said(
            |lookup| *lookup == Lookup::Applicant,
            |reply| match reply {
                Reply::Applicant { born, citizen } => {
                    Some(Some(Own { name: "Б".into(), born: *born, citizen: *citizen }))
                }
                _ => None,
            },
        )
    }

    fn of_age(&self, _: &Call<'_>, _: &Iin) -> Said<Option<bool>> {
        Ok(Some(true))
    }

    fn residents(&self, _: &Call<'_>, rka: &Rka, _: &[Iin], _: Counted) -> Said<u32> {
        self.count(rka)
    }

    fn registered(&self, _: &Call<'_>, rka: &Rka, person: &Iin) -> Said<Registered> {
        let asks = |lookup: &Lookup| match lookup {
            Lookup::Registered { rka: own, person: of } => own == rka && self.person(*of) == *person,
            _ => false,
        };
        self.said(asks, |reply| if let Reply::Registered(word) = reply { Some(*word) } else { None })
    }

    fn since(&self, _: &Call<'_>, _: &Rka, _: &Iin) -> Said<Option<Day>> {
        Ok(None)
    }
}

impl Entries for Played {
    /// What may not be silent under the lock was answered before it.
    fn residents(&self, _: &dyn Sql, _: Day, rka: &Rka, _: &[Iin], _: Counted) -> SqlResult<u32> {
        Ok(self.count(rka)?)
    }

    fn registered(&self, _: &dyn Sql, _: Day, _: &Rka, _: &Iin) -> SqlResult<Registered> {
        Ok(Registered::No)
    }

    fn enter(&self, _: &dyn Sql, _: &Call<'_>, _: &Entry<'_>) -> SqlResult<()> {
        Ok(())
    }
}
