//! An old decision is decided again by its own rules, years later, to the same bytes: every edition that a record can
//! name is kept, and stays as it was.
//!
//! `TIRKEU_RENEW=1 cargo test --test editions` keeps today's rules, and some records made by them. It touches no other
//! edition.
#![cfg(not(target_family = "wasm"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Once;

use tirkeu::record::{Unreplayable, record, replay};
use tirkeu::rules::{BUILT_IN, Editions, RuleBook, file};

const FILES: [&str; 2] = ["kazakhstan.toml", "astana.toml"];
/// Where the records of an edition stand beside its rules.
const RECORDS: &str = "records.txt";
/// Between two records: a line that none can hold.
const NEXT: &str = "\n----\n";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// What this program was built with, as it stands in the working copy.
fn todays() -> [String; 2] {
    FILES.map(|name| fs::read_to_string(root().join("rules").join(name)).unwrap())
}

fn kept() -> Vec<PathBuf> {
    static RENEWED: Once = Once::new();
    RENEWED.call_once(|| {
        if std::env::var_os("TIRKEU_RENEW").is_some() {
            keep();
        }
    });
    let folders = fs::read_dir(root().join("rules/editions")).unwrap().map(|entry| entry.unwrap().path());
    let mut folders: Vec<_> = folders.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn name(folder: &Path) -> String {
    folder.file_name().unwrap().to_string_lossy().into_owned()
}

fn texts(folder: &Path) -> [String; 2] {
    FILES.map(|name| fs::read_to_string(folder.join(name)).unwrap())
}

fn edition(texts: &[String; 2]) -> String {
    format!("{:016x}", file::edition(&texts.each_ref().map(String::as_str)))
}

fn load(texts: &[String; 2]) -> RuleBook {
    RuleBook::load(&texts.each_ref().map(String::as_str)).unwrap()
}

fn records(folder: &Path) -> Vec<String> {
    let text = fs::read_to_string(folder.join(RECORDS)).unwrap().replace("\r\n", "\n");
    text.split(NEXT).map(|record| format!("{}\n", record.trim_end())).collect()
}

/// Of the scenarios one for each verdict and detail, so that every way to end is kept.
fn made_today() -> Vec<String> {
    let mut ends = BTreeSet::new();
    let mut records = Vec::new();
    for (_, player) in common::endings() {
        let verdict = player.session.view().verdict.map(|verdict| (verdict.name, verdict.detail));
        if ends.insert(verdict) {
            records.push(record(&BUILT_IN, player.session.facts()));
        }
    }
    records
}

/// Keeps today's rules and what they made.
fn keep() {
    let folder = root().join("rules/editions").join(BUILT_IN.edition);
    fs::create_dir_all(&folder).unwrap();
    for (name, text) in FILES.iter().zip(todays()) {
        fs::write(folder.join(name), text.replace("\r\n", "\n")).unwrap();
    }
    let records: Vec<_> = made_today().iter().map(|record| record.trim_end().to_owned()).collect();
    fs::write(folder.join(RECORDS), records.join(NEXT) + "\n").unwrap();
}

#[test]
fn the_rules_of_today_are_kept_with_records_that_they_made() {
    let folder = kept().into_iter().find(|folder| name(folder) == BUILT_IN.edition);
    let Some(folder) = folder else {
        panic!(
            "rules/*.toml are a new edition, {}; rules/editions/README.md says how to keep it",
            BUILT_IN.edition
        )
    };
    assert_eq!(edition(&texts(&folder)), BUILT_IN.edition);
}

#[test]
fn an_edition_that_is_kept_never_changes() {
    let kept = kept();
    assert!(kept.len() >= 2, "an older edition and today's: {kept:?}");
    for folder in kept {
        assert_eq!(edition(&texts(&folder)), name(&folder), "these rules were changed after they were kept");
    }
}

/// The page that lists them says of each what it is.
#[test]
fn every_edition_is_listed() {
    let list = fs::read_to_string(root().join("rules/editions/README.md")).unwrap();
    for folder in kept() {
        assert!(list.contains(&name(&folder)), "{} is not listed", name(&folder));
    }
}

#[test]
fn records_of_every_edition_are_decided_again_to_the_same_bytes() {
    let editions = Editions::kept().unwrap();
    let mut older = 0;
    for folder in kept() {
        let records = records(&folder);
        assert!(records.len() > 20, "{}: {} records", name(&folder), records.len());
        for one in records {
            assert!(one.contains(&format!("\nrules {}\n", name(&folder))), "made by other rules:\n{one}");
            assert_eq!(replay(&editions, &one).as_deref(), Ok(&*one));
            older += u32::from(name(&folder) != BUILT_IN.edition);
        }
    }
    assert!(older > 20, "{older} records of older editions");
}

/// A reading overruled in one line: what was decided before stays as it was decided, and isn't decided by the new rules.
#[test]
fn after_a_change_of_the_rules_each_record_goes_by_its_own() {
    let [kazakhstan, astana] = todays().map(|text| text.replace("\r\n", "\n"));
    let reading = "parameter = \"owner_bound\"\nvalue = false";
    assert_eq!(astana.matches(reading).count(), 1);
    let overruled = load(&[kazakhstan, astana.replace(reading, "parameter = \"owner_bound\"\nvalue = true")]);
    let both = Editions::of([BUILT_IN, overruled]);
    let mut differ = 0;
    for (name, player) in common::endings() {
        let facts = player.session.facts();
        let (before, after) = (record(&BUILT_IN, facts), record(&overruled, facts));
        assert_eq!(replay(&both, &before).as_ref(), Ok(&before), "{name}");
        assert_eq!(replay(&both, &after).as_ref(), Ok(&after), "{name}");
        let ends = |record: &str| record.lines().last().map(str::to_owned);
        differ += u32::from(ends(&before) != ends(&after));
    }
    assert!(differ > 0, "the two editions decide some case differently");
}

/// Whatever is altered in an old edition, it is another one; nothing is decided by it in the old one's name.
#[test]
fn an_altered_edition_does_not_pass_for_the_old_one() {
    let old = kept().into_iter().find(|folder| name(folder) != BUILT_IN.edition).unwrap();
    let [kazakhstan, astana] = texts(&old);
    let altered =
        load(&[kazakhstan, astana.replace("square_metres = \"15.00\"", "square_metres = \"14.00\"")]);
    assert_ne!(altered.edition, name(&old));
    for one in records(&old) {
        assert_eq!(replay(&Editions::of([BUILT_IN, altered]), &one), Err(Unreplayable::UnknownEdition));
    }
}

/// The browser decides today's cases: none of the old rules travel to it.
#[test]
fn the_package_carries_no_edition_but_today_s() {
    let module = fs::read(root().join("pkg/tirkeu_bg.wasm")).unwrap();
    let holds = |text: &str| module.windows(text.len()).any(|bytes| bytes == text.as_bytes());
    assert!(holds(BUILT_IN.edition), "pkg/ is not of these rules: npm run build");
    for folder in kept().iter().filter(|folder| name(folder) != BUILT_IN.edition) {
        assert!(!holds(&name(folder)), "{}", name(folder));
    }
}
