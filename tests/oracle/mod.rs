//! Who is related to whom, said a second time: as Datalog, from the order's point 10(5), the Rules' point 4 and the
//! readings R5 to R10, and not from the routes of the rule files nor from the code that walks them. Each relation is
//! written out by hand, so a wrong route is caught as well as a wrong step.
//!
//! `holds(order, relation, line, applicant, owner)` is all that it says. Two things are common to every line of it:
//! nobody stands twice on the way from one person to the other, and a record that contradicts another does not count: nor
//! do those by which somebody would be their own ancestor.

pub mod compare;
mod examples;
pub mod four;
pub mod invent;
pub mod question;
pub mod register;

use std::collections::HashSet;

use ascent::ascent;
use tirkeu::day::Day;
use tirkeu::kinship::Act;
use tirkeu::need::Line::{self, Father, Mother};

/// How the tests tell people apart.
pub type Who = u8;

/// An order, a relation, the named parent, the applicant, the owner.
pub type Holds = (&'static str, &'static str, Option<Line>, Who, Who);

/// Of so many generations at most is a ring of parents noticed: of no more people does a way tell.
const ROUND: u8 = 3;

ascent! {
    pub struct Law;

    // What is on record on the day.
    relation born(Who, Option<Who>, Option<Who>);                // child, mother, father
    relation paternity(Who, Who);                                // child, father
    relation adoption(Who, Option<Who>, Option<Who>, (Day, usize)); // child, mother, father, and which came later
    relation marriage(Who, Who);
    relation dead(Who);
    relation guardianship(Who, Who);                             // guardian, ward

    // R9: an adoption equals birth and takes its place; a later adoption takes the place of an earlier one.
    relation adopted(Who);
    adopted(c) <-- adoption(c, _, _, _);
    relation replaced(Who, (Day, usize));
    replaced(c, when) <-- adoption(c, _, _, when), adoption(c, _, _, later), if when < later;

    // Whom the record in force names, rightly or not.
    relation on_record(Line, Who, Who);                          // which parent, child, parent
    on_record(Mother, c, m) <-- adoption(c, ?Some(m), _, when), !replaced(c, when);
    on_record(Father, c, f) <-- adoption(c, _, ?Some(f), when), !replaced(c, when);
    on_record(Mother, c, m) <-- born(c, ?Some(m), _), !adopted(c);
    on_record(Father, c, f) <-- born(c, _, ?Some(f)), !adopted(c);
    on_record(Father, c, f) <-- paternity(c, f), !adopted(c);

    // Whoever has two mothers on record has none that anyone could rely on; and so with fathers.
    relation two(Line, Who);
    two(line, c) <-- on_record(line, c, p), on_record(line, c, q), if p != q;
    relation named(Line, Who, Who);                              // which parent, child, parent
    named(line, c, p) <-- on_record(line, c, p), !two(line, c);

    // Nobody is their own ancestor, whatever is on record: of records that lead round within three generations none counts.
    relation above(Who, Who, u8);                                // person, ancestor, how many generations up
    above(c, p, 1) <-- named(_, c, p);
    above(c, q, n + 1) <-- above(c, p, n), named(_, p, q), if *n < ROUND;
    relation ring(Line, Who, Who, u8);                           // which parent, child, parent, generations
    ring(line, c, p, 1) <-- named(line, c, p), if c == p;
    ring(line, c, p, n + 1) <-- named(line, c, p), above(p, c, n), if *n < ROUND;
    relation round(Line, Who, Who);
    round(line, c, p) <-- ring(line, c, p, _);

    relation by(Line, Who, Who);                                 // which parent, child, parent
    by(line, c, p) <-- named(line, c, p), !round(line, c, p);
    relation parent(Who, Who);                                   // child, parent
    parent(c, p) <-- by(_, c, p);

    // R10: a marriage in force, both living.
    relation spouse(Who, Who);
    spouse(a, b), spouse(b, a) <-- marriage(a, b), !dead(a), !dead(b), if a != b;

    relation holds(&'static str, &'static str, Option<Line>, Who, Who);

    // 10(5): direct checks. `a` is the applicant, `o` the owner.
    holds("pilot", "child", None, a, o) <-- parent(a, o);
    holds("pilot", "parent", None, a, o) <-- parent(o, a);
    holds("pilot", "spouse", None, a, o) <-- spouse(a, o);

    // 10(5), R5: two children of one parent, whichever. R6: of the parent whom the applicant names.
    holds("pilot", "full_sibling", None, a, o) <-- parent(a, p), parent(o, p), if a != o;
    holds("pilot", "half_sibling", Some(*line), a, o) <-- by(line, a, p), parent(o, p), if a != o;

    // 10(5), R7: the side is the younger person's father or mother.
    holds("pilot", "grandparent", Some(*side), a, o) <-- by(side, o, p), parent(p, a), if a != o;
    holds("pilot", "grandchild", Some(*side), a, o) <-- by(side, a, p), parent(p, o), if a != o;

    // 10(5), R8: parents, siblings and grandparents of the owner's spouse, and the spouse's grandchildren.
    holds("pilot", "in_law", None, a, o) <-- spouse(o, s), parent(s, a), if distinct(&[o, s, a]);
    holds("pilot", "in_law", None, a, o) <--
        spouse(o, s), parent(s, p), parent(a, p), if distinct(&[o, s, p, a]);
    holds("pilot", "in_law", None, a, o) <--
        spouse(o, s), parent(s, p), parent(p, a), if distinct(&[o, s, p, a]);
    holds("pilot", "in_law", None, a, o) <--
        spouse(o, s), parent(c, s), parent(a, c), if distinct(&[o, s, c, a]);

    // Rules 677, point 4: the same people; the spouse's children; the spouses of the owner's close relatives.
    holds("rules_677", id, line, a, o) <-- holds("pilot", id, line, a, o);
    holds("rules_677", "in_law", None, a, o) <-- spouse(o, s), parent(a, s), if distinct(&[o, s, a]);

    holds("rules_677", "relatives_spouse", None, a, o) <--  // of a child
        parent(r, o), spouse(r, a), if distinct(&[o, r, a]);
    holds("rules_677", "relatives_spouse", None, a, o) <--  // of a parent
        parent(o, r), spouse(r, a), if distinct(&[o, r, a]);
    holds("rules_677", "relatives_spouse", None, a, o) <--  // of a brother or sister
        parent(o, p), parent(r, p), spouse(r, a), if distinct(&[o, p, r, a]);
    holds("rules_677", "relatives_spouse", None, a, o) <--  // of a grandparent
        parent(o, p), parent(p, r), spouse(r, a), if distinct(&[o, p, r, a]);
    holds("rules_677", "relatives_spouse", None, a, o) <--  // of a grandchild
        parent(c, o), parent(r, c), spouse(r, a), if distinct(&[o, c, r, a]);

    // And their children, where those are not close relatives by themselves.
    holds("rules_677", "relatives_child", None, a, o) <--  // of a brother or sister
        parent(o, p), parent(r, p), parent(a, r), if distinct(&[o, p, r, a]);
    holds("rules_677", "relatives_child", None, a, o) <--  // of a grandparent
        parent(o, p), parent(p, r), parent(a, r), if distinct(&[o, p, r, a]);
    holds("rules_677", "relatives_child", None, a, o) <--  // of a grandchild
        parent(c, o), parent(r, c), parent(a, r), if distinct(&[o, c, r, a]);

    holds("rules_677", "ward", None, a, o) <-- guardianship(o, a), if a != o;

}

