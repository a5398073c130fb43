//! Every route, and what surrounds them. What is described of a route is written beside its handler, and nothing else
//! opens a route of the API: so the description can't leave one out.

use std::sync::Arc;

use axum::Router;
use axum::extract::{DefaultBodyLimit, Extension, Request, State};
use axum::http::StatusCode;
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tokio::sync::Semaphore;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::{CsrfLayer, ProtectionError};
use tower_http::timeout::TimeoutLayer;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::{LARGEST_BODY, Shared, TIME_OUT};
use crate::applications::{self, events, receipt, sending};
use crate::document::{self, Document};
use crate::outbox::again;
use crate::problem::{self, Code, Problem};
use crate::signing::mobile;
use crate::weather::{order, time};
use crate::{
    audit, beat, centres, consents, counterparts, leaves, lookups, metrics, pages, personas, reminder,
    search, service, session, signing,
};

/// Every route, and what surrounds them.
pub fn router(app: Shared) -> Router {
    let headers = pages::Headers::new(app.signing.socket.as_deref(), app.front.is_secure(), app.page());
    let room = Arc::clone(&app.room);
    let (api, described) = described(&app).split_for_parts();
    let mut api = api.layer(Extension(Document::of(described)));
    if !app.is_training() {
        api = api.route("/studio.html", get(|| async { StatusCode::NOT_FOUND }));
    }
    api.merge(leaves::router(app.is_training()))
        .merge(pages::router(app.root(), app.page()))
        .layer(CatchPanicLayer::custom(|_| Problem::ours(&"a request panicked").into_response()))
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, TIME_OUT))
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .layer(
            same_origin(app.front.origin.as_deref()).with_rejection_response(|_: ProtectionError| {
                Problem::new(Code::CrossOrigin).into_response()
            }),
        )
        .layer(from_fn_with_state(room, within))
        .layer(from_fn(without_zero))
        .layer(from_fn(problem::speak))
        .layer(from_fn_with_state(headers, pages::headers))
        .with_state(app)
}

/// The routes of the API; those of the training copy are not even described elsewhere.
fn described(app: &Shared) -> OpenApiRouter<Shared> {
    // What rests on other people's records, each with what it tells.
    let of_others = OpenApiRouter::new()
        .routes(routes!(lookups::ask))
        .routes(routes!(applications::list, sending::send))
        .routes(routes!(consents::list))
        .routes(routes!(consents::decide))
        .layer(from_fn_with_state(app.beat, beat::kept));
    let api = OpenApiRouter::with_openapi(document::begun(&app.front))
        .merge(of_others)
        .routes(routes!(session::show, personas::sign_in, session::end))
        .routes(routes!(search::typed))
        .routes(routes!(centres::near))
        .routes(routes!(centres::listed::show))
        .routes(routes!(signing::ask))
        .routes(routes!(signing::show, signing::give))
        .routes(routes!(signing::ways))
        .routes(routes!(mobile::invite))
        .routes(routes!(mobile::documents, mobile::hand_in))
        .routes(routes!(applications::show, applications::withdraw))
        .routes(routes!(events::watch))
        .routes(routes!(receipt::show))
        .routes(routes!(again::again))
        .routes(routes!(audit::shown::list))
        .routes(routes!(audit::shown::earlier))
        .routes(routes!(document::show))
        .routes(routes!(service::today))
        .routes(routes!(reminder::show))
        .routes(routes!(service::lives))
        .routes(routes!(service::is_ready))
        .routes(routes!(metrics::show));
    if !app.is_training() {
        return api;
    }
    api.routes(routes!(personas::list))
        .routes(routes!(order::show, order::place, order::clear))
        .routes(routes!(time::set))
        .routes(routes!(time::hurry))
        .routes(routes!(counterparts::phone::tap))
        .routes(routes!(counterparts::telephone::arrived))
}

/// Refuses what another site's page sends. A proxy may change the header `Host`, so the address that people see counts.
fn same_origin(origin: Option<&str>) -> CsrfLayer {
    let known = origin.and_then(|origin| CsrfLayer::new().add_trusted_origin(origin).ok());
    known.unwrap_or_default()
}

/// Nothing has the character 0 in its address, and not every database can be asked for it.
async fn without_zero(request: Request, next: Next) -> Response {
    if request.uri().path().contains("%00") {
        return Problem::new(Code::NotFound).into_response();
    }
    next.run(request).await
}

/// Lets a request in while there is room. One too many is told at once, rather than all kept waiting.
async fn within(State(room): State<Arc<Semaphore>>, request: Request, next: Next) -> Response {
    match room.try_acquire() {
        Ok(_place) => next.run(request).await,
        Err(_) => Problem::new(Code::Busy).after(1).into_response(),
    }
}
