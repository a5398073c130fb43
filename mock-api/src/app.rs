//! The service as a whole: what it is made of, its routes and what surrounds them.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{DefaultBodyLimit, FromRequest, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tirkeu::need::Lookup;
use tokio::sync::{Semaphore, watch};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::{CsrfLayer, ProtectionError};
use tower_http::timeout::TimeoutLayer;

use crate::applications::{self, events};
use crate::clock::Clock;
use crate::front::Front;
use crate::language::Language;
use crate::limits::Limits;
use crate::metrics::{self, Counts};
use crate::personas::{self, NotConnected, SignIn, Training};
use crate::problem::{self, Code, Problem};
use crate::registers::{Call, Registers};
use crate::search::find;
use crate::session::{self, SignedIn};
use crate::signing::authority::Authority;
use crate::signing::{self, Signing, mobile};
use crate::store::{Sql, SqlResult, Store};
use crate::weather::{self, time};
use crate::{audit, centres, consents, counterparts, leaves, lookups, pages, reminder};

/// No request takes longer.
pub const TIME_OUT: Duration = Duration::from_secs(15);
/// No request's body is larger, in bytes.
pub const LARGEST_BODY: usize = 64 * 1024;

/// How many requests are worked on at once.
pub const ROOM: usize = 256;

/// Everything that a request may need.
pub struct App {
    /// The file.
    pub store: Arc<Store>,
    /// The registers.
    pub registers: Registers,
    /// The sign-in.
    pub sign_in: Box<dyn SignIn>,
    /// The ways to sign.
    pub signing: Signing,
    /// The clock.
    pub clock: Arc<Clock>,
    /// Wakes whoever watches an application: it grows with each change.
    pub changes: watch::Sender<u64>,
    /// What is counted.
    pub counts: Counts,
    /// How the service is reached.
    pub front: Front,
    /// How fast one may ask; none: as fast as one can.
    pub limits: Option<Limits>,
    /// Told once the service is to stop: what would go on for minutes ends then.
    pub stopping: watch::Sender<bool>,
    /// Places for those who are worked on at once.
    pub room: Arc<Semaphore>,
    root: PathBuf,
    page: Option<PathBuf>,
    training: bool,
    noting: bool,
}

/// The service, as the requests share it.
pub type Shared = Arc<App>;

impl App {
    /// The training copy: invented people, who may order bad weather.
    #[must_use]
    pub fn training(store: Store, clock: Clock, root: &Path) -> Self {
        let authority = Authority::new(clock.seconds()).map(Arc::new);
        let signing = authority.map_or_else(|_| Signing::default(), |one| Signing::training(one, None, None));
        Self { sign_in: Box::new(Training), signing, training: true, ..Self::bare(store, clock, root) }
    }

    /// The service with nothing invented about it but the registers' data, to which no sign-in is connected.
    #[must_use]
    pub fn bare(store: Store, clock: Clock, root: &Path) -> Self {
        let store = Arc::new(store);
        Self {
            registers: Registers::invented(&store),
            store,
            sign_in: Box::new(NotConnected),
            signing: Signing::default(),
            clock: Arc::new(clock),
            changes: watch::Sender::new(0),
            counts: Counts::default(),
            front: Front::default(),
            limits: None,
            stopping: watch::Sender::new(false),
            room: Arc::new(Semaphore::new(ROOM)),
            root: root.to_owned(),
            page: None,
            training: false,
            noting: false,
        }
    }

    /// The same, noting each lookup on standard error.
    #[must_use]
    pub fn noting(self, noting: bool) -> Self {
        Self { noting, ..self }
    }

    /// The same, serving the bundled page of this folder.
    #[must_use]
    pub fn bundled(self, page: Option<&Path>) -> Self {
        Self { page: page.map(Path::to_owned), ..self }
    }

    /// The same, with these ways to sign.
    #[must_use]
    pub fn signing(self, signing: Signing) -> Self {
        Self { signing, ..self }
    }

    /// The same, reached in this way.
    #[must_use]
    pub fn behind(self, front: Front) -> Self {
        Self { front, ..self }
    }

    /// The same, with limits on how fast one may ask.
    #[must_use]
    pub fn limited(self, limited: bool) -> Self {
        Self { limits: limited.then(|| Limits::usual(&self.clock)), ..self }
    }

    /// Notes that a register was asked: numbers of message and session, never a person's or a dwelling's.
    pub fn note(&self, call: &Call<'_>, lookup: &Lookup, outcome: &str) {
        self.note_line(&json!({
            "at": self.clock.stamp(),
            "message": call.message,
            "session": call.session,
            "register": lookup.register().as_str(),
            "lookup": lookup.name(),
            "outcome": outcome,
        }));
    }

    /// Writes a line to the log, if one is kept.
    pub fn note_line(&self, line: &Value) {
        if self.noting {
            eprintln!("{line}");
        }
    }
}

