//! What must hold for every case, whatever is said: shown on random ones, and on the smallest where it fails.
//!
//! The cases are the same in every run, so that nobody's change fails by luck. More and other ones:
//! `PROPTEST_CASES=20000 PROPTEST_RNG_SEED=7 cargo test --test properties`.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod answers;
mod family;
mod monotone;
mod record;
#[path = "../common/relations.rs"]
mod relations;
mod text;
mod unknown;
mod world;

use proptest::test_runner::{Config, RngSeed};
use tirkeu::rules::{BUILT_IN, Editions};

/// The rules of today alone.
fn built_in() -> Editions {
    Editions::of([BUILT_IN])
}

/// So many cases of each property, unless the environment says otherwise.
fn cases(cases: u32) -> Config {
    let asked = Config::default();
    let is_set = |name| std::env::var_os(name).is_some();
    let cases = if is_set("PROPTEST_CASES") { asked.cases } else { cases };
    Config {
        cases,
        max_global_rejects: cases.saturating_mul(20),
        rng_seed: if is_set("PROPTEST_RNG_SEED") { asked.rng_seed } else { RngSeed::Fixed(0x7192_0000) },
        // A case that failed is worth a scenario of its own, with a name and a clause.
        failure_persistence: None,
        ..asked
    }
}
