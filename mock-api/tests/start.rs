//! The program itself: what it says when it can't start, how it stops, and what its log holds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(unix)]

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

mod running;
#[path = "../src/testing.rs"]
mod testing;

use futures_util::{SinkExt, StreamExt};
use mock_api::store;
use running::{program, refused, start};
use serde_json::json;
use testing::Folder;
use tokio_tungstenite::tungstenite::Message;

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

#[test]
fn an_empty_file_is_a_new_one() {
    let folder = Folder::new();
    let path = folder.write("empty.sqlite", "");
    let running = start(&mut program(&path));
    running.signal("INT");
    assert_eq!(running.ended().0, Some(0));
}

#[test]
fn stops_when_told_to_and_lets_a_running_request_end() {
    let folder = Folder::new();
    let running = start(&mut program(&folder.file("a.sqlite")));
    let cookie = running.sign_in("aigerim");
    let connect = || TcpStream::connect(&running.address);
    // Connections over which nothing is asked, or nothing any more, must not keep it from stopping.
    let silent = connect().unwrap();
    let mut idle = connect().unwrap();
    idle.write_all(b"GET /livez HTTP/1.1\r\nhost: a\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\nok") {
        let mut byte = [0];
        idle.read_exact(&mut byte).unwrap();
        answer.extend(byte);
    }
    // A request of which the last byte is still to come.
    let mut request = connect().unwrap();
    let (body, last) = ("{\"lookup\":\"applicant\"", "}");
    let head = format!(
        "POST /api/lookups HTTP/1.1\r\nhost: a\r\ncookie: {cookie}\r\ncontent-type: application/json\r\n\
         content-length: {}\r\n\r\n{body}",
        body.len() + last.len()
    );
    request.write_all(head.as_bytes()).unwrap();
    // That one, and the one that asks.
    while !running.look("/metrics", "").contains("tirkeu_requests_running 2\n") {
        std::thread::sleep(Duration::from_millis(10));
    }
    running.signal("TERM");
    while connect().is_ok() {
        std::thread::sleep(Duration::from_millis(10));
    }
    request.write_all(last.as_bytes()).unwrap();
    let mut answer = String::new();
    request.read_to_string(&mut answer).unwrap();
    assert!(answer.contains("1998-04-12 citizen"), "{answer}");
    // It would say so if it had waited for the others until they had to be cut off.
    let (code, log) = running.ended();
    assert_eq!((code, texts(&log)), (Some(0), MISSING.map(String::from).to_vec()));
    drop((silent, idle));
}

/// The page's other files are not in the test's folder, which is said but is no reason to stop.
const MISSING: [&str; 2] = [
    "pkg/tirkeu.js is missing, so the page will not work yet: npm run build makes it.",
    "node_modules/@fluent/bundle/esm/index.js is missing, so the page will not work yet: npm ci makes it.",
];

/// The sentences of a log, of which each line is JSON.
fn texts(log: &str) -> Vec<String> {
    let text = |line: &str| {
        let line: serde_json::Value = serde_json::from_str(line).unwrap_or_else(|_| panic!("{line:?}"));
        line["text"].as_str().unwrap_or_default().to_owned()
    };
    log.lines().map(text).collect()
}

#[test]
fn outside_the_training_copy_it_says_what_is_not_connected() {
    let folder = Folder::new();
    let mut command = program(&folder.file("a.sqlite"));
    let running = start(command.env("TIRKEU_TRAINING", "0").env_remove("TIRKEU_TODAY"));
    let answer = running.look("/api/ways", "");
    assert!(answer.starts_with("HTTP/1.1 501") && answer.contains("no-way-to-sign"), "{answer}");
    running.signal("TERM");
    let (code, said) = running.ended();
    assert_eq!(code, Some(0));
    assert!(texts(&said)[0].starts_with("Nobody can sign in or sign here yet: "), "{said}");
}

/// NCALayer's counterpart on its own port, as a browser's socket meets it; the key lies beside the database.
#[test]
fn signs_over_the_socket_of_ncalayer() {
    let folder = Folder::new();
    let running = start(&mut program(&folder.file("a.sqlite")));
    let cookie = running.sign_in("aigerim");
    let seal = tirkeu::record::seal("text");
    let order = json!({ "way": "ncalayer", "purpose": "consent", "seal": seal }).to_string();
    let asked = running.post("/api/signatures", &cookie, &order);
    let (head, body) = asked.split_once("\r\n\r\n").unwrap();
    let asked: serde_json::Value = serde_json::from_str(body).unwrap();
    let socket = asked["shown"]["socket"].as_str().unwrap();
    let allowed = format!("connect-src 'self' {};", socket.rsplit_once('/').unwrap().0);
    assert!(head.contains(&allowed), "{head}");
    let mut request = asked["shown"]["request"].clone();
    request["args"]["data"] = json!("dGV4dA==");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let said = runtime.block_on(async {
        let (mut line, _) = tokio_tungstenite::connect_async(socket).await.unwrap();
        let mut said = Vec::new();
        for frame in ["--heartbeat--".to_owned(), "{".to_owned(), request.to_string()] {
            line.send(Message::text(frame)).await.unwrap();
        }
        while said.len() < 3 {
            said.push(line.next().await.unwrap().unwrap().into_text().unwrap().to_string());
        }
        said
    });
    let replies: Vec<serde_json::Value> =
        said.iter().map(|frame| serde_json::from_str(frame).unwrap()).collect();
    assert_eq!(
        (&replies[0]["result"]["version"], &replies[1]["code"]),
        (&json!("1.4"), &json!("INVOCATION_ERROR"))
    );
    let answer = json!({ "answer": replies[2]["body"]["result"] }).to_string();
    let given =
        running.post(&format!("/api/signatures/{}", asked["signature"].as_str().unwrap()), &cookie, &answer);
    assert!(given.starts_with("HTTP/1.1 200"), "{given}");
    assert!(folder.file("a.sqlite.authority.pem").exists());
    running.signal("TERM");
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
fn killed_in_the_middle_it_starts_again() {
    let folder = Folder::new();
    let path = folder.file("a.sqlite");
    for _ in 0..5 {
        let running = start(&mut program(&path));
        let cookie = running.sign_in("aigerim");
        let wrong = "{\"lookup\":\"home 0201300000000017 me\"}";
        running.post("/api/lookups", &cookie, wrong);
        running.signal("KILL");
        assert_eq!(running.ended().0, None);
    }
    // What was acknowledged before each kill is there: five guesses are used up.
    let running = start(&mut program(&path));
    let cookie = running.sign_in("aigerim");
    let answer = running.post("/api/lookups", &cookie, "{\"lookup\":\"home 0201300000000017 me\"}");
    assert!(answer.contains("too-many-attempts"), "{answer}");
    running.signal("KILL");
    running.ended();
}

#[test]
fn a_head_that_never_ends_is_cut_off() {
    let folder = Folder::new();
    let running = start(&mut program(&folder.file("a.sqlite")));
    let begun = "GET /livez HTTP/1.1\r\nhost: a\r\nconnection: close\r\nx: ";
    let long = format!("{begun}{}\r\n\r\n", "x".repeat(15 * 1024));
    assert!(running.send(&long).starts_with("HTTP/1.1 200"));
    // To the last byte that is read: what lay unread might take the answer away with the connection.
    let endless = format!("{begun}{}", "x".repeat(16 * 1024 - begun.len()));
    assert!(running.send(&endless).starts_with("HTTP/1.1 431"));
    running.signal("TERM");
    running.ended();
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
