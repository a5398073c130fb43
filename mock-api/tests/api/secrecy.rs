//! Nobody's number, name or address leaves the service but one's own.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::sync::LazyLock;

use mock_api::bind;
use serde_json::json;
use tirkeu::rules::BUILT_IN;

use crate::people::People;
use crate::service::{Answer, Service, Visitor};
use crate::statements::Statement;

/// Everything that a form may ask about a home and its owner.
fn questions(rka: &str, owner: &str) -> [String; 15] {
    [
        "applicant".into(),
        format!("home {rka} me"),
        format!("home {rka} {owner}"),
        format!("gate {rka}"),
        format!("area {rka} total"),
        format!("residents {rka} me all"),
        format!("registered {rka} me"),
        format!("lease {rka} me"),
        format!("child {owner} 2011-05-04"),
        format!("ward {owner}"),
        format!("desk_owner {owner}"),
        format!("kin zags {rka} {owner} me child -"),
        format!("kin ukimet {rka} {owner} me half_sibling father"),
        "study nobd me".into(),
        "study epvo me".into(),
    ]
}

/// What a persona was answered.
struct Told {
    persona: String,
    /// To each question.
    answers: Vec<(String, Answer)>,
    signed_out: Answer,
}

/// All of it, asked as every persona.
static TOLD: LazyLock<Vec<Told>> = LazyLock::new(|| {
    let service = Service::new();
    let told = service.people.personas().map(|(persona, rka, owner)| {
        let visitor = service.visitor(persona);
        let answers = questions(rka, owner).map(|key| (key.clone(), visitor.lookup(&key))).into();
        Told { persona: persona.to_owned(), answers, signed_out: visitor.delete("/api/session") }
    });
    told.collect()
});

/// The words that the README says may leave, by the name of the lookup.
fn may_leave() -> BTreeMap<String, Vec<String>> {
    let quoted = |cell: &str| cell.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
    let part = include_str!("../../README.md").split_once("## What leaves").unwrap().1;
    let table =
        part.lines().skip_while(|line| !line.starts_with("| `")).take_while(|line| line.starts_with('|'));
    let rows = table.map(|line| line.split('|').collect::<Vec<_>>());
    rows.flat_map(|cells| quoted(cells[1]).into_iter().map(move |name| (name, quoted(cells[2])))).collect()
}

/// An answer with what differs from one to the next called by its kind.
fn kinds(answer: &str) -> String {
    let kind = |word: &str| match word {
        _ if word.parse::<tirkeu::day::Day>().is_ok() => "DAY".to_owned(),
        _ if word.parse::<u32>().is_ok() => "NUMBER".to_owned(),
        _ if BUILT_IN.places.iter().any(|place| place.name.as_str() == word) => "PLACE".to_owned(),
        word => word.to_owned(),
    };
    answer.split(' ').map(kind).collect::<Vec<_>>().join(" ")
}

/// Every lookup as every persona: nothing but the words that are said to leave, and each lookup is in the list.
#[test]
fn a_word_that_is_not_in_the_list_leaves_nobody() {
    let may_leave = may_leave();
    let mut met = BTreeSet::new();
    for told in TOLD.iter() {
        for (key, answer) in &told.answers {
            let name = key.split(' ').next().unwrap();
            if answer.status != 200 {
                let code = answer.code();
                assert!(
                    ["owner-not-named", "person-not-confirmed", "kinship-not-needed", "desk-only"]
                        .contains(&code.as_str())
                        || code == "too-many-attempts"
                        || code == "lookup-unknown",
                    "{key}: {code}"
                );
                continue;
            }
            let body = answer.json();
            let fields: BTreeSet<_> = body.as_object().unwrap().keys().map(String::as_str).collect();
            assert_eq!(fields, BTreeSet::from(["answer", "at", "message", "register", "session", "since"]));
            assert!(body["since"].is_null() || name == "registered", "{key}: {body}");
            let word = kinds(body["answer"].as_str().unwrap());
            assert!(may_leave[name].contains(&word), "{key} lets out {word:?}");
            met.insert(name.to_owned());
        }
    }
    assert_eq!(met, may_leave.into_keys().collect());
}

