//! What any web server must get right.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use serde_json::json;

use crate::service::{Service, json_request};

#[test]
fn other_sites_pages_can_change_nothing() {
    let service = Service::new();
    let claim = json!({ "persona": "aigerim" });
    let status = |name: &str, value: &str| {
        let request = Request::post("/api/session").header("host", "127.0.0.1:8080").header(name, value);
        service.send(json_request(request, &claim))
    };
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "http://evil.example"),
        ("origin", "null"),
        ("origin", "http://127.0.0.1:9090"),
    ] {
        assert_eq!(status(name, value).code(), "cross-origin", "{name}: {value}");
    }
    for (name, value) in
        [("sec-fetch-site", "same-origin"), ("origin", "http://127.0.0.1:8080"), ("x-none", "")]
    {
        assert_eq!(status(name, value).status, StatusCode::OK, "{name}: {value}");
    }
}

/// Every address that changes anything × every way in which another site's page can ask.
#[test]
fn no_address_takes_anything_from_other_sites() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let document = service.get("/api/openapi.json").json();
    let mut tried = 0;
    for (path, methods) in document["paths"].as_object().unwrap() {
        for method in methods.as_object().unwrap().keys().filter(|method| *method != "get") {
            for (name, value) in [
                ("sec-fetch-site", "cross-site"),
                ("sec-fetch-site", "same-site"),
                ("origin", "http://evil.example"),
                ("origin", "https://127.0.0.1:8081"),
                ("origin", "null"),
            ] {
                let request = Request::builder().method(method.to_uppercase().as_str()).uri(path);
                let request = request.header("host", "127.0.0.1:8080").header("cookie", &visitor.cookie);
                let answer = service.send(json_request(request.header(name, value), &json!({})));
                assert_eq!(answer.code(), "cross-origin", "{method} {path} {name}: {value}");
                tried += 1;
            }
        }
    }
    assert!(tried >= 50, "{tried}");
}

#[test]
fn a_body_is_json_and_small_and_says_nothing_unknown() {
    let service = Service::new();
    let send = |kind: &str, body: String| {
        let request =
            Request::post("/api/session").header("content-type", kind).body(Body::from(body)).unwrap();
        service.send(request)
    };
    let claim = json!({ "persona": "aigerim" }).to_string();
    assert_eq!(send("application/json; charset=utf-8", claim.clone()).status, StatusCode::OK);
    for kind in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""] {
        assert_eq!(send(kind, claim.clone()).code(), "not-json", "{kind}");
    }
    let nested = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    for body in [
        "",
        "{",
        "[]",
        "null",
        "{\"persona\":1}",
        "{\"persona\":\"aigerim\",\"admin\":true}",
        nested.as_str(),
    ] {
        assert_eq!(send("application/json", body.into()).code(), "body-malformed", "{body:.40}");
    }
    assert_eq!(send("application/json", "x".repeat(65 * 1024)).code(), "body-too-large");
}

#[test]
fn refusals_speak_the_language_asked_for() {
    let service = Service::new();
    for (wish, title) in
        [("", "Сіз жүйеге кірмегенсіз"), ("ru-KZ", "Вы не вошли"), ("en;q=0.9", "You are not signed in")]
    {
        let request =
            Request::get("/api/applications").header("accept-language", wish).body(Body::empty()).unwrap();
        let body = service.send(request).json();
        assert_eq!(body["title"], title);
        assert_eq!(body["type"], "/problems/not-signed-in");
        assert!(!body["detail"].as_str().unwrap().is_empty());
    }
}

#[test]
fn what_is_not_there_is_said_so() {
    let service = Service::new();
    for path in ["/api/nothing", "/nothing.js", "/pkg/nothing.wasm"] {
        assert_eq!(service.get(path).code(), "not-found", "{path}");
    }
    let answer = service.send(Request::put("/api/lookups").body(Body::empty()).unwrap());
    assert_eq!(answer.code(), "method-not-allowed");
    assert_eq!(answer.headers["allow"], "POST");
}

