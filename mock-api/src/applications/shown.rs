//! An application as it is shown to its applicant.

use serde::Serialize;
use tirkeu::verdict::{Grounds, Verdict};
use utoipa::ToSchema;

use super::again::Changed;
use super::asked::{Inquiry, asked};
use super::facts;
use super::kept::{Kept, Said, State};
use crate::bind;
use crate::clock::Clock;
use crate::language::Words;
use crate::outbox;
use crate::store::{Sql, SqlResult};

/// An application as its applicant sees it.
#[derive(Debug, Serialize, ToSchema)]
pub struct Application {
    #[schema(format = "uuid")]
    pub(super) number: String,
    pub(super) state: State,
    #[schema(required, pattern = "^(registered|consent_refused|consent_run_out)$")]
    verdict: Option<&'static str>,
    /// What its applicant can do now, the most helpful first.
    next: Vec<&'static str>,
    /// What the registers said otherwise at the last consent, where that ended it.
    #[schema(required, pattern = "^(owners|place|desk|relation|other)$")]
    changed: Option<&'static str>,
    /// At UTC+5.
    #[schema(format = DateTime)]
    pub(super) sent: String,
    /// At UTC+5.
    #[schema(format = DateTime)]
    deadline: String,
    /// Seconds that the owners still have.
    left: i64,
    #[schema(required, format = DateTime)]
    pub(super) ended: Option<String>,
    pub(super) home: Home,
    #[schema(pattern = "^(permanent|temporary)$")]
    pub(super) kind: String,
    #[schema(required, minimum = 1)]
    pub(super) months: Option<u8>,
    #[schema(minimum = 1)]
    pub(super) people: usize,
    pub(super) owners: Vec<Owner>,
    /// What this service asked the registers for it.
    asked: Vec<Inquiry>,
    /// SHA-256 in hexadecimal.
    #[schema(pattern = "^[0-9a-f]{64}$")]
    pub(super) seal: String,
}

/// Where it registers.
#[derive(Debug, Serialize, ToSchema)]
pub struct Home {
    pub(super) rka: String,
    /// In every language, for people switch while they read.
    #[schema(required)]
    pub(super) address: Option<Words>,
}

/// An owner, of whom nothing is told but the word, whether it is the one whom the applicant named, and whether they were
/// sent the message that asks them.
#[derive(Debug, Serialize, ToSchema)]
pub struct Owner {
    pub(super) state: Said,
    named: bool,
    #[schema(required)]
    message: Option<outbox::Told>,
}

/// What is told of an application as it is taken on, and as it changes.
#[derive(Debug, Serialize, ToSchema)]
pub struct Receipt {
    #[schema(format = "uuid")]
    number: String,
    /// Where it stands.
    pub state: State,
    /// At UTC+5.
    #[schema(format = DateTime)]
    deadline: String,
    owners: Vec<Owner>,
}

impl Kept {
    /// What its applicant sees. The dwelling's address in words is another register's, and is still to be put in.
    pub fn shown(&self, sql: &dyn Sql, clock: &Clock) -> SqlResult<Application> {
        Ok(Application {
            number: self.number.clone(),
            state: self.state,
            verdict: self.state.verdict(),
            next: self.state.next().to_vec(),
            changed: self.changed.map(Changed::as_str),
            sent: clock.stamp_of(self.sent),
            deadline: clock.stamp_of(self.deadline),
            left: left(self.state, self.deadline, clock),
            ended: self.ended.map(|at| clock.stamp_of(at)),
            home: Home { rka: self.rka.clone(), address: None },
            kind: self.kind.clone(),
            months: self.months,
            people: self.people,
            owners: owners(sql, self, clock)?,
            asked: asked(&self.record),
            seal: self.seal.clone(),
        })
    }

    /// What is told of it as it is taken on, and as it changes.
    pub fn receipt(&self, sql: &dyn Sql, clock: &Clock) -> SqlResult<Receipt> {
        let (number, deadline) = (self.number.clone(), clock.stamp_of(self.deadline));
        Ok(Receipt { number, state: self.state, deadline, owners: owners(sql, self, clock)? })
    }
}

impl State {
    /// The verdict that it ended with, if the law has one for it.
    const fn verdict(self) -> Option<&'static str> {
        match self {
            Self::Registered => Some("registered"),
            Self::Refused => Some("consent_refused"),
            Self::RunOut => Some("consent_run_out"),
            Self::AwaitingConsent | Self::Withdrawn | Self::Changed => None,
        }
    }

    /// What its applicant can do now, the most helpful first: the law's own word, where it has one.
    const fn next(self) -> &'static [&'static str] {
        match self {
            Self::Registered => Verdict::Registered(Grounds::Room).next(),
            Self::Refused => Verdict::ConsentRefused.next(),
            Self::RunOut => Verdict::ConsentRunOut.next(),
            Self::AwaitingConsent | Self::Withdrawn | Self::Changed => &[],
        }
    }
}

/// How the owners have decided so far. Who they are is not told.
fn owners(sql: &dyn Sql, kept: &Kept, clock: &Clock) -> SqlResult<Vec<Owner>> {
    let query = format!(
        "SELECT c.state, c.owner, {} FROM consent c
         LEFT JOIN outbox o ON o.application = c.application AND o.owner = c.owner
         WHERE c.application = $1 GROUP BY c.application, c.state, c.owner ORDER BY c.state, c.owner",
        outbox::COLUMNS
    );
    let named = facts::owner_named(&kept.record);
    sql.all(&query, bind![&kept.number], |row| {
        let message = outbox::told(row, 2, clock)?;
        Ok(Owner { state: row.get(0)?, named: named == Some(row.get(1)?), message })
    })
}

/// How many seconds the owners still have. A page can't tell by the deadline, for the clocks of telephones are wrong.
#[must_use]
pub fn left(state: State, deadline: i64, clock: &Clock) -> i64 {
    if state == State::AwaitingConsent { deadline.saturating_sub(clock.seconds()).max(0) } else { 0 }
}
