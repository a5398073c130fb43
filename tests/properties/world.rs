//! A world: what a citizen would say and what the registers would say, whatever is asked.

use std::collections::BTreeMap;
use std::ops::Range;

use proptest::array::uniform7;
use proptest::prelude::*;
use proptest::sample::select;

use tirkeu::address::Area;
use tirkeu::day::{self, Day};
use tirkeu::facts::{Channel, Outcome};
use tirkeu::iin::Iin;
use tirkeu::name::Name;
use tirkeu::need::{Act, KinSource, Lookup, Need, StudySource};
use tirkeu::party::Person;
use tirkeu::reply::{Gate, Home, Proof, Registered, Reply, Study, Tenure};
use tirkeu::rules::BUILT_IN;
use tirkeu::session::Session;

use super::relations::relations;

pub const AT: &str = "2026-11-21T10:00:00+05:00";

/// Numbers of children whom an application may name.
pub const SOMEONE: [&str; 6] =
    ["900101300017", "900101300027", "900101300037", "900101300047", "900101300057", "900101300067"];

#[derive(Clone, Debug)]
pub struct World {
    pub today: Day,
    pub channel: Channel,
    /// What is said, by the name of the field.
    pub said: BTreeMap<String, String>,
    pub applicant: (Day, bool),
    pub home: (Name, Tenure),
    pub gate: Gate,
    pub area: u32,
    pub residents: u32,
    pub people: [Records; 7],
    pub ward: Proof,
    pub consent: Outcome,
}

/// What the registers hold about one person of the party; the applicant's come last.
#[derive(Clone, Copy, Debug)]
pub struct Records {
    pub child: Proof,
    pub registered: Registered,
    pub lease: Proof,
    pub kin: [Proof; 2],
    pub study: [Study; 2],
}

impl World {
    /// The form once the citizen and the registers have said all that they would.
    pub fn play(&self) -> Session {
        let mut session = Session::new(&BUILT_IN, self.today, self.channel);
        self.go_on(&mut session);
        session
    }

    /// Goes on until there is a verdict, or the form asks for what this world has answered in vain.
    pub fn go_on(&self, session: &mut Session) {
        loop {
            match session.decide() {
                Err(Need::Ask(question)) if session.facts().answers.has_all(question) => return,
                Err(Need::Ask(question)) => {
                    for field in question.fields() {
                        let name = field.to_string();
                        if session.facts().answers.wants(field) {
                            session.set(&name, &self.said[&name]).unwrap();
                        }
                    }
                }
                Err(Need::Look(lookup)) => {
                    session.reply(&lookup.to_string(), &self.reply(&lookup).write(), AT).unwrap();
                }
                Err(Need::Act(Act::Sign)) => session.act(Act::Sign, Outcome::Done).unwrap(),
                Err(Need::Act(Act::Consent)) => session.act(Act::Consent, self.consent).unwrap(),
                Ok(_) | Err(Need::Retry(_)) => return,
            }
        }
    }

    pub fn reply(&self, lookup: &Lookup) -> Reply {
        let (born, citizen) = self.applicant;
        let (place, tenure) = self.home;
        match lookup {
            Lookup::Applicant => Reply::Applicant { born, citizen },
            Lookup::Child { iin, .. } => Reply::Proof(self.records(Person::Named(*iin)).child),
            Lookup::Ward { .. } => Reply::Proof(self.ward),
            Lookup::Home { .. } => Reply::Home(Home::Named { place, tenure, mine: false }),
            Lookup::Gate { .. } | Lookup::DeskOwner { .. } => Reply::Gate(self.gate),
            Lookup::Registered { person, .. } => Reply::Registered(self.records(*person).registered),
            Lookup::Lease { person, .. } => Reply::Proof(self.records(*person).lease),
            Lookup::Area { .. } => Reply::Area(Area::hundredths(self.area)),
            Lookup::Residents { .. } => Reply::Residents(self.residents),
            Lookup::Kin { source, person, .. } => {
                Reply::Proof(self.records(*person).kin[usize::from(*source == KinSource::Ukimet)])
            }
            Lookup::Study { source, person } => {
                Reply::Study(self.records(*person).study[usize::from(*source == StudySource::Epvo)])
            }
        }
    }

    fn records(&self, person: Person) -> Records {
        let place = SOMEONE.iter().position(|iin| person == Person::Named(someone(iin)));
        self.people[place.unwrap_or(6)]
    }
}

pub fn someone(iin: &str) -> Iin {
    iin.parse().unwrap()
}

/// Mostly days with rules in force, and their first and last ones.
pub fn days() -> impl Strategy<Value = Day> {
    let telling = ["2025-11-23", "2025-11-24", "2025-12-25", "2025-12-26", "2026-06-30", "2026-07-01"];
    let telling = select(telling.to_vec()).prop_map(|text| day::parse(text).unwrap());
    let between =
        (2025..2028, 1_u32..=12, 1_u32..=28).prop_map(|(year, month, date)| day::of(year, month, date));
    prop_oneof![1 => telling, 2 => between]
}