#[test]
fn serves_the_page_and_the_engine_under_their_kinds() {
    let service = Service::new();
    for (file, path, kind) in [
        ("www/index.html", "/", "text/html; charset=utf-8"),
        ("www/js/app.js", "/js/app.js", "text/javascript; charset=utf-8"),
        ("www/css/page.css", "/css/page.css", "text/css; charset=utf-8"),
        ("www/locales/kk/form.ftl", "/locales/kk/form.ftl", "text/plain; charset=utf-8"),
        ("www/mark.svg", "/mark.svg", "image/svg+xml"),
        ("www/fonts/a.woff2", "/fonts/a.woff2", "font/woff2"),
        ("pkg/tirkeu.js", "/pkg/tirkeu.js", "text/javascript; charset=utf-8"),
        ("pkg/tirkeu_bg.wasm", "/pkg/tirkeu_bg.wasm", "application/wasm"),
        (
            "node_modules/@fluent/bundle/esm/index.js",
            "/vendor/fluent/index.js",
            "text/javascript; charset=utf-8",
        ),
    ] {
        service.page(file, "content");
        let answer = service.get(path);
        assert_eq!((answer.status, answer.text.as_str()), (StatusCode::OK, "content"), "{path}");
        assert_eq!(answer.headers["content-type"], kind, "{path}");
    }
}

#[test]
fn serves_the_bundled_page_alone_and_as_packed_as_the_browser_can_read_it() {
    let service = Service::bundled();
    service.page("www/js/app.js", "module");
    service.page("pkg/tirkeu.js", "engine");
    for (name, content) in
        [("a/main-1.js", "plain"), ("a/main-1.js.br", "brotli"), ("a/main-1.js.gz", "gzip")]
    {
        service.page(&format!("dist/{name}"), content);
    }
    for (accepted, content, packing) in
        [("", "plain", None), ("gzip", "gzip", Some("gzip")), ("gzip, deflate, br", "brotli", Some("br"))]
    {
        let request = Request::get("/a/main-1.js").header("accept-encoding", accepted);
        let answer = service.send(request.body(Body::empty()).unwrap());
        assert_eq!(answer.text, content);
        assert_eq!(answer.headers["content-type"], "text/javascript; charset=utf-8");
        assert_eq!(answer.headers.get("content-encoding").map(|packing| packing.to_str().unwrap()), packing);
        assert!(answer.headers.contains_key("vary"), "a cache must tell the packings apart");
    }
    for module in ["/js/app.js", "/pkg/tirkeu.js"] {
        assert_eq!(service.get(module).code(), "not-found", "{module}");
    }
}

#[test]
fn a_file_named_by_its_contents_is_kept_for_ever_and_a_page_is_asked_for_anew() {
    let service = Service::bundled();
    for name in ["index.html", "mark.svg", "a/main-1.js"] {
        service.page(&format!("dist/{name}"), "content");
    }
    for (path, expected) in [
        ("/", "no-cache"),
        ("/a/main-1.js", "public, max-age=31536000, immutable"),
        ("/a/gone-1.js", "no-store"),
        ("/mark.svg", "no-cache"),
    ] {
        assert_eq!(service.get(path).headers["cache-control"], expected, "{path}");
    }
}

#[test]
fn what_stands_in_the_page_itself_is_allowed_by_its_hash_and_there_alone() {
    let service = Service::bundled();
    service.page("dist/index.html", "<style>a{}</style><script>b()</script>");
    service.page("dist/example.html", "<style>a{}</style>");
    let policy = |path| service.get(path).headers["content-security-policy"].to_str().unwrap().to_owned();
    assert!(
        policy("/").contains("style-src 'self' 'sha256-X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk=';"),
        "{}",
        policy("/")
    );
    assert!(policy("/").contains(
        "script-src 'self' 'wasm-unsafe-eval' 'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc=';"
    ));
    let tag = service.get("/").headers["etag"].clone();
    let again = Request::get("/").header("if-none-match", tag).body(Body::empty()).unwrap();
    let unchanged = service.send(again);
    assert_eq!(unchanged.status, StatusCode::NOT_MODIFIED);
    assert_eq!(unchanged.headers["content-security-policy"].to_str().unwrap(), policy("/"));
    for path in ["/example.html", "/api/today", "/nothing"] {
        assert!(!policy(path).contains("sha256"), "{path}");
    }
    service.page("dist/index.html", "<style>c{}</style>");
    assert!(
        !policy("/").contains("X1RutGBrXCt9KkSaXMK7tHftWiRscFHOhxsS8tv8hBk="),
        "a page that was bundled anew has other hashes"
    );
}

