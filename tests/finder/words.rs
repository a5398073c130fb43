//! The words of relatives in the three languages: none is missing, and a chain turned round is the same relation.

use std::collections::BTreeMap;

use tirkeu::finder::Direction::{FromOwner, ToOwner};
use tirkeu::finder::{Link, Reason, Sex, WITH_A_WORD, find, reversed};

use super::{WIDER, links, rules_on, told};

const FILES: [(&str, &str); 3] = [
    ("kk", include_str!("../../www/locales/kk/kin.ftl")),
    ("ru", include_str!("../../www/locales/ru/kin.ftl")),
    ("en", include_str!("../../www/locales/en/kin.ftl")),
];

/// Where the sex of the relative is unknown.
const EITHER: [&str; 4] = ["parent", "child", "sibling", "half_sibling"];

/// Each text under its id.
fn texts(file: &str) -> BTreeMap<String, String> {
    let mut texts: BTreeMap<String, String> = BTreeMap::new();
    let mut id = String::new();
    for line in file.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        if let (false, Some((name, text))) = (line.starts_with([' ', '}']), line.split_once(" =")) {
            id = name.to_owned();
            assert!(!texts.contains_key(&id), "{id} stands there twice");
            texts.insert(id.clone(), text.trim().to_owned());
        } else {
            texts.get_mut(&id).unwrap().push_str(&format!("\n{line}"));
        }
    }
    texts
}

/// Every id that a page may ask for.
fn ids() -> Vec<String> {
    let text = |word: &str| word.replace('_', "-");
    let words = Link::TEXTS.iter().chain(&EITHER);
    let mut ids: Vec<String> = words.map(|word| format!("link-{}", text(word))).collect();
    ids.extend(Reason::TEXTS.iter().map(|reason| format!("finder-none-{}", text(reason))));
    ids.extend(["title", "to-owner", "from-owner"].map(|word| format!("finder-{word}")));
    ids.extend(
        ["owner-is", "you-are", "owner-is-phrase", "you-are-phrase", "owners", "theirs", "join"]
            .map(|word| format!("kin-{word}")),
    );
    for (begin, ends) in WITH_A_WORD {
        for end in *ends {
            let words: Vec<_> = begin.iter().chain([end]).map(|word| text(word)).collect();
            ids.push(format!("kin-{}", words.join("-")));
        }
    }
    ids.sort();
    ids
}

#[test]
fn every_language_has_every_word_and_no_other() {
    let ids = ids();
    for (language, file) in FILES {
        let texts = texts(file);
        let own: Vec<_> = texts.keys().cloned().collect();
        assert_eq!(own, ids, "{language}");
        for (id, text) in &texts {
            assert!(!text.is_empty(), "{language} {id}");
            assert_eq!(text.matches('{').count(), text.matches('}').count(), "{language} {id}");
        }
    }
}

#[test]
fn every_link_has_every_form() {
    for (language, file) in FILES {
        let texts = texts(file);
        for (id, text) in texts.iter().filter(|(id, _)| id.starts_with("link-")) {
            let borrowed = text.contains("{ link-sister }");
            for form in ["[yours]", "[yours-of]", "[of]", "*[last]"] {
                assert!(borrowed || text.matches(form).count() == 1, "{language} {id} {form}");
            }
        }
    }
}

/// A word that another language keeps must not have been left as it was.
#[test]
fn every_language_speaks_for_itself() {
    for (language, file) in FILES {
        let latin = language == "en";
        for (id, text) in texts(file) {
            let told: String = text.split(['{', '}', '[', ']']).step_by(2).collect();
            let letters = |text: &str| text.chars().filter(|c| c.is_alphabetic()).collect::<Vec<_>>();
            let foreign = letters(&told).into_iter().find(|letter| letter.is_ascii() != latin);
            assert!(text.contains("->") || foreign.is_none(), "{language} {id}: {foreign:?}");
        }
    }
}

#[test]
fn a_chain_turned_round_reads_from_the_other_end() {
    for (chain, sex, expected) in [
        ("mother brother", None, "sister child"),
        ("mother brother", Some(Sex::Female), "sister daughter"),
        ("mother brother", Some(Sex::Male), "sister son"),
        ("daughter husband", None, "wife parent"),
        ("daughter husband", Some(Sex::Male), "wife father"),
        ("husband mother", None, "son wife"),
        ("wife", None, "husband"),
        ("brother", None, "sibling"),
        ("half_sister", Some(Sex::Male), "half_brother"),
        ("half_brother", None, "half_sibling"),
        ("father", None, "child"),
        ("son", Some(Sex::Female), "mother"),
        ("guardian", Some(Sex::Male), "ward"),
        ("ward sister", None, "sibling guardian"),
        ("", None, ""),
    ] {
        assert_eq!(reversed(&links(chain), sex).join(" "), expected, "{chain}");
    }
}

/// "The owner is my mother's brother" and "I am the owner's sister's child" are one relation.
#[test]
fn a_chain_turned_round_is_the_same_relation() {
    let rules = rules_on(WIDER);
    let mut chains: Vec<Vec<Link>> = vec![Vec::new()];
    for _ in 0..3 {
        let longer =
            |chain: &Vec<Link>| Link::ALL.iter().map(|link| [chain.as_slice(), &[*link]].concat()).collect();
        chains = chains.iter().flat_map(|chain| -> Vec<Vec<Link>> { longer(chain) }).collect();
        for (chain, sex) in chains.iter().flat_map(|chain| Sex::ALL.iter().map(move |sex| (chain, *sex))) {
            let words = reversed(chain, Some(sex));
            // A guardian's or ward's sex is unknown on the way back.
            let Some(back) = words.iter().map(|word| Link::parse(word)).collect::<Option<Vec<_>>>() else {
                continue;
            };
            let there = find(&rules, ToOwner, chain, Some(sex));
            let last = chain.last().and_then(|link| link.sex());
            let here = find(&rules, FromOwner, &back, last);
            if let (Ok(there), Ok(here)) = (there, here) {
                assert_eq!(told(Ok(there)), told(Ok(here)), "{chain:?}");
            }
            if there.err() == Some(Reason::Impossible) {
                continue;
            }
            let known = chain.iter().all(|link| link.sex().is_some());
            assert!(!known || there.is_ok() == here.is_ok(), "{chain:?} {there:?} {here:?}");
        }
    }
}

#[test]
fn every_word_of_a_chain_turned_round_has_a_text() {
    let own = ids();
    for chain in Link::ALL.iter().flat_map(|link| Link::ALL.iter().map(move |next| [*link, *next])) {
        for sex in [None, Some(Sex::Male), Some(Sex::Female)] {
            for word in reversed(&chain, sex) {
                let id = format!("link-{}", word.replace('_', "-"));
                assert!(own.contains(&id), "{id}");
            }
        }
    }
}
