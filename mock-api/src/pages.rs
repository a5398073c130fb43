//! The page's files, and the headers under which everything is sent.

use std::path::Path;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::HeaderValue;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG, HeaderName, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
};
use axum::middleware::Next;
use axum::response::Response;
use tower_http::services::ServeDir;

mod inline;

use inline::{Hashes, Inline};

/// The page may run what comes from here or stands in it, WebAssembly with it, and speak with NCALayer, and nothing else.
fn policy(socket: &str, Hashes { style, script }: &Hashes) -> HeaderValue {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{script}; style-src 'self'{style}; img-src 'self'; \
         font-src 'self'; connect-src 'self' {socket}; manifest-src 'self'; base-uri 'none'; object-src 'none'; \
         form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
    );
    // A policy that allows nothing is the safe side of one that can't be written.
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}

/// What every answer carries.
const ALWAYS: [(HeaderName, &str); 5] = [
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
    (REFERRER_POLICY, "same-origin"),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
];

/// Where the bundled page has the files whose names change with their contents.
const HASHED: &str = "/a/";

/// The bundled page, packed as it was built; or the modules of the page, of the engine and of the text formatter.
pub fn router<S: Clone + Send + Sync + 'static>(root: &Path, bundled: Option<&Path>) -> Router<S> {
    if let Some(page) = bundled {
        return Router::new().fallback_service(folder(page).precompressed_br().precompressed_gzip());
    }
    Router::new()
        .nest_service("/pkg", folder(&root.join("pkg")))
        .nest_service("/vendor/fluent", folder(&root.join("node_modules/@fluent/bundle/esm")))
        .fallback_service(folder(&root.join("www")))
}

fn folder(path: &Path) -> ServeDir {
    // Sent on to `//name/`, a browser would leave this site for one of that name.
    ServeDir::new(path).redirect_to_trailing_slash(false)
}

/// For a year browsers come by HTTPS alone, whatever a link says.
const HTTPS_ALONE: &str = "max-age=31536000; includeSubDomains";
/// Where NCALayer listens on everybody's own computer.
const NCALAYER: &str = "wss://127.0.0.1:13579";

/// The headers that depend on how the service is started.
#[derive(Clone, Debug)]
pub struct Headers {
    socket: String,
    /// The policy of every answer in which nothing stands that it must name.
    policy: HeaderValue,
    secure: bool,
    inline: Inline,
}

impl Headers {
    /// The headers where the page finds NCALayer at that address, where HTTPS alone leads here, and where the page is bundled.
    #[must_use]
    pub fn new(socket: Option<&str>, secure: bool, bundled: Option<&Path>) -> Self {
        let socket = socket.unwrap_or(NCALAYER).to_owned();
        let policy = policy(&socket, &Hashes::default());
        Self { socket, policy, secure, inline: Inline::of(bundled) }
    }

    async fn policy(&self, path: &str) -> HeaderValue {
        let inside = self.inline.at(path).await;
        inside.map_or_else(|| self.policy.clone(), |hashes| policy(&self.socket, &hashes))
    }
}

/// Adds the headers.
pub async fn headers(State(own): State<Headers>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    let policy = own.policy(&path).await;
    let status = response.status();
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, policy);
    if own.secure {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(HTTPS_ALONE));
    }
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if let Some(kind) = headers.get(CONTENT_TYPE).and_then(|kind| full_kind(&path, kind.to_str().ok()?)) {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    }
    let html = headers.get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    let failed = status.is_client_error() || status.is_server_error();
    // A file has a tag; a page without one was made for whoever asked.
    let made = html && !headers.contains_key(ETAG);
    let keeping = keeping(&path, made || failed);
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(keeping));
    response
}

/// How long a browser may keep an answer. The page is always asked for anew, so that it names the files of today; where it is
/// still the same, it is not sent again.
fn keeping(path: &str, fleeting: bool) -> &'static str {
    match path {
        _ if fleeting || path.starts_with("/api/") => "no-store",
        _ if path.starts_with(HASHED) => "public, max-age=31536000, immutable",
        _ => "no-cache",
    }
}

/// The kinds of text that go out without their alphabet, or without a kind.
fn full_kind(path: &str, kind: &str) -> Option<&'static str> {
    match kind {
        "text/html" => Some("text/html; charset=utf-8"),
        "text/css" => Some("text/css; charset=utf-8"),
        "text/javascript" => Some("text/javascript; charset=utf-8"),
        "text/plain" => Some("text/plain; charset=utf-8"),
        _ if path.ends_with(".ftl") => Some("text/plain; charset=utf-8"),
        _ => None,
    }
}
