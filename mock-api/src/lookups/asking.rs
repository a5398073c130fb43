//! A question on its way: whether it may be asked, what it costs, and what it leaves behind.

use std::cell::RefCell;

use tirkeu::need::Lookup;
use tirkeu::party::Party;
use tirkeu::reply::Reply;

use super::answer::Answering;
use super::guard::{self, Left};
use super::noted::Noted;
use crate::app::App;
use crate::attempts::{self, Charged, Limit, UsedUp};
use crate::problem::Problem;
use crate::registers::{Call, Silence};
use crate::session::SignedIn;
use crate::store::{NotAccepted, SqlError};

/// A question and all that goes with it.
pub(super) struct Asking<'a> {
    pub(super) app: &'a App,
    pub(super) session: &'a SignedIn,
    pub(super) answering: Answering<'a>,
    /// What the service asks for an application; else what is left is written at once.
    pub(super) gathered: Option<&'a Gathered>,
}

/// What the lookups for one application come to, beside their answers.
#[derive(Debug, Default)]
pub struct Gathered {
    /// Their rows, for whoever writes them.
    pub rows: RefCell<Vec<Noted>>,
    /// The parties for which residents were counted.
    pub(super) parties: RefCell<Vec<Party>>,
}

/// Why there is no answer.
pub(crate) enum Refusal {
    /// It may not be asked.
    Forbidden(Problem),
    /// The register did not answer.
    Silent(Silence),
}

impl<'a> Asking<'a> {
    pub(super) fn new(
        app: &'a App,
        session: &'a SignedIn,
        call: Call<'a>,
        gathered: Option<&'a Gathered>,
    ) -> Self {
        let answering = Answering::new(&app.registers, call, session.iin, app.clock.seconds());
        Self { app, session, answering, gathered }
    }

    pub(super) fn ask(&self, lookup: &Lookup) -> Result<Reply, Refusal> {
        self.allowed(lookup)?;
        let charged = guard::limited(lookup).map(|limited| self.charge(limited)).transpose()?;
        let mut reply = self.answering.answer(lookup);
        let noted = match self.answering.noted(lookup, &reply) {
            Ok(noted) => Some(noted),
            // Where it can't be said whom it concerns, nothing is answered.
            Err(silence) => {
                reply = Err(silence.into());
                None
            }
        };
        self.write(self.left(lookup, &reply, charged), noted)?;
        reply
    }

    fn charge(&self, (limit, claim): (&'static Limit, String)) -> Result<Charged, Refusal> {
        let (me, now) = (self.session.iin, self.app.clock.seconds());
        let charged = self.app.store.accept(move |sql| attempts::charge(sql, &me, (limit, &claim), now))?;
        Ok(charged.map_err(|UsedUp(seconds)| Problem::new(limit.code).after(seconds))?)
    }

    /// One transaction for all that a lookup leaves behind, committed together with those of others. Nothing is answered
    /// before the disk has it.
    fn write(&self, mut left: Left, noted: Option<Noted>) -> Result<(), Refusal> {
        let at_once = match self.gathered {
            Some(gathered) => {
                gathered.rows.borrow_mut().extend(noted);
                gathered.parties.borrow_mut().extend(left.take_counted());
                None
            }
            None => noted,
        };
        if at_once.is_none() && left.is_nothing() {
            return Ok(());
        }
        Ok(self.app.store.accept(move |sql| {
            left.write(sql)?;
            at_once.as_ref().map_or(Ok(()), |noted| noted.note(sql))
        })?)
    }
}

impl Refusal {
    pub(super) fn word(&self) -> &'static str {
        match self {
            Self::Forbidden(_) => "forbidden",
            Self::Silent(_) => "silent",
        }
    }

    pub(super) fn problem(self, silent: Problem, call: &Call<'_>) -> Problem {
        match self {
            Self::Forbidden(problem) => problem,
            Self::Silent(silence) => {
                silence.note(call);
                match silence.fault {
                    Some(fault) => silent.with("error", fault.written(call.session)),
                    None => silent,
                }
            }
        }
    }
}

impl From<Silence> for Refusal {
    fn from(silence: Silence) -> Self {
        Self::Silent(silence)
    }
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self::Forbidden(problem)
    }
}

impl From<NotAccepted> for Refusal {
    fn from(error: NotAccepted) -> Self {
        Self::Forbidden(error.into())
    }
}

impl From<SqlError> for Refusal {
    fn from(error: SqlError) -> Self {
        Self::Forbidden(error.into())
    }
}
