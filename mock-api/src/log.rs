//! The log: one JSON object a line on standard error. Numbers of messages, sessions and applications stand in it, never a
//! person's or a dwelling's.

use std::io::Write;
use std::panic;

use serde_json::{Value, json};

use crate::clock::Clock;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// All is as it should be.
    Info,
    /// Somebody should look at it.
    Warning,
    /// Something was not done.
    Error,
}

/// Writes a line: when, how bad, what happened, and whatever else is known of it.
pub fn write(level: Level, event: &str, known: Value) {
    let level = match level {
        Level::Info => "info",
        Level::Warning => "warning",
        Level::Error => "error",
    };
    let mut line = json!({ "at": Clock::default().stamp(), "level": level, "event": event });
    if let (Some(line), Value::Object(known)) = (line.as_object_mut(), known) {
        line.extend(known);
    }
    // Whoever closed standard error doesn't want to read it.
    let _ = writeln!(std::io::stderr().lock(), "{line}");
}

/// The same with a sentence.
pub fn sentence(level: Level, event: &str, text: impl std::fmt::Display) {
    write(level, event, json!({ "text": text.to_string() }));
}

/// A panic becomes a line too: where it was. What it said may hold what somebody typed.
pub fn panics_too() {
    panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        write(Level::Error, "panicked", json!({ "place": place }));
    }));
}
