//! The classes of answers to a need: values that the law may treat differently, one of each.

use crate::address::Area;
use crate::day::{self, Day};
use crate::facts::{Facts, Kind, Outcome, SharedParent, Who, Whose, YesNo};
use crate::field::Field;
use crate::need::{Act, Line, Lookup, Need, Question};
use crate::party::{Party, Person};
use crate::reply::{Dated, Gate, Home, Proof, Registered, Reply, Study, Tenure};
use crate::rules::{Asks, ProvenBy, RuleBook, Rules};

/// How finely answers are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Detail {
    /// Every relation, every word of a register, every tenure: for one person.
    Fine,
    /// One relation of each kind and one child: for parties of several, whose paths multiply.
    Coarse,
}

/// One class of answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Class {
    /// Fields filled in.
    Said(Vec<(Field, String)>),
    /// A register's reply.
    Replied(Lookup, Reply),
    /// An act that ended.
    Acted(Act, Outcome),
}

impl Class {
    /// The facts with this answer.
    #[must_use]
    pub fn given_to(&self, facts: &Facts) -> Facts {
        let mut facts = facts.clone();
        match self {
            Self::Said(fields) => {
                for (field, text) in fields {
                    // The classes are made of answers that parse; a mistake would show as a question asked again.
                    let _ = facts.answers.set(*field, text);
                }
            }
            Self::Replied(lookup, reply) => {
                facts.replies.insert(*lookup, Dated { reply: *reply, at: "".into() });
            }
            Self::Acted(act, outcome) => facts.acts.insert(*act, *outcome),
        }
        facts
    }

    /// The class in words, for a map.
    #[must_use]
    pub fn label(&self) -> String {
        match self {
            Self::Said(fields) => fields.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>().join(" "),
            Self::Replied(_, reply) => reply.write(),
            Self::Acted(_, outcome) => outcome.as_str().into(),
        }
    }
}

/// The rules that the classes are taken from.
pub struct Known {
    /// All of them.
    pub book: &'static RuleBook,
    /// Those in force, once the law has come to them.
    pub rules: Option<Rules>,
}

/// Every class of answer to `need`.
#[must_use]
pub fn of(need: &Need, facts: &Facts, known: &Known, detail: Detail) -> Vec<Class> {
    let rules = known.rules.as_ref();
    match need {
        Need::Ask(question) => said(*question, facts, rules, detail),
        Need::Look(lookup) | Need::Retry(lookup) => {
            let replies = replies(lookup, facts, known, detail);
            replies.into_iter().map(|reply| Class::Replied(**lookup, reply)).collect()
        }
        Need::Act(act) => outcomes(*act).iter().map(|outcome| Class::Acted(*act, *outcome)).collect(),
    }
}

const SOMEONE: [&str; Party::MOST_NAMED] =
    ["900101300017", "900101300027", "900101300037", "900101300047", "900101300057", "900101300067"];
const SOMEWHERE: &str = "0201300000000017";

fn said(question: Question, facts: &Facts, rules: Option<&Rules>, detail: Detail) -> Vec<Class> {
    let each = |field: Field, texts: &[&str]| -> Vec<Class> {
        texts.iter().map(|text| Class::Said(vec![(field, (*text).to_owned())])).collect()
    };
    match question {
        Question::Kind => each(Field::Kind, Kind::TEXTS),
        Question::Months => each(Field::Months, &[&least_months(rules)]),
        Question::Who => each(Field::Who, Who::TEXTS),
        Question::Children => each(Field::Children, &["1"]),
        Question::Child(place) => children(place, facts.today, rules),
        Question::Ward => each(Field::Ward, &SOMEONE[..1]),
        Question::Home => each(Field::Rka, &[SOMEWHERE]),
        Question::Owner => vec![
            Class::Said(vec![(Field::Whose, Whose::Mine.as_str().into())]),
            Class::Said(vec![
                (Field::Whose, Whose::Other.as_str().into()),
                (Field::Owner, "850101300015".into()),
            ]),
        ],
        Question::Relation(place) => each(Field::Relation(place), &relations(rules, detail)),
        Question::SharedParent(place) => each(Field::SharedParent(place), SharedParent::TEXTS),
        Question::Side(place) => each(Field::Side(place), Line::TEXTS),
        Question::Ticket(place) => each(Field::Ticket(place), &slip(place, rules)),
        Question::DeskOwner => each(Field::DeskOwner, &SOMEONE[..1]),
        Question::Powers => each(Field::Powers, YesNo::TEXTS),
    }
}

fn least_months(rules: Option<&Rules>) -> String {
    rules.map_or(1, |rules| rules.service.rule.months_least).to_string()
}