/// Every route, and what surrounds them.
pub fn router(app: Shared) -> Router {
    let headers = pages::Headers::new(app.signing.socket.as_deref(), app.front.is_secure());
    let room = Arc::clone(&app.room);
    let mut api = Router::new()
        .route("/api/session", get(session::show).post(personas::sign_in).delete(session::end))
        .route("/api/addresses", post(addresses))
        .route("/api/centres", post(centres::near))
        .route("/api/lookups", post(lookups::ask))
        .route("/api/signatures", post(signing::ask))
        .route("/api/signatures/{id}", get(signing::show).post(signing::give))
        .route("/api/ways", get(signing::ways))
        .route("/api/mobile/{ticket}", get(mobile::invite))
        .route("/api/mobile/{ticket}/documents", get(mobile::documents).put(mobile::hand_in))
        .route("/api/applications", get(applications::list).post(applications::send))
        .route("/api/applications/{number}", get(applications::show).delete(applications::withdraw))
        .route("/api/applications/{number}/events", get(events::watch))
        .route("/api/consents", get(consents::list))
        .route("/api/consents/{number}", post(consents::decide))
        .route("/api/audit", get(audit::list))
        .route("/api/openapi.json", get(described))
        .route("/api/today", get(today))
        .route("/api/reminders/{at}/{language}", get(reminder::show));
    if app.training {
        api = api
            .route("/api/personas", get(personas::list))
            .route("/api/weather", get(weather::show).post(weather::order).delete(weather::clear));
        api = api.route("/api/clock", post(time::set)).route("/api/hurry", post(time::hurry));
        api = api.route("/api/phone", post(counterparts::phone::tap));
    } else {
        api = api.route("/studio.html", get(|| async { StatusCode::NOT_FOUND }));
    }
    api.route("/livez", get(|| async { "ok" }))
        .route("/readyz", get(ready))
        .route("/metrics", get(metrics::show))
        .merge(leaves::router(app.training))
        .merge(pages::router(&app.root, app.page.as_deref()))
        .layer(CatchPanicLayer::custom(|_| Problem::ours(&"a request panicked").into_response()))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME_OUT))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(
            same_origin(app.front.origin.as_deref()).with_rejection_response(|_: ProtectionError| {
                Problem::new(Code::CrossOrigin).into_response()
            }),
        )
        .layer(from_fn_with_state(room, within))
        .layer(from_fn(problem::speak))
        .layer(from_fn_with_state(headers, pages::headers))
        .with_state(app)
}

/// `GET /api/openapi.json`: what is written here, for programs. The tests hold the two together.
async fn described() -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], include_str!("../openapi.json"))
}

/// `GET /api/today`: the legal day, or the one that the session is on.
async fn today(State(app): State<Shared>, session: Result<SignedIn, Problem>) -> Json {
    let today = session.map_or_else(|_| app.clock.today(), |session| session.clock(&app).today());
    Json(json!({ "today": tirkeu::day::write(today) }))
}

/// `GET /readyz`: whether the database can be read, and the service goes on.
async fn ready(State(app): State<Shared>) -> Result<&'static str, Problem> {
    if *app.stopping.borrow() {
        return Err(Problem::new(Code::Busy).after(5));
    }
    on_a_thread(move || {
        app.store.read(|sql| sql.value::<i64>("SELECT count(*) FROM filled", &[]))?;
        Ok("ok")
    })
    .await
}

/// What was typed so far, and the page's language.
#[derive(Debug, serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Typed {
    text: String,
    lang: String,
}

/// `POST /api/addresses`: the dwellings that may be meant. Not in the URL, for logs keep those.
async fn addresses(
    State(app): State<Shared>,
    session: SignedIn,
    Body(typed): Body<Typed>,
) -> Result<Json, Problem> {
    app.limits.as_ref().map_or(Ok(()), |limits| limits.search(&session.iin))?;
    let language = Language::tagged(&typed.lang).unwrap_or_default();
    on_a_thread(move || {
        let addresses = app.store.read(|sql| {
            let found = find::addresses(sql, &typed.text, language)?.into_iter();
            found.map(|one| found_as(sql, one)).collect::<SqlResult<Vec<_>>>()
        })?;
        Ok(Json(json!({ "addresses": addresses })))
    })
    .await
}

fn found_as(sql: &dyn Sql, one: find::Found) -> SqlResult<Value> {
    let words = find::in_every_language(sql, &one.rka)?;
    Ok(json!({ "rka": one.rka, "address": one.address, "words": words }))
}

/// Refuses what another site's page sends. A proxy may change the header `Host`, so the address that people see counts.
fn same_origin(origin: Option<&str>) -> CsrfLayer {
    let known = origin.and_then(|origin| CsrfLayer::new().add_trusted_origin(origin).ok());
    known.unwrap_or_default()
}

/// Lets a request in while there is room. One too many is told at once, rather than all kept waiting.
async fn within(State(room): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    match room.try_acquire() {
        Ok(_place) => next.run(request).await,
        Err(_) => Problem::new(Code::Busy).after(1).into_response(),
    }
}

/// Runs what waits for the disk or a register on a thread of its own.
pub async fn on_a_thread<T, F>(work: F) -> Result<T, Problem>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T, Problem> + Send + 'static,
{
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|stopped| Err(Problem::ours(&stopped)))
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Json(pub Value);

impl IntoResponse for Json {
    fn into_response(self) -> Response {
        ([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], self.0.to_string()).into_response()
    }
}

/// A body in JSON, of which every field is known.
#[derive(Clone, Copy, Debug)]
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<Shared> for Body<T> {
    type Rejection = Problem;

    async fn from_request(request: Request, app: &Shared) -> Result<Self, Problem> {
        let kind =
            request.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let kind = kind.split(';').next().unwrap_or_default().trim();
        if !kind.eq_ignore_ascii_case("application/json") {
            return Err(Problem::new(Code::NotJson));
        }
        let bytes = axum::body::Bytes::from_request(request, app).await.map_err(|rejection| {
            let too_large = rejection.status() == StatusCode::PAYLOAD_TOO_LARGE;
            Problem::new(if too_large { Code::BodyTooLarge } else { Code::BodyMalformed })
        })?;
        serde_json::from_slice(&bytes).map(Self).map_err(|_| Problem::new(Code::BodyMalformed))
    }
}
