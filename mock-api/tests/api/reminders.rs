//! A reminder: an event for a calendar, and nothing about anybody in it.

use crate::service::Service;

#[test]
fn it_is_an_event_at_that_moment_in_each_language() {
    let service = Service::new();
    for (language, word) in [("kk", "тіркеуді"), ("ru", "регистрацию"), ("en", "registration")]
    {
        let answer = service.get(&format!("/api/reminders/20261122T010000Z/{language}"));
        assert_eq!(answer.status, 200);
        assert_eq!(answer.headers["content-type"], "text/calendar; charset=utf-8; method=PUBLISH");
        assert!(answer.text.lines().all(|line| line.len() < 75), "{}", answer.text);
        assert_eq!(answer.text.matches("\r\n").count(), answer.text.matches('\n').count());
        let whole = answer.text.replace("\r\n ", "");
        let lines: Vec<_> = whole.lines().collect();
        assert_eq!(lines.first(), Some(&"BEGIN:VCALENDAR"));
        assert_eq!(lines.last(), Some(&"END:VCALENDAR"));
        assert!(lines.contains(&"DTSTART:20261122T010000Z"), "{whole}");
        assert!(lines.iter().any(|line| line.starts_with("SUMMARY:") && line.contains(word)), "{whole}");
        for text in
            lines.iter().filter_map(|line| line.split_once("SUMMARY:").or(line.split_once("DESCRIPTION:")))
        {
            assert!(!text.1.contains([',', ';', '\\']), "{}", text.1);
        }
    }
}

#[test]
fn what_is_no_moment_and_no_language_is_not_there() {
    let service = Service::new();
    for path in
        ["20261322T010000Z/kk", "2026-11-22/kk", "x/kk", "20261122T010000Z/de", "20261122T010000Z%0D%0AX/kk"]
    {
        assert_eq!(service.get(&format!("/api/reminders/{path}")).code(), "not-found", "{path}");
    }
}
