//! A rule file as it is written, and the check that it must pass. Read at build time and natively, never in the browser.
//!
//! This file stands alone, so that the build script can include it: it names nothing else of the crate.
#![allow(missing_docs, reason = "the fields are the keys of the rule files, which explain them")]

// The build script includes this file from elsewhere, so the path is said.
#[path = "check.rs"]
mod check;

use std::collections::BTreeMap;
use std::fmt;

use chrono::NaiveDate;
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

/// What is wrong with a rule file, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RuleError {
    /// The line, counted from one.
    pub line: usize,
    /// What is wrong, for the person who edits the file.
    pub reason: String,
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.reason)
    }
}

impl std::error::Error for RuleError {}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct File {
    pub place: Spanned<String>,
    #[serde(default, rename = "service")]
    pub services: Vec<Spanned<Service>>,
    #[serde(default, rename = "slip")]
    pub slips: Vec<Spanned<Slip>>,
    #[serde(default, rename = "norm")]
    pub norms: Vec<Spanned<Norm>>,
    #[serde(default, rename = "order")]
    pub orders: Vec<Spanned<Order>>,
    #[serde(default)]
    pub clauses: Vec<Spanned<Clauses>>,
    #[serde(default, rename = "lapse")]
    pub lapses: Vec<Spanned<Lapse>>,
    #[serde(default)]
    pub elsewhere: Vec<Spanned<Elsewhere>>,
    #[serde(default, rename = "reading")]
    pub readings: Vec<Spanned<Reading>>,
}

impl File {
    /// How a doubtful sentence is read, by the name of its parameter.
    pub fn reading(&self, parameter: &str) -> Option<&Value> {
        let mut readings = self.readings.iter().map(AsRef::as_ref);
        readings.find(|reading: &&Reading| reading.parameter == parameter).map(|reading| &reading.value)
    }
}

macro_rules! rows {
    ($($(#[$doc:meta])* $name:ident { $($(#[$meta:meta])* $field:ident: $type:ty),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $name {
            pub name: String,
            pub from: Datetime,
            pub to: Option<Datetime>,
            pub clause: String,
            /// For the reader of the file.
            pub source: String,
            $($(#[$meta])* pub $field: $type),+
        }

        impl Row for $name {
            fn name(&self) -> &str { &self.name }
            fn clause(&self) -> &str { &self.clause }
            fn source(&self) -> &str { &self.source }
            fn dates(&self) -> (&Datetime, Option<&Datetime>) { (&self.from, self.to.as_ref()) }
        }
    )+};
}

rows! {
    Service {
        citizens_only: bool,
        applicant_age: u32,
        child_age: u32,
        months_least: u8,
        months_most: u8,
        consent_minutes: u32,
        most_children: u8,
    }
    Slip { questions: Vec<SlipQuestion> }
    Norm { square_metres: String }
    Order { not_confirmed: String, #[serde(rename = "relation")] relations: Vec<Spanned<Relation>> }
    Clauses { of: BTreeMap<String, String> }
    /// Days on which the law means to have no row of that kind between two that it has.
    Lapse { of: String }
    Elsewhere { service: u16 }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SlipQuestion {
    pub id: String,
    pub choices: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    pub id: String,
    pub clause: String,
    #[serde(default)]
    pub asks: Option<String>,
    #[serde(default)]
    pub routes: Vec<String>,
    #[serde(default)]
    pub study: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    pub id: String,
    pub parameter: String,
    pub value: Value,
    pub clause: String,
    pub reason: String,
}

/// The value of a reading.
#[derive(Deserialize)]
#[serde(untagged, expecting = "a value is a word in quotes, or true, or false")]
pub enum Value {
    Switch(bool),
    Word(String),
}

impl Value {
    pub fn as_bool(&self) -> Option<bool> {
        if let Self::Switch(on) = self { Some(*on) } else { None }
    }

    pub fn as_str(&self) -> Option<&str> {
        if let Self::Word(word) = self { Some(word) } else { None }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Switch(on) => on.fmt(f),
            Self::Word(word) => word.fmt(f),
        }
    }
}

/// What every dated row has.
pub trait Row {
    fn name(&self) -> &str;
    fn clause(&self) -> &str;
    fn source(&self) -> &str;
    fn dates(&self) -> (&Datetime, Option<&Datetime>);
}

/// Checks files that were read, the country's first, beside each other: what a place does not rule itself, the country
/// rules. A fault is told with the place of its file among them.
pub fn beside<T: AsRef<str>>(texts: &[T], files: &[File]) -> Result<(), (usize, RuleError)> {
    let Some(country) = files.first() else { return Ok(()) };
    let mut all = texts.iter().zip(files).enumerate();
    all.try_for_each(|(place, (text, file))| {
        check::beside(text.as_ref(), file, country).map_err(|error| (place, error))
    })
}

/// Reads and checks a rule file.
pub fn read(text: &str) -> Result<File, RuleError> {
    let file: File = toml::from_str(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        check::refuse(text, at, error.message())
    })?;
    check::all(text, &file)?;
    Ok(file)
}

/// FNV-1a over the files: enough to tell two editions apart, and nothing rests on it being hard to forge.
pub fn edition(texts: &[&str]) -> u64 {
    // A checkout may have turned the line ends; the rules are the same.
    let bytes = texts.iter().flat_map(|text| text.bytes().filter(|b| *b != b'\r').chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The calendar day of a TOML date; a time or a zone is no day.
pub fn day(date: &Datetime) -> Option<NaiveDate> {
    match (date.date, date.time, date.offset) {
        (Some(d), None, None) => {
            NaiveDate::from_ymd_opt(i32::from(d.year), u32::from(d.month), u32::from(d.day))
        }
        _ => None,
    }
}

/// `"64.50"` as hundredths of a square metre: written out, for a float would be rounded.
pub fn hundredths(text: &str) -> Option<u32> {
    let (whole, part) = text.split_once('.')?;
    let digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if part.len() != 2 || !(1..=6).contains(&whole.len()) || !digits(whole) || !digits(part) {
        return None;
    }
    format!("{whole}{part}").parse().ok()
}

/// `"owner: spouse parent = applicant"` as its first end and its hops.
pub fn route(text: &str) -> Option<(&str, Vec<&str>)> {
    let (start, rest) = text.split_once(": ")?;
    let (hops, end) = rest.split_once(" = ")?;
    matches!((start, end), ("applicant", "owner") | ("owner", "applicant"))
        .then(|| (start, hops.split(' ').collect()))
}
