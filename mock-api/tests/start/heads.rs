//! What the HTTP parser answers by itself, before anything of the service's own is asked: a head that is too large, and what
//! is no request.

use crate::running::{Running, program, start};
use crate::testing::Folder;

/// In everything that is sent, as a path, a header or a body: it must not come back.
const IIN: &str = "550055010011";

fn running(folder: &Folder) -> Running {
    start(&mut program(&folder.file("a.sqlite")))
}

/// A status, and headers that tell nothing; no body.
fn is_bare(answer: &str, status: &str) {
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    let mut lines = head.lines();
    assert!(lines.next().unwrap().starts_with(&format!("HTTP/1.1 {status} ")), "{answer}");
    let names = lines.map(|line| line.split(':').next().unwrap());
    assert!(
        names.into_iter().all(|name| ["connection", "content-length", "date"].contains(&name)),
        "{answer}"
    );
    assert_eq!(body, "", "{answer}");
}

#[test]
fn a_head_that_never_ends_is_cut_off() {
    let folder = Folder::new();
    let running = running(&folder);
    let begun = format!("GET /livez?{IIN} HTTP/1.1\r\nhost: a\r\nconnection: close\r\nx: ");
    let long = format!("{begun}{}\r\n\r\n", "x".repeat(15 * 1024));
    assert!(running.send(&long).starts_with("HTTP/1.1 200"));
    // To the last byte that is read: what lay unread might take the answer away with the connection.
    let endless = format!("{begun}{}", "x".repeat(16 * 1024 - begun.len()));
    is_bare(&running.send(&endless), "431");
    running.signal("TERM");
    running.ended();
}

#[test]
fn what_is_no_request_is_told_nothing() {
    let folder = Folder::new();
    let running = running(&folder);
    for nonsense in [
        format!("GET /{IIN} HTTP/9.9\r\n\r\n"),
        format!("{IIN}\u{1}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nhost: a\r\n{IIN} : x\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nhost: a\r\nx: {IIN}\u{1}\r\n\r\n"),
        format!("POST /api/lookups HTTP/1.1\r\nhost: a\r\ncontent-length: {IIN}x\r\n\r\n"),
    ] {
        is_bare(&running.send(&nonsense), "400");
    }
    running.signal("TERM");
    let (_, log) = running.ended();
    assert!(!log.contains(IIN), "{log}");
}
