//! The invented data, and what is said to those who edit it.

use mock_api::invented::Invented;

use crate::people::{self, People};
use crate::service::Service;
use crate::testing::Folder;

#[test]
fn there_are_enough_people_to_show_everything() {
    let (persons, homes, personas) = People::read().count();
    assert!(persons >= 60 && homes >= 12 && personas >= 12, "{persons} {homes} {personas}");
    let longest =
        People::read().names().map(|[surname, given]| surname.chars().count() + given.chars().count()).max();
    assert!(longest >= Some(50));
}

#[test]
fn they_show_everything_that_the_registers_can_say() {
    let service = Service::new();
    for shown in [
        "ar_dwelling WHERE actual = 0",
        "ar_building WHERE commissioned = 0",
        "ar_street WHERE kk <> ru AND ru <> en",
        "ukimet_lag WHERE days > 0",
        "egkn_dwelling WHERE tenure = 'state'",
        "egkn_dwelling WHERE total IS NULL",
        "egkn_dwelling WHERE useful < total",
        "(SELECT rka FROM egkn_holder GROUP BY rka HAVING count(*) > 1) joint",
        "egkn_holder h JOIN gbdfl_person p ON p.iin = h.iin WHERE p.born > '2008-11-21'",
        "egkn_dwelling d WHERE NOT EXISTS (SELECT 1 FROM gbdfl_registration r WHERE r.rka = d.rka)",
        "egkn_dwelling d WHERE total < 1500 * (SELECT count(*) FROM gbdfl_registration r WHERE r.rka = d.rka)",
        "gbdfl_registration WHERE kind = 'temporary'",
        "gbdfl_person WHERE citizenship <> 'KAZ'",
        "zags_act WHERE kind = 'adoption'",
        "zags_act WHERE kind = 'paternity'",
        "zags_act WHERE kind = 'divorce'",
        "zags_act WHERE kind = 'death'",
        "zags_act WHERE kind = 'birth' AND father IS NULL",
        "zags_act a JOIN zags_act b ON a.kind = 'birth' AND b.kind = 'birth' AND a.mother = b.mother
         AND coalesce(a.father, '') <> coalesce(b.father, '')",
        "zags_act p JOIN zags_act b ON p.kind = 'paternity' AND b.kind = 'birth' AND b.father = p.father",
        "esobes_incapacity",
        "service_centre WHERE saturday IS NULL",
        "service_centre GROUP BY district HAVING count(*) > 1",
        "esobes_guardianship",
        "nobd_student WHERE form = 'full_time'",
        "epvo_student WHERE form = 'full_time' AND place = 'astana' AND status = 'studying'",
        "epvo_student WHERE form = 'part_time'",
        "epvo_student WHERE status = 'on_leave'",
        "epvo_student WHERE place <> 'astana'",
    ] {
        let query = format!("SELECT count(*) FROM {shown}");
        let found: i64 = service.app.store.read(|sql| sql.value(&query, &[])).unwrap();
        assert!(found > 0, "nothing shows this: {shown}");
    }
}

#[test]
fn a_changed_file_fills_the_registers_anew_and_keeps_the_rest() {
    let folder = Folder::new();
    for file in ["places.toml", "families/01-room-for-a-daughter.toml"] {
        let text = std::fs::read_to_string(people::folder().join(file)).unwrap();
        folder.write(&format!("fixtures/{file}"), text);
    }
    let store = folder.store();
    let fill = || Invented::read(&folder.file("fixtures")).unwrap().pour_into(&store).unwrap();
    let count = |table: &str| {
        let query = format!("SELECT count(*) FROM {table}");
        store.read(|sql| sql.value::<i64>(&query, &[])).unwrap()
    };
    fill();
    assert_eq!((count("gbdfl_person"), count("filled")), (3, 1));
    store.write(|sql| sql.run("INSERT INTO attempt (id, iin, at) VALUES (1, '1', 1)", &[])).unwrap();
    let more =
        "[person.new]\niin = \"900101300017\"\nname = [\"А\", \"Б\"]\nsex = \"male\"\nborn = 1990-01-01\n";
    folder.write("fixtures/families/99.toml", more);
    fill();
    assert_eq!((count("gbdfl_person"), count("filled"), count("attempt")), (4, 1, 1));
}

#[test]
fn a_mistake_is_told_with_its_place_and_its_cure() {
    let person =
        "[person.a]\niin = \"900101300017\"\nname = [\"А\", \"Б\"]\nsex = \"male\"\nborn = 1990-01-01\n";
    let centre = "[centre.c]\nname = { kk = \"а\", ru = \"а\", en = \"a\" }\nstreet = \"s\"\nhouse = \"1\"\n\
                  weekdays = \"09:00–18:00\"\nchecked = 2026-03-01\n";
    for (text, told) in [
        (person.replace("300017", "300018"), "write 900101300017"),
        (person.replace("300017", "30001"), "12 digits"),
        (person.replace("\"male\"", "\"man\""), "male"),
        (person.replace("born", "birth"), "birth"),
        (format!("{person}mother = \"b\"\n"), "no person is called `b`"),
        (format!("{person}home = \"b\"\n"), "no home is called `b`"),
        (format!("{person}{}", person.replace("person.a", "person.b")), "have the same iin"),
        ("[home.h]\nstreet = \"s\"\nhouse = \"1\"\nrka = \"1\"\n".into(), "16 digits"),
        (
            "[home.h]\nstreet = \"s\"\nhouse = \"1\"\nrka = \"9971000000000001\"\narea = \"1\"\n".into(),
            "64.50",
        ),
        (centre.replace("09:00–18:00", "9–18"), "write the hours as \"09:00–18:00\""),
        (centre.replace("09:00–18:00", "18:00–09:00"), "write the hours"),
        (centre.into(), "no street is called `s`"),
        ("persona".into(), "TOML"),
    ] {
        let folder = Folder::new();
        folder.write("fixtures/a.toml", &text);
        let error = Invented::read(&folder.file("fixtures")).unwrap_err().to_string();
        assert!(error.contains(told) && error.contains("fixtures"), "{error}");
    }
}

#[test]
fn starting_again_changes_nothing() {
    let service = Service::new();
    let before = service.visitor("aigerim").ask("applicant");
    let service = service.restarted();
    assert_eq!(service.visitor("aigerim").ask("applicant"), before);
}
