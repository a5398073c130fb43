//! An application as it is kept, and how it is shown to its applicant.

use serde::Serialize;
use tirkeu::iin::Iin;
use tirkeu::verdict::{Grounds, Verdict};
use utoipa::ToSchema;

use super::again::Changed;
use super::asked::{Inquiry, asked};
use super::facts;
use crate::bind;
use crate::clock::Clock;
use crate::store::{Column, Row, Sql, SqlResult, Value};

/// Where an application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each state is what its name says")]
pub enum State {
    AwaitingConsent,
    Registered,
    Refused,
    RunOut,
    Withdrawn,
    /// All owners agreed, but the registers say something else by then.
    Changed,
}

/// The state in a query, of an application `a`.
pub const STATE: &str = "CASE WHEN a.changed IS NULL THEN a.state ELSE 'changed' END";

impl State {
    const ALL: [Self; 6] = [
        Self::AwaitingConsent,
        Self::Registered,
        Self::Refused,
        Self::RunOut,
        Self::Withdrawn,
        Self::Changed,
    ];

    /// The state as a word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AwaitingConsent => "awaiting_consent",
            Self::Registered => "registered",
            Self::Refused => "refused",
            Self::RunOut => "run_out",
            Self::Withdrawn => "withdrawn",
            Self::Changed => "changed",
        }
    }

    /// The word in the column of that name; what has changed stands in another.
    #[must_use]
    pub const fn written(self) -> &'static str {
        match self {
            Self::Changed => Self::Withdrawn.as_str(),
            other => other.as_str(),
        }
    }

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

impl Column for State {
    fn read(value: &Value<'_>) -> Option<Self> {
        Self::ALL.into_iter().find(|state| value.text() == Some(state.as_str()))
    }
}

/// How far an owner's word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "each state is what its name says")]
pub enum Said {
    Awaiting,
    Agreed,
    Refused,
}

impl Column for Said {
    fn read(value: &Value<'_>) -> Option<Self> {
        match value.text()? {
            "awaiting" => Some(Self::Awaiting),
            "agreed" => Some(Self::Agreed),
            "refused" => Some(Self::Refused),
            _ => None,
        }
    }
}

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
    rka: String,
    #[schema(required)]
    pub(super) address: Option<String>,
}

/// An owner, of whom nothing is told but the word, and whether it is the one whom the applicant named.
#[derive(Debug, Serialize, ToSchema)]
pub struct Owner {
    pub(super) state: Said,
    named: bool,
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

/// An application as it is kept.
#[derive(Clone, Debug)]
#[allow(missing_docs, reason = "each field is the column of that name")]
pub struct Kept {
    pub number: String,
    pub applicant: String,
    pub rka: String,
    pub kind: String,
    pub months: Option<u8>,
    pub state: State,
    pub sent: i64,
    pub deadline: i64,
    pub ended: Option<i64>,
    pub record: String,
    pub seal: String,
    pub changed: Option<Changed>,
}

fn columns() -> String {
    format!(
        "SELECT number, applicant, rka, kind, months, {STATE}, sent, deadline, ended, record, seal, changed
         FROM application a"
    )
}

/// The application with that number.
pub fn find(sql: &dyn Sql, number: &str) -> SqlResult<Option<Kept>> {
    sql.one(&format!("{} WHERE number = $1", columns()), bind![number], kept)
}

/// The application with that number, if this person sent it.
pub fn mine(sql: &dyn Sql, number: &str, me: &Iin) -> SqlResult<Option<Kept>> {
    sql.one(&format!("{} WHERE number = $1 AND applicant = $2", columns()), bind![number, me], kept)
}

/// Everything that this person sent, the latest first.
pub fn all_mine(sql: &dyn Sql, me: &Iin) -> SqlResult<Vec<Kept>> {
    let query = format!("{} WHERE applicant = $1 ORDER BY sent DESC, number LIMIT 100", columns());
    sql.all(&query, bind![me], kept)
}

/// How the owners have decided so far. Who they are is not told.
fn owners(sql: &dyn Sql, kept: &Kept) -> SqlResult<Vec<Owner>> {
    let query = "SELECT state, owner FROM consent WHERE application = $1 ORDER BY state, owner";
    let named = facts::owner_named(&kept.record);
    sql.all(query, bind![&kept.number], |row| {
        Ok(Owner { state: row.get(0)?, named: named == Some(row.get(1)?) })
    })
}

/// How many seconds the owners still have. A page can't tell by the deadline, for the clocks of telephones are wrong.
#[must_use]
pub fn left(state: State, deadline: i64, clock: &Clock) -> i64 {
    if state == State::AwaitingConsent { deadline.saturating_sub(clock.seconds()).max(0) } else { 0 }
}

/// Whom it registers.
pub fn party(sql: &dyn Sql, number: &str) -> SqlResult<Vec<Iin>> {
    let query = "SELECT iin FROM application_person WHERE application = $1 ORDER BY iin";
    sql.all(query, bind![number], |row| row.get(0))
}

impl Kept {
    /// What its applicant sees, with the dwelling's address in words.
    pub fn shown(&self, sql: &dyn Sql, clock: &Clock, address: Option<String>) -> SqlResult<Application> {
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
            home: Home { rka: self.rka.clone(), address },
            kind: self.kind.clone(),
            months: self.months,
            people: party(sql, &self.number)?.len(),
            owners: owners(sql, self)?,
            asked: asked(&self.record),
            seal: self.seal.clone(),
        })
    }

    /// What is told of it as it is taken on, and as it changes.
    pub fn receipt(&self, sql: &dyn Sql, clock: &Clock) -> SqlResult<Receipt> {
        let (number, deadline) = (self.number.clone(), clock.stamp_of(self.deadline));
        Ok(Receipt { number, state: self.state, deadline, owners: owners(sql, self)? })
    }
}

fn kept(row: &Row) -> SqlResult<Kept> {
    Ok(Kept {
        number: row.get(0)?,
        applicant: row.get(1)?,
        rka: row.get(2)?,
        kind: row.get(3)?,
        months: row.get(4)?,
        state: row.get(5)?,
        sent: row.get(6)?,
        deadline: row.get(7)?,
        ended: row.get(8)?,
        record: row.get(9)?,
        seal: row.get(10)?,
        changed: row.get(11)?,
    })
}
