//! Where people are served in person: the service centres nearest to a dwelling.

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::Shared;
use crate::bind;
use crate::body::{Body, Json, on_a_thread};
use crate::language::Language;
use crate::problem::Problem;
use crate::session::SignedIn;
use crate::store::{Row, Sql, SqlResult};

/// A dwelling, and the page's language.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Near {
    rka: String,
    lang: String,
}

/// The service centres near a dwelling; none where none is known.
#[derive(Debug, Serialize, ToSchema)]
pub struct Centres {
    centres: Vec<Centre>,
}

/// A service centre.
#[derive(Debug, Serialize, ToSchema)]
pub struct Centre {
    name: String,
    address: String,
    #[schema(pattern = "^[0-9]{2}:[0-9]{2}–[0-9]{2}:[0-9]{2}$")]
    weekdays: String,
    /// Closed where it is null.
    #[schema(required, pattern = "^[0-9]{2}:[0-9]{2}–[0-9]{2}:[0-9]{2}$")]
    saturday: Option<String>,
    /// When somebody last saw that all this is so.
    #[schema(format = Date)]
    checked: String,
}

/// The service centres nearest to a dwelling: of its district, or else of its settlement.
// Not in the URL, for logs keep those.
#[utoipa::path(
    post, path = "/api/centres", operation_id = "find_centres", request_body = Near,
    responses((status = 200, description = "Done.", body = Centres))
)]
pub async fn near(
    State(app): State<Shared>,
    _session: SignedIn,
    Body(near): Body<Near>,
) -> Result<Json<Centres>, Problem> {
    let language = Language::tagged(&near.lang).unwrap_or_default();
    on_a_thread(move || {
        let centres = app.store.read(|sql| nearest(sql, &near.rka, language))?;
        Ok(Json(Centres { centres }))
    })
    .await
}

fn nearest(sql: &dyn Sql, rka: &str, language: Language) -> SqlResult<Vec<Centre>> {
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

fn centres(sql: &dyn Sql, part: &str, id: i64, language: Language) -> SqlResult<Vec<Centre>> {
    let code = language.code();
    let query = format!(
        "SELECT name_{code}, address_{code}, weekdays, saturday, checked FROM service_centre
         WHERE {part} = $1 ORDER BY id"
    );
    sql.all(&query, bind![id], centre)
}

fn centre(row: &Row) -> SqlResult<Centre> {
    Ok(Centre {
        name: row.get(0)?,
        address: row.get(1)?,
        weekdays: row.get(2)?,
        saturday: row.get(3)?,
        checked: row.get(4)?,
    })
}
