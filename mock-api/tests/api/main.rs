//! The service, asked through its router without a socket.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use mock_api::store;

mod adapters;
mod addresses;
mod addresses_in_any_weather;
mod applications;
mod asked;
mod audit;
mod beat;
mod centres;
mod changed;
mod clock;
#[path = "../../../tests/common/mod.rs"]
mod common;
mod differing;
mod filing;
mod foreign;
mod forged;
mod forger;
mod guesses;
mod handing_over;
mod health;
mod invented;
mod kin;
mod limits;
mod lookups;
mod messages;
mod nameless;
mod openapi;
mod people;
mod receipts;
mod reminders;
mod replayed;
mod resends;
mod scenarios;
mod secrecy;
mod sending;
mod service;
mod shown;
mod sign_in;
mod signatures;
mod statements;
#[path = "../../src/testing.rs"]
mod testing;
mod watching;
mod ways;
mod weather;
mod web;
mod zero;
