//! What the applicant is told of the message to an owner: whether and when it was sent, never to whom.

use serde::Serialize;
use utoipa::ToSchema;

use crate::clock::Clock;
use crate::store::{Row, SqlResult};

/// The message that asks an owner.
#[derive(Debug, Serialize, ToSchema)]
pub struct Told {
    /// The number of the first one, by which it can be sent again, and found by support.
    #[schema(format = "uuid")]
    number: String,
    /// When one was last taken by 1414, at UTC+5.
    #[schema(required, format = DateTime)]
    sent: Option<String>,
    /// Whether one waits to be taken, and is tried again and again.
    trying: bool,
}

/// The columns of it, over the messages `o` of a consent `c`. The first one's number stays the owner's.
pub const COLUMNS: &str =
    "(SELECT f.number FROM outbox f WHERE f.application = c.application AND f.owner = c.owner
                            ORDER BY f.written, f.number LIMIT 1), max(o.handed), count(o.due) > 0";

/// It, where these columns begin; none for an application that ended before messages were kept.
pub fn told(row: &Row, first: usize, clock: &Clock) -> SqlResult<Option<Told>> {
    let number: Option<String> = row.get(first)?;
    let (handed, trying): (Option<i64>, bool) = (row.get(first + 1)?, row.get(first + 2)?);
    Ok(number.map(|number| Told { number, sent: handed.map(|at| clock.stamp_of(at)), trying }))
}
