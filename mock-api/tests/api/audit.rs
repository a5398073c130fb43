//! The log of what was done: everybody sees what concerns them, and no row can be changed unseen.

use std::cell::{Cell, RefCell};

use base64ct::{Base64, Encoding};
use mock_api::audit::{self, ASKED, Done};
use mock_api::bind;
use mock_api::signing::authority::Authority;
use mock_api::signing::kept_sound;
use mock_api::store::{Sql, SqlError};
use serde_json::{Value, json};
use tirkeu::iin::Iin;

use crate::filing::moves_in;
use crate::service::{Service, Visitor};

fn rows(visitor: &Visitor<'_>) -> Vec<(Value, Value)> {
    let rows = visitor.get("/api/audit").json()["rows"].as_array().unwrap().clone();
    let rows = rows.into_iter().rev().filter(|row| row["action"] != "asked");
    rows.map(|row| (row["action"].clone(), row["by"].clone())).collect()
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

/// Page by page every row is told once, whatever is added meanwhile, and of nobody else's any.
#[test]
fn a_long_log_is_told_in_pages() {
    let service = Service::new();
    registered(&service);
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let iin: Iin = service.people.iin("aigerim").parse().unwrap();
    let count = "SELECT count(*) FROM audit_about WHERE iin = $1";
    let count = || service.app.store.read(|sql| sql.value::<usize>(count, bind![&iin])).unwrap();
    let add = |rows: usize| {
        let about = [("applicant", iin)];
        let detail = "applicant gbdfl answered 3";
        let done = Done { at: 0, action: ASKED, actor: Some(&iin), application: "", about: &about, detail };
        service.app.store.write(|sql| (0..rows).try_for_each(|_| audit::append(sql, &done))).unwrap();
    };
    let page = |path: &str| {
        let told = aigerim.get(path).json();
        let rows = told["rows"].as_array().unwrap().iter().map(|row| row["row"].as_i64().unwrap());
        (rows.collect::<Vec<_>>(), told["earlier"].as_i64())
    };
    add(1000 - count());
    let (latest, first) = page("/api/audit");
    add(1);
    let (earlier, second) = page(&format!("/api/audit/before/{}", first.unwrap()));
    assert_eq!((latest.len(), earlier.len(), second), (500, 500, None));
    let all: Vec<_> = latest.into_iter().chain(earlier).collect();
    assert!(all.is_sorted_by(|one, next| one > next), "{all:?}");
    assert_eq!(page("/api/audit/before/0"), (vec![], None));
    let told = saule.get(&format!("/api/audit/before/{}", all[0])).json();
    assert!((1..20).contains(&told["rows"].as_array().unwrap().len()), "{told}");
    for wrong in ["x", "1.5", "-", "-1", "9223372036854775808"] {
        assert_eq!(aigerim.get(&format!("/api/audit/before/{wrong}")).code(), "not-found");
    }
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
    let sent = service.app.store.read(|sql| sql.value("SELECT seq FROM audit WHERE action = 'sent'", &[]));
    let sent: i64 = sent.unwrap();
    let last = verify().unwrap().rows;
    for change in [
        "UPDATE audit SET detail = replace(detail, 'confirmed', 'not_confirmed') WHERE seq = 2",
        "UPDATE audit SET at = at + 1 WHERE seq = {sent}",
        "UPDATE audit SET action = 'refused' WHERE seq = 2",
        "UPDATE audit SET actor = '' WHERE seq = 2",
        "UPDATE audit SET application = 'x' WHERE seq = {last}",
        "UPDATE audit SET about = replace(about, 'owner=', 'registered=') WHERE seq = {sent}",
        "UPDATE audit SET detail = 'differs' WHERE seq = {sent}",
        "UPDATE audit SET hash = replace(hash, 'a', 'b') WHERE hash LIKE '%a%'",
        "INSERT INTO audit SELECT {later}, at, action, actor, application, about, detail, hash FROM audit WHERE seq = {last};
         UPDATE audit_about SET seq = {later} WHERE seq = {last}; DELETE FROM audit WHERE seq = {last}",
        "DELETE FROM audit_about WHERE seq = 2; DELETE FROM audit WHERE seq = 2",
        "INSERT INTO audit SELECT 0, at, action, actor, application, about, detail, hash FROM audit WHERE seq = {last}",
        "DELETE FROM audit_about WHERE seq = 2",
        "INSERT INTO audit_about (iin, seq) VALUES ('550055010021', {sent})",
    ] {
        let numbers = [("{sent}", sent), ("{last}", last), ("{later}", last + 4)];
        let named = |text: String, (name, seq): &(&str, i64)| text.replace(name, &seq.to_string());
        let change = &numbers.iter().fold(change.to_owned(), named);
        let found = Cell::new(false);
        let undone = service.app.store.write(|sql| {
            sql.script(change)?;
            found.set(audit::verify(sql)?.is_err());
            Err::<(), _>(SqlError::Missing)
        });
        assert!(matches!(undone, Err(SqlError::Missing)), "{change}: {undone:?}");
        assert!(found.get(), "{change}");
    }
    assert_eq!(verify().unwrap().rows, last);
}

/// What is cut off at the end leaves a log that is whole. A hash of it that was kept elsewhere is missed.
#[test]
fn what_is_cut_off_is_found_by_a_hash_that_was_kept() {
    let service = Service::new();
    registered(&service);
    let store = &service.app.store;
    let kept = store.read(audit::verify).unwrap().unwrap();
    service.visitor("aigerim").lookup("applicant");
    assert_eq!(store.read(|sql| audit::row_of(sql, &kept.hash)).unwrap(), Some(kept.rows));
    let cut =
        format!("DELETE FROM audit_about WHERE seq >= {0}; DELETE FROM audit WHERE seq >= {0}", kept.rows);
    store.write(|sql| sql.script(&cut)).unwrap();
    assert_eq!(store.read(audit::verify).unwrap().map(|head| head.rows), Ok(kept.rows - 1));
    assert_eq!(store.read(|sql| audit::row_of(sql, &kept.hash)).unwrap(), None);
    // Nor does one written in its place bear that hash.
    service.visitor("aigerim").lookup("applicant");
    assert_eq!(store.read(audit::verify).unwrap().map(|head| head.rows), Ok(kept.rows));
    assert_eq!(store.read(|sql| audit::row_of(sql, &kept.hash)).unwrap(), None);
}

/// Every way to change what was signed by one byte, or by one row.
#[test]
fn whatever_was_signed_and_is_changed_is_found() {
    let service = Service::new();
    registered(&service);
    let authority = service.app.signing.authority.as_deref();
    assert!(authority.is_some());
    let check = |sql: &dyn Sql| kept_sound::check(sql, authority);
    assert_eq!(service.app.store.read(check).unwrap(), Ok(2));
    for (change, why) in [
        ("UPDATE application SET signed = replace(signed, 'family', 'famile')", "text_changed"),
        ("UPDATE application SET record = replace(record, 'family', 'famile')", "record_changed"),
        ("UPDATE consent SET state = 'refused'", "text_changed"),
        ("UPDATE consent SET seal = replace(seal, substr(seal, 1, 1), 'x')", "text_changed"),
        ("UPDATE signature SET seal = replace(seal, substr(seal, 1, 1), 'x')", "text_changed"),
        (
            "UPDATE consent SET seal = NULL;
             UPDATE signature SET seal = (SELECT seal FROM application) WHERE purpose = 'consent'",
            "digest",
        ),
        ("UPDATE signature SET person = '550055010021' WHERE purpose = 'consent'", "consent_unsigned"),
        ("UPDATE signature SET used = NULL WHERE purpose = 'application'", "application_unsigned"),
        ("UPDATE signature SET used = 'x' WHERE purpose = 'consent'", "consent_unsigned"),
        ("UPDATE signature SET cms = NULL WHERE purpose = 'consent'", "signers"),
        ("UPDATE signature SET signed = signed - 3600", "time"),
        ("UPDATE consent SET state = 'awaiting'", "consent_unsigned"),
    ] {
        assert_eq!(found(&service, change, authority), Err(why.to_owned()), "{change}");
    }
}

/// One byte anywhere in a kept signature: what it is over, its certificate, its own numbers.
#[test]
fn no_byte_of_a_kept_signature_can_be_turned_unseen() {
    let service = Service::new();
    registered(&service);
    let authority = service.app.signing.authority.as_deref();
    let query = "SELECT cms FROM signature WHERE purpose = 'consent'";
    let cms: String = service.app.store.read(|sql| sql.value(query, &[])).unwrap();
    let whole = Base64::decode_vec(&cms).unwrap();
    for place in 0..whole.len() {
        let mut turned = whole.clone();
        turned[place] ^= 1;
        let turned = Base64::encode_string(&turned);
        let change = format!("UPDATE signature SET cms = '{turned}' WHERE purpose = 'consent'");
        assert!(found(&service, &change, authority).is_err(), "byte {place} of {}", whole.len());
    }
}

/// What a check says after a change, which is then undone.
fn found(service: &Service, change: &str, authority: Option<&Authority>) -> Result<u64, String> {
    let said = RefCell::new(Ok(0));
    let undone = service.app.store.write(|sql| {
        sql.script(change)?;
        *said.borrow_mut() = kept_sound::check(sql, authority)?.map_err(|unsound| unsound.why.to_owned());
        Err::<(), _>(SqlError::Missing)
    });
    assert!(matches!(undone, Err(SqlError::Missing)), "{change}: {undone:?}");
    said.into_inner()
}
