//! What the program does besides serving: a backup while it runs, the way back from one, and a check of the log and
//! of what was signed.

use std::fmt;
use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tirkeu::rules::Editions;

use crate::applications::replayed::{self, Differing};
use crate::audit::{self, Head};
use crate::generate::Population;
use crate::settings::Database;
use crate::signing::authority::Authority;
use crate::signing::kept_sound::{self, Unsound};
use crate::store::{Store, StoreError};

/// What the program is told to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Serve.
    Serve,
    /// `backup <file>`: write a whole copy of the database, also while the service runs.
    Backup(PathBuf),
    /// `restore <file>`: make a backup the database, where there is none.
    Restore(PathBuf),
    /// `verify`: check the database and its log.
    Verify,
    /// `generate`: add invented people to a new database.
    Generate(Population, Option<PathBuf>),
}

/// Why it was not done. Its text is for the person at the terminal.
#[derive(Debug)]
pub enum CommandError {
    /// There is no such command.
    Unknown,
    /// Nothing is overwritten.
    Exists(PathBuf),
    /// There is nothing there.
    Missing(PathBuf),
    /// The database is at fault.
    Store(StoreError),
    /// A file can't be written or read.
    File(PathBuf, String),
    /// A file can't be read.
    Unreadable(PathBuf, String),
    /// A row of the log doesn't fit the one before.
    Changed(i64),
    /// What was signed is not what is kept.
    Unsound(Unsound),
    /// An edition of the rules that is kept can't be read any more.
    Edition(String),
    /// Records say something else when they are decided again.
    Differing(Differing),
}

impl Command {
    /// Reads the words after the program's name.
    pub fn read(words: &[String]) -> Result<Self, CommandError> {
        let words: Vec<_> = words.iter().map(String::as_str).collect();
        match words.as_slice() {
            [] => Ok(Self::Serve),
            ["backup", file] => Ok(Self::Backup(file.into())),
            ["restore", file] => Ok(Self::Restore(file.into())),
            ["verify"] => Ok(Self::Verify),
            ["generate", words @ ..] => generate(words).ok_or(CommandError::Unknown),
            _ => Err(CommandError::Unknown),
        }
    }
}

/// `--people` and `--seed` in any order, and a file where everything is not kept in PostgreSQL.
fn generate(words: &[&str]) -> Option<Command> {
    let (mut population, mut file) = (Population { people: 0, seed: 1 }, None);
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match *word {
            "--people" => population.people = words.next()?.parse().ok()?,
            "--seed" => population.seed = words.next()?.parse().ok()?,
            word if word.starts_with('-') || file.is_some() => return None,
            word => file = Some(word.into()),
        }
    }
    let any = (1..=crate::generate::MOST).contains(&population.people);
    any.then_some(Command::Generate(population, file))
}

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
    finish(&unfinished, file).map_err(|error| failed(&error))?;
    Ok(format!("{} is a copy of {}.", file.display(), database.display()))
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
    let sound = checked(&Database::File(unfinished.clone()), None);
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

/// Checks the database, that no row of its log was changed, every kept signature and every kept decision; tells the last row's hash, which
/// one may keep elsewhere. The file holds the key of the test authority.
pub fn verify(database: &Database, authority: &Path) -> Result<String, CommandError> {
    let failed = |error: std::io::Error| CommandError::Unreadable(authority.to_owned(), error.to_string());
    let known = authority.is_file().then(|| Authority::in_file(authority).map_err(failed)).transpose()?;
    let (head, signatures) = checked(database, known.as_ref())?;
    let records = decided_again(database)?;
    let issued = match known {
        Some(_) => String::new(),
        None => format!(
            " By whom their certificates were issued was not checked: {} is not there.",
            authority.display()
        ),
    };
    Ok(format!(
        "The log is whole: {} rows, the last one {}. The signatures are sound: {signatures}.{issued} \
         Decided again by the rules that each names, to the same bytes: {records}.",
        head.rows, head.hash
    ))
}

