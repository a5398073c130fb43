//! How fast the API is at one size of the country and another, on SQLite and on PostgreSQL, each beside the bare cost
//! of the same SQL and of one write that waits for the disk. `npm run bench:api` runs it.
//!
//! `--people 20000,2000000` names the sizes on SQLite, `--postgres 20000` those on the server of TIRKEU_TEST_POSTGRES.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod measure;
#[path = "../../src/testing.rs"]
#[allow(dead_code, reason = "each kind of program uses its part of it")]
mod testing;
mod traffic;
mod walks;

use std::sync::Arc;

use mock_api::app::App;
use mock_api::clock::Clock;
use mock_api::generate::{Population, generate};
use mock_api::invented::Invented;
use mock_api::store::{self, Store};
use tirkeu::day;

use measure::{Times, disk, load};
use testing::Folder;

const SEED: u64 = 7;

fn main() {
    let words: Vec<_> = std::env::args().skip(1).collect();
    let sizes = |name: &str, usual: &str| {
        let place = words.iter().position(|word| word == name);
        let text = place.and_then(|place| words.get(place + 1)).map_or(usual, String::as_str);
        let read = |size: &str| size.parse::<u64>().expect("sizes are numbers, parted by commas");
        text.split(',').filter(|size| !size.is_empty()).map(read).collect::<Vec<_>>()
    };
    println!("load {}", load());
    for people in sizes("--people", "20000,200000") {
        let folder = Folder::new();
        report("SQLite", people, &Store::open(&folder.file("a.sqlite")).unwrap(), &folder, None);
    }
    let postgres = sizes("--postgres", "20000");
    for people in postgres.into_iter().filter(|_| std::env::var("TIRKEU_TEST_POSTGRES").is_ok()) {
        let folder = Folder::new();
        let url = folder.server().unwrap();
        report("PostgreSQL", people, &Store::connect(&url).unwrap(), &folder, Some(&url));
        let schema = folder.path().file_name().unwrap().to_str().unwrap().replace('-', "_");
        let mut client = postgres::Client::connect(&url, postgres::NoTls).unwrap();
        client.batch_execute(&format!("DROP SCHEMA {schema} CASCADE")).unwrap();
    }
    println!("load {}", load());
}

/// Everything that is measured of one database.
fn report(name: &str, people: u64, store: &Store, folder: &Folder, url: Option<&str>) {
    println!("\n{name}, {people} people");
    let fixtures = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    Invented::read(&fixtures).unwrap().pour_into(store).unwrap();
    let began = std::time::Instant::now();
    let made = generate(store, Population { people, seed: SEED }, &|_, _| ()).unwrap();
    let seconds = began.elapsed().as_secs_f64();
    println!(
        "  made in {seconds:.0} s, {:.0} people a second; {} homes",
        made.people as f64 / seconds,
        made.homes
    );
    if let Some(url) = url {
        postgres::Client::connect(url, postgres::NoTls).unwrap().batch_execute("ANALYZE").unwrap();
    }
    // A second store over the same database, for the service; the first one asks the bare questions.
    let second = url.map_or_else(|| Store::open(&folder.file("a.sqlite")), Store::connect).unwrap();
    let app = Arc::new(App::training(second, Clock::set_to(day::of(2026, 11, 21)), folder.path()));
    let synced = disk(folder.path());
    println!("  one write and fdatasync        {synced}");
    let walk = walks::kinship(&app, made.people);
    println!("  a kinship walk                 {walk}");
    let bare = walks::bare(&app, made.people, folder, url);
    println!(
        "  the same SQL, bare             {bare}; the walk takes {:.1} times as long",
        walk.ratio(&bare)
    );
    println!("  an address, ten suggestions    {}", walks::addresses(&app, made.homes));
    traffic::report(&app, made, &synced);
}

/// A line of the table.
impl std::fmt::Display for Times {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "p50 {:>8.1} µs  p99 {:>9.1} µs", self.at(50), self.at(99))
    }
}
