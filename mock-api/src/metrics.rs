//! What is counted, for whoever watches the service: numbers alone.

pub mod histogram;

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::extract::State;

use crate::app::{ROOM, Shared};

macro_rules! counts {
    ($($(#[$doc:meta])* $count:ident = $name:literal;)+) => {
        /// Something that is counted.
        #[derive(Clone, Copy, Debug)]
        pub enum Count { $($(#[$doc])* $count),+ }

        const NAMES: &[&str] = &[$($name),+];
    };
}

counts! {
    /// Applications that were taken on.
    Accepted = "applications_accepted";
    /// Applications that the rules refused when they were decided again.
    Refused = "applications_refused";
    /// Applications whose browser had come to something else.
    Differed = "applications_browser_differed";
    /// Messages to owners that were taken.
    Messaged = "messages_taken";
    /// Tries to hand one over that failed.
    NotMessaged = "messages_not_taken";
    /// Places that went while an application was decided.
    Overtaken = "applications_overtaken";
}

/// The counts since the start.
#[derive(Debug, Default)]
pub struct Counts([AtomicU64; NAMES.len()]);

impl Counts {
    /// One more.
    pub fn add(&self, count: Count) {
        if let Some(number) = self.0.get(count as usize) {
            number.fetch_add(1, Ordering::Relaxed);
        }
    }

    /// How many.
    #[must_use]
    pub fn of(&self, count: Count) -> u64 {
        self.0.get(count as usize).map_or(0, |number| number.load(Ordering::Relaxed))
    }
}

/// Counters, how much is running and waiting, and how long the disk takes.
#[utoipa::path(
    get, path = "/metrics", operation_id = "metrics", security(()),
    responses((status = 200, description = "As Prometheus reads it.", body = String))
)]
pub async fn show(State(app): State<Shared>) -> String {
    let store = app.store.work();
    let (transactions, writes) = store.together.together();
    let counted =
        NAMES.iter().zip(&app.counts.0).map(|(name, number)| (*name, number.load(Ordering::Relaxed)));
    let kept = [("store_transactions", transactions), ("store_writes", writes)];
    let mut text = String::new();
    for (name, number) in counted.chain(kept) {
        let _ = writeln!(text, "# TYPE tirkeu_{name}_total counter\ntirkeu_{name}_total {number}");
    }
    let running = ROOM.saturating_sub(app.room.available_permits());
    let now = [
        ("requests_running", running),
        ("store_queue_waiting", store.waiting),
        ("store_gone_over", usize::from(store.gone_over)),
        ("applications_watched", app.watching.count()),
    ];
    for (name, number) in now {
        let _ = writeln!(text, "# TYPE tirkeu_{name} gauge\ntirkeu_{name} {number}");
    }
    store.together.write("store_commit_writes", 1.0, &mut text);
    store.commits.write("store_commit_seconds", 1e6, &mut text);
    text
}
