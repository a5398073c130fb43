//! What it begins with, and what it says when it can't start.

use std::io::{Seek, SeekFrom, Write};
use std::net::TcpListener;
use std::time::Duration;

use mock_api::store;

use crate::running::{program, refused, start};
use crate::testing::Folder;

#[test]
fn a_taken_port_is_named_with_what_to_do() {
    let folder = Folder::new();
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let (code, said) = refused(program(&folder.file("a.sqlite")).env("PORT", &port));
    assert_eq!(code, 2);
    assert!(
        said.starts_with(&format!("Port {port} is taken by another program.")) && said.contains("PORT="),
        "{said}"
    );
    assert!(!folder.file("a.sqlite").exists());
}

#[test]
fn a_setting_without_sense_is_named() {
    let folder = Folder::new();
    for (name, value) in [("PORT", "http"), ("TIRKEU_TODAY", "today"), ("TIRKEU_TRAINING", "maybe")] {
        let (code, said) = refused(program(&folder.file("a.sqlite")).env(name, value));
        assert_eq!(code, 2);
        assert!(said.contains(name) && said.lines().count() == 1, "{said}");
    }
}

#[test]
fn a_page_that_cannot_be_read_is_named() {
    let folder = Folder::new();
    let (code, said) = refused(program(&folder.file("a.sqlite")).env("TIRKEU_ROOT", folder.path()));
    assert_eq!(code, 2);
    assert!(said.contains("www/index.html") && said.contains("TIRKEU_ROOT"), "{said}");
}

#[test]
fn a_bundled_page_that_is_not_there_is_named() {
    let folder = Folder::new();
    let (code, said) = refused(program(&folder.file("a.sqlite")).env("TIRKEU_PAGE", folder.file("none")));
    assert_eq!(code, 2);
    assert!(said.contains("none/index.html") && said.contains("TIRKEU_PAGE"), "{said}");
}

#[test]
fn a_mistake_in_the_invented_data_is_named() {
    let folder = Folder::new();
    folder.write("other/www/index.html", "page");
    folder.write("other/mock-api/fixtures/a.toml", "[person.a]\n");
    let (code, said) = refused(program(&folder.file("a.sqlite")).env("TIRKEU_ROOT", folder.file("other")));
    assert_eq!(code, 2);
    assert!(said.contains("fixtures/a.toml") && said.contains("line 1"), "{said}");
}

/// Each file that is no use is left byte for byte as it was, and the sentence tells how to begin anew.
#[test]
fn a_database_that_is_no_use_is_named_and_left_alone() {
    let folder = Folder::new();
    let sound = folder.file("sound.sqlite");
    let running = start(&mut program(&sound));
    running.signal("TERM");
    assert_eq!(running.ended().0, Some(0));
    let sound = std::fs::read(sound).unwrap();
    let with = |place: usize, bytes: &[u8]| {
        let mut changed = sound.clone();
        changed[place..place + bytes.len()].copy_from_slice(bytes);
        changed
    };
    let foreign = {
        let path = folder.file("foreign.sqlite");
        let sql = rusqlite::Connection::open(&path).unwrap();
        sql.execute_batch("CREATE TABLE photographs (id INTEGER)").unwrap();
        drop(sql);
        std::fs::read(path).unwrap()
    };
    for (name, content, word) in [
        (
            "text.sqlite",
            b"Not a database at all, but a letter to my grandmother. ".repeat(40),
            "not a database",
        ),
        ("foreign.sqlite", foreign, "some other program"),
        ("other.sqlite", with(68, &[1, 2, 3, 4]), "some other program"),
        ("older.sqlite", with(60, &[0, 0, 0, 0]), "older version"),
        ("newer.sqlite", with(60, &[0, 0, 1, 0]), "newer version"),
        ("short.sqlite", sound[..sound.len() / 2].to_vec(), "damaged"),
        ("scribbled.sqlite", with(sound.len() / 2, &[0xff; 6000]), "damaged"),
    ] {
        let path = folder.write(name, &content);
        let (code, said) = refused(&mut program(&path));
        assert_eq!(code, 3, "{name}: {said}");
        assert!(said.contains(word) && said.contains(name), "{name}: {said}");
        assert!(said.contains("Nothing was changed or deleted") && said.contains("start again"), "{said}");
        assert!(std::fs::read(&path).unwrap() == content, "{name} was changed");
    }
}

