//! The program, started to be killed, and visitors who may lose it at any moment.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use serde_json::{Value, json};

use crate::testing::Folder;

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
    command_on("TIRKEU_DB", database.as_os_str(), words)
}

/// The same with the database that this variable names.
pub fn command_on(variable: &str, database: &OsStr, words: &[&str]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_mock-api"));
    command.env(variable, database).env_remove("TIRKEU_TODAY").env_remove("TIRKEU_TRAINING");
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

    pub fn get(&self, path: &str) -> Option<Value> {
        self.send("GET", path, "", &Value::Null).map(|(_, body)| body)
    }

    pub fn post(&self, path: &str, key: &str, body: &Value) -> Option<Value> {
        self.send("POST", path, key, body).map(|(_, body)| body)
    }

    pub fn delete(&self, number: &str) -> Option<Value> {
        self.send("DELETE", &format!("/api/applications/{number}"), "", &Value::Null).map(|(_, body)| body)
    }

    fn send(&self, method: &str, path: &str, key: &str, body: &Value) -> Option<(String, Value)> {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let key = if key.is_empty() { String::new() } else { format!("idempotency-key: {key}\r\n") };
        let mut stream = TcpStream::connect(&self.address).ok()?;
        stream.set_read_timeout(Some(Duration::from_secs(20))).ok()?;
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
