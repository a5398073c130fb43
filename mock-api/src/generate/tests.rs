//! What is made is a population that could be: nobody is their own ancestor, nobody acts before birth or after death,
//! and everything that the form can meet is among it.

use sha2::{Digest, Sha256};

use super::*;
use crate::hex;
use crate::store::{Column, Row};
use crate::testing::Folder;

const PEOPLE: u64 = 6000;

fn made(seed: u64, people: u64) -> (Store, Folder, Made) {
    let folder = Folder::new();
    let store = folder.store();
    let made = generate(&store, Population { people, seed }, &|_, _| ()).unwrap();
    (store, folder, made)
}

/// The acts of each kind once, as they lie under the person whom they are about.
const ACTS: &str = "WITH RECURSIVE
    act AS (SELECT kind, one, mother, father, recorded FROM zags_act WHERE person = one),
    birth AS (SELECT one AS child, mother, father, recorded AS born FROM act WHERE kind = 'birth'),
    marriage AS (SELECT one AS husband, mother AS wife, recorded FROM act WHERE kind = 'marriage'),
    divorce AS (SELECT one AS husband, mother AS wife, recorded FROM act WHERE kind = 'divorce')";

fn value<T: Column>(store: &Store, query: &str) -> T {
    store.read(|sql| sql.value(&format!("{ACTS} {query}"), &[])).unwrap()
}

/// Every column as text, so that both databases are held against the same digest.
fn digest(store: &Store) -> String {
    let tables = [
        ("gbdfl_person", "iin, surname, given, patronymic, sex, born, died", "iin"),
        ("gbdfl_registration", "iin, rka, kind, since, until", "iin, rka, kind, since"),
        ("egkn_dwelling", "rka, place, tenure, CAST(total AS TEXT), CAST(useful AS TEXT)", "rka"),
        ("egkn_holder", "rka, iin", "rka, iin"),
        ("birth", "child, born, father, mother", "child"),
        ("marriage", "husband, wife, recorded", "husband, wife, recorded"),
        ("divorce", "husband, wife, recorded", "husband, wife, recorded"),
        ("ar_building", "CAST(street AS TEXT), number", "id"),
        ("epvo_student", "iin, form, place, status", "iin"),
    ];
    let mut hash = Sha256::new();
    for (table, columns, order) in tables {
        let count = columns.matches(", ").count() + 1;
        let row = |row: &Row| {
            (0..count).map(|column| row.get::<Option<String>>(column)).collect::<SqlResult<Vec<_>>>()
        };
        let query = format!("{ACTS} SELECT {} FROM {table} ORDER BY {order}", columns);
        for row in store.read(|sql| sql.all(&query, &[], row)).unwrap() {
            hash.update(format!("{table} {row:?}\n"));
        }
    }
    hex::write(&hash.finalize())
}

#[test]
fn the_same_seed_gives_the_same_rows_for_good() {
    let (store, _folder, made) = made(7, 1500);
    assert_eq!((made.people, made.homes), (1507, 556));
    assert_eq!(digest(&store), "e6f36d4ea552f1b3f3f27e59d249db6f5523beb43d73bec0681cc3198c76135d");
}

#[test]
fn another_seed_gives_other_people() {
    let ((one, _folder, _), (other, _other, _)) = (made(1, 300), made(2, 300));
    let first = "SELECT surname || given || born FROM gbdfl_person ORDER BY iin LIMIT 1";
    assert_ne!(value::<String>(&one, first), value::<String>(&other, first));
}

#[test]
fn lives_are_possible() {
    let (store, _folder, made) = made(7, PEOPLE);
    assert!((PEOPLE..PEOPLE + 60).contains(&made.people), "{made:?}");
    assert_eq!(value::<u64>(&store, "SELECT count(*) FROM gbdfl_person"), made.people);
    let year = |day: &str| format!("CAST(substr({day}, 1, 4) AS INTEGER)");
    let mothers = format!(
        "SELECT count(*) FROM birth b JOIN gbdfl_person m ON m.iin = b.mother
         WHERE m.sex <> 'female' OR {b} - {m} NOT BETWEEN 15 AND 50",
        b = year("b.born"),
        m = year("m.born")
    );
    let fathers = format!(
        "SELECT count(*) FROM birth b JOIN gbdfl_person f ON f.iin = b.father
         WHERE f.sex <> 'male' OR {b} - {f} NOT BETWEEN 15 AND 70",
        b = year("b.born"),
        f = year("f.born")
    );
    let none = [
        mothers.as_str(),
        fathers.as_str(),
        "SELECT count(*) FROM birth b JOIN gbdfl_person p ON p.iin = b.child WHERE p.born <> b.born",
        "SELECT count(*) FROM birth b JOIN gbdfl_person m ON m.iin = b.mother WHERE m.died < b.born",
        "SELECT count(*) FROM marriage m JOIN gbdfl_person p ON p.iin = m.husband OR p.iin = m.wife
         WHERE p.died < m.recorded",
        "SELECT count(*) FROM divorce d WHERE NOT EXISTS (SELECT 1 FROM marriage m
         WHERE m.husband = d.husband AND m.wife = d.wife AND m.recorded < d.recorded)",
        "SELECT count(*) FROM gbdfl_registration r JOIN gbdfl_person p ON p.iin = r.iin
         WHERE p.died IS NOT NULL OR r.since < p.born",
        "SELECT count(*) FROM gbdfl_person p WHERE p.died IS NULL AND (SELECT count(*) FROM gbdfl_registration r
         WHERE r.iin = p.iin AND r.kind = 'permanent') <> 1",
        "SELECT count(*) FROM egkn_dwelling WHERE total NOT BETWEEN 1000 AND 25000 OR useful > total",
        "SELECT count(*) FROM egkn_dwelling d WHERE NOT EXISTS (SELECT 1 FROM egkn_holder h WHERE h.rka = d.rka)",
        "SELECT count(*) FROM egkn_dwelling d WHERE NOT EXISTS (SELECT 1 FROM ar_dwelling a WHERE a.rka = d.rka)",
        "SELECT count(*) FROM gbdfl_registration r JOIN egkn_dwelling d ON d.rka = r.rka AND d.tenure = 'state'
         WHERE r.kind = 'permanent'
           AND NOT EXISTS (SELECT 1 FROM egkn_lease l WHERE l.rka = r.rka AND l.iin = r.iin)",
        "SELECT count(*) FROM esobes_guardianship g JOIN gbdfl_person p ON p.iin = g.guardian
         WHERE g.ward = g.guardian OR p.died IS NOT NULL",
    ];
    for query in none {
        assert_eq!(value::<i64>(&store, query), 0, "{query}");
    }
}

