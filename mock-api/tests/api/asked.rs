//! What was asked of the registers: whoever it is about sees it, nobody else does, and nobody learns more from it than
//! they may.

use std::collections::BTreeSet;

use mock_api::audit;
use serde_json::{Value, json};

use crate::filing::moves_in;
use crate::service::{Service, TODAY, Visitor};

/// Who owns one home together.
const BOTH: [&str; 2] = ["aleksey", "elena"];

/// The lookups that somebody sees, the latest first.
fn seen(visitor: &Visitor<'_>) -> Vec<Value> {
    let rows = visitor.get("/api/audit").json()["rows"].as_array().unwrap().clone();
    rows.into_iter().filter(|row| row["action"] == "asked").collect()
}

/// One as the person sees it: as what, by whom, what, where, how it came out, and why.
fn told(row: &Value) -> String {
    let asked =
        ["lookup", "register", "result", "clause"].map(|name| row["asked"][name].as_str().unwrap_or("-"));
    let [role, by] = ["as", "by"].map(|name| row[name].as_str().unwrap());
    format!("{role}, by {by}: {}", asked.join(" "))
}

/// Lets somebody ask, and tells who then sees a row more, and how.
fn shown_of(service: &Service, visitor: &Visitor<'_>, key: &str, expected: &str) -> Vec<(String, String)> {
    let people: Vec<_> = service.people.known().collect();
    let count = |iin: &str| {
        let query = "SELECT count(*) FROM audit_about o JOIN audit a ON a.seq = o.seq
             WHERE o.iin = $1 AND a.action = 'asked'";
        service.app.store.read(|sql| sql.value::<i64>(query, mock_api::bind![iin])).unwrap()
    };
    let before: Vec<_> = people.iter().map(|(_, iin)| count(iin)).collect();
    let answer = visitor.ask(key);
    assert!(answer.starts_with(expected), "{key}: {answer}");
    let mut shown = Vec::new();
    for ((name, iin), before) in people.iter().zip(before) {
        if count(iin) > before {
            let session = service.signed_in(iin);
            shown.push(((*name).to_owned(), told(&seen(&session)[0])));
        }
    }
    shown
}

fn as_expected(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    let mut all: Vec<_> =
        expected.iter().map(|(name, row)| ((*name).to_owned(), (*row).to_owned())).collect();
    all.sort();
    all
}

#[test]
fn whoever_a_home_belongs_to_sees_what_was_asked_about_it() {
    // While the pilot was in force, and since: the clauses are those of the day.
    for (today, [owner, gate, area, residents, study]) in [
        ("2026-03-02", ["3", "4", "10.1", "10.2", "10.7"]),
        (TODAY, ["267", "267", "677.4", "677.4", "677.4"]),
    ] {
        let service = Service::on(today);
        let marina = service.visitor("marina");
        let (rka, aleksey) = (service.people.rka("kim"), service.people.iin("aleksey"));
        for (key, answer, what, others) in [
            (
                format!("home {rka} {aleksey}"),
                "yes",
                format!("home egkn confirmed {owner}"),
                &["aleksey"][..],
            ),
            (format!("gate {rka}"), "online", format!("gate gbdfl_esobes answered {gate}"), &BOTH),
            (format!("area {rka} total"), "", format!("area egkn answered {area}"), &BOTH),
            (format!("residents {rka} me all"), "", format!("residents gbdfl answered {residents}"), &BOTH),
            (format!("registered {rka} me"), "no", "registered gbdfl answered 267".into(), &[]),
            (format!("lease {rka} me"), "not_confirmed", "lease egkn not_confirmed 267".into(), &[]),
            ("applicant".into(), "", "applicant gbdfl answered 267".into(), &[]),
            ("study epvo me".into(), "not_found", format!("study epvo answered {study}"), &[]),
        ] {
            let (mine, theirs) =
                (format!("applicant, by me: {what}"), format!("owner, by applicant: {what}"));
            let others = others.iter().map(|name| (*name, theirs.as_str()));
            let expected: Vec<_> = others.chain([("marina", mine.as_str())]).collect();
            assert_eq!(shown_of(&service, &marina, &key, answer), as_expected(&expected), "{today} {key}");
        }
        assert!(service.app.store.read(audit::verify).unwrap().is_ok());
    }
}

