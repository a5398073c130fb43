//! Applications: taken on, consented to, entered, and how else they may end.

use mock_api::bind;
use mock_api::message;
use serde_json::{Value, json};

use crate::filing::moves_in;
use crate::service::Service;

/// Each owner's word, and whether it is the one who was named.
fn owners(told: &Value) -> Vec<(Value, Value)> {
    let owners = told["owners"].as_array().unwrap().iter();
    owners.map(|owner| (owner["state"].clone(), owner["named"].clone())).collect()
}

#[test]
fn a_daughter_moves_in_once_her_mother_agrees() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let answer = aigerim.send_in(&aigerim.fill(&moves_in(&aigerim, "saule", "saule")));
    assert_eq!(answer.status, 201, "{}", answer.text);
    let sent = answer.json();
    let number = sent["number"].as_str().unwrap();
    assert_eq!(
        (&sent["state"], owners(&sent)),
        (&json!("awaiting_consent"), vec![(json!("awaiting"), json!(true))])
    );
    assert!(sent["deadline"].as_str().unwrap().starts_with("2026-11-2"));

    let asked = &saule.asked()[0];
    assert_eq!(asked["applicant"], "Ахметова Айгерім Серікқызы");
    assert_eq!((&asked["kind"], &asked["people"]), (&json!("permanent"), &json!(1)));
    assert_eq!(saule.decide(number, "agree").json()["decision"], "agreed");

    let shown = aigerim.get(&format!("/api/applications/{number}")).json();
    assert_eq!((&shown["state"], &shown["verdict"]), (&json!("registered"), &json!("registered")));
    let asked: Vec<_> = shown["asked"].as_array().unwrap().iter().map(|one| &one["lookup"]).collect();
    for lookup in ["applicant", "home", "gate", "area", "residents"] {
        assert!(asked.contains(&&json!(lookup)), "{lookup}: {asked:?}");
    }
    assert!(!shown["asked"].to_string().contains(service.people.iin("saule")), "{}", shown["asked"]);
    let rka = service.people.rka("saule");
    assert_eq!(aigerim.ask(&format!("registered {rka} me")), "permanent");
    assert_eq!(saule.ask(&format!("home {rka} me")), "yes astana private");
    assert_eq!(saule.ask(&format!("residents {rka} me all")), "2");
}

#[test]
fn the_old_registration_ends_by_itself() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let old = service.people.rka("karaganda").to_owned();
    let here = |today: &str| {
        let query = "SELECT count(*) FROM gbdfl_registration
             WHERE iin = $1 AND rka = $2 AND (until IS NULL OR until >= $3)";
        let bound = bind![service.people.iin("aigerim"), &old, today];
        service.app.store.read(|sql| sql.value::<i64>(query, bound))
    };
    assert_eq!(here("2026-11-21").unwrap(), 1);
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    assert_eq!(here("2026-11-21").unwrap(), 1);
    saule.decide(&number, "agree");
    assert_eq!((here("2026-11-20").unwrap(), here("2026-11-21").unwrap()), (1, 0));
}

#[test]
fn an_owner_who_refuses_ends_it() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    assert_eq!(saule.decide(&number, "refuse").json()["decision"], "refused");
    let shown = aigerim.get(&format!("/api/applications/{number}")).json();
    assert_eq!((&shown["state"], &shown["verdict"]), (&json!("refused"), &json!("consent_refused")));
    assert_eq!(aigerim.ask(&format!("registered {} me", service.people.rka("saule"))), "no");
    // She may send it again.
    assert_ne!(aigerim.apply(&moves_in(&aigerim, "saule", "saule")), number);
}

#[test]
fn the_owners_have_an_hour() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    for _ in 0..6 {
        service.app.clock.pass(599);
        assert_eq!(aigerim.state_of(&number), "awaiting_consent");
    }
    let saule = service.visitor("saule");
    let late = saule.asked()[0]["sign"]["agree"].as_str().unwrap().to_owned();
    service.app.clock.pass(6);
    assert_eq!(aigerim.state_of(&number), "run_out");
    assert_eq!(saule.asked()[0]["state"], "run_out");
    let signature = saule.sign("consent", &late);
    let word = json!({ "decision": "agree", "signature": signature });
    assert_eq!(saule.post(&format!("/api/consents/{number}"), &word).code(), "application-ended");
    assert_eq!(aigerim.state_of(&number), "run_out");
}