/// Boxed, as its parts are: their trees together are more than a thread's stack holds.
pub fn worlds() -> BoxedStrategy<World> {
    let channel = prop_oneof![1 => Just(Channel::Desk), 12 => Just(Channel::Online)];
    let home = (prop_oneof![6 => Just("astana"), 1 => Just("kazakhstan")].prop_map(Name::of), tenures());
    let registers = (1_u32..20_000, 0_u32..12, uniform7(records()), mostly(Proof::Confirmed, Proof::ALL));
    let outcomes = (mostly(Gate::Online, Gate::ALL), mostly(Outcome::Done, Outcome::ALL));
    (days(), channel, said(), applicants(), home, registers, outcomes)
        .prop_map(
            |(today, channel, said, applicant, home, (area, residents, people, ward), (gate, consent))| {
                World {
                    today,
                    channel,
                    said,
                    applicant,
                    home,
                    gate,
                    area,
                    residents,
                    people,
                    ward: plain(ward),
                    consent,
                }
            },
        )
        .boxed()
}

/// Worlds in which the norm is weighed, and nothing before it stands in the way.
pub fn crowded() -> impl Strategy<Value = World> {
    worlds().prop_map(|mut world| {
        world.channel = Channel::Online;
        world.today = world.today.max(day::of(2025, 12, 26));
        world.applicant = (day::of(1990, 1, 31), true);
        world.home = (Name::of("astana"), Tenure::Private);
        world.gate = Gate::Online;
        world.said.insert("whose".into(), "other".into());
        for place in 0..SOMEONE.len() {
            world.said.insert(nth("born", place), day::write(world.today - chrono::Days::new(365 * 15)));
            world.people[place].child = Proof::Confirmed;
        }
        for records in &mut world.people {
            records.registered = Registered::No;
        }
        world
    })
}

/// The field of one person of the party.
pub fn nth(label: &str, place: usize) -> String {
    if place == 0 { label.into() } else { format!("{label}-{}", place + 1) }
}

fn applicants() -> impl Strategy<Value = (Day, bool)> {
    (years(1940..2013), prop::bool::weighted(0.95))
}

fn years(years: Range<i32>) -> impl Strategy<Value = Day> {
    (years, 1_u32..=12, 1_u32..=28).prop_map(|(year, month, date)| day::of(year, month, date))
}

fn tenures() -> impl Strategy<Value = Tenure> {
    mostly(Tenure::Private, Tenure::ALL)
}

fn records() -> BoxedStrategy<Records> {
    let kin = [mostly(Proof::NotConfirmed, Proof::ALL), mostly(Proof::NotConfirmed, Proof::ALL)];
    let study = [mostly(Study::FullTime, Study::ALL), mostly(Study::NotFound, Study::ALL)];
    let proofs = [mostly(Proof::Confirmed, Proof::ALL), mostly(Proof::Confirmed, Proof::ALL)];
    (proofs, mostly(Registered::No, Registered::ALL), kin, study)
        .prop_map(|([child, lease], registered, kin, study)| Records {
            child: plain(child),
            registered,
            lease: plain(lease),
            kin,
            study,
        })
        .boxed()
}

/// Only a relation is traced so far that more than a plain answer can be given.
fn plain(proof: Proof) -> Proof {
    if proof.is_confirmed() { proof } else { Proof::NotConfirmed }
}

fn mostly<T: Copy + std::fmt::Debug + 'static>(
    usual: T,
    all: &'static [T],
) -> impl Strategy<Value = T> + Clone {
    prop_oneof![4 => Just(usual), 1 => select(all)]
}

/// An answer to every question that there is.
fn said() -> BoxedStrategy<BTreeMap<String, String>> {
    let words = |name: &'static str, words: &'static [&'static str]| {
        select(words).prop_map(move |word| vec![(name.to_owned(), word.to_owned())])
    };
    let who = ["me", "me", "me_and_children", "children", "ward"];
    let each = (0..8).map(person).collect::<Vec<_>>();
    let once = (
        words("kind", &["permanent", "temporary"]),
        words("months", &["1", "6", "12"]),
        select(who.to_vec()),
        1_usize..=6,
        words("whose", &["other", "other", "mine"]),
        words("powers", &["yes", "no"]),
        each,
    );
    once.prop_map(|(kind, months, who, children, whose, powers, each)| {
        let one = |name: &str, text: &str| (name.to_owned(), text.to_owned());
        let slip = [("ticket", "work"), ("ticket-2", "higher"), ("ticket-3", "employed")];
        let fixed = [("ward", SOMEONE[0]), ("rka", "0201300000000017"), ("owner", "850101300015")];
        let fixed = fixed.into_iter().chain(slip).chain([("desk_owner", SOMEONE[1]), ("who", who)]);
        let fixed = fixed.map(|(name, text)| one(name, text)).chain([one("children", &children.to_string())]);
        [kind, months, whose, powers].into_iter().chain(each).flatten().chain(fixed).collect()
    })
    .boxed()
}

/// What is said about one person of the party.
fn person(place: usize) -> BoxedStrategy<Vec<(String, String)>> {
    let shared = select(vec!["father", "mother", "neither"]);
    (select(relations()), shared, select(vec!["father", "mother"]), years(2007..2014))
        .prop_map(move |(relation, shared, side, born)| {
            let born = day::write(born);
            let child = SOMEONE.get(place).map(|iin| [("child", *iin), ("born", &*born)]);
            let about = [("relation", relation), ("shared_parent", shared), ("side", side)];
            let all = about.into_iter().chain(child.into_iter().flatten());
            all.map(|(label, text)| (nth(label, place), text.to_owned())).collect()
        })
        .boxed()
}
