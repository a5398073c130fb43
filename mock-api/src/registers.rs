//! The state's registers, as far as this service asks them: one module each.
//!
//! A module holds a trait, which is what an adapter of the real register would implement, and the register that
//! answers from the invented data. Registers are separate systems in life: no module reads another one's tables.

pub mod acts;
pub mod ar;
pub mod bus;
pub mod egkn;
pub mod esobes;
pub mod gbdfl;
pub mod students;
pub mod zags;

use std::fmt;
use std::sync::Arc;

use serde_json::json;
use tirkeu::day::Day;
use tirkeu::need::Register;

use crate::log::{self, Level};
use crate::store::{Sql, SqlError, SqlResult, Store};
use ar::Ar;
use egkn::Egkn;
use esobes::Esobes;
use gbdfl::Gbdfl;
use gbdfl::entry::{Entries, Table};
use students::Students;
use zags::Zags;

/// What goes with every request, as on the state's message bus: a person can quote the numbers to support.
#[derive(Clone, Copy, Debug)]
pub struct Call<'a> {
    /// The number of this request.
    pub message: &'a str,
    /// The number of the session that it belongs to.
    pub session: &'a str,
    /// The legal day.
    pub today: Day,
    /// Where it is asked inside a transaction: that one.
    pub within: Option<Within<'a>>,
}

/// The transaction that takes an application on or registers: what was looked up before is read again in it, for it may
/// have changed since, and nobody changes it before the transaction is over.
///
/// A register in this service's own tables reads them through it. **A register that is another system can't be asked under
/// our lock, and must not be waited for there.** Its adapter keeps, with each answer, the version (an ETag) or the moment
/// as of which it was given, and answers a call within a transaction from what it keeps, where the register has told it of
/// no later version; or else it is silent, and the application is decided anew outside. What such a register learns later
/// comes as its message, and meets the application at the owners' consent.
#[derive(Clone, Copy)]
pub struct Within<'a>(pub &'a dyn Sql);

impl fmt::Debug for Within<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Within")
    }
}

/// A register did not answer. It said neither yes nor no.
#[derive(Debug)]
pub struct Silence {
    /// Which.
    pub register: Register,
    /// What the line or the register reported.
    pub cause: Option<Box<dyn std::error::Error + Send + Sync>>,
    /// The error that the register answered with, if it said so much.
    pub fault: Option<bus::Fault>,
}

/// What a register said, if it did.
pub type Said<T> = Result<T, Silence>;

/// All of them.
#[allow(missing_docs, reason = "each field is the register of that name")]
pub struct Registers {
    store: Arc<Store>,
    pub ar: Box<dyn Ar>,
    pub egkn: Box<dyn Egkn>,
    pub gbdfl: Box<dyn Gbdfl>,
    pub entries: Arc<dyn Entries>,
    pub esobes: Box<dyn Esobes>,
    pub zags: Box<dyn Zags>,
    pub ukimet: Box<dyn Zags>,
    pub nobd: Box<dyn Students>,
    pub epvo: Box<dyn Students>,
}

impl Registers {
    /// The registers that answer from the invented data.
    #[must_use]
    pub fn invented(store: &Arc<Store>) -> Self {
        let tables = |register| Tables { store: Arc::clone(store), register };
        Self {
            store: Arc::clone(store),
            ar: Box::new(tables(ar::LINE)),
            egkn: Box::new(tables(Register::Egkn)),
            gbdfl: Box::new(tables(Register::Gbdfl)),
            entries: Arc::new(Table),
            esobes: Box::new(tables(Register::Esobes)),
            zags: Box::new(zags::Register(tables(Register::Zags))),
            ukimet: Box::new(zags::Snapshot(tables(Register::Ukimet))),
            nobd: Box::new(students::Roll { tables: tables(Register::Nobd), table: "nobd_student" }),
            epvo: Box::new(students::Roll { tables: tables(Register::Epvo), table: "epvo_student" }),
        }
    }
}

impl Registers {
    /// What the service itself keeps, as a call to the registers sees it.
    pub fn own<T>(&self, call: &Call<'_>, question: impl Fn(&dyn Sql) -> SqlResult<T>) -> SqlResult<T> {
        read(&self.store, call, question)
    }
}

impl fmt::Debug for Registers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Registers")
    }
}

fn read<T>(store: &Store, call: &Call<'_>, question: impl Fn(&dyn Sql) -> SqlResult<T>) -> SqlResult<T> {
    match call.within {
        Some(Within(sql)) => question(sql),
        None => store.read(question),
    }
}

/// A register's own tables in the file.
#[derive(Clone, Debug)]
pub struct Tables {
    store: Arc<Store>,
    register: Register,
}

impl Tables {
    fn ask<T>(&self, call: &Call<'_>, question: impl Fn(&dyn Sql) -> SqlResult<T>) -> Said<T> {
        read(&self.store, call, question).map_err(|error| Silence {
            register: self.register,
            cause: Some(Box::new(error)),
            fault: None,
        })
    }
}

impl Silence {
    /// Writes it to the log, with the numbers by which support finds it.
    pub fn note(&self, call: &Call<'_>) {
        let known = json!({
            "register": self.register.as_str(),
            "message": call.message,
            "session": call.session,
            "text": self.to_string(),
        });
        log::write(Level::Warning, "register_silent", known);
    }

    /// Whether it is our own database that failed, and no other system.
    #[must_use]
    pub fn is_the_databases(&self) -> bool {
        self.cause.as_ref().is_some_and(|cause| cause.is::<SqlError>())
    }
}

impl From<Silence> for SqlError {
    /// For a transaction: the database's own error says whether it is to begin again; another system's silence passes.
    fn from(silence: Silence) -> Self {
        let cause = silence.cause.and_then(|cause| cause.downcast::<Self>().ok());
        cause.map_or(Self::Busy, |error| *error)
    }
}

impl fmt::Display for Silence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the register {} did not answer", self.register.as_str())?;
        self.cause.iter().try_for_each(|cause| write!(f, ": {cause}"))
    }
}