#[test]
fn taken_back_it_is_over_for_the_owner_too() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    assert_eq!(aigerim.delete(&format!("/api/applications/{number}")).json()["state"], "withdrawn");
    assert_eq!(aigerim.delete(&format!("/api/applications/{number}")).code(), "application-ended");
    assert_eq!(saule.asked()[0]["sign"], json!(null));
}

/// However many there are, nobody's list asks the address register for each.
#[test]
fn all_addresses_of_a_list_come_with_one_statement() {
    let (service, statements) = Service::heard();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    for _ in 0..3 {
        let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
        aigerim.delete(&format!("/api/applications/{number}"));
    }
    for (visitor, path, list) in
        [(&aigerim, "/api/applications", "applications"), (&saule, "/api/consents", "consents")]
    {
        statements.take();
        let told = visitor.get(path).json();
        let homes: Vec<_> =
            told[list].as_array().unwrap().iter().map(|one| &one["home"]["address"]).collect();
        assert!(homes.len() == 3 && homes.iter().all(|address| address["kk"].is_string()), "{told}");
        let heard = statements.take();
        assert_eq!(heard.iter().filter(|one| one.text.contains("FROM ar_dwelling")).count(), 1, "{path}");
    }
}

#[test]
fn a_held_place_counts_for_others_until_it_is_free_again() {
    let service = Service::new();
    let (aigerim, marina) = (service.visitor("aigerim"), service.visitor("marina"));
    let rka = marina.name("saule", "saule").to_owned();
    let residents = || marina.ask(&format!("residents {rka} me all"));
    assert_eq!(residents(), "2");
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    assert_eq!(residents(), "3");
    assert_eq!(aigerim.ask(&format!("residents {rka} me all")), "2");
    aigerim.delete(&format!("/api/applications/{number}"));
    assert_eq!(residents(), "2");
    aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    assert_eq!(residents(), "3");
    service.app.clock.pass(3601);
    let marina = service.visitor("marina");
    marina.name("saule", "saule");
    assert_eq!(marina.ask(&format!("residents {rka} me all")), "2");
}

#[test]
fn nobody_sees_or_ends_somebody_elses() {
    let service = Service::new();
    let (aigerim, marina) = (service.visitor("aigerim"), service.visitor("marina"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let absent = message::number();
    for one in [&number, &absent] {
        assert_eq!(marina.get(&format!("/api/applications/{one}")).code(), "not-found");
        assert_eq!(marina.get(&format!("/api/applications/{one}/events")).code(), "not-found");
        assert_eq!(marina.delete(&format!("/api/applications/{one}")).code(), "not-found");
        let word = json!({ "decision": "agree", "signature": "" });
        assert_eq!(marina.post(&format!("/api/consents/{one}"), &word).code(), "not-found");
    }
    assert_eq!(marina.get("/api/applications").json()["applications"], json!([]));
    assert_eq!(marina.asked(), Vec::<Value>::new());
    assert_eq!(aigerim.state_of(&number), "awaiting_consent");
}

#[test]
fn every_owner_must_agree() {
    let service = Service::new();
    let marina = service.visitor("marina");
    let number = marina.apply(&moves_in(&marina, "kim", "aleksey"));
    let (aleksey, elena) = (service.visitor("aleksey"), service.visitor("elena"));
    aleksey.decide(&number, "agree");
    let shown = marina.get(&format!("/api/applications/{number}")).json();
    assert_eq!(owners(&shown), [(json!("agreed"), json!(true)), (json!("awaiting"), json!(false))]);
    assert_eq!(shown["state"], "awaiting_consent");
    elena.decide(&number, "agree");
    assert_eq!(marina.state_of(&number), "registered");
}

#[test]
fn the_only_owner_needs_nobodys_consent() {
    let service = Service::new();
    let berik = service.visitor("berik");
    let mut answers = moves_in(&berik, "berik", "berik");
    answers.retain(|(field, _)| *field != "owner");
    answers[3] = ("whose", "mine");
    let answer = berik.send_in(&berik.fill(&answers)).json();
    assert_eq!((&answer["state"], &answer["owners"]), (&json!("registered"), &json!([])));
}
