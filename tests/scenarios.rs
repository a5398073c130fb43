//! The scenario files, natively.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

#[test]
fn every_scenario_ends_as_it_says() {
    let (mut count, mut wrong) = (0, Vec::new());
    for (name, text) in common::FILES {
        let (scenarios, faults) = common::run(text);
        assert!(scenarios > 0 || !faults.is_empty(), "{name} holds no scenario");
        count += scenarios;
        wrong.extend(faults.into_iter().map(|fault| format!("{name}: {fault}")));
    }
    assert!(wrong.is_empty(), "{} of {count} scenarios end otherwise:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn there_are_enough_and_no_two_are_alike() {
    let (mut known, mut count) = (BTreeMap::new(), 0);
    for (file, text) in common::FILES {
        let read = common::read(text).unwrap();
        let mut names = BTreeSet::new();
        for scenario in &read.scenarios {
            assert!(names.insert(&scenario.name), "{file}: two are named {:?}", scenario.name);
            let shows = format!("{:?} {:?}", scenario.case(&read.base).said_aloud(), scenario.then);
            let name = format!("{file}: {}", scenario.name);
            if let Some(other) = known.insert(shows, name.clone()) {
                panic!("{name} and {other} are one and the same case");
            }
            count += 1;
        }
    }
    assert!(count >= 300, "{count} scenarios");
}

#[test]
fn every_file_of_the_folder_is_run() {
    let folder: BTreeSet<_> = fs::read_dir("tests/scenarios")
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let listed: BTreeSet<_> = common::FILES.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(folder, listed, "tests/common/files.rs and tests/scenarios differ");
}

/// What stands in a scenario under a misspelt key would be shown by nothing.
#[test]
fn a_misspelt_key_is_refused_wherever_it_stands() {
    let file = |base: &str, scenario: &str, step: &str| {
        let text = format!(
            r#"{{"clause": "10", "base": {{"today": "2026-11-21"{base}}}, "scenarios": [{{
                "name": "a", "answers": {{"kind": "permanent"}}{scenario},
                "then": [{{"back": 1{step}}}], "expect": {{"end": "ask who"}}
            }}]}}"#
        );
        common::read(&text).map(|file| file.scenarios.len())
    };
    assert_eq!(file("", "", ""), Ok(1));
    assert_eq!(file(r#", "acts": {}"#, r#", "replies": {}"#, r#", "acts": {}"#), Ok(1));
    let answer = r#", "answer": {"who": "me"}"#;
    for wrong in [file(answer, "", ""), file("", answer, ""), file("", "", answer)] {
        assert!(wrong.is_err_and(|error| error.contains("unknown field `answer`")));
    }
}
