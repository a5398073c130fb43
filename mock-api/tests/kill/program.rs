//! The program, started to be killed, and visitors who may lose it at any moment.

#![allow(dead_code, reason = "each kind of test uses its part of it")]

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::{self, ScopedJoinHandle};
use std::time::Duration;

use mock_api::message;
use rusqlite::Connection;
use serde_json::{Value, json};
use tirkeu::record::seal;

use crate::testing::Folder;

/// What they answer: a home outside the capital, where no norm is in force.
pub const RECORD: &str = "tirkeu-record-1\nanswer kind permanent\nanswer who me\nanswer rka 9975000101090002\n\
    answer whose other\nanswer owner 550055150017\nanswer ticket family\nanswer ticket-2 higher\n\
    answer ticket-3 employed\n";
/// The same for half a year: it can be done again and again.
pub const FOR_A_TIME: &str = "tirkeu-record-1\nanswer kind temporary\nanswer months 6\nanswer who me\n\
    answer rka 9975000101090002\nanswer whose other\nanswer owner 550055150017\nanswer ticket family\n\
    answer ticket-2 higher\nanswer ticket-3 employed\n";
/// Whose home it is.
pub const OWNER: &str = "kuanysh";
/// Who applies, three at a time: codes are not sent to anybody without end.
pub const PERSONAS: [[&str; 3]; 5] = [
    ["aigerim", "marina", "zhandos"],
    ["asel", "anna", "dinara"],
    ["arman", "nina", "igor"],
    ["baurzhan", "saken", "ruslan"],
    ["aybek", "sanzhar", "lena"],
];
/// Only what hangs for good takes so long.
const FOR_GOOD: Duration = Duration::from_secs(300);

