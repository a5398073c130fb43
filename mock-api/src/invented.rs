//! The invented people and homes, read from `fixtures/` and poured into the registers' tables.
//!
//! The files are for people to read and to add to. When they change, the registers are filled anew at the next start;
//! what belongs to the service itself (sessions, guesses, applications) stays.

mod check;
mod file;
mod fill;

use std::fmt;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::applications::course;
use crate::bind;
use crate::hex;
use crate::registers::gbdfl::entry::Table;
use crate::store::{SqlResult, Store};
use file::File;

/// The invented data as read, sound in itself.
#[derive(Debug)]
pub struct Invented {
    data: File,
    stamp: String,
}

/// A mistake in the files, told to the person who edits them.
#[derive(Debug)]
pub struct InventedError {
    file: PathBuf,
    mistake: String,
}

impl Invented {
    /// Reads every `.toml` file under `folder`.
    pub fn read(folder: &Path) -> Result<Self, InventedError> {
        let mut data = File::default();
        let mut hash = Sha256::new();
        for path in files(folder)? {
            let error = |mistake| InventedError { file: path.clone(), mistake };
            let text = std::fs::read_to_string(&path).map_err(|problem| error(problem.to_string()))?;
            let part: File = toml::from_str(&text).map_err(|problem| error(problem.to_string()))?;
            check::alone(&part).map_err(error)?;
            data.merge(part).map_err(error)?;
            hash.update(text.as_bytes());
        }
        check::together(&data).map_err(|mistake| InventedError { file: folder.to_owned(), mistake })?;
        Ok(Self { data, stamp: hex::write(&hash.finalize()) })
    }

    /// Fills the registers, unless this very data is in them already.
    pub fn pour_into(&self, store: &Store) -> SqlResult<()> {
        store.write(|sql| {
            let filled = sql.one("SELECT stamp FROM filled", &[], |row| row.get::<String>(0))?;
            if filled.as_ref() == Some(&self.stamp) {
                return Ok(());
            }
            fill::empty(sql)?;
            fill::all(sql, &self.data)?;
            // What people were registered for here is not forgotten with the invented past.
            course::enter_again(sql, &Table)?;
            sql.run("INSERT INTO filled (stamp) VALUES ($1)", bind![&self.stamp]).map(|_| ())
        })
    }
}

/// Sorted, so that the same files always make the same stamp.
fn files(folder: &Path) -> Result<Vec<PathBuf>, InventedError> {
    let error =
        |problem: std::io::Error| InventedError { file: folder.to_owned(), mistake: problem.to_string() };
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(error)? {
        let path = entry.map_err(error)?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

impl fmt::Display for InventedError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "The invented data in {} can't be used: {}", self.file.display(), self.mistake.trim_end())
    }
}

impl std::error::Error for InventedError {}
