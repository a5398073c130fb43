//! Refusals, as RFC 9457 writes them: a code that never changes for programs, a sentence in their language for people.

mod codes;
mod shape;
mod texts;

use axum::body::Body;
use axum::extract::Request;
use axum::http::header::{ALLOW, CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::Value;
use tirkeu::need::Register;

use crate::language::Language;
use crate::log::{self, Level};
use crate::registers::{Call, Silence};
use crate::store::{NotAccepted, SqlError};
pub use shape::Refusal;
pub use texts::Code;

/// A refusal on its way out. [`speak`] gives it its words.
#[derive(Clone, Debug)]
pub struct Problem {
    code: Code,
    members: Vec<(&'static str, Value)>,
    wait: Option<i64>,
}

impl Problem {
    /// The refusal with that code.
    #[must_use]
    pub const fn new(code: Code) -> Self {
        Self { code, members: Vec::new(), wait: None }
    }

    /// Nothing that the asker did: what happened goes to the log, the asker learns that it was not them.
    pub fn ours(error: &dyn std::fmt::Display) -> Self {
        log::sentence(Level::Error, "internal", error);
        Self::new(Code::Internal)
    }

    /// A register did not answer: what it reported goes to the log and, as the bus writes it, to support.
    pub fn silent(silence: Silence, call: &Call<'_>) -> Self {
        silence.note(call);
        let silent = Self::new(Code::RegisterUnavailable).about(silence.register, call);
        match silence.fault {
            Some(fault) => silent.with("error", fault.written(call.session)),
            None => silent,
        }
    }

    /// The register that it is about, and the numbers by which support finds the request.
    #[must_use]
    pub fn about(self, register: Register, call: &Call<'_>) -> Self {
        self.with("register", register.as_str()).with("instance", call.message).with("session", call.session)
    }

    /// Tells a program what else it is about.
    #[must_use]
    pub fn with(mut self, member: &'static str, value: impl Into<Value>) -> Self {
        self.members.push((member, value.into()));
        self
    }

    /// Why.
    #[must_use]
    pub const fn code(&self) -> Code {
        self.code
    }

    /// Whether it only says that a register gave no answer.
    #[must_use]
    pub const fn is_silence(&self) -> bool {
        matches!(self.code, Code::RegisterUnavailable | Code::RegisterClosed)
    }

    /// After how many seconds another try makes sense.
    #[must_use]
    pub fn after(self, seconds: i64) -> Self {
        Self { wait: Some(seconds.max(1)), ..self }
    }

    /// The time of day that the member `until` tells, for the words.
    fn time(&self) -> &str {
        let until = self.members.iter().find(|(member, _)| *member == "until");
        until.and_then(|(_, stamp)| stamp.as_str()?.get(11..16)).unwrap_or_default()
    }

    fn body(&self, language: Language) -> Value {
        let mut body =
            serde_json::to_value(Refusal::of(self.code, language, self.time())).unwrap_or_default();
        if let Some(fields) = body.as_object_mut() {
            fields.extend(self.members.iter().map(|(member, value)| ((*member).into(), value.clone())));
        }
        body
    }
}

impl From<NotAccepted> for Problem {
    fn from(error: NotAccepted) -> Self {
        match error {
            NotAccepted::Busy => Self::new(Code::Busy).after(5),
            NotAccepted::Failed(error) => error.into(),
            NotAccepted::Lost => Self::ours(&"a transaction was not committed"),
        }
    }
}

impl From<SqlError> for Problem {
    fn from(error: SqlError) -> Self {
        if error.may_pass() || matches!(error, SqlError::Busy) {
            return Self::new(Code::Busy).after(1);
        }
        Self::ours(&error)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let mut response = self.code.status().into_response();
        if let Some(seconds) = self.wait {
            response.headers_mut().insert(RETRY_AFTER, HeaderValue::from(seconds));
        }
        response.extensions_mut().insert(self);
        response
    }
}

/// Writes every refusal out in the language asked for, also those of the layers beneath, which have only a status.
pub async fn speak(request: Request, next: Next) -> Response {
    let language = Language::of(request.headers());
    let head = request.method() == Method::HEAD;
    let response = next.run(request).await;
    match response.extensions().get::<Problem>().cloned().or_else(|| by_status(response.status())) {
        Some(problem) => written(&problem, language, &response, head),
        None => response,
    }
}

fn by_status(status: StatusCode) -> Option<Problem> {
    let code = match status {
        StatusCode::NOT_FOUND => Code::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => Code::MethodNotAllowed,
        StatusCode::SERVICE_UNAVAILABLE => Code::TooSlow,
        status if status.is_server_error() => Code::Internal,
        _ => return None,
    };
    Some(Problem::new(code))
}

fn written(problem: &Problem, language: Language, before: &Response, head: bool) -> Response {
    let body = if head { Body::empty() } else { Body::from(problem.body(language).to_string()) };
    let mut response = (problem.code.status(), body).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    for kept in [RETRY_AFTER, ALLOW] {
        if let Some(value) = before.headers().get(&kept) {
            headers.insert(kept, value.clone());
        }
    }
    response
}
