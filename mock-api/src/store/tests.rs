//! What both databases do for a store, and what a file does that is damaged.

use super::*;
use crate::bind;
use crate::testing::Folder;

const GUESS: &str = "INSERT INTO attempt (id, iin, at) VALUES (1, '', $1)";

#[test]
fn readers_cannot_write() {
    let folder = Folder::new();
    let store = folder.store();
    assert!(store.read(|sql| sql.run(GUESS, bind![0])).is_err());
}

/// What a commit waits for is the disk.
#[test]
fn each_commit_waits_for_the_disk() {
    let folder = Folder::new();
    let file = Store::open(&folder.file("b.sqlite")).unwrap();
    let told = file.write(|sql| {
        let synchronous = sql.value::<i64>("PRAGMA synchronous", &[])?;
        Ok((sql.value::<String>("PRAGMA journal_mode", &[])?, synchronous))
    });
    const FULL: i64 = 2;
    assert_eq!(told.unwrap(), ("wal".into(), FULL));
}

/// Two gigabytes are the most unless SQLite was compiled for more.
#[test]
fn readers_look_at_a_file_of_any_size_where_it_lies() {
    let folder = Folder::new();
    let file = Store::open(&folder.file("b.sqlite")).unwrap();
    let mapped = file.read(|sql| sql.value::<i64>("PRAGMA mmap_size", &[])).unwrap();
    assert_eq!(mapped, 1 << 40, ".cargo/config.toml was not read");
}

#[test]
fn a_failed_write_leaves_nothing() {
    let folder = Folder::new();
    let store = folder.store();
    let failed = store.write(|sql| {
        sql.run(GUESS, bind![0])?;
        sql.run("INSERT INTO no_such_table VALUES (1)", &[])
    });
    assert!(failed.is_err());
    assert_eq!(store.read(|sql| sql.value::<i64>("SELECT count(*) FROM attempt", &[])).unwrap(), 0);
}

#[test]
fn a_value_goes_where_its_number_says() {
    let folder = Folder::new();
    let store = folder.store();
    store
        .write(|sql| sql.run("INSERT INTO attempt (iin, id, at) VALUES ($2, $3, $1)", bind![7, "x", 9]))
        .unwrap();
    let found = store.read(|sql| {
        let read = |row: &Row| Ok((row.get::<String>(0)?, row.get::<i64>(1)?, row.get::<bool>(2)?));
        sql.one("SELECT iin, at, at > id FROM attempt WHERE id = $1 AND at < $1", bind![9], read)
    });
    assert_eq!(found.unwrap(), Some(("x".into(), 7, false)));
}

#[test]
fn what_a_column_can_not_hold_is_an_error() {
    let folder = Folder::new();
    let store = folder.store();
    store.write(|sql| sql.run(GUESS, bind![-1])).unwrap();
    assert!(store.read(|sql| sql.value::<u32>("SELECT at FROM attempt", &[])).is_err());
    assert!(store.read(|sql| sql.value::<tirkeu::iin::Iin>("SELECT iin FROM attempt", &[])).is_err());
    assert_eq!(store.read(|sql| sql.value::<i64>("SELECT at FROM attempt", &[])).unwrap(), -1);
}

/// How a large file is opened: it is not gone over.
fn large(path: &Path) -> Result<Store, StoreError> {
    Ok(Store::over(Arc::new(Sqlite::open_and_go_over(path, 0)?)))
}

/// The same with some of its last pages, all of them guesses, written over.
fn scribbled(folder: &Folder) -> Vec<u8> {
    let mut scribbled = sound(folder);
    let end = scribbled.len();
    scribbled[end - 20_000..].fill(0xff);
    scribbled
}

/// A sound file in which a table has many pages.
fn sound(folder: &Folder) -> Vec<u8> {
    let path = folder.file("sound.sqlite");
    let store = Store::open(&path).unwrap();
    let guess = "INSERT INTO attempt (id, iin, at) VALUES ($1, '550055010011', 0)";
    let guesses = |sql: &dyn Sql| (0..2_000).try_for_each(|id| sql.run(guess, bind![id]).map(|_| ()));
    store.write(guesses).unwrap();
    drop(store);
    std::fs::read(path).unwrap()
}

#[test]
fn a_large_file_is_opened_at_once_and_is_whole_until_every_page_was_looked_at() {
    let folder = Folder::new();
    let path = folder.write("scribbled.sqlite", scribbled(&folder));
    assert!(Store::open(&path).unwrap_err().to_string().contains("is damaged"));

    let store = large(&path).unwrap();
    store.check().unwrap();
    let told = store.go_over().unwrap_err().to_string();
    assert!(told.contains("scribbled.sqlite is damaged") && told.contains("backup"), "{told}");
    assert!(matches!(store.check(), Err(Unfit::Damaged)));
    assert!(matches!(store.write(|sql| sql.run(GUESS, bind![0])), Err(SqlError::Damaged)));
    let accepted = store.accept(|sql| sql.run(GUESS, bind![0]));
    assert!(matches!(accepted, Err(NotAccepted::Lost)), "{accepted:?}");
    let large = large(&folder.file("sound.sqlite")).unwrap();
    large.go_over().unwrap();
    large.check().unwrap();
}

#[test]
fn whoever_comes_upon_damage_is_the_last_to_write() {
    let folder = Folder::new();
    let store = large(&folder.write("scribbled.sqlite", scribbled(&folder))).unwrap();
    assert!(!store.database.is_damaged());
    assert!(store.read(|sql| sql.value::<i64>("SELECT count(*) FROM attempt", &[])).is_err());
    assert!(store.database.is_damaged());
    assert!(matches!(store.write(|sql| sql.run(GUESS, bind![0])), Err(SqlError::Damaged)));
}

#[test]
fn a_large_file_that_was_cut_short_is_refused_at_once() {
    let folder = Folder::new();
    let sound = sound(&folder);
    let path = folder.write("short.sqlite", &sound[..sound.len() / 2]);
    assert!(large(&path).unwrap_err().to_string().contains("is damaged"));
}
