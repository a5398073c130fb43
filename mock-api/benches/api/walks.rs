//! What is read: walks over the acts, and addresses.

use std::cell::{Cell, RefCell};

use mock_api::app::App;
use mock_api::generate::numbers;
use mock_api::registers::{Call, Silence, zags};
use mock_api::search::find;
use tirkeu::iin::Iin;
use tirkeu::kinship::{self, Act, CivilActs};
use tirkeu::rules::{End, Hop, Route};

use crate::Place;
use crate::measure::Times;

const WALKS: usize = 5000;

/// The longest walk of the rules: to the grandparents' other grandchildren.
const ROUTES: [Route; 2] = [
    Route { from: End::Applicant, hops: &[Hop::Parent, Hop::Parent] },
    Route { from: End::Applicant, hops: &[Hop::Parent, Hop::Child] },
];

struct Acts<'a> {
    app: &'a App,
    asked: &'a RefCell<Vec<Iin>>,
}

impl CivilActs for Acts<'_> {
    type Id = Iin;
    type Error = Silence;

    fn about(&self, person: Iin) -> Result<Vec<Act<Iin>>, Silence> {
        self.asked.borrow_mut().push(person);
        let call = Call { message: "", session: "", today: self.app.clock.today(), within: None };
        self.app.registers.zags.acts(&call, &person)
    }
}

/// Pairs that lie anywhere in the country, the same ones each time.
fn pair(number: usize, people: u64) -> (Iin, Iin) {
    let place = |salt: u64| (number as u64 * 7_919 + salt).wrapping_mul(0x9e37_79b9_7f4a_7c15) % people;
    (numbers::iin(place(1)).unwrap(), numbers::iin(place(2)).unwrap())
}

fn walk(app: &App, number: usize, people: u64, asked: &RefCell<Vec<Iin>>) {
    let (applicant, owner) = pair(number, people);
    let acts = Acts { app, asked };
    kinship::walk(&acts, &ROUTES, None, applicant, owner, app.clock.today()).unwrap();
}

pub fn kinship(app: &App, people: u64) -> Times {
    let asked = RefCell::default();
    (0..200).for_each(|number| walk(app, WALKS + number, people, &asked));
    Times::each(WALKS, |number| walk(app, number, people, &asked))
}

/// The same questions about the same people, asked of the database without anything between.
pub fn bare(app: &App, people: u64, place: &Place) -> Times {
    let mut asked_in_walk = Vec::new();
    for number in 0..WALKS {
        let asked = RefCell::default();
        walk(app, number, people, &asked);
        asked_in_walk.push(asked.into_inner());
    }
    let today = tirkeu::day::write(app.clock.today());
    let count = Cell::new(0);
    let times = match place {
        Place::File(file) => {
            let sql = rusqlite::Connection::open(file).unwrap();
            sql.execute_batch("PRAGMA query_only = ON; PRAGMA cache_size = -8000").unwrap();
            Times::each(WALKS, |number| {
                for person in &asked_in_walk[number] {
                    for query in zags::statements() {
                        let mut statement = sql.prepare_cached(query).unwrap();
                        let mut rows = statement.query([person.digits(), &today]).unwrap();
                        while rows.next().unwrap().is_some() {
                            count.set(count.get() + 1);
                        }
                    }
                }
            })
        }
        Place::Server(url) => {
            let mut client = postgres::Client::connect(url, postgres::NoTls).unwrap();
            let statements: Vec<_> = zags::statements().map(|query| client.prepare(query).unwrap()).collect();
            Times::each(WALKS, |number| {
                for person in &asked_in_walk[number] {
                    for statement in &statements {
                        let rows = client.query(statement, &[&person.digits(), &today]).unwrap();
                        count.set(count.get() + rows.len());
                    }
                }
            })
        }
    };
    assert!(count.get() > WALKS, "the walks meet acts");
    times
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
