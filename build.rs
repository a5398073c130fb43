//! Turns the checked rule files into Rust values, so that the browser build carries no reader of them.

#[allow(dead_code)]
#[path = "src/rules/file.rs"]
mod file;

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, process};

use chrono::Datelike;
use file::Row;

/// Where old editions are kept, each in a folder that is named by its digest.
const EDITIONS: &str = "rules/editions";

/// The country first: what a place does not rule itself, the country rules.
const PLACES: [&str; 2] = ["kazakhstan", "astana"];

fn main() {
    println!("cargo::rerun-if-changed=rules");
    println!("cargo::rerun-if-changed=src/rules/file.rs");
    println!("cargo::rerun-if-changed=src/rules/check.rs");
    println!("cargo::rerun-if-changed=src/rules/check");
    let texts: Vec<String> = PLACES.iter().map(|name| read(name)).collect();
    let files: Vec<file::File> = PLACES.iter().zip(&texts).map(|(name, text)| checked(name, text)).collect();
    if let Err((place, error)) = file::beside(&texts, &files) {
        stop(&format!("rules/{}.toml, {error}", PLACES.get(place).unwrap_or(&"")));
    }
    let places: Vec<String> = files.iter().map(place).collect();
    let edition = file::edition(&texts.iter().map(String::as_str).collect::<Vec<_>>());
    let source = format!(
        "/// The rules that this crate was built with.\n\
         pub static BUILT_IN: RuleBook = RuleBook {{ places: &[{}], edition: \"{edition:016x}\" }};\n",
        places.join(", ")
    );
    write("rules.rs", &source);
    write("editions.rs", &editions());
}

fn write(name: &str, source: &str) {
    let path = Path::new(&env::var("OUT_DIR").unwrap_or_default()).join(name);
    if let Err(error) = fs::write(&path, source) {
        stop(&format!("can't write the rules to {}: {error}", path.display()));
    }
}

fn read(name: &str) -> String {
    read_file(&format!("rules/{name}.toml"))
}

fn read_file(path: &str) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| stop(&format!("{path}: {error}")))
}

/// The texts of the editions that are kept, for native builds alone. Whether each is still what its name says, a test
/// holds: here it is only handed on.
fn editions() -> String {
    let Ok(folder) = fs::read_dir(EDITIONS) else { return "static KEPT: &[(&str, Texts)] = &[];\n".into() };
    let folders = folder.flatten().filter(|entry| entry.path().is_dir());
    let mut names: Vec<_> = folders.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    let editions = list(names.iter().map(|edition| {
        let texts = PLACES.iter().map(|place| format!("{EDITIONS}/{edition}/{place}.toml"));
        // An old edition may not know of a place that has rules of its own today.
        let texts = texts.filter(|path| Path::new(path).exists()).map(|path| read_file(&path));
        format!("({edition:?}, {})", list(texts.map(|text| format!("{text:?}"))))
    }));
    format!("static KEPT: &[(&str, Texts)] = {editions};\n")
}

fn checked(name: &str, text: &str) -> file::File {
    file::read(text).unwrap_or_else(|error| stop(&format!("rules/{name}.toml, {error}")))
}

fn stop(reason: &str) -> ! {
    println!("cargo::error={}", reason.replace('\n', " "));
    process::exit(1)
}

fn place(file: &file::File) -> String {
    format!(
        "Place {{ name: {}, services: {}, slips: {}, norms: {}, orders: {}, clauses: {}, elsewhere: {}, readings: {} }}",
        name(file.place.as_ref()),
        rows(file.services.iter().map(AsRef::as_ref), service),
        rows(file.slips.iter().map(AsRef::as_ref), slip),
        rows(file.norms.iter().map(AsRef::as_ref), norm),
        rows(file.orders.iter().map(AsRef::as_ref), order),
        rows(file.clauses.iter().map(AsRef::as_ref), clauses),
        rows(file.elsewhere.iter().map(AsRef::as_ref), |row| {
            format!("Elsewhere {{ service: {} }}", row.service)
        }),
        readings(file),
    )
}

