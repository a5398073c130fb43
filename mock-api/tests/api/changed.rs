//! What changes while the owners decide: before anybody is registered the registers are read again, and what they say
//! then counts.

use mock_api::audit;
use mock_api::bind;
use mock_api::signing::kept_sound;
use serde_json::{Value, json};

use crate::filing::moves_in;
use crate::service::{Service, Visitor};

/// Changes the registers, as their own offices would.
pub fn happens(service: &Service, statement: &str, words: &[&str]) {
    let bound: Vec<_> = words.iter().map(|word| (*word).into()).collect();
    let changed = service.app.store.write(|sql| sql.run(statement, &bound)).unwrap();
    assert!(changed > 0, "{statement}");
}

fn shown(visitor: &Visitor<'_>, number: &str) -> Value {
    visitor.get(&format!("/api/applications/{number}")).json()
}

/// How the application stands: its state and what has changed.
fn stands(visitor: &Visitor<'_>, number: &str) -> (Value, Value) {
    let shown = shown(visitor, number);
    (shown["state"].clone(), shown["changed"].clone())
}

fn is_registered(service: &Service, name: &str, home: &str) -> bool {
    let (iin, rka) = (service.people.iin(name), service.people.rka(home));
    let query =
        "SELECT EXISTS (SELECT 1 FROM gbdfl_registration WHERE iin = $1 AND rka = $2 AND until IS NULL)";
    service.app.store.read(|sql| sql.value(query, bind![iin, rka])).unwrap()
}

/// She applies, something happens, the owner agrees.
fn agreed_after(statement: &str, words: impl Fn(&Service) -> Vec<String>) -> (Service, String) {
    let service = Service::new();
    let number = {
        let aigerim = service.visitor("aigerim");
        aigerim.apply(&moves_in(&aigerim, "saule", "saule"))
    };
    let words = words(&service);
    happens(&service, statement, &words.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(service.visitor("saule").decide(&number, "agree").status, 200);
    (service, number)
}

fn ends_as_changed((service, number): (Service, String), what: &str) {
    let aigerim = service.visitor("aigerim");
    assert_eq!(stands(&aigerim, &number), (json!("changed"), json!(what)));
    assert!(!is_registered(&service, "aigerim", "saule"));
    // Both are told, and nothing is hidden in the log.
    let consents = service.visitor("saule").get("/api/consents").json()["consents"].clone();
    assert_eq!((&consents[0]["state"], &consents[0]["decision"]), (&json!("changed"), &json!("agreed")));
    for persona in ["aigerim", "saule"] {
        let rows = service.visitor(persona).get("/api/audit").json()["rows"].clone();
        assert_eq!((&rows[0]["action"], &rows[0]["by"]), (&json!("changed"), &json!("service")));
    }
    let app = &service.app;
    assert!(app.store.read(audit::verify).unwrap().is_ok());
    let sound = app.store.read(|sql| kept_sound::check(sql, app.signing.authority.as_deref())).unwrap();
    assert!(sound.is_ok(), "{sound:?}");
    // It is over: nothing is held, and another one may be sent.
    let held = "SELECT count(*) FROM application WHERE state = 'awaiting_consent'";
    assert_eq!(app.store.read(|sql| sql.value::<i64>(held, &[])).unwrap(), 0);
}

fn home_and(name: &'static str) -> impl Fn(&Service) -> Vec<String> {
    move |service| vec![service.people.rka("saule").to_owned(), service.people.iin(name).to_owned()]
}

#[test]
fn the_home_is_sold() {
    let sold = "UPDATE egkn_holder SET iin = $2 WHERE rka = $1";
    ends_as_changed(agreed_after(sold, home_and("olga")), "owners");
}

#[test]
fn half_of_the_home_is_sold() {
    let sold = "INSERT INTO egkn_holder (rka, iin) VALUES ($1, $2)";
    ends_as_changed(agreed_after(sold, home_and("olga")), "owners");
}

#[test]
fn the_last_places_are_taken() {
    let moved_in = "INSERT INTO gbdfl_registration (iin, rka, kind, since)
         SELECT iin, $1, 'permanent', '2026-11-21' FROM gbdfl_person WHERE iin IN ($2, $3)";
    let words = |service: &Service| {
        let mut words = home_and("olga")(service);
        words.push(service.people.iin("serik").to_owned());
        words.push(service.people.iin("marina").to_owned());
        words
    };
    let moved_in = moved_in.replace("($2, $3)", "($2, $3, $4)");
    ends_as_changed(agreed_after(&moved_in, words), "place");
}

#[test]
fn the_home_is_measured_anew() {
    let measured = "UPDATE egkn_dwelling SET total = 2000 WHERE rka = $1";
    ends_as_changed(agreed_after(measured, |service| vec![service.people.rka("saule").into()]), "place");
}

#[test]
fn the_owner_is_declared_incapable() {
    let declared = "INSERT INTO esobes_incapacity (iin, since) VALUES ($1, '2026-11-21')";
    ends_as_changed(agreed_after(declared, |service| vec![service.people.iin("saule").into()]), "desk");
}

#[test]
fn one_of_the_owners_dies_after_agreeing() {
    let service = Service::new();
    let marina = service.visitor("marina");
    let number = marina.apply(&moves_in(&marina, "kim", "aleksey"));
    service.visitor("aleksey").decide(&number, "agree");
    happens(
        &service,
        "UPDATE gbdfl_person SET died = '2026-11-21' WHERE iin = $1",
        &[service.people.iin("aleksey")],
    );
    service.visitor("elena").decide(&number, "agree");
    assert_eq!(stands(&marina, &number), (json!("changed"), json!("desk")));
    assert!(!is_registered(&service, "marina", "kim"));
}

#[test]
fn the_applicant_dies() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    happens(
        &service,
        "UPDATE gbdfl_person SET died = '2026-11-21' WHERE iin = $1",
        &[service.people.iin("aigerim")],
    );
    service.visitor("saule").decide(&number, "agree");
    assert_eq!(stands(&aigerim, &number), (json!("changed"), json!("other")));
    assert!(!is_registered(&service, "aigerim", "saule"));
}

