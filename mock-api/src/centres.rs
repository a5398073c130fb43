//! Where people are served in person: the service centres nearest to a dwelling, and all of them.

pub mod listed;

use axum::extract::State;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::app::Shared;
use crate::bind;
use crate::body::{Body, Json, on_a_thread};
use crate::language::Language;
use crate::message;
use crate::problem::Problem;
use crate::registers::ar::{LINE, Whereabouts};
use crate::session::SignedIn;
use crate::store::{Row, Sql, SqlResult};
use crate::weather::{self, Weather};

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
    session: SignedIn,
    Body(near): Body<Near>,
) -> Result<Json<Centres>, Problem> {
    let language = Language::tagged(&near.lang).unwrap_or_default();
    let weather = weather::met(&app, &session, LINE).await?.understood();
    on_a_thread(move || {
        let message = message::number();
        let call = session.call(&app, &message);
        weather.lets_through(LINE, &call, &session.clock(&app))?;
        let whereabouts = app.registers.ar.whereabouts(&call, &near.rka);
        let known = whereabouts.map_err(|silence| Problem::silent(silence, &call))?;
        let centres = match known.filter(|_| weather != Weather::Wrong) {
            Some(whereabouts) => app.store.read(|sql| nearest(sql, whereabouts, language))?,
            None => Vec::new(),
        };
        Ok(Json(Centres { centres }))
    })
    .await
}

fn nearest(sql: &dyn Sql, whereabouts: Whereabouts, language: Language) -> SqlResult<Vec<Centre>> {
    let of_district = match whereabouts.district {
        Some(district) => centres(sql, "district", district, language)?,
        None => Vec::new(),
    };
    if !of_district.is_empty() {
        return Ok(of_district);
    }
    centres(sql, "settlement", whereabouts.settlement, language)
}

fn centres(sql: &dyn Sql, part: &str, id: i64, language: Language) -> SqlResult<Vec<Centre>> {
    sql.all(&format!("{} WHERE {part} = $1 ORDER BY id", columns(language)), bind![id], centre)
}

fn all(sql: &dyn Sql, language: Language) -> SqlResult<Vec<Centre>> {
    sql.all(&format!("{} ORDER BY id", columns(language)), bind![], centre)
}

fn columns(language: Language) -> String {
    let code = language.code();
    format!("SELECT name_{code}, address_{code}, weekdays, saturday, checked FROM service_centre")
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
