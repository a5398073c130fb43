//! What is sent: once for each key, believed in nothing that a register can say, and taken on only where none is silent.

use mock_api::store::Row;
use serde_json::json;
use tirkeu::record;

use crate::filing::moves_in;
use crate::service::{Service, Visitor};

const KEY: &str = "7f9c24e8-3b12-4fef-91e0-0c2f6b0a6f11";

#[test]
fn the_same_key_gives_the_first_answer_and_no_second_application() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let record = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    let signature = aigerim.sign("application", &record::seal(&record));
    let first = aigerim.send_with(KEY, &record, &signature);
    assert_eq!(first.status, 201, "{}", first.text);
    for key in [KEY.to_owned(), format!("\"{KEY}\""), KEY.to_uppercase()] {
        let again = aigerim.send_with(&key, &record, &signature);
        assert_eq!((again.status, again.text), (first.status, first.text.clone()));
    }
    assert_eq!(aigerim.send_with(KEY, &format!("{record}\n"), &signature).code(), "key-reused");
    assert_eq!(aigerim.get("/api/applications").json()["applications"].as_array().unwrap().len(), 1);
    // The key is one's own: somebody else's is another.
    let marina = service.visitor("marina");
    let other = marina.fill(&moves_in(&marina, "kim", "aleksey"));
    let theirs = marina.send_with(KEY, &other, &marina.sign("application", &record::seal(&other)));
    assert_eq!(theirs.status, 201, "{}", theirs.text);
}

#[test]
fn without_a_key_nothing_is_taken_on() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let body = json!({ "record": "", "signature": "" });
    assert_eq!(aigerim.post("/api/applications", &body).code(), "key-missing");
    for key in ["", "1", "7f9c24e8-3b12-4fef-91e0", "7f9c24e8-3b12-4fef-91e0-0c2f6b0a6fzz"] {
        assert_eq!(aigerim.send_with(key, "", "").code(), "key-missing", "{key}");
    }
}

#[test]
fn one_application_at_a_time() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let second = aigerim.send_in(&aigerim.fill(&moves_in(&aigerim, "saule", "saule")));
    assert_eq!(second.code(), "application-open");
    assert_eq!(second.json()["number"], number);
}

#[test]
fn what_the_browser_says_of_the_registers_is_not_believed() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    // Nurlan's flat is full, and she is nobody's relative there; her browser says that it is empty.
    let honest = aigerim.fill(&moves_in(&aigerim, "nurlan", "nurlan"));
    assert!(honest.ends_with("end ask relation\n"), "{honest}");
    let forged = honest.replace(" me all = 4 @", " me all = 0 @").replace("end ask relation", "end act sign");
    assert_ne!(honest, forged);
    assert_eq!(aigerim.send_in(&forged).code(), "needs-relation");
    let none = format!("{forged}answer relation none\n");
    let refused = aigerim.send_in(&none);
    assert_eq!(refused.code(), "verdict-refuses");
    assert_eq!(refused.json()["verdict"], "no_relation");
    assert_eq!(aigerim.get("/api/applications").json()["applications"], json!([]));
}

#[test]
fn a_record_that_differs_is_counted_and_ours_counts() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let honest = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    let forged = honest.replace(" me all = 2 @", " me all = 0 @");
    assert_eq!(aigerim.send_in(&forged).status, 201);
    let metrics = service.get("/metrics").text;
    assert!(metrics.contains("tirkeu_applications_browser_differed_total 1\n"), "{metrics}");
    assert!(metrics.contains("tirkeu_applications_accepted_total 1\n"), "{metrics}");
    let kept = service.app.store.read(|sql| {
        let row = |row: &Row| Ok((row.get::<String>(0)?, row.get::<String>(1)?));
        sql.one("SELECT record, signed FROM application", &[], row)
    });
    let (record, signed) = kept.unwrap().unwrap();
    assert!(record.contains(" me all = 2 @") && signed == forged);
}

#[test]
fn an_open_question_is_named() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let mut answers = moves_in(&aigerim, "saule", "saule");
    answers.retain(|(field, _)| *field != "ticket-2");
    let answer = aigerim.send_in(&aigerim.fill(&answers));
    assert_eq!(answer.code(), "question-open");
    assert_eq!((&answer.json()["field"], &answer.json()["issue"]), (&json!("ticket-2"), &json!("missing")));
    let record = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    let wrong = record.replace(service.people.iin("saule"), service.people.iin("serik"));
    let answer = aigerim.send_in(&wrong);
    assert_eq!(answer.code(), "question-open");
    assert_eq!(
        (&answer.json()["field"], &answer.json()["issue"]),
        (&json!("owner"), &json!("owner_not_matched"))
    );
    for text in ["", "hello", "tirkeu-record-1\nanswer hat blue\n"] {
        assert_eq!(aigerim.send_in(text).code(), "record-unreadable", "{text:?}");
    }
}

#[test]
fn a_silent_register_refuses_nothing_and_keeps_nothing() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let record = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    for register in ["gbdfl", "egkn", "esobes"] {
        let order = |fault: &str| json!({ "register": register, "fault": fault });
        aigerim.post("/api/weather", &order("down"));
        let answer = aigerim.send_in(&record);
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (503, "register-unavailable"));
        aigerim.post("/api/weather", &order("ok"));
    }
    assert_eq!(aigerim.get("/api/applications").json()["applications"], json!([]));
    assert_eq!(aigerim.send_in(&record).status, 201);
}

/// 10(5): the snapshot speaks for the acts where they are silent. Only its "yes" does.
#[test]
fn the_second_register_speaks_where_the_first_is_silent() {
    let service = Service::new();
    let silent = |visitor: &Visitor<'_>, register: &str, fault: &str| {
        visitor.post("/api/weather", &json!({ "register": register, "fault": fault }));
    };
    let aliya = service.visitor("aliya");
    let answers: Vec<_> =
        moves_in(&aliya, "bolat", "bolat").into_iter().chain([("relation", "child")]).collect();
    let record = aliya.fill(&answers);
    for fault in ["down", "error", "garbled", "planned"] {
        let aliya = service.visitor("aliya");
        silent(&aliya, "zags", fault);
        silent(&aliya, "ukimet", "down");
        let answer = aliya.send_in(&record);
        assert_eq!(answer.status, 503, "{}", answer.text);
        assert_eq!(answer.json()["register"], "zags", "the first is what is waited for");
        silent(&aliya, "ukimet", "ok");
        let sent = aliya.send_in(&record);
        assert_eq!(sent.status, 201, "{fault}: {}", sent.text);
        aliya.delete(&format!("/api/applications/{}", sent.json()["number"].as_str().unwrap()));
    }
    let claimed = record.replace("answer relation child", "answer relation spouse");
    let aliya = service.visitor("aliya");
    silent(&aliya, "zags", "down");
    assert_eq!(aliya.send_in(&claimed).code(), "register-unavailable");
}
