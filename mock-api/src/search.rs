//! Finds an address as one types it: in Kazakh, Russian or English, with or without the word "street", with a house
//! fraction, or with the keyboard still in Latin.
//!
//! Only streets are searched by words. House and flat are then walked to by index, so that a million flats cost no
//! more than a thousand.

pub mod find;
pub mod fold;
pub mod keyboard;
pub mod query;
