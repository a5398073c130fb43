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
use program::{PERSONAS, Program, Visitor};
use rusqlite::Connection;
use testing::Folder;

/// How often: `TIRKEU_STOPS=100` for longer.
const STOPS: u64 = 10;
#[test]
fn stopped_again_and_again_it_keeps_what_it_acknowledged() {
    let folder = Folder::new();
    let database = folder.file("a.sqlite");
    let stops = std::env::var("TIRKEU_STOPS").map_or(STOPS, |text| text.parse().unwrap());
    let acknowledged = Mutex::new(Vec::new());
    for stop in 0..stops {
        let mut program = Program::start(&folder, &database);
        let before = acknowledged.lock().unwrap().len();
        thread::scope(|threads| {
            let workers = PERSONAS[usize::try_from(stop).unwrap() % PERSONAS.len()].map(|persona| {
                let (address, notes) = (program.address.clone(), &acknowledged);
                threads.spawn(move || work(&address, persona, notes))
            });
            // In the middle of work, and at another place of it each time.
            program::until(|| acknowledged.lock().unwrap().len() > before, &workers);
            thread::sleep(Duration::from_millis(stop * 37 % 200));
            let id = program.child.id().to_string();
            assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        });
        assert_eq!(program.child.wait().unwrap().code(), Some(0), "it did not end in order");
        // Codes that were not used any more run out, as they would until the next day.
        let sql = Connection::open(&database).unwrap();
        sql.execute("UPDATE signature SET expires = 0 WHERE used IS NULL", []).unwrap();
    }
    let acknowledged = acknowledged.into_inner().unwrap();
    let store = Store::open(&database).unwrap();
    for number in &acknowledged {
        let query = "SELECT count(*) FROM application WHERE number = $1 AND answer <> ''";
        let there: i64 = store.read(|sql| sql.value(query, bind![number])).unwrap();
        assert_eq!(there, 1, "{number} is lost");
    }
}

/// Applies and withdraws until nobody answers any more.
fn work(address: &str, persona: &str, acknowledged: &Mutex<Vec<String>>) -> Option<()> {
    let visitor = Visitor::sign_in(address, persona)?;
    visitor.withdraw_all()?;
    loop {
        let (number, _) = visitor.apply()?;
        acknowledged.lock().unwrap().push(number.clone());
        visitor.withdraw(&number)?;
    }
}
