//! The service as a whole: what it is made of.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tirkeu::need::Lookup;
use tokio::sync::{Semaphore, watch};

use crate::applications::watching::Watching;
use crate::clock::Clock;
use crate::counterparts::telephone::Telephones;
use crate::front::Front;
use crate::limits::Limits;
use crate::log::{self, Level};
use crate::metrics::Counts;
use crate::outbox::{self, Messenger, Resends};
use crate::personas::{NotConnected, SignIn, Training};
use crate::registers::{Call, Registers};
use crate::service::Readiness;
use crate::signing::Signing;
use crate::signing::authority::Authority;
use crate::store::Store;

/// No request takes longer.
pub const TIME_OUT: Duration = Duration::from_secs(15);
/// No request's body is larger, in bytes.
pub const LARGEST_BODY: usize = 64 * 1024;

/// How many requests are worked on at once.
pub const ROOM: usize = 256;

/// Everything that a request may need.
pub struct App {
    /// The file.
    pub store: Arc<Store>,
    /// The registers.
    pub registers: Arc<Registers>,
    /// The sign-in.
    pub sign_in: Box<dyn SignIn>,
    /// The ways to sign.
    pub signing: Signing,
    /// Who brings messages to the owners.
    pub messenger: Box<dyn Messenger>,
    /// How often one may be sent again.
    pub resends: Resends,
    /// The clock.
    pub clock: Arc<Clock>,
    /// Wakes whoever watches an application: it grows with each change.
    pub changes: watch::Sender<u64>,
    /// What is counted.
    pub counts: Counts,
    /// How the service is reached.
    pub front: Front,
    /// How fast one may ask; none: as fast as one can.
    pub limits: Option<Limits>,
    /// Told once the service is to stop: what would go on for minutes ends then.
    pub stopping: watch::Sender<bool>,
    /// Whether it can work, as it was found last.
    pub readiness: Readiness,
    /// How many watch an application.
    pub watching: Watching,
    /// Places for those who are worked on at once.
    pub room: Arc<Semaphore>,
    /// The beat on which answers about others leave; none: as soon as they can.
    pub beat: Duration,
    root: PathBuf,
    page: Option<PathBuf>,
    training: bool,
    noting: bool,
}

/// The service, as the requests share it.
pub type Shared = Arc<App>;

impl App {
    /// The training copy: invented people, who may order bad weather.
    #[must_use]
    pub fn training(store: Store, clock: Clock, root: &Path) -> Self {
        let authority = Authority::new(clock.seconds()).map(Arc::new);
        let signing = authority.map_or_else(|_| Signing::default(), |one| Signing::training(one, None, None));
        let bare = Self::bare(store, clock, root);
        let telephones = Telephones { store: Arc::clone(&bare.store), clock: Arc::clone(&bare.clock) };
        let messenger = Box::new(telephones);
        Self { sign_in: Box::new(Training), signing, messenger, training: true, ..bare }
    }

    /// The service with nothing invented about it but the registers' data, to which no sign-in is connected.
    #[must_use]
    pub fn bare(store: Store, clock: Clock, root: &Path) -> Self {
        let store = Arc::new(store);
        Self {
            registers: Arc::new(Registers::invented(&store)),
            store,
            sign_in: Box::new(NotConnected),
            signing: Signing::default(),
            messenger: Box::new(outbox::NotConnected),
            resends: Resends::default(),
            clock: Arc::new(clock),
            changes: watch::Sender::new(0),
            counts: Counts::default(),
            front: Front::default(),
            limits: None,
            stopping: watch::Sender::new(false),
            readiness: Readiness::default(),
            watching: Watching::default(),
            room: Arc::new(Semaphore::new(ROOM)),
            beat: Duration::ZERO,
            root: root.to_owned(),
            page: None,
            training: false,
            noting: false,
        }
    }

    /// The same, noting each lookup on standard error.
    #[must_use]
    pub fn noting(self, noting: bool) -> Self {
        Self { noting, ..self }
    }

    /// The same, serving the bundled page of this folder.
    #[must_use]
    pub fn bundled(self, page: Option<&Path>) -> Self {
        Self { page: page.map(Path::to_owned), ..self }
    }

    /// The same, with these ways to sign.
    #[must_use]
    pub fn signing(self, signing: Signing) -> Self {
        Self { signing, ..self }
    }

    /// The same, reached in this way.
    #[must_use]
    pub fn behind(self, front: Front) -> Self {
        Self { front, ..self }
    }

    /// The same, with another messenger.
    #[must_use]
    pub fn messenger(self, messenger: Box<dyn Messenger>) -> Self {
        Self { messenger, ..self }
    }

    /// The same, with messages that may be sent again so often.
    #[must_use]
    pub fn resends(self, resends: Resends) -> Self {
        Self { resends, ..self }
    }

    /// The same, with limits on how fast one may ask.
    #[must_use]
    pub fn limited(self, limited: bool) -> Self {
        Self { limits: limited.then(|| Limits::usual(&self.clock)), ..self }
    }

    /// The same, with answers about others on this beat.
    #[must_use]
    pub fn on_the_beat(self, beat: Duration) -> Self {
        Self { beat, ..self }
    }

    /// Notes that a register was asked: numbers of message and session, never a person's or a dwelling's.
    pub fn note(&self, call: &Call<'_>, lookup: &Lookup, outcome: &str) {
        let known = json!({
            "message": call.message,
            "session": call.session,
            "register": lookup.register().as_str(),
            "lookup": lookup.name(),
            "outcome": outcome,
        });
        self.note_line("lookup", known);
    }

    /// That place of the form, as people reach it who are sent there: never by what a request says of its own address.
    #[must_use]
    pub fn link(&self, place: &str) -> String {
        format!("{}#{place}", self.front.page())
    }

    /// Whether this is the training copy.
    #[must_use]
    pub const fn is_training(&self) -> bool {
        self.training
    }

    /// The project's folder.
    #[must_use]
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The folder of the bundled page, if it is served.
    #[must_use]
    pub fn page(&self) -> Option<&Path> {
        self.page.as_deref()
    }

    /// Writes a line to the log that nobody need look at, if such are kept.
    pub fn note_line(&self, event: &str, known: Value) {
        if self.noting {
            log::write(Level::Info, event, known);
        }
    }
}
