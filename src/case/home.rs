//! The dwelling, its owner, and who is there already.

use super::Case;
use crate::address::Rka;
use crate::facts::Whose;
use crate::name::Name;
use crate::need::{Lookup, Need, Question};
use crate::party::{Member, Person};
use crate::reply::{Gate, Home, Proof, Registered, Reply, Tenure};
use crate::rules::{Check, Row, Rules, Service};
use crate::trace::Value;

/// A dwelling whose owner was rightly named.
#[derive(Clone, Copy, Debug)]
#[allow(missing_docs, reason = "each field is the fact of the same name")]
pub struct Dwelling {
    pub rka: Rka,
    pub whose: Whose,
    pub owner: Person,
    pub place: Name,
    pub tenure: Tenure,
}

impl Case<'_> {
    pub(crate) fn home(&mut self, rules: &Rules) -> Result<Dwelling, Need> {
        let answers = &self.facts.answers;
        let rka = self.answer(answers.rka, Question::Home)?;
        let whose = self.answer(answers.whose, Question::Owner)?;
        let owner = match whose {
            Whose::Mine => Person::Me,
            Whose::Other => Person::Named(self.answer(answers.owner, Question::Owner)?),
        };
        let lookup = Lookup::Home { rka, owner };
        match self.reply(&lookup)? {
            // A place whose rules nobody knows is no answer: it must not pass for one that has no norm.
            Reply::Home(Home::Named { place, tenure, mine }) if self.knows(place) => {
                let clause = rules.clause(Check::Owner);
                self.weighed(clause, "home", None, &lookup, Value::Hidden, Some(true));
                // An owner may type their own number.
                let (whose, owner) = if mine { (Whose::Mine, Person::Me) } else { (whose, owner) };
                Ok(Dwelling { rka, whose, owner, place, tenure })
            }
            // A wrong pair is a mistake to mend, not a verdict: the owner is asked for again.
            Reply::Home(Home::NotNamed) => Err(Need::Ask(Question::Owner)),
            _ => Err(lookup.retry()),
        }
    }

    fn knows(&self, place: Name) -> bool {
        self.book.places.iter().any(|known| known.name == place)
    }

    pub(crate) fn gate(&mut self, rules: &Rules, home: Dwelling) -> Result<Gate, Need> {
        let clause = rules.clause(Check::Gate);
        self.gate_of(clause, "gate", Lookup::Gate { rka: home.rka }, Gate::Online)
    }

    pub(crate) fn registered(
        &mut self,
        service: &'static Row<Service>,
        home: Dwelling,
        member: Member,
    ) -> Result<Registered, Need> {
        let lookup = Lookup::Registered { rka: home.rka, person: member.person };
        match self.reply(&lookup)? {
            Reply::Registered(word) => {
                let free = word != Registered::Permanent;
                self.weighed(
                    service.clause,
                    "registered",
                    Some(member.place),
                    &lookup,
                    Value::Word(word.as_str()),
                    Some(free),
                );
                Ok(word)
            }
            _ => Err(lookup.retry()),
        }
    }

    pub(crate) fn lease(
        &mut self,
        service: &'static Row<Service>,
        home: Dwelling,
        member: Member,
    ) -> Result<Proof, Need> {
        let lookup = Lookup::Lease { rka: home.rka, person: member.person };
        self.proof(service.clause, "lease", Some(member.place), lookup)
    }
}
