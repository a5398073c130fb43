//! An adapter of a real register in place of an invented one: whatever the service asks or tells goes through it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use mock_api::app::App;
use mock_api::language::Words;
use mock_api::registers::ar::{Ar, Whereabouts};
use mock_api::registers::bus::Fault;
use mock_api::registers::gbdfl::entry::{Entries, Entry, Table};
use mock_api::registers::{Call, Said, Silence};
use mock_api::search::find::Found;
use mock_api::store::{Sql, SqlResult};
use serde_json::{Value, json};
use tirkeu::address::Rka;
use tirkeu::day::Day;
use tirkeu::iin::Iin;
use tirkeu::need::{Counted, Register};
use tirkeu::reply::Registered;

use crate::filing::moves_in;
use crate::service::Service;

/// An address register that the bus can't reach.
struct Unreached;

fn unreached<T>() -> Said<T> {
    let fault = |code: &str, beneath| Fault {
        code: code.into(),
        message: "no answer".into(),
        at: "2026-11-21T12:00:00+05:00".into(),
        beneath,
    };
    let fault = fault("BUS-TIMEOUT", Some(Box::new(fault("AR-503", None))));
    Err(Silence { register: Register::Gbdfl, cause: None, fault: Some(fault) })
}

impl Ar for Unreached {
    fn find(&self, _: &Call<'_>, _: &str) -> Said<Vec<Found>> {
        unreached()
    }

    fn addresses(&self, _: &Call<'_>, _: &[&str]) -> Said<BTreeMap<String, Words>> {
        unreached()
    }

    fn whereabouts(&self, _: &Call<'_>, _: &str) -> Said<Option<Whereabouts>> {
        unreached()
    }
}

fn without_addresses(mut app: App) -> App {
    Arc::get_mut(&mut app.registers).unwrap().ar = Box::new(Unreached);
    app
}

#[test]
fn an_address_register_that_is_silent_is_named_with_numbers_and_errors() {
    let service = Service::changed(without_addresses);
    let visitor = service.visitor("aigerim");
    let rka = service.people.rka("saule");
    for (path, body) in [
        ("/api/addresses", json!({ "text": "кабанбай", "lang": "kk" })),
        ("/api/centres", json!({ "rka": rka, "lang": "kk" })),
    ] {
        let answer = visitor.post(path, &body);
        assert_eq!(answer.code(), "register-unavailable", "{path}");
        let told = answer.json();
        assert_eq!(told["register"], "gbdfl");
        assert_eq!(told["error"]["errorCode"], "BUS-TIMEOUT");
        assert_eq!(told["error"]["subError"]["errorCode"], "AR-503");
        assert_eq!(told["error"]["sessionId"], told["session"]);
        assert_eq!(told["instance"].as_str().unwrap().len(), 36, "{told}");
    }
}

#[test]
fn whatever_an_address_only_adds_to_stands_without_it() {
    let service = Service::changed(without_addresses);
    let (applicant, owner) = (service.visitor("asel"), service.visitor("kuanysh"));
    let number = applicant.apply(&moves_in(&applicant, "kuanysh", "kuanysh"));
    let shown = applicant.get(&format!("/api/applications/{number}")).json();
    assert_eq!((&shown["home"]["address"], &shown["state"]), (&Value::Null, &json!("awaiting_consent")));
    assert_eq!(owner.get("/api/consents").json()["consents"][0]["home"]["address"], Value::Null);
    let personas = service.get("/api/personas").json()["personas"].clone();
    assert!(personas.as_array().unwrap().iter().all(|one| one.get("try").is_none()), "{personas}");
}

/// GBD FL as another system: its answers are here, and entries go to it as messages.
#[derive(Debug, Default)]
struct Outbox {
    sent: Mutex<Vec<(String, String)>>,
}

impl Entries for Outbox {
    fn residents(
        &self,
        sql: &dyn Sql,
        today: Day,
        rka: &Rka,
        except: &[Iin],
        counted: Counted,
    ) -> SqlResult<u32> {
        Table.residents(sql, today, rka, except, counted)
    }

    fn registered(&self, sql: &dyn Sql, today: Day, rka: &Rka, person: &Iin) -> SqlResult<Registered> {
        Table.registered(sql, today, rka, person)
    }

    fn enter(&self, _: &dyn Sql, call: &Call<'_>, entry: &Entry<'_>) -> SqlResult<()> {
        self.sent.lock().unwrap().push((call.message.to_owned(), entry.person.digits().to_owned()));
        Ok(())
    }
}

#[test]
fn an_entry_goes_to_the_register_and_to_no_table_of_ours() {
    let outbox = Arc::new(Outbox::default());
    let service = Service::changed(|mut app| {
        Arc::get_mut(&mut app.registers).unwrap().entries = Arc::clone(&outbox) as Arc<dyn Entries>;
        app
    });
    let (applicant, owner) = (service.visitor("asel"), service.visitor("kuanysh"));
    let entered = "SELECT count(*) FROM gbdfl_registration WHERE since >= '2026-11-21'";
    let count = || service.app.store.read(|sql| sql.value::<i64>(entered, &[])).unwrap();
    let before = count();
    let number = applicant.apply(&moves_in(&applicant, "kuanysh", "kuanysh"));
    owner.decide(&number, "agree");
    assert_eq!(applicant.get(&format!("/api/applications/{number}")).json()["state"], "registered");
    let sent = outbox.sent.lock().unwrap();
    let people: Vec<_> = sent.iter().map(|(_, person)| person.as_str()).collect();
    assert_eq!(people, [service.people.iin("asel")]);
    assert_eq!(sent[0].0.len(), 36, "{sent:?}");
    assert_eq!(count(), before);
}