#[test]
fn an_adoption_is_annulled() {
    let service = Service::new();
    let aliya = service.visitor("aliya");
    let answers: Vec<_> =
        moves_in(&aliya, "bolat", "bolat").into_iter().chain([("relation", "child")]).collect();
    let number = aliya.apply(&answers);
    // Long enough ago for the snapshot to know it too.
    happens(
        &service,
        "UPDATE zags_act SET annulled = '2026-10-01' WHERE kind = 'adoption' AND one = $1",
        &[service.people.iin("aliya")],
    );
    service.visitor("bolat").decide(&number, "agree");
    assert_eq!(stands(&aliya, &number), (json!("changed"), json!("relation")));
    assert!(!is_registered(&service, "aliya", "bolat"));
}

#[test]
fn what_changes_nothing_is_no_change_and_the_record_tells_of_the_entry() {
    let moved_out = "UPDATE gbdfl_registration SET until = '2026-11-20' WHERE rka = $1 AND iin <> $2";
    let (service, number) = agreed_after(moved_out, home_and("saule"));
    let aigerim = service.visitor("aigerim");
    assert_eq!(stands(&aigerim, &number), (json!("registered"), Value::Null));
    assert!(is_registered(&service, "aigerim", "saule"));
    let record = "SELECT record FROM application WHERE number = $1";
    let record: String = service.app.store.read(|sql| sql.value(record, bind![&number])).unwrap();
    assert!(record.contains(" me all = 1 @") && record.ends_with("end verdict registered\n"), "{record}");
    // Whoever was read about again sees that the service did it.
    let rows = service.visitor("saule").get("/api/audit").json()["rows"].as_array().unwrap().clone();
    let again = rows.iter().filter(|row| row["action"] == "asked" && row["by"] == "service");
    let again: Vec<_> = again.map(|row| row["asked"]["lookup"].as_str().unwrap()).collect();
    assert_eq!(again, ["residents", "area", "gate", "home"]);
    assert!(rows.iter().filter(|row| row["by"] == "service").all(|row| row["application"] == number));
}
