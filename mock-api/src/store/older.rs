//! Databases as earlier versions of this program left them, for the tests of what brings them up to date.

use super::{MIGRATIONS, postgres, sqlite};
use crate::testing::Folder;

/// Makes the folder's database one that has seen so many migrations, and holds what these statements put in.
pub(crate) fn database(folder: &Folder, version: usize, holding: &str) {
    let steps = MIGRATIONS.iter().take(version);
    let Some(url) = folder.server() else {
        let sql = rusqlite::Connection::open(folder.file("a.sqlite")).unwrap();
        steps.for_each(|step| sql.execute_batch(step).unwrap());
        sql.execute_batch(holding).unwrap();
        sql.pragma_update(None, "application_id", sqlite::APPLICATION).unwrap();
        return sql.pragma_update(None, "user_version", i64::try_from(version).unwrap()).unwrap();
    };
    let mut sql = ::postgres::Client::connect(&url, ::postgres::NoTls).unwrap();
    sql.batch_execute("CREATE TABLE tirkeu_version (version BIGINT PRIMARY KEY)").unwrap();
    steps.for_each(|step| sql.batch_execute(&postgres::dialect(step)).unwrap());
    sql.batch_execute(&postgres::dialect(holding)).unwrap();
    let seen = format!("INSERT INTO tirkeu_version (version) SELECT * FROM generate_series(1, {version})");
    sql.batch_execute(&seen).unwrap();
}

/// An application of that number and state, whose owners have time enough.
pub(crate) fn application(number: &str, state: &str) -> String {
    format!(
        "INSERT INTO application (number, applicant, key, request, answer, rka, kind, state, sent,
             deadline, signed, record, seal)
         VALUES ('{number}', '550055070035', '{number}', CAST('' AS BLOB), '', '', 'permanent', '{state}', 0,
             9999999999, '', '', '');"
    )
}

#[test]
fn the_states_of_applications_move_with_all_that_hangs_on_them() {
    let folder = Folder::new();
    let states = ["awaiting_consent", "refused", "registered", "run_out", "withdrawn"];
    let kept: String = states.iter().map(|state| application(state, state)).collect();
    let changed = "UPDATE application SET changed = 'place' WHERE number = 'a';
         INSERT INTO application_person VALUES ('a', '550055070035', '');
         INSERT INTO consent (application, owner) VALUES ('a', '550055070015')";
    database(&folder, 12, &format!("{kept}{}{changed}", application("a", "withdrawn")));
    let store = folder.store();
    let all = "SELECT number, state FROM application ORDER BY number";
    let found = store.read(|sql| sql.all(all, &[], |row| Ok((row.get::<String>(0)?, row.get::<String>(1)?))));
    let moved = states.iter().map(|state| ((*state).to_owned(), (*state).to_owned()));
    let moved: Vec<_> = std::iter::once(("a".to_owned(), "changed".to_owned())).chain(moved).collect();
    assert_eq!(found.unwrap(), moved);
    let hanging = "SELECT (SELECT count(*) FROM application_person) + (SELECT count(*) FROM consent)";
    assert_eq!(store.read(|sql| sql.value::<i64>(hanging, &[])).unwrap(), 2);
    for refused in [
        "UPDATE application SET state = 'lost'",
        "INSERT INTO consent (application, owner) VALUES ('none', '550055070015')",
        "DELETE FROM application WHERE number = 'a'",
    ] {
        assert!(store.write(|sql| sql.run(refused, &[])).is_err(), "{refused}");
    }
    store.write(|sql| sql.run("UPDATE application SET state = 'changed'", &[])).unwrap();
}
