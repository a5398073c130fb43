//! The walk on its own: each hop, each edge of a day, and a register that does not answer.

use std::cell::Cell;

use super::*;
use crate::day;

mod rings;
mod told;

type Who = u8;

const TODAY: Day = day::of(2026, 11, 21);
const YESTERDAY: Day = day::of(2026, 11, 20);
const TOMORROW: Day = day::of(2026, 11, 22);

const ME: Who = 1;
const OWNER: Who = 2;
const MOTHER: Who = 3;
const FATHER: Who = 4;
const ANOTHER: Who = 5;

/// A register that can be down for one person, and counts what it is asked.
#[derive(Default)]
struct Register {
    acts: Vec<Act<Who>>,
    down_for: Option<Who>,
    asked: Cell<usize>,
}

#[derive(Debug, PartialEq, Eq)]
struct Down;

impl CivilActs for Register {
    type Id = Who;
    type Error = Down;

    fn about(&self, person: Who) -> Result<Vec<Act<Who>>, Down> {
        self.asked.set(self.asked.get() + 1);
        if self.down_for == Some(person) { Err(Down) } else { Ok(self.acts.clone()) }
    }
}

fn register(acts: &[Act<Who>]) -> Register {
    Register { acts: acts.to_vec(), ..Register::default() }
}

fn walked(acts: &[Act<Who>], from: End, hops: &'static [Hop]) -> Walk {
    walk(&register(acts), &[Route { from, hops }], None, ME, OWNER, TODAY).unwrap()
}

fn arrives(acts: &[Act<Who>], hops: &'static [Hop]) -> bool {
    walked(acts, End::Applicant, hops).confirmed
}

fn born(child: Who, mother: Option<Who>, father: Option<Who>) -> Act<Who> {
    Act::Birth { child, mother, father, on: YESTERDAY }
}

fn adopted(on: Day, annulled: Option<Day>, mother: Who) -> Act<Who> {
    Act::Adoption { child: ME, mother: Some(mother), father: None, on, annulled }
}

fn paternity(on: Day, annulled: Option<Day>) -> Act<Who> {
    Act::Paternity { child: ME, father: OWNER, on, annulled }
}

fn married(on: Day, dissolved: Option<Day>) -> Act<Who> {
    Act::Marriage { one: OWNER, other: ME, on, dissolved }
}

fn guards(guardian: Who, ward: Who, on: Day, ended: Option<Day>) -> Act<Who> {
    Act::Guardianship { guardian, ward, on, ended }
}

#[test]
fn each_hop_leads_where_it_says_and_nowhere_else() {
    let all = [Hop::Father, Hop::Mother, Hop::Parent, Hop::Child, Hop::Spouse, Hop::Ward, Hop::Guardian];
    let one_hop: [&'static [Hop]; 7] = [
        &[Hop::Father],
        &[Hop::Mother],
        &[Hop::Parent],
        &[Hop::Child],
        &[Hop::Spouse],
        &[Hop::Ward],
        &[Hop::Guardian],
    ];
    let cases = [
        (born(ME, None, Some(OWNER)), vec![Hop::Father, Hop::Parent]),
        (born(ME, Some(OWNER), None), vec![Hop::Mother, Hop::Parent]),
        (born(OWNER, Some(ME), None), vec![Hop::Child]),
        (born(OWNER, None, Some(ME)), vec![Hop::Child]),
        (adopted(TODAY, None, OWNER), vec![Hop::Mother, Hop::Parent]),
        (paternity(TODAY, None), vec![Hop::Father, Hop::Parent]),
        (married(TODAY, None), vec![Hop::Spouse]),
        (guards(ME, OWNER, TODAY, None), vec![Hop::Ward]),
        (guards(OWNER, ME, TODAY, None), vec![Hop::Guardian]),
        (Act::Death { person: OWNER, on: TODAY }, vec![]),
    ];
    for (act, leads) in cases {
        let arrived = all.into_iter().zip(one_hop).filter(|(_, hops)| arrives(&[act], hops));
        assert_eq!(arrived.map(|(hop, _)| hop).collect::<Vec<_>>(), leads, "{act:?}");
    }
}

