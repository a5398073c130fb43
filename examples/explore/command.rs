//! The map of the flow, the list of verdicts, and the comparison of two sets of rules, for whoever designs them.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use tirkeu::day::{self, Day};
use tirkeu::explore::{compare, flow_map, periods, table, verdicts};
use tirkeu::facts::Channel;
use tirkeu::rules::{BUILT_IN, RuleBook, file};

/// How the command is used.
pub const USAGE: &str = "\
npm run explore -- --map                    every screen and every way between two, for Mermaid
npm run explore -- --verdicts               every verdict, its clause, the next steps and the shortest way to it
npm run explore -- --compare NEW            every case that ends or is told otherwise than under the rules as they are
npm run explore -- --compare OLD NEW        the same between two sets of rules

A set of rules is a rule file, or a folder of them; places that it leaves out are ruled as they are.
--on 2026-07-01   on that day. Without it the newest rules are drawn and listed, and compared is every day on which
                  either set of rules changes.
--desk            at the service centre. Without it online; compared is both.
";

/// What is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    Map,
    Verdicts,
    Comparison,
}

struct Asked {
    shown: Shown,
    on: Option<Day>,
    desk: bool,
    paths: Vec<PathBuf>,
}

/// The text that answers these words, or what is wrong with them.
pub fn run(words: &[String]) -> Result<String, String> {
    let asked = read(words).map_err(|reason| format!("{reason}\n\n{USAGE}"))?;
    let newest = periods(&[&BUILT_IN]).last().copied();
    let today = asked.on.or(newest).ok_or("There are no rules.")?;
    let channel = if asked.desk { Channel::Desk } else { Channel::Online };
    match asked.shown {
        Shown::Map => {
            let map = flow_map(&BUILT_IN, today, channel).mermaid();
            Ok(format!("%% On {}, {}.\n{map}", day::write(today), channel.as_str()))
        }
        Shown::Verdicts => {
            let list = table(&verdicts(&BUILT_IN, today, channel));
            Ok(format!("On {}, {}:\n\n{list}", day::write(today), channel.as_str()))
        }
        Shown::Comparison => comparison(&asked),
    }
}

fn read(words: &[String]) -> Result<Asked, String> {
    let mut asked = Asked { shown: Shown::Map, on: None, desk: false, paths: Vec::new() };
    let mut shown = None;
    let mut words = words.iter().map(String::as_str);
    while let Some(word) = words.next() {
        match word {
            "--map" => shown = Some(Shown::Map),
            "--verdicts" => shown = Some(Shown::Verdicts),
            "--compare" => shown = Some(Shown::Comparison),
            "--desk" => asked.desk = true,
            "--on" => {
                let text = words.next().unwrap_or_default();
                asked.on = Some(day::parse(text).ok_or(format!("\"{text}\" is no day such as 2026-07-01."))?);
            }
            unknown if unknown.starts_with("--") => return Err(format!("{unknown} is not known.")),
            path => asked.paths.push(path.into()),
        }
    }
    asked.shown = shown.ok_or("What is to be shown?")?;
    match (asked.shown, asked.paths.len()) {
        (Shown::Comparison, 1 | 2) | (Shown::Map | Shown::Verdicts, 0) => Ok(asked),
        (Shown::Comparison, _) => Err("One set of rules is compared, or two.".into()),
        (Shown::Map | Shown::Verdicts, _) => Err("Only a comparison reads rule files.".into()),
    }
}

/// The tables of each day and channel on which something differs, a line for every other one.
fn comparison(asked: &Asked) -> Result<String, String> {
    let books = asked.paths.iter().map(|path| book(path)).collect::<Result<Vec<_>, _>>()?;
    let (before, after): (&'static RuleBook, _) = match books[..] {
        [before, after] => (before, after),
        [after] => (&BUILT_IN, after),
        _ => return Err(USAGE.into()),
    };
    let days = asked.on.map_or_else(|| periods(&[before, after]), |day| vec![day]);
    let channels: &[Channel] = if asked.desk { &[Channel::Desk] } else { Channel::ALL };
    let mut text = String::new();
    for today in days {
        for &channel in channels {
            let found = compare(before, after, today, channel);
            let (on, at, table) = (day::write(today), channel.as_str(), found.table());
            let (changed, cases, told) = (found.changed(), found.cases, found.told);
            let _ = writeln!(
                text,
                "On {on}, {at}: {changed} of {cases} cases end otherwise, {told} more are told otherwise."
            );
            if !table.is_empty() {
                let _ = writeln!(text, "\n{table}");
            }
        }
    }
    Ok(text)
}

/// The built-in rules with the places of these files ruled otherwise.
fn book(path: &Path) -> Result<&'static RuleBook, String> {
    let mut texts = [include_str!("../../rules/kazakhstan.toml"), include_str!("../../rules/astana.toml")]
        .map(placed)
        .to_vec();
    for path in files(path)? {
        let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let read = file::read(&text).map_err(|error| format!("{}, {error}", path.display()))?;
        let place = read.place.into_inner();
        match texts.iter_mut().find(|(own, _)| *own == place) {
            Some((_, own)) => *own = text,
            None => texts.push((place, text)),
        }
    }
    let texts: Vec<&str> = texts.iter().map(|(_, text)| text.as_str()).collect();
    let book = RuleBook::load(&texts).map_err(|error| format!("{}, {error}", path.display()))?;
    Ok(Box::leak(Box::new(book)))
}

fn placed(text: &str) -> (String, String) {
    let place = file::read(text).map(|file| file.place.into_inner()).unwrap_or_default();
    (place, text.to_owned())
}

fn files(path: &Path) -> Result<Vec<PathBuf>, String> {
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let unread = |error| format!("{}: {error}", path.display());
    let entries = fs::read_dir(path).map_err(unread)?.collect::<Result<Vec<_>, _>>().map_err(unread)?;
    let mut files: Vec<_> = entries.iter().map(fs::DirEntry::path).collect();
    files.retain(|file| file.extension().is_some_and(|end| end == "toml"));
    files.sort();
    if files.is_empty() { Err(format!("{}: no rule files (.toml).", path.display())) } else { Ok(files) }
}
