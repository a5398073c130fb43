//! Every path ends, none asks for the same twice, and every verdict is reached, for everyone whom it may name.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::*;
use tirkeu::case::{Case, Space};
use tirkeu::day;
use tirkeu::decide::decide;
use tirkeu::facts::Who;
use tirkeu::verdict::Verdict;

/// What one walk over everything saw.
#[derive(Default)]
struct Seen {
    paths: u64,
    /// Whom each verdict named.
    reached: BTreeMap<&'static str, BTreeSet<Option<u8>>>,
    /// Who was registered, with how many children, and on what grounds.
    registered: BTreeSet<(Who, Option<u8>, &'static str)>,
    /// How many moved in, and how many places were free besides.
    sums: BTreeSet<(u32, i64)>,
}

fn seen() -> &'static Seen {
    static SEEN: OnceLock<Seen> = OnceLock::new();
    SEEN.get_or_init(|| {
        let mut seen = Seen::default();
        everywhere(&mut |turns, facts, end| seen.add(turns, facts, end));
        seen
    })
}

impl Seen {
    fn add(&mut self, turns: &[Turn], facts: &Facts, end: &End) {
        self.paths += 1;
        let needs: BTreeSet<_> = turns.iter().map(|turn| &turn.need).collect();
        assert_eq!(needs.len(), turns.len(), "a need repeats: {turns:#?}");
        let End::Verdict(verdict) = end else { return };
        self.reached.entry(verdict.name()).or_default().insert(verdict.person());
        if let Verdict::Registered(grounds) = verdict {
            let answers = &facts.answers;
            self.registered.insert((answers.who.unwrap(), answers.children, grounds.name()));
        }
        let mut case = Case::new(&BUILT_IN, facts);
        let _ = decide(&mut case);
        let free = |space: Space| i64::from(space.places) - i64::from(space.residents + space.party);
        self.sums.extend(case.space().map(|space| (space.party, free(space))));
    }
}

#[test]
fn every_path_ends_and_no_need_repeats() {
    println!("{} paths", seen().paths);
    assert!(seen().paths > 50_000, "{}", seen().paths);
}

/// By the places of a party: 0 the applicant, 1 to 6 the children, 7 the ward. Of three and more a student and a
/// step-sibling are not told from others.
#[test]
fn every_verdict_is_reached_for_everyone_whom_it_may_name() {
    let reached = &seen().reached;
    assert!(reached.keys().copied().eq(BTreeSet::from_iter(Verdict::NAMES.iter().copied())));
    for (name, people) in reached {
        let wanted: Vec<_> = match *name {
            "child_too_young" | "child_too_old" | "not_your_child" => (1..=6).map(Some).collect(),
            "not_your_ward" => vec![Some(7)],
            "already_here" | "not_in_lease" | "no_relation" | "update_act_record" => {
                (0..=7).map(Some).collect()
            }
            "step_sibling" | "not_student" => [0, 1, 2, 7].map(Some).to_vec(),
            _ => vec![None],
        };
        assert_eq!(*people, BTreeSet::from_iter(wanted), "{name}");
    }
}

/// Alone, with one child, with two, and with as many as may be named.
#[test]
fn parties_of_every_size_are_walked_to_a_permission() {
    for grounds in ["no_norm", "room", "exempt", "own_home"] {
        let mut wanted = BTreeSet::from([(Who::Me, None, grounds), (Who::Ward, None, grounds)]);
        for children in [1, 2, 6].map(Some) {
            wanted.extend([(Who::Children, children, grounds), (Who::MeAndChildren, children, grounds)]);
        }
        let found = seen().registered.iter().filter(|(.., own)| *own == grounds);
        assert_eq!(found.copied().collect::<BTreeSet<_>>(), wanted);
    }
}

/// 10(3): on either side of the norm there is a path for every size of party, one person apart.
#[test]
fn the_norm_is_met_and_missed_by_one_person() {
    let wanted = [1, 2, 3, 6, 7].into_iter().flat_map(|party| [(party, 0), (party, -1)]);
    assert_eq!(seen().sums, wanted.collect());
}

/// A new row begins a new day of the walk by itself.
#[test]
fn the_walk_starts_anew_on_every_day_on_which_the_rules_change() {
    let written: Vec<_> = days().into_iter().map(day::write).collect();
    let wanted =
        ["2024-09-23", "2024-09-24", "2025-11-11", "2025-11-24", "2025-11-30", "2025-12-26", "2026-07-01"];
    assert_eq!(written, wanted);
    let in_force = |today| {
        format!(
            "{:?}",
            BUILT_IN.on("astana".parse().unwrap(), today).map(|rules| {
                let orders: Vec<_> = rules.orders().map(|row| row.name).collect();
                (
                    rules.service.name,
                    rules.slip.map(|row| row.name),
                    rules.norm.map(|row| row.name),
                    orders,
                    rules.clauses.map(|row| row.map(|row| row.name)),
                )
            })
        )
    };
    let days = days();
    for pair in days.windows(2) {
        assert_ne!(in_force(pair[0]), in_force(pair[1]), "{}", pair[1]);
        assert_eq!(in_force(pair[0]), in_force(pair[1].pred_opt().unwrap()), "{}", pair[1]);
    }
}
