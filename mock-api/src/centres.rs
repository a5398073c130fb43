//! Where people are served in person: the service centres nearest to a dwelling.

use axum::extract::State;
use serde_json::{Value, json};

use crate::app::{Body, Json, Shared, on_a_thread};
use crate::bind;
use crate::language::Language;
use crate::problem::Problem;
use crate::session::SignedIn;
use crate::store::{Row, Sql, SqlResult};

/// A dwelling, and the page's language.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Near {
    rka: String,
    lang: String,
}

/// `POST /api/centres`: those of the dwelling's district, or else of its settlement; none where none is known. Not in the
/// URL, for logs keep those.
pub async fn near(
    State(app): State<Shared>,
    _session: SignedIn,
    Body(near): Body<Near>,
) -> Result<Json, Problem> {
    let language = Language::tagged(&near.lang).unwrap_or_default();
    on_a_thread(move || {
        let centres = app.store.read(|sql| nearest(sql, &near.rka, language))?;
        Ok(Json(json!({ "centres": centres })))
    })
    .await
}

fn nearest(sql: &dyn Sql, rka: &str, language: Language) -> SqlResult<Vec<Value>> {
    let Some((settlement, district)) = whereabouts(sql, rka)? else { return Ok(Vec::new()) };
    let of_district = match district {
        Some(district) => centres(sql, "district", district, language)?,
        None => Vec::new(),
    };
    if of_district.is_empty() { centres(sql, "settlement", settlement, language) } else { Ok(of_district) }
}

/// The settlement and the district of a dwelling.
fn whereabouts(sql: &dyn Sql, rka: &str) -> SqlResult<Option<(i64, Option<i64>)>> {
    sql.one(
        "SELECT s.settlement, b.district FROM ar_dwelling d
         JOIN ar_building b ON b.id = d.building JOIN ar_street s ON s.id = b.street WHERE d.rka = $1",
        bind![rka],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

fn centres(sql: &dyn Sql, part: &str, id: i64, language: Language) -> SqlResult<Vec<Value>> {
    let code = language.code();
    let query = format!(
        "SELECT name_{code}, address_{code}, weekdays, saturday, checked FROM service_centre
         WHERE {part} = $1 ORDER BY id"
    );
    sql.all(&query, bind![id], centre)
}

fn centre(row: &Row) -> SqlResult<Value> {
    let [name, address, weekdays, checked]: [String; 4] =
        [row.get(0)?, row.get(1)?, row.get(2)?, row.get(4)?];
    let saturday: Option<String> = row.get(3)?;
    Ok(json!({
        "name": name, "address": address, "weekdays": weekdays, "saturday": saturday, "checked": checked,
    }))
}
