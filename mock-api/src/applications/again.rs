//! The decision made once more inside a transaction: the same answers on what the registers say now. Between the lookups
//! and the transaction a home may be sold, filled or put under age; between that and the last owner's consent, too.

use tirkeu::address::Rka;
use tirkeu::case::Case;
use tirkeu::decide::decide;
use tirkeu::facts::Facts;
use tirkeu::iin::Iin;
use tirkeu::need::{Need, Question};
use tirkeu::reply::{Dated, Reply};
use tirkeu::rules::BUILT_IN;
use tirkeu::verdict::Verdict;

use super::moment::Moment;
use crate::lookups::{Answering, Noted, Refusal};
use crate::registers::{Call, Within};
use crate::store::{Column, Sql, SqlError, SqlResult, Value};

/// What the law makes of the answers now.
#[derive(Debug)]
pub struct Again {
    /// The answers and acts as before, the replies as they are now.
    pub facts: Facts,
    /// The verdict, or what is lacking.
    pub end: Result<Verdict, Need>,
    /// Everyone but the applicant who holds the dwelling.
    pub owners: Vec<Iin>,
    /// The rows of the lookups.
    pub rows: Vec<Noted>,
}

/// What has changed, as its applicant is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// The home has other owners.
    Owners,
    /// It has no place any more: the law asks for the relation.
    Place,
    /// It is served at the desk.
    Desk,
    /// The relation or the studies are not confirmed any more.
    Relation,
    /// Something else that the decision rested on.
    Other,
}

/// Decides again. What can't be read now is an error: nothing is decided without it.
pub fn decide_again(sql: &dyn Sql, before: &Facts, applicant: Iin, moment: &Moment) -> SqlResult<Again> {
    // The rules stay those of the day on which it was sent; the registers are asked about this one.
    let today = moment.today.max(before.today);
    let call = Call { today, within: Some(Within(sql)), ..moment.call() };
    let answering = Answering::new(&moment.registers, call, applicant, moment.now);
    let mut facts = Facts { replies: Default::default(), ..before.clone() };
    let mut rows = Vec::new();
    let end = loop {
        let lookup = match decide(&mut Case::new(&BUILT_IN, &facts)) {
            Err(Need::Look(lookup)) => lookup,
            // The law needs it, and no other register makes up for it.
            Err(Need::Retry(_)) => return Err(SqlError::Busy),
            end => break end,
        };
        let said = answering.answer(&lookup);
        rows.push(answering.noted(&lookup, &said)?);
        let reply = match said {
            Ok(reply) => reply,
            Err(Refusal::Silent(silence)) if silence.is_the_databases() => return Err(silence.into()),
            Err(Refusal::Silent(silence)) => {
                silence.note(&call);
                Reply::Silent
            }
            // Nobody answers for it any more.
            Err(Refusal::Forbidden(_)) => break Err(Need::Look(lookup)),
        };
        facts.replies.insert(*lookup, Dated { reply, at: moment.clock.stamp().into() });
    };
    let owners = owners(&answering, before.answers.rka.as_ref())?;
    Ok(Again { facts, end, owners, rows })
}

fn owners(answering: &Answering<'_>, rka: Option<&Rka>) -> SqlResult<Vec<Iin>> {
    let Some(rka) = rka else { return Ok(Vec::new()) };
    let holders = answering.registers.egkn.holders(&answering.call, rka)?;
    Ok(holders.into_iter().filter(|holder| *holder != answering.me).collect())
}

impl Again {
    /// What has changed, where it doesn't end in a registration by these owners' consent.
    #[must_use]
    pub fn changed(&self, asked: &[Iin]) -> Option<Changed> {
        Some(match &self.end {
            Ok(Verdict::Registered(_)) if self.owners == asked => return None,
            Ok(Verdict::Registered(_)) | Err(Need::Ask(Question::Home | Question::Owner)) => Changed::Owners,
            Err(Need::Ask(Question::Relation(_))) => Changed::Place,
            Ok(Verdict::Desk) => Changed::Desk,
            Ok(Verdict::UpdateActRecord(..) | Verdict::NoRelation(_) | Verdict::StepSibling(_))
            | Ok(Verdict::NotStudent(..)) => Changed::Relation,
            _ => Changed::Other,
        })
    }
}

impl Changed {
    const ALL: [Self; 5] = [Self::Owners, Self::Place, Self::Desk, Self::Relation, Self::Other];

    /// The change as a word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Owners => "owners",
            Self::Place => "place",
            Self::Desk => "desk",
            Self::Relation => "relation",
            Self::Other => "other",
        }
    }
}

impl Column for Changed {
    fn read(value: &Value<'_>) -> Option<Self> {
        Self::ALL.into_iter().find(|changed| value.text() == Some(changed.as_str()))
    }
}
