//! The program as it runs, and those who speak with it over a socket of their own.

#![allow(dead_code, reason = "each kind of test uses its part of it")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::sync::Mutex;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use serde_json::json;

pub fn program(database: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mock-api"));
    for name in [
        "TIRKEU_ROOT",
        "TIRKEU_PAGE",
        "DATABASE_URL",
        "TIRKEU_TRAINING",
        "TIRKEU_NCALAYER",
        "TIRKEU_EGOV",
        "TIRKEU_ORIGIN",
        "TIRKEU_BELOW",
        "TIRKEU_FORM",
        "TIRKEU_PROXIES",
        "TIRKEU_LIMITS",
        "TIRKEU_BEAT",
        "TIRKEU_LOG",
    ] {
        command.env_remove(name);
    }
    // Whatever day it is, and should it become another one in the middle of a test.
    command.env("TIRKEU_TODAY", "2026-11-21");
    command.env("PORT", "0").env("TIRKEU_DB", database).env("TIRKEU_ROOT", root(database.parent().unwrap()));
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    command
}

/// A project folder that holds what the program needs, whatever the state of the real one.
pub fn root(folder: &Path) -> PathBuf {
    let root = folder.join("project");
    std::fs::create_dir_all(root.join("www")).unwrap();
    std::fs::create_dir_all(root.join("mock-api")).unwrap();
    std::fs::write(root.join("www/index.html"), "page").unwrap();
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    if !root.join("mock-api/fixtures").exists() {
        std::os::unix::fs::symlink(fixtures, root.join("mock-api/fixtures")).unwrap();
    }
    root
}

/// Starts what is expected not to start.
pub fn refused(command: &mut Command) -> (i32, String) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    assert_eq!(String::from_utf8_lossy(&stdout), "");
    let said = String::from_utf8(stderr).unwrap();
    assert!(!said.contains("panicked") && !said.contains("Error {"), "{said}");
    (status.code().unwrap(), said)
}

pub struct Running {
    pub child: Child,
    pub address: String,
    /// Read as it is written: a pipe that is full would hold the program up.
    log: JoinHandle<String>,
    /// Everything that was answered, by the cookie that asked.
    pub said: Mutex<Vec<(String, String)>>,
}

pub fn start(command: &mut Command) -> Running {
    let mut child = command.spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
    let address =
        line.trim().strip_prefix("listening on http://").unwrap_or_else(|| panic!("{line:?}")).to_owned();
    let mut written = child.stderr.take().unwrap();
    let log = thread::spawn(move || {
        let mut log = String::new();
        written.read_to_string(&mut log).unwrap();
        log
    });
    Running { child, address, log, said: Mutex::default() }
}

impl Running {
    pub fn send(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(300))).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        let cookie =
            request.split_once("\r\ncookie: ").map_or("", |(_, rest)| rest.split("\r\n").next().unwrap());
        self.said.lock().unwrap().push((cookie.to_owned(), answer.clone()));
        answer
    }

    pub fn post(&self, path: &str, cookie: &str, body: &str) -> String {
        self.send(&format!(
            "POST {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncookie: {cookie}\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        ))
    }

    pub fn sign_in(&self, persona: &str) -> String {
        let answer = self.post("/api/session", "", &format!("{{\"persona\":\"{persona}\"}}"));
        let cookie = answer.lines().find_map(|line| line.strip_prefix("set-cookie: ")).unwrap();
        let cookie = cookie.split(';').next().unwrap().to_owned();
        self.said.lock().unwrap().last_mut().unwrap().0.clone_from(&cookie);
        cookie
    }

    /// A whole application, from the signature to the owner's word.
    pub fn moves_in(&self, applicant: &str, owner: &str, decision: &str) {
        let (applicant, owner) = (self.sign_in(applicant), self.sign_in(owner));
        let key = format!("{applicant}\r\nidempotency-key: {}", mock_api::message::number());
        let record = MOVES_IN;
        let signature = self.sign(&applicant, "application", &tirkeu::record::seal(record));
        let sent = self.post(
            "/api/applications",
            &key,
            &json!({ "record": record, "signature": signature }).to_string(),
        );
        let number = field(&sent, "number");
        // Refused by the rules where it is her home already: that too is logged without a person.
        if !number.is_empty() {
            let asked = self.look("/api/consents", &owner);
            let signature = self.sign(&owner, "consent", &field(&asked, decision));
            let word = json!({ "decision": decision, "signature": signature }).to_string();
            self.post(&format!("/api/consents/{number}"), &owner, &word);
        }
    }

    pub fn sign(&self, cookie: &str, purpose: &str, seal: &str) -> String {
        let order = json!({ "way": "sms", "purpose": purpose, "seal": seal }).to_string();
        let asked = self.post("/api/signatures", cookie, &order);
        let (id, code) = (field(&asked, "signature"), field(&asked, "code"));
        self.post(&format!("/api/signatures/{id}"), cookie, &json!({ "answer": code }).to_string());
        id
    }

    pub fn look(&self, path: &str, cookie: &str) -> String {
        self.send(&format!("GET {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncookie: {cookie}\r\n\r\n"))
    }

    pub fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([&format!("-{name}"), &id]).status().unwrap().success());
    }

    /// Waits for the end; what was said on standard error.
    pub fn ended(self) -> (Option<i32>, String) {
        let output = self.child.wait_with_output().unwrap();
        assert_eq!(
            String::from_utf8_lossy(&output.stdout),
            "",
            "one line is all that goes to standard output"
        );
        (output.status.code(), self.log.join().unwrap())
    }
}

/// The answers of somebody who moves in with her mother.
pub const MOVES_IN: &str = "tirkeu-record-1\nanswer kind permanent\nanswer who me\nanswer rka 9971000101210045\n\
    answer whose other\nanswer owner 550055010011\nanswer ticket family\nanswer ticket-2 higher\n\
    answer ticket-3 employed\n";

/// A text in an answer, found by its name.
pub fn field(answer: &str, name: &str) -> String {
    let found = answer.split_once(&format!("\"{name}\":\"")).and_then(|(_, rest)| rest.split_once('"'));
    found.map(|(value, _)| value.to_owned()).unwrap_or_default()
}
