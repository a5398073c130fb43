//! The entries themselves: who is registered where, counted and changed inside a transaction of this service's own.
//!
//! Here the register is our own file, so an application can be decided and entered under one lock. Where GBD FL is
//! another system, an adapter counts what it keeps of the register's answers, and writes each entry down in the same
//! transaction as a message that follows: under the call's number, so that it is never entered twice.

use std::fmt::Debug;

use tirkeu::address::Rka;
use tirkeu::day::Day;
use tirkeu::facts::Kind;
use tirkeu::iin::Iin;
use tirkeu::need::Counted;
use tirkeu::reply::Registered;

use crate::bind;
use crate::registers::Call;
use crate::store::{Sql, SqlResult, Value};

/// Someone's new registration.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// Who.
    pub person: &'a Iin,
    /// Where.
    pub rka: &'a Rka,
    /// For good or for a time.
    pub kind: Kind,
    /// The last day, if for a time.
    pub until: Option<Day>,
}

/// What is asked of GBD FL, and told to it, while an application is taken on or ends. What it reads nobody changes before
/// the transaction is over; what it writes is undone with the transaction.
pub trait Entries: Debug + Send + Sync {
    /// How many people are registered in the dwelling besides `except`.
    fn residents(
        &self,
        sql: &dyn Sql,
        today: Day,
        rka: &Rka,
        except: &[Iin],
        counted: Counted,
    ) -> SqlResult<u32>;

    /// Whether this person is registered in the dwelling.
    fn registered(&self, sql: &dyn Sql, today: Day, rka: &Rka, person: &Iin) -> SqlResult<Registered>;

    /// Registers someone from the call's day on. What it replaces ends by itself the day before: for good, the old home
    /// and a temporary stay in the new one; for a time, another temporary stay.
    fn enter(&self, sql: &dyn Sql, call: &Call<'_>, entry: &Entry<'_>) -> SqlResult<()>;
}

/// The register in this service's own tables.
#[derive(Clone, Copy, Debug)]
pub struct Table;

impl Entries for Table {
    fn residents(
        &self,
        sql: &dyn Sql,
        today: Day,
        rka: &Rka,
        except: &[Iin],
        counted: Counted,
    ) -> SqlResult<u32> {
        let kinds = match counted {
            Counted::All => "'permanent', 'temporary'",
            Counted::Permanent => "'permanent'",
        };
        // The people left out are few; the numbers are bound, never written into the statement.
        let left_out =
            (0..except.len()).map(|place| format!(" AND iin <> ${}", place + 3)).collect::<String>();
        let query = format!(
            "SELECT count(DISTINCT iin) FROM gbdfl_registration
             WHERE rka = $1 AND since <= $2 AND (until IS NULL OR until >= $2) AND kind IN ({kinds}){left_out}"
        );
        let bound: Vec<_> =
            [rka.into(), today.into()].into_iter().chain(except.iter().map(Value::from)).collect();
        sql.value(&query, &bound)
    }

    fn registered(&self, sql: &dyn Sql, today: Day, rka: &Rka, person: &Iin) -> SqlResult<Registered> {
        let query = "SELECT min(kind) FROM gbdfl_registration
             WHERE rka = $1 AND iin = $2 AND since <= $3 AND (until IS NULL OR until >= $3)";
        let kind: Option<String> = sql.value(query, bind![rka, person, today])?;
        Ok(kind.as_deref().and_then(Registered::parse).unwrap_or(Registered::No))
    }

    fn enter(&self, sql: &dyn Sql, call: &Call<'_>, entry: &Entry<'_>) -> SqlResult<()> {
        let today = call.today;
        let Entry { person, rka, kind, until } = entry;
        let (kind, yesterday) = (kind.as_str(), today.pred_opt().unwrap_or(today));
        sql.run(
            "UPDATE gbdfl_registration SET until = $4
             WHERE iin = $1 AND (until IS NULL OR until >= $3) AND (kind = $5 OR ($5 = 'permanent' AND rka = $2))",
            bind![*person, *rka, today, yesterday, kind],
        )?;
        sql.run(
            "INSERT INTO gbdfl_registration (iin, rka, kind, since, until)
             SELECT iin, $2, $3, $4, $5 FROM gbdfl_person WHERE iin = $1
             ON CONFLICT (iin, rka, kind, since) DO UPDATE SET until = excluded.until",
            bind![*person, *rka, kind, today, *until],
        )?;
        Ok(())
    }
}

/// Since when this person is registered in the dwelling for good.
pub(super) fn since(sql: &dyn Sql, today: Day, rka: &Rka, person: &Iin) -> SqlResult<Option<Day>> {
    let query = "SELECT min(since) FROM gbdfl_registration
         WHERE rka = $1 AND iin = $2 AND kind = 'permanent' AND since <= $3 AND (until IS NULL OR until >= $3)";
    sql.value(query, bind![rka, person, today])
}