/// Waits until it is so, however slow the machine. It never will be once all who work for it have ended.
pub fn until<T>(so: impl Fn() -> bool, workers: &[ScopedJoinHandle<'_, T>]) {
    while !so() {
        let over = workers.iter().all(ScopedJoinHandle::is_finished);
        assert!(!over || so(), "all who work have ended before it was so");
        thread::sleep(Duration::from_millis(2));
    }
}

/// Codes that were not used any more run out, as they would until the next day.
pub fn codes_run_out(database: &Path) {
    let sql = Connection::open(database).unwrap();
    sql.execute("UPDATE signature SET expires = 0 WHERE used IS NULL", []).unwrap();
}

pub struct Program {
    pub child: Child,
    pub address: String,
}

impl Program {
    pub fn start(folder: &Folder, database: &Path) -> Self {
        Self::keeping(folder, "TIRKEU_DB", database.as_os_str())
    }

    /// The program with the database that this variable names.
    pub fn keeping(folder: &Folder, variable: &str, database: &OsStr) -> Self {
        let page = folder.file("project/www/index.html");
        if !page.exists() {
            folder.write("project/www/index.html", "page");
            std::fs::create_dir_all(folder.file("project/mock-api")).unwrap();
            let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
            std::os::unix::fs::symlink(fixtures, folder.file("project/mock-api/fixtures")).unwrap();
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_mock-api"));
        command.env("PORT", "0").env(variable, database).env("TIRKEU_ROOT", folder.file("project"));
        command.env("TIRKEU_TODAY", "2026-11-21").env_remove("TIRKEU_TRAINING").env_remove("TIRKEU_LOG");
        // They do in a moment what a person does in a day.
        command.env("TIRKEU_LIMITS", "0");
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let address = line.trim().strip_prefix("listening on http://").expect("it starts again").to_owned();
        Self { child, address }
    }
}

/// Whether a command was done, and what it said.
pub fn command(database: &Path, words: &[&str]) -> (bool, String) {
    command_on(database.parent().unwrap(), "TIRKEU_DB", database.as_os_str(), words)
}

/// The same with the database that this variable names, in the folder of the program that keeps it: in this clone there
/// may lie a key of somebody's own.
pub fn command_on(folder: &Path, variable: &str, database: &OsStr, words: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mock-api"));
    command.env(variable, database).env("TIRKEU_ROOT", folder.join("project"));
    command.env_remove("TIRKEU_TODAY").env_remove("TIRKEU_TRAINING");
    let output = command.args(words).output().unwrap();
    let said = [output.stdout, output.stderr].concat();
    (output.status.success(), String::from_utf8(said).unwrap())
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Somebody signed in. Each request answers nothing once the program is gone.
pub struct Visitor {
    pub address: String,
    pub cookie: String,
}

impl Visitor {
    pub fn sign_in(address: &str, persona: &str) -> Option<Self> {
        let nobody = Self { address: address.to_owned(), cookie: String::new() };
        let (head, _) = nobody.send("POST", "/api/session", "", &json!({ "persona": persona }))?;
        let cookie = head.lines().find_map(|line| line.strip_prefix("set-cookie: "))?;
        let cookie = cookie.split(';').next()?.to_owned();
        Some(Self { cookie, ..nobody })
    }

    /// Signs an application: the number of the signature.
    pub fn sign(&self, record: &str) -> Option<String> {
        self.sign_for("application", &seal(record))
    }

    /// Signs by SMS, with the code that the training copy shows.
    fn sign_for(&self, purpose: &str, seal: &str) -> Option<String> {
        let order = json!({ "way": "sms", "purpose": purpose, "seal": seal });
        let asked = self.post("/api/signatures", "", &order)?;
        let signature = asked["signature"].as_str().unwrap_or_else(|| panic!("{asked}")).to_owned();
        let given = json!({ "answer": asked["shown"]["code"] });
        self.post(&format!("/api/signatures/{signature}"), "", &given)?;
        Some(signature)
    }

    /// Sends an application: what is answered.
    pub fn send_in(&self, key: &str, record: &str, signature: &str) -> Option<Value> {
        self.post("/api/applications", key, &json!({ "record": record, "signature": signature }))
    }

    /// Signs and sends an application: its number and its key.
    pub fn apply(&self) -> Option<(String, String)> {
        self.apply_with(RECORD)
    }

    /// The same with these answers.
    pub fn apply_with(&self, record: &str) -> Option<(String, String)> {
        let (signature, key) = (self.sign(record)?, message::number());
        let answer = self.send_in(&key, record, &signature)?;
        let number = answer["number"].as_str().unwrap_or_else(|| panic!("{answer}")).to_owned();
        Some((number, key))
    }

    /// Takes back what is still under way; of what the program's end cut short nobody learned. Their numbers.
    pub fn withdraw_all(&self) -> Option<Vec<String>> {
        let all = self.get("/api/applications")?;
        let open = all["applications"].as_array()?.iter().filter(|one| one["state"] == "awaiting_consent");
        open.map(|one| {
            let number = one["number"].as_str()?.to_owned();
            self.withdraw(&number).map(|()| number)
        })
        .collect()
    }

    /// The owner agrees to it, signed: with that it is registered.
    pub fn agree(&self, number: &str) -> Option<()> {
        let all = self.get("/api/consents")?;
        let asked = all["consents"].as_array()?.iter().find(|one| one["number"] == *number);
        let seal = asked.and_then(|one| one["sign"]["agree"].as_str()).unwrap_or_else(|| panic!("{all}"));
        let word = json!({ "decision": "agree", "signature": self.sign_for("consent", seal)? });
        let said = self.post(&format!("/api/consents/{number}"), "", &word)?;
        assert_eq!(said["decision"], "agreed", "{said}");
        Some(())
    }

    pub fn withdraw(&self, number: &str) -> Option<()> {
        let (_, body) = self.send("DELETE", &format!("/api/applications/{number}"), "", &Value::Null)?;
        assert_eq!(body["state"], "withdrawn", "{body}");
        Some(())
    }

    pub fn get(&self, path: &str) -> Option<Value> {
        self.send("GET", path, "", &Value::Null).map(|(_, body)| body)
    }

    pub fn post(&self, path: &str, key: &str, body: &Value) -> Option<Value> {
        self.send("POST", path, key, body).map(|(_, body)| body)
    }

    /// Where the service is busy it is asked again, as the page does.
    fn send(&self, method: &str, path: &str, key: &str, body: &Value) -> Option<(String, Value)> {
        loop {
            let (head, body) = self.send_once(method, path, key, body)?;
            if !head.starts_with("HTTP/1.1 503") {
                return Some((head, body));
            }
        }
    }

    fn send_once(&self, method: &str, path: &str, key: &str, body: &Value) -> Option<(String, Value)> {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let key = if key.is_empty() { String::new() } else { format!("idempotency-key: {key}\r\n") };
        let mut stream = TcpStream::connect(&self.address).ok()?;
        stream.set_read_timeout(Some(FOR_GOOD)).ok()?;
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: a\r\nconnection: close\r\ncookie: {}\r\n{key}\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n",
            self.cookie,
            body.len()
        );
        stream.write_all(head.as_bytes()).ok()?;
        stream.write_all(body.as_bytes()).ok()?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer).ok()?;
        let (head, body) = answer.split_once("\r\n\r\n")?;
        // A body that was cut off is no acknowledgement.
        Some((head.to_owned(), serde_json::from_str(body).ok()?))
    }
}
