//! NCALayer's counterpart: a socket on this machine that speaks as the real program does. Whose key it has, it knows by
//! the number of the signature in its address; what is to go wrong, by `?do=` behind it.

use axum::Router;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use axum::routing::any;
use base64ct::{Base64, Encoding};
use serde_json::{Value, json};
use tirkeu::iin::Iin;
use tokio::net::TcpListener;

use super::Key;
use crate::app::{App, Shared};
use crate::bind;
use crate::body::on_a_thread;
use crate::log::{self, Level};
use crate::problem::Problem;
use crate::signing::certificate::{NATURAL_PERSON, SIGNS_DOCUMENTS};
use crate::signing::cms;

/// What it can be told to do.
pub const CASES: &[&str] = &[
    "sign",
    "cancelled",
    "cancelled_older",
    "waits",
    "wrong_password",
    "no_key",
    "no_token",
    "expired",
    "revoked",
    "other_person",
    "busy",
    "stranger",
    "hangs_up",
    "old_version",
    "broken",
];

const MODULE: &str = "kz.gov.pki.knca.basics";
/// The longest frame, in bytes: no application is longer.
const LARGEST_FRAME: usize = 256 * 1024;

/// Answers until the program ends.
pub async fn serve(listener: TcpListener, app: Shared) {
    let router = Router::new().route("/", any(nobody)).route("/{id}", any(connect)).with_state(app);
    if let Err(error) = axum::serve(listener, router).await {
        log::sentence(Level::Error, "ncalayer_stopped", error);
    }
}

async fn nobody(upgrade: WebSocketUpgrade, app: State<Shared>, query: RawQuery) -> Response {
    connect(upgrade, app, Path(String::new()), query).await
}

async fn connect(
    upgrade: WebSocketUpgrade,
    State(app): State<Shared>,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Response {
    let case = query.as_deref().and_then(|query| query.strip_prefix("do=")).unwrap_or("sign").to_owned();
    upgrade.max_message_size(LARGEST_FRAME).on_upgrade(move |socket| talk(socket, app, id, case))
}

async fn talk(mut socket: WebSocket, app: Shared, id: String, case: String) {
    if socket.send(Message::text(greeting(&case).to_string())).await.is_err() {
        return;
    }
    while let Some(Ok(frame)) = socket.recv().await {
        let Message::Text(text) = frame else { continue };
        if text.as_str() == "--heartbeat--" || case == "waits" {
            continue;
        }
        if case == "hangs_up" {
            return;
        }
        let (app, id, case, text) = (Shared::clone(&app), id.clone(), case.clone(), text.to_string());
        let reply = on_a_thread(move || answer(&app, &id, &case, &text)).await;
        let reply = reply.unwrap_or_else(|_| failed("GENERAL_ERROR", "the counterpart failed"));
        if socket.send(Message::text(reply.to_string())).await.is_err() {
            return;
        }
    }
}

/// What it says first: its version. Another program says something of its own.
#[must_use]
pub fn greeting(case: &str) -> Value {
    match case {
        "stranger" => json!({ "hello": "printer" }),
        "old_version" => json!({ "result": { "version": "1.2" } }),
        _ => json!({ "result": { "version": "1.4" } }),
    }
}

/// What it replies to a frame.
pub fn answer(app: &App, id: &str, case: &str, frame: &str) -> Result<Value, Problem> {
    let Ok(request) = serde_json::from_str::<Value>(frame) else {
        return Ok(failed("INVOCATION_ERROR", "the request is no JSON"));
    };
    if text(&request, "/module") != MODULE || case == "old_version" {
        return Ok(json!({ "success": false, "errorCode": "MODULE_NOT_FOUND" }));
    }
    if text(&request, "/method") != "sign" {
        return Ok(failed("INVOCATION_ERROR", "there is no such method"));
    }
    let Some(texts) = texts(&request) else {
        return Ok(failed("INVALID_SIGNING_PARAMS", "only detached CMS over base64, without a time stamp"));
    };
    if let Some(failure) = failure(case) {
        return Ok(failure);
    }
    let key = match case {
        "expired" => Key::Expired,
        "revoked" => Key::Revoked,
        "other_person" => Key::OtherPerson,
        _ => Key::Own,
    };
    match holder(app, id)?.filter(|person| suits(&request, person)) {
        Some(person) => signed(app, &person, key, &texts),
        None => Ok(failed("GENERAL_ERROR", "there is no suitable key in the storage")),
    }
}

/// What stands in the way of a signature, in the program's own words and shapes.
fn failure(case: &str) -> Option<Value> {
    Some(match case {
        "cancelled" => json!({ "status": true, "body": {} }),
        "cancelled_older" => json!({ "code": "500", "message": "action.canceled" }),
        "wrong_password" => failed("SIGNING_FAILURE", "keystore password was incorrect"),
        "no_key" => failed("GENERAL_ERROR", "there is no suitable key in the storage"),
        "no_token" => failed("GENERAL_ERROR", "the token is not plugged in"),
        "busy" => failed("GENERAL_ERROR", "the program is busy with another request"),
        "broken" => failed("GENERAL_ERROR", "java.lang.NullPointerException"),
        _ => return None,
    })
}

/// What is to be signed, where it is asked as this counterpart can do it; one text, or a list of them.
fn texts(request: &Value) -> Option<Texts> {
    let how = |name: &str| request.pointer(&format!("/args/signingParams/{name}"));
    let can = text(request, "/args/format") == "cms"
        && how("decode") == Some(&Value::Bool(true))
        && how("encapsulate") == Some(&Value::Bool(false))
        && how("digested") != Some(&Value::Bool(true))
        && how("tsaProfile").is_none_or(Value::is_null);
    let read = |one: &Value| Base64::decode_vec(one.as_str()?).ok();
    match request.pointer("/args/data").filter(|_| can)? {
        Value::Array(all) => all.iter().map(read).collect::<Option<_>>().map(Texts::Many),
        one => read(one).map(Texts::One),
    }
}

enum Texts {
    One(Vec<u8>),
    Many(Vec<Vec<u8>>),
}

/// The text at a place of the request; empty where there is none.
fn text<'a>(request: &'a Value, place: &str) -> &'a str {
    request.pointer(place).and_then(Value::as_str).unwrap_or_default()
}

