//! A change that is named, carried out: the facts with it, and with a little less of it.

use tirkeu::address::Area;
use tirkeu::case::Case;
use tirkeu::change::{Bound, Change};
use tirkeu::day;
use tirkeu::decide::decide;
use tirkeu::explore::{Class, Turn, alternatives};
use tirkeu::facts::{Facts, Outcome};
use tirkeu::field::Field;
use tirkeu::need::{Act, Lookup, Need, Question};
use tirkeu::party::{Member, Person};
use tirkeu::reply::{Registered, Reply};
use tirkeu::rules::BUILT_IN;
use tirkeu::trace::Value;

/// Every fact of which a change may be told.
pub const FACTS: [&str; 19] = [
    "today",
    "citizenship",
    "born",
    "child_age",
    "parenthood",
    "guardianship",
    "gate",
    "registered",
    "lease",
    "area",
    "residents",
    "relation",
    "shared_parent",
    "side",
    "kinship",
    "study",
    "consent",
    "desk_owner",
    "powers",
];

/// The facts once the change is carried out.
#[derive(Default)]
pub struct Tried {
    /// Of each of these sets one at least must lead past the refusal.
    pub enough: Vec<Vec<Facts>>,
    /// None of these may.
    pub too_little: Vec<Facts>,
}

pub fn carry_out(change: &Change, turns: &[Turn], facts: &Facts) -> Tried {
    if change.fact == "today" {
        return another_day(change, facts);
    }
    if change.fact == "child_age" {
        return another_birth_date(change, facts);
    }
    let turn = turns.iter().rev().find(|turn| is_about(change, turn, facts));
    let turn = turn.unwrap_or_else(|| panic!("{change:?} is of nothing that was asked"));
    match &turn.class {
        Class::Said(_) => another_answer(change, turn, facts),
        Class::Replied(lookup, _) => another_reply(change, lookup, turn, facts),
        Class::Acted(act, _) => another_outcome(change, *act, facts),
    }
}

/// Whether a class of answer is what the change asks for.
pub fn is_met(change: &Change, class: &Class, facts: &Facts) -> bool {
    let need = match class {
        Class::Said(fields) => Need::Ask(question(fields.first().unwrap().0)),
        Class::Replied(lookup, _) => Need::Look(Box::new(*lookup)),
        Class::Acted(act, _) => Need::Act(*act),
    };
    let value = |reply: &Reply| -> Value {
        match (change.fact, reply) {
            ("born", Reply::Applicant { born, .. }) => Value::Day(*born),
            ("citizenship", Reply::Applicant { citizen, .. }) => {
                Value::Word(if *citizen { "citizen" } else { "other" })
            }
            (_, Reply::Residents(count)) => Value::Number(*count),
            (_, Reply::Area(area)) => area.map_or(Value::Word("none"), Value::Area),
            (_, Reply::Gate(word)) => Value::Word(word.as_str()),
            (_, Reply::Registered(word)) => Value::Word(word.as_str()),
            (_, Reply::Proof(word)) => Value::Word(word.as_str()),
            (_, Reply::Study(word)) => Value::Word(word.as_str()),
            (fact, reply) => panic!("{fact} of {reply:?}"),
        }
    };
    let turn = Turn { need, class: class.clone() };
    is_about(change, &turn, facts)
        && match class {
            Class::Said(fields) => fits(change, &fields.first().unwrap().1, None),
            Class::Replied(_, reply) => fits(change, &value(reply).text(), Some(value(reply))),
            Class::Acted(_, outcome) => fits(change, outcome.as_str(), None),
        }
}

fn fits(change: &Change, text: &str, value: Option<Value>) -> bool {
    match (change.bound, change.wanted, value) {
        (Bound::Exactly, wanted, _) => wanted.text() == text,
        (Bound::Other, wanted, _) => wanted.text() != text,
        (Bound::AtMost, Value::Number(most), Some(Value::Number(number))) => number <= most,
        (Bound::AtMost, Value::Day(last), Some(Value::Day(day))) => day <= last,
        (Bound::AtLeast, Value::Area(least), Some(Value::Area(area))) => least <= area,
        (Bound::AtLeast, Value::Area(_), Some(Value::Word("none"))) => false,
        other => panic!("{other:?}"),
    }
}

/// Whether the turn gave the fact that the change is about: of that person, and from that register.
fn is_about(change: &Change, turn: &Turn, facts: &Facts) -> bool {
    let (given, person, source): (&[&str], _, _) = match &turn.need {
        Need::Ask(question) => (&[question.name()], question.person(), None),
        Need::Act(act) => (&[act.as_str()], None, None),
        Need::Look(lookup) | Need::Retry(lookup) => {
            let (given, person) = read_from(lookup);
            (given, person.map(|person| place(person, facts)), Some(lookup.register()))
        }
    };
    given.contains(&change.fact) && person == change.person && source == change.source
}

/// The facts that a reply is read for, and of whom.
fn read_from(lookup: &Lookup) -> (&'static [&'static str], Option<Person>) {
    match lookup {
        Lookup::Applicant => (&["born", "citizenship"], None),
        Lookup::Child { iin, .. } => (&["parenthood"], Some(Person::Named(*iin))),
        Lookup::Ward { iin } => (&["guardianship"], Some(Person::Named(*iin))),
        Lookup::Home { .. } => (&["home"], None),
        Lookup::Gate { .. } => (&["gate"], None),
        Lookup::Registered { person, .. } => (&["registered"], Some(*person)),
        Lookup::Lease { person, .. } => (&["lease"], Some(*person)),
        Lookup::Area { .. } => (&["area"], None),
        Lookup::Residents { .. } => (&["residents"], None),
        Lookup::Kin { person, .. } => (&["kinship"], Some(*person)),
        Lookup::Study { person, .. } => (&["study"], Some(*person)),
        Lookup::DeskOwner { .. } => (&["desk_owner"], None),
    }
}

