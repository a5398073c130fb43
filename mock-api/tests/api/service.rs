//! A service with a file of its own, and visitors to it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::request::Builder;
use axum::http::{HeaderMap, Request, StatusCode};
use axum::response::Response;
use mock_api::app::{App, Shared};
use mock_api::clock::Clock;
use mock_api::invented::Invented;
use mock_api::routes;
use mock_api::session::SignedIn;
use mock_api::signing::Signing;
use mock_api::store::Store;
use serde_json::{Value, json};
use tirkeu::day;
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;
use tower::ServiceExt;

use crate::people::{self, People};
use crate::statements::Statements;
use crate::testing::Folder;

pub const TODAY: &str = "2026-11-21";

pub struct Service {
    pub people: &'static People,
    pub app: Shared,
    folder: Folder,
    router: Router,
    runtime: Runtime,
}

static PEOPLE: LazyLock<People> = LazyLock::new(People::read);
static INVENTED: LazyLock<Invented> = LazyLock::new(|| Invented::read(&people::folder()).unwrap());
/// A file with the invented people in it. To fill one takes much longer than to copy it.
static FILLED: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = Folder::new();
    let file = folder.file("filled.sqlite");
    let store = Store::open(&file).unwrap();
    INVENTED.pour_into(&store).unwrap();
    // Whoever closes the file last leaves all in it, and no log beside it.
    drop(store);
    std::fs::read(file).unwrap()
});

/// The folder's store with the invented people in it.
fn filled(folder: &Folder) -> Store {
    let file = folder.file("a.sqlite");
    if folder.server().is_none() && !file.exists() {
        std::fs::write(file, &*FILLED).unwrap();
    }
    let store = folder.store();
    INVENTED.pour_into(&store).unwrap();
    store
}

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub text: String,
}

impl Service {
    pub fn new() -> Self {
        Self::on(TODAY)
    }

    pub fn on(today: &str) -> Self {
        Self::with(Folder::new(), |store, root| training(store, today, root))
    }

    /// The service with the bundled page of its folder's `dist/`.
    pub fn bundled() -> Self {
        Self::with(Folder::new(), |store, root| {
            App::training(store, clock(TODAY), root).bundled(Some(&root.join("dist")))
        })
    }

    /// The training copy, set up otherwise.
    pub fn changed(change: impl FnOnce(App) -> App) -> Self {
        Self::with(Folder::new(), |store, root| change(training(store, TODAY, root)))
    }

    /// The training copy, and each statement that it puts to its database.
    pub fn heard() -> (Self, Statements) {
        let statements = Statements::default();
        let listener = statements.listener();
        let service =
            Self::with(Folder::new(), |store, root| training(store.heard_by(listener), TODAY, root));
        (service, statements)
    }

    /// The service without sign-in and weather.
    pub fn bare() -> Self {
        Self::with(Folder::new(), |store, root| App::bare(store, clock(TODAY), root))
    }

    /// The same file, opened again.
    pub fn restarted(self) -> Self {
        let Self { folder, app, router, runtime, .. } = self;
        drop((app, router, runtime));
        Self::with(folder, |store, root| training(store, TODAY, root))
    }

    fn with(folder: Folder, make: impl FnOnce(Store, &Path) -> App) -> Self {
        let store = filled(&folder);
        let app = Arc::new(make(store, folder.path()));
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        Self { people: &PEOPLE, router: routes::router(Arc::clone(&app)), app, folder, runtime }
    }

    /// The file in which all is kept, where it is one.
    pub fn database(&self) -> PathBuf {
        self.folder.file("a.sqlite")
    }

    /// A file of the page.
    pub fn page(&self, name: &str, content: &str) -> PathBuf {
        self.folder.write(name, content)
    }

    pub fn send(&self, request: Request<Body>) -> Answer {
        self.runtime.block_on(async {
            let response = self.router.clone().oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let bytes = to_bytes(body, usize::MAX).await.unwrap();
            Answer {
                status: parts.status,
                headers: parts.headers,
                text: String::from_utf8_lossy(&bytes).into_owned(),
            }
        })
    }

    /// Sends a request and doesn't wait for its answer.
    pub fn begin(&self, request: Request<Body>) -> JoinHandle<Response> {
        let router = self.router.clone();
        self.runtime.spawn(async { router.oneshot(request).await.unwrap() })
    }