#[test]
fn whoever_is_named_wrongly_sees_it_and_the_owner_of_the_home_does_not() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let key = format!("home {} {}", service.people.rka("saule"), service.people.iin("olga"));
    let row = "home egkn not_confirmed 267";
    let expected =
        [("aigerim", format!("applicant, by me: {row}")), ("olga", format!("owner, by applicant: {row}"))];
    let expected: Vec<_> = expected.iter().map(|(name, row)| (*name, row.as_str())).collect();
    assert_eq!(shown_of(&service, &aigerim, &key, "no"), as_expected(&expected));
}

#[test]
fn children_and_wards_see_that_they_were_named() {
    let service = Service::new();
    let dinara = service.visitor("dinara");
    let key = format!("child {} 2011-05-04", service.people.iin("ayana"));
    let shown = shown_of(&service, &dinara, &key, "confirmed");
    assert!(shown.contains(&("ayana".into(), "registered, by applicant: child zags confirmed 267".into())));
    let saken = service.visitor("saken");
    let key = format!("ward {}", service.people.iin("rakhym"));
    let shown = shown_of(&service, &saken, &key, "confirmed");
    assert_eq!(
        shown,
        as_expected(&[
            ("rakhym", "registered, by applicant: ward esobes confirmed 267"),
            ("saken", "applicant, by me: ward esobes confirmed 267"),
        ])
    );
}

/// However often the owner's page asks again.
#[test]
fn an_applicant_sees_that_an_owner_was_told_their_name() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let number = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    service.visitor("marina").asked();
    let before = [&aigerim, &saule].map(|visitor| seen(visitor).len());
    for _ in 0..3 {
        assert!(saule.asked()[0]["applicant"].is_string());
    }
    for ((visitor, row), before) in [
        (&aigerim, "applicant, by owner: name gbdfl answered 267"),
        (&saule, "owner, by me: name gbdfl answered 267"),
    ]
    .into_iter()
    .zip(before)
    {
        let seen = seen(visitor);
        assert_eq!((told(&seen[0]).as_str(), seen.len()), (row, before + 1));
        assert_eq!(seen[0]["application"], json!(number));
    }
    // Another application is another time.
    aigerim.delete(&format!("/api/applications/{number}"));
    aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    let before = seen(&aigerim).len();
    saule.asked();
    assert_eq!(seen(&aigerim).len(), before + 1);
    assert!(service.app.store.read(audit::verify).unwrap().is_ok());
}

#[test]
fn relatives_on_the_way_learn_neither_who_asked_nor_how_it_came_out() {
    let service = Service::new();
    let kulpash = service.visitor("kulpash");
    let rka = kulpash.counted("alikhan", "alikhan", "me").to_owned();
    let owner = service.people.iin("alikhan");
    let key = format!("kin zags {rka} {owner} me grandparent mother");
    let shown = shown_of(&service, &kulpash, &key, "confirmed");
    let on_the_way: Vec<_> =
        shown.iter().filter(|(name, _)| !["kulpash", "alikhan"].contains(&name.as_str())).collect();
    assert!(!on_the_way.is_empty(), "{shown:?}");
    assert!(on_the_way.iter().all(|(_, row)| row == "relative, by other: kin zags - 677.4"), "{shown:?}");
    assert!(shown.contains(&("alikhan".into(), "owner, by applicant: kin zags confirmed 677.4".into())));
    assert!(shown.contains(&("kulpash".into(), "applicant, by me: kin zags confirmed 677.4".into())));
    // The whole of what a relative is told.
    let (_, iin) = service.people.known().find(|(name, _)| *name == on_the_way[0].0).unwrap();
    let row = &seen(&service.signed_in(iin))[0];
    let keys: BTreeSet<_> = row.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, BTreeSet::from(["action", "application", "as", "asked", "at", "by", "row"]));
    assert_eq!(row["application"], Value::Null);
}

#[test]
fn what_may_not_be_asked_or_is_not_answered_reads_nobodys_data() {
    let service = Service::new();
    let aigerim = service.visitor("aigerim");
    let rka = service.people.rka("saule");
    for (key, code) in [
        (format!("gate {rka}"), "owner-not-named"),
        (format!("registered {rka} {}", service.people.iin("serik")), "owner-not-named"),
        (format!("desk_owner {}", service.people.iin("saule")), "desk-only"),
        ("nonsense".into(), "lookup-unknown"),
    ] {
        assert_eq!(shown_of(&service, &aigerim, &key, code), [], "{key}");
    }
    aigerim.post("/api/weather", &json!({ "register": "gbdfl", "fault": "down" }));
    assert_eq!(shown_of(&service, &aigerim, "applicant", "register-unavailable"), []);
}

