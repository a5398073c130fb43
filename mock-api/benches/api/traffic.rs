//! What comes through the router: lookups, and applications that are decided again, held, kept and answered.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::Request;
use mock_api::app::Shared;
use mock_api::routes::router;
use mock_api::session::SignedIn;
use mock_api::{bind, message};
use serde_json::json;
use tirkeu::iin::Iin;
use tirkeu::record::seal;
use tower::ServiceExt;

use crate::measure::{Times, statements};

const CLIENTS: usize = 32;
const PEOPLE: usize = 600;

/// Somebody who wants to move to an owner outside the capital, where no norm is in force.
struct Mover {
    iin: Iin,
    cookie: String,
    rka: String,
    owner: String,
}

pub fn report(app: &Shared, synced: &Times) {
    let movers = movers(app);
    let lookups = movers.iter().flat_map(|mover| {
        let home = format!("home {} {}", mover.rka, mover.owner);
        let rest = ["gate {}", "area {} total", "residents {} me all", "registered {} me"];
        let rest = rest.map(|key| key.replace("{}", &mover.rka));
        ["applicant".to_owned(), home].into_iter().chain(rest).map(|key| lookup(mover, &key))
    });
    // Each person's questions come one after another, as the page asks them.
    let asked = statements();
    let (rate, times) = send(app, lookups.collect(), 6, 200);
    let each = (statements() - asked) as f64 / (6 * movers.len()) as f64;
    println!("  lookups, {CLIENTS} at a time         {times}  {rate:.0} a second, {each:.1} statements each");
    let applications = movers.iter().map(|mover| application(app, mover)).collect();
    let before = app.store.work().together.together();
    let asked = statements();
    let (rate, times) = send(app, applications, 1, 201);
    let each = (statements() - asked) as f64 / movers.len() as f64;
    let after = app.store.work().together.together();
    let together = (after.1 - before.1) as f64 / (after.0 - before.0) as f64;
    println!(
        "  applications, {CLIENTS} at a time    {times}  {rate:.0} a second, {together:.1} in a commit, \
         {each:.0} statements each"
    );
    println!("  in the time of one write to the disk: {:.2} applications", rate * synced.at(50) / 1e6);
}

/// Owners and their homes, next to one another in pairs: the one moves to the other.
fn movers(app: &Shared) -> Vec<Mover> {
    let query = "SELECT h.rka, min(h.iin) FROM egkn_holder h JOIN egkn_dwelling d ON d.rka = h.rka
         JOIN gbdfl_person p ON p.iin = h.iin
         WHERE d.place = 'kazakhstan' AND d.tenure = 'private' AND d.rka > '98' AND p.born < '2000-01-01'
           AND NOT EXISTS (SELECT 1 FROM esobes_incapacity i WHERE i.iin = h.iin)
           AND NOT EXISTS (SELECT 1 FROM application a WHERE a.applicant = h.iin)
         GROUP BY h.rka HAVING count(*) = 1 AND (SELECT count(*) FROM egkn_holder o WHERE o.rka = h.rka) = 1
         ORDER BY h.rka LIMIT $1";
    let mut found: Vec<(String, Iin)> = app
        .store
        .read(|sql| sql.all(query, bind![3 * PEOPLE], |row| Ok((row.get(0)?, row.get(1)?))))
        .unwrap();
    // Somebody may own two homes, and nobody may have two applications.
    let mut seen = BTreeSet::new();
    found.retain(|(_, owner)| seen.insert(*owner));
    found.truncate(2 * PEOPLE);
    let pairs: Vec<_> = found.chunks_exact(2).collect();
    let mover = |pair: &&[(String, Iin)]| {
        let [(_, iin), (rka, owner)] = pair else { panic!("a pair has two") };
        let opened = app.store.write(|sql| SignedIn::open(sql, *iin, app.clock.seconds())).unwrap();
        let cookie = format!("{}={}", app.front.cookie_name(), opened.1);
        Mover { iin: *iin, cookie, rka: rka.clone(), owner: owner.digits().to_owned() }
    };
    pairs.iter().map(mover).collect()
}

fn post(mover: &Mover, path: &str, body: &serde_json::Value) -> Request<Body> {
    let request =
        Request::post(path).header("cookie", &mover.cookie).header("content-type", "application/json");
    request.header("idempotency-key", message::number()).body(Body::from(body.to_string())).unwrap()
}

fn lookup(mover: &Mover, key: &str) -> Request<Body> {
    post(mover, "/api/lookups", &json!({ "lookup": key }))
}

/// Signed beforehand: how long it takes to sign depends on the person.
fn application(app: &Shared, mover: &Mover) -> Request<Body> {
    let record = format!(
        "tirkeu-record-1\nanswer kind permanent\nanswer who me\nanswer rka {}\nanswer whose other\n\
         answer owner {}\nanswer ticket family\nanswer ticket-2 higher\nanswer ticket-3 employed\n",
        mover.rka, mover.owner
    );
    let (id, now) = (message::number(), app.clock.seconds());
    let signed = "INSERT INTO signature (id, person, purpose, seal, way, secret, expires, signed)
         VALUES ($1, $2, 'application', $3, 'sms', '', $4, $5)";
    app.store.write(|sql| sql.run(signed, bind![&id, &mover.iin, seal(&record), now + 300, now])).unwrap();
    post(mover, "/api/applications", &json!({ "record": record, "signature": id }))
}

/// Sends all of them, so many at a time; every answer must have that status.
fn send(app: &Shared, requests: Vec<Request<Body>>, in_a_row: usize, status: u16) -> (f64, Times) {
    let runtime = tokio::runtime::Builder::new_multi_thread();
    let runtime = { runtime }.worker_threads(2).max_blocking_threads(16).enable_all().build().unwrap();
    let count = requests.len();
    let rows: Vec<_> = rows(requests, in_a_row);
    let (next, rows) = (Arc::new(AtomicUsize::new(0)), Arc::new(rows));
    let router = router(Arc::clone(app));
    let began = Instant::now();
    let times = runtime.block_on(async {
        let clients = (0..CLIENTS)
            .map(|_| tokio::spawn(client(router.clone(), Arc::clone(&next), Arc::clone(&rows), status)));
        let mut times = Vec::new();
        for client in clients.collect::<Vec<_>>() {
            times.extend(client.await.unwrap());
        }
        times
    });
    (count as f64 / began.elapsed().as_secs_f64(), Times::of(times))
}

type Rows = Vec<std::sync::Mutex<Vec<Request<Body>>>>;

fn rows(requests: Vec<Request<Body>>, in_a_row: usize) -> Rows {
    let mut rows: Vec<Vec<_>> = Vec::new();
    for request in requests {
        match rows.last_mut().filter(|row| row.len() < in_a_row) {
            Some(row) => row.push(request),
            None => rows.push(vec![request]),
        }
    }
    rows.into_iter().map(std::sync::Mutex::new).collect()
}

async fn client(router: Router, next: Arc<AtomicUsize>, rows: Arc<Rows>, status: u16) -> Vec<Duration> {
    let mut times = Vec::new();
    while let Some(row) = rows.get(next.fetch_add(1, Ordering::Relaxed)) {
        let row = std::mem::take(&mut *row.lock().unwrap());
        for request in row {
            let began = Instant::now();
            let response = router.clone().oneshot(request).await.unwrap();
            let got = response.status().as_u16();
            let body = to_bytes(response.into_body(), usize::MAX).await.unwrap();
            times.push(began.elapsed());
            assert_eq!(got, status, "{}", String::from_utf8_lossy(&body));
        }
    }
    times
}
