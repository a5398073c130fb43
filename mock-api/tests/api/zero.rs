//! The character 0: SQLite ends a text at it here and there, and PostgreSQL keeps none that has it. Nobody types it.

use serde_json::json;

use crate::service::Service;

#[test]
fn a_text_with_it_is_refused_wherever_it_would_be_looked_for() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let consent = json!({ "decision": "agree", "signature": "\0" });
    for (path, body) in [
        ("/api/session", json!({ "persona": "aigerim\0" })),
        ("/api/hurry", json!({ "number": "\0" })),
        ("/api/centres", json!({ "rka": "\0", "lang": "kk" })),
        ("/api/addresses", json!({ "text": "каб\0анбай", "lang": "kk" })),
        ("/api/consents/7f9c24e8-3b12-4fef-91e0-0c2f6b0a6f11", consent),
    ] {
        let answer = aigerim.post(path, &body);
        assert_eq!((answer.status.as_u16(), answer.code().as_str()), (400, "body-malformed"), "{path}");
    }
    let sent = json!({ "record": "tirkeu-record-1\n", "signature": "\0" });
    assert_eq!(aigerim.post("/api/applications", &sent).status, 400);
    for path in [
        "/api/applications/%00",
        "/api/signatures/a%00",
        "/api/mobile/%00",
        "/api/applications/%00/receipt/kk",
    ] {
        assert_eq!(aigerim.get(path).code(), "not-found", "{path}");
    }
    assert_eq!(aigerim.delete("/api/applications/%00").code(), "not-found");
}

/// A stroke before it makes it six characters that anybody may type.
#[test]
fn what_only_looks_like_it_is_taken() {
    let service = Service::new();
    let asked = json!({ "text": "кабанбай \\u0000", "lang": "kk" });
    assert_eq!(service.visitor("aigerim").post("/api/addresses", &asked).status, 200);
}
