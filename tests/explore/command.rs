//! `npm run explore`, word by word.

#[path = "../../examples/explore/command.rs"]
mod itself;

use std::fs;
use std::path::PathBuf;

use super::*;
use itself::{USAGE, run};
use tirkeu::explore::{compare, flow_map, table, verdicts};

fn say(words: &[&str]) -> Result<String, String> {
    run(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
}

/// A folder of this test's own, with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("explore").join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
    folder
}

#[test]
fn the_map_and_the_list_are_those_of_the_newest_rules_or_of_the_day_that_is_named() {
    let newest = *days().last().unwrap();
    let map = |day: Day, channel| flow_map(&BUILT_IN, day, channel).mermaid();
    assert_eq!(
        say(&["--map"]).unwrap(),
        format!("%% On 2026-07-01, online.\n{}", map(newest, Channel::Online))
    );
    let desk = say(&["--map", "--desk", "--on", "2025-12-26"]).unwrap();
    assert_eq!(desk, format!("%% On 2025-12-26, desk.\n{}", map(PILOT, Channel::Desk)));
    let list = table(&verdicts(&BUILT_IN, PILOT, Channel::Online));
    assert_eq!(
        say(&["--verdicts", "--on", "2025-12-26"]).unwrap(),
        format!("On 2025-12-26, online:\n\n{list}")
    );
}

#[test]
fn a_file_or_a_folder_is_compared_with_the_rules_as_they_are_or_with_another() {
    let (powers, later) = ("powers = \"7\"", "powers = \"7.1\"");
    let own = folder(
        "later",
        &[("kazakhstan.toml", &KAZAKHSTAN.replace(powers, later)), ("notes.txt", "no rules")],
    );
    let (own, on) = (own.to_str().unwrap(), ["--on", "2025-11-30"]);
    let file = format!("{own}/kazakhstan.toml");
    let today = tirkeu::day::of(2025, 11, 30);
    let found = compare(&BUILT_IN, book(powers, later), today, Channel::Desk);
    let line = "On 2025-11-30, desk: 0 of 4 cases end otherwise, 2 more are told otherwise.\n";
    assert_eq!((found.changed(), found.cases, found.told), (0, 4, 2));
    for path in [own, &file] {
        let text = say(&["--compare", path, on[0], on[1], "--desk"]).unwrap();
        assert_eq!(text, format!("{line}\n{}\n", found.table()));
    }
    let rules = concat!(env!("CARGO_MANIFEST_DIR"), "/rules");
    let back = say(&["--compare", own, rules, on[0], on[1], "--desk"]).unwrap();
    assert!(back.contains("| the clause of powers | 7.1 | 7 | 2 |"), "{back}");
    let same = say(&["--compare", own, &file, on[0], on[1], "--desk"]).unwrap();
    assert_eq!(same, "On 2025-11-30, desk: 0 of 4 cases end otherwise, 0 more are told otherwise.\n");
}

/// Without a day, every day on which either set of rules changes: here the first day of a later service too.
#[test]
fn every_day_on_which_the_rules_change_is_compared() {
    let texts = KAZAKHSTAN.replace("\r\n", "\n");
    let begins = texts.find("[[service]]").unwrap();
    let row = &texts[begins..begins + texts[begins..].find("\n\n").unwrap()];
    let ended = row.replace("from = 2025-11-24", "from = 2025-11-24\nto = 2027-02-28");
    let next = row.replace("from = 2025-11-24\nclause = \"267\"", "from = 2027-03-01\nclause = \"268\"");
    let own = folder("service", &[("kazakhstan.toml", &texts.replace(row, &format!("{ended}\n\n{next}")))]);
    let text = say(&["--compare", own.to_str().unwrap(), "--desk"]).unwrap();
    let lines: Vec<_> = text.lines().filter(|line| line.starts_with("On ")).collect();
    assert_eq!(lines.len(), days().len() + 1, "{lines:?}");
    // While the old one is in force, its last day is told.
    let told: Vec<_> = lines.iter().filter(|line| line.ends_with(", 4 more are told otherwise.")).collect();
    let days: Vec<_> = told.iter().map(|line| &line[3..13]).collect();
    assert_eq!(days, ["2025-11-24", "2025-11-30", "2025-12-26", "2026-07-01", "2027-03-01"]);
    assert!(
        text.contains("| the row online | 267, from 2025-11-24 | 267, from 2025-11-24 to 2027-02-28 | 4 |")
    );
    assert!(text.contains("| the clause of today | 267 | 268 | 4 |"), "{text}");
}

/// Unless the desk is asked for, both ways of applying are compared.
#[test]
fn both_channels_are_compared() {
    let own =
        folder("instead", &[("kazakhstan.toml", &KAZAKHSTAN.replace("service = 3888", "service = 3889"))]);
    let text = say(&["--compare", own.to_str().unwrap(), "--on", "2024-09-24"]).unwrap();
    for channel in ["online", "desk"] {
        let line =
            format!("On 2024-09-24, {channel}: 0 of 1 cases end otherwise, 1 more are told otherwise.\n");
        assert!(text.contains(&line), "{text}");
    }
}

#[test]
fn what_is_wrong_is_said_with_the_file_the_line_and_the_reason() {
    let upside_down = ASTANA.replace("to = 2025-11-23", "to = 2025-11-01");
    let gap = ASTANA.replace("to = 2025-11-23", "to = 2025-11-22");
    let own = folder("faulty", &[("down.toml", &upside_down), ("gap.toml", &gap), ("empty.txt", "")]);
    let faulty = |name: &str| say(&["--compare", own.join(name).to_str().unwrap()]).unwrap_err();
    let line = ASTANA[..ASTANA.find("[[service]]").unwrap()].matches('\n').count() + 1;
    assert!(
        faulty("down.toml").contains(&format!("down.toml, line {line}: `to` is before")),
        "{}",
        faulty("down.toml")
    );
    assert!(
        faulty("gap.toml").contains(&format!("gap.toml, line {line}: a gap: on 2025-11-23")),
        "{}",
        faulty("gap.toml")
    );
    assert!(faulty("none.toml").contains("none.toml: "));
    let empty = folder("empty", &[]);
    assert!(say(&["--compare", empty.to_str().unwrap()]).unwrap_err().contains("no rule files"));
    for words in [&[][..], &["--mapp"], &["--on"], &["--map", "--on", "2026-02-30"], &["--compare"]] {
        assert!(say(words).unwrap_err().ends_with(USAGE), "{words:?}");
    }
    assert!(say(&["--map", "rules"]).unwrap_err().starts_with("Only a comparison reads"));
    assert!(say(&["--compare", "a", "b", "c"]).unwrap_err().starts_with("One set of rules"));
}
