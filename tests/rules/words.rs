//! `docs/readings.md` says what the rule files say: each reading with its value, clause, file and reason.

use super::*;
use tirkeu::rules::file;

const PAPER: &str = include_str!("../../docs/readings.md");
/// The readings that are settings of the program: another value in the file is another decision.
const WORDS: [&str; 2] = ["counted", "measure"];

/// A row of the table as the files would have it, but for how the reading is realised.
fn rows() -> Vec<[String; 4]> {
    let mut rows = Vec::new();
    for (name, text) in [("kazakhstan", KAZAKHSTAN), ("astana", ASTANA)] {
        for reading in file::read(text).unwrap().readings {
            let file::Reading { id, parameter, value, clause, reason } = reading.into_inner();
            let switch = value.as_bool().is_some() || WORDS.contains(&parameter.as_str());
            let what = format!("`{parameter}` = `{value}` (clause {clause})");
            let file = format!("[{name}.toml](../rules/{name}.toml)");
            rows.push([id, what + if switch { " switch" } else { "" }, file, reason]);
        }
    }
    rows.sort();
    rows
}

fn written() -> Vec<[String; 4]> {
    let lines = PAPER.lines().filter(|line| line.starts_with("| R"));
    let row = |line: &str| {
        let cells: Vec<_> = line.trim_matches('|').split(" | ").map(str::trim).collect();
        let [id, what, how, file, reason] = cells[..] else { panic!("{line}") };
        assert!(["switch", "rows", "routes", "shape"].contains(&how), "{line}");
        let what = what.to_owned() + if how == "switch" { " switch" } else { "" };
        [id.to_owned(), what, file.to_owned(), reason.to_owned()]
    };
    let mut rows: Vec<_> = lines.map(row).collect();
    rows.sort();
    rows
}

#[test]
fn the_paper_on_readings_says_what_the_files_say() {
    let (rows, written) = (rows(), written());
    assert!(rows.len() >= 20, "{}", rows.len());
    for (row, paper) in rows.iter().zip(&written) {
        assert_eq!(row, paper);
    }
    assert_eq!(rows.len(), written.len());
}

#[test]
fn no_reading_is_numbered_twice_and_none_is_left_out() {
    let mut numbers: Vec<u32> = rows().iter().map(|row| row[0][1..].parse().unwrap()).collect();
    numbers.sort_unstable();
    let all: Vec<_> = (1..).take(numbers.len()).collect();
    assert_eq!(numbers, all);
}
