//! What is read: walks over the acts, and addresses.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Mutex;

use mock_api::app::App;
use mock_api::generate::numbers;
use mock_api::registers::acts::Acts;
use mock_api::registers::zags::{self, Zags};
use mock_api::registers::{Call, Said};
use mock_api::search::find;
use postgres::types::ToSql;
use tirkeu::day::Day;
use tirkeu::iin::Iin;
use tirkeu::kinship::{self, Act};
use tirkeu::rules::{BUILT_IN, Route};

use crate::Place;
use crate::measure::Times;

const WALKS: usize = 5000;

/// The longest walks that the rules know: of each relation that takes as many hops as any, all its routes.
fn longest(app: &App) -> Vec<Vec<Route>> {
    let rules = BUILT_IN.on("astana".parse().unwrap(), app.clock.today()).unwrap();
    let relations: Vec<_> = rules.relations().map(|relation| rules.routes(relation.id)).collect();
    let hops = |routes: &Vec<Route>| routes.iter().map(|route| route.hops.len()).max();
    let most = relations.iter().filter_map(hops).max();
    relations.into_iter().filter(|routes| hops(routes) == most).collect()
}

/// The register, and about whom it is asked each time.
struct Asked<'a> {
    app: &'a App,
    batches: Mutex<Vec<Vec<Iin>>>,
}

impl Zags for Asked<'_> {
    fn acts(&self, call: &Call<'_>, people: &[Iin]) -> Said<Vec<Act<Iin>>> {
        self.batches.lock().unwrap().push(people.to_vec());
        self.app.registers.zags.acts(call, people)
    }

    fn born(&self, call: &Call<'_>, person: &Iin) -> Said<Option<Day>> {
        self.app.registers.zags.born(call, person)
    }
}

/// Pairs that lie anywhere in the country, the same ones each time.
fn pair(number: usize, people: u64) -> (Iin, Iin) {
    let place = |salt: u64| (number as u64 * 7_919 + salt).wrapping_mul(0x9e37_79b9_7f4a_7c15) % people;
    (numbers::iin(place(1)).unwrap(), numbers::iin(place(2)).unwrap())
}

/// One walk, of each of these relations in turn, and about whom it asked.
fn walk(app: &App, relations: &[Vec<Route>], number: usize, people: u64) -> Vec<Vec<Iin>> {
    let (applicant, owner) = pair(number, people);
    let call = Call { message: "", session: "", today: app.clock.today(), within: None };
    let asked = Asked { app, batches: Mutex::default() };
    let acts = Acts::of(&call, Some(&asked), None);
    let routes = &relations[number % relations.len()];
    kinship::walk(&acts, routes, None, applicant, owner, app.clock.today()).unwrap();
    drop(acts);
    asked.batches.into_inner().unwrap()
}

pub fn kinship(app: &App, people: u64) -> Times {
    let relations = longest(app);
    (0..200).for_each(|number| drop(walk(app, &relations, WALKS + number, people)));
    Times::each(WALKS, |number| drop(walk(app, &relations, number, people)))
}

/// The same questions about the same people, asked of the database without anything between.
pub fn bare(app: &App, people: u64, place: &Place) -> Times {
    let relations = longest(app);
    let asked_in_walk: Vec<_> = (0..WALKS).map(|number| walk(app, &relations, number, people)).collect();
    let batches: usize = asked_in_walk.iter().map(Vec::len).sum();
    println!("  statements in a walk           {:.1}", batches as f64 / WALKS as f64);
    let today = tirkeu::day::write(app.clock.today());
    let count = Cell::new(0);
    let times = match place {
        Place::File(file) => {
            let sql = rusqlite::Connection::open(file).unwrap();
            sql.execute_batch("PRAGMA query_only = ON; PRAGMA mmap_size = 1099511627776").unwrap();
            Times::each(WALKS, |number| {
                for people in &asked_in_walk[number] {
                    let (query, named) = zags::question(people);
                    let mut statement = sql.prepare_cached(&query).unwrap();
                    let digits = named.iter().map(|iin| iin.digits());
                    let bound = [today.as_str()].into_iter().chain(digits);
                    let mut rows = statement.query(rusqlite::params_from_iter(bound)).unwrap();
                    while rows.next().unwrap().is_some() {
                        count.set(count.get() + 1);
                    }
                }
            })
        }
        Place::Server(url) => {
            let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
            let mut known = HashMap::new();
            Times::each(WALKS, |number| {
                for people in &asked_in_walk[number] {
                    let (query, named) = zags::question(people);
                    let prepared = || client.prepare(&query).unwrap();
                    let statement = known.entry(query.clone()).or_insert_with(prepared).clone();
                    let digits: Vec<_> = named.iter().map(|iin| iin.digits()).collect();
                    let people = digits.iter().map(|digits| digits as &(dyn ToSql + Sync));
                    let bound: Vec<_> = [&today as &(dyn ToSql + Sync)].into_iter().chain(people).collect();
                    count.set(count.get() + client.query(&statement, &bound).unwrap().len());
                }
            })
        }
    };
    assert!(count.get() > WALKS, "the walks meet acts");
    times
}

/// A statement that takes no time at all.
pub fn journey(url: &str) -> Times {
    let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
    let nothing = client.prepare("SELECT 1").unwrap();
    Times::each(2000, |_| drop(client.query(&nothing, &[]).unwrap()))
}

/// As one types: the beginning of a street, then a house, then a flat.
pub fn addresses(app: &App, homes: u64) -> String {
    let typed = [
        "бер",
        "березовая",
        "березовая 1",
        "березовая 3 кв 4",
        "қайың",
        "астана терек 2",
        "birch 2",
        "улица со",
    ];
    let mut found = 0;
    let times = Times::each(800, |number| {
        let text = typed[number % typed.len()];
        let read = app.store.read(|sql| find::addresses(sql, text));
        found += read.unwrap().len();
    });
    assert!(found > 800, "addresses are found");
    format!("{times}  at {homes} addresses")
}
