//! An application is acknowledged only after the disk has it: the order of the program's own calls shows it. Where strace
//! can't be run it is ignored, and `npm test` names it; that an answer waits for the commit is shown in the store too.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use mock_api::{message, store};

#[path = "kill/program.rs"]
mod program;
#[path = "../src/testing.rs"]
#[allow(dead_code, reason = "each kind of test uses its part of it")]
mod testing;

use program::{Program, RECORD, Visitor};
use testing::Folder;

/// The lines of a trace that matter: what is written to the log, what waits for the disk, what is answered. Of what is
/// written that is the thread's which writes first: it keeps the application, and a message for the owner goes out from
/// another one, as soon as the first is done.
fn steps(trace: &str) -> Vec<&'static str> {
    let thread = |line: &str| line.split(' ').next().unwrap_or_default().to_owned();
    let writer = trace.lines().find(|line| is_written(line)).map(thread);
    let step = |line: &str| match line {
        line if line.contains("201 Created") => Some("answer"),
        line if Some(thread(line)) != writer => None,
        // A call that another one interrupts stands on two lines: the second says that it is done.
        line if line.contains("sync") && line.ends_with("= 0") => Some("sync"),
        line if is_written(line) => Some("log"),
        _ => None,
    };
    trace.lines().filter_map(step).collect()
}

fn is_written(line: &str) -> bool {
    line.contains("pwrite64(") && line.contains("a.sqlite-wal")
}

#[test]
fn reads_a_trace() {
    let trace = "7 pwrite64(9</x/a.sqlite-wal>, \"\"..., 4096, 8) = 4096\n7 fdatasync(9</x/a.sqlite-wal>) = 0\n\
        8 write(5<socket:[1]>, \"HTTP/1.1 201 Created\\r\\n\"..., 700) = 700\n";
    assert_eq!(steps(trace), ["log", "sync", "answer"]);
    let trace = "7 pwrite64(9</x/a.sqlite-wal>, \"\"..., 4096, 8) = 4096\n7 fdatasync(9</x/a.sqlite-wal> <unfinished ...>\n\
        8 write(5<socket:[1]>, \"HTTP/1.1 201 Created\\r\\n\"..., 700) = 700\n7 <... fdatasync resumed>) = 0\n";
    assert_eq!(steps(trace), ["log", "answer", "sync"]);
    let trace = "7 pwrite64(9</x/a.sqlite-wal>, \"\"..., 4096, 8) = 4096\n7 fdatasync(9</x/a.sqlite-wal>) = 0\n\
        6 pwrite64(9</x/a.sqlite-wal>, \"\"..., 4096, 8) = 4096\n\
        8 write(5<socket:[1]>, \"HTTP/1.1 201 Created\\r\\n\"..., 700) = 700\n";
    assert_eq!(steps(trace), ["log", "sync", "answer"]);
}

/// Whether every thread of a process is traced. One may end while this looks.
fn is_traced(process: u32) -> bool {
    let status = |task: &Path| fs::read_to_string(task.join("status")).unwrap_or_default();
    let tasks = fs::read_dir(format!("/proc/{process}/task")).unwrap();
    tasks.flatten().all(|task| !status(&task.path()).contains("TracerPid:\t0\n"))
}

#[test]
#[ignore = "needs strace; `npm test` runs it, or says why it can't"]
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
    let signature = visitor.sign(RECORD).unwrap();

    let trace = folder.file("trace");
    let mut strace = Command::new("strace")
        .args(["-f", "-y", "-s", "40", "-e", "trace=pwrite64,fdatasync,fsync,write,writev,sendto", "-o"])
        .arg(&trace)
        .args(["-p", &program.child.id().to_string()])
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    while !is_traced(program.child.id()) {
        if strace.try_wait().unwrap().is_some() {
            eprintln!("NOT RUN: strace may not trace a program that runs already");
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let taken = visitor.send_in(&message::number(), RECORD, &signature).unwrap();
    assert_eq!(taken["state"], "awaiting_consent", "{taken}");
    drop(program);
    strace.wait().unwrap();

    let steps = steps(&fs::read_to_string(&trace).unwrap());
    let answer = steps.iter().position(|step| *step == "answer").expect("the answer was traced");
    let before = &steps[..answer];
    let written = before.iter().rposition(|step| *step == "log").expect("the log was written first");
    assert!(before[written..].contains(&"sync"), "{steps:?}");
    let kept = store::Store::open(&database)
        .unwrap()
        .read(|sql| sql.value::<i64>("SELECT count(*) FROM application", &[]));
    assert_eq!(kept.unwrap(), 1);
}