#[test]
fn the_named_line_is_walked_and_an_unnamed_one_leads_nowhere() {
    let acts = register(&[born(ME, Some(OWNER), Some(FATHER))]);
    let to = |person, line| {
        let route = Route { from: End::Applicant, hops: &[Hop::Line] };
        walk(&acts, &[route], line, ME, person, TODAY).unwrap()
    };
    let (mother, father) = (Some(Line::Mother), Some(Line::Father));
    assert!(to(OWNER, mother).confirmed && to(FATHER, father).confirmed);
    assert!(!to(OWNER, father).confirmed && !to(FATHER, mother).confirmed);
    let unnamed = to(OWNER, None);
    assert_eq!((unnamed.confirmed, unnamed.gap.unwrap().in_own_record()), (false, None));
}

/// An act with its first day and the day on which it ended.
type Dated<'a> = &'a dyn Fn(Day, Option<Day>) -> Act<Who>;

#[test]
fn an_act_counts_on_its_day_and_not_on_the_day_of_its_end() {
    let acts: [(&'static [Hop], Dated<'_>); 4] = [
        (&[Hop::Mother], &|on, end| adopted(on, end, OWNER)),
        (&[Hop::Father], &paternity),
        (&[Hop::Spouse], &married),
        (&[Hop::Ward], &|on, end| guards(ME, OWNER, on, end)),
    ];
    for (hops, act) in acts {
        let counts = |on, end| arrives(&[act(on, end)], hops);
        assert!(counts(TODAY, None) && !counts(TOMORROW, None), "{hops:?} by its first day");
        assert!(counts(YESTERDAY, Some(TOMORROW)), "{hops:?} on its last day");
        assert!(!counts(YESTERDAY, Some(TODAY)), "{hops:?} on the day of its end");
    }
}

#[test]
fn births_and_deaths_count_from_their_day() {
    let birth = |on| Act::Birth { child: ME, mother: Some(OWNER), father: None, on };
    assert!(arrives(&[birth(TODAY)], &[Hop::Mother]) && !arrives(&[birth(TOMORROW)], &[Hop::Mother]));
    for person in [ME, OWNER] {
        let with_death = |on| arrives(&[married(YESTERDAY, None), Act::Death { person, on }], &[Hop::Spouse]);
        assert!(with_death(TOMORROW) && !with_death(TODAY));
    }
}

#[test]
fn a_child_given_away_or_to_come_is_no_child() {
    let (birth, hops) = (born(ME, Some(OWNER), None), &[Hop::Child]);
    let reached = |acts: &[Act<Who>]| walked(acts, End::Owner, hops).confirmed;
    assert!(reached(&[birth]));
    assert!(!reached(&[birth, adopted(TODAY, None, ANOTHER)]));
    assert!(reached(&[birth, adopted(TOMORROW, None, ANOTHER)]));
    assert!(reached(&[birth, adopted(YESTERDAY, Some(TODAY), ANOTHER)]));
    assert!(!reached(&[Act::Birth { child: ME, mother: Some(OWNER), father: None, on: TOMORROW }]));
}

#[test]
fn a_father_finds_the_child_whose_paternity_was_established() {
    let reached = |acts: &[Act<Who>]| walked(acts, End::Owner, &[Hop::Child]).confirmed;
    assert!(reached(&[paternity(TODAY, None)]));
    assert!(!reached(&[paternity(YESTERDAY, Some(TODAY))]));
    assert!(!reached(&[paternity(TOMORROW, None)]));
}

#[test]
fn of_several_adoptions_the_latest_counts_and_of_one_day_the_last_recorded() {
    let to = |acts: &[Act<Who>]| arrives(acts, &[Hop::Mother]);
    let (first, second) = (adopted(YESTERDAY, None, ANOTHER), adopted(TODAY, None, OWNER));
    assert!(to(&[first, second]) && to(&[second, first]));
    let same_day = adopted(TODAY, None, ANOTHER);
    assert!(to(&[same_day, second]) && !to(&[second, same_day]));
}

#[test]
fn nobody_is_visited_twice() {
    let siblings = [born(ME, Some(MOTHER), None)];
    let alone = walked(&siblings, End::Applicant, &[Hop::Parent, Hop::Child]);
    assert_eq!((alone.confirmed, alone.faults.len()), (false, 0));
    let round = [born(ME, Some(OWNER), None), married(YESTERDAY, None)];
    assert!(!arrives(&round, &[Hop::Spouse, Hop::Child, Hop::Parent]));
}