#[test]
fn what_the_service_asks_for_an_application_stands_there_too_however_it_ends() {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let record = aigerim.fill(&moves_in(&aigerim, "saule", "saule"));
    let (before, of_home) = (seen(&aigerim).len(), seen(&saule).len());
    assert!(before > 4 && of_home > 3);
    assert_eq!(aigerim.send_in(&record.replace("answer ticket-3 employed\n", "")).code(), "question-open");
    assert_eq!((seen(&aigerim).len(), seen(&saule).len()), (2 * before, 2 * of_home));
    assert_eq!(aigerim.send_in(&record).status, 201);
    assert_eq!((seen(&aigerim).len(), seen(&saule).len()), (3 * before, 3 * of_home));
    // Half of the registers answered.
    aigerim.post("/api/weather", &json!({ "register": "esobes", "fault": "down" }));
    assert_eq!(aigerim.send_in(&record).code(), "register-unavailable");
    assert!(seen(&aigerim).len() > 3 * before);
}

#[test]
fn many_at_once_leave_one_row_each_in_one_chain() {
    let service = Service::new();
    let store = &service.app.store;
    let visitors: Vec<_> = ["aigerim", "marina", "dinara", "saken"].map(|name| service.visitor(name)).into();
    let rows = || store.read(audit::verify).unwrap().unwrap().rows;
    let before = rows();
    let asked = visitors.iter().flat_map(|visitor| (0..16).map(|_| visitor.begin_lookup("applicant")));
    let asked: Vec<_> = asked.collect();
    for one in asked {
        assert_eq!(service.wait(one).unwrap().status(), 200);
    }
    assert_eq!(rows(), before + 64);
    assert!(visitors.iter().all(|visitor| seen(visitor).len() == 16));
}

#[test]
fn relations_that_no_record_confirms_are_limited_for_good() {
    let service = Service::new();
    let owner = service.people.iin("nurlan").to_owned();
    let rka = service.people.rka("nurlan").to_owned();
    let claims = ["child", "parent", "spouse", "full_sibling", "in_law"];
    let lined = ["half_sibling", "grandparent", "grandchild"];
    let lined = lined.iter().flat_map(|name| ["father", "mother"].map(|line| format!("{name} {line}")));
    let claims: Vec<_> = claims.iter().map(|name| format!("{name} -")).chain(lined).collect();
    let aigerim = service.visitor("aigerim");
    aigerim.counted("nurlan", "nurlan", "me");
    let key = |source: &str, claim: &str| format!("kin {source} {rka} {owner} me {claim}");
    for claim in &claims[..10] {
        // A relation counts once, whichever register is asked and however often.
        for source in ["zags", "ukimet", "zags"] {
            assert_eq!(aigerim.ask(&key(source, claim)), "not_confirmed", "{claim}");
        }
    }
    assert_eq!(aigerim.ask(&key("zags", &claims[10])), "too-many-relations");
    // What was asked before may be asked again; guessing at owners is another count.
    assert_eq!(aigerim.ask(&key("zags", &claims[0])), "not_confirmed");
    aigerim.name("saule", "saule");
    let service = service.restarted();
    let aigerim = service.visitor("aigerim");
    aigerim.counted("nurlan", "nurlan", "me");
    assert_eq!(aigerim.ask(&key("zags", &claims[10])), "too-many-relations");
    service.app.clock.pass(24 * 3600 + 1);
    let aigerim = service.visitor("aigerim");
    aigerim.counted("nurlan", "nurlan", "me");
    assert_eq!(aigerim.ask(&key("zags", &claims[10])), "not_confirmed");
}

#[test]
fn a_confirmed_relation_costs_nothing() {
    let service = Service::new();
    let dinara = service.visitor("dinara");
    let rka = dinara.counted("nurlan", "nurlan", "me").to_owned();
    let key = format!("kin zags {rka} {} me child -", service.people.iin("nurlan"));
    for _ in 0..12 {
        assert_eq!(dinara.ask(&key), "confirmed");
    }
    let query = "SELECT count(*) FROM attempt WHERE what = 'relation'";
    assert_eq!(service.app.store.read(|sql| sql.value::<i64>(query, &[])).unwrap(), 0);
}