#[test]
fn nobody_is_their_own_ancestor() {
    let (store, _folder, _) = made(3, PEOPLE);
    let cycles = ", ancestor (child, elder, steps) AS (
           SELECT child, mother, 1 FROM birth WHERE mother IS NOT NULL
           UNION SELECT child, father, 1 FROM birth WHERE father IS NOT NULL
           UNION SELECT a.child, p.elder, a.steps + 1 FROM ancestor a
             JOIN (SELECT child, mother AS elder FROM birth UNION SELECT child, father FROM birth) p
               ON p.child = a.elder WHERE a.steps < 6 AND p.elder IS NOT NULL)
         SELECT count(*) FROM ancestor WHERE child = elder";
    assert_eq!(value::<i64>(&store, cycles), 0);
    let generations = cycles.replace("WHERE child = elder", "WHERE steps = 2");
    assert!(value::<i64>(&store, &generations) > 500, "three generations");
}

#[test]
fn everything_that_the_form_can_meet_is_among_them() {
    let (store, _folder, _) = made(7, 20_000);
    let half_siblings = |one: &str, other: &str| {
        format!(
            "SELECT count(*) FROM birth a JOIN birth b ON a.{one} = b.{one}
             AND a.{other} <> b.{other} AND a.child < b.child"
        )
    };
    let per_home = "SELECT d.rka, d.total, count(r.iin) AS people FROM egkn_dwelling d
         LEFT JOIN gbdfl_registration r ON r.rka = d.rka GROUP BY d.rka, d.total";
    for (least, query) in [
        (50, half_siblings("mother", "father")),
        (50, half_siblings("father", "mother")),
        (20, "SELECT count(*) FROM act WHERE kind = 'adoption'".into()),
        (10, "SELECT count(*) FROM act WHERE kind = 'paternity'".into()),
        (200, "SELECT count(*) FROM divorce".into()),
        (20, "SELECT count(*) FROM esobes_guardianship".into()),
        (5, "SELECT count(*) FROM esobes_incapacity".into()),
        (50, "SELECT count(*) FROM egkn_dwelling WHERE tenure = 'state'".into()),
        (20, "SELECT count(*) FROM egkn_dwelling WHERE total IS NULL".into()),
        (100, "SELECT count(*) FROM gbdfl_registration WHERE kind = 'temporary'".into()),
        (100, format!("SELECT count(*) FROM ({per_home}) home WHERE people = 0")),
        (300, format!("SELECT count(*) FROM ({per_home}) home WHERE people * 1500 > total")),
        (
            50,
            "SELECT count(*) FROM egkn_holder h JOIN gbdfl_person p ON p.iin = h.iin
             WHERE p.born > '2010-12-31'"
                .into(),
        ),
        (20, "SELECT count(*) FROM nobd_student WHERE form = 'part_time' OR status = 'on_leave'".into()),
        (20, "SELECT count(*) FROM epvo_student WHERE form = 'full_time' AND place = 'astana'".into()),
    ] {
        let found: i64 = value(&store, &query);
        assert!(found >= least, "{found} of {least}: {query}");
    }
}

/// As wide below as above it narrows: the shape of the country's own.
#[test]
fn ages_are_those_of_a_young_country() {
    let (store, _folder, _) = made(7, 20_000);
    let alive = "SELECT count(*) FROM gbdfl_person WHERE died IS NULL";
    let share = |from: i32, to: i32| {
        let born =
            format!("{alive} AND born BETWEEN '{}-01-01' AND '{}-12-31'", life::NOW - to, life::NOW - from);
        value::<i64>(&store, &born) * 1000 / value::<i64>(&store, alive)
    };
    let shares = [(0, 14), (15, 29), (30, 44), (45, 64), (65, 120)].map(|(from, to)| share(from, to));
    let expected = [230..=330, 180..=260, 140..=240, 170..=280, 50..=120];
    assert!(shares.iter().zip(expected).all(|(share, range)| range.contains(share)), "{shares:?}");
}

#[test]
fn addresses_are_found_as_the_invented_families_are() {
    let (store, _folder, _) = made(7, PEOPLE);
    let found = store.read(|sql| crate::search::find::addresses(sql, "березовая 1 кв 5")).unwrap();
    assert!(found.iter().all(|one| one.words.ru.contains("улица Березовая, дом 1, кв. 5")), "{found:?}");
    assert!(!found.is_empty());
}
