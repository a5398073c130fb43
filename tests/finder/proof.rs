//! Every chain of up to four links, both ways, on the days of every set of lists: what the finder says, the register's
//! walk over the family that the chain describes says as well.

use std::thread;

use tirkeu::day::Day;
use tirkeu::finder::Direction::{self, FromOwner, ToOwner};
use tirkeu::finder::{Found, Link, Reason, find};
use tirkeu::kinship::walk;
use tirkeu::need::Line;
use tirkeu::rules::{Asks, Relation, Rules};

use super::family::{Family, families};
use super::{BOTH, PILOT, WIDER, day, rules_on, told};

const LONGEST: usize = 4;

/// A relation with a line that a register confirms.
type Confirmed = (&'static Relation, Option<Line>);

#[test]
fn the_walk_over_the_family_says_what_the_finder_says() {
    let firsts: Vec<Link> = Link::ALL.to_vec();
    let (one, other) = firsts.split_at(firsts.len() / 2);
    let tally = thread::scope(|scope| {
        let half = scope.spawn(|| one.iter().map(|link| all_from(*link)).fold([0; 3], sum));
        let rest = other.iter().map(|link| all_from(*link)).fold([0; 3], sum);
        sum(half.join().unwrap(), rest)
    });
    println!("found, not found, unclear: {tally:?}");
    let chains: usize = (1..=LONGEST as u32).map(|length| 12_usize.pow(length)).sum();
    assert_eq!(tally.iter().sum::<usize>(), chains * 2 * 3);
    assert!(tally.iter().all(|count| *count > 1000), "a kind that never comes proves nothing");
}

fn sum(one: [usize; 3], other: [usize; 3]) -> [usize; 3] {
    [one[0] + other[0], one[1] + other[1], one[2] + other[2]]
}

fn all_from(first: Link) -> [usize; 3] {
    let rules = [PILOT, BOTH, WIDER].map(rules_on);
    let (mut chains, mut tally) = (vec![vec![first]], [0; 3]);
    while let Some(links) = chains.pop() {
        check(&rules, &links, &mut tally);
        if links.len() < LONGEST {
            chains.extend(Link::ALL.iter().map(|next| [links.as_slice(), &[*next]].concat()));
        }
    }
    tally
}

fn check(rules: &[Rules; 3], links: &[Link], tally: &mut [usize; 3]) {
    let families = families(links);
    let possible: Vec<&Family> = families.iter().flatten().filter(|family| family.last != 0).collect();
    for direction in [ToOwner, FromOwner] {
        for rules in rules {
            let said = find(rules, direction, links, None);
            let ways: Vec<_> = possible.iter().map(|family| confirmed(rules, direction, family)).collect();
            let name = |link: &Link| link.as_str();
            let chain = links.iter().map(name).collect::<Vec<_>>().join(" ");
            let why = format!("{} {chain}, {}: {}", direction.as_str(), rules.today, told(said));
            tally[held(said, &ways, &families, &why)] += 1;
        }
    }
}

/// Holds what was said against what the registers of all possible families confirm.
fn held(
    said: Result<Found, Reason>,
    ways: &[Vec<Confirmed>],
    families: &[Option<Family>],
    why: &str,
) -> usize {
    match said {
        Ok(found) => {
            assert!(!ways.is_empty() && ways.iter().all(|way| confirms(way, found)), "{why}");
            0
        }
        Err(Reason::Unclear) => {
            let everywhere =
                |one: &Confirmed| ways.iter().all(|way| way.iter().any(|own| same(own.0, one.0)));
            assert!(ways.iter().any(|way| !way.is_empty()), "{why}");
            assert!(!ways[0].iter().any(everywhere), "{why}");
            2
        }
        Err(reason) => {
            assert!(ways.iter().all(Vec::is_empty), "{why}");
            assert_eq!(reason == Reason::Impossible, families.iter().all(Option::is_none), "{why}");
            let none_or_oneself = ways.is_empty() && reason != Reason::Impossible;
            assert_eq!(reason == Reason::Yourself, none_or_oneself, "{why}");
            1
        }
    }
}

/// With the line that was found; where it must be asked, with one of the two.
fn confirms(way: &[Confirmed], found: Found) -> bool {
    let asked = found.relation.asks != Asks::Nothing && found.line.is_none();
    way.iter().any(|(relation, line)| same(relation, found.relation) && (asked || *line == found.line))
}

fn same(one: &Relation, other: &Relation) -> bool {
    one.id == other.id
}

fn confirmed(rules: &Rules, direction: Direction, family: &Family) -> Vec<Confirmed> {
    let register = family.register();
    let (applicant, owner) = match direction {
        ToOwner => (0, family.last),
        FromOwner => (family.last, 0),
    };
    let today: Day = day(WIDER);
    let mut all = Vec::new();
    for relation in rules.relations() {
        let routes = rules.routes(relation.id);
        let lines: &[_] = match relation.asks {
            Asks::Nothing => &[None],
            _ => &[Some(Line::Father), Some(Line::Mother)],
        };
        for line in lines {
            let Ok(walk) = walk(&register, &routes, *line, applicant, owner, today);
            if walk.confirmed {
                all.push((relation, *line));
            }
        }
    }
    all
}
