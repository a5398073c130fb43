//! The thin API behind the form.
//!
//! The browser decides with the engine; the state's registers answer through this service, in a word. It has no rules
//! of its own: it reads the engine's lookups and writes the engine's replies.
//!
//! | folder or file | what |
//! |---|---|
//! | `app`, `routes`, `body`, `pages`, `leaves`, `html`, `problem` | what a request meets: routes, headers, pages, refusals |
//! | `document`, `service` | the API described for programs; that the service lives, and on which day |
//! | `front`, `limits`, `beat` | how the service is reached, how fast one may ask, and when answers leave |
//! | `session`, `personas`, `attempts` | who asks, and how often they may guess |
//! | `lookups` | what may be asked, and the one word that comes back |
//! | `applications`, `consents` | taken on, held, consented to, entered |
//! | `signing`, `audit`, `metrics` | who signed, what was done, how much |
//! | `counterparts` | NCALayer and eGov Mobile, for the training copy |
//! | `registers` | EGKN, GBD FL, E-Sobes, ZAGS, Ukimet, NOBD, EPVO |
//! | `search` | addresses as one types |
//! | `store` | one SQLite file, or PostgreSQL |
//! | `invented`, `generate` | the people in it: told one by one, or any number of them |
//! | `weather`, `clock` | for designers and tests |
//! | `settings`, `serve`, `commands` | starting and stopping, backup, restore |

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing))]

pub mod address;
pub mod app;
pub mod applications;
pub mod attempts;
pub mod audit;
pub mod beat;
pub mod body;
pub mod centres;
pub mod clock;
pub mod commands;
pub mod consents;
pub mod counterparts;
pub mod document;
pub mod front;
pub mod generate;
pub mod hex;
pub mod html;
pub mod invented;
pub mod language;
pub mod leaves;
pub mod limits;
pub mod log;
pub mod lookups;
pub mod message;
pub mod metrics;
pub mod outbox;
pub mod pages;
pub mod personas;
pub mod problem;
pub mod registers;
pub mod reminder;
pub mod routes;
pub mod search;
pub mod serve;
pub mod service;
pub mod session;
pub mod settings;
pub mod signing;
pub mod store;
pub mod weather;

#[cfg(test)]
mod testing;
