//! E-Sobes: who was declared incapable, and who is whose guardian.

use tirkeu::iin::Iin;
use tirkeu::kinship::Act;

use super::{Call, Said, Tables};
use crate::bind;
use crate::store::{Row, SqlResult};

/// What E-Sobes can be asked.
pub trait Esobes: Send + Sync {
    /// Whether a court declared this person incapable or of limited capacity.
    fn incapacitated(&self, call: &Call<'_>, person: &Iin) -> Said<bool>;

    /// Every guardianship that names any of these people, as guardian or as ward.
    fn guardianships(&self, call: &Call<'_>, people: &[Iin]) -> Said<Vec<Act<Iin>>>;
}

impl Esobes for Tables {
    fn incapacitated(&self, call: &Call<'_>, person: &Iin) -> Said<bool> {
        let query = "SELECT EXISTS (SELECT 1 FROM esobes_incapacity
             WHERE iin = $1 AND since <= $2 AND (until IS NULL OR until > $2))";
        self.ask(call, |sql| sql.value(query, bind![person, call.today]))
    }

    fn guardianships(&self, call: &Call<'_>, people: &[Iin]) -> Said<Vec<Act<Iin>>> {
        self.ask(call, |sql| {
            let mut found = Vec::new();
            // Seldom more than one: a route over a guardianship begins or ends with it.
            for person in people {
                found.extend(sql.all(NAMING, bind![person], guardianship)?);
            }
            Ok(found)
        })
    }
}

const NAMING: &str =
    "SELECT guardian, ward, since, until FROM esobes_guardianship WHERE guardian = $1 OR ward = $1";

fn guardianship(row: &Row) -> SqlResult<Act<Iin>> {
    Ok(Act::Guardianship { guardian: row.get(0)?, ward: row.get(1)?, on: row.get(2)?, ended: row.get(3)? })
}
