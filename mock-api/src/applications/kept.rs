//! An application as it is kept, and how it is shown to its applicant.

use rusqlite::{Connection, OptionalExtension, Row};
use serde_json::{Value, json};
use tirkeu::iin::Iin;

use crate::clock::Clock;
use crate::language::Language;
use crate::search::find;
use crate::store::SqlResult;

/// Where an application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each state is what its name says")]
pub enum State {
    AwaitingConsent,
    Registered,
    Refused,
    RunOut,
    Withdrawn,
}

impl State {
    const ALL: [Self; 5] =
        [Self::AwaitingConsent, Self::Registered, Self::Refused, Self::RunOut, Self::Withdrawn];

    /// The state as a word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::AwaitingConsent => "awaiting_consent",
            Self::Registered => "registered",
            Self::Refused => "refused",
            Self::RunOut => "run_out",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The verdict that it ended with, if the law has one for it.
    const fn verdict(self) -> Option<&'static str> {
        match self {
            Self::Registered => Some("registered"),
            Self::Refused => Some("consent_refused"),
            Self::RunOut => Some("consent_run_out"),
            Self::AwaitingConsent | Self::Withdrawn => None,
        }
    }
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
}

const COLUMNS: &str =
    "number, applicant, rka, kind, months, state, sent, deadline, ended, record, seal FROM application";

/// The application with that number.
pub fn find(sql: &Connection, number: &str) -> SqlResult<Option<Kept>> {
    let mut statement = sql.prepare_cached(&format!("SELECT {COLUMNS} WHERE number = ?"))?;
    statement.query_row([number], kept).optional()
}

/// The application with that number, if this person sent it.
pub fn mine(sql: &Connection, number: &str, me: &Iin) -> SqlResult<Option<Kept>> {
    let mut statement =
        sql.prepare_cached(&format!("SELECT {COLUMNS} WHERE number = ? AND applicant = ?"))?;
    statement.query_row([number, me.digits()], kept).optional()
}

/// Everything that this person sent, the latest first.
pub fn all_mine(sql: &Connection, me: &Iin) -> SqlResult<Vec<Kept>> {
    let mut statement = sql.prepare_cached(&format!(
        "SELECT {COLUMNS} WHERE applicant = ? ORDER BY sent DESC, number LIMIT 100"
    ))?;
    statement.query_map([me.digits()], kept)?.collect()
}

/// How the owners have decided so far. Who they are is not told.
pub fn owners(sql: &Connection, number: &str) -> SqlResult<Vec<Value>> {
    let mut statement =
        sql.prepare_cached("SELECT state FROM consent WHERE application = ? ORDER BY state, owner")?;
    let states = statement.query_map([number], |row| row.get::<_, String>(0))?;
    states.map(|state| Ok(json!({ "state": state? }))).collect()
}

/// Whom it registers.
pub fn party(sql: &Connection, number: &str) -> SqlResult<Vec<Iin>> {
    let mut statement = sql.prepare_cached("SELECT iin FROM application_person WHERE application = ?")?;
    let numbers = statement.query_map([number], |row| row.get(0))?.collect::<SqlResult<Vec<String>>>()?;
    Ok(numbers.iter().filter_map(|iin| iin.parse().ok()).collect())
}

impl Kept {
    /// What its applicant sees.
    pub fn shown(&self, sql: &Connection, clock: &Clock, language: Language) -> SqlResult<Value> {
        Ok(json!({
            "number": self.number,
            "state": self.state.as_str(),
            "verdict": self.state.verdict(),
            "sent": clock.stamp_of(self.sent),
            "deadline": clock.stamp_of(self.deadline),
            "ended": self.ended.map(|at| clock.stamp_of(at)),
            "home": { "rka": self.rka, "address": find::by_code(sql, &self.rka, language)? },
            "kind": self.kind,
            "months": self.months,
            "people": party(sql, &self.number)?.len(),
            "owners": owners(sql, &self.number)?,
            "seal": self.seal,
        }))
    }
}

fn kept(row: &Row<'_>) -> SqlResult<Kept> {
    let state: String = row.get(5)?;
    let known = State::ALL.into_iter().find(|one| one.as_str() == state);
    let unknown = || {
        rusqlite::Error::InvalidColumnType(
            5,
            "the state of an application".into(),
            rusqlite::types::Type::Text,
        )
    };
    Ok(Kept {
        number: row.get(0)?,
        applicant: row.get(1)?,
        rka: row.get(2)?,
        kind: row.get(3)?,
        months: row.get(4)?,
        state: known.ok_or_else(unknown)?,
        sent: row.get(6)?,
        deadline: row.get(7)?,
        ended: row.get(8)?,
        record: row.get(9)?,
        seal: row.get(10)?,
    })
}
