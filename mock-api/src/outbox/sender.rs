//! Handing over what is due. It runs beside the requests from the service's start to its end; several services over one
//! database may each run one, for a try belongs to whoever claims it.

use std::time::Duration;

use serde_json::json;

use super::kept::{self, Due};
use super::text::text;
use super::{Message, NotTaken};
use crate::app::Shared;
use crate::applications::moment::Moment;
use crate::applications::settle;
use crate::body::on_a_thread;
use crate::log::{self, Level};
use crate::metrics::Count;
use crate::problem::Problem;

/// How long it may go on without looking: another service over the same database may have written something.
const PULSE: Duration = Duration::from_secs(5);
/// How short the time between two looks may be, whatever the clock says.
const BREATH: Duration = Duration::from_millis(200);

/// Hands over whatever becomes due until the service stops. What is being handed over then is ended first.
pub async fn run(app: Shared) {
    let (mut changes, mut stopping) = (app.changes.subscribe(), app.stopping.subscribe());
    let mut begun = false;
    loop {
        changes.mark_unchanged();
        if !begun {
            let own = Shared::clone(&app);
            begun = on_a_thread(move || begin(&own)).await.is_ok();
        }
        let own = Shared::clone(&app);
        // What failed was told in the log where it failed; it is looked again after a while.
        let next = on_a_thread(move || hand_over_due(&own)).await.unwrap_or(None);
        let pause = next.map_or(PULSE, |due| pause(due.saturating_sub(app.clock.seconds())));
        tokio::select! {
            biased;
            _ = stopping.wait_for(|told| *told) => return,
            _ = tokio::time::timeout(pause, changes.changed()) => (),
        }
    }
}

fn pause(seconds: i64) -> Duration {
    Duration::from_secs(u64::try_from(seconds).unwrap_or_default()).clamp(BREATH, PULSE)
}

/// What an older program left to this one.
fn begin(app: &Shared) -> Result<(), Problem> {
    let moment = Moment::now(app);
    Ok(app.store.write(|sql| kept::write_missing(sql, &moment))?)
}

/// Hands over everything that is due by now; when the next one will be.
pub fn hand_over_due(app: &Shared) -> Result<Option<i64>, Problem> {
    // What has run out is over, and nothing more is sent for it.
    settle(app)?;
    loop {
        let now = app.clock.seconds();
        let due = app.store.read(|sql| kept::due(sql, now))?;
        for one in &due {
            if *app.stopping.borrow() {
                return Ok(None);
            }
            hand_over(app, one)?;
        }
        if due.is_empty() {
            return Ok(app.store.read(kept::next)?);
        }
    }
}

fn hand_over(app: &Shared, one: &Due) -> Result<(), Problem> {
    let now = app.clock.seconds();
    if !app.store.write(|sql| kept::claim(sql, one, now))? {
        return Ok(());
    }
    let text = text(one.language, &app.clock.time_of(one.deadline), &app.link("consents"));
    let Due { number, session, owner: person, .. } = one;
    match app.messenger.take(&Message { number, session, person, text: &text }) {
        Ok(()) => {
            let now = app.clock.seconds();
            app.store.write(|sql| kept::handed(sql, one, now))?;
            app.counts.add(Count::Messaged);
            app.tell(&one.application, "an owner was sent a message");
        }
        Err(NotTaken(why)) => {
            app.counts.add(Count::NotMessaged);
            let known = json!({ "message": number, "session": session, "tries": one.tries + 1, "text": why });
            log::write(Level::Warning, "message_not_taken", known);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::sync::Arc;

    use super::*;
    use crate::app::App;
    use crate::clock::Clock;
    use crate::store::{Row, older};
    use crate::testing::Folder;

    /// Of the owners of an application that waited when messages were not kept yet, those who have not answered are told.
    #[test]
    fn what_an_older_program_left_waiting_is_told_to_the_owners_once() {
        let folder = Folder::new();
        let owners =
            "INSERT INTO consent (application, owner, state) VALUES ('a', '550055070015', 'awaiting'),
             ('a', '550055010011', 'agreed'), ('b', '550055070015', 'awaiting')";
        let [waiting, ended] =
            [("a", "awaiting_consent"), ("b", "withdrawn")].map(|(a, b)| older::application(a, b));
        older::database(&folder, 9, &format!("{waiting}{ended}{owners}"));
        let app = Arc::new(App::training(folder.store(), Clock::default(), Path::new(".")));
        let all = "SELECT iin, text LIKE '%#consents%' FROM telephone_message";
        let row = |row: &Row| Ok((row.get::<String>(0)?, row.get::<bool>(1)?));
        let thread = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        for _ in 0..2 {
            // It is told to stop already: it writes what is missing, and hands over nothing.
            app.stopping.send_replace(true);
            thread.block_on(run(Shared::clone(&app)));
            app.stopping.send_replace(false);
            hand_over_due(&app).unwrap();
        }
        assert_eq!(
            app.store.read(|sql| sql.all(all, &[], row)).unwrap(),
            [("550055070015".to_owned(), true)]
        );
    }
}
