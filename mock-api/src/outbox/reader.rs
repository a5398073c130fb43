//! In which language somebody reads: the one in which they last signed in.

use tirkeu::iin::Iin;

use crate::bind;
use crate::language::Language;
use crate::store::{Sql, SqlResult};

/// Remembers it.
pub fn note(sql: &dyn Sql, iin: &Iin, language: Language) -> SqlResult<()> {
    let upsert = "INSERT INTO reader (iin, language) VALUES ($1, $2)
         ON CONFLICT (iin) DO UPDATE SET language = excluded.language";
    sql.run(upsert, bind![iin, language.code()]).map(|_| ())
}

/// The language, if it is known.
pub(super) fn of(sql: &dyn Sql, iin: &Iin) -> SqlResult<Option<Language>> {
    let found = sql.one("SELECT language FROM reader WHERE iin = $1", bind![iin], |row| row.get(0))?;
    Ok(found.and_then(|code: String| Language::tagged(&code)))
}