#[test]
fn the_studio_is_there_in_the_training_copy_alone() {
    for (service, status) in [(Service::new(), StatusCode::OK), (Service::bare(), StatusCode::NOT_FOUND)] {
        service.page("www/studio.html", "studio");
        assert_eq!(service.get("/studio.html").status, status);
    }
}

#[test]
fn serves_nothing_outside_its_folders() {
    let service = Service::new();
    service.page("Cargo.toml", "secret");
    service.page("www/index.html", "page");
    service.page("pkg/tirkeu.js", "engine");
    for path in [
        "/../Cargo.toml",
        "/%2e%2e/Cargo.toml",
        "/%2e%2e%2fCargo.toml",
        "/..%5cCargo.toml",
        "/pkg/../Cargo.toml",
        "/pkg/%2e%2e/Cargo.toml",
        "/pkg/..%2f..%2fCargo.toml",
        "/vendor/fluent/../../Cargo.toml",
        "//etc/passwd",
        "/%00",
        "/mock.sqlite",
        "/../mock.sqlite",
        "/.data/mock.sqlite",
    ] {
        let answer = service.get(path);
        assert!(answer.status.is_client_error(), "{path}: {} {}", answer.status, answer.text);
        assert!(!answer.text.contains("secret"), "{path}");
    }
}

#[test]
fn everything_goes_out_under_the_same_headers() {
    let service = Service::new();
    service.page("www/index.html", "page");
    service.page("www/js/app.js", "script");
    for path in ["/", "/js/app.js", "/api/today", "/api/session", "/livez", "/nothing"] {
        let headers = service.get(path).headers;
        let policy = headers["content-security-policy"].to_str().unwrap();
        assert!(policy.starts_with("default-src 'none'") && !policy.contains("unsafe-inline"), "{policy}");
        assert!(!policy.contains("'unsafe-eval'"), "{policy}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(headers[name], value, "{path}");
        }
        assert!(!headers.contains_key("strict-transport-security"), "plain HTTP must not promise HTTPS");
        assert!(!headers.contains_key("server"));
    }
}

#[test]
fn nothing_personal_is_kept_by_caches() {
    let service = Service::new();
    service.page("www/index.html", "page");
    service.page("www/js/app.js", "script");
    for (path, expected) in [
        ("/", "no-cache"),
        ("/api/centres/kk", "no-store"),
        ("/api/today", "no-store"),
        ("/api/session", "no-store"),
        ("/nothing.js", "no-store"),
        ("/js/app.js", "no-cache"),
    ] {
        assert_eq!(service.get(path).headers["cache-control"], expected, "{path}");
    }
}

#[test]
fn an_unchanged_file_is_not_sent_again() {
    let service = Service::new();
    service.page("www/js/app.js", "script");
    let etag = service.get("/js/app.js").headers["etag"].clone();
    let request = Request::get("/js/app.js").header("if-none-match", etag).body(Body::empty()).unwrap();
    let answer = service.send(request);
    assert_eq!(answer.status, StatusCode::NOT_MODIFIED);
    assert_eq!(answer.headers["cache-control"], "no-cache");
}

#[test]
fn a_redirect_stays_on_this_site() {
    let service = Service::new();
    service.page("www/js/app.js", "script");
    for path in ["/js", "//evil.example/..", "/%2f%2fevil.example", "//js"] {
        let answer = service.get(path);
        let target = answer.headers.get("location").map_or("/", |target| target.to_str().unwrap());
        assert!(target.starts_with('/') && !target.starts_with("//"), "{path} → {target}");
    }
}

#[test]
fn says_which_day_it_is_and_that_it_lives() {
    let service = Service::new();
    assert_eq!(service.get("/api/today").json(), json!({ "today": "2026-11-21" }));
    assert_eq!(service.get("/livez").text, "ok");
}
