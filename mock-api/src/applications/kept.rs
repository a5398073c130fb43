//! An application as it is kept.

use serde::Serialize;
use tirkeu::iin::Iin;
use utoipa::ToSchema;

use super::again::Changed;
use crate::bind;
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
    pub people: usize,
}

const COLUMNS: &str =
    "SELECT number, applicant, rka, kind, months, state, sent, deadline, ended, record, seal, changed,
         (SELECT count(*) FROM application_person p WHERE p.application = a.number)
     FROM application a";

/// The application with that number.
pub fn find(sql: &dyn Sql, number: &str) -> SqlResult<Option<Kept>> {
    sql.one(&format!("{COLUMNS} WHERE number = $1"), bind![number], kept)
}

/// The application with that number, if this person sent it.
pub fn mine(sql: &dyn Sql, number: &str, me: &Iin) -> SqlResult<Option<Kept>> {
    sql.one(&format!("{COLUMNS} WHERE number = $1 AND applicant = $2"), bind![number, me], kept)
}

/// Everything that this person sent, the latest first.
pub fn all_mine(sql: &dyn Sql, me: &Iin) -> SqlResult<Vec<Kept>> {
    let query = format!("{COLUMNS} WHERE applicant = $1 ORDER BY sent DESC, number LIMIT 100");
    sql.all(&query, bind![me], kept)
}

/// Whom it registers.
pub fn party(sql: &dyn Sql, number: &str) -> SqlResult<Vec<Iin>> {
    let query = "SELECT iin FROM application_person WHERE application = $1 ORDER BY iin";
    sql.all(query, bind![number], |row| row.get(0))
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
        people: row.get(12)?,
    })
}
