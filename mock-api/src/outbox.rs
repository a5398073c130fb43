//! Messages to the owners who are asked. A message is written in the transaction that takes the application on, so there
//! is never one without the other; the sender hands it over afterwards, again and again until it is taken or the owner's
//! time is over. A crash in between loses none; at worst one is handed over twice, under the same number.

pub mod again;
mod kept;
mod reader;
pub mod sender;
mod text;
mod told;

use tirkeu::iin::Iin;

pub use kept::{close, write};
pub use reader::note as note_language;
pub use told::{COLUMNS, Told, told};

/// Brings messages to people's telephones: the place where the adapter of 1414, or of eGov Mobile, stands in life.
pub trait Messenger: Send + Sync {
    /// Takes a message over; from then on it is the messenger's to deliver. One with a number that was taken before is
    /// the same message, and is not delivered again.
    ///
    /// It must answer, or give up, sooner than [`kept::wait`] lets the same message be tried again. Whatever keeps a
    /// message from being taken is told alike, also that somebody has no telephone on record: the applicant must not
    /// learn that of an owner.
    fn take(&self, message: &Message<'_>) -> Result<(), NotTaken>;
}

/// A message as it is handed over.
#[derive(Clone, Copy)]
pub struct Message<'a> {
    /// Its number, the same at each try.
    pub number: &'a str,
    /// The number of the session in which it was written, which goes with every call to the state's services.
    pub session: &'a str,
    /// To whom.
    pub person: &'a Iin,
    /// What it says.
    pub text: &'a str,
}

/// The messenger did not take a message: why, for the log. It names nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotTaken(pub String);

/// No messenger is connected: nothing is taken.
#[derive(Clone, Copy, Debug)]
pub struct NotConnected;

impl Messenger for NotConnected {
    fn take(&self, _: &Message<'_>) -> Result<(), NotTaken> {
        Err(NotTaken("no messenger is connected".into()))
    }
}

/// How often an applicant may have an owner's message sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resends {
    /// How many minutes after the last one was sent.
    pub after: u32,
    /// How many times for each owner.
    pub most: u32,
}

impl Default for Resends {
    fn default() -> Self {
        Self { after: 10, most: 3 }
    }
}
