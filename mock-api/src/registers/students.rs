//! NOBD (schools and colleges) and EPVO (higher education): who studies, where and how.

use tirkeu::iin::Iin;
use tirkeu::reply::Study;

use super::{Call, Said, Tables};
use crate::bind;

/// What a register of students can be asked.
pub trait Students: Send + Sync {
    /// How this person studies on the day: whatever is in no place that `counts` is elsewhere.
    fn study(&self, call: &Call<'_>, person: &Iin, counts: &dyn Fn(&str) -> bool) -> Said<Study>;
}

/// A register's roll of students: both keep the same columns.
#[derive(Debug)]
pub struct Roll {
    pub(super) tables: Tables,
    pub(super) table: &'static str,
}

impl Students for Roll {
    fn study(&self, call: &Call<'_>, person: &Iin, counts: &dyn Fn(&str) -> bool) -> Said<Study> {
        let query = format!(
            "SELECT form, status, place FROM {} WHERE iin = $1 AND since <= $2 AND (until IS NULL OR until >= $2)",
            self.table
        );
        let studies = self.tables.ask(call, |sql| {
            sql.all(&query, bind![person, call.today], |row| {
                let texts: [String; 3] = [row.get(0)?, row.get(1)?, row.get(2)?];
                let [form, status, at] = texts.each_ref().map(String::as_str);
                Ok(word(form, status, at, counts))
            })
        })?;
        // Somebody may study in two places: what serves them best counts.
        Ok(studies
            .into_iter()
            .min_by_key(|study| Study::ALL.iter().position(|word| word == study))
            .unwrap_or(Study::NotFound))
    }
}

fn word(form: &str, status: &str, place: &str, counts: &dyn Fn(&str) -> bool) -> Study {
    match (form, status) {
        (_, "on_leave") => Study::OnLeave,
        ("full_time", _) if counts(place) => Study::FullTime,
        ("full_time", _) => Study::Elsewhere,
        _ => Study::PartTime,
    }
}