#[test]
fn lookups_tell_no_number_name_or_address() {
    let people = People::read();
    for Told { persona, answers, signed_out } in TOLD.iter() {
        let all = answers.iter().map(|(_, answer)| answer).chain([signed_out]);
        let told: String = all.map(|answer| format!("{:?} {}\n", answer.headers, answer.text)).collect();
        for iin in people.iins() {
            assert!(!told.contains(iin), "{persona} was told somebody's IIN");
        }
        for rka in people.rkas() {
            assert!(!told.contains(rka), "{persona} was told an address code");
        }
        for [surname, given] in people.names() {
            assert!(
                !told.contains(surname) && !told.contains(given),
                "{persona} was told the name {surname} {given}"
            );
        }
    }
}

/// An answer but for the number of the message and the moment.
fn to_the_last_byte(visitor: &Visitor<'_>, question: &str) -> String {
    let answer = visitor.lookup(question);
    let body = answer.json();
    let changing = ["at", "message"].map(|name| body[name].as_str().unwrap().to_owned());
    let text = changing.iter().fold(answer.text.clone(), |text, part| text.replace(part, "…"));
    format!("{} {:?} {text}", answer.status, answer.headers)
}

/// Asks each question, of which none is right: to the last byte the answers are the same, but for the number of the
/// message and the moment, and so is the `work` of each statement. Times would tell the same and lie on a busy machine.
fn can_not_be_told_apart<W: PartialEq + Debug>(
    questions: impl Fn(&Service) -> Vec<(&'static str, String)>,
    work: impl Fn(&Service, &Statement) -> W,
) {
    let (service, statements) = Service::heard();
    let visitor = service.visitor("aigerim");
    // The log has rows already, as it has in life.
    visitor.lookup("applicant");
    let mut asked = Vec::new();
    for (what, question) in questions(&service) {
        // Guesses before are counted, whatever they were.
        service.app.store.write(|sql| sql.run("DELETE FROM attempt", &[])).unwrap();
        statements.take();
        let answer = to_the_last_byte(&visitor, &question);
        asked.push((what, answer, statements.take()));
    }
    let work = |heard: &[Statement]| heard.iter().map(|one| work(&service, one)).collect::<Vec<_>>();
    let (_, first, heard) = &asked[0];
    assert!(heard.len() > 3, "{}", heard.len());
    for (what, answer, others) in &asked {
        assert_eq!(answer, first, "{what}");
        assert_eq!(work(others), work(heard), "{what}");
    }
}

/// A wrong address, a wrong owner, nobody at all, and no home of one's own.
#[test]
fn the_ways_to_be_wrong_can_not_be_told_apart() {
    let questions = |Service { people, .. }: &Service| {
        let (home, owner, other) = (people.rka("saule"), people.iin("saule"), people.iin("kuanysh"));
        vec![
            ("a wrong owner", format!("home {home} {other}")),
            ("nobody", format!("home {home} 900101300017")),
            ("a wrong address", format!("home {} {owner}", people.rka("kuanysh"))),
            ("no address", format!("home 0201300000000017 {owner}")),
            ("not one's own", format!("home {home} me")),
        ]
    };
    can_not_be_told_apart(questions, |service, statement| statement.work(service));
}

/// Somebody else's child, no such child, and a birth date that isn't the child's: the same statements, though a record
/// that is there is read and one that isn't can't be.
#[test]
fn nor_can_guesses_at_a_child() {
    let questions = |Service { people, .. }: &Service| {
        vec![
            ("another's child", format!("child {} 2016-03-08", people.iin("timur"))),
            ("a wrong birth date", format!("child {} 2016-03-09", people.iin("timur"))),
            ("nobody", "child 900101300017 2016-03-08".to_owned()),
            ("a man with children", format!("child {} 1980-01-01", people.iin("kuanysh"))),
        ]
    };
    can_not_be_told_apart(questions, |_, statement| statement.text.clone());
}

/// Another's ward, somebody of age, and nobody.
#[test]
fn nor_can_guesses_at_a_ward() {
    let questions = |Service { people, .. }: &Service| {
        vec![
            ("another's ward", format!("ward {}", people.iin("rakhym"))),
            ("nobody's ward", format!("ward {}", people.iin("kuanysh"))),
            ("nobody", "ward 900101300017".to_owned()),
        ]
    };
    can_not_be_told_apart(questions, |service, statement| statement.work(service));
}

/// The home of this name goes to another holder.
fn goes_to(service: &Service, home: &str, holder: &str) {
    let sold = "UPDATE egkn_holder SET iin = $2 WHERE rka = $1";
    let rka = service.people.rka(home);
    assert_eq!(service.app.store.write(|sql| sql.run(sold, bind![rka, holder])).unwrap(), 1);
}

/// Whether the owner is a minor, incapacitated, or somebody of whom there is no record: of each of them both registers are
/// asked, and what is said is the same.
#[test]
fn nor_can_the_reasons_for_the_desk() {
    let (service, statements) = Service::heard();
    let visitor = service.visitor("aigerim");
    let key = format!("gate {}", visitor.name("saule", "saule"));
    visitor.lookup("applicant");
    let asked = ["timur", "rakhym", ""].map(|owner| {
        let nobody = "900101300017";
        goes_to(&service, "saule", if owner.is_empty() { nobody } else { service.people.iin(owner) });
        statements.take();
        let answer = to_the_last_byte(&visitor, &key);
        let texts: Vec<_> = statements.take().into_iter().map(|statement| statement.text).collect();
        (answer, texts)
    });
    assert!(asked[0].0.contains("\"answer\":\"desk\"") && asked[0].1.len() > 3, "{asked:?}");
    assert!(asked.iter().all(|one| *one == asked[0]), "{asked:#?}");
}

/// Of whoever is no relative the answer is the same, however large their family. How many acts are read for it is not: of
/// that the time tells nothing, for such answers leave on a beat.
#[test]
fn nor_can_families_to_which_one_does_not_belong() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let answers = ["nurlan", "olga", "lena", "rakhym"].map(|owner| {
        goes_to(&service, "nurlan", service.people.iin(owner));
        let rka = visitor.counted("nurlan", owner, "me").to_owned();
        let owner = service.people.iin(owner);
        ["zags", "ukimet"]
            .map(|source| to_the_last_byte(&visitor, &format!("kin {source} {rka} {owner} me child -")))
    });
    assert!(answers[0][0].contains("\"answer\":\"not_confirmed\""), "{answers:?}");
    assert!(answers.iter().all(|one| *one == answers[0]), "{answers:#?}");
}

