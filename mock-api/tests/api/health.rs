//! Whether the service can work, and what it counts.

use axum::body::Body;
use axum::http::Request;

use crate::filing::moves_in;
use crate::service::Service;

/// Which part is lacking, once what was found before is no longer told.
fn lacking(service: &Service) -> String {
    service.app.clock.pass(2);
    let answer = service.get("/readyz");
    assert_eq!(answer.code(), "busy");
    assert_eq!(answer.headers["retry-after"], "5");
    answer.json()["part"].as_str().unwrap().to_owned()
}

fn change(service: &Service, statements: &str) {
    service.app.store.write(|sql| sql.script(statements)).unwrap();
}

#[test]
fn is_ready_only_while_an_application_could_be_kept() {
    let service = Service::new();
    assert_eq!(service.get("/readyz").text, "ok");
    change(&service, "ALTER TABLE filled RENAME TO gone");
    assert_eq!(service.get("/readyz").text, "ok", "whoever asks at once again is told the same");
    assert_eq!(lacking(&service), "writing");
    change(&service, "ALTER TABLE gone RENAME TO filled");
    service.app.clock.pass(2);
    assert_eq!(service.get("/readyz").text, "ok");
    service.app.stopping.send_replace(true);
    assert_eq!(lacking(&service), "stopping");
    assert_eq!(service.get("/livez").text, "ok");
}

#[test]
fn is_not_ready_over_tables_of_another_version() {
    let service = Service::new();
    let file = service.database().is_file();
    let newer = "INSERT INTO tirkeu_version (version) VALUES (99)";
    change(&service, if file { "PRAGMA user_version = 99" } else { newer });
    assert_eq!(lacking(&service), "tables");
}

fn count(service: &Service, name: &str) -> f64 {
    let metrics = service.get("/metrics").text;
    let line = metrics.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    line.unwrap_or_else(|| panic!("{name}: {metrics}")).parse().unwrap()
}

#[test]
fn counts_who_watches_and_what_is_committed() {
    let service = Service::new();
    let visitor = service.visitor("asel");
    let groups = count(&service, "tirkeu_store_commit_writes_count");
    let commits = count(&service, "tirkeu_store_commit_seconds_count");
    let number = visitor.apply(&moves_in(&visitor, "kuanysh", "kuanysh"));
    assert!(count(&service, "tirkeu_store_commit_writes_count") > groups);
    assert!(count(&service, "tirkeu_store_commit_seconds_count") > commits);
    assert!(count(&service, "tirkeu_store_commit_seconds_sum") > 0.0);
    assert_eq!(count(&service, "tirkeu_store_queue_waiting"), 0.0);

    assert_eq!(count(&service, "tirkeu_applications_watched"), 0.0);
    let path = format!("/api/applications/{number}/events");
    let request = Request::get(path).header("cookie", &visitor.cookie).body(Body::empty()).unwrap();
    let response = service.open(request);
    assert_eq!(count(&service, "tirkeu_applications_watched"), 1.0);
    drop(response);
    // It learns that nobody listens when it next has something to say.
    service.app.tell(&number, "seen");
    while count(&service, "tirkeu_applications_watched") > 0.0 {
        service.wait(tokio::task::yield_now());
    }
}