#[test]
fn a_route_is_walked_to_its_end_however_long() {
    let acts: Vec<_> = (10..26).map(|who| born(who, Some(who + 1), None)).collect();
    let route = |hops| [Route { from: End::Applicant, hops }];
    let walked = |hops| walk(&register(&acts), &route(hops), None, 10, 26, TODAY).unwrap().confirmed;
    assert!(walked(&[Hop::Mother; 16]));
    assert!(!walked(&[Hop::Mother; 15]));
}

#[test]
fn a_register_that_does_not_answer_is_an_error_and_never_a_no() {
    let acts = vec![born(ME, Some(MOTHER), None), born(OWNER, Some(MOTHER), None), married(YESTERDAY, None)];
    let without = |down_for, hops| {
        let acts = Register { acts: acts.clone(), down_for, ..Register::default() };
        walk(&acts, &[Route { from: End::Applicant, hops }], None, ME, OWNER, TODAY)
            .map(|walk| walk.confirmed)
    };
    let siblings: &[Hop] = &[Hop::Parent, Hop::Child];
    assert_eq!(without(None, siblings), Ok(true));
    for who in [ME, MOTHER, OWNER] {
        assert_eq!(without(Some(who), siblings), Err(Down), "{who}");
    }
    assert_eq!(without(Some(OWNER), &[Hop::Spouse]), Err(Down));
    assert_eq!(without(Some(ANOTHER), siblings), Ok(true));
}

#[test]
fn a_register_is_not_asked_beyond_the_first_arrival() {
    let acts = register(&[born(ME, Some(OWNER), None)]);
    let routes = [Route { from: End::Applicant, hops: &[Hop::Parent] }; 3];
    assert!(walk(&acts, &routes, None, ME, OWNER, TODAY).unwrap().confirmed);
    assert_eq!(acts.asked.get(), 1);
}

#[test]
fn what_is_on_record_twice_is_followed_once() {
    let asked = |act: Act<Who>, hops| {
        let acts = register(&[act, act]);
        walk(&acts, &[Route { from: End::Applicant, hops }], None, ME, OWNER, TODAY).unwrap();
        acts.asked.get()
    };
    let wed = married(YESTERDAY, None);
    assert_eq!(asked(wed, &[Hop::Spouse, Hop::Mother]), asked(wed, &[Hop::Spouse]) + 1);
    let birth = born(OWNER, Some(ME), None);
    assert_eq!(asked(birth, &[Hop::Child, Hop::Father]), asked(birth, &[Hop::Child]) + 1);
}

/// The register of these tests always hands out everything it has.
#[test]
fn acts_about_others_say_nothing_about_this_person() {
    let of_others = [
        Act::Death { person: ANOTHER, on: YESTERDAY },
        born(ANOTHER, Some(MOTHER), Some(FATHER)),
        Act::Paternity { child: ANOTHER, father: MOTHER, on: YESTERDAY, annulled: None },
        Act::Adoption { child: MOTHER, mother: Some(ANOTHER), father: None, on: TODAY, annulled: None },
        Act::Marriage { one: MOTHER, other: FATHER, on: YESTERDAY, dissolved: None },
        guards(ANOTHER, FATHER, YESTERDAY, None),
    ];
    let with = |act: Act<Who>| [&of_others[..], &[act]].concat();
    assert!(arrives(&with(married(YESTERDAY, None)), &[Hop::Spouse]));
    assert!(arrives(&with(born(ME, Some(OWNER), None)), &[Hop::Mother]));
    assert!(arrives(&with(born(OWNER, None, Some(ME))), &[Hop::Child]));
    assert!(arrives(&with(guards(ME, OWNER, YESTERDAY, None)), &[Hop::Ward]));
    for hop in [&[Hop::Parent], &[Hop::Child], &[Hop::Spouse], &[Hop::Ward], &[Hop::Guardian]] {
        assert_eq!(walked(&of_others, End::Applicant, hop).gap.map(|gap| gap.place), Some(0), "{hop:?}");
    }
}