#[test]
fn the_session_shows_ones_own_number_only_in_part() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let said = visitor.get("/api/session").text;
    assert!(said.contains("550055*****1") && !service.people.iins().any(|iin| said.contains(iin)), "{said}");
}

#[test]
fn the_address_search_tells_no_person() {
    let service = Service::new();
    let visitor = service.visitor("aigerim");
    let said = visitor.post("/api/addresses", &json!({ "text": "кабанбай", "lang": "kk" })).text;
    assert!(!service.people.iins().any(|iin| said.contains(iin)));
    assert!(!service.people.names().any(|[surname, _]| said.contains(surname)));
}

/// Registers are separate systems: a module reads its own tables and no other's.
#[test]
fn each_register_reads_its_own_tables() {
    let registers = ["ar", "gbdfl", "egkn", "esobes", "zags", "ukimet", "nobd", "epvo"];
    for (file, own) in [
        ("ar", &["ar"][..]),
        ("../search/find", &["ar"]),
        ("egkn", &["egkn"]),
        ("gbdfl", &["gbdfl"]),
        ("gbdfl/entry", &["gbdfl"]),
        ("esobes", &["esobes"]),
        ("zags", &["zags", "ukimet"]),
        ("students", &[]),
    ] {
        let path = format!("{}/src/registers/{file}.rs", env!("CARGO_MANIFEST_DIR"));
        let source = std::fs::read_to_string(path).unwrap();
        for word in source.split(|c: char| !(c.is_alphanumeric() || c == '_')) {
            let prefix =
                word.split_once('_').map(|(prefix, _)| prefix).filter(|prefix| registers.contains(prefix));
            assert!(prefix.is_none_or(|prefix| own.contains(&prefix)), "{file} reads {word}");
        }
    }
}