fn checked(database: &Database, authority: Option<&Authority>) -> Result<(Head, u64), CommandError> {
    if let Database::File(file) = database {
        present(file)?;
    }
    let store = Store::at(database).map_err(CommandError::Store)?;
    let failed = |error| CommandError::Store(store.damaged(error));
    let head = store.read(audit::verify).map_err(failed)?.map_err(CommandError::Changed)?;
    let signatures = store.read(|sql| kept_sound::check(sql, authority)).map_err(failed)?;
    Ok((head, signatures.map_err(CommandError::Unsound)?))
}

/// A backup is restored whatever its records say: it may hold what an older program decided.
fn decided_again(database: &Database) -> Result<u64, CommandError> {
    let editions =
        Editions::kept().map_err(|(edition, error)| CommandError::Edition(format!("{edition}: {error}")))?;
    let store = Store::at(database).map_err(CommandError::Store)?;
    let same = store.read(|sql| replayed::check(sql, &editions));
    same.map_err(|error| CommandError::Store(store.damaged(error)))?.map_err(CommandError::Differing)
}

fn present(file: &Path) -> Result<(), CommandError> {
    if file.is_file() { Ok(()) } else { Err(CommandError::Missing(file.to_owned())) }
}

fn absent(file: &Path) -> Result<(), CommandError> {
    if file.exists() { Err(CommandError::Exists(file.to_owned())) } else { Ok(()) }
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

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str(
                "There is no such command. Without one the service starts; the others are: backup <file>, \
                 restore <file>, verify, generate --people <number> --seed <number> [<file>].",
            ),
            Self::Exists(file) => write!(
                f,
                "{} is there already, and nothing is overwritten. Move it away first, or name another file.",
                file.display()
            ),
            Self::Missing(file) => write!(f, "There is no file {}.", file.display()),
            Self::Store(error) => error.fmt(f),
            Self::File(file, error) => write!(f, "{} can't be written: {error}.", file.display()),
            Self::Unreadable(file, error) => write!(f, "{} can't be read: {error}.", file.display()),
            Self::Unsound(Unsound { application, why }) => write!(
                f,
                "A signature of application {application} is not sound ({why}): what is kept is not what was signed. Keep \
                 the file as it is. If the word is issuer, another test authority signed: put its key back and try again."
            ),
            Self::Edition(told) => {
                write!(f, "The rules that are kept as edition {told}. Take the program that kept them.")
            }
            Self::Differing(told) => write!(
                f,
                "Decided again by the rules that they name, records come out otherwise: {told}. Keep the file as it is. \
                 If the word is edition_unknown, another program decided them: check with that one."
            ),
            Self::Changed(row) => write!(
                f,
                "Row {row} of the log doesn't fit the one before it: the log was changed. Keep the file as it is."
            ),
        }
    }
}

impl std::error::Error for CommandError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_its_words() {
        let read = |words: &[&str]| {
            let words: Vec<_> = words.iter().map(|word| (*word).to_owned()).collect();
            Command::read(&words)
        };
        assert_eq!(read(&[]).unwrap(), Command::Serve);
        assert_eq!(read(&["backup", "a"]).unwrap(), Command::Backup("a".into()));
        assert_eq!(read(&["restore", "a"]).unwrap(), Command::Restore("a".into()));
        assert_eq!(read(&["verify"]).unwrap(), Command::Verify);
        let some = |people, seed, file: Option<&str>| {
            Command::Generate(Population { people, seed }, file.map(PathBuf::from))
        };
        assert_eq!(read(&["generate", "--seed", "7", "--people", "9", "a"]).unwrap(), some(9, 7, Some("a")));
        assert_eq!(read(&["generate", "--people", "9"]).unwrap(), some(9, 1, None));
        for words in [
            &["backup"][..],
            &["verify", "a"],
            &["--help"],
            &["generate"],
            &["generate", "--people", "0"],
            &["generate", "--people", "20000001"],
            &["generate", "--people", "9", "a", "b"],
        ] {
            assert!(read(words).is_err(), "{words:?}");
        }
    }
}
