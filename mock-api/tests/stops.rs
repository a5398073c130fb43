//! Told to stop in the middle of its work, again and again, the program ends in order and loses nothing.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(unix)]

#[allow(dead_code, reason = "each kind of test uses its part of it")]
#[path = "kill/program.rs"]
mod program;
#[path = "../src/testing.rs"]
mod testing;

use std::process::Command;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

use mock_api::store::{self, Store};
use mock_api::{bind, message};
use program::{Program, Visitor};
use serde_json::json;
use testing::Folder;
use tirkeu::record::seal;

/// How often: `TIRKEU_STOPS=100` for longer.
const STOPS: u64 = 10;
/// How long the first application after a start may take.
const PATIENCE: Duration = Duration::from_secs(30);
const RECORD: &str = "tirkeu-record-1\nanswer kind permanent\nanswer who me\nanswer rka 9975000101090002\n\
    answer whose other\nanswer owner 550055150017\nanswer ticket family\nanswer ticket-2 higher\n\
    answer ticket-3 employed\n";
const PERSONAS: [[&str; 3]; 3] =
    [["aigerim", "marina", "zhandos"], ["asel", "anna", "dinara"], ["arman", "nina", "igor"]];

#[test]
fn stopped_again_and_again_it_keeps_what_it_acknowledged() {
    let folder = Folder::new();
    let database = folder.file("a.sqlite");
    let stops = std::env::var("TIRKEU_STOPS").map_or(STOPS, |text| text.parse().unwrap());
    let acknowledged = Mutex::new(Vec::new());
    for stop in 0..stops {
        let mut program = Program::start(&folder, &database);
        thread::scope(|threads| {
            for persona in PERSONAS[usize::try_from(stop).unwrap() % PERSONAS.len()] {
                let (address, notes) = (program.address.clone(), &acknowledged);
                threads.spawn(move || work(&address, persona, notes));
            }
            // However slow the machine: in the middle of work, not before it.
            let before = acknowledged.lock().unwrap().len();
            let began = Instant::now();
            while acknowledged.lock().unwrap().len() == before && began.elapsed() < PATIENCE {
                thread::sleep(Duration::from_millis(5));
            }
            thread::sleep(Duration::from_millis(stop * 37 % 200));
            let id = program.child.id().to_string();
            assert!(Command::new("kill").args(["-TERM", &id]).status().unwrap().success());
        });
        assert_eq!(program.child.wait().unwrap().code(), Some(0), "it did not end in order");
    }
    let acknowledged = acknowledged.into_inner().unwrap();
    assert!(acknowledged.len() as u64 >= stops, "only {} were acknowledged", acknowledged.len());
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
    for open in visitor.get("/api/applications")?["applications"].as_array()? {
        if open["state"] == "awaiting_consent" {
            visitor.delete(open["number"].as_str()?)?;
        }
    }
    loop {
        let order = json!({ "way": "sms", "purpose": "application", "seal": seal(RECORD) });
        let asked = visitor.post("/api/signatures", "", &order)?;
        let given = json!({ "answer": asked["shown"]["code"] });
        visitor.post(&format!("/api/signatures/{}", asked["signature"].as_str()?), "", &given)?;
        let sent = json!({ "record": RECORD, "signature": asked["signature"] });
        let answer = visitor.post("/api/applications", &message::number(), &sent)?;
        let number = answer["number"].as_str()?.to_owned();
        acknowledged.lock().unwrap().push(number.clone());
        visitor.delete(&number)?;
    }
}
