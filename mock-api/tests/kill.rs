//! Nothing acknowledged is lost: the program is killed in the middle of its work again and again, and its log is cut
//! anywhere. Whatever was answered is there, whole and once.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(unix)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use mock_api::message;
use mock_api::store::{self, Store};
use rusqlite::Connection;
use serde_json::Value;

#[path = "kill/program.rs"]
mod program;
#[path = "../src/testing.rs"]
mod testing;
#[path = "kill/whole.rs"]
mod whole;

use program::{FOR_A_TIME, OWNER, PERSONAS, Program, RECORD, Visitor};
use testing::Folder;
use whole::{assert_whole, check};

const CYCLES: u64 = 30;
const CUTS: u64 = 60;
/// What was acknowledged: an application's number, its key, and the state into which it was brought.
pub type Acknowledged = BTreeMap<String, (String, Option<&'static str>)>;

#[test]
fn killed_again_and_again_it_keeps_what_it_acknowledged() {
    let folder = Folder::new();
    let database = folder.file("a.sqlite");
    let longest = folder.file("longest.sqlite");
    let acknowledged = Mutex::new(Acknowledged::new());
    for cycle in 0..CYCLES {
        let mut program = Program::start(&folder, &database);
        let before = words(&acknowledged);
        thread::scope(|threads| {
            let workers = PERSONAS[usize::try_from(cycle).unwrap() % PERSONAS.len()].map(|persona| {
                let (program, acknowledged) = (program.address.clone(), &acknowledged);
                threads.spawn(move || work(&program, persona, acknowledged))
            });
            // In the middle of work, and at another place of it each time.
            let wanted = before + 3 + cycle % 7;
            program::until(|| words(&acknowledged) >= wanted, &workers);
            thread::sleep(Duration::from_millis(cycle * 37 % 30));
            program.child.kill().unwrap();
        });
        program.child.wait().unwrap();
        keep_the_longest(&database, &longest);
        check(&database, &acknowledged.lock().unwrap());
        program::codes_run_out(&database);
    }
    // Three withdraw at most what was left open, so of seven words on two are one person's: sent, and registered.
    let all = acknowledged.into_inner().unwrap();
    let registered = all.values().filter(|(_, state)| *state == Some("registered")).count();
    assert!(registered > 10, "{all:?}");
    cut_anywhere(&folder, &longest);
}

/// How often something was acknowledged.
fn words(acknowledged: &Mutex<Acknowledged>) -> u64 {
    acknowledged.lock().unwrap().values().map(|(_, state)| 1 + u64::from(state.is_some())).sum()
}

/// Moves in for a time, by the owner's consent, then applies and withdraws, until the program is gone.
fn work(address: &str, persona: &str, acknowledged: &Mutex<Acknowledged>) -> Option<()> {
    let (visitor, owner) = (Visitor::sign_in(address, persona)?, Visitor::sign_in(address, OWNER)?);
    let sent = |(number, key): (String, String)| {
        acknowledged.lock().unwrap().insert(number.clone(), (key, None));
        number
    };
    let brought = |number: &str, state| {
        if let Some(one) = acknowledged.lock().unwrap().get_mut(number) {
            one.1 = Some(state);
        }
    };
    for number in visitor.withdraw_all()? {
        brought(&number, "withdrawn");
    }
    loop {
        let number = sent(visitor.apply_with(FOR_A_TIME)?);
        owner.agree(&number)?;
        brought(&number, "registered");
        let number = sent(visitor.apply()?);
        visitor.withdraw(&number)?;
        brought(&number, "withdrawn");
    }
}

/// Keeps the database of the cycle that left most in its log. The log begins anew now and then, so that any one cycle
/// may leave next to nothing in it. What was carried over into the database stood whole on the disk before, so that no
/// power cut could take it: a log of which that has begun is not for cutting.
fn keep_the_longest(database: &Path, longest: &Path) {
    let index = std::fs::read(database.with_extension("sqlite-shm")).unwrap();
    let carried_over = index[128..132] != [0; 4];
    let log = std::fs::read(wal(database)).unwrap();
    let live = &log[..live(&log)];
    if !carried_over && (!longest.exists() || live.len() > std::fs::read(wal(longest)).unwrap().len()) {
        std::fs::copy(database, longest).unwrap();
        std::fs::write(wal(longest), live).unwrap();
    }
}

/// How much of a log counts: what follows bears the salts of an earlier beginning and is only not yet written over.
fn live(log: &[u8]) -> usize {
    let page = u32::from_be_bytes(log[8..12].try_into().unwrap()) as usize;
    let frames = log[32..].chunks_exact(24 + page);
    32 + frames.take_while(|frame| frame[8..16] == log[16..24]).count() * (24 + page)
}

fn wal(database: &Path) -> PathBuf {
    database.with_extension("sqlite-wal")
}

/// What the disk may leave of the log after a power cut: it ends anywhere. Only whole transactions are left, the
/// earliest of them, in their order.
fn cut_anywhere(folder: &Folder, database: &Path) {
    let log = std::fs::read(wal(database)).unwrap();
    assert!(log.len() > 100_000, "the log is too short to prove anything: {} bytes", log.len());
    let mut place: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut counts = Vec::new();
    for cut in 0..CUTS {
        place = place.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let length = usize::try_from(place >> 16).unwrap() % log.len();
        let copy = folder.file(&format!("cut-{cut}.sqlite"));
        std::fs::copy(database, &copy).unwrap();
        std::fs::write(wal(&copy), &log[..length]).unwrap();
        let store = Store::open(&copy).unwrap();
        assert_whole(&store);
        counts.push((length, rows(&store)));
    }
    counts.sort_unstable();
    assert!(counts.is_sorted_by_key(|(_, rows)| *rows), "a shorter log holds more: {counts:?}");
    assert!(counts.first().unwrap().1 < counts.last().unwrap().1, "no cut took anything: {counts:?}");
}

fn rows(store: &Store) -> i64 {
    store.read(|sql| sql.value("SELECT count(*) FROM audit", &[])).unwrap()
}

#[test]
fn a_backup_while_it_works_is_whole_and_can_be_restored() {
    let folder = Folder::new();
    let (database, copy) = (folder.file("a.sqlite"), folder.file("copy.sqlite"));
    let acknowledged = Mutex::new(Acknowledged::new());
    let mut program = Program::start(&folder, &database);
    let (before, told) = thread::scope(|threads| {
        let (address, notes) = (program.address.clone(), &acknowledged);
        let worker = [threads.spawn(move || work(&address, "aigerim", notes))];
        program::until(|| notes.lock().unwrap().len() > 2, &worker);
        let before = acknowledged.lock().unwrap().clone();
        let (done, said) = program::command(&database, &["backup", copy.to_str().unwrap()]);
        assert!(done, "{said}");
        program.child.kill().unwrap();
        (before, said)
    });
    let restored = folder.file("new/b.sqlite");
    let restore = ["restore", copy.to_str().unwrap()];
    assert!(program::command(&restored, &restore).0);
    check(&restored, &before);
    let (done, said) = program::command(&restored, &["verify"]);
    assert!(done && said.starts_with("The log is whole: ") && said.contains("was not checked"), "{said}");
    holds_what_it_ended_with(&restored, &database, told.rsplit(' ').next().unwrap().trim());
    let (done, said) = program::command(&database, &["verify"]);
    assert!(done && said.contains("The signatures are sound: ") && !said.contains("not checked"), "{said}");
    assert!(said.contains("to the same bytes: ") && !said.contains("to the same bytes: 0"), "{said}");

    for (words, why) in [
        (&restore[..], "nothing is overwritten"),
        (&["backup", copy.to_str().unwrap()], "nothing is overwritten"),
        (&["restore", "/no/such/file"], "There is no file"),
        (&["improve"], "There is no such command"),
    ] {
        let (done, said) = program::command(&restored, words);
        assert!(!done && said.contains(why), "{words:?}: {said}");
    }
    let sql = Connection::open(&copy).unwrap();
    assert!(sql.execute("UPDATE audit SET at = at + 1 WHERE seq = 1", []).unwrap() > 0);
    drop(sql);
    let elsewhere = folder.file("c.sqlite");
    let (done, said) = program::command(&elsewhere, &restore);
    assert!(!done && said.contains("Row 1 of the log"), "{said}");
    assert!(!elsewhere.exists(), "a backup that was changed was restored");
    let sql = Connection::open(&database).unwrap();
    assert!(
        sql.execute("UPDATE application SET signed = replace(signed, 'higher', 'hirher')", []).unwrap() > 0
    );
    drop(sql);
    let (done, said) = program::command(&database, &["verify"]);
    assert!(!done && said.contains("is not sound (text_changed)"), "{said}");
}

/// The hash that a backup tells finds its row in the copy, and in the database that went on; and misses it once it is cut
/// off, which nothing else does.
fn holds_what_it_ended_with(copy: &Path, database: &Path, hash: &str) {
    let words = ["verify", "--log-holds", hash];
    for kept in [copy, database] {
        let (done, said) = program::command(kept, &words);
        assert!(done && said.contains("It holds the row whose hash was kept: "), "{said}");
    }
    let sql = Connection::open(copy).unwrap();
    let cut = "DELETE FROM audit_about WHERE seq = (SELECT max(seq) FROM audit);
        DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)";
    sql.execute_batch(cut).unwrap();
    drop(sql);
    let (done, said) = program::command(copy, &["verify"]);
    assert!(done && said.starts_with("The log is whole: "), "{said}");
    let (done, said) = program::command(copy, &words);
    assert!(!done && said.contains(&format!("No row of the log has the hash {hash}")), "{said}");
}

#[test]
fn a_lost_answer_is_given_again_after_a_restart() {
    let folder = Folder::new();
    let database = folder.file("a.sqlite");
    let mut program = Program::start(&folder, &database);
    let visitor = Visitor::sign_in(&program.address, "aigerim").unwrap();
    let (key, signature) = (message::number(), visitor.sign(RECORD).unwrap());
    let first = visitor.send_in(&key, RECORD, &signature).unwrap();
    program.child.kill().unwrap();
    program.child.wait().unwrap();
    let program = Program::start(&folder, &database);
    let visitor = Visitor { address: program.address.clone(), ..visitor };
    assert_eq!(visitor.send_in(&key, RECORD, &signature).unwrap(), first);
    let all: Value = visitor.get("/api/applications").unwrap();
    assert_eq!(all["applications"].as_array().unwrap().len(), 1);
    drop(program);
    assert!(Connection::open(database).is_ok());
}
