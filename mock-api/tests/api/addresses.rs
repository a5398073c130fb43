//! Addresses as people type them.

use axum::http::StatusCode;
use serde_json::json;

use crate::service::{Service, Visitor};

fn found(visitor: &Visitor<'_>, text: &str, lang: &str) -> Vec<(String, String)> {
    let answer = visitor.post("/api/addresses", &json!({ "text": text, "lang": lang }));
    assert_eq!(answer.status, StatusCode::OK, "{text:?}");
    let list = answer.json()["addresses"].as_array().unwrap().clone();
    assert!(list.len() <= 10);
    let text = |one: &serde_json::Value, field: &str| one[field].as_str().unwrap().to_owned();
    list.iter().map(|one| (text(one, "rka"), text(one, "address"))).collect()
}

#[test]
fn finds_what_was_meant() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    for (text, home) in [
        // as written in each language
        ("Астана, Есіл ауданы, Қабанбай батыр даңғылы, 12/1-үй, 45-пәтер", "saule"),
        ("Астана, район Есиль, проспект Кабанбай батыра, дом 12/1, кв. 45", "saule"),
        ("Astana, Esil district, Kabanbay Batyr Avenue 12/1, apt 45", "saule"),
        // in short
        ("Қабанбай 12/1 45", "saule"),
        ("кабанбай 12/1-45", "saule"),
        ("кабанбай батыра д.12/1 кв45", "saule"),
        ("каб бат 12/1 45", "saule"),
        ("батыра кабанбай 12/1 45", "saule"),
        ("КАБАНБАЙ 12/1 45", "saule"),
        ("кабанбай 12 корпус 1 кв 45", "saule"),
        ("кабанбай 12\\1 45", "saule"),
        ("kabanbay 12/1 45", "saule"),
        // without Kazakh letters
        ("Мангилик Ел 20 7", "nurlan"),
        ("Мәңгілік ел 20-7", "nurlan"),
        ("улы дала 11/2", "madina"),
        ("тауелсиздик 27", "bolat"),
        ("Тәуелсіздік 27", "bolat"),
        ("богенбай 56", "zeynep"),
        ("Бөгенбай 56", "zeynep"),
        // on the wrong keyboard
        ("rf,fy,fq 12/1 45", "saule"),
        ("0f,fy,fq ,fnsh 12/1 45", "saule"),
        ("vfyubkbr 20 7", "nurlan"),
        // other endings, words that are nobody's street
        ("турана 5 101", "ermek"),
        ("на проспекте Туран 5, 101", "ermek"),
        ("жк Нурсая, Туран 5", "ermek"),
        // numbers of many kinds
        ("иманова 7а 30", "svetlana"),
        ("иманова 7 А 30", "svetlana"),
        ("Imanov 7A 30", "svetlana"),
        ("38 улица 12", "sabit"),
        ("улица 38 дом 12 кв 4", "sabit"),
        ("38-көше 12", "sabit"),
        ("иманова 112", "dmitry"),
        ("абая 109в алматы", "kuanysh"),
    ] {
        let list = found(&visitor, text, "ru");
        assert_eq!(
            list.first().map(|one| one.0.as_str()),
            Some(service.people.rka(home)),
            "{text:?}: {list:?}"
        );
    }
}

#[test]
fn ranks_the_exact_before_what_only_begins_so() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let rkas = |text: &str| found(&visitor, text, "kk").into_iter().map(|one| one.0).collect::<Vec<_>>();
    let [flat, longer] = ["saule", "alikhan"].map(|home| service.people.rka(home).to_owned());
    assert_eq!(rkas("кабанбай 12/1 45"), [flat.clone(), longer.clone()]);
    assert_eq!(rkas("кабанбай 12/1 450"), [longer]);
    assert_eq!(rkas("кабанбай 1").first(), Some(&flat));
}

#[test]
fn offers_no_address_that_nobody_can_register_at() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    for text in ["сыганак 77", "кабанбай 12/1 46", "сығанақ 99", "несуществующая 1"]
    {
        assert_eq!(found(&visitor, text, "kk"), [], "{text:?}");
    }
}

#[test]
fn nothing_typed_finds_nothing_and_nothing_breaks_it() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let long = "а".repeat(5000);
    let many = "а ".repeat(500);
    for text in ["", " ", "12", "---", "''; DROP TABLE ar_word; --", "%", "\u{1}", "🏠 12", "ڭ", &long, &many]
    {
        found(&visitor, text, "kk");
    }
    assert_eq!(found(&visitor, "", "kk"), []);
    assert_eq!(found(&visitor, "кабанбай 12/1 45", "kk").len(), 2);
}

#[test]
fn answers_in_the_language_of_the_page() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    for (lang, address) in [
        ("kk", "Астана, Есіл ауданы, Қабанбай батыр даңғылы, 12/1-үй, 45-пәтер"),
        ("ru", "Астана, район Есиль, проспект Кабанбай батыра, дом 12/1, кв. 45"),
        ("en", "Astana, Esil district, Kabanbay Batyr Avenue 12/1, apt 45"),
        ("de", "Астана, Есіл ауданы, Қабанбай батыр даңғылы, 12/1-үй, 45-пәтер"),
    ] {
        assert_eq!(found(&visitor, "kabanbay 12/1 45", lang)[0].1, address);
    }
}

#[test]
fn each_is_told_in_every_language_for_a_page_whose_language_changes() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let answer = visitor.post("/api/addresses", &json!({ "text": "kabanbay 12/1 45", "lang": "ru" })).json();
    let words = &answer["addresses"][0]["words"];
    assert_eq!(words["kk"], "Астана, Есіл ауданы, Қабанбай батыр даңғылы, 12/1-үй, 45-пәтер");
    assert_eq!(words["ru"], "Астана, район Есиль, проспект Кабанбай батыра, дом 12/1, кв. 45");
    assert_eq!(words["en"], "Astana, Esil district, Kabanbay Batyr Avenue 12/1, apt 45");
}

/// Nobody's typing costs a statement for each suggestion, or for each language.
#[test]
fn all_suggestions_of_a_building_come_with_one_statement() {
    let (service, statements) = Service::heard();
    let visitor = service.visitor("aigerim");
    for text in ["кабанбай", "кабанбай 12/1", "туран 5"] {
        statements.take();
        let suggestions = found(&visitor, text, "kk").len();
        let heard = statements.take();
        let from =
            |table: &str| heard.iter().filter(|one| one.text.contains(&format!("FROM {table}"))).count();
        let buildings: usize =
            heard.iter().filter(|one| one.text.contains("FROM ar_building")).map(|one| one.rows).sum();
        assert!(suggestions > 1, "{text}: {suggestions}");
        assert!(
            (1..=buildings).contains(&from("ar_dwelling")),
            "{text}: {} of {buildings}",
            from("ar_dwelling")
        );
    }
}

#[test]
fn only_for_those_signed_in() {
    let service = Service::new();
    let answer = service.post("/api/addresses", &json!({ "text": "кабанбай", "lang": "kk" }));
    assert_eq!(answer.code(), "not-signed-in");
}
