//! A register of persons that names nobody for a while: what an owner is asked stands without the applicant's name.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use mock_api::registers::gbdfl::{Gbdfl, Own};
use mock_api::registers::{Call, Said, Silence};
use serde_json::{Value, json};
use tirkeu::address::Rka;
use tirkeu::day::Day;
use tirkeu::iin::Iin;
use tirkeu::need::{Counted, Register};
use tirkeu::reply::Registered;

use crate::filing::moves_in;
use crate::service::{Service, Visitor};

/// GBD FL as it is, but for the names.
struct Nameless {
    whole: Arc<OnceLock<Box<dyn Gbdfl>>>,
    is_silent: Arc<AtomicBool>,
}

impl Nameless {
    fn whole(&self) -> &dyn Gbdfl {
        self.whole.get().unwrap().as_ref()
    }
}

impl Gbdfl for Nameless {
    fn own(&self, call: &Call<'_>, me: &Iin) -> Said<Option<Own>> {
        if self.is_silent.load(Ordering::SeqCst) {
            return Err(Silence { register: Register::Gbdfl, cause: None, fault: None });
        }
        self.whole().own(call, me)
    }

    fn of_age(&self, call: &Call<'_>, person: &Iin) -> Said<Option<bool>> {
        self.whole().of_age(call, person)
    }

    fn residents(&self, call: &Call<'_>, rka: &Rka, except: &[Iin], counted: Counted) -> Said<u32> {
        self.whole().residents(call, rka, except, counted)
    }

    fn registered(&self, call: &Call<'_>, rka: &Rka, person: &Iin) -> Said<Registered> {
        self.whole().registered(call, rka, person)
    }

    fn since(&self, call: &Call<'_>, rka: &Rka, person: &Iin) -> Said<Option<Day>> {
        self.whole().since(call, rka, person)
    }
}

fn asked(owner: &Visitor<'_>) -> Value {
    let answer = owner.get("/api/consents");
    assert_eq!(answer.status, 200, "{}", answer.text);
    answer.json()["consents"][0].clone()
}

/// How often it stands in the applicant's log that the name was told.
fn tellings(applicant: &Visitor<'_>) -> usize {
    applicant.get("/api/audit").text.matches("name").count()
}

#[test]
fn an_owner_is_asked_without_the_name_while_nobody_tells_it_and_it_is_logged_once_told() {
    let is_silent = Arc::new(AtomicBool::new(false));
    let silence = Arc::clone(&is_silent);
    let service = Service::changed(|mut app| {
        let whole = Arc::new(OnceLock::new());
        let nameless = Nameless { whole: Arc::clone(&whole), is_silent: silence };
        let gbdfl = &mut Arc::get_mut(&mut app.registers).unwrap().gbdfl;
        assert!(whole.set(std::mem::replace(gbdfl, Box::new(nameless))).is_ok());
        app
    });
    let (applicant, owner) = (service.visitor("aigerim"), service.visitor("saule"));
    let number = applicant.apply(&moves_in(&applicant, "saule", "saule"));
    let before = tellings(&applicant);
    is_silent.store(true, Ordering::SeqCst);
    let nameless = asked(&owner);
    assert_eq!(nameless["applicant"], Value::Null);
    assert_eq!((&nameless["number"], &nameless["people"]), (&json!(number), &json!(1)));
    assert!(nameless["sign"]["refuse"].is_string() && nameless["home"]["address"].is_object(), "{nameless}");
    assert_eq!(tellings(&applicant), before);
    is_silent.store(false, Ordering::SeqCst);
    assert_eq!(asked(&owner)["applicant"], "Ахметова Айгерім Серікқызы");
    assert_eq!(tellings(&applicant), before + 1);
}
