//! Where a browser came to something else than this service. What this service decides counts; that the two differ is
//! kept in the log, whatever becomes of the application, and counted.

use tirkeu::iin::Iin;
use tirkeu::record::seal;

use super::facts;
use super::moment::Moment;
use crate::audit::{self, Done};
use crate::store::{Sql, SqlResult};

/// A browser's record beside our own of the same answers.
#[derive(Clone, Debug)]
pub struct Differing {
    applicant: Iin,
    detail: String,
}

impl Differing {
    /// How they differ, if they do.
    #[must_use]
    pub fn between(applicant: Iin, signed: &str, ours: &str) -> Option<Self> {
        // Of the browser's record only the seal is kept: its text is whatever somebody chose to send.
        let detail = || format!("{}, the browser's record {}", end(ours), seal(signed));
        (!facts::agree(signed, ours)).then(|| Self { applicant, detail: detail() })
    }

    /// Adds a row, beside the application's own if there is one.
    pub fn note(&self, sql: &dyn Sql, application: &str, moment: &Moment) -> SqlResult<()> {
        let about = [("applicant", self.applicant)];
        let detail = &self.detail;
        let (at, actor) = (moment.now, Some(&self.applicant));
        audit::append(sql, &Done { at, action: "differed", actor, application, about: &about, detail })
    }
}

/// How a record ends: the verdict, or what it lacks.
fn end(record: &str) -> &str {
    record.lines().rev().find_map(|line| line.strip_prefix("end ")).unwrap_or_default()
}
