//! Bodies that come and go, in JSON; and the threads on which they are made.

use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::app::Shared;
use crate::problem::{Code, Problem};

/// Runs what waits for the disk or a register on a thread of its own.
pub async fn on_a_thread<T, F>(work: F) -> Result<T, Problem>
where
    T: Send + 'static,
    F: FnOnce() -> Result<T, Problem> + Send + 'static,
{
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|stopped| Err(Problem::ours(&stopped)))
}

/// An answer.
#[derive(Clone, Copy, Debug)]
pub struct Json<T>(pub T);

impl<T: Serialize> IntoResponse for Json<T> {
    fn into_response(self) -> Response {
        match serde_json::to_vec(&self.0) {
            Ok(body) => {
                ([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], body).into_response()
            }
            Err(error) => Problem::ours(&error).into_response(),
        }
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
        if holds_zero(&bytes) {
            return Err(Problem::new(Code::BodyMalformed));
        }
        serde_json::from_slice(&bytes).map(Self).map_err(|_| Problem::new(Code::BodyMalformed))
    }
}

/// Whether a text of the JSON holds the character 0, which nobody types and not every database keeps. It can only stand
/// there as an escape; after another stroke the six characters are themselves.
fn holds_zero(json: &[u8]) -> bool {
    const ZERO: &[u8] = b"u0000";
    let (mut rest, mut escaped) = (json, false);
    while let [first, more @ ..] = rest {
        if escaped && rest.starts_with(ZERO) {
            return true;
        }
        escaped = !escaped && *first == b'\\';
        rest = more;
    }
    false
}
