//! An application is acknowledged only after the disk has it: the order of the program's own calls shows it, where
//! strace can be run.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(target_os = "linux")]

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use mock_api::{message, store};
use serde_json::json;
use tirkeu::record::seal;

#[path = "kill/program.rs"]
#[allow(dead_code, reason = "each kind of test uses its part of it")]
mod program;
#[path = "../src/testing.rs"]
#[allow(dead_code, reason = "each kind of test uses its part of it")]
mod testing;

use program::{Program, Visitor};
use testing::Folder;

const RECORD: &str = "tirkeu-record-1\nanswer kind permanent\nanswer who me\nanswer rka 9975000101090002\n\
    answer whose other\nanswer owner 550055150017\nanswer ticket family\nanswer ticket-2 higher\n\
    answer ticket-3 employed\n";

/// The lines of a trace that matter: what is written to the log, what waits for the disk, what is answered.
fn steps(trace: &str) -> Vec<&'static str> {
    let step = |line: &str| match line {
        line if line.contains("fdatasync(") || line.contains("fsync(") => Some("sync"),
        line if line.contains("pwrite64(") && line.contains("a.sqlite-wal") => Some("log"),
        line if line.contains("201 Created") => Some("answer"),
        _ => None,
    };
    trace.lines().filter_map(step).collect()
}

#[test]
fn reads_a_trace() {
    let trace = "7 pwrite64(9</x/a.sqlite-wal>, \"\"..., 4096, 8) = 4096\n7 fdatasync(9</x/a.sqlite-wal>) = 0\n\
        8 write(5<socket:[1]>, \"HTTP/1.1 201 Created\\r\\n\"..., 700) = 700\n";
    assert_eq!(steps(trace), ["log", "sync", "answer"]);
}

#[test]
fn the_answer_follows_the_disk() {
    let runs = Command::new("strace").args(["-o", "/dev/null", "true"]).stderr(Stdio::null()).status();
    if !runs.is_ok_and(|status| status.success()) {
        eprintln!("NOT RUN: there is no strace here that may trace; Debian: apt-get install strace");
        return;
    }
    let folder = Folder::new();
    let database = folder.file("a.sqlite");
    let program = Program::start(&folder, &database);
    let visitor = Visitor::sign_in(&program.address, "aigerim").unwrap();
    let order = json!({ "way": "sms", "purpose": "application", "seal": seal(RECORD) });
    let asked = visitor.post("/api/signatures", "", &order).unwrap();
    let signature = asked["signature"].as_str().unwrap();
    let given = json!({ "answer": asked["shown"]["code"] });
    visitor.post(&format!("/api/signatures/{signature}"), "", &given).unwrap();

    let trace = folder.file("trace");
    let mut strace = Command::new("strace")
        .args(["-f", "-y", "-s", "40", "-e", "trace=pwrite64,fdatasync,fsync,write,writev,sendto", "-o"])
        .arg(&trace)
        .args(["-p", &program.child.id().to_string()])
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let traced = || {
        let tasks = std::fs::read_dir(format!("/proc/{}/task", program.child.id())).unwrap();
        let statuses =
            tasks.map(|task| std::fs::read_to_string(task.unwrap().path().join("status")).unwrap());
        statuses.into_iter().all(|status| !status.contains("TracerPid:\t0\n"))
    };
    let patience = Instant::now() + Duration::from_secs(20);
    while !traced() {
        assert!(Instant::now() < patience, "strace did not begin");
        std::thread::sleep(Duration::from_millis(50));
    }
    let sent = json!({ "record": RECORD, "signature": signature });
    let taken = visitor.post("/api/applications", &message::number(), &sent).unwrap();
    assert_eq!(taken["state"], "awaiting_consent", "{taken}");
    drop(program);
    strace.wait().unwrap();

    let steps = steps(&std::fs::read_to_string(&trace).unwrap());
    let answer = steps.iter().position(|step| *step == "answer").expect("the answer was traced");
    let before = &steps[..answer];
    let written = before.iter().rposition(|step| *step == "log").expect("the log was written first");
    assert!(before[written..].contains(&"sync"), "{steps:?}");
    let kept = store::Store::open(&database)
        .unwrap()
        .read(|sql| sql.value::<i64>("SELECT count(*) FROM application", &[]));
    assert_eq!(kept.unwrap(), 1);
}