    /// A response whose body is still to come.
    pub fn open(&self, request: Request<Body>) -> Response {
        self.runtime.block_on(async { self.router.clone().oneshot(request).await.unwrap() })
    }

    /// Work that goes on beside the requests.
    pub fn spawn<T: Send + 'static>(&self, work: impl Future<Output = T> + Send + 'static) -> JoinHandle<T> {
        self.runtime.spawn(work)
    }

    pub fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    pub fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap())
    }

    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.send(json_request(Request::post(path), body))
    }

    pub fn visitor(&self, persona: &str) -> Visitor<'_> {
        let answer = self.post("/api/session", &json!({ "persona": persona }));
        assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
        let cookie = answer.headers["set-cookie"].to_str().unwrap().split(';').next().unwrap().to_owned();
        Visitor { service: self, cookie }
    }
}

impl Service {
    /// Somebody of whom no card is shown, signed in as everybody is.
    pub fn signed_in(&self, iin: &str) -> Visitor<'_> {
        let (iin, now) = (iin.parse().unwrap(), self.app.clock.seconds());
        let (_, secret) = self.app.store.write(|sql| SignedIn::open(sql, iin, now)).unwrap();
        Visitor { service: self, cookie: format!("{}={secret}", self.app.front.cookie_name()) }
    }
}

/// The training copy with every way to sign; nothing listens at the socket.
fn training(store: Store, today: &str, root: &Path) -> App {
    let app = App::training(store, clock(today), root);
    let authority = app.signing.authority.clone().unwrap();
    app.signing(Signing::training(authority, Some("ws://127.0.0.1:13579".into()), None))
}

/// Noon of that day, until a test lets time pass.
fn clock(today: &str) -> Clock {
    Clock::set_to(day::parse(today).unwrap()).standing()
}

pub fn json_request(builder: Builder, body: &Value) -> Request<Body> {
    builder.header("content-type", "application/json").body(Body::from(body.to_string())).unwrap()
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.text).unwrap_or_else(|_| panic!("{}: {}", self.status, self.text))
    }

    /// The problem's code.
    pub fn code(&self) -> String {
        assert_eq!(self.headers["content-type"], "application/problem+json", "{}", self.text);
        let body = self.json();
        assert_eq!(body["status"], self.status.as_u16());
        body["code"].as_str().unwrap().to_owned()
    }
}

/// Somebody signed in.
pub struct Visitor<'a> {
    pub service: &'a Service,
    pub cookie: String,
}

impl Visitor<'_> {
    pub fn post(&self, path: &str, body: &Value) -> Answer {
        self.service.send(json_request(Request::post(path).header("cookie", &self.cookie), body))
    }

    pub fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path))
    }

    pub fn delete(&self, path: &str) -> Answer {
        self.send(Request::delete(path))
    }

    fn send(&self, request: Builder) -> Answer {
        self.service.send(request.header("cookie", &self.cookie).body(Body::empty()).unwrap())
    }

    pub fn lookup(&self, key: &str) -> Answer {
        self.post("/api/lookups", &json!({ "lookup": key }))
    }

    /// Asks and doesn't wait for the answer.
    pub fn begin_lookup(&self, key: &str) -> JoinHandle<Response> {
        let request = Request::post("/api/lookups").header("cookie", &self.cookie);
        self.service.begin(json_request(request, &json!({ "lookup": key })))
    }

    /// The word that came back, or the code of the refusal.
    pub fn ask(&self, key: &str) -> String {
        let answer = self.lookup(key);
        if answer.status == StatusCode::OK {
            answer.json()["answer"].as_str().unwrap().to_owned()
        } else {
            answer.code()
        }
    }

    /// Rightly names the owner of a home, so that the rest may be asked.
    pub fn name(&self, home: &str, owner: &str) -> &str {
        let people = &self.service.people;
        let rka = people.rka(home);
        let answer = self.ask(&format!("home {rka} {}", people.iin(owner)));
        assert!(answer.starts_with("yes ") || answer.starts_with("mine "), "{answer}");
        rka
    }

    /// The same, and has the residents counted for whoever moves in, as the law does before it asks for a relation.
    pub fn counted(&self, home: &str, owner: &str, party: &str) -> &str {
        let rka = self.name(home, owner);
        let count = self.ask(&format!("residents {rka} {party} all"));
        assert!(count.parse::<u32>().is_ok(), "{count}");
        rka
    }
}