fn rows<'a, T: Row + 'a>(written: impl Iterator<Item = &'a T>, rule: impl Fn(&T) -> String) -> String {
    list(written.map(|row| {
        let (from, to) = row.dates();
        let to = to.map_or_else(|| "None".into(), |to| format!("Some({})", day(to)));
        let (name, clause) = (name(row.name()), row.clause());
        format!(
            "Row {{ name: {name}, clause: {clause:?}, from: {}, to: {to}, rule: {} }}",
            day(from),
            rule(row)
        )
    }))
}

fn list(items: impl Iterator<Item = String>) -> String {
    let mut text = String::from("&[");
    for item in items {
        let _ = write!(text, "{item}, ");
    }
    text + "]"
}

fn name(word: &str) -> String {
    format!("Name::of({word:?})")
}

fn day(date: &toml::value::Datetime) -> String {
    let Some(day) = file::day(date) else { stop("a date that is no day") };
    format!("crate::day::of({}, {}, {})", day.year(), day.month(), day.day())
}

fn service(row: &file::Service) -> String {
    let file::Service { citizens_only, applicant_age, child_age, months_least, months_most, .. } = row;
    let file::Service { consent_minutes, most_children, .. } = row;
    format!(
        "Service {{ citizens_only: {citizens_only}, applicant_age: {applicant_age}, child_age: {child_age}, \
         months_least: {months_least}, months_most: {months_most}, consent_minutes: {consent_minutes}, \
         most_children: {most_children} }}"
    )
}

fn slip(row: &file::Slip) -> String {
    let questions = row.questions.iter().map(|question| {
        let choices = list(question.choices.iter().map(|choice| name(choice)));
        format!("SlipQuestion {{ id: {}, choices: {choices} }}", name(&question.id))
    });
    format!("Slip {{ questions: {} }}", list(questions))
}

fn norm(row: &file::Norm) -> String {
    let hundredths = file::hundredths(&row.square_metres).unwrap_or_default();
    format!("Norm {{ share: Area::of({hundredths}) }}")
}

fn order(row: &file::Order) -> String {
    let relations = row.relations.iter().map(|r| relation(r.as_ref(), &row.not_confirmed));
    format!("Order {{ relations: {} }}", list(relations))
}

fn clauses(row: &file::Clauses) -> String {
    let of = row.of.iter().map(|(check, clause)| format!("(Check::{}, {clause:?})", capital(check)));
    format!("Clauses {{ of: {} }}", list(of))
}

fn relation(relation: &file::Relation, not_confirmed: &str) -> String {
    let asks = match relation.asks.as_deref() {
        Some("shared_parent") => "SharedParent",
        Some(_) => "Side",
        None => "Nothing",
    };
    let routes = list(relation.routes.iter().filter_map(|text| route(text)));
    let proof = if relation.study { "Study".into() } else { format!("Kinship({routes})") };
    let (id, clause) = (name(&relation.id), &relation.clause);
    format!(
        "Relation {{ id: {id}, clause: {clause:?}, not_confirmed: {not_confirmed:?}, asks: Asks::{asks}, \
         proof: ProvenBy::{proof} }}"
    )
}

fn route(text: &str) -> Option<String> {
    let (start, hops) = file::route(text)?;
    let hops = list(hops.iter().map(|hop| format!("Hop::{}", capital(hop))));
    Some(format!("Route {{ from: End::{}, hops: {hops} }}", capital(start)))
}

fn readings(file: &file::File) -> String {
    if file.norms.is_empty() {
        return "Readings::NEVER_READ".into();
    }
    let mut text = String::from("Readings { ");
    for (parameter, kind) in [("counted", "Counted"), ("measure", "Measure")] {
        if let Some(word) = file.reading(parameter).and_then(file::Value::as_str) {
            let _ = write!(text, "{parameter}: {kind}::{}, ", capital(word));
        }
    }
    for parameter in ["party_counts", "owner_bound", "kinship_after_consent", "kinship_without_area"] {
        if let Some(switch) = file.reading(parameter).and_then(file::Value::as_bool) {
            let _ = write!(text, "{parameter}: {switch}, ");
        }
    }
    text + "}"
}

/// `desk_owner` as `DeskOwner`.
fn capital(word: &str) -> String {
    let capital = |part: &str| {
        let mut letters = part.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    word.split('_').map(capital).collect()
}
