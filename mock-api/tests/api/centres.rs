//! Where people are served in person.

use axum::http::StatusCode;
use mock_api::bind;
use mock_api::store::Sql;
use serde_json::{Value, json};

use crate::service::{Service, Visitor};

fn near(visitor: &Visitor<'_>, rka: &str, lang: &str) -> Vec<Value> {
    let answer = visitor.post("/api/centres", &json!({ "rka": rka, "lang": lang }));
    assert_eq!(answer.status, StatusCode::OK, "{rka:?}");
    answer.json()["centres"].as_array().unwrap().clone()
}

fn names(centres: &[Value]) -> Vec<&str> {
    centres.iter().map(|one| one["name"].as_str().unwrap()).collect()
}

#[test]
fn those_of_the_homes_district_are_named_in_the_language_of_the_page() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    for (lang, expected) in [
        ("kk", ["Есіл ауданының №1 ХҚКО-сы", "Есіл ауданының №2 ХҚКО-сы"]),
        ("ru", ["ЦОН № 1 района Есиль", "ЦОН № 2 района Есиль"]),
        ("en", ["Esil district service centre No 1", "Esil district service centre No 2"]),
    ] {
        assert_eq!(names(&near(&visitor, service.people.rka("saule"), lang)), expected);
    }
    let [first, ..] = &near(&visitor, service.people.rka("saule"), "en")[..] else { panic!("no centre") };
    assert_eq!(first["address"], "Astana, Esil district, Kabanbay Batyr Avenue 701");
    assert_eq!((&first["weekdays"], &first["saturday"]), (&json!("09:00–20:00"), &json!("09:00–17:00")));
    assert_eq!(first["checked"], "2026-03-02");
}

#[test]
fn a_centre_that_is_closed_on_saturdays_says_so() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let found = near(&visitor, service.people.rka("svetlana"), "en");
    assert_eq!(names(&found), ["Baikonyr district service centre"]);
    assert_eq!(found[0]["saturday"], Value::Null);
}

#[test]
fn where_no_centre_is_known_none_is_made_up() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    for rka in [service.people.rka("kuanysh"), "0000000000000000", "", "'"] {
        assert_eq!(near(&visitor, rka, "kk"), [Value::Null; 0], "{rka:?}");
    }
}

#[test]
fn a_home_of_a_district_without_one_is_served_in_its_settlement() {
    let service = Service::new();
    let only_one = "DELETE FROM service_centre WHERE name_en NOT LIKE 'Saryarka%'";
    service.app.store.write(|sql| sql.run(only_one, &[])).unwrap();
    let visitor = service.visitor("aigerim");
    let found = near(&visitor, service.people.rka("saule"), "en");
    assert_eq!(names(&found), ["Saryarka district service centre"]);
}

/// For those in whose browser the form does not open: nobody is signed in there, and no register is asked.
#[test]
fn all_of_them_are_listed_on_a_page_of_the_same_rows() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    for lang in ["kk", "ru", "en"] {
        let page = service.get(&format!("/api/centres/{lang}"));
        assert_eq!(page.headers["content-type"], "text/html; charset=utf-8");
        assert!(page.text.contains(&format!("<html lang=\"{lang}\">")), "{lang}");
        let listed = page.text.matches("<section>").count();
        let rows = |sql: &dyn Sql| sql.value::<i64>("SELECT count(*) FROM service_centre", bind![]);
        assert_eq!(listed as i64, service.app.store.read(rows).unwrap());
        for centre in
            ["saule", "svetlana"].iter().flat_map(|name| near(&visitor, service.people.rka(name), lang))
        {
            for told in ["name", "address", "weekdays", "saturday"] {
                let told = centre[told].as_str().unwrap_or_default();
                assert!(page.text.contains(told), "{lang}: {told}");
            }
        }
    }
    assert_eq!(service.get("/api/centres/de").code(), "not-found");
}

#[test]
fn where_there_is_none_the_page_still_says_whom_to_call() {
    let service = Service::new();
    let none = |sql: &dyn Sql| sql.run("DELETE FROM service_centre", bind![]);
    service.app.store.accept(none).unwrap();
    let page = service.get("/api/centres/en");
    assert_eq!(page.text.matches("<section>").count(), 0);
    assert!(page.text.contains("tel:1414") && !page.text.contains("checked"), "{}", page.text);
}
