//! Two pages of the service's own: the telephone's counterpart, and the description of the API for people to read.

use axum::Router;
use axum::http::header::CONTENT_TYPE;
use axum::response::IntoResponse;
use axum::routing::{MethodRouter, get};

const STYLE: &str = include_str!("../pages/plain.css");

/// The pages; the telephone's only in the training copy.
pub fn router<S: Clone + Send + Sync + 'static>(training: bool) -> Router<S> {
    let router = Router::new()
        .route("/api/docs", leaf("text/html", include_str!("../pages/docs.html")))
        .route("/api/docs/docs.js", leaf("text/javascript", include_str!("../pages/docs.js")))
        .route("/api/docs/plain.css", leaf("text/css", STYLE));
    if !training {
        return router;
    }
    router
        .route("/phone/", leaf("text/html", include_str!("../pages/phone.html")))
        .route("/phone/phone.js", leaf("text/javascript", include_str!("../pages/phone.js")))
        .route("/phone/plain.css", leaf("text/css", STYLE))
}

fn leaf<S: Clone + Send + Sync + 'static>(kind: &'static str, text: &'static str) -> MethodRouter<S> {
    get(move || async move { ([(CONTENT_TYPE, kind)], text).into_response() })
}