/// A child below, within and above the ages that the service is for.
fn children(place: u8, today: Day, rules: Option<&Rules>) -> Vec<Class> {
    let Some(service) = rules.map(|rules| &rules.service.rule) else { return Vec::new() };
    let iin = SOMEONE.get(usize::from(place)).copied().unwrap_or_default();
    let ages = [service.child_age.saturating_sub(1), service.child_age, service.applicant_age];
    let child = |age| {
        let born = day::write(born(today, age));
        Class::Said(vec![(Field::Child(place), iin.into()), (Field::Born(place), born)])
    };
    ages.into_iter().map(child).collect()
}

fn born(today: Day, age: u32) -> Day {
    day::years_before(today, age).unwrap_or(Day::MIN)
}

fn relations(rules: Option<&Rules>, detail: Detail) -> Vec<&'static str> {
    let offered: Vec<_> = rules.into_iter().flat_map(Rules::relations).collect();
    let kind = |relation: &&crate::rules::Relation| (relation.asks, relation.proof == ProvenBy::Study);
    let mut seen: Vec<(Asks, bool)> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for relation in &offered {
        let new = !seen.contains(&kind(relation));
        if detail == Detail::Fine || new {
            seen.push(kind(relation));
            names.push(relation.id.as_str());
        }
    }
    names.push(crate::case::NONE.as_str());
    names
}

/// No answer of the slip changes the decision: one choice stands for all.
fn slip(place: u8, rules: Option<&Rules>) -> Vec<&'static str> {
    let question = rules.and_then(|rules| rules.slip_question(place));
    question.and_then(|question| question.choices.first()).map(|choice| choice.as_str()).into_iter().collect()
}

fn replies(lookup: &Lookup, facts: &Facts, known: &Known, detail: Detail) -> Vec<Reply> {
    let rules = known.rules.as_ref();
    let mut replies = match lookup {
        Lookup::Applicant => applicants(facts.today, rules),
        Lookup::Home { owner, .. } => homes(known.book, *owner, detail),
        Lookup::Gate { .. } | Lookup::DeskOwner { .. } => {
            Gate::ALL.iter().copied().map(Reply::Gate).collect()
        }
        Lookup::Registered { .. } => Registered::ALL.iter().copied().map(Reply::Registered).collect(),
        Lookup::Area { .. } => areas(rules),
        Lookup::Residents { .. } => vec![Reply::Residents(0), Reply::Residents(PLACES)],
        Lookup::Kin { .. } if detail == Detail::Fine => {
            Proof::ALL.iter().copied().map(Reply::Proof).collect()
        }
        Lookup::Child { .. } | Lookup::Ward { .. } | Lookup::Lease { .. } | Lookup::Kin { .. } => {
            vec![Reply::Proof(Proof::Confirmed), Reply::Proof(Proof::NotConfirmed)]
        }
        Lookup::Study { .. } if detail == Detail::Fine => {
            Study::ALL.iter().copied().map(Reply::Study).collect()
        }
        Lookup::Study { .. } => vec![Reply::Study(Study::FullTime), Reply::Study(Study::NotFound)],
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

/// A place with rules of its own and one without, each by either right; and the own home under the own number.
fn homes(book: &RuleBook, owner: Person, detail: Detail) -> Vec<Reply> {
    let home = |place, tenure| Reply::Home(Home::Named { place, tenure, mine: false });
    let own = book
        .places
        .iter()
        .find(|place| !place.norms.is_empty())
        .map_or(RuleBook::COUNTRY, |place| place.name);
    let mut homes = vec![Reply::Home(Home::NotNamed), home(own, Tenure::Private), home(own, Tenure::State)];
    if detail == Detail::Fine {
        homes.push(home(RuleBook::COUNTRY, Tenure::Private));
    }
    if detail == Detail::Fine && owner != Person::Me {
        homes.push(Reply::Home(Home::Named { place: own, tenure: Tenure::Private, mine: true }));
    }
    homes
}

/// Enough places for any party, so that none or all of them taken are the two sides of the norm.
const PLACES: u32 = 20;

fn areas(rules: Option<&Rules>) -> Vec<Reply> {
    let share = rules.and_then(|rules| rules.norm).map_or(1, |norm| norm.rule.share.as_hundredths());
    vec![Reply::Area(Area::hundredths(share * PLACES)), Reply::Area(None)]
}

fn outcomes(act: Act) -> &'static [Outcome] {
    match act {
        Act::Sign => &[Outcome::Done],
        Act::Consent => Outcome::ALL,
    }
}
