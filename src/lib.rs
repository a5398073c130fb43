//! Residence registration in Kazakhstan, as one function that asks for what it lacks.
//!
//! [`decide`](decide::decide) is the law: joint order No 500/NQ–801 of October 2025, points 3–10, and the rules around
//! it. It reads [`facts`] through a [`case`], and returns a [`verdict`] or the [`need`] that stands in its way. That need
//! is the next screen or the next request, so nothing else knows what comes after what.
//!
//! A host drives a [`session`]: draw its [`view`], do what its step says, draw again. In a browser it is the class
//! `Form` of `wasm.rs`, natively [`session::Session`] itself; the same code decides in both.
//!
//! Nothing here reads a clock, a random number, a file or a network, and nothing but `wasm.rs` names JavaScript.
//!
//! | to read | the modules |
//! |---|---|
//! | the law | [`decide`], [`case`], [`verdict`], [`trace`], [`change`] |
//! | its vocabulary | [`facts`], [`need`], [`reply`], [`party`], [`address`], [`iin`], [`day`], [`name`] |
//! | its numbers and lists | [`rules`], from `rules/*.toml` |
//! | relatives | [`kinship`]: the walk over civil acts, where the acts are; [`finder`]: what the citizen's own words amount to |
//! | every path | [`explore`], natively: the flow map, the comparison of rules |
//! | its record | [`record`]: canonical bytes and their seal |
//! | the form | [`session`], [`field`], [`draft`], [`view`], `wasm` |
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod address;
pub mod case;
pub mod change;
pub mod day;
pub mod decide;
pub mod draft;
#[cfg(not(target_family = "wasm"))]
pub mod explore;
pub mod facts;
pub mod field;
pub mod finder;
pub mod iin;
pub mod kinship;
pub mod name;
pub mod need;
pub mod party;
pub mod record;
pub mod reply;
pub mod rules;
pub mod session;
pub mod sorted;
pub mod trace;
pub mod verdict;
pub mod view;
#[cfg(target_family = "wasm")]
pub mod wasm;
