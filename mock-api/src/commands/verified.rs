//! A check of the log, of what was signed, and of what was decided.

use std::path::Path;

use tirkeu::rules::Editions;

use super::{CommandError, present};
use crate::applications::replayed;
use crate::audit::{self, Head};
use crate::settings::Database;
use crate::signing::authority::Authority;
use crate::signing::kept_sound;
use crate::store::Store;

/// Checks the database, that no row of its log was changed, every kept signature and every kept decision; tells the last
/// row's hash, which one may keep elsewhere. Where one was `kept`, its row must still be there. The file holds the key of
/// the test authority.
pub fn verify(database: &Database, authority: &Path, kept: Option<&str>) -> Result<String, CommandError> {
    let failed = |error: std::io::Error| CommandError::Unreadable(authority.to_owned(), error.to_string());
    let known = authority.is_file().then(|| Authority::in_file(authority).map_err(failed)).transpose()?;
    let store = opened(database)?;
    let (head, signatures) = checked(&store, known.as_ref())?;
    let held = kept.map(|hash| held(&store, hash)).transpose()?;
    let held = held.map_or_else(String::new, |row| format!(" It holds the row whose hash was kept: {row}."));
    let records = decided_again(&store)?;
    let issued = match known {
        Some(_) => String::new(),
        None => format!(
            " By whom their certificates were issued was not checked: {} is not there.",
            authority.display()
        ),
    };
    Ok(format!(
        "The log is whole: {} rows, the last one {}.{held} The signatures are sound: {signatures}.{issued} \
         Decided again by the rules that each names, to the same bytes: {records}.",
        head.rows, head.hash
    ))
}

/// The database, of which every page was looked at.
pub(super) fn opened(database: &Database) -> Result<Store, CommandError> {
    if let Database::File(file) = database {
        present(file)?;
    }
    let store = Store::at(database).map_err(CommandError::Store)?;
    store.go_over().map_err(CommandError::Store)?;
    Ok(store)
}

pub(super) fn checked(store: &Store, authority: Option<&Authority>) -> Result<(Head, u64), CommandError> {
    let failed = |error| CommandError::Store(store.damaged(error));
    let head = store.read(audit::verify).map_err(failed)?.map_err(CommandError::Changed)?;
    let signatures = store.read(|sql| kept_sound::check(sql, authority)).map_err(failed)?;
    Ok((head, signatures.map_err(CommandError::Unsound)?))
}

/// The row with that hash. Each hash is over all rows before it, so none of those was cut off or written anew either.
fn held(store: &Store, hash: &str) -> Result<i64, CommandError> {
    let row = store.read(|sql| audit::row_of(sql, hash));
    let row = row.map_err(|error| CommandError::Store(store.damaged(error)))?;
    row.ok_or_else(|| CommandError::CutOff(hash.to_owned()))
}

/// A backup is restored whatever its records say: it may hold what an older program decided.
fn decided_again(store: &Store) -> Result<u64, CommandError> {
    let editions =
        Editions::kept().map_err(|(edition, error)| CommandError::Edition(format!("{edition}: {error}")))?;
    let same = store.read(|sql| replayed::check(sql, &editions));
    same.map_err(|error| CommandError::Store(store.damaged(error)))?.map_err(CommandError::Differing)
}
