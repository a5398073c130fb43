//! The classes of answers to a need: values that the law may treat differently, one of each.

use super::{Known, replies};
use crate::day::{self, Day};
use crate::facts::{Facts, Kind, Outcome, SharedParent, Who, Whose, YesNo};
use crate::field::{Field, FieldKind};
use crate::need::{Act, Line, Lookup, Need, Question};
use crate::party::Party;
use crate::reply::{Dated, Reply};
use crate::rules::{Asks, ProvenBy, Relation, Rules};

/// How finely answers are told apart: the more people, the fewer classes of each, for paths multiply.
///
/// What each answer does is seen of the applicant alone. Of several it is seen who is asked
/// after whom, whom a refusal names, and for how many there must be room.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Detail {
    /// Every relation, every word of a register, every tenure: of the applicant alone.
    Fine,
    /// One relation of each kind, and plain words: of a child or a ward alone, and of two.
    Coarse,
    /// A relative or a stranger: of three and more.
    Outline,
}

impl Detail {
    /// As fine as the size of the party lets it be.
    pub fn of(facts: &Facts) -> Self {
        let children = facts.answers.children.unwrap_or(1);
        let people = match facts.answers.who {
            None | Some(Who::Me) => return Self::Fine,
            Some(Who::Ward) => 1,
            Some(Who::Children) => children,
            Some(Who::MeAndChildren) => children.saturating_add(1),
        };
        if people <= 2 { Self::Coarse } else { Self::Outline }
    }
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

    /// The class in words, for a map or a list: which number a person or an address has is no matter.
    #[must_use]
    pub fn label(&self) -> String {
        match self {
            Self::Said(fields) => {
                fields.iter().map(|(field, text)| said_in_words(*field, text)).collect::<Vec<_>>().join(" ")
            }
            Self::Replied(_, reply) => reply.write(),
            Self::Acted(_, outcome) => outcome.as_str().into(),
        }
    }
}

fn said_in_words(field: Field, text: &str) -> &str {
    match field.kind() {
        FieldKind::Iin => "number",
        FieldKind::Address => "address",
        FieldKind::Choice | FieldKind::Number | FieldKind::Date => text,
    }
}

/// Every class of answer to `need`.
pub fn of(need: &Need, facts: &Facts, known: &Known) -> Vec<Class> {
    match need {
        Need::Ask(question) => said(*question, facts, known.rules.as_ref()),
        Need::Look(lookup) | Need::Retry(lookup) => {
            let replies = replies::of(lookup, facts, known);
            replies.into_iter().map(|reply| Class::Replied(**lookup, reply)).collect()
        }
        Need::Act(act) => outcomes(*act).iter().map(|outcome| Class::Acted(*act, *outcome)).collect(),
    }
}

const SOMEONE: [&str; Party::MOST_NAMED] =
    ["900101300017", "900101300027", "900101300037", "900101300047", "900101300057", "900101300067"];
const SOMEWHERE: &str = "0201300000000017";
const OWNER: &str = "850101300015";

fn said(question: Question, facts: &Facts, rules: Option<&Rules>) -> Vec<Class> {
    let detail = Detail::of(facts);
    let each = |field: Field, texts: &[&str]| -> Vec<Class> {
        texts.iter().map(|text| Class::Said(vec![(field, (*text).to_owned())])).collect()
    };
    let numbers = |field: Field, numbers: Vec<u8>| -> Vec<Class> {
        numbers.iter().map(|number| Class::Said(vec![(field, number.to_string())])).collect()
    };
    match question {
        Question::Kind => each(Field::Kind, Kind::TEXTS),
        Question::Months => numbers(Field::Months, months(rules)),
        Question::Who => each(Field::Who, Who::TEXTS),
        Question::Children => numbers(Field::Children, counts(rules)),
        Question::Child(place) => children(place, facts.today, rules),
        Question::Ward => each(Field::Ward, &SOMEONE[..1]),
        Question::Home => each(Field::Rka, &[SOMEWHERE]),
        Question::Owner => vec![
            Class::Said(vec![(Field::Whose, Whose::Mine.as_str().into())]),
            Class::Said(vec![(Field::Whose, Whose::Other.as_str().into()), (Field::Owner, OWNER.into())]),
        ],
        Question::Relation(place) => each(Field::Relation(place), &relations(rules, detail)),
        Question::SharedParent(place) => each(Field::SharedParent(place), SharedParent::TEXTS),
        Question::Side(place) => each(Field::Side(place), Line::TEXTS),
        Question::Ticket(place) => each(Field::Ticket(place), &slip(place, rules)),
        Question::DeskOwner => each(Field::DeskOwner, &SOMEONE[..1]),
        Question::Powers => each(Field::Powers, YesNo::TEXTS),
    }
}

/// The shortest term and the longest.
fn months(rules: Option<&Rules>) -> Vec<u8> {
    let Some(service) = rules.map(|rules| &rules.service.rule) else { return Vec::new() };
    distinct(vec![service.months_least, service.months_most])
}

/// One child, two, and as many as may be named.
fn counts(rules: Option<&Rules>) -> Vec<u8> {
    let most = rules.map_or(1, |rules| rules.service.rule.most_children);
    distinct(vec![1, most.min(2), most])
}

fn distinct(mut numbers: Vec<u8>) -> Vec<u8> {
    numbers.dedup();
    numbers
}

/// A child below, within and above the ages that the service is for.
fn children(place: u8, today: Day, rules: Option<&Rules>) -> Vec<Class> {
    let Some(service) = rules.map(|rules| &rules.service.rule) else { return Vec::new() };
    let iin = SOMEONE.get(usize::from(place)).copied().unwrap_or_default();
    let ages = [service.child_age, service.child_age.saturating_sub(1), service.applicant_age];
    let child = |age| {
        let born = day::write(born(today, age));
        Class::Said(vec![(Field::Child(place), iin.into()), (Field::Born(place), born)])
    };
    ages.into_iter().map(child).collect()
}

/// The birth date of somebody who comes to that age today.
pub fn born(today: Day, age: u32) -> Day {
    day::years_before(today, age).unwrap_or(Day::MIN)
}

fn relations(rules: Option<&Rules>, detail: Detail) -> Vec<&'static str> {
    let offered: Vec<_> = rules.into_iter().flat_map(Rules::relations).collect();
    let kind = |relation: &Relation| (relation.asks, relation.proof == ProvenBy::Study);
    let mut seen: Vec<(Asks, bool)> = Vec::new();
    let mut names: Vec<&str> = Vec::new();
    for relation in &offered {
        let told = match detail {
            Detail::Fine => true,
            Detail::Coarse => !seen.contains(&kind(relation)),
            Detail::Outline => seen.is_empty(),
        };
        if told {
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

fn outcomes(act: Act) -> &'static [Outcome] {
    match act {
        Act::Sign => &[Outcome::Done],
        Act::Consent => Outcome::ALL,
    }
}
