//! A backup while the service runs, and the way back from one.

use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::verified::{checked, opened};
use super::{CommandError, absent, present};
use crate::settings::Database;

/// Writes a copy of the database as it stands at one moment. Those who read and write go on meanwhile.
pub fn backup(database: &Path, file: &Path) -> Result<String, CommandError> {
    present(database)?;
    absent(file)?;
    let failed = |error: &dyn fmt::Display| CommandError::File(file.to_owned(), error.to_string());
    let sql = Connection::open(database).map_err(|error| failed(&error))?;
    sql.busy_timeout(std::time::Duration::from_secs(5)).map_err(|error| failed(&error))?;
    // Under another name until it is whole: what bears the wanted name can be relied on.
    let unfinished = beside(file);
    let _ = std::fs::remove_file(&unfinished);
    let text = unfinished.to_string_lossy();
    sql.execute("VACUUM INTO ?", [text.as_ref()]).map_err(|error| failed(&error))?;
    let last = last_of_the_log(&unfinished).map_err(|error| failed(&error))?;
    finish(&unfinished, file).map_err(|error| failed(&error))?;
    let kept = last.map_or_else(String::new, |(row, hash)| {
        format!(" Its log ends with row {row}: keep its hash elsewhere than the copy, {hash}")
    });
    Ok(format!("{} is a copy of {}.{kept}", file.display(), database.display()))
}

/// The number and the hash of the last row of a copy's log, if it has one.
fn last_of_the_log(copy: &Path) -> rusqlite::Result<Option<(i64, String)>> {
    let sql = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let last = "SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1";
    sql.query_row(last, [], |row| Ok((row.get(0)?, row.get(1)?))).optional()
}

/// Makes a sound backup the database. It takes the place of nothing.
pub fn restore(database: &Path, file: &Path) -> Result<String, CommandError> {
    present(file)?;
    for taken in [database.to_owned(), with_tail(database, "-wal")] {
        absent(&taken)?;
    }
    let failed = |error: &dyn fmt::Display| CommandError::File(database.to_owned(), error.to_string());
    if let Some(folder) = database.parent() {
        std::fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    }
    let unfinished = beside(database);
    std::fs::copy(file, &unfinished).map_err(|error| failed(&error))?;
    // Closed again at once, before what lies beside it is removed.
    let sound = opened(&Database::File(unfinished.clone())).and_then(|store| checked(&store, None));
    for tail in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(with_tail(&unfinished, tail));
    }
    if let Err(error) = sound {
        let _ = std::fs::remove_file(&unfinished);
        return Err(error);
    }
    finish(&unfinished, database).map_err(|error| failed(&error))?;
    Ok(format!("{} is restored from {}.", database.display(), file.display()))
}

fn beside(file: &Path) -> PathBuf {
    with_tail(file, ".unfinished")
}

fn with_tail(file: &Path, tail: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(tail);
    name.into()
}

/// On the disk before it gets its name.
fn finish(unfinished: &Path, file: &Path) -> std::io::Result<()> {
    std::fs::OpenOptions::new().write(true).open(unfinished)?.sync_all()?;
    std::fs::rename(unfinished, file)?;
    #[cfg(unix)]
    if let Some(folder) = file.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        std::fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}