/// The person who is asked for that signature, while it can be given.
fn holder(app: &App, id: &str) -> Result<Option<Iin>, Problem> {
    let query = "SELECT person FROM signature WHERE id = $1 AND expires > $2 AND signed IS NULL";
    let now = app.clock.seconds();
    Ok(app.store.read(|sql| sql.one(query, bind![id, now], |row| row.get(0)))?)
}

/// Whether the key is of the kind, and of the person, that is asked for.
fn suits(request: &Value, person: &Iin) -> bool {
    let wanted = |name: &str| text(request, &format!("/args/signerParams/{name}"));
    let own = wanted("iin").is_empty() || wanted("iin") == person.digits();
    let ours = [SIGNS_DOCUMENTS.to_string(), NATURAL_PERSON.to_string()];
    let purposes = request.pointer("/args/signerParams/extKeyUsageOids").and_then(Value::as_array);
    let kind = purposes.is_none_or(|all| all.iter().all(|one| ours.iter().any(|own| one == own)));
    own && kind && wanted("bin").is_empty() && wanted("serialNumber").is_empty()
}

fn signed(app: &App, person: &Iin, key: Key, texts: &Texts) -> Result<Value, Problem> {
    let sign = |text: &Vec<u8>| Ok(cms::armoured(&super::sign(app, person, key, text)?));
    let result = match texts {
        Texts::One(text) => json!(sign(text)?),
        Texts::Many(all) => json!(all.iter().map(sign).collect::<Result<Vec<_>, Problem>>()?),
    };
    Ok(json!({ "status": true, "body": { "result": result } }))
}

fn failed(code: &str, message: &str) -> Value {
    json!({ "status": false, "code": code, "message": message, "details": "" })
}
