//! The log of what was done: everybody sees what concerns them, and no row can be changed unseen.

use std::cell::Cell;

use mock_api::audit;
use mock_api::store::SqlError;
use serde_json::{Value, json};

use crate::filing::moves_in;
use crate::service::{Service, Visitor};

fn rows(visitor: &Visitor<'_>) -> Vec<(Value, Value)> {
    let rows = visitor.get("/api/audit").json()["rows"].as_array().unwrap().clone();
    rows.into_iter().rev().map(|row| (row["action"].clone(), row["by"].clone())).collect()
}

fn registered(service: &Service) {
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    saule.decide(&number, "agree");
}

#[test]
fn both_sides_see_what_was_done_and_by_whom() {
    let service = Service::new();
    registered(&service);
    let expected = |words: [(&str, &str); 3]| words.map(|(action, by)| (json!(action), json!(by))).to_vec();
    assert_eq!(
        rows(&service.visitor("aigerim")),
        expected([("sent", "me"), ("agreed", "owner"), ("registered", "service")])
    );
    assert_eq!(
        rows(&service.visitor("saule")),
        expected([("sent", "applicant"), ("agreed", "me"), ("registered", "service")])
    );
    assert_eq!(rows(&service.visitor("marina")), vec![]);
}

#[test]
fn nobodys_number_stands_in_what_is_shown() {
    let service = Service::new();
    registered(&service);
    for persona in ["aigerim", "saule"] {
        let visitor = service.visitor(persona);
        for path in ["/api/audit", "/api/applications", "/api/consents"] {
            let told = visitor.get(path).text;
            assert!(service.people.iins().all(|iin| !told.contains(iin)), "{path}: {told}");
        }
    }
}

#[test]
fn whatever_is_changed_is_found() {
    let service = Service::new();
    registered(&service);
    let verify = || service.app.store.read(audit::verify).unwrap();
    assert_eq!(verify().unwrap().rows, 3);
    for change in [
        "UPDATE audit SET at = at + 1 WHERE seq = 1",
        "UPDATE audit SET action = 'refused' WHERE seq = 2",
        "UPDATE audit SET actor = '' WHERE seq = 2",
        "UPDATE audit SET application = 'x' WHERE seq = 3",
        "UPDATE audit SET about = replace(about, 'owner=', 'registered=') WHERE seq = 1",
        "UPDATE audit SET detail = 'differs' WHERE seq = 1",
        "UPDATE audit SET hash = replace(hash, 'a', 'b') WHERE hash LIKE '%a%'",
        "INSERT INTO audit SELECT 7, at, action, actor, application, about, detail, hash FROM audit WHERE seq = 3;
         UPDATE audit_about SET seq = 7 WHERE seq = 3; DELETE FROM audit WHERE seq = 3",
        "DELETE FROM audit_about WHERE seq = 2; DELETE FROM audit WHERE seq = 2",
        "INSERT INTO audit SELECT 0, at, action, actor, application, about, detail, hash FROM audit WHERE seq = 3",
        "DELETE FROM audit_about WHERE seq = 2",
        "INSERT INTO audit_about (iin, seq) VALUES ('550055010021', 1)",
    ] {
        let found = Cell::new(false);
        let undone = service.app.store.write(|sql| {
            sql.script(change)?;
            found.set(audit::verify(sql)?.is_err());
            Err::<(), _>(SqlError::Missing)
        });
        assert!(matches!(undone, Err(SqlError::Missing)), "{change}: {undone:?}");
        assert!(found.get(), "{change}");
    }
    assert_eq!(verify().unwrap().rows, 3);
}