/// Nobody waits until all of a large file was looked at; what is found then is told, and nothing more is written.
#[test]
fn a_large_file_is_looked_at_while_the_service_answers() {
    const LARGE: u32 = 36 * 1024 * 1024;
    let folder = Folder::new();
    let path = folder.file("large.sqlite");
    drop(store::Store::open(&path).unwrap());
    let sql = rusqlite::Connection::open(&path).unwrap();
    sql.execute_batch("CREATE TABLE weight (weight BLOB)").unwrap();
    sql.execute("INSERT INTO weight VALUES (zeroblob(?))", [LARGE]).unwrap();
    drop(sql);
    let running = start(&mut program(&path));
    running.signal("TERM");
    assert_eq!(running.ended().0, Some(0));

    let mut file = std::fs::OpenOptions::new().write(true).open(&path).unwrap();
    file.seek(SeekFrom::Start(u64::from(LARGE / 2))).unwrap();
    file.write_all(&[0xff; 6000]).unwrap();
    let running = start(&mut program(&path));
    while running.look("/metrics", "").contains("tirkeu_store_gone_over 0") {
        std::thread::sleep(Duration::from_millis(10));
    }
    let answer = running.look("/readyz", "");
    assert!(answer.starts_with("HTTP/1.1 503") && answer.contains("\"part\":\"damaged\""), "{answer}");
    let answer = running.post("/api/session", "", "{\"persona\":\"aigerim\"}");
    assert!(answer.starts_with("HTTP/1.1 500") && answer.contains("\"internal\""), "{answer}");
    running.signal("TERM");
    let (code, log) = running.ended();
    let told =
        |line: &str| line.contains("\"event\":\"damaged\"") && line.contains("large.sqlite is damaged");
    assert!(code == Some(0) && log.lines().any(told), "{log}");
}

#[test]
fn an_empty_file_is_a_new_one() {
    let folder = Folder::new();
    let path = folder.write("empty.sqlite", "");
    let running = start(&mut program(&path));
    running.signal("INT");
    assert_eq!(running.ended().0, Some(0));
}

#[test]
fn a_spoiled_key_of_the_authority_is_named() {
    let folder = Folder::new();
    folder.write("a.sqlite.authority.pem", "no key");
    let (code, said) = refused(&mut program(&folder.file("a.sqlite")));
    assert_eq!(code, 3);
    assert!(said.contains("a.sqlite.authority.pem") && said.contains("Move it away"), "{said}");
}

#[test]
fn people_are_generated_into_a_new_file_and_stay_in_it() {
    let folder = Folder::new();
    let path = folder.file("many.sqlite");
    let words = ["generate", "--people", "500", "--seed", "7", path.to_str().unwrap()];
    let output = program(&folder.file("unused.sqlite")).args(words).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success() && said.ends_with(" homes were added.\n"), "{said}");
    let (code, said) = refused(program(&folder.file("unused.sqlite")).args(words));
    assert!(code == 2 && said.contains("nothing is overwritten"), "{said}");
    let (code, said) = refused(program(&path).args(&words[..5]));
    assert!(code == 2 && said.contains("There are generated people"), "{said}");

    let count = || {
        let store = store::Store::open(&path).unwrap();
        store.read(|sql| sql.value::<i64>("SELECT count(*) FROM gbdfl_person", &[])).unwrap()
    };
    let before = count();
    let running = start(&mut program(&path));
    running.sign_in("aigerim");
    running.signal("TERM");
    running.ended();
    assert!(before > 500 && count() == before);
}
