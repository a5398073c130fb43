//! How fast the API is at one size of the country and another, on SQLite and on PostgreSQL, each beside the bare cost
//! of the same SQL and of one write that waits for the disk. `npm run bench:api` runs it.
//!
//! `--people 20000,2000000` names the sizes on SQLite, `--postgres 20000` those on the server of TIRKEU_TEST_POSTGRES.
//! `--file many.sqlite` measures a database that `mock-api generate` has made, and leaves its traffic in it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod measure;
#[path = "../../src/testing.rs"]
#[allow(dead_code, reason = "each kind of program uses its part of it")]
mod testing;
mod traffic;
mod walks;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use mock_api::app::App;
use mock_api::clock::Clock;
use mock_api::generate::{Made, Population, generate};
use mock_api::invented::Invented;
use mock_api::store::{self, Store};
use tirkeu::day;

use measure::{Times, disk, load};
use testing::Folder;

const SEED: u64 = 7;

fn main() {
    let words: Vec<_> = std::env::args().skip(1).collect();
    let named = |name: &str| {
        let place = words.iter().position(|word| word == name)?;
        words.get(place + 1).map(String::as_str)
    };
    let sizes = |text: &str| {
        let read = |size: &str| size.parse::<u64>().expect("sizes are numbers, parted by commas");
        text.split(',').filter(|size| !size.is_empty()).map(read).collect::<Vec<_>>()
    };
    println!("load {}", load());
    if let Some(file) = named("--file") {
        println!("\nSQLite, {file}");
        let made = made_before(&Store::open(Path::new(file)).unwrap());
        Subject { made, place: Place::File(file.into()) }.report(&Folder::new());
    }
    for people in sizes(named("--people").unwrap_or("20000,200000")) {
        let folder = Folder::new();
        let file = folder.file("a.sqlite");
        println!("\nSQLite, {people} people");
        let made = make(&Store::open(&file).unwrap(), people);
        Subject { made, place: Place::File(file) }.report(&folder);
    }
    let postgres = sizes(named("--postgres").unwrap_or("20000"));
    for people in postgres.into_iter().filter(|_| std::env::var("TIRKEU_TEST_POSTGRES").is_ok()) {
        let folder = Folder::new();
        let url = folder.server().unwrap();
        println!("\nPostgreSQL, {people} people");
        let made = make(&Store::connect(&url).unwrap(), people);
        let mut client = postgres::Client::connect(&url, postgres::NoTls).unwrap();
        client.batch_execute("ANALYZE").unwrap();
        Subject { made, place: Place::Server(url) }.report(&folder);
        let schema = folder.path().file_name().unwrap().to_str().unwrap().replace('-', "_");
        client.batch_execute(&format!("DROP SCHEMA {schema} CASCADE")).unwrap();
    }
    println!("load {}", load());
}

fn make(store: &Store, people: u64) -> Made {
    let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    Invented::read(&fixtures).unwrap().pour_into(store).unwrap();
    let began = std::time::Instant::now();
    let made = generate(store, Population { people, seed: SEED }, &|_, _| ()).unwrap();
    let seconds = began.elapsed().as_secs_f64();
    println!(
        "  made in {seconds:.0} s, {:.0} people a second; {} homes",
        made.people as f64 / seconds,
        made.homes
    );
    made
}

/// What `mock-api generate` left. Generated numbers are told by what no other number has.
fn made_before(store: &Store) -> Made {
    let count = |query| store.read(|sql| sql.value::<i64>(query, &[])).unwrap().unsigned_abs();
    let people = count("SELECT count(*) FROM gbdfl_person WHERE substr(iin, 7, 1) >= '7'");
    let homes = count("SELECT count(*) FROM ar_dwelling WHERE rka >= '98' AND rka < '99'");
    println!("  {people} people; {homes} homes");
    Made { people, homes, acts: 0 }
}

/// Where a database is.
enum Place {
    File(PathBuf),
    Server(String),
}

impl Place {
    fn open(&self) -> Store {
        match self {
            Self::File(file) => Store::open(file).unwrap(),
            Self::Server(url) => Store::connect(url).unwrap(),
        }
    }
}

/// A database that is measured.
struct Subject {
    made: Made,
    place: Place,
}

impl Subject {
    fn report(&self, folder: &Folder) {
        let Self { made, place } = self;
        let store = place.open().heard_by(Arc::new(|_, _, _| measure::count()));
        let app = Arc::new(App::training(store, Clock::set_to(day::of(2026, 11, 21)), folder.path()));
        let synced = disk(folder.path());
        println!("  one write and fdatasync        {synced}");
        if let Place::Server(url) = place {
            println!("  to the server and back         {}", walks::journey(url));
        }
        // What comes first may wait for the disk; the same people once more are in memory.
        println!("  a kinship walk, the first time {}", walks::kinship(&app, made.people));
        let walk = walks::kinship(&app, made.people);
        println!("  the same walk once more        {walk}");
        let bare = walks::bare(&app, made.people, place);
        println!(
            "  the same SQL, bare             {bare}; the walk takes {:.1} times as long",
            walk.ratio(&bare)
        );
        println!("  an address, ten suggestions    {}", walks::addresses(&app, made.homes));
        traffic::report(&app, &synced);
    }
}

/// A line of the table.
impl std::fmt::Display for Times {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "p50 {:>8.1} µs  p99 {:>9.1} µs", self.at(50), self.at(99))
    }
}
