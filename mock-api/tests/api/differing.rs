//! Where the browser came to something else than the service: kept and counted however the service decides, and the
//! service's decision counts.

use mock_api::audit;
use mock_api::bind;
use mock_api::message;
use serde_json::{Value, json};

use crate::filing::moves_in;
use crate::service::{Service, Visitor};

/// What her browser should say of Nurlan's full flat, and what a forged one says: that it is empty.
fn forged(visitor: &Visitor<'_>) -> String {
    let honest = visitor.fill(&moves_in(visitor, "nurlan", "nurlan"));
    assert!(honest.ends_with("end ask relation\n"), "{honest}");
    honest.replace(" me all = 4 @", " me all = 0 @").replace("end ask relation", "end act sign")
}

fn counted(service: &Service) -> String {
    let metrics = service.get("/metrics").text;
    let line = metrics.lines().find(|line| line.starts_with("tirkeu_applications_browser_differed_total "));
    line.unwrap().rsplit_once(' ').unwrap().1.to_owned()
}

/// How the service's own records end, as the log has them.
fn kept(service: &Service) -> Vec<String> {
    let query = "SELECT detail FROM audit WHERE action = 'differed' ORDER BY seq";
    let found = service.app.store.read(|sql| sql.all(query, bind![], |row| row.get::<String>(0)));
    let ends = found.unwrap().into_iter();
    ends.map(|detail| detail.split_once(", the browser's record ").unwrap().0.to_owned()).collect()
}

fn shown(visitor: &Visitor<'_>) -> Vec<Value> {
    let rows = visitor.get("/api/audit").json()["rows"].as_array().unwrap().clone();
    rows.into_iter().filter(|row| row["action"] == "differed").collect()
}

#[test]
fn whatever_the_service_decides_a_difference_is_kept_and_counted() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let forged = forged(&aigerim);
    // A question that the browser never asked.
    assert_eq!(aigerim.send_in(&forged).code(), "needs-relation");
    assert_eq!(kept(&service), ["ask relation"]);
    // A verdict that it never reached.
    let none = format!("{forged}answer relation none\n");
    assert_eq!(aigerim.send_in(&none).code(), "verdict-refuses");
    assert_eq!(kept(&service), ["ask relation", "verdict no_relation"]);
    // Nothing was signed.
    let honest = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    let other = honest.replace(" me all = 2 @", " me all = 0 @");
    let unsigned = aigerim.send_with(&message::number(), &other, "none");
    assert_eq!(unsigned.code(), "signature-invalid");
    assert_eq!(kept(&service).len(), 3);
    // Taken on.
    assert_eq!(aigerim.send_in(&other).status, 201);
    assert_eq!(kept(&service)[3], "act sign");
    // Another one is under way.
    assert_eq!(aigerim.send_in(&other).code(), "application-open");
    assert_eq!((counted(&service).as_str(), kept(&service).len()), ("5", 5));
    assert!(service.app.store.read(audit::verify).unwrap().is_ok());
}

#[test]
fn whoever_sent_it_sees_it_and_nobody_else_does() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    aigerim.send_in(&forged(&aigerim));
    let honest = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    let sent = aigerim.send_in(&honest.replace(" me all = 2 @", " me all = 0 @")).json();
    let rows = shown(&aigerim);
    let numbers: Vec<_> = rows.iter().map(|row| row["application"].clone()).collect();
    assert_eq!(numbers, [sent["number"].clone(), Value::Null]);
    assert!(rows.iter().all(|row| row["by"] == "me" && row["as"] == "applicant"), "{rows:?}");
    for other in ["saule", "nurlan"] {
        assert_eq!(shown(&service.visitor(other)), Vec::<Value>::new(), "{other}");
    }
}

#[test]
fn the_same_is_no_difference_however_it_ends() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let full = moves_in(&aigerim, "nurlan", "nurlan");
    assert_eq!(aigerim.send_in(&aigerim.fill(&full)).code(), "needs-relation");
    let none: Vec<_> = full.into_iter().chain([("relation", "none")]).collect();
    assert_eq!(aigerim.send_in(&aigerim.fill(&none)).code(), "verdict-refuses");
    let (key, honest) = (message::number(), aigerim.fill(&moves_in(&aigerim, "saule", "saule")));
    let signature = aigerim.sign("application", &tirkeu::record::seal(&honest));
    assert_eq!(aigerim.send_with(&key, &honest, "none").code(), "signature-invalid");
    assert_eq!(aigerim.send_with(&key, &honest, &signature).status, 201);
    assert_eq!(aigerim.send_with(&key, &honest, &signature).status, 201);
    assert_eq!((counted(&service).as_str(), kept(&service).len()), ("0", 0));
}

#[test]
fn where_nothing_is_decided_nothing_differs() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let forged = forged(&aigerim);
    aigerim.post("/api/weather", &json!({ "register": "gbdfl", "fault": "down" }));
    assert_eq!(aigerim.send_in(&forged).code(), "register-unavailable");
    assert_eq!(aigerim.send_in("hello").code(), "record-unreadable");
    assert_eq!(counted(&service), "0");
    // The same key with the same application is answered as before, and is no other difference.
    aigerim.post("/api/weather", &json!({ "register": "gbdfl", "fault": "ok" }));
    let other = aigerim.fill(&moves_in(&aigerim, "saule", "saule")).replace(" me all = 2 @", " me all = 0 @");
    let signature = aigerim.sign("application", &tirkeu::record::seal(&other));
    let key = message::number();
    for _ in 0..2 {
        assert_eq!(aigerim.send_with(&key, &other, &signature).status, 201);
    }
    assert_eq!(counted(&service), "1");
}