fn place(person: Person, facts: &Facts) -> u8 {
    let Person::Named(iin) = person else { return Member::ME };
    let child = facts.answers.child.iter().position(|child| *child == Some(iin));
    child.map_or(Member::WARD, |child| Member::child(u8::try_from(child).unwrap()))
}

fn question(field: Field) -> Question {
    match field {
        Field::Relation(place) => Question::Relation(place),
        Field::SharedParent(place) => Question::SharedParent(place),
        Field::Side(place) => Question::Side(place),
        Field::Ticket(place) => Question::Ticket(place),
        Field::Powers => Question::Powers,
        other => panic!("{other} is no answer to be changed"),
    }
}

fn another_day(change: &Change, facts: &Facts) -> Tried {
    let (Bound::AtLeast, Value::Day(first)) = (change.bound, change.wanted) else { panic!("{change:?}") };
    let on = |today| Facts { today, ..facts.clone() };
    Tried { enough: vec![vec![on(first)]], too_little: vec![on(first.pred_opt().unwrap())] }
}

/// The first day of an age, or the last one of it.
fn another_birth_date(change: &Change, facts: &Facts) -> Tried {
    let child = change.person.and_then(|place| place.checked_sub(1)).unwrap();
    let with = |born| {
        let mut facts = facts.clone();
        facts.answers.set(Field::Born(child), &day::write(born)).unwrap();
        facts
    };
    let turns = |age| day::years_before(facts.today, age).unwrap();
    let (enough, less) = match (change.bound, change.wanted) {
        (Bound::AtLeast, Value::Number(age)) => (turns(age), turns(age).succ_opt().unwrap()),
        (Bound::AtMost, Value::Number(age)) => (turns(age + 1).succ_opt().unwrap(), turns(age + 1)),
        other => panic!("{other:?}"),
    };
    Tried { enough: vec![vec![with(enough)]], too_little: vec![with(less)] }
}

/// Any other answer may do, or only the one that is named.
fn another_answer(change: &Change, turn: &Turn, facts: &Facts) -> Tried {
    let others = alternatives(core::slice::from_ref(turn), facts, &BUILT_IN).into_iter();
    let others = others.map(|(_, class)| class).chain(relations(turn, facts));
    let spoken = others.filter(|class| !matches!(class, Class::Replied(_, Reply::Silent)));
    let fitting = spoken.filter(|class| is_met(change, class, facts));
    Tried { enough: vec![fitting.map(|class| class.given_to(facts)).collect()], too_little: Vec::new() }
}

/// Every relation that is offered, where one was asked for: the walk of a large party tells fewer apart.
fn relations(turn: &Turn, facts: &Facts) -> Vec<Class> {
    let Need::Ask(Question::Relation(place)) = turn.need else { return Vec::new() };
    let mut case = Case::new(&BUILT_IN, facts);
    let _ = decide(&mut case);
    let offered = case.rules_applied().unwrap().relations();
    offered.map(|relation| Class::Said(vec![(Field::Relation(place), relation.id.to_string())])).collect()
}

fn another_outcome(change: &Change, act: Act, facts: &Facts) -> Tried {
    let (Bound::Exactly, Value::Word(word)) = (change.bound, change.wanted) else { panic!("{change:?}") };
    let outcome = Outcome::parse(word).unwrap();
    Tried { enough: vec![vec![Class::Acted(act, outcome).given_to(facts)]], too_little: Vec::new() }
}

fn another_reply(change: &Change, lookup: &Lookup, turn: &Turn, facts: &Facts) -> Tried {
    let with = |reply| Class::Replied(*lookup, reply).given_to(facts);
    let one = |reply| vec![vec![with(reply)]];
    match (change.fact, change.bound, change.wanted) {
        ("residents", Bound::AtMost, Value::Number(most)) => {
            Tried { enough: one(Reply::Residents(most)), too_little: vec![with(Reply::Residents(most + 1))] }
        }
        ("area", Bound::AtLeast, Value::Area(least)) => Tried {
            enough: one(Reply::Area(Some(least))),
            too_little: vec![with(Reply::Area(Area::hundredths(least.as_hundredths() - 1)))],
        },
        // Not every area will do: how large it must be, the sum of 10(3) tells once there is one.
        ("area", Bound::Other, _) => another_answer(change, turn, facts),
        // Any other word will do.
        ("registered", Bound::Other, Value::Word(word)) => {
            let others = Registered::ALL.iter().filter(|other| other.as_str() != word);
            let enough = others.flat_map(|other| one(Reply::Registered(*other))).collect();
            Tried { enough, too_little: Vec::new() }
        }
        ("born", Bound::AtMost, Value::Day(last)) => {
            let born = |born| Reply::Applicant { born, citizen: true };
            Tried { enough: one(born(last)), too_little: vec![with(born(last.succ_opt().unwrap()))] }
        }
        ("citizenship", Bound::Exactly, Value::Word("citizen")) => {
            let Some(Reply::Applicant { born, .. }) = facts.replies.get(lookup).map(|dated| dated.reply)
            else {
                panic!("{lookup}")
            };
            Tried { enough: one(Reply::Applicant { born, citizen: true }), too_little: Vec::new() }
        }
        (_, Bound::Exactly, Value::Word(word)) => {
            Tried { enough: one(Reply::parse(lookup, word).unwrap()), too_little: Vec::new() }
        }
        other => panic!("{other:?}"),
    }
}
