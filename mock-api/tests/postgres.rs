//! What only PostgreSQL can show. The other tests run on it as they do on SQLite, from the same code, where
//! TIRKEU_TEST_POSTGRES names a server: `npm test` starts one.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(unix)]

use std::cell::Cell;
use std::ffi::OsStr;
use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use mock_api::store::{self, SqlResult};
use mock_api::{bind, message};

#[path = "kill/program.rs"]
mod program;
#[path = "../src/testing.rs"]
mod testing;

use program::{Program, RECORD, Visitor};
use testing::Folder;

#[test]
#[ignore = "needs a server: npm test starts one"]
fn it_is_postgresql_that_is_tested() {
    let folder = Folder::new();
    let version = folder.store().read(|sql| sql.value::<String>("SELECT version()", &[])).unwrap();
    assert!(version.starts_with("PostgreSQL "), "{version}");
}

/// Adds one to a number as no database should be asked to: reads it, thinks, writes it back.
fn add_one(store: &store::Store, think: impl Fn()) -> SqlResult<()> {
    store.write(|sql| {
        let before: i64 = sql.value("SELECT at FROM attempt WHERE id = 1", &[])?;
        think();
        sql.run("UPDATE attempt SET at = $1 WHERE id = 1", bind![before + 1]).map(|_| ())
    })
}

#[test]
#[ignore = "needs a server: npm test starts one"]
fn transactions_that_meet_are_done_again_and_none_is_lost() {
    let folder = Folder::new();
    let services: Vec<_> = (0..4).map(|_| folder.store()).collect();
    services[0].write(|sql| sql.run("INSERT INTO attempt (id, iin, at) VALUES (1, '', 0)", &[])).unwrap();
    // All have read the number before the first one writes it back.
    let (all_have_read, tried) = (Barrier::new(services.len()), AtomicUsize::new(0));
    thread::scope(|threads| {
        for store in &services {
            let (all_have_read, tried) = (&all_have_read, &tried);
            threads.spawn(move || {
                let met = Cell::new(false);
                for _ in 0..5 {
                    let added = add_one(store, || {
                        tried.fetch_add(1, Ordering::Relaxed);
                        if !met.replace(true) {
                            all_have_read.wait();
                        }
                    });
                    added.unwrap();
                }
            });
        }
    });
    let sum: i64 = services[0].read(|sql| sql.value("SELECT at FROM attempt WHERE id = 1", &[])).unwrap();
    assert_eq!(sum, 20);
    assert!(tried.into_inner() > 20, "nobody met anybody");
}

#[test]
#[ignore = "needs a server: npm test starts one"]
fn a_connection_that_was_cut_is_made_anew() {
    let folder = Folder::new();
    let store = folder.store();
    // Other tests have connections of their own, which are none of this one's business.
    let name = folder.name();
    let query = format!("SELECT count(*) AS {name} FROM attempt");
    let count = || store.read(|sql| sql.value::<i64>(&query, &[]));
    assert_eq!(count().unwrap(), 0);
    let these = format!("FROM pg_stat_activity WHERE query LIKE '%AS {name}%' AND pid <> pg_backend_pid()");
    let mut client = postgres::Client::connect(&folder.server().unwrap(), postgres::NoTls).unwrap();
    let mut ask =
        |what: &str| client.query_one(&format!("SELECT {what} {these}"), &[]).unwrap().get::<_, i64>(0);
    assert_eq!(ask("count(pg_terminate_backend(pid))"), 1);
    while ask("count(*)") > 0 {
        thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(count().unwrap(), 0);
}

#[test]
#[ignore = "needs a server: npm test starts one"]
fn the_program_keeps_everything_there() {
    let folder = Folder::new();
    let url = folder.server().unwrap();
    let mut program = Program::keeping(&folder, "DATABASE_URL", OsStr::new(&url));
    let visitor = Visitor::sign_in(&program.address, "aigerim").unwrap();
    let (key, signature) = (message::number(), visitor.sign(RECORD).unwrap());
    let first = visitor.send_in(&key, RECORD, &signature).unwrap();
    assert_eq!(first["state"], "awaiting_consent", "{first}");
    program.child.kill().unwrap();
    program.child.wait().unwrap();

    let program = Program::keeping(&folder, "DATABASE_URL", OsStr::new(&url));
    let visitor = Visitor { address: program.address.clone(), ..visitor };
    assert_eq!(visitor.send_in(&key, RECORD, &signature).unwrap(), first);
    let (done, said) = program::command_on(folder.path(), "DATABASE_URL", OsStr::new(&url), &["verify"]);
    assert!(done && said.starts_with("The log is whole: "), "{said}");
    let (done, said) = program::command_on(folder.path(), "DATABASE_URL", OsStr::new(&url), &["backup", "a"]);
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
    let name = Folder::new().name();
    let icu =
        format!("CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en' LOCALE 'C'");
    client.batch_execute(&icu).unwrap();
    let said =
        store::Store::connect(&server.replace("/postgres", &format!("/{name}"))).unwrap_err().to_string();
    client.batch_execute(&format!("DROP DATABASE {name} WITH (FORCE)")).unwrap();
    assert!(said.contains("by the rules of a language"), "{said}");
}
