//! The row that a lookup leaves in the log: whose data was read, in which register, for which clause, and how it came
//! out. Whoever it concerns may read it, so it holds a word of the answer and no more.

use tirkeu::iin::Iin;
use tirkeu::need::Lookup;
use tirkeu::reply::{Home, Proof, Reply};
use tirkeu::rules::{BUILT_IN, Check, ProvenBy, Relation, Rules};

use super::Refusal;
use super::answer::{Answering, bound_by_a_norm};
use crate::audit::{self, ASKED, Done};
use crate::registers::{Call, Said};
use crate::store::{Sql, SqlResult};

/// What is asked of GBD FL for an owner who is asked to consent; the law asks for nobody's name.
const NAME: &str = "name";

/// A lookup as the log has it.
#[derive(Clone, Debug)]
pub struct Noted {
    at: i64,
    actor: Option<Iin>,
    application: String,
    about: Vec<(&'static str, Iin)>,
    detail: String,
}

impl Noted {
    /// Adds the row.
    pub fn note(&self, sql: &dyn Sql) -> SqlResult<()> {
        let Self { at, actor, application, about, detail } = self;
        audit::append(
            sql,
            &Done { at: *at, action: ASKED, actor: actor.as_ref(), application, about, detail },
        )
    }

    /// That an owner who is asked to consent was told the applicant's name.
    #[must_use]
    pub fn of_a_name(owner: Iin, applicant: Iin, application: &str, call: &Call<'_>, at: i64) -> Self {
        let register = Lookup::Applicant.register().as_str();
        let rules = BUILT_IN.somewhere(call.today);
        let clause = rules.map_or_else(|none| none.clause, |rules| clause_in(&rules, &Lookup::Applicant));
        Self {
            at,
            actor: Some(owner),
            application: application.to_owned(),
            about: vec![("owner", owner), ("applicant", applicant)],
            detail: format!("{NAME} {register} answered {clause}"),
        }
    }

    /// The same, asked by the service itself for an application under way.
    pub fn for_application(self, number: &str) -> Self {
        Self { actor: None, application: number.to_owned(), ..self }
    }
}

impl Answering<'_> {
    /// The row of a lookup that was answered like this.
    pub(crate) fn noted(&self, lookup: &Lookup, reply: &Result<Reply, Refusal>) -> Said<Noted> {
        let holders = match lookup {
            Lookup::Gate { rka } | Lookup::Area { rka, .. } | Lookup::Residents { rka, .. } => {
                self.registers.egkn.holders(&self.call, rka)?
            }
            _ => Vec::new(),
        };
        let (name, register) = (lookup.name(), lookup.register().as_str());
        let clause = self.clause(lookup, holders.first())?;
        Ok(Noted {
            at: self.now,
            actor: Some(self.me),
            application: String::new(),
            about: self.concerned(lookup, holders),
            detail: format!("{name} {register} {} {clause}", class(reply)),
        })
    }

    /// Whose data it is about, each once. How many live in a home is a number to this service, so it concerns the owners.
    fn concerned(&self, lookup: &Lookup, holders: Vec<Iin>) -> Vec<(&'static str, Iin)> {
        let mut about = vec![("applicant", self.me)];
        let (registered, owner) = match lookup {
            Lookup::Registered { person, .. }
            | Lookup::Lease { person, .. }
            | Lookup::Study { person, .. } => (Some(self.iin(*person)), None),
            Lookup::Child { iin, .. } | Lookup::Ward { iin } => (Some(*iin), None),
            Lookup::Kin { owner, person, .. } => (Some(self.iin(*person)), Some(self.iin(*owner))),
            Lookup::Home { owner, .. } => (None, Some(self.iin(*owner))),
            _ => (None, None),
        };
        let named = registered.map(|iin| ("registered", iin)).into_iter();
        let owners = owner.into_iter().chain(holders).map(|iin| ("owner", iin));
        let relatives = self.walked().into_iter().map(|iin| ("relative", iin));
        // Whoever names themselves as an owner costs the same statements as whoever names another.
        let named_anyhow = matches!(lookup, Lookup::Home { .. });
        for (role, iin) in named.chain(owners).chain(relatives) {
            if named_anyhow || about.iter().all(|(_, other)| *other != iin) {
                about.push((role, iin));
            }
        }
        about
    }

    /// The clause that it is asked for: of the rules where the home is, or else of the country's.
    fn clause(&self, lookup: &Lookup, holder: Option<&Iin>) -> Said<&'static str> {
        let (egkn, today) = (&self.registers.egkn, self.call.today);
        let home = match lookup {
            Lookup::Area { rka, .. } | Lookup::Residents { rka, .. } => {
                holder.map(|holder| egkn.home(&self.call, rka, holder)).transpose()?
            }
            Lookup::Kin { rka, owner, .. } => Some(egkn.home(&self.call, rka, &self.iin(*owner))?),
            _ => None,
        };
        let rules = match (lookup, home) {
            (_, Some(Home::Named { place, .. })) => BUILT_IN.on(place, today),
            (Lookup::Study { .. }, _) => {
                bound_by_a_norm(today).next().map_or_else(|| BUILT_IN.somewhere(today), Ok)
            }
            _ => BUILT_IN.somewhere(today),
        };
        Ok(rules.map_or_else(|none| none.clause, |rules| clause_in(&rules, lookup)))
    }
}

fn clause_in(rules: &Rules, lookup: &Lookup) -> &'static str {
    let proven = |relation: Option<&Relation>| {
        relation.map_or_else(|| rules.clause(Check::Relation), |relation| relation.clause)
    };
    match lookup {
        Lookup::Home { .. } => rules.clause(Check::Owner),
        Lookup::Gate { .. } => rules.clause(Check::Gate),
        Lookup::Area { .. } => rules.clause(Check::Area),
        Lookup::Residents { .. } => rules.clause(Check::Residents),
        Lookup::Kin { relation, .. } => proven(rules.relation(*relation)),
        Lookup::Study { .. } => proven(rules.relations().find(|relation| relation.proof == ProvenBy::Study)),
        Lookup::DeskOwner { .. } => rules.clause(Check::DeskOwner),
        _ => rules.service.clause,
    }
}

/// How it came out. Only what is said to a question of one's own is told apart: of a home's owners it must not be told
/// which of them is served at the desk.
const fn class(reply: &Result<Reply, Refusal>) -> &'static str {
    match reply {
        Ok(Reply::Home(Home::Named { .. }) | Reply::Proof(Proof::Confirmed)) => "confirmed",
        Ok(Reply::Home(Home::NotNamed) | Reply::Proof(_)) => "not_confirmed",
        Ok(_) => "answered",
        Err(Refusal::Silent(_)) => "silent",
        Err(Refusal::Forbidden(_)) => "refused",
    }
}
