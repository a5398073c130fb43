//! The program itself: what it says when it can't start, how it stops, and what its log holds.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]
#![cfg(unix)]

mod beginning;
mod heads;
#[path = "../running/mod.rs"]
mod running;
mod stopping;
#[path = "../../src/testing.rs"]
mod testing;

use mock_api::store;
