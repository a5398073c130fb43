//! Told to stop in the middle of its work, again and again, the program ends in order and loses nothing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(unix)]

#[path = "kill/program.rs"]
mod program;
#[path = "../src/testing.rs"]
mod testing;

use std::process::Command;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use mock_api::bind;
use mock_api::store::{self, Store};
use program::{FOR_A_TIME, OWNER, PERSONAS, Program, Visitor};
use testing::Folder;

/// How often: `TIRKEU_STOPS=100` for longer.
const STOPS: u64 = 10;
/// What was acknowledged, in its order: an application, and the state into which it was brought.
type Acknowledged = Mutex<Vec<(String, Option<&'static str>)>>;

#[test]
fn stopped_again_and_again_it_keeps_what_it_acknowledged() {
    let folder = Folder::new();
    let database = folder.file("a.sqlite");
    let stops = std::env::var("TIRKEU_STOPS").map_or(STOPS, |text| text.parse().unwrap());
    let acknowledged = Acknowledged::default();
    for stop in 0..stops {
        let mut program = Program::start(&folder, &database);
        let before = acknowledged.lock().unwrap().len();
        thread::scope(|threads| {
            let workers = PERSONAS[usize::try_from(stop).unwrap() % PERSONAS.len()].map(|persona| {
                let (address, notes) = (program.address.clone(), &acknowledged);
                threads.spawn(move || work(&address, persona, notes))
            });
            // In the middle of work, and at another place of it each time; of four words of three people's work, two are one
            // person's: sent, and registered.
            program::until(|| acknowledged.lock().unwrap().len() > before + 3, &workers);
            thread::sleep(Duration::from_millis(stop * 37 % 200));
            let id = program.child.id().to_string();
            assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        });
        assert_eq!(program.child.wait().unwrap().code(), Some(0), "it did not end in order");
        program::codes_run_out(&database);
    }
    let acknowledged = acknowledged.into_inner().unwrap();
    let store = Store::open(&database).unwrap();
    for (number, state) in &acknowledged {
        let query = "SELECT count(*) FROM application
             WHERE number = $1 AND answer <> '' AND coalesce($2, state) = state";
        let there: i64 = store.read(|sql| sql.value(query, bind![number, *state])).unwrap();
        assert_eq!(there, 1, "{number} is lost, or that it is {state:?}");
    }
    assert!(acknowledged.iter().any(|(_, state)| *state == Some("registered")), "{acknowledged:?}");
}

/// Moves in for a time, by the owner's consent, then applies and withdraws, until nobody answers any more.
fn work(address: &str, persona: &str, acknowledged: &Acknowledged) -> Option<()> {
    let (visitor, owner) = (Visitor::sign_in(address, persona)?, Visitor::sign_in(address, OWNER)?);
    let note = |number: &str, state| acknowledged.lock().unwrap().push((number.to_owned(), state));
    visitor.withdraw_all()?;
    loop {
        let (number, _) = visitor.apply_with(FOR_A_TIME)?;
        note(&number, None);
        owner.agree(&number)?;
        note(&number, Some("registered"));
        let (number, _) = visitor.apply()?;
        note(&number, None);
        visitor.withdraw(&number)?;
        note(&number, Some("withdrawn"));
    }
}
