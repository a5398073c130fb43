//! The classes of what a register may reply. What leads on comes first, and silence last.

use super::Known;
use super::classes::{Detail, born};
use crate::address::Area;
use crate::case::Space;
use crate::day::Day;
use crate::facts::Facts;
use crate::name::Name;
use crate::need::{KinSource, Lookup};
use crate::party::{Party, Person};
use crate::reply::{Gate, Home, Proof, Registered, Reply, Study, Tenure};
use crate::rules::{RuleBook, Rules};

/// Every class of reply to `lookup`.
pub fn of(lookup: &Lookup, facts: &Facts, known: &Known) -> Vec<Reply> {
    let (rules, detail) = (known.rules.as_ref(), Detail::of(facts));
    let mut replies = match lookup {
        Lookup::Applicant => applicants(facts.today, rules),
        Lookup::Home { owner, .. } => homes(known.book, *owner, detail),
        Lookup::Gate { .. } | Lookup::DeskOwner { .. } => {
            Gate::ALL.iter().copied().map(Reply::Gate).collect()
        }
        Lookup::Registered { .. } => registered(detail),
        Lookup::Area { .. } => areas(rules),
        Lookup::Residents { party, .. } => residents(rules, *party),
        Lookup::Child { .. } | Lookup::Ward { .. } | Lookup::Lease { .. } => plain_proofs(),
        Lookup::Kin { source, .. } => return kin(*source, detail),
        Lookup::Study { .. } => studies(detail),
    };
    replies.push(Reply::Silent);
    replies
}

/// Old enough to have children of every class, or too young to apply.
fn applicants(today: Day, rules: Option<&Rules>) -> Vec<Reply> {
    let age = rules.map_or(0, |rules| rules.service.rule.applicant_age);
    let of = |age, citizen| Reply::Applicant { born: born(today, age), citizen };
    vec![of(age.saturating_mul(2), true), of(age.saturating_sub(1), true), of(age, false)]
}

/// Every place with rules of its own and one without, each by either right; and the own home under the own number.
fn homes(book: &RuleBook, owner: Person, detail: Detail) -> Vec<Reply> {
    let home = |place, tenure, mine| Reply::Home(Home::Named { place, tenure, mine });
    let names = book.places.iter().map(|place| place.name);
    let mut own: Vec<Name> = names.filter(|name| *name != RuleBook::COUNTRY).collect();
    if own.is_empty() {
        own.push(RuleBook::COUNTRY);
    }
    let rights = [Tenure::Private, Tenure::State];
    let mut homes: Vec<Reply> =
        own.iter().flat_map(|place| rights.map(|tenure| home(*place, tenure, false))).collect();
    homes.push(Reply::Home(Home::NotNamed));
    if detail == Detail::Fine {
        homes.push(home(RuleBook::COUNTRY, Tenure::Private, false));
    }
    if detail == Detail::Fine && owner != Person::Me {
        homes.extend(own.iter().map(|place| home(*place, Tenure::Private, true)));
    }
    homes
}

fn registered(detail: Detail) -> Vec<Reply> {
    let words: &[Registered] = match detail {
        Detail::Fine => Registered::ALL,
        Detail::Coarse | Detail::Outline => &[Registered::No, Registered::Permanent],
    };
    words.iter().copied().map(Reply::Registered).collect()
}

fn plain_proofs() -> Vec<Reply> {
    vec![Reply::Proof(Proof::Confirmed), Reply::Proof(Proof::NotConfirmed)]
}

/// So many places, and no hundredth of a square metre more: a norm that is larger by one has one place less.
const PLACES: u32 = 20;

fn areas(rules: Option<&Rules>) -> Vec<Reply> {
    let share = rules.and_then(|rules| rules.norm).map_or(1, |norm| norm.rule.share.as_hundredths());
    vec![Reply::Area(Area::hundredths(share * PLACES)), Reply::Area(None)]
}

/// As many as leave just room for everyone who moves in, and one more.
fn residents(rules: Option<&Rules>, party: Party) -> Vec<Reply> {
    let sum = rules
        .and_then(|rules| Some((rules, rules.norm?)))
        .map(|(rules, norm)| Space::of(rules, &norm.rule, Area::of(0), 0, party.size()).party);
    let most = PLACES.saturating_sub(sum.unwrap_or(0));
    vec![Reply::Residents(most), Reply::Residents(most + 1)]
}

/// Of a large party the second register is no help: that it may be is seen of one person and of two.
fn kin(source: KinSource, detail: Detail) -> Vec<Reply> {
    match (detail, source) {
        (Detail::Fine, _) => Proof::ALL.iter().copied().map(Reply::Proof).chain([Reply::Silent]).collect(),
        (Detail::Coarse, _) => plain_proofs().into_iter().chain([Reply::Silent]).collect(),
        (Detail::Outline, KinSource::Zags) => plain_proofs(),
        (Detail::Outline, KinSource::Ukimet) => vec![Reply::Proof(Proof::NotConfirmed), Reply::Silent],
    }
}

fn studies(detail: Detail) -> Vec<Reply> {
    let studies: &[Study] = match detail {
        Detail::Fine => Study::ALL,
        Detail::Coarse | Detail::Outline => &[Study::FullTime, Study::NotFound],
    };
    studies.iter().copied().map(Reply::Study).collect()
}
