//! What is drawn from the walk: the map of the flow and the list of verdicts.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use super::*;
use tirkeu::case::Case;
use tirkeu::decide::decide;
use tirkeu::explore::{Listed, Named, flow_map, table, verdicts};
use tirkeu::verdict::Verdict;

/// The facts of a path, taken again turn by turn, each given to what was asked for.
fn again(book: &'static RuleBook, today: Day, turns: &[Turn]) -> Facts {
    let mut facts = Facts::on(today, Channel::Online);
    for turn in turns {
        assert_eq!(decide(&mut Case::new(book, &facts)), Err(turn.need.clone()));
        facts = turn.class.given_to(&facts);
    }
    facts
}

#[test]
fn the_map_has_every_screen_of_every_path_and_every_way_between_two() {
    let map = flow_map(&BUILT_IN, PILOT, Channel::Online);
    let (mut nodes, mut edges) = (BTreeSet::new(), BTreeMap::<_, BTreeSet<_>>::new());
    explore(&BUILT_IN, PILOT, Channel::Online, &mut |turns, _, end| {
        for (place, turn) in turns.iter().enumerate() {
            let to = turns.get(place + 1).map_or(end.screen(), |next| next.need.name());
            nodes.extend([turn.need.name(), to]);
            edges.entry((turn.need.name(), to)).or_default().insert(turn.class.label());
        }
    });
    assert_eq!((&map.nodes, &map.edges), (&nodes, &edges));
    let way = |from, to| {
        map.edges.get(&(from, to)).map(|labels| labels.iter().map(String::as_str).collect::<Vec<_>>())
    };
    assert_eq!(way(("ask", "kind"), ("ask", "months")), Some(vec!["temporary"]));
    assert_eq!(way(("ask", "home"), ("ask", "owner")), Some(vec!["address"]));
    assert_eq!(way(("ask", "owner"), ("look", "home")), Some(vec!["mine", "other number"]));
    assert_eq!(way(("look", "gate"), ("verdict", "desk")), Some(vec!["desk"]));
    assert_eq!(way(("look", "area"), ("verdict", "registered")), None);
}

/// Mermaid's own grammar, as far as the map makes use of it: each box once, each line between two of them.
#[test]
fn the_map_is_written_in_mermaids_language() {
    for &channel in Channel::ALL {
        let map = flow_map(&BUILT_IN, PILOT, channel);
        let text = map.mermaid();
        let mut lines = text.lines();
        assert_eq!(lines.next(), Some("flowchart TD"));
        let (ways, boxes): (Vec<_>, Vec<_>) = lines.partition(|line| line.contains(" --> "));
        let word = |id: &str| id.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
        let ids: BTreeSet<_> =
            boxes.iter().map(|line| line.trim().split(['[', '(']).next().unwrap()).collect();
        assert_eq!((boxes.len(), ids.len()), (map.nodes.len(), map.nodes.len()));
        assert!(ids.iter().all(|id| word(id) && *id != "end"), "{ids:?}");
        assert_eq!(ways.len(), map.edges.len());
        for way in ways {
            let (from, rest) = way.trim().split_once(" -- \"").unwrap();
            let (label, to) = rest.split_once("\" --> ").unwrap();
            assert!(ids.contains(from) && ids.contains(to), "{way}");
            assert!(!label.is_empty() && !label.contains('"') && !label.contains("9001013000"), "{way}");
        }
    }
}

fn list() -> &'static BTreeMap<Named, Listed> {
    static LIST: OnceLock<BTreeMap<Named, Listed>> = OnceLock::new();
    LIST.get_or_init(|| verdicts(&BUILT_IN, PILOT, Channel::Online))
}

#[test]
fn the_list_has_every_verdict_with_a_way_that_leads_to_it() {
    let list = list();
    let mut paths = BTreeMap::<_, u64>::new();
    explore(&BUILT_IN, PILOT, Channel::Online, &mut |turns, _, end| {
        if let End::Verdict(verdict) = end {
            let named = (verdict.name(), verdict.detail());
            assert!(list[&named].shortest.len() <= turns.len(), "{named:?}");
            *paths.entry(named).or_default() += 1;
        }
    });
    // Nobody turns out too young in fewer turns than one: the register of persons speaks first.
    assert_eq!(list[&("too_young", None)].shortest.len(), 1);
    assert_eq!(
        list.iter().map(|(named, listed)| (named.clone(), listed.paths)).collect::<BTreeMap<_, _>>(),
        paths
    );
    for ((name, detail), listed) in list {
        let facts = again(&BUILT_IN, PILOT, &listed.shortest);
        let mut case = Case::new(&BUILT_IN, &facts);
        let verdict = decide(&mut case).unwrap();
        assert_eq!((verdict.name(), &verdict.detail()), (*name, detail));
        assert!(listed.clauses.contains(case.clause()), "{name}: {:?}", listed.clauses);
        assert!(verdict.next().iter().all(|next| listed.next.contains(next)), "{name}");
        assert!(verdict.person().is_none_or(|person| listed.people.contains(&person)), "{name}");
    }
    let names: BTreeSet<_> = list.keys().map(|(name, _)| *name).collect();
    let desk = ["desk_serves", "desk_refuses", "powers_lacking", "not_in_force"];
    assert_eq!(names, Verdict::NAMES.iter().copied().filter(|name| !desk.contains(name)).collect());
}

#[test]
fn the_list_is_a_table_with_a_row_for_each() {
    let list = list();
    let text = table(list);
    let cells = |line: &str| line.matches(" | ").count();
    assert_eq!(text.lines().count(), list.len() + 2);
    assert!(
        text.lines().skip(2).all(|line| line.starts_with("| ") && line.ends_with(" |") && cells(line) == 5),
        "{text}"
    );
    let row = text.lines().find(|line| line.starts_with("| not_your_ward |")).unwrap();
    assert!(
        row.starts_with("| not_your_ward | 267 | the ward | check_answers, guardianship_body, review |"),
        "{row}"
    );
    assert!(row.contains("ward number, ward not_confirmed"), "{row}");
    // Both registers said the same, and the slip decides nothing.
    assert!(
        text.contains(", relation student, study not_found (2×) |") && !text.contains("ticket"),
        "{text}"
    );
}
