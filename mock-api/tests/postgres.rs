//! What only PostgreSQL can show. The other tests run on it as they do on SQLite, from the same code, where
//! TIRKEU_TEST_POSTGRES names a server: `npm test` starts one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(unix)]

use std::ffi::OsStr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Barrier};
use std::thread;

use mock_api::store::{self, Sql, SqlResult};
use mock_api::{bind, message};
use serde_json::json;
use tirkeu::record::seal;

#[path = "kill/program.rs"]
#[allow(dead_code, reason = "each kind of test uses its part of it")]
mod program;
#[path = "../src/testing.rs"]
mod testing;

use program::{Program, Visitor};
use testing::Folder;

const RECORD: &str = "tirkeu-record-1\nanswer kind permanent\nanswer who me\nanswer rka 9975000101090002\n\
    answer whose other\nanswer owner 550055150017\nanswer ticket family\nanswer ticket-2 higher\n\
    answer ticket-3 employed\n";

#[test]
#[ignore = "needs a server: npm test starts one"]
fn it_is_postgresql_that_is_tested() {
    let folder = Folder::new();
    let version = folder.store().read(|sql| sql.value::<String>("SELECT version()", &[])).unwrap();
    assert!(version.starts_with("PostgreSQL "), "{version}");
}

/// Adds one to a number as no database should be asked to: reads it, thinks, writes it back.
fn add_one(sql: &dyn Sql) -> SqlResult<()> {
    let before: i64 = sql.value("SELECT at FROM attempt WHERE id = 1", &[])?;
    thread::yield_now();
    sql.run("UPDATE attempt SET at = $1 WHERE id = 1", bind![before + 1]).map(|_| ())
}

#[test]
#[ignore = "needs a server: npm test starts one"]
fn transactions_that_meet_are_done_again_and_none_is_lost() {
    let folder = Folder::new();
    let services: Vec<_> = (0..4).map(|_| Arc::new(folder.store())).collect();
    services[0].write(|sql| sql.run("INSERT INTO attempt (id, iin, at) VALUES (1, '', 0)", &[])).unwrap();
    let (start, tried) = (Barrier::new(8), AtomicUsize::new(0));
    thread::scope(|threads| {
        for number in 0..8 {
            let (store, start, tried) = (Arc::clone(&services[number % 4]), &start, &tried);
            threads.spawn(move || {
                start.wait();
                for _ in 0..10 {
                    let added = store.write(|sql| {
                        tried.fetch_add(1, Ordering::Relaxed);
                        add_one(sql)
                    });
                    added.unwrap();
                }
            });
        }
    });
    let sum: i64 = services[0].read(|sql| sql.value("SELECT at FROM attempt WHERE id = 1", &[])).unwrap();
    assert_eq!(sum, 80);
    // Otherwise nobody met anybody, and nothing was shown.
    assert!(tried.into_inner() > 80);
}

#[test]
#[ignore = "needs a server: npm test starts one"]
fn a_connection_that_was_cut_is_made_anew() {
    let folder = Folder::new();
    let store = folder.store();
    let count = || store.read(|sql| sql.value::<i64>("SELECT count(*) FROM attempt", &[]));
    assert_eq!(count().unwrap(), 0);
    let cut = "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
         WHERE application_name = 'tirkeu' AND pid <> pg_backend_pid()
           AND query LIKE '%FROM attempt%' AND query NOT LIKE '%pg_terminate%'";
    postgres::Client::connect(&folder.server().unwrap(), postgres::NoTls).unwrap().query(cut, &[]).unwrap();
    assert_eq!(count().unwrap(), 0);
}

#[test]
#[ignore = "needs a server: npm test starts one"]
fn the_program_keeps_everything_there() {
    let folder = Folder::new();
    let url = folder.server().unwrap();
    let mut program = Program::keeping(&folder, "DATABASE_URL", OsStr::new(&url));
    let visitor = Visitor::sign_in(&program.address, "aigerim").unwrap();
    let order = json!({ "way": "sms", "purpose": "application", "seal": seal(RECORD) });
    let asked = visitor.post("/api/signatures", "", &order).unwrap();
    let signature = asked["signature"].as_str().unwrap();
    let given = json!({ "answer": asked["shown"]["code"] });
    visitor.post(&format!("/api/signatures/{signature}"), "", &given).unwrap();
    let (key, sent) = (message::number(), json!({ "record": RECORD, "signature": signature }));
    let first = visitor.post("/api/applications", &key, &sent).unwrap();
    assert_eq!(first["state"], "awaiting_consent", "{first}");
    program.child.kill().unwrap();
    program.child.wait().unwrap();

    let program = Program::keeping(&folder, "DATABASE_URL", OsStr::new(&url));
    let visitor = Visitor { address: program.address.clone(), ..visitor };
    assert_eq!(visitor.post("/api/applications", &key, &sent).unwrap(), first);
    let (done, said) = program::command_on("DATABASE_URL", OsStr::new(&url), &["verify"]);
    assert!(done && said.starts_with("The log is whole: 1 rows"), "{said}");
    let (done, said) = program::command_on("DATABASE_URL", OsStr::new(&url), &["backup", "a"]);
    assert!(!done && said.contains("pg_dump"), "{said}");
}

#[test]
fn what_is_in_the_way_is_told_without_the_password() {
    for (url, told) in [
        ("mysql://me:secret@localhost/a", "no address of a PostgreSQL database"),
        ("postgresql://me:secret@192.0.2.1/a", "names another machine"),
        ("postgresql://me:secret@127.0.0.1:1/a", "can't be reached"),
    ] {
        let said = store::Store::connect(url).unwrap_err().to_string();
        assert!(said.contains(told) && !said.contains("secret"), "{said}");
    }
}

#[test]
#[ignore = "needs a server: npm test starts one"]
fn a_database_that_sorts_by_a_language_is_refused() {
    let server = std::env::var("TIRKEU_TEST_POSTGRES").unwrap();
    let mut client = postgres::Client::connect(&server, postgres::NoTls).unwrap();
    let name = format!("sorted_{}", std::process::id());
    let icu =
        format!("CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en' LOCALE 'C'");
    client.batch_execute(&icu).unwrap();
    let said =
        store::Store::connect(&server.replace("/postgres", &format!("/{name}"))).unwrap_err().to_string();
    client.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)")).unwrap();
    assert!(said.contains("by the rules of a language"), "{said}");
}
