//! Whether the walk over civil acts says what the law says: in every family of four, and in invented ones of up to
//! eight. The law is stated a second time in `oracle`, from its text and by other means.
//!
//! `cargo test` takes each family of four once, whoever of them has which number, and some thousand invented ones;
//! `cargo test --profile proof --test kinship` takes every single one, and many more.
#![cfg(not(target_family = "wasm"))]
#![allow(missing_docs, clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

mod oracle;

use std::panic::resume_unwind;
use std::thread;

use oracle::compare::{compare, pairs};
use oracle::four::{self, Family};
use oracle::question::Question;
use oracle::register::{Register, TODAY};
use oracle::{Law, Who, invent};
use tirkeu::kinship::Act;

const AT_LENGTH: bool = !cfg!(debug_assertions);
const INVENTED: u64 = if AT_LENGTH { 200_000 } else { 2_000 };

#[test]
fn in_every_family_of_four_the_walk_says_what_the_law_says() {
    // Nobody is a ward in these families.
    let questions: Vec<_> = Question::all().into_iter().filter(|q| q.relation.as_str() != "ward").collect();
    let families = || Family::all().filter_map(|family| Some((family, family.alike(AT_LENGTH)?)));
    let tallies = shared_out(|share, shares| {
        let mut tally = (0, vec![0; questions.len()]);
        for (family, alike) in families().skip(share).step_by(shares) {
            let acts = family.acts();
            match compare(&questions, four::PEOPLE, &acts) {
                Ok(confirmed) => add(&mut tally, alike, &confirmed),
                Err(why) => panic!("{why}\n{acts:#?}"),
            }
        }
        tally
    });
    let (all, confirmed) = total(tallies);
    assert_eq!((all, four::COUNT), (655_360, 655_360));
    let checks = |questions: usize| all * pairs(four::PEOPLE).count() * questions;
    assert_eq!(checks(Question::of("pilot").len()), 86_507_520);
    assert_eq!(checks(questions.len()), 188_743_680);
    at_least(1, &questions, &confirmed);
}

#[test]
fn no_route_has_more_hops_than_a_family_of_four_can_hold() {
    let routes = Question::all().into_iter().flat_map(|question| question.routes);
    assert_eq!(routes.map(|route| route.hops.len()).max(), Some(usize::from(four::PEOPLE) - 1));
}

#[test]
fn in_invented_families_the_walk_says_what_the_law_says() {
    let questions = Question::all();
    let tallies = shared_out(|share, shares| {
        let mut tally = (0, vec![0; questions.len()]);
        for seed in (0..INVENTED).skip(share).step_by(shares) {
            let (people, acts) = invent::family(seed);
            match compare(&questions, people, &acts) {
                Ok(confirmed) => add(&mut tally, 1, &confirmed),
                Err(_) => told(&questions, seed, people, acts),
            }
        }
        tally
    });
    let (_, confirmed) = total(tallies);
    at_least(20, &questions, &confirmed);
}

/// The failure in the fewest acts that still show it.
fn told(questions: &[Question], seed: u64, people: Who, acts: Vec<Act<Who>>) -> ! {
    let acts = invent::smallest(acts, |acts| compare(questions, people, acts).is_err());
    let why = compare(questions, people, &acts).unwrap_err();
    panic!("invented family {seed}: {why}\n{acts:#?}")
}

/// Holds only for news that contradict nothing and replace nothing: an adoption, a death, a divorce, a second mother or
/// becoming one's own ancestor may well take a relation away.
#[test]
fn to_learn_of_another_relative_never_takes_a_relation_away() {
    let questions = Question::all();
    for seed in 0..INVENTED / 4 {
        let (people, mut acts) = invent::family(seed);
        let before = Register::of(people, &acts);
        let rings = |acts: &[_]| Law::of(acts, TODAY).round.len();
        let known = rings(&acts);
        acts.push(invent::news(seed, people, &acts));
        if rings(&acts) > known {
            continue;
        }
        let after = Register::of(people, &acts);
        for (applicant, owner) in pairs(people) {
            for question in &questions {
                let was = question.walk(&before, applicant, owner).confirmed;
                let is = question.walk(&after, applicant, owner).confirmed;
                assert!(
                    is || !was,
                    "invented family {seed}: {question} of {applicant} to {owner}\n{acts:#?}"
                );
            }
        }
    }
}

type Tally = (usize, Vec<usize>);

fn add((families, sums): &mut Tally, alike: usize, confirmed: &[usize]) {
    *families += alike;
    sums.iter_mut().zip(confirmed).for_each(|(sum, confirmed)| *sum += alike * confirmed);
}

fn total(tallies: Vec<Tally>) -> Tally {
    let empty = (0, vec![0; tallies[0].1.len()]);
    tallies.into_iter().fold(empty, |mut total, (families, confirmed)| {
        total.0 += families;
        total.1.iter_mut().zip(confirmed).for_each(|(sum, confirmed)| *sum += confirmed);
        total
    })
}

/// A question that was never confirmed would prove nothing.
fn at_least(count: usize, questions: &[Question], confirmed: &[usize]) {
    for (question, confirmed) in questions.iter().zip(confirmed) {
        assert!(*confirmed >= count, "{question}: confirmed {confirmed} times");
    }
}

fn shared_out<T: Send>(work: impl Fn(usize, usize) -> T + Sync) -> Vec<T> {
    let shares = thread::available_parallelism().map_or(1, usize::from);
    let work = &work;
    thread::scope(|scope| {
        let each: Vec<_> = (0..shares).map(|share| scope.spawn(move || work(share, shares))).collect();
        each.into_iter().map(|share| share.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    })
}
