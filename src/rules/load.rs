//! Rule files read at run time, natively: a designer's or a lawyer's changed copy goes through the same check.
//!
//! The values live as long as the program: a rule book is loaded once, and everything may point into it freely.

use super::file::{self, RuleError};
use super::{
    Asks, Check, Clauses, Elsewhere, End, Hop, Norm, Order, Place, ProvenBy, Readings, Relation, Route, Row,
};
use super::{RuleBook, Service, Slip, SlipQuestion};
use crate::address::Area;
use crate::day::Day;
use crate::name::Name;
use crate::need::{Counted, Measure};

impl RuleBook {
    /// Reads rule files, the country's first.
    pub fn load(texts: &[&str]) -> Result<Self, RuleError> {
        let files = texts.iter().map(|text| file::read(text)).collect::<Result<Vec<_>, _>>()?;
        let names: Vec<_> = files.iter().map(|file| Name::of(file.place.as_ref())).collect();
        let refuse = |reason: String| Err(RuleError { line: 1, reason });
        if names.first() != Some(&Self::COUNTRY) {
            return refuse(format!(
                "the rules of \"{}\" come first: no other place stands alone",
                Self::COUNTRY
            ));
        }
        if let Some((_, twice)) =
            names.iter().enumerate().find(|(at, name)| names.iter().take(*at).any(|n| n == *name))
        {
            return refuse(format!("\"{twice}\" has two files"));
        }
        file::beside(texts, &files).map_err(|(_, error)| error)?;
        let places = files.iter().map(place).collect();
        let edition = format!("{:016x}", file::edition(texts));
        Ok(Self { places: keep(places), edition: keep_text(&edition) })
    }
}

fn place(file: &file::File) -> Place {
    Place {
        name: Name::of(file.place.as_ref()),
        services: rows(file.services.iter().map(AsRef::as_ref), service),
        slips: rows(file.slips.iter().map(AsRef::as_ref), slip),
        norms: rows(file.norms.iter().map(AsRef::as_ref), norm),
        orders: rows(file.orders.iter().map(AsRef::as_ref), order),
        clauses: rows(file.clauses.iter().map(AsRef::as_ref), clauses),
        elsewhere: rows(file.elsewhere.iter().map(AsRef::as_ref), |row| Elsewhere { service: row.service }),
        readings: readings(file),
    }
}

fn rows<'a, F: file::Row + 'a, T>(
    written: impl Iterator<Item = &'a F>,
    rule: impl Fn(&F) -> T,
) -> &'static [Row<T>] {
    keep(written.map(|row| dated(row, rule(row))).collect())
}

fn dated<T>(row: &impl file::Row, rule: T) -> Row<T> {
    let (from, to) = row.dates();
    Row {
        name: Name::of(row.name()),
        clause: keep_text(row.clause()),
        from: file::day(from).unwrap_or(Day::MAX),
        to: to.and_then(file::day),
        rule,
    }
}

fn service(row: &file::Service) -> Service {
    Service {
        citizens_only: row.citizens_only,
        applicant_age: row.applicant_age,
        child_age: row.child_age,
        months_least: row.months_least,
        months_most: row.months_most,
        consent_minutes: row.consent_minutes,
        most_children: row.most_children,
    }
}

fn slip(row: &file::Slip) -> Slip {
    let question = |q: &file::SlipQuestion| SlipQuestion {
        id: Name::of(&q.id),
        choices: keep(q.choices.iter().map(|choice| Name::of(choice)).collect()),
    };
    Slip { questions: keep(row.questions.iter().map(question).collect()) }
}

fn norm(row: &file::Norm) -> Norm {
    Norm { share: Area::of(file::hundredths(&row.square_metres).unwrap_or_default()) }
}

fn order(row: &file::Order) -> Order {
    Order {
        relations: keep(row.relations.iter().map(|r| relation(r.as_ref(), &row.not_confirmed)).collect()),
    }
}

fn clauses(row: &file::Clauses) -> Clauses {
    let clause = |(check, clause): (&String, &String)| Some((Check::parse(check)?, keep_text(clause)));
    Clauses { of: keep(row.of.iter().filter_map(clause).collect()) }
}

fn relation(relation: &file::Relation, not_confirmed: &str) -> Relation {
    let asks = match relation.asks.as_deref() {
        Some("shared_parent") => Asks::SharedParent,
        Some(_) => Asks::Side,
        None => Asks::Nothing,
    };
    let routes = || keep(relation.routes.iter().filter_map(|text| route(text)).collect());
    Relation {
        id: Name::of(&relation.id),
        clause: keep_text(&relation.clause),
        not_confirmed: keep_text(not_confirmed),
        asks,
        proof: if relation.study { ProvenBy::Study } else { ProvenBy::Kinship(routes()) },
    }
}

fn route(text: &str) -> Option<Route> {
    let (start, hops) = file::route(text)?;
    let from = if start == "owner" { End::Owner } else { End::Applicant };
    Some(Route { from, hops: keep(hops.into_iter().filter_map(hop).collect()) })
}

fn hop(word: &str) -> Option<Hop> {
    Some(match word {
        "father" => Hop::Father,
        "mother" => Hop::Mother,
        "parent" => Hop::Parent,
        "child" => Hop::Child,
        "spouse" => Hop::Spouse,
        "ward" => Hop::Ward,
        "guardian" => Hop::Guardian,
        "line" => Hop::Line,
        _ => return None,
    })
}

fn readings(file: &file::File) -> Readings {
    let switch = |parameter| file.reading(parameter).and_then(file::Value::as_bool);
    let word = |parameter| file.reading(parameter).and_then(file::Value::as_str);
    let own = Readings::NEVER_READ;
    Readings {
        counted: word("counted").and_then(Counted::parse).unwrap_or(own.counted),
        party_counts: switch("party_counts").unwrap_or(own.party_counts),
        measure: word("measure").and_then(Measure::parse).unwrap_or(own.measure),
        owner_bound: switch("owner_bound").unwrap_or(own.owner_bound),
        kinship_after_consent: switch("kinship_after_consent").unwrap_or(own.kinship_after_consent),
        kinship_without_area: switch("kinship_without_area").unwrap_or(own.kinship_without_area),
    }
}

fn keep<T>(values: Vec<T>) -> &'static [T] {
    Vec::leak(values)
}

fn keep_text(text: &str) -> &'static str {
    String::leak(text.to_owned())
}
