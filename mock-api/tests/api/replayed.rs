//! Kept decisions are decided again, each by the rules that it was made by.

use std::cell::RefCell;
use std::fs;
use std::path::Path;

use mock_api::applications::replayed::{self, Differing};
use mock_api::bind;
use mock_api::store::SqlError;
use tirkeu::rules::{BUILT_IN, Editions};

use crate::filing::moves_in;
use crate::service::Service;

/// A service with two applications: one registered, one that still waits.
fn filed() -> (Service, [String; 2]) {
    let service = Service::new();
    let (aigerim, saule) = (service.visitor("aigerim"), service.visitor("saule"));
    let registered = aigerim.apply(&moves_in(&aigerim, "saule", "saule"));
    saule.decide(&registered, "agree");
    let marina = service.visitor("marina");
    let waiting = marina.apply(&moves_in(&marina, "kim", "aleksey"));
    (service, [registered, waiting])
}

/// What the check says after the record of an application was changed; the change is undone.
fn after(
    service: &Service,
    editions: &Editions,
    number: &str,
    change: impl Fn(&str) -> String,
) -> Result<u64, Differing> {
    let said = RefCell::new(Ok(0));
    let undone = service.app.store.write(|sql| {
        let record: String = sql.value("SELECT record FROM application WHERE number = $1", bind![number])?;
        let changed = change(&record);
        assert_ne!(changed, record);
        sql.run("UPDATE application SET record = $1 WHERE number = $2", bind![changed, number])?;
        *said.borrow_mut() = replayed::check(sql, editions)?;
        Err::<(), _>(SqlError::Missing)
    });
    assert!(matches!(undone, Err(SqlError::Missing)), "{undone:?}");
    said.into_inner()
}

#[test]
fn every_kept_decision_comes_out_the_same_and_a_changed_one_is_told_by_its_number() {
    let (service, numbers) = filed();
    let editions = Editions::kept().unwrap();
    assert_eq!(service.app.store.read(|sql| replayed::check(sql, &editions)).unwrap(), Ok(2));
    type Change = fn(&str) -> String;
    let changes: [(Change, &str); 4] = [
        (
            |record| {
                record.replace("end verdict registered", "end verdict desk").replace("end act", "end ask")
            },
            "decided_otherwise",
        ),
        (|record| record.replace(" online\n", " desk\n"), "decided_otherwise"),
        (|record| record.replace(BUILT_IN.edition, "0123456789abcdef"), "edition_unknown"),
        (|record| record.replace("today 2026", "today 20x6"), "record_unreadable"),
    ];
    for number in &numbers {
        for (change, why) in changes {
            let told = after(&service, &editions, number, change).unwrap_err();
            assert_eq!(told, Differing { count: 1, first: vec![(number.clone(), why)] });
            // Numbers and words: nothing of the person.
            let said = told.to_string();
            assert!(!said.contains("5500") && said.contains(number), "{said}");
        }
    }
}

/// What was decided before the rules changed is held against the rules of then.
#[test]
fn a_record_of_an_older_edition_goes_by_that_edition() {
    let (service, [number, _]) = filed();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules/editions");
    let older = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let older = older.filter(|path| path.is_dir() && !path.ends_with(BUILT_IN.edition));
    let (mut checked, editions) = (0, Editions::kept().unwrap());
    for records in older.map(|path| fs::read_to_string(path.join("records.txt")).unwrap()) {
        for record in records.replace("\r\n", "\n").split("\n----\n") {
            let old = |_: &str| format!("{}\n", record.trim_end());
            assert_eq!(after(&service, &editions, &number, old), Ok(2));
            let today = Editions::of([BUILT_IN]);
            let told = after(&service, &today, &number, old).unwrap_err();
            assert_eq!(told.first, [(number.clone(), "edition_unknown")]);
            checked += 1;
        }
    }
    assert!(checked > 20, "{checked} records of older editions");
}
