//! What the program does besides serving, and what it says where it can't.

pub mod copies;
pub mod verified;

use std::fmt;
use std::path::{Path, PathBuf};

use crate::applications::replayed::Differing;
use crate::generate::Population;
use crate::signing::kept_sound::Unsound;
use crate::store::StoreError;

/// What the program is told to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Command {
    /// Serve.
    Serve,
    /// `backup <file>`: write a whole copy of the database, also while the service runs.
    Backup(PathBuf),
    /// `restore <file>`: make a backup the database, where there is none.
    Restore(PathBuf),
    /// `verify`: check the database and its log, and that the log still holds the row with a hash that was kept elsewhere.
    Verify(Option<String>),
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
    /// The log has no row with the hash that was kept elsewhere.
    CutOff(String),
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
            ["verify"] => Ok(Self::Verify(None)),
            ["verify", "--log-holds", hash] if is_hash(hash) => Ok(Self::Verify(Some((*hash).to_owned()))),
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

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'))
}

fn present(file: &Path) -> Result<(), CommandError> {
    if file.is_file() { Ok(()) } else { Err(CommandError::Missing(file.to_owned())) }
}

fn absent(file: &Path) -> Result<(), CommandError> {
    if file.exists() { Err(CommandError::Exists(file.to_owned())) } else { Ok(()) }
}

impl fmt::Display for CommandError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str(
                "There is no such command. Without one the service starts; the others are: backup <file>, \
                 restore <file>, verify [--log-holds <hash>], generate --people <number> --seed <number> [<file>].",
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
            Self::CutOff(hash) => write!(
                f,
                "No row of the log has the hash {hash}: rows were cut off since it was kept, or all of them written anew. \
                 Keep the file as it is."
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
        assert_eq!(read(&["verify"]).unwrap(), Command::Verify(None));
        let hash = "0a".repeat(32);
        assert_eq!(read(&["verify", "--log-holds", &hash]).unwrap(), Command::Verify(Some(hash.clone())));
        let some = |people, seed, file: Option<&str>| {
            Command::Generate(Population { people, seed }, file.map(PathBuf::from))
        };
        assert_eq!(read(&["generate", "--seed", "7", "--people", "9", "a"]).unwrap(), some(9, 7, Some("a")));
        assert_eq!(read(&["generate", "--people", "9"]).unwrap(), some(9, 1, None));
        for words in [
            &["backup"][..],
            &["verify", "a"],
            &["verify", "--log-holds"],
            &["verify", "--log-holds", ""],
            &["verify", "--log-holds", &hash[1..]],
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
