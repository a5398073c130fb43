//! The program as it runs and stops, and what its log holds.

use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use futures_util::{SinkExt, StreamExt};
use serde_json::json;
use tokio_tungstenite::tungstenite::Message;

use crate::running::{program, start};
use crate::testing::Folder;

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

/// That the program takes the setting; only that the answer doesn't leave before.
#[test]
fn answers_about_others_leave_on_the_beat_that_is_set() {
    let folder = Folder::new();
    let running = start(program(&folder.file("a.sqlite")).env("TIRKEU_BEAT", "200"));
    let began = Instant::now();
    let answer = running.post("/api/lookups", "", "{\"lookup\":\"applicant\"}");
    assert!(answer.contains("not-signed-in") && began.elapsed() >= Duration::from_millis(200), "{answer}");
    running.signal("KILL");
    running.ended();
}