fn distinct(people: &[&Who]) -> bool {
    people.iter().collect::<HashSet<_>>().len() == people.len()
}

impl Law {
    /// What follows from these acts on that day.
    pub fn of(acts: &[Act<Who>], today: Day) -> Self {
        let mut law = Self::default();
        for (place, act) in acts.iter().enumerate() {
            law.take(place, *act, today);
        }
        law.run();
        law
    }

    /// An act counts from its first day on, up to the day before the one on which it ended.
    fn take(&mut self, place: usize, act: Act<Who>, today: Day) {
        let until = |from: Day, end: Option<Day>| (from..end.unwrap_or(Day::MAX)).contains(&today);
        match act {
            Act::Birth { child, mother, father, on } if until(on, None) => {
                self.born.push((child, mother, father));
            }
            Act::Paternity { child, father, on, annulled } if until(on, annulled) => {
                self.paternity.push((child, father));
            }
            Act::Adoption { child, mother, father, on, annulled } if until(on, annulled) => {
                self.adoption.push((child, mother, father, (on, place)));
            }
            Act::Marriage { one, other, on, dissolved } if until(on, dissolved) => {
                self.marriage.push((one, other));
            }
            Act::Guardianship { guardian, ward, on, ended } if until(on, ended) => {
                self.guardianship.push((guardian, ward));
            }
            Act::Death { person, on } if until(on, None) => self.dead.push((person,)),
            _ => {}
        }
    }
}
